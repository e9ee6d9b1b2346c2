"""extract and build with the real model, and that build is exactly extract and load."""

import json
from pathlib import Path

import pytest

from allegedly import extraction_file
from allegedly.exits import CommandError
from allegedly.output import writing
from graph.interchange import loads
from graph.store import open_store
from tests.allegedly.conftest import ROOT, Run

EXAMPLES = ROOT / "examples"


def test_extract_writes_one_line_per_article_and_says_what_it_skipped(run: Run, folder: Path) -> None:
    (folder / "empty.txt").touch()
    ran = run("extract", EXAMPLES, "empty.txt", "missing", "-o", "out.jsonl")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.splitlines()[:3] == [
        "skipped empty.txt: is empty",
        "skipped missing: no such file or folder",
        "documents   7 (2 skipped)",
    ]
    found = [loads(line) for line in Path("out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [e.document.source.removeprefix(f"{EXAMPLES}/") for e in found] == [
        "agency-reports.jsonl#harbor-041",
        "agency-reports.jsonl#harbor-057",
        "agency-reports.jsonl#harbor-063",
        "cyclone-relief.txt",
        "front-rockets.txt",
        "lisbon-talks.html",
        "sanctions.md",
    ]
    assert all(e.entities for e in found)
    assert {e.document.published for e in found} >= {"2025-03-04", "2025-04-02", "2025-03-14"}


def test_build_is_exactly_extract_and_load(run: Run, folder: Path) -> None:
    extracted = run("extract", EXAMPLES)
    assert extracted.code == 0
    built = run("build", EXAMPLES, "--store", "built.graph")
    loaded = run("load", "-", "--store", "loaded.graph", given=extracted.out)
    assert (built.code, built.err, loaded.code, loaded.err) == (0, "", 0, "")
    assert built.out.replace("built.graph", "loaded.graph") == loaded.out
    with open_store("built.graph", read_only=True) as one, open_store("loaded.graph", read_only=True) as other:
        assert list(one.nodes()) == list(other.nodes())
        assert list(one.relationships()) == list(other.relationships())


def test_building_nothing_makes_no_store(run: Run, folder: Path) -> None:
    ran = run("build", "missing")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == ("skipped missing: no such file or folder\nallegedly: no article to read, and nothing stored\n")
    assert list(folder.iterdir()) == []


def test_the_command_line_in_a_process_of_its_own(run_process: Run) -> None:
    ran = run_process("extract", "-", given="Norway has sent 40 pumps to Tonga, José said.".encode("cp1252"))
    assert ran.code == 0
    assert json.loads(ran.out)["document"]["text"] == "Norway has sent 40 pumps to Tonga, José said."
    assert ran.err.splitlines()[0] == "documents   1"


def test_an_output_that_cannot_be_written_is_said_before_reading(run: Run) -> None:
    ran = run("extract", EXAMPLES, "-o", "no/such/folder/out.jsonl")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "allegedly: no/such/folder/out.jsonl: cannot be written: No such file or directory\n"


def test_a_file_is_written_whole_or_not_at_all(folder: Path) -> None:
    target = folder / "out.jsonl"
    target.write_text("before")

    def fails_halfway() -> None:
        with writing(str(target)) as stream:
            stream.write(b"half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fails_halfway()
    assert target.read_text() == "before"
    assert list(folder.iterdir()) == [target]
    with writing(str(target)) as stream:
        stream.write(b"whole")
    assert target.read_text() == "whole"
    assert list(folder.iterdir()) == [target]


def test_lines_that_are_not_utf8_are_refused_by_number(folder: Path) -> None:
    (folder / "in.jsonl").write_bytes(b"\xff\n\n[]\n")
    refused: list[str] = []
    with extraction_file.reading("in.jsonl", lambda line: refused.append(str(line))) as found:
        assert list(found) == []
    assert refused == [
        "in.jsonl, line 1: is not UTF-8 at byte 1",
        "in.jsonl, line 3: line: is a list, not an object",
    ]
    with pytest.raises(CommandError, match="cannot be read"), extraction_file.reading("none", print):
        pass
