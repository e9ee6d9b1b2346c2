"""When it happened: the time words of a statement, resolved against the day its document was published.

A statement's `time` holds words of the text ("Tuesday"). `resolve` looks at what stands around them ("by Tuesday",
"late on Tuesday night"), at the statement's status (what is planned lies ahead) and at the date of publication, and
gives a first and a last day with the precision of the words (`graph.calendars.Unit`). The event lies within that
interval, or reaches through it. Where the words leave it open, it gives nothing:

- durations, ages and repetitions ("three days", "aged 39", "every Friday"), and what hangs on another event ("the next
  day", "a week later");
- a date that dates a thing and not the statement ("the 2002 Peace Prize", "the November 27 deal");
- a date without its year where the sentences before tell of another year;
- all that is relative, where it is not known when the document was published.

The statement's properties that follow from it: `time_from` and `time_to` (ISO dates, one of them missing where an end
is open), `time_precision` and `time_words`, the words that were resolved.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from graph.calendars import Span
from graph.model import Status
from graph.phrases import Lean, read

PROPERTIES = ("time_from", "time_to", "time_precision", "time_words")


@dataclass(frozen=True, slots=True)
class Time:
    """The interval of the calendar that `words` of the text mean."""

    words: str
    span: Span


def properties(
    words: str, status: Status, text: str, start: int, end: int, published: str | None
) -> dict[str, str | None]:
    """What the store keeps of `resolve`, by name; None where the statement has no such property."""
    found = resolve(words, status, text, start, end, published)
    if found is None:
        return dict.fromkeys(PROPERTIES)
    ends = (end.isoformat() if end else None for end in (found.span.start, found.span.end))
    values = (*ends, str(found.span.unit), found.words)
    return dict(zip(PROPERTIES, values, strict=True))


def resolve(words: str, status: Status, text: str, start: int, end: int, published: str | None) -> Time | None:
    """When the statement at `text[start:end]`, dated by `words`, happened; None where that is unsure.

    `published` is the ISO date of the document `text`; another form of it, such as a month, dates nothing relative.
    Words that are not in the evidence, as an engine may give them that writes ISO dates, are taken as they are.
    """
    evidence = text[start:end]
    spots = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", evidence)]
    day, lean = _date(published), _lean(status, evidence)
    if not spots:
        found = read(words, day, lean) if words not in evidence else None
        return Time(words, found) if found else None
    times = {_at(text, start + at, start + at + len(words), (start, end), day, lean) for at in spots}
    return times.pop() if len(times) == 1 else None


@lru_cache(maxsize=4096)
def _date(published: str | None) -> date | None:
    try:
        return date.fromisoformat(published or "")
    except ValueError:
        return None


_AHEAD = re.compile(
    r"\b(?:will|won't|shall|going to|(?:set|due|expected|scheduled|supposed|poised|plan\w*) (?:to|for)|upcoming)\b",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\b(?:may|might|could|would|must) (?:not )?have\b", re.IGNORECASE)


def _lean(status: Status, evidence: str) -> Lean:
    """Where a date without a year or week points. What is only possible may lie behind or ahead."""
    if status is Status.PLANNED:
        return Lean.FUTURE
    if status is Status.ACTUAL:
        return Lean.PAST
    if _AHEAD.search(evidence):
        return Lean.FUTURE
    return Lean.PAST if status is Status.DENIED or _BEHIND.search(evidence) else Lean.OPEN


# what a phrase about time is made of: only through such words it is followed to both sides
_SHAPES = re.compile(
    r"(?:\d\d?(?:st|nd|rd|th)?|1\d{3}|20\d\d|\d{4}-\d\d|(?:\d{4}-)?\d\d-\d\d|(?:1[5-9]|20)\d0'?s|'\d0s"
    r"|\d\d?(?:st|nd|rd|th)-century|\d{4}[-–]\d{2,4}|\d\d?[-–]\d\d?|\d\d?[:.]\d\d|[ap]\.?m\.?|q[1-4]|mid-\w+"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?|[-–])"
)
_WORDS = frozenset(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen a an couple dozen first second third fourth half
    hour hours day days week weeks month months quarter year years decade decades century weekend
    today tonight yesterday tomorrow morning mornings afternoon evening night dawn noon midday midnight overnight
    local time gmt utc est edt the this that last next past coming previous early late mid earlier later
    beginning starting start middle end close ago now about around approximately roughly nearly almost only just shortly
    on in at of by since from until till to through throughout during within for before after between and or up prior
    ahead as recently back no more than over least
    """.split()
)
_TOKEN = re.compile(r"[^\s—]+")
_ENDS = re.compile(r"[;:!?)\]”\"]$|(?<!\b[ap]\.m)(?<!\b\w{3})(?<!\bSept)\.$")
_MOST = 7  # words to each side
_DETERMINERS = frozenset("a an the his her its their our my your this that these those".split())
_FUNCTION = frozenset(
    """
    in on at by to for from with without of as and or but nor when where who whom which while after before since until
    during about against between into over under through amid among near not that than then so if because although
    though despite is are was were be been has have had will would may might can could should shall do does did
    he she it they we i you there said says told
    """.split()
)


