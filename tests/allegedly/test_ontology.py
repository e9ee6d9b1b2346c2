"""ontology: list, check and the open predicates."""

import json
from pathlib import Path

import pytest

import allegedly
from extraction.ontology import Ontology, OntologyError
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
    assert run("ontology", "check", "good.yaml").out == (
        "good.yaml: 19 relations, 0 predicates added, 0 left out, nothing wrong\n"
    )
    missing = run("ontology", "check", "missing.yaml")
    assert (missing.code, missing.err) == (2, "allegedly: missing.yaml: cannot be read: No such file or directory\n")


def test_open_predicates_of_a_file_and_of_the_store_agree(run: Run, loaded: Path, extractions: Path) -> None:
    of_file = json.loads(run("ontology", "open", extractions, "--format", "json").out)
    of_store = json.loads(run("ontology", "open", "--format", "json").out)
    assert of_file
    assert [(r["predicate"], r["statements"]) for r in of_file] == [(r["predicate"], r["statements"]) for r in of_store]


# Reading with a file of one's own

OWN = """\
extends: default
relations:
  SUPPORTS:
    frames:
      - verbs: [bless]
        subject: [agent]
        object: [patient]
        means: [with]
  CRITICIZES:
    without:
      verbs: [berate]
"""
TEXT = "Officials said Chile would bless Peru with 300 tents.\n\nOn Monday, Peru berated Bolivia.\n"
BLESSED = ("Chile", "SUPPORTS", "Peru", "planned", "SUPPORTS, user's frame: agent (own direct) -> patient (own direct)")


@pytest.fixture
def own(folder: Path) -> Path:
    """An article, and an ontology that adds a verb and leaves one out."""
    (folder / "article.txt").write_text(TEXT, encoding="utf-8")
    path = folder / "own.yaml"
    path.write_text(OWN, encoding="utf-8")
    return path


def stated(out: str) -> list[tuple[str, str | None, str, str, str]]:
    """Subject, relation or predicate, object, status and rule of every statement of a line that `extract` wrote."""
    read = json.loads(out)
    names = {e["id"]: e["name"] for e in read["entities"]}
    return [
        (names[s["subject"]], s["relation"] or s["predicate"], names[s["object"]], s["status"], s["rule"])
        for s in read["statements"]
    ]


def test_a_verb_of_ones_own_becomes_an_edge_and_one_left_out_none(run: Run, own: Path) -> None:
    without, with_it = run("extract", "article.txt"), run("extract", "article.txt", "--ontology", own)
    assert (with_it.code, without.code) == (0, 0)
    assert [row[:4] for row in stated(without.out)] == [
        ("Chile", "bless", "Peru", "planned"),
        ("Peru", "CRITICIZES", "Bolivia", "actual"),
    ]
    assert stated(with_it.out) == [BLESSED, ("Peru", "berate", "Bolivia", "actual", "open: agent -> patient")]
    (blessed, _) = json.loads(with_it.out)["statements"]
    assert [(m["what"], m["quantity"]) for m in blessed["means"]] == [("tents", "300")]
    assert [a["text"] for a in blessed["attributed_to"]] == ["Officials"]
    assert blessed["confidence"] is None
    assert run("build", "article.txt", "--ontology", own).code == 0
    edges = "MATCH (a:Entity)-[r:SUPPORTS]->(b:Entity) RETURN a.name AS a, b.name AS b"
    assert run("cypher", edges, "--format", "csv").out.splitlines()[1:] == ["Chile,Peru"]
    # the same article by the shipped ontology takes its place
    assert run("build", "article.txt").code == 0
    assert run("cypher", edges, "--format", "csv").out.splitlines()[1:] == []


def test_the_number_of_processes_changes_nothing_with_a_file_of_ones_own(run_process: Run, own: Path) -> None:
    articles = [own.with_name(f"article-{i}.txt") for i in range(5)]
    for i, path in enumerate(articles):
        path.write_text(TEXT.replace("300", str(300 + i)), encoding="utf-8")
    one = run_process("extract", *articles, "--ontology", own)
    two = run_process("extract", *articles, "--ontology", own, "--workers", "2")
    assert (one.code, two.code) == (0, 0)
    assert two.out == one.out
    assert [stated(line)[0] for line in two.out.splitlines()] == [BLESSED] * 5


def test_explain_names_the_file_and_its_line(run: Run, own: Path) -> None:
    assert run("build", "article.txt", "--ontology", own).code == 0
    ids = "MATCH (s:Statement) WHERE s.relation = 'SUPPORTS' RETURN s.id AS id"
    id_ = run("cypher", ids, "--format", "csv").out.splitlines()[1]
    ran = run("explain", id_, "--ontology", own)
    assert (ran.code, ran.err) == (0, "")
    assert f"  proposed by  a frame of {own}, line 5: SUPPORTS, user's frame: agent (own direct) -> " in ran.out
    assert "  decided by   the frame: it is your own and fits exactly, so no trained stage is asked\n" in ran.out
    without = run("explain", id_)
    assert (without.code, without.out) == (1, "")
    assert "explain with the --ontology it was built with" in without.err


def test_the_ontology_in_force_is_read_with_and_listed(run: Run, own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (own.parent / "allegedly.toml").write_text('ontology = "own.yaml"\n')
    assert stated(run("extract", "article.txt").out)[0] == BLESSED
    (read,) = allegedly.read("article.txt")
    assert read.statements[0].relation is Relation.SUPPORTS
    rows = json.loads(run("ontology", "list", "--relation", "SUPPORTS", "--format", "json").out)
    assert [row["words"] for row in rows if row["own"]] == ["bless"]
    assert "ontology   own.yaml                         from allegedly.toml\n" in run("doctor").out
    monkeypatch.setenv("ALLEGEDLY_ONTOLOGY", "missing.yaml")
    missing = run("extract", "article.txt")
    assert (missing.code, missing.out, missing.err) == (2, "", "allegedly: missing.yaml: No such file or directory\n")
    assert "cannot be read: No such file or directory (from ALLEGEDLY_ONTOLOGY)" in run("doctor").out


@pytest.mark.parametrize("command", [["extract"], ["build"], ["explain", "--file"]])
def test_a_file_with_mistakes_reads_nothing(run: Run, own: Path, command: list[str]) -> None:
    own.write_text(OWN.replace("[patient]", "[patent]").replace("[berate]", "[berrate]"), encoding="utf-8")
    ran = run(*command, "article.txt", "--ontology", "own.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        "own.yaml:7: unknown slot `patent`; did you mean `patient`?",
        "own.yaml:11: unknown verb of CRITICIZES `berrate`; did you mean `berate`?",
    ]
    assert not Path("allegedly.graph").exists()


def test_the_facade_takes_a_file_or_an_ontology(own: Path) -> None:
    for ontology in (own, Ontology.load(own)):
        (read,) = allegedly.read("article.txt", ontology=ontology)
        assert [s.relation for s in read.statements] == [Relation.SUPPORTS, None]
    (read,) = allegedly.read("article.txt", ontology=Ontology.load())
    assert [s.relation for s in read.statements] == [None, Relation.CRITICIZES]
    own.write_text("extends: nothing\n", encoding="utf-8")
    with pytest.raises(OntologyError, match="`extends` can only be `default`"):
        allegedly.read("article.txt", ontology=own)
