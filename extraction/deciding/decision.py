"""Which relation does a pair state, if any: two trained stages over what rules propose.

The first stage scores every relation twice: from the words, path and patterns of a pair (`extraction.weights`), and by
an encoder that has read the whole sentence (`extraction.deciding.encoder`). The second (`extraction.deciding.forest`)
looks at the plausible ones again, with numbers that mean the same for every relation (`extraction.deciding.signals`),
with how likely both ends are to be entities at all (`extraction.deciding.salience`), and with what competes in the
document: another relation for the pair, the other direction, another object for the same subject.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from extraction.deciding import signals
from extraction.deciding.pairs import Pair
from extraction.reading import Reference
from graph.model import Kind, Relation

PLAUSIBLE = 0.03  # by its words
LIKELY = 0.1  # by the encoder
THINKABLE = 0.01  # by its words: less is not worth reading the sentence for
# Where no frame and no pattern proposes a relation, only strong words may state it.
UNSUPPORTED = 0.5
FAR = -12.0
RELATIONS = list(Relation)
COLUMNS = {relation: column for column, relation in enumerate(RELATIONS)}
GROUP = float(signals.KINDS.index(Kind.GROUP))  # the subject's kind, the first of the numbers of a pair
LIKELY_PART = 0.35
LEADING = COLUMNS[Relation.LEADS]
# who is a part of a body belongs to it, and is said once to
MEMBERSHIP = (COLUMNS[Relation.PART_OF], COLUMNS[Relation.AFFILIATED_WITH])
SYMMETRIC = [relation.symmetric for relation in RELATIONS]
UNPROPOSED = [0.0, 0.0] + [-1.0] * 9 + [0.0, 0.0, 0.0, -1.0, 0.0, 0.0]


class Described:
    """The pairs of one document as the second stage needs them, without their words."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.ends = [(id(p.subject.referent), id(p.object.referent)) for p in pairs]
        both = [r for p in pairs for r in (p.subject.referent, p.object.referent) if r is not None]
        self.referents = {id(r): r for r in both}
        self.doers = _doers(pairs)
        self.forward = [_place(p.subject) <= _place(p.object) for p in pairs]
        self.base = [signals.base(p) for p in pairs]
        self.relational = [
            {COLUMNS[r]: signals.of_relation(p, r) for r in sorted(signals.proposed(p))}
            if p.proposals or p.structures
            else {}
            for p in pairs
        ]


def _doers(pairs: Sequence[Pair]) -> list[int | None]:
    """By pair the people whose nationality the subject only is, "Chadian" of "Chadian refugees", by their id."""
    nationals = [
        p.subject for p in pairs if any(structure.relation is Relation.NATIONAL_OF for structure in p.structures)
    ]
    found: list[int | None] = []
    for s in (p.subject for p in pairs):
        around = [n for n in nationals if n.start <= s.start and s.end <= n.end] if s.adjectival else []
        found.append(id(around[0].referent) if around else None)
    return found


def _place(r: Reference) -> tuple[int, int, str]:
    # of two that the same words are the order is any, but one
    return r.start, r.end, r.referent.id if r.split and r.referent is not None else ""


def thinkable(described: Described, first: np.ndarray) -> np.ndarray:
    """The rows of the pairs that are worth encoding: most pairs of a sentence have nothing to do with each other.

    `first` holds the first stage's probabilities by words, pairs x relations.
    """
    proposed = np.asarray([bool(relations) for relations in described.relational], dtype=bool)
    rows: np.ndarray = np.nonzero(proposed | (first > THINKABLE).any(axis=1))[0]
    return rows


def _log_odds(probabilities: np.ndarray) -> np.ndarray:
    clipped = np.clip(probabilities, 1e-5, 1 - 1e-5)
    result: np.ndarray = np.log(clipped / (1 - clipped))
    return result


