"""Storing documents and taking them away, a batch in one transaction.

Write transactions of all processes run one after the other: each begins by locking the `Store` node. What is derived
from several documents (names, projections, orphans) would otherwise be computed from a graph that another loader is
changing. Reading an article takes far longer than storing it, so the lock is not what many loaders wait for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph import projection
from graph.decisions import Clusters
from graph.identity import Node, best_name
from graph.model import Kind, Relation
from graph.projection import Pair
from graph.store import copying, dating, firsts, judgements, mentions, moving
from graph.store.backend import Row, Transaction
from graph.store.changes import Change, Outcome
from graph.store.firsts import Firsts
from graph.store.records import QUOTE_ALWAYS, STATEMENT_ALWAYS, Named, Record

# setting a property takes the node's lock until the transaction ends, whatever the value
_LOCK = "MATCH (s:Store {id: 'store'}) SET s.locked = true"

_COPIES = """
UNWIND $ids AS id
MATCH (c:Copy {id: id})
MATCH (c)-[:COPY_OF]->(d:Document)
RETURN c.id, d.id, c.source, c.title, c.url, c.publisher, c.published
"""
_DIGESTS = "UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN d.id, d.digest"
_VOICES_OF = "UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN DISTINCT d.voice"
_COPIES_OF = """
UNWIND $ids AS id
MATCH (d:Document {id: id})
MATCH (c:Copy)-[:COPY_OF]->(d)
RETURN d.id, c.source, c.title, c.url, c.publisher, c.published
"""
_ORIGIN = ("source", "title", "url", "publisher", "published")

_PUT_DOCUMENTS = "UNWIND $rows AS row MERGE (d:Document {id: row.id}) SET d = row.properties"
_PUT_COPIES = """
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MERGE (c:Copy {id: row.id})
SET c = row.properties
MERGE (c)-[:COPY_OF]->(d)
"""
_DETACH_COPIES = "UNWIND $ids AS id MATCH (c:Copy {id: id}) MATCH (c)-[r:COPY_OF]->(:Document) DELETE r"
_DROP_COPIES = "UNWIND $ids AS id MATCH (c:Copy {id: id}) DETACH DELETE c"
_DROP_DOCUMENTS = "UNWIND $ids AS id MATCH (d:Document {id: id}) DETACH DELETE d"

_ENTITIES = "UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id, e.name, e.aliases, e.iso, e.country"
_NAME_ENTITIES = "UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e += row.properties"
# without the label of what mentions: a server that holds few documents would begin with all of them
_MENTIONED_AS = """
UNWIND $ids AS id
MATCH (e:Entity {id: id})
MATCH (d)-[m:MENTIONS]->(e)
RETURN e.id, e.iso, e.name, m.name, m.aliases
"""


def _given(names: Iterable[str]) -> str:
    # `end` is a word of Cypher
    return ", ".join(f"`{name}`: row.always.`{name}`" for name in names)


# what a document states is its own: it is created, never met
_PUT_QUOTES = f"""
UNWIND $rows AS row
MATCH (d:Document {{id: row.document}})
CREATE (q:Quote {{{_given(QUOTE_ALWAYS)}}})
SET q += row.properties
CREATE (q)-[:STATED_IN]->(d)
"""
_PUT_STATEMENTS = f"""
UNWIND $rows AS row
MATCH (d:Document {{id: row.document}})
MATCH (a:Entity {{id: row.subject}})
MATCH (b:Entity {{id: row.object}})
CREATE (s:Statement {{{_given(STATEMENT_ALWAYS)}}})
SET s += row.properties
CREATE (s)-[:STATED_IN]->(d)
CREATE (s)-[:SUBJECT]->(a)
CREATE (s)-[:OBJECT]->(b)
"""
_PUT_SPEAKERS = """
UNWIND $rows AS row
MATCH (q:Quote {id: row.quote})
MATCH (e:Entity {id: row.entity})
CREATE (q)-[:SPEAKER]->(e)
"""
_PUT_ADDRESSEES = """
UNWIND $rows AS row
MATCH (q:Quote {id: row.quote})
MATCH (e:Entity {id: row.entity})
CREATE (q)-[:ADDRESSEE]->(e)
"""
_PUT_PLACES = """
UNWIND $rows AS row
MATCH (s:Statement {id: row.statement})
MATCH (e:Entity {id: row.entity})
CREATE (s)-[:PLACE]->(e)
"""
_PUT_WITHIN = """
UNWIND $rows AS row
MATCH (s:Statement {id: row.statement})
MATCH (q:Quote {id: row.quote})
CREATE (s)-[:WITHIN]->(q)
"""
_PUT_ATTRIBUTIONS = """
UNWIND $rows AS row
MATCH (s:Statement {id: row.statement})
MATCH (e:Entity {id: row.entity})
CREATE (s)-[:ATTRIBUTED_TO {text: row.text, cue: row.cue}]->(e)
"""
_PUT_MEANS = "UNWIND $rows AS row MERGE (m:Means {id: row.id}) SET m.what = row.what"
_PUT_WITH_MEANS = """
UNWIND $rows AS row
MATCH (s:Statement {id: row.statement})
MATCH (m:Means {id: row.means})
CREATE (s)-[:WITH_MEANS {quantity: row.quantity, start: row.start, `end`: row.`end`}]->(m)
"""

_MENTIONED = "UNWIND $ids AS id MATCH (d:Document {id: id}) MATCH (d)-[:MENTIONS]->(e:Entity) RETURN DISTINCT e.id"
_STATED_PAIRS = """
UNWIND $ids AS id
MATCH (d:Document {id: id})
MATCH (s:Statement)-[:STATED_IN]->(d)
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE s.relation IS NOT NULL
RETURN DISTINCT a.id, s.relation, b.id
"""
_GIVEN = """
UNWIND $ids AS id
MATCH (d:Document {id: id})
MATCH (s:Statement)-[:STATED_IN]->(d)
MATCH (s)-[:WITH_MEANS]->(m:Means)
RETURN DISTINCT m.id
"""
_ERASE = (
    "UNWIND $ids AS id MATCH (d:Document {id: id}) MATCH (s:Statement)-[:STATED_IN]->(d) DETACH DELETE s",
    "UNWIND $ids AS id MATCH (d:Document {id: id}) MATCH (q:Quote)-[:STATED_IN]->(d) DETACH DELETE q",
    "UNWIND $ids AS id MATCH (d:Document {id: id}) MATCH (d)-[m:MENTIONS]->(:Entity) DELETE m",
)
_UNMENTIONED = """
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE NOT EXISTS { MATCH (:Document)-[:MENTIONS]->(e) }
RETURN e.id
"""
_UNGIVEN = """
UNWIND $ids AS id
MATCH (m:Means {id: id})
WHERE NOT EXISTS { MATCH (:Statement)-[:WITH_MEANS]->(m) }
RETURN m.id
"""
_DROP_ENTITIES = "UNWIND $ids AS id MATCH (e:Entity {id: id}) DETACH DELETE e"
_DROP_MEANS = "UNWIND $ids AS id MATCH (m:Means {id: id}) DETACH DELETE m"


@dataclass(slots=True)
class _Touched:
    """What several documents may share and has to be looked at again."""

    entities: set[str] = field(default_factory=set)
    means: set[str] = field(default_factory=set)
    pairs: set[Pair] = field(default_factory=set)
    firsts: Firsts = field(default_factory=Firsts)
    described: set[str] = field(default_factory=set)  # documents whose date may have changed
    arrivals: copying.Arrivals = field(default_factory=copying.Arrivals)  # documents with a new text
    left: set[str] = field(default_factory=set)  # voices that a document left


@dataclass(frozen=True, slots=True)
class _Standing:
    """What the store holds of some documents: each copy's document and origin, each document's digest."""

    document_of: dict[str, str]
    origins: dict[str, dict[str, Any]]
    digests: dict[str, str]

    def change(self, record: Record) -> Change:
        """What storing `record` would be."""
        before = self.document_of.get(record.copy)
        if before is None and record.document not in self.digests:
            return Change.ADDED
        same = (
            before in (None, record.document)
            and self.digests.get(record.document) == record.digest
            and self.origins.get(record.copy, record.origin) == record.origin
        )
        return Change.UNCHANGED if same else Change.REPLACED

    def knows(self, record: Record) -> bool:
        """True where nothing of `record` is left to store."""
        return record.copy in self.document_of and self.change(record) is Change.UNCHANGED


def standing(transaction: Transaction, batch: Sequence[Record]) -> _Standing:
    """What the store holds of `batch` already."""
    copies = transaction.run(_COPIES, ids=sorted({r.copy for r in batch}))
    return _Standing(
        document_of={row[0]: row[1] for row in copies},
        origins={row[0]: _origin(row[2:]) for row in copies},
        digests={row[0]: row[1] for row in transaction.run(_DIGESTS, ids=sorted({r.document for r in batch}))},
    )


def lock(transaction: Transaction) -> None:
    """Let no other process write until this transaction ends."""
    transaction.run(_LOCK)


def store(transaction: Transaction, batch: Sequence[Record]) -> list[Outcome]:
    """Store `batch`, no two of which share a source or a document, and say what became of each."""
    lock(transaction)
    held = standing(transaction, batch)
    outcomes = [Outcome(held.change(r), r.source, r.document) for r in batch]
    fresh = [r for r in batch if not held.knows(r)]
    written = [r for r in fresh if held.digests.get(r.document) != r.digest]
    clusters = Clusters(judgements.recorded(transaction))
    touched = _Touched(
        firsts=_firsts(transaction, written, held, clusters.decided()),
        arrivals=copying.meet(
            transaction, {r.document: r.keys for r in written}, {r.document: r.text for r in written}
        ),
    )

    left = {old for r in fresh if (old := held.document_of.get(r.copy)) and old != r.document}
    _detach(transaction, [r.copy for r in fresh if held.document_of.get(r.copy, r.document) != r.document])
    rewritten = [r.document for r in written if r.document in held.digests]
    _erase(transaction, rewritten, touched)
    touched.left |= _voices(transaction, rewritten)
    _write(transaction, _PUT_DOCUMENTS, [_document(r) for r in written])
    _write(transaction, _PUT_COPIES, [_copy(r) for r in fresh])
    _settle(transaction, left | {r.document for r in fresh if r.document in held.digests}, touched)
    _put_contents(transaction, written, touched)
    _respect_decisions(transaction, written, clusters, touched)
    _finish(transaction, touched)
    return outcomes


def _firsts(transaction: Transaction, written: Iterable[Record], held: _Standing, decided: set[str]) -> Firsts:
    """What is stated first by documents that are as their records say: not there before, naming nothing decided on."""
    alone: list[Record] = []
    others: list[Record] = []
    for r in written:
        (alone if r.document not in held.digests and decided.isdisjoint(r.named) else others).append(r)
    return firsts.find(transaction, alone, others)


def forget(transaction: Transaction, copies: Collection[str]) -> None:
    """Take away `copies`, and the documents that have no copy left, with all that only they stated."""
    lock(transaction)
    left = {row[1] for row in transaction.run(_COPIES, ids=sorted(copies))}
    transaction.run(_DROP_COPIES, ids=sorted(copies))
    touched = _Touched()
    _settle(transaction, left, touched)
    _finish(transaction, touched)


def _document(record: Record) -> dict[str, Any]:
    properties = {"id": record.document, **record.origin, "text": record.text, "digest": record.digest}
    properties |= copying.properties(record.document, record.keys)
    return {"id": record.document, "properties": properties}


def _copy(record: Record) -> dict[str, Any]:
    return {"id": record.copy, "document": record.document, "properties": {"id": record.copy, **record.origin}}


def _detach(transaction: Transaction, copies: Sequence[str]) -> None:
    if copies:
        transaction.run(_DETACH_COPIES, ids=sorted(copies))


def _write(transaction: Transaction, cypher: str, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        transaction.run(cypher, rows=list(rows))


def _origin(values: Row) -> dict[str, Any]:
    return {key: value for key, value in zip(_ORIGIN, values, strict=True) if value is not None}


_DESCRIBE = """
UNWIND $rows AS row
MATCH (d:Document {id: row.id})
SET d.source = row.source, d.title = row.title, d.url = row.url,
    d.publisher = row.publisher, d.published = row.published
