"""Where armed forces, police and coast guards are: with their craft, and where they seize and arrest.

"A Peruvian Navy patrol boat sinks off Ilo", "a helicopter of the Air Force", "police arrest two men over a raid in
Cusco": a force acts through those it sends, so it is where they are. What is found is a proposal.
"""

from __future__ import annotations

from collections.abc import Iterator

from extraction.patterns.whereabouts import Whereabouts
from extraction.reading import Reference
from extraction.syntax.parse import POSSESSIVE, Parse
from extraction.syntax.predicates import Predicates
from graph.model import Form, Kind

CRAFT = frozenset(
    """boat ship ferry vessel submarine bus vehicle truck train plane aircraft airliner helicopter jet warship convoy
    frigate destroyer patrol car tank""".split()
)
FORCES = frozenset("navy police force forces guard army corps military defence defense command bureau agency".split())
# a force that does this is where it happens
ON_THE_SPOT = frozenset("kill arrest rescue capture dismantle seize discover find".split())
LONGEST_NAME = 7  # words of the make and model of a craft


class Forces:
    """The forces of one document."""

    def __init__(self, parse: Parse, predicates: Predicates, whereabouts: Whereabouts) -> None:
        self.parse = parse
        self.predicates = predicates
        self.whereabouts = whereabouts

    def craft(self, r: Reference) -> int | None:
        """The noun of the craft of `r`, if it is a force and has any here."""
        p = self.parse
        if not self.is_force(r):
            return None
        link = p.heads[r.head]
        if p.lower[link] == "of" and p.deps[r.head] == "pobj" and p.lemmas[p.heads[link]] in CRAFT:
            return p.heads[link]
        for k in range(r.end, min(len(p), r.end + LONGEST_NAME)):
            if p.pos[k] == "NOUN" and p.lemmas[k] in CRAFT:
                return k
            if p.pos[k] not in ("NOUN", "PROPN", "NUM", "ADJ") and p.lower[k] not in ("-", "–"):
                return None
        return None

    def acting(self, v: int) -> Iterator[Reference]:
        """The forces that do on the spot what the verb `v` tells."""
        if self.parse.lemmas[v] in ON_THE_SPOT:
            for a in self.predicates.verb(v).get("agent", ()):
                if a.way in ("own", "shared", "filled"):
                    yield from (r for r in self.whereabouts.parties(a.token) if self.is_force(r))

    def is_force(self, r: Reference) -> bool:
        """True for a navy, the police, a coast guard by name."""
        if r.kind is not Kind.ORGANIZATION or r.adjectival or r.form is Form.PRONOUN:
            return False
        return self.parse.lemmas[r.head] in FORCES or self.parse.lower[r.end - 1] in FORCES

    def may_be_in(self, place: Reference, force: Reference) -> bool:
        """False for a force's own country, and for a place that only stands in the name of something else."""
        p = self.parse
        if place.kind is not Kind.COUNTRY:
            return True
        at = place.end
        if at < len(p) and (p.lower[at] in POSSESSIVE or p.pos[at] in ("NOUN", "PROPN")):
            return False
        names = {place.referent.name, *place.referent.aliases} if place.referent is not None else set()
        said = " ".join(p.lower[force.start : force.end])
        return not any(name.casefold() in said for name in names)
