"""Names: the model's entities mended, and the collectives beside them.

The recogniser's spans are trimmed (possessives, determiners, titles), joined with the capitalised words that it cut
off, and given one of our kinds by what speaks for it: country data, head nouns ("Oblast", "Ministry"), titles,
prepositions, and the recogniser's own label. Capitalised words it missed are added. Countries named inside the name
of an organisation of the state ("Indonesian Navy") are references of their own.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from extraction.collectives import is_collective
from extraction.countries import CountryForm, Sense
from extraction.gazetteer import Gazetteer
from extraction.lexicon import lexicon
from extraction.reading import Reference
from graph.model import Form, Kind

_LABELS = {
    "PERSON": Kind.PERSON,
    "ORG": Kind.ORGANIZATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
    "EVENT": Kind.EVENT,
    "NORP": Kind.GROUP,
}
_WEAK = {"PRODUCT", "WORK_OF_ART", "LAW"}
_LOCATING = frozenset("in at near outside inside around across throughout off toward towards into onto via over".split())
# joins the parts of one name when both sides are capitalised
_PARTICLES = frozenset("of de del della di da do dos das du la le les el al bin ibn ben von van der den ter ten y e und for".split())


@dataclass(slots=True)
class Name:
    """A candidate: tokens `start` to `end`, the recogniser's label or "", and what was decided about it."""

    start: int
    end: int
    label: str
    form: CountryForm | None = None
    gazetteer: bool = False
    kind: Kind | None = None
    role: tuple[int, int] | None = None


class Words:
    """A document's token columns, read once: attribute access on tokens is what costs time."""

    __slots__ = ("doc", "low", "starts", "tag", "text")

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text = [t.text for t in doc]
        self.low = [t.lower() for t in self.text]
        self.tag = [t.tag_ for t in doc]
        self.starts = {s.start for s in doc.sents}

    def capital(self, i: int) -> bool:
        text = self.text[i]
        return text[0].isupper() or (text[0].isdigit() and any(c.isupper() for c in text))

    def proper(self, i: int) -> bool:
        """A capitalised word that is no sentence opener of another part of speech."""
        return self.capital(i) and (self.tag[i] in ("NNP", "NNPS") or (i not in self.starts and self.tag[i] in ("JJ", "NN", "NNS")))

    def span(self, start: int, end: int) -> str:
        return self.doc[start:end].text


@Language.factory("allegedly_names")
class Names:
    """The component. Writes `doc._.references`: names and collectives, in text order."""

    def __init__(self, nlp: Language, name: str = "allegedly_names") -> None:
        self.gazetteer = Gazetteer(lambda text: [t.text for t in nlp.tokenizer(text)])

    def __call__(self, doc: Doc) -> Doc:
        words = Words(doc)
        names = _candidates(words, self.gazetteer)
        _join_runs(words, names)
        for name in names:
            _cut_titles(words, name)
        names = [n for n in names if n.start < n.end]
        for name in names:
            _decide(words, name)
        _agree(words, names)
        references = _references(words, names)
        references += _collectives(words, references)
        doc._.references = sorted(references, key=lambda r: (r.start, -r.end))
        return doc


def _candidates(words: Words, gazetteer: Gazetteer) -> list[Name]:
    """The recogniser's spans, trimmed, and the gazetteer's where the recogniser has none that covers them."""
    matches = [m for m in gazetteer.matches(words.text) if _is_country_here(words, *m)]
    spans: list[Name] = []
    for ent in words.doc.ents:
        if ent.label_ in _LABELS or ent.label_ in _WEAK:
            spans += _trimmed(words, ent.start, ent.end, ent.label_)
    covered = {}
    for match in matches:
        for i in range(match[0], match[1]):
            covered[i] = match
    names = []
    for name in spans:
        inside = [m for m in matches if m[0] < name.end and m[1] > name.start]
        if inside:
            first = inside[0]
            if first[0] <= name.start and first[1] >= name.end:
                continue  # the gazetteer's own
            if first[0] <= name.start and name.label in ("PERSON", "NORP", "GPE", "LOC") and not _head_is(words, name):
                name.start = first[1]
            elif first[0] < name.start:
                name.start = first[0]
            last = inside[-1]
            if last[1] > name.end:
                name.end = last[1]
        names.append(name)
    taken = {i for n in names for i in range(n.start, n.end)}
    for start, end, form in matches:
        if not any(i in taken for i in range(start, end)):
            names.append(Name(start, end, "GPE", form, True))
    return sorted(names, key=lambda n: n.start)


