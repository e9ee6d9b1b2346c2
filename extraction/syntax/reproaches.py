"""Verbs that say of their object that it did something, and verbs that set their subject against it."""

from __future__ import annotations

from extraction.ontology import Ontology
from graph.model import Relation

CHARGES = frozenset({Relation.CRITICIZES, Relation.COERCES, Relation.SANCTIONS})
# whose subject has no part in the deed that is their object: "blocks a lawsuit against", "protests the arrest of"
DISOWNING = frozenset({Relation.CRITICIZES, Relation.OPPOSES})
# these only sometimes do: "meet rivals", "share a concern"
TAKING_PART = frozenset("share meet play host encounter entertain tackle come state convey".split())


def accuses(ontology: Ontology, lemma: str) -> bool:
    """True for verbs that say of their patient that it did something."""
    return _states(ontology, lemma, CHARGES)


def disowns(ontology: Ontology, lemma: str) -> bool:
    """True for verbs that set their subject against their object."""
    return lemma not in TAKING_PART and _states(ontology, lemma, DISOWNING)


def _states(ontology: Ontology, lemma: str, relations: frozenset[Relation]) -> bool:
    return any(frame.relation in relations and not frame.is_refusal for frame in ontology.frames(lemma, "verb"))
