"""Words in pieces that the encoder knows: WordPiece (Schuster and Nakajima 2012), as BERT cuts words."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

MORE = "##"  # before a piece that does not begin a word
UNKNOWN, BEGIN, END, PADDING = "[UNK]", "[CLS]", "[SEP]", "[PAD]"
LONGEST = 40  # characters of a word that is looked into


class Pieces:
    """A vocabulary of pieces; a piece is known by its place in it.

    >>> pieces = Pieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "bomb", "##ed", "e"])
    >>> pieces.of("Bombed"), pieces.of("é"), pieces.of("炸")
    ((4, 5), (6,), (1,))
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self.vocabulary = list(vocabulary)
        self._places = {piece: place for place, piece in enumerate(self.vocabulary)}
        self.begin, self.end, self.padding = (self._places[mark] for mark in (BEGIN, END, PADDING))
        self._unknown = (self._places[UNKNOWN],)
        self._known: dict[str, tuple[int, ...]] = {}

    def of(self, word: str) -> tuple[int, ...]:
        """The pieces of a word in lower case and without accents, the longest first; at least one."""
        if word not in self._known:
            self._known[word] = self._cut(word)
        return self._known[word]

    def _cut(self, word: str) -> tuple[int, ...]:
        found: list[int] = []
        for part in _parts(word):
            start = 0
            while start < len(part):
                mark = MORE if start else ""
                end = next((e for e in range(len(part), start, -1) if mark + part[start:e] in self._places), None)
                if end is None:
                    return self._unknown
                found.append(self._places[mark + part[start:end]])
                start = end
        return tuple(found) or self._unknown


def _parts(word: str) -> list[str]:
    """A word between its punctuation marks, each of which is a part of its own."""
    plain = unicodedata.normalize("NFD", word[:LONGEST].lower())
    spaced = "".join(f" {c} " if _is_punctuation(c) else c for c in plain if unicodedata.category(c) != "Mn")
    return spaced.split()


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character).startswith("P") or character in "$+<=>^`|~"
