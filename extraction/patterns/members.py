"""Whom a name belongs to by what stands right beside it: "Labour's X", "X of the Greens", "X, from Kenya".

What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator

from extraction.naming.parties import is_party
from extraction.patterns.lists import Lists
from extraction.patterns.neighbours import Neighbours, is_named_body
from extraction.patterns.pattern import Structure
from extraction.reading import Reference
from extraction.syntax.parse import POSSESSIVE, Parse
from graph.model import Form, Kind, Relation


class Members:
    """The names of one document with those they belong to."""

    def __init__(self, parse: Parse, neighbours: Neighbours, lists: Lists) -> None:
        self.parse = parse
        self.neighbours = neighbours
        self.lists = lists

    def of(self, r: Reference) -> Iterator[Structure]:
        """ "Labour's X", "X of the Greens", "X, from Kenya"."""
        p = self.parse
        before = self.neighbours.before(r.start) if not r.role else None
        if before is not None and before.kind is not Kind.GROUP and before.form is not Form.PRONOUN:
            if is_party(before) or before.kind is Kind.ORGANIZATION:
                yield Structure(Relation.AFFILIATED_WITH, r, before, "name-before", r.head)
                if before.end == r.start and p.tags[before.head] == "NNPS":  # "Democrats X and Y"
                    yield from self.lists.listed(
                        r, before, Relation.AFFILIATED_WITH, before.head, "name-before-listed", len(p)
                    )
            else:
                possessed = p.lower[r.start - 1] in POSSESSIVE
                if before.kind is Kind.COUNTRY and before.adjectival and before.end == r.start:
                    yield Structure(Relation.NATIONAL_OF, r, before, "name-demonym", r.head)  # "American Ann Lu wins"
                stands_for = p.lower[before.start - 1] in ("from", "of")  # "Senator from Utah X", "Recorder of Lima X"
                if possessed and before.kind is Kind.COUNTRY:  # who heads it, plays for it or comes from it
                    yield Structure(Relation.LEADS, r, before, "name-before", r.head)
                    yield Structure(Relation.NATIONAL_OF, r, before, "name-before", r.head)
                if possessed or (stands_for and before.kind is Kind.PLACE):
                    yield Structure(Relation.AFFILIATED_WITH, r, before, "name-before", r.head)
        at = r.end
        if at < len(p) and p.lower[at] == ",":
            at += 1
        together = False
        while at < len(p) and p.lower[at] in ("both", "all", "also", "originally", "formerly") and at < r.end + 3:
            together = together or p.lower[at] in ("both", "all")
            at += 1
        if at >= len(p) or p.lower[at] not in ("of", "at", "from"):
            return
        after = self.neighbours.after(at)
        if at > r.end and p.lower[at] != "from" and (after is None or not is_named_body(after)):
            return
        if after is None or (at == r.end and self.lists.targets.get(id(r)) is after):
            return
        told = p.deps[r.head] == "pobj" and p.deps[at] == "prep" and p.pos[p.heads[at]] == "VERB"
        if told and at == r.end and p.lower[at] == "from" and after.kind is Kind.ORGANIZATION:
            return  # "pressure mounts on X from the Greens"
        # "X and Y, both of the Greens", "X and Y, from Kenya"
        together = together or (p.lower[at] == "from" and at > r.end)
        for person in (r, *self.neighbours.listed_before(r)) if together else (r,):
            if after.kind is Kind.COUNTRY:
                yield Structure(Relation.NATIONAL_OF, person, after, f"name-{p.lower[at]}", r.head)
                continue
            if after.kind is Kind.PLACE:
                yield Structure(Relation.LOCATED_IN, person, after, f"name-{p.lower[at]}-place", r.head)
            if after.kind is not Kind.PLACE or p.lower[at] == "of":
                yield Structure(Relation.AFFILIATED_WITH, person, after, f"name-{p.lower[at]}", r.head)
