"""Tests of extraction.patterns.scenes: one place holds of all that a short report tells."""

from __future__ import annotations

from functools import cache

import pytest

from extraction import components
from extraction.ontology import Ontology
from extraction.statements import DocumentPairs
from graph.model import Relation

IN, TO = Relation.LOCATED_IN, Relation.DEPLOYS_TO
HELD = [
    ("Six miners were killed when a lorry hit a bus on a road near Cusco.", ("Six miners", IN, "Cusco")),
    ("A boat carrying migrants capsized off the coast of Peru.", ("migrants", IN, "Peru")),
    ("Gunmen opened fire on a bar in Cusco.", ("Gunmen", IN, "Cusco")),
    ("Storms struck towns across Peru, killing two in Cusco.", ("Cusco", IN, "Peru")),
    ("Peru deployed ten firefighters to fight a blaze in Cusco.", ("Peru", TO, "Cusco")),
    ("A helicopter crashed in Cusco, killing eleven Chilean soldiers.", ("eleven Chilean soldiers", IN, "Cusco")),
    ("A Peruvian Navy patrol boat sank during a storm off Tacna.", ("Peruvian Navy", IN, "Tacna")),
    ("The Peruvian Navy seized a ton of cocaine hidden on a yacht off Tacna.", ("Peruvian Navy", IN, "Tacna")),
    ("Hundreds of students held demonstrations in Lima, Cusco, and Quito.", ("Hundreds of students", IN, "Cusco")),
    ("Peru lifted the curfew in Lima and Cusco.", ("Cusco", IN, "Peru")),
]
NOT_HELD = [
    ("In Cusco, a survey found that six miners were killed.", ("six miners", IN, "Cusco")),
    ("A letter carrying greetings arrived off the coast of Peru.", ("greetings", IN, "Peru")),
    ("Storms struck Peru and Chile, killing two in Cusco.", ("Cusco", IN, "Peru")),
    ("Peru deployed a slogan to win a debate in Cusco.", ("Peru", TO, "Cusco")),
    ("Chilean forces launched rockets at Cusco, killing eleven people.", ("Chilean forces", IN, "Cusco")),
    ("The Peruvian Navy said that a yacht sank off Tacna.", ("Peruvian Navy", IN, "Tacna")),
    ("Peru condemned the curfew in Cusco.", ("Cusco", IN, "Peru")),
]


@cache
def _pipeline():
    return components.pipeline(without=("statements",)), Ontology.load()


def proposed(text: str) -> set[tuple[str, Relation, str]]:
    nlp, ontology = _pipeline()
    doc = nlp(text)
    return {
        (doc[s.subject.start : s.subject.end].text, s.relation, doc[s.object.start : s.object.end].text)
        for _, _, pair in DocumentPairs(doc, ontology).found
        for s in pair.structures
    }


@pytest.mark.parametrize(("text", "triple"), HELD)
def test_held(text: str, triple: tuple[str, Relation, str]) -> None:
    assert triple in proposed(text)


@pytest.mark.parametrize(("text", "triple"), NOT_HELD)
def test_not_held(text: str, triple: tuple[str, Relation, str]) -> None:
    assert triple not in proposed(text)
