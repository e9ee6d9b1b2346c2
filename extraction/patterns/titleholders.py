"""Whom a title beside a name serves: "NATO chief Rutte", "President X of Peru", "X's spokesman Y".

What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator

from extraction.naming.parties import is_party
from extraction.ontology import Ontology
from extraction.patterns.callings import ENVOYS, OUTSIDE_OFFICE, PERSONAL, STATE_SERVANTS, Callings
from extraction.patterns.descriptors import Descriptors
from extraction.patterns.jurisdictions import LOCAL_OFFICES, Jurisdictions
from extraction.patterns.lists import Lists
from extraction.patterns.neighbours import BODIES, Neighbours, is_named_body
from extraction.patterns.pattern import Structure
from extraction.reading import Reference
from extraction.syntax.parse import Parse
from graph.model import Form, Kind, Relation

# who leads something else than the country before the title
NO_OFFICES = frozenset(
    "archbishop founder owner creator captain coach publisher kingpin warlord abbot proprietor".split()
)
RULING = frozenset("minister president ruler leader premier chancellor".split())
# senators and governors are the place's rather than in it
OF_PLACES = (
    STATE_SERVANTS
    | LOCAL_OFFICES
    | RULING
    | frozenset(
        "rep rep. sen sen. del del. delegate assemblyman assemblywoman alderman councilman councilwoman sheriff".split()
    )
)
# who heads or plays for something; persons have no such people
HEADED = frozenset(
    """leader chief chairman chairwoman chairperson chair candidate nominee founder cofounder ceo owner president mayor
    governor coach captain midfielder striker defender goalkeeper winger forward back driver commander member director
    editor reporter journalist""".split()
)
BENCH = frozenset({"judge", "justice", "magistrate", "registrar"})
# offices of bodies rather than of states: without a body beside them they are of the one that the sentence names
BODY_OFFICES = frozenset("spokesperson spokesman spokeswoman treasurer".split())


class Titleholders:
    """The titles beside the names of one document."""

    def __init__(
        self,
        parse: Parse,
        ontology: Ontology,
        neighbours: Neighbours,
        descriptors: Descriptors,
        callings: Callings,
        lists: Lists,
        jurisdictions: Jurisdictions,
    ) -> None:
        self.parse = parse
        self.ontology = ontology
        self.neighbours = neighbours
        self.starts = neighbours.starts
        self.ends = neighbours.ends
        self.descriptors = descriptors
        self.callings = callings
        self.lists = lists
        self.jurisdictions = jurisdictions

    def of(self, person: Reference, start: int, end: int) -> Iterator[Structure]:
        """Whom the title of `person` tells them to serve, in the sentence of tokens `start` to `end`."""
        assert person.role is not None
        assert person.role_start is not None
        assert person.role_end is not None
        relation = self.ontology.role(person.role)
        word = person.role_end - 1
        if relation is None:
            yield from self._described(person, person.role_start, word)
            return
        head = self._head(person, word)
        target, rule = self._inside(person, person.role_start, person.role_end), "title-inside"
        if target is None:
            target, rule = self.neighbours.before(person.role_start), "title-before"
            if target is not None and is_party(target):
                # "Republican Senator X": the party says where X belongs, the country or chamber stands before it
                yield Structure(Relation.AFFILIATED_WITH, person, target, "title-party", word)
                yield from self.lists.listed(person, target, Relation.AFFILIATED_WITH, word, "title-party-listed", end)
                target = self.neighbours.before(target.start)
            elif target is not None:
                party = self.neighbours.before(target.start)
                if party is not None and is_party(party):
                    yield Structure(Relation.AFFILIATED_WITH, person, party, "title-party", word)
        if target is not None and head in ENVOYS:
            target = self._sender(person, target) or target
        after = self.neighbours.after(person.role_end)
        if after is not None and (target is None or target.kind is Kind.COUNTRY) and after is not person:
            if target is not None:
                yield Structure(relation, person, target, "title-also", word)
            target, rule = after, "title-of"
        if target is None and person.end < len(self.parse) and self.parse.lower[person.end] == "of":
            target, rule = self.neighbours.after(person.end), "title-of"
            if target is not None and target.kind is Kind.COUNTRY and self._is_no_office(person):
                yield Structure(Relation.NATIONAL_OF, person, target, "title-national", word)
                return
            placed = target is not None and target.kind is Kind.PLACE and person.role_end <= person.start
            if target is not None and placed and head.removesuffix("s") not in OF_PLACES:
                # "Professor X of Utah", "committee chairman X of Utah"
                yield Structure(Relation.LOCATED_IN, person, target, "title-of-place", word)
                if relation is Relation.LEADS:
                    return
        if target is None:
            previous = self._coordinated(person, start)
            shared = self.lists.targets.get(id(previous)) if previous is not None else None
            if shared is not None and (shared.kind is Kind.COUNTRY or self._are_alike(previous, person)):
                target, rule = shared, "title-shared"
        if target is not None:
            yield from self._serving(person, target, relation, rule, head, word, end)
        elif head in PERSONAL and (served := self._server_of(person)) is not None:
            yield Structure(Relation.AFFILIATED_WITH, person, served, "title-personal", word)
        elif head in HEADED and (misread := self._misread_body(person)) is not None:
            yield Structure(relation, person, misread, "title-misread", word)
        elif head in RULING or self.descriptors.before(person.role_start, start) is None:
            yield from self._alone(person, relation, head, word, start, end)

    def _described(self, person: Reference, first: int, word: int) -> Iterator[Structure]:
        """ "Peruvian soldier X", whose title from token `first` to `word` is none of an office."""
        target = self.neighbours.before(first)
        if target is not None and target.kind is Kind.COUNTRY:
            yield Structure(Relation.NATIONAL_OF, person, target, "title-national", word)
            if (other := self.neighbours.joined_to(target)) is not None:
                yield Structure(Relation.NATIONAL_OF, person, other, "title-joined", word)
        elif target is not None and target.kind is Kind.ORGANIZATION and word < person.start:
            yield Structure(Relation.AFFILIATED_WITH, person, target, "title-other", word)

    def _sender(self, envoy: Reference, target: Reference) -> Reference | None:
        """Peru in "Peru's Middle East envoy X", "Peru's envoy to Chile X", where `target` is whom the envoy goes to."""
        sender = self.neighbours.before(min(target.start, envoy.role_start or 0))
        return sender if sender is not None and sender.kind in (Kind.COUNTRY, Kind.ORGANIZATION) else None

    def _inside(self, person: Reference, first: int, last: int) -> Reference | None:
        """The body named within the title of tokens `first` to `last`: "Secretary of Homeland Security"."""
        inside = [r for r in self.neighbours.since(first)[:6] if r.end <= last and r is not person and r.kind in BODIES]
        if not inside:  # "the Chilean foreign ministry spokesman X": the body began before the role
            inside = [
                r
                for at in range(first + 1, last)
                for r in self.ends.get(at, ())
                if r.kind is Kind.ORGANIZATION and r.start < first
            ][:1]
        if inside and inside[0].form is Form.NOMINAL and self.neighbours.before(first) is not None:
            return None  # "British Chief of the General Staff X"
        return inside[0] if inside else None

    def _serving(
        self, person: Reference, target: Reference, relation: Relation, rule: str, head: str, word: int, end: int
    ) -> Iterator[Structure]:
        """What a title says of one who bears it and of `target`, which it names."""
        self.lists.targets[id(person)] = target
        office = relation is not Relation.AFFILIATED_WITH
        calling = self._is_no_office(person) if office else self.callings.is_calling(word)
        artist = self.callings.is_artist(word, target)
        player = self.callings.is_player(word)
        if target.kind is Kind.COUNTRY and (calling or artist) and (target.adjectival or not player):
            # "Tunisia's goalkeeper" may be from elsewhere
            yield Structure(Relation.NATIONAL_OF, person, target, "title-calling", word)
            if (other := self.neighbours.joined_to(target)) is not None:
                yield Structure(Relation.NATIONAL_OF, person, other, "title-joined", word)
        if calling and head == "leader" and target.kind is Kind.COUNTRY:
            return  # "Peru's opposition leader X"
        belongs = relation is Relation.LEADS or target.kind is not Kind.COUNTRY or player
        if not artist and (belongs or not calling or not target.adjectival):
            yield Structure(relation, person, target, rule, word)
        if relation is Relation.LEADS and target.kind is Kind.ORGANIZATION and not calling:
            state = next((x for x in self.starts.get(target.start, ()) if x.kind is Kind.COUNTRY), None)
            if state is not None and head in RULING:
                yield Structure(relation, person, state, "title-state", word)  # "Peruvian army minister X"
        yield from self.lists.listed(person, target, relation, word, "title-listed", end)

    def _alone(
        self, person: Reference, relation: Relation, head: str, word: int, start: int, end: int
    ) -> Iterator[Structure]:
        """Whom those serve whose title names nobody: who is named near them, and most likely theirs."""
        if head in BENCH and (court := self._court(person, start)) is not None:
            yield Structure(relation, person, court, "title-court", word)
            return
        for found in self.jurisdictions.of(person, relation, head, word, start, "title"):
            yield found
            yield from self.lists.listed(person, found.object, relation, word, "title-near-listed", end)
        if head in BODY_OFFICES and (body := self._only_body(start, end)) is not None:
            yield Structure(relation, person, body, "title-near-body", word)

    def _head(self, holder: Reference, word: int) -> str:
        """The head noun of a title: "secretary" of "Secretary of Homeland Security"."""
        for t in range(holder.role_start or 0, word + 1):
            if self.parse.lower[t] in ("of", "for"):
                return self.parse.lemmas[t - 1]
        return self.parse.lemmas[word]

    def _court(self, judge: Reference, start: int) -> Reference | None:
        """The court that a sentence names before one of its judges: "In the Lima district court, Judge X ..."."""
        before = self.neighbours.since(start)
        courts = [
            r
            for r in before[:30]
            if r.end <= judge.start
            and r.kind in (Kind.ORGANIZATION, Kind.GROUP)
            and self.parse.lemmas[r.head] == "court"
        ]
        return courts[-1] if courts else None

    def _are_alike(self, previous: Reference | None, person: Reference) -> bool:
        """True for plural titles one after the other: "X court judges A and B and prosecutors C and D"."""
        if previous is None or person.role_end is None:
            return False
        # the later ones of a list have no title of their own
        return self._is_plural(person.role_end) and (previous.role_end is None or self._is_plural(previous.role_end))

    def _is_plural(self, role_end: int) -> bool:
        return self.parse.tags[role_end - 1] in ("NNS", "NNPS")

    def _only_body(self, start: int, end: int) -> Reference | None:
        """The one organisation that a sentence names: whom a spokesperson told of without a body speaks for."""
        found: Reference | None = None
        for r in self.neighbours.since(start):
            if r.start >= end:
                break
            if is_named_body(r):
                if found is not None and found.referent is not r.referent:
                    return None
                found = found or r
        return found

    def _server_of(self, person: Reference) -> Reference | None:
        """The person named before a title: "X's spokesman Y", "Trump adviser Y"."""
        at = self.parse.unpossessed(person.role_start or 0)
        found = self.ends.get(at, []) + self.ends.get(person.role_start or 0, [])
        return next((x for x in found if x.kind is Kind.PERSON and x is not person), None)

    def _misread_body(self, person: Reference) -> Reference | None:
        """A body taken for a person: who has a leader, a mayor or a candidate right behind the name is none."""
        at = self.parse.unpossessed(person.role_start or 0)
        found = self.ends.get(at, ())
        return next((x for x in found if x.kind is Kind.PERSON and x.form is Form.NAME and x is not person), None)

    def _is_no_office(self, person: Reference) -> bool:
        """True for one who leads, but not the country named beside: "the Belarusian opposition leader X"."""
        words = self.parse.lemmas[person.role_start or 0 : person.role_end or 0]
        return words[-1] in NO_OFFICES or (words[-1] == "leader" and not OUTSIDE_OFFICE.isdisjoint(words))

    def _coordinated(self, person: Reference, start: int) -> Reference | None:
        """The person that stands before this one in a list of titled persons."""
        p = self.parse
        first = min(person.start, person.role_start if person.role_start is not None else person.start)
        at = first - 1
        while at > start and p.lower[at] in (",", "and", "&", "his", "her", "their", "then", "as", "well"):
            at -= 1
        if at == first - 1:
            return None
        found = [r for r in self.ends.get(at + 1, ()) if r.kind is Kind.PERSON]
        return found[0] if found else None
