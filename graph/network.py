"""The graph as a networkx graph, and what networkx computes on it.

Two views. The entity view has the entities and the relations between them, each with its counts, statuses, means and
dates (`graph.projection` says what they are). The full view has everything the store holds: statements, quotes,
documents and means too, so that every relation can be walked back to its words.

Every node has `label`, what a drawing shows, and `kind` (Person, Statement, ...); every edge has `relation` and
`weight`, how many statements state it (1 for the edges that are not relations between entities). Nodes and edges
always come in the same order. The whole graph is held in memory, about 2 kB for each node and edge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

import networkx as nx

from graph.schema import KINDS

_ENTITIES = "MATCH (e:Entity) RETURN e ORDER BY e.id"
_RELATIONS = "MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id, type(r), b.id, r ORDER BY a.id, type(r), b.id"
_MENTIONS = "MATCH (d:Document)-[m:MENTIONS]->(e:Entity) RETURN e.id, count(d), sum(m.count)"


class Store(Protocol):
    """What this needs of a store; `graph.store.Store` has it."""

    def query(self, cypher: str, /) -> Any: ...
    def nodes(self) -> Iterator[dict[str, Any]]: ...
    def relationships(self) -> Iterator[dict[str, Any]]: ...


def to_networkx(store: Store, statements: bool = False) -> nx.MultiDiGraph[str]:
    """The graph in `store`: its entity view, or with `statements` its full view.

    A node is named by its id. An edge's key is its relation, followed by a number where two nodes have several of it.
    In the entity view each entity also has `documents` and `mentions`, how many mention it and how often.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    mentioned: dict[str, dict[str, int]] = {}
    if not statements:
        mentioned = {id_: {"documents": n, "mentions": m} for id_, n, m in store.query(_MENTIONS).rows}
    for node in store.nodes() if statements else (row[0] for row in store.query(_ENTITIES).rows):
        properties = {name: value for name, value in node["properties"].items() if name != "id"}
        kind = _kind(node["labels"])
        graph.add_node(
            node["id"], **properties, **mentioned.get(node["id"], {}), kind=kind, label=_label(kind, properties)
        )
    for relation, start, end, attributes in _edges(store, statements):
        key, number = relation, 1
        while graph.has_edge(start, end, key):
            number += 1
            key = f"{relation} {number}"
        weight = attributes.get("statements", 1)
        graph.add_edge(start, end, key, **attributes, relation=relation, weight=weight)
    return graph


def _edges(store: Store, statements: bool) -> Iterator[tuple[str, str, str, Mapping[str, Any]]]:
    if statements:
        for edge in store.relationships():
            yield edge["type"], edge["start"], edge["end"], edge["properties"]
    else:
        for start, relation, end, row in store.query(_RELATIONS).rows:
            yield relation, start, end, row["properties"]


def _kind(labels: list[str]) -> str:
    return next((label for label in labels if label in KINDS), labels[0])


def _label(kind: str, properties: Mapping[str, Any]) -> str:
    names = {
        "Document": ("title", "source"),
        "Copy": ("source",),
        "Statement": ("relation", "predicate"),
        "Quote": ("text",),
        "Means": ("what",),
        "Decision": ("verdict",),
    }
    return next((str(properties[name]) for name in names.get(kind, ("name",)) if properties.get(name)), kind)


def communities(graph: nx.MultiDiGraph[str], seed: int = 0) -> list[list[str]]:
    """The nodes of an entity view in groups with more relations inside than between them, the largest group first.

    Louvain's method (Blondel et al. 2008) on the undirected graph, weighted by how many statements state a relation.
    Relations that are only denied do not count; entities without any other are left out.
    """
    numbered, ids = _undirected(graph)
    found = nx.community.louvain_communities(numbered, weight="weight", seed=seed)
    return sorted((sorted(ids[n] for n in group) for group in found), key=lambda group: (-len(group), group))


def brokers(graph: nx.MultiDiGraph[str], sample: int = 200, seed: int = 0) -> list[tuple[str, float]]:
    """The nodes of an entity view that lie between others, with their betweenness (0 to 1), the highest first.

    Betweenness (Freeman 1977): the share of shortest paths between others that lead through the node. In a graph of
    more than `sample` nodes it is estimated from the paths of so many (Brandes and Pich 2007). Nodes without any are
    left out.
    """
    numbered, ids = _undirected(graph)
    pivots = sample if len(numbered) > sample else None
    scores = nx.betweenness_centrality(numbered, k=pivots, seed=seed)
    return sorted(((ids[n], score) for n, score in scores.items() if score > 0), key=lambda pair: (-pair[1], pair[0]))


def standings(graph: nx.MultiDiGraph[str]) -> dict[str, dict[str, int | float]]:
    """What `Store.mark` writes onto the entities: `community`, numbered from 1 for the largest, and `brokerage`, the
    betweenness. Entities that have no relation to others are left out."""
    between = dict(brokers(graph))
    return {
        id_: {"community": number, "brokerage": round(between.get(id_, 0.0), 6)}
        for number, group in enumerate(communities(graph), 1)
        for id_ in group
    }


def _undirected(graph: nx.MultiDiGraph[str]) -> tuple[nx.Graph[int], list[str]]:
    """The relations that are not only denied, as a simple undirected graph of numbers, and the id of each.

    networkx keeps nodes in sets: numbers, unlike text, have the same order in every process.
    """
    ids = sorted(graph)
    number = {id_: n for n, id_ in enumerate(ids)}
    simple: nx.Graph[int] = nx.Graph()
    for start, end, attributes in graph.edges(data=True):
        weight = attributes.get("weight", 1)
        if weight and start != end:
            a, b = sorted((number[start], number[end]))
            before = simple.edges[a, b]["weight"] if simple.has_edge(a, b) else 0
            simple.add_edge(a, b, weight=before + weight)
    return simple, ids
