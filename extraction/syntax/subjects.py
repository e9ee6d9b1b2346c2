"""The subjects of verbs: their own, or those of the clauses they hang on.

Empty subjects of infinitives, participles, relative and coordinated clauses are filled as in Universal Dependencies'
enhanced graphs (Schuster and Manning 2016). Where a noun governs the clause they are its owners: "Ann's plan to leave".
"""

from __future__ import annotations

from extraction.ontology import Ontology
from extraction.syntax import casualties
from extraction.syntax.parse import PREFIXES, Parse
from extraction.syntax.phrasal_verbs import PhrasalVerbs
from extraction.syntax.plurals import members
from extraction.syntax.slots import Argument
from extraction.syntax.voice import Voice

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
SUBJECT_CONTROL = frozenset("promise threaten vow pledge agree refuse offer use spend employ".split())
APPEALS = frozenset({"call", "appeal", "plead", "prevail"})
NAMING = frozenset({"name", "call", "identify"})
AIMING = frozenset({"target", "hit"})
HARMING = frozenset("kill injure wound hurt destroy damage devastate level flatten hit".split())
# what whom one speaks of does as often as who speaks: "said that Chad bombed Mali and threatened Niger"
REPORTED_AS_OFTEN = frozenset({"threaten", "attack", "arrest", "seize"})
# what a speaker goes on to say after what was reported: "said that Chad had left, accusing it of"
SPEAKING = frozenset(
    """cite criticize criticise accuse blame condemn denounce praise warn urge call describe label add allege say thank
    hail laud applaud slam decry deplore demand note claim insist threaten dub brand""".split()
)
PROTESTING = frozenset({"protest", "demonstrate", "rally", "march"})
PROTESTERS = frozenset({"protester", "protestor", "demonstrator", "activist", "rioter", "striker"})
# "ruled that it was unlawful, dismissing the case": who rules does the rest, too
RULING = frozenset({"rule", "find", "decide"})
# Of whom these are said did what follows "for" or "of": "accused X of", "thanked X for".
BLAMING = frozenset(
    """accuse suspect convict charge acquit blame condemn criticize criticise sentence jail imprison arrest detain fine
    sanction punish thank praise ban expel indict impose prosecute fault denounce impeach commend honor honour applaud
    congratulate forgive reward hail laud sue rebuke reprimand censure chide scold mock slam blast""".split()
)
# Of what these are said with "of", the one they are said of does it.
FELT = frozenset("guilty innocent culpable capable incapable proud ashamed tired sick".split())
WARNING = frozenset({"warn", "advise", "caution", "counsel", "urge"})
MEASURES = frozenset({"arrest", "sanction", "detention", "conviction", "ban"})
RESPONSIBLE = frozenset({"responsibility", "credit"})
# who does so to a plot or an attack has no part in it
FOILING = frozenset(
    """foil thwart prevent avert block stop reject oppose condemn denounce criticize criticise uncover disrupt expose
    dismiss veto decry deplore""".split()
)
# what nobody does: "sends doctors to fight an outbreak that killed ten"
MISFORTUNES = frozenset(
    """outbreak epidemic pandemic disease virus infection fever influenza flu cholera plague flood flooding inundation
    earthquake quake tremor aftershock tsunami storm thunderstorm snowstorm blizzard hurricane typhoon cyclone tornado
    monsoon landslide mudslide avalanche drought famine heatwave wildfire eruption disaster accident""".split()
)
# who does so to an agreement has no part in it
BROKERING = frozenset({"mediate", "broker", "facilitate", "arrange"})


