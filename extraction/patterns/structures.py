"""What is stated without a predicate: titles, appositions, names before nouns, addresses.

"NATO chief Rutte", "the Spanish police", "Kharkiv, Ukraine", "200 Georgian soldiers", "the embassy in Lima": nominal
statements of LEADS, AFFILIATED_WITH, PART_OF, NATIONAL_OF and LOCATED_IN. Each sort has a module of its own; here they
are asked in turn. As with the ontology's frames, what is found is a proposal that the trained model accepts or not.
"""

from __future__ import annotations

from extraction.naming.parties import NOUNS
from extraction.ontology import Ontology
from extraction.patterns.addresses import Addresses
from extraction.patterns.appositions import Appositions
from extraction.patterns.asides import Asides
from extraction.patterns.authors import Authors
from extraction.patterns.callings import Callings
from extraction.patterns.company import COMPANY, Company
from extraction.patterns.descriptors import Descriptors
from extraction.patterns.enumerations import Enumerations
from extraction.patterns.epithets import Epithets
from extraction.patterns.holders import Holders
from extraction.patterns.hyphenated import HYPHENATED, Hyphenated
from extraction.patterns.institutions import Institutions
from extraction.patterns.jurisdictions import Jurisdictions
from extraction.patterns.lists import Lists
from extraction.patterns.locations import Locations
from extraction.patterns.locatives import Locatives
from extraction.patterns.members import Members
from extraction.patterns.neighbours import Neighbours
from extraction.patterns.offices import Offices
from extraction.patterns.origins import Origins
from extraction.patterns.owners import Owners
from extraction.patterns.parts import Parts
from extraction.patterns.pattern import Structure
from extraction.patterns.peoples import Peoples
from extraction.patterns.prefixes import Prefixes
from extraction.patterns.rulers import Rulers
from extraction.patterns.scenes import Scenes
from extraction.patterns.seats import Seats
from extraction.patterns.storms import Storms
from extraction.patterns.territories import Territories
from extraction.patterns.titleholders import Titleholders
from extraction.patterns.whereabouts import Whereabouts
from extraction.reading import Reference
from extraction.syntax.arguments import Arguments
from extraction.syntax.parse import Parse
from extraction.syntax.predicates import Predicates
from graph.model import Form, Kind, Relation


