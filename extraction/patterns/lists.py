"""What a plural noun says of every name of a list: "court judges A and B", "British nationals A, B and C".

What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator

from extraction.naming.parties import is_party
from extraction.patterns.descriptors import Descriptors
from extraction.patterns.pattern import Structure
from extraction.reading import Reference
from extraction.syntax.parse import Parse
from graph.model import Relation

PAIRS = frozenset("couple pair duo trio".split())


class Lists:
    """The lists of names behind one noun of one document.

    `targets` are those whom the titled were found to serve, by the id of the reference to the titled.
    """

    def __init__(self, parse: Parse, descriptors: Descriptors) -> None:
        self.parse = parse
        self.descriptors = descriptors
        self.targets: dict[int, Reference] = {}

    def listed(
        self, first: Reference, target: Reference, relation: Relation, word: int, rule: str, end: int
    ) -> Iterator[Structure]:
        """ "Court judges A and B": a plural noun holds of every name of the list."""
        plural = self.parse.tags[word] in ("NNS", "NNPS") or self.parse.lower[word].rstrip(".").endswith("s")
        if not plural and self.parse.lemmas[word] not in PAIRS:
            return
        for other in self.descriptors.listed_after(first, end):
            if other.role and other.role_start is not None:
                return
            if not is_party(target):  # what they serve stands before the party
                self.targets.setdefault(id(other), target)
            yield Structure(relation, other, target, rule, word)
