"""What is said, wanted or ordered: the clauses that predicates govern.

They fill the slots "clause" and "theme" (their subjects), "content" (the words of what is said of these), "deed",
"intended", "condition", "modal" and "refusal", and "third" (a named subject that does something to somebody named).
"""

from __future__ import annotations

from extraction.ontology import Ontology
from extraction.syntax.parse import Parse
from extraction.syntax.prepositions import Prepositions
from extraction.syntax.reproaches import accuses
from extraction.syntax.slots import Argument, Slots
from extraction.syntax.subjects import SPEAKING, SUBJECTS, Subjects
from extraction.syntax.voice import Voice

ASKED = frozenset({"whether", "if"})
DUTIES = frozenset({"should", "must", "ought"})
# "it is time for X to go"
DUE = frozenset({"time", "necessary", "essential", "vital", "imperative"})
PROSPECTS = frozenset({"will", "would", "could", "'ll", "shall"})
FORETELLING = PROSPECTS | {"may", "might"}  # "will have to" is foretold rather than asked for
CONDITIONS = frozenset({"if", "unless", "until"})
FOREBODING = frozenset("warn threaten caution vow swear declare".split())
INTENDING = frozenset(
    "threaten vow pledge promise swear warn prepare hesitate refuse decline rule stop cease halt".split()
)
AFFECTING = frozenset("to on against from with at".split())
REFUSING = frozenset({"refuse", "decline"})
RETELLING = frozenset("say tell report announce state deny confirm argue".split())
# who calls something so has not done it
CALLING = frozenset(
    "call describe term label see consider regard dub deem view portray characterize characterise".split()
)