class Structures:
    """The nominal statements of one document."""

    def __init__(
        self,
        parse: Parse,
        predicates: Predicates,
        arguments: Arguments,
        references: list[Reference],
        ontology: Ontology,
    ) -> None:
        self.parse = parse
        self.neighbours = neighbours = Neighbours(parse, references)
        ordered = neighbours.references
        # whose something is, and who has it
        self.owners = owners = Owners(parse, neighbours)
        descriptors = Descriptors(parse, neighbours)
        callings = Callings(parse, ontology)
        lists = Lists(parse, descriptors)
        holders = Holders(parse, predicates, arguments, neighbours)
        appositions = Appositions(parse, neighbours, holders, callings)
        # people and their offices
        self.seats = Seats(parse, ordered)
        jurisdictions = Jurisdictions(parse, neighbours)
        self.hyphenated = Hyphenated(parse, neighbours, arguments)
        self.titleholders = Titleholders(parse, ontology, neighbours, descriptors, callings, lists, jurisdictions)
        self.offices = Offices(
            parse,
            predicates,
            arguments,
            ontology,
            neighbours,
            self.hyphenated,
            holders,
            callings,
            jurisdictions,
            appositions,
        )
        self.peoples = Peoples(parse, ontology, neighbours, descriptors, self.hyphenated, owners, callings)
        self.members = Members(parse, neighbours, lists)
        self.origins = Origins(parse, neighbours, descriptors, holders)
        self.authors = Authors(parse, ordered)
        self.asides = Asides(parse, neighbours)
        self.company = Company(parse, predicates, arguments)
        # bodies and names
        self.parts = Parts(parse, ontology, neighbours, descriptors, owners)
        self.rulers = Rulers(parse, neighbours)
        self.institutions = Institutions(parse, ordered, jurisdictions.home)
        self.epithets = Epithets(parse, ontology, neighbours, descriptors, callings, lists)
        self.enumerations = Enumerations(parse, arguments, ontology, neighbours, descriptors, callings)
        self.prefixes = Prefixes(parse, arguments, ontology, neighbours)
        # places
        self.whereabouts = Whereabouts(parse, predicates, arguments)
        self.scenes = Scenes(parse, predicates, self.whereabouts)
        self.storms = Storms(parse, predicates, arguments, ordered)
        self.addresses = Addresses(parse, neighbours, self.whereabouts)
        self.locations = Locations(parse, predicates, arguments, neighbours, descriptors, owners, callings)
        self.territories = Territories(parse, neighbours, jurisdictions.home)
        self.locatives = Locatives(parse, predicates, arguments, ontology, neighbours, self.whereabouts)
        self._in_role = {t for r in ordered if r.role_start is not None for t in range(r.role_start, r.role_end or 0)}

    def within(self, start: int, end: int, references: list[Reference]) -> list[Structure]:
        """The nominal statements of the sentence of tokens `start` to `end`."""
        found: list[Structure] = []
        for r in references:
            if r.kind is Kind.PERSON and r.role and r.role_start is not None:
                found.extend(self.titleholders.of(r, start, end))
                found.extend(self.seats.of(r))
            if r.kind in (Kind.GROUP, Kind.PERSON) and r.form is not Form.PRONOUN:
                found.extend(self.peoples.of(r))
            if r.kind is Kind.ORGANIZATION and not r.adjectival:
                found.extend(self.parts.of(r, end))
                found.extend(self.seats.whole(r))
            if r.kind is Kind.PERSON and r.form is Form.NAME:
                found.extend(self.members.of(r))
                found.extend(self.authors.of(r))
                found.extend(Structure(a.relation, r, a.object, a.rule, a.word) for a in self.asides.of(r, end))
            if r.kind in (Kind.ORGANIZATION, Kind.GROUP) and not r.adjectival and r.form is not Form.PRONOUN:
                found.extend(self.rulers.of(r, start, end))
                if self.institutions.may_be(r) and not self.owners.has_any(r):
                    found.extend(
                        Structure(x.relation, r, x.country, x.rule, r.head) for x in self.institutions.of(r, start, end)
                    )
            if r.form is Form.NAME and not r.adjectival:
                found.extend(self.epithets.of(r, start, end))
            if r.kind is Kind.PLACE and r.form is Form.NAME:
                found.extend(self.territories.of(r, start, end))
            if r.kind is Kind.ORGANIZATION and r.form is Form.NAME and not r.adjectival:
                found.extend(self.territories.party(r, start))
                if r.end - r.start > 1 and (whole := self.institutions.named_for(r, start, end)) is not None:
                    found.append(Structure(Relation.PART_OF, r, whole, "body-for", r.head))
            if r.adjectival or r.form is Form.NAME:
                found.extend(self.prefixes.of(r))
            if r.adjectival or (r.kind is Kind.ORGANIZATION and self.parse.lower[r.start].capitalize() in NOUNS):
                found.extend(self.origins.of(r, end))
            if r.form is not Form.PRONOUN:
                found.extend(self.addresses.of(r, end))
                found.extend(self.locations.of(r, end))
                found.extend(self.locatives.of(r))
        all_lower, all_pos, tags = self.parse.lower, self.parse.pos, self.parse.tags
        for i in range(start, end):
            pos, lower, tag = all_pos[i], all_lower[i], tags[i]
            if lower in HYPHENATED:
                found.extend(self.hyphenated.at(i, end))
            if lower == "co" and i + 3 < end:
                found.extend(self.hyphenated.jointly(i, end))
            if lower == "born" and all_lower[i - 1] in ("-", "–"):
                found.extend(self.origins.born(i, end))
            if lower == "home" and i + 2 < end and all_lower[i + 1] == "to":
                found.extend(self.locations.home_to(i, end))
            if tag in ("NNPS", "NNP") and lower.endswith("s"):
                found.extend(self.enumerations.summed_up(i, start))
            if pos in ("NOUN", "PROPN") and i not in self._in_role:
                found.extend(self.offices.at(i, end))
                if tag == "NNS":
                    found.extend(self.enumerations.introduced(i, end))
                    found.extend(self.enumerations.summed_in(i, start, end))
                    found.extend(self.enumerations.summed_up(i, start))
            elif pos in ("VERB", "AUX"):
                found.extend(self.locatives.at(i))
                found.extend(Structure(Relation.LOCATED_IN, one, place, "storm", i) for one, place in self.storms.at(i))
            if lower in COMPANY:
                for one, other, verb in self.company.at(i):
                    found.append(Structure(Relation.COOPERATES_WITH, one, other, "jointly-with", verb))
            if pos in ("NOUN", "PROPN", "VERB"):
                for w in self.whereabouts.at(i):
                    found.append(Structure(Relation.LOCATED_IN, w.subject, w.place, w.rule, w.word))
        placed = {id(s.subject) for s in found if s.relation is Relation.LOCATED_IN}
        for relation, w in self.scenes.within(start, end, references, placed):
            found.append(Structure(relation, w.subject, w.place, w.rule, w.word))
        return [s for s in found if s.subject.referent is not s.object.referent]
