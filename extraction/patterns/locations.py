"""Where something is by the words around it: "X in the western Y", "Peru's Ilo Port", "the Lima-based firm X".

What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator

from extraction.patterns.callings import Callings
from extraction.patterns.descriptors import Descriptors
from extraction.patterns.lands import CITIES, QUARTERS, TERRITORIES
from extraction.patterns.neighbours import Neighbours
from extraction.patterns.owners import Owners
from extraction.patterns.pattern import Structure
from extraction.patterns.sites import is_ruler
from extraction.patterns.whereabouts import WHERE
from extraction.reading import PLACES, Reference
from extraction.syntax.arguments import PLACE_NOUNS, Arguments
from extraction.syntax.parse import Parse
from extraction.syntax.predicates import Predicates
from graph.model import Form, Kind, Relation

STATE_BODIES = frozenset("army navy military police parliament".split())
# what a body does somewhere need not be done by those there
DEEDS = frozenset(
    """strike airstrike attack raid operation war insurgency market court trial proposal plan ban control highway
    summit conference meeting account legislature series rally fire gunfire shelling bombardment bombing shooting
    rocket missile drone explosion blast ambush assault offensive invasion""".split()
)


class Locations:
    """What one document says about where things are, without a verb."""

    def __init__(
        self,
        parse: Parse,
        predicates: Predicates,
        arguments: Arguments,
        neighbours: Neighbours,
        descriptors: Descriptors,
        owners: Owners,
        callings: Callings,
    ) -> None:
        self.parse = parse
        self.predicates = predicates
        self.arguments = arguments
        self.neighbours = neighbours
        self.starts = neighbours.starts
        self.ends = neighbours.ends
        self.descriptors = descriptors
        self.owners = owners
        self.callings = callings

    def of(self, r: Reference, end: int) -> Iterator[Structure]:
        """Where `r` is by the words around it, in a sentence that ends at token `end`."""
        p = self.parse
        place = self.neighbours.place_after(r.end, end)
        others = r.kind is Kind.GROUP and p.lemmas[r.head] == "other"
        others = others or (r.kind is Kind.PERSON and is_ruler(p, r))
        if place is not None and place is not r and r.kind is not Kind.COUNTRY and not others:
            comma = "comma-" if p.lower[self.neighbours.past_bracket(r.end)] == "," else ""
            yield Structure(Relation.LOCATED_IN, r, place, f"after-{comma}in", r.head)
            if r.kind in (Kind.PLACE, Kind.ORGANIZATION) and not comma:
                for sibling in self.neighbours.listed_before(r):
                    yield Structure(Relation.LOCATED_IN, sibling, place, "after-in-shared", sibling.head)
        elif place is None and r.form is Form.NAME and not r.adjectival and r.kind is not Kind.PERSON:
            yield from self._belongings(r, end)
        yield from self._glossed(r, end)
        if r.kind is Kind.EVENT:
            for owner, how in self.owners.of(r, r.start):
                if owner.kind in PLACES:
                    yield Structure(Relation.LOCATED_IN, r, owner, f"event-{how}", r.head)
        yield from self._based(r)
        if r.kind is Kind.PLACE:
            yield from self._included(r)
            joined = r.start > 0 and p.lower[r.start - 1] in ("-", "–", "—")  # "the Lima–Cusco line"
            before = None if joined else self.neighbours.before(r.start) or self._possessor(r)
            if before is not None and before.kind in PLACES:
                yield Structure(Relation.LOCATED_IN, r, before, "place-before", r.head)
            at = r.start - 1
            if at > 0 and p.lower[at] in (",", "of"):
                at -= 1
            if at > 0 and p.lemmas[at] in PLACE_NOUNS:
                left = at
                while left > 0 and p.deps[left - 1] in ("compound", "amod", "nmod") and not self.ends.get(left):
                    left -= 1
                before = self.neighbours.before(left)
                if before is not None and before.kind in PLACES:
                    parts = p.lemmas[at] in TERRITORIES and before.kind is Kind.COUNTRY
                    for x in (r, *(self.descriptors.listed_after(r, end) if p.tags[at] == "NNS" else ())):
                        yield Structure(Relation.LOCATED_IN, x, before, "place-noun", at)
                        if parts:
                            yield Structure(Relation.PART_OF, x, before, "place-noun", at)
            for owner, how in self.owners.of(r, r.start) if p.lemmas[r.head] != "border" else ():
                if how == "of" and p.lemmas[r.head] in CITIES and r.form is not Form.NOMINAL:
                    continue  # "the Pacific island of X", read as the Pacific
                if how == "of" and p.lemmas[r.head] == "district" and p.lower[r.head - 1] in QUARTERS | {"middle"}:
                    continue  # "in the Northern District of Texas" is a court
                if how == "in" and (owner.adjectival or p.lower[owner.end : owner.end + 1] in (["'s"], ["’s"])):
                    continue  # "in Peru's Ica province"
                if owner.kind in PLACES and how in ("inner", "of", "in"):
                    yield Structure(Relation.LOCATED_IN, r, owner, f"place-{how}", r.head)

    def _belongings(self, r: Reference, end: int) -> Iterator[Structure]:
        """ "the Ubinas volcano in Peru", "Navy ships near Ilo": where things of a name are, it is."""
        p = self.parse
        if r.kind is Kind.COUNTRY:
            return
        at = r.end
        while at < min(end, r.end + 4) and p.pos[at] in ("NOUN", "PROPN", "ADJ") and not self.starts.get(at):
            at += 1
        noun = p.lemmas[at - 1]
        if (
            at == r.end
            or p.pos[at - 1] != "NOUN"
            or self.callings.is_people(at - 1)
            or noun in STATE_BODIES
            or noun in DEEDS
        ):
            return
        if at < end and p.lower[at] == ",":
            return
        place = self.neighbours.place_after(at, end)
        if place is not None and place.referent is not r.referent:
            yield Structure(Relation.LOCATED_IN, r, place, "belongings-in", at - 1)

    def _glossed(self, r: Reference, end: int) -> Iterator[Structure]:
        """ "X, the capital of Y", "X, a town in Y"; "X and Z, both in Y"."""
        p = self.parse
        at = r.end
        if at + 3 >= end or p.lower[at] != ",":
            return
        if p.lower[at + 1] in ("both", "all") and p.lower[at + 2] in WHERE:
            place = self.neighbours.place_after(at + 2, end)
            for x in (r, *self.neighbours.listed_before(r)) if place is not None else ():
                if place is not None and x.kind is not Kind.COUNTRY:
                    yield Structure(Relation.LOCATED_IN, x, place, "after-both", x.head)
            return
        counted = p.pos[at + 1] == "NUM"
        if r.kind is not Kind.PLACE or not (counted or p.lower[at + 1] in ("the", "a", "an")):
            return
        for k in range(at + 2, min(end - 2, at + 7)):
            if p.lemmas[k] in PLACE_NOUNS and p.lower[k + 1] in ("of", "in", "on", "near"):
                follow = k + 2 + (p.lower[k + 2] == "the" or p.lower[k + 2] in QUARTERS)
                for x in self.starts.get(follow, ()) or self.starts.get(k + 2, ()):
                    if x.kind in PLACES and not x.adjectival:
                        for y in (r, *(self.neighbours.listed_before(r) if counted else ())):
                            yield Structure(Relation.LOCATED_IN, y, x, "glossed", k)
                return
            if p.pos[k] not in ("ADJ", "NOUN", "PROPN", "ADV", "PUNCT"):
                return

    def _possessor(self, r: Reference) -> Reference | None:
        """The owner in "Peru's main Ilo Port", across what describes the place."""
        p = self.parse
        at = r.start
        while at > r.start - 4 and at > 1 and p.pos[at - 1] in ("ADJ", "NOUN", "ADV") and not self.ends.get(at):
            at -= 1
        return self.neighbours.before(at) if at < r.start and p.lower[at - 1] in ("'s", "’s") else None

    def _based(self, r: Reference) -> Iterator[Structure]:
        """ "the Lima-based firm X", "a Lima-based team"."""
        p = self.parse
        at = (r.head if r.form is Form.NOMINAL else r.start) - 1
        for _ in range(7):
            if at < 2 or (
                p.pos[at] not in ("NOUN", "ADJ", "PROPN") and p.lower[at] not in ("based", "headquartered", "-", "–")
            ):
                return
            if p.lower[at] in ("based", "headquartered") and p.lower[at - 1] in ("-", "–"):
                for place in self.ends.get(at - 1, ()):
                    if place.kind in PLACES:
                        yield Structure(Relation.LOCATED_IN, r, place, "based", at)
                return
            at -= 1

    def _included(self, r: Reference) -> Iterator[Structure]:
        """ "Across X, including in A, B and C": each of the list is in what it is said to be part of."""
        p = self.parse
        first = min([r, *self.neighbours.listed_before(r, by_comma=True)], key=lambda x: x.start)
        at = first.start - 1
        if at > 0 and p.lower[at] in ("in", "at", "near"):
            at -= 1
        if at < 1 or p.lower[at] not in ("including", "particularly", "especially", "namely", "notably", "mainly"):
            return
        at -= p.lower[at - 1] == ","
        for larger in self.ends.get(at, ()):
            if larger.kind in PLACES and not larger.adjectival:
                yield Structure(Relation.LOCATED_IN, r, larger, "place-included", r.head)

    def home_to(self, n: int, end: int) -> Iterator[Structure]:
        """ "the county, which is home to the cities A and B"."""
        p = self.parse
        hosts = [x for t in (n, p.heads[n]) for x in self.predicates.noun(t).get("bearer", ()) if p.pos[t] == "NOUN"]
        over = p.heads[n]
        tokens = [a.token for a in hosts]
        if p.pos[over] in ("VERB", "AUX"):
            tokens += [a.token for a in self.predicates.subjects(over)]
        places = [f.reference for t in tokens for f in self.arguments.of(t)[:1] if f.reference.kind in PLACES]
        if not places and n > 1 and p.lower[n - 1] == ",":
            places = [x for x in self.ends.get(n - 1, ()) if x.kind in PLACES]
        if not places:
            return
        for k in range(n + 2, min(end, n + 9)):
            found = [x for x in self.starts.get(k, ()) if not x.adjectival]
            if found:
                first = max(found, key=lambda x: x.end)
                for x in (first, *self.descriptors.listed_after(first, end)):
                    yield Structure(Relation.LOCATED_IN, x, places[0], "home-to", n)
                return