def instances(
    described: Described, first: np.ndarray, encoded: np.ndarray, salient: np.ndarray
) -> tuple[np.ndarray, list[tuple[int, int]]]:
    """The plausible (pair, relation) combinations: their numbers, and their row and column in `first`.

    `first` and `encoded` hold the first stage's probabilities by words and by the encoder, each pairs x relations;
    `salient` the probability that a referent is an entity worth writing down, one for each of `described.referents`.
    """
    scores, encodings = _log_odds(first), _log_odds(encoded)
    # lists: single numbers are read off them several times faster than off arrays
    odds, odds_encoded = scores.tolist(), encodings.tolist()
    salience = dict(zip(described.referents, salient.tolist(), strict=True))
    where: dict[tuple[int, int], int] = {}
    by_subject: dict[int, list[int]] = {}
    by_object: dict[int, list[int]] = {}
    for i, (a, b) in enumerate(described.ends):
        where[a, b] = i
        by_subject.setdefault(a, []).append(i)
        by_object.setdefault(b, []).append(i)
    rows: list[list[float]] = []
    keys: list[tuple[int, int]] = []
    order, order_encoded = np.sort(scores, axis=1)[:, -2:].tolist(), np.sort(encodings, axis=1)[:, -2:].tolist()
    plausible: list[set[int]] = [set(relations) for relations in described.relational]
    for i, c in np.argwhere((first > PLAUSIBLE) | (encoded > LIKELY)).tolist():
        plausible[i].add(c)
    for i, (a, b) in enumerate(described.ends):
        if not plausible[i]:
            continue
        reverse = where.get((b, a))
        others_of_subject = [odds[j] for j in by_subject[a] if described.ends[j][1] != b]
        others_of_object = [odds[j] for j in by_object[b] if described.ends[j][0] != a]
        second, best = order[i]
        second_encoded, best_encoded = order_encoded[i]
        for c in sorted(plausible[i]):
            if SYMMETRIC[c] and not described.forward[i]:
                continue  # stated once, in the order of the text
            own, by_encoder = odds[i][c], odds_encoded[i][c]
            rows.append(
                [
                    own,
                    second if own == best else best,
                    FAR if reverse is None else odds[reverse][c],
                    max([other[c] for other in others_of_subject], default=FAR),
                    max([other[c] for other in others_of_object], default=FAR),
                    by_encoder,
                    second_encoded if by_encoder == best_encoded else best_encoded,
                    salience[a],
                    salience[b],
                    *described.base[i],
                    *described.relational[i].get(c, UNPROPOSED),
                ]
            )
            keys.append((i, c))
    width = 9 + len(signals.BASE) + len(UNPROPOSED)
    which = np.zeros((len(rows), len(RELATIONS)), dtype=np.float32)
    which[np.arange(len(rows)), [c for _, c in keys]] = 1.0
    return np.hstack([which, np.asarray(rows, dtype=np.float32).reshape(len(rows), width)]), keys


def decide(described: Described, keys: Sequence[tuple[int, int]], second: np.ndarray) -> np.ndarray:
    """The final scores of the plausible combinations: the second stage's, less where nothing proposes the relation.

    Nothing remains of an unproposed relation where a proposed one of the same two is more likely, nor where one is
    proposed of people of whom the subject is no more than the country: "Chadian refugees thanked X". Nobody
    leads what nothing proposes: such a guess is about a person, and "an observer of Peru" looks like a leader. Of two
    that the document says are part and member of one another, the likelier remains.
    """
    if not keys:
        return second
    supported = np.asarray([column in described.relational[row] for row, column in keys], dtype=bool)
    told: dict[tuple[int, int], float] = {}
    for (row, _), own, score in zip(keys, supported.tolist(), second.tolist(), strict=True):
        if own:
            told[described.ends[row]] = max(told.get(described.ends[row], 0.0), score)

    def told_of(row: int) -> float:
        doer, (_, object_) = described.doers[row], described.ends[row]
        return max(told.get(described.ends[row], 0.0), 0.0 if doer is None else told.get((doer, object_), 0.0))

    rivals = np.asarray([told_of(row) for row, _ in keys])
    only_told = np.asarray([column == LEADING for _, column in keys])
    weak = second * UNSUPPORTED
    final = np.where(supported, second, np.where((rivals > weak) | only_told, 0.0, weak))
    belonging: dict[tuple[int, int], dict[int, float]] = {}
    members = [(i, row, column) for i, (row, column) in enumerate(keys) if column in MEMBERSHIP]
    for i, row, column in members:
        scores = belonging.setdefault(described.ends[row], {})
        scores[column] = max(scores.get(column, 0.0), float(final[i]))
    for i, row, column in members:
        part, member = (belonging[described.ends[row]].get(c, 0.0) for c in MEMBERSHIP)
        # "Acme's guards" are a part of it where they may be both
        is_part = part >= member or (part > LIKELY_PART and described.base[row][0] == GROUP)
        if member > 0.0 and part > 0.0 and (column == MEMBERSHIP[0]) != is_part:
            final[i] = 0.0
    return final
