"""Tests of extraction.patterns.territories and of rows of places: what towns lie in, and what is no address."""

from __future__ import annotations

from functools import cache

import pytest

from extraction import components
from extraction.ontology import Ontology
from extraction.statements import DocumentPairs
from graph.model import Relation

LYING = [
    ("Floods hit the Cusco and Tacna regions of Peru.", ("Cusco", "Peru")),
    ("Floods hit the towns of Cusco and Tacna, in southern Peru.", ("Cusco", "Peru")),
    ("Floods hit Cusco, Tacna and several other towns in Peru.", ("Tacna", "Peru")),
    ("The Peruvian president spoke to farmers in the capital, Lima.", ("Lima", "Peru")),
    ("In Peru, Cusco governor Ana Soto resigned.", ("Cusco", "Peru")),
    ("In Peru, the Popular Party won.", ("Popular Party", "Peru")),
    ("Peru banned the Peruvian Football Association.", ("Peruvian Football Association", "Peru")),
    ("Nurses at clinics in Lima, Cusco, and Quito went on strike.", ("Nurses", "Quito")),
]
NOT_LYING = [
    ("Floods hit Cusco, Tacna and several other towns in Peru.", ("Cusco", "Tacna")),
    ("Peru spoke of Cusco, the capital, Lima said.", ("Cusco", "Lima")),
    ("In Peru, Acme Bank won.", ("Acme Bank", "Peru")),
    ("Ana Soto won the primary in Cusco.", ("Ana Soto", "Cusco")),
    ("Troops gathered along the Peru-Chile border.", ("Peru-Chile border", "Peru")),
    ("Two guards met in Tacna in Peru's Cusco province.", ("Tacna", "Peru")),
    ("Ana Soto bans rallies and orders raids in Cusco.", ("Ana Soto", "Cusco")),
]


@cache
def _pipeline():
    return components.pipeline(without=("statements",)), Ontology.load()


def located(text: str, relation: Relation = Relation.LOCATED_IN) -> set[tuple[str, str]]:
    nlp, ontology = _pipeline()
    doc = nlp(text)
    return {
        (doc[s.subject.start : s.subject.end].text, doc[s.object.start : s.object.end].text)
        for _, _, pair in DocumentPairs(doc, ontology).found
        for s in (*pair.structures, *pair.proposals)
        if s.relation is relation
    }


@pytest.mark.parametrize(("text", "pair"), LYING)
def test_lying(text: str, pair: tuple[str, str]) -> None:
    names = {(a.removeprefix("the "), "Peru" if b == "Peruvian" else b) for a, b in located(text)}
    assert pair in names


PARTS = [
    ("Protesters fought security forces in Peru.", ("security forces", "Peru")),
    ("Four Red Front gunmen fled.", ("Four Red Front gunmen", "Red Front")),
    ("Peru praised the Peruvian Meteorology Institute.", ("Peruvian Meteorology Institute", "Peru")),
    ("The Andean Union praised the Andean Union Election Mission.", ("Andean Union Election Mission", "Andean Union")),
]


@pytest.mark.parametrize(("text", "pair"), PARTS)
def test_parts(text: str, pair: tuple[str, str]) -> None:
    assert pair in {(a.removeprefix("the "), b.removeprefix("The ")) for a, b in located(text, Relation.PART_OF)}


@pytest.mark.parametrize(("text", "pair"), NOT_LYING)
def test_not_lying(text: str, pair: tuple[str, str]) -> None:
    assert pair not in located(text)
