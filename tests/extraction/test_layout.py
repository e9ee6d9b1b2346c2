"""Lines and what they are."""

import pytest

from extraction.layout import is_title_case
from tests.extraction.reading_aloud import groups, named, read

ARTICLE = """Harbour Strike Enters Third Week as Talks Stall
By Ines Calloway
Tuesday, March 4, 2025

Dockers on strike at the northern gate. Image: Port Authority.

OSLO (Reuters) — Dock workers in Bergen rejected a new offer on Monday. Prime Minister Jonas Lind called it fair.

What Happens Next

The talks resume on Friday

Leave a Comment

Your email address will not be published. Karl Benson likes this."""


def blocks(text: str) -> list[tuple[str, str]]:
    doc = read(text)
    return [(str(b.kind), doc[b.start : b.end].text) for b in doc._.blocks]


def test_every_line_has_its_kind() -> None:
    assert [(kind, text.split()[0].rstrip(",")) for kind, text in blocks(ARTICLE)] == [
        ("heading", "Harbour"),
        ("boilerplate", "By"),
        ("dateline", "Tuesday"),
        ("caption", "Dockers"),
        ("dateline", "OSLO"),
        ("prose", "Dock"),
        ("heading", "What"),
        ("heading", "The"),
        ("boilerplate", "Leave"),
        ("boilerplate", "Your"),
    ]


def test_one_line_is_prose_even_without_a_stop() -> None:
    assert blocks("Two ferries collide off Stavanger, injuring nine people") == [
        ("prose", "Two ferries collide off Stavanger, injuring nine people")
    ]


def test_sentences_do_not_run_over_lines() -> None:
    doc = read("A New Bridge for the Old Town\nThe mayor opened it on Sunday.")
    assert [s.text.strip() for s in doc.sents] == ["A New Bridge for the Old Town", "The mayor opened it on Sunday."]


def test_date_before_prose_on_its_line() -> None:
    assert [kind for kind, _ in blocks("Friday, May 2, 2025 On Thursday, the ministry closed two schools.")] == [
        "dateline",
        "prose",
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "   "])
def test_nothing_has_no_lines(text: str) -> None:
    assert blocks(text) == []


def test_names_of_headings_only_where_the_text_knows_them() -> None:
    doc = read("Calloway Tells Norway to Cut Taxes Now\nThe economist Ines Calloway spoke in Bergen on Monday.")
    assert named(doc) == {("Ines Calloway", "Person"), ("Norway", "Country"), ("Bergen", "Place")}


def test_nothing_is_read_from_boilerplate() -> None:
    assert ("Karl Benson", "Person") not in named(read(ARTICLE))
    assert groups(read(ARTICLE)) >= {"Dock workers"}


def test_title_case() -> None:
    assert is_title_case("A Dangerous Alliance Forms in the North")
    assert not is_title_case("At least nine injured in Bergen ferry collision")
