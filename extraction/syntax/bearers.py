"""What a noun is said of: "X is an ally of Y", "X, an ally of Y", "candidate X", "named X as its ally"."""

from __future__ import annotations

from extraction.syntax.parse import Parse
from extraction.syntax.slots import Argument, Slots
from extraction.syntax.subjects import Subjects
from extraction.syntax.verbs import Verbs


class Bearers:
    """Who bears the nouns of one document."""

    def __init__(self, parse: Parse, subjects: Subjects, verbs: Verbs) -> None:
        self.parse = parse
        self.subjects = subjects
        self.verbs = verbs

    def add(self, n: int, top: int, slots: Slots) -> None:
        """What a noun is said of: by a copula ("X is an ally of Y") or an apposition ("X, an ally of Y")."""
        p = self.parse
        dep, head = p.deps[top], p.heads[top]
        if dep == "pobj" and p.lower[head] == "of" and p.lower[p.heads[head]] == "one":
            # "X is one of Y's allies", "X, one of Y's allies"
            top = p.heads[head]
            dep, head = p.deps[top], p.heads[top]
        if dep == "attr" and p.pos[head] in ("VERB", "AUX"):
            slots["bearer"] = [a for a in self.subjects.of(head) if a.token != n]
        elif dep == "oprd" and p.pos[head] in ("VERB", "AUX"):
            slots["bearer"] = [Argument(a.token, "own") for a in self.verbs.of(head).get("patient", ()) if a.token != n]
        elif dep == "appos":
            slots["bearer"] = [Argument(head, "own")]
        elif dep == "nsubj" and p.lemmas[head] == "be" and p.tags[n] == "NN":
            # "its rival is X"
            said = [c for c in p.children[head] if p.deps[c] == "attr" and p.pos[c] == "PROPN"]
            slots["bearer"] = [Argument(t, "own") for c in said for t in p.conjuncts(c)]
        elif dep == "pobj" and p.lower[head] == "among" and p.lemmas[p.heads[head]] == "be":
            slots["bearer"] = [a for a in self.subjects.of(p.heads[head]) if a.token != n]
        elif dep == "pobj" and p.lower[head] == "as" and p.pos[p.heads[head]] == "VERB":
            # "named X as its running mate"
            verb = self.verbs.of(p.heads[head])
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
