"""The benchmark of identity: which links count, what B3 makes of them, and a whole run over two reports."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import identity
from benchmarks.identity import Linked, b_cubed, bare, is_on, page, redirections
from graph.model import Kind


def linked(cluster: str, title: str) -> Linked:
    return Linked("d", cluster, "e1", cluster, Kind.PERSON, title, True)


def test_b_cubed_by_hand() -> None:
    # {a a b} {b}: precision (2/3 + 2/3 + 1/3 + 1) / 4, recall (1 + 1 + 1/2 + 1/2) / 4
    mentions = [linked("x", "a"), linked("x", "a"), linked("x", "b"), linked("y", "b")]
    marks = b_cubed(mentions, lambda m: m.words)
    assert (marks.mentions, round(marks.precision, 4), marks.recall) == (4, 0.6667, 0.75)
    assert b_cubed(mentions, lambda m: m.title).f1 == 1
    assert b_cubed([], lambda m: m.title).f1 == 0


@pytest.mark.parametrize(
    "titles",
    [
        ("U.S.", "United States", "The United States"),
        ("Chilean government", "Government of Chile", "Chile"),
        ("U.S. Supreme Court", "Supreme Court of the United States", "Supreme Court (United States)"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Harbour_Union#History", "Harbour Unions"),
    ],
)
def test_titles_of_one_page(titles: tuple[str, ...]) -> None:
    assert len({page(title) for title in titles}) == 1


def test_titles_of_several_pages() -> None:
    titles = ("Georgia (country)", "Georgia (U.S. state)", "Chile", "Chilean Navy", "North Korea", "South Korea")
    assert len({page(title) for title in titles}) == len(titles)


@pytest.mark.parametrize(
    ("words", "title", "counts"),
    [
        ("Chilean", "Chilean Navy", False),
        ("Chile", "Chile national football team", False),
        ("Chileans", "Demographics of Chile", False),
        ("Chilean", "Chile", True),
        ("Georgia", "Georgia (U.S. state)", True),
        ("Chilean Navy", "Chilean Navy", True),
        ("Chile", "Peru", True),
        ("Mira Vale", "Chile", True),
    ],
)
def test_a_link_from_a_country_to_something_of_it_is_set_aside(words: str, title: str, counts: bool) -> None:
    assert is_on(title, words) is counts


def test_spans_coincide_without_article_and_possessive() -> None:
    text = "The Harbour Union's boats"
    assert text[slice(*bare(text, 0, 19))] == "Harbour Union"


def test_links_tell_where_titles_lead() -> None:
    def report(words: str, title: str) -> dict:
        return {"text": words, "links": [{"start": 0, "end": len(words), "title": title}]}

    found = [report("HU", "Harbour Union"), report("HU", "Harbour Union"), report("HU", "HU"), report("Vale", "Vale")]
    assert redirections(found) == {"hu": "harbour union"}


def test_a_whole_run(tmp_path: Path) -> None:
    texts = ["Chilean President Mira Vale met Ilse Brandt in Lima.", "Mira Vale flew to Lima. Chile is pleased."]
    titles = {"Chilean": "Chilean Navy", "Mira Vale": "Mira Vale", "Lima": "Lima", "Chile": "Chile"}
    reports = []
    for number, text in enumerate(texts):
        links = [
            {"start": text.index(f"{words} "), "end": text.index(f"{words} ") + len(words), "title": title}
            for words, title in titles.items()
            if f"{words} " in text
        ]
        reports.append({"id": f"r{number}", "date": "2024-01-01", "text": text, "links": links})
    path, kept = tmp_path / "reports.jsonl", tmp_path / "kept.jsonl"
    path.write_text("".join(json.dumps(report) + "\n" for report in reports), encoding="utf-8")
    numbers, costly = identity.report(path, 1, kept, 3)
    assert (numbers["reports"], numbers["mentions with a link"], numbers["of them on what is named"]) == (2, 4, 3)
    assert numbers["marks"][0] == {"name": "allegedly", "mentions": 3, "precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert any("one, and not together" in line for line in costly)
    assert "\n".join(identity.show(numbers)).startswith("reports: 2, ")
    # what was read is not read again
    assert identity.report(path, 1, kept, 0)[0] == numbers