"""


def _settle(transaction: Transaction, documents: Iterable[str], touched: _Touched) -> None:
    """Describe documents by the first of their copies, and erase those that have none."""
    documents = sorted(documents)
    if not documents:
        return
    copies: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for id_, *values in transaction.run(_COPIES_OF, ids=documents):
        copies[id_].append(_origin(tuple(values)))
    rows = []
    for id_, found in copies.items():
        # of several copies the one with the least address speaks for all, in whatever order they came
        first = min(found, key=lambda o: str(o["source"]))
        rows.append({"id": id_, **{key: first.get(key) for key in _ORIGIN}})
    _write(transaction, _DESCRIBE, rows)
    touched.described |= copies.keys()
    # publisher and date are in the projection
    touched.pairs |= _pairs(transaction, sorted(copies))
    lost = [id_ for id_ in documents if id_ not in copies]
    if lost:
        _erase(transaction, lost, touched)
        touched.left |= _voices(transaction, lost)
        transaction.run(_DROP_DOCUMENTS, ids=lost)


def _voices(transaction: Transaction, documents: Sequence[str]) -> set[str]:
    return {row[0] for row in transaction.run(_VOICES_OF, ids=list(documents))} if documents else set()


def _pairs(transaction: Transaction, documents: Sequence[str]) -> set[Pair]:
    if not documents:
        return set()
    found = transaction.run(_STATED_PAIRS, ids=list(documents))
    return {projection.pair(subject, Relation(relation), object_) for subject, relation, object_ in found}


def _erase(transaction: Transaction, documents: Sequence[str], touched: _Touched) -> None:
    """Take away all that `documents` state and mention."""
    if not documents:
        return
    ids = sorted(documents)
    touched.entities |= {row[0] for row in transaction.run(_MENTIONED, ids=ids)}
    touched.means |= {row[0] for row in transaction.run(_GIVEN, ids=ids)}
    touched.pairs |= _pairs(transaction, ids)
    for statement in _ERASE:
        transaction.run(statement, ids=ids)


def _put_contents(transaction: Transaction, batch: Sequence[Record], touched: _Touched) -> None:
    """Write what the documents, which state nothing yet, state."""
    if not batch:
        return
    _put_entities(transaction, batch)
    means = {row["means"]: row["what"] for r in batch for row in r.means}
    _write(transaction, _PUT_MEANS, [{"id": id_, "what": what} for id_, what in sorted(means.items())])
    for cypher, rows in (
        (mentions.PUT_MENTIONS, [row for r in batch for row in r.mentions]),
        (_PUT_QUOTES, [row for r in batch for row in r.quotes]),
        (_PUT_SPEAKERS, [row for r in batch for row in r.speakers]),
        (_PUT_ADDRESSEES, [row for r in batch for row in r.addressees]),
        (_PUT_STATEMENTS, [row for r in batch for row in r.statements]),
        (_PUT_PLACES, [row for r in batch for row in r.places]),
        (_PUT_WITHIN, [row for r in batch for row in r.within]),
        (_PUT_ATTRIBUTIONS, [row for r in batch for row in r.attributions]),
        (_PUT_WITH_MEANS, [row for r in batch for row in r.means]),
    ):
        _write(transaction, cypher, rows)
    for r in batch:
        touched.pairs.update(r.pairs.values())


def _put_entities(transaction: Transaction, batch: Sequence[Record]) -> None:
    """Make or rename the nodes of entities by what these documents add to what others call them; where that is
    nothing, as it mostly is, the node is left alone."""
    named = _named(batch)
    present = _entities(transaction, named)
    by_kind: dict[Kind, list[dict[str, Any]]] = defaultdict(list)
    for id_, calls in sorted(named.items()):
        node = calls[0].node
        properties = _also_called(node.name, calls, present.get(id_, {}))
        if node.iso:
            properties["iso"] = node.iso
        if node.country:
            properties["country"] = node.country
        if any(present.get(id_, {}).get(key) != value for key, value in properties.items()):
            by_kind[node.kind].append({"id": id_, "properties": properties})
    for kind, rows in sorted(by_kind.items()):
        transaction.run(mentions.PUT_ENTITIES[kind], rows=rows)


def _named(batch: Sequence[Record]) -> dict[str, list[Named]]:
    """What these documents call each node."""
    named: dict[str, list[Named]] = defaultdict(list)
    for r in batch:
        for id_, one in r.named.items():
            named[id_].append(one)
    return named


def _entities(transaction: Transaction, ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """The nodes that are there of those with these ids, without what they are by decisions and marks."""
    return {
        id_: {"name": name, "aliases": aliases or [], "iso": iso, "country": country}
        for id_, name, aliases, iso, country in transaction.run(_ENTITIES, ids=sorted(ids))
    }


def _also_called(fixed: str | None, calls: Sequence[Named], present: Mapping[str, Any]) -> dict[str, Any]:
    """A node's name and aliases by what documents add to what it is called at present, if it is there."""
    names, spellings = {c.name for c in calls}, {s for c in calls for s in (c.name, *c.aliases)}
    if present:
        names.add(present["name"])
        spellings |= {present["name"], *present["aliases"]}
    return _called(fixed, names, spellings)


