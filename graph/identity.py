"""Who is who across documents: from the entities of one document to the nodes of the graph.

An extraction's entity ids are local to it. `Identity` gives each its `Node`: the id that every document naming the same
thing shares. `ByName` decides by kind and name; whatever else fulfils the protocol can take its place in `open_store`.
What one document cannot tell, people decide: `graph.decisions` holds how, on top of any identity.

An identity may depend on the document and on nothing else, so that the graph does not depend on the order of loading.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from graph.countries import country, shared_regions
from graph.model import Entity, Extraction, Form, Kind, Relation, Status
from graph.names import best_name, body_words, common_key, fold, is_common, person_key

__all__ = ["ID_LENGTH", "ByName", "Identity", "Node", "best_name", "content_id", "country", "fold"]

ID_LENGTH = 24  # hex digits, 96 bits: no two of a billion ids meet by chance


@dataclass(frozen=True, slots=True)
class Node:
    """The node an entity belongs to.

    `id` is what makes two entities one. A country has its `iso` code (ISO 3166-1 alpha-2) and a `name` that documents
    do not change; the node of any other entity is named after what its documents say. `country` is the ISO code of the
    state whose body (or region) it is, where its name does not say so by itself.
    """

    id: str
    kind: Kind
    name: str | None = None
    iso: str | None = None
    country: str | None = None


class Identity(Protocol):
    """Decides which node of the graph each entity of a document is."""

    def nodes(self, extraction: Extraction) -> Mapping[str, Node]:
        """The node of every entity of `extraction`, by the entity's local id."""
        ...


class ByName:
    """Entities are one where their kinds and the keys of their names agree (`graph.names`); countries where their ISO
    codes do.

    A body that every state has ("the Supreme Court", "Ministry of Defence") is one with its like of the same state: the
    one in its name, or the one that the document says it is part of, else the one that the document is mostly about.
    Where that is none, nobody can tell whose it is, and it is the document's own. A region whose name several countries
    have (Punjab) is told apart the same way.
    """

    def nodes(self, extraction: Extraction) -> dict[str, Node]:
        states = _States(extraction)
        return {entity.id: _node(entity, states) for entity in extraction.entities}


def content_id(*parts: str) -> str:
    """An id that depends on `parts` alone, as hex digits."""
    # the length in front keeps ("a", "bc") and ("ab", "c") apart
    joined = "".join([f"{len(part)}:{part}" for part in parts])
    return hashlib.sha256(joined.encode()).hexdigest()[:ID_LENGTH]


@lru_cache(maxsize=65536)
def _by_name(name: str, kind: Kind) -> Node:
    if kind is Kind.COUNTRY and (found := country(name)):
        code, known_as = found
        return Node(content_id("entity", kind, f"iso {code}"), kind, known_as, code)
    return Node(content_id("entity", kind, person_key(name) if kind is Kind.PERSON else fold(name)), kind)


def _node(entity: Entity, states: _States) -> Node:
    if entity.kind in (Kind.ORGANIZATION, Kind.GROUP):
        return _body(entity, states)
    if entity.kind is Kind.PLACE and (codes := shared_regions().get(fold(entity.name))):
        code = states.of(entity, Relation.LOCATED_IN)
        if code in codes:
            return Node(content_id("entity", entity.kind, f"{fold(entity.name)} of {code}"), entity.kind, country=code)
    return _by_name(entity.name, entity.kind)


def _body(entity: Entity, states: _States) -> Node:
    words = body_words(entity.name)
    rest, named = states.without_country(words)
    # "the High Court" is read as a collective now and then; Russian forces and riot police are one by the guide
    if is_common(rest) and (entity.kind is Kind.ORGANIZATION or not _COLLECTIVE.intersection(rest)):
        code = named or states.of(entity, Relation.PART_OF)
        whose = f"of {code}" if code else ""
        if not code or not _MISSIONS.isdisjoint(rest):
            whose += f" in {states.document}"
        return Node(
            content_id("entity", Kind.ORGANIZATION, common_key(rest), whose), Kind.ORGANIZATION, None, None, code
        )
    if entity.kind is Kind.GROUP:
        return _by_name(entity.name, entity.kind)
    return Node(content_id("entity", entity.kind, " ".join(_abbreviated(words))), entity.kind)


_COLLECTIVE = frozenset(("forces", "force", "police", "guard", "military", "army", "navy", "government", "party"))


# a state has many of them
_MISSIONS = frozenset(("embassy", "consulate"))


def _abbreviated(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name with the country they begin with as its code: the United States Senate, the U.S. Senate."""
    for size in (4, 3, 2, 1):
        if len(words) > size and (code := _code(words[:size])):
            return (code, *words[size:])
    return words


def _code(words: tuple[str, ...]) -> str | None:
    """The code of the country that these words name outside a list of codes, where "al" is Albania."""
    name = " ".join(words)
    found = country(name) if len(name) > 3 or name in ("us", "usa", "uk") else None
    return found[0] if found else None


class _States:
    """The states that a document names, and which of them a body or a region belongs to."""

    def __init__(self, extraction: Extraction) -> None:
        self.document = extraction.document.id
        text = extraction.document.text
        self._code: dict[str, str] = {}
        self._forms: dict[tuple[str, ...], str] = {}
        counts: Counter[str] = Counter()
        for entity in extraction.entities:
            if entity.kind is not Kind.COUNTRY or not (found := country(entity.name)):
                continue
            code = self._code[entity.id] = found[0]
            named = [m for m in entity.mentions if m.form is Form.NAME]
            counts[code] += len(named)
            for form in (entity.name, *entity.aliases, *(text[m.start : m.end] for m in named)):
                self._forms[tuple(fold(form).split())] = code
        self._main = _foremost(counts)
        self._whole: dict[tuple[str, Relation], set[str]] = {}
        for s in extraction.statements:
            if s.relation in (Relation.PART_OF, Relation.LOCATED_IN) and s.status is not Status.DENIED:
                self._whole.setdefault((s.subject, s.relation), set()).add(s.object)

    def of(self, part: Entity, relation: Relation) -> str | None:
        """The code of the state that `part` stands in this relation to, else of the document's own state."""
        told = {self._code[o] for o in self._whole.get((part.id, relation), ()) if o in self._code}
        return next(iter(told)) if len(told) == 1 else self._main

    def without_country(self, words: tuple[str, ...]) -> tuple[tuple[str, ...], str | None]:
        """A name without the country it begins or ends with as this document names it, and that country's code."""
        for size in (4, 3, 2, 1):
            if len(words) <= size:
                continue
            for form, rest in ((words[:size], words[size:]), (words[-size:], words[:-size])):
                if code := self._forms.get(form) or _code(form):
                    return rest, code
        return words, None


def _foremost(counts: Counter[str]) -> str | None:
    """What is named at least twice as often as anything else."""
    first, second = [*counts.most_common(2), (None, 0), (None, 0)][:2]
    return first[0] if first[1] >= max(1, 2 * second[1]) else None
