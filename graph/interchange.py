"""The extraction format: one JSON object per line and document, UTF-8.

This is the seam between reading and storing: `dumps` writes what any engine extracted, `loads` reads it back and
refuses, with every reason at once, what does not hold: unknown kinds, dangling ids, evidence that is not verbatim.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from graph.model import (
    Attribution,
    Document,
    Entity,
    Extraction,
    Form,
    Kind,
    Means,
    Mention,
    Quote,
    Relation,
    Statement,
    Status,
)


class ExtractionError(ValueError):
    """A line that is not an extraction. `reasons` lists everything that is wrong with it."""

    def __init__(self, reasons: list[str]) -> None:
        self.reasons = reasons
        super().__init__("; ".join(reasons))


def as_json(extraction: Extraction) -> dict[str, Any]:
    """The extraction as plain JSON values, keys in the documented order."""
    d = extraction.document
    return {
        "document": {
            "id": d.id,
            "source": d.source,
            "url": d.url,
            "title": d.title,
            "publisher": d.publisher,
            "published": d.published,
            "text": d.text,
        },
        "entities": [
            {
                "id": e.id,
                "name": e.name,
                "kind": str(e.kind),
                "aliases": list(e.aliases),
                "mentions": [{"start": m.start, "end": m.end, "form": str(m.form)} for m in e.mentions],
            }
            for e in extraction.entities
        ],
        "statements": [
            {
                "id": s.id,
                "subject": s.subject,
                "relation": None if s.relation is None else str(s.relation),
                "object": s.object,
                "predicate": s.predicate,
                "means": [{"what": m.what, "quantity": m.quantity, "start": m.start, "end": m.end} for m in s.means],
                "role": s.role,
                "status": str(s.status),
                "time": s.time,
                "place": s.place,
                "attributed_to": [{"entity": a.entity, "text": a.text, "cue": a.cue} for a in s.attributed_to],
                "cue": s.cue,
                "quote": s.quote,
                "start": s.start,
                "end": s.end,
                "rule": s.rule,
                "confidence": s.confidence,
            }
            for s in extraction.statements
        ],
        "quotes": [
            {
                "id": q.id,
                "speaker": q.speaker,
                "speaker_text": q.speaker_text,
                "speaker_start": q.speaker_start,
                "speaker_end": q.speaker_end,
                "cue": q.cue,
                "direct": q.direct,
                "addressee": q.addressee,
                "text": q.text,
                "start": q.start,
                "end": q.end,
            }
            for q in extraction.quotes
        ],
    }


def dumps(extraction: Extraction) -> str:
    """One line of JSON, without the line's end."""
    return json.dumps(as_json(extraction), ensure_ascii=False, separators=(",", ":"))


def loads(line: str) -> Extraction:
    """The extraction that `line` holds.

    Raises `ExtractionError` with every reason why it does not hold one.
    """
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        raise ExtractionError([f"not JSON: {error.msg} at column {error.colno}"]) from None
    except RecursionError:
        raise ExtractionError(["not an extraction: nested too deeply"]) from None
    return from_json(value)


def from_json(value: Any) -> Extraction:
    """The extraction that plain JSON values describe; raises `ExtractionError` as `loads` does."""
    reader = _Reader()
    extraction = reader.extraction(value)
    if extraction is None or reader.reasons:
        raise ExtractionError(reader.reasons)
    return extraction


_MISSING = object()
_SURROGATE = re.compile("[\ud800-\udfff]")
# looked up millions of times: by the word, not by asking the enumeration
_WORDS: dict[type[StrEnum], dict[str, Any]] = {
    enum: {str(member): member for member in enum} for enum in (Form, Kind, Relation, Status)
}
_CHOICES = {enum: ", ".join(words) for enum, words in _WORDS.items()} | {Relation: "the ontology's relations"}


