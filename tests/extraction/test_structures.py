"""What titles, appositions, names before nouns and addresses propose."""

import pytest

from extraction.structures import Structure
from tests.extraction.reading_aloud import name, pairs, read


def structures(text: str) -> list[Structure]:
    doc = read(text)
    found = pairs(doc)
    references = sorted((r for r in doc._.references if r.referent is not None), key=lambda r: (r.start, -r.end))
    return [
        structure
        for start, end in found.parse.sentences
        for structure in found.structures.within(start, end, [r for r in references if start <= r.start < end])
    ]


def proposed(text: str) -> set[tuple[str, str, str]]:
    return {(name(s.subject), str(s.relation), name(s.object)) for s in structures(text)}


TITLES = [
    ("Peruvian President Ana Quispe spoke.", {("Ana Quispe", "LEADS", "Peru")}),
    ("Former Peruvian president Ana Quispe spoke.", {("Ana Quispe", "LEADS", "Peru")}),
    ("NATO spokesperson Ana Quispe spoke.", {("Ana Quispe", "AFFILIATED_WITH", "NATO")}),
    ("Peruvian singer Ana Quispe spoke.", {("Ana Quispe", "NATIONAL_OF", "Peru")}),
    ("Ana Quispe spoke.", set()),
]


@pytest.mark.parametrize(("text", "expected"), TITLES, ids=[text for text, _ in TITLES])
def test_titles(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert proposed(text) == expected


OFFICES = [
    ("Ana Quispe, the president of Peru, spoke.", ("Ana Quispe", "LEADS", "Peru")),
    ("Ana Quispe is the mayor of Cusco.", ("Ana Quispe", "LEADS", "Cusco")),
    ("They named Ana Quispe as head of the Red Cross.", ("Ana Quispe", "LEADS", "Red Cross")),
    ("Ana Quispe, Peru's ambassador to Chile, spoke.", ("Ana Quispe", "AFFILIATED_WITH", "Peru")),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES, ids=[text for text, _ in OFFICES])
def test_offices_apart_from_a_name(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in proposed(text)


def test_a_lower_office_is_not_the_head() -> None:
    assert ("Ana Quispe", "LEADS", "Cusco") not in proposed("Ana Quispe is the deputy mayor of Cusco.")
    assert ("Ana Quispe", "AFFILIATED_WITH", "Cusco") in proposed("Ana Quispe is the deputy mayor of Cusco.")


BELONGING = [
    ("The Peruvian Navy sank a boat.", ("Peruvian Navy", "PART_OF", "Peru")),
    ("The Peruvian police arrested a man.", ("Peruvian police", "PART_OF", "Peru")),
    ("200 Peruvian soldiers were killed.", ("200 Peruvian soldiers", "PART_OF", "Peru")),
    ("The pro-Chilean fighters attacked Cusco.", ("pro-Chilean fighters", "SUPPORTS", "Chile")),
]


@pytest.mark.parametrize(("text", "expected"), BELONGING, ids=[text for text, _ in BELONGING])
def test_bodies_and_people_of_a_country(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in proposed(text)


PLACES = [
    ("The bus stopped in Cusco, Peru.", ("Cusco", "LOCATED_IN", "Peru")),
    ("The Peruvian city of Cusco was flooded.", ("Cusco", "LOCATED_IN", "Peru")),
    ("Peru's capital, Lima, was flooded.", ("Lima", "LOCATED_IN", "Peru")),
    ("Kanam and Wase, Plateau State, were flooded.", ("Wase", "LOCATED_IN", "Plateau State")),
    ("Ana Quispe slept in Lima.", ("Ana Quispe", "LOCATED_IN", "Lima")),
]


@pytest.mark.parametrize(("text", "expected"), PLACES, ids=[text for text, _ in PLACES])
def test_places(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in proposed(text)


def test_a_proposal_tells_its_pattern() -> None:
    (title,) = structures("Peruvian President Ana Quispe spoke.")
    (address,) = structures("The bus stopped in Cusco, Peru.")
    assert (title.rule, address.rule) == ("title-before", "address")


@pytest.mark.parametrize("text", ["The cat slept in the house.", "Ana Quispe met Juan Soto.", "Peru is large.", ""])
def test_nothing_is_proposed_without_a_pattern(text: str) -> None:
    assert structures(text) == []
