"""The slots of verbs, active or passive, finite or not."""

from __future__ import annotations

from extraction.syntax import casualties
from extraction.syntax.announcements import Announcements
from extraction.syntax.clauses import Clauses
from extraction.syntax.misparses import DECLARING, FINING, Misparses
from extraction.syntax.parse import PREFIXES, Parse
from extraction.syntax.phrasal_verbs import PARTICLES
from extraction.syntax.plurals import EXAMPLES, add_examples, add_low_examples
from extraction.syntax.prepositions import Prepositions
from extraction.syntax.slots import Argument, Slots
from extraction.syntax.subjects import Subjects
from extraction.syntax.voice import Voice

GRANTING = frozenset("grant give award hand offer deny send pay".split())
# what one gives somebody, who may be the subject: "was promised aid by Chad"
GIVING = GRANTING | frozenset("promise lend loan sell award accord allot bequeath supply provide teach".split())
# take whom they are about for the subject of a participle: "warns tourists staying in Chad against"
WARNING = frozenset({"warn", "caution", "accuse", "blame", "urge", "criticize", "criticise"})
OTHERS = frozenset({"them", "him", "her", "it", "their", "his", "its"})
SUFFERING = ("patient", "recipient", "on", "against", "to", "for", "with", "from")
FREEING = frozenset({"acquit", "release", "free", "pardon", "clear", "exonerate"})
CITING = frozenset({"cite", "allege"})
# whoever is written to is asked: "in a letter to X, Y asked for an inquiry", "wrote to X demanding an inquiry"
PLEADING = frozenset("ask demand request seek call appeal plead push press petition lobby require".split())
WRITING = frozenset("write email e-mail cable fax tweet message petition".split())
LETTERS = frozenset(
    """letter message note memo memorandum petition email e-mail missive cable telegram plea appeal submission
    correspondence text""".split()
)


