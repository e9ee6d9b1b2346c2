"""English words about time, as news uses them, to a stretch of the calendar.

A small grammar of whole phrases: what it does not know in full is None, so that "three days" (a duration), "the same
day" (of what?) or "in recent years" (how many?) are never taken for dates. General date parsers answer such phrases
with a day, and "in March" or "the 1990s" with one too; that is why none is used here.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import lru_cache

from graph import calendars
from graph.calendars import DAY, Span, Unit

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SEASONS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = (
    {word: number for number, word in enumerate([*_ONES, *_TEENS], 1)}
    | {word: 10 * number for number, word in enumerate(_TENS, 2)}
    | {f"{ten}-{one}": 10 * n + m for n, ten in enumerate(_TENS, 2) for m, one in enumerate(_ONES, 1)}
    | {"a": 1, "an": 1, "a couple of": 2, "a couple": 2, "a dozen": 12}
)
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}

_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?P<weekday>mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1\d{3}|20\d\d|2100)"
_UNIT = r"(?P<unit>day|week|month|quarter|year|decade)"
_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_SPELL = rf"{_COUNT} {_UNIT}s?"

# days: farther from publication than this, a date without its year may as well be that of the other year
_FAR_BEHIND, _FAR_AHEAD = 300, 250


class Lean(StrEnum):
    """Where words that name no year ("in March", "Friday") point to."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


@lru_cache(maxsize=65536)
def read(words: str, published: date | None = None, lean: Lean = Lean.PAST) -> Span | None:
    """The stretch of the calendar that `words`, all of them, mean in a text published then; None where unsure.

    Without `published` only words that need none are understood.
    """
    try:
        return _Reader(published, lean).read(_plain(words))
    except (ValueError, OverflowError):
        # no day of the calendar (31 June), or an end before its start
        return None


def _plain(words: str) -> str:
    """One spelling of everything: small letters, one sort of space, dash and apostrophe, no punctuation around."""
    words = re.sub(r"[\u2010-\u2015\u2212]", "-", words.casefold()).replace("’", "'")
    words = re.sub(r"\b([ap])\.m\.?", r"\1m", words)
    return re.sub(r"\s+", " ", re.sub(r"\s*,\s*", " ", words)).strip(' .;:()"')


_Form = tuple[re.Pattern[str], Callable[["_Reader", "re.Match[str]"], Span | None]]
_FORMS: list[_Form] = []


def _form(pattern: str) -> Callable[[Callable[[_Reader, re.Match[str]], Span | None]], Callable[..., Span | None]]:
    """A phrase of this pattern, all of it, means what the function says; the first form that says something counts."""

    def keep(meaning: Callable[[_Reader, re.Match[str]], Span | None]) -> Callable[..., Span | None]:
        _FORMS.append((re.compile(pattern), meaning))
        return meaning

    return keep


class _Reader:
    """Reads phrases of one text. What is relative to a text of unknown date is None."""

    def __init__(self, published: date | None, lean: Lean) -> None:
        self.published, self.lean = published, lean

    def read(self, words: str) -> Span | None:
        for pattern, meaning in _FORMS:
            if (match := pattern.fullmatch(words)) and (found := meaning(self, match)):
                return found
        return None

    # -- without a year: the last one or the next ----------------------------------------------------------------

    def choose(self, past: Span | None, future: Span | None) -> Span | None:
        if past == future or self.lean is Lean.PAST:
            return past
        return future if self.lean is Lean.FUTURE else None

    def nearest(self, candidates: list[Span], now: date) -> Span | None:
        """Of the same date in several years, the last that has begun or the next that has not ended; None where it is
        so far that the words would name the year."""
        begun = [c for c in candidates if c.start and c.start <= now]
        coming = [c for c in candidates if c.end and c.end >= now]
        past = max(begun, key=lambda c: c.start or now, default=None)
        future = min(coming, key=lambda c: c.start or now, default=None)
        found = self.choose(past, future)
        if found is None or found.start is None or found.end is None:
            return None
        is_near = (now - found.end).days <= _FAR_BEHIND and (found.start - now).days <= _FAR_AHEAD
        return found if is_near else None


