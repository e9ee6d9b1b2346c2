"""A document's words in plain columns: reading attributes off tokens again and again is what costs time."""

from __future__ import annotations

from spacy.tokens import Doc

_NUMERIC = frozenset("DATE TIME MONEY PERCENT QUANTITY ORDINAL CARDINAL".split())
_OPENING = frozenset("\" “ ‘ ' [ ] ... … : ; — – • * -".split())


class Words:
    """Columns over the tokens of `doc`: `text`, `low`er case, Penn `tag`, recognised `label`, `glued` to the next."""

    __slots__ = ("block_ends", "doc", "glued", "label", "low", "opens", "opens_block", "tag", "text")

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = [t.text for t in doc]
        self.low = [t.lower() for t in self.text]
        self.tag = [t.tag_ for t in doc]
        self.label = [t.ent_type_ for t in doc]
        self.glued = [not t.whitespace_ for t in doc]
        self.opens = {s.start for s in doc.sents}
        self.opens_block = {b.start for b in doc._.blocks or ()}
        # a capital after an opening quotation mark or a bullet says as little as one at the start of the sentence
        self.opens |= {i + 1 for i in self.opens if i + 1 < len(self.text) and not self.text[i][0].isalnum()}
        self.opens |= {
            i + 1
            for i, t in enumerate(self.text[:-1])
            if t in _OPENING and (self.glued[i] or t in ("[", "]", "...", "…", ":", ";"))
        }

    def __len__(self) -> int:
        return len(self.text)

    def capital(self, i: int) -> bool:
        """An upper-case first letter, or capitals after digits or a prefix ("11th", "e-Governance" are none)."""
        first = self.text[i][0]
        return first.isupper() or (first.isdigit() and any(c.isupper() for c in self.text[i]))

    def proper(self, i: int) -> bool:
        """Capitalised, and not only for opening a sentence; dates and amounts are not proper."""
        if not self.capital(i) or self.label[i] in _NUMERIC:
            return False
        tag = self.tag[i]
        return tag in ("NNP", "NNPS") or (
            i not in self.opens and tag in ("JJ", "NN", "NNS", "FW", "VBN", "VB", "VBG", "RB", "UH", "XX", "ADD")
        )

    def span(self, start: int, end: int) -> str:
        return self.doc[start:end].text
