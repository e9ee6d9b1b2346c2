"""Attributed speech: the source, the cue and the content of direct, indirect and mixed quotes.

The scheme is that of PARC (Pareti 2012): whoever says, thinks or asks is the source, the word that says so is the cue,
and what is said is the content. Indirect contents are read by `extraction.reported`, direct ones by
`extraction.directly`; where both find the same words, the one that holds more of the sentence stays.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from extraction.content import Content, clipped, trimmed
from extraction.directly import direct_contents
from extraction.quotation import Quotations
from extraction.reading import Block, BlockKind, Speech
from extraction.reported import headed_contents, reported_contents

_FEWEST = 3  # words
_SHARE = 0.35  # of the words of the content that they stand in


@Language.component("allegedly_quotes")
def quotes(doc: Doc) -> Doc:
    """Write `doc._.speeches`."""
    doc._.speeches = [speech for content in contents(doc) for speech in _speeches(doc, content)]
    return doc


def contents(doc: Doc) -> list[Content]:
    """Every attributed content of `doc`, in text order."""
    blocks = doc._.blocks
    if blocks is None:
        blocks = [Block(0, len(doc), BlockKind.PROSE)]
    quotations = Quotations(doc, blocks)
    direct = direct_contents(doc, blocks, quotations)
    reported = _without_direct(doc, [*headed_contents(doc, blocks), *reported_contents(doc, quotations)], direct)
    pieces = _pieces(doc, quotations, reported)
    return sorted([*_outside(direct, reported), *pieces, *reported], key=lambda c: (c.start, c.end, c.cue or -1))


def _without_direct(doc: Doc, reported: list[Content], direct: list[Content]) -> list[Content]:
    """The reported contents, cut where a whole direct quote starts, without those that are one."""
    kept = []
    for content in reported:
        for quote in direct:
            if quote.whole and content.start < quote.start < content.end:
                content = clipped(doc, content, quote.start)
        if content.end - content.start >= 1 and not any(_mostly_in(content, quote) for quote in direct):
            kept.append(content)
    return kept


def _mostly_in(content: Content, quote: Content) -> bool:
    common = min(content.end, quote.end) - max(content.start, quote.start)
    return common >= 0.7 * (content.end - content.start)


def _pieces(doc: Doc, quotations: Quotations, reported: list[Content]) -> list[Content]:
    """Words quoted in a much longer reported content, which are then a direct quote of their own."""
    found = []
    for quote in quotations.spans:
        around = [r for r in reported if r.start <= quote.start and quote.end <= r.end]
        if not around:
            continue
        content = min(around, key=lambda r: r.end - r.start)
        words = sum(t.is_alpha for t in doc[quote.start : quote.end])
        if words >= _FEWEST and words < _SHARE * sum(t.is_alpha for t in doc[content.start : content.end]):
            start, end = trimmed(doc, quote.start, quote.end)
            found.append(replace(content, start=start, end=end, frame="piece", direct=True))
    return found


def _outside(direct: list[Content], reported: list[Content]) -> list[Content]:
    """The direct quotes that are not words in a reported content."""
    return [q for q in direct if q.whole or not any(r.start <= q.start and q.end <= r.end for r in reported)]


def _speeches(doc: Doc, content: Content) -> list[Speech]:
    """One speech for each source of the content."""
    addressee = content.addressee or (None, None)
    return [
        Speech(
            start=content.start,
            end=content.end,
            direct=content.direct,
            cue=content.cue,
            cue_text=None if content.cue is None else doc[content.cue].text,
            source_start=start,
            source_end=end,
            addressee_start=addressee[0],
            addressee_end=addressee[1],
        )
        for start, end in content.sources or [(None, None)]
    ]
