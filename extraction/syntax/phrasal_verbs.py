"""Verbs with their particles: "carry out", "push back", "get together"."""

from __future__ import annotations

from extraction.ontology import Ontology
from extraction.syntax.parse import Parse

PARTICLES = frozenset("back out down off away up over in on".split())
GATHERING = frozenset({"bring", "come", "get"})


class PhrasalVerbs:
    """The verbs of one document as the ontology lists them."""

    def __init__(self, parse: Parse, ontology: Ontology) -> None:
        self.parse = parse
        self.ontology = ontology

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
            if self.ontology.frames(lemma, "verb") or lemma in self.ontology.light_verbs:
                return lemma
        return p.lemmas[v]
