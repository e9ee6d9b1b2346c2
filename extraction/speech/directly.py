"""Direct contents: words in quotation marks, with the cue that stands before, after or between them."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from extraction.reading import Block
from extraction.speech import cues
from extraction.speech.content import FINITE, VERBAL, Content, cue_start
from extraction.speech.cues import Frame
from extraction.speech.quotation import MARKS, Quoted, Spans
from extraction.speech.reported import addressee_of
from extraction.speech.sources import Range, phrases, sources_of

STOP = {".", "!", "?", ";"}
DASHES = {"―", "—", "–", "--", "-"}
NOMINAL = {"PROPN", "NOUN", "PRON"}
SPEAKING = {"PERSON", "ORG", "GPE", "NORP"}
_FAR = 30  # tokens between a quote and its cue
_BESIDE = {"relcl", "aux", "auxpass"}
_LONG = 6  # tokens of a quote that is surely not a name or a term
_GAP = 60  # tokens between two quotes of a paragraph by one speaker


def direct_contents(doc: Doc, blocks: list[Block], quoted: Spans[Quoted]) -> list[Content]:
    """The quoted spans that somebody says, and those that go on from one of them without a cue."""
    found: list[Content] = []
    last: Content | None = None
    before: Quoted | None = None
    waiting: tuple[Quoted, Range] | None = None
    for number, quote in enumerate(quoted.all):
        start, end = _inner(doc, quote)
        if end <= start or is_title(doc, quote.start, quote.end):
            continue
        whole = _whole(doc, quote)
        search = _Search(doc, blocks, quoted, number, whole)
        content = search.content(start, end)
        if content is None and last is not None and before is not None:
            same, next_ = quote.block == before.block, quote.block == before.block + 1
            opens = quote.start - 1 <= blocks[quote.block].start + 1
            if whole and ((same and quote.start - before.end <= _GAP) or (next_ and (opens or not before.closed))):
                # the same person goes on, in this paragraph or as the next one
                content = Content(start, end, "continued", None, last.sources, None, True, True)
            elif not whole and same and not last.whole and 0 < quote.start - 1 - before.end <= 3:
                # calls it "late" and "wrong"
                content = Content(start, end, "coordinated", last.cue, last.sources, last.addressee, True, False)
            elif last.cue is not None and before.end < last.cue < quote.start and doc[quote.start - 2].text == ",":
                # "We start," said the mayor in her speech, "and then we wait"
                content = Content(start, end, "split", last.cue, last.sources, last.addressee, True, whole)
        if content is None:
            content = search.topical(start, end)
        if content is not None:
            if waiting is not None and waiting[0].block + 1 == quote.block and whole:
                found.append(Content(*waiting[1], "continued", None, content.sources, None, True, True))
            found.append(content)
            last, before, waiting = content, quote, None
        elif whole:
            last = before = None
            waiting = None if quote.closed else (quote, (start, end))  # its speaker may come with the next paragraph
    return found


class _Search:
    """The search for the cue of one quote."""

    def __init__(self, doc: Doc, blocks: list[Block], quoted: Spans[Quoted], number: int, whole: bool) -> None:
        self.doc, self.quoted, self.whole = doc, quoted, whole
        self.blocks, self.number = blocks, number
        self.quote = quoted.all[number]
        self.verbs = cues.lexicon().verbs

    def content(self, start: int, end: int) -> Content | None:
        doc = self.doc
        comma = doc[self.quote.end - 1].text in {",", "?", "!", *DASHES} or (
            self.quote.end + 1 < len(doc) and doc[self.quote.end + 1].text == ","
        )
        after, before = self.after(), self.before()
        cue = (after or before) if before is None or (comma and self.whole) else before
        if cue is not None:
            speakers = self.speakers(cue)
            if not speakers and not self.whole:
                return None  # a "so-called" thing
            return Content(start, end, "direct", cue.i, speakers, addressee_of(cue), True, self.whole)
        signed = self.signature()
        if signed:
            return Content(start, end, "signed", None, [signed], None, True, self.whole)
        if not self.whole:
            return self.judged(start, end)
        return self.announced(start, end)

    def after(self) -> Token | None:
        """The cue in ' "...," X said' and ' "...," said X'."""
        doc, quote = self.doc, self.quote
        if not quote.closed:
            return None
        limit = self.blocks[quote.block].end
        spans = self.quoted.all
        if self.number + 1 < len(spans) and spans[self.number + 1].block == quote.block:
            limit = min(limit, spans[self.number + 1].start - 1)
        if doc[quote.end - 1].text in {".", "…"} and not (quote.end + 1 < limit and doc[quote.end + 1].text == ","):
            return None
        first = quote.end + 1
        while first < limit and (doc[first].is_space or doc[first].text in {",", *DASHES}):
            first += 1
        for i in range(first, min(limit, quote.end + _FAR)):
            token = doc[i]
            if token.text in STOP:
                return None
            if token.pos_ not in VERBAL:
                continue
            if token.dep_ == "pcomp":
                return None  # 'for "late work", such as building': no one speaks
            if token.pos_ == "VERB" and token.lemma_ in self.verbs and token.dep_ not in {"relcl", "acl"}:
                if any(c.dep_ == "ccomp" and c.left_edge.lower_ == "that" for c in token.rights):
                    return None  # it has a content of its own
                # the verb or its subject stands right after the quote
                return token if cue_start(token) == first or i - first <= 3 else None
            if token.dep_ not in {"aux", "auxpass", "relcl", "acl"}:
                return None
        return None

    def before(self) -> Token | None:
        """The cue in 'X said: "..."' and 'X called it "..."'; the sentence before ends with a colon or not at all."""
        doc, quote = self.doc, self.quote
        low, i = self.blocks[quote.block].start, quote.start - 2
        spans = self.quoted.all
        if self.number and spans[self.number - 1].block == quote.block:
            low = max(low, spans[self.number - 1].end + 1)
        if i < low and quote.block:
            last = self.blocks[quote.block - 1]
            if doc[last.end - 1].text == ":":
                low, i = last.start, last.end - 1
        near = i - 3
        while i >= low and i > quote.start - _FAR:
            token = doc[i]
            if token.text in STOP:
                return None
            if token.pos_ == "VERB":
                known = token.lemma_ in self.verbs
                if not self.whole:
                    return token if known and i >= near else None
                if known and (token.dep_ not in {"relcl", "acl"} or i >= near):
                    return token
            i -= 1
        return None

    def speakers(self, cue: Token) -> list[Range]:
        """The sources by the parse; where quotation marks led it astray, the nearest noun phrase."""
        holds, doc = self.quoted.holds, self.doc
        sources = [s for s in sources_of(cue) if not holds(s[0])]
        if sources:
            return sources
        for i in range(cue.i + 1, min(cue.i + 5, len(doc))):  # said X
            token = doc[i]
            if token.dep_ == "dative" or (token.dep_ == "dobj" and cue.lemma_ in cues.words("telling")):
                break
            if token.pos_ in NOMINAL and token.dep_ != "npadvmod":
                while token.dep_ in {"compound", "amod", "nmod", "poss"} and token.head.i > token.i:
                    token = token.head
                if not holds(token.i):
                    return phrases(token)
            elif token.pos_ not in {"DET", "ADJ", "ADV", "NUM", "PART"}:
                break
        i = cue.i - 1
        if i >= 0 and doc[i].text == ",":  # the mayor, X, said; X, the mayor, said
            named = [t for t in doc[cue.sent.start : i] if t.ent_type_ == "PERSON" and not holds(t.i)]
            if named:
                return phrases(doc[max(t.i for t in named)])
            i -= 1
        while i >= 0 and i > cue.i - 7:  # X said
            token = doc[i]
            if token.pos_ in NOMINAL and not holds(i) and token.dep_ != "npadvmod":
                return phrases(token)
            if i == cue.i - 1 and token.is_sent_start and token.is_title and not token.is_stop and not holds(i):
                return [(i, cue.i)]  # a name that looks like another word: "Fallows remarked"
            if token.is_punct or token.pos_ == "VERB":
                break
            i -= 1
        return []

    def signature(self) -> Range | None:
        """The name in '"..." - Ann Lee' at the end of a paragraph, or in a line of its own behind it."""
        doc, quote = self.doc, self.quote
        end = self.blocks[quote.block].end
        at = quote.end + 1
        if at >= end and quote.block + 1 < len(self.blocks):
            line = self.blocks[quote.block + 1]
            if not any(t.tag_ in FINITE or t.text in STOP for t in doc[line.start : line.end]):
                at, end = line.start, line.end
        if quote.closed and self.whole and at + 1 < end and doc[at].text in DASHES and end - at <= 12:
            named = doc[at + 1]
            if named.pos_ in {"PROPN", "NOUN"}:
                while named.dep_ in {"compound", "nmod"} and at < named.head.i < end:
                    named = named.head
                return phrases(named)[0]
        return None

    def judged(self, start: int, end: int) -> Content | None:
        """'rejects the plan as "late"': whatever the verb, quoted words after "as" are its subject's."""
        doc = self.doc
        i = self.quote.start - 2
        while i > 0 and doc[i].pos_ in {"DET", "ADJ", "ADV"}:
            i -= 1
        if i <= 0 or doc[i].lower_ != "as":
            return self.done(start, end)
        verb = doc[i].head
        while verb.dep_ in {"acl", "relcl", "xcomp"} and not self.frames(verb, Frame.AS):
            verb = verb.head  # "rejects the plan to build it as": the parser may take the nearer verb
        while verb.pos_ != "VERB" and verb.head.i != verb.i:
            verb = verb.head
        sources = self.speakers(verb) if verb.pos_ == "VERB" else []
        return Content(start, end, "as", verb.i, sources, None, True, False) if sources else None

    def done(self, start: int, end: int) -> Content | None:
        """'it sent troops to "protect the harbour"': a quoted predicate is its subject's, where that can speak."""
        doc = self.doc
        verb = doc[start:end].root
        if verb.pos_ != "VERB" or end - start < 2:
            return None
        sources = [
            s for s in self.speakers(verb) if any(t.ent_type_ in SPEAKING or t.pos_ == "PRON" for t in doc[slice(*s)])
        ]
        return Content(start, end, "done", None, sources, None, True, False) if sources else None

    def frames(self, verb: Token, frame: Frame) -> bool:
        """Whether a verb has a frame."""
        cue = self.verbs.get(verb.lemma_)
        return cue is not None and frame in cue.forces

    def announced(self, start: int, end: int) -> Content | None:
        """'Her answer was short: "..."': a sentence that ends with a colon is its subject's."""
        doc, quote = self.doc, self.quote
        i = quote.start - 2
        if i < self.blocks[quote.block].start and quote.block:
            i = self.blocks[quote.block - 1].end - 1
        if i <= 0 or doc[i].text != ":":
            return None
        first = i
        while first > 0 and i - first < _FAR and doc[first - 1].text not in STOP and not doc[first - 1].is_space:
            first -= 1
        verbs = [t for t in doc[first:i] if t.pos_ in VERBAL and t.tag_ in FINITE and t.dep_ not in _BESIDE]
        if not verbs:
            return None
        root = doc[i].sent.root  # the main verb, unless the parser looked for it in the quote
        verb = root if root in verbs else verbs[0]
        sources = [s for s in sources_of(verb) if not self.quoted.holds(s[0])]
        return Content(start, end, "announced", verb.i, sources, None, True, True) if sources else None

    def topical(self, start: int, end: int) -> Content | None:
        """'Lee was glad. "It is over."': a whole quote alone goes to the person whom the sentence before is about."""
        doc, quote = self.doc, self.quote
        i = quote.start - 2
        if not self.whole or end - start < _LONG or i <= self.blocks[quote.block].start or doc[i].text not in STOP:
            return None
        root = doc[i].sent.root
        subject = next((c for c in root.lefts if c.dep_ == "nsubj"), None)
        if subject is None or self.quoted.holds(root.i):
            return None
        if subject.ent_type_ != "PERSON" and subject.lower_ not in {"he", "she"}:
            return None
        return Content(start, end, "topical", None, phrases(subject)[:1], None, True, True)


