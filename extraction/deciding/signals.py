"""A pair and one relation as numbers, alike for all relations: what the second stage of the decision looks at.

What makes a reading trustworthy is much the same whatever the relation: whether the ends are the verb's own arguments
or were reached around corners, whether something else competes. These numbers let rare relations profit from frequent
ones.
"""

from __future__ import annotations

from collections.abc import Sequence

from extraction.deciding.pairs import Pair
from extraction.reading import Reference
from graph.model import Form, Kind, Relation

KINDS = list(Kind)
FORMS = list(Form)
RELATIONS = list(Relation)
WAYS = ["own", "shared", "filled", "light", "loose", "outer", "listed"]
VIAS = ["direct", "poss", "mod", "appos", "inner", "of"]
PARTS = ["verb", "noun", "adjective"]
SLOTS = ["agent", "patient", "recipient", "poss", "mod", "of", "by", "to", "with", "against", "on", "for", "from", "in"]
RULES = ["title", "office", "people", "other", "part", "body", "name", "address", "place", "noun", "verb"]

BASE = (
    "subject-kind subject-form subject-adjective object-kind object-form object-adjective object-located "
    "nested order distance path"
).split()
RELATIONAL = (
    "proposals exact part subject-slot object-slot subject-way subject-via object-way object-via steps status "
    "other-proposals reverse-proposals structures rule other-structures misplaced"
).split()


def _code(value: str, codes: Sequence[str]) -> int:
    return codes.index(value) if value in codes else len(codes)


_KIND_CODES = {kind: float(code) for code, kind in enumerate(KINDS)}
_FORM_CODES = {form: float(code) for code, form in enumerate(FORMS)}


def base(pair: Pair) -> list[float]:
    """The numbers that are the same for every relation of a pair."""
    s, o = pair.subject, pair.object
    nested = (s.start <= o.start and o.end <= s.end) + 2 * (o.start <= s.start and s.end <= o.end)
    gap = max(o.start - s.end, s.start - o.end, -1)
    return [
        *_reference(s),
        *_reference(o),
        float(o.located),
        float(nested),
        float(s.start < o.start),
        float(min(gap, 40)),
        float(pair.length),
    ]


def _reference(r: Reference) -> tuple[float, float, float]:
    return _KIND_CODES[r.kind], _FORM_CODES[r.form], float(r.adjectival)


def of_relation(pair: Pair, relation: Relation) -> list[float]:
    """The numbers that say how frames and patterns propose `relation` for a pair."""
    own = [x for x in pair.proposals if x.relation is relation]
    others = len({x.relation for x in pair.proposals}) - bool(own)
    reverse, another = f"Q:{relation.value}", f"Y:{relation.value}"
    back = sum([f.startswith(reverse) for f in pair.features])
    if own:
        best = min(own, key=lambda x: (not x.exact, _code(x.object_filler.split(" ")[0], WAYS)))
        s_way, s_via = best.subject_filler.split(" ", 1)
        o_way, o_via = best.object_filler.split(" ", 1)
        frame = [
            float(len(own)),
            float(best.exact),
            float(_code(best.frame.part, PARTS)),
            float(_code(best.subject_slot, SLOTS)),
            float(_code(best.object_slot, SLOTS)),
            float(_code(s_way, WAYS)),
            float(_code(s_via, VIAS)),
            float(_code(o_way, WAYS)),
            float(_code(o_via, VIAS)),
            float(min(abs(best.predicate - pair.subject.head) + abs(best.predicate - pair.object.head), 60)),
            float(best.frame.status is not None),
        ]
    else:
        frame = [0.0, 0.0] + [-1.0] * 9
    structures = [x for x in pair.structures if x.relation is relation]
    rule = _code(structures[0].rule.split("-")[0], RULES) if structures else -1
    misplaced = sum([f.startswith(another) for f in pair.features])
    return [
        *frame,
        float(others),
        float(back),
        float(len(structures)),
        float(rule),
        float(len({x.relation for x in pair.structures}) - bool(structures)),
        float(misplaced),
    ]


def proposed(pair: Pair) -> set[Relation]:
    """The relations that a frame or a pattern proposes for a pair."""
    return {x.relation for x in pair.proposals} | {x.relation for x in pair.structures}
