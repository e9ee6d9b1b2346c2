"""Decisions on who is who: the graph follows them, whatever came first, and forgets them when they are taken back."""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph import decisions as deciding
from graph.decisions import Clusters, Decision, DecisionError, Side, Verdict, decision
from graph.identity import ByName
from graph.model import Document, Entity, Extraction, Kind, Relation, Status
from graph.store import Store, judgements, open_store
from tests.graph.writing import Fact, Name, article, dump, empty

VALE = ("Vale", Kind.PERSON)
MIRA_VALE = ("Mira Vale", Kind.PERSON)
DR_VALE = ("M. K. A. Vale", Kind.PERSON)
UNION = ("Harbour Union", Kind.ORGANIZATION)
UNION_PLACE = ("Harbour Union", Kind.PLACE)
NORWAY = ("Norway", Kind.COUNTRY)
NORGE = ("Norge Land", Kind.PLACE)

ARTICLES = [
    article("a.txt", Fact(VALE, Relation.SUPPORTS, UNION, means=("9", "boats"), said_by=VALE, place=NORGE)),
    article("b.txt", Fact(MIRA_VALE, Relation.SUPPORTS, UNION, said_by=MIRA_VALE), published="2024-02-01"),
    # both in one article, and one of them to the other
    article("c.txt", Fact(VALE, Relation.MEETS_WITH, MIRA_VALE, said_by=VALE), Fact(UNION, None, VALE)),
    # of others, said by the one and by the other
    article("e.txt", Fact(NORWAY, Relation.SANCTIONS, UNION, said_by=VALE)),
    article("f.txt", Fact(NORWAY, Relation.SANCTIONS, UNION, said_by=MIRA_VALE)),
    article("d.txt", Fact(DR_VALE, Relation.SUPPORTS, UNION_PLACE, Status.DENIED, said_by=NORWAY)),
]


def side(name: Name) -> Side:
    extraction = Extraction(Document("", "", ""), (Entity("e", *name),))
    node = ByName().nodes(extraction)["e"]
    return Side(node.id, node.kind, node.name or name[0], node.iso, node.country)


def same(one: Name, other: Name, by: str = "ana", **rest) -> Decision:
    return decision(Verdict.SAME, side(one), side(other), by, "2026-03-01T09:30:00+00:00", **rest)


def different(one: Name, other: Name, by: str = "ana") -> Decision:
    return decision(Verdict.DIFFERENT, side(one), side(other), by, "2026-03-02T09:30:00+00:00")


def entity(store: Store, name: str) -> dict:
    (found,) = [n for n in store.nodes() if "Entity" in n["labels"] and n["properties"]["name"] == name]
    return found


def test_a_decision_makes_one_of_two(store):
    list(store.load(ARTICLES[:3]))
    assert store.decide([same(VALE, MIRA_VALE)]) == [same(VALE, MIRA_VALE)]
    vale = entity(store, "Mira Vale")
    assert vale["properties"]["aliases"] == ["Vale"]
    assert vale["properties"]["members"] == sorted((side(VALE).id, side(MIRA_VALE).id))
    assert vale["id"] not in vale["properties"]["members"]
    (supports,) = [r for r in store.relationships() if r["type"] == "SUPPORTS"]
    assert (supports["start"], supports["properties"]["documents"], supports["properties"]["sources"]) == (
        vale["id"],
        2,
        1,
    )
    mentions = store.query("MATCH (:Document)-[m:MENTIONS]->(e:Person) RETURN m.count ORDER BY m.count").rows
    # a.txt names Vale twice, b.txt Mira Vale twice; c.txt the one three times and the other once
    assert mentions == [(2,), (2,), (4,)]
    assert list(store.check()) == []
    # a statement on both is kept, though it now leads from one to itself
    assert [r["start"] == r["end"] for r in store.relationships() if r["type"] == "MEETS_WITH"] == [True]


def test_two_voices_that_are_one_count_once(store):
    list(store.load(ARTICLES))

    def voices() -> list[int]:
        return [r["properties"]["sources"] for r in store.relationships() if r["type"] == "SANCTIONS"]

    assert voices() == [2]
    store.decide([same(VALE, MIRA_VALE)])
    assert voices() == [1]
    store.take_back([same(VALE, MIRA_VALE).id])
    assert voices() == [2]


