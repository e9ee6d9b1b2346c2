"""Identity in the document: which references are to one thing.

Names come first: countries by what they name, persons by full name and its parts, bodies by name, acronym and
shortened form. Then, in text order, pronouns go to the most salient fitting referent, and stay unresolved when none
stands out.
"""

from __future__ import annotations

import re
import unicodedata

from spacy.language import Language
from spacy.tokens import Doc, Token

from extraction.reading import Reference, Referent
from graph.model import Form, Kind

_DETERMINERS = frozenset("the a an this these those that his her its their some many several".split())
_PRONOUNS = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
    "it": "thing", "its": "thing", "itself": "thing",
    "they": "plural", "them": "plural", "their": "plural", "theirs": "plural", "themselves": "plural",
    "who": "relative", "which": "relative", "whose": "relative", "whom": "relative", "that": "relative",
}  # fmt: skip


def key(text: str) -> str:
    """A name's spelling without diacritics, case, hyphens, possessives and determiners."""
    text = unicodedata.normalize("NFKD", text).replace("’", "'")
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold()
    text = re.sub(r"'s?\b", "", text).replace(".", "")
    words = re.findall(r"[^\W_]+", text)
    while len(words) > 1 and words[0] in _DETERMINERS:
        words.pop(0)
    return " ".join(words)


@Language.component("allegedly_entities")
def entities(doc: Doc) -> Doc:
    """Write `doc._.referents` and the referent of every reference; name the sources of `doc._.speeches`."""
    identity = Identity(doc)
    references: list[Reference] = doc._.references or []
    identity.names([r for r in references if r.form is not Form.PRONOUN])
    pronouns = identity.pronouns()
    doc._.references = sorted([*references, *pronouns], key=lambda r: (r.start, -r.end))
    doc._.referents = identity.referents()
    for speech in doc._.speeches or []:
        if speech.source_start is not None:
            speech.source = _heading(doc, doc._.references, speech.source_start, speech.source_end)
        if speech.addressee_start is not None:
            speech.addressee = _heading(doc, doc._.references, speech.addressee_start, speech.addressee_end)
    return doc


def _heading(doc: Doc, references: list[Reference], start: int, end: int) -> Reference | None:
    """The reference that heads tokens `start` to `end`, or the only one that names them."""
    root = doc[start:end].root.i
    inside = [r for r in references if r.start >= start and r.end <= end and r.referent is not None]
    heads = [r for r in inside if r.head == root] or [r for r in inside if r.start <= root < r.end]
    return max(heads, key=lambda r: r.end - r.start, default=None)


