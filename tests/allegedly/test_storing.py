"""load, forget and store: real files of extractions, real stores."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from graph.store import open_store
from tests.allegedly.conftest import Run
from tests.conftest import Neo4jAddress


def test_loading_stores_and_says_what(run: Run, extractions: Path) -> None:
    first, second = run("load", extractions), run("load", extractions)
    assert (first.code, first.err, second.code) == (0, "", 0)
    assert first.out.startswith("documents   14 (14 added)\nentities    ")
    assert first.out.endswith("\nstore       allegedly.graph\n")
    assert second.out.startswith("documents   14 (14 unchanged)\n")


def test_standard_input_is_a_file_too(run: Run, extractions: Path) -> None:
    ran = run("load", "-", "--store", "other.graph", given=extractions.read_bytes())
    assert ran.code == 0
    assert ran.out.endswith("store       other.graph\n")
    assert Path("other.graph").exists()


def test_bad_lines_are_refused_with_number_and_reasons_and_the_rest_is_loaded(run: Run, extractions: Path) -> None:
    lines = extractions.read_text(encoding="utf-8").splitlines()
    changed = json.loads(lines[1])
    changed["statements"][0]["evidence"] = "words that nobody wrote"
    changed["statements"][0]["subject"] = "e99"
    lines[1] = json.dumps(changed)
    lines[3] = lines[3][:-1]
    lines.insert(4, "")
    Path("mixed.jsonl").write_text("\n".join(lines), encoding="utf-8")
    ran = run("load", "mixed.jsonl")
    assert ran.code == 1
    assert ran.out.startswith("documents   12 (12 added, 2 skipped)\n")
    second, fourth = ran.err.splitlines()
    assert second.startswith("skipped mixed.jsonl, line 2: statements[0]")
    assert "'words that nobody wrote'" in second
    assert "'e99'" in second
    assert fourth.startswith("skipped mixed.jsonl, line 4: not JSON: ")


def test_a_missing_file_stores_nothing(run: Run) -> None:
    ran = run("load", "missing.jsonl")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "allegedly: missing.jsonl: cannot be read: No such file or directory\n"
    assert not Path("allegedly.graph").exists()


@pytest.mark.parametrize("lines", [b"", b"not json\n[]\n\xff\n"], ids=["empty", "refused"])
def test_a_file_without_an_extraction_makes_no_store(run: Run, folder: Path, lines: bytes) -> None:
    Path("none.jsonl").write_bytes(lines)
    ran = run("load", "none.jsonl")
    assert (ran.code, ran.out) == (1, "")
    refused = [line.partition(": ")[0] for line in ran.err.splitlines()[:-1]]
    assert refused == [f"skipped none.jsonl, line {n}" for n in range(1, lines.count(b"\n") + 1)]
    assert ran.err.splitlines()[-1] == "allegedly: no extraction to store, and nothing stored"
    assert sorted(path.name for path in folder.iterdir()) == ["none.jsonl"]


def test_forgetting_takes_documents_away(run: Run, loaded: Path) -> None:
    sources = [row["source"] for row in json.loads(run("ask", "documents", "--format", "json").out)]
    assert len(sources) == 14
    ran = run("forget", sources[0], "never-loaded.txt")
    assert (ran.code, ran.out) == (1, f"forgotten {sources[0]}\n")
    assert ran.err == "not in the store: never-loaded.txt; 'allegedly ask documents' lists what is\n"
    left = [row["source"] for row in json.loads(run("ask", "documents", "--format", "json").out)]
    assert left == sources[1:]


def test_info_counts_check_finds_nothing_and_rebuild_changes_nothing(run: Run, loaded: Path) -> None:
    info = run("store", "info")
    assert "  Document         14\n" in info.out
    assert run("store", "check").out == "nothing wrong\n"
    assert run("store", "rebuild").out == "rebuilt allegedly.graph\n"
    assert run("store", "info").out == info.out


def test_drop_asks_first(run: Run, loaded: Path) -> None:
    ran = run("store", "drop")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "allegedly: store drop asks before it empties a store; without a terminal, say --yes\n"
    assert "  Document         14\n" in run("store", "info").out
    assert run("store", "drop", "--yes").out == "emptied allegedly.graph\n"
    assert "  Document         0\n" in run("store", "info").out


def test_a_store_that_is_written_to_is_locked(run: Run, loaded: Path, extractions: Path) -> None:
    hold = "from graph.store import open_store\nwith open_store('allegedly.graph'): print('held', flush=True); input()"
    holder = subprocess.Popen(
        [sys.executable, "-c", hold],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    ran = run("load", extractions)
    holder.communicate(b"\n", timeout=60)
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("allegedly: allegedly.graph ")
    assert len(ran.err.splitlines()) == 1


def test_a_file_that_is_no_store_is_left_alone(run: Run, extractions: Path) -> None:
    Path("notes.txt").write_text("my notes")
    ran = run("load", extractions, "--store", "notes.txt")
    assert (ran.code, ran.out) == (3, "")
    assert len(ran.err.splitlines()) == 1
    assert Path("notes.txt").read_text() == "my notes"


@pytest.mark.parametrize("address", ["bolt://127.0.0.1:1", "ftp://example.org"])
def test_an_address_that_no_server_answers_at_is_one_line(run: Run, extractions: Path, address: str) -> None:
    ran = run("load", extractions, "--store", address)
    assert (ran.code, ran.out) == (3, "")
    assert len(ran.err.splitlines()) == 1


def test_a_password_in_an_address_is_refused_and_not_repeated(run: Run, extractions: Path) -> None:
    ran = run("load", extractions, "--store", "bolt://me:hush@127.0.0.1:1")
    assert (ran.code, ran.out) == (2, "")
    assert len(ran.err.splitlines()) == 1
    assert "ALLEGEDLY_NEO4J_PASSWORD" in ran.err
    assert "hush" not in ran.err


@pytest.mark.neo4j
def test_a_server_holds_the_same_as_a_file(
    run: Run, loaded: Path, extractions: Path, neo4j_server: Neo4jAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    neo4j_server.clear()
    monkeypatch.setenv("ALLEGEDLY_STORE", neo4j_server.address)
    monkeypatch.setenv("ALLEGEDLY_NEO4J_PASSWORD", neo4j_server.password or "")
    ran = run("load", extractions)
    assert (ran.code, ran.err) == (0, "")
    for question in ("who-supports-whom-with-what", "who-said-what", "paths", "who-is-who"):
        asked = ("ask", question, "--format", "json")
        assert run(*asked).out == run(*asked, "--store", loaded).out
    assert run("show", "Norland").out == run("show", "Norland", "--store", loaded).out
    for form in ("graphml", "gexf"):
        exported = ("export", form, "--statements")
        assert run(*exported).out == run(*exported, "--store", loaded).out
    again = run("load", changed(extractions))
    assert again.out.startswith("documents   1 (1 replaced)\n")
    assert run("store", "check").out == "nothing wrong\n"


@pytest.mark.neo4j
def test_a_wrong_password_is_one_line_without_it(
    run: Run, extractions: Path, neo4j_server: Neo4jAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not neo4j_server.password:
        pytest.skip("this server asks for no password")
    monkeypatch.setenv("ALLEGEDLY_NEO4J_PASSWORD", "not-this-one")
    ran = run("load", extractions, "--store", neo4j_server.address)
    assert (ran.code, ran.out) == (3, "")
    assert len(ran.err.splitlines()) == 1
    assert "not-this-one" not in ran.err


def test_the_embedded_store_is_what_the_library_opens(run: Run, loaded: Path) -> None:
    with open_store(loaded, read_only=True) as store:
        assert store.info().nodes["Document"] == 14


def changed(extractions: Path) -> Path:
    """The first document alone, with more words after those it had."""
    first = json.loads(extractions.read_text(encoding="utf-8").splitlines()[0])
    first["document"]["text"] += " And more was said since."
    first["document"]["id"] = hashlib.sha256(first["document"]["text"].encode()).hexdigest()
    path = Path("changed.jsonl")
    path.write_text(json.dumps(first) + "\n", encoding="utf-8")
    return path


def test_a_changed_text_takes_the_place_of_the_earlier_one_and_says_so(
    run: Run, loaded: Path, extractions: Path
) -> None:
    ran = run("load", changed(extractions))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("documents   1 (1 replaced)\n")
    assert "  Document         14\n" in run("store", "info").out
    assert run("store", "check").out == "nothing wrong\n"


def test_check_names_what_is_wrong_and_rebuild_mends_what_is_derived(run: Run, loaded: Path) -> None:
    with open_store(loaded) as store:
        store._backend.write(lambda t: t.run("MATCH (:Entity)-[r:SUPPORTS]->(:Entity) SET r.statements = 99"))
        store._backend.write(lambda t: t.run("CREATE (:Entity {id: 'stray', name: 'Stray', aliases: []})"))
    ran = run("store", "check")
    assert ran.code == 1
    assert "stray" in ran.out
    assert "is mentioned by no document" in ran.out
    assert "is not what the statements say" in ran.out
    assert run("store", "rebuild").code == 0
    assert "is not what the statements say" not in run("store", "check").out


def test_a_store_of_an_earlier_version_is_refused_with_the_command_to_run(
    run: Run, loaded: Path, extractions: Path
) -> None:
    before = run("store", "info").out
    with open_store(loaded) as store:
        store._backend.write(lambda t: t.run("MATCH (s:Store {id: 'store'}) SET s.version = 2"))
    ran = run("load", extractions)
    assert (ran.code, ran.out) == (3, "")
    assert len(ran.err.splitlines()) == 1
    assert ran.err.endswith("bring it up to date with: allegedly store rebuild --store allegedly.graph\n")
    assert run("store", "rebuild").out == "rebuilt allegedly.graph\n"
    assert run("store", "info").out == before
