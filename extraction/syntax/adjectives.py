"""The slots of adjectives: "X is critical of Y", "rebels loyal to X"."""

from __future__ import annotations

from extraction.syntax.parse import Parse
from extraction.syntax.prepositions import Prepositions
from extraction.syntax.slots import Argument, Slots
from extraction.syntax.subjects import Subjects

CLAUSES = frozenset({"advcl", "xcomp", "ccomp", "pcomp", "acl", "relcl", "conj"})


class Adjectives:
    """The adjectives of one document."""

    def __init__(self, parse: Parse, subjects: Subjects, prepositions: Prepositions) -> None:
        self.parse = parse
        self.subjects = subjects
        self.prepositions = prepositions

    def of(self, i: int) -> Slots:
        """The slots of an adjective: the noun it is said of as agent, and its prepositions."""
        p = self.parse
        slots: Slots = {}
        dep, head = p.deps[i], p.heads[i]
        if dep in ("acomp", "oprd", "attr") and p.pos[head] in ("VERB", "AUX"):
            slots["agent"] = list(self.subjects.of(head))
        elif dep in ("amod", "acl", "relcl", "appos"):
            slots["agent"] = [Argument(head, "own")]
        elif dep == "conj":
            slots = {k: v for k, v in self.of(head).items() if k == "agent"} if p.pos[head] == "ADJ" else {}
        elif dep == "ROOT" or dep in CLAUSES:
            slots["agent"] = list(self.subjects.of(i))
        self.prepositions.under(i, slots, "own")
        return slots
