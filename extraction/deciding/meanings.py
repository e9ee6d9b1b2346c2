"""Pairs as numbers from what the language model knows of their words: words of like meaning have like numbers.

Features (`extraction.deciding.pairs`) know only the words they were trained on; the vectors of the model let "berated"
profit from "criticised". Two sources, both there already once the model has read a document: the context of a token
(`Doc.tensor`, what the tagger, parser and entity recogniser share) and the meaning of a word whatever its context (the
word vectors, GloVe; Pennington et al. 2014).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

import numpy as np
from spacy.attrs import ORTH
from spacy.tokens import Doc

from extraction.deciding.pairs import Pair
from extraction.reading import Reference
from extraction.syntax.parse import Parse
from graph.model import Form, Kind, Relation

CONTENT = frozenset({"VERB", "NOUN", "ADJ", "ADP", "ADV", "AUX"})
MOST_WORDS = 15
FURTHEST = 40
KINDS = list(Kind)
FORMS = list(Form)
RELATIONS = list(Relation)
_KINDS = {kind: at for at, kind in enumerate(KINDS)}
_FORMS = {form: at for at, form in enumerate(FORMS)}
_RELATIONS = {relation: at for at, relation in enumerate(RELATIONS)}
CONTEXT = 96  # the width of `Doc.tensor`
MEANING = 300  # the width of the word vectors
END = len(KINDS) + len(FORMS) + 2  # what is coded of each end
CODES = 2 * END + len(KINDS) ** 2 + 3 + 3 * len(RELATIONS)
WIDTH = CODES + 3 * CONTEXT + 4 * MEANING


class Meanings:
    """The contexts of one document's tokens, and what its words mean, as vectors of length 1."""

    def __init__(self, doc: Doc, parse: Parse) -> None:
        vectors = doc.vocab.vectors
        words, which = np.unique(doc.to_array(ORTH), return_inverse=True)
        # the last row, which means nothing, stands for the absence of a word
        rows = np.append(np.asarray(vectors.find(keys=words), dtype=np.int64), -1)
        self.meanings: np.ndarray = vectors.data[rows]
        self.meanings[rows < 0] = 0.0
        self.meanings /= np.maximum(np.linalg.norm(self.meanings, axis=1, keepdims=True), 1e-6)
        self.absent = len(words)
        self.rows: list[int] = which.tolist()  # in `meanings`, by token
        self.contexts = np.asarray(doc.tensor, dtype=np.float32).reshape(-1, CONTEXT)
        self.content = [pos in CONTENT for pos in parse.pos]
        self.parse = parse

    def of(self, pairs: Sequence[Pair]) -> np.ndarray:
        """One row of numbers per pair; names have a context and no meaning."""
        if not pairs:
            return np.zeros((0, WIDTH), dtype=np.float32)
        linked: dict[tuple[int, int], int] = {}
        links: list[_Link] = []
        which: list[int] = []  # by pair, its place in `links`
        for pair in pairs:
            # both directions of a pair have the same words between them
            first, last = sorted((pair.subject, pair.object), key=lambda r: (r.start, r.end))
            key = (id(first), id(last))
            if key not in linked:
                linked[key] = len(links)
                links.append(self._link(first, last, pair.top))
            which.append(linked[key])
        return np.hstack(
            [
                _codes(pairs),
                self.contexts[[pair.subject.head for pair in pairs]],
                self.contexts[[pair.object.head for pair in pairs]],
                self.contexts[[link.top for link in links]][which],
                self.meanings[[self.rows[link.top] if link.path else self.absent for link in links]][which],
                self._means([link.path for link in links])[which],
                self._means([link.between for link in links])[which],
                self._means([link.described for link in links])[which],
            ]
        )

    def _link(self, first: Reference, last: Reference, top: int) -> _Link:
        ends = (first.head, last.head)
        found = self.parse.path(*ends)
        path: list[int] = []
        if found is not None:
            up, top, down = found
            path = [t for t in (*up[1:], top, *down[:-1]) if t not in ends]
        # an end in another sentence is far away
        between = list(islice((t for t in range(first.end, last.start) if self.content[t]), MOST_WORDS))
        return _Link(top, path, between, [r.head for r in (first, last) if r.form is not Form.NAME])

    def _means(self, words: Sequence[list[int]]) -> np.ndarray:
        """The mean meaning of each list of tokens, nothing for an empty one."""
        rows, absent = self.rows, self.absent
        flat = [row for tokens in words for row in (*[rows[t] for t in tokens], absent)]
        lengths = np.asarray([len(tokens) + 1 for tokens in words])
        sums = np.add.reduceat(self.meanings[flat], np.cumsum(lengths) - lengths, axis=0)
        means: np.ndarray = sums / np.maximum(lengths - 1, 1)[:, None].astype(np.float32)
        return means


class _Link(NamedTuple):
    """What joins two references: the top of their path, the words on it and between them, and described ends."""

    top: int
    path: list[int]
    between: list[int]
    described: list[int]


def _codes(pairs: Sequence[Pair]) -> np.ndarray:
    """Kinds and forms of both ends, their order and distance, and what frames and patterns propose: a row per pair."""
    codes = np.zeros((len(pairs), CODES), dtype=np.float32)
    rows = np.arange(len(pairs))
    subjects, objects = [pair.subject for pair in pairs], [pair.object for pair in pairs]
    for at, ends in ((0, subjects), (END, objects)):
        codes[rows, [at + _KINDS[end.kind] for end in ends]] = 1
        codes[rows, [at + len(KINDS) + _FORMS[end.form] for end in ends]] = 1
        codes[:, at + END - 2] = [end.adjectival for end in ends]
        codes[:, at + END - 1] = [end.located for end in ends]
    both = list(zip(subjects, objects, strict=True))
    at = 2 * END
    codes[rows, [at + _KINDS[s.kind] * len(KINDS) + _KINDS[o.kind] for s, o in both]] = 1
    at += len(KINDS) ** 2
    gaps = np.asarray([max(o.start - s.end, s.start - o.end, 0) for s, o in both])
    codes[:, at] = [s.start < o.start for s, o in both]
    codes[:, at + 1] = np.minimum(gaps, FURTHEST) / FURTHEST
    codes[:, at + 2] = gaps < 2
    at += 3
    for row, pair in enumerate(pairs):
        for proposal in pair.proposals:
            codes[row, at + 3 * _RELATIONS[proposal.relation] + proposal.exact] = 1
        for structure in pair.structures:
            codes[row, at + 3 * _RELATIONS[structure.relation] + 2] = 1
    return codes
