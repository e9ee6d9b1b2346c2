"""What the first lines of a plain article say about it: its title and the date it was published.

Nothing is taken out of the text; this only reads it.
"""

from __future__ import annotations

import re
from datetime import date

from loaders.dates import DATE, iso_date

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LINES_LOOKED_AT = 6
_LONGEST_TITLE = 160
_LABEL = re.compile(
    r"^\W*(?:first\s+)?(?:published|publication date|posted|updated|last updated|date)\b(?:[\s:,]|on\b)*", re.IGNORECASE
)
_WEEKDAY = re.compile(r"\W*(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+", re.IGNORECASE)
_BYLINE = re.compile(r"^by\s+[^.]{2,80}?\W\s*", re.IGNORECASE)
# "GENEVA, May 3, 2024 (Agency) -- ...": an upper-case place, the date, then a dash
_DATELINE = re.compile(r"^[A-Z][A-Z .,'’-]{2,60}?,?\s+(?P<date>[^()—–-]{6,30})(?:\([^)]{1,40}\)\s*)?\s*(?:—|–|--?)\s")


def published(text: str) -> str | None:
    """The ISO date near the top that says when this was published.

    That is a "Published: October 28, 2024" line, a line that is only a date, a byline that ends in one ("By Ann Vale,
    October 28, 2024"), a date with its weekday before the first sentence ("Monday, October 28, 2024 Fiji sent ..."), or
    a dateline. A dateline without its year ("GENEVA, May 3 (Agency) -") says no day, and none is guessed.
    """
    for line in _first_lines(text):
        if labelled := _LABEL.match(line):
            weekday = _WEEKDAY.match(line, labelled.end())
            if dated := DATE.match(line, weekday.end() if weekday else labelled.end()):
                return iso_date(dated.group())
        weekday = _WEEKDAY.match(line)
        rest = line[weekday.end() if weekday else 0 :].strip(" .|")
        if DATE.fullmatch(rest):
            return iso_date(rest)
        dated = DATE.match(rest)
        if dated and weekday and re.match(r"\s+[^\W\d_a-z]", rest[dated.end() :]) and _agree(weekday[0], dated[0]):
            return iso_date(dated[0])
        byline = _BYLINE.match(line)
        if byline and (dated := DATE.search(line)) and dated.end() == len(line.rstrip(" .|")):
            return iso_date(dated[0])
        dateline = _DATELINE.match(line)
        if dateline and (day := iso_date(dateline["date"])):
            return day
    return None


def _agree(weekday: str, words: str) -> bool:
    """True where the date is of that weekday: the two stand together because they are one date."""
    day = iso_date(words)
    return day is not None and weekday.casefold().startswith(_WEEKDAYS[date.fromisoformat(day).weekday()])


def title(text: str) -> str | None:
    """The first line, where it stands alone as a title: short, above more text, not a sentence and not a date.

    A lone word above a title is the site's name or a section's, and the title is the next line.
    """
    lines = _first_lines(text)
    if len(lines) > 2 and _is_title(lines[0]) and " " not in lines[0] and _is_title(lines[1]) and " " in lines[1]:
        return lines[1]
    return lines[0] if len(lines) > 1 and _is_title(lines[0]) else None


def _is_title(line: str) -> bool:
    if len(line) > _LONGEST_TITLE or line.endswith((".", ":", ";", ",")) or line.startswith(("http", "-", "*")):
        return False
    return not (_LABEL.match(line) or DATE.search(line)) and any(c.isalpha() for c in line)


def _first_lines(text: str) -> list[str]:
    return [line.strip() for line in text[:5_000].splitlines() if line.strip()][:_LINES_LOOKED_AT]
