"""What is said of a list of names by a noun for all of them: "UN bodies, including A", "A, B and other towns in Y".

What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from extraction.ontology import Ontology
from extraction.patterns.callings import Callings
from extraction.patterns.descriptors import Descriptors
from extraction.patterns.lands import TERRITORIES
from extraction.patterns.neighbours import Neighbours
from extraction.patterns.pattern import Structure
from extraction.reading import PLACES
from extraction.syntax.arguments import Arguments
from extraction.syntax.parse import Parse
from graph.model import Form, Kind, Relation

# what named people are to the body or place before the noun for them all
OF_PEOPLE = {
    Kind.COUNTRY: Relation.NATIONAL_OF,
    Kind.PLACE: Relation.LOCATED_IN,
    Kind.ORGANIZATION: Relation.AFFILIATED_WITH,
}


class Enumerations:
    """The enumerations of one document."""

    def __init__(
        self,
        parse: Parse,
        arguments: Arguments,
        ontology: Ontology,
        neighbours: Neighbours,
        descriptors: Descriptors,
        callings: Callings,
    ) -> None:
        self.parse = parse
        self.arguments = arguments
        self.ontology = ontology
        self.neighbours = neighbours
        self.ends = neighbours.ends
        self.descriptors = descriptors
        self.callings = callings

    def introduced(self, n: int, end: int) -> Iterator[Structure]:
        """ "UN bodies, including A and B", "Peruvian players, including captain A and B", "regions such as A"."""
        names = list(self.descriptors.introduced(n, end))
        if not names:
            return
        p = self.parse
        owner, k = None, n
        if p.deps[n] == "nsubj" and p.lower[n + 1] in ("of", "for", "from"):
            owner = self.neighbours.after(n + 1)
        while owner is None and k > max(n - 6, 0) and (k == n or p.pos[k] in ("NOUN", "ADJ", "PROPN", "NUM")):
            owner = self.neighbours.before(k)
            k -= 1
        if owner is None or owner.kind not in (Kind.ORGANIZATION, Kind.COUNTRY, Kind.PLACE):
            return
        people = self.callings.is_people(n)
        for name in names:
            if name.kind is Kind.PERSON and people:
                relation = OF_PEOPLE[owner.kind]
                belonging = self.ontology.role(p.lower[n])
                if belonging is Relation.AFFILIATED_WITH and not self.callings.is_calling(n):
                    relation = Relation.AFFILIATED_WITH
                yield Structure(relation, name, owner, "introduced-people", n)
                if relation is Relation.NATIONAL_OF and (second := self.neighbours.joined_to(owner)) is not None:
                    yield Structure(relation, name, second, "introduced-joined", n)
            elif name.kind is Kind.ORGANIZATION:
                relation = Relation.PART_OF if owner.kind is not Kind.PLACE else Relation.LOCATED_IN
                yield Structure(relation, name, owner, "introduced-body", n)
            elif name.kind in PLACES and owner.kind in PLACES and name.kind is not Kind.COUNTRY:
                yield Structure(Relation.LOCATED_IN, name, owner, "introduced-place", n)
                if owner.kind is Kind.COUNTRY and p.lemmas[n] in TERRITORIES:
                    yield Structure(Relation.PART_OF, name, owner, "introduced-territory", n)
            elif name.kind in PLACES and owner.kind is Kind.ORGANIZATION:
                yield Structure(Relation.PART_OF, name, owner, "introduced-member", n)

    def summed_in(self, n: int, start: int, end: int) -> Iterator[Structure]:
        """ "A, B and other towns in Y", "A and other members of Y": what is said of the others is true of the named."""
        p = self.parse
        k = n - 1
        while k > max(start, n - 4) and p.lower[k] != "other":
            k -= 1
        if p.lower[k] != "other" or k < start + 2 or p.lower[k - 1] not in ("and", "or"):
            return
        last = next((x for x in self.ends.get(k - 1 - (p.lower[k - 2] == ","), ()) if x.form is Form.NAME), None)
        if last is None or last.adjectival:
            return
        owner = self.neighbours.before(n) or self.neighbours.after(n + 1)
        if last.kind is not Kind.PERSON:
            owner = self.neighbours.place_after(n + 1, end) or owner
        if owner is None or owner.referent is last.referent:
            return
        for x in (last, *self.neighbours.listed_before(last, by_comma=True)):
            if x.kind is Kind.PERSON and owner.kind is Kind.ORGANIZATION:
                yield Structure(Relation.AFFILIATED_WITH, x, owner, "summed-in", n)
            elif x.kind in (Kind.PLACE, Kind.ORGANIZATION) and owner.kind in PLACES:
                yield Structure(Relation.LOCATED_IN, x, owner, "summed-in", n)

    def summed_up(self, n: int, start: int) -> Iterator[Structure]:
        """ "A of Utah, B and C, all Republicans", "A and B, both Kenyan nurses": the plural holds of all of them."""
        p = self.parse
        k = n
        while k > max(start, n - 5) and p.lower[k] not in ("all", "both", ","):
            k -= 1
        if k < start + 2 or p.lower[k] not in ("all", "both") or p.lower[k - 1] not in (",", "–", "—"):
            return
        own = [x for x in self.arguments.covering(n) if x.referent is not None and (x.adjectival or x.start == n)]
        owner = (
            own[0]
            if own and p.tags[n] != "NNS"
            else next((x for t in range(k, n + 1) if (x := self.neighbours.before(t))), None)
        )
        if owner is None or owner.start <= k:
            owner = own[0] if own else None
        if owner is None:
            return
        at = k - 1
        for r in reversed(
            self.neighbours.references[: bisect_left(self.neighbours.references, at, key=lambda x: x.start)][-12:]
        ):
            if r.kind is not Kind.PERSON or r.form is not Form.NAME or r.end > at or r.start < start:
                continue
            if any(
                p.lower[t] not in (",", "and", "&", "of", "from", "the") and p.pos[t] not in ("PROPN", "NUM")
                for t in range(r.end, at)
            ):
                return
            national = owner.kind is Kind.COUNTRY
            yield Structure(Relation.NATIONAL_OF if national else Relation.AFFILIATED_WITH, r, owner, "summed-up", n)
            at = r.role_start if r.role_start is not None and r.role_start < r.start else r.start