def _is_country_here(words: Words, start: int, end: int, form: CountryForm | None) -> bool:
    """False for forms that are another word here: "US" in capitals only, "Turkey" the bird is not told apart."""
    if form is None:
        return words.doc[start].ent_type_ != "PERSON"
    return True


def _trimmed(words: Words, start: int, end: int, label: str) -> list[Name]:
    """The capitalised core of a recognised span; two where a comma or "and" joins what are two names."""
    text, low = words.text, words.low
    while start < end and not words.capital(start) and not low[start].startswith("al"):
        start += 1
    while start < end and low[start] in ("the", "a", "an", "this", "that"):
        start += 1
    lexical = lexicon()
    heads = lexical.organizations | lexical.places | lexical.events
    while end > start and not words.capital(end - 1) and not (low[end - 1] in heads and words.tag[end - 1].startswith("NN")):
        end -= 1
    if start >= end:
        return []
    for i in range(start + 1, end - 1):
        if text[i] in (",", ";", "(", "—", "–") and label in ("GPE", "PERSON", "LOC", "NORP"):
            return _trimmed(words, start, i, label) + _trimmed(words, i + 1, end, label)
        if text[i] in ("'s", "’s") and label in ("GPE", "PERSON"):
            return _trimmed(words, start, i, label) + _trimmed(words, i + 1, end, "ORG")
    return [Name(start, end, label)]


def _head_is(words: Words, name: Name) -> bool:
    lexical = lexicon()
    head = words.low[name.end - 1]
    return head in lexical.organizations or head in lexical.places or head in lexical.events


def _join_runs(words: Words, names: list[Name]) -> None:
    """Names grow over the capitalised words beside them; words in no name make names of their own."""
    lexical = lexicon()
    owner: dict[int, Name] = {i: n for n in names for i in range(n.start, n.end)}
    n = len(words.text)
    i = 0
    while i < n:
        if i in owner or not words.proper(i):
            i += 1
            continue
        start = i
        while i < n and i not in owner and (words.proper(i) or (words.text[i] in ("-", "–") and i + 1 < n and words.proper(i + 1))):
            i += 1
        end = i
        before, after = owner.get(start - 1), owner.get(end)
        role = all(words.low[k] in lexical.titles or words.low[k] in lexical.title_modifiers for k in range(start, end))
        if role:
            continue
        if before and not _stands_alone(before, words) and start == before.end:
            before.end = end
            for k in range(start, end):
                owner[k] = before
        elif after and after.label in ("ORG", "FAC", "PERSON") and not after.gazetteer:
            while start < end and words.low[start] in lexical.titles:
                start += 1
            after.start = min(after.start, start)
        elif words.text[start].isalpha() or len(words.text[start]) > 2:
            name = Name(start, end, "")
            names.append(name)
            for k in range(start, end):
                owner[k] = name
    names.sort(key=lambda x: x.start)


def _stands_alone(name: Name, words: Words) -> bool:
    """A country's adjective or capital takes no capitalised word after it into its name, "Sumy" takes "Oblast"."""
    return name.form is not None and name.form.sense in (Sense.ADJECTIVE, Sense.NAME, Sense.CAPITAL, Sense.PEOPLE)


def _cut_titles(words: Words, name: Name) -> None:
    """Titles at the front of a name or before it become its role."""
    lexical = lexicon()
    titles, modifiers, low = lexical.titles, lexical.title_modifiers, words.low
    if name.gazetteer or name.label in ("ORG", "FAC", "EVENT", "LAW", "WORK_OF_ART", "NORP"):
        return
    start = name.start
    while start < name.end - 1 and (low[start] in titles or (low[start] in modifiers and start + 1 < name.end and low[start + 1] in titles)):
        start += 1
    name.start = start
    left, found = start, False
    while left > 0:
        word = low[left - 1]
        if word in titles:
            found, left = True, left - 1
        elif found and (word in modifiers or word == "-" or words.tag[left - 1] in ("JJ", "NN", "HYPH") and not words.capital(left - 1)):
            left -= 1
        else:
            break
    if found and words.text[start][0].isupper() and (name.label == "PERSON" or name.label in ("", "GPE", "PRODUCT", "LOC")):
        name.role = (left, start)
        if not _head_is(words, name):
            name.label = "PERSON"


