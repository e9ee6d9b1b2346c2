"""Where members sit and what bodies are part of, when the article names it elsewhere."""

import pytest

from extraction.ontology import Ontology
from extraction.statements import DocumentPairs
from tests.extraction.reading_aloud import name, read


def stated(text: str) -> set[tuple[str, str, str]]:
    found = DocumentPairs(read(text), Ontology.load()).found
    return {(name(p.subject), str(s.relation), name(p.object)) for _, _, p in found for s in p.structures}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Senate of Peru met. Senator Ana Quispe wept.", ("Ana Quispe", "AFFILIATED_WITH", "Senate of Peru")),
        ("It asked Harlow Council. Councillor Ana Quispe wept.", ("Ana Quispe", "AFFILIATED_WITH", "Harlow Council")),
        ("It rained in Cusco. Boats left Cusco. Mayor Ana Quispe wept.", ("Ana Quispe", "LEADS", "Cusco")),
        (
            "The Althing voted. The Althing Fisheries Committee agreed.",
            ("Althing Fisheries Committee", "PART_OF", "Althing"),
        ),
    ],
)
def test_seats(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in stated(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Ohio Senate met, the Utah Senate did not. Senator Ana Quispe wept.",
        "The White House closed. Representative Ana Quispe wept.",
        "It rained in Cusco. Boats left Lima. Mayor Ana Quispe wept.",
    ],
)
def test_no_seat_where_several_may_be_meant(text: str) -> None:
    assert not {x for x in stated(text) if x[0] == "Ana Quispe" and x[2] != "United States"}
