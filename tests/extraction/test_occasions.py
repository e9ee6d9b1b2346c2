"""Tests of extraction.naming.occasions: what takes place somewhere, by a common noun."""

from __future__ import annotations

import pytest

from graph.model import Kind
from tests.extraction import reading_aloud

HELD = [
    ("The explosion in Lima killed four workers.", ("explosion", "Lima")),
    ("A fire broke out at the Hotel Miramar on Friday.", ("fire", "Hotel Miramar")),
    ("An earthquake struck northern Peru on Tuesday.", ("earthquake", "Peru")),
    ("The conference will be held in Accra next week.", ("conference", "Accra")),
    ("Wildfires are burning across Chile.", ("Wildfires", "Chile")),
    ("The fire at a hotel in Lima killed six guests.", ("fire", "Lima")),
]
NOT_HELD = [
    "Luis Soto watched a concert in Lima.",  # any of many
    "The fire killed four workers.",
    "Troops opened fire in Lima.",
    "The protest leader met Ana Diaz in Lima.",
]


def _occasions(text: str) -> set[str]:
    return {r.name for r in reading_aloud.read(text)._.referents if r.kind is Kind.EVENT}


@pytest.mark.parametrize(("text", "where"), HELD)
def test_what_takes_place_is_where_it_does(text: str, where: tuple[str, str]) -> None:
    assert where[0] in _occasions(text)
    assert (where[0], "LOCATED_IN", where[1]) in reading_aloud.triples(reading_aloud.stated(text))


@pytest.mark.parametrize("text", NOT_HELD)
def test_what_is_nowhere_or_indefinite_is_no_occasion(text: str) -> None:
    assert not _occasions(text)


def test_the_same_words_are_one_occasion_known_by_its_place_too() -> None:
    doc = reading_aloud.read("The war in Ukraine goes on. Ana Diaz said the war in Ukraine must end.")
    war = reading_aloud.referent(doc, "war")
    assert len(war.references) == 2
    assert "war in Ukraine" in war.aliases


def test_half_of_a_joined_word_is_left_out_of_its_name() -> None:
    assert _occasions("The youth-led protests in Lima went on.") == {"protests"}
