"""The slots that prepositions open, also where the parser hung them too low."""

from __future__ import annotations

from extraction.ontology import Ontology
from extraction.syntax.parse import Parse
from extraction.syntax.slots import Argument, Slots

OFTEN_TOO_LOW = frozenset({"to", "for", "against", "on", "with", "between"})
# "complained to Chad about Mali", "came under fire from Chad", "received tons of aid from Chad"
ALSO_TOO_LOW = {
    "to": frozenset({"about", "over"}),
    "with": frozenset({"about", "over"}),
    "under": frozenset({"from", "by"}),
    "of": frozenset({"by", "from"}),
}


class Prepositions:
    """The prepositions of one document."""

    def __init__(self, parse: Parse, ontology: Ontology) -> None:
        self.parse = parse
        self.light_verbs = ontology.light_verbs

    def under(self, i: int, slots: Slots, way: str) -> None:
        """Fills the slots of the prepositions that hang on token `i`."""
        p = self.parse
        for c in p.children[i]:
            if p.deps[c] == "prep":
                self.add(c, slots, way)
            elif p.lower[c] == "worth" or (
                p.deps[c] == "acl" and p.tags[c] == "VBN" and p.lemmas[c] in self.light_verbs
            ):
                for k in p.children[c]:
                    if p.deps[k] == "prep":
                        self.add(k, slots, "loose")

    def add(self, prep: int, slots: Slots, way: str, name: str | None = None) -> None:
        """Fills the slot of one preposition, which is its word unless a `name` is given."""
        p = self.parse
        slot = name or p.lower[prep]
        if slot == "of" and prep and p.lower[prep - 1] == "instead":
            return  # "instead of Chad, Mali will"
        for o in p.children[prep]:
            if p.deps[o] == "pobj":
                tokens = p.conjuncts(o)
                slots.setdefault(slot, []).extend(Argument(t, way) for t in tokens)
                if way in ("own", "shared"):
                    # "pledges 50 tons of food and shelter to X": parsers hang the last preposition too low
                    for t in tokens:
                        for c in p.children[t]:
                            low = p.lower[c] in OFTEN_TOO_LOW or p.lower[c] in ALSO_TOO_LOW.get(slot, ())
                            if p.deps[c] == "prep" and low:
                                self.add(c, slots, "loose")
                elif slot in ("in", "of"):
                    for t in tokens:
                        for c in p.children[t]:
                            if p.deps[c] == "prep" and p.lower[c] in ("to", "against", "by", "from"):
                                self.add(c, slots, "loose")
                if slot == "as" and p.lemmas[o] == "result":
                    # "killed as a result of an attack"
                    for c in p.children[o]:
                        if p.deps[c] == "prep" and p.lower[c] == "of":
                            self.add(c, slots, way, "in")
            elif p.deps[o] == "prep":  # "out of", "because of"
                self.add(o, slots, way, f"{slot}_{p.lower[o]}")
                if slot in ("from", "outside", "inside", "along", "together", "as"):
                    self.add(o, slots, way)
                elif slot == "including":
                    self.add(o, slots, way, "across")  # "across X, including in Y"
            elif p.deps[o] == "pcomp" and p.pos[o] == "VERB":
                # "blocked him from attending the summit": the clause, and what it is about
                slots.setdefault(slot, []).append(Argument(o, way))
                if slot == "against":
                    # "voted against confirming Ann": whom the clause is about
                    below = [t for c in p.children[o] if p.deps[c] == "dobj" for t in p.conjuncts(c)]
                    slots[slot].extend(Argument(t, "loose") for t in below)
            elif p.deps[o] == "conj" and p.pos[o] == "ADP":
                self.add(o, slots, way)
