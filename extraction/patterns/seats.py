"""Where those sit whom a title tells to sit somewhere: "Senator X" in an article that names one senate.

What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from extraction.patterns.neighbours import is_named_body
from extraction.patterns.pattern import Structure
from extraction.reading import Reference
from extraction.syntax.parse import Parse
from graph.model import Form, Relation

HOUSES = ("house of representatives", "house")
PARLIAMENTS = ("parliament", "house of commons", "assembly", "house of assembly")
# by title the ends of the names of the bodies that one sits in
SEATS = {
    "senator": ("senate",),
    "representative": HOUSES,
    "congressman": HOUSES,
    "congresswoman": HOUSES,
    "mp": PARLIAMENTS,
    "assemblyman": ("assembly",),
    "assemblywoman": ("assembly",),
    "councillor": ("council",),
    "councilor": ("council",),
    "councilman": ("council",),
    "councilwoman": ("council",),
    "judge": ("court",),
}
OTHERS = ("white house", "opera house", "security council", "supreme court")
LONGEST_TITLE = 4
# what bodies call their parts by
PARTS = frozenset(
    """committee subcommittee caucus division branch office department bureau unit wing section chapter secretariat
    campus chamber headquarters""".split()
)


class Seats:
    """The bodies of one document in which members sit, its references in text order."""

    def __init__(self, parse: Parse, references: Sequence[Reference]) -> None:
        self.parse = parse
        self.references = references
        self._bodies: dict[tuple[str, ...], Reference | None] = {}

    def of(self, person: Reference) -> Iterator[Structure]:
        """The one body of its sort that the article names for a person with such a title."""
        if person.role_start is None or person.role_end is None or person.role_end - person.role_start > LONGEST_TITLE:
            return
        word = person.role_end - 1
        ends = SEATS.get(self.parse.lower[word].removesuffix("s"))
        if ends is None:
            return
        if ends not in self._bodies:
            self._bodies[ends] = self._only(ends)
        body = self._bodies[ends]
        if body is not None and body.referent is not person.referent:
            yield Structure(Relation.AFFILIATED_WITH, person, self._near(body, person), "title-seat", word)

    def whole(self, body: Reference) -> Iterator[Structure]:
        """Whose name opens that of its part: "the House Ethics Committee" where the article names the House."""
        if body.form is not Form.NAME or self.parse.lower[body.end - 1] not in PARTS or body.referent is None:
            return
        words = self.parse.lower[body.start : body.end]
        for n in range(len(words) - 1, 0, -1):
            found = self._names.get(" ".join(words[:n]))
            if found is not None and found.referent is not body.referent:
                yield Structure(Relation.PART_OF, body, self._near(found, body), "part-named-after", body.head)
                return

    @cached_property
    def _names(self) -> dict[str, Reference]:
        """The bodies by what they are called, in lower case."""
        found: dict[str, Reference] = {}
        for r in self.references:
            if is_named_body(r) and r.referent is not None:
                for name in (r.referent.name, *r.referent.aliases):
                    found.setdefault(name.casefold(), r)
        return found

    def _only(self, ends: tuple[str, ...]) -> Reference | None:
        """The only body whose name ends so; of the ends the first that any name has."""
        for ending in ends:
            found: dict[int, Reference] = {}
            for r in self.references:
                if is_named_body(r) and r.referent is not None:
                    name = r.referent.name.casefold()
                    whole = name if ending in HOUSES or " of " in ending else name.partition(" of ")[0]
                    if f" {whole}".endswith(f" {ending}") and not name.endswith(OTHERS):
                        found.setdefault(id(r.referent), r)
            if found:
                return next(iter(found.values())) if len(found) == 1 else None
        return None

    def _near(self, body: Reference, person: Reference) -> Reference:
        """A reference to the same body in the person's own sentence, if there is one."""
        start = self.parse.sentence(person.start)
        assert body.referent is not None
        inside = (r for r in body.referent.references if self.parse.sentence(r.start) == start)
        return next(inside, body)
