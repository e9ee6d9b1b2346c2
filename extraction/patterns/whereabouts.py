"""Who and what is where: participants and victims of what happens at a place.

"Clashes between protesters and police in Lima", "killed in an attack on a market in Cusco", "a march of nurses through
the city of Arequipa": the place hangs on the noun of what happens, or deep below the verb, and holds of those who take
part in it or suffer it. What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from extraction.reading import PLACES, Reference
from extraction.syntax.arguments import Arguments
from extraction.syntax.parse import Parse
from extraction.syntax.predicates import Predicates
from graph.model import Kind

# who is somewhere by taking part in something there; a country takes part in much outside itself
PRESENT = frozenset({Kind.PERSON, Kind.GROUP, Kind.ORGANIZATION})
CONSULTED = PRESENT | {Kind.COUNTRY}
WHERE = frozenset("in at near outside inside".split())
LEADING = WHERE | {"on", "off", "of", "across", "through", "to", "into"}
# what people take part in or suffer on the spot
GATHERINGS = frozenset(
    """talk talks meeting summit conference congress clash fight fighting battle skirmish brawl protest demonstration
    march rally parade vigil strike sit-in riot gathering assembly festival concert ceremony wedding funeral celebration
    party pilgrimage match game race tournament raid ambush shootout shooting stabbing attack assault massacre killing
    murder rape abuse beating abduction kidnapping arrest detention capture rescue evacuation crash collision accident
    explosion blast stampede execution assassination exercise drill patrol negotiation debate hearing trial encounter
    speech appearance performance deployment occupation landing""".split()
)
TALKS = frozenset("talk talks meeting summit conference visit trip speech negotiation ceremony rally tour".split())
MEETINGS = GATHERINGS | TALKS
# countries take part in these where they are held
CONSULTING = frozenset("talk talks meeting summit negotiation".split())
DOING = frozenset({"own", "shared", "filled"})
BETWEEN = frozenset({"between", "of", "by", "with", "among", "involving"})
# a verb tells these of whom it befalls, wherever below it the place is named
BEFALLING = frozenset(
    """kill injure wound arrest detain rescue shoot seize kidnap abduct assassinate murder stab capture hospitalize
    behead execute trap strand drown burn poison displace evacuate""".split()
)
# hardly ever those whom a report is about
UNTOLD = frozenset("child perpetrator shooter".split())
DEADLY = frozenset({"kill", "injure", "wound", "drown", "burn"})
BELOW = frozenset({"prep", "agent", "pobj", "dobj", "pcomp", "acl", "conj", "advmod", "npadvmod"})
STRIKING = frozenset("strike hit rock shake shell bomb target devastate ravage batter attack raid storm".split())
# "hundreds of nurses" are nurses
COUNTING = frozenset(
    """hundred thousand million dozen ten score number group crowd majority scores tens handful lot team couple
    total series most""".split()
)
SETTLEMENTS = frozenset(
    """capital city town village port settlement island hamlet suburb resort state province region district
    municipality neighborhood neighbourhood county area territory""".split()
)
DEEPEST = 7
MARCHES = frozenset("march parade procession demonstration protest rally".split())
ALONG = frozenset("through across along".split())
TRIPS = frozenset("visit trip tour".split())
# held for somebody who is not there
MEMORIALS = frozenset("vigil memorial commemoration tribute anniversary funeral statue mural portrait".split())
# who does so to what is somewhere need not be there.
ABSENT = frozenset(
    """skip miss boycott shun snub oppose reject want own fund finance ban cancel decline avoid plan demand welcome
    await seek propose support back endorse""".split()
)
JOINING = frozenset("take participate compete join".split())


# a country that does this need not go there: it tells whose the summit is
HOSTING = frozenset("host organize organise convene stage chair".split())


class Whereabout(NamedTuple):
    """`subject` is at `place` by the pattern called `rule`, read at token `word`."""

    subject: Reference
    place: Reference
    rule: str
    word: int


# what brings in another event, which may be elsewhere
WHEN = frozenset("ahead before after since until following".split())


class Whereabouts:
    """Where the participants and victims of events are, in one document."""

    def __init__(self, parse: Parse, predicates: Predicates, arguments: Arguments) -> None:
        self.parse = parse
        self.predicates = predicates
        self.arguments = arguments

    def at(self, i: int) -> Iterator[Whereabout]:
        """What the noun or verb at token `i` says of who is where."""
        p = self.parse
        if p.pos[i] in ("NOUN", "PROPN"):
            if p.lemmas[i] in MEETINGS and not any(r.kind is Kind.ORGANIZATION for r in self.arguments.covering(i)):
                yield from self._gathering(i)
        elif p.pos[i] == "VERB" and p.lemmas[i] in BEFALLING:
            yield from self._victims(i)

    def _gathering(self, n: int) -> Iterator[Whereabout]:
        p = self.parse
        own = [c for c in p.children[n] if p.deps[c] == "prep"]
        over = p.heads[n]
        subject = p.deps[n] in ("nsubj", "nsubjpass", "dobj") and p.pos[over] == "VERB"
        beside = [c for c in p.children[over] if p.deps[c] == "prep" and c > n] if subject else []
        moving = p.lemmas[n] in MARCHES
        places = [x for c in own if p.lower[c] in WHERE or (moving and p.lower[c] in ALONG) for x in self._led(c)]
        near = bool(places)
        if not places:
            # "an attack on a market in Y"; "clashes break out between A and B in Y"
            places = [x for c in own if p.lower[c] in ("on", "against", "to", "during", "across") for x in self._led(c)]
        if not places:
            places = [x for c in beside if p.lower[c] in WHERE for x in self._led(c)]
        if not places:
            places = [g for c in (*own, *beside) if p.lower[c] in BETWEEN for g in self._below(c)]
        if not places:
            return
        how = "own" if near else "deep"
        taking = [c for c in (*own, *beside) if p.lower[c] in BETWEEN]
        heads = [(t, p.lower[c]) for c in taking for o in p.children[c] if p.deps[o] == "pobj" for t in p.conjuncts(o)]
        if (
            p.lemmas[n] in TALKS
            and p.deps[n] == "pobj"
            and p.lower[over] in ("after", "following", "during", "at", "in")
        ):
            # "pledges help following talks in X": who pledges was there
            above = p.heads[over]
            if p.pos[above] == "VERB":
                slots = self.predicates.verb(above)
                went = slots.get("agent", []) or (slots.get("patient", []) if p.lemmas[n] in TRIPS else [])
                heads += [(a.token, "doer") for a in went if a.way == "own"]
        if p.deps[n] == "pobj" and p.lower[over] == "in":
            # "take part in a march in X"
            verb = p.heads[over]
            if p.lemmas[verb] == "part":
                verb = p.heads[verb]
            if p.lemmas[verb] in JOINING:
                heads += [(a.token, "doer") for a in self.predicates.verb(verb).get("agent", ()) if a.way in DOING]
        attended = p.lemmas[n] not in MEMORIALS
        if attended:
            heads += [(t, "poss") for c in p.children[n] if p.deps[c] == "poss" for t in p.conjuncts(c)]
        if near and attended:
            heads += [(c, "mod") for c in p.children[n] if p.deps[c] in ("compound", "nmod") and c < n]
        talks = p.lemmas[n] in CONSULTING
        if talks and p.deps[n] == "dobj" and p.pos[over] == "VERB" and p.lemmas[over] not in ABSENT:
            heads += [(a.token, "doer") for a in self.predicates.verb(over).get("agent", ()) if a.way in DOING]
        hosted = p.lemmas[over] in HOSTING  # "Peru hosts a summit in Lima"
        for token, link in heads:
            for r in self.parties(token, CONSULTED if talks else PRESENT):
                for place in places[:2]:
                    if r.kind is Kind.COUNTRY and (place.kind is Kind.COUNTRY or (link == "doer" and hosted)):
                        continue
                    if place.referent is not r.referent and place is not r:
                        yield Whereabout(r, place, f"event-{link}-{how}", n)

    def _victims(self, v: int) -> Iterator[Whereabout]:
        p = self.parse
        patients = [r for a in self.predicates.verb(v).get("patient", ()) for r in self.parties(a.token)]
        patients = [r for r in patients if p.lemmas[r.head] not in UNTOLD]
        if not patients:
            return
        places, how = self._below(v, clauses=p.lemmas[v] in DEADLY), "below"
        if not places:
            how = "cause"
            for c in p.children[v]:
                if p.deps[c] in ("nsubj", "csubj") and not self.arguments.covering(c):
                    places = self._below(c)
        over = p.heads[v]
        if not places and p.deps[v] == "advcl" and p.pos[over] == "VERB" and p.lemmas[over] in STRIKING:
            # "a storm struck Ilo, injuring two"
            how = "struck"
            places = [x for c in p.children[over] if p.deps[c] == "dobj" for x in self._struck(c)]
        for r in patients:
            for place in places[:2]:
                if place.referent is not r.referent:
                    yield Whereabout(r, place, f"victim-{how}", v)

    def _struck(self, token: int) -> list[Reference]:
        found = [x for x in self.arguments.covering(token) if x.kind in PLACES and not x.adjectival]
        return found[:1] or self._below(token)

    def parties(self, token: int, kinds: frozenset[Kind] = PRESENT) -> list[Reference]:
        """Whom an argument names: itself, or those it counts ("hundreds of nurses")."""
        p = self.parse
        if p.lemmas[token] == "other":
            return []  # "three others": nobody one could name
        found = [r for r in self.arguments.covering(token)[:1] if r.kind in kinds and not r.adjectival]
        if not found and p.lemmas[token] in COUNTING:
            for c in p.children[token]:
                if p.deps[c] == "prep" and p.lower[c] == "of":
                    for o in p.children[c]:
                        found += [r for r in self.arguments.covering(o)[:1] if r.kind in PRESENT]
                        found = [r for r in found if p.lemmas[r.head] != "other"]
        return found

    def _led(self, prep: int) -> list[Reference]:
        """The nearest places that a preposition leads to: "in X and Y", "in the city of X", "at a market in X"."""
        p = self.parse
        found: list[Reference] = []
        for o in p.children[prep]:
            if p.deps[o] != "pobj":
                continue
            places, others = self._row(o)
            found += places
            for t in others:
                found += self._below(t)
        return found

    def _row(self, o: int) -> tuple[list[Reference], list[int]]:
        """The places of a row, each but those that only say where the one before is; and what else is in it."""
        p = self.parse
        found: list[Reference] = []
        others: list[int] = []
        last: Reference | None = None
        for t in p.conjuncts(o):
            place = next((x for x in self.arguments.covering(t) if x.kind in PLACES and not x.adjectival), None)
            if place is None:
                others.append(t)
                continue
            if last is None or not self.is_address(last, place):
                found.append(place)
            last = place
        return found, others

    def _below(self, top: int, clauses: bool = False) -> list[Reference]:
        """The nearest places below a token; `clauses`: also those of "when it exploded in X"."""
        p = self.parse
        level = self._followed(c for c in p.children[top] if p.deps[c] in BELOW or (clauses and p.deps[c] == "advcl"))
        if p.pos[top] == "ADP" and p.lower[top] in LEADING:
            return self._led(top)
        for _ in range(DEEPEST):
            found: list[Reference] = []
            following: list[int] = []
            for t in level:
                if p.pos[t] in ("ADP", "ADV") and p.lower[t] in WHERE:
                    for o in p.children[t]:
                        if p.deps[o] == "pobj":
                            found += self._row(o)[0]
                elif p.lower[t] == "of" and p.lemmas[p.heads[t]] in SETTLEMENTS:
                    for o in p.children[t]:
                        found += [x for x in self.arguments.covering(o)[:1] if x.kind in PLACES and not x.adjectival]
                following += self._followed(c for c in p.children[t] if p.deps[c] in BELOW)
            if found:
                return found
            level = following
        return []

    def _followed(self, tokens: Iterable[int]) -> list[int]:
        """Without what only says when: "killed ahead of talks in Peru"."""
        return [t for t in tokens if self.parse.lower[t] not in WHEN]

    def is_address(self, a: Reference, b: Reference) -> bool:
        """True where `b` only says where `a` is: "Cusco, Peru"."""
        p = self.parse
        if p.lower[a.end : b.start] not in ([","], [",", "the"]) or (a.kind is b.kind is Kind.COUNTRY):
            return False
        return a.kind is not b.kind or len(self.listed_after(a)) < 2

    def listed_after(self, first: Reference) -> list[Reference]:
        """The places that stand in one list behind `first`: "A, B and C", not "A, B" alone, which may be an address."""
        p = self.parse
        last = first
        found: list[Reference] = []
        while last.end + 2 < len(p) and p.lower[last.end] in (",", "and", "or"):
            at = last.end + 1
            closing = p.lower[last.end] != ","
            if not closing and p.lower[at] in ("and", "or"):
                closing, at = True, at + 1
            at += p.lower[at] == "the"
            following = [x for x in self.arguments.covering(at) if x.kind is first.kind and not x.adjectival]
            if not following:
                return found if closing and len(found) > 1 else []
            last = following[0]
            found.append(last)
            if closing:
                return found
        return []
