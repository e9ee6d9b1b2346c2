"""resolve: proposals listed and asked about, decisions made, exported, loaded and taken back."""

from __future__ import annotations

import json
import os
import pty
import subprocess
from pathlib import Path

import pytest

from graph.interchange import dumps
from graph.model import Kind, Relation
from tests.allegedly.conftest import COMMAND, ROOT, Run
from tests.graph.writing import Fact, article

VALE, MIRA_VALE = ("Vale", Kind.PERSON), ("Mira Vale", Kind.PERSON)
ILSE, ILSA = ("Ilse Brandt", Kind.PERSON), ("Ilsa Brandt", Kind.PERSON)
NORWAY, UNION = ("Norway", Kind.COUNTRY), ("Harbour Union", Kind.ORGANIZATION)


@pytest.fixture
def stored(run: Run) -> None:
    """A store where two pairs may be one, one of them surely."""
    articles = [
        article("a.txt", Fact(MIRA_VALE, Relation.SUPPORTS, UNION), published="2024-02-01", title="Vale helps"),
        article("b.txt", Fact(MIRA_VALE, Relation.MEETS_WITH, NORWAY)),
        article("c.txt", Fact(MIRA_VALE, Relation.THREATENS, UNION)),
        article("d.txt", Fact(VALE, Relation.SUPPORTS, UNION)),
        article("e.txt", Fact(ILSE, Relation.MEETS_WITH, NORWAY)),
        article("f.txt", Fact(ILSA, Relation.MEETS_WITH, VALE)),
    ]
    Path("x.jsonl").write_text("".join(dumps(a) + "\n" for a in articles), encoding="utf-8")
    assert run("load", "x.jsonl").code == 0


