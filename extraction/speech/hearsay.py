"""Hearsay: what a text tells as somebody's words without saying whose ("allegedly", "is said to", "alleged")."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.reading import Speech
from extraction.speech import cues
from extraction.syntax.parse import Parse

# From a deed up to the verb that carries it: "reportedly agreed to send", "allegedly launched a strike".
CARRYING = frozenset({"xcomp", "dobj", "attr", "acomp", "oprd", "pcomp"})
PURPOSE = frozenset({"advcl", "acl", "relcl"})
MODIFYING = frozenset({"advmod", "amod", "nmod", "neg"})
LONGEST_CLIMB = 3


class Hearsay:
    """The words of one document that tell something as hearsay."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse

    def cue(self, predicate: int, inside: Sequence[Speech], climbing: bool = True) -> str | None:
        """The word that makes hearsay of what `predicate` states.

        `inside` are the words around it. Without `climbing` only what stands beside the predicate itself counts, as for
        titles: "the reportedly ill president left" says nothing of his office.
        """
        p = self.parse
        at = predicate
        for _ in range(LONGEST_CLIMB):
            # "was beaten, allegedly by soldiers"
            below = (c for k in p.children[at] if p.deps[k] in ("agent", "prep") for c in p.children[k])
            for c in (*p.children[at], *below):
                if p.deps[c] in MODIFYING and p.lower[c] in cues.lexicon().adverbs:
                    return p.lower[c]
            if not climbing or not self._is_carried(at):
                break
            at = p.heads[at]
        for speech in inside:
            if speech.cue is None or speech.source_start is not None or speech.direct:
                continue
            if p.lemmas[speech.cue] != "know":
                passive = [c for c in p.children[speech.cue] if p.deps[c] == "auxpass" and c < speech.cue]
                return " ".join(p.lower[t] for t in (*passive[:1], speech.cue))
        return None

    def _is_carried(self, at: int) -> bool:
        """True where the word above carries what is told: "reportedly agreed to send", "reportedly sent X to help"."""
        p = self.parse
        above = p.pos[p.heads[at]]
        if p.deps[at] in CARRYING:
            return above in ("VERB", "AUX")
        return p.deps[at] in PURPOSE and above in ("VERB", "AUX", "NOUN") and p.is_infinitive(at)
