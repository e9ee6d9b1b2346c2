"""ontology: list, check and the open predicates."""

import json
from pathlib import Path

from graph.model import Relation
from tests.allegedly.conftest import Run


def test_every_relation_is_listed(run: Run) -> None:
    rows = json.loads(run("ontology", "list", "--format", "json").out)
    assert [row["relation"] for row in rows] == [str(relation) for relation in Relation]


def test_the_words_of_one_relation(run: Run) -> None:
    rows = json.loads(run("ontology", "list", "--relation", "supports", "--format", "json").out)
    assert {row["relation"] for row in rows} == {"SUPPORTS"}
    assert any("endorse" in row["words"] for row in rows)
    ran = run("ontology", "list", "--relation", "suports")
    assert (ran.code, ran.out) == (2, "")
    assert "did you mean SUPPORTS?" in ran.err


def test_a_file_of_ones_own_is_checked(run: Run) -> None:
    Path("bad.yaml").write_text("extends: default\nrelations:\n  SUPORTS:\n    frames: []\nlight_verb: [spring]\n")
    ran = run("ontology", "check", "bad.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert [problem.partition(": ")[0] for problem in ran.err.splitlines()] == ["bad.yaml:3", "bad.yaml:5"]
    Path("good.yaml").write_text("extends: default\n")
    assert run("ontology", "check", "good.yaml").out == "good.yaml: 19 relations, nothing wrong\n"
    missing = run("ontology", "check", "missing.yaml")
    assert (missing.code, missing.err) == (2, "allegedly: missing.yaml: cannot be read: No such file or directory\n")


def test_open_predicates_of_a_file_and_of_the_store_agree(run: Run, loaded: Path, extractions: Path) -> None:
    of_file = json.loads(run("ontology", "open", extractions, "--format", "json").out)
    of_store = json.loads(run("ontology", "open", "--format", "json").out)
    assert of_file
    assert [(r["predicate"], r["statements"]) for r in of_file] == [(r["predicate"], r["statements"]) for r in of_store]
