"""Pairs as numbers from what the language model knows of their words: words of like meaning have like numbers.

Features (`extraction.pairs`) know only the words they were trained on; the vectors of the model let "berated" profit
from "criticised". Two sources, both there already once the model has read a document: the context of a token
(`Doc.tensor`, what the tagger, parser and entity recogniser share) and the meaning of a word whatever its context (the
word vectors, GloVe; Pennington et al. 2014).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from spacy.tokens import Doc

from extraction.pairs import Pair
from extraction.parse import Parse
from extraction.reading import Reference
from graph.model import Form, Kind, Relation

CONTENT = frozenset({"VERB", "NOUN", "ADJ", "ADP", "ADV", "AUX"})
LONGEST_PATH = 12
MOST_WORDS = 15
FURTHEST = 40
KINDS = list(Kind)
FORMS = list(Form)
RELATIONS = list(Relation)
CONTEXT = 96  # the width of `Doc.tensor`
MEANING = 300  # the width of the word vectors
END = len(KINDS) + len(FORMS) + 2  # what is coded of each end
CODES = 2 * END + len(KINDS) ** 2 + 3 + 3 * len(RELATIONS)


class Meanings:
    """The word vectors of one document, normalised to length 1."""

    def __init__(self, doc: Doc, parse: Parse) -> None:
        vectors = doc.vocab.vectors
        rows = vectors.find(keys=[t.norm if t.norm in vectors else t.orth for t in doc]) if len(doc) else []
        found = np.asarray(rows, dtype=np.int64)
        meanings = np.where((found >= 0)[:, None], vectors.data[found], 0.0).astype(np.float32).reshape(-1, MEANING)
        self.meanings = meanings / np.maximum(np.linalg.norm(meanings, axis=1, keepdims=True), 1e-6)
        self.contexts = np.asarray(doc.tensor, dtype=np.float32).reshape(-1, CONTEXT)
        self.content = np.asarray([pos in CONTENT for pos in parse.pos], dtype=bool)
        self.parse = parse

    def of(self, pairs: Sequence[Pair]) -> np.ndarray:
        """One row of numbers per pair; names have a context and no meaning."""
        rows = [self._row(p) for p in pairs]
        return np.asarray(rows, dtype=np.float32).reshape(len(rows), CODES + 3 * CONTEXT + 4 * MEANING)

    def _row(self, pair: Pair) -> np.ndarray:
        subject, object_ = pair.subject, pair.object
        ends = (subject.head, object_.head)
        path = self.parse.path(*ends, LONGEST_PATH)
        top, on = pair.top, []
        if path is not None:
            up, top, down = path
            on = [t for t in (*up[1:], top, *down[:-1]) if t not in ends]
        first, last = sorted((subject, object_), key=lambda r: (r.start, r.end))
        between = np.arange(first.end, max(first.end, last.start))
        between = between[self.content[between]][:MOST_WORDS]
        described = [r.head for r in (subject, object_) if r.form is not Form.NAME]
        return np.concatenate(
            [
                _codes(pair),
                self.contexts[subject.head],
                self.contexts[object_.head],
                self.contexts[top],
                self.meanings[top] if on else np.zeros(MEANING, dtype=np.float32),
                self._mean(on),
                self._mean(between),
                self._mean(described),
            ]
        )

    def _mean(self, tokens: Sequence[int] | np.ndarray) -> np.ndarray:
        if len(tokens) == 0:
            return np.zeros(MEANING, dtype=np.float32)
        mean: np.ndarray = self.meanings[np.asarray(tokens)].mean(axis=0)
        return mean


def _codes(pair: Pair) -> np.ndarray:
    """Kinds and forms of both ends, their order and distance, and what frames and patterns propose."""
    subject, object_ = pair.subject, pair.object
    codes = np.zeros(CODES, dtype=np.float32)
    _describe(codes[:END], subject)
    _describe(codes[END : 2 * END], object_)
    at = 2 * END
    codes[at + KINDS.index(subject.kind) * len(KINDS) + KINDS.index(object_.kind)] = 1
    at += len(KINDS) ** 2
    gap = max(object_.start - subject.end, subject.start - object_.end, 0)
    codes[at : at + 3] = (subject.start < object_.start, min(gap, FURTHEST) / FURTHEST, gap < 2)
    at += 3
    for proposal in pair.proposals:
        codes[at + 3 * RELATIONS.index(proposal.relation) + proposal.exact] = 1
    for structure in pair.structures:
        codes[at + 3 * RELATIONS.index(structure.relation) + 2] = 1
    return codes


def _describe(codes: np.ndarray, end: Reference) -> None:
    codes[KINDS.index(end.kind)] = 1
    codes[len(KINDS) + FORMS.index(end.form)] = 1
    codes[-2:] = (end.adjectival, end.located)
