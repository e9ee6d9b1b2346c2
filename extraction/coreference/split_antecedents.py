"""Plural descriptions of two that were named apart: "both countries", "the two leaders", "the two sides".

Such a description has a split antecedent (Yu et al. 2020, "Free the Plural: Unrestricted Split-Antecedent Anaphora
Resolution"): it is read as two references with the same words, one to each. Nothing is resolved unless the words before
it name exactly two that it may mean, or join exactly two of them by "and".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from extraction.reading import PLACES, Reference, Referent
from extraction.syntax.parse import Parse
from graph.model import Form, Kind

_STATES = frozenset({Kind.COUNTRY})
_PERSONS = frozenset({Kind.PERSON})
_BODIES = frozenset({Kind.ORGANIZATION})
_ACTORS = frozenset({Kind.COUNTRY, Kind.ORGANIZATION})
_WORDS = {
    _STATES: "country nation state government neighbour neighbor power",
    _PERSONS: "leader president premier minister man woman politician official candidate diplomat counterpart lawmaker",
    _BODIES: "company firm club team agency organization organisation bank airline militia",
    _ACTORS: "side party camp foe rival enemy ally opponent adversary army military",
}
_MEANT = {word: kinds for kinds, words in _WORDS.items() for word in words.split()}
_OTHERS = frozenset("other more remaining further additional new first last next".split())
_WINDOW = 2  # sentences
_WHERE = frozenset("in at near across inside outside".split())
_JOINED = frozenset(("and", "&"))
_SKIPPED = frozenset(("the", "its", "'s", "’s"))


class SplitAntecedents:
    """Finds the descriptions of two in one document, whose `references` have referents."""

    def __init__(self, parse: Parse, references: list[Reference]) -> None:
        self.parse = parse
        self.mentions = sorted(
            (r for r in references if r.referent is not None and r.kind is not Kind.GROUP),
            key=lambda r: (r.start, -r.end),
        )

    def resolve(self) -> list[Reference]:
        """Two references for every description of two that is clear, in text order."""
        found: list[Reference] = []
        for head, tag in enumerate(self.parse.tags):
            kinds = _MEANT.get(self.parse.lemmas[head]) if tag == "NNS" else None
            start = self._start(head) if kinds is not None else None
            if kinds is None or start is None:
                continue
            for referent in self._antecedents(start, kinds):
                found.append(
                    Reference(
                        start, head + 1, head, referent.kind, Form.NOMINAL, plural=True, referent=referent, split=True
                    )
                )
        return found

    def _start(self, head: int) -> int | None:
        """Where "both countries" begins, None for plurals that do not stand for two told of before."""
        p = self.parse
        start = min((c for c in p.children[head] if c < head and p.lower[c] != "the"), default=head)
        before = [c for c in p.children[head] if c < head]
        words = {p.lower[c] for c in before}
        if not ("both" in words or {"the", "two"} <= words or {"these", "two"} <= words):
            return None
        if any(p.deps[c] in ("poss", "compound", "nmod") or p.lower[c] in _OTHERS for c in before):
            return None
        if any(r.start < head and r.end > start for r in self.mentions):
            return None  # "both Baltic states"
        if any(self._tells_which(c) for c in p.children[head] if c > head):
            return None
        return start

    def _tells_which(self, c: int) -> bool:
        """ "both sides of the border", "both men and women"; but "talks between both sides in Lima"."""
        p = self.parse
        if p.lower[c] == "in":
            return not any(r.start <= o < r.end and r.kind in PLACES for o in p.children[c] for r in self.mentions)
        return p.deps[c] in ("appos", "acl", "conj") or p.lower[c] in ("of", "from", "on")

    def _antecedents(self, start: int, kinds: frozenset[Kind]) -> list[Referent]:
        p = self.parse
        at = bisect_right(p.sentences, (start, len(p))) - 1
        for first in range(at, max(-1, at - _WINDOW), -1):
            told = list(self._told(p.sentences[first][0], start, kinds))
            referents = {id(r.referent): r.referent for r in told if r.referent is not None}
            if len(referents) == 2:
                return list(referents.values())
            if len(referents) > 2:
                return self._joined(told)
        return []

    def _told(self, first: int, start: int, kinds: frozenset[Kind]) -> Iterator[Reference]:
        for r in self.mentions:
            if r.start >= start:
                return
            if r.start >= first and r.kind in kinds and not r.located and not self._is_scene(r):
                yield r

    def _is_scene(self, r: Reference) -> bool:
        """Where something happens: "mediators in Peru and Chile", "in Lima, Peru"."""
        p = self.parse
        top = r.head
        while p.deps[top] == "conj":
            top = p.heads[top]
        if p.deps[top] == "pobj" and p.lower[p.heads[top]] in _WHERE:
            return True
        before = r.start - 1
        return p.lower[before] == "," and any(x.end == before and x.kind is Kind.PLACE for x in self.mentions)

    def _joined(self, told: list[Reference]) -> list[Referent]:
        """The two of "A and B", where no other two are joined."""
        found: dict[frozenset[int], list[Referent]] = {}
        last = None
        for one, other in pairwise(told):
            between = [w for w in self.parse.lower[one.end : other.start] if w not in _SKIPPED]
            listed, last = last is one, other if between == [","] else None
            if len(between) == 1 and between[0] in _JOINED and not listed and one.referent is not other.referent:
                assert one.referent is not None
                assert other.referent is not None
                found[frozenset((id(one.referent), id(other.referent)))] = [one.referent, other.referent]
        return next(iter(found.values())) if len(found) == 1 else []
