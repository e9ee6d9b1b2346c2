"""Keeping the resolved times of statements (`graph.times`) what their words and their documents' dates make of them.

They are derived. A document's date can change without its text: when a copy of it with a lesser address comes or goes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph import times
from graph.model import Status
from graph.store.backend import Transaction

_TEXTS = "UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN d.id, d.text, d.published"
_TIMED = """
UNWIND $ids AS id
MATCH (d:Document {id: id})
MATCH (s:Statement)-[:STATED_IN]->(d)
WHERE s.time IS NOT NULL
RETURN d.id, s.id, s.time, s.status, s.start, s.`end`, s.time_from, s.time_to, s.time_precision, s.time_words
"""
_KEEP = """
UNWIND $rows AS row
MATCH (s:Statement {id: row.id})
SET s.time_from = row.time_from, s.time_to = row.time_to, s.time_precision = row.time_precision,
    s.time_words = row.time_words
"""


def date(transaction: Transaction, documents: Sequence[str]) -> None:
    """Bring the times of what `documents` state up to date."""
    if wrong := misdated(transaction, documents):
        transaction.run(_KEEP, rows=wrong)


def misdated(transaction: Transaction, documents: Sequence[str]) -> list[dict[str, Any]]:
    """The statements of `documents` whose time is not what it should be, each with the right one."""
    if not documents:
        return []
    ids = sorted(documents)
    texts = {id_: (text, published) for id_, text, published in transaction.run(_TEXTS, ids=ids)}
    wrong = []
    for document, id_, words, status, start, end, *kept in transaction.run(_TIMED, ids=ids):
        text, published = texts[document]
        right = times.properties(words, Status(status), text, start, end, published)
        if kept != list(right.values()):
            wrong.append({"id": id_, **right})
    return wrong
