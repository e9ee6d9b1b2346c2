"""Whatever is given: a one-line reason on standard error, the documented exit code, nothing half-stored."""

import os
import pty
import select
import subprocess
import time
from pathlib import Path

import pytest

from tests.allegedly.conftest import COMMAND, ROOT, Run
from tests.conftest import Neo4jAddress

GOOD = "Norway has sent 40 pumps to Tonga, the ministry said."


def sparse(path: Path, size: int) -> Path:
    with path.open("wb") as file:
        file.truncate(size)
    return path


def bad(folder: Path) -> dict[str, str]:
    """Sources that hold nothing to read, with the reasons that are told."""
    (folder / "empty.txt").touch()
    (folder / "binary.txt").write_bytes(os.urandom(1_000) + b"\0\0\0")
    (folder / "cut-utf16.txt").write_bytes(b"\xff\xfeN\0o\0r")
    (folder / "none").mkdir()
    (folder / "dangling.txt").symlink_to("nowhere")
    (folder / "lines.jsonl").write_text("not json\n")
    (folder / "broken.jsonl.gz").write_bytes(b"\x1f\x8b\x08\x00broken")
    (folder / "pretender.jsonl.gz").write_bytes(b"not compressed")
    sparse(folder / "large.txt", 50_000_000)
    sparse(folder / "large", 50_000_000)
    sparse(folder / "large.jsonl", 50_000_000)
    limit = "more than the 1 MB one article may have; --max-size raises that"
    return {
        "empty.txt": "is empty",
        "binary.txt": "is binary, not text",
        "cut-utf16.txt": "begins like utf-16-le text but is not; save it as UTF-8",
        "none": "no article in this folder; files that are read end in .txt, .md, .markdown, .html, .htm, .jsonl, "
        ".ndjson, .jsonl.gz, .ndjson.gz",
        "dangling.txt": "no such file or folder",
        "missing": "no such file or folder",
        "*.nothing": "matches no file",
        "lines.jsonl": ", line 1: is not JSON: Expecting value at column 1",
        "broken.jsonl.gz": ", line 1: the compressed file is damaged or cut short",
        "pretender.jsonl.gz": ", line 1: the compressed file is damaged or cut short",
        "large.txt": f"has 50.0 MB, {limit}",
        "large": f"has {limit}",
        "large.jsonl": f", line 1: has {limit}",
    }


def test_bad_sources_are_told_in_one_line_each_and_nothing_is_stored(run: Run, folder: Path) -> None:
    reasons = bad(folder)
    before = sorted(folder.iterdir())
    ran = run("build", *reasons)
    assert (ran.code, ran.out) == (1, "")
    told = [f"skipped {name}{'' if reason.startswith(',') else ': '}{reason}" for name, reason in reasons.items()]
    assert ran.err.splitlines() == [*told, "allegedly: no article to read, and nothing stored"]
    assert sorted(folder.iterdir()) == before


def test_the_good_ones_among_them_are_stored(run: Run, folder: Path) -> None:
    reasons = bad(folder)
    (folder / "good.txt").write_text(GOOD)
    ran = run("build", *reasons, "good.txt")
    assert ran.code == 1
    assert len(ran.err.splitlines()) == len(reasons)
    assert ran.out.startswith(f"documents   1 (1 added, {len(reasons)} skipped)\n")
    assert run("store", "check").out == "nothing wrong\n"


def test_memory_stays_bounded_whatever_the_file(run_process: Run, folder: Path) -> None:
    sparse(folder / "large.jsonl", 50_000_000)
    limit = 1_000_000_000
    program = f"import resource; resource.setrlimit(resource.RLIMIT_DATA, ({limit}, {limit}))\n" + COMMAND[-1]
    ended = subprocess.run(
        [*COMMAND[:2], program, "extract", "large.jsonl"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith("skipped large.jsonl, line 1: has more than the 1 MB")


def typed(arguments: list[str], keys: bytes) -> tuple[int, str, str]:
    """Run a command on a terminal where `keys` are typed: its exit code, what it printed, what the terminal showed."""
    terminal, theirs = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    os.close(theirs)
    shown, sent, deadline = b"", False, time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                shown += os.read(terminal, 1_000)
            except OSError:
                break
        if b": " in shown and not sent:
            # the prompt turns echo off before it shows itself
            os.write(terminal, keys)
            sent = True
    out, _ = process.communicate(timeout=60)
    os.close(terminal)
    return process.returncode, out.decode(), shown.decode()


@pytest.mark.neo4j
@pytest.mark.parametrize("right", [True, False], ids=["right", "wrong"])
def test_a_password_is_asked_for_and_not_shown(folder: Path, neo4j_server: Neo4jAddress, right: bool) -> None:
    if not neo4j_server.password:
        pytest.skip("this server asks for no password")
    password = neo4j_server.password if right else "not-this-one"
    code, out, shown = typed(["store", "info", "--store", neo4j_server.address], password.encode() + b"\n")
    assert f"Password of neo4j at {neo4j_server.address} (empty for none): " in shown
    assert password not in shown + out
    if right:
        assert (code, out.splitlines()[1]) == (0, "nodes")
    else:
        assert (code, out) == (3, "")


@pytest.mark.parametrize("command", [["doctor"], ["store", "info"], ["ask", "documents"], ["build", "."]], ids=" ".join)
@pytest.mark.parametrize(
    "address",
    [
        "bolt://neo4j:hidden-word@localhost:7687",
        "BOLT://neo4j:hidden-word@localhost",
        "bolt:/neo4j:hidden-word@localhost",
        " http://neo4j:hidden-word@[::1",
        "neo4j://localhost?password=hidden-word",
    ],
)
def test_a_password_in_the_address_is_never_shown(run: Run, command: list[str], address: str) -> None:
    ran = run(*command, "--store", address)
    assert ran.code == 2
    assert "holds no user or password" in ran.err
    assert "hidden-word" not in ran.out + ran.err
