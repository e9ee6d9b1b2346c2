"""Stretches of the calendar: from a first to a last day, and the unit that the words they stand for speak in.

Weeks begin on Monday (ISO 8601), quarters are those of the calendar year, seasons the meteorological ones of the
northern hemisphere (March to May is spring).
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

DAY = timedelta(days=1)


class Unit(StrEnum):
    """How precise words about time are: what they leave open is smaller than this."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class Span:
    """All days from `start` to `end`, both within; None is an open end. The event lies within, or reaches through."""

    start: date | None
    end: date | None
    unit: Unit

    def __post_init__(self) -> None:
        if self.start and self.end and self.start > self.end:
            raise ValueError(f"{self.start} is after {self.end}")


def day(of: date) -> Span:
    return Span(of, of, Unit.DAY)


def week(of: date) -> Span:
    monday = of - of.weekday() * DAY
    return Span(monday, monday + 6 * DAY, Unit.WEEK)


def month(year: int, number: int) -> Span:
    return Span(date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]), Unit.MONTH)


def quarter(year: int, number: int) -> Span:
    return Span(month(year, 3 * number - 2).start, month(year, 3 * number).end, Unit.QUARTER)


def season(year: int, number: int) -> Span:
    """Spring (1) to winter (4) of `year`; winter ends in the year after."""
    later = number == 4
    return Span(month(year, 3 * number).start, month(year + later, 2 if later else 3 * number + 2).end, Unit.SEASON)


def year(number: int) -> Span:
    return Span(date(number, 1, 1), date(number, 12, 31), Unit.YEAR)


def decade(first: int) -> Span:
    return Span(date(first, 1, 1), date(first + 9, 12, 31), Unit.DECADE)


def century(number: int) -> Span:
    return Span(date(number * 100 - 99, 1, 1), date(number * 100, 12, 31), Unit.CENTURY)


def shifted(of: date, count: int, unit: Unit) -> date:
    """The day `count` units later; the last of a month where the month has no such day."""
    if unit is Unit.DAY:
        return of + count * DAY
    if unit is Unit.WEEK:
        return of + 7 * count * DAY
    months = count * _MONTHS[unit]
    years, index = divmod(of.year * 12 + of.month - 1 + months, 12)
    return date(years, index + 1, min(of.day, calendar.monthrange(years, index + 1)[1]))


_MONTHS = {Unit.MONTH: 1, Unit.SEASON: 3, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}


def about(of: date, count: int, unit: Unit) -> Span:
    """Around the day `count` units later: half a unit before and after it. Only days count exactly.

    Whoever says on 10 January that something was two years ago does not mean last year's calendar but one.
    """
    middle = shifted(of, count, unit)
    half = _HALF[unit] * DAY
    return Span(middle - half, middle + half, unit)


_HALF = {
    Unit.DAY: 0,
    Unit.WEEK: 3,
    Unit.MONTH: 15,
    Unit.SEASON: 45,
    Unit.QUARTER: 45,
    Unit.YEAR: 183,
    Unit.DECADE: 1826,
    Unit.CENTURY: 18262,
}


def containing(of: date, unit: Unit) -> Span:
    """The unit of the calendar that `of` lies in."""
    if unit is Unit.DAY:
        return day(of)
    if unit is Unit.WEEK:
        return week(of)
    if unit is Unit.MONTH:
        return month(of.year, of.month)
    if unit is Unit.QUARTER:
        return quarter(of.year, (of.month + 2) // 3)
    if unit is Unit.SEASON:
        return season(of.year - (of.month < 3), of.month // 3 or 4)
    if unit is Unit.YEAR:
        return year(of.year)
    if unit is Unit.DECADE:
        return decade(of.year // 10 * 10)
    return century((of.year + 99) // 100)


def part(whole: Span, which: str) -> Span:
    """The "early", "mid" or "late" part of `whole`: a half of it, since nobody draws the line more sharply."""
    assert whole.start
    assert whole.end
    start, end = whole.start, whole.end
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    unit, count = (Unit.MONTH, months) if months > 1 else (Unit.DAY, (end - start).days + 1)
    if which == "early":
        end = shifted(start, (count + 1) // 2, unit) - DAY
    elif which == "late":
        start = shifted(start, count // 2, unit)
    else:
        start, end = shifted(start, count // 4, unit), shifted(start, count - count // 4, unit) - DAY
    return Span(start, end, whole.unit)
