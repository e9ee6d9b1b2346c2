"""What is given, read off a noun phrase: the thing, its quantity, and its list ("from shells to small arms")."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from spacy.tokens import Doc

from extraction.reading import Given
from extraction.syntax.parse import Parse

QUANTIFIERS = frozenset(
    """thousand hundred dozen million billion number score couple lot ton tonne barrel euro dollar pound yuan yen
    percent""".split()
)
CURRENCIES = frozenset("euro dollar pound yuan yen rupee krona kroner krone franc peso won".split())
WHOLES = frozenset(
    """everything anything all range variety series package batch shipment consignment cargo delivery load stock
    supply fleet array mix crate box tranche truckload planeload shipload boatload""".split()
)
# "Most of the funds"
PORTIONS = frozenset("most much some more many several few half part all dozens".split())
# What brings in the parts of what was named before: "weapons, including drones", "a sale consisting of drones".
PARTS_AFTER = frozenset({"including", "include", "comprise", "comprising", "consist", "involve", "involving"})
AMOUNTS = frozenset({"NUM", "SYM"})
ABOUT = frozenset("over under about around nearly almost approximately some up to at least more than".split())
NOMINAL = frozenset({"NOUN", "PROPN"})
YEAR = re.compile(r"(19|20)\d\d")
LONGEST_BRACKET = 8  # tokens
IN_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "ADV"})


class MeansReader:
    """The means of one document's statements."""

    def __init__(self, doc: Doc, parse: Parse) -> None:
        self.doc = doc
        self.parse = parse

    def of(self, token: int) -> list[Given]:
        """What the argument headed by `token` says is given: itself, what it counts, and what it lists."""
        p = self.parse
        lemma = p.lemmas[token]
        if p.lower[token] in ("them", "it"):
            before = self._meant(token)
            return [] if before is None else self.of(before)
        if p.lower[token] in PORTIONS:
            inner = self.prepositional(token, "of")
            if inner:
                return [self.counted(t, token) for t in inner]
        if p.pos[token] not in NOMINAL and p.pos[token] not in AMOUNTS and lemma not in WHOLES:
            return []
        if p.lower[token] == "-" and token + 1 < len(p) and p.pos[token + 1] in NOMINAL:
            return self.of(token + 1)
        counts = lemma in QUANTIFIERS or p.pos[token] == "NUM" or p.tags[token] == "$"
        if counts or lemma in WHOLES:
            inner = self.prepositional(token, "of")
            if inner and lemma in WHOLES and self.is_money(inner[0]):
                return [self._noun(token), *self.parts(token)]  # "a package of $5 million"
            inner = inner or [t for t in self.prepositional(token, "in") if self.is_bare(t)]
            if not inner and self.is_money(token):
                inner = [t for t in self.prepositional(token, "for") if self.is_bare(t)]
            if inner:
                # the number is of all of a list together; it stands with the first
                return [self.counted(t, token) if counts and t == inner[0] else self._noun(t) for t in inner]
            listed = list(self._range(token))
            if listed:
                return [self._noun(t) for t in listed]
        if p.pos[token] == "NUM" and not self.is_money(token):
            # "six used destroyer escorts", where the parser took the number for the head
            thing = self._head(token + 1, self._end(token))
            return [] if thing is None else [self.counted(thing, token)]
        if lemma == "access":
            reached = self.prepositional(token, "to")
            if reached:
                return [self._noun(t) for t in reached]
        return [self._noun(token), *self.parts(token)]

    def parts(self, token: int) -> list[Given]:
        """What a list after the noun `token` names: "weapons, including drones", "weapons, everything from X to Y"."""
        p = self.parse
        found: list[Given] = []
        for c in p.children[token]:
            if p.deps[c] == "appos" and p.lemmas[c] in WHOLES:
                found.extend(self.of(c))
        if not found and token + 2 < len(p) and p.pos[token + 1] == "PUNCT" and p.lemmas[token + 2] in WHOLES:
            found.extend(self._noun(t) for t in self._range(token + 2))
        for marker in self._markers(token):
            for t in self._listed(marker):
                found.append(self._noun(t))
        return found

    def prepositional(self, token: int, preposition: str) -> list[int]:
        """The nouns that a preposition of `token` brings in."""
        p = self.parse
        return [
            t
            for c in p.children[token]
            if p.deps[c] == "prep" and p.lower[c] == preposition
            for o in p.children[c]
            if p.deps[o] == "pobj"
            for t in p.conjuncts(o)
        ]

    def _meant(self, pronoun: int) -> int | None:
        """The object of the verb before, which "them" stands for in "withdraws its troops and moves them"."""
        p = self.parse
        verb = p.heads[pronoun]
        if p.deps[pronoun] != "dobj" or p.deps[verb] != "conj":
            return None
        return next((c for c in p.children[p.heads[verb]] if p.deps[c] == "dobj" and p.pos[c] in NOMINAL), None)

    def is_bare(self, noun: int) -> bool:
        """True for a kind of thing ("in food"), not for a certain one ("in Peru's economy")."""
        p = self.parse
        return p.pos[noun] == "NOUN" and not any(p.deps[c] in ("poss", "det") for c in p.children[noun])

    def _range(self, whole: int) -> Iterator[int]:
        """The two nouns of "everything from X to Y", by the words alone: parsers hang them in many ways."""
        p = self.parse
        end = self._end(whole)
        start = whole + 1
        if start >= end or p.lower[start] != "from":
            return
        first = self._head(start + 1, end)
        if first is None or first + 1 >= end or p.lower[first + 1] != "to":
            return
        yield first
        last = self._head(first + 2, end)
        if last is not None:
            yield last

    def _head(self, start: int, end: int) -> int | None:
        """The last noun of the phrase that starts at token `start`."""
        p = self.parse
        head = None
        for t in range(start, end):
            if p.pos[t] in NOMINAL:
                head = t
            elif p.pos[t] not in IN_PHRASE and p.lower[t] != "-" and p.tags[t] not in ("VBN", "VBG"):
                break
        return head

    def _end(self, token: int) -> int:
        starts = [s for s, _ in self.parse.sentences]
        return self.parse.sentences[bisect_right(starts, token) - 1][1]

    def _markers(self, token: int) -> Iterator[int]:
        """The words after a noun that bring in its parts, however high or low they were attached."""
        p = self.parse
        over = p.heads[token]
        for t in range(token + 1, self._end(token)):
            such_as = p.lower[t] == "as" and p.lower[t - 1] == "such"
            if not such_as and p.lower[t] not in PARTS_AFTER and p.lemmas[t] not in PARTS_AFTER:
                continue
            at = t
            for _ in range(4):
                at = p.heads[at]
                if at in (token, over):
                    yield t
                    break
                if p.pos[at] == "NOUN":
                    break  # the parts of another thing

    def _listed(self, marker: int) -> list[int]:
        p = self.parse
        over = [marker, *(c for c in p.children[marker] if p.lower[c] == "of")]
        found = [o for c in over for o in p.children[c] if p.deps[o] in ("pobj", "dobj")]
        tokens = [t for o in found for t in p.conjuncts(o) if p.pos[t] in NOMINAL]
        # "includes future deliveries of jets": what is delivered is the part
        return [x for t in tokens for x in (self.prepositional(t, "of") or [t])]

    def counted(self, thing: int, count: int) -> Given:
        """What a noun of number or measure counts: "thousands of soldiers", "40 tons of grain", "$5 million in aid"."""
        p = self.parse
        given = self._noun(thing)
        first = self._first(count)
        while first < count and p.pos[first] == "DET" and p.lower[first] != "a":
            first += 1
        given.quantity = self._text(first, count + 1)
        given.start = min(given.start, first)
        return given

    def _left(self, token: int) -> int:
        """The first token of what stands before a noun, without determiners and possessors."""
        p = self.parse
        left = token
        while left > 0:
            before = left - 1
            if p.lower[before] == ")":
                # "€2 million (US$3 million) package": the sum in another currency
                opening = next((t for t in range(before, max(0, before - LONGEST_BRACKET), -1) if p.lower[t] == "("), 0)
                if opening == 0 or not any(p.tags[t] == "$" for t in range(opening, before)):
                    break
                left = opening
                continue
            at = before
            while at != token and p.heads[at] != at and at < token:
                at = p.heads[at]
            if at != token or (p.deps[before] in ("det", "poss", "predet", "case", "prep")):
                break
            if p.deps[before] == "cc" and p.heads[before] == token:
                break
            if p.deps[before] == "punct" and p.lower[before] != "-":
                break
            left = before
        return left

    def _noun(self, token: int) -> Given:
        p = self.parse
        left = self._left(token)
        numbers = [c for c in p.children[token] if p.deps[c] == "nummod" and c < token]
        if p.tags[token] in ("NN", "NNP"):
            numbers = [c for c in numbers if not YEAR.fullmatch(p.lower[c])]  # "the 2002 Peace Prize"
        quantity = None
        start = left
        if numbers:
            n = numbers[-1]
            first = self._first(n)
            if n + 1 < token and p.lemmas[n + 1] in CURRENCIES:
                n += 1  # "a 1 billion euro package"
            quantity = self._text(first, n + 1)
            if first <= start or n >= start:
                start = self._after_bracket(n + 1, token)
            left = min(left, first)
        elif not self.is_money(token):
            amount, start = self._amount(left, token)
            if amount > left:
                while left and p.lower[left - 1] in ABOUT:
                    left -= 1
                quantity = self._text(left, amount)
            else:
                worth = [t for t in self.prepositional(token, "of") if self.is_money(t)]
                worth += [
                    t for c in p.children[token] if p.lower[c] == "worth" for t in p.children[c] if self._is_sum(t)
                ]
                if worth:
                    counted = self.prepositional(worth[0], "of")  # "billions of dollars"
                    quantity = self._text(self._first(worth[0]), max([worth[0], *counted]) + 1)
        while start < token and p.pos[start] in ("DET", "PUNCT", "ADV"):
            start += 1
        if p.pos[start] == "ADJ" and p.lower[start] in ("own", "more", "additional", "further"):
            start = min(start + 1, token)
        return Given(left, token + 1, self._text(start, token + 1), quantity)

    def _amount(self, start: int, noun: int) -> tuple[int, int]:
        """Where a number or sum before a noun ends ("a $50 million package"), and where the rest of the phrase starts.

        Both are `start` where there is none.
        """
        p = self.parse
        at = start
        while at < noun and (p.pos[at] in AMOUNTS or p.tags[at] == "$" or p.lower[at] in ABOUT):
            at += 1
        numbers = [t for t in range(start, at) if p.pos[t] == "NUM" and not YEAR.fullmatch(p.lower[t])]
        rest = self._after_bracket(at, noun)
        return (at, rest) if numbers and rest < noun + 1 and p.lower[rest] != "-" else (start, start)

    def _after_bracket(self, start: int, noun: int) -> int:
        """Where a phrase goes on after words in brackets, if it has any at `start`."""
        p = self.parse
        if p.lower[start] != "(":
            return start
        return next((t + 1 for t in range(start, noun) if p.lower[t] == ")"), start)

    def is_money(self, token: int) -> bool:
        p = self.parse
        return p.tags[token] == "$" or any(p.tags[t] == "$" for t in range(self._first(token), token))

    def _is_sum(self, token: int) -> bool:
        """True for "$8 million", "billions of dollars" after "worth"."""
        return self.is_money(token) or self.parse.pos[token] == "NUM" or self.parse.lemmas[token] in QUANTIFIERS

    def _first(self, token: int) -> int:
        """The first token of what depends on `token` and stands before it ("at least 5,000")."""
        first = token
        for c in self.parse.children[token]:
            if c < token:
                first = min(first, self._first(c))
        return first

    def _text(self, start: int, end: int) -> str:
        return self.doc[start:end].text