class Subjects:
    """The subjects of the verbs of one document, each found once."""

    def __init__(self, parse: Parse, ontology: Ontology, phrasal_verbs: PhrasalVerbs, voice: Voice) -> None:
        self.parse = parse
        self.ontology = ontology
        self.phrasal_verbs = phrasal_verbs
        self.voice = voice
        self._memo: dict[int, list[Argument]] = {}

    def of(self, v: int, depth: int = 0) -> list[Argument]:
        """The surface subjects of a verb or predicate, filled from its governors where it has none of its own."""
        if v in self._memo:
            return self._memo[v]
        self._memo[v] = []
        p = self.parse
        own = [c for c in p.children[v] if p.deps[c] in SUBJECTS]
        found: list[Argument]
        if not own and (share := self._share_before(v)) is not None:
            own = [share]
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
                    joined = members(p, c)
                    found.extend(Argument(t, "filled") for t in joined)
                    found.extend(Argument(t, "own") for t in p.conjuncts(c) if not joined and p.lower[t] != "there")
                else:
                    found.append(Argument(noun, "own"))
                    if p.deps[noun] == "pobj" and p.pos[noun] == "PROPN" and self.phrasal_verbs.lemma(v) in HARMING:
                        # "a bombing in X, which killed": it was the bombing
                        noun = p.heads[p.heads[noun]]
                    if depth < 12 and p.deps[c] == "nsubj" and self.is_deed(noun):
                        found.extend(Argument(a.token, "light") for a in self._owners(noun, depth))
        else:
            found = self._filled(v, depth) if depth < 12 else []
            if not found and p.tags[v] in ("VBP", "VBZ", "VBD"):
                found = self._swallowed(v)
        self._memo[v] = found
        return found

    def _share_before(self, v: int) -> int | None:
        """ "46 percent would choose Ann and 44 percent would back Bob": a share right before a verb is its subject."""
        p = self.parse
        at = v - 1
        while at > 0 and p.pos[at] in ("AUX", "ADV"):
            at -= 1
        return at if at > 0 and p.lower[at] in ("percent", "%") and p.pos[at - 1] == "NUM" else None

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
                return [Argument(a.token, "shared") for a in self.of(over, depth + 1)]
        if dep == "conj" and verbal:
            found = [Argument(a.token, "shared" if a.way == "own" else a.way) for a in self.of(head, depth + 1)]
            return found + self._sayers(v, head, depth)
        if dep in ("xcomp", "advcl") and p.tags[v] == "VB" and p.lemmas[head] in APPEALS:
            asked = [o for c in p.children[head] if p.deps[c] == "prep" and c < v for o in p.children[c]]
            if asked and p.deps[asked[0]] == "pobj":
                return [Argument(t, "filled") for t in p.conjuncts(asked[0])]
        if dep == "xcomp" or (dep == "ccomp" and verbal and (p.tags[v] == "VBG" or p.is_infinitive(v))):
            objects = [c for c in p.children[head] if p.deps[c] in ("dobj", "dative") and c < v]
            if objects and not self.voice.is_passive(head) and p.lemmas[head] not in SUBJECT_CONTROL:
                return [Argument(t, "filled") for t in p.conjuncts(objects[0])]
            return [Argument(a.token, "filled") for a in self.of(head, depth + 1)]
        if dep in ("acomp", "attr", "oprd") and verbal and p.pos[v] == "ADJ":
            # "X is ready to leave": whom the adjective is said of
            return [Argument(a.token, "filled") for a in self.of(head, depth + 1)]
        if dep == "advcl" and verbal and p.tags[v] in ("VBG", "VBN", "VB"):
            if p.lemmas[v] in PROTESTING and (marching := self._marching(v, head)):
                return [Argument(t, "filled") for t in marching]
            if p.lemmas[v] in AIMING and p.lemmas[head] in HARMING and self.voice.is_passive(head):
                blows = casualties.blows(p, head)
                if blows:
                    return [Argument(t, "filled") for t in blows]  # "ten were killed in a raid targeting X"
            found = [Argument(a.token, "filled") for a in self.of(head, depth + 1)]
            over = p.heads[head]
            told = p.lemmas[v] in SPEAKING or p.lemmas[over] in RULING
            if p.tags[v] == "VBG" and p.deps[head] == "ccomp" and over < head < v and told:
                known = {a.token for a in found}
                sayers = [a.token for a in self.of(over, depth + 1) if a.token not in known]
                found += [Argument(t, "loose") for t in sayers]
            return found
        if dep in ("acl", "relcl", "amod"):
            if dep != "amod" and p.is_infinitive(v):
                return self._owners(head, depth)
            if dep == "amod" and p.tags[v] not in ("VBG", "VBN"):
                return []
            if dep == "acl" and p.tags[v] == "VBG":
                # "signed a decree dissolving": a document acts for who issues it
                owners = self._owners(head, depth) if self.is_deed(head) else []
                if owners and p.lemmas[head] in self.ontology.carriers and p.lemmas[v] not in AIMING:
                    return owners
                # "imposed sanctions targeting": so do measures and blows
                return [Argument(p.antecedent(head), "filled"), *(Argument(a.token, "light") for a in owners)]
            return [Argument(p.antecedent(head), "filled")]
        if dep == "pcomp":
            over = p.heads[head]
            if p.lower[head] == "of" and p.lower[head - 1] in ("instead", "short") and p.pos[over] == "ADV":
                over = p.heads[over]  # "stopped short of"
            if over != head and p.pos[over] in ("VERB", "AUX"):
                # "accuse X of doing": whom it is said of; "by doing": who did the rest
                objects = [c for c in p.children[over] if p.deps[c] in ("dobj", "nsubjpass")]
                if not objects and p.deps[over] == "acl" and p.tags[over] == "VBN":
                    objects = [p.antecedent(p.heads[over])]  # "a minister accused by X of taking bribes"
                charged = p.lower[head] == "with" and p.lemmas[over] in BLAMING
                instead = p.lower[head] == "of" and p.lower[head - 1] == "instead"
                against = p.lower[head] == "against" and p.lemmas[over] in WARNING
                if (p.lower[head] in ("of", "from", "for", "into") or charged or against) and objects and not instead:
                    blamed = self._blamed(head, over) or p.conjuncts(objects[0])
                    return [Argument(t, "filled") for t in blamed]
                return [Argument(a.token, "filled") for a in self.of(over, depth + 1)]
            if p.lemmas[over] in FELT and p.deps[over] in ("acomp", "oprd"):
                return self._described(over, depth)
            if over != head and p.pos[over] in ("NOUN", "PROPN"):
                blamed = self._blamed(head, over)
                return [Argument(t, "filled") for t in blamed] or self._owners(over, depth)
        return []

    def _described(self, adjective: int, depth: int) -> list[Argument]:
        """Whom an adjective is said of: "X is guilty of", "found X guilty of"."""
        p = self.parse
        verb = p.heads[adjective]
        objects = [c for c in p.children[verb] if p.deps[c] == "dobj" and c < adjective]
        if objects and not self.voice.is_passive(verb):
            return [Argument(t, "filled") for t in p.conjuncts(objects[0])]
        return [Argument(a.token, "filled") for a in self.of(verb, depth + 1)]

    def _marching(self, v: int, head: int) -> list[int]:
        """The protesters of "police fire tear gas at protesters in X, to protest against Y"."""
        p = self.parse
        for c in p.children[head]:
            if head < c < v:
                nouns = [o for o in p.children[c] if p.deps[o] == "pobj"] if p.deps[c] == "prep" else [c]
                found = [o for o in nouns if p.lemmas[o] in PROTESTERS and p.deps[o] in ("pobj", "dobj")]
                if found:
                    return p.conjuncts(found[0])
        return []

    def _sayers(self, v: int, head: int, depth: int) -> list[Argument]:
        """ "Ann says that it is late and leaves": parsers take the second verb for more of what is said."""
        p = self.parse
        if p.tags[v] not in FINITE or p.lemmas[v] in HARMING | REPORTED_AS_OFTEN:
            return []
        while p.deps[head] == "conj" and p.pos[p.heads[head]] in ("VERB", "AUX"):
            head = p.heads[head]
        over = p.heads[head]
        if p.deps[head] != "ccomp" or over > head or p.tags[over] != p.tags[v]:
            return []
        if any(p.deps[c] in SUBJECTS or p.deps[c] == "mark" for c in p.children[v]):
            return []
        return [Argument(a.token, "loose") for a in self.of(over, depth + 1)]

    def is_deed(self, noun: int) -> bool:
        """True for what somebody does or issues, False for people, who act for themselves, and for what nobody does."""
        lemma = self.parse.lemmas[noun]
        return (
            self.parse.pos[noun] == "NOUN"
            and self.ontology.belonging(lemma) is None
            and lemma not in self.ontology.part_heads
            and lemma not in MISFORTUNES
        )

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
                elif p.pos[above] == "NOUN" and self.is_deed(above):
                    found = self._owners(above, depth + 1)
            elif p.deps[noun] == "pobj" and p.lower[over] == "for" and p.lemmas[p.heads[over]] in RESPONSIBLE:
                found = self._owners(p.heads[over], depth + 1)  # "claimed responsibility for attacks targeting"
            elif p.deps[noun] in ("dobj", "attr", "oprd") and p.pos[over] in ("VERB", "AUX"):
                found = [] if p.lemmas[over] in FOILING else self._doers(over, depth)
        mods = [c for c in p.children[noun] if c < noun and p.deps[c] in ("amod", "compound", "nmod")]
        return [*found, *(Argument(c, "loose") for c in mods if p.pos[c] in ("PROPN", "ADJ"))]

    def _doers(self, v: int, depth: int) -> list[Argument]:
        return [] if self.voice.is_passive(v) else [Argument(a.token, "filled") for a in self.of(v, depth + 1)]

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
                return [a.token for a in self.of(at, 6)] if self.voice.is_passive(at) else []
            if p.heads[at] == at:
                return []
            at = p.heads[at]
        return []