def test_a_listing_for_scripts_has_reasons_and_evidence(run: Run, stored: None) -> None:
    ran = run("resolve", "--list", "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    first, second = json.loads(ran.out)
    ids = [first.pop(name) for name in ("one_id", "other_id")]
    assert all(len(id_) == 24 for id_ in ids)
    assert first == {
        "score": 0.85,
        "sure": True,
        "one": "Mira Vale",
        "one_kind": "Person",
        "one_documents": 3,
        "other": "Vale",
        "other_kind": "Person",
        "other_documents": 2,
        "reasons": [
            "Mira Vale is also called Vale, the only one who bears it",
            "both have to do with the same other",
        ],
        "roles": [],
        "shared": ["Harbour Union"],
        "one_says": [
            "Mira Vale supports Harbour Union.",
            "Mira Vale meets with Norway.",
            "Mira Vale threatens Harbour Union.",
        ],
        "other_says": ["Vale supports Harbour Union.", "Ilsa Brandt meets with Vale."],
    }
    assert {second["one"], second["other"]} == {"Ilse Brandt", "Ilsa Brandt"}
    assert [p["one"] for p in json.loads(run("resolve", "--list", "--limit", "1", "--format", "json").out)] == [
        "Mira Vale"
    ]
    assert run("resolve", "--list", "--entity", "vale", "--format", "json").out.count('"score"') == 1
    nothing = run("resolve", "--list", "--kind", "place")
    assert (nothing.code, nothing.out, nothing.err) == (0, "", "nothing to decide\n")


def test_decisions_travel_to_another_store(run: Run, stored: None) -> None:
    sure = run("resolve", "--sure")
    assert sure.out.count("\n") == 1
    assert " (Person) is " in sure.out
    assert run("resolve", "--sure").err.startswith("nothing new that the store leaves no doubt about")
    assert "--sure looks at the whole store" in run("resolve", "--sure", "--kind", "Person").err
    decided = run("resolve", "--different", "Ilse Brandt", "ilsa brandt", "--by", "ana", "--reason", "sisters")
    assert (decided.code, decided.err) == (0, "")
    assert decided.out.startswith("recorded ")
    assert decided.out.endswith(": sisters)\n")
    assert "is not" in decided.out
    assert run("resolve", "--list").err == "nothing to decide\n"
    shown = run("show", "Vale").out
    assert shown.startswith("Mira Vale (Person), in 5 documents\nalso called Vale\n")

    assert run("resolve", "--export", "decisions.jsonl").err == "2 decisions written\n"
    lines = [json.loads(line) for line in Path("decisions.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {(line["verdict"], line["by"]) for line in lines} == {("same", "allegedly"), ("different", "ana")}
    elsewhere = ("--store", "other.graph")
    loaded = run("resolve", "--load", "decisions.jsonl", *elsewhere)
    assert (loaded.code, loaded.out) == (0, "recorded 2, known already 0\n")
    assert run("resolve", "--load", "decisions.jsonl", *elsewhere).out == "recorded 0, known already 2\n"
    assert run("load", "x.jsonl", *elsewhere).code == 0
    assert run("resolve", "--export", "-", *elsewhere).out == Path("decisions.jsonl").read_text(encoding="utf-8")
    for name, store in (("here", ()), ("there", elsewhere)):
        assert run("export", "graphml", "--statements", "-o", name, *store).code == 0
    assert Path("here").read_bytes() == Path("there").read_bytes()


def test_a_decision_taken_back_leaves_no_trace(run: Run, stored: None) -> None:
    def graph() -> bytes:
        assert run("export", "graphml", "--statements", "-o", "graph").code == 0
        return Path("graph").read_bytes()

    before = graph()
    run("resolve", "--sure")
    assert graph() != before
    (one,) = json.loads(run("resolve", "--decisions", "--format", "json").out)
    assert (one["verdict"], one["by"]) == ("same", "allegedly")
    undone = run("resolve", "--undo", one["id"], "--undo", "unheard-of")
    assert undone.code == 1
    assert undone.out.startswith(f"taken back {one['id']}  ")
    assert undone.err == "no decision unheard-of; 'allegedly resolve --decisions' lists what was decided\n"
    assert graph() == before
    assert run("resolve", "--decisions").err == "nothing was decided yet\n"


def test_contradictions_and_broken_files_are_refused_whole(run: Run, stored: None) -> None:
    assert run("resolve", "--same", "Vale", "Mira Vale", "--by", "ana").code == 0
    # one node by now
    again = run("resolve", "--different", "Vale", "Mira Vale", "--by", "ben")
    assert (again.code, again.out) == (2, "")
    assert "are one node already" in again.err
    line = run("resolve", "--export", "-").out
    turned = line.replace('"same"', '"different"').replace('"ana"', '"ben"')
    refused = run("resolve", "--load", "-", given=turned)
    assert refused.code == 2
    assert "cannot be different (ben, decision " in refused.err
    assert "allegedly resolve --undo DECISION" in refused.err
    Path("broken.jsonl").write_text(f'{line}{{"verdict": "same"}}\nnothing\n', encoding="utf-8")
    broken = run("resolve", "--load", "broken.jsonl", "--store", "other.graph")
    assert broken.code == 2
    assert "line 2: 'one' is not an object with name and kind; line 2: 'other'" in broken.err
    assert "line 3: not JSON: " in broken.err
    assert run("resolve", "--export", "-", "--store", "other.graph").out == ""
    assert run("resolve", "--load", "missing.jsonl").err.startswith("allegedly: missing.jsonl: cannot be read")


def test_names_that_nobody_bears_or_several_do_are_explained(run: Run, stored: None) -> None:
    unknown = run("resolve", "--same", "Ilse Brant", "Vale")
    assert (unknown.code, unknown.out) == (1, "")
    assert unknown.err.startswith("allegedly: the graph knows no entity called 'Ilse Brant'; did you mean Ilse Brandt")
    text = run("resolve", "--list", "--format", "json").out
    first, second = (json.loads(text)[1][side] for side in ("one_id", "other_id"))
    assert run("resolve", "--same", first, second).code == 0
    assert "one thing at a time" in run("resolve", "--list", "--sure").err
    assert "without a terminal, say --list" in run("resolve").err


def test_it_asks_and_records_the_answers(run: Run, folder: Path, stored: None) -> None:
    terminal, end = pty.openpty()
    environment = os.environ | {"PYTHONPATH": str(ROOT), "LOGNAME": "ana"}
    with subprocess.Popen(
        [*COMMAND, "resolve"], stdin=end, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, text=True
    ) as asking:
        os.write(terminal, b"what?\nd\nk\n")
        out, err = asking.communicate(timeout=60)
    os.close(terminal)
    os.close(end)
    assert asking.returncode == 0, err
    assert "1 of 2: Mira Vale (Person) and Vale (Person), likeness 0.85\n" in out
    assert "  Mira Vale (Person), in 3 documents\n" in out
    assert "    Mira Vale supports Harbour Union.  [2024-02-01, Vale helps]\n" in out
    assert out.count("[s]ame, [d]ifferent") == 3
    assert out.endswith("nothing more to decide\n")
    (one,) = json.loads(run("resolve", "--decisions", "--format", "json").out)
    assert (one["verdict"], one["by"]) == ("different", "ana")
    assert len(json.loads(run("resolve", "--list", "--format", "json").out)) == 1
