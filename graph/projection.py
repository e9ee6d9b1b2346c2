"""The entity-to-entity relations: what the statements amount to, one relationship per pair of entities and relation.

They are derived, never the record. Each is computed from all statements of its pair, so that keeping the touched pairs
up to date and computing everything from scratch cannot differ. Unprefixed properties speak of the statements that state
the relation (actual, planned or possible), the ones with `denied` of those that deny it:

| property            | meaning |
|---------------------|---------|
| `pair`              | the `pair` of the statements behind it |
| `statements`        | how many state it, of which `actual`, `planned`, `possible` |
| `documents`         | in how many documents |
| `sources`           | by how many voices: entities, unnamed sources by their words, else publisher or document |
| `status`            | list of the statuses that occur, the surest first, `denied` last |
| `means`             | list of what is given or sent, sorted |
| `first`, `last`     | earliest and latest publication date (ISO) of a document that states or denies it |
| `denied`, `denied_documents`, `denied_sources` | the same counts for those that deny it |
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.identity import content_id, fold
from graph.model import Relation, Status

if TYPE_CHECKING:
    from graph.store.backend import Transaction


class Pair(NamedTuple):
    """Two entities and the relation between them; a symmetric relation has its ends in the order of their ids."""

    subject: str
    relation: Relation
    object: str

    @property
    def id(self) -> str:
        return content_id("pair", self.subject, self.relation, self.object)


def pair(subject: str, relation: Relation, object_: str) -> Pair:
    """The pair that a statement between these nodes belongs to."""
    if relation.symmetric and object_ < subject:
        subject, object_ = object_, subject
    return Pair(subject, relation, object_)


_STATEMENTS = """
UNWIND $pairs AS pair
MATCH (s:Statement {pair: pair})
MATCH (s)-[:STATED_IN]->(d:Document)
RETURN pair, s.id, s.status, s.sources, d.id, d.published, d.publisher
"""
_VOICES = """
UNWIND $pairs AS pair
MATCH (s:Statement {pair: pair})
MATCH (s)-[r:ATTRIBUTED_TO]->(e:Entity)
RETURN s.id, e.id, r.text
"""
_MEANS = """
UNWIND $pairs AS pair
MATCH (s:Statement {pair: pair})
MATCH (s)-[:WITH_MEANS]->(m:Means)
RETURN s.id, m.what
"""
# a relationship's type cannot be a parameter: one static text for each relation of the ontology
_KEEP = {
    relation: f"""
UNWIND $rows AS row
MATCH (a:Entity {{id: row.subject}})
MATCH (b:Entity {{id: row.object}})
MERGE (a)-[r:{relation}]->(b)
SET r = row.properties
"""
    for relation in Relation
}
_DROP = {
    relation: f"""
UNWIND $rows AS row
MATCH (a:Entity {{id: row.subject}})
MATCH (b:Entity {{id: row.object}})
MATCH (a)-[r:{relation}]->(b)
DELETE r
"""
    for relation in Relation
}


def project(transaction: Transaction, pairs: Iterable[Pair]) -> None:
    """Bring the relationships of `pairs` up to date with their statements."""
    pairs = sorted(set(pairs))
    derived = derive(transaction, pairs)
    keep, drop = defaultdict(list), defaultdict(list)
    for one in pairs:
        ends: dict[str, Any] = {"subject": one.subject, "object": one.object}
        if one in derived:
            keep[one.relation].append(ends | {"properties": derived[one]})
        else:
            drop[one.relation].append(ends)
    for relation in Relation:
        if drop[relation]:
            transaction.run(_DROP[relation], rows=drop[relation])
        if keep[relation]:
            transaction.run(_KEEP[relation], rows=keep[relation])


def derive(transaction: Transaction, pairs: Iterable[Pair]) -> dict[Pair, dict[str, Any]]:
    """The properties that the relationship of each pair should have; pairs without statements are left out."""
    by_id = {one.id: one for one in pairs}
    ids = list(by_id)
    if not ids:
        return {}
    voices: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for statement, entity, words in transaction.run(_VOICES, pairs=ids):
        voices[statement][words].add(entity)
    means: dict[str, set[str]] = defaultdict(set)
    for statement, what in transaction.run(_MEANS, pairs=ids):
        means[statement].add(what)
    sums: dict[str, _Sum] = defaultdict(_Sum)
    for id_, statement, status, sources, document, published, publisher in transaction.run(_STATEMENTS, pairs=ids):
        named: Mapping[str, set[str]] = voices.get(statement, {})
        speaking = set().union(*named.values()) | {fold(words) for words in sources or () if words not in named}
        # where nobody is named the article speaks: through its publisher, if that is known
        own = {f"publisher {fold(publisher)}" if publisher else f"document {document}"}
        sums[id_].add(Status(status), document, published, speaking or own, means.get(statement, set()))
    return {by_id[id_]: {"pair": id_, **total.properties()} for id_, total in sums.items()}


@dataclass(slots=True)
class _Voices:
    """Who says it, where."""

    statements: int = 0
    documents: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Sum:
    """What the statements of one pair amount to so far."""

    counts: dict[Status, int] = field(default_factory=lambda: dict.fromkeys(Status, 0))
    stating: _Voices = field(default_factory=_Voices)
    denying: _Voices = field(default_factory=_Voices)
    means: set[str] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)

    def add(self, status: Status, document: str, published: str | None, sources: set[str], means: set[str]) -> None:
        self.counts[status] += 1
        side = self.denying if status is Status.DENIED else self.stating
        side.statements += 1
        side.documents.add(document)
        side.sources |= sources
        if status is not Status.DENIED:
            self.means |= means
        if published:
            self.dates.add(published)

    def properties(self) -> dict[str, Any]:
        found: dict[str, Any] = {
            "statements": self.stating.statements,
            "documents": len(self.stating.documents),
            "sources": len(self.stating.sources),
            "status": [str(status) for status in Status if self.counts[status]],
            "actual": self.counts[Status.ACTUAL],
            "planned": self.counts[Status.PLANNED],
            "possible": self.counts[Status.POSSIBLE],
            "means": sorted(self.means),
            "denied": self.denying.statements,
            "denied_documents": len(self.denying.documents),
            "denied_sources": len(self.denying.sources),
        }
        if self.dates:
            found |= {"first": min(self.dates), "last": max(self.dates)}
        return found
