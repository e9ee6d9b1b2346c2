"""English dates as articles print them, to ISO dates. Only what cannot be misread: 10/11/2024 is left alone."""

from __future__ import annotations

import re
from datetime import date

# not the calendar module's names: those follow the locale
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
DATE = re.compile(
    rf"\b(?:{_MONTH}\.?\s+{_DAY},?\s+{_YEAR}|{_DAY}\s+{_MONTH}\.?,?\s+{_YEAR}|{_YEAR}-\d\d-\d\d)(?!\d)",
    re.IGNORECASE,
)


def iso_date(words: str) -> str | None:
    """The first full date in `words` as YYYY-MM-DD, or None where there is none or it is no day of the calendar."""
    found = DATE.search(words)
    if found is None:
        return None
    written = found.group().lower()
    try:
        if written[4:5] == "-":
            return date.fromisoformat(written).isoformat()
        month = next(_MONTHS.index(word[:3]) + 1 for word in re.findall("[a-z]+", written) if word[:3] in _MONTHS)
        day, year = sorted(map(int, re.findall(r"\d+", written)))
        return date(year, month, day).isoformat()
    except ValueError:
        return None
