"""Where storms are: "Hurricane X hit the Azores", "Typhoon Y swept across the coast of Peru".

A storm is where it strikes. What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extraction.reading import PLACES, Reference
from extraction.syntax.arguments import Arguments
from extraction.syntax.parse import Parse
from extraction.syntax.predicates import Predicates
from graph.model import Form

STORMS = frozenset("hurricane typhoon cyclone storm tornado blizzard earthquake quake tsunami wildfire".split())
STRIKING = frozenset(
    """hit strike reach batter lash pummel devastate ravage pound slam cross sweep pass move drench soak affect brush
    rock shake jolt tear skirt blow barrel track""".split()
)
ACROSS = frozenset("over through across into along near off in to".split())


class Storms:
    """The storms of one document."""

    def __init__(
        self, parse: Parse, predicates: Predicates, arguments: Arguments, references: Sequence[Reference]
    ) -> None:
        self.parse = parse
        self.predicates = predicates
        self.arguments = arguments
        # what a storm is called without the word: "Mirta" of "Hurricane Mirta"
        names = [r for r in references if r.form is Form.NAME and r.end > 1 and parse.lower[r.end - 2] in STORMS]
        self._called = {parse.lower[r.end - 1] for r in names if parse.pos[r.end - 1] == "PROPN"}

    def at(self, v: int) -> Iterator[tuple[Reference, Reference]]:
        """Each storm with each place that the verb at token `v` says it strikes."""
        if self.parse.lemmas[v] not in STRIKING:
            return
        slots = self.predicates.verb(v)
        storms = [
            f.reference
            for a in slots.get("agent", ())
            if a.way in ("own", "shared", "filled")
            for f in self.arguments.of(a.token)[:1]
            if f.via == "direct" and self._is_storm(f.reference)
        ]
        if not storms:
            return
        for slot in ("patient", *sorted(ACROSS & slots.keys())):
            for a in slots.get(slot, ()):
                for f in self.arguments.of(a.token):
                    place = f.reference
                    if place.kind not in PLACES or place.adjectival or f.via not in ("direct", "of"):
                        continue
                    for storm in storms:
                        if storm is not place:
                            yield storm, place

    def _is_storm(self, r: Reference) -> bool:
        """True for "the storm", for "Hurricane X" and for X where the text says elsewhere what X is."""
        names = {self.parse.lower[t] for t in range(r.start, r.end)} | {self.parse.lemmas[r.head]}
        if r.form is Form.NAME and r.referent is not None:
            names.update(r.referent.name.casefold().split())
        return not STORMS.isdisjoint(names) or (r.end - r.start == 1 and self.parse.lower[r.start] in self._called)
