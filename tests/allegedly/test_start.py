"""What every command shares: help, version, a quick start, clean ends."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import typer

from allegedly.cli import app
from tests.allegedly.conftest import COMMAND, ROOT, Run

HEAVY = ("spacy", "neo4j", "networkx", "kglite", "trafilatura", "numpy", "rich", "extraction", "graph.store")


def commands() -> list[list[str]]:
    """Every command that is not a group, as the words that call it."""
    found: list[list[str]] = []

    def walk(command: object, path: list[str]) -> None:
        inside = getattr(command, "commands", {})
        found.extend([path] * (not inside))
        for name, one in inside.items():
            walk(one, [*path, name])

    walk(typer.main.get_command(app), [])
    return found


@pytest.mark.parametrize("command", commands(), ids=" ".join)
def test_every_command_has_help_with_an_example(run: Run, command: list[str]) -> None:
    helped = run(*command, "--help")
    assert helped.code == 0
    assert "Example" in helped.out
    assert f"  allegedly {' '.join(command)}" in helped.out


def test_there_are_the_commands_that_are_documented(run: Run) -> None:
    assert run().code == 2
    assert [" ".join(c) for c in commands()] == [
        "build",
        "extract",
        "load",
        "cypher",
        "show",
        "export",
        "resolve",
        "network",
        "forget",
        "evaluate",
        "explain",
        "doctor",
        "ask",
        "store info",
        "store check",
        "store rebuild",
        "store drop",
        "ontology list",
        "ontology check",
        "ontology open",
    ]


def test_help_imports_nothing_heavy(folder: Path) -> None:
    program = (
        "import sys\nfrom allegedly.cli import app\n"
        "try:\n    app(['--help'])\nexcept SystemExit as end:\n    assert end.code == 0\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert ended.stdout.splitlines()[-1] == "[]"


def test_version(run: Run) -> None:
    assert run("--version").out.startswith("allegedly 0.")


def test_a_wrong_option_is_a_usage_error(run: Run) -> None:
    ran = run("extract", "--bogus")
    assert (ran.code, ran.out) == (2, "")
    assert "No such option: --bogus" in ran.err


def test_a_reader_that_goes_away_ends_the_command_quietly(run_process: Run, folder: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "ask", "who-said-what", "--help"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 141


def test_control_c_ends_the_command_quietly(folder: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "load", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    deadline = time.monotonic() + 60
    while not (folder / "allegedly.graph.lock").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"")


def test_a_narrow_encoding_stops_nothing(run_process: Run, extractions: Path) -> None:
    ran = run_process("load", "missing-é.jsonl", PYTHONIOENCODING="ascii")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "allegedly: missing-\\xe9.jsonl: cannot be read: No such file or directory\n"


def test_python_m_is_the_same(folder: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(
        [sys.executable, "-m", "allegedly", "--version"], capture_output=True, text=True, check=True, env=environment
    )
    assert ended.stdout.startswith("allegedly 0.")


def test_a_full_disk_is_one_line(folder: Path, loaded: Path, run: Run) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [*COMMAND, "ask", "documents"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
    assert (ended.returncode, ended.stderr) == (2, "allegedly: No space left on device\n")
    ran = run("export", "graphml", "-o", "/dev/full")
    assert (ran.code, ran.err) == (2, "allegedly: No space left on device\n")
