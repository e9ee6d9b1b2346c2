"""Tests of extraction.patterns.whereabouts and of the patterns of place: who and what is told to be where."""

from __future__ import annotations

from functools import cache

import pytest

from extraction import components
from extraction.ontology import Ontology
from extraction.statements import DocumentPairs
from graph.model import Relation

HELD = [
    ("Clashes between protesters and police in Lima left shops shut.", ("protesters", "Lima")),
    ("Six miners were killed in an attack on a market in Arequipa.", ("Six miners", "Arequipa")),
    ("The raid by bandits on a market in Cusco failed.", ("bandits", "Cusco")),
    ("Two girls were killed when a mine exploded in Cusco.", ("Two girls", "Cusco")),
    ("The earthquake struck Arequipa, injuring ten miners.", ("ten miners", "Arequipa")),
    ("Dockers at ports in Lima stopped work.", ("Dockers", "Lima")),
    ("The crash happened in Cusco, southern Peru.", ("Cusco", "Peru")),
    ("Ana Quispe was visiting the town of Cusco.", ("Ana Quispe", "Cusco")),
    ("A Toyota factory in Lima was closed.", ("Toyota", "Lima")),
    ("Hundreds of miners marched in Cusco.", ("miners", "Cusco")),
    ("The crash happened in Cusco, Peru yesterday.", ("Cusco", "Peru")),
    ("After talks with Juan Soto in Lima, Ana Quispe resigned.", ("Ana Quispe", "Lima")),
    ("The bus stopped in Cusco, a town in southern Peru.", ("Cusco", "Peru")),
    ("Talks between Brazil and Chile in Lima ended.", ("Chile", "Lima")),
    ("Brazil and Chile signed a treaty in Lima.", ("Brazil", "Lima")),
    ("The Ubinas volcano in Arequipa erupted.", ("Ubinas", "Arequipa")),
    ("Residents of Lima, Cusco and Arequipa voted.", ("Residents of Lima", "Arequipa")),
    ("The fire reached Tarma, Junin Province, and Jauja, Junin Province.", ("Tarma", "Junin Province")),
]
NOT_HELD = [
    ("Protesters met at a Harold Quill vigil in Cusco.", ("Harold Quill", "Cusco")),
    ("Three others were killed in an attack on a market in Arequipa.", ("Three others", "Arequipa")),
    ("Six miners were killed in Cusco, Peru.", ("Six miners", "Peru")),
    ("Brazil struck an army base in Peru.", ("Brazil", "Peru")),
    ("Ana Quispe sent ten miners to Lima.", ("Ana Quispe", "Lima")),
    ("Peru's Geological Survey published a map.", ("Geological Survey", "Peru")),
    ("Ana Quispe condemned the attack on a market in Lima.", ("Ana Quispe", "Lima")),
    ("The Red Cross, Peru and Chile voted.", ("Red Cross", "Peru")),
    ("Troops withdrew from Lima.", ("Troops", "Lima")),
    ("Ten miners reached out to Peru.", ("Ten miners", "Peru")),
    ("Ana Quispe wrote to Peru.", ("Ana Quispe", "Peru")),
    ("Ten miners adapted to Peru.", ("Ten miners", "Peru")),
    ("Peru will host the summit in Lima.", ("Peru", "Lima")),
    ("Ana Diaz called the election in Ghana a fraud.", ("Ana Diaz", "Ghana")),
    ("Ana Diaz criticised the vote in Ghana.", ("Ana Diaz", "Ghana")),
    ("The Acme Union condemned the shooting in Lima.", ("The Acme Union", "Lima")),
    ("Thousands protested against the government of President Ana Diaz in Lima.", ("Ana Diaz", "Lima")),
    ("The Eternity C, a Chilean flagged ship, sank off Ghana.", ("The Eternity C", "Chilean")),
]


@cache
def _loaded():
    return components.pipeline(without=("statements",)), Ontology.load()


def located(text: str) -> set[tuple[str, str]]:
    nlp, ontology = _loaded()
    doc = nlp(text)
    return {
        (doc[pair.subject.start : pair.subject.end].text, doc[pair.object.start : pair.object.end].text)
        for _, _, pair in DocumentPairs(doc, ontology).found
        for found in (*pair.proposals, *pair.structures)
        if found.relation is Relation.LOCATED_IN
    }


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_what_is_told_to_be_at_a_place_is_proposed(text, expected):
    found = located(text)
    assert any(s.endswith(expected[0]) and o == expected[1] for s, o in found), found


@pytest.mark.parametrize(("text", "refused"), NOT_HELD)
def test_what_is_not_at_a_place_is_not_proposed(text, refused):
    assert refused not in located(text)
