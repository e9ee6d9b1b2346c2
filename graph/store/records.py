"""One extraction as the rows that a store keeps of it: plain values with content-derived ids."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph import interchange, times, voices
from graph.identity import Identity, Node, content_id
from graph.model import Document, Entity, Extraction, Quote, Statement
from graph.projection import Pair, pair
from graph.store import mentions

RowDict = dict[str, Any]

# what every node of the label has; a row has them apart, since giving them as a node is created is cheaper than setting
# them, and the embedded store takes only properties there that the first node of the label had too
STATEMENT_ALWAYS = ("id", "document", "predicate", "status", "text", "start", "end", "sources")
QUOTE_ALWAYS = ("id", "document", "text", "direct", "start", "end")


@dataclass(frozen=True, slots=True)
class Named:
    """An entity's node and what this document calls it."""

    node: Node
    name: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """The rows of one document. `digest` is the same exactly where everything below the document's origin is;
    `keys` find its copies."""

    document: str
    source: str
    copy: str
    digest: str
    origin: RowDict
    text: str
    keys: tuple[int, ...]
    named: dict[str, Named]
    mentions: list[RowDict]
    quotes: list[RowDict]
    speakers: list[RowDict]
    addressees: list[RowDict]
    statements: list[RowDict]
    places: list[RowDict]
    within: list[RowDict]
    attributions: list[RowDict]
    means: list[RowDict]
    pairs: dict[str, Pair]  # by their ids

    @property
    def size(self) -> int:
        """About how many rows are written, a long text counted as several."""
        rows = 4 * len(self.statements) + 2 * len(self.quotes) + 2 * len(self.named) + len(self.means) + 2
        return rows + len(self.text) // 1000


def copy_id(source: str) -> str:
    """The id of the copy read from `source`."""
    return content_id("copy", source)


def origin(document: Document) -> RowDict:
    """Where a copy came from; no key where nothing is known."""
    return _known(
        {
            "source": document.source,
            "title": document.title,
            "url": document.url,
            "publisher": document.publisher,
            "published": document.published,
        }
    )


def _known(properties: RowDict) -> RowDict:
    # setting a property to nothing costs a store as much as setting it to something
    return {key: value for key, value in properties.items() if value is not None}


def _apart(properties: RowDict, always: tuple[str, ...]) -> RowDict:
    """What every such node has, and what else is known of this one."""
    return {"always": {name: properties.pop(name) for name in always}, "properties": _known(properties)}


def record(extraction: Extraction, identity: Identity) -> Record:
    """The rows of `extraction`, its entities placed by `identity`.

    Raises `ValueError` where a statement or quote refers to an entity or quote that the extraction does not hold.
    """
    document = extraction.document
    nodes = identity.nodes(extraction)
    entities = {entity.id: entity for entity in extraction.entities}
    named, mentioned = _entities(document, extraction.entities, nodes)
    try:
        quotes = {q.id: _quote_id(document, q) for q in extraction.quotes}
        quote_rows, speakers, addressees = _quotes(document, extraction.quotes, quotes, nodes)
        statements = _Statements(document, entities, nodes, quotes)
        for statement in extraction.statements:
            statements.add(statement)
    except KeyError as error:
        raise ValueError(f"{document.source}: {error.args[0]!r} is referred to and is not in the extraction") from None
    return Record(
        document=document.id,
        source=document.source,
        copy=copy_id(document.source),
        digest=_digest(extraction, nodes),
        origin=origin(document),
        text=document.text,
        keys=voices.keys(document.text),
        named=named,
        mentions=mentioned,
        quotes=quote_rows,
        speakers=speakers,
        addressees=addressees,
        statements=statements.rows,
        places=statements.places,
        within=statements.within,
        attributions=statements.attributions,
        means=statements.means,
        pairs=statements.pairs,
    )


def _digest(extraction: Extraction, nodes: Mapping[str, Node]) -> str:
    value = interchange.as_json(extraction)
    value["document"] = extraction.document.text
    value["nodes"] = [nodes[entity.id].id for entity in extraction.entities]
    return hashlib.sha256(json.dumps(value, ensure_ascii=False).encode()).hexdigest()


def _entities(
    document: Document, entities: tuple[Entity, ...], nodes: Mapping[str, Node]
) -> tuple[dict[str, Named], list[RowDict]]:
    """What the document calls each node, and where; entities that share a node are put together."""
    together: dict[str, list[Entity]] = {}
    for entity in entities:
        together.setdefault(nodes[entity.id].id, []).append(entity)
    named, rows = {}, []
    for id_, same in sorted(together.items()):
        mention = mentions.properties(
            (entity.name for entity in same),
            (alias for entity in same for alias in entity.aliases),
            ((m.start, m.end, str(m.form)) for entity in same for m in entity.mentions),
        )
        named[id_] = Named(nodes[same[0].id], mention["name"], tuple(mention["aliases"]))
        rows.append({"document": document.id, "entity": id_, **mention})
    return named, rows


