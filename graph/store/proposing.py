"""What a store knows that speaks for or against two entities being one: read from it, never written."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from graph.candidates import Actor, Candidate, Candidates
from graph.decisions import Clusters, Side
from graph.model import Kind
from graph.store import judgements
from graph.store.backend import Backend, Row, Transaction

_ACTOR = "e.id, [l IN labels(e) WHERE l <> 'Entity'][0], e.name, e.aliases, e.iso, e.country, e.members"
_ACTORS = f"MATCH (e:Entity) RETURN {_ACTOR}"
_ONE = f"""
MATCH (e:Entity {{id: $id}})
MATCH (d:Document)-[:MENTIONS]->(e)
RETURN {_ACTOR}, count(d) AS documents
"""
_NAMED = "MATCH (d:Document)-[:MENTIONS]->(e:Entity) RETURN d.id, e.id"
_RELATED = "MATCH (a:Entity)-[r]->(b:Entity) RETURN DISTINCT a.id, b.id"
_ROLES = """
UNWIND $ids AS id
MATCH (s:Statement)-[:SUBJECT]->(e:Entity {id: id})
WHERE s.role IS NOT NULL AND s.status <> 'denied'
MATCH (s)-[:OBJECT]->(b:Entity)
RETURN e.id, s.role, b.name, count(s) AS times
ORDER BY times DESC, s.role, b.name
"""
_SHARED = """
MATCH (a:Entity {id: $one})-[r]-(n:Entity)
WHERE n.id <> $one AND n.id <> $other
MATCH (n)-[q]-(b:Entity {id: $other})
RETURN DISTINCT n.name AS name
ORDER BY name
"""
_PLACES = """
MATCH (d:Document)-[m:MENTIONS]->(e:Entity {id: $id})
RETURN d.id, coalesce(d.title, d.source) AS title, d.published AS published, m.name, m.starts, m.ends
ORDER BY coalesce(d.published, '') DESC, title, d.id
LIMIT $most
"""
_TEXTS = "UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN d.id, d.text"


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that names an entity, and where it stands."""

    document: str
    published: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What documents say of the two of a proposal: roles and passages of each, the roles that both hold, and whom both
    have to do with."""

    roles: tuple[tuple[str, ...], tuple[str, ...]]
    passages: tuple[tuple[Passage, ...], tuple[Passage, ...]]
    held: tuple[str, ...]
    shared: tuple[str, ...]


def proposals(transaction: Transaction) -> list[Candidate]:
    """Every two entities that may be one and are not decided on, the likeliest first."""
    documents: dict[str, set[int]] = defaultdict(set)
    numbers: dict[str, int] = {}
    for document, entity in transaction.run(_NAMED):
        documents[entity].add(numbers.setdefault(document, len(numbers)))
    neighbours: dict[str, set[str]] = defaultdict(set)
    for one, other in transaction.run(_RELATED):
        neighbours[one].add(other)
        neighbours[other].add(one)
    actors = [_actor(row, len(documents[row[0]])) for row in transaction.run(_ACTORS)]
    apart = Clusters(judgements.recorded(transaction)).apart()
    return list(Candidates(actors, neighbours, documents, apart))


def actor(backend: Backend, id_: str) -> Actor | None:
    """The entity with this id, None where there is none."""
    rows = backend.read(lambda t: t.run(_ONE, id=id_))
    return _actor(rows[0][:-1], rows[0][-1]) if rows else None


def _actor(row: Row, documents: int) -> Actor:
    id_, kind, name, aliases, iso, country, members = row
    return Actor(id_, Kind(kind), name, tuple(aliases or ()), documents, iso, country, tuple(members or ()))


def evidence(backend: Backend, candidate: Candidate, passages: int = 3, names: int = 8) -> Evidence:
    """What speaks for a proposal, or against it: at most so many passages of each side, and so many names."""
    ids = [candidate.one.id, candidate.other.id]
    roles: dict[str, dict[str, str]] = {id_: {} for id_ in ids}
    for id_, role, body, _ in backend.read(lambda t: t.run(_ROLES, ids=ids)):
        roles[id_].setdefault(f"{role}, {body}".casefold(), f"{role}, {body}")
    held = [role for folded, role in roles[ids[0]].items() if folded in roles[ids[1]]]
    shared = [row[0] for row in backend.read(lambda t: t.run(_SHARED, one=ids[0], other=ids[1]))]
    first, second = (tuple(roles[id_].values())[:names] for id_ in ids)
    one, other = (_passages(backend, id_, passages) for id_ in ids)
    return Evidence((first, second), (one, other), tuple(held[:names]), tuple(shared[:names]))


def side(actor: Actor, sides: Mapping[str, Side]) -> Side:
    """An actor as a decision speaks of it: by the first of its members where decisions have put it together."""
    if actor.members and actor.members[0] in sides:
        return sides[actor.members[0]]
    return Side(actor.id, actor.kind, actor.name, actor.iso, actor.country)


def _passages(backend: Backend, id_: str, most: int) -> tuple[Passage, ...]:
    rows = backend.read(lambda t: t.run(_PLACES, id=id_, most=most))
    texts: dict[str, str] = dict(backend.read(lambda t: t.run(_TEXTS, ids=[row[0] for row in rows])))
    return tuple(_passage(row, texts[row[0]]) for row in rows)


def _passage(row: Row, text: str) -> Passage:
    _, title, published, name, starts, ends = row
    spans = sorted(zip(starts or (), ends or (), strict=True), key=lambda span: (text[slice(*span)] != name, span))
    start, end = spans[0] if spans else (0, 0)
    return Passage(title, published, " ".join(_sentence(text, start, end).split()))


def _sentence(text: str, start: int, end: int, most: int = 240) -> str:
    """The sentence around some words, as far as full stops tell, at most so long on either side."""
    before, after = text[max(0, start - most) : start], text[end : end + most]
    begin = max((m.end() for m in re.finditer(r"[.!?]['\"”’)]*\s+(?=[\"“‘(]?[A-Z]|$)|\n+", before)), default=0)
    stop = re.search(r"[.!?]['\"”’)]*(?=\s+[\"“‘(]?[A-Z]|\s*$)|\n", after)
    return before[begin:] + text[start:end] + after[: stop.end() if stop else most]