# -- absolute ----------------------------------------------------------------------------------------------------


@_form(r"(\d{4})-(\d\d)-(\d\d)(?:t.*)?")
def _iso_day(_: _Reader, m: re.Match[str]) -> Span | None:
    return calendars.day(date(int(m[1]), int(m[2]), int(m[3])))


@_form(r"((?:1|20)\d\d\d?)-(0[1-9]|1[0-2])")
def _iso_month(_: _Reader, m: re.Match[str]) -> Span | None:
    # 2010-12 may also be three years
    return calendars.month(int(m[1]), int(m[2])) if len(m[1]) == 4 and int(m[2]) < int(m[1]) % 100 else None


@_form(_YEAR)
def _year(_: _Reader, m: re.Match[str]) -> Span | None:
    return calendars.year(int(m["year"]))


@_form(rf"{_MONTH} (?:of )?{_YEAR}")
def _month_year(_: _Reader, m: re.Match[str]) -> Span | None:
    return calendars.month(int(m["year"]), _month(m))


@_form(rf"(?:{_WEEKDAY} )?{_MONTH} (?:the )?{_DAY} {_YEAR}")
@_form(rf"(?:{_WEEKDAY} )?(?:the )?{_DAY} (?:of )?{_MONTH} {_YEAR}")
def _full_date(_: _Reader, m: re.Match[str]) -> Span | None:
    found = calendars.day(date(int(m["year"]), _month(m), int(m["day"])))
    return found if _agrees(m, found) else None


@_form(r"(?:the )?'(?P<ten>[2-9])0'?s(?P<first>)")
@_form(r"(?:the )?(?P<first>1[5-9]|20)(?P<ten>\d)0'?s")
def _decade(_: _Reader, m: re.Match[str]) -> Span | None:
    # the 1900s are a decade to some and a century to others
    return calendars.decade(int((m["first"] or "19") + m["ten"] + "0")) if m["ten"] != "0" else None


@_form(r"(?:the )?(?P<number>1?\d|2[01])(?:st|nd|rd|th)[ -]century")
def _century(_: _Reader, m: re.Match[str]) -> Span | None:
    return calendars.century(int(m["number"]))


@_form(rf"(?:the )?{_SEASON} (?:of )?{_YEAR}")
def _season_year(_: _Reader, m: re.Match[str]) -> Span | None:
    # the winter of a year may be the one that begins or the one that ends in it
    number = _SEASONS[m["season"]]
    return calendars.season(int(m["year"]), number) if number != 4 else None


_QUARTER = r"(?:the )?(?:(?P<quarter>first|second|third|fourth|1st|2nd|3rd|4th) quarter|q(?P<q>[1-4]))"


@_form(rf"{_QUARTER} (?:of )?(?P<of>.+)")
def _quarter_of(r: _Reader, m: re.Match[str]) -> Span | None:
    whole = r.read(m["of"])
    if whole is None or whole.start is None or whole != calendars.year(whole.start.year):
        return None
    return calendars.quarter(whole.start.year, int(m["q"] or _ORDINALS[m["quarter"]]))


@_form(r"(?:the )?(?P<half>first|second) half of (?P<of>.+)")
def _half_of(r: _Reader, m: re.Match[str]) -> Span | None:
    whole = r.read(m["of"])
    return calendars.part(whole, "early" if m["half"] == "first" else "late") if _is_whole(whole) and whole else None


# -- from one to another -----------------------------------------------------------------------------------------