def _called(fixed: str | None, names: Iterable[str], spellings: Iterable[str]) -> dict[str, Any]:
    """A node's name and aliases. The name is the least of a fixed order, so that one document after the other gives
    the same as all at once."""
    name = fixed or best_name(names)
    return {"name": name, "aliases": sorted(set(spellings) - {name})}


def _respect_decisions(
    transaction: Transaction, batch: Sequence[Record], clusters: Clusters, touched: _Touched
) -> None:
    """Move what was written of entities that decisions speak of to the nodes they are by these."""
    calls: dict[str, list[Named]] = defaultdict(list)
    nodes: dict[str, Node] = {}
    leaving = set()
    for id_, some in _named(batch).items():
        if node := clusters.node(id_):
            leaving.add(id_)
            nodes[node.id] = node
            calls[node.id] += some
    if not leaving:
        return
    present = _entities(transaction, nodes)
    touched.pairs |= moving.move(transaction, leaving, clusters).pairs
    touched.entities |= leaving
    # many documents may name such a node: not all of them are asked again what they call it
    rows = [
        {"id": id_, "properties": _also_called(nodes[id_].name, some, present.get(id_, {}))}
        for id_, some in sorted(calls.items())
    ]
    _write(transaction, _NAME_ENTITIES, rows)


