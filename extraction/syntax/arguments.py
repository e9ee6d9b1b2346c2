"""From the head of an argument to the entities it is about.

"Russia's targeting of civilians" as an argument is about Russia: a relation to a thing that belongs to an entity is a
relation to that entity (the annotation guide's words). `Arguments.of` lists the references an argument can stand for,
the most direct first, each with the way it was reached.
"""

from __future__ import annotations

from typing import NamedTuple

from extraction.naming.lexicon import KIN, is_person
from extraction.reading import Reference
from extraction.syntax.parse import Parse
from graph.model import Form, Kind

# deeds that are said to be somebody's: "attributed to"
BLAMED_WITH = {"attribute": "to", "ascribe": "to", "link": "to", "trace": "to", "blame": "on", "pin": "on"}
HOLDING = frozenset("control occupy hold administer rule annex besiege claim".split())
RULERS = frozenset({"government", "regime", "junta"})
LEANINGS = frozenset({"pro", "anti", "non"})
SCENES = frozenset("in at near across inside outside throughout around on against including".split())
PLACE_NOUNS = frozenset(
    """capital city town village province region state district island county port territory municipality suburb
    neighborhood neighbourhood area peninsula settlement oblast governorate department commune""".split()
)


def is_prefixed(parse: Parse, token: int) -> bool:
    """True for a name that stands behind "pro-" or "anti-": what it qualifies is not its own."""
    return token >= 2 and parse.lower[token - 1] == "-" and parse.lower[token - 2] in LEANINGS


class Filler(NamedTuple):
    """A reference that fills a slot. `via` is "direct", "inner" (a name inside a larger mention), "poss", "mod",
    "of", "appos" or another preposition, from near to far."""

    reference: Reference
    via: str