def _quote_id(document: Document, quote: Quote) -> str:
    at = f"{quote.start} {quote.end} {quote.speaker_start} {quote.speaker_end} {quote.direct}"
    return content_id("quote", document.id, at, quote.speaker_text or "", quote.cue or "")


def _quotes(
    document: Document, quotes: tuple[Quote, ...], ids: Mapping[str, str], nodes: Mapping[str, Node]
) -> tuple[list[RowDict], list[RowDict], list[RowDict]]:
    rows: dict[str, RowDict] = {}
    speakers, addressees = [], []
    for quote in quotes:
        id_ = ids[quote.id]
        if id_ in rows:
            continue
        properties = {
            "id": id_,
            "document": document.id,
            "text": quote.text,
            "cue": quote.cue,
            "direct": quote.direct,
            "start": quote.start,
            "end": quote.end,
            "speaker_text": quote.speaker_text,
            "speaker_start": quote.speaker_start,
            "speaker_end": quote.speaker_end,
        }
        rows[id_] = {"document": document.id, **_apart(properties, QUOTE_ALWAYS)}
        if quote.speaker is not None:
            speakers.append({"quote": id_, "entity": nodes[quote.speaker].id})
        if quote.addressee is not None:
            addressees.append({"quote": id_, "entity": nodes[quote.addressee].id})
    return list(rows.values()), speakers, addressees


class _Statements:
    """The rows of a document's statements; one that says exactly what an earlier one says is left out."""

    def __init__(
        self,
        document: Document,
        entities: Mapping[str, Entity],
        nodes: Mapping[str, Node],
        quotes: Mapping[str, str],
    ) -> None:
        self.document, self.entities, self.nodes, self.quotes = document, entities, nodes, quotes
        self.rows: list[RowDict] = []
        self.places: list[RowDict] = []
        self.within: list[RowDict] = []
        self.attributions: list[RowDict] = []
        self.means: list[RowDict] = []
        self.pairs: dict[str, Pair] = {}
        self._ids: set[str] = set()

    def add(self, statement: Statement) -> None:
        id_ = self._id(statement)
        if id_ in self._ids:
            return
        self._ids.add(id_)
        subject, object_ = self.nodes[statement.subject].id, self.nodes[statement.object].id
        properties: RowDict = {
            "id": id_,
            "document": self.document.id,
            "relation": statement.relation and str(statement.relation),
            "predicate": statement.predicate,
            "status": str(statement.status),
            "role": statement.role,
            "time": statement.time,
            "text": self.document.text[statement.start : statement.end],
            "start": statement.start,
            "end": statement.end,
            "cue": next((a.cue for a in statement.attributed_to if a.cue), statement.cue),
            "sources": list(dict.fromkeys(a.text for a in statement.attributed_to)) or _nameless(statement),
            "rule": statement.rule,
            "confidence": None if statement.confidence is None else float(statement.confidence),
        }
        if statement.time is not None:
            properties |= times.properties(
                statement.time,
                statement.status,
                self.document.text,
                statement.start,
                statement.end,
                self.document.published,
            )
        if statement.relation is not None:
            between = pair(subject, statement.relation, object_)
            properties["pair"] = between.id
            self.pairs[properties["pair"]] = between
        self.rows.append(
            {
                "document": self.document.id,
                "subject": subject,
                "object": object_,
                **_apart(properties, STATEMENT_ALWAYS),
            }
        )
        if statement.place is not None:
            self.places.append({"statement": id_, "entity": self.nodes[statement.place].id})
        if statement.quote is not None:
            self.within.append({"statement": id_, "quote": self.quotes[statement.quote]})
        for source in dict.fromkeys(statement.attributed_to):
            if source.entity is not None:
                self.attributions.append(
                    {
                        "statement": id_,
                        "entity": self.nodes[source.entity].id,
                        "text": source.text,
                        "cue": source.cue,
                    }
                )
        for means in dict.fromkeys(statement.means):
            self.means.append(
                {
                    "statement": id_,
                    "means": content_id("means", means.what),
                    "what": means.what,
                    "quantity": means.quantity,
                    "start": means.start,
                    "end": means.end,
                }
            )

    def _id(self, s: Statement) -> str:
        """Derived from all that the statement says; how it was found (rule, confidence) and local ids stay out."""
        subject, object_ = self.entities[s.subject], self.entities[s.object]
        place = "" if s.place is None else self.entities[s.place].name
        quote = "" if s.quote is None else self.quotes[s.quote]
        said = [(a.entity and self.entities[a.entity].name, a.text, a.cue) for a in s.attributed_to]
        said += [(None, words, s.cue) for words in _nameless(s)]
        given = [(m.what, m.quantity, m.start, m.end) for m in s.means]
        return content_id(
            "statement",
            self.document.id,
            f"{s.start} {s.end} {s.status} {s.relation}",
            s.predicate,
            f"{subject.kind} {subject.name}",
            f"{object_.kind} {object_.name}",
            repr((s.role, s.time, place, quote, said, given)),
        )


def _nameless(statement: Statement) -> list[str]:
    """The word that stands for the source of hearsay, which is nobody's own voice; none for other statements."""
    return [statement.cue] if statement.cue and not statement.attributed_to else []
