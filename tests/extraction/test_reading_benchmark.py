"""The benchmark of reading: its baselines, its groups, and a whole run over a small gold folder."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks import reading
from extraction import components
from extraction.explanation import Construction
from extraction.gold import articles
from extraction.ontology import Ontology
from graph.model import Relation

GOLD = Path(__file__).with_name("gold")


@pytest.fixture(scope="module")
def found() -> dict:
    return reading.report(GOLD, 1)


def test_a_run_has_every_table(found: dict) -> None:
    assert found["articles"] == 2
    assert [row["name"] for row in found["beside"]] == [
        "allegedly",
        "co-occurrence, all LOCATED_IN",
        "subject-verb-object",
    ]
    assert all(row["gold"] == 8 for row in found["beside"])
    assert [row["name"] for row in found["constructions"]] == ["frame", "pattern", "path"]
    assert sum(row["found"] for row in found["constructions"]) == found["beside"][0]["found"]
    assert [row["name"] for row in found["article kinds"]] == [
        "short report (< 150 words), 2: statements",
        "short report (< 150 words), 2: entities",
        "short report (< 150 words), 2: quotes",
    ]
    assert found["speed"]["words"] == sum(len(a.document.text.split()) for a in articles(GOLD))
    assert 0 < found["speed"]["ratio"] < 2


def test_the_baselines_find_what_they_say() -> None:
    nlp = components.model()
    doc = nlp("Spain sanctioned Portugal. Peru repainted Chile. Madrid is far.")
    triples = [(s.text, r, o.text) for s, r, o in reading.subject_verb_object(Ontology.load())(doc)]
    assert triples == [("Spain", Relation.SANCTIONS, "Portugal")]
    floor = reading.co_occurring(Relation.MEETS_WITH)
    assert [(s.text, r, o.text) for s, r, o in floor(doc)] == [
        ("Spain", Relation.MEETS_WITH, "Portugal"),
        ("Peru", Relation.MEETS_WITH, "Chile"),
    ]
    assert reading.most_frequent(articles(GOLD)) is Relation.LOCATED_IN


def test_no_reading_gives_no_construction_a_hit() -> None:
    tallies = reading.by_construction([])
    assert {c: (t.hit, t.missed, t.wrong) for c, t in tallies.items()} == {
        Construction.FRAME: (0, 0, 0),
        Construction.PATTERN: (0, 0, 0),
        Construction.PATH: (0, 0, 0),
    }


def test_the_report_is_printed_and_written(
    found: dict, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(reading, "report", lambda folder, rounds: found)
    monkeypatch.setattr(sys, "argv", ["reading", str(GOLD), "--json", str(tmp_path / "numbers.json")])
    reading.main()
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "2 articles"
    assert [line.split("  ")[0] for line in lines if line.endswith("found")] == [
        "marks",
        "beside",
        "article kinds",
        "constructions",
    ]
    assert json.loads((tmp_path / "numbers.json").read_text(encoding="utf-8")) == found
