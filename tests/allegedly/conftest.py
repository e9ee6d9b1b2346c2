"""The command line as a user runs it: in an empty folder, with nothing configured, in a process of its own or not."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from allegedly.cli import app
from graph.interchange import dumps
from tests.queries.corpus import corpus

COMMAND = [sys.executable, "-c", "from allegedly.cli import main; main()"]
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Ran:
    """What a command left: its exit code, standard output and standard error."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder, with nothing configured anywhere."""
    for name in list(os.environ):
        if name.startswith("ALLEGEDLY_") and not name.startswith("ALLEGEDLY_TEST_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "configuration"))
    monkeypatch.setenv("COLUMNS", "200")
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    return work


@pytest.fixture
def run(folder: Path) -> Run:
    """Run a command line in this process."""

    def running(*arguments: str | Path, given: str | bytes | None = None) -> Ran:
        result = CliRunner().invoke(app, [str(a) for a in arguments], input=given)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Ran(result.exit_code, result.stdout, result.stderr)

    return running


@pytest.fixture
def run_process(folder: Path) -> Run:
    """Run a command line in a process of its own, as a shell would."""

    def running(*arguments: str | Path, given: bytes = b"", **environment: str) -> Ran:
        ended = subprocess.run(
            [*COMMAND, *map(str, arguments)],
            input=given,
            capture_output=True,
            timeout=120,
            check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        )
        return Ran(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    return running


@pytest.fixture
def extractions(folder: Path) -> Path:
    """The example corpus as a file of extractions."""
    path = folder / "extractions.jsonl"
    path.write_text("".join(dumps(e) + "\n" for e in corpus()), encoding="utf-8")
    return path


@pytest.fixture
def loaded(run: Run, extractions: Path) -> Path:
    """The example corpus in the default store."""
    assert run("load", extractions).code == 0
    return Path("allegedly.graph")
