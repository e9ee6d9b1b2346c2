"""evaluate: the marks of a gold folder on the command line."""

import csv
import io
import json
from pathlib import Path

from tests.allegedly.conftest import ROOT, Run

GOLD = ROOT / "tests" / "extraction" / "gold"


def test_the_marks_of_a_folder(run: Run) -> None:
    ran = run("evaluate", GOLD, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    rows = {row["mark"]: row for row in json.loads(ran.out)}
    assert list(rows)[:5] == [
        "entities",
        "entity kind",
        "entities kept whole",
        "statements, strict",
        "statements, lenient",
    ]
    assert rows["entities"]["gold"] == 12
    assert rows["statements, strict"]["gold"] == 8
    assert rows["LEADS"]["gold"] == 2
    assert list(rows["LEADS"]) == ["mark", "precision", "recall", "f1", "rate", "gold", "found"]
    printed = list(csv.DictReader(io.StringIO(run("evaluate", GOLD, "--format", "csv").out)))
    assert [row["mark"] for row in printed] == list(rows)
    assert run("evaluate", GOLD, "--format", "markdown").out.startswith("| mark")
    table = run("evaluate", GOLD, "--format", "table").out
    assert all(mark in table for mark in rows)


def test_a_mistake_in_the_gold_is_one_line(run: Run, folder: Path) -> None:
    Path("gold").mkdir()
    Path("gold/a.json").write_text('{"text": "x", "entities": [{"name": "A"}]}', encoding="utf-8")
    ran = run("evaluate", "gold")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "allegedly: gold/a.json: entities[0] lacks 'kind', a text\n"
    ran = run("evaluate", "missing")
    assert (ran.code, ran.err) == (2, "allegedly: missing: is not a folder of annotated articles (*.json)\n")


def test_the_article_of_the_documentation_is_read(run: Run, folder: Path) -> None:
    page = (ROOT / "docs" / "evaluation.md").read_text(encoding="utf-8")
    Path("gold").mkdir()
    Path("gold/a.json").write_text(page.partition("```json\n")[2].partition("```")[0], encoding="utf-8")
    rows = json.loads(run("evaluate", "gold", "--format", "json").out)
    assert {row["mark"]: row["gold"] for row in rows}["SUPPORTS"] == 1
