"""look-alikes: who may be one is listed until somebody has decided."""

from __future__ import annotations

from graph.decisions import Verdict
from graph.model import Kind, Relation
from graph.store import Store
from queries import run
from tests.graph.writing import Fact, article

UNION = ("Harbour Union", Kind.ORGANIZATION)
UNION_PLACE = ("Harbour Union", Kind.PLACE)
NORWAY = ("Norway", Kind.COUNTRY)
PERU = ("Peru", Kind.COUNTRY)
COURT = ("Supreme Court", Kind.ORGANIZATION)
ARTICLES = [
    article("a.txt", Fact(NORWAY, Relation.SUPPORTS, UNION), Fact(COURT, Relation.PART_OF, NORWAY)),
    article("b.txt", Fact(NORWAY, Relation.SUPPORTS, UNION_PLACE)),
    # another country's
    article("c.txt", Fact(COURT, Relation.PART_OF, PERU)),
]


def listed(store: Store) -> list[tuple[str, ...]]:
    return [tuple(row[:5]) for row in run(store, "look-alikes").rows]


def test_what_is_decided_is_listed_no_more(store):
    list(store.load(ARTICLES))
    pair = ("harbour union", "Harbour Union", "Organization", "Harbour Union", "Place")
    swapped = (*pair[:2], "Place", "Harbour Union", "Organization")
    assert listed(store) in ([pair], [swapped])
    (candidate,) = [c for c in store.proposals() if c.one.name == c.other.name]
    for verdict in Verdict:
        made = store.decide([store.judged(candidate, verdict, "ana", "2026-03-01")])
        assert listed(store) == []
        store.take_back(one.id for one in made)
    assert listed(store) in ([pair], [swapped])