class Clauses:
    """The governed clauses of one document."""

    def __init__(
        self, parse: Parse, ontology: Ontology, voice: Voice, subjects: Subjects, prepositions: Prepositions
    ) -> None:
        self.parse = parse
        self.ontology = ontology
        self.voice = voice
        self.subjects = subjects
        self.prepositions = prepositions

    def _asks(self, k: int) -> bool:
        """True for the word that makes a clause a question."""
        p = self.parse
        return (p.lower[k] in ASKED and p.deps[k] == "mark") or (p.tags[k] == "WRB" and p.deps[k] == "advmod")

    def add_contents(self, v: int, slots: Slots) -> None:
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
            if dep == "ccomp" and any(self._asks(k) for k in p.children[c]):
                continue  # "to determine whether Ann lied", "asks why Ann left"
            if dep in ("ccomp", "xcomp") or (dep == "advcl" and self.is_complement(c)):
                self.add(c, slots, agents)
                if dep == "ccomp" and (p.lemmas[v] in FOREBODING or p.lemmas[v] in RETELLING):
                    for part in (c, *(k for k in p.children[c] if p.deps[k] == "conj")):
                        for k in p.children[part]:
                            # "warns that it will strike if Chad stays", "says that it will if Chad does not leave"
                            if p.deps[k] == "advcl" and (p.lemmas[v] in FOREBODING or self._is_denied(k)):
                                self._condition(k, slots)
                if dep == "xcomp" and p.tags[c] in ("VB", "VBG") and p.lemmas[v] in INTENDING:
                    self.add_intended(c, slots)
            elif dep in ("oprd", "attr", "acomp"):
                slots.setdefault("content", []).extend(Argument(t, "own") for t in self._words(c))
            elif dep == "prep" and p.lower[c] == "as":
                for o in p.children[c]:
                    if p.deps[o] in ("pobj", "amod", "pcomp"):
                        slots.setdefault("content", []).extend(Argument(t, "own") for t in self._words(o))
            elif dep == "advcl":
                self._condition(c, slots)
        if p.deps[v] == "parataxis" and p.pos[p.heads[v]] in ("VERB", "AUX"):
            self.add(p.heads[v], slots, agents)

    def add(self, c: int, slots: Slots, agents: set[int]) -> None:
        """What the clause headed by `c` says, of whom besides `agents`, and whether it denies or demands that."""
        p = self.parse
        if p.lemmas[c] in CALLING and any(p.lower[k] == "what" for k in p.children[c]):
            return  # "denounced what X called an insult": not X
        parts = [c] + [k for k in p.children[c] if p.deps[k] == "conj" and p.pos[k] in ("VERB", "AUX")]
        for number, part in enumerate(parts):
            way = "own" if not number else "loose"
            own = [k for k in p.children[part] if p.deps[k] in SUBJECTS]
            if own:
                subjects = [t for k in own if p.lower[k] != "there" for t in p.conjuncts(k)]
            elif not number and p.deps[c] == "xcomp":
                subjects = [a.token for a in self.subjects.of(part)]
            else:
                subjects = []
            slot = "theme" if self.voice.is_passive(part) else "clause"
            found = [Argument(t, way) for t in subjects if t not in agents]
            if found:
                slots.setdefault(slot, []).extend(found)
            told = {a.token for a in slots.get("patient", ())}
            third = [a for a in found if p.pos[a.token] == "PROPN" and a.token not in told]
            struck = any(p.deps[k] == "dobj" and p.pos[k] == "PROPN" for k in p.children[part])
            if third and told and struck:
                slots.setdefault("third", []).extend(third)
            children = p.children[part]
            slots.setdefault("content", []).extend(Argument(t, way) for t in self._words(part))
            if p.tags[part] == "VB" and not any(p.deps[k] == "aux" and p.lower[k] != "to" for k in children):
                slots.setdefault("deed", []).append(Argument(part, way))
            for k in children:
                if p.deps[k] == "neg":
                    slots.setdefault("refusal", []).append(Argument(k, way))
            self._due(part, slots)
            infinitive = any(p.deps[k] == "xcomp" and p.tags[k] == "VB" for k in children)
            if slot == "clause":
                for k in children:
                    if p.deps[k] == "aux" and p.lower[k] in DUTIES:
                        slots.setdefault("modal", []).append(Argument(k, way))
                forced = any(p.deps[k] == "aux" and p.lower[k] in FORETELLING for k in children)
                if p.lemmas[part] in ("need", "have", "ought") and infinitive and not forced:
                    slots.setdefault("modal", []).append(Argument(part, way))

    def _due(self, c: int, slots: Slots) -> None:
        """ "(said) it is time for X to go": asked of X as by "should"."""
        p = self.parse
        if p.lemmas[c] != "be" or any(p.deps[k] == "neg" for k in p.children[c]):
            return
        for due in p.children[c]:
            if p.deps[due] in ("attr", "acomp") and p.lower[due] in DUE:
                for k in (*p.children[due], *p.children[c]):
                    below = p.children[k] if p.tags[k] == "VB" else ()
                    if any(p.lower[x] == "for" and p.deps[x] == "mark" for x in below):
                        told = [t for x in below if p.deps[x] == "nsubj" for t in p.conjuncts(x)]
                        slots.setdefault("clause", []).extend(Argument(t, "own") for t in told)
                        slots.setdefault("modal", []).append(Argument(due, "own"))

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

    def _is_denied(self, c: int) -> bool:
        p = self.parse
        return any(p.deps[k] == "neg" or (p.deps[k] == "mark" and p.lower[k] == "unless") for k in p.children[c])

    def _condition(self, c: int, slots: Slots) -> None:
        """ "threatens a war if Chad does not leave", "will fight until Chad leaves": who could avert it."""
        p = self.parse
        if any(p.lower[k] in CONDITIONS for k in p.children[c] if p.deps[k] == "mark"):
            subjects = [k for k in p.children[c] if p.deps[k] == "nsubj"]
            found = [Argument(t, "own") for k in subjects for t in p.conjuncts(k)]
            if found:
                slots.setdefault("condition", []).extend(found)

    def add_intended(self, c: int, slots: Slots) -> None:
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
                            self.prepositions.add(d, found, "loose", "intended")
            elif p.deps[k] in ("prep", "dative") and p.lower[k] in AFFECTING:
                self.prepositions.add(k, found, "own", "intended")
            elif p.deps[k] == "prep" and p.lower[k] == "out":
                for o in p.children[k]:
                    if p.deps[o] == "prep":  # "pull out of"
                        self.prepositions.add(o, found, "own", "intended")
        if "intended" in found:
            slots.setdefault("intended", []).extend(found["intended"])

    def is_complement(self, c: int) -> bool:
        """True for "(called) for Chad to leave", "(demanded) that Chad leave" where parsed as adverbial."""
        p = self.parse
        marks = {p.lower[k] for k in p.children[c] if p.deps[k] == "mark"}
        return "that" in marks or ("for" in marks and any(p.lower[k] == "to" for k in p.children[c]))

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
        if accuses(self.ontology, lemma):
            return {}  # "police arrest X for fraud, according to": not the source's reproach
        return self.said(sources, head)

    def said(self, sources: list[int], clause: int) -> Slots:
        """The slots of a saying by `sources` whose content is the clause headed by `clause`."""
        slots: Slots = {"agent": [Argument(t, "own") for t in sources]}
        self.add(clause, slots, set(sources))
        return slots
