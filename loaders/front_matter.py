"""What the first lines of a plain article say about it: its title and the date it was published.

Nothing is taken out of the text; this only reads it.
"""

from __future__ import annotations

import re

from loaders.dates import DATE, iso_date

_LINES_LOOKED_AT = 6
_LONGEST_TITLE = 160
_LABEL = re.compile(
    r"^\W*(?:first\s+)?(?:published|publication date|posted|updated|last updated|date)\b(?:[\s:,]|on\b)*", re.IGNORECASE
)
_WEEKDAY = re.compile(r"^\W*(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*", re.IGNORECASE)
# "GENEVA, May 3, 2024 (Agency) -- ...": an upper-case place, the date, then a dash
_DATELINE = re.compile(r"^[A-Z][A-Z .,'’-]{2,60}?,?\s+(?P<date>[^()—–-]{6,30})(?:\([^)]{1,40}\)\s*)?\s*(?:—|–|--?)\s")


def published(text: str) -> str | None:
    """The ISO date of a "Published: October 28, 2024" line, a line that is only a date, or a dateline, near the top."""
    for line in _first_lines(text):
        labelled = _LABEL.match(line)
        if labelled and (dated := DATE.match(line, labelled.end())):
            return iso_date(dated.group())
        rest = _WEEKDAY.sub("", line).strip(" .|")
        if DATE.fullmatch(rest):
            return iso_date(rest)
        dateline = _DATELINE.match(line)
        if dateline and (day := iso_date(dateline["date"])):
            return day
    return None


def title(text: str) -> str | None:
    """The first line, where it stands alone as a title: short, above more text, not a sentence and not a date."""
    lines = _first_lines(text)
    if len(lines) < 2:
        return None
    first = lines[0]
    if len(first) > _LONGEST_TITLE or first.endswith((".", ":", ";", ",")) or first.startswith(("http", "-", "*")):
        return None
    if _LABEL.match(first) or DATE.search(first) or not any(c.isalpha() for c in first):
        return None
    return first


def _first_lines(text: str) -> list[str]:
    return [line.strip() for line in text[:5_000].splitlines() if line.strip()][:_LINES_LOOKED_AT]
