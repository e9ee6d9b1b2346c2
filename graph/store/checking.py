"""What should not be in a store, and is: found, not mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph import projection, schema, voices
from graph.decisions import Clusters
from graph.model import Relation
from graph.store import copying, dating, deciding, judgements, keeping
from graph.store.backend import Backend


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with the node or relationship `id` of the sort `label`."""

    label: str
    id: str
    what: str


# every such node hangs on something; one that does not was left behind
_ORPHANS = (
    ("Copy", "MATCH (n:Copy) WHERE NOT EXISTS { MATCH (n)-[:COPY_OF]->(:Document) } RETURN n.id", "is of no document"),
    ("Document", "MATCH (n:Document) WHERE NOT EXISTS { MATCH (:Copy)-[:COPY_OF]->(n) } RETURN n.id", "has no source"),
    (
        "Entity",
        "MATCH (n:Entity) WHERE NOT EXISTS { MATCH (:Document)-[:MENTIONS]->(n) } RETURN n.id",
        "is mentioned by no document",
    ),
    (
        "Means",
        "MATCH (n:Means) WHERE NOT EXISTS { MATCH (:Statement)-[:WITH_MEANS]->(n) } RETURN n.id",
        "is given by no statement",
    ),
    (
        "Quote",
        "MATCH (n:Quote) WHERE NOT EXISTS { MATCH (n)-[:STATED_IN]->(:Document) } RETURN n.id",
        "is in no document",
    ),
    (
        "Statement",
        "MATCH (n:Statement) WHERE NOT EXISTS { MATCH (n)-[:STATED_IN]->(:Document) } RETURN n.id",
        "is in no document",
    ),
    (
        "Statement",
        "MATCH (n:Statement) WHERE NOT EXISTS { MATCH (n)-[:SUBJECT]->(:Entity) } RETURN n.id",
        "has no subject",
    ),
    (
        "Statement",
        "MATCH (n:Statement) WHERE NOT EXISTS { MATCH (n)-[:OBJECT]->(:Entity) } RETURN n.id",
        "has no object",
    ),
)
_EVIDENCE = """
MATCH (d:Document {{id: $id}})
MATCH (n:{label})-[:STATED_IN]->(d)
RETURN n.id, n.start, n.`end`, n.text
"""
_MENTIONS = """
MATCH (d:Document {id: $id})
MATCH (d)-[m:MENTIONS]->(e:Entity)
RETURN e.id, m.count, m.starts, m.ends
"""


def problems(backend: Backend) -> Iterator[Problem]:
    for label, cypher, what in _ORPHANS:
        for (id_,) in backend.stream(f"{cypher} ORDER BY n.id", {}):
            yield Problem(label, id_, what)
    for id_, text in backend.stream("MATCH (d:Document) RETURN d.id, d.text ORDER BY d.id", {}):
        yield from _offsets(backend, id_, text)
    for some in keeping.documents(backend):
        for wrong in backend.read(lambda t, some=some: dating.misdated(t, some)):  # type: ignore[misc]
            yield Problem("Statement", wrong["id"], "is not dated as its words and its document's date say")
    yield from _decisions(backend)
    yield from _voices(backend)
    yield from _projections(backend)


def _decisions(backend: Backend) -> Iterator[Problem]:
    """Decisions that contradict one another, and nodes that are not what decisions make of them."""
    decided = backend.read(judgements.recorded)
    clusters = Clusters(decided)
    for reason in clusters.contradictions():
        yield Problem("Decision", "", reason)
    for id_ in backend.read(lambda t: deciding.astray(t, clusters)):
        yield Problem("Entity", id_, "is not what decisions make of it; mend it with: allegedly store rebuild")


def _offsets(backend: Backend, document: str, text: str) -> Iterator[Problem]:
    """Evidence and mentions whose offsets do not lead to their words."""
    for label in ("Statement", "Quote"):
        cypher = _EVIDENCE.format(label=label)
        for id_, start, end, words in backend.read(lambda t, c=cypher: t.run(c, id=document)):  # type: ignore[misc]
            # offsets count code points, which no Cypher function does on every store
            if text[start:end] != words:
                yield Problem(label, id_, f"its words are not at {start}-{end} of document {document}")
    for id_, count, starts, ends in backend.read(lambda t: t.run(_MENTIONS, id=document)):
        starts, ends = starts or [], ends or []
        if not count == len(starts) == len(ends):
            yield Problem("MENTIONS", id_, f"counts {count} mentions in document {document} and lists {len(starts)}")
        elif any(not 0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True)):
            yield Problem("MENTIONS", id_, f"points outside document {document}")


def _voices(backend: Backend) -> Iterator[Problem]:
    """Documents that are not of the voice of their copies, or cannot be found as one."""
    names = ", ".join(f"d.{name}" for name in schema.VOICE_KEYS)
    keys: dict[str, tuple[int, ...]] = {}
    kept: dict[str, str] = {}
    for id_, text, voice, *found in backend.stream(f"MATCH (d:Document) RETURN d.id, d.text, d.voice, {names}", {}):
        keys[id_], kept[id_] = voices.keys(text), voice
        if tuple(key for key in found if key is not None) != keys[id_]:
            yield Problem("Document", id_, "has not the keys that its text gives, so that its copies are not found")
    right = backend.read(lambda t: copying.right(t, keys))
    for id_ in sorted(kept):
        if kept[id_] != right[id_]:
            yield Problem("Document", id_, f"has the voice {kept[id_]}, and its copies have {right[id_]}")


def _projections(backend: Backend) -> Iterator[Problem]:
    """Relationships that are not what the statements amount to."""
    found = backend.read(keeping.pairs)
    kept: dict[projection.Pair, list[dict[str, Any]]] = {}
    for relation in Relation:
        for a, b, r in backend.stream(f"MATCH (a:Entity)-[r:{relation}]->(b:Entity) RETURN a.id, b.id, r", {}):
            kept.setdefault(projection.Pair(a, relation, b), []).append(r["properties"])
    for at in range(0, len(found), keeping.CHUNK):
        some = found[at : at + keeping.CHUNK]
        derived = backend.read(lambda t, s=some: projection.derive(t, s))  # type: ignore[misc]
        for one in some:
            if kept.pop(one, []) != [derived.get(one)]:
                yield Problem(
                    one.relation, one.id, f"between {one.subject} and {one.object} is not what the statements say"
                )
    for one in sorted(kept):
        yield Problem(one.relation, one.id, f"between {one.subject} and {one.object} has no statement")