class Arguments:
    """The references of one document, found by their tokens."""

    def __init__(self, parse: Parse, references: list[Reference]) -> None:
        self.parse = parse
        self._covering: dict[int, list[Reference]] = {}
        for reference in references:
            for t in range(reference.start, reference.end):
                self._covering.setdefault(t, []).append(reference)
        for covering in self._covering.values():
            covering.sort(key=lambda r: r.start - r.end)  # the largest first
        self._titled = {
            t: r for r in references if r.role_start is not None for t in range(r.role_start, r.role_end or 0)
        }
        self._memo: dict[int, tuple[Filler, ...]] = {}

    def covering(self, token: int) -> list[Reference]:
        """The references that `token` is part of, the largest first."""
        return self._covering.get(token, [])

    def of(self, token: int) -> tuple[Filler, ...]:
        """What an argument headed by `token` can stand for; empty where it is about no entity."""
        if token not in self._memo:
            self._memo[token] = tuple(self._find(token))
        return self._memo[token]

    def _find(self, token: int) -> list[Filler]:
        p = self.parse
        found: list[Filler] = []
        seen: set[int] = set()

        def add(reference: Reference, via: str) -> None:
            if id(reference) not in seen:
                seen.add(id(reference))
                found.append(Filler(reference, via))

        covering = self.covering(token)
        own = any(reference.head == token for reference in covering)
        for reference in covering:
            person = own and reference.form is Form.NOMINAL and is_person(p.lower[reference.head])
            if reference.head != token and (person or p.lemmas[reference.head] in KIN):
                continue  # "the families of journalists who were arrested", "the president of Peru, which sent arms"
            headed = reference.head == token or (reference.form is Form.NAME and reference.kind is not Kind.GROUP)
            add(reference, "direct" if headed and not found else "inner")
        if not found and p.lemmas[token] in PLACE_NOUNS:
            # "the town of X" is X
            for c in p.children[token]:
                for o in p.children[c] if p.deps[c] == "prep" and p.lower[c] == "of" else ():
                    for reference in self.covering(o)[:1]:
                        if reference.kind is Kind.PLACE and not reference.adjectival:
                            add(reference, "direct")
        if not found and token in self._titled:
            add(self._titled[token], "appos")  # "general secretary of the Labour Party X", hung on the party
        direct = bool(found) and found[0].via == "direct"
        if direct and found[0].reference.form is Form.NOMINAL:
            # "the group Hezbollah", where nothing else told that both are one
            for c in p.children[token]:
                if p.deps[c] == "appos" and c - token <= 4 and p.pos[c] == "PROPN":
                    for reference in self.covering(c)[:1]:
                        add(reference, "appos")
        if direct and found[0].reference.form is Form.NOMINAL and p.lemmas[token] in RULERS:
            # "the government of X" is X
            named = [
                reference
                for c in p.children[token]
                if p.deps[c] == "prep" and p.lower[c] == "of"
                for o in p.children[c]
                if p.deps[o] == "pobj"
                for reference in self.covering(o)[:1]
                if reference.kind in (Kind.COUNTRY, Kind.PERSON)
            ]
            if named and named[0].kind is Kind.COUNTRY:
                return [Filler(named[0], "direct")]
            for reference in named:
                add(reference, "of")  # "the government of Ann", as "Ann's government"
        if direct and found[0].reference.kind is Kind.COUNTRY and p.tags[token] in ("NNP", "NN"):
            # "an Australian, X, appeared": the person and not the country
            article = token > 0 and p.lower[token - 1] in ("a", "an")
            for c in p.children[token] if article else ():
                if p.deps[c] == "appos" and p.pos[c] == "PROPN":
                    named = [x for x in self.covering(c)[:1] if x.kind is Kind.PERSON]
                    if named:
                        return [Filler(named[0], "direct")]
        if direct and found[0].reference.kind not in (Kind.GROUP, Kind.EVENT, Kind.ORGANIZATION):
            return found
        if direct:
            # "a delegation led by X" acts as X does
            for c in p.children[token]:
                if p.deps[c] == "acl" and p.lemmas[c] in ("lead", "head") and p.tags[c] == "VBN":
                    for k in p.children[c]:
                        for o in p.children[k] if p.deps[k] == "agent" else ():
                            for reference in self.covering(o)[:1]:
                                add(reference, "by")
        for c in p.children[token]:
            dep = p.deps[c]
            if dep == "poss":
                for t in p.conjuncts(c):
                    for reference in self.covering(t)[:1]:
                        add(reference, "poss")
            elif dep in ("compound", "amod", "nmod") and c < token and not is_prefixed(p, c):
                for reference in self.covering(c):
                    add(reference, "mod")
                for k in p.children[c]:
                    if p.tags[c] == "VBN" and p.lemmas[c] in HOLDING:
                        continue  # "the Chadian-held town of X" is not Chad's
                    for reference in self.covering(k) if p.deps[k] == "conj" else self.covering(k)[:1]:
                        add(reference, "mod")
            elif dep == "appos" and not direct:
                for reference in self.covering(c)[:1]:
                    add(reference, "appos")
            elif dep == "acl" and p.lemmas[c] in ("name", "call", "identify") and not direct:
                # "a man named X"
                for k in p.called(c):
                    for reference in self.covering(k)[:1]:
                        add(reference, "appos")
            elif dep == "acl" and p.lemmas[c] == "belong":
                # "a ship belonging to Chad"
                for k in p.children[c]:
                    for o in p.children[k] if p.lower[k] == "to" else ():
                        for t in p.conjuncts(o) if p.deps[o] == "pobj" else ():
                            for reference in self.covering(t)[:1]:
                                add(reference, "of")
            elif dep == "acl" and p.tags[c] == "VBN" and not direct and not is_person(p.lower[token]):
                # "a proposal backed by Chad", "measures announced by Chad", "a blast blamed on Chad"
                blamed = BLAMED_WITH.get(p.lemmas[c])
                for k in p.children[c]:
                    if p.deps[k] == "agent" or (blamed is not None and p.lower[k] == blamed):
                        for o in p.children[k]:
                            for t in p.conjuncts(o) if p.deps[o] == "pobj" else ():
                                for reference in self.covering(t)[:1]:
                                    add(reference, "by")
        for c in p.children[token]:
            if p.deps[c] == "prep" and not (direct and p.lower[c] == "of"):
                for o in p.children[c]:
                    if p.deps[o] == "pobj":
                        for t in p.conjuncts(o):
                            inner = self.covering(t)[:1]
                            for reference in inner:
                                add(reference, p.lower[c])
                            if inner and p.lower[c] == "of":
                                for reference in self._doers(t):
                                    add(reference, "by")
                            if not inner and p.lower[c] in ("of", "including"):
                                for filler in self.of(t) if t != token else ():
                                    if filler.via not in SCENES:  # "a series of strikes on X" is not X's
                                        add(filler.reference, p.lower[c])
        return found

    def _doers(self, name: int) -> list[Reference]:
        """ "The arrest of X by Y": Y, whom parsers hang on the name."""
        p = self.parse
        below = [o for c in p.children[name] if p.deps[c] == "prep" and p.lower[c] == "by" for o in p.children[c]]
        return [r for o in below if p.deps[o] == "pobj" for t in p.conjuncts(o) for r in self.covering(t)[:1]]

    def office(self, token: int) -> Reference | None:
        """The country whose office a person at `token` holds: "Chadian president X", "the president of Chad, X"."""
        p = self.parse
        person = next((r for r in self.covering(token) if r.kind is Kind.PERSON and r.role), None)
        if person is None or person.role_start is None or person.role_end is None:
            return None
        start = max(0, person.role_start - (2 if p.lower[person.role_start - 1] in ("'s", "’s") else 1))
        for t in (*range(start, person.role_end), person.role_end + 1, person.end + 1):
            near = t < person.role_end or (t < len(p) and p.lower[t - 1] == "of")
            for reference in self.covering(t) if near else ():
                if reference.kind is Kind.COUNTRY and reference.form is not Form.PRONOUN:
                    return reference
        return None

    def split(self, token: int) -> list[Reference]:
        """The two that a plural noun stands for: "both countries"; none for other nouns."""
        return [r for r in self.covering(token) if r.split and r.head == token]

    def owners(self, token: int) -> list[Filler]:
        """Whom a plural noun belongs to: "leaders of X and Y", "X's and Y's ministers", "X and Y officials"."""
        p = self.parse
        found = [f for f in self.of(token) if f.via == "mod"] + [Filler(r, "split") for r in self.split(token)]
        for c in p.children[token]:
            heads: list[int] = []
            if p.deps[c] == "poss":
                heads = [c]
            elif p.deps[c] == "prep" and p.lower[c] in ("of", "from", "for"):
                heads = [o for o in p.children[c] if p.deps[o] == "pobj"]
            for t in (t for h in heads for t in p.conjuncts(h)):
                found.extend(Filler(r, "of") for r in self.split(t) or self.covering(t)[-1:] if r.head != token)
        return found
