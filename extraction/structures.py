"""What is stated without a predicate: titles, appositions, names before nouns, addresses.

"NATO chief Rutte", "the Spanish police", "Kharkiv, Ukraine", "200 Georgian soldiers", "the embassy in Lima": nominal
statements of LEADS, AFFILIATED_WITH, PART_OF, NATIONAL_OF and LOCATED_IN. As with the ontology's frames, what is
found here is a proposal that the trained model accepts or not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from extraction.arguments import Arguments
from extraction.ontology import Ontology
from extraction.parse import Parse
from extraction.predicates import Predicates
from extraction.reading import Reference
from graph.model import Form, Kind, Relation

PLACES = frozenset({Kind.PLACE, Kind.COUNTRY})
BODIES = frozenset({Kind.ORGANIZATION, Kind.COUNTRY, Kind.PLACE, Kind.GROUP})
LONGEST_ADDRESS = 4
ROLE_LINKS = frozenset({"of", "for", "at", "to", "in", "from", "with"})
LOCATIVE = frozenset(
    """in at near on outside inside around across off throughout within along over above from to into toward towards
    between through""".split()
)
VISITING = frozenset({"visit", "tour", "reach", "enter", "inhabit", "occupy"})
PLACE_NOUNS = frozenset(
    """capital city town village province region state district island county port territory municipality suburb
    neighborhood neighbourhood area peninsula settlement oblast governorate department commune""".split()
)


class Structure(NamedTuple):
    """`relation` between `subject` and `object`, by the pattern called `rule`, at the noun `word`."""

    relation: Relation
    subject: Reference
    object: Reference
    rule: str
    word: int


class Structures:
    """The nominal statements of one document."""

    def __init__(
        self,
        parse: Parse,
        predicates: Predicates,
        arguments: Arguments,
        references: list[Reference],
        ontology: Ontology,
    ) -> None:
        self.parse = parse
        self.predicates = predicates
        self.arguments = arguments
        self.ontology = ontology
        self.references = sorted(references, key=lambda r: (r.start, -r.end))
        self.ends: dict[int, list[Reference]] = {}
        for r in self.references:
            self.ends.setdefault(r.end, []).append(r)
        self.starts: dict[int, list[Reference]] = {}
        for r in self.references:
            self.starts.setdefault(r.start, []).append(r)
        self._in_role = {
            t for r in self.references if r.role_start is not None for t in range(r.role_start, r.role_end or 0)
        }
        self._targets: dict[int, tuple[Reference, str]] = {}
        self.home = self._home()

    def _home(self) -> Reference | None:
        """A reference to the country that the document is about, where no other is named half as often."""
        counts = Counter(id(r.referent) for r in self.references if r.kind is Kind.COUNTRY)
        if not counts:
            return None
        ranked = counts.most_common(2)
        if ranked[0][1] < 2 or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
            return None
        return next(r for r in self.references if id(r.referent) == ranked[0][0])

    def within(self, start: int, end: int, references: list[Reference]) -> list[Structure]:
        """The nominal statements of the sentence of tokens `start` to `end`."""
        found: list[Structure] = []
        for r in references:
            if r.kind is Kind.PERSON and r.role and r.role_start is not None:
                found.extend(self._title(r, start))
            if r.kind in (Kind.GROUP, Kind.PERSON) and r.form is not Form.PRONOUN:
                found.extend(self._belonging(r))
            if r.kind is Kind.ORGANIZATION:
                found.extend(self._part(r))
            if r.kind is Kind.PERSON and r.form is Form.NAME:
                found.extend(self._member(r))
            if r.adjectival or r.form is Form.NAME:
                found.extend(self._prefixed(r))
            if r.form is not Form.PRONOUN:
                found.extend(self._address(r, end))
                found.extend(self._prepositional(r))
        for i in range(start, end):
            pos = self.parse.pos[i]
            if pos in ("NOUN", "PROPN") and i not in self._in_role:
                found.extend(self._office(i))
            elif pos in ("VERB", "AUX"):
                found.extend(self._locative(i))
        return [s for s in found if s.subject.referent is not s.object.referent]

    # -- offices -------------------------------------------------------------------------------------------------

    def _before(self, token: int) -> Reference | None:
        """The reference that ends right before `token`, a possessive ending aside."""
        at = token
        if at and self.parse.lower[at - 1] in ("'s", "’s", "'", "’"):
            at -= 1
        if at > 1 and self.parse.lower[at - 1] in ("-", "–"):
            at -= 1
        found = [r for r in self.ends.get(at, ()) if r.kind in BODIES and r.form is not Form.NOMINAL]
        if not found:
            found = [r for r in self.ends.get(token, ()) if r.kind in BODIES]
        return max(found, key=lambda r: r.end - r.start, default=None)

    def _after(self, token: int) -> Reference | None:
        """The reference that a preposition at `token` brings in."""
        p = self.parse
        if token >= len(p) or p.lower[token] not in ROLE_LINKS:
            return None
        at = token + 1
        while at < len(p) and (p.pos[at] == "DET" or p.lower[at] in ("its", "his", "her", "their")):
            at += 1
        found = [r for r in self.starts.get(at, ()) if r.kind in BODIES]
        return max(found, key=lambda r: r.end - r.start, default=None)

    def _title(self, person: Reference, start: int) -> Iterator[Structure]:
        assert person.role is not None
        assert person.role_start is not None
        assert person.role_end is not None
        relation = self.ontology.role(person.role)
        if relation is None:
            target = self._before(person.role_start)
            if target is not None and target.kind is Kind.COUNTRY:
                yield Structure(Relation.NATIONAL_OF, person, target, "title-national", person.role_end - 1)
            return
        word = person.role_end - 1
        inside = [
            r
            for r in self.references
            if person.role_start <= r.start and r.end <= person.role_end and r is not person and r.kind in BODIES
        ]
        target, rule = (inside[0], "title-inside") if inside else (None, "")
        if target is None:
            target, rule = self._before(person.role_start), "title-before"
            if target is not None and _is_party(target):
                # "Republican Senator X": the party says where X belongs, the country or chamber stands before it
                yield Structure(Relation.AFFILIATED_WITH, person, target, "title-party", word)
                target = self._before(target.start)
        after = self._after(person.role_end)
        if after is not None and (target is None or target.kind is Kind.COUNTRY) and after is not person:
            if target is not None:
                yield Structure(relation, person, target, "title-also", word)
            target, rule = after, "title-of"
        if target is None and person.end < len(self.parse) and self.parse.lower[person.end] == "of":
            target, rule = self._after(person.end), "title-of"
        if target is None:
            previous = self._coordinated(person, start)
            shared = self._targets.get(id(previous)) if previous is not None else None
            if shared is not None and shared[0].kind is Kind.COUNTRY:
                target, rule = shared[0], "title-shared"
        if target is not None:
            self._targets[id(person)] = (target, rule)
            yield Structure(relation, person, target, rule, word)
        elif self.home is not None:
            yield Structure(relation, person, self.home, "title-home", word)

    def _coordinated(self, person: Reference, start: int) -> Reference | None:
        """The person that stands before this one in a list of titled persons."""
        p = self.parse
        first = min(person.start, person.role_start if person.role_start is not None else person.start)
        at = first - 1
        while at > start and p.lower[at] in (",", "and", "&", "his", "her", "their", "then", "as", "well"):
            at -= 1
        if at == first - 1:
            return None
        found = [r for r in self.ends.get(at + 1, ()) if r.kind is Kind.PERSON]
        return found[0] if found else None

    def _office(self, n: int) -> Iterator[Structure]:
        """An office named apart from a name: "X, the mayor of Y", "X is Y's spokesman", "as head of Y"."""
        p = self.parse
        left = n
        for c in p.children[n]:
            if p.deps[c] in ("compound", "amod", "nmod") and c < n and not self.arguments.covering(c):
                left = min(left, c)
        words = " ".join(p.lower[left : n + 1])
        if n + 1 < len(p) and p.lower[n + 1] in ("general",):
            words += " " + p.lower[n + 1]
        relation = self.ontology.role(words)
        if relation is None:
            return
        targets: list[tuple[Reference, str]] = []
        slots = self.predicates.noun(n)
        for slot in ("poss", "mod", "of", "for", "at", "to", "in", "from"):
            for argument in slots.get(slot, ()):
                if argument.way not in ("own", "shared"):
                    continue
                for filler in self.arguments.of(argument.token)[:1]:
                    if filler.reference.kind in BODIES and n not in range(filler.reference.start, filler.reference.end):
                        targets.append((filler.reference, slot))
        if not targets:
            before = self._before(left)
            if before is not None:
                targets.append((before, "before"))
        holders = self._holders(n)
        for holder, how in holders:
            for target, _ in targets:
                if _is_party(target) and holder is not target:
                    yield Structure(Relation.AFFILIATED_WITH, holder, target, f"office-{how}-party", n)
        targets = [(target, slot) for target, slot in targets if not _is_party(target)]
        for holder, how in holders:
            for target, slot in targets[:3]:
                if holder is not target:
                    yield Structure(relation, holder, target, f"office-{how}-{slot}", n)
            if targets or self.home is None:
                continue
            if how in ("appos", "is", "next", "self"):
                yield Structure(relation, holder, self.home, f"office-{how}-home", n)

    def _holders(self, n: int) -> list[tuple[Reference, str]]:
        p = self.parse
        found: list[tuple[Reference, str]] = []

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
        top = n
        while p.deps[top] == "conj" and p.pos[p.heads[top]] in ("NOUN", "PROPN"):
            top = p.heads[top]
        dep, head = p.deps[top], p.heads[top]
        if dep == "appos":
            add(head, "appos")
        for c in p.children[n]:
            if p.deps[c] == "appos":
                for t in p.conjuncts(c):
                    add(t, "appos")
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
            if p.pos[over] in ("VERB", "AUX"):
                verb = self.predicates.verb(over)
                for a in verb.get("patient", verb.get("agent", ())):
                    add(a.token, "as")
            else:
                add(over, "as")
        if not found and n > 1 and p.lower[n - 1] == "," and p.deps[n] != "conj":
            for r in self.ends.get(n - 1, ()):
                if r.kind is Kind.PERSON:
                    found.append((r, "comma"))
        unique: dict[int, tuple[Reference, str]] = {}
        for r, how in found:
            unique.setdefault(id(r.referent), (r, how))
        return list(unique.values())

    # -- belonging -----------------------------------------------------------------------------------------------

    def _owners(self, r: Reference, first: int) -> Iterator[tuple[Reference, str]]:
        """The bodies and countries named inside, before or after ("of", "from") a description."""
        p = self.parse
        for inner in self.references[bisect_left(self.references, r.start, key=lambda x: x.start) :]:
            if inner.start >= r.end:
                break
            if inner is not r and inner.end <= r.end and inner.kind in BODIES and inner.referent is not r.referent:
                if inner.end <= r.head or inner.adjectival:
                    yield inner, "inner"
                elif inner.start > r.head:
                    yield inner, p.lower[inner.start - 1] if p.pos[inner.start - 1] == "ADP" else "later"
        before = self._before(first)
        if before is not None and before is not r:
            yield before, "before"
        after = self._after(r.end)
        if after is not None:
            yield after, p.lower[r.end]

    def _belonging(self, r: Reference) -> Iterator[Structure]:
        p = self.parse
        if r.kind is Kind.PERSON and r.form is Form.NAME:
            return
        lemma = p.lemmas[r.head]
        relation = self.ontology.belonging(lemma)
        if relation is None and lemma in self.ontology.part_heads:
            relation = Relation.PART_OF
        for owner, how in self._owners(r, r.start):
            if owner.kind is Kind.PLACE:
                yield Structure(Relation.LOCATED_IN, r, owner, f"people-place-{how}", r.head)
            if _is_party(owner):
                yield Structure(Relation.AFFILIATED_WITH, r, owner, "people-party", r.head)
            elif relation is not None:
                yield Structure(relation, r, owner, f"people-{how}", r.head)
            else:
                yield Structure(Relation.NATIONAL_OF, r, owner, f"other-{how}", r.head)

    def _prefixed(self, r: Reference) -> Iterator[Structure]:
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
                    return

    def _part(self, r: Reference) -> Iterator[Structure]:
        p = self.parse
        named = "part" if p.lemmas[r.head] in self.ontology.part_heads else "body"
        for owner, how in self._owners(r, r.start):
            if owner.kind in (Kind.COUNTRY, Kind.ORGANIZATION, Kind.PLACE):
                relation = Relation.LOCATED_IN if how in ("in", "at", "near") else Relation.PART_OF
                yield Structure(relation, r, owner, f"{named}-{how}", r.head)

    def _member(self, r: Reference) -> Iterator[Structure]:
        """ "Labour's X", "X of the Greens", "X (D-Ohio)"."""
        if r.role:
            return
        before = self._before(r.start)
        if before is not None and before.kind is not Kind.GROUP:
            kind = Relation.NATIONAL_OF if before.adjectival else Relation.AFFILIATED_WITH
            yield Structure(kind, r, before, "name-before", r.head)
        after = self._after(r.end)
        if after is not None:
            kind = Relation.NATIONAL_OF if after.kind is Kind.COUNTRY else Relation.AFFILIATED_WITH
            yield Structure(kind, r, after, f"name-{self.parse.lower[r.end]}", r.head)

    # -- places --------------------------------------------------------------------------------------------------

    def _address(self, r: Reference, end: int) -> Iterator[Structure]:
        """ "Lviv, Ukraine"; "Kanam and Wase, Plateau State"; "Peru's capital, Lima"; "the Peruvian city of Cusco"."""
        p = self.parse
        at = r.end
        if at < end and p.lower[at] == "," and r.kind is not Kind.PERSON:
            for larger in self.starts.get(at + 1, ()):
                if larger.kind in PLACES and not larger.adjectival and larger.form is Form.NAME:
                    closes = larger.end >= end or p.lower[larger.end] not in ("and", "or", "'s", "’s")
                    rule = "address" if closes else "address-open"
                    if self._run(r, end) > LONGEST_ADDRESS:
                        continue
                    yield Structure(Relation.LOCATED_IN, r, larger, rule, r.head)
                    if r.kind is Kind.PLACE:
                        for sibling in self._listed_before(r):
                            yield Structure(Relation.LOCATED_IN, sibling, larger, "address-shared", sibling.head)
        place = self._place_after(r.end, end)
        if place is not None and place is not r and not (r.kind is Kind.COUNTRY and place.kind is Kind.COUNTRY):
            comma = "comma-" if p.lower[r.end] == "," else ""
            yield Structure(Relation.LOCATED_IN, r, place, f"after-{comma}in", r.head)
        if r.kind is Kind.PLACE:
            yield from self._included(r)
            before = self._before(r.start)
            if before is not None and before.kind in PLACES:
                yield Structure(Relation.LOCATED_IN, r, before, "place-before", r.head)
            at = r.start - 1
            if at > 0 and p.lower[at] in (",", "of"):
                at -= 1
            if at > 0 and p.lemmas[at] in PLACE_NOUNS:
                left = at
                while left > 0 and p.deps[left - 1] in ("compound", "amod", "nmod") and not self.ends.get(left):
                    left -= 1
                before = self._before(left)
                if before is not None and before.kind in PLACES:
                    yield Structure(Relation.LOCATED_IN, r, before, "place-noun", at)
            for owner, how in self._owners(r, r.start):
                if owner.kind in PLACES and how in ("inner", "of", "in"):
                    yield Structure(Relation.LOCATED_IN, r, owner, f"place-{how}", r.head)

    def _place_after(self, at: int, end: int) -> Reference | None:
        """The place in "X in the western Y", "X, near Y", read off the words."""
        p = self.parse
        if at < end and p.lower[at] == ",":
            at += 1
        if at >= end or p.lower[at] not in ("in", "near", "at", "outside"):
            return None
        at += 1
        for _ in range(4):
            found = [x for x in self.starts.get(at, ()) if x.kind in PLACES and not x.adjectival]
            if found:
                return found[0]
            if at >= end or p.pos[at] not in ("DET", "ADJ", "NOUN", "VERB", "ADP"):
                return None
            at += 1
        return None

    def _included(self, r: Reference) -> Iterator[Structure]:
        """ "Across X, including in A, B and C": each of the list is in what it is said to be part of."""
        p = self.parse
        first = min([r, *self._listed_before(r)], key=lambda x: x.start)
        at = first.start - 1
        if at > 0 and p.lower[at] in ("in", "at", "near"):
            at -= 1
        if at < 1 or p.lower[at] not in ("including", "particularly", "especially", "namely", "notably", "mainly"):
            return
        at -= p.lower[at - 1] == ","
        for larger in self.ends.get(at, ()):
            if larger.kind in PLACES and not larger.adjectival:
                yield Structure(Relation.LOCATED_IN, r, larger, "place-included", r.head)

    def are_listed(self, a: Reference, b: Reference, end: int) -> bool:
        """True for neighbours in a row of places too long to be an address."""
        between = self.parse.lower[a.end : b.start]
        return a.kind in PLACES and b.kind in PLACES and between == [","] and self._run(a, end) > LONGEST_ADDRESS

    def _run(self, r: Reference, end: int) -> int:
        """How many places stand in a row around `r` with nothing but commas between: a long row is a list."""
        p = self.parse
        count, first, last = 1, r, r
        while True:
            following = [x for x in self.starts.get(last.end + 1, ()) if x.kind in PLACES and not x.adjectival]
            if last.end >= end or p.lower[last.end] != "," or not following:
                break
            last = following[0]
            count += 1
        while first.start > 1 and p.lower[first.start - 1] == ",":
            preceding = [x for x in self.ends.get(first.start - 1, ()) if x.kind in PLACES and not x.adjectival]
            if not preceding:
                break
            first = preceding[0]
            count += 1
        return count

    def _listed_before(self, r: Reference) -> list[Reference]:
        p = self.parse
        found: list[Reference] = []
        at = r.start
        while at > 1:
            before = at - 1
            if p.lower[before] in ("and", "or", "&"):
                before -= 1
            if before >= 0 and p.lower[before] == ",":
                before -= 1
            if before == at - 1:
                break
            siblings = [x for x in self.ends.get(before + 1, ()) if x.kind is Kind.PLACE]
            if not siblings:
                break
            found.append(siblings[0])
            at = siblings[0].start
        return found

    def _prepositional(self, r: Reference) -> Iterator[Structure]:
        """ "the embassy in Lima", "troops near the border town of X"."""
        p = self.parse
        for c in p.children[r.head]:
            if p.deps[c] == "prep" and p.lower[c] in LOCATIVE and c >= r.end - 1:
                for o in p.children[c]:
                    if p.deps[o] == "pobj":
                        for t in p.conjuncts(o):
                            for filler in self.arguments.of(t)[:1]:
                                if filler.reference.kind in PLACES and filler.via in ("direct", "inner"):
                                    yield Structure(
                                        Relation.LOCATED_IN, r, filler.reference, f"noun-{p.lower[c]}", r.head
                                    )

    def _locative(self, v: int) -> Iterator[Structure]:
        """Who takes part in something that is told to happen at a place is there."""
        slots = self.predicates.verb(v)
        places: list[tuple[Reference, str, str]] = []
        if self.predicates.lemma(v) in VISITING:
            for argument in slots.get("patient", ()):
                for filler in self.arguments.of(argument.token)[:1]:
                    if filler.via == "direct" and filler.reference.kind is Kind.PLACE:
                        places.append((filler.reference, "patient", argument.way))
        for slot, arguments in slots.items():
            if slot in LOCATIVE:
                for argument in arguments:
                    for filler in self.arguments.of(argument.token):
                        if filler.reference.kind in PLACES and not filler.reference.adjectival:
                            near = "" if filler.via == "direct" else f"~{filler.via}"
                            places.append((filler.reference, slot + near, argument.way))
        if not places:
            return
        for slot in ("agent", "patient"):
            for argument in slots.get(slot, ()):
                for filler in self.arguments.of(argument.token)[:2]:
                    near = "" if filler.via == "direct" else f"~{filler.via}"
                    for place, where, way in places:
                        if place is not filler.reference:
                            loose = "-loose" if way == "loose" or argument.way not in ("own", "shared") else ""
                            yield Structure(
                                Relation.LOCATED_IN, filler.reference, place, f"verb-{slot}{near}-{where}{loose}", v
                            )


def _is_party(r: Reference) -> bool:
    """True for a party named by its adjective ("Republican")."""
    return r.kind is Kind.ORGANIZATION and r.adjectival