def look_again(transaction: Transaction, entities: set[str], pairs: set[Pair]) -> None:
    """Bring up to date what is derived of entities that gained or lost, and of pairs whose statements did."""
    _finish(transaction, _Touched(entities=entities, pairs=pairs))


def _finish(transaction: Transaction, touched: _Touched) -> None:
    """Bring up to date what is derived: orphans go, names and projections are what the remaining documents say."""
    if touched.entities:
        ids = sorted(touched.entities)
        gone = [row[0] for row in transaction.run(_UNMENTIONED, ids=ids)]
        name(transaction, sorted(touched.entities - set(gone)))
        if gone:
            transaction.run(_DROP_ENTITIES, ids=gone)
    if touched.means and (unused := [row[0] for row in transaction.run(_UNGIVEN, ids=sorted(touched.means))]):
        transaction.run(_DROP_MEANS, ids=unused)
    dating.date(transaction, sorted(touched.described))
    revoiced = copying.release(transaction, touched.left) | copying.enlist(transaction, touched.arrivals)
    touched.pairs |= _pairs(transaction, sorted(revoiced))
    projection.project(transaction, touched.pairs, touched.firsts.derived(revoiced))


def name(transaction: Transaction, entities: Sequence[str]) -> None:
    """Name entities after all that the documents mentioning them call them."""
    calls: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    fixed: dict[str, str | None] = {}
    for id_, iso, present, as_name, aliases in transaction.run(_MENTIONED_AS, ids=list(entities)) if entities else ():
        calls[id_].append((as_name, aliases or []))
        fixed[id_] = present if iso else None
    rows = []
    for id_, said in sorted(calls.items()):
        spellings = {s for as_name, aliases in said for s in (as_name, *aliases)}
        rows.append({"id": id_, "properties": _called(fixed[id_], {n for n, _ in said}, spellings)})
    _write(transaction, _NAME_ENTITIES, rows)
