"""Whatever is loaded and forgotten in whatever order: what is derived is what the remaining documents state."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model import Extraction, Kind, Relation, Status
from graph.projection import pair
from graph.store import Store, open_store
from tests.graph.writing import Fact, article, dump, empty

NAMES = [
    ("Ada Byron", Kind.PERSON),
    ("ADA BYRON", Kind.PERSON),
    ("Ada  Býron", Kind.PERSON),
    ("Norway", Kind.COUNTRY),
    ("Kingdom of Norway", Kind.COUNTRY),
    ("Harbour Union", Kind.ORGANIZATION),
]
facts = st.builds(
    Fact,
    st.sampled_from(NAMES),
    st.sampled_from([None, Relation.SUPPORTS, Relation.MEETS_WITH]),
    st.sampled_from(NAMES),
    st.sampled_from(list(Status)),
    st.sampled_from([None, (None, "tents"), ("9", "boats")]),
    st.sampled_from([None, "experts", NAMES[0], NAMES[5]]),
    time=st.sampled_from([None, "on Tuesday", "in 2014"]),
)
articles = st.builds(
    lambda source, facts, published, publisher: article(source, *facts, published=published, publisher=publisher),
    st.sampled_from(["1.txt", "2.txt", "3.txt", "4.txt"]),
    st.lists(facts, max_size=3),
    st.sampled_from([None, "2024-01-01", "2024-02-02"]),
    st.sampled_from([None, "Gazette", "GAZETTE"]),
)
# a batch of articles to load, or a source to forget
steps = st.lists(st.one_of(st.lists(articles, min_size=1, max_size=3), st.sampled_from(["1.txt", "2.txt", "3.txt"])))


def follow(store: Store, steps: list[list[Extraction] | str]) -> None:
    """Load and forget as told, and compare with the same store rebuilt and with one that never knew better."""
    latest: dict[str, Extraction] = {}
    for step in steps:
        if isinstance(step, str):
            list(store.forget([step]))
            latest.pop(step, None)
        else:
            list(store.load(step, batch_size=2))
            for one in step:
                latest.pop(one.document.source, None)
                latest[one.document.source] = one
    kept = dump(store)
    assert list(store.check()) == []
    store.rebuild()
    assert dump(store) == kept
    empty(store)
    list(store.load(latest.values()))
    assert dump(store) == kept


@settings(max_examples=60, deadline=None)
@given(steps)
def test_any_history_gives_the_same_graph_embedded(steps):
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder, "history.kgl")) as store:
        follow(store, steps)


@pytest.mark.neo4j
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_any_history_gives_the_same_graph_neo4j(neo4j_store, steps):
    empty(neo4j_store)
    follow(neo4j_store, steps)


def test_only_symmetric_relations_have_their_ends_put_in_order():
    assert pair("b", Relation.MEETS_WITH, "a") == pair("a", Relation.MEETS_WITH, "b") == ("a", "MEETS_WITH", "b")
    assert pair("b", Relation.SUPPORTS, "a") == ("b", "SUPPORTS", "a")
    assert pair("b", Relation.SUPPORTS, "a").id != pair("a", Relation.SUPPORTS, "b").id
