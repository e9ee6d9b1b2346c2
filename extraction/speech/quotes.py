"""Attributed speech: the source, the cue and the content of direct, indirect and mixed quotes.

The scheme is that of PARC (Pareti 2012): whoever says, thinks or asks is the source, the word that says so is the cue,
and what is said is the content. Indirect contents are read by `extraction.speech.reported`, direct ones by
`extraction.speech.directly`; where both find the same words, the one that holds more of the sentence stays.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from extraction.reading import Block, BlockKind, Speech
from extraction.speech.content import Content, clipped, trimmed
from extraction.speech.directly import direct_contents, is_title
from extraction.speech.quotation import Spans, quotations
from extraction.speech.reported import headed_contents, reported_contents
from extraction.speech.sources import Range

FEWEST = 3  # words of a quoted piece that is a quote of its own
SHARE = 0.35  # of the words of the content around it; a longer piece is the content
SAME = 0.7  # of a reported content that makes it the same as the direct quote around it


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
    quoted = quotations(doc, blocks)
    direct = direct_contents(doc, blocks, quoted)
    said = Spans(direct)
    reported = [
        left
        for content in (*headed_contents(doc, blocks), *reported_contents(doc, quoted))
        if (left := _without_direct(doc, content, said.among(content.start, content.end))) is not None
    ]
    pieces: list[Content] = []
    covered: dict[int, Content] = {}  # the shortest reported content around a quoted span, by its first word
    for content in sorted(reported, key=lambda c: c.end - c.start):
        for quote in quoted.among(content.start, content.end):
            start, end = trimmed(doc, quote.start, quote.end)
            if content.start <= start < end <= content.end and start not in covered:
                covered[start] = content
                pieces += _piece(doc, start, end, content)
    done = {piece.start for piece in pieces}
    outside = [
        q for q in direct if q.whole or q.start not in covered or (_own(q, covered[q.start]) and q.start not in done)
    ]
    return sorted([*outside, *pieces, *reported], key=lambda c: (c.start, c.end, c.cue or -1))


def _without_direct(doc: Doc, content: Content, direct: list[Content]) -> Content | None:
    """A reported content up to a whole direct quote in it; None for one that is a direct quote."""
    for quote in direct:
        if quote.whole and content.start < quote.start:
            content = clipped(doc, content, quote.start)
    length = content.end - content.start
    common = max((min(content.end, q.end) - max(content.start, q.start) for q in direct), default=0)
    return content if length > 0 and common < SAME * length else None


def _own(quote: Content, around: Content) -> bool:
    """Quoted words whose cue stands in the much longer reported content around them."""
    cued = quote.cue is not None and around.start <= quote.cue < around.end
    return cued and quote.end - quote.start < SHARE * (around.end - around.start)


def _piece(doc: Doc, start: int, end: int, content: Content) -> list[Content]:
    """Words quoted in a much longer reported content: a direct quote of their own, else none."""
    words = sum(t.is_alpha for t in doc[start:end])
    if (
        words < FEWEST
        or is_title(doc, start, end)
        or words >= SHARE * sum(t.is_alpha for t in doc[content.start : content.end])
    ):
        return []
    return [replace(content, start=start, end=end, frame="piece", direct=True)]


def _speeches(doc: Doc, content: Content) -> list[Speech]:
    """One speech for each source of the content, or one without."""
    cue_text = None if content.cue is None else doc[content.cue].text
    speeches = []
    sources: list[Range | None] = [*content.sources] or [None]
    for source in sources:
        speech = Speech(content.start, content.end, content.direct, content.cue, cue_text)
        if source is not None:
            speech.source_start, speech.source_end = source
        if content.addressee is not None:
            speech.addressee_start, speech.addressee_end = content.addressee
        speeches.append(speech)
    return speeches
