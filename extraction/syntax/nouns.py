"""The slots of nouns that name deeds and bonds: "Chad's attack on X", "talks between X and Y", "an ally of X"."""

from __future__ import annotations

from extraction.ontology import Ontology
from extraction.syntax.arguments import is_prefixed
from extraction.syntax.bearers import Bearers
from extraction.syntax.clauses import Clauses
from extraction.syntax.governors import Governors
from extraction.syntax.parse import Parse
from extraction.syntax.prepositions import Prepositions
from extraction.syntax.slots import SAID, Argument, Slots
from extraction.syntax.subjects import BROKERING, Subjects
from extraction.syntax.verbs import Verbs

USING = frozenset({"use", "employ", "wield"})
AMONG = frozenset({"among", "amongst"})
# "a motion of censure", "an act of aggression": done by whoever does these
BEARING = frozenset(
    """motion vote act campaign statement letter declaration expression message threat charge policy show note word
    gesture sign offer promise petition article course state display token accusation""".split()
)

SHIFTING = frozenset("switch shift transfer move swing redirect divert change".split())


class Nouns:
    """The nouns of one document."""

    def __init__(
        self,
        parse: Parse,
        ontology: Ontology,
        subjects: Subjects,
        prepositions: Prepositions,
        clauses: Clauses,
        verbs: Verbs,
        bearers: Bearers,
        governors: Governors,
    ) -> None:
        self.parse = parse
        self.ontology = ontology
        self.agreements = frozenset(ontology.classes.get("agreements", ()))
        self.subjects = subjects
        self.prepositions = prepositions
        self.clauses = clauses
        self.verbs = verbs
        self.bearers = bearers
        self.governors = governors

    def of(self, n: int) -> Slots:
        """The slots of a noun: possessor, names before it, prepositions, and the governing verb's own arguments."""
        p = self.parse
        slots: Slots = {}
        heads = [n]
        at = n
        while (p.deps[at] == "conj" and p.pos[p.heads[at]] in ("NOUN", "PROPN")) or self._is_listed(at):
            at = p.heads[at]
            heads.append(at)
        for k, h in enumerate(heads):
            self._add_children(h, slots, "own" if k == 0 else "shared", after=n if k else None)
        self._add_clauses(n, slots)
        top = heads[-1]
        self.bearers.add(n, top, slots)
        over = p.heads[top]
        above = p.lemmas[p.heads[over]]
        if p.deps[top] == "pobj" and p.lower[over] == "of" and (above in self.ontology.transparent or above in BEARING):
            # "a series of sanctions", "a vote of no confidence": what counts stands in for what is counted
            top = p.heads[over]
            self._add_children(top, slots, "shared", after=None)
        if self._is_used(n):
            slots.pop("mod", None)  # "sold Chadian drones that Mali used against Niger"
        else:
            self.governors.add(n, top, slots)
        if p.deps[n] == "dobj" and p.lemmas[p.heads[n]] in SHIFTING:
            slots.pop("from", None)  # "switched its support from Chad to Mali": Chad gives none
        return slots

    def _is_used(self, n: int) -> bool:
        """True for means that a clause says somebody else used: neither who made nor who sold them did."""
        p = self.parse
        return any(
            p.deps[c] == "relcl"
            and p.lemmas[c] in USING
            and any(a.token != n for a in self.verbs.of(c).get("agent", ()))
            for c in p.children[n]
        )

    def _add_clauses(self, n: int, slots: Slots) -> None:
        """ "The attack carried out by X", "the call that X leave", and what the nouns after "and" have beside them."""
        p = self.parse
        for c in p.children[n]:
            if p.deps[c] == "conj" and p.pos[c] == "NOUN":
                self.prepositions.under(c, slots, "shared")
            elif p.deps[c] in ("acl", "relcl") and p.pos[c] == "VERB" and p.lemmas[c] in self.ontology.light_verbs:
                verb = self.verbs.of(c)
                for a in verb.get("agent", ()):
                    if a.token != n and (p.lemmas[c] not in BROKERING or p.lemmas[n] not in self.agreements):
                        slots.setdefault("agent", []).append(Argument(a.token, "light"))
                for slot, arguments in verb.items():
                    if slot not in ("agent", "patient") and slot not in SAID:
                        slots.setdefault(slot, []).extend(Argument(a.token, "light") for a in arguments)
            elif p.deps[c] in ("acl", "ccomp", "advcl") and p.tags[c] != "VBN" and self.clauses.is_complement(c):
                self.clauses.add(c, slots, set())

    def _is_listed(self, n: int) -> bool:
        """ "announces the closure of X, the expulsion of Y and": parsers take a list of deeds for an apposition."""
        p = self.parse
        head = p.heads[n]
        return (
            p.deps[n] == "appos"
            and p.deps[head] == "dobj"
            and p.pos[n] == "NOUN"
            and p.pos[head] == "NOUN"
            and self.subjects.is_deed(n)
            and self.subjects.is_deed(head)
            and any(p.deps[c] in ("conj", "cc") for c in p.children[n])
        )

    def _add_children(self, n: int, slots: Slots, way: str, after: int | None) -> None:
        p = self.parse
        for c in p.children[n]:
            dep = p.deps[c]
            if after is not None and c > after:
                if dep == "prep":  # "missile and drone strikes across X"
                    self.prepositions.add(c, slots, way)
                continue
            if dep == "poss":
                slots.setdefault("poss", []).extend(Argument(t, way) for t in p.conjuncts(c))
            elif dep in ("compound", "amod", "nmod") and c < n:
                slots.setdefault("mod", []).extend(Argument(t, way) for t in self._modifiers(c))
            elif dep == "prep" and after is None:
                self.prepositions.add(c, slots, way, "between" if p.lower[c] in AMONG else None)
            elif dep == "det" and p.lower[c] == "no":
                slots.setdefault("refusal", []).append(Argument(c, way))  # "a vote of no confidence"
            elif dep == "acl" and p.tags[c] == "VB":
                slots.setdefault("deed", []).append(Argument(c, way))  # "calls to leave"
                self.clauses.add_intended(c, slots)
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
