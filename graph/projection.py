"""The entity-to-entity relations: what the statements amount to, one relationship per pair of entities and relation.

They are derived, never the record. Each is computed from all statements of its pair, so that keeping the touched pairs
up to date and computing everything from scratch cannot differ. Unprefixed properties speak of the statements that state
the relation (actual, planned or possible), the ones with `denied` of those that deny it:

| property            | meaning |
|---------------------|---------|
| `pair`              | the `pair` of the statements behind it |
| `statements`        | how many state it, of which `actual`, `planned`, `possible` |
| `documents`         | in how many documents |
| `voices`            | in how many reports that do not copy one another (`graph.voices`) |
| `publishers`        | by how many publishers, of the documents whose publisher is known |
| `sources`           | by how many sources: entities, unnamed ones by their words, and articles in their own voice |
| `status`            | list of the statuses that occur, the surest first, `denied` last |
| `means`             | list of what is given or sent, sorted |
| `first`, `last`     | earliest and latest publication date (ISO) of a document that states or denies it |
| `denied`            | how many deny it |
| `denied_documents`, `denied_voices`, `denied_publishers`, `denied_sources` | the same for those that deny it |

Of articles in their own voice, those of one publisher are one source, and so are those that copy one another.
A relationship that has both `statements` and `denied` is contradicted: the statements of both sides have its `pair`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.groups import Groups
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


# in a condition, since the embedded store refuses a pattern with a property that no statement has yet
_STATED = "UNWIND $pairs AS pair MATCH (s:Statement) WHERE s.pair = pair RETURN DISTINCT pair"
_STATEMENTS = """
UNWIND $pairs AS pair
MATCH (s:Statement {pair: pair})
MATCH (s)-[:STATED_IN]->(d:Document)
RETURN pair, s.id, s.status, s.sources, d.id, d.voice, d.published, d.publisher
"""
_SOURCES = """
UNWIND $ids AS id
MATCH (s:Statement {id: id})
MATCH (s)-[r:ATTRIBUTED_TO]->(e:Entity)
RETURN s.id, e.id, r.text
"""
# without their label: a server may take the few nodes it has for a start, and look among their thousands of statements
_MEANS = """
UNWIND $pairs AS pair
MATCH (s:Statement {pair: pair})
MATCH (s)-[:WITH_MEANS]->(m)
RETURN s.id, m.what
"""
_PROPERTIES = (
    "pair",
    "statements",
    "documents",
    "voices",
    "publishers",
    "sources",
    "status",
    "actual",
    "planned",
    "possible",
    "means",
    "denied",
    "denied_documents",
    "denied_voices",
    "denied_publishers",
    "denied_sources",
    "first",
    "last",
)
# a relationship's type cannot be a parameter: one static text for each relation of the ontology. The new ones, which
# are most, are not looked for among the thousands that some entities have
_CREATE = {
    relation: f"""
UNWIND $rows AS row
MATCH (a:Entity {{id: row.subject}})
MATCH (b:Entity {{id: row.object}})
CREATE (a)-[:{relation} {{{", ".join(f"{name}: row.properties.{name}" for name in _PROPERTIES)}}}]->(b)
"""
    for relation in Relation
}
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
# both ends are found before what is between them, or a server may walk all relations of one of them
_DROP = {
    relation: f"""