def test_what_a_document_said_is_never_lost(store):
    list(store.load(ARTICLES))
    without = dump(store)
    decided = [same(VALE, MIRA_VALE), same(MIRA_VALE, DR_VALE), same(UNION, UNION_PLACE), same(NORWAY, NORGE)]
    for some in (decided[:1], decided[:2], decided):
        store.decide(some)
        assert list(store.check()) == []
        assert store.take_back(d.id for d in some) == sorted(some, key=lambda d: d.id)
        assert dump(store) == without


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_neither_the_order_of_loads_nor_that_of_decisions_matters(store, order):
    decided = [same(VALE, MIRA_VALE), same(MIRA_VALE, DR_VALE, "ben"), same(UNION, UNION_PLACE)]
    list(store.load(ARTICLES))
    store.decide(decided)
    expected = dump(store)
    store.take_back(d.id for d in decided)
    empty(store)
    for number in order:
        store.decide([decided[number]])
        list(store.load([ARTICLES[number + 1]]))
    list(store.load(ARTICLES))
    assert dump(store) == expected
    store.rebuild()
    assert dump(store) == expected


def test_the_least_member_does_not_change_who_is_meant_when_one_decision_goes(store):
    list(store.load(ARTICLES))
    store.decide([same(VALE, DR_VALE)])
    expected = dump(store)
    store.decide([same(VALE, MIRA_VALE)])
    store.take_back([same(VALE, MIRA_VALE).id])
    assert dump(store) == expected


def test_documents_loaded_forgotten_and_changed_later_follow_decisions(store):
    store.decide([same(VALE, MIRA_VALE)])
    assert [n["labels"] for n in store.nodes()] == [["Decision"]]
    list(store.load(ARTICLES))
    later = article("a.txt", Fact(MIRA_VALE, Relation.SUPPORTS, NORWAY))
    list(store.load([later]))
    list(store.forget(["c.txt"]))
    assert list(store.check()) == []
    kept = dump(store)
    store.take_back([same(VALE, MIRA_VALE).id])
    empty(store)
    list(store.load([*ARTICLES[3:], later, ARTICLES[1]]))
    store.decide([same(VALE, MIRA_VALE)])
    assert dump(store) == kept


def test_recording_again_changes_nothing_and_two_people_make_two_records(store):
    list(store.load(ARTICLES))
    store.decide([same(VALE, MIRA_VALE)])
    once = dump(store)
    assert store.decide([same(MIRA_VALE, VALE)]) == []
    assert dump(store) == once
    assert store.decide([same(VALE, MIRA_VALE, "ben")]) == [same(VALE, MIRA_VALE, "ben")]
    store.take_back([same(VALE, MIRA_VALE).id])
    # ben still says so
    assert entity(store, "Mira Vale")["properties"]["members"]
    assert store.take_back(["unknown"]) == []


def test_contradictions_are_refused_and_say_what_to_take_back(store):
    list(store.load(ARTICLES))
    store.decide([same(VALE, MIRA_VALE), same(MIRA_VALE, DR_VALE, "ben")])
    before = dump(store)
    with pytest.raises(DecisionError) as refused:
        store.decide([same(UNION, UNION_PLACE), different(VALE, DR_VALE)])
    (reason,) = refused.value.reasons
    assert "cannot be different" in reason
    assert "allegedly resolve --undo DECISION" in reason
    for name in ("Vale (Person)", "M. K. A. Vale (Person)", "ana", "ben", same(MIRA_VALE, DR_VALE, "ben").id):
        assert name in reason
    assert dump(store) == before


def test_different_keeps_apart(store):
    list(store.load(ARTICLES))
    store.decide([different(VALE, DR_VALE)])
    with pytest.raises(DecisionError):
        store.decide([same(VALE, MIRA_VALE), same(MIRA_VALE, DR_VALE)])
    assert store.decide([same(VALE, MIRA_VALE)])
    assert store.info().nodes["Decision"] == 2


def test_nobody_is_different_from_himself():
    with pytest.raises(DecisionError, match="are one node already"):
        same(MIRA_VALE, ("MIRA VALE", Kind.PERSON))


def test_what_two_kinds_are_is_decided_or_follows_from_both(store):
    list(store.load(ARTICLES))
    store.decide([same(UNION, UNION_PLACE)])
    assert entity(store, "Harbour Union")["labels"] == ["Entity", "Organization"]
    store.take_back([same(UNION, UNION_PLACE).id])
    store.decide([same(UNION, UNION_PLACE, kind=Kind.PLACE)])
    assert entity(store, "Harbour Union")["labels"] == ["Entity", "Place"]


def test_rebuilding_brings_a_graph_to_its_decisions(store):
    list(store.load(ARTICLES))
    store.decide([same(VALE, MIRA_VALE)])
    expected = dump(store)
    store._backend.write(lambda t: judgements.take_back(t, [same(VALE, MIRA_VALE).id]))
    assert [p.what for p in store.check()] == [
        "is not what decisions make of it; mend it with: allegedly store rebuild"
    ]
    store.rebuild()
    list(store.check())
    store._backend.write(lambda t: judgements.put(t, [same(VALE, MIRA_VALE)]))
    assert len(list(store.check())) == 2
    store.rebuild()
    assert dump(store) == expected


