"""Lines of an article and what they are: prose, headings, captions, datelines, boilerplate."""

from __future__ import annotations

import re

from spacy.attrs import IS_SPACE
from spacy.language import Language
from spacy.tokens import Doc

from extraction.reading import Block, BlockKind

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATE = rf"(?:{_DAY},?\s+)?(?:{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}\s+{_MONTH},?\s+\d{{4}})"
_TIME = r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{2,4})?)?"
_DATELINE = re.compile(
    rf"(?:(?:published|updated|posted|last modified|date)(?:\s+on)?:?\s+)?{_DATE}{_TIME}\.?$"
    r"|(?:published|updated|posted|last modified)\b.{0,60}$",
    re.IGNORECASE,
)
_DATE_PREFIX = re.compile(rf"{_DATE}(?=\s+[A-Z“\"])")
# "MOSCOW (Reuters) —", "WASHINGTON, D.C. (AP) --", "Kabul, Afghanistan —"
_PLACE_PREFIX = re.compile(
    r"(?:[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}(?:, [A-Z][\w.]*(?: [A-Z][\w.]*)?)?(?: \([A-Za-z .]{2,30}\))?"
    r"|[A-Z]\w+(?: [A-Z]\w+)?(?:, [A-Z]\w+)? \((?:AP|AFP|Reuters|UPI|TASS|Xinhua|CNN|IRNA|ANI|PTI|dpa|EFE)\))"
    r"\s+(?:—|–|--|-)(?=\s)"
)
_BYLINE = re.compile(r"by [A-Z][\w.’'-]+(?: [\w.’'-]+){0,6}$|by [A-Z ,.]{4,60}$", re.IGNORECASE)
_CAPTION = re.compile(
    r"\b(?:image|photo|picture|photograph|file photo|credit|courtesy|illustration|video)s?"
    r"(?: by| courtesy of| credit)?:"
    r"|\((?:left|right|center|centre|pictured|file)\)|\bpictured (?:above|below|here)\b|\b(?:getty images|file photo)\b"
    r"|^(?:file image|file photo|photo by|image from)\b",
    re.IGNORECASE,
)
_BOILERPLATE = re.compile(
    r"leave a (?:comment|reply)|your email address|required fields are marked|save my name, email|all rights reserved|"
    r"(?:read|see|find out) (?:more|also|next)\b|read the full|"
    r"related (?:articles?|news|stories|posts?|links?|topics?)\b|recommended for you|"
    r"share (?:this|on|via)\b|sign up (?:for|to)|subscribe (?:to|now)|follow us|click here|advertisement|newsletter|"
    r"copyright\b|©|terms of (?:use|service)|privacy policy|cookies?\b.{0,40}(?:accept|policy)|post comment|"
    r"previous (?:article|post)|next (?:article|post)|you may also like|more on this story|have an opinion on this|"
    r"(?:external links|sister links|sources|references|see also|tags|filed under|share|print|comments?|tweet|email)"
    r"\s*:?$",
    re.IGNORECASE,
)
# from such a line on, nothing is the article's own
_CLOSING = re.compile(r"leave a (?:comment|reply)|your email address|post comment|comments?\s*:?$", re.IGNORECASE)
# who said what is quoted in the line above: "― Ann Lee, teacher"
_SIGNATURE = re.compile(r"(?:―|—|–|--?)\s*[A-Z]")
_QUOTED = ('"', "”", "’’", "''")
_FINAL = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_ENDS = frozenset(".!?;")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBORDINATING = frozenset({"WDT", "WP", "WP$", "WRB"})
_JOINING = frozenset({"that", "if", "while", "because", "including", "whether"})
# the longest heading, in words: newspapers' two-sentence heads stay below it
_LONGEST_HEADING = 28


@Language.component("allegedly_layout")
def layout(doc: Doc) -> Doc:
    """Write `doc._.blocks` and start a sentence at each of them, and after a semicolon between two clauses."""
    doc._.blocks = blocks_of(doc)
    for block in doc._.blocks:
        doc[block.start].is_sent_start = True
        for start in _clauses_after_semicolons(doc, block):
            doc[start].is_sent_start = True
    return doc


def _clauses_after_semicolons(doc: Doc, block: Block) -> list[int]:
    """Where a clause begins that only a semicolon parts from the one before: parsers hang it on that."""
    if block.kind is not BlockKind.PROSE or ";" not in doc[block.start : block.end].text:
        return []
    marks = [t.i for t in doc[block.start : block.end] if t.text in _ENDS]
    found = []
    for k, mark in enumerate(marks):
        if doc[mark].text != ";":
            continue
        before = range(marks[k - 1] + 1 if k else block.start, mark)
        after = range(mark + 1, marks[k + 1] if k + 1 < len(marks) else block.end)
        if _is_clause(doc, before) and _is_clause(doc, after) and not _is_quoted(doc, block.start, mark):
            found.append(mark + 1)
    return found


