"""Holders of an office whom nobody names: "the mayor of Lima declares", where no mayor is named beside it."""

from __future__ import annotations

from collections.abc import Collection

from extraction.naming.lexicon import lexicon
from extraction.reading import Reference
from extraction.syntax.parse import POSSESSIVE
from extraction.syntax.words import Words
from graph.model import Form, Kind

# what acts, or is acted on; what is only said of somebody is no one of their own
_ACTING = frozenset("nsubj nsubjpass dobj pobj".split())
_DETERMINERS = frozenset(("the", "a", "an"))
# of these there are things as well
_THINGS = frozenset("head chief chair count general son daughter brother sister mother father friend".split())
_MAKING = frozenset("elect appoint name choose become select nominate need seek be".split())
_MODIFIERS = frozenset("amod compound nmod".split())


def find_incumbents(words: Words, references: Collection[Reference]) -> list[Reference]:
    """Titles with the body or place that they are of, whose bearer none of `references` is."""
    titles = lexicon().titles
    places = [
        i
        for i in range(1, len(words) - 2)
        if words.low[i + 1] == "of" and words.low[i] in titles and words.low[i] not in _THINGS
    ]
    if not places:
        return []
    persons = [r for r in references if r.kind is Kind.PERSON]
    starts = {p.start for p in persons} | {p.role_start for p in persons}
    ends = {p.end for p in persons}
    taken = {k for r in references if not r.adjectival for k in range(r.start, r.end)}
    roles = (range(p.role_start, p.role_end) for p in persons if p.role_start is not None and p.role_end)
    known = {words.low[k] for role in roles for k in role} | {words.low[p.head] for p in persons}
    named = [r for r in references if r.form is Form.NAME and not r.adjectival and r.kind is not Kind.PERSON]
    bodies = {r.start: r.end for r in sorted(named, key=lambda r: r.end)}
    found = []
    for i in places:
        body = i + 2 + (words.low[i + 2] == "the")
        if i in taken or body not in bodies or words.low[i] in known or words.tag[i] not in ("NN", "NNP"):
            continue
        token = words.doc[i]
        start = min((c.left_edge.i for c in token.lefts if c.dep_ in _MODIFIERS), default=i)
        start += words.low[start] in _DETERMINERS
        before, end = start - 2, bodies[body]
        if words.low[start - 1] not in _DETERMINERS or any(k in taken for k in range(start, i)):
            continue
        if before >= 0 and words.text[before] in ",-–—:" and before in ends:
            continue  # "X, the mayor of Lima"
        if end + 1 < len(words) and words.low[end] in POSSESSIVE and words.capital(end + 1):
            continue  # "the director of Peru's Red Cross"
        if end in starts or (end + 1 in starts and words.text[end] in ",:") or _is_said_of_someone(words, i):
            continue
        # the core is the office without what it is of
        found.append(Reference(start, end, i, Kind.GROUP, Form.NOMINAL, plural=False, core=(start, i + 1)))
    return found


def _is_said_of_someone(words: Words, i: int) -> bool:
    """True for "as the mayor of Lima", "Ann was the mayor of Lima", "the mayor of Lima, Ann"."""
    if any(c.dep_ == "appos" for c in words.doc[i].rights):
        return True
    token = words.first_of_list(i)
    return token.dep_ not in _ACTING or token.head.lower_ in ("as", "of") or token.head.lemma_ in _MAKING
