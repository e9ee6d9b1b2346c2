"""Attributed speech: the source, the cue and the content of direct, indirect and mixed quotes.

The scheme is that of PARC (Pareti 2012): whoever says, thinks or asks is the source, the word that says so is the cue,
and what is said is the content. Indirect contents are read by `extraction.reported`, direct ones by
`extraction.directly`; where both find the same words, the one that holds more of the sentence stays.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extraction.content import Content, clipped
from extraction.directly import direct_contents
from extraction.quotation import Quotations
from extraction.reading import Block, BlockKind, Speech
from extraction.reported import reported_contents


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
    reported = _without_direct(doc, reported_contents(doc, quotations), direct)
    return sorted([*_without_pieces(direct, reported), *reported], key=lambda c: (c.start, c.end, c.cue or -1))


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


def _without_pieces(direct: list[Content], reported: list[Content]) -> list[Content]:
    """The direct quotes without the quoted pieces of a reported content of the same source."""
    return [
        quote
        for quote in direct
        if quote.whole or not any(r.start <= quote.start and quote.end <= r.end for r in reported)
    ]


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
