"""What a hyphenated participle before a noun says: "the Kurdish-led forces", "X-affiliated insurgents".

What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator

from extraction.patterns.neighbours import Neighbours
from extraction.patterns.pattern import Structure
from extraction.reading import Reference
from extraction.syntax.arguments import Arguments
from extraction.syntax.parse import Parse
from graph.model import Form, Kind, Relation

LEADING = frozenset({"led", "headed", "commanded", "chaired"})
BELONGING = frozenset({"affiliated", "linked", "aligned", "allied"})
# what one is that others back or found, too: none of theirs
APART = frozenset(
    {"backed", "supported", "funded", "sponsored", "armed", "trained", "based", "born", "held", "occupied"}
)
# what several do to a body that is theirs
JOINTLY = frozenset("founded owns owned chairs chaired leads led runs ran created founds established".split())
HYPHENATED = LEADING | BELONGING
HYPHENS = frozenset({"-", "–", "‑"})
BODIES = frozenset({Kind.ORGANIZATION, Kind.GROUP})


class Hyphenated:
    """The hyphenated participles of one document."""

    def __init__(
        self,
        parse: Parse,
        neighbours: Neighbours,
        arguments: Arguments,
    ) -> None:
        self.parse = parse
        self.starts = neighbours.starts
        self.ends = neighbours.ends
        self.arguments = arguments

    def after(self, r: Reference) -> bool:
        """True where a hyphen and a participle follow `r`, which say how others stand to it."""
        p = self.parse
        if r.end + 1 >= len(p) or p.lower[r.end] not in HYPHENS:
            return False
        return p.lower[r.end + 1] in HYPHENATED or p.lower[r.end + 1] in APART

    def at(self, i: int, end: int) -> Iterator[Structure]:
        """What the participle at token `i` says of the body that it describes, in a sentence that ends at `end`."""
        p = self.parse
        if i < 2 or p.lower[i - 1] not in HYPHENS:
            return
        before = [r for r in self.ends.get(i - 1, ()) if r.form is Form.NAME]
        if not before:
            return
        one = max(before, key=lambda r: r.end - r.start)
        body = self._described(i, one, end)
        if body is None or body.referent is one.referent:
            return
        if p.lower[i] in LEADING:
            yield Structure(Relation.LEADS, one, body, "hyphen-led", i)
        elif one.kind is not Kind.COUNTRY:
            yield Structure(Relation.AFFILIATED_WITH, body, one, "hyphen-linked", i)

    def jointly(self, i: int, end: int) -> Iterator[Structure]:
        """ "X co-founded Y", however a parser takes the three tokens that begin with "co" at `i`."""
        p = self.parse
        if i + 4 > end or p.lower[i + 1] not in HYPHENS or p.lower[i + 2] not in JOINTLY:
            return
        at = i + 3 + (p.lower[i + 3] in ("the", "a"))
        bodies = [r for r in self.starts.get(at, ()) if r.kind is Kind.ORGANIZATION and not r.adjectival]
        last = i - (p.pos[i - 1] in ("AUX", "ADV") and p.lower[i - 1] not in ("was", "were", "been"))
        last -= p.lower[last - 1] in ("who", "also", "had") and p.lower[last - 2] == ","
        last -= p.lower[last - 1] == ","
        for r in self.ends.get(last, ()):
            if r.kind is Kind.PERSON and bodies:
                body = max(bodies, key=lambda x: x.end - x.start)
                yield Structure(Relation.LEADS, r, body, "co-founded", i)
                return

    def _described(self, i: int, one: Reference, end: int) -> Reference | None:
        p = self.parse
        for k in range(i + 1, min(end, i + 6)):
            found = [r for r in self.starts.get(k, ()) if r.kind in BODIES and not r.adjectival]
            if found:
                return max(found, key=lambda r: r.end - r.start)
            covering = [r for r in self.arguments.covering(k) if r.kind in BODIES and r.head == k and r is not one]
            if covering:
                return covering[0]
            if p.pos[k] not in ("NOUN", "ADJ", "PROPN"):
                return None
        return None
