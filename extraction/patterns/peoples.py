"""Whom people belong to by the noun that names them: "200 Georgian soldiers", "members of the House", "her lawyers".

What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator

from extraction.naming.parties import is_party
from extraction.ontology import Ontology
from extraction.patterns.callings import ENVOYS, INHABITING, PERSONAL, STATE_SERVANTS, Callings
from extraction.patterns.descriptors import Descriptors
from extraction.patterns.hyphenated import Hyphenated
from extraction.patterns.lands import TERRITORIES
from extraction.patterns.neighbours import Neighbours
from extraction.patterns.owners import Owners
from extraction.patterns.pattern import Structure
from extraction.patterns.sites import VISITORS
from extraction.reading import PLACES, Reference
from extraction.syntax.parse import POSSESSIVE, Parse
from graph.model import Form, Kind, Relation

LONGEST_GROUP = 30
BACKING = frozenset({"supporter", "backer", "fan"})
# people that may be a part of the body or country they fight for, or its nationals
FIGHTING = frozenset(
    """soldier personnel operative militant fighter trooper diver sailor marine pilot officer serviceman servicemember
    insurgent guerrilla jihadist gunman rebel terrorist bomber prosecutor""".split()
)
IRREGULAR = frozenset("militant fighter insurgent guerrilla jihadist gunman rebel terrorist bomber".split())
# goods and bodies that words for people end like
CRAFT = frozenset("vessel ship source tanker boat carrier aircraft plane".split())
# whose place is the body's they serve
OFFICIAL = frozenset(
    """official authority government legislature governor mayor senator premier chief police minister president force
    parliament council""".split()
)
# after these "from" tells what one leaves
REMOVING = frozenset(
    """ban bar expel deport evict withdraw pull remove oust evacuate transfer return move extract recall repatriate
    block prohibit prevent stop drive free rescue withdrawal expulsion removal deportation evacuation repatriation
    send bring ship fly airlift redeploy relocate shift""".split()
)
# who belongs to a body that stands before them, and comes from a country that does
SERVING = frozenset(
    """worker student doctor nurse engineer scientist activist fighter director athlete footballer cyclist swimmer boxer
    priest monk nun investor singer musician actor writer voter artist""".split()
)
# members of these are people of their country rather than its servants: "Kenyan crew members"
COMPANIES = frozenset("crew family gang cast band audience community".split())
RESIDENT = frozenset("resident inhabitant villager dweller".split())
CITIZENS = frozenset({"citizen", "national", "native", "subject"})
MEMBER_STATES = frozenset("state country nation government republic".split())


class Peoples:
    """The people that one document tells of by a noun."""

    def __init__(
        self,
        parse: Parse,
        ontology: Ontology,
        neighbours: Neighbours,
        descriptors: Descriptors,
        hyphenated: Hyphenated,
        owners: Owners,
        callings: Callings,
    ) -> None:
        self.parse = parse
        self.ontology = ontology
        self.neighbours = neighbours
        self.starts = neighbours.starts
        self.ends = neighbours.ends
        self.descriptors = descriptors
        self.hyphenated = hyphenated
        self.owners = owners
        self.callings = callings

    def of(self, r: Reference) -> Iterator[Structure]:
        """Whom or what the people that `r` tells of belong to."""
        p, is_people = self.parse, self.callings.is_people
        if r.kind is Kind.PERSON and r.form is Form.NAME:
            return
        head, lemma = r.head, p.lemmas[r.head]
        relation = self.ontology.belonging(lemma)
        if relation is None and lemma in self.ontology.part_heads:
            relation = Relation.PART_OF
        if relation is Relation.PART_OF and lemma in ("office", "convoy") and r.form is Form.NOMINAL:
            return  # places and goods as often as bodies
        one = r.kind is Kind.PERSON or (r.core is not None and r.plural is False)
        if one and (role := self.ontology.role(self._words(r))) is not None:
            relation = role
        for owner, how in self.owners.of(r, r.start):
            if p.lower[owner.start : owner.end] == ["staff"]:
                continue  # "chief of staff"
            if how == "to" and lemma in ENVOYS and owner.kind is Kind.COUNTRY:
                continue  # where they are sent
            if how == "of" and one and r.core is not None and relation is Relation.LEADS:
                yield Structure(relation, r, owner, "incumbent", head)
                continue
            if lemma == "team" and r.kind is Kind.GROUP and owner.kind in (Kind.ORGANIZATION, Kind.GROUP):
                # a team that has no name is some of the people of a university, not a body of it
                if owner.kind is Kind.ORGANIZATION:
                    yield Structure(Relation.AFFILIATED_WITH, r, owner, f"people-{how}", head)
                continue
            within = how in ("inner", "before")
            if within and self.hyphenated.after(owner):
                continue  # "M23-aligned rebels" are not M23's
            if within and self._is_member_state(lemma, owner):
                yield Structure(Relation.PART_OF, r, owner, f"state-{how}", head)
                continue
            official = within and lemma in OFFICIAL
            inhabit = lemma in INHABITING and (owner.end >= len(p) or p.lower[owner.end] not in POSSESSIVE)
            of_country = owner.kind is Kind.COUNTRY and how == "of" and lemma in RESIDENT
            official = official or how == "for" or (how == "from" and self._is_office(r))
            if of_country or (owner.kind is Kind.PLACE and (how != "of" or inhabit) and not official):
                yield Structure(Relation.LOCATED_IN, r, owner, f"people-place-{how}", head)
                for other in self._places_listed_after(owner) if inhabit and how in ("of", "from", "in") else ():
                    yield Structure(Relation.LOCATED_IN, r, other, f"people-place-{how}", head)
            if is_party(owner):
                yield Structure(Relation.AFFILIATED_WITH, r, owner, "people-party", head)
            elif within and relation is not None:
                if lemma == "correspondent" and owner.kind in PLACES:
                    continue  # "the paper's Lima correspondent"
                if relation is Relation.NATIONAL_OF and (owner.form is Form.PRONOUN or owner.kind is Kind.PLACE):
                    continue
                if self.callings.is_artist(head, owner):
                    yield Structure(Relation.NATIONAL_OF, r, owner, f"calling-{how}", head)
                    continue
                if relation is Relation.LEADS and self.callings.leads_others(head, owner):
                    yield Structure(Relation.NATIONAL_OF, r, owner, f"calling-{how}", head)
                    continue
                if relation is Relation.LEADS and self.callings.leads_another(head, owner):
                    continue
                serving = relation is Relation.NATIONAL_OF and owner.kind is Kind.ORGANIZATION
                if not serving:
                    yield Structure(relation, r, owner, f"people-{how}", head)
                elif lemma in SERVING:
                    yield Structure(Relation.AFFILIATED_WITH, r, owner, f"people-{how}", head)
                affiliated = relation is Relation.AFFILIATED_WITH
                if affiliated and owner.kind is Kind.COUNTRY and self.callings.is_calling(head):
                    yield Structure(Relation.NATIONAL_OF, r, owner, f"calling-{how}", head)
                if lemma == "member" and owner.kind is Kind.COUNTRY and p.lower[head - 1] in COMPANIES:
                    yield Structure(Relation.NATIONAL_OF, r, owner, f"calling-{how}", head)
                if (
                    lemma in FIGHTING
                    and relation is not Relation.PART_OF
                    and not (lemma in IRREGULAR and owner.kind is Kind.COUNTRY)
                ):
                    yield Structure(Relation.PART_OF, r, owner, f"fighting-{how}", head)
            elif within and owner.form is Form.PRONOUN:
                continue
            elif within and owner.kind is Kind.COUNTRY:
                itself = owner.start == r.start and owner.end == r.end
                if itself or (is_people(head) and lemma not in CRAFT):
                    yield Structure(Relation.NATIONAL_OF, r, owner, f"other-{how}", head)
            elif within and owner.kind is Kind.ORGANIZATION and is_people(head):
                yield Structure(Relation.AFFILIATED_WITH, r, owner, f"other-{how}", head)
                if lemma == "gunman":
                    yield Structure(Relation.PART_OF, r, owner, f"fighting-{how}", head)
            elif how == "of" and owner.kind is Kind.COUNTRY and lemma in CITIZENS:
                for country in (owner, *self.descriptors.listed_after(owner, len(p))):
                    yield Structure(Relation.NATIONAL_OF, r, country, "citizens-of", head)
            elif (
                not within and how in ("of", "for", "at", "with", "within", "to") and owner.kind is not Kind.PLACE
            ) or (how == "from" and owner.kind is Kind.ORGANIZATION and is_people(head)):
                if how == "at" and lemma in VISITORS:
                    yield Structure(Relation.LOCATED_IN, r, owner, "visitors-at", head)
                elif r.kind is Kind.PERSON or relation is Relation.AFFILIATED_WITH or owner.kind is Kind.ORGANIZATION:
                    kind = Relation.AFFILIATED_WITH
                    if relation is not None and (r.kind is Kind.PERSON or relation is not Relation.NATIONAL_OF):
                        kind = relation
                    yield Structure(kind, r, owner, f"people-{how}", head)
            elif how == "from" and owner.kind is Kind.COUNTRY and is_people(head) and not self._is_moved(head):
                yield Structure(Relation.NATIONAL_OF, r, owner, "people-from", head)
        if r.kind is Kind.GROUP and p.tags[head] == "NNS":
            yield from self._inheriting(r)
        if lemma in PERSONAL:
            yield from self._personal(r)

    def _words(self, r: Reference) -> str:
        """The words of `r` as an office: "vice president", "chief of staff"."""
        words = " ".join(self.parse.lower[self.parse.unhyphenated(r.start) : r.end])
        return f"{words} of staff" if self.parse.lower[r.end : r.end + 2] == ["of", "staff"] else words

    def _is_office(self, r: Reference) -> bool:
        """True for "officials", "mayors", "attorneys general": where they are from tells what they serve."""
        if self.parse.lemmas[r.head] in STATE_SERVANTS:
            return True
        return self.ontology.role(self._words(r)) is Relation.LEADS

    def _is_moved(self, n: int) -> bool:
        """True for whom somebody takes away: "bars holders of passports from Peru" does not say whence they are."""
        p = self.parse
        over = p.heads[n]
        if p.deps[n] == "pobj":
            over = p.heads[over]
        return p.deps[n] in ("dobj", "nsubjpass", "pobj") and (p.lemmas[over] in REMOVING or p.tags[over] == "VBG")

    def _is_member_state(self, lemma: str, owner: Reference) -> bool:
        """True for "NATO countries", "U.S. states"."""
        if owner.kind is Kind.ORGANIZATION:
            return lemma in MEMBER_STATES and owner.form is not Form.PRONOUN
        return owner.kind is Kind.COUNTRY and lemma in TERRITORIES

    def _places_listed_after(self, first: Reference) -> Iterator[Reference]:
        """The names that follow a place in its list, whatever they were taken for: "of A, B and C"."""
        p = self.parse
        last, found = first, []
        for _ in range(8):
            at = last.end
            if at + 1 >= len(p) or p.lower[at] not in (",", "and", "&"):
                break
            closing = p.lower[at] != "," or p.lower[at + 1] in ("and", "&")
            at += 1 + (p.lower[at] == "," and closing)
            at += at < len(p) and p.lower[at] == "the"
            following = [x for x in self.starts.get(at, ()) if x.form is Form.NAME and not x.adjectival and not x.role]
            if not following:
                break
            last = max(following, key=lambda x: x.end)
            found.append(last)
            if closing:
                yield from found  # without "and" it may be an address
                return

    def _inheriting(self, r: Reference) -> Iterator[Structure]:
        """ "Members of the House X and Y", "Green members of the House, including X": the named belong as all do."""
        p = self.parse
        end = min(len(p), r.end + LONGEST_GROUP)
        owners = [x for x, _ in self.owners.of(r, r.start) if x.kind is Kind.ORGANIZATION]
        if not owners:
            return
        last = max(r.end, owners[-1].end)
        first = next((x for x in self.starts.get(last, ()) if x.kind is Kind.PERSON and x.form is Form.NAME), None)
        if first is not None:
            named = [first, *self.descriptors.listed_after(first, end)]
        else:
            named = [x for x in self.descriptors.introduced(last - 1, end) if x.kind is Kind.PERSON]
        for x in named:
            if p.deps[x.head] == "poss":
                continue  # "including X's cousin Y"
            for owner in owners:
                yield Structure(Relation.AFFILIATED_WITH, x, owner, "inheriting", r.head)

    def _personal(self, r: Reference) -> Iterator[Structure]:
        """ "her lawyers", "the Soto campaign", "X's chief of staff": who serves a person."""
        at = self.parse.unpossessed(r.start)
        near = [x for k in (at, r.start) for x in self.ends.get(k, ())]
        near += [x for k in range(r.start, r.head) for x in self.starts.get(k, ()) if x.end <= r.head]
        if not near and r.end < len(self.parse) and self.parse.lower[r.end] in ("for", "of", "to"):
            # "a lawyer for X", "an aide to Senator X"
            for k in range(r.end + 1, min(len(self.parse), r.end + 5)):
                if following := self.starts.get(k):
                    near += [x for x in following if x.form is Form.NAME]
                    break
                if self.parse.pos[k] in ("VERB", "PUNCT", "SPACE"):
                    break  # "asked lawyers to wait. X said"
        for owner in near:
            if owner.kind is Kind.PERSON and owner is not r and owner.referent is not r.referent:
                backing = self.parse.lemmas[r.head] in BACKING
                relation = Relation.SUPPORTS if backing else Relation.AFFILIATED_WITH
                yield Structure(relation, r, owner, "personal", r.head)
                return
