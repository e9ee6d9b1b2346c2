"""Who says so: the sources of a claim, from the quotes it stands in."""

from __future__ import annotations

from spacy.tokens import Doc

from extraction.reading import Reference, Source, Speech
from extraction.syntax.parse import Parse
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
            if speech.source is None and text.lower() in WRITERS:
                continue
            found.append(Source(speech.source, text, speech.cue_text))
        return found


# who writes the article: told in its own voice
WRITERS = frozenset({"i", "we"})


def is_background(relation: Relation | None, subject: Reference, verbal: bool) -> bool:
    """True for what is presupposed rather than said: titles, parts of states, places within places."""
    if relation in BACKGROUND:
        return not verbal or relation is Relation.PART_OF
    return relation is Relation.LOCATED_IN and (subject.kind is Kind.PLACE or not verbal)


# The marks of clauses that date what is said by something else that happened.
BESIDES = frozenset({"after", "since", "before"})
REQUESTING = ("ask", "urg", "order", "request", "call", "demand", "appeal", "implor", "beg", "plead", "instruct")
RELATIVES = frozenset({"who", "which", "whom"})
LONGEST_CLIMB = 8  # tokens from a predicate up to the clause it stands in


def is_announced_deed(parse: Parse, subject: Reference, predicate: int, speeches: list[Speech]) -> bool:
    """True where the subject announces a deed of its own by a noun: "X announces tariffs on Y" is to impose them."""
    if parse.pos[predicate] != "NOUN":
        return False
    return any(
        not s.direct
        and (s.cue_text or "").lower().startswith("announc")
        and s.source is not None
        and s.source.referent is not None
        and s.source.referent is subject.referent
        for s in speeches
    )


def is_told_besides(parse: Parse, predicate: int, speeches: list[Speech]) -> bool:
    """True for what stands in a clause of time within reported words: "X says it will pay after Y sued it".

    And for what is told in passing of a person with a name, "X confirmed the release of Y, who was abducted by Z", or
    of anything that somebody asks for.
    """
    if not speeches or speeches[0].direct:
        return False
    at = predicate
    asked = (speeches[0].cue_text or "").lower().startswith(REQUESTING)
    for _ in range(LONGEST_CLIMB):
        over = parse.heads[at]
        if over == at or not speeches[0].start <= over < speeches[0].end:
            return False
        if parse.deps[at] == "advcl" and any(
            parse.deps[c] == "mark" and parse.lower[c] in BESIDES for c in parse.children[at]
        ):
            return True
        if parse.deps[at] == "relcl" and _is_set_off(parse, at, asked):
            return True
        at = over
    return False


def _is_set_off(parse: Parse, clause: int, asked: bool) -> bool:
    """True for a relative clause after a comma, which tells more of a named person or, where `asked`, of anything."""
    named = parse.pos[parse.heads[clause]] == "PROPN" and any(parse.lower[c] == "who" for c in parse.children[clause])
    if not asked and not named:
        return False
    first = min((c for c in parse.children[clause] if parse.lower[c] in RELATIVES), default=0)
    return first > 0 and parse.lower[first - 1] == ","
