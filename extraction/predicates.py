"""Who did what to whom: every predicate of a sentence with its arguments in normalised slots.

One representation over active and passive clauses, relatives, participles, infinitives, control, coordination, light
verbs, nouns of events, adjectives: `Predicates.verb`, `.noun` and `.adjective` give slots such as agent, patient,
recipient, "to", "against", "poss", "mod". The slots are those `extraction/ontology.yaml` speaks of. Empty subjects are
filled as in Universal Dependencies' enhanced graphs (Schuster and Manning 2016).
"""

from __future__ import annotations

from typing import NamedTuple

from extraction import casualties
from extraction.arguments import is_prefixed
from extraction.ontology import Ontology
from extraction.parse import Parse
from graph.model import Relation

SUBJECT_CONTROL = frozenset("promise threaten vow pledge agree refuse offer use spend employ".split())
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
APPEALS = frozenset({"call", "appeal", "plead", "prevail"})
OFTEN_TOO_LOW = frozenset({"to", "for", "against", "on", "with", "between"})
PARTICLES = frozenset("back out down off away up over in on".split())
BLAMING = frozenset(
    """accuse suspect convict charge acquit blame condemn criticize criticise sentence jail imprison arrest detain fine
    sanction punish thank praise ban expel indict impose prosecute fault denounce impeach""".split()
)
DECIDING = frozenset("announce order decree decide declare pledge promise vow rule direct demand".split())
AIMING = frozenset({"target", "hit"})
TELLING = frozenset("say confirm tell state reveal disclose report add acknowledge".split())
SENDING = frozenset("send deploy redeploy dispatch station relocate mobilize mobilise position".split())
# with these a light verb still is one: "respond with strikes"; "organize protests against the killing" is not
LIGHT_LINKS = frozenset({"in", "into", "with", "through", "by", "to"})
TEMPORAL = frozenset("after before following since until during amid despite pending".split())
OBJECTS = frozenset({"dobj", "dative", "npadvmod", "appos"})
OBJECTS_MISREAD = frozenset({"appos", "dobj", "npadvmod", "nmod", "dep", "compound"})
GATHERING = frozenset({"bring", "come", "get"})
HARMING = frozenset("kill injure wound hurt destroy damage devastate level flatten hit".split())
PUNISHED = frozenset({"execute", "hang", "want", "extradite"})  # "executed for the murder of"
RESPONSIBLE = frozenset({"responsibility", "credit"})
AMONG = frozenset({"among", "amongst"})
PAIRS = frozenset({"they", "them", "both", "two", "pair", "duo", "their"})
PAIRED = frozenset(
    """country nation state side party government leader president minister official team company neighbor neighbour
    ally man woman group body organization organisation power diplomat delegation army force""".split()
)
CLAUSES = frozenset({"advcl", "xcomp", "ccomp", "pcomp", "acl", "relcl", "conj"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
ASKED = frozenset({"whether", "if"})
DUTIES = frozenset({"should", "must", "ought"})
PROSPECTS = frozenset({"will", "would", "could", "'ll", "shall"})
CONDITIONS = frozenset({"if", "unless", "until"})
OTHERS = frozenset({"them", "him", "her", "it", "their", "his", "its"})
SUFFERING = ("patient", "recipient", "on", "against", "to", "for", "with", "from")
CITING = frozenset({"cite", "allege"})
EXAMPLES = frozenset({"including", "include"})
LISTING = ("agent", "patient", "on", "against", "with", "to")
PREFIXES = frozenset({"re", "co"})
GRANTING = frozenset("grant give award hand offer deny send pay".split())
NAMING = frozenset({"name", "call", "identify"})
# take whom they are about for the subject of a participle: "warns tourists staying in Chad against"
WARNING = frozenset({"warn", "caution", "accuse", "blame", "urge", "criticize", "criticise"})
FOREBODING = frozenset("warn threaten caution vow swear declare".split())
INTENDING = frozenset("threaten vow pledge promise swear warn prepare refuse decline rule stop cease halt".split())
AFFECTING = frozenset("to on against from with at".split())
REFUSING = frozenset({"refuse", "decline"})
# what is said rather than who takes part
SAID = frozenset({"content", "modal", "deed", "refusal"})
# before a noun of protest these make the subject of the clause its object: "despite opposition from"
AGAINST = frozenset({"despite", "amid", "amidst", "under", "after", "following", "over"})
# what a speaker goes on to say after what was reported: "said that Chad had left, accusing it of"
SPEAKING = frozenset(
    """cite criticize criticise accuse blame condemn denounce praise warn urge call describe label add allege say thank
    hail laud applaud slam decry deplore demand note claim insist threaten dub brand""".split()
)
RETELLING = frozenset("say tell report announce state deny confirm argue".split())
# always done to somebody: without an object their subject is who suffers it ("Five men arrested in Lima")
DONE_TO = frozenset(
    """arrest detain deport jail imprison indict extradite kidnap abduct apprehend incarcerate hospitalize hospitalise
    acquit exonerate""".split()
)
BY_AUTHORITIES = DONE_TO - {"kidnap", "abduct"} | {"charge", "convict", "sentence", "seize", "evict", "rearrest"}
AUTHORITIES = frozenset(
    """police authority prosecutor army military government ministry court police force guard gendarmerie navy customs
    department agency sheriff officer""".split()
)
# "with the help of": what they stand before is done for the subject of the clause
HELPED_BY = frozenset({"with", "under", "through"})
GAINING = frozenset("win secure gain receive get earn obtain enjoy have need".split())
HELPING = frozenset("help support backing assistance aid protection sponsorship funding endorsement".split())
# "a motion of censure", "an act of aggression": done by whoever does these
BEARING = frozenset(
    """motion vote act campaign statement letter declaration expression message threat charge policy show note word
    gesture sign offer promise petition article course state display token accusation""".split()
)
# "met with criticism", "ran into resistance": the subject is whom it is directed at
MEETING = {"with": frozenset({"meet", "greet"}), "into": frozenset({"run", "bump", "come"})}
# who does so to an agreement has no part in it
BROKERING = frozenset({"mediate", "broker", "facilitate", "arrange"})
ADJOINING = frozenset({"with", "in"})
AMOUNTS = frozenset("million billion trillion thousand dollar euro pound yen yuan rupee increase m bn".split())
GATHERINGS = frozenset("protest rally march demonstration vigil strike gathering sit-in campaign statement".split())
REPLIES = frozenset({"response", "reaction", "answer", "reply"})
INVOLVING = frozenset("lock involve embroil mire engage entangle enmesh catch".split())
AIDING = frozenset({"help", "assist", "aid", "join"})
TALKING = frozenset({Relation.MEETS_WITH, Relation.ASKS})
CHARGES = frozenset({Relation.CRITICIZES, Relation.COERCES, Relation.SANCTIONS})
# whose subject has no part in the deed that is their object: "blocks a lawsuit against", "protests the arrest of"
DISOWNING = frozenset({Relation.CRITICIZES, Relation.OPPOSES})
# these only sometimes do: "meet rivals", "share a concern"
TAKING_PART = frozenset("share meet play host encounter entertain tackle come state convey".split())
# whose patient did what follows: "accuses Chad of the killing of", "jailed for the murder of"
CHARGING = frozenset({"of", "for", "with", "over"})
MEASURES = frozenset({"arrest", "sanction", "detention", "conviction", "ban"})
GROUNDS = frozenset({"suspicion", "charge", "count", "allegation", "accusation"})
# "the perpetrator of an attack", "sentenced for a role in an attack": who these are said of did it
CULPRITS = frozenset(
    "perpetrator suspect mastermind culprit participant accomplice accused planner orchestrator ringleader".split()
)
CULPABLE = frozenset({"in", "of", "behind"})
INVOLVEMENT = frozenset("involvement role participation part complicity".split())
# "rejected an ultimatum from X": it was meant for who rejects it
REBUFFING = frozenset("reject dismiss rebuff refuse defy resist ignore decline spurn heed".split())
# what suspects are found in rather than guilty of
INQUIRIES = frozenset("operation raid search case trial investigation probe crackdown sting".split())
STRUCK = ("on", "against", "at", "across")


class Argument(NamedTuple):
    """The head token of an argument. `way` says how it was found.

    "own" is in the clause itself; "shared" by coordination; "filled" from a governing clause; "loose" attached one
    step away, where parsers often err; "light" through a light verb, "outer" through another governing verb.
    """

    token: int
    way: str


Slots = dict[str, list[Argument]]


class Predicates:
    """The predicates of one document. Slots are computed when asked for, once."""

    def __init__(self, parse: Parse, ontology: Ontology) -> None:
        self.parse = parse
        self.ontology = ontology
        self.light_verbs = ontology.light_verbs
        self.agreements = frozenset(ontology.classes.get("agreements", ()))
        self.given = frozenset(
            lemma for name in ("favours", "aid", "weapons", "permits") for lemma in ontology.classes.get(name, ())
        ) | {"pardon", "clemency"}
        self._verbs: dict[int, Slots] = {}
        self._subjects: dict[int, list[Argument]] = {}
        self._passive: dict[int, bool] = {}

    # -- verbs ---------------------------------------------------------------------------------------------------

    def lemma(self, v: int) -> str:
        """A verb's lemma with its particle: "carry_out"."""
        p = self.parse
        for c in p.children[v]:
            if p.deps[c] == "prt" or (p.lower[c] == "together" and c == v + 1 and p.lemmas[v] in GATHERING):
                return f"{p.lemmas[v]}_{p.lower[c]}"
        after = v + 1
        if after < len(p) and p.lower[after] in PARTICLES and p.heads[after] == v and p.deps[after] == "advmod":
            # "pushed back against": parsers waver between particle and adverb
            lemma = f"{p.lemmas[v]}_{p.lower[after]}"
            if self.ontology.frames(lemma, "verb") or lemma in self.light_verbs:
                return lemma
        return p.lemmas[v]

    def is_passive(self, v: int) -> bool:
        """True for "was arrested", "the arrested man", "arrested by"; also through coordination."""
        if v in self._passive:
            return self._passive[v]
        self._passive[v] = False  # ends a cycle that a broken parse could make
        p = self.parse
        deps = [p.deps[c] for c in p.children[v]]
        passive = False
        if "auxpass" in deps or "nsubjpass" in deps or "csubjpass" in deps:
            passive = True
        elif p.tags[v] == "VBN" and "aux" not in deps and "nsubj" not in deps:
            if p.deps[v] in ("acl", "amod"):
                passive = True
            elif p.deps[v] == "advcl":
                passive = "dobj" not in deps
            elif p.deps[v] == "conj":
                passive = self.is_passive(p.heads[v]) and "dobj" not in deps
            elif p.deps[v] in ("xcomp", "ccomp", "oprd"):
                passive = "dobj" not in deps
            else:
                passive = "agent" in deps
        elif p.tags[v] == "VBD" and "agent" in deps and "dobj" not in deps:
            passive = True
        if not passive and p.tags[v] in ("VBD", "VBN") and p.lemmas[v] in DONE_TO and "aux" not in deps:
            passive = "nsubj" in deps and not any(d in OBJECTS or d == "ccomp" for d in deps) and p.deps[v] != "relcl"
        self._passive[v] = passive
        return passive

    def subjects(self, v: int, depth: int = 0) -> list[Argument]:
        """The surface subjects of a verb or predicate, filled from its governors where it has none of its own."""
        if v in self._subjects:
            return self._subjects[v]
        self._subjects[v] = []
        p = self.parse
        own = [c for c in p.children[v] if p.deps[c] in SUBJECTS]
        found: list[Argument]
        split = v - 2 if v >= 2 and p.lower[v - 1] == "-" and p.lower[v - 2] in PREFIXES else -1
        if split >= 0 and (not own or own == [split]):
            # "The senate re-elects Ann": three words for the parser, and the senate goes with the first
            named = [c for c in p.children[split] if p.deps[c] in ("compound", "nsubj") and c < split]
            own = named or own
            if own == [split]:
                own = []
        if own:
            found = []
            for c in own:
                noun = p.antecedent(c)
                if noun == c:
                    members = self._members(c)
                    found.extend(Argument(t, "filled") for t in members)
                    found.extend(Argument(t, "own") for t in p.conjuncts(c) if not members and p.lower[t] != "there")
                else:
                    found.append(Argument(noun, "own"))
                    if p.deps[noun] == "pobj" and p.pos[noun] == "PROPN" and self.lemma(v) in HARMING:
                        # "a bombing in X, which killed": it was the bombing
                        noun = p.heads[p.heads[noun]]
                    if depth < 12 and p.deps[c] == "nsubj" and self._is_deed(noun):
                        found.extend(Argument(a.token, "light") for a in self._owners(noun, depth))
        else:
            found = self._filled(v, depth) if depth < 12 else []
            if not found and p.tags[v] in ("VBP", "VBZ", "VBD"):
                found = self._swallowed(v)
        self._subjects[v] = found
        return found

    def _members(self, c: int) -> list[int]:
        """The coordinated nouns that "they", "both" or "the two countries" stand for in a clause under theirs."""
        p = self.parse
        if p.tags[c] == "NNS":
            # "the two firms, X and Y, agreed"
            named = [t for k in p.children[c] if p.deps[k] == "appos" and p.pos[k] == "PROPN" for t in p.conjuncts(k)]
            if len(named) > 1:
                return named
        if p.lower[c] not in PAIRS:
            if p.lemmas[c] not in PAIRED:
                return []
            if not any(p.lower[k] in ("both", "two") for k in p.children[c]) or any(
                p.deps[k] in ("prep", "relcl", "acl", "conj") for k in p.children[c]
            ):
                return []
        at = c
        while p.heads[at] != at:
            at = p.heads[at]
            if p.pos[at] not in ("VERB", "AUX"):
                continue
            for k in p.children[at]:
                if k < c and k != c and p.deps[k] in ("nsubj", "nsubjpass"):
                    members = p.conjuncts(k)
                    if c in members:
                        continue
                    if len(members) > 1:
                        return members
                    if p.tags[k] in ("NNS", "NNPS", "PRP") and p.lower[c] != "both":
                        return []  # a plural of its own
        return []

    def _is_deed(self, noun: int) -> bool:
        """True for what somebody does or issues, False for people, who act for themselves."""
        lemma = self.parse.lemmas[noun]
        return (
            self.parse.pos[noun] == "NOUN"
            and self.ontology.belonging(lemma) is None
            and lemma not in self.ontology.part_heads
        )

    def _swallowed(self, v: int) -> list[Argument]:
        """ "After talks in X, A and B agree": the noun right before a finite verb that the parser left no subject."""
        p = self.parse
        at = v - 1
        while at > 0 and p.pos[at] in ("ADV", "AUX"):
            at -= 1
        if at < 0 or p.pos[at] not in ("NOUN", "PROPN") or p.deps[at] not in ("conj", "appos", "pobj", "dobj"):
            return []
        comma = at
        while comma >= 0 and p.lower[comma] != ",":
            comma -= 1
        while p.deps[at] == "conj" and p.heads[at] > comma:
            at = p.heads[at]
        return [Argument(t, "loose") for t in p.conjuncts(at) if t < v] if 0 <= comma < at else []

    def _filled(self, v: int, depth: int) -> list[Argument]:
        p = self.parse
        dep, head = p.deps[v], p.heads[v]
        if head == v:
            return []
        verbal = p.pos[head] in ("VERB", "AUX")
        if dep == "conj" and p.deps[head] == "acl" and p.lemmas[head] in NAMING and p.tags[v] in FINITE:
            # "killed a man named Ann and wounded two": who was named did nothing
            noun = p.heads[head]
            over = p.heads[noun]
            if p.deps[noun] in ("dobj", "nsubj", "nsubjpass") and p.pos[over] == "VERB":
                return [Argument(a.token, "shared") for a in self.subjects(over, depth + 1)]
        if dep == "conj" and verbal:
            found = [Argument(a.token, "shared" if a.way == "own" else a.way) for a in self.subjects(head, depth + 1)]
            return found + self._sayers(v, head, depth)
        if dep in ("xcomp", "advcl") and p.tags[v] == "VB" and p.lemmas[head] in APPEALS:
            asked = [o for c in p.children[head] if p.deps[c] == "prep" and c < v for o in p.children[c]]
            if asked and p.deps[asked[0]] == "pobj":
                return [Argument(t, "filled") for t in p.conjuncts(asked[0])]
        if dep == "xcomp" or (dep == "ccomp" and verbal and p.tags[v] in ("VB", "VBG")):
            objects = [c for c in p.children[head] if p.deps[c] in ("dobj", "dative") and c < v]
            if objects and not self.is_passive(head) and p.lemmas[head] not in SUBJECT_CONTROL:
                return [Argument(t, "filled") for t in p.conjuncts(objects[0])]
            return [Argument(a.token, "filled") for a in self.subjects(head, depth + 1)]
        if dep in ("acomp", "attr", "oprd") and verbal and p.pos[v] == "ADJ":
            # "X is ready to leave": whom the adjective is said of
            return [Argument(a.token, "filled") for a in self.subjects(head, depth + 1)]
        if dep == "advcl" and verbal and p.tags[v] in ("VBG", "VBN", "VB"):
            if p.lemmas[v] in AIMING and p.lemmas[head] in HARMING and self.is_passive(head):
                blows = casualties.blows(p, head)
                if blows:
                    return [Argument(t, "filled") for t in blows]  # "ten were killed in a raid targeting X"
            found = [Argument(a.token, "filled") for a in self.subjects(head, depth + 1)]
            over = p.heads[head]
            if p.tags[v] == "VBG" and p.deps[head] == "ccomp" and over < head < v and p.lemmas[v] in SPEAKING:
                known = {a.token for a in found}
                sayers = [a.token for a in self.subjects(over, depth + 1) if a.token not in known]
                found += [Argument(t, "loose") for t in sayers]
            return found
        if dep in ("acl", "relcl", "amod"):
            if dep != "amod" and any(p.deps[c] == "aux" and p.lower[c] == "to" for c in p.children[v]):
                return self._owners(head, depth)
            if dep == "amod" and p.tags[v] not in ("VBG", "VBN"):
                return []
            if dep == "acl" and p.tags[v] == "VBG":
                # "signed a decree dissolving": a document acts for who issues it
                owners = self._owners(head, depth) if self._is_deed(head) else []
                if owners and p.lemmas[head] in self.ontology.carriers and p.lemmas[v] not in AIMING:
                    return owners
                # "imposed sanctions targeting": so do measures and blows
                return [Argument(p.antecedent(head), "filled"), *(Argument(a.token, "light") for a in owners)]
            return [Argument(p.antecedent(head), "filled")]
        if dep == "pcomp":
            over = p.heads[head]
            if over != head and p.pos[over] in ("VERB", "AUX"):
                # "accuse X of doing": whom it is said of; "by doing": who did the rest
                objects = [c for c in p.children[over] if p.deps[c] in ("dobj", "nsubjpass")]
                if p.lower[head] in ("of", "from", "for", "into") and objects:
                    blamed = self._blamed(head, over) or p.conjuncts(objects[0])
                    return [Argument(t, "filled") for t in blamed]
                return [Argument(a.token, "filled") for a in self.subjects(over, depth + 1)]
            if over != head and p.pos[over] in ("NOUN", "PROPN"):
                blamed = self._blamed(head, over)
                return [Argument(t, "filled") for t in blamed] or self._owners(over, depth)
        return []

    def _blamed(self, prep: int, over: int) -> list[int]:
        """Who is said to have done what follows "of" or "for": "imposed sanctions on X for", "arrest of X for"."""
        p = self.parse
        if p.lower[prep] not in ("of", "for"):
            return []
        at = over
        for _ in range(6):
            below = [at, *(c for c in p.children[at] if p.deps[c] == "dobj")]
            for noun in below if p.lower[prep] == "for" else ():
                for c in p.children[noun]:
                    if c >= prep or p.lower[c] not in ("on", "against", "of"):
                        continue
                    if p.lemmas[noun] in MEASURES if noun == over else p.deps[c] == "prep":
                        return [t for o in p.children[c] if p.deps[o] == "pobj" for t in p.conjuncts(o)]
            if p.pos[at] == "VERB":
                if p.lemmas[at] not in BLAMING:
                    return []
                objects = [c for c in p.children[at] if p.deps[c] in ("dobj", "nsubjpass")]
                if objects:
                    return p.conjuncts(objects[0])
                return [a.token for a in self.subjects(at, 6)] if self.is_passive(at) else []
            if p.heads[at] == at:
                return []
            at = p.heads[at]
        return []

    def _doers(self, v: int, depth: int) -> list[Argument]:
        return [] if self.is_passive(v) else [Argument(a.token, "filled") for a in self.subjects(v, depth + 1)]

    def _sayers(self, v: int, head: int, depth: int) -> list[Argument]:
        """ "Ann says that it is late and urges Bob to go": parsers take the second verb for more of what is said."""
        p = self.parse
        if p.tags[v] not in FINITE:
            return []
        while p.deps[head] == "conj" and p.pos[p.heads[head]] in ("VERB", "AUX"):
            head = p.heads[head]
        over = p.heads[head]
        if p.deps[head] != "ccomp" or over > head or p.tags[over] != p.tags[v]:
            return []
        if any(p.deps[c] in SUBJECTS or p.deps[c] == "mark" for c in p.children[v]):
            return []
        return [Argument(a.token, "loose") for a in self.subjects(over, depth + 1)]

    def _owners(self, noun: int, depth: int) -> list[Argument]:
        """Whose plan, order or decision a noun is: its possessor, else the subject of the verb it belongs to."""
        p = self.parse
        for c in p.children[noun]:
            if p.deps[c] == "poss":
                return [Argument(t, "filled") for t in p.conjuncts(c)]
        for c in p.children[noun]:
            if p.lower[c] == "by" and p.deps[c] in ("prep", "agent"):
                return [Argument(t, "filled") for o in p.children[c] if p.deps[o] == "pobj" for t in p.conjuncts(o)]
        for c in p.children[noun]:
            if p.deps[c] == "acl" and p.tags[c] == "VBN" and p.lemmas[c] not in BROKERING:
                # "a motion brought by Ann to stop it"
                by = [o for k in p.children[c] if p.deps[k] == "agent" for o in p.children[k] if p.deps[o] == "pobj"]
                if by:
                    return [Argument(t, "filled") for t in p.conjuncts(by[0])]
        over = p.heads[noun]
        found: list[Argument] = []
        if depth < 12:
            if p.deps[noun] == "pobj" and p.lower[over] in ("with", "in", "of", "through"):
                above = p.heads[over]
                if p.lower[over] == "of" and p.lemmas[above] in BLAMING and (blamed := self._blamed(over, above)):
                    return [Argument(t, "filled") for t in blamed]  # "convicted of conspiracy to"
                if p.pos[above] == "VERB" and p.lower[over] != "of":
                    found = self._doers(above, depth)
                elif above > 0 and p.lower[over] == "of" and p.lemmas[above] in self.ontology.transparent:
                    return self._owners(above, depth + 1)
                elif p.pos[above] == "NOUN" and self._is_deed(above):
                    found = self._owners(above, depth + 1)
            elif p.deps[noun] == "pobj" and p.lower[over] == "for" and p.lemmas[p.heads[over]] in RESPONSIBLE:
                found = self._owners(p.heads[over], depth + 1)  # "claimed responsibility for attacks targeting"
            elif p.deps[noun] in ("dobj", "attr", "oprd") and p.pos[over] in ("VERB", "AUX"):
                found = self._doers(over, depth)
        mods = [c for c in p.children[noun] if c < noun and p.deps[c] in ("amod", "compound", "nmod")]
        return [*found, *(Argument(c, "loose") for c in mods if p.pos[c] in ("PROPN", "ADJ"))]

    def verb(self, v: int) -> Slots:
        """The slots of a verb (or of a participle that stands before or after its noun)."""
        if v in self._verbs:
            return self._verbs[v]
        p = self.parse
        slots: Slots = {}
        self._verbs[v] = slots
        passive = self.is_passive(v)
        subjects = self.subjects(v)
        if subjects:
            slots["patient" if passive else "agent"] = list(subjects)
        for c in p.children[v]:
            dep = p.deps[c]
            if dep == "dobj":
                target = p.antecedent(c)
                tokens = p.conjuncts(c) if target == c else [target]
                slots.setdefault("patient", []).extend(Argument(t, "own") for t in tokens)
                for t in tokens:
                    self._prepositions(t, slots, "loose")
            elif dep == "dative":
                if p.pos[c] == "ADP":
                    self._preposition(c, slots, "own", "recipient")
                else:
                    slots.setdefault("recipient", []).extend(Argument(t, "own") for t in p.conjuncts(c))
            elif dep == "agent":
                # "played in a film by Ann": no agent beside a subject that acts
                slot = "agent" if passive or not subjects else "by"
                for o in p.children[c]:
                    if p.deps[o] == "pobj":
                        slots.setdefault(slot, []).extend(Argument(t, "own") for t in p.conjuncts(o))
            elif dep == "prep":
                self._preposition(c, slots, "own")
            elif dep == "advmod" and p.lower[c] in PARTICLES:
                for k in p.children[c]:
                    if p.deps[k] == "prep":  # "pushed back against"
                        self._preposition(k, slots, "own")
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
                self._prepositions(c, slots, "own")
            elif dep == "npadvmod" and p.pos[c] == "PROPN" and self._is_object(v, c):
                slots.setdefault("patient", []).extend(Argument(t, "own") for t in p.conjuncts(c))
            elif dep == "npadvmod" and p.deps[v] == "amod":
                slots.setdefault("agent", []).append(Argument(c, "own"))
            elif dep == "npadvmod" and c > v and self._is_set_off(c, slots):
                # "impeached two presidents in its history, Ann and Bob"
                slots["patient"].extend(Argument(t, "listed") for t in p.conjuncts(c))
        if p.lemmas[v] in GRANTING and "recipient" not in slots and "patient" in slots:
            self._granted(slots)
        if p.deps[v] in ("relcl",) and "patient" not in slots and not passive:
            # "the troops (that) it sent": the noun is the missing object
            head = p.antecedent(p.heads[v])
            if all(a.token != head for a in subjects):
                slots["patient"] = [Argument(head, "filled")]
        if p.deps[v] == "amod" and p.tags[v] == "VBD" and "agent" in slots and "patient" not in slots:
            self._swallowing(v, slots)
        before = p.deps[v] in ("amod", "compound", "nmod") and "patient" not in slots and p.heads[v] > v
        if before and any(p.deps[c] == "nsubj" and c < v and p.pos[c] in ("PROPN", "PRON") for c in p.children[v]):
            # "The president pardons activist X": the object, taken for what the verb belongs to
            slots["patient"] = [Argument(t, "own") for t in p.conjuncts(p.heads[v])]
        if p.deps[v] == "amod" and passive and "agent" not in slots:
            self._hyphenated_agent(v, slots)
        self._shared(v, slots, passive)
        if passive and "agent" not in slots:
            self._low_agent(v, slots)
        if passive and "agent" not in slots and p.lemmas[v] in casualties.SUFFERED:
            self._casualties(v, slots)
        self._examples(slots)
        self._others(v, slots)
        self._contents(v, slots)
        told = p.lemmas[p.heads[v]]
        if (
            passive
            and "agent" not in slots
            and p.deps[v] == "ccomp"
            and (told in DECIDING or (told in TELLING and p.lemmas[v] in SENDING))
        ):
            # "announces that X is banned", "says that troops are sent"
            slots["agent"] = [Argument(a.token, "outer") for a in self.subjects(p.heads[v])]
        elif passive and "agent" not in slots and p.deps[v] == "ccomp" and p.lemmas[v] in BY_AUTHORITIES:
            # "police said that X was arrested": who tells it of what only such do
            over = [a for a in self.subjects(p.heads[v]) if p.lemmas[a.token] in AUTHORITIES]
            if over:
                slots["agent"] = [Argument(a.token, "outer") for a in over]
        return slots

    def _granted(self, slots: Slots) -> None:
        """ "Granted Ann, a farmer, a full pardon": what is given, taken for another word for who gets it."""
        p = self.parse
        receiver = slots["patient"][0].token
        if p.pos[receiver] not in ("PROPN", "PRON"):
            return
        below = [c for c in p.children[receiver] if p.deps[c] == "appos"]
        below += [k for c in below for k in p.children[c] if p.deps[k] == "appos"]
        given = [c for c in below if p.pos[c] == "NOUN" and p.lemmas[c] in self.given]
        if given:
            slots["recipient"] = slots["patient"]
            slots["patient"] = [Argument(t, "own") for t in p.conjuncts(given[0])]

    def _swallowing(self, v: int, slots: Slots) -> None:
        """ "The court sentenced minister X": a finite verb that was parsed as an adjective of its own object."""
        p = self.parse
        noun = p.heads[v]
        while p.deps[noun] in ("compound", "nmod", "amod") and p.heads[noun] > v:
            noun = p.heads[noun]
        if noun > v:
            slots["patient"] = [Argument(t, "own") for t in p.conjuncts(noun)]
            self._prepositions(noun, slots, "loose")

    def _is_object(self, v: int, c: int) -> bool:
        """ "visited Lima": a name right after the verb that was parsed as an adverbial."""
        p = self.parse
        between = range(v + 1, c)
        return c > v and all(p.heads[t] == c for t in between) and all(p.deps[k] != "dobj" for k in p.children[v])

    def _is_set_off(self, c: int, slots: Slots) -> bool:
        """True for a name right after a comma beside an object in the plural."""
        p = self.parse
        first = min([c, *p.children[c]])
        plural = any(p.tags[a.token] == "NNS" for a in slots.get("patient", ()))
        return plural and p.pos[c] == "PROPN" and first > 0 and p.lower[first - 1] == ","

    def _has_for(self, c: int) -> bool:
        p = self.parse
        return any(p.lower[k] == "for" and p.deps[k] == "mark" for k in p.children[c])

    def misread(self, n: int) -> Slots:
        """The slots of a headline's verb that was tagged a plural noun: "The treasury sanctions X"."""
        p = self.parse
        slots: Slots = {}
        before = [c for c in p.children[n] if c < n and p.deps[c] in ("compound", "nmod", "nsubj", "poss")]
        if not before or p.pos[n - 1] not in ("PROPN", "NOUN"):
            return slots
        if before[-1] != n - 1 and p.heads[n - 1] != before[-1]:
            return slots
        slots["agent"] = [Argument(n - 1, "own")]
        for c in p.children[n]:
            if c > n and p.deps[c] in OBJECTS_MISREAD and "patient" not in slots:
                if all(p.lower[k] not in (",", ":") for k in range(n + 1, c)):
                    slots["patient"] = [Argument(t, "own") for t in p.conjuncts(c)]
            elif p.deps[c] == "prep":
                self._preposition(c, slots, "own")
        self._examples(slots)
        return slots

    def _examples(self, slots: Slots) -> None:
        """ "detained eight people, including Ann": what holds for the whole holds for whom it includes."""
        p = self.parse
        for slot in LISTING:
            for a in slots.get(slot, [])[:4]:
                named: list[int] = []
                for c in p.children[a.token]:
                    if p.deps[c] == "prep" and (p.lower[c] in EXAMPLES or self._is_such_as(c)):
                        found = [t for o in p.children[c] if p.deps[o] == "pobj" for t in p.conjuncts(o)]
                        named.extend(t for t in found if p.pos[t] == "PROPN" or p.lower[c] in EXAMPLES)
                    elif p.deps[c] == "appos" and p.pos[c] == "PROPN" and p.tags[a.token] == "NNS":
                        listed = p.conjuncts(c)  # "detained two men, Ann and Bob"
                        named.extend(listed if len(listed) > 1 else ())
                if named:
                    known = {b.token for b in slots[slot]}
                    slots[slot].extend(Argument(t, "listed") for t in named if t not in known)
        if "including" in slots and "patient" in slots:
            whole = slots["patient"][0].token
            if p.tags[whole] in ("NNS", "NNPS"):
                slots["patient"].extend(Argument(a.token, "listed") for a in slots["including"])

    def _is_such_as(self, prep: int) -> bool:
        """ "bands such as X and Y"."""
        p = self.parse
        return p.lower[prep] == "as" and prep > 0 and p.lower[prep - 1] == "such"

    def _others(self, v: int, slots: Slots) -> None:
        """ "fines two firms, accusing them of ...": the pronoun is whom the main clause is about, not its subject."""
        p = self.parse
        over = p.heads[v]
        if p.deps[v] != "advcl" or p.tags[v] != "VBG" or over >= v or p.pos[over] != "VERB":
            return
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
        main = self.verb(over)
        others = [a.token for slot in SUFFERING for a in main.get(slot, ()) if v > a.token != t]
        patients.extend(Argument(o, "outer") for o in others)

    # -- what is said, wanted or ordered --------------------------------------------------------------------------

    def _contents(self, v: int, slots: Slots) -> None:
        """The clauses that depend on `v`: their subjects, the words of what is said of these, and "should"."""
        p = self.parse
        agents = {a.token for a in slots.get("agent", ())}
        if p.deps[v] == "xcomp" and p.lemmas[p.heads[v]] in REFUSING:
            slots["refusal"] = [Argument(p.heads[v], "own")]
        for c in p.children[v]:
            dep = p.deps[c]
            if dep == "neg":
                slots.setdefault("refusal", []).append(Argument(c, "own"))
            elif dep == "aux" and p.lower[c] in PROSPECTS:
                slots.setdefault("modal", []).append(Argument(c, "own"))
            if dep == "ccomp" and any(p.lower[k] in ASKED and p.deps[k] == "mark" for k in p.children[c]):
                continue  # "to determine whether Ann lied"
            if dep in ("ccomp", "xcomp") or (dep == "advcl" and self._is_complement(c)):
                self._clause(c, slots, agents)
                if dep == "ccomp" and p.lemmas[v] in FOREBODING:
                    for part in (c, *(k for k in p.children[c] if p.deps[k] == "conj")):
                        for k in p.children[part]:
                            if p.deps[k] == "advcl":
                                self._condition(k, slots)  # "warns that it will strike if Chad does not leave"
                if dep == "xcomp" and p.tags[c] in ("VB", "VBG") and p.lemmas[v] in INTENDING:
                    self._intended(c, slots)
            elif dep in ("oprd", "attr", "acomp"):
                slots.setdefault("content", []).extend(Argument(t, "own") for t in self._words(c))
            elif dep == "prep" and p.lower[c] == "as":
                for o in p.children[c]:
                    if p.deps[o] in ("pobj", "amod", "pcomp"):
                        slots.setdefault("content", []).extend(Argument(t, "own") for t in self._words(o))
            elif dep == "advcl":
                self._condition(c, slots)
        if p.deps[v] == "parataxis" and p.pos[p.heads[v]] in ("VERB", "AUX"):
            self._clause(p.heads[v], slots, agents)

    def _intended(self, c: int, slots: Slots) -> None:
        """ "Threatened to sue Chad", "a threat to cut off gas to Chad": whom the infinitive at `c` would befall."""
        p = self.parse
        found: Slots = {}
        for k in p.children[c]:
            if p.deps[k] in ("dobj", "dative") and p.pos[k] != "ADP":
                tokens = p.conjuncts(k)
                found.setdefault("intended", []).extend(Argument(t, "own") for t in tokens)
                for t in tokens:
                    for d in p.children[t]:
                        if p.deps[d] == "prep" and p.lower[d] in AFFECTING:
                            self._preposition(d, found, "loose", "intended")
            elif p.deps[k] in ("prep", "dative") and p.lower[k] in AFFECTING:
                self._preposition(k, found, "own", "intended")
            elif p.deps[k] == "prep" and p.lower[k] == "out":
                for o in p.children[k]:
                    if p.deps[o] == "prep":  # "pull out of"
                        self._preposition(o, found, "own", "intended")
        if "intended" in found:
            slots.setdefault("intended", []).extend(found["intended"])

    def according(self, i: int) -> Slots:
        """ "According to Ann, Chad failed": what is told is hers, as if the clause hung on her saying so."""
        p = self.parse
        sources = [
            t
            for c in (i, i + 1)
            for k in p.children[c]
            if p.deps[k] == "pobj" and (c == i or p.heads[c] == i)
            for t in p.conjuncts(k)
        ]
        head = p.heads[i]
        while p.pos[head] not in ("VERB", "AUX") and p.heads[head] != head:
            head = p.heads[head]
        lemma = p.lemmas[head]
        if not sources or head == i or p.pos[head] not in ("VERB", "AUX") or lemma in SPEAKING | RETELLING:
            return {}
        if self._frames_any(lemma, CHARGES):
            return {}  # "police arrest X for fraud, according to": not the source's reproach
        return self.said(sources, head)

    def said(self, sources: list[int], clause: int) -> Slots:
        """The slots of a saying by `sources` whose content is the clause headed by `clause`."""
        slots: Slots = {"agent": [Argument(t, "own") for t in sources]}
        self._clause(clause, slots, set(sources))
        return slots

    def _is_complement(self, c: int) -> bool:
        """True for "(called) for Chad to leave", "(demanded) that Chad leave" where parsed as adverbial."""
        p = self.parse
        marks = {p.lower[k] for k in p.children[c] if p.deps[k] == "mark"}
        return "that" in marks or ("for" in marks and any(p.lower[k] == "to" for k in p.children[c]))

    def _condition(self, c: int, slots: Slots) -> None:
        """ "threatens a war if Chad does not leave", "will fight until Chad leaves": who could avert it."""
        p = self.parse
        if any(p.lower[k] in CONDITIONS for k in p.children[c] if p.deps[k] == "mark"):
            subjects = [k for k in p.children[c] if p.deps[k] == "nsubj"]
            found = [Argument(t, "own") for k in subjects for t in p.conjuncts(k)]
            if found:
                slots.setdefault("condition", []).extend(found)

    def _clause(self, c: int, slots: Slots, agents: set[int]) -> None:
        p = self.parse
        parts = [c] + [k for k in p.children[c] if p.deps[k] == "conj" and p.pos[k] in ("VERB", "AUX")]
        for number, part in enumerate(parts):
            way = "own" if not number else "loose"
            own = [k for k in p.children[part] if p.deps[k] in SUBJECTS]
            if own:
                subjects = [t for k in own if p.lower[k] != "there" for t in p.conjuncts(k)]
            elif not number and p.deps[c] == "xcomp":
                subjects = [a.token for a in self.subjects(part)]
            else:
                subjects = []
            slot = "theme" if self.is_passive(part) else "clause"
            found = [Argument(t, way) for t in subjects if t not in agents]
            if found:
                slots.setdefault(slot, []).extend(found)
            children = p.children[part]
            slots.setdefault("content", []).extend(Argument(t, way) for t in self._words(part))
            if p.tags[part] == "VB" and not any(p.deps[k] == "aux" and p.lower[k] != "to" for k in children):
                slots.setdefault("deed", []).append(Argument(part, way))
            for k in children:
                if p.deps[k] == "neg":
                    slots.setdefault("refusal", []).append(Argument(k, way))
            infinitive = any(p.deps[k] == "xcomp" and p.tags[k] == "VB" for k in children)
            if slot == "clause":
                for k in children:
                    if p.deps[k] == "aux" and p.lower[k] in DUTIES:
                        slots.setdefault("modal", []).append(Argument(k, way))
                if p.lemmas[part] in ("need", "have", "ought") and infinitive:
                    slots.setdefault("modal", []).append(Argument(part, way))

    def _words(self, i: int, depth: int = 0) -> list[int]:
        """The content words of a predication: verb, complements, objects and what modifies them."""
        p = self.parse
        found = [i]
        if depth > 3:
            return found
        for c in p.children[i]:
            dep = p.deps[c]
            if dep in ("acomp", "attr", "oprd", "dobj", "xcomp", "pcomp") or (dep == "conj" and p.pos[c] == p.pos[i]):
                found.extend(self._words(c, depth + 1))
            elif dep in ("amod", "compound", "advmod", "npadvmod") and p.pos[c] != "PROPN":
                found.append(c)
                found.extend(k for k in p.children[c] if p.deps[k] == "npadvmod")  # "hate-filled"
            elif dep == "prep" and p.lower[c] in ("in", "of", "as"):
                found.extend(t for o in p.children[c] if p.deps[o] == "pobj" for t in self._words(o, depth + 2))
        return found

    def _low_agent(self, v: int, slots: Slots) -> None:
        """ "Hit with a fine by Chad", "held without trial by Chad": parsers hang who did it under the noun before."""
        p = self.parse
        for c in p.children[v]:
            if p.deps[c] not in ("prep", "dobj", "oprd", "npadvmod") or c < v:
                continue
            nouns = [o for o in p.children[c] if p.deps[o] == "pobj"] if p.deps[c] == "prep" else [c]
            for k in (k for noun in nouns for k in p.children[noun]):
                if p.lower[k] == "by" and p.deps[k] in ("prep", "agent"):
                    by = [o for o in p.children[k] if p.deps[o] == "pobj" and p.pos[o] in ("NOUN", "PROPN")]
                    slots.setdefault("agent", []).extend(Argument(t, "loose") for o in by for t in p.conjuncts(o))

    def _casualties(self, v: int, slots: Slots) -> None:
        """ "Ten were killed and two injured when gunmen opened fire", "... in a Chadian strike": who did it."""
        if "in" not in slots:
            blows = casualties.blows(self.parse, v)
            if blows:
                slots["in"] = [Argument(t, "loose") for t in blows]
        clause = casualties.attacking(self.parse, v)
        if clause is not None:
            agents = [a for a in self.verb(clause).get("agent", ()) if a.way in ("own", "shared")]
            if agents:
                slots["agent"] = [Argument(a.token, "loose") for a in agents]

    def _hyphenated_agent(self, v: int, slots: Slots) -> None:
        """ "Russian-backed": the word before the hyphen is the agent, however it was attached."""
        p = self.parse
        if v >= 2 and p.lower[v - 1] in ("-", "–") and p.pos[v - 2] in ("PROPN", "ADJ", "NOUN"):
            slots["agent"] = [Argument(v - 2, "own")]

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
                if between or passive != self.is_passive(c):
                    return
                for k in p.children[c]:
                    if p.deps[k] == "dobj" and not passive and "patient" not in slots:
                        tokens = p.conjuncts(k)
                        slots["patient"] = [Argument(t, "shared") for t in tokens]
                        for t in tokens:
                            self._prepositions(t, slots, "loose")
                    elif p.deps[k] == "prep":
                        self._preposition(k, slots, "loose")
                    elif p.deps[k] == "agent" and "agent" not in slots:
                        for o in p.children[k]:
                            if p.deps[o] == "pobj":
                                slots["agent"] = [Argument(t, "shared") for t in p.conjuncts(o)]
                return

    def _prepositions(self, i: int, slots: Slots, way: str) -> None:
        p = self.parse
        for c in p.children[i]:
            if p.deps[c] == "prep":
                self._preposition(c, slots, way)
            elif p.lower[c] == "worth" or (
                p.deps[c] == "acl" and p.tags[c] == "VBN" and p.lemmas[c] in self.light_verbs
            ):
                for k in p.children[c]:
                    if p.deps[k] == "prep":
                        self._preposition(k, slots, "loose")

    def _preposition(self, prep: int, slots: Slots, way: str, name: str | None = None) -> None:
        p = self.parse
        slot = name or p.lower[prep]
        for o in p.children[prep]:
            if p.deps[o] == "pobj":
                tokens = p.conjuncts(o)
                slots.setdefault(slot, []).extend(Argument(t, way) for t in tokens)
                if way in ("own", "shared"):
                    # "pledges 50 tons of food and shelter to X": parsers hang the last preposition too low
                    for t in tokens:
                        for c in p.children[t]:
                            if p.deps[c] == "prep" and (
                                p.lower[c] in OFTEN_TOO_LOW or (slot == "of" and p.lower[c] == "by")
                            ):
                                self._preposition(c, slots, "loose")
                elif slot in ("in", "of"):
                    for t in tokens:
                        for c in p.children[t]:
                            if p.deps[c] == "prep" and p.lower[c] in ("to", "against", "by"):
                                self._preposition(c, slots, "loose")
                if slot == "as" and p.lemmas[o] == "result":
                    # "killed as a result of an attack"
                    for c in p.children[o]:
                        if p.deps[c] == "prep" and p.lower[c] == "of":
                            self._preposition(c, slots, way, "in")
            elif p.deps[o] == "prep":  # "out of", "because of"
                self._preposition(o, slots, way, f"{slot}_{p.lower[o]}")
                if slot in ("from", "outside", "inside", "along", "together", "as"):
                    self._preposition(o, slots, way)
                elif slot == "including":
                    self._preposition(o, slots, way, "across")  # "across X, including in Y"
            elif p.deps[o] == "pcomp" and p.pos[o] == "VERB":
                # "blocked him from attending the summit": the clause, and what it is about
                slots.setdefault(slot, []).append(Argument(o, way))
                if slot == "against":
                    # "voted against confirming Ann": whom the clause is about
                    below = [t for c in p.children[o] if p.deps[c] == "dobj" for t in p.conjuncts(c)]
                    slots[slot].extend(Argument(t, "loose") for t in below)
            elif p.deps[o] == "conj" and p.pos[o] == "ADP":
                self._preposition(o, slots, way)

    # -- nouns and adjectives ------------------------------------------------------------------------------------

    def noun(self, n: int) -> Slots:
        """The slots of a noun: possessor, names before it, prepositions, and the governing verb's own arguments."""
        p = self.parse
        slots: Slots = {}
        heads = [n]
        at = n
        while (p.deps[at] == "conj" and p.pos[p.heads[at]] in ("NOUN", "PROPN")) or self._is_listed(at):
            at = p.heads[at]
            heads.append(at)
        for k, h in enumerate(heads):
            self._noun_children(h, slots, "own" if k == 0 else "shared", after=n if k else None)
        for c in p.children[n]:
            if p.deps[c] == "conj" and p.pos[c] == "NOUN":
                self._prepositions(c, slots, "shared")
            elif p.deps[c] in ("acl", "relcl") and p.pos[c] == "VERB" and p.lemmas[c] in self.light_verbs:
                verb = self.verb(c)
                for a in verb.get("agent", ()):
                    if a.token != n and (p.lemmas[c] not in BROKERING or p.lemmas[n] not in self.agreements):
                        slots.setdefault("agent", []).append(Argument(a.token, "light"))
                for slot, arguments in verb.items():
                    if slot not in ("agent", "patient") and slot not in SAID:
                        slots.setdefault(slot, []).extend(Argument(a.token, "light") for a in arguments)
            elif p.deps[c] in ("acl", "ccomp", "advcl") and p.tags[c] != "VBN" and self._is_complement(c):
                self._clause(c, slots, set())
        top = heads[-1]
        over = p.heads[top]
        self._bearers(n, top, slots)
        above = p.lemmas[p.heads[over]]
        if p.deps[top] == "pobj" and p.lower[over] == "of" and (above in self.ontology.transparent or above in BEARING):
            # "a series of sanctions", "a vote of no confidence": what counts stands in for what is counted
            top = p.heads[over]
            over = p.heads[top]
            self._noun_children(top, slots, "shared", after=None)
        grounds = False
        crime = p.deps[top] == "pobj" and p.lemmas[n] not in INQUIRIES
        if crime and p.lower[over] in CULPABLE and p.lemmas[p.heads[over]] in CULPRITS:
            self._culprits(p.heads[over], slots)
        elif crime and p.lower[over] == "in" and p.lemmas[p.heads[over]] in INVOLVEMENT:
            top = p.heads[over]
            over = p.heads[top]
            owners = [t for c in p.children[top] if p.deps[c] == "poss" for t in p.conjuncts(c)]
            if owners:
                slots.setdefault("agent", []).extend(Argument(t, "light") for t in owners)
                return slots
        if p.deps[top] == "pobj" and p.lower[over] == "of" and p.lemmas[p.heads[over]] in GROUNDS:
            top = p.heads[over]  # "arrested on suspicion of"
            over = p.heads[top]
            grounds = True
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
        if over != top and p.pos[over] in ("VERB", "AUX") and (prep is not None or p.deps[top] != "nsubj"):
            verb = self.verb(over)
            lemma = self.lemma(over)
            passive_light = lemma in self.ontology.passive_light_verbs and prep is None
            light = claimed or (lemma in self.light_verbs and (prep is None or p.lower[prep] in LIGHT_LINKS))
            way = "light" if passive_light or light else "outer"
            link = p.lower[prep] if prep is not None else ""
            after = reply or link in TEMPORAL or (prep is None and p.lower[over] == "following")
            agents = verb.get("agent", []) if not after or self._is_talk(n) else []
            charged = lemma in PUNISHED or (lemma not in self.light_verbs and self._accuses(lemma))
            if link == "in" and lemma in INVOLVING and self.is_passive(over):
                agents, way = verb.get("patient", []), "light"  # "locked in a dispute with"
            elif (link in CHARGING or grounds) and charged:
                agents = verb.get("patient", []) or agents
            elif link == "in" and lemma in AIDING:
                agents = [*agents, *verb.get("patient", ())]  # "helped Chad in the capture of"
            if prep is None and lemma in REBUFFING and ("from" in slots or "by" in slots):
                slots.setdefault("patient", []).extend(Argument(a.token, "loose") for a in agents)
            if prep is None and way == "outer" and self._disowns(lemma) and not self._is_talk(n):
                agents = []
            elif link == "in" and lemma in HARMING and self.is_passive(over):
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
                return slots
            met = lemma in MEETING.get(link, ())
            if not passive_light and (met or link in AGAINST):
                for a in self.subjects(over):
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
        elif over != top and p.deps[top] == "nsubj" and self.lemma(over) in self.ontology.event_verbs:
            for slot, arguments in self.verb(over).items():
                if slot not in ("agent", "patient", "complement") and slot not in SAID:
                    slots.setdefault(slot, []).extend(Argument(a.token, "light") for a in arguments)
        return slots

    def _culprits(self, noun: int, slots: Slots) -> None:
        """ "Ann, the perpetrator of an attack": who the noun is said of, and the noun itself, did it."""
        found: Slots = {}
        self._bearers(noun, noun, found)
        bearers = [a.token for a in found.get("bearer", ())] or [noun]
        slots.setdefault("agent", []).extend(Argument(t, "light") for t in bearers)

    def _accuses(self, lemma: str) -> bool:
        """True for verbs that say of their patient that it did something."""
        return self._frames_any(lemma, CHARGES)

    def _disowns(self, lemma: str) -> bool:
        """True for verbs that set their subject against their object."""
        return lemma not in TAKING_PART and self._frames_any(lemma, DISOWNING)

    def _frames_any(self, lemma: str, relations: frozenset[Relation]) -> bool:
        return any(
            frame.relation in relations and all(slot != "refusal" for slot, _ in frame.requires)
            for frame in self.ontology.frames(lemma, "verb")
        )

    def _is_talk(self, n: int) -> bool:
        """ "signed a pact after talks": who meets is who then acts."""
        frames = self.ontology.frames(self.parse.lemmas[n], "noun")
        return any(frame.relation in TALKING for frame in frames)

    def _is_listed(self, n: int) -> bool:
        """ "announces the closure of X, the expulsion of Y and": parsers take a list of deeds for an apposition."""
        p = self.parse
        head = p.heads[n]
        return (
            p.deps[n] == "appos"
            and p.deps[head] == "dobj"
            and p.pos[n] == "NOUN"
            and p.pos[head] == "NOUN"
            and self._is_deed(n)
            and self._is_deed(head)
            and any(p.deps[c] in ("conj", "cc") for c in p.children[n])
        )

    def _bearers(self, n: int, top: int, slots: Slots) -> None:
        """What a noun is said of: by a copula ("X is an ally of Y") or an apposition ("X, an ally of Y")."""
        p = self.parse
        dep, head = p.deps[top], p.heads[top]
        if dep == "attr" and p.pos[head] in ("VERB", "AUX"):
            slots["bearer"] = [a for a in self.subjects(head) if a.token != n]
        elif dep == "oprd" and p.pos[head] in ("VERB", "AUX"):
            slots["bearer"] = [Argument(a.token, "own") for a in self.verb(head).get("patient", ()) if a.token != n]
        elif dep == "appos":
            slots["bearer"] = [Argument(head, "own")]
        elif dep == "nsubj" and p.lemmas[head] == "be" and p.tags[n] == "NN":
            # "its rival is X"
            said = [c for c in p.children[head] if p.deps[c] == "attr" and p.pos[c] == "PROPN"]
            slots["bearer"] = [Argument(t, "own") for c in said for t in p.conjuncts(c)]
        elif dep == "pobj" and p.lower[head] == "as" and p.pos[p.heads[head]] == "VERB":
            # "named X as its running mate"
            verb = self.verb(p.heads[head])
            slots["bearer"] = [Argument(a.token, "own") for a in verb.get("patient", verb.get("agent", ()))]
        elif dep == "pobj" and p.lower[head] == "as" and p.deps[p.heads[head]] == "dobj":
            slots["bearer"] = [Argument(p.heads[head], "own")]  # the same, hung on X
        elif dep == "compound" and p.pos[head] == "PROPN" and p.pos[n] == "NOUN":
            bearers = p.conjuncts(head) if p.tags[n] == "NNS" else [head]
            slots["bearer"] = [Argument(t, "own") for t in bearers]  # "Trump loyalist X", "candidates X and Y"
        else:
            below = [c for c in p.children[n] if p.deps[c] == "appos"]
            if below:
                slots["bearer"] = [Argument(t, "own") for t in p.conjuncts(below[0])]
                if p.tags[n] == "NNS" and p.pos[below[0]] == "PROPN":
                    # "the candidates X and Y": the second name hung on the noun
                    joined = [t for t in p.conjuncts(n)[1:] if p.pos[t] == "PROPN"]
                    slots["bearer"].extend(Argument(t, "own") for t in joined)

    def _noun_children(self, n: int, slots: Slots, way: str, after: int | None) -> None:
        p = self.parse
        for c in p.children[n]:
            dep = p.deps[c]
            if after is not None and c > after:
                if dep == "prep":  # "missile and drone strikes across X"
                    self._preposition(c, slots, way)
                continue
            if dep == "poss":
                slots.setdefault("poss", []).extend(Argument(t, way) for t in p.conjuncts(c))
            elif dep in ("compound", "amod", "nmod") and c < n:
                slots.setdefault("mod", []).extend(Argument(t, way) for t in self._modifiers(c))
            elif dep == "prep" and after is None:
                self._preposition(c, slots, way, "between" if p.lower[c] in AMONG else None)
            elif dep == "det" and p.lower[c] == "no":
                slots.setdefault("refusal", []).append(Argument(c, way))  # "a vote of no confidence"
            elif dep == "acl" and p.tags[c] == "VB":
                slots.setdefault("deed", []).append(Argument(c, way))  # "calls to leave"
                self._intended(c, slots)
            elif dep == "agent":
                for o in p.children[c]:
                    if p.deps[o] == "pobj":
                        slots.setdefault("by", []).extend(Argument(t, way) for t in p.conjuncts(o))

    def _modifiers(self, c: int) -> list[int]:
        """A modifier and what modifies or joins it: "US-China" in "US-China talks" gives both."""
        p = self.parse
        if is_prefixed(p, c):
            return []  # "pro-Israel": not Israel's
        found = [c]
        for k in p.children[c]:
            if p.deps[k] in ("compound", "amod", "nmod", "conj", "npadvmod"):
                found.extend(self._modifiers(k))
        return found

    def adjective(self, i: int) -> Slots:
        """The slots of an adjective: the noun it is said of as agent, and its prepositions."""
        p = self.parse
        slots: Slots = {}
        dep, head = p.deps[i], p.heads[i]
        if dep in ("acomp", "oprd", "attr") and p.pos[head] in ("VERB", "AUX"):
            slots["agent"] = list(self.subjects(head))
        elif dep in ("amod", "acl", "relcl", "appos"):
            slots["agent"] = [Argument(head, "own")]
        elif dep == "conj":
            slots = {k: v for k, v in self.adjective(head).items() if k == "agent"} if p.pos[head] == "ADJ" else {}
        elif dep == "ROOT" or dep in CLAUSES:
            slots["agent"] = list(self.subjects(i))
        self._prepositions(i, slots, "own")
        return slots
