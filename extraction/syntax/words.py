"""A document's words in plain columns: reading attributes off tokens again and again is what costs time."""

from __future__ import annotations

from spacy.attrs import ENT_TYPE, LOWER, ORTH, SPACY, TAG
from spacy.tokens import Doc, Token

_KEPT = "allegedly_words"
_NUMERIC = frozenset("DATE TIME MONEY PERCENT QUANTITY ORDINAL CARDINAL".split())
MONTHS = frozenset("january february march april may june july august september october november december".split())
_CALENDAR = MONTHS | frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
LONGEST_CLIMB = 4  # nouns up a list
_OPENING = frozenset("\" “ ‘ ' [ ] ... … : ; — – • * -".split())


def columns(doc: Doc, *attributes: int) -> list[list[str]]:
    """The texts of spaCy's `attributes` (two or more), a list over all tokens for each."""
    strings = doc.vocab.strings
    ids = doc.to_array(list(attributes)).T.tolist()
    texts = {id_: strings[id_] for id_ in set().union(*ids)}
    return [[texts[id_] for id_ in column] for column in ids] or [[] for _ in attributes]


class Words:
    """Columns over the tokens of `doc`: `text`, `low`er case, Penn `tag`, recognised `label`, `glued` to the next."""

    __slots__ = ("block_ends", "doc", "glued", "label", "low", "opens", "opens_block", "tag", "text")

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text, self.low, self.tag, self.label = columns(doc, ORTH, LOWER, TAG, ENT_TYPE)
        self.glued = [not space for space in doc.to_array(SPACY).tolist()]
        self.opens = {s.start for s in doc.sents}
        self.opens_block = {b.start for b in doc._.blocks or ()}
        # a capital after an opening quotation mark or a bullet says as little as one at the start of the sentence
        self.opens |= {i + 1 for i in self.opens if i + 1 < len(self.text) and not self.text[i][0].isalnum()}
        self.opens |= {
            i + 1
            for i, t in enumerate(self.text[:-1])
            if t in _OPENING and (self.glued[i] or t in ("[", "]", "...", "…", ":", ";"))
        }

    @classmethod
    def of(cls, doc: Doc) -> Words:
        """The columns of `doc`, made once for the components that follow one another."""
        words = doc.user_data.get(_KEPT)
        if words is None:
            words = doc.user_data[_KEPT] = cls(doc)
        return words

    @staticmethod
    def forget(doc: Doc) -> None:
        """Let go of what `of` kept, so that a finished document carries nothing along."""
        doc.user_data.pop(_KEPT, None)

    def __len__(self) -> int:
        return len(self.text)

    def capital(self, i: int) -> bool:
        """An upper-case first letter, or capitals after digits or "e" ("eSafety"; "11th", "e-Governance" are none)."""
        text = self.text[i]
        first = text[0]
        if first.isupper():
            return True
        if first in "ex":
            return len(text) > 1 and text[1].isupper()
        return first.isdigit() and any(c.isupper() for c in text)

    def proper(self, i: int) -> bool:
        """Capitalised, and not only for opening a sentence; dates and amounts are not proper."""
        if not self.capital(i):
            return False
        if self.label[i] in _NUMERIC and (self.low[i] in _CALENDAR or not i or self.label[i - 1] != "PERSON"):
            return False
        tag = self.tag[i]
        return tag in ("NNP", "NNPS") or (
            (i not in self.opens or _is_code(self.text[i]))
            and tag in ("JJ", "NN", "NNS", "FW", "VBN", "VB", "VBG", "RB", "UH", "XX", "ADD")
        )

    def first_of_list(self, i: int) -> Token:
        """The first noun of the list that the noun at token `i` stands in; itself where it stands in none."""
        token = self.doc[i]
        for _ in range(LONGEST_CLIMB):
            if token.dep_ != "conj" or token.head.pos_ not in ("NOUN", "PROPN"):
                break
            token = token.head
        return token

    def span(self, start: int, end: int) -> str:
        if end - start == 1:
            return self.text[start]
        parts = []
        for i in range(start, end - 1):
            parts.append(self.text[i])
            if not self.glued[i]:
                parts.append(" ")
        parts.append(self.text[end - 1])
        return "".join(parts)


def _is_code(text: str) -> bool:
    """True for "M23" and "AfD", whose spelling is a name's wherever they stand."""
    return (
        text[0].isalpha() and any(c.isdigit() or c.isupper() for c in text[1:]) and text.isalnum() and text[-1] != "s"
    )
