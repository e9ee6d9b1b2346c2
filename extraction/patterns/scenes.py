"""The scene of what a sentence tells: where those are whom something befalls, however far from the place they stand.

"Six people are killed when a lorry overturns on a road near Ilo", "a boat carrying migrants sinks off Peru, leaving two
dead", "gunmen open fire on a bar in Cusco": short reports name one place for all that happens in a sentence. Only those
are placed here of whom no nearer pattern has said where they are. What is found is a proposal, as with the ontology's
frames.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from extraction.patterns.forces import ON_THE_SPOT, Forces
from extraction.patterns.whereabouts import Whereabout, Whereabouts
from extraction.reading import PLACES, Reference
from extraction.syntax.parse import Parse
from extraction.syntax.predicates import Predicates
from graph.model import Form, Kind, Relation

# what befalls people on the spot
SUFFERED = frozenset(
    """kill injure wound arrest detain rescue shoot seize kidnap abduct assassinate murder stab capture hospitalize
    behead execute trap strand drown burn poison displace evacuate bury miss bomb hit strike find slay ambush""".split()
)
BEARING = frozenset("carry smuggle transport ferry bring take".split())
CARRIERS = frozenset(
    """boat ship ferry vessel canoe dinghy raft submarine bus coach minibus car van truck lorry vehicle train plane
    aircraft airliner helicopter jet airplane motorcycle taxi tram yacht convoy flight""".split()
)
# who does it is there, too
DONE = frozenset(
    """kill injure wound shoot stab ambush kidnap abduct storm open raid arrest detain rescue clash set attack capture
    behead execute loot demonstrate protest rally march fight dismantle hold""".split()
)
# hardly ever those whom a report is about
UNTOLD = frozenset(
    """perpetrator person assailant dozen body murder business child attacker toddler infant suspect woman
    teenager home house building""".split()
)
SENDING = frozenset("deploy redeploy dispatch mobilize mobilise send".split())
SENDERS = frozenset({Kind.COUNTRY, Kind.ORGANIZATION, Kind.PERSON, Kind.GROUP})
# where they are sent is told
DIRECTIONS = frozenset("to in into near at on around along off across toward towards over".split())
SENT = frozenset(
    """troop soldier force police army military personnel officer official team firefighter rescuer unit member medic
    doctor peacekeeper guard reinforcement warship ship vessel aircraft jet helicopter drone plane submarine expert
    engineer technician inspector investigator marine paramedic battalion brigade contingent destroyer""".split()
)
WATERS = frozenset("sea ocean gulf strait world europe africa asia middle east america continent international".split())
BY = frozenset("in at near outside inside off on onto across through around throughout".split())
BEFORE_NAMES = frozenset({"DET", "ADJ", "NOUN", "NUM", "PROPN", "ADV", "PUNCT", "PART", "VERB"})
FARTHEST = 6
NEAREST = 4
# what a state does at home
DOMESTIC = frozenset("declare impose lift hold introduce tighten order deploy ban extend suspend cancel".split())
# who does this to a place is elsewhere
LAUNCHING = frozenset("launch fire strike bomb shell hit target attack conduct carry".split())
SEATED = frozenset("base headquarter locate situate register born bear raise".split())
# what happens or stands on a country
LAUNCHED = frozenset(
    """troop soldier police force base attack strike airstrike assault raid bombardment bombing offensive invasion
    shelling""".split()
)


class Scenes:
    """Where the sentences of one document take place."""

    def __init__(self, parse: Parse, predicates: Predicates, whereabouts: Whereabouts) -> None:
        self.parse = parse
        self.predicates = predicates
        self.whereabouts = whereabouts
        self.forces = Forces(parse, predicates, whereabouts)

    def within(
        self, start: int, end: int, references: Sequence[Reference], placed: Collection[int]
    ) -> Iterator[tuple[Relation, Whereabout]]:
        """Who is where in the sentence of tokens `start` to `end`; `placed` are ids of references that need none."""
        p = self.parse
        places = [x for x in references if x.kind in PLACES and not x.adjectival and x.form is not Form.PRONOUN]
        if not places:
            return
        scenes: list[Reference] | None = None
        if len(places) > 1 and len({id(x.referent) for x in places if x.kind is Kind.COUNTRY}) == 1:
            scenes = self._scenes(places)
            for country, place in self._nested(scenes, places):
                yield Relation.LOCATED_IN, Whereabout(place, country, "scene-nested", place.head)
        for r in references:
            craft = self.forces.craft(r) if id(r) not in placed else None
            if craft is not None:
                scenes = self._scenes(places) if scenes is None else scenes
                yield from self._of_force(r, craft, scenes, "craft")
        for v in range(start, end):
            if p.pos[v] != "VERB":
                continue
            lemma = p.lemmas[v]
            suffered, done, bearing = lemma in SUFFERED, lemma in DONE, lemma in BEARING
            if not (suffered or done or bearing or lemma in SENDING or lemma in ON_THE_SPOT or lemma in DOMESTIC):
                continue
            if scenes is None:
                scenes = self._scenes(places)
            if not scenes:
                return
            if lemma in SENDING:
                for r, place in self._sent(v, scenes):
                    yield Relation.DEPLOYS_TO, Whereabout(r, place, "scene-sent", v)
            if lemma in DOMESTIC:
                for place, country in self._at_home(v, scenes, references):
                    yield Relation.LOCATED_IN, Whereabout(place, country, "scene-home", v)
            for r in self.forces.acting(v):
                if id(r) not in placed:
                    yield from self._of_force(r, max(v, r.end), scenes, "force")
            for r, how in self._present(v, suffered, done, bearing):
                told = p.lower[r.start - 1] if r.start else ""
                if id(r) in placed or p.lemmas[r.head] in UNTOLD or told in ("including", "others"):
                    continue
                scene = self._nearest(r, v, scenes)
                if scene is None and p.tags[v] == "VBG":
                    scene, how = self._before(r, v, scenes, places), f"{how}-before"
                if scene is not None and scene.referent is not r.referent:
                    yield Relation.LOCATED_IN, Whereabout(r, scene, f"scene-{how}", v)
                    for other in self.whereabouts.listed_after(scene):
                        yield Relation.LOCATED_IN, Whereabout(r, other, f"scene-listed-{how}", v)

    def _present(self, v: int, suffered: bool, done: bool, bearing: bool) -> Iterator[tuple[Reference, str]]:
        p = self.parse
        slots = self.predicates.verb(v)
        if bearing:
            agents = [p.lemmas[a.token] for a in slots.get("agent", ())]
            over = p.heads[v]
            if p.deps[v] == "acl":
                agents.append(p.lemmas[over])
            if CARRIERS.isdisjoint(agents):
                return
        if suffered or bearing:
            for a in slots.get("patient", ()):
                for r in self.whereabouts.parties(a.token):
                    people = p.lemmas[r.head] == "people" and p.deps[r.head] == "dobj"
                    if r.kind is not Kind.ORGANIZATION and not people:
                        yield r, "carried" if bearing else "suffered"
        if done:
            for a in slots.get("agent", ()):
                if a.way in ("own", "shared", "filled"):
                    for r in self.whereabouts.parties(a.token):
                        if r.kind is Kind.GROUP and r.form is Form.NOMINAL:
                            yield r, "done"

    def _nearest(self, r: Reference, v: int, scenes: list[Reference]) -> Reference | None:
        """The first scene after who is there and the verb; one told before is as often another's."""
        return next((x for x in scenes if x.start > max(v, r.start)), None)

    def _of_force(
        self, r: Reference, word: int, scenes: list[Reference], how: str
    ) -> Iterator[tuple[Relation, Whereabout]]:
        """The first scene after the `word` that tells where a force is."""
        scene = next((x for x in scenes if x.start > word), None)
        if scene is not None and scene.referent is not r.referent and self.forces.may_be_in(scene, r):
            yield Relation.LOCATED_IN, Whereabout(r, scene, f"scene-{how}", word)
            for other in self.whereabouts.listed_after(scene):
                yield Relation.LOCATED_IN, Whereabout(r, other, f"scene-listed-{how}", word)

    def _before(self, r: Reference, v: int, scenes: list[Reference], places: list[Reference]) -> Reference | None:
        """ "A bus crashes in Ilo, killing two nurses": the scene of that whose outcome a participle tells."""
        p = self.parse
        over, agent = p.heads[v], r.start < v
        if p.deps[v] == "conj" and agent:
            over = p.heads[over]
        elif p.deps[v] != "advcl":
            return None
        if (agent and p.lemmas[over] in LAUNCHING) or (not agent and p.tags[r.head] not in ("NNS", "NNP", "NNPS")):
            return None  # who fires at a place is not there
        scene = next((x for x in reversed(scenes) if x.end <= v), None)
        if scene is None or (scene.kind is Kind.COUNTRY and not agent):
            return None
        # "at the Ilo barracks near Tacna": at the former
        nearer = (x for x in places if 0 < scene.start - x.end <= NEAREST and p.lower[x.end] in BY)
        return next(nearer, scene)

    def _at_home(
        self, v: int, scenes: list[Reference], references: Sequence[Reference]
    ) -> Iterator[tuple[Reference, Reference]]:
        """ "Peru lifts the curfew in Ica": what a state rules over at home, where no other country is named."""
        countries = [x for x in references if x.kind is Kind.COUNTRY and x.form is not Form.PRONOUN]
        if len({id(x.referent) for x in countries}) != 1:
            return
        p = self.parse
        for a in self.predicates.verb(v).get("agent", ()):
            for filler in self.whereabouts.arguments.of(a.token)[:1]:
                if filler.via != "direct" or filler.reference.referent is not countries[0].referent:
                    continue
                for x in scenes:
                    if x.start < v or x.kind is not Kind.PLACE or not WATERS.isdisjoint(p.lower[x.start : x.end]):
                        continue
                    rest = [y for y in references if y.start > x.start and y.kind in PLACES]
                    for y in rest:
                        if self.whereabouts.is_address(x, y):
                            x = y
                    if x.kind is Kind.PLACE:
                        yield x, countries[0]
                        for y in self.whereabouts.listed_after(x):
                            yield y, countries[0]
                return

    def _sent(self, v: int, scenes: list[Reference]) -> Iterator[tuple[Reference, Reference]]:
        """ "Peru deploys firefighters to fight fires in Ica": who sends them, and where their task lies."""
        p = self.parse
        slots = self.predicates.verb(v)
        if not DIRECTIONS.isdisjoint(slots) or not any(
            p.lemmas[t] in SENT for a in slots.get("patient", ()) for t in (a.token, *self._counted(a.token))
        ):
            return
        place = next((x for x in scenes if x.start > v), None)
        if place is None and p.deps[v] != "ROOT":
            place = next((x for x in reversed(scenes) if x.start < v), None)
        if place is None:
            return
        for a in slots.get("agent", ()):
            for filler in self.whereabouts.arguments.of(a.token)[:1]:
                r = filler.reference
                if r.kind in SENDERS and a.way in ("own", "shared", "filled") and filler.via == "direct":
                    yield r, place

    def _counted(self, token: int) -> list[int]:
        """Those of whom an argument is a number or a team: "a team of doctors"."""
        p = self.parse
        return [
            t
            for c in p.children[token]
            if p.lower[c] == "of"
            for o in p.children[c]
            if p.deps[o] == "pobj"
            for t in p.conjuncts(o)
        ] + [t for t in p.conjuncts(token) if t != token]

    def _nested(self, scenes: list[Reference], places: list[Reference]) -> Iterator[tuple[Reference, Reference]]:
        """ "Storms hit across Peru, killing two in Ica": the places of a report that names one country lie in it."""
        p = self.parse
        first = next((x for x in scenes if x.kind is Kind.COUNTRY), None)
        if first is None or first.form is not Form.NAME or first.end >= len(p):
            return
        if p.pos[first.end] in ("NOUN", "PROPN") or p.lower[first.end] == "-":
            return  # "at a Peru consulate in X", "in Peru-held X"
        for x in scenes:
            if (
                x.kind is Kind.PLACE
                and x.form is Form.NAME
                and x.start > first.end
                and x.referent is not first.referent
            ):
                if not WATERS.isdisjoint(p.lower[x.start : x.end]):
                    continue
                yield first, x
                yield from ((first, y) for y in places if self._follows(y, x))

    def _follows(self, y: Reference, x: Reference) -> bool:
        """True for the second of two places joined by "and"."""
        return y.kind is x.kind and y.start == x.end + 1 and self.parse.lower[x.end] in ("and", "&")

    def _scenes(self, references: Sequence[Reference]) -> list[Reference]:
        """The places that a preposition brings in, in text order, the larger ones of their addresses left out."""
        found: list[Reference] = []
        last: Reference | None = None
        for x in references:
            if x.kind not in PLACES or x.adjectival or x.form is Form.PRONOUN:
                continue
            if last is not None and self.whereabouts.is_address(last, x):
                last = x
                continue
            last = x
            if self._is_brought_in(x.start) and not self._is_topic(x) and not self._is_seat(x):
                found.append(x)
        return found

    def _is_topic(self, country: Reference) -> bool:
        """ "Experts on Peru"; what is "an attack on Peru" happens there."""
        p, at = self.parse, country.start
        return country.kind is Kind.COUNTRY and at > 1 and p.lower[at - 1] == "on" and p.lemmas[at - 2] not in LAUNCHED

    def _is_seat(self, place: Reference) -> bool:
        """ "Acme, a firm based in Peru": where somebody else is, whatever happens."""
        p = self.parse
        prep = p.heads[place.head]
        return p.deps[place.head] == "pobj" and p.deps[p.heads[prep]] == "acl" and p.lemmas[p.heads[prep]] in SEATED

    def _is_brought_in(self, at: int) -> bool:
        p = self.parse
        for k in range(at - 1, max(-1, at - 1 - FARTHEST), -1):
            if p.lower[k] in BY:
                return True
            if p.lower[k] != "of" and p.pos[k] not in BEFORE_NAMES:
                return False
        return False
