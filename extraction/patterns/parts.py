"""Of what an organisation is a part: "the Spanish police", "Peru's army", "the trade department of the union".

What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator

from extraction.ontology import Ontology
from extraction.patterns.callings import UNPEOPLED
from extraction.patterns.descriptors import Descriptors
from extraction.patterns.neighbours import Neighbours
from extraction.patterns.owners import Owners
from extraction.patterns.pattern import Structure
from extraction.reading import PLACES, Reference
from extraction.syntax.parse import POSSESSIVE, Parse
from graph.model import Form, Kind, Relation

ASSOCIATED = frozenset("group party opposition gang cartel movement band".split())
NO_PEOPLE = UNPEOPLED | ASSOCIATED
SEATED = frozenset("university institute laboratory observatory college school hospital museum bank".split())
# bodies of a state are its parts rather than in it
PUBLIC = frozenset(
    """court force forces survey foundation agency service services center centers centre guard council ministry office
    authority commission committee bureau department institute army navy police parliament senate""".split()
)
# of a town or county and in it
LOCAL_BODIES = frozenset({"court", "police"})
# named with a country or town that they are in
PRIVATE = frozenset("medium media club fc press".split())


class Parts:
    """The parts and wholes of one document."""

    def __init__(
        self, parse: Parse, ontology: Ontology, neighbours: Neighbours, descriptors: Descriptors, owners: Owners
    ) -> None:
        self.parse = parse
        self.ontology = ontology
        self.neighbours = neighbours
        self.descriptors = descriptors
        self.owners = owners

    def of(self, r: Reference, end: int) -> Iterator[Structure]:
        """The wholes of `r`, or where it is if it is no part, in a sentence that ends at token `end`."""
        p = self.parse
        if r.form is Form.NOMINAL and p.lemmas[r.head] in NO_PEOPLE:
            # "Chilean company": it is in Chile rather than a part of it
            for owner, how in self.owners.of(r, r.start):
                if owner.kind in PLACES and how in ("inner", "before"):
                    yield Structure(Relation.LOCATED_IN, r, owner, f"described-{how}", r.head)
                    if owner.kind is Kind.COUNTRY and "state" in p.lower[r.start : r.head]:
                        yield Structure(Relation.PART_OF, r, owner, f"state-owned-{how}", r.head)
            return
        named = "part" if p.lemmas[r.head] in self.ontology.part_heads else "body"
        modifying = r.end < len(p) and p.pos[r.end] == "NOUN" and p.deps[r.head] in ("compound", "nmod", "amod")
        for owner, how in self.owners.of(r, r.start):
            if how == "before" and modifying and owner.kind is Kind.ORGANIZATION:
                continue  # "the Red Party's Senate nomination"
            if owner.kind in (Kind.COUNTRY, Kind.ORGANIZATION, Kind.PLACE):
                relation = Relation.LOCATED_IN if how in ("in", "at", "near") else Relation.PART_OF
                if how == "of" and owner.kind is Kind.COUNTRY and owner.start >= r.end and p.lemmas[r.head] in SEATED:
                    relation = Relation.LOCATED_IN  # "Colorado State University of the US"
                if owner.kind in PLACES and p.lemmas[r.head] in PRIVATE and "state" not in p.lower[r.start : r.end]:
                    relation = Relation.LOCATED_IN
                if named == "body" and how in ("of", "to", "for") and owner.kind is not Kind.ORGANIZATION:
                    if how == "of" and owner.kind is Kind.COUNTRY and not PUBLIC.isdisjoint(p.lower[r.start : r.end]):
                        yield Structure(relation, r, owner, "public-of", r.head)
                    continue
                if named == "body" and how == "from":
                    continue
                yield Structure(relation, r, owner, f"{named}-{how}", r.head)
                if how == "before" and r.form is Form.NAME and p.lower[r.start - 1] in POSSESSIVE:
                    for other in self.descriptors.listed_after(r, end):
                        if p.lower[other.start - 1] != "the":
                            yield Structure(relation, other, owner, f"{named}-listed", r.head)
                seated = named == "body" or p.lemmas[r.head] in SEATED
                seated = seated and owner.form is Form.NAME and not owner.adjectival
                if seated and owner.kind is Kind.COUNTRY:
                    # "Peru's Geological Survey" is the state's, "Peru's San Marcos University" is in it
                    words = {p.lemmas[t] for t in range(r.start, r.end)} | set(p.lower[r.start : r.end])
                    seated = not words & PUBLIC and (r.end - r.start > 1 or p.lemmas[r.head] in SEATED)
                if owner.kind is not Kind.ORGANIZATION and how == "before" and seated:
                    yield Structure(Relation.LOCATED_IN, r, owner, f"{named}-here", r.head)
                elif owner.kind is Kind.ORGANIZATION and how in ("at", "in"):
                    yield Structure(Relation.PART_OF, r, owner, f"{named}-{how}", r.head)
                elif owner.kind is Kind.PLACE and relation is Relation.PART_OF and p.lemmas[r.head] in LOCAL_BODIES:
                    yield Structure(Relation.LOCATED_IN, r, owner, f"{named}-local", r.head)
