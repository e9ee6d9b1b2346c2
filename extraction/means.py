"""With what: the thing that is given or sent, its quantity and the list it may be ("from shells to small arms")."""

from __future__ import annotations

from spacy.tokens import Doc

from extraction.parse import Parse
from extraction.reading import Given

QUANTIFIERS = frozenset(
    {
        "thousand",
        "hundred",
        "dozen",
        "million",
        "billion",
        "number",
        "score",
        "couple",
        "lot",
        "ton",
        "tonne",
        "barrel",
        "euro",
        "dollar",
        "pound",
        "yuan",
        "yen",
        "percent",
    }
)
WHOLES = frozenset({"everything", "anything", "all", "range", "variety", "series", "package", "batch"})


class MeansReader:
    """The means of one document's statements."""

    def __init__(self, doc: Doc, parse: Parse) -> None:
        self.doc = doc
        self.parse = parse

    def of(self, token: int) -> list[Given]:
        """What the argument headed by `token` says is given: itself, what it counts, and what it lists."""
        p = self.parse
        lemma = p.lemmas[token]
        if p.pos[token] not in ("NOUN", "PROPN", "NUM", "SYM") and lemma not in WHOLES:
            return []
        if lemma in QUANTIFIERS or lemma in WHOLES or p.pos[token] == "NUM":
            inner = self._prepositional(token, "of") or self._prepositional(token, "in")
            listed = self._prepositional(token, "from")
            over = token
            if not listed and token + 1 < len(p) and p.lower[token + 1] == "from":
                over = p.heads[token]  # parsers hang "from shells to rifles" on the verb
                listed = self._prepositional(over, "from")
            if inner:
                found = []
                for t in inner:
                    given = self._noun(t)
                    if lemma in QUANTIFIERS or p.pos[token] == "NUM":
                        first = self._first(token)
                        while first < token and p.pos[first] == "DET" and p.lower[first] != "a":
                            first += 1
                        given.quantity = self._text(first, token + 1)
                        given.start = min(given.start, first)
                    found.append(given)
                return found
            if listed:
                upto = [t for f in (over, *listed) for t in self._prepositional(f, "to")]
                return [self._noun(t) for t in (*listed, *upto)]
        if lemma == "access":
            reached = self._prepositional(token, "to")
            if reached:
                return [self._noun(t) for t in reached]
        found = [self._noun(token)]
        for c in p.children[token]:
            if p.deps[c] == "appos" and p.lemmas[c] in WHOLES:
                found.extend(self.of(c))
            elif p.deps[c] == "prep" and p.lower[c] in ("including",):
                for o in p.children[c]:
                    if p.deps[o] == "pobj":
                        found.extend(self._noun(t) for t in p.conjuncts(o))
        return found

    def _prepositional(self, token: int, preposition: str) -> list[int]:
        p = self.parse
        return [
            t
            for c in p.children[token]
            if p.deps[c] == "prep" and p.lower[c] == preposition
            for o in p.children[c]
            if p.deps[o] == "pobj"
            for t in p.conjuncts(o)
        ]

    def _left(self, token: int) -> int:
        """The first token of what stands before a noun, without determiners and possessors."""
        p = self.parse
        left = token
        while left > 0:
            before = left - 1
            at = before
            while at != token and p.heads[at] != at and at < token:
                at = p.heads[at]
            if at != token or (
                p.deps[before] in ("det", "poss", "predet", "case", "cc", "prep", "punct") and p.lower[before] != "-"
            ):
                break
            left = before
        return left

    def _noun(self, token: int) -> Given:
        p = self.parse
        left = self._left(token)
        numbers = [c for c in p.children[token] if p.deps[c] == "nummod" and c < token]
        quantity = None
        start = left
        if numbers:
            n = numbers[-1]
            first = self._first(n)
            quantity = self._text(first, n + 1)
            if first <= start or n >= start:
                start = n + 1
            left = min(left, first)
        while start < token and p.pos[start] in ("DET", "PUNCT", "ADV"):
            start += 1
        if p.pos[start] == "ADJ" and p.lower[start] in ("own", "more", "additional", "further"):
            start = min(start + 1, token)
        return Given(left, token + 1, self._text(start, token + 1), quantity)

    def _first(self, token: int) -> int:
        """The first token of what depends on `token` and stands before it ("at least 5,000")."""
        first = token
        for c in self.parse.children[token]:
            if c < token:
                first = min(first, self._first(c))
        return first

    def _text(self, start: int, end: int) -> str:
        return self.doc[start:end].text
