"""Loading, replacing and forgetting: the same graph always, on both stores."""

from __future__ import annotations

import dataclasses
import gc

import pytest

from graph.model import Kind, Relation, Status
from graph.schema import VERSION
from graph.store import Change, Outcome
from tests.graph.writing import Fact, article, dump, empty

KIM = ("Kim Jong Un", Kind.PERSON)
KIM_HYPHENED = ("Kim Jong-un", Kind.PERSON)
RUSSIA = ("Russia", Kind.COUNTRY)
RUSSIAN_FEDERATION = ("Russian Federation", Kind.COUNTRY)
UKRAINE = ("Ukraine", Kind.COUNTRY)
PENTAGON = ("Pentagon", Kind.ORGANIZATION)
KURSK = ("Kursk", Kind.PLACE)

SENDS = Fact(KIM, Relation.SUPPORTS, RUSSIA, means=("10,000", "soldiers"), said_by=PENTAGON)
SENDS_TOO = Fact(KIM_HYPHENED, Relation.SUPPORTS, RUSSIAN_FEDERATION, means=(None, "shells"), said_by="experts")
DENIES = Fact(KIM, Relation.SUPPORTS, RUSSIA, Status.DENIED)
MAY = Fact(KIM, Relation.SUPPORTS, RUSSIA, Status.POSSIBLE)
MEETS = Fact(KIM, Relation.MEETS_WITH, RUSSIA)
IS_MET = Fact(RUSSIA, Relation.MEETS_WITH, KIM)
GREETS = Fact(RUSSIA, None, UKRAINE, place=KURSK)

ARTICLES = [
    article("a.txt", SENDS, MEETS, published="2024-03-01", publisher="The Courier"),
    article("b.txt", SENDS_TOO, IS_MET, published="2024-02-01", publisher="the courier"),
    article("c.txt", DENIES, GREETS, published="2024-05-01"),
    article("d.txt", MAY),
    # the same text at another address, with more known about it
    article("copy-of-d.txt", MAY, published="2023-12-31", title="May"),
]


def changes(outcomes):
    return [outcome.change for outcome in outcomes]


def relation(store, kind):
    (row,) = [r for r in store.relationships() if r["type"] == kind]
    return row["properties"]


def test_outcomes_say_what_became_of_each_document(store):
    first, second = ARTICLES[:2]
    assert list(store.load([first])) == [Outcome(Change.ADDED, "a.txt", first.document.id)]
    assert changes(store.load([first, second])) == ["unchanged", "added"]


def test_what_is_stored_is_told_before_reading_on_fails(store):
    def reading():
        yield from ARTICLES[:3]
        # while the second is being stored
        assert store.query("MATCH (d:Document {source: 'a.txt'}) RETURN d.source").rows == [("a.txt",)]
        raise ValueError("cut off")

    told = []
    with pytest.raises(ValueError, match="cut off"):
        told.extend(outcome.source for outcome in store.load(reading(), batch_size=1))
    assert told == ["a.txt", "b.txt"]
    assert store.info().nodes["Document"] == 2
    assert list(store.check()) == []


def test_nothing_is_stored_while_an_outcome_is_taken(store):
    taking = store.load(ARTICLES, batch_size=1)
    for number in range(1, 4):
        assert next(taking).change == Change.ADDED
        assert store.info().nodes["Document"] == number
    taking.close()
    assert store.info().nodes["Document"] == 3


def test_loading_leaves_the_garbage_collector_as_it_was(store):
    before = gc.get_threshold()
    list(store.load(ARTICLES[:2]))
    assert gc.get_threshold() == before
    broken_off = store.load(ARTICLES[2:], batch_size=1)
    next(broken_off)
    broken_off.close()
    assert gc.get_threshold() == before


def test_loading_twice_changes_nothing(store):
    assert changes(store.load(ARTICLES)) == ["added", "added", "added", "added", "unchanged"]
    once = dump(store)
    assert changes(store.load(ARTICLES)) == ["unchanged"] * 5
    assert dump(store) == once
    assert list(store.check()) == []