def _at(text: str, start: int, end: int, within: tuple[int, int], published: date | None, lean: Lean) -> Time | None:
    """The time of the longest phrase around `text[start:end]` that can be read, inside the evidence `within`."""
    before = _run(list(_TOKEN.finditer(text, within[0], start))[: -_MOST - 1 : -1], backward=True)
    after = _run(list(_TOKEN.finditer(text, end, within[1]))[:_MOST], backward=False)
    # a token that the words end in the midst of ("2019-nCoV") belongs to them
    lefts = [m.start() for m in reversed(before)] + [start]
    rights = [m.end() for m in reversed(after)] + [end]
    if start > within[0] and not (text[start - 1].isspace() or text[start - 1] in "—(“\"'‘"):
        lefts = lefts[:-1]
    for left in lefts:
        for right in rights:
            phrase = re.sub(r"['’]s$", "", text[left:right].strip(' \t\n,.;:()"“”‘'))
            found = read(phrase, published, _lean_of_thing(text, left, right, lean))
            if found is not None:
                first = left + text[left:right].index(phrase)
                sure = not _modifies(text, first, first + len(phrase)) and _is_told_now(text, first, phrase, found)
                return Time(" ".join(phrase.split()), found) if sure else None
    return None


def _run(tokens: list[re.Match[str]], *, backward: bool) -> list[re.Match[str]]:
    """The first of `tokens`, as far as they can belong to one phrase about time."""
    run: list[re.Match[str]] = []
    for token in tokens:
        word = token[0]
        if backward and _ENDS.search(word):
            break
        plain = word.strip(",.;:()\"'“”‘’")
        if plain.casefold().endswith(("'s", "’s")):
            plain = plain[:-2]
        plain = plain.casefold()
        if plain and plain not in _WORDS and not _SHAPES.fullmatch(plain):
            break
        run.append(token)
        if not backward and _ENDS.search(word):
            break
    return run


_AT = re.compile(r"(?:in|at|on|during)(?: the| a)?\s", re.IGNORECASE)


def _lean_of_thing(text: str, start: int, end: int, lean: Lean) -> Lean:
    """What Monday's debate is said of may be before it or after it, unless it is said to be at it."""
    possessive = re.match(r"['’]s\s", text[end : end + 3]) or text[start:end].endswith(("'s", "’s"))
    return Lean.OPEN if possessive and not _AT.match(text[start:end]) else lean


def _modifies(text: str, start: int, end: int) -> bool:
    """True where the phrase stands before a noun that it belongs to: the 2002 Peace Prize, the November 27 deal."""
    next_ = re.match(r" ([^\W\d_][\w-]*)", text[end : end + 40])
    if next_ is None or next_[1].casefold() in _FUNCTION:
        return bool(re.match(r"[-–/]\w", text[end : end + 2]))
    if re.fullmatch(r"\d{4}", text[start:end]):
        return True
    last = text[max(0, start - 20) : start].split()[-1:]
    return bool(last) and (last[0].casefold() in _DETERMINERS or last[0].endswith(("'s", "’s")))


_WITHOUT_YEAR = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter)", re.IGNORECASE
)
_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b(?![-–]\w)")
_LOOKED_BACK = 300  # characters


def _is_told_now(text: str, start: int, phrase: str, found: Span) -> bool:
    """False where a month without its year follows sentences that tell of another year: it may be of that one."""
    if not _WITHOUT_YEAR.search(phrase) or _YEAR.search(phrase) or re.search("last|next|this", phrase, re.IGNORECASE):
        return True
    told = _YEAR.findall(text[max(0, start - _LOOKED_BACK) : start])
    years = {end.year for end in (found.start, found.end) if end}
    return not told or int(told[-1]) in years
