"""What is said of a person right behind the name: "X (Denmark)", "X, formerly of Y", "X and colleagues at Y".

Brackets and short asides have no noun of office to start from, so what they name is read off the words. What is found
here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extraction.naming.parties import LETTERS, party_key
from extraction.patterns.neighbours import Neighbours
from extraction.reading import PLACES, Reference
from extraction.syntax.parse import Parse
from graph.model import Form, Kind, Relation

LONGEST = 12
TIMES = frozenset("formerly now then currently previously originally recently also once both all".split())
COMPANIONS = frozenset("colleague co-author coauthor collaborator team teammate".split())


class Aside(NamedTuple):
    """`relation` between the person and `object` by the pattern called `rule`, read at token `word`."""

    relation: Relation
    object: Reference
    rule: str
    word: int


class Asides:
    """What stands behind the names of one document."""

    def __init__(self, parse: Parse, neighbours: Neighbours) -> None:
        self.parse = parse
        self.neighbours = neighbours
        self.starts = neighbours.starts

    def of(self, person: Reference, end: int) -> Iterator[Aside]:
        """The asides behind the name of `person`, in a sentence that ends at token `end`."""
        p = self.parse
        at = person.end
        if at + 1 >= end:
            return
        if p.lower[at] == "(":
            yield from self._bracketed(at, end)
        elif p.lower[at] == ",":
            elected = at + 3 < end and p.lower[at + 1] in LETTERS and p.lower[at + 2] == "-"
            if elected and any(r.kind in PLACES for r in self.starts.get(at + 3, ())):
                yield from self._lettered(at + 1, at + 3)  # "X, D-Va., said"
            elif p.lower[at + 1] in TIMES:
                yield from self._once(at + 1, end)
            elif p.pos[at + 1] == "NUM" and at + 4 < end and p.lower[at + 2] == ",":
                yield from self._linked(at + 3, end)  # "X, 34, of Cusco"
            elif (aged := self._aged(at + 1)) is not None:
                yield from self._linked(aged, end)
        elif p.lower[at] == "and" and p.lemmas[at + 1] in COMPANIONS and at + 3 < end:
            yield from self._linked(at + 2, end)  # "X and colleagues at Y"

    def _aged(self, at: int) -> int | None:
        """Where "34-year-old" ends in "X, a 34-year-old from Cusco"."""
        p = self.parse
        at += p.lower[at] in ("a", "an")
        age = p.lower[at + 1 : at + 5]
        return at + 5 if p.pos[at] == "NUM" and age == ["-", "year", "-", "old"] else None

    def _bracketed(self, opening: int, end: int) -> Iterator[Aside]:
        """ "X (Denmark)", "X (SNP)", "X (R-Ohio)", "X (Lab, Leeds East)"."""
        p = self.parse
        closing = next((k for k in range(opening + 1, min(end, opening + LONGEST)) if p.lower[k] == ")"), None)
        if closing is None:
            return
        # members of a chamber carry their party and what they were elected for: "(D-Ohio)"
        lettered = p.lower[opening + 1].rstrip(".") in LETTERS
        if lettered:
            yield from self._lettered(opening + 1, closing)
        for k in range(opening + 1, closing):
            for r in self.starts.get(k, ()):
                if r.end > closing or r.form is not Form.NAME:
                    continue
                if r.kind is Kind.COUNTRY and r.end == closing and k == opening + 1:
                    yield Aside(Relation.NATIONAL_OF, r, "bracketed-country", k)
                elif r.kind is Kind.ORGANIZATION and (r.end == closing or p.lower[r.end] in ("-", "–", ",", "/")):
                    yield Aside(Relation.AFFILIATED_WITH, r, "bracketed-body", k)

    def _lettered(self, letter: int, end: int) -> Iterator[Aside]:
        """ "R-Ohio": the party, where the document names it, and what the member of it stands for."""
        p = self.parse
        called = LETTERS.get(p.lower[letter].rstrip("."))
        for r in self.neighbours.references if called else ():
            name = " ".join(word.capitalize() for word in p.lower[r.start : r.end])
            if r.kind is Kind.ORGANIZATION and party_key(name) == called:
                yield Aside(Relation.AFFILIATED_WITH, r, "lettered-party", letter)
                break
        for k in range(letter + 2, end + 1):
            for r in self.starts.get(k, ()):
                if r.kind in PLACES and r.form is Form.NAME and p.lower[k - 1] in ("-", "–", ","):
                    yield Aside(Relation.AFFILIATED_WITH, r, "bracketed-seat", k)
                    return

    def _once(self, at: int, end: int) -> Iterator[Aside]:
        """ "X, formerly of Y", "X, now with Y", "X, originally from Peru"."""
        p = self.parse
        while at < end and p.lower[at] in TIMES:
            at += 1
        for r in self.starts.get(at, ()):
            if r.kind is Kind.ORGANIZATION and r.form is Form.NAME and r.end < end and p.lower[r.end] in (",", ")"):
                yield Aside(Relation.AFFILIATED_WITH, r, "aside-body", at)  # "X, formerly Y,"
        yield from self._linked(at, end)

    def _linked(self, at: int, end: int) -> Iterator[Aside]:
        """What the preposition at token `at` says that somebody is of."""
        p = self.parse
        if at + 1 >= end or p.lower[at] not in ("of", "at", "with", "from", "for"):
            return
        body = self.neighbours.body_at(at + 1)
        if body is None or body.start >= end:
            return
        if body.kind is Kind.ORGANIZATION:
            yield Aside(Relation.AFFILIATED_WITH, body, f"aside-{p.lower[at]}", at)
        elif p.lower[at] in ("of", "from"):
            relation = Relation.NATIONAL_OF if body.kind is Kind.COUNTRY else Relation.LOCATED_IN
            yield Aside(relation, body, f"aside-{p.lower[at]}", at)
