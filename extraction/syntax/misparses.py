"""Arguments that parsers hang in the wrong place, and where to find them."""

from __future__ import annotations

from extraction.ontology import Ontology
from extraction.syntax.parse import Parse
from extraction.syntax.plurals import add_examples
from extraction.syntax.prepositions import Prepositions
from extraction.syntax.slots import Argument, Slots

OBJECTS_MISREAD = frozenset({"appos", "dobj", "npadvmod", "nmod", "dep", "compound"})

CURRENCIES = frozenset("€ $ £ ¥ ₹ ₽ ₩ eur usd gbp us$ a$ au$ nz$ ca$ r$ hk$".split())
DECLARING = frozenset("declare designate proclaim brand label".split())
UNWELCOME = frozenset({"grata", "gratae", "gratas"})
FINING = frozenset({"fine", "fin"})  # the second is how the model takes "fines" and "fined"


class Misparses:
    """What the parse of one document got wrong about its verbs."""

    def __init__(self, parse: Parse, ontology: Ontology, prepositions: Prepositions) -> None:
        self.parse = parse
        self.prepositions = prepositions
        self.given = frozenset(
            lemma for name in ("favours", "aid", "weapons", "permits") for lemma in ontology.classes.get(name, ())
        ) | {"pardon", "clemency"}

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
                self.prepositions.add(c, slots, "own")
        add_examples(p, slots)
        return slots

    def add_gift(self, slots: Slots) -> None:
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

    def add_fined(self, v: int, slots: Slots) -> None:
        """ "Fines Acme 2 million euros", "fines Chad €2, Mali €3 and Niger €4": each name right before a sum."""
        p = self.parse
        known = {a.token for a in slots.get("patient", ())}
        for t in range(v + 1, p.last(v) - 1):
            if p.pos[t] != "PROPN" or (p.lower[t + 1] not in CURRENCIES and p.pos[t + 1] != "NUM"):
                continue
            over = t
            while over > v and p.heads[over] != over:
                over = p.heads[over]
            listed = {p.first_of_list(t), t} if p.lower[t - 1] == "and" else {t}
            if over == v:
                new = sorted(k for k in listed - known if k > v)
                slots.setdefault("patient", []).extend(Argument(k, "own") for k in new)

    def add_name(self, v: int, slots: Slots) -> None:
        """ "Declares X persona non grata", "brands X a traitor": what X is called, taken for X or a second object."""
        p = self.parse
        for argument in slots.get("patient", ()):
            after = argument.token + 1
            for c in (*p.children[argument.token], *p.children[v]):
                beside = p.deps[c] in ("appos", "dobj") and after == min([c, *p.children[c]]) and p.tags[c] != "NNP"
                if beside and "complement" not in slots:
                    slots["patient"] = [a for a in slots["patient"] if a.token != c]
                    slots["complement"] = [Argument(c, "own")]
            if p.lemmas[argument.token] in UNWELCOME:
                named = [c for c in p.children[argument.token] if p.lower[c + 1] in ("persona", "personae")]
                slots["patient"], slots["complement"] = [Argument(c, "own") for c in named], [argument]

    def add_object(self, v: int, slots: Slots) -> None:
        """ "The court sentenced minister X": a finite verb that was parsed as an adjective of its own object."""
        p = self.parse
        noun = p.heads[v]
        while p.deps[noun] in ("compound", "nmod", "amod") and p.heads[noun] > v:
            noun = p.heads[noun]
        if noun > v:
            slots["patient"] = [Argument(t, "own") for t in p.conjuncts(noun)]
            self.prepositions.under(noun, slots, "loose")

    def is_object(self, v: int, c: int) -> bool:
        """ "visited Lima": a name right after the verb that was parsed as an adverbial."""
        p = self.parse
        between = range(v + 1, c)
        return c > v and all(p.heads[t] == c for t in between) and all(p.deps[k] != "dobj" for k in p.children[v])

    def is_set_off(self, c: int, slots: Slots) -> bool:
        """True for a name right after a comma beside an object in the plural."""
        p = self.parse
        first = min([c, *p.children[c]])
        plural = any(p.tags[a.token] == "NNS" for a in slots.get("patient", ()))
        return plural and p.pos[c] == "PROPN" and first > 0 and p.lower[first - 1] == ","

    def add_hyphenated_agent(self, v: int, slots: Slots) -> None:
        """ "Russian-backed": the word before the hyphen is the agent, however it was attached."""
        p = self.parse
        if v >= 2 and p.lower[v - 1] in ("-", "–") and p.pos[v - 2] in ("PROPN", "ADJ", "NOUN"):
            slots["agent"] = [Argument(v - 2, "own")]

    def add_low_agent(self, v: int, slots: Slots) -> None:
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
