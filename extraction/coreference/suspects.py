"""Whom "the accused", "the gunman" and "the suspect" are: the one person whom the article says to be charged.

A report tells of a gunman first and of his name later, or of a name first and of the accused later; where exactly one
person is arrested, charged or tried, both are one. Who is only charged is the accused, not the killer: words for the
deed are that person's where the article names him as the one who did it, or tells of his conviction.
"""

from __future__ import annotations

from collections.abc import Sequence

from extraction.reading import Reference, Referent
from extraction.syntax.parse import Parse
from graph.model import Form, Kind

SUSPECTED = frozenset("accused suspect defendant".split())
DOERS = SUSPECTED | frozenset(
    """gunman attacker assailant shooter killer murderer perpetrator bomber hijacker
    kidnapper assassin arsonist""".split()
)
MANY = frozenset({"gunmen", *(f"{word}s" for word in DOERS - {"accused", "gunman"})})
CONVICTING = frozenset("sentence convict jail imprison".split())
CHARGING = CONVICTING | frozenset(
    "arrest detain charge indict apprehend extradite prosecute remand acquit try arraign".split()
)
ACCUSING = frozenset({"accuse", "suspect", "allege"})
NAMING = frozenset("identify name".split())
PLEADING = frozenset("plead confess surrender".split())
DEFINITE = frozenset({"the", "this", "that"})
DOUBTED = frozenset({"alleged", "suspected", "accused"})
QUALIFYING = DOUBTED | frozenset("lone convicted prime main sole only".split())


class Suspects:
    """The nouns for who did it in one document, its references in text order, each with its referent."""

    def __init__(self, parse: Parse, references: Sequence[Reference]) -> None:
        self.parse = parse
        self.references = references

    def resolve(self) -> list[Reference]:
        """New references to the one person charged; those of a nameless doer become that person's."""
        p = self.parse
        spoken = [i for i, word in enumerate(p.lower) if word in DOERS and self._is_definite(i)]
        if not spoken or not MANY.isdisjoint(p.lower):
            return []  # of several, none is the one
        person = self._only_charged()
        if person is None:
            return []
        names = self._names(person)
        certain = any(self._is_named(r, True) or self._is_done_to(self._told(r), CONVICTING) for r in names)
        if not certain:
            spoken = [i for i in spoken if p.lower[i] in SUSPECTED or p.lower[i - 1] in DOUBTED]
        groups = {r.head: r for r in self.references if r.kind is Kind.GROUP and r.form is not Form.NAME}
        taken = {t for r in self.references if r.head not in groups for t in range(r.start, r.end)}
        taken |= {t for r in self.references if r.role_start is not None for t in range(r.role_start, r.role_end or 0)}
        found = []
        for i in spoken:
            group = groups.get(i)
            if group is not None:
                self._rename(group, person, certain)
            elif i not in taken:
                found.append(Reference(i, i + 1, i, Kind.PERSON, Form.NOMINAL, referent=person))
        return found

    def _is_definite(self, i: int) -> bool:
        p = self.parse
        if p.pos[i] not in ("NOUN", "PROPN", "VERB", "ADJ") or p.deps[i] in ("compound", "amod", "appos"):
            return False
        at = i - 1
        while at > 0 and p.lower[at] in QUALIFYING:
            at -= 1
        # "the accused man" is read by its noun
        return at >= 0 and p.lower[at] in DEFINITE and not (i + 1 < len(p) and p.pos[i + 1] in ("NOUN", "PROPN"))

    def _only_charged(self) -> Referent | None:
        """The person of whom it is said that he was arrested, charged or tried, where it is said of one alone."""
        charged: dict[int, Referent] = {}
        accused: dict[int, Referent] = {}
        for r in self.references:
            if r.kind is Kind.PERSON and r.form is Form.NAME and r.referent is not None:
                if self._is_charged(r):
                    charged[id(r.referent)] = r.referent
                elif self._is_done_to(r.head, ACCUSING):
                    accused[id(r.referent)] = r.referent
        told = charged or accused  # politicians are accused of much
        return next(iter(told.values())) if len(told) == 1 else None

    def _names(self, person: Referent) -> list[Reference]:
        return [r for r in person.references if r.form is Form.NAME]

    def _told(self, r: Reference) -> int:
        """The noun that a name shares its place in the clause with: "a student, X, was charged", "arrested Y and X"."""
        at = r.head
        while self.parse.deps[at] in ("appos", "conj"):
            at = self.parse.heads[at]
        return at

    def _is_charged(self, r: Reference) -> bool:
        p = self.parse
        at = self._told(r)
        verb = p.heads[at]
        if self._is_done_to(at, CHARGING) or self._is_named(r):
            return True
        if p.deps[at] == "nsubj" and p.lemmas[verb] in PLEADING:
            return True
        if p.deps[at] == "nsubj" and p.lemmas[verb] == "appear":
            places = (o for c in p.children[verb] if p.deps[c] == "prep" for o in p.children[c])
            return any(p.lower[o] == "court" for o in places)
        return False

    def _is_named(self, r: Reference, certain: bool = False) -> bool:
        """ "The gunman X", "the gunman, X", "identified the gunman as X"; where `certain`, no suspected one."""
        p = self.parse
        words = DOERS - SUSPECTED if certain else DOERS
        if certain and not DOUBTED.isdisjoint(p.lower[max(0, r.start - 4) : r.start]):
            return False
        head, dep = p.heads[r.head], p.deps[r.head]
        if dep == "pobj" and p.lower[head] == "as" and p.lemmas[p.heads[head]] in NAMING:
            verb = p.heads[head]
            return any(p.lower[c] in words for c in (p.heads[verb], *p.children[verb]))
        beside = any(p.lower[t] in words for t in range(max(0, r.start - 2), r.start) if p.lower[t] != "accused")
        return beside or (dep == "appos" and p.lower[head] in words)

    def _is_done_to(self, i: int, verbs: frozenset[str]) -> bool:
        """True for whom one of `verbs` is done to: its object, or told of by a participle: "X, charged with"."""
        p = self.parse
        head = p.heads[i]
        dep = p.deps[i]
        if dep in ("nsubjpass", "dobj") and p.lemmas[head] in verbs:
            return True
        clauses = p.children[i] + (p.children[head] if dep == "nsubj" else [])
        return any(p.tags[c] == "VBN" and p.deps[c] in ("acl", "advcl") and p.lemmas[c] in verbs for c in clauses)

    def _rename(self, group: Reference, person: Referent, certain: bool) -> None:
        """What refers to a nameless doer refers to the person; where not `certain`, only `group` itself does."""
        nameless = group.referent
        if nameless is None or nameless is person:
            return
        moved = [r for r in nameless.references if self.parse.lower[r.head] in DOERS] if certain else [group]
        for r in moved:
            nameless.references.remove(r)
            r.kind, r.form, r.referent, r.plural = Kind.PERSON, Form.NOMINAL, person, False
            person.references.append(r)
