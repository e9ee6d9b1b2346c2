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
