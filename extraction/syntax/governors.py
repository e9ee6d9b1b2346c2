"""What the words above a noun tell of its deed: who made the attack that somebody "condemned", "faces" or "is behind".

A light verb lends the noun its own arguments; another governing verb may, or may set its subject apart from the deed.
"""

from __future__ import annotations

from typing import NamedTuple

from extraction.ontology import Ontology
from extraction.syntax.bearers import Bearers
from extraction.syntax.parse import Parse
from extraction.syntax.phrasal_verbs import PhrasalVerbs
from extraction.syntax.reproaches import accuses, disowns
from extraction.syntax.slots import SAID, Argument, Slots
from extraction.syntax.subjects import BLAMING, HARMING, RESPONSIBLE, Subjects
from extraction.syntax.verbs import Verbs
from extraction.syntax.voice import Voice
from graph.model import Relation

# with these a light verb still is one: "respond with strikes"; "organize protests against the killing" is not
LIGHT_LINKS = frozenset({"in", "into", "with", "through", "by", "to"})
TEMPORAL = frozenset("after before following since until during amid despite pending".split())
# before a noun of protest these make the subject of the clause its object: "despite opposition from"
AGAINST = frozenset({"despite", "amid", "amidst", "under", "after", "following", "over"})
ADJOINING = frozenset({"with", "in"})
AMOUNTS = frozenset("million billion trillion thousand dollar euro pound yen yuan rupee increase m bn".split())
GATHERINGS = frozenset("protest rally march demonstration vigil strike gathering sit-in campaign statement".split())
# who approves of a deed, or forbids a protest, is not who does it
PRAISING = frozenset("praise hail laud applaud cheer commend welcome celebrate endorse justify defend excuse".split())
# nor is who sees, studies, tells of or outlives it
WATCHING = frozenset(
    """see witness watch observe film record photograph videotape livestream document chronicle recount recall remember
    commemorate describe detail discuss debate question investigate probe examine study research analyze analyse review
    solve survive outlive escape foresee predict fear regret lament mourn avenge""".split()
)
# "laughed at the arrest of X", "looked into the killing of X"
REACTING = frozenset("laugh jeer scoff look inquire enquire delve react testify".split())
# what shows a deed has not done it, nor has who made or published it
RECORDINGS = frozenset(
    """video film footage photo photograph picture image clip recording tape documentary movie painting drawing cartoon
    map""".split()
)
FORBIDDING = frozenset("ban prohibit forbid outlaw disperse suppress quash crush disallow".split())
# "protested against the arrest of X", "lashed out at the attack": not their own
PROTESTING = frozenset(
    """protest demonstrate rally march object speak_out lash_out hit_out complain rail fume rage inveigh argue vote
    campaign""".split()
)
DISAPPROVING = frozenset({"against", "at", "over", "about", "to"})
REPLIES = frozenset({"response", "reaction", "answer", "reply"})
GROUNDS = frozenset({"suspicion", "charge", "count", "allegation", "accusation"})
# whose patient did what follows: "accuses Chad of the killing of", "jailed for the murder of"
CHARGING = frozenset({"of", "for", "with", "over"})
PUNISHED = frozenset({"execute", "hang", "want", "extradite"})  # "executed for the murder of"
# "the perpetrator of an attack", "sentenced for a role in an attack": who these are said of did it
CULPRITS = frozenset(
    "perpetrator suspect mastermind culprit participant accomplice accused planner orchestrator ringleader".split()
)
CULPABLE = frozenset({"in", "of", "behind"})
INVOLVEMENT = frozenset("involvement role participation part complicity".split())
# what suspects are found in rather than guilty of
INQUIRIES = frozenset("operation raid search case trial investigation probe crackdown sting".split())
INVOLVING = frozenset("lock involve embroil mire engage entangle enmesh catch".split())
AIDING = frozenset({"help", "assist", "aid", "join"})
# "with the help of": what they stand before is done for the subject of the clause
HELPED_BY = frozenset({"with", "under", "through"})
GAINING = frozenset("win secure gain receive get earn obtain enjoy have need lack seek want request".split())
HELPING = frozenset("help support backing assistance aid protection sponsorship funding endorsement".split())
# "met with criticism", "ran into resistance": the subject is whom it is directed at
MEETING = {"with": frozenset({"meet", "greet"}), "into": frozenset({"run", "bump", "come"})}
# "rejected an ultimatum from X": it was meant for who rejects it
REBUFFING = frozenset("reject dismiss rebuff refuse defy resist ignore decline spurn heed".split())
STRUCK = ("on", "against", "at", "across")
TALKING = frozenset({Relation.MEETS_WITH, Relation.ASKS})
# "warned of an attack on X": who tells of a deed need not have done it
TELLING = frozenset("warn speak tell learn hear know talk worry complain dream read write think".split())


