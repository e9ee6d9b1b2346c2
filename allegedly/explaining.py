"""One statement explained on a page, and the way from a statement of the store back to its reading."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from allegedly.exits import CommandError, ExitCode
from graph.model import Document
from queries.printable import one_line

if TYPE_CHECKING:
    from extraction.explanation import Decision, Explanation
    from graph.store import Store

WEIGHTIEST = 10
_WIDTH = 100  # of a line of signals
_CALLED = 12  # characters of the column that says what a line is about

_STATED = """
MATCH (s:Statement {id: $id})-[:STATED_IN]->(d:Document)
MATCH (s)-[:SUBJECT]->(a:Entity)<-[m:MENTIONS]-(d)
MATCH (s)-[:OBJECT]->(b:Entity)<-[n:MENTIONS]-(d)
RETURN d.id AS document, d.source AS source, d.text AS text, s.relation AS relation, s.start AS start,
       s.predicate AS predicate, m.starts AS subject, n.starts AS object
"""


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement of the store: its document, and what it is known by there. Both ends are where they are mentioned."""

    document: Document
    relation: str | None
    predicate: str
    start: int
    subject: frozenset[int]
    object: frozenset[int]

    def is_explained_by(self, explanation: Explanation) -> bool:
        """Whether `explanation` is of this statement: same ends, relation and sentence."""
        s = explanation.statement
        relation = None if s.relation is None else str(s.relation)
        subject = {m.start for m in explanation.subject.mentions}
        object_ = {m.start for m in explanation.object.mentions}
        return (
            (s.start, relation) == (self.start, self.relation)
            and (relation is not None or s.predicate == self.predicate)
            and bool(subject & self.subject and object_ & self.object)
        )


def stated(store: Store, id_: str) -> Stated:
    """The statement of the store with this id. Raises `CommandError` where there is none."""
    result = store.query(_STATED, {"id": id_})
    if not result.rows:
        example = "MATCH (s:Statement) RETURN s.id AS id, s.text AS text LIMIT 5"
        reason = f"the store has no statement with the id {id_!r}; to see some: allegedly cypher '{example}'"
        raise CommandError(reason, ExitCode.PARTLY)
    row: dict[str, Any] = dict(zip(result.columns, result.rows[0], strict=True))
    return Stated(
        Document(row["document"], row["source"], row["text"]),
        row["relation"],
        row["predicate"],
        row["start"],
        frozenset(row["subject"]),
        frozenset(row["object"]),
    )


def page(explanation: Explanation, text: str, weightiest: int = WEIGHTIEST) -> Iterator[str]:
    """The lines that explain a statement of the document with this `text`, with so many features of the first stage."""
    from extraction.explanation import marked

    s = explanation.statement
    relation = s.predicate if s.relation is None else str(s.relation)
    yield one_line(f"{explanation.subject.name} {relation} {explanation.object.name}")
    yield from _lines("evidence", [marked(text, explanation)])
    yield from _lines("predicate", [text[slice(*explanation.predicate_span)]])
    yield from _lines("path", [explanation.path or "none: the ends are far apart or in different sentences"])
    yield from _lines("proposed by", [_proposal(explanation)])
    if explanation.decision is not None:
        yield from _decision(explanation.decision, weightiest)
    else:
        yield from _lines("decided by", [_undecided(explanation)])
    yield from _lines("status", _status(explanation, text))
    yield from _lines("sources", list(_sources(explanation)))
    means = [" ".join(filter(None, (m.quantity, m.what))) for m in s.means]
    yield from _lines("means", [*means, f"why: {explanation.means_rule}"] if means else [])
    yield from _lines("role", [s.role] if s.role else [])


def _lines(called: str, values: Iterable[str]) -> Iterator[str]:
    for i, value in enumerate(values):
        yield f"  {called if i == 0 else '':{_CALLED}} {one_line(value)}"


def _undecided(explanation: Explanation) -> str:
    if explanation.frame is None:
        return "nothing: no relation of the ontology, so no trained stage judges it"
    return "the frame: it is your own and fits exactly, so no trained stage is asked"


def _proposal(explanation: Explanation) -> str:
    frame = explanation.frame
    if frame is not None and frame.file is not None:
        return f"a frame of {frame.file}, line {frame.line}: {explanation.statement.rule}"
    names = {
        "frame": f"a frame of the ontology, line {frame.line if frame else None} of its file",
        "pattern": "a nominal pattern",
        "path": "nothing but the path and the words",
        "open": "a verb outside the ontology",
    }
    return f"{names[str(explanation.construction)]}: {explanation.statement.rule}"


def _decision(decision: Decision, weightiest: int) -> Iterator[str]:
    known = len(decision.weights)
    shown = decision.weights[:weightiest]
    yield from _lines("first stage", [f"{decision.first:.3f}, from {known} features; {len(shown)} weigh most:"])
    yield from _lines("", [f"{weight:+.2f} {name}" for name, weight in shown])
    yield from _lines("", [f"{decision.bias:+.2f} to begin with"])
    asked = f"{decision.second:.3f}, where at least {decision.least:.3f} is asked; it looked at:"
    yield from _lines("second stage", [asked])
    yield from _lines("", textwrap.wrap("; ".join(f"{name} {value}" for name, value in decision.signals), _WIDTH))


def _status(explanation: Explanation, text: str) -> Iterator[str]:
    by = ""
    if explanation.status_span is not None:
        start, end = explanation.status_span
        by = f', by "{text[start:end]}" (characters {start} to {end})'
    yield f"{explanation.statement.status}: {explanation.status_rule}{by}"
    yield f"words looked at: {' ... '.join(explanation.governing)}"


def _sources(explanation: Explanation) -> Iterator[str]:
    for source in explanation.statement.attributed_to:
        yield source.text + (f" ({source.cue})" if source.cue else "")
    if explanation.statement.cue is not None:
        yield f"nobody whom the text names ({explanation.statement.cue})"
    elif not explanation.statement.attributed_to:
        yield "none: the article says it in its own voice"
    if explanation.quote is not None:
        yield f'within: "{explanation.quote.text}"'
    yield f"why: {explanation.sources_rule}"
