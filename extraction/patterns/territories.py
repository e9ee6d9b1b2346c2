"""Towns and regions told with what they lie in, though not right before it.

"Lima, Cusco and other cities in Peru", "the Ica and Tacna regions of Peru", "Peru's president spoke in the capital,
Lima", "In Peru, officials of Ica Province say". What is found is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator

from extraction.patterns.lands import QUARTERS
from extraction.patterns.neighbours import Neighbours
from extraction.patterns.pattern import Structure
from extraction.reading import PLACES, Reference
from extraction.syntax.arguments import PLACE_NOUNS
from extraction.syntax.parse import Parse
from graph.model import Form, Kind, Relation

LINKS = frozenset({",", "of", "in", "on"})
PARTIES = frozenset("party alliance coalition movement union front".split())


class Territories:
    """The towns and regions of one document; `home` is the country that it is about."""

    def __init__(self, parse: Parse, neighbours: Neighbours, home: Reference | None) -> None:
        self.parse = parse
        self.neighbours = neighbours
        self.starts = neighbours.starts
        self.home = home

    def of(self, r: Reference, start: int, end: int) -> Iterator[Structure]:
        """What the place `r` lies in, in the sentence of tokens `start` to `end`."""
        for larger, rule in self._shared(r, end):
            for x in (r, *self.neighbours.listed_before(r)):
                if x.referent is not larger.referent:
                    yield Structure(Relation.LOCATED_IN, x, larger, rule, x.head)
        fronted = self._fronted(start, r.start)
        if fronted is not None:
            yield Structure(Relation.LOCATED_IN, r, fronted, "fronted", r.head)
        country = self._of_capital(r, start)
        if country is not None:
            yield Structure(Relation.LOCATED_IN, r, country, "capital-near", r.head)

    def party(self, r: Reference, start: int) -> Iterator[Structure]:
        """ "In Peru, the Popular Party wins"."""
        if self.parse.lemmas[r.end - 1] in PARTIES and (country := self._fronted(start, r.start)) is not None:
            yield Structure(Relation.LOCATED_IN, r, country, "fronted-party", r.head)

    def _fronted(self, start: int, before: int) -> Reference | None:
        """The country of a sentence that begins "In Peru,"."""
        p = self.parse
        if p.lower[start] != "in" or start + 2 >= before:
            return None
        found = self.starts.get(start + 1 + (p.lower[start + 1] == "the"), ())
        countries = (x for x in found if x.kind is Kind.COUNTRY and p.lower[x.end : x.end + 1] == [","])
        return next((x for x in countries if x.end < before), None)

    def _shared(self, r: Reference, end: int) -> Iterator[tuple[Reference, str]]:
        """ "A and B regions of X"; "A, B and other towns in X"; "the towns of A and B, in X"."""
        p = self.parse
        at = r.end
        if at + 2 >= end:
            return
        if p.tags[at] == "NNS" and p.lemmas[at] in PLACE_NOUNS:
            yield from ((x, "regions-of") for x in self._at(at + 1))
        elif p.tags[at - 1] == "NNS" and p.lemmas[at - 1] in PLACE_NOUNS:
            yield from ((x, "regions-of") for x in self._at(at))
        elif p.lower[at] in (",", "and"):
            first = min([r, *self.neighbours.listed_before(r)], key=lambda x: x.start).start
            towns = p.lower[first - 1] == "of" and p.tags[first - 2] == "NNS" and p.lemmas[first - 2] in PLACE_NOUNS
            if towns and p.lower[at : at + 2] == [",", "in"]:
                yield from ((x, "towns-of") for x in self._at(at + 1))
            at += p.lower[at] == ","
            if p.lower[at] == "and" and "other" in p.lower[at + 1 : at + 4]:
                for k in range(at + 2, min(end - 1, at + 7)):
                    if p.tags[k] == "NNS" and p.lemmas[k] in PLACE_NOUNS:
                        yield from ((x, "others-in") for x in self._at(k + 1))
                        return

    def _at(self, at: int) -> list[Reference]:
        """The place that a comma or preposition at token `at` brings in."""
        p = self.parse
        if at + 1 >= len(p) or p.lower[at] not in LINKS:
            return []
        at += 1
        while at + 1 < len(p) and (p.lower[at] in QUARTERS or p.lower[at] == "the") and at not in self.starts:
            at += 1
        return [x for x in self.starts.get(at, ()) if x.kind in PLACES and not x.adjectival][:1]

    def _of_capital(self, r: Reference, start: int) -> Reference | None:
        """The country of "the capital, Lima": the last one named before it in the sentence, else the article's."""
        p = self.parse
        at = r.start - 1
        if at > start and p.lower[at] in (",", "of"):
            at -= 1
        if at > start and p.lower[at] == "city":
            at -= 1
        if at <= start or p.lower[at] != "capital" or p.lower[at - 1] != "the":
            return None
        if any(x.kind is Kind.PLACE for x in self.neighbours.ends.get(at - 2, ())):
            return None  # "Ilo, the capital of X"
        named = None
        for x in self.neighbours.since(start):
            if x.start >= r.start:
                break
            if x.kind is Kind.COUNTRY and x.form is not Form.PRONOUN:
                named = x
        return named or self.home
