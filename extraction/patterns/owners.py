"""Whose a description says something is: the bodies and countries named inside, before or behind it."""

from __future__ import annotations

from collections.abc import Iterator

from extraction.patterns.neighbours import BODIES, Neighbours
from extraction.reading import PLACES, Reference
from extraction.syntax.parse import Parse
from graph.model import Form, Kind

ORDINAL = frozenset({"st", "nd", "rd", "th"})


class Owners:
    """The owners named in and beside the descriptions of one document."""

    def __init__(self, parse: Parse, neighbours: Neighbours) -> None:
        self.parse = parse
        self.neighbours = neighbours
        self.starts = neighbours.starts

    def of(self, r: Reference, first: int) -> Iterator[tuple[Reference, str]]:
        """The bodies and countries named inside, before or after ("of", "from") a description."""
        p = self.parse
        for inner in self.neighbours.since(r.start):
            if inner.start >= r.end:
                break
            past = inner.start > r.head  # "members of the House", where the name goes on
            if inner is r or inner.kind not in BODIES or inner.referent is r.referent:
                continue
            if inner.end <= r.end or past:
                first_of = r.form is Form.NAME and inner.start == r.start and inner.end < r.end
                if inner.adjectival and past and r.form is not Form.NAME:
                    continue  # "employees of a Peruvian company" are the company's
                if inner.end <= r.head or inner.adjectival or first_of:
                    if inner.kind not in PLACES or r.kind is not Kind.GROUP or not self._names_body(inner, r.head):
                        yield inner, "inner"
                elif inner.start > r.head:
                    yield inner, self._link_before(inner.start, r.head)
        if r.form is Form.NAME and first > 1 and p.lower[first - 1][0].isdigit() and p.lower[first - 1][-2:] in ORDINAL:
            first -= 1  # "the Peruvian army's 9th Division"
        before = self.neighbours.before(first)
        if before is not None and before is not r:
            yield before, "before"
        after = self.neighbours.after(r.end)
        if after is not None and p.lower[r.end] == "within" and after.kind is Kind.COUNTRY:
            after = after if p.lower[after.end - 1] == "government" else None
        if after is not None:
            yield after, p.lower[r.end]
            if after.kind is Kind.ORGANIZATION and r.kind is Kind.GROUP:
                for other in self.neighbours.more_bodies(after):
                    yield other, p.lower[r.end]

    def _names_body(self, country: Reference, head: int) -> bool:
        """True for the country of "Peruvian National Guard troops": theirs is the guard."""
        bodies = [
            x for k in (country.start, country.end) for x in self.starts.get(k, ()) if x.kind is Kind.ORGANIZATION
        ]
        return any(x.end <= head and x.end > country.end and x.form is Form.NAME for x in bodies)

    def has_any(self, r: Reference) -> bool:
        """True where it is said beside a body whose it is."""
        return any(how not in ("in", "at", "from", "later") for _, how in self.of(r, r.start))

    def _link_before(self, at: int, floor: int) -> str:
        """The preposition that brings in what begins at `at`: "of" of "members of the ruling X party"."""
        p = self.parse
        for k in range(at - 1, max(floor, at - 6), -1):
            if p.pos[k] == "ADP":
                return p.lower[k]
            if p.pos[k] not in ("DET", "ADJ", "NOUN", "NUM") and p.tags[k] not in ("VBG", "VBN"):
                break
        return "later"
