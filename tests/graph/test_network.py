"""The graph as a networkx graph, and what networkx finds in it."""

from __future__ import annotations

import subprocess
import sys

import networkx as nx
import pytest

from graph.model import Relation
from graph.network import brokers, communities, standings, to_networkx
from graph.store import Store
from tests.queries.corpus import corpus


@pytest.fixture
def filled(store: Store) -> Store:
    list(store.load(corpus()))
    return store


def test_the_entity_view(filled: Store) -> None:
    network = to_networkx(filled)
    by_label = {attributes["label"]: node for node, attributes in network.nodes(data=True)}
    assert sorted(by_label) == [
        "Elsin Conference",
        "Highland Front",
        "Ilse Brandt",
        "Jonas Weld",
        "Maria Okafor",
        "Norland",
        "Port Elsin",
        "River Alliance",
        "Sudria",
        "Sudria Relief Fund",
        "Tomas Reyes",
        "Westmark",
    ]
    assert network.nodes[by_label["Maria Okafor"]] == {
        "name": "Maria Okafor",
        "aliases": ["Okafor"],
        "kind": "Person",
        "label": "Maria Okafor",
        "documents": 5,
        "mentions": 6,
    }
    support = dict(network.edges[by_label["Norland"], by_label["Sudria"], "SUPPORTS"])
    del support["pair"]
    assert support == {
        "relation": "SUPPORTS",
        "weight": 3,
        "statements": 3,
        "documents": 3,
        "voices": 3,
        "publishers": 3,
        "sources": 3,
        "status": ["actual", "planned"],
        "actual": 2,
        "planned": 1,
        "possible": 0,
        "means": ["grain", "trucks"],
        "denied": 0,
        "denied_documents": 0,
        "denied_voices": 0,
        "denied_publishers": 0,
        "denied_sources": 0,
        "first": "2024-01-10",
        "last": "2024-02-03",
    }
    assert {relation for *_, relation in network.edges(data="relation")} <= set(Relation)
    assert len(network.edges) == 22


def test_the_full_view_holds_everything(filled: Store) -> None:
    network = to_networkx(filled, statements=True)
    assert sorted(network) == sorted(node["id"] for node in filled.nodes())
    assert len(network.edges) == len(list(filled.relationships()))
    kinds = {kind for _, kind in network.nodes(data="kind")}
    assert kinds == {
        *("Document", "Copy", "Statement", "Quote", "Means"),
        *("Person", "Organization", "Country", "Place", "Event"),
    }
    statement = next(
        node
        for node, attributes in network.nodes(data=True)
        if attributes.get("text") == "It sent 300 soldiers to Port Elsin" and attributes["kind"] == "Statement"
    )
    assert network.nodes[statement]["label"] == "DEPLOYS_TO"
    assert {
        (edge["relation"], network.nodes[end]["label"]) for _, end, edge in network.out_edges(statement, data=True)
    } == {
        ("SUBJECT", "Norland"),
        ("OBJECT", "Port Elsin"),
        ("STATED_IN", "Sanctions and soldiers"),
        ("WITHIN", "It sent 300 soldiers to Port Elsin"),
        ("ATTRIBUTED_TO", "Westmark"),
        ("WITH_MEANS", "soldiers"),
    }


def test_order_of_loading_does_not_show(embedded_store: Store) -> None:
    list(embedded_store.load(reversed(corpus())))
    backwards = to_networkx(embedded_store, statements=True)
    embedded_store.drop()
    list(embedded_store.load(corpus()))
    forwards = to_networkx(embedded_store, statements=True)
    assert list(forwards.nodes(data=True)) == list(backwards.nodes(data=True))
    assert list(forwards.edges(keys=True, data=True)) == list(backwards.edges(keys=True, data=True))


def test_an_empty_store_is_an_empty_graph(embedded_store: Store) -> None:
    for statements in (False, True):
        assert len(to_networkx(embedded_store, statements=statements)) == 0
    assert communities(nx.MultiDiGraph()) == []
    assert brokers(nx.MultiDiGraph()) == []


def _two_triangles() -> nx.MultiDiGraph[str]:
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for a, b in (("a", "b"), ("b", "c"), ("a", "c"), ("x", "y"), ("y", "z"), ("x", "z"), ("c", "x")):
        network.add_edge(a, b, "SUPPORTS", weight=2)
    # only denied, and a thing with itself
    network.add_edge("a", "z", "ATTACKS", weight=0)
    network.add_edge("a", "a", "ATTACKS", weight=9)
    network.add_node("alone")
    return network


def test_communities() -> None:
    assert communities(_two_triangles()) == [["a", "b", "c"], ["x", "y", "z"]]


def test_brokers() -> None:
    assert brokers(_two_triangles()) == [("c", pytest.approx(0.6)), ("x", pytest.approx(0.6))]


def test_groups_and_brokers_are_the_same_in_every_process() -> None:
    code = (
        "import networkx as nx; from graph.network import communities, brokers;"
        "g = nx.MultiDiGraph(nx.relabel_nodes(nx.karate_club_graph(), lambda n: f'n{n}'));"
        "print(communities(g), brokers(g, sample=10))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_standings() -> None:
    found = standings(_two_triangles())
    assert {id_: (standing["community"], standing["brokerage"]) for id_, standing in found.items()} == {
        **{"a": (1, 0.0), "b": (1, 0.0), "c": (1, 0.6)},
        **{"x": (2, 0.6), "y": (2, 0.0), "z": (2, 0.0)},
    }


def test_standings_are_written_onto_entities_and_taken_off_again(store: Store) -> None:
    list(store.load(corpus()))
    before = list(store.nodes()), list(store.relationships())
    marked = "MATCH (e:Entity) WHERE e.community IS NOT NULL RETURN e.id, e.community, e.brokerage ORDER BY e.id"
    found = standings(to_networkx(store))
    store.mark(found)
    assert store.query(marked).rows == [(i, found[i]["community"], found[i]["brokerage"]) for i in sorted(found)]
    # what is written takes the place of what was
    some = dict(sorted(found.items())[:2])
    store.mark(some)
    assert [row[0] for row in store.query(marked).rows] == sorted(some)
    # it is no part of what is stated: not dumped, not checked, not rebuilt
    assert (list(store.nodes()), list(store.relationships())) == before
    assert list(store.check()) == []
    store.rebuild()
    assert len(store.query(marked).rows) == 2
    assert store.clear_marks() == 2
    assert store.clear_marks() == 0
    assert store.query(marked).rows == []
