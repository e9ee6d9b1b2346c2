"""The nouns that describe a name right before it, with whose they are: "Police sergeant X", "the Mexican firm X".

Titles of office are read with the name (`extraction.naming.titles`); here is any other noun, and the list of names that
one plural noun introduces ("British nationals A and B").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extraction.patterns.neighbours import Neighbours
from extraction.reading import Reference
from extraction.syntax.parse import POSSESSIVE, Parse
from graph.model import Form, Kind

LONGEST = 9
LIST_MARKS = frozenset({",", "and", "&"})
INTRODUCING = frozenset("including include includes particularly especially namely notably mainly like".split())
# nouns that the parser takes for adjectives before a name
ADJECTIVAL = frozenset("national academic veteran native executive official expert radical conservative".split())
_OWNERS = frozenset({Kind.ORGANIZATION, Kind.COUNTRY, Kind.PLACE})
_DESCRIBING = frozenset({"NOUN", "ADJ", "NUM", "PROPN"})


class Descriptor(NamedTuple):
    """The last noun before a name, where the description begins, and the body or place named before it."""

    noun: int
    start: int
    owner: Reference


class Descriptors:
    """What stands before the names of one document."""

    def __init__(self, parse: Parse, neighbours: Neighbours) -> None:
        self.parse = parse
        self.starts = neighbours.starts
        self.ends = neighbours.ends
        self.titled = {
            r.role_start: r
            for found in self.starts.values()
            for r in found
            if r.role_start is not None and r.role_start < r.start
        }

    def before(self, at: int, floor: int) -> Descriptor | None:
        """What describes the name that begins at token `at`, in a sentence that begins at `floor`."""
        p = self.parse
        noun = at - 1
        if noun <= floor or self._named(at):
            return None
        misread = p.pos[noun] == "ADJ" and (p.lower[noun] in ADJECTIVAL or p.deps[noun] == "compound")
        if p.pos[noun] not in ("NOUN", "PROPN") and (not misread or noun in self.starts):
            return None
        i = noun
        listed = False  # a comma may only part nouns of a list that ends in "and"
        while i > floor and at - i <= LONGEST:
            owner = self._owner(i, floor)
            if owner is not None:
                return Descriptor(noun, i, owner)
            i -= 1
            if self._named(i + 1):
                return None
            word, pos = p.lower[i], p.pos[i]
            if word in ("and", "&"):
                listed = True
            elif word == ",":
                if not (listed and p.pos[i - 1] in ("NOUN", "PROPN") and not self._named(i)):
                    return None
            elif pos not in _DESCRIBING and word not in ("-", "–", "then") and p.tags[i] not in ("VBN", "VBG"):
                return None
        return None

    def _named(self, at: int) -> bool:
        """True where a name ends right before token `at`; a description may ("Peruvian climbers X and Y")."""
        return any(r.form is Form.NAME for r in self.ends.get(at, ()))

    def _owner(self, i: int, floor: int) -> Reference | None:
        """The body or place that ends right before token `i`; a possessive or a bracketed short form aside."""
        p = self.parse
        at = i
        if at > floor and p.lower[at - 1] in POSSESSIVE:
            at -= 1
        elif at > floor and p.lower[at - 1] in ("-", "–"):
            return None
        if at > floor and p.lower[at - 1] == ")":
            opening = next((k for k in range(at - 2, max(floor, at - 6), -1) if p.lower[k] == "("), None)
            at = opening if opening is not None else at
        found = [r for r in self.ends.get(at, ()) if r.kind in _OWNERS and (r.form is Form.NAME or at < i)]
        return max(found, key=lambda r: r.end - r.start, default=None)

    def listed_after(self, r: Reference, end: int) -> Iterator[Reference]:
        """The names of the same kind that follow `r` in its list; ages and "of Utah" between them are passed over."""
        p = self.parse
        last = r
        for _ in range(12):
            at = last.end
            if at + 1 < end and p.lower[at] in ("of", "from"):
                found = self.starts.get(at + 1)
                at = found[0].end if found else at
            if at + 2 < end and p.lower[at] == "," and p.pos[at + 1] == "NUM" and p.lower[at + 2] in LIST_MARKS:
                at += 2
            first = at
            while at < end and p.lower[at] in LIST_MARKS:
                at += 1
            if at == first or at >= end:
                return
            at += p.lower[at] == "the"
            following = [x for x in self.starts.get(at, ()) if x.kind is r.kind and x.form is Form.NAME]
            if not following and r.kind is Kind.PERSON and at in self.titled:
                following = [self.titled[at]]
            if not following:
                return
            last = max(following, key=lambda x: x.end)
            yield last

    def _apposed(self, noun: int, at: int) -> bool:
        """True for "Three Samoans, A, B and C", "two judges, A and B": a number counts the names that follow."""
        p = self.parse
        if at != noun + 2 or p.lower[noun + 1] not in (",", ":", "–", "—"):
            return False
        counted = any(p.deps[c] == "nummod" and c < noun for c in p.children[noun])
        return counted and any(x.form is Form.NAME and x.kind is Kind.PERSON for x in self.starts.get(at, ()))

    def introduced(self, noun: int, end: int) -> Iterator[Reference]:
        """The names that a plural noun introduces: "bodies, including A, B and C", "states such as A and B"."""
        p = self.parse
        at = noun + 1
        relative = next((c for c in p.children[noun] if p.deps[c] == "relcl" and c > noun), None)
        if relative is not None and at < end and p.lower[at] in ("who", "that", "which"):
            # "players who sought asylum, including A and B"
            at = next((t for t in range(relative, min(end, relative + 8)) if p.lower[t] == ","), at)
        if p.deps[noun] == "nsubj" and p.lemmas[p.heads[noun]] == "include" and noun < p.heads[noun] < end:
            at = p.heads[noun]  # "contenders for the nomination include A and B"
        while at < end and p.lower[at] in (",", "that", "which", "are", "were") and at < noun + 12:
            at += 1
        if at < end and p.lower[at] in INTRODUCING:
            at += 1
        elif at + 1 < end and p.lower[at] == "such" and p.lower[at + 1] == "as":
            at += 2
        elif not self._apposed(noun, at):
            return
        for k in range(at, min(end, at + 7)):
            if p.lower[k] == ",":
                break
            if k in self.titled and p.pos[self.titled[k].start - 1] != "PUNCT":
                # "include Red Party chairman X": the person and not the party
                first = self.titled[k]
                yield first
                yield from self.listed_after(first, end)
                return
        for _ in range(3):
            found = [x for x in self.starts.get(at, ()) if x.form is Form.NAME and not x.adjectival]
            if found:
                first = max(found, key=lambda x: x.end)
                yield first
                yield from self.listed_after(first, end)
                return
            if at >= end or p.pos[at] not in ("DET", "ADP", "NOUN", "ADJ", "PROPN"):
                return
            at += 1
