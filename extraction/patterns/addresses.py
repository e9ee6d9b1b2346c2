"""Places one behind the other, the larger last: "Lviv, Ukraine", "Kanam and Wase, Plateau State".

A comma parts the items of a list, too: what is an address and what a list is told here. What is found is a proposal,
as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator

from extraction.patterns.lands import LANDS, QUARTERS
from extraction.patterns.neighbours import Neighbours
from extraction.patterns.parts import SEATED
from extraction.patterns.pattern import Structure
from extraction.patterns.whereabouts import Whereabouts
from extraction.reading import PLACES, Reference
from extraction.syntax.arguments import PLACE_NOUNS
from extraction.syntax.parse import Parse
from graph.model import Form, Kind, Relation

LONGEST_ADDRESS = 4
SITES = frozenset(
    """court prison station zoo center centre club studio hall arena stadium airport base port park jail clinic camp
    campus theatre theater church cathedral mosque temple ranch mall plaza headquarters palace factory plant""".split()
)
SEATS = SEATED | SITES
WHEN = frozenset(
    """yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday last this next
    tonight""".split()
)


class Addresses:
    """The addresses of one document."""

    def __init__(self, parse: Parse, neighbours: Neighbours, whereabouts: Whereabouts) -> None:
        self.parse = parse
        self.neighbours = neighbours
        self.starts = neighbours.starts
        self.ends = neighbours.ends
        self.whereabouts = whereabouts

    def of(self, r: Reference, end: int) -> Iterator[Structure]:
        """ "Lviv, Ukraine"; "Kanam and Wase, Plateau State"; "Peru's capital, Lima"; "the Peruvian city of Cusco"."""
        p = self.parse
        at = self.neighbours.past_bracket(r.end)
        if at < end and p.lower[at] == "," and (r.kind is not Kind.PERSON or self._is_taken_for_person(r)):
            for larger in self._placed_at(at + 1):
                if larger.kind in PLACES and not larger.adjectival and larger.form is Form.NAME:
                    rule = self._rule(r, larger, end)
                    if rule is None:
                        continue
                    yield Structure(Relation.LOCATED_IN, r, larger, rule, r.head)
                    if r.kind is Kind.PLACE:
                        siblings = self.neighbours.listed_before(r)
                        # of "A, B and C, D" it is unsure whether A lies in B, and whether D is more than where C is
                        if len(siblings) == 1:
                            (sibling,) = siblings
                            yield Structure(Relation.LOCATED_IN, sibling, larger, "address-shared", sibling.head)

    def are_listed(self, a: Reference, b: Reference, end: int) -> bool:
        """True for neighbours in a row of places too long to be an address."""
        between = self.parse.lower[a.end : b.start]
        return a.kind in PLACES and b.kind in PLACES and between == [","] and self._run(a, end) > LONGEST_ADDRESS

    def is_address(self, a: Reference, b: Reference) -> bool:
        """True where `b`, right after `a`, says where that is and no third of their kind follows."""
        if not self.whereabouts.is_address(a, b):
            return False
        at = b.end + 1
        further = self.starts.get(at, ()) if at < len(self.parse) and self.parse.lower[b.end] == "," else ()
        return not (a.kind is b.kind and any(x.kind is b.kind and not x.adjectival for x in further))

    def _rule(self, r: Reference, larger: Reference, end: int) -> str | None:
        """How far "A, B" is an address: not where it is a part of a list ("A, B, C and D")."""
        p = self.parse
        acting = p.deps[larger.head] == "nsubj" and p.heads[larger.head] >= larger.end and r.kind is not larger.kind
        if acting and (r.kind is Kind.EVENT or larger.kind is Kind.PLACE):
            return None  # "on day five of the World Cup, Sweden defeated ..."
        if p.deps[larger.head] == "nsubj" and self._ends_clause(r, p.heads[larger.head]):
            return None
        if r.kind is Kind.GROUP or self._is_listing(larger.end, end):
            return None
        run = self._run(r, end)
        if run > LONGEST_ADDRESS:
            return None
        if r.kind is Kind.COUNTRY and (larger.kind is Kind.PLACE or not self._ends_address(r)):
            return None
        if r.kind is Kind.ORGANIZATION and SEATS.isdisjoint((p.lemmas[r.end - 1], p.lemmas[r.head])):
            return None  # "the European Union, Peru and Chile"
        at = larger.end
        named = p.lemmas[at - 1] in LANDS and p.lemmas[r.end - 1] not in LANDS
        if not named and self._goes_on_unnamed(at, end):
            return None
        if (
            not named
            and r.kind is larger.kind
            and p.lower[at : at + 2] == [",", "and"]
            and p.pos[at + 2 : at + 3] == ["PROPN"]
        ):
            return None  # "Lima, Ilo, and Cusco", whatever the last was taken for
        if r.kind is larger.kind and self._is_counted(r):
            return None
        if self._is_enumerated(r, larger, end) and not named:
            return None
        if at >= end or p.lower[at] not in ("and", "or", ",", "'s", "’s"):
            # "American officials, US president X": a country that describes what follows it is no address
            described = at < end and larger.kind is Kind.COUNTRY and p.pos[at] in ("NOUN", "PROPN")
            return None if described and p.lower[at] not in WHEN else "address"
        if p.lower[at] == ",":
            at += 1
        if at < end and p.lower[at] in ("and", "or", "&"):
            following = [x for x in self.starts.get(at + 1, ()) if x.kind is larger.kind and not x.adjectival]
            if following and p.deps[larger.head] == "nsubj" and p.heads[larger.head] >= following[0].end:
                return None  # "In Arica, Chile and Peru agreed"
            alike = any(x.kind is r.kind for x in following)
            return None if alike and not named else "address-open"
        return "address-possessed" if p.lower[at : at + 1] in (["'s"], ["’s"]) else "address"

    def _is_counted(self, r: Reference) -> bool:
        """True in "the towns of Arica, Ilo": a plural announces several of a kind."""
        p = self.parse
        first = [r, *self.neighbours.listed_before(r, by_comma=True)][-1]
        noun = first.start - 2
        return noun >= 0 and p.lower[noun + 1] == "of" and p.tags[noun] == "NNS" and p.lemmas[noun] in PLACE_NOUNS

    def _ends_clause(self, r: Reference, verb: int) -> bool:
        """ "As the storm hit Arica, Peru issued ...": what stands before the comma is of a clause under the verb."""
        p = self.parse
        at = r.head
        for _ in range(6):
            if p.pos[at] in ("VERB", "AUX") or p.heads[at] == at:
                break
            at = p.heads[at]
        return p.deps[at] == "advcl" and p.heads[at] == verb and at < verb and r.head > at

    def _ends_address(self, country: Reference) -> bool:
        """True for "Scotland" in "Edinburgh, Scotland, UK", which a place stands before; not in a list of countries."""
        before = country.start - 1
        return (
            before > 0
            and self.parse.lower[before] == ","
            and any(x.kind is Kind.PLACE and not x.adjectival for x in self.ends.get(before, ()))
        )

    def _run(self, r: Reference, end: int) -> int:
        """How many places stand in a row around `r` with nothing but commas between: a long row is a list."""
        p = self.parse
        count, first, last = 1, r, r
        while True:
            following = [x for x in self.starts.get(last.end + 1, ()) if x.kind in PLACES and not x.adjectival]
            if last.end >= end or p.lower[last.end] != "," or not following:
                break
            last = following[0]
            count += 1
        while first.start > 1 and p.lower[first.start - 1] == ",":
            preceding = [x for x in self.ends.get(first.start - 1, ()) if x.kind in PLACES and not x.adjectival]
            if not preceding:
                break
            first = preceding[0]
            count += 1
        return count

    def _is_listing(self, at: int, end: int) -> bool:
        """True where names go on in a list, known or not: "X, Y, Lamas, Piura and Ilo"."""
        p = self.parse
        for items in range(1, 7):
            at = self.neighbours.past_bracket(at)
            if at + 1 >= end or p.lower[at] not in (",", "and"):
                return False
            closing = p.lower[at] == "and"
            at += 1
            if p.lower[at] == "and":
                closing, at = True, at + 1
            first = at
            while at < end and p.pos[at] == "PROPN":
                at += 1
            if at == first or any(x.kind not in PLACES for x in self.starts.get(first, ())):
                return False
            if closing:
                return items > 1
        return False

    def _goes_on_unnamed(self, at: int, end: int) -> bool:
        """True for "Lima, Ilo, Cusco and several other cities", read from behind one of the names."""
        p = self.parse
        while at + 2 < end and p.lower[at] in (",", "and"):
            at += 1 + (p.lower[at + 1] == "and")
            following = [x for x in self.starts.get(at, ()) if x.kind is Kind.PLACE and x.form is Form.NAME]
            if not following:
                return p.lower[at - 1] == "and" and "other" in p.lower[at : at + 3]
            at = following[0].end
        return False

    def _is_enumerated(self, r: Reference, larger: Reference, end: int) -> bool:
        """True where `r` and `larger` begin a list of three or more of their kind: "A, B, C and D"."""
        p = self.parse
        last, count = larger, 2
        if r.kind is not larger.kind:
            return False
        while last.end + 1 < end and p.lower[last.end] in (",", "and", "or"):
            at = last.end + 1
            closing = p.lower[last.end] != ","
            if not closing and p.lower[at] in ("and", "or"):
                closing, at = True, at + 1
            at += at < end and p.lower[at] == "the"
            following = [x for x in self.starts.get(at, ()) if x.kind is r.kind and not x.adjectival]
            if not following:
                return False
            last, count = following[0], count + 1
            if closing:
                return count > 3 or r.kind is Kind.COUNTRY
        return False

    def _placed_at(self, at: int) -> list[Reference]:
        """What begins at token `at` or behind a point of the compass there ("southern Peru", "Peru-held Arica")."""
        p = self.parse
        found = self.starts.get(at, [])
        if not found and at < len(p) and p.lower[at] in QUARTERS:
            at += 1 + (at + 2 < len(p) and p.lower[at + 1] == "-")
            at += at < len(p) and p.lower[at] in QUARTERS
            found = self.starts.get(at, [])
        elif found and all(x.kind is Kind.COUNTRY for x in found):
            k = max(x.end for x in found)
            if k + 2 < len(p) and p.lower[k] == "-" and p.tags[k + 1] == "VBN":
                found = self.starts.get(k + 2, [])
        return found

    def _is_taken_for_person(self, r: Reference) -> bool:
        """True for a name that stands where a place does: "in Allen, Texas"."""
        p = self.parse
        if r.form is not Form.NAME or r.role or r.end - r.start > 2 or r.start == 0:
            return False
        return (
            p.lower[r.start - 1] in ("in", "near", "at", "outside")
            or (
                p.lower[r.start - 1] in ("and", "&")
                and any(x.kind is Kind.PLACE and not x.adjectival for x in self.ends.get(r.start - 1, ()))
            )
            or (p.lower[r.start - 1] in ("of", "from", "to") and p.lemmas[p.heads[p.heads[r.head]]] in PLACE_NOUNS)
            or (p.lower[r.start - 1] == "of" and any(x.kind is Kind.PERSON for x in self.ends.get(r.start - 1, ())))
        )
