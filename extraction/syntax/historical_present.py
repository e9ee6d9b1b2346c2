"""The historical present, read as the past that it stands for.

Chronicles and headlines tell in the present what papers tell in the past. Its forms are those of nouns ("police in
Lima arrest", "a court sentences"), and a parser that learned from papers takes them for nouns: the sentence is left
without a verb, and what it states without a subject and an object. The past is told from nouns by its ending. So a
sentence whose root is no finite verb is read again with each of its possible verbs in the past, and where one of them
turns out to be what the sentence is about, with a subject that agrees with the verb as it was written, that parse is
taken.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from spacy.attrs import DEP, HEAD, TAG
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from extraction.syntax.verb_forms import past, present

PRESENT = frozenset({"VBZ", "VBP"})
# as what a verb in the present is read, rightly or not
READ_AS = frozenset({"NN", "NNS", "NNP", "VB", "VBP", "VBZ"})
# no verb of a main clause follows these
LEADING = frozenset({"DT", "PRP$", "TO", "MD", "POS", "CD", "WDT"})
PLURAL = frozenset({"NNS", "NNPS"})
NAMES = frozenset({"NNP", "NNPS"})
SINGULAR = NAMES | {"NN"}  # "the United Nations condemns"
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
OBJECTS = frozenset({"dobj", "dative", "ccomp"})
OF_NOUNS = frozenset({"det", "amod", "poss", "nummod", "compound", "nmod"})
# how the object of a verb begins, where a word between the two may be one or the other: "rescue 31 worshippers"
OPENING = frozenset({"DT", "PRP$", "CD", "NNP", "NNPS", "JJ", "$", "IN"})
ENDING = ('."', ".”", ".’", ".'", ".", "!")
PARSING = ("tok2vec", "tagger", "parser")
SHORTEST = 5
MOST_TRIED = 6
AT_ONCE = 64


class Trial(NamedTuple):
    """A sentence with the verb at `place` in the past, and whether that verb as written goes with a singular."""

    start: int
    place: int
    singular: bool
    doc: Doc


class HistoricalPresent:
    """A component that reads sentences without a verb again, with the parser of the pipeline `nlp` it is part of."""

    def __init__(self, nlp: Language, verbs: Collection[str], irregular: Mapping[str, Collection[str]]) -> None:
        self.nlp = nlp
        self.verbs = verbs
        self.irregular = irregular

    def __call__(self, doc: Doc) -> Doc:
        self._read([doc])
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = AT_ONCE) -> Iterator[Doc]:
        """The documents of `stream`, of which each batch is read again at once."""
        documents = iter(stream)
        while batch := list(islice(documents, batch_size)):
            self._read(batch)
            yield from batch

    def _read(self, documents: Sequence[Doc]) -> None:
        told = [doc for doc in documents if not _is_told_in_past(doc)]
        trials = [(doc, trial) for doc in told for s in doc.sents for trial in islice(self._trials(s), MOST_TRIED)]
        if not trials:
            return
        tried: Iterable[Doc] = [trial.doc for _, trial in trials]
        for name in PARSING:
            tried = self.nlp.get_pipe(name).pipe(tried)  # type: ignore[attr-defined]
        best: dict[tuple[int, int], tuple[int, Doc, Trial, Doc]] = {}
        for (doc, trial), parsed in zip(trials, tried, strict=True):
            worth = _worth(parsed[trial.place - trial.start], trial.singular)
            sentence = (id(doc), trial.start)
            if worth and (sentence not in best or worth > best[sentence][0]):
                best[sentence] = (worth, doc, trial, parsed)
        for _, doc, trial, parsed in best.values():
            _take(doc, trial, parsed)

    def _trials(self, sentence: Span) -> Iterator[Trial]:
        """The sentence with each word in the past that may be its verb, where it has none."""
        if len(sentence) < SHORTEST or _is_finite(sentence.root) or not sentence.text.rstrip().endswith(ENDING):
            return
        words = [t.text for t in sentence]
        spaces = [bool(t.whitespace_) for t in sentence]
        begins: list[bool | int | None] = [True, *[False] * (len(words) - 1)]  # it stays one sentence
        for place in range(sentence.start + 1, sentence.end):
            token, before = sentence.doc[place], sentence.doc[place - 1]
            if token.tag_ not in READ_AS or before.tag_ in LEADING or not (token.is_lower and token.is_alpha):
                continue
            form = present(token.text, self.verbs)
            if form is None:
                continue
            base, singular = form
            changed = list(words)
            changed[place - sentence.start] = past(base, self.irregular)
            yield Trial(
                sentence.start, place, singular, Doc(self.nlp.vocab, words=changed, spaces=spaces, sent_starts=begins)
            )


def _is_told_in_past(doc: Doc) -> bool:
    """True where more sentences are in the past than in the present, which is not historical then."""
    roots = [s.root.tag_ for s in doc.sents]
    return roots.count("VBD") > sum(tag in PRESENT for tag in roots)


def _is_finite(root: Token) -> bool:
    """True where the root is the verb of its sentence, as far as its form and its subject tell."""
    helpers = {c.lower_ for c in root.children if c.dep_ in ("aux", "auxpass")}
    if helpers:
        return helpers != {"to"}
    if root.tag_ in ("VBD", "VBN"):
        return root.tag_ == "VBD" or any(c.dep_ in SUBJECTS for c in root.children)
    if root.tag_ not in PRESENT and root.tag_ != "VB":
        return root.tag_ == "MD"
    subjects = [c for c in root.children if c.dep_ in SUBJECTS]
    if root.tag_ != "VBZ" and len(subjects) == 1 and subjects[0].dep_ == "nsubj":
        # "Chad and Mali sign a pact": the tag alone may be wrong
        return _is_many(subjects[0]) or subjects[0].tag_ not in SINGULAR
    return bool(subjects)


def _worth(verb: Token, singular: bool) -> int:
    """How well a sentence is read with this verb in the past: 0 not at all, more the surer its object is."""
    children = list(verb.children)
    subjects = [c for c in children if c.dep_ in SUBJECTS]
    helped = any(c.dep_ in ("aux", "auxpass") for c in children)
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBN") or len(subjects) != 1 or helped:
        return 0
    subject, after = subjects[0], [c for c in children if c.i > verb.i and c.dep_ != "punct"]
    if subject.dep_ != "nsubj" or subject.i > verb.i or not after or _is_addressed(subject, verb):
        return 0
    objects = [c for c in after if c.dep_ in OBJECTS]
    if any(c.dep_ in OF_NOUNS for c in children) or sum(c.dep_ == "dobj" for c in objects) > 1:
        return 0  # it is still part of a name
    if not (_is_one(subject) if singular else _is_many(subject) or (subject.tag_ in NAMES and bool(objects))):
        return 0
    if not objects:
        return 1
    first = objects[0].left_edge
    return 3 if first.i == verb.i + 1 and first.tag_ in OPENING else 2


def _is_addressed(subject: Token, verb: Token) -> bool:
    """ "Students, contact Ann": one comma between the two."""
    between = [t.text for t in subject.doc[subject.i + 1 : verb.i]]
    return between[-1:] == [","] and between.count(",") == 1


def _is_many(subject: Token) -> bool:
    """True for plurals, lists, police, and a group of somebody."""
    if subject.tag_ in PLURAL or subject.lower_ in ("police", "people"):
        return True
    return any(
        c.dep_ == "conj" or (c.lower_ == "of" and any(o.tag_ in PLURAL for o in c.children)) for c in subject.children
    )


def _is_one(subject: Token) -> bool:
    """True for a single one, and for names that may have an "and" of their own."""
    listed = {c.tag_ for c in subject.children if c.dep_ == "conj"}
    return subject.tag_ in SINGULAR and (not listed or {subject.tag_} | listed <= NAMES)


def _take(doc: Doc, trial: Trial, parsed: Doc) -> None:
    """Give the sentence of `doc` that was tried the tags and the parse of its trial."""
    columns = [TAG, HEAD, DEP]
    values = doc.to_array(columns)
    values[trial.start : trial.start + len(parsed)] = parsed.to_array(columns)
    values[trial.place, 0] = doc.vocab.strings["VBZ" if trial.singular else "VBP"]
    doc.from_array(columns, values)  # type: ignore[arg-type]


@Language.factory("allegedly_historical_present")
def create_historical_present(nlp: Language, name: str) -> HistoricalPresent:
    """With the verbs that the lemmatizer of `nlp` knows and their irregular forms."""
    lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    irregular: dict[str, list[str]] = {}
    for form, bases in lookups.get_table("lemma_exc")["verb"].items():
        for base in bases:
            if not form.endswith(("ing", "s")):
                irregular.setdefault(base, []).append(form)
    return HistoricalPresent(nlp, frozenset(lookups.get_table("lemma_index")["verb"]), irregular)
