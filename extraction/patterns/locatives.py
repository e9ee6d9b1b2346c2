"""Where prepositions place things and those who take part in what is told: "the embassy in Lima", "X died in Cusco".

What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator

from extraction.naming.parties import is_party
from extraction.naming.titles import names_person
from extraction.ontology import Ontology
from extraction.patterns.callings import ENVOYS
from extraction.patterns.neighbours import Neighbours
from extraction.patterns.pattern import Structure
from extraction.patterns.sites import GUESTS, KEPT, VISITORS, is_ruler, is_site
from extraction.patterns.whereabouts import ABSENT, COUNTING, WHERE, Whereabouts
from extraction.reading import PLACES, Reference
from extraction.syntax.arguments import PLACE_NOUNS, Arguments
from extraction.syntax.parse import Parse
from extraction.syntax.predicates import Predicates
from extraction.syntax.slots import Slots
from graph.model import Kind, Relation

LOCATIVE = frozenset(
    """in at near on outside inside around across off throughout within along over above from to into toward towards
    between through""".split()
)
VISITING = frozenset({"visit", "tour", "reach", "enter", "inhabit", "occupy"})
# what befalls somebody befalls them where the sentence says that it happened, however deep it says so
BEFALLING = frozenset(
    """kill injure wound arrest detain rescue shoot seize kidnap abduct attack assassinate murder stab capture
    hospitalize bury find hold bear swear inaugurate crown baptize marry""".split()
)
PRESENT = frozenset(
    "die meet hold attend speak address march protest gather rally clash land perish drown perform tell brief".split()
)
# "in a Prague jail" is in Prague
VENUES = frozenset(
    """jail prison hospital court courtroom courthouse hotel cafe café bar pub restaurant nightclub club street suburb
    airport museum theatre theater stadium arena square park church mosque synagogue temple school cemetery morgue
    apartment flat house home clinic factory market mall shop store studio neighborhood neighbourhood district
    slum port harbour harbor beach warehouse station bank office""".split()
)
# countries are there where they do this
CONVENING = frozenset("sign meet convene negotiate face play defeat beat ink gather".split())
PARTING = frozenset("withdraw retreat depart evacuate exit flee relocate".split())
COMING = frozenset("come travel hail flock arrive gather".split())
BUSY = frozenset("trial tour holiday vacation duty assignment display stage campus".split())
# what is no place, whatever it is of
ABSTRACT = frozenset(
    """history range suspicion charge request order watchlist list direction behalf demonstration course context wake
    favor favour support light spite case value name interest eye account accusation""".split()
)
# where these go, whose they are goes, too
BEARING = frozenset(
    "body remains coffin casket plane jet helicopter flight motorcade convoy train car ship yacht".split()
)
# what a body does at another: it is held there
HELD = frozenset("take hold happen occur open stage convene".split())
# of what is elsewhere as often as not
DECIDING = frozenset(
    """declare order secure accuse suspend report agree reduce ban approve reject bomb overturn cut cancel halt
    resume""".split()
)
FIRING = frozenset("launch fire lob hurl throw aim direct shoot".split())
WINNING = frozenset("win earn lose finish lead".split())
# in the same place as who does it
ENCOUNTERS = frozenset({Relation.ATTACKS, Relation.COERCES, Relation.MEETS_WITH, Relation.LOCATED_IN})
# whose "to" leads to whom something is said, given or due, or to what one is used
TURNING_TO = frozenset(
    """write reach_out respond reply answer report listen speak talk say lie appeal apologize apologise confess admit
    complain object refer commit adapt adjust belong contribute cater relate react submit subscribe conform adhere cling
    stick look turn pray propose matter seem appear amount surrender yield succumb capitulate concede bow defer relent
    pledge swear vow promise give pay owe sell lend donate export supply leak testify cozy warm
    kowtow""".split()
)
# what one has in somebody or something
TRUST = frozenset("confidence faith trust belief interest hope pride".split())
TALKING = frozenset("discuss debate raise talk speak mention review consider negotiate cover describe recall".split())
HOSTING = frozenset({"welcome", "host", "receive", "greet", "follow", "accompany"})

# who may be on a country that is an island
STATIONED = frozenset("troop soldier force police base garrison peacekeeper army personnel".split())


class Locatives:
    """The prepositions of place of one document."""

    def __init__(
        self,
        parse: Parse,
        predicates: Predicates,
        arguments: Arguments,
        ontology: Ontology,
        neighbours: Neighbours,
        whereabouts: Whereabouts,
    ) -> None:
        self.parse = parse
        self.predicates = predicates
        self.arguments = arguments
        self.ontology = ontology
        self.neighbours = neighbours
        self.ends = neighbours.ends
        self.whereabouts = whereabouts

    def of(self, r: Reference) -> Iterator[Structure]:
        """ "the embassy in Lima", "troops near the border town of X"."""
        p = self.parse
        if r.kind is Kind.COUNTRY or is_party(r) or (r.kind is Kind.GROUP and p.lemmas[r.head] == "other"):
            return  # a country in a place is its envoys or forces
        for c in p.children[r.head]:
            link = p.lower[c]
            if p.deps[c] != "prep" or link not in LOCATIVE or link == "between" or c < r.end - 1:
                continue
            if link == "to" and p.lemmas[r.head] in ENVOYS:
                continue
            if r.kind is Kind.PERSON and is_ruler(p, r):
                continue  # "protested against the government of Ann in Lima"
            if link == "over" and r.kind is Kind.PERSON:
                continue  # "fell out with Ann over Peru"
            for o in p.children[c]:
                last: Reference | None = None
                for t in p.conjuncts(o) if p.deps[o] == "pobj" else ():
                    for filler in self.arguments.of(t)[:1]:
                        place = filler.reference
                        body = r.kind is Kind.ORGANIZATION or p.lemmas[r.head] in self.ontology.part_heads
                        body = body and p.lemmas[r.head] != "team"
                        if not is_site(p, place, link) or (link == "from" and not body):
                            continue
                        if link == "on" and place.kind is Kind.COUNTRY and p.lemmas[r.head] not in STATIONED:
                            continue  # "experts on Peru", not "troops on Cyprus"
                        if place.kind is Kind.ORGANIZATION and (
                            r.kind not in GUESTS or p.lemmas[r.head] not in VISITORS
                        ):
                            continue
                        if filler.via in ("direct", "inner"):
                            # of "Cusco, Peru" Cusco is where it is
                            if last is None or not self.whereabouts.is_address(last, place):
                                yield Structure(Relation.LOCATED_IN, r, place, f"noun-{link}", r.head)
                            last = place
                        elif filler.via in (*WHERE, "of") and link in WHERE and not place.adjectival:
                            # "dockers at ports in X", "hunters in other parts of X"
                            for x in (place, *self.whereabouts.listed_after(place)):
                                yield Structure(Relation.LOCATED_IN, r, x, f"noun-{link}~{filler.via}", r.head)

    def at(self, v: int) -> Iterator[Structure]:
        """Who takes part in something that is told to happen at a place is there."""
        slots, lemma = self.predicates.verb(v), self.predicates.lemma(v)
        places = self._places(slots, lemma)
        places += [(x, "in", "loose") for x in self._relative_places(v)]
        told = [place for place, _, _ in places]
        places = [x for x in places if not any(self.whereabouts.is_address(y, x[0]) for y in told if y is not x[0])]
        befalling, present = lemma in BEFALLING, lemma in PRESENT
        if befalling or present:
            known = {id(place) for place, _, _ in places}
            places += [(x, "deep", "own") for x in self._deep_places(v) if id(x) not in known]
        if not places or lemma == "induct":  # into a hall of fame
            return
        if lemma in WINNING:  # "won in Ohio" may tell of votes
            places = [x for x in places if x[1] not in ("in", "across")]
        for slot in ("agent", "patient"):
            for argument in slots.get(slot, ()):
                if argument.way == "light":
                    continue  # who does what a noun tells of need not be where it happens
                for filler in self.arguments.of(argument.token)[:2]:
                    if filler.via not in ("direct", "inner", "poss", "of"):
                        continue
                    if filler.via == "poss" and filler.reference.kind is Kind.PERSON:
                        if slot == "agent" and self.parse.lemmas[argument.token] not in BEARING:
                            continue  # "Ann's killer fled to Peru"
                        if names_person(self.parse.lower[argument.token], self.ontology):
                            continue  # "police met Ann's son in Cusco"
                    of_person = filler.via == "of" and filler.reference.kind is Kind.PERSON
                    if of_person and names_person(self.parse.lower[argument.token], self.ontology):
                        continue  # "the brother of Ann was arrested in Cusco"
                    if slot == "patient" and self._is_spoken_of(lemma):
                        continue  # "At a rally in Cusco, Ann mocked Bob"
                    abroad = filler.reference.kind is Kind.COUNTRY and slot == "agent"
                    if abroad and lemma not in CONVENING:
                        continue  # what a country does it does through others
                    if self.parse.lemmas[argument.token] == "other":
                        continue  # "three others": nobody one could name
                    numbered = self.parse.lemmas[argument.token] in COUNTING
                    numbered = numbered or (slot == "agent" and self.parse.pos[argument.token] == "NUM")
                    counted = filler.via == "of" and numbered
                    if slot == "agent" and filler.via == "of" and not counted:
                        continue
                    near = "" if filler.via == "direct" or counted else f"~{filler.via}"
                    for place, where, way in places:
                        guest = filler.reference.kind in GUESTS or lemma in HELD
                        if place.kind is Kind.ORGANIZATION and not guest:
                            continue
                        if place is filler.reference or (abroad and (place.kind is Kind.COUNTRY or where not in WHERE)):
                            continue
                        sent = "patient" in slots and lemma not in HOSTING
                        if slot == "agent" and where in ("to", "into", "from") and sent:
                            continue  # who sends somebody there does not go
                        if slot == "agent" and where in ("to", "to~of", "to~inner") and lemma in TURNING_TO:
                            continue  # "wrote to Chile"
                        if lemma == "be" and where in ("to", "into"):
                            continue  # "is home to"
                        if where == "from" and (slot == "patient" or lemma in PARTING):
                            continue  # who is taken away or withdraws is there no more
                        if where == "deep" and (near or not (present if slot == "agent" else befalling)):
                            continue
                        if where == "deep" and slot == "patient" and filler.reference.kind is Kind.GROUP:
                            continue
                        loose = way == "loose" or argument.way not in ("own", "shared")
                        apart = self.parse.heads[self.parse.heads[place.head]] != v or self._is_of_object(v, place)
                        spoken_of = lemma in TALKING and self._is_told_of(v, place)
                        if slot == "agent" and apart and (spoken_of or lemma in ABSENT or self._is_spoken_of(lemma)):
                            continue  # "boycotted a summit in X", "condemned an attack in X", "discussed the war in X"
                        if slot == "agent" and apart and "complement" in slots:
                            continue  # "called the vote in X a fraud"
                        if loose and (place.kind is Kind.ORGANIZATION or filler.reference.kind is Kind.PLACE):
                            continue
                        if slot == "agent" and lemma in DECIDING and (loose or where == "through"):
                            continue
                        if slot == "agent" and where == "on" and "patient" in slots:
                            continue  # "conducts strikes on X"
                        if slot == "agent" and where == "at" and self._is_aimed(lemma):
                            continue  # "lashed out at X"
                        if where == "in" and self.parse.lemmas[self.parse.heads[self.parse.heads[place.head]]] in TRUST:
                            continue  # "has confidence in X"
                        if slot == "agent" and where in ("at", "at~of") and lemma in FIRING:
                            continue  # "fires rockets at X"
                        spoken = argument.way == "filled" and lemma in PRESENT and where in ("at~in", "in~in")
                        if loose and (near or (where not in WHERE and not spoken)):
                            continue  # but "speaking at a rally in X"
                        if where == "from" and place.kind is Kind.COUNTRY and lemma in ("be", "come", "hail"):
                            yield Structure(Relation.NATIONAL_OF, filler.reference, place, "verb-from", v)
                        rule = f"verb-{slot}{near}-{where}{'-loose' if loose else ''}"
                        yield Structure(Relation.LOCATED_IN, filler.reference, place, rule, v)

    def _is_told_of(self, v: int, place: Reference) -> bool:
        """True for the place of what is talked about, not of where: "discussed the war in X", "spoke about it"."""
        p = self.parse
        at = place.head
        while p.heads[at] not in (v, at):
            at = p.heads[at]
        return p.deps[at] == "dobj" or p.lower[at] in ("about", "of", "on", "over")

    def _is_of_object(self, v: int, place: Reference) -> bool:
        """ "Criticised the vote in X": the place right after a thing that is spoken of is where that is."""
        p = self.parse
        prep = p.heads[place.head]
        return any(
            p.deps[c] == "dobj" and p.pos[c] == "NOUN" and c + 1 == prep and p.heads[prep] == v for c in p.children[v]
        )

    def _is_spoken_of(self, lemma: str) -> bool:
        """True for verbs by whose deed its object need not be where it is done: "mock", "condemn"."""
        relations = {frame.relation for frame in self.ontology.frames(lemma, "verb")}
        return Relation.CRITICIZES in relations and not relations & ENCOUNTERS

    def _is_aimed(self, lemma: str) -> bool:
        """True for verbs that take whom they reproach after "at" alone: "lash out at", "hit out at", "sneer at"."""
        frames = self.ontology.frames(lemma, "verb")
        return any(f.relation is Relation.CRITICIZES and f.object[0] == "at" and not f.requires for f in frames)

    def _places(self, slots: Slots, lemma: str) -> list[tuple[Reference, str, str]]:
        """The places in the slots of a verb, each with what leads to it and the way of its argument."""
        places: list[tuple[Reference, str, str]] = []
        if lemma in VISITING:
            for argument in slots.get("patient", ()):
                for filler in self.arguments.of(argument.token)[:1]:
                    town = filler.via == "of" and self.parse.lemmas[argument.token] in PLACE_NOUNS
                    if (filler.via == "direct" or town) and filler.reference.kind is Kind.PLACE:
                        places.append((filler.reference, "patient", argument.way))
        for slot, arguments in slots.items():
            if slot in LOCATIVE:
                for argument in arguments:
                    for filler in self.arguments.of(argument.token):
                        if not is_site(self.parse, filler.reference, slot):
                            continue
                        named = filler.via == "of" and self.parse.lemmas[argument.token] in PLACE_NOUNS
                        if filler.via == "mod" and filler.reference.kind is Kind.PLACE:
                            named = self.parse.lemmas[argument.token] in VENUES
                        kept = slot == "from" and self.parse.lemmas[argument.token] in KEPT
                        whence = slot == "from" and filler.via == "of" and lemma in COMING
                        whence = whence and self.parse.lemmas[argument.token] in ("part", "region", "corner")
                        if filler.via == "direct" or (named and (slot in WHERE or slot == "into")):
                            places.append((filler.reference, slot, argument.way))
                        elif kept and filler.via in (*WHERE, "mod") and filler.reference.kind is Kind.PLACE:
                            # "released from a prison in X": was there
                            places.append((filler.reference, "out", argument.way))
                        elif whence:
                            places.append((filler.reference, "parts", argument.way))
                        elif filler.via in WHERE and slot == "on" and self.parse.lemmas[argument.token] in BUSY:
                            places.append((filler.reference, "on~in", argument.way))  # "on trial in X"
                        elif (filler.via in (*WHERE, "inner", "of") and slot in ("in", "at", "near", "to")) or (
                            filler.via == "of" and slot == "on"  # "on the island of X"
                        ):
                            if filler.via == "of" and self.parse.lemmas[argument.token] in ABSTRACT:
                                continue  # "in the history of X"
                            places.append((filler.reference, f"{slot}~{filler.via}", argument.way))
        return places

    def _relative_places(self, v: int) -> list[Reference]:
        """The place of a relative clause: "London, where X is in hospital"."""
        p = self.parse
        where = next((c for c in p.children[v] if p.lower[c] == "where"), None)
        if where is None or where > v or p.deps[v] not in ("relcl", "advcl", "ccomp"):
            return []
        at = where - 1 if p.lower[where - 1] == "," else where
        return [x for x in self.ends.get(at, ()) if x.kind in PLACES and not x.adjectival]

    def _deep_places(self, v: int) -> list[Reference]:
        """Places under the nouns of a clause: "killed by a car bomb in Y", "met with the envoy in Y"."""
        p = self.parse
        found: list[Reference] = []
        stack = [(c, 0) for c in p.children[v] if c > v and p.deps[c] in ("prep", "agent", "dobj")]
        while stack:
            t, depth = stack.pop()
            if p.pos[t] == "ADP" and (p.lower[t] in WHERE or p.lower[t] == "on"):
                for o in p.children[t]:
                    found += [x for x in self.arguments.covering(o)[:1] if is_site(p, x, p.lower[t])]
            if depth < 5:
                stack += [(c, depth + 1) for c in p.children[t] if c > t and p.deps[c] in ("prep", "pobj", "dobj")]
        return found
