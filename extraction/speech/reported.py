"""Reported contents, read from the parse: after cue verbs and nouns, "according to", and names with a colon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.attrs import LEMMA, POS
from spacy.tokens import Doc, Token

from extraction.reading import Block
from extraction.speech import cues
from extraction.speech.complements import SHORTEST, impersonal, inverted, spans
from extraction.speech.content import FINITE, VERBAL, Content, trimmed
from extraction.speech.cues import Cue, Force
from extraction.speech.quotation import MARKS, Quoted, Spans
from extraction.speech.sources import Range, phrases, possessor_of, sources_of
from extraction.syntax.words import Words, columns


def reported_contents(doc: Doc, quoted: Spans[Quoted]) -> list[Content]:
    """The contents of every cue that stands outside quotation marks, in the order of the cues."""
    lexicon, misreadable = cues.lexicon(), cues.words("misread")
    verbs, nouns = lexicon.verbs, lexicon.nouns
    found: list[Content] = []
    parts, lemmas = columns(doc, POS, LEMMA)
    lower = Words.of(doc).low
    for i, pos in enumerate(parts):
        if lower[i] == "according":
            if i + 1 < len(doc) and lower[i + 1] == "to" and not quoted.holds(i):
                found.extend(_according(doc[i]))
        elif pos == "VERB":
            cue = verbs.get(lemmas[i])
            if cue is not None and not quoted.holds(i):
                found.extend(_of_verb(doc[i], cue))
        elif pos == "NOUN" or pos == "PROPN":
            if quoted.holds(i):
                continue
            if lower[i] in misreadable and (misread := _misread_verb(doc[i])) is not None:
                found.append(misread)
            elif lemmas[i] in nouns:
                found.extend(_of_noun(doc[i]))
    return found


def headed_contents(doc: Doc, blocks: Sequence[Block]) -> list[Content]:
    """ "POLL: voters back the bridge" and the turns of a transcript: a line that opens with who says it and a colon."""
    found: list[Content] = []
    surveys = cues.words("surveys")
    for block in blocks:
        colon = next((t.i for t in doc[block.start : min(block.start + 5, block.end)] if t.text == ":"), None)
        if colon is None or colon == block.start or block.end - colon < SHORTEST or doc[colon + 1].text in MARKS:
            continue
        first, after = trimmed(doc, block.start, colon)
        if after == first:
            continue
        named = doc[first:after]
        last = named[-1]
        turn = all(len(t) > 3 and t.text.isupper() for t in named if t.is_alpha) and len(named) <= 3
        if turn or last.ent_type_ == "PERSON" or last.lemma_.lower() in surveys:
            start, end = trimmed(doc, colon + 1, block.end)
            if any(t.tag_ in FINITE for t in doc[start:end]):
                found.append(Content(start, end, "headed", colon, [(first, after)]))
    return found


def addressee_of(verb: Token) -> Range | None:
    """Who is told."""
    telling = verb.lemma_ in cues.words("telling")
    for child in verb.rights:
        if child.dep_ == "dative" or (telling and child.dep_ == "dobj"):
            if child.pos_ in {"PROPN", "NOUN", "PRON"}:
                return phrases(child)[0]
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            return phrases(inner)[0] if inner is not None else None
    return None


def _of_verb(verb: Token, cue: Cue) -> Iterator[Content]:
    found = list(spans(verb, cue))
    if not found or _describes(verb):
        return
    sources = sources_of(verb)
    if found[0][1] == "aside" and (said := inverted(verb)) is not None:
        sources = phrases(said)
    bare = verb.tag_ == "VBG" and not any(c.dep_ == "aux" for c in verb.lefts)
    if bare and cue.force in {Force.BELIEVE, Force.INTEND}:
        return  # "without knowing that": nobody says so
    if cue.force is Force.SHOW or verb.lemma_ in cues.words("concluding"):
        sources = [s for s in sources if not _event(verb.doc, s)]
    if not sources and not impersonal(verb):
        return
    addressee = addressee_of(verb)
    for (start, end), frame in found:
        if end - start > (1 if frame == "about" else 0):
            yield Content(start, end, frame, verb.i, sources, addressee)


def _describes(verb: Token) -> bool:
    """ "Three suspected militants were killed": a participle that the parser took for what the three did."""
    doc, i = verb.doc, verb.i
    if verb.lower_ not in {"suspected", "alleged"} or i == 0 or i + 1 == len(doc):
        return False
    return doc[i - 1].pos_ in {"NUM", "DET"} and doc[i + 1].pos_ in {"ADJ", "NOUN", "PROPN"}


def _event(doc: Doc, source: Range) -> bool:
    """Something that happened and lets one conclude, where nobody says anything: "the move shows that"."""
    start, end = source
    words = {doc[start].lower_} if end - start == 1 else {t.lemma_ for t in doc[max(start, end - 3) : end]}
    return bool(words & cues.words("events"))


def _of_noun(noun: Token) -> Iterator[Content]:
    """ "the claim that ...": a clause that says what a cue noun holds."""
    for child in noun.rights:
        if child.dep_ in {"acl", "ccomp", "relcl"}:
            mark = next((c for c in child.lefts if c.lower_ == "that" and c.dep_ == "mark"), None)
            if mark is not None:
                start, end = trimmed(noun.doc, mark.i + 1, child.right_edge.i + 1)
                if end > start:
                    sources = [s for s in possessor_of(noun) if not _event(noun.doc, s)]
                    yield Content(start, end, "noun", noun.i, sources)


def _misread_verb(noun: Token) -> Content | None:
    """ "The supreme court rules that ...", read as a noun phrase with a relative clause."""
    doc = noun.doc
    if noun.i + 1 >= len(doc) or doc[noun.i + 1].lower_ != "that" or noun.dep_ not in {"ROOT", "nsubj", "dobj", "conj"}:
        return None
    clause = next((c for c in noun.rights if c.dep_ in {"acl", "relcl", "ccomp", "appos"}), None)
    named = next((c for c in reversed(list(noun.lefts)) if c.dep_ in {"compound", "nmod", "nsubj", "poss"}), None)
    if clause is None or named is None or named.i != noun.i - 1:
        return None
    start, end = trimmed(doc, noun.i + 2, max(clause.right_edge.i + 1, noun.i + 2))
    if end <= start:
        return None
    return Content(start, end, "clause", noun.i, [(noun.left_edge.i, noun.i)])


def _according(token: Token) -> Iterator[Content]:
    """ "according to X": the clause that it stands in, and all before it where it closes the sentence."""
    doc, sentence = token.doc, token.sent
    to = token.nbor(1)
    named = next((c for c in (*to.children, *token.children) if c.dep_ == "pobj"), None)
    if named is None or named.lemma_.lower() in cues.words("standards"):
        return
    head = token.head
    while head.pos_ not in VERBAL and head.head.i != head.i:
        head = head.head
    left, right = token.i, max(named.right_edge.i, token.i + 1) + 1
    start, end = head.left_edge.i, head.right_edge.i + 1
    if token.i - sentence.start <= 3:
        start, end = right, max(end, right)
    elif end - right <= 3:
        start = sentence.start
    before, after = trimmed(doc, start, left), trimmed(doc, right, end)
    told = token.i > 0 and doc[token.i - 1].text != "," and any(t.tag_ in FINITE for t in doc[slice(*before)])
    start, end = before if told or before[1] - before[0] >= after[1] - after[0] else after
    if end > start:
        yield Content(start, end, "according", token.i, phrases(named))
