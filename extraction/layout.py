"""Lines of an article and what they are: prose, headings, captions, datelines, boilerplate."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extraction.reading import Block, BlockKind


@Language.component("allegedly_layout")
def layout(doc: Doc) -> Doc:
    """Cut `doc` into blocks at line ends and start a sentence at each."""
    blocks: list[Block] = []
    start = None
    for token in doc:
        if token.is_space and "\n" in token.text:
            if start is not None:
                blocks.append(Block(start, token.i, BlockKind.PROSE))
            start = None
        elif start is None:
            start = token.i
            token.is_sent_start = True
    if start is not None:
        blocks.append(Block(start, len(doc), BlockKind.PROSE))
    doc._.blocks = blocks
    return doc
