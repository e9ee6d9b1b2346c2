"""Asking a store a canned question, and telling a name that the store does not know from an answer without rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from queries.catalogue import find
from queries.query import Query, QueryError
from queries.values import Type, did_you_mean, nearest


class Result(Protocol):
    """An answer: the names of its columns, and rows of as many values each."""

    @property
    def columns(self) -> Sequence[str]: ...

    @property
    def rows(self) -> Sequence[Sequence[Any]]: ...


class Store(Protocol):
    """What a question needs of a store: to run Cypher with parameters, reading only."""

    def query(self, cypher: str, parameters: Mapping[str, Any] | None = None, /) -> Any: ...


class UnknownValueError(QueryError):
    """A value that nothing in the store bears. `nearest` lists the known ones most like it."""

    def __init__(self, parameter: str, value: str, close: list[str]) -> None:
        self.parameter, self.value, self.nearest = parameter, value, close
        super().__init__(f"{parameter}: the graph knows no {value!r}{did_you_mean(close)}")


# one Cypher each: is it known, and what is
_KNOWN = {
    Type.ENTITY: (
        "MATCH (e:Entity) WHERE toLower(e.name) = toLower($value) "
        "OR any(alias IN e.aliases WHERE toLower(alias) = toLower($value)) RETURN e.name AS name LIMIT 1",
        "MATCH (e:Entity) UNWIND [e.name] + coalesce(e.aliases, []) AS name RETURN DISTINCT name AS name ORDER BY name",
    ),
    Type.PUBLISHER: (
        "MATCH (d:Document) WHERE toLower(d.publisher) = toLower($value) RETURN d.publisher AS name LIMIT 1",
        "MATCH (d:Document) WHERE d.publisher IS NOT NULL RETURN DISTINCT d.publisher AS name ORDER BY name",
    ),
    Type.SOURCE: (
        "MATCH (s:Statement) OPTIONAL MATCH (s)-[:ATTRIBUTED_TO]->(e:Entity) "
        "WITH s, e WHERE any(word IN s.sources WHERE toLower(word) = toLower($value)) "
        "OR any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower($value)) RETURN s.id AS name LIMIT 1",
        "MATCH (s:Statement) OPTIONAL MATCH (s)-[:ATTRIBUTED_TO]->(e:Entity) "
        "UNWIND s.sources + CASE WHEN e IS NULL THEN [] ELSE [e.name] END AS name "
        "RETURN DISTINCT name AS name ORDER BY name",
    ),
    Type.MEANS: (
        "MATCH (m:Means) WHERE toLower(m.what) CONTAINS toLower($value) RETURN m.what AS name LIMIT 1",
        "MATCH (m:Means) RETURN DISTINCT m.what AS name ORDER BY name",
    ),
    Type.ROLE: (
        "MATCH (s:Statement) WHERE toLower(s.role) CONTAINS toLower($value) RETURN s.role AS name LIMIT 1",
        "MATCH (s:Statement) WHERE s.role IS NOT NULL RETURN DISTINCT s.role AS name ORDER BY name",
    ),
    Type.PREDICATE: (
        "MATCH (s:Statement) WHERE s.relation IS NULL AND toLower(s.predicate) CONTAINS toLower($value) "
        "RETURN s.predicate AS name LIMIT 1",
        "MATCH (s:Statement) WHERE s.relation IS NULL RETURN DISTINCT s.predicate AS name ORDER BY name",
    ),
    Type.DOCUMENT: (
        "MATCH (d:Document) WHERE d.id = $value OR toLower(d.title) CONTAINS toLower($value) "
        "OR toLower(d.source) CONTAINS toLower($value) RETURN d.id AS name LIMIT 1",
        "MATCH (d:Document) RETURN DISTINCT coalesce(d.title, d.source) AS name ORDER BY name",
    ),
}


def run(
    store: Store, query: Query | str, values: Mapping[str, str | int | None] | None = None, folders: Iterable[Path] = ()
) -> Result:
    """The answer of `store` to a question (or to the one of that name) with `values`.

    Raises `QueryError` where there is no such question, `ValuesError` where the values do not fit its parameters, and
    `UnknownValueError` with the nearest known ones where no document of the store has
    such an entity, publisher, source, means, role or predicate, or is such a document.
    """
    if isinstance(query, str):
        query = find(query, folders)
    bound = query.bind(values or {})
    for parameter in query.parameters:
        value = bound[parameter.name]
        if parameter.type in _KNOWN and isinstance(value, str):
            is_known, _ = _KNOWN[parameter.type]
            if not store.query(is_known, {"value": value}).rows:
                raise UnknownValueError(parameter.name, value, nearest(value, known(store, parameter.type)))
    result: Result = store.query(query.statement, bound)
    return result


def known(store: Store, type_: Type) -> list[str]:
    """The values that a parameter of this type can have in `store`, sorted; empty where it can have any."""
    if type_ in _KNOWN:
        return [row[0] for row in store.query(_KNOWN[type_][1], {}).rows]
    return sorted(type_.choices)
