"""Words between quotation marks: straight and typographic, double and single, unbalanced, over several paragraphs."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from extraction.reading import Block

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


class Quotations:
    """The outermost quoted spans of `doc`, in order; a quote that its block leaves open ends with the block."""

    def __init__(self, doc: Doc, blocks: Sequence[Block]) -> None:
        found: list[Quoted] = []
        for number, block in enumerate(blocks):
            double = _double(doc, block, number)
            found += double
            found += _single(doc, block, number, double)
        self.spans = sorted((q for q in found if q.end > q.start), key=lambda q: q.start)
        self._starts = [q.start for q in self.spans]

    def holds(self, i: int) -> bool:
        """Whether token `i` is between quotation marks."""
        at = bisect_right(self._starts, i) - 1
        return at >= 0 and i < self.spans[at].end


def _double(doc: Doc, block: Block, number: int) -> list[Quoted]:
    found: list[Quoted] = []
    opened: int | None = None
    closer = ""
    for i in range(block.start, block.end):
        text = doc[i].text
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


def _single(doc: Doc, block: Block, number: int, taken: Sequence[Quoted]) -> list[Quoted]:
    """Single-quoted spans of two words or more outside the double-quoted ones."""
    covered = [(q.start, q.end) for q in taken]
    found: list[Quoted] = []
    opened: int | None = None
    for i in range(block.start, block.end):
        text = doc[i].text
        if text not in SINGLE_OPENING and text not in SINGLE_CLOSING:
            continue
        if any(start <= i < end for start, end in covered):
            continue
        if opened is None:
            if text in SINGLE_OPENING and _opens(doc, i, block):
                opened = i + 1
        elif text in SINGLE_CLOSING and _closes(doc, i, block) and doc[i].tag_ != "POS":
            if i - opened >= 2 and not any(opened <= start < i for start, _ in covered):
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