class Verbs:
    """The verbs of one document. The slots of each are found once."""

    def __init__(
        self,
        parse: Parse,
        voice: Voice,
        subjects: Subjects,
        prepositions: Prepositions,
        clauses: Clauses,
        misparses: Misparses,
    ) -> None:
        self.parse = parse
        self.voice = voice
        self.subjects = subjects
        self.prepositions = prepositions
        self.clauses = clauses
        self.misparses = misparses
        self.announcements = Announcements(parse, subjects)
        self._memo: dict[int, Slots] = {}

    def of(self, v: int) -> Slots:
        """The slots of a verb (or of a participle that stands before or after its noun)."""
        if v in self._memo:
            return self._memo[v]
        p = self.parse
        slots: Slots = {}
        self._memo[v] = slots
        passive = self.voice.is_passive(v)
        subjects = self.subjects.of(v)
        if subjects:
            slots["patient" if passive else "agent"] = list(subjects)
        for c in p.children[v]:
            dep = p.deps[c]
            if dep == "dobj":
                target = p.antecedent(c)
                tokens = p.conjuncts(c) if target == c else [target]
                slots.setdefault("patient", []).extend(Argument(t, "own") for t in tokens)
                for t in tokens:
                    self.prepositions.under(t, slots, "loose")
            elif dep == "dative":
                if p.pos[c] == "ADP":
                    self.prepositions.add(c, slots, "own", "recipient")
                else:
                    slots.setdefault("recipient", []).extend(Argument(t, "own") for t in p.conjuncts(c))
            elif dep == "agent":
                # "played in a film by Ann": no agent beside a subject that acts
                slot = "agent" if passive or not subjects else "by"
                for o in p.children[c]:
                    if p.deps[o] == "pobj":
                        slots.setdefault(slot, []).extend(Argument(t, "own") for t in p.conjuncts(o))
            elif dep == "prep":
                self.prepositions.add(c, slots, "own")
            elif dep == "advmod" and p.lower[c] in PARTICLES:
                for k in p.children[c]:
                    if p.deps[k] == "prep":  # "pushed back against"
                        self.prepositions.add(k, slots, "own")
            elif dep in ("ccomp", "advcl", "xcomp") and self._has_for(c):
                # "call for X to leave"
                for k in p.children[c]:
                    if p.deps[k] in ("nsubj", "nsubjpass"):
                        slots.setdefault("for", []).extend(Argument(t, "own") for t in p.conjuncts(k))
            elif dep == "ccomp" and p.pos[c] in ("NOUN", "PROPN", "ADJ") and p.tags[c] not in ("VBN", "VBG"):
                # "declares X persona non grata"
                inside = [p.deps[k] for k in p.children[c]]
                if "cop" not in inside and "aux" not in inside and "mark" not in inside:
                    for k in p.children[c]:
                        if p.deps[k] == "nsubj":
                            slots.setdefault("patient", []).extend(Argument(t, "own") for t in p.conjuncts(k))
                            slots.setdefault("complement", []).append(Argument(c, "own"))
            elif dep == "ccomp" and (p.tags[c] == "VB" or (p.tags[c] == "VBG" and p.lemmas[v] in WARNING)):
                # "urges X to leave", "helps X keep": whom the verb is about is parsed as the subject of its clause
                finite = any(p.deps[k] in ("aux", "mark") and p.lower[k] != "to" for k in p.children[c])
                if not finite:
                    for k in p.children[c]:
                        if p.deps[k] in ("nsubj", "nsubjpass"):
                            slots.setdefault("patient", []).extend(Argument(t, "own") for t in p.conjuncts(k))
            elif dep == "oprd" and p.pos[c] == "PROPN" and v >= 2 and p.lower[v - 2] in PREFIXES and c > v:
                slots.setdefault("patient", []).extend(Argument(t, "own") for t in p.conjuncts(c))  # "re-elected Ann"
            elif dep in ("attr", "oprd", "acomp"):
                slots.setdefault("complement", []).extend(Argument(t, "own") for t in p.conjuncts(c))
            elif dep == "conj" and p.pos[c] in ("NOUN", "PROPN") and "patient" in slots and not passive:
                # "kills the leader of X, a gang, and two other members": hung on the verb over so many commas
                slots["patient"].extend(Argument(t, "loose") for t in p.conjuncts(c))
            elif dep == "advmod" and c > v:
                # "sent back to", "together with", "jointly with"
                self.prepositions.under(c, slots, "own")
            elif dep == "npadvmod" and p.pos[c] == "PROPN" and self.misparses.is_object(v, c):
                slots.setdefault("patient", []).extend(Argument(t, "own") for t in p.conjuncts(c))
            elif dep == "npadvmod" and p.deps[v] == "amod":
                slots.setdefault("agent", []).append(Argument(c, "own"))
            elif dep == "npadvmod" and c > v and self.misparses.is_set_off(c, slots):
                # "impeached two presidents in its history, Ann and Bob"
                slots["patient"].extend(Argument(t, "listed") for t in p.conjuncts(c))
        given = any(p.deps[c] == "dobj" and c > v and p.pos[c] != "PRON" for c in p.children[v])
        if passive and given and subjects and p.lemmas[v] in GIVING and "recipient" not in slots:
            slots["recipient"] = list(subjects)
        if p.lemmas[v] in GRANTING and "recipient" not in slots and "patient" in slots:
            self.misparses.add_gift(slots)
        if p.lemmas[v] in FINING and not passive:
            self.misparses.add_fined(v, slots)
        if p.lemmas[v] in DECLARING and not passive:
            self.misparses.add_name(v, slots)
        if p.deps[v] in ("relcl",) and "patient" not in slots and not passive:
            # "the troops (that) it sent": the noun is the missing object
            head = p.antecedent(p.heads[v])
            if all(a.token != head for a in subjects):
                slots["patient"] = [Argument(head, "filled")]
        if p.deps[v] == "amod" and p.tags[v] == "VBD" and "agent" in slots and "patient" not in slots:
            self.misparses.add_object(v, slots)
        before = p.deps[v] in ("amod", "compound", "nmod") and "patient" not in slots and p.heads[v] > v
        if before and any(p.deps[c] == "nsubj" and c < v and p.pos[c] in ("PROPN", "PRON") for c in p.children[v]):
            # "The president pardons activist X": the object, taken for what the verb belongs to
            slots["patient"] = [Argument(t, "own") for t in p.conjuncts(p.heads[v])]
        if p.deps[v] == "amod" and passive and "agent" not in slots:
            self.misparses.add_hyphenated_agent(v, slots)
        self._shared(v, slots, passive)
        if passive and "agent" not in slots:
            self.misparses.add_low_agent(v, slots)
        if passive and "agent" not in slots and p.lemmas[v] in casualties.SUFFERED:
            self._casualties(v, slots)
        add_examples(p, slots)
        add_low_examples(p, v, slots)
        self._others(v, slots)
        if p.lemmas[v] in PLEADING and "from" not in slots and not passive:
            addressees = self._addressees(v)
            if addressees:
                slots["from"] = addressees
        self.clauses.add_contents(v, slots)
        if passive and "agent" not in slots and p.deps[v] == "ccomp":
            announcers = self.announcements.of(v)
            if announcers is not None:
                slots["agent"] = announcers
        return slots

    def _has_for(self, c: int) -> bool:
        p = self.parse
        return any(p.lower[k] == "for" and p.deps[k] == "mark" for k in p.children[c])

    def _others(self, v: int, slots: Slots) -> None:
        """ "fines two firms, accusing them of ...": the pronoun is whom the main clause is about, not its subject."""
        p = self.parse
        over = p.heads[v]
        if p.deps[v] != "advcl" or p.tags[v] != "VBG" or over >= v or p.pos[over] != "VERB":
            return
        if p.lemmas[over] in FREEING:
            return  # "acquitted Ann, citing a lack of evidence"
        patients = slots.get("patient", [])
        if not patients or patients[0].way != "own":
            return
        t = patients[0].token
        owner = [c for c in p.children[t] if p.deps[c] == "poss"]
        if p.lower[t] not in OTHERS and not (owner and p.lower[owner[0]] in OTHERS):
            # "bans Chad from the games, citing violations": whose they are goes without saying
            named = owner or any(p.lower[c] == "by" for c in p.children[t])
            if named or p.lemmas[v] not in CITING:
                return
        main = self.of(over)
        others = [a.token for slot in SUFFERING for a in main.get(slot, ()) if v > a.token != t]
        patients.extend(Argument(o, "outer") for o in others)

    def _addressees(self, v: int) -> list[Argument]:
        """To whom the letter goes in which somebody asks, at verb `v`, for something."""
        p = self.parse
        above = p.heads[v]
        places = [above] if p.deps[v] == "advcl" and p.tags[v] == "VBG" and p.lemmas[above] in WRITING else []
        for c in p.children[v]:
            if p.deps[c] == "prep" and p.lower[c] == "in":
                places += [o for o in p.children[c] if p.deps[o] == "pobj" and p.lemmas[o] in LETTERS]
        to = [c for place in places for c in p.children[place] if p.lower[c] == "to"]
        below = [o for c in to for o in p.children[c] if p.deps[o] == "pobj"]
        return [Argument(t, "loose") for o in below for t in p.conjuncts(o)]

    def _casualties(self, v: int, slots: Slots) -> None:
        """ "Ten were killed and two injured when gunmen opened fire", "... in a Chadian strike": who did it."""
        known = {a.token for name in ("in", "during") for a in slots.get(name, ())}
        blows = [Argument(t, "loose") for t in casualties.blows(self.parse, v) if t not in known]
        if blows:
            slots.setdefault("during" if "in" in slots else "in", []).extend(blows)
        clause = casualties.attacking(self.parse, v)
        if clause is not None:
            agents = [a for a in self.of(clause).get("agent", ()) if a.way in ("own", "shared")]
            if agents:
                slots["agent"] = [Argument(a.token, "loose") for a in agents]

    def _shared(self, v: int, slots: Slots, passive: bool) -> None:
        """Objects of "condemned and rejected X" belong to both verbs; so do prepositions after the last."""
        p = self.parse
        for c in p.children[v]:
            if p.deps[c] == "conj" and p.pos[c] == "VERB":
                between = [
                    k
                    for k in p.children[v]
                    if v < k < c and p.deps[k] not in ("cc", "punct", "advmod", "neg") and p.lower[k] not in EXAMPLES
                ]
                if between or passive != self.voice.is_passive(c):
                    return
                for k in p.children[c]:
                    if p.deps[k] == "dobj" and not passive and "patient" not in slots:
                        tokens = p.conjuncts(k)
                        slots["patient"] = [Argument(t, "shared") for t in tokens]
                        for t in tokens:
                            self.prepositions.under(t, slots, "loose")
                    elif p.deps[k] == "prep":
                        self.prepositions.add(k, slots, "loose")
                    elif p.deps[k] == "agent" and "agent" not in slots:
                        for o in p.children[k]:
                            if p.deps[o] == "pobj":
                                slots["agent"] = [Argument(t, "shared") for t in p.conjuncts(o)]
                return