@pytest.mark.parametrize("batch_size", [1, 2, 100])
def test_neither_order_nor_batches_matter(store, batch_size):
    list(store.load(ARTICLES))
    once = dump(store)
    empty(store)
    list(store.load([*reversed(ARTICLES), ARTICLES[2]], batch_size=batch_size))
    assert dump(store) == once


def test_entities_of_several_documents_are_one(store):
    list(store.load(ARTICLES))
    names = {tuple(n["labels"]): n["properties"] for n in store.nodes() if "Entity" in n["labels"]}
    assert names["Entity", "Person"].items() >= {"name": "Kim Jong Un", "aliases": ["Kim Jong-un"]}.items()
    russia = [n["properties"] for n in store.nodes() if n["properties"].get("iso") == "RU"]
    assert [(r["name"], r["aliases"]) for r in russia] == [("Russia", ["Russian Federation"])]


def test_projection_says_who_states_and_who_denies(store):
    list(store.load(ARTICLES))
    found = relation(store, "SUPPORTS")
    del found["pair"]
    assert found == {
        "statements": 3,
        "documents": 3,
        # the Pentagon, "experts" and, for want of a publisher, the document that speaks for itself
        "sources": 3,
        "voices": 3,
        "publishers": 1,
        "status": ["actual", "possible", "denied"],
        "actual": 2,
        "planned": 0,
        "possible": 1,
        "means": ["shells", "soldiers"],
        "denied": 1,
        "denied_documents": 1,
        "denied_sources": 1,
        "denied_voices": 1,
        "denied_publishers": 0,
        "first": "2023-12-31",
        "last": "2024-05-01",
    }


def test_hearsay_is_nobodys_own_voice(store):
    """Where the text names no source the word that makes it hearsay stands for one."""
    told = article("hearsay.txt", MAY)
    told = dataclasses.replace(told, statements=(dataclasses.replace(told.statements[0], cue="allegedly"),))
    list(store.load([told, article("plain.txt", SENDS)]))
    rows = store.query("MATCH (s:Statement {status: 'possible'}) RETURN s.cue, s.sources").rows
    assert [(cue, list(sources)) for cue, sources in rows] == [("allegedly", ["allegedly"])]
    assert relation(store, "SUPPORTS")["sources"] == 2
    assert list(store.check()) == []


def test_mutual_relations_are_one_whoever_is_named_first(store):
    list(store.load(ARTICLES))
    found = relation(store, "MEETS_WITH")
    # one publisher, however it writes itself
    assert (found["statements"], found["documents"], found["sources"]) == (2, 2, 1)


def test_statements_outside_the_ontology_are_kept_and_not_projected(store):
    list(store.load([ARTICLES[2]]))
    rows = store.query(
        "MATCH (s:Statement)-[:PLACE]->(p:Place) WHERE s.relation IS NULL RETURN s.predicate, p.name, s.pair"
    ).rows
    assert rows == [("greets", "Kursk", None)]
    projected = {r["type"] for r in store.relationships()} & {str(r) for r in Relation}
    assert projected == {"SUPPORTS"}


def test_forgetting_leaves_what_the_others_said(store):
    for gone in range(3):
        rest = ARTICLES[:gone] + ARTICLES[gone + 1 :]
        empty(store)
        list(store.load(rest))
        expected = dump(store)
        list(store.load(ARTICLES))
        outcome = Outcome(Change.FORGOTTEN, ARTICLES[gone].document.source, ARTICLES[gone].document.id)
        assert list(store.forget([ARTICLES[gone].document.source])) == [outcome]
        assert dump(store) == expected
        assert list(store.check()) == []


def test_forgetting_everything_leaves_nothing(store):
    list(store.load(ARTICLES))
    assert changes(store.forget(a.document.source for a in ARTICLES)) == ["forgotten"] * 5
    assert dump(store) == ([], [])


