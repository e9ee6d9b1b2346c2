"""Whom a noun of office is said of: "X, the mayor", "X is mayor", "named X as mayor", "a cook called X"."""

from __future__ import annotations

from collections.abc import Sequence

from extraction.patterns.asides import TIMES
from extraction.patterns.neighbours import BODIES, Neighbours
from extraction.reading import Reference
from extraction.syntax.arguments import Arguments
from extraction.syntax.parse import Parse
from extraction.syntax.predicates import Predicates
from extraction.syntax.slots import Argument
from extraction.syntax.subjects import SUBJECTS
from graph.model import Form, Kind

# "served under X as minister": who is named after these has another office
BESIDE = frozenset({"by", "under", "alongside", "beside"})
SUCCEEDING = frozenset("succeed replace take_over take oust unseat depose follow".split())

# "seeks to oust Y as head of Z": who seeks that is not yet head
STRIVING = frozenset("seek want try attempt hope aim plan vow plot wish threaten bid fail refuse campaign".split())
# what one holds an office for, or does it in
TERMS = frozenset("term mandate post position role job stint tenure office day year duty".split())
POSTS = frozenset("post position role job office title rank chair seat".split())  # "the post of minister"
FORMER = frozenset("former ex then current acting interim outgoing incoming".split())
FURTHEST = 14


