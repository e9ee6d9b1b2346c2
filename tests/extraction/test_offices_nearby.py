"""What leads, belongs to and is part of what, where the two do not stand side by side."""

import pytest

from extraction.ontology import Ontology
from extraction.statements import DocumentPairs
from graph.model import Relation
from tests.extraction.reading_aloud import name, pairs, read
from tests.extraction.test_structures import proposed

INSTITUTIONS = [
    ("Peruvian President Ana Quispe dissolved the National Assembly.", ("National Assembly", "PART_OF", "Peru")),
    ("In Peru, the Ministry of Health closed schools.", ("Ministry of Health", "PART_OF", "Peru")),
    ("Chile said that the Chile Defence Forces left.", ("Chile Defence Forces", "PART_OF", "Chile")),
    ("The Peruvian state-owned company Condor closed.", ("Condor", "PART_OF", "Peru")),
    ("Peru used money from NATO countries.", ("NATO countries", "PART_OF", "NATO")),
]


@pytest.mark.parametrize(("text", "expected"), INSTITUTIONS, ids=[text for text, _ in INSTITUTIONS])
def test_state_bodies_without_their_country(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in proposed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian President Ana Quispe praised the United Nations General Assembly.",
        "Peruvian President Ana Quispe dissolved the Lima Chess Club.",
        "Peru condemned the Rebel Liberation Army.",
    ],
)
def test_other_bodies_are_no_part_of_the_country_named(text: str) -> None:
    assert not {(s, o) for s, r, o in proposed(text) if r == "PART_OF" and o == "Peru"}


RULERS = [
    ("The Peruvian-led Condor Group attacked Cusco.", ("Peru", "LEADS", "Condor Group")),
    ("Peru praised the ruling Labour Party.", ("Labour Party", "LEADS", "Peru")),
    ("Peruvian leaders met.", ("Peruvian leaders", "LEADS", "Peru")),
    ("Peru's environment and science minister Ana Quispe spoke.", ("Ana Quispe", "LEADS", "Peru")),
    ("Ana Quispe's appointment as president of Peru was praised.", ("Ana Quispe", "LEADS", "Peru")),
    ("Peru was calm after Ana Quispe's presidency.", ("Ana Quispe", "LEADS", "Peru")),
    ("Peru voted on who should succeed deposed leader Ana Quispe.", ("Ana Quispe", "LEADS", "Peru")),
    ("Crowds protested against prime minister Ana Quispe across Peru.", ("Ana Quispe", "LEADS", "Peru")),
    ("Ana Quispe's Orchard Foundation closed.", ("Ana Quispe", "LEADS", "Orchard Foundation")),
]


@pytest.mark.parametrize(("text", "expected"), RULERS, ids=[text for text, _ in RULERS])
def test_rulers(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in proposed(text)


def test_whom_others_back_is_not_theirs() -> None:
    assert ("PART_OF", "Peru") not in {
        (r, o) for _, r, o in proposed("The Peruvian-backed rebel forces attacked Cusco.")
    }


def framed(text: str) -> set[tuple[str, str, str]]:
    doc = read(text)
    found = pairs(doc)
    return {
        (name(x.subject), str(x.relation), name(x.object))
        for start, end in found.parse.sentences
        for x in found.proposals.within(start, end)
    }


SERVING = [
    ("NATO will lay off 200 employees.", ("200 employees", "AFFILIATED_WITH", "NATO")),
    ("NATO hired Ana Quispe.", ("Ana Quispe", "AFFILIATED_WITH", "NATO")),
    (
        "The Labour Party won 12 seats in the National Assembly.",
        ("Labour Party", "AFFILIATED_WITH", "National Assembly"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), SERVING, ids=[text for text, _ in SERVING])
def test_who_serves(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in framed(text)


def test_a_word_of_a_name_says_nothing_of_its_parts() -> None:
    found = framed("It rained in Cusco, Republic of Chile.")
    assert not {x for x in found if x[1] == "PART_OF"}


@pytest.mark.parametrize(("told", "expected"), [("Health Minister Luz Rojas wept.", True), ("Luz Rojas wept.", False)])
def test_an_office_alone_in_its_sentence_is_of_the_country_of_the_article(told: str, expected: bool) -> None:
    doc = read(f"Peru closed its ports, and Peru's schools closed as well. {told}")
    stated = {
        (name(pair.subject), s.relation, name(pair.object))
        for _, _, pair in DocumentPairs(doc, Ontology.load()).found
        for s in pair.structures
    }
    assert (("Luz Rojas", Relation.LEADS, "Peru") in stated) is expected


def test_the_country_of_the_sentence_goes_before_that_of_the_article() -> None:
    found = proposed("A court in Peru tried former minister Ana Quispe. She lives in Chile. Chile gave no reason.")
    assert ("Ana Quispe", "LEADS", "Peru") in found
    assert ("Ana Quispe", "LEADS", "Chile") not in found


def test_countries_in_a_row_are_a_list() -> None:
    found = proposed("Norway may join a pact with Peru, Chile, Brazil and other friendly nations.")
    assert not {(s, o) for s, r, o in found if r == "LOCATED_IN"}
    addressed = proposed("Perth, Scotland, United Kingdom, hosted the talks.")
    assert ("Scotland", "LOCATED_IN", "United Kingdom") in addressed


TOLD_APART = [
    ("A former mayor of Lima, Ana Quispe was arrested.", ("Ana Quispe", "LEADS", "Lima")),
    ("A native of Cusco, Ana Quispe joined the protest.", ("Ana Quispe", "LOCATED_IN", "Cusco")),
    ("Ana Quispe, a 33-year-old from Cusco, was charged.", ("Ana Quispe", "LOCATED_IN", "Cusco")),
    (
        "Orchard Party leader and former Chilean president Ana Quispe spoke.",
        ("Ana Quispe", "LEADS", "Orchard Party"),
    ),
    ("Ana Quispe assumed the office of president of Chile.", ("Ana Quispe", "LEADS", "Chile")),
    ("Peru appointed Ana Quispe to the post of mayor of Lima.", ("Ana Quispe", "LEADS", "Lima")),
    ("Ana Quispe was among the founders of the Orchard Party.", ("Ana Quispe", "LEADS", "Orchard Party")),
    ("Ana Quispe is one of the founders of the Orchard Party.", ("Ana Quispe", "LEADS", "Orchard Party")),
    ("Ana Quispe, one of the founders of the Orchard Party, spoke.", ("Ana Quispe", "LEADS", "Orchard Party")),
]


@pytest.mark.parametrize(("text", "expected"), TOLD_APART, ids=[text for text, _ in TOLD_APART])
def test_offices_and_origins_told_apart_from_the_name(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in proposed(text)


def test_two_titles_with_an_article_may_be_of_two() -> None:
    found = proposed("The leader of the Orchard Party and the Chilean president Ana Quispe spoke.")
    assert ("Ana Quispe", "LEADS", "Orchard Party") not in found


@pytest.mark.parametrize(
    "text",
    ["Peru's ambassador to Chile, Ana Quispe, resigned.", "Ana Quispe, the Peruvian ambassador to Chile, resigned."],
)
def test_an_ambassador_serves_who_sends_her(text: str) -> None:
    found = proposed(text)
    assert ("Ana Quispe", "AFFILIATED_WITH", "Peru") in found
    assert not {o for s, _, o in found if s == "Ana Quispe" and o == "Chile"}