def _decide(words: Words, name: Name) -> None:
    """The kind of one name by its own evidence; None where it is no name of ours."""
    lexical = lexicon()
    if name.gazetteer:
        name.kind = Kind.PLACE if name.form is None or name.form.sense is Sense.CAPITAL else Kind.COUNTRY
        return
    low = words.low
    head = low[name.end - 1]
    for k in range(name.start + 1, name.end - 1):
        if low[k] in ("of", "for", "on", "to"):
            head = low[k - 1]
            break
    if name.role:
        name.kind = Kind.PERSON
    elif head in lexical.events and name.label not in ("PERSON", "GPE"):
        name.kind = Kind.EVENT
    elif head in lexical.organizations and name.end - name.start > 1 and name.label != "PERSON":
        name.kind = Kind.ORGANIZATION
    elif head in lexical.places and name.end - name.start > 1 and name.label != "PERSON":
        name.kind = Kind.PLACE
    elif head in lexical.things and name.end - name.start > 1:
        name.kind = None
    elif name.label in _LABELS:
        name.kind = _LABELS[name.label]
    elif low[name.start - 1] in _LOCATING if name.start else False:
        name.kind = Kind.PLACE
    elif name.label in _WEAK:
        name.kind = None
    else:
        name.kind = Kind.ORGANIZATION


def _agree(words: Words, names: list[Name]) -> None:
    """One spelling, one kind: the kind most of its mentions have, a titled person before all."""
    votes: dict[str, Counter[Kind]] = {}
    surnames: dict[str, str] = {}
    for name in names:
        text = words.span(name.start, name.end)
        if name.kind and not name.gazetteer:
            votes.setdefault(text, Counter())[name.kind] += 3 if name.role else 1
            if name.kind is Kind.PERSON and name.end - name.start > 1:
                surnames[words.text[name.end - 1]] = text
    for name in names:
        if name.gazetteer:
            continue
        text = words.span(name.start, name.end)
        if text in surnames and name.end - name.start == 1:
            name.kind = Kind.PERSON
        elif text in votes and name.kind:
            name.kind = max(votes[text].items(), key=lambda kv: (kv[1], kv[0]))[0]


def _references(words: Words, names: list[Name]) -> list[Reference]:
    found = []
    doc = words.doc
    for name in names:
        if name.kind is None or (name.kind is Kind.GROUP and name.label == "NORP" and words.tag[name.end - 1] not in ("NNS", "NNPS")):
            continue
        reference = Reference(name.start, name.end, doc[name.start : name.end].root.i, name.kind, Form.NAME)
        if name.role:
            reference.role_start, reference.role_end = name.role
            reference.role = words.span(*name.role)
        if name.form is not None:
            _as_country(words, name, reference)
        found.append(reference)
    return found


def _as_country(words: Words, name: Name, reference: Reference) -> None:
    assert name.form is not None
    sense = name.form.sense
    reference.country = name.form.country.name
    if sense is Sense.PEOPLE:
        reference.kind, reference.plural = Kind.GROUP, True
    elif sense is Sense.ADJECTIVE:
        reference.adjectival = True
    elif sense is Sense.CAPITAL:
        if _acts(words, reference):
            reference.kind = Kind.COUNTRY
        else:
            reference.located = True
    elif sense is Sense.SEAT and words.low[name.start - 1] in _LOCATING if name.start else False:
        reference.kind, reference.located = Kind.PLACE, True


_SPOKEN_TO = frozenset("accuse urge warn criticize criticise condemn blame support back help pressure sanction threaten tell ask".split())


def _acts(words: Words, reference: Reference) -> bool:
    """True where a capital stands for its country: it does something, owns something, or is dealt with."""
    token = words.doc[reference.head]
    dep = token.dep_
    while dep == "conj":
        token = token.head
        dep = token.dep_
    if dep == "nsubj":
        return token.head.pos_ == "VERB"
    if dep == "poss":
        return True
    if dep == "dobj":
        return token.head.lemma_ in _SPOKEN_TO
    if dep == "pobj":
        return token.head.lower_ in ("between", "with", "against", "by")
    return False


def _collectives(words: Words, names: list[Reference]) -> list[Reference]:
    """Noun phrases of people and bodies, from their first modifier to their head."""
    named = {i for r in names if not r.adjectival for i in range(r.start, r.end)}
    found = []
    for token in words.doc:
        i = token.i
        if not words.tag[i].startswith("NN") or i in named or words.capital(i) and i not in words.starts:
            continue
        if not is_collective(words.low[i], words.tag[i]) or token.dep_ in ("compound", "nmod"):
            continue
        start = i
        for child in token.lefts:
            if child.dep_ in ("amod", "compound", "nummod", "nmod", "quantmod") and child.left_edge.i < start:
                start = child.left_edge.i
        while start < i and (words.low[start] in ("the", "a", "an", "at", "least", "other") or not words.text[start].isalnum() and not words.capital(start)):
            start += 1
        quantity = next((c.text for c in token.lefts if c.dep_ == "nummod"), None)
        found.append(Reference(start, i + 1, i, Kind.GROUP, Form.NOMINAL, plural=True, quantity=quantity))
    return found
