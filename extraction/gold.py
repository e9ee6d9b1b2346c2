"""Gold articles: what careful readers say that an article states, to measure a reading against.

A gold folder holds one JSON object per file: `text` (the article), optionally `title` and `published`, and the lists

- `entities`: `name`, `kind`, and where they apply `aliases`;
- `statements`: `subject` and `object` (entities by name), `relation`, `status`, `evidence`, and where they apply
  `attributed_to` (names, or words for sources without one), `means` (objects with `what` and `quantity`), `role`;
- `quotes`: `speaker` (a name, or the words for a source without one), `text`.

What has `"optional": true` is where careful readers differ: finding it is neither rewarded nor punished.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.model import Document, Kind, Relation, Status


class GoldError(ValueError):
    """A gold folder or article that cannot be used. `problems` lists everything that is wrong with it."""

    def __init__(self, where: object, problems: list[str]) -> None:
        self.problems = problems
        super().__init__(f"{where}: " + "; ".join(problems))


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """A thing that the article names, and its other names."""

    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """A relation that the article states between two of its entities; `means` is what is given, without quantities."""

    subject: str
    relation: Relation
    object: str
    status: Status
    evidence: str
    attributed_to: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    role: str | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """An attributed piece of speech: who says it, in the words of the article or as an entity's name."""

    speaker: str
    text: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article and its annotation."""

    document: Document
    entities: tuple[GoldEntity, ...]
    statements: tuple[GoldStatement, ...]
    quotes: tuple[GoldQuote, ...]


def articles(folder: Path) -> Iterator[GoldArticle]:
    """The articles of a gold folder in the order of their files' names.

    Raises `GoldError` where there are none, and for a file that holds none.
    """
    paths = sorted(folder.glob("*.json"))
    if not folder.is_dir():
        raise GoldError(folder, ["is not a folder of annotated articles (*.json)"])
    if not paths:
        raise GoldError(folder, ["holds no annotated article (*.json)"])
    for path in paths:
        yield article(path)


def article(path: Path) -> GoldArticle:
    """The annotated article in the file `path`; raises `GoldError` with everything that is wrong with it."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise GoldError(path, [f"cannot be read: {error.strerror}"]) from None
    except (ValueError, RecursionError) as error:
        raise GoldError(path, [f"is not JSON in UTF-8: {error}"]) from None
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        raise GoldError(path, ["is no object with a text"])
    reading = _Reading()
    entities = tuple(reading.each(value, "entities", reading.entity))
    reading.names = {e.name for e in entities}
    statements = tuple(reading.each(value, "statements", reading.statement))
    quotes = tuple(reading.each(value, "quotes", reading.quote))
    if reading.problems:
        raise GoldError(path, reading.problems)
    document = Document(
        id=path.stem,
        source=str(path),
        text=value["text"],
        title=value.get("title"),
        published=value.get("published"),
    )
    return GoldArticle(document, entities, statements, quotes)


class _Reading:
    """Turns JSON values into gold, and keeps what is wrong with them."""

    def __init__(self) -> None:
        self.problems: list[str] = []
        self.names: set[str] = set()

    def each(self, value: Mapping[str, Any], name: str, reader: Any) -> Iterator[Any]:
        rows = value.get(name, [])
        if not isinstance(rows, list):
            self.problems.append(f"{name} is not a list")
            return
        for i, row in enumerate(rows):
            at = f"{name}[{i}]"
            if not isinstance(row, dict):
                self.problems.append(f"{at} is not an object")
                continue
            known = len(self.problems)
            found = reader(row, at)
            if len(self.problems) == known:
                yield found

    def word(self, row: Mapping[str, Any], name: str, at: str) -> str:
        value = row.get(name)
        if not isinstance(value, str) or not value.strip():
            self.problems.append(f"{at} lacks {name!r}, a text")
            return ""
        return value

    def words(self, row: Mapping[str, Any], name: str, at: str) -> tuple[str, ...]:
        value = row.get(name) or []
        if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
            self.problems.append(f"{at}: {name!r} is not a list of texts")
            return ()
        return tuple(value)

    def given(self, row: Mapping[str, Any], at: str) -> tuple[str, ...]:
        means = row.get("means") or []
        given = [m.get("what") for m in means if isinstance(m, dict)] if isinstance(means, list) else []
        what = tuple(w for w in given if isinstance(w, str))
        if len(what) != len(means):
            self.problems.append(f"{at}: 'means' is not a list of objects with 'what', a text")
        return what

    def one_of(self, row: Mapping[str, Any], name: str, values: Any, at: str) -> Any:
        word = self.word(row, name, at)
        if word in set(values):
            return values(word)
        if word:
            self.problems.append(f"{at}: {name!r} is {word!r}, not one of {', '.join(values)}")
        return None

    def entity(self, row: Mapping[str, Any], at: str) -> GoldEntity:
        return GoldEntity(
            self.word(row, "name", at),
            self.one_of(row, "kind", Kind, at),
            self.words(row, "aliases", at),
            bool(row.get("optional")),
        )

    def statement(self, row: Mapping[str, Any], at: str) -> GoldStatement:
        means = row.get("means") or []
        if not isinstance(means, list) or not all(
            isinstance(m, dict) and isinstance(m.get("what"), str) for m in means
        ):
            self.problems.append(f"{at}: 'means' is not a list of objects with 'what'")
            means = []
        found = GoldStatement(
            subject=self.word(row, "subject", at),
            relation=self.one_of(row, "relation", Relation, at),
            object=self.word(row, "object", at),
            status=self.one_of(row, "status", Status, at),
            evidence=self.word(row, "evidence", at),
            attributed_to=self.words(row, "attributed_to", at),
            means=self.given(row, at),
            role=self.word(row, "role", at) if row.get("role") is not None else None,
            optional=bool(row.get("optional")),
        )
        for end, name in (("subject", found.subject), ("object", found.object)):
            if name and name not in self.names:
                self.problems.append(f"{at}: {end} {name!r} is not the name of one of the entities")
        return found

    def quote(self, row: Mapping[str, Any], at: str) -> GoldQuote:
        return GoldQuote(self.word(row, "speaker", at), self.word(row, "text", at), bool(row.get("optional")))
