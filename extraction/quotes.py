"""Attributed speech: the source, the cue and the content of direct, indirect and mixed quotes.

The scheme is that of PARC (Pareti 2012). Indirect contents are read from the parse, by the frames of the cue; direct ones
from the quotation marks, with the cue sought before, after and between them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Token

from extraction import cues
from extraction.cues import Frame
from extraction.quotation import MARKS, Quoted, quoted
from extraction.reading import Block, BlockKind, Speech
from extraction.sources import Range, phrases, possessor_of, sources_of

CLAUSE_DEPS = {"ccomp"}
EDGE = {",", ".", ";", ":", "—", "–", "-", "--", "(", "…", "...", "?", "!"} | MARKS
VERBAL = {"VERB", "AUX"}
_TO_CLOSED = {")": "(", "]": "["}


@dataclass(slots=True)
class Candidate:
    """A content with the cue that brings it and the frame it was found in."""

    start: int
    end: int
    cue: int
    frame: str
    sources: list[Range]
    addressee: Range | None = None


@Language.component("allegedly_quotes")
def quotes(doc: Doc) -> Doc:
    """Write `doc._.speeches`."""
    doc._.speeches = speeches(doc)
    return doc


def speeches(doc: Doc) -> list[Speech]:
    """Every attributed content of `doc`, by position; coordinated sources have one each."""
    blocks = doc._.blocks
    if blocks is None:
        blocks = [Block(0, len(doc), BlockKind.PROSE)]
    quotations = quoted(doc, blocks)
    found = _indirect(doc, quotations)
    direct = list(_direct(doc, blocks, quotations, found))
    found = [c for c in found if not _told_directly(c, direct)]
    result = []
    for candidate, is_direct in [*((c, False) for c in found), *((c, True) for c in direct)]:
        for source in candidate.sources or [None]:
            result.append(
                Speech(
                    start=candidate.start,
                    end=candidate.end,
                    direct=is_direct or _inside(candidate, quotations),
                    cue=candidate.cue if candidate.cue >= 0 else None,
                    cue_text=doc[candidate.cue].text if candidate.cue >= 0 else None,
                    source_start=source[0] if source else None,
                    source_end=source[1] if source else None,
                    addressee_start=candidate.addressee[0] if candidate.addressee else None,
                    addressee_end=candidate.addressee[1] if candidate.addressee else None,
                )
            )
    result.sort(key=lambda s: (s.start, s.end, s.source_start or 0))
    return result


# ---------------------------------------------------------------- indirect


def _indirect(doc: Doc, quotations: list[Quoted]) -> list[Candidate]:
    verbs, nouns = cues.verbs(), cues.nouns()
    found: list[Candidate] = []
    for token in doc:
        pos = token.pos_
        if pos == "VERB":
            cue = verbs.get(token.lemma_)
            if cue is not None:
                if _quoted_at(token.i, quotations):
                    continue
                found.extend(_of_verb(token, cue))
        elif pos == "NOUN":
            if token.lemma_ in nouns and not _quoted_at(token.i, quotations):
                found.extend(_of_noun(token))
        if token.lower_ == "according" and token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "to":
            found.extend(_according(token))
    return found


def _of_verb(verb: Token, cue: cues.Cue) -> Iterator[Candidate]:
    sources: list[Range] | None = None
    addressee = _addressee(verb)

    def candidate(span: Range, frame: str) -> Candidate:
        nonlocal sources
        if sources is None:
            sources = sources_of(verb)
        return Candidate(*span, verb.i, frame, sources, addressee)

    forces = cue.forces
    clause = None
    if Frame.CLAUSE in forces:
        for child in verb.children:
            if child.dep_ == "ccomp":
                clause = child
                for span in _clause_spans(verb, child):
                    yield candidate(span, "clause")
                break
        if clause is None:
            span = _parenthetical(verb)
            if span:
                yield candidate(span, "parenthetical")
                return
    if clause is not None:
        return
    for child in verb.children:
        dep = child.dep_
        if dep == "xcomp" and child.pos_ in VERBAL and child.i > verb.i:
            if any(c.dep_ == "aux" and c.lower_ == "to" for c in child.lefts):
                if (Frame.INFINITIVE in forces and addressee is None) or (Frame.RECEIVER in forces):
                    yield candidate(_trim(verb.doc, child.left_edge.i, child.right_edge.i + 1), "infinitive")
                    return
            elif child.tag_ == "VBG" and Frame.GERUND in forces:
                yield candidate(_trim(verb.doc, child.left_edge.i, child.right_edge.i + 1), "gerund")
                return
    for child in verb.children:
        dep = child.dep_
        if dep == "oprd" and Frame.PREDICATE in forces and child.i > verb.i:
            yield candidate(_trim(verb.doc, child.left_edge.i, child.right_edge.i + 1), "predicate")
            return
        if dep == "prep" and child.lower_ == "as" and Frame.AS in forces:
            span = _complement(child)
            if span:
                yield candidate(span, "as")
                return
        if dep == "prep" and child.lower_ in cue.prepositions:
            span = _complement(child)
            if span:
                yield candidate(span, "about")
                return
    for child in verb.children:
        if child.dep_ == "dobj" and Frame.OBJECT in forces and child.i > verb.i and child.pos_ not in {"PRON"}:
            yield candidate(_trim(verb.doc, child.left_edge.i, child.right_edge.i + 1), "object")
            return


def _clause_spans(verb: Token, clause: Token) -> Iterator[Range]:
    """The content of a complement clause; each of coordinated that-clauses is one."""
    doc = verb.doc
    if clause.i < verb.i:
        start, end = clause.left_edge.i, min(clause.right_edge.i + 1, _group_start(verb))
        span = _trim(doc, start, end)
        if span[1] > span[0]:
            yield span
        return
    start, end = max(clause.left_edge.i, verb.i + 1), clause.right_edge.i + 1
    parts = [start]
    token = clause
    for _ in range(6):
        after = next((c for c in token.children if c.dep_ == "conj" and c.pos_ in VERBAL), None)
        if after is None:
            break
        mark = next((c for c in after.lefts if c.dep_ == "mark" and c.lower_ == "that"), None)
        if mark is not None:
            parts.append(mark.i)
        token = after
    parts.append(end)
    for a, b in zip(parts, parts[1:], strict=False):
        a, b = _trim(doc, a, b)
        while a < b and ((doc[a].lower_ == "that" and doc[a].dep_ == "mark") or doc[a].text in EDGE):
            a += 1
        if b > a:
            yield a, b


def _group_start(verb: Token) -> int:
    """Where the cue with its subject and auxiliaries starts."""
    start = verb.i
    for child in verb.lefts:
        if child.dep_ in {"nsubj", "aux", "auxpass", "neg", "nsubjpass"}:
            start = min(start, child.left_edge.i)
    return start


def _parenthetical(verb: Token) -> Range | None:
    """The main clause around a cue that the parser hung into it."""
    if verb.dep_ not in {"parataxis"} or verb.head.i == verb.i:
        return None
    head, doc = verb.head, verb.doc
    left, right = verb.left_edge.i, verb.right_edge.i + 1
    start, end = head.left_edge.i, head.right_edge.i + 1
    before, after = _trim(doc, start, left), _trim(doc, right, end)
    span = before if before[1] - before[0] >= after[1] - after[0] else after
    return span if span[1] - span[0] >= 2 else None


def _complement(preposition: Token) -> Range | None:
    for child in preposition.children:
        if child.dep_ in {"pobj", "pcomp", "amod", "advcl"} and child.i > preposition.i:
            return _trim(preposition.doc, child.left_edge.i, child.right_edge.i + 1)
    return None


def _of_noun(noun: Token) -> Iterator[Candidate]:
    for child in noun.children:
        if child.dep_ in {"acl", "ccomp", "relcl"} and child.i > noun.i:
            mark = next((c for c in child.lefts if c.lower_ == "that" and c.dep_ == "mark"), None)
            if mark is None:
                continue
            sources = possessor_of(noun)
            span = _trim(noun.doc, mark.i + 1, child.right_edge.i + 1)
            if span[1] > span[0]:
                yield Candidate(*span, noun.i, "noun", sources)


def _according(token: Token) -> Iterator[Candidate]:
    to = token.nbor(1)
    pobj = next((c for c in (*to.children, *token.children) if c.dep_ == "pobj"), None)
    if pobj is None:
        return
    doc = token.doc
    head = token.head
    while head.pos_ not in VERBAL and head.head.i != head.i:
        head = head.head
    left, right = token.i, max(pobj.right_edge.i, token.i + 1) + 1
    sentence = token.sent
    start, end = head.left_edge.i, head.right_edge.i + 1
    if token.i - sentence.start <= 3:
        start, end = right, max(end, right)
    elif end - right <= 3:
        start = sentence.start
    before, after = _trim(doc, start, left), _trim(doc, right, end)
    span = before if before[1] - before[0] >= after[1] - after[0] else after
    if span[1] > span[0]:
        yield Candidate(*span, token.i, "according", phrases(pobj))


def _addressee(verb: Token) -> Range | None:
    for child in verb.children:
        if child.dep_ in {"dobj", "dative"} and child.i > verb.i and child.pos_ in {"PROPN", "NOUN", "PRON"}:
            if child.dep_ == "dative" or verb.lemma_ in {
                "tell",
                "inform",
                "remind",
                "assure",
                "ask",
                "urge",
                "warn",
                "order",
            }:
                return phrases(child)[0]
    return None


def _trim(doc: Doc, start: int, end: int) -> Range:
    """Without spaces, quotation marks and punctuation at the edges."""
    while start < end and (doc[start].is_space or doc[start].text in EDGE):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in EDGE):
        end -= 1
    return start, end


# ---------------------------------------------------------------- direct


def _direct(doc: Doc, blocks: list[Block], quotations: list[Quoted], indirect: list[Candidate]) -> Iterator[Candidate]:
    """Quoted spans with a cue of their own, and those that go on from one that has."""
    last: Candidate | None = None
    last_block = -1
    last_open = False
    for number, quote in enumerate(quotations):
        start, end = _trim_spaces(doc, quote.start, quote.end)
        if end <= start:
            continue
        candidate = _cued(doc, blocks, quotations, number)
        if candidate is None and _whole(doc, quote, blocks):
            # goes on in the same paragraph, or as the next one
            if last is not None and (
                quote.block == last_block
                or (quote.block == last_block + 1 and (last_open or _alone(doc, quote, blocks)))
            ):
                candidate = Candidate(start, end, -1, "continued", last.sources)
        if candidate is None:
            continue
        yield candidate
        last, last_block, last_open = candidate, quote.block, not quote.closed


def _cued(doc: Doc, blocks: list[Block], quotations: list[Quoted], number: int) -> Candidate | None:
    quote = quotations[number]
    start, end = _trim_spaces(doc, quote.start, quote.end)
    after = _cue_after(doc, blocks, quotations, number)
    before = _cue_before(doc, blocks, quotations, number)
    comma = doc[end - 1].text in {",", "?", "!", "—", "–", "-"} or (
        quote.end + 1 < len(doc) and doc[quote.end + 1].text == ","
    )
    for cue in (after, before) if comma or not before else (before, after):
        if cue is not None:
            return Candidate(start, end, cue.i, "direct", _spoken_by(doc, cue, quotations), _addressee(cue))
    return None


def _cue_after(doc: Doc, blocks: list[Block], quotations: list[Quoted], number: int) -> Token | None:
    quote = quotations[number]
    if not quote.closed:
        return None
    limit = blocks[quote.block].end
    if number + 1 < len(quotations) and quotations[number + 1].block == quote.block:
        limit = min(limit, quotations[number + 1].start - 1)
    verbs = cues.verbs()
    last = doc[quote.end - 1].text
    if last in {".", "…"} and not (quote.end + 1 < limit and doc[quote.end + 1].text == ","):
        return None
    for i in range(quote.end + 1, min(limit, quote.end + 30)):
        token = doc[i]
        if token.text in {".", "!", "?", ";"}:
            return None
        if token.pos_ == "VERB" and token.lemma_ in verbs:
            # the subject stands right after the quote, or the verb does
            first = _first_word(doc, quote.end + 1, i + 1)
            if token.i == first or _group_start(token) == first or i - first <= 3:
                return token
            return None
        if token.pos_ in VERBAL and token.dep_ not in {"aux", "auxpass", "relcl", "acl"}:
            return None
    return None


def _cue_before(doc: Doc, blocks: list[Block], quotations: list[Quoted], number: int) -> Token | None:
    quote = quotations[number]
    block = blocks[quote.block]
    low = block.start
    if number and quotations[number - 1].block == quote.block:
        low = max(low, quotations[number - 1].end + 1)
    i = quote.start - 2
    if i < low and quote.block and doc[blocks[quote.block - 1].end - 1].text == ":":
        block = blocks[quote.block - 1]
        i, low = block.end - 1, block.start
    verbs = cues.verbs()
    steps = 0
    whole = _whole(doc, quote, blocks)
    while i >= low and steps < 25:
        token = doc[i]
        if steps and token.text in {".", "!", "?"}:
            return None
        if steps == 0 and token.text in {".", "!", "?"}:
            return None
        if token.pos_ == "VERB" and token.lemma_ in verbs:
            if whole or steps <= 3:
                return token
            return None
        i -= 1
        steps += 1
    return None


def _first_word(doc: Doc, start: int, end: int) -> int:
    while start < end - 1 and (doc[start].is_punct or doc[start].is_space):
        start += 1
    return start


def _spoken_by(doc: Doc, cue: Token, quotations: list[Quoted]) -> list[Range]:
    """The sources of a cue by the parse; where quotation marks led it astray, the nearest noun phrase."""
    sources = [s for s in sources_of(cue) if not _quoted_at(s[0], quotations)]
    if sources:
        return sources
    for i in range(cue.i + 1, min(cue.i + 4, len(doc))):  # said X
        if doc[i].pos_ in {"PROPN", "NOUN", "PRON"}:
            head = doc[i]
            while head.dep_ in {"compound", "amod", "nmod"} and head.head.i > head.i:
                head = head.head
            if not _quoted_at(head.i, quotations) and doc[i - 1].pos_ != "ADP":
                return phrases(head)
        elif doc[i].pos_ not in {"DET", "ADJ", "ADV", "NUM", "PART"}:
            break
    for i in range(cue.i - 1, max(cue.i - 6, -1), -1):  # X said
        if doc[i].pos_ in {"PROPN", "NOUN", "PRON"} and not _quoted_at(i, quotations):
            head = doc[i]
            if doc[i].dep_ != "npadvmod":
                return phrases(head)
        elif doc[i].is_punct or doc[i].pos_ == "VERB":
            break
    return []


def _trim_spaces(doc: Doc, start: int, end: int) -> Range:
    while start < end and (doc[start].is_space or doc[start].text in MARKS):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in {",", ";"} | MARKS):
        end -= 1
    return start, end


def _whole(doc: Doc, quote: Quoted, blocks: list[Block]) -> bool:
    """A sentence of its own rather than a part of one."""
    first = doc[quote.start]
    return quote.end - quote.start >= 3 and (first.text[:1].isupper() or first.text in {"[", "...", "…"})


def _alone(doc: Doc, quote: Quoted, blocks: list[Block]) -> bool:
    """The quote opens its paragraph."""
    return quote.start - 1 <= blocks[quote.block].start + 1


def _quoted_at(i: int, quotations: list[Quoted]) -> bool:
    low, high = 0, len(quotations)
    while low < high:
        middle = (low + high) // 2
        if quotations[middle].end <= i:
            low = middle + 1
        else:
            high = middle
    return low < len(quotations) and quotations[low].start <= i


def _inside(candidate: Candidate, quotations: list[Quoted]) -> bool:
    return _quoted_at(candidate.start, quotations) and _quoted_at(candidate.end - 1, quotations)


def _told_directly(candidate: Candidate, direct: list[Candidate]) -> bool:
    """The same words as a direct quote, or a piece of one."""
    for d in direct:
        common = min(candidate.end, d.end) - max(candidate.start, d.start)
        if common > 0 and common >= 0.7 * (candidate.end - candidate.start):
            return True
    return False
