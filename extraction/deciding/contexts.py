"""Sentences with the pairs that stand in them, as numbers: what the encoder (`extraction.deciding.encoder`) reads.

A token is its pieces, its part of speech and its dependency, and what kind of reference it belongs to, if any. The
names of persons, countries and places are kept from the encoder, which reads "person" where a person is named: what it
learned must hold for people nobody has heard of.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from extraction.deciding.pairs import Pair
from extraction.deciding.pieces import Pieces
from extraction.reading import Reference
from extraction.syntax.parse import Parse
from graph.model import Form, Kind, Relation

LONGEST = 250  # pieces of a sentence; what comes later is not read
FURTHEST = 40
KINDS = list(Kind)
FORMS = list(Form)
RELATIONS = list(Relation)
_KINDS = {kind: at for at, kind in enumerate(KINDS)}
_FORMS = {form: at for at, form in enumerate(FORMS)}
_RELATIONS = {relation: at for at, relation in enumerate(RELATIONS)}
MARKS = 1 + len(KINDS) * len(FORMS)  # what a token may belong to: nothing, or a reference of a kind and form
_END = len(KINDS) + len(FORMS) + 2  # what is coded of each end
CODES = 2 * _END + len(KINDS) ** 2 + 3 + 3 * len(RELATIONS)
# the word that stands for a name
PLAIN = {Kind.PERSON: "person", Kind.COUNTRY: "country", Kind.PLACE: "place"}
NAMING = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: by piece its place in the vocabulary, its mark, tag and dependency, each as a number.

    `ends` has a row for each of the pairs `rows`: the places of both ends and of the top of their path among the
    pieces, 0 (the beginning) for what stands elsewhere.
    """

    pieces: np.ndarray
    marks: np.ndarray
    tags: np.ndarray
    dependencies: np.ndarray
    ends: np.ndarray
    rows: list[int]


class Contexts:
    """Turns the sentences of documents into numbers; `tags` and `dependencies` are those the encoder was trained on."""

    def __init__(self, pieces: Pieces, tags: Sequence[str], dependencies: Sequence[str]) -> None:
        self.pieces = pieces
        self.tags = {tag: place for place, tag in enumerate(tags, 1)}
        self.dependencies = {dependency: place for place, dependency in enumerate(dependencies, 1)}

    def sentences(self, parse: Parse, found: Sequence[tuple[int, int, Pair]], rows: Iterable[int]) -> list[Sentence]:
        """The sentences of the pairs `rows` of `found`, which has the bounds of a pair's sentence before each.

        Every reference of a sentence is marked, also where it is no end of those pairs.
        """
        references: dict[tuple[int, int], dict[int, Reference]] = {}
        for start, end, pair in found:
            inside = references.setdefault((start, end), {})
            inside.update((id(r), r) for r in (pair.subject, pair.object) if start <= r.start < end)
        wanted: dict[tuple[int, int], list[int]] = {}
        for row in rows:
            wanted.setdefault(found[row][:2], []).append(row)
        return [
            self._sentence(parse, bounds, list(references[bounds].values()), [found[row][2] for row in own], own)
            for bounds, own in wanted.items()
        ]

    def _sentence(
        self, parse: Parse, bounds: tuple[int, int], references: list[Reference], pairs: list[Pair], rows: list[int]
    ) -> Sentence:
        start, end = bounds
        marks = [0] * (end - start)
        words = parse.lower[start:end]
        # what is inside of another is marked after it
        for r in sorted(references, key=lambda r: (r.start - r.end, r.start, r.kind.value)):
            inside = range(r.start - start, min(r.end, end) - start)
            plain = PLAIN.get(r.kind) if r.form is Form.NAME else None
            for at in inside:
                marks[at] = 1 + _KINDS[r.kind] + _FORMS[r.form] * len(KINDS)
                if plain and parse.tags[start + at] in NAMING:
                    words[at] = plain
        pieces = [self.pieces.begin]
        owners = [-1]
        places: dict[int, int] = {}
        for at, word in enumerate(words):
            own = self.pieces.of(word)
            if len(pieces) + len(own) > LONGEST:
                break
            places[start + at] = len(pieces)
            pieces.extend(own)
            owners.extend([at] * len(own))
        pieces.append(self.pieces.end)
        owners.append(-1)
        tags = [self.tags.get(tag, 0) for tag in parse.tags[start:end]] + [0]
        dependencies = [self.dependencies.get(dependency, 0) for dependency in parse.deps[start:end]] + [0]
        marks.append(0)  # of what is no token, at -1
        which = np.asarray(owners)
        return Sentence(
            np.asarray(pieces, dtype=np.int64),
            np.asarray(marks, dtype=np.int64)[which],
            np.asarray(tags, dtype=np.int64)[which],
            np.asarray(dependencies, dtype=np.int64)[which],
            np.asarray([[places.get(t, 0) for t in (p.subject.head, p.object.head, p.top)] for p in pairs]),
            rows,
        )