UNWIND $rows AS row
MATCH (a:Entity {{id: row.subject}})
MATCH (b:Entity {{id: row.object}})
WITH DISTINCT a, b
MATCH (a)-[r:{relation}]->(b)
DELETE r
"""
    for relation in Relation
}


class Report(NamedTuple):
    """The document that a statement stands in, its voice, the folded name of who published it, and when."""

    document: str
    voice: str
    publisher: str | None
    published: str | None


class Stated(NamedTuple):
    """What one statement adds to the relationship of its pair."""

    pair: str
    status: str
    report: Report
    sources: set[str]
    means: set[str]


def stated(transaction: Transaction, pairs: Collection[str]) -> set[str]:
    """Those of `pairs`, by their ids, that have statements, and so a relationship."""
    return {row[0] for row in transaction.run(_STATED, pairs=sorted(pairs))} if pairs else set()


def project(
    transaction: Transaction, pairs: Collection[Pair], first: Mapping[Pair, dict[str, Any]] | None = None
) -> None:
    """Bring the relationships of `pairs` up to date with their statements.

    Those of `first`, whose properties are known, nothing was stated of before: they have no relationship yet.
    """
    first = first or {}
    changed = sorted(set(pairs) - first.keys())
    derived = derive(transaction, changed)
    create: dict[Relation, list[dict[str, Any]]] = defaultdict(list)
    keep: dict[Relation, list[dict[str, Any]]] = defaultdict(list)
    drop: dict[Relation, list[dict[str, Any]]] = defaultdict(list)
    for one, properties in sorted(first.items(), key=lambda item: item[0]):
        create[one.relation].append(_ends(one) | {"properties": properties})
    for one in changed:
        if one in derived:
            keep[one.relation].append(_ends(one) | {"properties": derived[one]})
        else:
            drop[one.relation].append(_ends(one))
    for relation in Relation:
        for query, rows in ((_DROP, drop), (_CREATE, create), (_KEEP, keep)):
            if rows[relation]:
                transaction.run(query[relation], rows=rows[relation])


def _ends(one: Pair) -> dict[str, Any]:
    return {"subject": one.subject, "object": one.object}


def derive(transaction: Transaction, pairs: Iterable[Pair]) -> dict[Pair, dict[str, Any]]:
    """The properties that the relationship of each pair should have; pairs without statements are left out."""
    by_id = {one.id: one for one in pairs}
    return {by_id[id_]: properties for id_, properties in summed(_read(transaction, list(by_id))).items()}


def _read(transaction: Transaction, pairs: list[str]) -> Iterator[Stated]:
    if not pairs:
        return
    statements = transaction.run(_STATEMENTS, pairs=pairs)
    cited: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    if citing := [statement for _, statement, _, sources, *_ in statements if sources]:
        for statement, entity, words in transaction.run(_SOURCES, ids=citing):
            cited[statement][words].add(entity)
    means: dict[str, set[str]] = defaultdict(set)
    for statement, what in transaction.run(_MEANS, pairs=pairs):
        means[statement].add(what)
    for pair_, statement, status, sources, document, voice, published, publisher in statements:
        report = Report(document, voice, fold(publisher) if publisher else None, published)
        speaking_ = speaking(sources or (), cited.get(statement, {}))
        yield Stated(pair_, status, report, speaking_, means.get(statement, set()))


def speaking(sources: Iterable[str], cited: Mapping[str, set[str]]) -> set[str]:
    """Whom a statement cites, of whose words `cited` has the entities: entities, and the unnamed by their words."""
    return set().union(*cited.values()) | {fold(words) for words in sources if words not in cited}


def summed(stated: Iterable[Stated]) -> dict[str, dict[str, Any]]:
    """The properties of the relationship that statements amount to, by the id of their pair."""
    sums: dict[str, _Sum] = defaultdict(_Sum)
    for one in stated:
        sums[one.pair].add(one)
    return {id_: {"pair": id_, **total.properties()} for id_, total in sums.items()}


@dataclass(slots=True)
class _Side:
    """Who says it, where."""

    statements: int = 0
    documents: set[str] = field(default_factory=set)
    voices: set[str] = field(default_factory=set)
    publishers: set[str] = field(default_factory=set)
    cited: set[str] = field(default_factory=set)
    own: set[Report] = field(default_factory=set)

    def add(self, report: Report, sources: set[str]) -> None:
        self.statements += 1
        self.documents.add(report.document)
        self.voices.add(report.voice)
        if report.publisher:
            self.publishers.add(report.publisher)
        self.cited |= sources
        if not sources:
            self.own.add(report)

    @property
    def sources(self) -> int:
        """Where nobody is cited the article speaks: for its publisher, and with one voice with those that copy it."""
        joined = Groups()
        for report in self.own:
            if report.publisher:
                joined.join(f"voice {report.voice}", f"publisher {report.publisher}")
        return len(self.cited) + len({joined.find(f"voice {report.voice}") for report in self.own})


# counted by plain words, which are looked up faster than members of an enumeration
_NONE = {str(status): 0 for status in Status}
_DENIED = str(Status.DENIED)


@dataclass(slots=True)
class _Sum:
    """What the statements of one pair amount to so far."""

    counts: dict[str, int] = field(default_factory=_NONE.copy)
    stating: _Side = field(default_factory=_Side)
    denying: _Side = field(default_factory=_Side)
    means: set[str] = field(default_factory=set)
    dates: set[str] = field(default_factory=set)

    def add(self, one: Stated) -> None:
        self.counts[one.status] += 1
        side = self.denying if one.status == _DENIED else self.stating
        side.add(one.report, one.sources)
        if one.status != _DENIED:
            self.means |= one.means
        if one.report.published:
            self.dates.add(one.report.published)

    def properties(self) -> dict[str, Any]:
        found: dict[str, Any] = {
            "statements": self.stating.statements,
            "documents": len(self.stating.documents),
            "voices": len(self.stating.voices),
            "publishers": len(self.stating.publishers),
            "sources": self.stating.sources,
            "status": [status for status, count in self.counts.items() if count],
            "actual": self.counts["actual"],
            "planned": self.counts["planned"],
            "possible": self.counts["possible"],
            "means": sorted(self.means),
            "denied": self.denying.statements,
            "denied_documents": len(self.denying.documents),
            "denied_voices": len(self.denying.voices),
            "denied_publishers": len(self.denying.publishers),
            "denied_sources": self.denying.sources,
        }
        if self.dates:
            found |= {"first": min(self.dates), "last": max(self.dates)}
        return found
