"""What the noun before a name says of it: "the Mexican firm X", "CBS station X", "Police sergeant X".

What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator

from extraction.naming.lexicon import lexicon
from extraction.naming.parties import is_party
from extraction.ontology import Ontology
from extraction.patterns.callings import ARTISTS, CALLINGS, UNPEOPLED, Callings
from extraction.patterns.descriptors import Descriptor, Descriptors
from extraction.patterns.lands import TERRITORIES
from extraction.patterns.lists import Lists
from extraction.patterns.neighbours import Neighbours
from extraction.patterns.pattern import Structure
from extraction.reading import Reference
from extraction.syntax.parse import Parse
from graph.model import Kind, Relation

# who is against what stands before them
ADVERSE = frozenset("critic opponent rival foe skeptic sceptic adversary detractor enemy challenger".split())


class Epithets:
    """The nouns before the names of one document."""

    def __init__(
        self,
        parse: Parse,
        ontology: Ontology,
        neighbours: Neighbours,
        descriptors: Descriptors,
        callings: Callings,
        lists: Lists,
    ) -> None:
        self.parse = parse
        self.ontology = ontology
        self.neighbours = neighbours
        self.descriptors = descriptors
        self.callings = callings
        self.lists = lists

    def of(self, r: Reference, start: int, end: int) -> Iterator[Structure]:
        """ "the Mexican firm X", "CBS station X", "Police sergeant X", "British nationals X and Y"."""
        if r.kind not in (Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE):
            return
        at = r.role_start if r.role and r.role_start is not None else r.start
        the = r.kind is Kind.ORGANIZATION and at - 2 > start and self.parse.lower[at - 1] == "the"
        at -= the and self.parse.pos[at - 2] == "NOUN"  # "the Peruvian rock band the X"
        found = self.descriptors.before(at, start)
        if found is None or found.owner.referent is r.referent:
            return
        if r.kind is Kind.ORGANIZATION and "parent" in self.parse.lower[found.start : found.noun + 1]:
            if found.owner.kind is Kind.ORGANIZATION:
                yield Structure(Relation.PART_OF, found.owner, r, "described-parent", found.noun)
            return
        for relation, rule in self._relations_of(r, found):
            yield Structure(relation, r, found.owner, rule, found.noun)
            yield from self.lists.listed(r, found.owner, relation, found.noun, f"{rule}-listed", end)
            if relation is Relation.NATIONAL_OF and (second := self.neighbours.joined_to(found.owner)) is not None:
                yield Structure(relation, r, second, f"{rule}-joined", found.noun)
                if (third := self.neighbours.joined_to(second)) is not None:
                    yield Structure(relation, r, third, f"{rule}-joined", found.noun)
        first = found.owner.start
        if r.kind is Kind.PERSON and found.owner.kind is Kind.COUNTRY and found.owner.adjectival:
            # "Lima FC's Chilean winger X" plays for the club
            club = self.neighbours.before(first)
            if club is not None and club.kind is Kind.ORGANIZATION and club.referent is not found.owner.referent:
                kind = self.ontology.role(self.parse.lower[found.noun]) or Relation.AFFILIATED_WITH
                yield Structure(kind, r, club, "described-beyond", found.noun)
        if r.kind is Kind.PERSON and first > start + 2 and self.parse.lower[first - 1] in ("and", "&"):
            # "Peruvian army veteran and Blue Party member X" is a veteran of the army as well
            other = self.descriptors.before(first - 1, start)
            if other is not None and other.owner.referent is not r.referent and self.callings.is_people(other.noun):
                for relation, rule in self._relations_of(r, other):
                    yield Structure(relation, r, other.owner, f"{rule}-and", other.noun)

    def _relations_of(self, r: Reference, found: Descriptor) -> Iterator[tuple[Relation, str]]:
        """What `r` is to the owner of the noun before it, each with the rule that says so."""
        p = self.parse
        lemma, owner = p.lemmas[found.noun], found.owner
        if lemma in ADVERSE and not owner.adjectival:
            return  # "Kremlin critic X"
        making = lemma in ("producer", "publisher") and r.kind is Kind.PERSON
        if r.kind is Kind.PERSON and (making or lemma not in UNPEOPLED) and lemma not in lexicon().organizations:
            last = r.role_end if r.role and r.role_end is not None and r.role_end <= r.start else found.noun + 1
            role = self.ontology.role(" ".join(p.lower[found.start : last]))
            calling = making or self.ontology.belonging(lemma) is Relation.NATIONAL_OF
            calling = calling or not ARTISTS.isdisjoint(p.lower[found.start : found.noun + 1])
            if is_party(owner):
                yield Relation.AFFILIATED_WITH, "described-party"
            elif role is not None and not (calling and owner.kind is Kind.COUNTRY):
                yield role, "described-role"
                if owner.kind is Kind.COUNTRY and owner.adjectival and lemma in CALLINGS:
                    yield Relation.NATIONAL_OF, "described-calling"
            elif owner.kind is Kind.COUNTRY:
                yield Relation.NATIONAL_OF, "described-national"
            elif owner.kind is Kind.ORGANIZATION:
                yield Relation.AFFILIATED_WITH, "described-member"
            else:
                yield Relation.LOCATED_IN, "described-place"
        elif owner.kind is Kind.ORGANIZATION:
            yield Relation.PART_OF, "described-part"
        elif owner.end + 1 < len(p) and p.lower[owner.end] == "-" and p.lower[owner.end + 1] not in ("based", "born"):
            if p.lower[owner.end + 1] in ("owned", "flagged", "registered", "run"):
                yield Relation.PART_OF, "described-owned"  # "the Chilean-owned mill X" may be anywhere
        else:
            if r.kind is Kind.ORGANIZATION and lemma in self.ontology.part_heads:
                yield Relation.PART_OF, "described-body"
            if r.kind is Kind.PLACE and owner.kind is Kind.COUNTRY and lemma in TERRITORIES:
                yield Relation.PART_OF, "described-territory"
            of_state = r.kind is Kind.ORGANIZATION and "state" in p.lower[found.start : found.noun]
            if owner.kind is Kind.COUNTRY and (of_state or (r.kind is Kind.PLACE and lemma == "base")):
                yield Relation.PART_OF, "described-state"  # "the Peruvian state-owned company X"
            yield Relation.LOCATED_IN, "described-located"