def batch(sentences: Sequence[Sentence], padding: int) -> dict[str, np.ndarray]:
    """Several sentences side by side, and their pairs below each other, by the names of the encoder's inputs.

    `sentence` is the place of a pair's sentence among them.
    """
    width = max(len(s.pieces) for s in sentences)

    def wide(name: str, empty: int = 0) -> np.ndarray:
        filled = np.full((len(sentences), width), empty, dtype=np.int64)
        for row, s in enumerate(sentences):
            own: np.ndarray = getattr(s, name)
            filled[row, : len(own)] = own
        return filled

    lengths = np.asarray([len(s.pieces) for s in sentences])
    return {
        "pieces": wide("pieces", padding),
        "marks": wide("marks"),
        "tags": wide("tags"),
        "dependencies": wide("dependencies"),
        "read": np.arange(width)[None, :] < lengths[:, None],
        "sentence": np.repeat(np.arange(len(sentences)), [len(s.rows) for s in sentences]),
        "ends": np.concatenate([s.ends for s in sentences]).astype(np.int64),
    }


def batches(sentences: Sequence[Sentence], most: int) -> list[list[Sentence]]:
    """Sentences of like length together, at most `most` pieces with what fills them up."""
    found: list[list[Sentence]] = []
    for s in sorted(sentences, key=lambda s: len(s.pieces)):
        if not found or len(s.pieces) * (len(found[-1]) + 1) > most:
            found.append([])
        found[-1].append(s)
    return found


def codes(pairs: Sequence[Pair]) -> np.ndarray:
    """Kinds and forms of both ends, their order and distance, and what frames and patterns propose: a row per pair."""
    coded = np.zeros((len(pairs), CODES), dtype=np.float32)
    rows = np.arange(len(pairs))
    subjects, objects = [pair.subject for pair in pairs], [pair.object for pair in pairs]
    for at, ends in ((0, subjects), (_END, objects)):
        coded[rows, [at + _KINDS[end.kind] for end in ends]] = 1
        coded[rows, [at + len(KINDS) + _FORMS[end.form] for end in ends]] = 1
        coded[:, at + _END - 2] = [end.adjectival for end in ends]
        coded[:, at + _END - 1] = [end.located for end in ends]
    both = list(zip(subjects, objects, strict=True))
    at = 2 * _END
    coded[rows, [at + _KINDS[s.kind] * len(KINDS) + _KINDS[o.kind] for s, o in both]] = 1
    at += len(KINDS) ** 2
    gaps = np.asarray([max(o.start - s.end, s.start - o.end, 0) for s, o in both])
    coded[:, at] = [s.start < o.start for s, o in both]
    coded[:, at + 1] = np.minimum(gaps, FURTHEST) / FURTHEST
    coded[:, at + 2] = gaps < 2
    at += 3
    for row, pair in enumerate(pairs):
        for proposal in pair.proposals:
            coded[row, at + 3 * _RELATIONS[proposal.relation] + proposal.exact] = 1
        for structure in pair.structures:
            coded[row, at + 3 * _RELATIONS[structure.relation] + 2] = 1
    return coded
