"""One entity on one page: what it is called, its roles, relations, quotes, timeline and sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.store import Store

_NAMED = """
MATCH (e:Entity)
WHERE e.id = $name OR toLower(e.name) = toLower($name) OR any(alias IN e.aliases WHERE toLower(alias) = toLower($name))
RETURN e.id AS id, e.name AS name, [l IN labels(e) WHERE l <> 'Entity'] AS kinds, e.aliases AS aliases,
  COUNT { (:Document)-[:MENTIONS]->(e) } AS documents, e.country AS country
ORDER BY documents DESC, name, kinds[0], id
"""
_ROLES = """
MATCH (s:Statement)-[:SUBJECT]->(a:Entity)
WHERE s.relation IN ['LEADS', 'AFFILIATED_WITH'] AND s.role IS NOT NULL AND s.status <> 'denied'
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE a.id = $id OR b.id = $id
MATCH (s)-[:STATED_IN]->(d:Document)
RETURN a.name AS person, s.role AS role, b.name AS body, count(DISTINCT d) AS documents
ORDER BY documents DESC, person, role, body
LIMIT $limit
"""
_RELATIONS = """
MATCH (e:Entity {id: $id})-[r]-(other:Entity)
WITH DISTINCT r
RETURN type(r) AS relation, startNode(r).name AS subject, endNode(r).name AS object, r.documents AS documents,
  r.voices AS voices, r.sources AS sources, r.status AS status, r.denied AS denied, r.means AS means
ORDER BY relation, documents DESC, subject, object
"""
_QUOTES = """
MATCH (q:Quote)-[:SPEAKER]->(e:Entity {id: $id})
MATCH (q)-[:STATED_IN]->(d:Document)
RETURN q.text AS said, q.direct AS direct, d.published AS published, d.title AS document
ORDER BY direct DESC, published DESC, document, q.start
LIMIT $limit
"""
# what copies of one report say is said once
_TIMELINE = """
MATCH (s:Statement)-[:SUBJECT|OBJECT]->(e:Entity {id: $id})
WITH DISTINCT s
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE s.relation IS NOT NULL AND NOT s.relation IN ['LEADS', 'AFFILIATED_WITH', 'LOCATED_IN', 'PART_OF', 'NATIONAL_OF']
WITH a, b, d.voice AS voice, s, coalesce(s.time_from, s.time_to, d.published) AS day,
  CASE WHEN s.time_precision IS NULL THEN d.published
    ELSE coalesce(s.time_from, '') + CASE WHEN s.time_from = s.time_to THEN '' ELSE '…' + coalesce(s.time_to, '') END
  END AS happened
WITH a, b, voice, s.relation AS relation, s.status AS status, s.text AS evidence, min(day) AS day,
  min(happened) AS happened, min(s.start) AS start
RETURN happened AS happened, a.name AS subject, relation AS relation, b.name AS object, status AS status,
  evidence AS evidence
ORDER BY day DESC, start, evidence, subject, object
LIMIT $limit
"""
_SOURCES = """
MATCH (d:Document)-[m:MENTIONS]->(e:Entity {id: $id})
RETURN d.published AS published, d.publisher AS publisher, coalesce(d.title, d.source) AS document, m.count AS mentions
ORDER BY published DESC, document, d.id
LIMIT $limit
"""


@dataclass(frozen=True)
class Named:
    """An entity that bears a name. `country` is the code of the state whose body it is, where its name may be several
    states'."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    documents: int
    country: str | None = None

    def __str__(self) -> str:
        return f"{self.name} ({self.kind}{f', {self.country}' if self.country else ''})"


@dataclass(frozen=True)
class Profile:
    """What a store knows of one entity, as rows of the queries above, the most telling first."""

    entity: Named
    roles: Sequence[Sequence[Any]]
    relations: Sequence[Sequence[Any]]
    quotes: Sequence[Sequence[Any]]
    timeline: Sequence[Sequence[Any]]
    sources: Sequence[Sequence[Any]]


