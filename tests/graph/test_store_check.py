"""What is wrong with a store is found, each kind of it, and a sound store has none of it."""

from __future__ import annotations

import pytest

from graph.decisions import Side, Verdict, decision
from graph.model import Kind, Relation
from graph.store import judgements
from tests.graph.writing import Fact, article, dump

ADA = ("Ada", Kind.PERSON)
NORWAY = ("Norway", Kind.COUNTRY)
ARTICLE = article("a.txt", Fact(ADA, Relation.SUPPORTS, NORWAY, means=("9", "boats"), said_by=ADA, time="in 2014"))

DAMAGE = [
    ("MATCH (:Copy)-[r:COPY_OF]->(:Document) DELETE r", {("Copy", "is of no document"), ("Document", "has no source")}),
    ("CREATE (:Entity {id: 'stray', name: 'Stray', aliases: []})", {("Entity", "is mentioned by no document")}),
    ("MATCH (:Statement)-[r:WITH_MEANS]->(:Means) DELETE r", {("Means", "is given by no statement")}),
    ("MATCH (:Quote)-[r:STATED_IN]->(:Document) DELETE r", {("Quote", "is in no document")}),
    ("MATCH (:Statement)-[r:SUBJECT]->(:Entity) DELETE r", {("Statement", "has no subject")}),
    ("MATCH (:Statement)-[r:OBJECT]->(:Entity) DELETE r", {("Statement", "has no object")}),
    ("MATCH (s:Statement) SET s.start = 1", {("Statement", "its words are not at 1-")}),
    ("MATCH (q:Quote) SET q.text = 'never said'", {("Quote", "its words are not at 0-")}),
    ("MATCH (:Document)-[m:MENTIONS]->(:Country) SET m.count = 5", {("MENTIONS", "counts 5 mentions in document")}),
    ("MATCH (:Document)-[m:MENTIONS]->(:Country) SET m.ends = [99999]", {("MENTIONS", "points outside document")}),
    ("MATCH (:Entity)-[r:SUPPORTS]->(:Entity) SET r.statements = 7", {("SUPPORTS", "is not what the statements say")}),
    ("MATCH (:Entity)-[r:SUPPORTS]->(:Entity) DELETE r", {("SUPPORTS", "is not what the statements say")}),
    ("MATCH (s:Statement) SET s.time_to = '2015-12-31'", {("Statement", "is not dated as its words")}),
    ("MATCH (a:Person) MATCH (b:Country) CREATE (b)-[:LEADS]->(a)", {("LEADS", "has no statement")}),
]


@pytest.mark.parametrize(("cypher", "expected"), DAMAGE)
def test_damage_is_found(store, cypher, expected):
    list(store.load([ARTICLE]))
    assert list(store.check()) == []
    store._backend.write(lambda transaction: transaction.run(cypher))
    problems = list(store.check())
    for label, what in expected:
        assert any(p.label == label and what in p.what for p in problems), problems


ONE = decision(
    Verdict.SAME, Side("1" * 24, Kind.PERSON, "Vale"), Side("2" * 24, Kind.PERSON, "Mira Vale"), "ana", "2026"
)
NOT_ONE = decision(Verdict.DIFFERENT, ONE.one, ONE.other, "ben", "2026")


@pytest.mark.parametrize(
    ("cypher", "what"),
    [
        (
            f"CREATE (:Entity:Person {{id: '{'1' * 24}', name: 'Vale', aliases: []}})",
            "is not what decisions make of it",
        ),
        ("MATCH (e:Person) SET e.members = ['x', 'y']", "is not what decisions make of it"),
        ("MATCH (d:Decision) SET d.verdict = 'same'", None),
    ],
)
def test_what_decisions_do_not_make_is_found(store, cypher, what):
    list(store.load([ARTICLE]))
    store.decide([ONE])
    assert list(store.check()) == []
    store._backend.write(lambda transaction: transaction.run(cypher))
    assert any(what in p.what for p in store.check()) if what else list(store.check()) == []


def test_decisions_that_contradict_are_found(store):
    store.decide([ONE])
    store._backend.write(lambda transaction: judgements.put(transaction, [NOT_ONE]))
    (problem,) = store.check()
    assert problem.label == "Decision"
    assert "cannot be different" in problem.what


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (:Entity)-[r:SUPPORTS]->(:Entity) DELETE r",
        "MATCH (:Entity)-[r:SUPPORTS]->(:Entity) SET r.statements = 7",
        "MATCH (s:Statement) SET s.time_from = null, s.time_words = 'never'",
        "MATCH (e:Person) SET e.name = 'Nobody', e.aliases = ['No one']",
    ],
)
def test_rebuilding_mends_what_is_derived(store, cypher):
    list(store.load([ARTICLE]))
    before = dump(store)
    store._backend.write(lambda transaction: transaction.run(cypher))
    assert dump(store) != before
    store.rebuild()
    assert dump(store) == before
