"""What something is said to be without an office: "X is a Turkish national", "X, one of Y's", "X, a museum near Y".

What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator

from extraction.patterns.callings import BODILY, INHABITING, UNPEOPLED, Callings
from extraction.patterns.holders import Holders
from extraction.patterns.neighbours import Neighbours
from extraction.patterns.pattern import Structure
from extraction.reading import PLACES
from extraction.syntax.parse import Parse
from graph.model import Form, Kind, Relation

FLAGGED = frozenset({"flagged", "registered", "flag"})


class Appositions:
    """The nouns of one document that say what something is."""

    def __init__(self, parse: Parse, neighbours: Neighbours, holders: Holders, callings: Callings) -> None:
        self.parse = parse
        self.neighbours = neighbours
        self.holders = holders
        self.callings = callings

    def of(self, n: int, left: int) -> Iterator[Structure]:
        """ "X is a Turkish national", "X, a biologist at Y", "X, an Ithaca College undergraduate"."""
        p = self.parse
        if p.pos[n] != "NOUN":
            return
        told = p.deps[n] in ("appos", "attr") or any(p.deps[c] in ("appos", "acl") for c in p.children[n])
        if not told and not self.holders.fronted(n):
            return
        before = self.neighbours.before(left)
        if before is None:
            before = next((r for k in range(left + 1, n + 1) if (r := self.neighbours.before(k)) is not None), None)
        at = self.neighbours.after(n + 1)
        if not self.callings.is_people(n):
            yield from self._said_at(n)
        # "X is a Peruvian retailer": a body, though many a noun in -er is of people; carriers are ships as often
        trade = p.lemmas[n] in UNPEOPLED and p.lemmas[n] != "carrier"
        if (before is None and at is None) or not self.callings.is_people(n) or trade:
            flagged = any(p.lower[c] in FLAGGED for c in p.children[n])  # which tells where a ship is registered
            if before is not None and before.kind in PLACES and p.lemmas[n] in UNPEOPLED | BODILY and not flagged:
                # "X, a Peruvian airline": the body is there
                for holder, how in self.holders.of(n):
                    if holder.kind is Kind.ORGANIZATION and how != "self":
                        yield Structure(Relation.LOCATED_IN, holder, before, f"said-located-{how}", n)
            return
        for holder, how in self.holders.of(n):
            if holder.kind is not Kind.PERSON or how == "self":
                continue
            if before is not None and before.kind is Kind.COUNTRY:
                yield Structure(Relation.NATIONAL_OF, holder, before, f"said-{how}", n)
            elif before is not None and before.kind is Kind.ORGANIZATION:
                yield Structure(Relation.AFFILIATED_WITH, holder, before, f"said-{how}", n)
            if at is not None and at.kind is Kind.ORGANIZATION:
                yield Structure(Relation.AFFILIATED_WITH, holder, at, f"said-{how}-{p.lower[n + 1]}", n)
            elif at is not None and at.kind is Kind.COUNTRY and p.lower[n + 1] == "from":
                yield Structure(Relation.NATIONAL_OF, holder, at, f"said-{how}-from", n)
            elif at is not None and at.kind is Kind.PLACE and (p.lower[n + 1] == "from" or p.lemmas[n] in INHABITING):
                yield Structure(Relation.LOCATED_IN, holder, at, f"said-{how}-of", n)

    def _said_at(self, n: int) -> Iterator[Structure]:
        """ "X, a daily printed in Y", "X, a storm in Y", "X is a museum near Y"."""
        p = self.parse
        at = n + 1
        if at < len(p) and p.tags[at] == "VBN":
            at += 1
        place = self.neighbours.place_after(at, len(p)) if at < len(p) and p.lower[at] != "," else None
        if place is None:
            return
        for holder, how in self.holders.of(n):
            if how in ("appos", "is", "comma") and holder.kind is not Kind.GROUP and holder.form is Form.NAME:
                yield Structure(Relation.LOCATED_IN, holder, place, f"said-at-{how}", n)
