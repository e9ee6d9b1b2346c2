"""What stands beside a word: the references of a document by where they begin and end.

Patterns without a predicate are read off the words, so they ask which body ends right before a noun, which one a
preposition brings in, what precedes a name in its list and which place follows it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from extraction.patterns.lands import CITIES
from extraction.reading import PLACES, Reference
from extraction.syntax.arguments import PLACE_NOUNS
from extraction.syntax.parse import POSSESSIVE, Parse
from graph.model import Form, Kind

BODIES = frozenset({Kind.ORGANIZATION, Kind.COUNTRY, Kind.PLACE, Kind.GROUP})
ROLE_LINKS = frozenset({"of", "for", "at", "to", "in", "from", "with", "within"})
BRANCHES = frozenset("branch chapter arm division unit office".split())


class Neighbours:
    """The references of one document: in text order, by the token where they begin and by that where they end."""

    def __init__(self, parse: Parse, references: Sequence[Reference]) -> None:
        self.parse = parse
        self.references = sorted(references, key=lambda r: (r.start, -r.end))
        self.starts: dict[int, list[Reference]] = {}
        self.ends: dict[int, list[Reference]] = {}
        for r in self.references:
            self.starts.setdefault(r.start, []).append(r)
            self.ends.setdefault(r.end, []).append(r)

    def since(self, token: int) -> list[Reference]:
        """The references that begin at `token` or later, in text order."""
        return self.references[bisect_left(self.references, token, key=lambda x: x.start) :]

    def foremost(self, kind: Kind, forms: Collection[Form] = tuple(Form)) -> Reference | None:
        """The first reference in such a form to the one of its `kind` that the document is about: no other is referred
        to half as often; of a single reference, no other at all."""
        told = [r for r in self.references if r.kind is kind and r.form in forms]
        ranked = Counter(id(r.referent) for r in told).most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
            return None
        return next(r for r in told if id(r.referent) == ranked[0][0])

    def before(self, token: int) -> Reference | None:
        """The reference that ends right before `token`, a possessive ending aside."""
        at = self.parse.unpossessed(token)
        if at > 1 and self.parse.lower[at - 1] in ("-", "–"):
            if token < len(self.parse) and self.parse.lower[token] in ("born", "based", "educated", "trained"):
                return None
            at -= 1
        elif at > 4 and self.parse.lower[at - 1] == ")":
            # "the Revolutionary Guard Corps (IRGC) commander"
            at = next((k for k in range(at - 2, at - 6, -1) if self.parse.lower[k] == "("), at)
            at = self.parse.unpossessed(at)
        found = [r for r in self.ends.get(at, ()) if r.kind in BODIES and r.form is not Form.NOMINAL]
        if not found:
            found = [r for r in self.ends.get(at, ()) if r.kind in BODIES]
        return max(found, key=lambda r: (r.end - r.start, r.kind is not Kind.GROUP), default=None)

    def after(self, token: int) -> Reference | None:
        """The reference that a preposition at `token` brings in."""
        p = self.parse
        if token >= len(p) or p.lower[token] not in ROLE_LINKS:
            return None
        return self.body_at(token + 1)

    def body_at(self, at: int) -> Reference | None:
        """The body that stands at token `at`; of "Kenya's Maseno University" the university."""
        p = self.parse
        first = at
        found = [r for r in self.starts.get(at, ()) if r.kind in BODIES]
        while not found and at < min(len(p), first + 6) and self._may_precede(at, first):
            at += 1
            found = [r for r in self.starts.get(at, ()) if r.kind in BODIES and (at <= first + 1 or is_named_body(r))]
        body = max(found, key=lambda r: r.end - r.start, default=None)
        if body is not None and body.kind in PLACES and (noun := self._noun_after(body)) is not None:
            # "the Lima branch of Y" is neither's; "the Polish city of Y" is Y
            at = noun + 2 + (p.lower[noun + 2] == "the")
            if p.lemmas[noun] in BRANCHES:
                return None
            return next((x for x in self.starts.get(at, ()) if x.kind in BODIES and not x.adjectival), body)
        if body is not None and body.kind is Kind.COUNTRY and (body.adjectival or self._described_by(body)):
            # "of the Irish rock band X"
            for k in range(body.end, min(len(p), body.end + 5)):
                named = [r for r in self.starts.get(k, ()) if is_named_body(r)]
                if named and k > body.end:
                    return max(named, key=lambda r: r.end - r.start)
                if p.pos[k] not in ("ADJ", "NOUN") or self.starts.get(k):
                    break
        if body is not None and body.end < len(p) and p.lower[body.end] in ("'s", "’s"):
            for k in range(body.end + 1, min(len(p), body.end + 3)):
                owned = [r for r in self.starts.get(k, ()) if r.kind is Kind.ORGANIZATION]
                if owned:
                    return owned[0]
                if p.pos[k] not in ("ADJ", "NOUN"):
                    break
        return body

    def _may_precede(self, at: int, first: int) -> bool:
        """True for a word that may stand between a preposition and the body it brings in: "of the ruling X"."""
        p = self.parse
        if p.pos[at] == "DET" or p.lower[at] in ("its", "his", "her", "their"):
            return True
        if p.tags[at] in ("VBG", "VBN"):
            return at > first and not self.starts.get(at)
        return (p.pos[at] in ("ADJ", "NOUN", "NUM") or p.lower[at][0].isdigit()) and not self.starts.get(at)

    def _noun_after(self, body: Reference) -> int | None:
        """The noun of "the Polish city of Y", "the Lima branch of Y", for the country or town before it."""
        p = self.parse
        for k in range(body.end, min(len(p) - 2, body.end + 3)):
            if p.lower[k + 1] == "of" and (p.lemmas[k] in PLACE_NOUNS or p.lemmas[k] in BRANCHES):
                return k
            if p.pos[k] not in ("NOUN", "ADJ") or self.starts.get(k):
                return None
        return None

    def _described_by(self, body: Reference) -> bool:
        """True where a noun follows the name of a country: "US band X"."""
        at = body.end
        return at < len(self.parse) and self.parse.pos[at] in ("NOUN", "ADJ")

    def more_bodies(self, body: Reference) -> Iterator[Reference]:
        """The bodies that follow in a list: "from the A (AA) in Florida and B"."""
        p = self.parse
        last = body
        for _ in range(4):
            at = last.end
            if at < len(p) and p.lower[at] == "(":
                at = next((k + 1 for k in range(at, min(len(p), at + 5)) if p.lower[k] == ")"), at)
            if at + 1 < len(p) and p.lower[at] == "in" and self.starts.get(at + 1):
                at = max(x.end for x in self.starts[at + 1])
            first = at
            while at < min(len(p), first + 2) and p.lower[at] in (",", "and", "&"):
                at += 1
            if at == first:
                return
            at += at < len(p) and p.lower[at] == "the"
            following = [x for x in self.starts.get(at, ()) if is_named_body(x)]
            if not following:
                return
            last = max(following, key=lambda x: x.end)
            if last.end < len(p) and p.pos[last.end] in ("NOUN", "VERB", "AUX", "PROPN"):
                return  # another noun's or clause's: "from A, and B spokesman X"
            yield last

    def joined_to(self, owner: Reference) -> Reference | None:
        """The other country of "the British-Iranian academic X"."""
        at = owner.start
        if at < 2 or self.parse.lower[at - 1] not in ("-", "–", "/"):
            return None
        return next((x for x in self.ends.get(at - 1, ()) if x.kind is Kind.COUNTRY), None)

    def past_bracket(self, at: int) -> int:
        """Where the sentence goes on behind a short form in brackets at token `at`."""
        p = self.parse
        if at >= len(p) or p.lower[at] != "(":
            return at
        return next((k + 1 for k in range(at + 1, min(len(p), at + 6)) if p.lower[k] == ")"), at)

    def place_after(self, at: int, end: int) -> Reference | None:
        """The place in "X in the western Y", "X (Z), near Y", read off the words."""
        p = self.parse
        at = self.past_bracket(at)
        if at < end and p.lower[at] == ",":
            at += 1
        if at >= end or p.lower[at] not in ("in", "near", "at", "outside", "on"):
            return None
        if p.lower[at] == "on" and PLACE_NOUNS.isdisjoint(p.lemmas[at + 1 : at + 5]):
            return None  # but "on the Peruvian island of X"
        link = at
        at += 1
        for _ in range(6):
            found = [x for x in self.starts.get(at, ()) if x.kind in PLACES and not x.adjectival]
            if found:
                first = found[0]
                if first.end + 1 < end and p.lemmas[first.head] in CITIES and p.lower[first.end] == "of":
                    # "the Red Sea port of X"
                    return next((x for x in self.starts.get(first.end + 1, ()) if x.kind in PLACES), first)
                if first.end + 1 < end and p.lower[first.end] in POSSESSIVE:
                    # "in China's Guangdong province"
                    return next((x for x in self.starts.get(first.end + 1, ()) if x.kind is Kind.PLACE), first)
                return first
            if at >= end or p.pos[at] not in ("DET", "ADJ", "NOUN", "VERB", "ADP"):
                return None
            if p.pos[at] == "ADP" and p.lower[at] != "of" and at > link + 1:
                return None
            at += 1
        return None

    def listed_before(self, r: Reference, by_comma: bool = False) -> list[Reference]:
        """What stands in one list with `r`, before it: "A, B and r"; `by_comma` where more of the list may follow."""
        p = self.parse
        found: list[Reference] = []
        at = r.start
        while at > 1:
            before = at - 1
            if p.lower[before] in ("and", "or", "&"):
                before -= 1
                if before >= 0 and p.lower[before] == ",":
                    before -= 1
            elif (found or by_comma) and p.lower[before] == ",":
                before -= 1
            if before == at - 1:
                break
            if p.lower[before] == ")":  # "X (Y) and r"
                before = next((k - 1 for k in range(before - 1, max(0, before - 6), -1) if p.lower[k] == "("), before)
            siblings = [x for x in self.ends.get(before + 1, ()) if x.kind is r.kind and not x.adjectival]
            if not siblings:
                break
            found.append(siblings[0])
            at = siblings[0].start
        return found


def is_named_body(r: Reference) -> bool:
    """True for an organisation by its own name."""
    return r.kind is Kind.ORGANIZATION and r.form is Form.NAME and not r.adjectival
