"""Who wrote a study belongs to those who made it: "co-author X" in a report of what a team of scientists found.

What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from extraction.patterns.pattern import Structure
from extraction.reading import Reference
from extraction.syntax.parse import Parse
from graph.model import Form, Kind, Relation

AUTHORS = frozenset("author authors coauthor coauthors co-author co-authors co-developer".split())
STUDIES = frozenset("study studies findings research paper".split())
MAKERS = frozenset("researchers scientists team".split())
REACH = 5  # tokens from the word to the name


class Authors:
    """The authors of the study that one document is about, its references in text order."""

    def __init__(self, parse: Parse, references: Sequence[Reference]) -> None:
        self.parse = parse
        self.references = references

    def of(self, person: Reference) -> Iterator[Structure]:
        """Those whom `person`, a name, belongs to as an author."""
        word = self._author(person)
        if word is None:
            return
        if self._makers is not None:
            yield Structure(Relation.AFFILIATED_WITH, person, self._makers, "author", word)

    @cached_property
    def _makers(self) -> Reference | None:
        """The people who made the study: the first whom the article tells of."""
        if STUDIES.isdisjoint(self.parse.lower):
            return None
        groups = (r for r in self.references if r.kind is Kind.GROUP and r.form is not Form.PRONOUN)
        return next((r for r in groups if self.parse.lower[r.head] in MAKERS), None)

    def _author(self, person: Reference) -> int | None:
        """The word that makes a person an author: "study co-author X", "X, the lead author of the study"."""
        p = self.parse
        first = person.start if person.role_start is None else min(person.start, person.role_start)
        start = p.sentence(person.start)
        for t in range(person.start - 1, max(start, person.start - REACH) - 1, -1):
            if p.lower[t] in AUTHORS:
                return t
            if t < first and p.pos[t] not in ("NOUN", "ADJ", "CCONJ", "PROPN", "DET") and p.lower[t] != ",":
                break
        if person.end < len(p) and p.lower[person.end] == ",":
            for t in range(person.end + 1, min(len(p), person.end + REACH)):
                if p.lower[t] in AUTHORS:
                    return t
                if p.pos[t] not in ("NOUN", "ADJ", "DET", "PUNCT", "NUM") and p.lower[t] not in (
                    "one",
                    "of",
                    "co",
                    "'s",
                ):
                    break
        return None
