"""The documentation is current, its links lead somewhere, and what it promises is there."""

import itertools
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])


def test_generated_pages_are_current() -> None:
    checked = subprocess.run(
        [sys.executable, "docs/generate.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (checked.returncode, checked.stdout, checked.stderr) == (0, "", "")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"!?\[[^\]]*\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    local = [link.partition("#")[0] for link in links if "://" not in link and not link.startswith("#")]
    assert [link for link in local if not (page.parent / link).exists()] == []


def test_the_readme_shows_the_environment_variables_there_are() -> None:
    from allegedly.settings import KNOWN, PASSWORD_VARIABLE

    text = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    for variable in [PASSWORD_VARIABLE, *(known.variable for known in KNOWN.values())]:
        assert f"`{variable}`" in text
    named = set(re.findall(r"\bALLEGEDLY_[A-Z0-9_]+", text))
    assert named == {PASSWORD_VARIABLE, *(known.variable for known in KNOWN.values())}


def test_the_documented_suffixes_are_the_ones_that_are_read() -> None:
    from loaders.sources import SUFFIXES

    text = (ROOT / "docs" / "sources.md").read_text(encoding="utf-8")
    assert [suffix for suffix in SUFFIXES if f"`{suffix}`" not in text] == []


def shown_commands() -> list[tuple[str, list[str]]]:
    """Every `allegedly ...` line of a fenced block, with the page it stands on."""
    found = []
    for page in PAGES:
        for block in re.findall(r"^```[a-z]*\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE):
            for line in block.splitlines():
                if line.startswith("allegedly "):
                    words = shlex.split(re.split(r"\s{2,}", line.strip())[0], comments=True)
                    found.append((f"{page.name}: {line}", words[1:]))
    return found


@pytest.mark.parametrize("words", [pytest.param(words, id=shown) for shown, words in shown_commands()])
def test_every_command_that_is_shown_exists_with_its_options(words: list[str]) -> None:
    from typer.testing import CliRunner

    from allegedly.cli import app

    named = [word for word in itertools.takewhile(lambda word: not word.startswith("-"), words) if word.isascii()]
    depth = {"ask": 2, "store": 2, "ontology": 2}.get(named[0], 1) if named else 0
    helped = CliRunner().invoke(app, [*named[:depth], "--help"])
    assert helped.exit_code == 0, helped.output
    options = {word.partition("=")[0] for word in words[len(named[:depth]) :] if word.startswith("-") and word != "-"}
    assert {option for option in options if option not in helped.output} == set()


def compose() -> list[str] | None:
    """Docker's compose command, as a plugin or on its own; it checks a file without an engine."""
    if shutil.which("docker") and not subprocess.run(["docker", "compose", "version"], capture_output=True).returncode:
        return ["docker", "compose"]
    return ["docker-compose"] if shutil.which("docker-compose") else None


def test_compose_accepts_the_file_and_wants_a_password() -> None:
    command = compose()
    if command is None:
        if os.environ.get("CI"):
            pytest.fail("CI needs docker compose")
        pytest.skip("no docker compose")
    bare = {name: value for name, value in os.environ.items() if not name.startswith("ALLEGEDLY_")}

    def config(**extra: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*command, "config"], cwd=ROOT, env={**bare, **extra}, capture_output=True, text=True, check=False
        )

    accepted = config(ALLEGEDLY_NEO4J_PASSWORD="long-enough")
    assert accepted.returncode == 0
    assert "neo4j:5.26-community" in accepted.stdout
    assert "neo4j/long-enough" in accepted.stdout
    refused = config()
    assert refused.returncode != 0
    assert "set it to a password of at least 8 characters" in refused.stderr