class _Reader:
    """Reads JSON values into the model and collects what is wrong instead of stopping at the first thing."""

    def __init__(self) -> None:
        self.reasons: list[str] = []
        self.text = ""

    def wrong(self, where: str, what: str) -> None:
        self.reasons.append(f"{where}: {what}")

    def field(
        self, row: Mapping[str, Any], name: str, types: tuple[type, ...], where: str, default: Any = _MISSING
    ) -> Any:
        value = row.get(name, default)
        if value is _MISSING:
            self.wrong(where, f"lacks {name!r}")
            return None
        if value is None and default is None:
            return None
        # bool is an int in Python, never in JSON
        if not isinstance(value, types) or (isinstance(value, bool) and bool not in types):
            self.wrong(where, f"{name!r} is {_kind_of(value)}, not {_type_names(types)}")
            return None
        if isinstance(value, str) and not value.isascii() and _SURROGATE.search(value):
            self.wrong(where, f"{name!r} holds a lone surrogate, which no store can keep")
            return None
        return value

    def word(self, row: Mapping[str, Any], name: str, where: str) -> str:
        value = row.get(name)
        # most are, and are looked at no longer
        if type(value) is str and value.isascii():
            return value
        return self.field(row, name, (str,), where) or ""

    def maybe(self, row: Mapping[str, Any], name: str, where: str) -> str | None:
        value = row.get(name)
        if value is None or (type(value) is str and value.isascii()):
            return value
        return None if self.field(row, name, (str,), where, None) is None else str(value)

    def number(self, row: Mapping[str, Any], name: str, where: str) -> int | None:
        value = row.get(name)
        return value if type(value) is int else self.field(row, name, (int,), where)

    def rows(self, row: Mapping[str, Any], name: str, where: str) -> list[tuple[str, Mapping[str, Any]]]:
        values = self.field(row, name, (list,), where, []) or []
        found: list[tuple[str, Mapping[str, Any]]] = []
        for i, value in enumerate(values):
            at = f"{where}.{name}[{i}]" if where else f"{name}[{i}]"
            if isinstance(value, dict):
                found.append((at, value))
            else:
                self.wrong(at, f"is {_kind_of(value)}, not an object")
        return found

    def one_of(self, row: Mapping[str, Any], name: str, enum: type[StrEnum], where: str) -> Any:
        word = self.word(row, name, where)
        found = _WORDS[enum].get(word)
        if found is None and word:
            self.wrong(where, f"{name!r} is {word!r}, not one of {_CHOICES[enum]}")
        return found

    def span(self, row: Mapping[str, Any], where: str) -> tuple[int, int]:
        start, end = self.number(row, "start", where), self.number(row, "end", where)
        if start is None or end is None:
            return 0, 0
        if not 0 <= start < end <= len(self.text):
            self.wrong(where, f"offsets {start}-{end} are not words of the text (0-{len(self.text)})")
            return 0, 0
        return start, end

    def verbatim(self, words: str | None, span: tuple[int, int], where: str) -> None:
        if words is not None and span != (0, 0) and self.text[span[0] : span[1]] != words:
            found = self.text[span[0] : span[1]]
            self.wrong(where, f"{words[:60]!r} is not verbatim: the text has {found[:60]!r} at {span[0]}-{span[1]}")

    def known(self, id_: str | None, ids: set[str], what: str, where: str) -> None:
        if id_ is not None and id_ not in ids:
            self.wrong(where, f"{what} {id_!r} is not in this document")

    def extraction(self, value: Any) -> Extraction | None:
        if not isinstance(value, dict):
            self.wrong("line", f"is {_kind_of(value)}, not an object")
            return None
        document = self.document(value)
        if document is None:
            return None
        self.text = document.text
        entities = tuple(self.entity(row, at) for at, row in self.rows(value, "entities", ""))
        ids = {e.id for e in entities}
        quotes = tuple(self.quote(row, ids, at) for at, row in self.rows(value, "quotes", ""))
        quote_ids = {q.id for q in quotes}
        statements = tuple(self.statement(row, ids, quote_ids, at) for at, row in self.rows(value, "statements", ""))
        for what, all_ids in (
            ("entity", [e.id for e in entities]),
            ("quote", [q.id for q in quotes]),
            ("statement", [s.id for s in statements]),
        ):
            twice = sorted({i for i in all_ids if all_ids.count(i) > 1}) if len(set(all_ids)) < len(all_ids) else []
            for id_ in twice:
                self.wrong(what, f"id {id_!r} is used more than once")
        return Extraction(document, entities, statements, quotes)

    def document(self, value: Mapping[str, Any]) -> Document | None:
        row = self.field(value, "document", (dict,), "line")
        if row is None:
            return None
        at = "document"
        return Document(
            id=self.word(row, "id", at),
            source=self.word(row, "source", at),
            text=self.word(row, "text", at),
            title=self.maybe(row, "title", at),
            url=self.maybe(row, "url", at),
            publisher=self.maybe(row, "publisher", at),
            published=self.maybe(row, "published", at),
        )

    def entity(self, row: Mapping[str, Any], at: str) -> Entity:
        aliases = self.field(row, "aliases", (list,), at, []) or []
        if not all(isinstance(a, str) for a in aliases):
            self.wrong(at, "'aliases' holds something that is not text")
            aliases = []
        mentions = []
        for where, m in self.rows(row, "mentions", at):
            start, end = self.span(m, where)
            mentions.append(Mention(start, end, self.one_of(m, "form", Form, where)))
        return Entity(
            id=self.word(row, "id", at),
            name=self.word(row, "name", at),
            kind=self.one_of(row, "kind", Kind, at),
            aliases=tuple(aliases),
            mentions=tuple(mentions),
        )

    def statement(self, row: Mapping[str, Any], ids: set[str], quote_ids: set[str], at: str) -> Statement:
        relation = None
        if row.get("relation") is not None:
            relation = self.one_of(row, "relation", Relation, at)
        start, end = self.span(row, at)
        means = []
        for where, m in self.rows(row, "means", at):
            span = self.span(m, where)
            means.append(Means(self.word(m, "what", where), self.maybe(m, "quantity", where), *span))
            if span != (0, 0) and means[-1].what not in self.text[span[0] : span[1]]:
                self.wrong(where, f"{means[-1].what[:60]!r} is not in the words of the text at {span[0]}-{span[1]}")
        sources = []
        for where, a in self.rows(row, "attributed_to", at):
            entity = self.maybe(a, "entity", where)
            self.known(entity, ids, "entity", where)
            sources.append(Attribution(entity, self.word(a, "text", where), self.maybe(a, "cue", where)))
        statement = Statement(
            id=self.word(row, "id", at),
            subject=self.word(row, "subject", at),
            relation=relation,
            object=self.word(row, "object", at),
            predicate=self.word(row, "predicate", at),
            status=self.one_of(row, "status", Status, at),
            start=start,
            end=end,
            means=tuple(means),
            role=self.maybe(row, "role", at),
            time=self.maybe(row, "time", at),
            place=self.maybe(row, "place", at),
            attributed_to=tuple(sources),
            quote=self.maybe(row, "quote", at),
            rule=self.maybe(row, "rule", at),
            confidence=self.field(row, "confidence", (int, float), at, None),
            cue=self.maybe(row, "cue", at),
        )
        # an optional copy of the evidence is compared where an engine writes one
        self.verbatim(self.maybe(row, "evidence", at), (start, end), at)
        for name, id_ in (("subject", statement.subject), ("object", statement.object), ("place", statement.place)):
            self.known(id_ or None, ids, name, at)
        self.known(statement.quote, quote_ids, "quote", at)
        return statement

    def quote(self, row: Mapping[str, Any], ids: set[str], at: str) -> Quote:
        start, end = self.span(row, at)
        text = self.word(row, "text", at)
        self.verbatim(text, (start, end), at)
        speaker, addressee = self.maybe(row, "speaker", at), self.maybe(row, "addressee", at)
        self.known(speaker, ids, "speaker", at)
        self.known(addressee, ids, "addressee", at)
        speaker_start = self.field(row, "speaker_start", (int,), at, None)
        speaker_end = self.field(row, "speaker_end", (int,), at, None)
        if speaker_start is not None and speaker_end is not None:
            span = self.span({"start": speaker_start, "end": speaker_end}, f"{at}.speaker")
            self.verbatim(self.maybe(row, "speaker_text", at), span, f"{at}.speaker")
        return Quote(
            id=self.word(row, "id", at),
            text=text,
            start=start,
            end=end,
            direct=bool(self.field(row, "direct", (bool,), at)),
            speaker=speaker,
            speaker_text=self.maybe(row, "speaker_text", at),
            speaker_start=speaker_start,
            speaker_end=speaker_end,
            cue=self.maybe(row, "cue", at),
            addressee=addressee,
        )


def _kind_of(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "text", bool: "true or false", int: "a number", float: "a number"}
    return "null" if value is None else names.get(type(value), type(value).__name__)


def _type_names(types: tuple[type, ...]) -> str:
    return " or ".join(dict.fromkeys(_kind_of(t()) for t in types))
