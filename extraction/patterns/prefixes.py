"""What a prefix before the name of a body or country says: "pro-Russian fighters", "an anti-government militia".

What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator

from extraction.ontology import Ontology
from extraction.patterns.neighbours import Neighbours
from extraction.patterns.pattern import Structure
from extraction.reading import Reference
from extraction.syntax.arguments import Arguments
from extraction.syntax.parse import Parse
from graph.model import Kind


class Prefixes:
    """The prefixed names of one document."""

    def __init__(self, parse: Parse, arguments: Arguments, ontology: Ontology, neighbours: Neighbours) -> None:
        self.parse = parse
        self.arguments = arguments
        self.ontology = ontology
        self.neighbours = neighbours

    def of(self, r: Reference) -> Iterator[Structure]:
        """ "pro-Russian fighters", "an anti-government militia"."""
        p = self.parse
        at = r.start
        if at < 2 or p.lower[at - 1] not in ("-", "–"):
            return
        relation = self.ontology.prefixes.get(p.lower[at - 2])
        if relation is None:
            return
        noun = r.head
        for _ in range(3):
            noun = p.heads[noun]
            for holder in self.arguments.covering(noun):
                if holder is not r and holder.head == noun and holder.kind is not Kind.COUNTRY:
                    yield Structure(relation, holder, r, "prefix", noun)
                    if p.deps[noun] == "appos":  # "X, a pro-Y politician"
                        for named in self.arguments.covering(p.heads[noun])[:1]:
                            yield Structure(relation, named, r, "prefix-appos", noun)
                    return