def named(store: Store, name: str, kind: str | None = None) -> list[Named]:
    """The entities called `name` in any case, or with this id, the one in most documents first; only those of `kind`
    where given.

    One whose main name it is comes alone before those that only have it among their aliases.
    """
    rows = store.query(_NAMED, {"name": name}).rows
    found = [
        Named(id_, main, "/".join(kinds), tuple(aliases or ()), count, country)
        for id_, main, kinds, aliases, count, country in rows
    ]
    found = [entity for entity in found if kind is None or entity.kind.casefold() == kind.casefold()]
    alone = [e for e in found if e.id == name] or [e for e in found if e.name.casefold() == name.casefold()]
    return alone or found


def choices(found: Sequence[Named]) -> list[str]:
    """A line for each of several entities, with its id where nothing else tells it from another."""
    told = Counter(str(one) for one in found)
    ids = [f", id {one.id}" if told[str(one)] > 1 or one.country else "" for one in found]
    return [f"{one}, documents: {one.documents}{id_}" for one, id_ in zip(found, ids, strict=True)]


def profile(store: Store, entity: Named, limit: int = 8) -> Profile:
    """The profile of `entity`, with at most `limit` roles, quotes, events and sources."""
    values = {"id": entity.id, "limit": limit}
    return Profile(
        entity,
        roles=store.query(_ROLES, values).rows,
        relations=store.query(_RELATIONS, {"id": entity.id}).rows,
        quotes=store.query(_QUOTES, values).rows,
        timeline=store.query(_TIMELINE, values).rows,
        sources=store.query(_SOURCES, values).rows,
    )


def page(profile: Profile, per_relation: int = 6) -> list[str]:
    """The profile as lines of text."""
    entity = profile.entity
    lines = [f"{entity}, in {_counted(entity.documents, 'document')}"]
    if entity.aliases:
        lines.append(f"also called {', '.join(entity.aliases)}")
    lines += _section("Roles", [f"{who}: {role}, {body}{_times(n)}" for who, role, body, n in profile.roles])
    lines += _section("Relations", _relations(profile, per_relation))
    lines += _section(
        "Quotes",
        [f"{_day(published)}{f'“{said}”' if direct else said}" for said, direct, published, _ in profile.quotes],
    )
    lines += _section(
        "Timeline, latest first",
        [
            f"{_day(happened)}{a} {relation} {b} ({status}): {evidence}"
            for happened, a, relation, b, status, evidence in profile.timeline
        ],
    )
    lines += _section(
        "Sources",
        [
            f"{_day(published)}{f'{publisher}: ' if publisher else ''}{document} ({_counted(n, 'mention')})"
            for published, publisher, document, n in profile.sources
        ],
    )
    return lines


def _relations(profile: Profile, per_relation: int) -> list[str]:
    by_relation: dict[str, list[str]] = {}
    for relation, subject, object_, documents, voices, sources, status, denied, means in profile.relations:
        told = [_counted(documents, "document")] if documents else []
        # copies of one another: several documents, and fewer voices
        told += [_counted(voices, "voice")] if voices != documents else []
        told += [_counted(sources, "source")] if documents else []
        told += [s for s in status or () if s not in ("actual", "denied")]
        told += [f"denied {denied} times" if denied > 1 else "denied"] if denied else []
        with_what = f" with {', '.join(means)}" if means else ""
        by_relation.setdefault(relation, []).append(f"{subject} → {object_}{with_what} ({', '.join(told)})")
    lines = []
    for relation, found in by_relation.items():
        lines.append(f"{relation} {len(found)}")
        lines += [f"  {one}" for one in found[:per_relation]]
        if len(found) > per_relation:
            lines.append(f"  and {len(found) - per_relation} more")
    return lines


def _section(title: str, lines: list[str]) -> list[str]:
    return (
        ["", title, *(f"  {' ' * (len(line) - len(line.lstrip()))}{' '.join(line.split())}" for line in lines)]
        if lines
        else []
    )


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _times(documents: int) -> str:
    return f" ({documents} documents)" if documents > 1 else ""


def _day(published: str | None) -> str:
    return f"{published}  " if published else ""
