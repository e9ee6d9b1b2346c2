"""A piece of speech while it is being read: its tokens, its cue and its sources."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from spacy.tokens import Doc, Token

from extraction.speech.quotation import MARKS
from extraction.speech.sources import Range

VERBAL = {"VERB", "AUX"}
FINITE = {"VBD", "VBZ", "VBP", "MD"}
EDGE = {",", ".", ";", ":", "—", "–", "-", "--", "―", "(", "…", "...", "?", "!"} | MARKS


@dataclass(slots=True)
class Content:
    """Tokens `start` to `end` that the word at `cue` attributes to `sources`.

    `frame` says how it was found. `whole` marks a direct quote of one sentence or more, against quoted words in one.
    """

    start: int
    end: int
    frame: str
    cue: int | None = None
    sources: list[Range] = field(default_factory=list)
    addressee: Range | None = None
    direct: bool = False
    whole: bool = False


def trimmed(doc: Doc, start: int, end: int) -> Range:
    """Without space, quotation marks around the whole, punctuation and a loose conjunction at the edges."""
    while start < end and (doc[start].is_space or doc[start].text in EDGE):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in EDGE or doc[end - 1].pos_ == "CCONJ"):
        end -= 1
    if sum(t.text in MARKS for t in doc[start:end]) % 2:
        # the last or the first words are in quotation marks
        if end < len(doc) and doc[end].text in MARKS:
            end += 1
        elif start > 0 and doc[start - 1].text in MARKS:
            start -= 1
    return start, end


def clipped(doc: Doc, content: Content, end: int) -> Content:
    """The content up to the token `end`."""
    start, end = trimmed(doc, content.start, end)
    return replace(content, start=start, end=end)


def cue_start(verb: Token) -> int:
    """Where a cue with its subject and auxiliaries starts."""
    return min(
        (c.left_edge.i for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass", "neg"}), default=verb.i
    )
