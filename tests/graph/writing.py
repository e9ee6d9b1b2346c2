"""Extractions written for tests: facts in, a text that states them and its extraction out, offsets and all."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
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
from graph.store import Store

Name = tuple[str, Kind]


# so that different facts never make the same text
_ADVERBS = {Status.ACTUAL: "", Status.PLANNED: "soon ", Status.POSSIBLE: "perhaps ", Status.DENIED: "never "}


@dataclass(frozen=True)
class Fact:
    """What one sentence states. `said_by` is a name for an entity, a plain string for a source without one; `time` are
    words such as "on Tuesday"."""

    subject: Name
    relation: Relation | None
    object: Name
    status: Status = Status.ACTUAL
    means: tuple[str | None, str] | None = None
    said_by: Name | str | None = None
    place: Name | None = None
    time: str | None = None


def article(
    source: str,
    *facts: Fact,
    published: str | None = None,
    publisher: str | None = None,
    title: str | None = None,
    opening: str = "",
) -> Extraction:
    """The extraction of an article that states `facts`, one sentence each, after the words of `opening`."""
    return _Writer(opening).write(source, facts, published, publisher, title)


class _Writer:
    def __init__(self, opening: str) -> None:
        self.text = opening
        self.mentions: dict[Name, list[Mention]] = {}

    def words(self, words: str) -> tuple[int, int]:
        start = len(self.text)
        self.text += words
        return start, len(self.text)

    def name(self, name: Name) -> str:
        start, end = self.words(name[0])
        self.mentions.setdefault(name, []).append(Mention(start, end, Form.NAME))
        return f"e{list(self.mentions).index(name) + 1}"

    def write(
        self,
        source: str,
        facts: tuple[Fact, ...],
        published: str | None,
        publisher: str | None,
        title: str | None,
    ) -> Extraction:
        statements, quotes = [], []
        for number, fact in enumerate(facts, 1):
            start = len(self.text)
            subject = self.name(fact.subject)
            predicate = (fact.relation or "greets").lower().replace("_", " ")
            self.words(f" {_ADVERBS[fact.status]}{predicate} ")
            object_ = self.name(fact.object)
            given: tuple[Means, ...] = ()
            if fact.means:
                quantity, what = fact.means
                self.words(" with ")
                at = self.words(f"{quantity} {what}" if quantity else what)
                given = (Means(what, quantity, *at),)
            place = None
            if fact.place:
                self.words(" in ")
                place = self.name(fact.place)
            if fact.time:
                self.words(f" {fact.time}")
            end = len(self.text)
            said: tuple[Attribution, ...] = ()
            quote = None
            if fact.said_by:
                self.words(", ")
                if isinstance(fact.said_by, str):
                    speaker, at = None, self.words(fact.said_by)
                else:
                    speaker = self.name(fact.said_by)
                    at = (len(self.text) - len(fact.said_by[0]), len(self.text))
                speaker_text = self.text[at[0] : at[1]]
                said, quote = (Attribution(speaker, speaker_text, "said"),), f"q{number}"
                quotes.append(
                    Quote(quote, self.text[start:end], start, end, False, speaker, speaker_text, *at, cue="said")
                )
                self.words(" said")
            self.words(". ")
            statements.append(
                Statement(
                    f"s{number}",
                    subject,
                    fact.relation,
                    object_,
                    predicate,
                    fact.status,
                    start,
                    end,
                    means=given,
                    time=fact.time,
                    place=place,
                    attributed_to=said,
                    quote=quote,
                    rule="written",
                    confidence=0.5,
                )
            )
        document = Document(
            hashlib.sha256(self.text.encode()).hexdigest(), source, self.text, title, None, publisher, published
        )
        entities = tuple(
            Entity(f"e{number}", name, kind, (), tuple(mentions))
            for number, ((name, kind), mentions) in enumerate(self.mentions.items(), 1)
        )
        return Extraction(document, entities, tuple(statements), tuple(quotes))


def empty(store: Store) -> None:
    """Forget everything."""
    sources = [row[0] for row in store.query("MATCH (c:Copy) RETURN c.source ORDER BY c.source").rows]
    assert all(outcome.change == "forgotten" for outcome in store.forget(sources))
    assert dump(store) == ([], [])


def dump(store: Store) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Everything in `store`, as plain values."""
    return list(store.nodes()), list(store.relationships())