def _is_clause(doc: Doc, tokens: range) -> bool:
    """True for words with a finite verb that no relative pronoun or conjunction stands before."""
    for i in tokens:
        if doc[i].tag_ in _FINITE:
            return i > tokens[0]
        if doc[i].tag_ in _SUBORDINATING or doc[i].lower_ in _JOINING:
            return False
    return False


def _is_quoted(doc: Doc, start: int, end: int) -> bool:
    """True where quotation marks are open at token `end`."""
    text = doc[start:end].text
    return text.count('"') % 2 == 1 or text.count("“") > text.count("”")


def blocks_of(doc: Doc) -> list[Block]:
    """The lines of `doc` with what they are; a dateline before prose on the same line is a block of its own."""
    lines = _lines(doc)
    kinds = _kinds([doc[start:end].text for start, end in lines])
    blocks = []
    for (start, end), kind in zip(lines, kinds, strict=True):
        if kind is BlockKind.PROSE:
            opening = _opening(doc, start, end)
            if opening > start:
                blocks.append(Block(start, opening, BlockKind.DATELINE))
                start = opening
        blocks.append(Block(start, end, kind))
    return blocks


def is_title_case(text: str) -> bool:
    """True where nearly all longer words are capitalised, as in an American headline."""
    words = [w for w in _WORD.findall(text) if len(w) > 3]
    return len(words) > 1 and sum(w[0].isupper() for w in words) >= 0.8 * len(words)


def _lines(doc: Doc) -> list[tuple[int, int]]:
    if not len(doc):
        return []
    lines = []
    start = None
    spaces = [i for i, space in enumerate(doc.to_array(IS_SPACE).tolist()) if space]
    text = 0
    for i in spaces:
        if start is None and text < i:
            start = text
        text = i + 1
        if start is not None and "\n" in doc[i].text:
            lines.append((start, i))
            start = None
    if start is None and text < len(doc):
        start = text
    if start is not None:
        lines.append((start, len(doc)))
    return lines


def _kinds(texts: list[str]) -> list[BlockKind]:
    kinds: list[BlockKind] = []
    closed = False
    stops = [bool(_FINAL.search(text.rstrip())) for text in texts]
    # where no line ends like a sentence, the ends say nothing
    punctuated = any(stops)
    for i, text in enumerate(texts):
        text = text.strip()
        words = len(text.split())
        if len(texts) > 2 and _CLOSING.match(text) and words < 12:
            closed = True
        if closed or (words < 16 and _BOILERPLATE.match(text) and len(texts) > 1):
            kinds.append(BlockKind.BOILERPLATE)
        elif words < 14 and _DATELINE.match(text):
            kinds.append(BlockKind.DATELINE)
        elif len(texts) == 1:
            kinds.append(BlockKind.PROSE)
        elif words < 9 and not stops[i] and _BYLINE.match(text):
            kinds.append(BlockKind.BOILERPLATE)
        elif words < 12 and i and _SIGNATURE.match(text) and texts[i - 1].rstrip().endswith(_QUOTED):
            kinds.append(BlockKind.PROSE)
        elif words < 60 and _CAPTION.search(text):
            kinds.append(BlockKind.CAPTION)
        elif words <= _LONGEST_HEADING and _is_heading(text, stops[i], i == 0, punctuated):
            kinds.append(BlockKind.HEADING)
        else:
            kinds.append(BlockKind.PROSE)
    return kinds


def _is_heading(text: str, stops: bool, first: bool, punctuated: bool) -> bool:
    # newspapers' own first lines may end in a stop all the same
    if is_title_case(text) and (first or not text.rstrip("\"'”’").endswith((".", ",", ";", ":"))):
        return True
    if stops or not punctuated:
        return False
    # a first line, or a short one, that ends without a stop in a text whose sentences have one
    return first or len(text.split()) <= 12


def _opening(doc: Doc, start: int, end: int) -> int:
    """The first token after a dateline that opens the line, or `start`."""
    text = doc[start : min(end, start + 24)].text
    match = _DATE_PREFIX.match(text) or _PLACE_PREFIX.match(text)
    if match is None:
        return start
    stop = doc[start].idx + match.end()
    opening = start
    while opening < end and (doc[opening].idx < stop or doc[opening].is_space):
        opening += 1
    return opening if opening < end else start
