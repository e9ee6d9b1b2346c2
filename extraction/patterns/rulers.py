"""Who rules or runs a body or country by how it is named: "the ruling X", "the Soto administration", "X's Y party".

What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator

from extraction.patterns.neighbours import Neighbours
from extraction.patterns.pattern import Structure
from extraction.reading import Reference
from extraction.syntax.parse import POSSESSIVE, Parse
from graph.model import Form, Kind, Relation

GOVERNMENTS = frozenset("administration cabinet government regime presidency campaign team".split())
GOVERNING = frozenset(("government", "governments"))
PARTIES = frozenset("party coalition alliance movement bloc front list".split())
LONGEST_DESCRIPTION = 5
# whose these are, runs them or belongs to them
BUSINESSES = frozenset("company firm business startup foundation charity nonprofit studio restaurant shop".split())
CIRCLES = frozenset("band group team club church orchestra troupe gang crew squad party".split())


class Rulers:
    """Who rules what in one document."""

    def __init__(self, parse: Parse, neighbours: Neighbours) -> None:
        self.parse = parse
        self.neighbours = neighbours
        self.ends = neighbours.ends

    def of(self, body: Reference, start: int, end: int) -> Iterator[Structure]:
        """Who leads `body` and what it leads, in the sentence of tokens `start` to `end`."""
        p = self.parse
        lemma = p.lemmas[body.head]
        if lemma in GOVERNMENTS and body.end - body.start > 1:
            yield from self._named_after(body, start, end)
        if lemma in PARTIES or (body.form is Form.NAME and body.kind is Kind.ORGANIZATION and not body.adjectival):
            yield from self._owned(body, start)
        if body.form is Form.NAME and body.kind is Kind.ORGANIZATION and not body.adjectival:
            yield from self._governing(body, start, end)
        first = max(start, body.start - LONGEST_DESCRIPTION)
        if "ruling" not in p.lower[first : body.head]:
            return
        ruling = max(k for k in range(first, body.head) if p.lower[k] == "ruling")
        described = all(p.pos[k] in ("ADJ", "NOUN", "PROPN") for k in range(ruling + 1, body.start))
        if ruling > start and described and p.pos[ruling - 1] not in ("PUNCT", "ADP"):
            yield from self._ruling(body, ruling, start, end)

    def _governing(self, body: Reference, start: int, end: int) -> Iterator[Structure]:
        """ "the Green government in Peru", "Peru's ten years of Green government": the party rules the country."""
        p = self.parse
        at = body.end + 1
        if at >= end or p.lower[body.end] not in GOVERNING or not POSSESSIVE.isdisjoint(p.lower[body.start : body.end]):
            return
        if p.lower[at] in ("in", "of"):
            told = [r for k in (at + 1, at + 2) for r in self.neighbours.starts.get(k, ()) if r.kind is Kind.COUNTRY]
        else:
            told = [r for r in self._within(start, end) if r.kind is Kind.COUNTRY]
        if told:
            yield Structure(Relation.LEADS, body, told[0], "governing", at - 1)

    def _within(self, start: int, end: int) -> Iterator[Reference]:
        for r in self.neighbours.since(start):
            if r.start >= end:
                return
            yield r

    def _named_after(self, body: Reference, start: int, end: int) -> Iterator[Structure]:
        """ "the Soto administration", where the sentence names Soto."""
        p = self.parse
        words = [w for w in p.lower[body.start : body.end - 1] if w != "the" and w not in POSSESSIVE]
        if not words:
            return
        for r in self._within(start, end):
            if r.kind is Kind.PERSON and r.form is Form.NAME and r.referent is not None:
                names = (r.referent.name, " ".join(p.lower[r.start : r.end]))
                if any(name.casefold().split()[-len(words) :] == words for name in names):
                    yield Structure(Relation.LEADS, r, body, "named-after", body.head)
                    return

    def _owned(self, body: Reference, start: int) -> Iterator[Structure]:
        """ "former prime minister X's populist Y party", "her Y party"."""
        p = self.parse
        yield from self._called(body, start)
        at = body.start
        while at > max(start, body.start - LONGEST_DESCRIPTION) and p.pos[at - 1] in ("ADJ", "NOUN"):
            if self.ends.get(at):
                break
            at -= 1
        possessed = at > 0 and p.lower[at - 1] in POSSESSIVE
        for r in self.ends.get(at - 1 if possessed else at, ()):
            if r.kind is not Kind.PERSON or r.form is Form.NOMINAL:
                continue
            if possessed:
                # "X's Senate seat" is a seat
                alone = body.end >= len(p) or p.pos[body.end] != "NOUN"
                if body.form is Form.NAME and alone and p.lemmas[body.head] not in GOVERNMENTS:
                    yield Structure(Relation.LEADS, r, body, "owner-named", body.head)
            elif r.form is Form.PRONOUN and p.lemmas[body.head] in PARTIES:
                yield Structure(Relation.AFFILIATED_WITH, r, body, "owner-pronoun", body.head)

    def _called(self, body: Reference, start: int) -> Iterator[Structure]:
        """ "X's new band, the Y", "her company Y": who has it runs it or belongs to it."""
        p = self.parse
        at = body.start
        at -= at > start and p.lower[at - 1] == "the"
        at -= at > start and p.lower[at - 1] == ","
        noun = at - 1
        if noun <= start or body.form is not Form.NAME or p.lemmas[noun] not in BUSINESSES | CIRCLES:
            return
        first = noun
        while first > max(start, noun - 4) and p.pos[first - 1] in ("ADJ", "NOUN") and not self.ends.get(first):
            first -= 1
        possessed = p.lower[first - 1] in POSSESSIVE
        for r in self.ends.get(first - 1 if possessed else first, ()):
            if r.kind is not Kind.PERSON or r.form is Form.NOMINAL or (r.form is Form.PRONOUN and possessed):
                continue
            if possessed or p.tags[r.head] == "PRP$":
                relation = Relation.LEADS if p.lemmas[noun] in BUSINESSES else Relation.AFFILIATED_WITH
                yield Structure(relation, r, body, "owner-noun", noun)

    def _ruling(self, body: Reference, ruling: int, start: int, end: int) -> Iterator[Structure]:
        """ "Peru's ruling party", "the ruling X" in a sentence that names a country."""
        at = self.parse.unpossessed(ruling)
        own = [r for r in self.ends.get(at, ()) if r.kind is Kind.COUNTRY]
        countries = own or [r for r in self._within(start, end) if r.kind is Kind.COUNTRY]
        before = [r for r in countries if r.end <= body.start]
        if countries:
            yield Structure(Relation.LEADS, body, (before or countries)[-1 if before else 0], "ruling", ruling)