@_form(rf"{_YEAR} ?(?:-|to|through|until) ?(?P<last>\d\d)")
def _years(_: _Reader, m: re.Match[str]) -> Span | None:
    first = int(m["year"])
    return Span(date(first, 1, 1), date(first // 100 * 100 + int(m["last"]), 12, 31), Unit.YEAR)


@_form(r"between (?P<a>.+) and (?P<b>.+)")
@_form(r"from (?P<a>.+?) (?:to|until|till|through|-) (?P<b>.+)")
@_form(r"(?P<a>.+?)(?: to | until | till | through | and | or | - |-)(?P<b>.+)")
def _range(r: _Reader, m: re.Match[str]) -> Span | None:
    for a, b in _shared(m["a"], m["b"]):
        first, last = r.read(a), r.read(b)
        if first and last and first.start and last.end and first.start <= last.end and first.unit == last.unit:
            return Span(first.start, last.end, last.unit)
    return None


def _shared(a: str, b: str) -> list[tuple[str, str]]:
    """Both ends with what one of them leaves to the other: 3 to 5 April, March to May 2022, April 3 to 5, 2023."""
    found = []
    if (year := re.search(rf" {_YEAR}$", b)) and not re.search(_YEAR, a):
        found += [(f"{x} {year['year']}", y) for x, y in _shared(a, b[: year.start()])]
        found = [(x, f"{y} {year['year']}") for x, y in found]
    if (month := re.match(_MONTH, a)) and re.fullmatch(_DAY, b):
        found.append((a, f"{month['month']} {b}"))
    if (month := re.fullmatch(rf"{_DAY} (?:of )?(?P<rest>{_MONTH})", b)) and re.fullmatch(_DAY, a):
        found.append((f"{a} {month['month']}", b))
    if (year := re.search(rf" {_YEAR}$", a)) and not re.search(_YEAR, b):
        found.append((a, f"{b} {year['year']}"))
    return [*found, (a, b)]


@_form(r"since (?:at least )?(?P<of>.+)")
def _since(r: _Reader, m: re.Match[str]) -> Span | None:
    found = r.read(m["of"])
    return Span(found.start, r.published, found.unit) if found and found.start else None


@_form(r"(?:from|starting|beginning)(?: in| on)? (?P<of>.+)")
def _from(r: _Reader, m: re.Match[str]) -> Span | None:
    found = r.read(m["of"])
    return Span(found.start, None, found.unit) if found and found.start else None


@_form(r"after (?P<of>.+)")
def _after(r: _Reader, m: re.Match[str]) -> Span | None:
    found = r.read(m["of"])
    if found is None or found.start is None:
        return None
    return Span(found.start, r.published if r.lean is Lean.PAST else None, found.unit)


@_form(r"(?:until|till|up to|through) (?P<of>.+)")
def _until(r: _Reader, m: re.Match[str]) -> Span | None:
    found = r.read(m["of"])
    return Span(None, found.end, found.unit) if found and found.end else None


@_form(r"(?:before|prior to|ahead of) (?P<of>.+)")
def _before(r: _Reader, m: re.Match[str]) -> Span | None:
    found = r.read(m["of"])
    return Span(None, found.start - DAY, found.unit) if found and found.start else None


@_form(r"(?:by|no later than) (?P<of>.+)")
def _by(r: _Reader, m: re.Match[str]) -> Span | None:
    found = r.read(m["of"])
    if found is None or found.end is None:
        return None
    return Span(r.published if r.lean is Lean.FUTURE else None, found.end, found.unit)


# -- relative to the day of publication --------------------------------------------------------------------------

_NEAR = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "yesterday": -1,
    "last night": -1,
    "the day before yesterday": -2,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}


@_form("|".join(_NEAR))
def _near(r: _Reader, m: re.Match[str]) -> Span | None:
    return calendars.day(r.published + _NEAR[m[0]] * DAY) if r.published else None


@_form(
    "overnight|(?:the )?(?:past|last) (?:24|twenty-four) hours|(?:a few|several|some|\\d\\d?|two|three|four) hours ago"
)
def _a_day(r: _Reader, _: re.Match[str]) -> Span | None:
    return Span(r.published - DAY, r.published, Unit.DAY) if r.published else None


@_form(r"(?:the )?(?:past|last) 48 hours")
def _two_days(r: _Reader, _: re.Match[str]) -> Span | None:
    return Span(r.published - 2 * DAY, r.published, Unit.DAY) if r.published else None


@_form(rf"{_COUNT} {_UNIT}s? ago")
def _ago(r: _Reader, m: re.Match[str]) -> Span | None:
    if r.published is None:
        return None
    found = calendars.about(r.published, -_count(m), Unit(m["unit"]))
    return Span(found.start, min(found.end or r.published, r.published), found.unit)


@_form(rf"(?:more than|over|at least) {_COUNT} {_UNIT}s? ago")
def _longer_ago(r: _Reader, m: re.Match[str]) -> Span | None:
    unit = Unit(m["unit"])
    return Span(None, calendars.shifted(r.published, -_count(m), unit), unit) if r.published else None


@_form(rf"in {_SPELL}(?:'s?)?(?: time)?")
@_form(rf"{_SPELL} from now")
def _ahead(r: _Reader, m: re.Match[str]) -> Span | None:
    # "captured in two days" is a duration
    if r.published is None or r.lean is not Lean.FUTURE:
        return None
    found = calendars.about(r.published, _count(m), Unit(m["unit"]))
    return Span(max(found.start or r.published, r.published), found.end, found.unit)


@_form(rf"(?:within )?(?:the )?(?P<which>next|coming) {_SPELL}")
@_form(rf"(?P<which>within) {_SPELL}")
def _to_come(r: _Reader, m: re.Match[str]) -> Span | None:
    # "took it within two days" is a duration; "the next month" hangs on what was told before
    if r.published is None or (_count(m) == 1 and m["which"] != "within") or r.lean is not Lean.FUTURE:
        return None
    return Span(r.published, calendars.shifted(r.published, _count(m), Unit(m["unit"])), Unit(m["unit"]))


@_form(rf"(?:for |over |during |in |within )*(?:the |this )?(?:past|last|previous) (?:{_COUNT} )?{_UNIT}(?P<many>s)?")
def _gone_by(r: _Reader, m: re.Match[str]) -> Span | None:
    """The past three years, the past week. "Last week" is one of the calendar and stands below."""
    if r.published is None or not (m["count"] or " past " in f" {m[0]}") or bool(m["many"]) != (_count(m) > 1):
        return None
    unit = Unit(m["unit"])
    return Span(calendars.shifted(r.published, -_count(m), unit), r.published, unit)


@_form(rf"(?P<which>this|last|next) {_UNIT}")
def _calendar_unit(r: _Reader, m: re.Match[str]) -> Span | None:
    unit = Unit(m["unit"])
    # "last decade" may be the calendar's or the past ten years
    if r.published is None or unit is Unit.DAY or (unit is Unit.DECADE and m["which"] != "this"):
        return None
    return calendars.containing(calendars.shifted(r.published, _WHICH[m["which"]], unit), unit)


_WHICH = {"this": 0, "last": -1, "next": 1}


@_form(r"(?:the )?(?P<which>this past|this coming|this|last|next|past|coming|(?:over |during |at |on )?the) ?weekend")
def _weekend(r: _Reader, m: re.Match[str]) -> Span | None:
    if r.published is None:
        return None
    monday = r.published - r.published.weekday() * DAY
    saturdays = [monday + n * DAY for n in (-9, -2, 5, 12)]
    past = max(s for s in saturdays if s <= r.published)
    future = min(s for s in saturdays if s + DAY >= r.published)
    which = m["which"]
    if which in ("last", "past", "this past"):
        saturday = max(s for s in saturdays if s + DAY < r.published or s == past)
    elif which in ("next", "coming", "this coming"):
        # before the weekend, "next weekend" is this one to some and the one after to others
        return Span(future, future + DAY, Unit.DAY) if which != "next" else None
    else:
        chosen = r.choose(Span(past, past + DAY, Unit.DAY), Span(future, future + DAY, Unit.DAY))
        return chosen
    return Span(saturday, saturday + DAY, Unit.DAY)


@_form(rf"(?P<which>this|last|next|this past|this coming) (?:{_WEEKDAY})")
def _weekday_which(r: _Reader, m: re.Match[str]) -> Span | None:
    if r.published is None:
        return None
    back = (r.published.weekday() - _weekday(m)) % 7
    if m["which"] in ("last", "this past"):
        return calendars.day(r.published - (back or 7) * DAY)
    if m["which"] in ("next", "this coming"):
        return calendars.day(r.published + (7 - back) * DAY)
    return r.choose(calendars.day(r.published - back * DAY), calendars.day(r.published + (7 - back) % 7 * DAY))


@_form(rf"(?P<which>this|last|next|this past|this coming) (?:{_MONTH}|{_SEASON})")
def _month_which(r: _Reader, m: re.Match[str]) -> Span | None:
    if r.published is None:
        return None
    candidates = _every_year(m, r.published.year)
    ended = [c for c in candidates if c.end and c.end < r.published]
    coming = [c for c in candidates if c.start and c.start > r.published]
    if m["which"] in ("last", "this past"):
        return max(ended, key=lambda c: c.end or date.min)
    if m["which"] in ("next", "this coming"):
        return min(coming, key=lambda c: c.start or date.max)
    same_year = [c for c in candidates if c.start and c.start.year == r.published.year]
    within = [c for c in candidates if c.start and c.end and c.start <= r.published <= c.end]
    return (within or same_year)[0]


@_form(rf"(?:{_MONTH}|{_SEASON}) (?:of )?(?P<which>this|last|next) year")
def _month_of_year(r: _Reader, m: re.Match[str]) -> Span | None:
    if r.published is None:
        return None
    year = r.published.year + _WHICH[m["which"]]
    if m["season"]:
        return calendars.season(year, _SEASONS[m["season"]]) if m["season"] != "winter" else None
    return calendars.month(year, _month(m))


@_form(rf"(?P<side>earlier|later) (?:in )?(?:this|the|that) {_UNIT}")
def _side_of_now(r: _Reader, m: re.Match[str]) -> Span | None:
    """Earlier this month: from its first day to publication."""
    if r.published is None or " that " in m[0]:
        return None
    unit = Unit(m["unit"])
    whole = calendars.containing(r.published, unit)
    if m["side"] == "earlier":
        return Span(whole.start, r.published, unit) if r.lean is not Lean.FUTURE else None
    return Span(r.published, whole.end, unit) if r.lean is not Lean.PAST else None


@_form(rf"(?P<side>earlier|later) (?:on )?(?P<of>today|{_WEEKDAY})")
def _side_of_day(r: _Reader, m: re.Match[str]) -> Span | None:
    return r.read(m["of"])


# -- parts -------------------------------------------------------------------------------------------------------

_PARTS = {"beginning": "early", "start": "early", "middle": "mid", "end": "late", "close": "late", "very late": "late"}


@_form(r"(?:the )?(?P<part>early|mid|late|very late)(?: in)?[ -](?:the )?(?P<of>.+)")
@_form(r"(?:the )?(?P<part>beginning|start|middle|end|close) of (?P<of>.+)")
def _part(r: _Reader, m: re.Match[str]) -> Span | None:
    of = m["of"]
    if re.fullmatch(rf"(?:the )?{_UNIT}", of):
        of = f"this {of.removeprefix('the ')}"
    whole = r.read(of)
    if whole and whole.unit is Unit.DAY and whole.start == whole.end and m["part"] in ("early", "late"):
        return whole
    return calendars.part(whole, _PARTS.get(m["part"], m["part"])) if _is_whole(whole) and whole else None


_DAY_PART = r"(?:early |late |pre-?dawn )?(?:morning|afternoon|evening|night|dawn|dusk|noon|midday|midnight)"
_CLOCK = (
    r"(?:shortly |just )?(?:at |around |about |before |after )*(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|noon|midnight|dawn)"
    r"(?: local time| \(.{1,12}\)| gmt| utc| [ecmp][sd]?t| bst| cest)*(?: on)?"
)


@_form(rf"(?P<of>.+?)(?: at| in the| during the)? (?:{_DAY_PART})(?: local time)?")
@_form(rf"(?:the )?(?:(?:early )?hours|{_DAY_PART}) (?:of|on) (?P<of>.+)")
@_form(rf"{_CLOCK} (?P<of>.+)")
@_form(r"(?P<of>.+?) at \d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?(?: local time| gmt| utc)?")
def _time_of_day(r: _Reader, m: re.Match[str]) -> Span | None:
    found = r.read(m["of"])
    return found if found and found.unit is Unit.DAY and found.start == found.end else None


# -- without a year ----------------------------------------------------------------------------------------------


@_form(_WEEKDAY)
def _weekday_alone(r: _Reader, m: re.Match[str]) -> Span | None:
    if r.published is None:
        return None
    back = (r.published.weekday() - _weekday(m)) % 7
    return r.choose(calendars.day(r.published - back * DAY), calendars.day(r.published + (7 - back) % 7 * DAY))


@_form(_MONTH)
@_form(rf"(?:the )?{_SEASON}")
def _month_alone(r: _Reader, m: re.Match[str]) -> Span | None:
    return r.nearest(_every_year(m, r.published.year), r.published) if r.published else None


@_form(rf"(?:{_WEEKDAY} )?{_MONTH} (?:the )?{_DAY}")
@_form(rf"(?:{_WEEKDAY} )?(?:the )?{_DAY} (?:of )?{_MONTH}")
def _date_alone(r: _Reader, m: re.Match[str]) -> Span | None:
    if r.published is None:
        return None
    candidates = []
    for year in range(r.published.year - 4, r.published.year + 5):
        try:
            found = calendars.day(date(year, _month(m), int(m["day"])))
        except ValueError:  # 29 February of other years, or of none
            continue
        if _agrees(m, found):
            candidates.append(found)
    return r.nearest(candidates, r.published)


# -- words around that change nothing ----------------------------------------------------------------------------


@_form(
    r"(?:about|around|approximately|roughly|nearly|almost|only|just|exactly|as recently as|as early as|back|as of"
    r"|on|in|at|during|throughout|over|within|for|sometime|some time|of) (?P<of>.+)"
)
def _around(r: _Reader, m: re.Match[str]) -> Span | None:
    return r.read(m["of"])


# -- pieces ------------------------------------------------------------------------------------------------------


def _month(m: re.Match[str]) -> int:
    return _MONTHS.index(m["month"][:3]) + 1


def _weekday(m: re.Match[str]) -> int:
    return _WEEKDAYS.index(m["weekday"][:3])


def _agrees(m: re.Match[str], found: Span) -> bool:
    """True where the weekday, if the words have one, is that of the date."""
    return not m["weekday"] or (found.start is not None and found.start.weekday() == _weekday(m))


def _every_year(m: re.Match[str], year: int) -> list[Span]:
    """The month or season of the match in the years around `year`."""
    years = range(year - 2, year + 3)
    if m.groupdict().get("season"):
        return [calendars.season(y, _SEASONS[m["season"]]) for y in years]
    return [calendars.month(y, _month(m)) for y in years]


def _count(m: re.Match[str]) -> int:
    return _number(m["count"]) if m["count"] else 1


def _number(words: str) -> int:
    return int(words) if words.isdecimal() else _NUMBERS[words]


def _is_whole(span: Span | None) -> bool:
    return span is not None and span.start is not None and span.end is not None and span.unit is not Unit.DAY