class Place(NamedTuple):
    """Where a deed stands: `top` is the noun that stands for it under token `over`, after the preposition `prep`.

    `grounds`: what somebody is suspected of, `claimed`: what somebody takes responsibility for, `reply`: what somebody
    answers.
    """

    top: int
    over: int
    prep: int | None
    grounds: bool
    claimed: bool
    reply: bool


class Governors:
    """What governs the nouns of one document."""

    def __init__(
        self,
        parse: Parse,
        ontology: Ontology,
        phrasal_verbs: PhrasalVerbs,
        voice: Voice,
        subjects: Subjects,
        verbs: Verbs,
        bearers: Bearers,
    ) -> None:
        self.parse = parse
        self.ontology = ontology
        self.phrasal_verbs = phrasal_verbs
        self.voice = voice
        self.subjects = subjects
        self.verbs = verbs
        self.bearers = bearers

    def add(self, n: int, top: int, slots: Slots) -> None:
        """Adds to the slots of noun `n`, which stands in its sentence as `top`, those that its governors fill."""
        p = self.parse
        over = p.heads[top]
        crime = p.deps[top] == "pobj" and p.lemmas[n] not in INQUIRIES
        if crime and p.lower[over] in CULPABLE and p.lemmas[p.heads[over]] in CULPRITS:
            self._add_culprits(p.heads[over], slots)
        elif crime and p.lower[over] == "in" and p.lemmas[p.heads[over]] in INVOLVEMENT:
            top = p.heads[over]
            owners = [t for c in p.children[top] if p.deps[c] == "poss" for t in p.conjuncts(c)]
            if owners:
                slots.setdefault("agent", []).extend(Argument(t, "light") for t in owners)
                return
        place = self._place(n, top, slots)
        top, over = place.top, place.over
        if over == top:
            return
        if p.pos[over] in ("VERB", "AUX") and (place.prep is not None or p.deps[top] != "nsubj"):
            self._add_verb(n, place, slots)
        elif p.deps[top] == "nsubj" and self.phrasal_verbs.lemma(over) in self.ontology.event_verbs:
            for slot, arguments in self.verbs.of(over).items():
                if slot not in ("agent", "patient", "complement") and slot not in SAID:
                    slots.setdefault(slot, []).extend(Argument(a.token, "light") for a in arguments)

    def _place(self, n: int, top: int, slots: Slots) -> Place:
        """Where the deed stands, seen past the nouns that only introduce it: "on suspicion of", "in response to"."""
        p = self.parse
        over = p.heads[top]
        grounds = p.deps[top] == "pobj" and p.lower[over] == "of" and p.lemmas[p.heads[over]] in GROUNDS
        if grounds:
            top = p.heads[over]  # "arrested on suspicion of"
            over = p.heads[top]
        claimed = p.deps[top] == "pobj" and p.lower[over] == "for" and p.lemmas[p.heads[over]] in RESPONSIBLE
        if claimed:
            top = p.heads[over]  # "claimed responsibility for an attack"
            over = p.heads[top]
        reply = p.deps[top] == "pobj" and p.lower[over] == "to" and p.lemmas[p.heads[over]] in REPLIES
        if reply:
            top = p.heads[over]  # "in response to a request from"
            over = p.heads[top]
        if p.deps[top] == "pobj" and p.lower[over] in ADJOINING:
            noun = p.heads[over]
            if p.lower[over] == "with" and p.lemmas[n] in HELPING and p.pos[noun] in ("NOUN", "PROPN"):
                slots.setdefault("to", []).append(Argument(noun, "loose"))  # "rebels, with support from X, attack"
            elif p.lower[over] == "in" and (
                p.lemmas[noun] in AMOUNTS or (p.lemmas[noun] in GATHERINGS and p.deps[noun] in ("dobj", "pobj"))
            ):
                top = noun  # "pledges $5 million in aid to", "attends a rally in support of"
                over = p.heads[top]
        prep = None
        if p.deps[top] == "pobj" and p.pos[p.heads[over]] in ("VERB", "AUX"):
            prep, over = over, p.heads[over]
        return Place(top, over, prep, grounds, claimed, reply)

    def _add_verb(self, n: int, place: Place, slots: Slots) -> None:
        """The arguments that the governing verb shares with the noun."""
        p = self.parse
        top, over, prep = place.top, place.over, place.prep
        verb = self.verbs.of(over)
        lemma = self.phrasal_verbs.lemma(over)
        link = p.lower[prep] if prep is not None else ""
        passive_light = lemma in self.ontology.passive_light_verbs and prep is None
        light_verb = lemma in self.ontology.light_verbs and (prep is None or link in LIGHT_LINKS)
        way = "light" if passive_light or place.claimed or light_verb else "outer"
        agents, way = self._doers(n, place, lemma, way)
        of_another = any(p.pos[a.token] == "PROPN" for a in slots.get("of", ()))  # "rejected criticism of Y by X"
        if prep is None and lemma in REBUFFING and ("from" in slots or "by" in slots) and not of_another:
            slots.setdefault("patient", []).extend(Argument(a.token, "loose") for a in agents)
        apart = disowns(self.ontology, lemma) or lemma in PRAISING or lemma in WATCHING
        aside = prep is None or (link in DISAPPROVING and lemma in PROTESTING)
        if (aside and way == "outer" and apart and not self._is_talk(n)) or (
            prep is None and lemma in FORBIDDING and p.lemmas[n] in GATHERINGS
        ):
            agents = []
        elif link == "in" and lemma in HARMING and self.voice.is_passive(over):
            # "killed and wounded in a Chadian strike on a camp in X": hung on the verb
            for slot in STRUCK:
                if slot not in slots and slot in verb:
                    slots[slot] = [Argument(a.token, "loose") for a in verb[slot]]
        gained = prep is None and lemma in GAINING and "of" in slots and "to" not in slots
        if (link in HELPED_BY or gained) and p.lemmas[n] in HELPING:
            # "with the help of X, Y won", "Y won the backing of X": who acts is who is helped
            if "of" in slots:
                slots.setdefault("from", []).extend(slots.pop("of"))
            for a in verb.get("agent", ()):
                slots.setdefault("to", []).append(Argument(a.token, "outer"))
            return
        met = lemma in MEETING.get(link, ())
        if not passive_light and (met or link in AGAINST):
            for a in self.subjects.of(over):
                slots.setdefault("patient", []).append(Argument(a.token, "light" if met else "outer"))
        if met:
            agents = []  # "the plan ran into criticism from"
        for a in agents:
            if a.token not in (n, top):
                slots.setdefault("patient" if passive_light else "agent", []).append(Argument(a.token, way))
        if prep is None or way == "light":
            for slot, arguments in verb.items():
                if slot not in ("agent", "patient", "complement") and slot not in SAID:
                    known = {a.token for a in slots.get(slot, ())}
                    new = [Argument(a.token, way) for a in arguments if a.token not in known and a.token != n]
                    if new:
                        slots.setdefault(slot, []).extend(new)

    def _doers(self, n: int, place: Place, lemma: str, way: str) -> tuple[list[Argument], str]:
        """Who does the deed as far as its verb tells, and how they were found, `way` unless it says better."""
        p = self.parse
        over, prep = place.over, place.prep
        verb = self.verbs.of(over)
        link = p.lower[prep] if prep is not None else ""
        after = place.reply or link in TEMPORAL or (prep is None and p.lower[over] == "following")
        agents = verb.get("agent", []) if not after or self._is_talk(n) else []
        if (link in ("of", "about", "against") and lemma in TELLING) or (prep is not None and lemma in REACTING):
            return [], way
        if any(p.lemmas[a.token] in RECORDINGS for a in agents):
            return [], way  # "leaked a video showing the killing of"
        charges = lemma not in self.ontology.light_verbs and accuses(self.ontology, lemma)
        charged = charges or lemma in PUNISHED or lemma in BLAMING
        if link == "in" and lemma in INVOLVING and self.voice.is_passive(over):
            return verb.get("patient", []), "light"  # "locked in a dispute with"
        if (link in CHARGING or place.grounds) and charged:
            return verb.get("patient", []) or agents, way
        if link == "in" and lemma in AIDING:
            return [*agents, *verb.get("patient", ())], way  # "helped Chad in the capture of"
        return agents, way

    def _add_culprits(self, noun: int, slots: Slots) -> None:
        """ "Ann, the perpetrator of an attack": who the noun is said of, and the noun itself, did it."""
        found: Slots = {}
        self.bearers.add(noun, noun, found)
        bearers = [a.token for a in found.get("bearer", ())] or [noun]
        slots.setdefault("agent", []).extend(Argument(t, "light") for t in bearers)

    def _is_talk(self, n: int) -> bool:
        """ "signed a pact after talks": who meets is who then acts."""
        frames = self.ontology.frames(self.parse.lemmas[n], "noun")
        return any(frame.relation in TALKING for frame in frames)
