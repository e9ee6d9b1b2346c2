"""Who says so: the sources of a claim, from the quotes it stands in."""

from __future__ import annotations

from spacy.tokens import Doc

from extraction.reading import Reference, Source, Speech
from graph.model import Kind, Relation

# What a title, an apposition or an address says is the article's own, even inside somebody's words.
BACKGROUND = frozenset({Relation.LEADS, Relation.AFFILIATED_WITH, Relation.PART_OF, Relation.NATIONAL_OF})


class Attributions:
    """The quotes of one document by token."""

    def __init__(self, doc: Doc, speeches: list[Speech]) -> None:
        self.doc = doc
        self.speeches = speeches

    def around(self, start: int, end: int) -> list[Speech]:
        """The innermost quotes whose content holds tokens `start` to `end`, one per coordinated speaker."""
        holding = [s for s in self.speeches if s.start <= start and end <= s.end]
        if not holding:
            return []
        least = min(s.end - s.start for s in holding)
        return [s for s in holding if s.end - s.start == least]

    def sources(self, speeches: list[Speech]) -> list[Source]:
        """Who says what stands in these quotes; quotes without a named source give none."""
        found: list[Source] = []
        for speech in speeches:
            if speech.source_start is None or speech.source_end is None:
                continue
            text = self.doc[speech.source_start : speech.source_end].text
            found.append(Source(speech.source, text, speech.cue_text))
        return found


def is_background(relation: Relation | None, subject: Reference, verbal: bool) -> bool:
    """True for what is presupposed rather than said: titles, parts of states, places within places."""
    if relation in BACKGROUND:
        return not verbal or relation is Relation.PART_OF
    return relation is Relation.LOCATED_IN and (subject.kind is Kind.PLACE or not verbal)