def test_a_text_of_two_addresses_goes_with_the_last_of_them(store):
    list(store.load(ARTICLES[:3]))
    without = dump(store)
    list(store.load(ARTICLES[3:4]))
    alone = dump(store)
    list(store.load(ARTICLES[4:]))
    assert changes(store.forget(["copy-of-d.txt"])) == ["forgotten"]
    assert dump(store) == alone
    list(store.load(ARTICLES[4:]))
    # by its id, a document goes with all its addresses
    assert changes(store.forget([ARTICLES[3].document.id])) == ["forgotten"]
    assert dump(store) == without


def test_forgetting_the_unknown_says_so_and_changes_nothing(store):
    list(store.load(ARTICLES))
    before = dump(store)
    assert list(store.forget(["nowhere.txt"])) == [Outcome(Change.UNKNOWN, "nowhere.txt", None)]
    assert dump(store) == before


def test_a_changed_text_takes_the_place_of_the_earlier_one(store):
    later = article("a.txt", DENIES, published="2024-03-02")
    list(store.load([later, *ARTICLES[1:]]))
    expected = dump(store)
    empty(store)
    list(store.load(ARTICLES))
    assert changes(store.load([later])) == ["replaced"]
    assert dump(store) == expected
    assert list(store.check()) == []


def test_a_text_that_moves_between_addresses_stays(store):
    list(store.load(ARTICLES))
    # a.txt now has the text of b.txt, and b.txt that of a.txt
    swapped = [
        dataclasses.replace(x, document=dataclasses.replace(x.document, source=y.document.source))
        for x, y in [ARTICLES[:2], ARTICLES[1::-1]]
    ]
    assert changes(store.load(swapped)) == ["replaced", "replaced"]
    after = dump(store)
    empty(store)
    list(store.load([*ARTICLES[2:], *swapped]))
    assert dump(store) == after


def test_what_is_known_about_a_document_can_change(store):
    list(store.load(ARTICLES))
    renamed = dataclasses.replace(
        ARTICLES[0], document=dataclasses.replace(ARTICLES[0].document, published="2025-01-01", title="New")
    )
    assert changes(store.load([renamed])) == ["replaced"]
    assert relation(store, "SUPPORTS")["last"] == "2025-01-01"
    after = dump(store)
    empty(store)
    list(store.load([renamed, *ARTICLES[1:]]))
    assert dump(store) == after


def test_the_same_text_read_anew_replaces_what_was_read_before(store):
    list(store.load(ARTICLES))
    reread = dataclasses.replace(ARTICLES[0], statements=ARTICLES[0].statements[:1])
    assert changes(store.load([reread])) == ["replaced"]
    assert "MEETS_WITH" in {r["type"] for r in store.relationships()}
    assert relation(store, "MEETS_WITH")["statements"] == 1
    assert list(store.check()) == []


def test_two_versions_in_one_load_leave_the_later_one(store):
    later = article("a.txt", DENIES)
    assert changes(store.load([ARTICLES[0], later])) == ["added", "replaced"]
    assert [n["id"] for n in store.nodes() if n["labels"] == ["Document"]] == [later.document.id]


def test_rebuilding_gives_the_identical_graph(store):
    list(store.load(ARTICLES))
    before = dump(store)
    store.rebuild()
    assert dump(store) == before


def test_info_counts(store):
    list(store.load(ARTICLES))
    info = store.info()
    assert info.version == VERSION
    assert {k: v for k, v in info.nodes.items() if v} == {
        "Document": 4,
        "Copy": 5,
        "Entity": 5,
        "Quote": 2,
        "Statement": 7,
        "Means": 2,
        "Person": 1,
        "Organization": 1,
        "Country": 2,
        "Place": 1,
    }
    assert info.relationships["SUPPORTS"] == 1
    assert info.relationships["MEETS_WITH"] == 1
    assert info.relationships["LEADS"] == 0


def test_a_statement_of_an_unknown_entity_is_refused(store):
    broken = dataclasses.replace(ARTICLES[0], entities=ARTICLES[0].entities[:1])
    with pytest.raises(ValueError, match=r"a.txt: 'e3' is referred to and is not in the extraction"):
        list(store.load([broken]))
    assert dump(store) == ([], [])
