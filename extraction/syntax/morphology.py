"""The model's attribute ruler and lemmatizer, remembered.

Both decide by a token's form, tag and dependency alone, at a few words by the one before as well, yet run as Python
over every token of every article: a quarter of the model's time. `Morphology` asks them once for each distinct case,
in a small document of such cases, and sets the same values from memory ever after.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens.morphanalysis import MorphAnalysis

from extraction.syntax.verb_forms import base_form

MOST_REMEMBERED = 300_000
VERBAL = frozenset({"VBD", "VBN", "VBG", "VBZ"})
Case = tuple[int, int, int, int, int, int]
Values = tuple[int, int, int, int, MorphAnalysis]


class Morphology:
    """A component that stands in for `components`, which look no further than a token and its neighbours.

    `words` are the lower-case words that a pattern of two tokens looks at: for these, the token's neighbours are part
    of the case. `verbs` are those that the lemmatizer knows.
    """

    def __init__(
        self,
        components: Iterable[Callable[[Doc], Doc]],
        words: frozenset[str],
        verbs: Collection[str] = frozenset(),
    ) -> None:
        self.components = list(components)
        self.words = words
        self.verbs = verbs
        self.memory: dict[Case, Values] = {}

    def __call__(self, doc: Doc) -> Doc:
        strings = doc.vocab.strings
        watched = {strings[w] for w in self.words if w in strings}
        if len(self.memory) > MOST_REMEMBERED:
            self.memory.clear()
        memory = self.memory
        cases: list[Case] = []
        unknown: dict[Case, tuple[Token | None, Token]] = {}
        before: Token | None = None
        for token in doc:
            near = token.lower in watched or (before is not None and before.dep_ == "expl")
            if near:
                after = doc[token.i + 1] if token.i + 1 < len(doc) else None
                case = (
                    token.orth,
                    token.tag,
                    token.dep,
                    before.lower if before is not None else 0,
                    before.dep if before is not None else 0,
                    after.lower if after is not None else 0,
                )
            else:
                case = (token.orth, token.tag, token.dep, 0, 0, 0)
            cases.append(case)
            if case not in memory and case not in unknown:
                unknown[case] = (before if near else None, token)
            before = token
        if unknown:
            self._ask(doc, unknown)
        for token, case in zip(doc, cases, strict=True):
            token.tag, token.pos, token.lemma, token.dep, morph = memory[case]
            token.morph = morph
        return doc

    def _ask(self, doc: Doc, unknown: dict[Case, tuple[Token | None, Token]]) -> None:
        """Run the components over the unknown cases, each between neutral words, and remember what they say."""
        words: list[str] = []
        tags: list[str] = []
        deps: list[str] = []
        places: list[int] = []

        def add(text: str, tag: str, dep: str) -> None:
            words.append(text)
            tags.append(tag)
            deps.append(dep)

        for case, (before, token) in unknown.items():
            if before is not None:
                add(before.text, before.tag_, before.dep_)
            places.append(len(words))
            add(token.text, token.tag_, token.dep_)
            if case[5]:
                after = doc[token.i + 1]
                add(after.text, after.tag_, after.dep_)
            add(";", ":", "punct")
        asked = Doc(doc.vocab, words=words, tags=tags, deps=deps, heads=list(range(len(words))))
        for component in self.components:
            asked = component(asked)
        for case, place in zip(unknown, places, strict=True):
            t = asked[place]
            if t.tag_ in VERBAL:
                t.lemma_ = base_form(t.lower_, t.tag_, t.lemma_, self.verbs)
            self.memory[case] = (t.tag, t.pos, t.lemma, t.dep, t.morph)


@Language.factory("allegedly_morphology")
def create_morphology(nlp: Language, name: str) -> Morphology:
    """The memory of the attribute ruler and the lemmatizer that `nlp` has."""
    ruler, lemmatizer = nlp.get_pipe("attribute_ruler"), nlp.get_pipe("lemmatizer")
    words: set[str] = set()
    for rule in ruler.patterns:  # type: ignore[attr-defined]
        for pattern in rule["patterns"]:
            if len(pattern) > 1:
                for token in pattern:
                    lower = token.get("LOWER", ())
                    words.update([lower] if isinstance(lower, str) else lower.get("IN", ()) if lower else ())
    index = lemmatizer.lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    return Morphology([ruler, lemmatizer], frozenset(words), frozenset(index["verb"]))


def remember(nlp: Language) -> None:
    """Replace the attribute ruler and the lemmatizer of `nlp` by their memory."""
    nlp.add_pipe("allegedly_morphology", after="lemmatizer")
    nlp.remove_pipe("attribute_ruler")
    nlp.remove_pipe("lemmatizer")
