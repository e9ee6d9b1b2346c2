"""Which verbs are passive: those whose subject suffers what they say."""

from __future__ import annotations

from extraction.syntax.parse import Parse

OBJECTS = frozenset({"dobj", "dative", "npadvmod", "appos"})
# always done to somebody: without an object their subject is who suffers it ("Five men arrested in Lima")
DONE_TO = frozenset(
    """arrest detain deport jail imprison indict extradite kidnap abduct apprehend incarcerate hospitalize hospitalise
    acquit exonerate""".split()
)


class Voice:
    """The voices of the verbs of one document, each told once."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self._passive: dict[int, bool] = {}

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
