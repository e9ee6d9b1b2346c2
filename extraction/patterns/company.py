"""Who does something together: "X develops a vaccine jointly with Y", whatever it is that they do.

Frames know the verbs that mean cooperation by themselves (`extraction/ontology.yaml`); here the adverb means it.
"""

from __future__ import annotations

from collections.abc import Iterator

from extraction.reading import Reference
from extraction.syntax.arguments import Arguments, Filler
from extraction.syntax.parse import Parse
from extraction.syntax.predicates import Predicates
from graph.model import Kind

SHARING = frozenset({"jointly", "joint", "side"})  # "jointly announced", "a joint force", "side by side"
ALLIED = frozenset({"allied", "associated", "affiliated"})
COMPANY = SHARING | ALLIED | {"with"}  # what tells of companions
JOINTLY = frozenset({"together", "jointly", "side"})  # "side by side with"
# "in coordination with", "in a joint operation with"
ACCORDS = frozenset("coordination cooperation collaboration conjunction partnership concert tandem alliance".split())
JOINT = frozenset({"joint", "coordinated", "combined", "collaborative"})
UNDERTAKINGS = frozenset(
    """operation raid investigation strike airstrike exercise drill mission effort project programme program study
    probe offensive campaign statement venture""".split()
)
ACTORS = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.COUNTRY, Kind.GROUP})


class Company:
    """The companions named in one document."""

    def __init__(self, parse: Parse, predicates: Predicates, arguments: Arguments) -> None:
        self.parse = parse
        self.predicates = predicates
        self.arguments = arguments

    def at(self, i: int) -> Iterator[tuple[Reference, Reference, int]]:
        """Both companions and the verb of what they do, where token `i` is "with" after such an adverb.

        Also those of "X and its allied militias", with that word. Tokens that are not in `COMPANY` tell of none.
        """
        p = self.parse
        if p.lower[i] in ALLIED:
            yield from self._allied(i)
        if p.lower[i] in SHARING:
            yield from self._shared(i)
        if p.lower[i] != "with" or not i:
            return
        if p.pos[i - 1] == "NOUN" and (p.lemmas[i - 1] in ACCORDS or p.lemmas[i - 1] in UNDERTAKINGS):
            yield from self._in_accord(i)
        if p.lower[i - 1] not in JOINTLY or p.deps[i] != "prep":
            return
        if p.lower[i - 1] == "side" and p.lower[i - 2] != "by":
            return  # "sides with"
        verb = p.heads[i]
        while p.pos[verb] not in ("VERB", "AUX"):
            if p.heads[verb] == verb:
                return
            verb = p.heads[verb]
        slot = "patient" if self.predicates.is_passive(verb) and "agent" not in self.predicates.verb(verb) else "agent"
        yield from self._together(verb, slot, i)

    def _together(self, verb: int, slot: str, link: int) -> Iterator[tuple[Reference, Reference, int]]:
        """Who stands in `slot` of `verb`, each with those after the "with" at token `link`."""
        p = self.parse
        others = [t for o in p.children[link] if p.deps[o] == "pobj" for t in p.conjuncts(o)]
        for argument in self.predicates.verb(verb).get(slot, ()):
            for subject in self.arguments.of(argument.token)[:1]:
                for token in others:
                    for companion in self.arguments.of(token)[:1]:
                        if {subject.reference.kind, companion.reference.kind} <= ACTORS:
                            yield subject.reference, companion.reference, verb

    def _in_accord(self, i: int) -> Iterator[tuple[Reference, Reference, int]]:
        """ "X arrested ten in a joint operation with Y", wherever the parser hung that: the main clause's subject."""
        p = self.parse
        noun = i - 1
        first = noun
        while first and p.heads[first - 1] == noun and p.deps[first - 1] in ("amod", "det", "compound", "nmod"):
            first -= 1
        joint = any(p.lower[t] in JOINT for t in range(first, noun))
        if p.lower[first - 1] not in ("in", "during", "through") or not (joint or p.lemmas[noun] in ACCORDS):
            return
        verb = p.heads[first - 1]
        for _ in range(8):
            if p.pos[verb] in ("VERB", "AUX") and any(p.deps[c] in ("nsubj", "agent") for c in p.children[verb]):
                break
            if p.heads[verb] == verb:
                return
            verb = p.heads[verb]
        yield from self._together(verb, "agent", i)

    def _shared(self, i: int) -> Iterator[tuple[Reference, Reference, int]]:
        p = self.parse
        verb = p.heads[i]
        if p.lower[i] == "joint":
            verb = p.heads[verb] if p.deps[verb] == "dobj" else i
        elif p.lower[i] == "side" and (i < 2 or p.lower[i - 2 : i] != ["side", "by"]):
            return
        while p.pos[verb] not in ("VERB", "AUX") and p.heads[verb] != verb and p.lower[i] == "side":
            verb = p.heads[verb]
        if p.pos[verb] != "VERB" or (i + 1 < len(p) and p.lower[i + 1] == "with"):
            return
        doing = [f.reference for a in self.predicates.verb(verb).get("agent", ()) for f in self._named(a.token)]
        for k, one in enumerate(doing):
            for other in doing[k + 1 :]:
                yield one, other, verb

    def _named(self, token: int) -> list[Filler]:
        found = self.arguments.of(token)[:1]
        return [f for f in found if f.via == "direct" and f.reference.kind in ACTORS]

    def _allied(self, i: int) -> Iterator[tuple[Reference, Reference, int]]:
        p = self.parse
        noun = p.heads[i]
        first = p.heads[noun]
        if p.deps[i] != "amod" or p.deps[noun] != "conj" or noun - i > 3 or first > i:
            return
        for one in self.arguments.of(first)[:1]:
            for other in self.arguments.of(noun)[:1]:
                if other.via == "direct" and one.via == "direct":
                    yield one.reference, other.reference, i
