"""Answers as text: whole outputs, and hostile words that no reader may obey."""

from __future__ import annotations

import csv
import doctest
import io
import json
from dataclasses import dataclass
from typing import Any

import pytest

from queries import FORMATS, printable, render, values


@dataclass
class Answer:
    columns: list[str]
    rows: list[tuple[Any, ...]]


PLAIN = Answer(
    ["who", "how_much", "sources", "direct"],
    [("Ann", 3, ["Post", "Wire"], True), ("Ben\nBo", 1250, [], False), (None, None, ["a; b"], None)],
)
HOSTILE = (
    "\x1b[31mred\x1b]0;title\x07",
    "\u202edesrever\u2066\u200f",
    "null\x00byte\x9b\r",
    "[bold]not rich[/bold]",
    "<script>alert(1)</script>",
    "=HYPERLINK(1)",
    "a|b\\|*c*_d_`e`~f~#[g](h)&lt;",
    "line\u2028end\u2029",
    "\udcff lone",
    "tag\U000e0041",
)


def test_table() -> None:
    assert render(PLAIN, "table", width=60) == (
        "who     how_much  sources     direct\n"
        "────────────────────────────────────\n"
        "Ann            3  Post; Wire  yes\n"
        "Ben Bo      1250              no\n"
        "                  a; b\n"
    )


def test_a_narrow_table_loses_nothing() -> None:
    words = "a rather long sentence of evidence"
    table = render(Answer(["evidence"], [(words,)]), "table", width=12)
    assert max(map(len, table.splitlines())) <= 12
    assert " ".join(table.split()[2:]) == words


def test_words_of_a_crowded_table_stay_whole() -> None:
    answer = Answer(
        ["who", "according_to", "evidence"], [("Norland", "officials", "Norland delivered nothing to Sudria")]
    )
    assert render(answer, "table", width=30) == (
        "         according_\n"
        "who      to          evidence\n"
        "──────────────────────────────\n"
        "Norland  officials   Norland\n"
        "                     delivered\n"
        "                     nothing\n"
        "                     to Sudria\n"
    )


def test_json() -> None:
    assert render(PLAIN, "json") == (
        "[\n"
        '{"who": "Ann", "how_much": 3, "sources": ["Post", "Wire"], "direct": true},\n'
        '{"who": "Ben\\nBo", "how_much": 1250, "sources": [], "direct": false},\n'
        '{"who": null, "how_much": null, "sources": ["a; b"], "direct": null}\n'
        "]\n"
    )
    assert render(Answer(["who"], []), "json") == "[]\n"


def test_csv() -> None:
    assert render(PLAIN, "csv") == (
        'who,how_much,sources,direct\nAnn,3,Post; Wire,yes\n"Ben\nBo",1250,,no\n,,a; b,\n'  # one record has a line end
    )


def test_markdown() -> None:
    assert render(PLAIN, "markdown") == (
        "| who | how\\_much | sources | direct |\n"
        "|---|--:|---|---|\n"
        "| Ann | 3 | Post; Wire | yes |\n"
        "| Ben Bo | 1250 |  | no |\n"
        "|  |  | a; b |  |\n"
    )


def test_an_answer_without_rows() -> None:
    assert render(Answer(["who"], []), "table", width=20) == "who\n───\n"
    assert render(Answer(["who"], []), "csv") == "who\n"
    assert render(Answer(["who"], []), "markdown") == "| who |\n|---|\n"


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("words", HOSTILE)
def test_no_output_holds_what_a_terminal_obeys(format: str, words: str) -> None:
    out = render(Answer(["words"], [(words,), ([words],)]), format, width=200)
    assert printable.printable(out.replace("\n", " ")) == out.replace("\n", " ")
    out.encode("utf-8")


@pytest.mark.parametrize("words", HOSTILE)
def test_json_reads_back_the_same(words: str) -> None:
    assert json.loads(render(Answer(["words"], [(words,)]), "json")) == [{"words": words}]


def test_what_is_shown_of_hostile_words() -> None:
    assert [line.rstrip() for line in render(Answer(["w"], [(w,) for w in HOSTILE]), "table", 80).splitlines()[2:]] == [
        "\\u001b[31mred\\u001b]0;title\\u0007",
        "\\u202edesrever\\u2066\\u200f",
        "null\\u0000byte\\u009b",
        "[bold]not rich[/bold]",
        "<script>alert(1)</script>",
        "=HYPERLINK(1)",
        "a|b\\|*c*_d_`e`~f~#[g](h)&lt;",
        "line end",
        "\\udcff lone",
        "tag\\udb40\\udc41",
    ]


def test_markdown_shows_markup_as_words() -> None:
    assert render(Answer(["w"], [(HOSTILE[6],), (HOSTILE[4],)]), "markdown").splitlines()[2:] == [
        "| a\\|b\\\\\\|\\*c\\*\\_d\\_\\`e\\`\\~f\\~\\#\\[g\\](h)&amp;lt; |",
        "| &lt;script&gt;alert(1)&lt;/script&gt; |",
    ]


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1"])
def test_csv_cells_are_no_formulas(formula: str) -> None:
    (_, (cell,)) = csv.reader(io.StringIO(render(Answer(["w"], [(formula,)]), "csv")))
    assert cell.startswith("'")
    # a number is a number
    assert render(Answer(["w"], [(-1,)]), "csv") == "w\n-1\n"


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ValueError, match="no format is called 'xml'; there are table, json, csv, markdown"):
        render(PLAIN, "xml")


def test_the_examples_in_the_documentation() -> None:
    for module in (printable, values):
        assert doctest.testmod(module) == (0, doctest.testmod(module).attempted)
        assert doctest.testmod(module).attempted