class Identity:
    """The referents of one document while they are found."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.found: list[Referent] = []
        self.keys: dict[tuple[Kind, str], Referent] = {}
        self.by_head: dict[int, Reference] = {}

    def text(self, reference: Reference) -> str:
        return self.doc[reference.start : reference.end].text

    def new(self, name: str, kind: Kind) -> Referent:
        referent = Referent("", name, kind)
        self.found.append(referent)
        return referent

    def add(self, referent: Referent, reference: Reference) -> None:
        reference.referent = referent
        referent.references.append(reference)
        self.by_head.setdefault(reference.head, reference)

    def names(self, references: list[Reference]) -> None:
        persons = [r for r in references if r.kind is Kind.PERSON]
        self._persons(persons)
        acronyms = self._acronyms([r for r in references if r.kind in (Kind.ORGANIZATION, Kind.EVENT)])
        for reference in references:
            if reference.kind is Kind.PERSON:
                continue
            if reference.kind is Kind.COUNTRY and reference.country:
                name = reference.country
            else:
                name = self.text(reference)
            spelled = acronyms.get(key(name), key(name))
            referent = self.keys.get((reference.kind, spelled))
            if referent is None:
                referent = self.keys[reference.kind, spelled] = self.new(name, reference.kind)
            self.add(referent, reference)

    def _persons(self, references: list[Reference]) -> None:
        full: list[tuple[list[str], Referent]] = []
        for reference in sorted(references, key=lambda r: (-len(key(self.text(r)).split()), r.start)):
            words = key(self.text(reference)).split()
            if not words:
                continue
            fits = [f for f in full if _part_of(words, f[0])]
            if fits:
                before = [f for f in fits if any(r.start < reference.start for r in f[1].references)] or fits
                referent = before[0][1] if len(before) == 1 else _latest(before, reference)
            else:
                referent = self.new(self.text(reference), Kind.PERSON)
                full.append((words, referent))
            self.add(referent, reference)

    def _acronyms(self, references: list[Reference]) -> dict[str, str]:
        """Key of an acronym -> key of the name it stands for, where the text gives it in parentheses or by initials."""
        found: dict[str, str] = {}
        names = {}
        for reference in references:
            text = self.text(reference)
            if " " in text:
                names.setdefault(_initials(text), key(text))
        for i, reference in enumerate(references):
            text = self.text(reference)
            if " " in text or not text.isupper() and not text.replace(".", "").isupper():
                continue
            previous = references[i - 1] if i else None
            if previous and previous.end == reference.start - 1 and self.doc[reference.start - 1].text == "(":
                found[key(text)] = key(self.text(previous))
            elif text.replace(".", "") in names:
                found[key(text)] = names[text.replace(".", "")]
        return found

    def pronouns(self) -> list[Reference]:
        doc = self.doc
        ordered = sorted((r for f in self.found for r in f.references), key=lambda r: r.start)
        added = []
        for token in doc:
            sort = _PRONOUNS.get(token.lower_)
            if sort is None or token.tag_ not in ("PRP", "PRP$", "WP", "WDT", "WP$"):
                continue
            referent = self._relative(token) if sort == "relative" else self._antecedent(token, sort, ordered)
            if referent is not None:
                reference = Reference(token.i, token.i + 1, token.i, referent.kind, Form.PRONOUN)
                self.add(referent, reference)
                added.append(reference)
                ordered = sorted([*ordered, reference], key=lambda r: r.start)
        return added

    def _relative(self, token: Token) -> Referent | None:
        clause = token.head
        while clause.dep_ not in ("relcl", "ROOT") and clause.head.i != clause.i:
            clause = clause.head
        if clause.dep_ != "relcl":
            return None
        reference = self.by_head.get(clause.head.i)
        return reference.referent if reference else None

    def _antecedent(self, token: Token, sort: str, ordered: list[Reference]) -> Referent | None:
        """The most salient fitting referent of this sentence before the pronoun, or of the two before it."""
        sentence = token.sent.start
        clause = _clause(token)
        scores: dict[int, tuple[float, Referent]] = {}
        for reference in ordered:
            if reference.start >= token.i or reference.referent is None:
                continue
            distance = token.i - reference.end
            if distance > 80 or not _fits(sort, reference):
                continue
            head = self.doc[reference.head]
            # no pronoun refers to a fellow argument of its own verb
            if token.tag_ == "PRP" and token.dep_ != "nsubj" and not token.lower_.endswith("selves") and _clause(head) == clause and head.dep_ in ("nsubj", "dobj"):
                continue
            score = 3.0 if head.dep_ in ("nsubj", "nsubjpass") else 1.0 if head.dep_ in ("dobj", "pobj", "agent") else 0.5
            if reference.adjectival:
                score *= 0.3
            if reference.start >= sentence:
                score *= 1.3
            score *= 0.985**distance
            old = scores.get(id(reference.referent), (0.0, reference.referent))
            scores[id(reference.referent)] = (max(old[0], score) + 0.3 * min(old[0], score), reference.referent)
        ranked = sorted(scores.values(), key=lambda s: -s[0])
        if not ranked or (len(ranked) > 1 and ranked[0][0] < 1.15 * ranked[1][0]):
            return None
        return ranked[0][1]

    def referents(self) -> list[Referent]:
        kept = [f for f in self.found if f.references]
        for referent in kept:
            referent.references.sort(key=lambda r: r.start)
            self._name(referent)
        kept.sort(key=lambda f: (f.references[0].start, -f.references[0].end))
        for i, referent in enumerate(kept, 1):
            referent.id = f"e{i}"
        return kept

    def _name(self, referent: Referent) -> None:
        names = []
        for reference in referent.references:
            if reference.form is Form.PRONOUN or reference.adjectival:
                continue
            if reference.form is Form.NOMINAL and referent.kind is not Kind.GROUP:
                continue
            names.append(self.text(reference))
            if reference.core is not None:
                names.append(self.doc[reference.core[0] : reference.core[1]].text)
        names = list(dict.fromkeys(names))
        if referent.kind is not Kind.COUNTRY and names:
            referent.name = max(names, key=lambda n: (len(key(n)), -names.index(n)))
        referent.aliases = [n for n in names if n != referent.name]
        if referent.kind is Kind.GROUP:
            for reference in referent.references:
                if reference.quantity and reference.form is Form.NOMINAL:
                    bare = re.sub(rf"^.*?\b{re.escape(reference.quantity)}\s+", "", referent.name)
                    if bare and bare != referent.name and bare not in referent.aliases:
                        referent.aliases.append(bare)


def _part_of(words: list[str], full: list[str]) -> bool:
    """True where `words` shorten the name `full`: its last words, its first word, or the same words."""
    if words == full or "".join(words) == "".join(full):
        return True
    n = len(words)
    if n < len(full):
        return full[-n:] == words or full[:n] == words
    return False


def _latest(fits: list[tuple[list[str], Referent]], reference: Reference) -> Referent:
    return max(fits, key=lambda f: max((r.start for r in f[1].references if r.start < reference.start), default=-1))[1]


def _initials(text: str) -> str:
    return "".join(w[0] for w in re.findall(r"[^\W_]+", text) if w[0].isupper())


def _clause(token: Token) -> int:
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    return token.i


def _fits(sort: str, reference: Reference) -> bool:
    kind = reference.kind
    if sort in ("male", "female"):
        return kind is Kind.PERSON
    if sort == "thing":
        return kind in (Kind.ORGANIZATION, Kind.COUNTRY)
    return kind in (Kind.GROUP, Kind.ORGANIZATION) or bool(reference.plural)