def _inner(doc: Doc, quote: Quoted) -> Range:
    """The quoted words without a comma at the end."""
    start, end = quote.start, quote.end
    while start < end and (doc[start].is_space or doc[start].text in MARKS):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in {",", ";"} | MARKS):
        end -= 1
    return start, end


def _whole(doc: Doc, quote: Quoted) -> bool:
    """A sentence of its own rather than words in one."""
    first = doc[quote.start]
    length = quote.end - quote.start
    if length >= _LONG and quote.start >= 2 and doc[quote.start - 2].text == ":":
        return True
    return length >= 3 and (first.text[:1].isupper() or first.text in {"[", "...", "…"})


def is_title(doc: Doc, start: int, end: int) -> bool:
    """A few capitalised words in mid-sentence: the title of a work or a programme."""
    if end - start > 7:
        return False
    words = [t for t in doc[start:end] if t.is_alpha]
    if not words or not all(t.text[0].isupper() or len(t) <= 3 for t in words):
        return False
    if any(t.pos_ in VERBAL for t in words):
        return False
    if start < 2:
        return False
    before = doc[start - 2]
    if len(words) > 1 and (before.pos_ in {"ADP", "DET", "PART", "ADJ", "PROPN"} or before.lower_ in {"show", "book"}):
        return True
    return before.text not in {",", ":"} and doc[end - 1].text not in {",", "!", "?"}
