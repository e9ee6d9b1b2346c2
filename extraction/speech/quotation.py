"""Words between quotation marks: straight and typographic, double and single, unbalanced, over several paragraphs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from spacy.tokens import Doc

from extraction.reading import Block
from extraction.syntax.words import Words

OPENING = {"“": "”", "„": "”", "«": "»", "``": "''"}
CLOSING = {"”", "»"}
DOUBLE = {'"', "''"}
SINGLE_OPENING = {"‘", "'", "`"}
SINGLE_CLOSING = {"’", "'"}
MARKS = {*OPENING, *CLOSING, *DOUBLE, *SINGLE_OPENING, *SINGLE_CLOSING}
_LONGEST = 400  # tokens of a quote that its paragraph leaves open


@dataclass(slots=True)
class Quoted:
    """Tokens `start` to `end` between a mark at `start - 1` and, where `closed`, one at `end`."""

    start: int
    end: int
    closed: bool
    block: int


class Span(Protocol):
    """Tokens `start` to `end`."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Span)


class Spans(Generic[S]):
    """Spans that do not overlap, in text order, found by their tokens without going through all of them."""

    def __init__(self, spans: Iterable[S]) -> None:
        self.all = sorted(spans, key=lambda s: s.start)
        self._starts = [s.start for s in self.all]

    def holds(self, i: int) -> bool:
        """Whether token `i` is in one of them."""
        at = bisect_right(self._starts, i) - 1
        return at >= 0 and i < self.all[at].end

    def among(self, start: int, end: int) -> list[S]:
        """Those that share a token with `start` to `end`."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        last = bisect_left(self._starts, end)
        return [s for s in self.all[first:last] if s.end > start]


def quotations(doc: Doc, blocks: Sequence[Block]) -> Spans[Quoted]:
    """The outermost quoted spans of `doc`; a quote that its block leaves open ends with the block."""
    found: list[Quoted] = []
    marks = [(i, text) for i, text in enumerate(Words.of(doc).text) if text in MARKS]
    places = [i for i, _ in marks]
    for number, block in enumerate(blocks):
        inside = marks[bisect_left(places, block.start) : bisect_left(places, block.end)]
        if inside:
            double = _double(doc, block, number, inside)
            found += double
            found += _single(doc, block, number, inside, double)
    return Spans(q for q in found if q.end > q.start)


def _double(doc: Doc, block: Block, number: int, marks: Sequence[tuple[int, str]]) -> list[Quoted]:
    """Double-quoted spans; `marks` are the tokens of the block that are quotation marks of any sort."""
    found: list[Quoted] = []
    opened: int | None = None
    closer = ""
    for i, text in marks:
        if text not in OPENING and text not in CLOSING and text not in DOUBLE:
            continue
        if opened is None:
            if (text in CLOSING or text in DOUBLE) and (_closes(doc, i, block) or not _opens(doc, i, block)):
                continue  # a closing mark without an opening one
            opened, closer = i + 1, OPENING.get(text, text)
        elif text == closer or text in CLOSING or (text in DOUBLE and closer in DOUBLE):
            if text in DOUBLE and _opens(doc, i, block) and not _closes(doc, i, block):
                # two openings in a row: the first was never closed
                found.append(Quoted(opened, _last_word(doc, opened, i), False, number))
                opened = i + 1
                continue
            found.append(Quoted(opened, i, True, number))
            opened = None
    if opened is not None and block.end - opened <= _LONGEST:
        found.append(Quoted(opened, block.end, False, number))
    return found


def _single(
    doc: Doc, block: Block, number: int, marks: Sequence[tuple[int, str]], taken: Sequence[Quoted]
) -> list[Quoted]:
    """Single-quoted spans of two words or more outside the double-quoted ones."""
    covered = {i for q in taken for i in range(q.start, q.end)}
    found: list[Quoted] = []
    opened: int | None = None
    for i, text in marks:
        if text not in SINGLE_OPENING and text not in SINGLE_CLOSING:
            continue
        if i in covered:
            continue
        if opened is None:
            if text in SINGLE_OPENING and _opens(doc, i, block):
                opened = i + 1
        elif text in SINGLE_CLOSING and _closes(doc, i, block) and doc[i].tag_ != "POS":
            if 2 <= i - opened <= _LONGEST and not any(j in covered for j in range(opened, i)):
                found.append(Quoted(opened, i, True, number))
            opened = None
    return found


def _opens(doc: Doc, i: int, block: Block) -> bool:
    """No space after the mark, and a space, a bracket, a dash or the block's start before it."""
    after = i + 1 < block.end and not doc[i].whitespace_
    before = i == block.start or bool(doc[i - 1].whitespace_) or doc[i - 1].text in {"(", "[", "—", "–", "-", "--"}
    return after and before


def _closes(doc: Doc, i: int, block: Block) -> bool:
    """No space before the mark, and a space, punctuation or the block's end after it."""
    before = i > block.start and not doc[i - 1].whitespace_
    after = i + 1 >= block.end or bool(doc[i].whitespace_) or doc[i + 1].is_punct or doc[i + 1].is_space
    return before and after


def _last_word(doc: Doc, start: int, end: int) -> int:
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in MARKS):
        end -= 1
    return end