class Holders:
    """Who holds the offices of one document."""

    def __init__(self, parse: Parse, predicates: Predicates, arguments: Arguments, neighbours: Neighbours) -> None:
        self.parse = parse
        self.predicates = predicates
        self.arguments = arguments
        self.neighbours = neighbours
        self.starts = neighbours.starts
        self.ends = neighbours.ends
        self.titles: dict[int, list[Reference]] = {}
        for r in neighbours.references:
            if r.kind is Kind.PERSON and r.role_start is not None:
                self.titles.setdefault(r.role_start, []).append(r)

    def of(self, n: int) -> list[tuple[Reference, str]]:
        """Whom the noun at token `n` is said of, and how: "self" for what it names itself, "appos", "is", "as" ..."""
        p = self.parse
        found: list[tuple[Reference, str]] = []
        if p.deps[n] == "poss":
            return [(r, "self") for r in self.arguments.covering(n) if r.head == n and r.kind is Kind.PERSON]

        def add(token: int, how: str) -> None:
            for filler in self.arguments.of(token)[:1]:
                if filler.via == "direct" and filler.reference.kind in (Kind.PERSON, Kind.GROUP, Kind.ORGANIZATION):
                    found.append((filler.reference, how))

        for r in self.arguments.covering(n):
            if r.head == n and r.kind in (Kind.PERSON, Kind.GROUP) and r.referent is not None:
                found.append((r, "self"))
        for at in (n + 1, n + 2):
            if at < len(p) and (at == n + 1 or p.lower[n + 1] in (",", ":")):
                for r in self.starts.get(at, ()):
                    if r.kind is Kind.PERSON and r.form is Form.NAME:
                        found.append((r, "next"))
        top = p.first_of_list(n)
        dep, head = p.deps[top], p.heads[top]
        if dep == "appos":
            add(head, "appos")
        for c in p.children[n]:
            if p.deps[c] == "appos":
                for t in p.conjuncts(c):
                    add(t, "appos")
            elif p.deps[c] == "acl" and p.lemmas[c] in ("name", "identify", "call", "know"):
                # "a Polish cook named X"
                for t in p.called(c):
                    add(t, "named")
        if dep in ("attr", "oprd", "dobj", "xcomp") and p.pos[head] in ("VERB", "AUX"):
            verb = self.predicates.verb(head)
            if dep == "attr" or p.lemmas[head] in ("be", "become", "remain", "serve"):
                for a in self.predicates.subjects(head):
                    add(a.token, "is")
            elif dep in ("oprd", "xcomp"):
                for a in verb.get("patient", ()):
                    add(a.token, "named")
        elif dep == "pobj" and p.lower[head] == "as":
            over = p.heads[head]
            named = [
                r
                for r in self.ends.get(head, ())
                if r.kind is Kind.PERSON and p.lower[max(0, min(r.start, r.role_start or r.start) - 1)] not in BESIDE
            ]
            governing = p.heads[over] if p.pos[over] in ("NOUN", "PROPN", "ADP") else over
            if p.pos[governing] == "VERB" and self.predicates.lemma(governing) in SUCCEEDING:
                # "X succeeds Y as head of Z", "X takes over from Y as head of Z": both are
                slots = self.predicates.verb(governing)
                striving = p.deps[governing] == "xcomp" and p.lemmas[p.heads[governing]] in STRIVING
                both = ("patient", "from") if striving else ("agent", "patient", "from")
                for a in (x for slot in both for x in slots.get(slot, ())):
                    add(a.token, "succeeding")
            if named:  # "named X as head of Y", however it was parsed
                found.append((named[0], "as"))
            elif p.pos[over] in ("VERB", "AUX"):
                verb = self.predicates.verb(over)
                told = verb.get("patient", verb.get("agent", ()))
                if not told and p.deps[over] in ("acomp", "conj") and p.lemmas[p.heads[over]] == "be":
                    told = self.predicates.subjects(p.heads[over])  # "is re-elected as", torn at the hyphen
                for a in told:
                    add(a.token, "as")
            else:
                add(over, "as")
                if p.pos[over] == "NOUN":  # "X's appointment as head of Y", "X is sworn in for a term as head of Y"
                    slots = self.predicates.noun(over)
                    owners = (*slots.get("poss", ()), *slots.get("of", ()))
                    for a in owners or (self._of_post(over) if p.lemmas[over] in TERMS else ()):
                        add(a.token, "as")
        elif dep == "pobj" and p.lower[head] == "of" and p.lemmas[p.heads[head]] in POSTS:
            for a in self._of_post(p.heads[head]):
                add(a.token, "post")
        elif dep == "pobj":
            for t in self._among(head):
                add(t, "among")
        found += [(r, "fronted") for r in self.fronted(n)] + [(r, "shared") for r in self._titled(n)]
        edge = self.edge(n)
        comma = edge - 1
        if comma > 1 and p.lower[comma] in TIMES:
            comma -= 1  # "X, then the director of Y"
        if all(how == "self" for _, how in found) and comma > 0 and p.lower[comma] == "," and p.deps[n] != "conj":
            for r in self.ends.get(comma, ()):
                if r.kind is Kind.PERSON and r.form is Form.NAME:
                    found.append((r, "comma"))
        unique: dict[int, tuple[Reference, str]] = {}
        for r, how in found:
            unique.setdefault(id(r.referent), (r, how))
        return self._respectively(n, list(unique.values()))

    def _respectively(self, n: int, found: list[tuple[Reference, str]]) -> list[tuple[Reference, str]]:
        """ "X and Y are sworn in as president and chancellor": as many offices as people, each in turn."""
        offices = self.parse.conjuncts(self.parse.first_of_list(n))
        if len(found) < 2 or len(offices) != len(found) or any(how != "as" for _, how in found) or n not in offices:
            return found
        return [sorted(found, key=lambda x: x[0].start)[offices.index(n)]]

    def _of_post(self, noun: int) -> Sequence[Argument]:
        """Who "assumed the office of", is "appointed to the post of", "sworn in for a term as", where `noun` is it."""
        p = self.parse
        if p.deps[noun] not in ("pobj", "dobj"):
            return ()
        over = p.heads[p.heads[noun]] if p.deps[noun] == "pobj" else p.heads[noun]
        if p.pos[over] != "VERB":
            return ()
        slots = self.predicates.verb(over)
        moved = slots.get("patient", ()) if p.deps[noun] == "pobj" else ()
        return moved or slots.get("agent", ())

    def _among(self, link: int) -> list[int]:
        """Who is "among the founders of Y", or "one of its founders", where `link` is the preposition before them."""
        p = self.parse
        over = p.heads[link]
        if p.lower[link] == "of" and p.lower[over] == "one":
            if p.deps[over] == "appos":
                return [p.heads[over]]
            if p.deps[over] == "pobj" and p.lower[p.heads[over]] == "as":
                over = p.heads[over]
            elif p.deps[over] != "attr":
                return []
            over = p.heads[over]
        elif p.lower[link] != "among":
            return []
        said = p.lemmas[over] in ("be", "serve", "become", "remain")
        return [a.token for a in self.predicates.subjects(over)] if said else []

    def fronted(self, n: int) -> list[Reference]:
        """ "A native of Cusco, X joined the navy": who the noun phrase that opens a sentence is said of."""
        p = self.parse
        start = p.sentence(n)
        if self.edge(n) != start or p.lower[start] not in ("a", "an") or p.tags[n] not in ("NN", "NNP", "JJ"):
            return []
        for comma in range(n + 1, min(len(p) - 1, n + FURTHEST)):
            named = [r for r in self.starts.get(comma + 1, ()) if r.kind is Kind.PERSON and r.form is Form.NAME]
            if p.lower[comma] != "," or not named:
                continue
            head = named[0].head
            alone = p.lower[named[0].end : named[0].end + 1] not in ([","], ["and"])
            return named[:1] if alone and p.deps[head] in SUBJECTS and p.heads[head] > head else []
        return []

    def _titled(self, n: int) -> list[Reference]:
        """ "Harbour Party leader and former Peruvian president X": whose title is the second of two."""
        p = self.parse
        if p.tags[n] not in ("NN", "NNP") or p.lower[n + 1 : n + 2] != ["and"] or p.pos[self.edge(n)] == "DET":
            return []
        k = n + 2
        while k < min(len(p), n + FURTHEST):
            titled = [r for r in self.titles.get(k, ()) if r.form is Form.NAME and r.role_end == r.start]
            if titled:
                return titled
            bodies = [r for r in self.starts.get(k, ()) if r.kind in BODIES and r.form is Form.NAME]
            if bodies:
                k = max(r.end for r in bodies)
            elif p.lower[k] in FORMER:
                k += 1
            else:
                break
        return []

    def edge(self, n: int) -> int:
        """Where the noun phrase of noun `n` begins."""
        p = self.parse
        edge = n
        for _ in range(4):
            first = min(p.children[edge], default=edge)
            if first >= edge or n - first > 9 or p.deps[first] not in ("det", "amod", "compound", "poss", "nmod"):
                break
            edge = first
        return edge