def test_a_country_keeps_its_code_and_name(store):
    list(store.load(ARTICLES))
    store.decide([same(NORWAY, NORGE)])
    assert entity(store, "Norway")["properties"].items() >= {"iso": "NO", "aliases": ["Norge Land"]}.items()


def test_decisions_travel_as_lines():
    for one in (same(VALE, MIRA_VALE, reason="a “bare” surname"), same(NORWAY, NORGE), different(VALE, UNION)):
        assert deciding.loads(deciding.dumps(one)) == one
    by_hand = (
        '{"verdict": "same", "one": {"name": "Mira Vale", "kind": "Person"}, "other": {"name": "Vale", '
        '"kind": "Person"}, "by": "ana", "at": "2026-03-01T09:30:00+00:00"}'
    )
    assert deciding.loads(by_hand) == same(VALE, MIRA_VALE)


@pytest.mark.parametrize(
    ("line", "reasons"),
    [
        ("{", ["not JSON: Expecting property name enclosed in double quotes at column 2"]),
        ("[]", ["a decision is an object with verdict, one, other, by and at"]),
        (
            '{"verdict": "maybe", "one": {"name": "A"}, "other": 1, "at": "yesterday"}',
            [
                "'verdict' is 'maybe', not one of same, different",
                "'one.kind' is None, not one of Person, Organization, Country, Place, Group, Event",
                "'other' is not an object with name and kind",
                "'by' is missing: who decided",
                "'at' is 'yesterday', not an ISO time such as 2026-03-01T09:30:00+00:00",
            ],
        ),
    ],
)
def test_lines_that_hold_no_decision_say_why(line, reasons):
    with pytest.raises(DecisionError) as refused:
        deciding.loads(line)
    assert refused.value.reasons == reasons


def test_clusters_are_what_is_linked():
    clusters = Clusters([same(VALE, MIRA_VALE), same(MIRA_VALE, DR_VALE), different(UNION, UNION_PLACE)])
    assert clusters.members(side(DR_VALE).id) == tuple(sorted(side(n).id for n in (VALE, MIRA_VALE, DR_VALE)))
    assert clusters.node(side(UNION).id) is None
    assert clusters.apart() == {tuple(sorted((side(UNION).id, side(UNION_PLACE).id)))}


PEOPLE = [VALE, MIRA_VALE, DR_VALE, UNION, UNION_PLACE, NORGE]
steps = st.lists(
    st.one_of(
        st.sampled_from(ARTICLES),
        st.sampled_from([a.document.source for a in ARTICLES]),
        st.tuples(st.booleans(), st.sampled_from(PEOPLE), st.sampled_from(PEOPLE)).filter(lambda d: d[1] != d[2]),
    ),
    max_size=10,
)


def follow(store: Store, steps) -> None:
    """Load, forget, decide and take back as told; the graph is the one of what stands in the end."""
    loaded: dict[str, Extraction] = {}
    stands: dict[str, Decision] = {}
    for step in steps:
        if isinstance(step, str):
            list(store.forget([step]))
            loaded.pop(step, None)
        elif isinstance(step, Extraction):
            list(store.load([step]))
            loaded[step.document.source] = step
        else:
            one = same(*step[1:]) if step[0] else different(*step[1:])
            if one.id in stands:
                store.take_back([one.id])
                del stands[one.id]
            elif Clusters([*stands.values(), one]).contradictions():
                with pytest.raises(DecisionError):
                    store.decide([one])
            else:
                store.decide([one])
                stands[one.id] = one
    kept = dump(store)
    assert list(store.check()) == []
    store.rebuild()
    assert dump(store) == kept
    list(store.forget(list(loaded)))
    list(store.load(loaded.values()))
    assert dump(store) == kept
    store.take_back(stands)
    plain = dump(store)
    empty(store)
    list(store.load(loaded.values()))
    assert dump(store) == plain


@settings(max_examples=60, deadline=None)
@given(steps)
def test_any_history_of_decisions_gives_the_same_graph_embedded(steps):
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder, "history.kgl")) as store:
        follow(store, steps)


@pytest.mark.neo4j
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_any_history_of_decisions_gives_the_same_graph_neo4j(neo4j_store, steps):
    neo4j_store.take_back(d.id for d in neo4j_store.decisions())
    empty(neo4j_store)
    follow(neo4j_store, steps)
