"""Looking after a store: its version, its counts, building anew what is derived, emptying it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graph import projection, schema, voices
from graph.model import Relation
from graph.store import copying, dating, deciding, writing
from graph.store.backend import Backend, Transaction

CHUNK = 2000  # nodes or relationships in one transaction

_COPIES = """
MATCH (c:Copy {id: $copy})
MATCH (c)-[:COPY_OF]->(d:Document)
RETURN c.id, c.source, d.id
"""
_COPIES_OF = """
MATCH (d:Document {id: $document})
MATCH (c:Copy)-[:COPY_OF]->(d)
RETURN c.id, c.source, d.id ORDER BY c.source
"""
_DOCUMENT_IDS = "MATCH (d:Document) RETURN d.id"
_TEXTS = "UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN d.id, d.text"
_PUT_KEYS = "UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d += row.properties"
_ENTITY_IDS = "MATCH (e:Entity) RETURN e.id"
_PAIRS = """
MATCH (s:Statement)
WHERE s.relation IS NOT NULL
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
RETURN DISTINCT a.id, s.relation, b.id
"""


def version(transaction: Transaction) -> int | None:
    """The schema version of what is stored, None where nothing is."""
    rows = transaction.run("MATCH (s:Store {id: 'store'}) RETURN s.version")
    return rows[0][0] if rows else None


def prepare(backend: Backend) -> None:
    """Make constraints, indexes and the node that carries the version, where they are missing."""
    backend.prepare((*schema.KEYS, *schema.INDEXES), schema.SERVER_INDEXES)
    backend.write(
        lambda transaction: transaction.run(
            "MERGE (s:Store {id: 'store'}) ON CREATE SET s.version = $version", version=schema.VERSION
        )
    )


def copies(transaction: Transaction, document: str, copy: str) -> list[tuple[str, str, str]]:
    """Id, source and document of the copy `copy`, else of all copies of the document `document`."""
    rows = transaction.run(_COPIES, copy=copy) or transaction.run(_COPIES_OF, document=document)
    return [(row[0], row[1], row[2]) for row in rows]


def counts(transaction: Transaction) -> tuple[dict[str, int], dict[str, int]]:
    """Nodes by label and kind, relationships by type."""
    nodes = {}
    for label in (*schema.LABELS, *schema.KINDS):
        if label != "Store":
            nodes[str(label)] = transaction.run(f"MATCH (n:{label}) RETURN count(n)")[0][0]
    types = dict.fromkeys(kind for _, kind, _ in schema.RELATIONSHIPS)
    return nodes, {kind: transaction.run(f"MATCH ()-[r:{kind}]->() RETURN count(r)")[0][0] for kind in types}


def pairs(transaction: Transaction) -> list[projection.Pair]:
    """Every pair that a statement is about, in order."""
    return sorted({projection.pair(a, Relation(relation), b) for a, relation, b in transaction.run(_PAIRS)})


def documents(backend: Backend) -> Iterator[list[str]]:
    """The ids of all documents in order, a few at a time, since their texts may be long."""
    ids = sorted(row[0] for row in backend.read(lambda t: t.run(_DOCUMENT_IDS)))
    for at in range(0, len(ids), CHUNK // 10):
        yield ids[at : at + CHUNK // 10]


def _keyed(transaction: Transaction, documents: list[str]) -> list[dict[str, Any]]:
    """Documents with the keys that find copies of each, by its text."""
    texts = transaction.run(_TEXTS, ids=documents)
    return [{"id": id_, "properties": copying.properties(id_, voices.keys(text))} for id_, text in texts]


def rebuild(backend: Backend) -> None:
    """Derive names, times, voices and projections from scratch under the decisions that stand, and make the store one
    of this version."""
    prepare(backend)
    backend.write(deciding.apply)
    for relation in Relation:
        _delete(backend, f"MATCH (:Entity)-[r:{relation}]->(:Entity) WITH r LIMIT $most DELETE r RETURN count(*)")
    ids = sorted(row[0] for row in backend.read(lambda t: t.run(_ENTITY_IDS)))
    for at in range(0, len(ids), CHUNK):
        backend.write(lambda t, some=ids[at : at + CHUNK]: writing.name(t, some))  # type: ignore[misc]
    for some in documents(backend):
        backend.write(lambda t, some=some: dating.date(t, some))  # type: ignore[misc]
    for some in documents(backend):
        backend.write(lambda t, some=some: t.run(_PUT_KEYS, rows=_keyed(t, some)))  # type: ignore[misc]
    for some in documents(backend):
        backend.write(lambda t, some=some: copying.enlist(t, copying.meet(t, copying.kept(t, some))))  # type: ignore[misc]
    found = backend.read(pairs)
    for at in range(0, len(found), CHUNK):
        backend.write(lambda t, some=found[at : at + CHUNK]: projection.project(t, some))  # type: ignore[misc]
    backend.write(lambda t: t.run("MATCH (s:Store {id: 'store'}) SET s.version = $version", version=schema.VERSION))


def drop(backend: Backend) -> None:
    """Delete every node of ours, and the schema on a server. An embedded store with nothing else in it is emptied at
    once: node by node it takes minutes."""
    if backend.empty(schema.LABELS):
        return
    for label in schema.LABELS:
        # first the relationships: those of a few nodes may be more than a transaction holds
        _delete(backend, f"MATCH (:{label})-[r]-() WITH r LIMIT $most DELETE r RETURN count(*)")
        _delete(backend, f"MATCH (n:{label}) WITH n LIMIT $most DETACH DELETE n RETURN count(*)")
    backend.prepare((), schema.SERVER_DROPS)


def _delete(backend: Backend, cypher: str) -> None:
    # a few at a time: a server keeps a whole transaction in memory
    while backend.write(lambda t: t.run(cypher, most=CHUNK))[0][0]:
        pass
