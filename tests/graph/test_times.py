"""What words about time mean, and what they leave open."""

from __future__ import annotations

import re
from datetime import date

import pytest

from graph import times
from graph.model import Kind, Relation, Status
from graph.phrases import Lean, read
from tests.graph.writing import Fact, article, dump

WEDNESDAY = date(2024, 4, 24)
ADA, NORWAY = ("Ada", Kind.PERSON), ("Norway", Kind.COUNTRY)


def told(words: str, lean: Lean = Lean.PAST, published: date | None = WEDNESDAY) -> str | None:
    """The span of `words` as "first..last unit"; an open end is empty."""
    span = read(words, published, lean)
    return span and f"{span.start or ''}..{span.end or ''} {span.unit}"


@pytest.mark.parametrize(
    ("words", "span"),
    [
        # of the days around publication
        ("today", "2024-04-24..2024-04-24 day"),
        ("Yesterday", "2024-04-23..2024-04-23 day"),
        ("tomorrow", "2024-04-25..2024-04-25 day"),
        ("last night", "2024-04-23..2024-04-23 day"),
        ("yesterday evening", "2024-04-23..2024-04-23 day"),
        ("overnight", "2024-04-23..2024-04-24 day"),
        ("Tuesday", "2024-04-23..2024-04-23 day"),
        ("on Wednesday", "2024-04-24..2024-04-24 day"),
        ("Thursday", "2024-04-18..2024-04-18 day"),
        ("last Wednesday", "2024-04-17..2024-04-17 day"),
        ("next Tuesday", "2024-04-30..2024-04-30 day"),
        ("late on Sunday night", "2024-04-21..2024-04-21 day"),
        ("the early hours of Tuesday", "2024-04-23..2024-04-23 day"),
        ("around 12:20 p.m. local time on Monday", "2024-04-22..2024-04-22 day"),
        ("earlier Friday", "2024-04-19..2024-04-19 day"),
        ("over the weekend", "2024-04-20..2024-04-21 day"),
        ("this past weekend", "2024-04-20..2024-04-21 day"),
        # dates
        ("April 12", "2024-04-12..2024-04-12 day"),
        ("on the 12th of April", "2024-04-12..2024-04-12 day"),
        ("December 27", "2023-12-27..2023-12-27 day"),
        ("28 April 2023", "2023-04-28..2023-04-28 day"),
        ("Apr. 28, 2023", "2023-04-28..2023-04-28 day"),
        ("Tuesday, April 23", "2024-04-23..2024-04-23 day"),
        ("2023-04-28", "2023-04-28..2023-04-28 day"),
        ("April 3-5, 2023", "2023-04-03..2023-04-05 day"),
        ("3 to 5 April", "2024-04-03..2024-04-05 day"),
        ("Monday and Tuesday", "2024-04-22..2024-04-23 day"),
        # weeks, months, seasons, quarters
        ("last week", "2024-04-15..2024-04-21 week"),
        ("this week", "2024-04-22..2024-04-28 week"),
        ("in March", "2024-03-01..2024-03-31 month"),
        ("March 2022", "2022-03-01..2022-03-31 month"),
        ("last October", "2023-10-01..2023-10-31 month"),
        ("January of last year", "2023-01-01..2023-01-31 month"),
        ("earlier this month", "2024-04-01..2024-04-24 month"),
        ("mid-March", "2024-03-08..2024-03-24 month"),
        ("the end of March", "2024-03-16..2024-03-31 month"),
        ("from March to May 2022", "2022-03-01..2022-05-31 month"),
        ("between December and February", "2023-12-01..2024-02-29 month"),
        ("summer 2023", "2023-06-01..2023-08-31 season"),
        ("last summer", "2023-06-01..2023-08-31 season"),
        ("the first quarter of 2024", "2024-01-01..2024-03-31 quarter"),
        ("Q2 2023", "2023-04-01..2023-06-30 quarter"),
        # years and more
        ("in 2014", "2014-01-01..2014-12-31 year"),
        ("last year", "2023-01-01..2023-12-31 year"),
        ("mid-2023", "2023-04-01..2023-09-30 year"),
        ("early 2023", "2023-01-01..2023-06-30 year"),
        ("between 2010 and 2014", "2010-01-01..2014-12-31 year"),
        ("2010–14", "2010-01-01..2014-12-31 year"),
        ("the 1990s", "1990-01-01..1999-12-31 decade"),
        ("the late '80s", "1985-01-01..1989-12-31 decade"),
        ("the 19th century", "1801-01-01..1900-12-31 century"),
        # so long ago, and until now: about, as the words say
        ("three days ago", "2024-04-21..2024-04-21 day"),
        ("two weeks ago", "2024-04-07..2024-04-13 week"),
        ("nearly two years ago", "2021-10-23..2022-10-24 year"),
        ("over the past three years", "2021-04-24..2024-04-24 year"),
        ("the past 24 hours", "2024-04-23..2024-04-24 day"),
        ("since 2022", "2022-01-01..2024-04-24 year"),
        ("since Tuesday", "2024-04-23..2024-04-24 day"),
        # one end open
        ("from 1965", "1965-01-01.. year"),
        ("until 1997", "..1997-12-31 year"),
        ("before 2014", "..2013-12-31 year"),
        ("more than three years ago", "..2021-04-24 year"),
        ("by the end of the year", "..2024-12-31 year"),
    ],
)
def test_words_mean_no_more_than_they_say(words, span):
    assert told(words) == span


@pytest.mark.parametrize(
    "words",
    [
        *("three days", "24 hours", "five years", "39", "aged 10", "21-year-old", "14-hour", "twelve"),
        *("the next day", "the same day", "a week later", "two days before", "the previous month", "that year"),
        *("in recent days", "in recent years", "a few years ago", "the coming weeks", "last decade", "next weekend"),
        *("every Friday", "each year", "daily", "the evening", "noon", "31 June", "Tuesday, April 28", "the 1900s"),
        *("winter 2023", "the fall semester", "10/11/2024", "age", "", "2019-nCoV", "May the force"),
        # the coming one is as near
        "April 28",
    ],
)
def test_where_unsure_nothing_is_told(words):
    assert told(words) is None


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("Friday", "2024-04-26..2024-04-26 day"),
        ("Wednesday", "2024-04-24..2024-04-24 day"),
        ("April 28", "2024-04-28..2024-04-28 day"),
        ("in May", "2024-05-01..2024-05-31 month"),
        ("December", "2024-12-01..2024-12-31 month"),
        ("by Friday", "2024-04-24..2024-04-26 day"),
        ("by the end of the year", "2024-04-24..2024-12-31 year"),
        ("in two weeks", "2024-05-05..2024-05-11 week"),
        ("within three months", "2024-04-24..2024-07-24 month"),
        ("over the next three years", "2024-04-24..2027-04-24 year"),
        ("later this month", "2024-04-24..2024-04-30 month"),
        ("next year", "2025-01-01..2025-12-31 year"),
        ("after 2030", "2030-01-01.. year"),
        # farther ahead than behind: of which year?
        ("in March", None),
        ("earlier this month", None),
    ],
)
def test_what_is_planned_lies_ahead(words, span):
    assert told(words, Lean.FUTURE) == span


def test_what_is_only_possible_may_lie_on_either_side():
    assert told("Friday", Lean.OPEN) is None
    assert told("Wednesday", Lean.OPEN) == "2024-04-24..2024-04-24 day"
    assert told("in April", Lean.OPEN) == "2024-04-01..2024-04-30 month"
    assert told("last Friday", Lean.OPEN) == "2024-04-19..2024-04-19 day"


@pytest.mark.parametrize(
    "words", ["Tuesday", "yesterday", "April 28", "in March", "last year", "two weeks ago", "this week", "overnight"]
)
def test_nothing_relative_is_told_of_a_text_without_a_date(words):
    assert told(words, published=None) is None


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("in 2014", "2014-01-01..2014-12-31 year"),
        ("since 2022", "2022-01-01.. year"),
        ("the 1990s", "1990-01-01..1999-12-31 decade"),
    ],
)
def test_what_is_absolute_needs_no_date(words, span):
    assert told(words, published=None) == span


def of(text: str, words: str, status: Status = Status.ACTUAL, evidence: str | None = None) -> tuple[str, str] | None:
    """The words resolved and their span, of a statement whose evidence is the last sentence or `evidence`."""
    evidence = evidence or re.split(r"(?<=[.]) (?=[A-Z])", text)[-1]
    start = text.index(evidence)
    end = start + len(evidence)
    found = times.resolve(words, status, text, start, end, "2024-04-24")
    return found and (found.words, f"{found.span.start or ''}..{found.span.end or ''}")


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("On Saturday morning, boats left Elsin.", "morning", ("On Saturday morning", "2024-04-20..2024-04-20")),
        ("Elsin has been shut since June.", "June", ("since June", "2023-06-01..2024-04-24")),
        ("She led the port until 1997.", "1997", ("until 1997", "..1997-12-31")),
        (
            "It burned at around 12:20 p.m. local time on Monday (18:20 UTC).",
            "around 12:20 p.m.",
            ("at around 12:20 p.m. local time on Monday", "2024-04-22..2024-04-22"),
        ),
        ("Norland fed Sudria in 2003 and 2004.", "2003", ("in 2003 and 2004", "2003-01-01..2004-12-31")),
        ("Boats left on January 28, 2019, for Elsin.", "January 28", ("on January 28, 2019", "2019-01-28..2019-01-28")),
        ("Norland attacked Elsin on Tuesday—the worst day yet.", "Tuesday", ("on Tuesday", "2024-04-23..2024-04-23")),
        # a date that dates a thing
        ("Norland got the 2002 Peace Prize.", "2002", None),
        ("Weld signed the November 27 deal.", "November 27", None),
        ("He backed the 2008 and 2012 campaigns.", "2008", None),
        ("A 19th-century fort shelled Elsin.", "19th-century", None),
        ("The 2019-nCoV virus hit Elsin.", "2019", None),
        # where a meeting is on Monday, what is said of it may be before or after
        ("He scorned Monday's talks.", "Monday", None),
        ("He scorned Weld at Monday's talks.", "Monday", ("at Monday", "2024-04-22..2024-04-22")),
        # of which year is October, where 2019 was told?
        ("Norland fell apart in 2019. In October, Weld left.", "October", None),
        ("Norland fell apart in 2023. In October, Weld left.", "October", ("In October", "2023-10-01..2023-10-31")),
        ("Norland fell apart in 2019. On Tuesday, Weld left.", "Tuesday", ("On Tuesday", "2024-04-23..2024-04-23")),
        # written by the engine, not in the text
        ("Weld left Norland.", "2024-03", ("2024-03", "2024-03-01..2024-03-31")),
        ("Weld left Norland.", "some day", None),
    ],
)
def test_the_words_around_count(text, words, found):
    assert of(text, words) == found


def test_the_status_says_where_to_look():
    assert of("Weld will visit Norland on Friday.", "Friday", Status.PLANNED) == ("on Friday", "2024-04-26..2024-04-26")
    assert of("Weld visited Norland on Friday.", "Friday") == ("on Friday", "2024-04-19..2024-04-19")
    assert of("Weld denied that he met Okafor on Friday.", "Friday", Status.DENIED) == (
        "on Friday",
        "2024-04-19..2024-04-19",
    )
    assert of("Weld will not meet Okafor on Friday.", "Friday", Status.DENIED) == (
        "on Friday",
        "2024-04-26..2024-04-26",
    )
    assert of("Weld may have met Okafor on Friday.", "Friday", Status.POSSIBLE) == (
        "on Friday",
        "2024-04-19..2024-04-19",
    )
    assert of("Weld may meet Okafor on Friday.", "Friday", Status.POSSIBLE) is None


def test_only_the_evidence_is_read():
    text = "Weld met Okafor on Tuesday. Boats left."
    assert of(text, "Tuesday", evidence="Weld met Okafor on Tuesday") == ("on Tuesday", "2024-04-23..2024-04-23")
    assert of(text, "Tuesday", evidence="Boats left") == ("Tuesday", "2024-04-23..2024-04-23")


def test_a_date_of_publication_that_is_no_day_dates_nothing_relative():
    text = "Weld left on Tuesday."
    assert times.resolve("Tuesday", Status.ACTUAL, text, 0, len(text), "2024-04") is None


def kept(store):
    return store.query(
        "MATCH (s:Statement) RETURN s.time, s.time_from, s.time_to, s.time_precision, s.time_words ORDER BY s.start"
    ).rows


def test_the_store_keeps_words_and_interval(store):
    facts = (
        Fact(ADA, Relation.SUPPORTS, NORWAY, time="on Tuesday"),
        Fact(NORWAY, Relation.SUPPORTS, ADA, time="until 1997"),
        Fact(ADA, Relation.LEADS, NORWAY, time="for three days"),
        Fact(ADA, Relation.OPPOSES, NORWAY),
    )
    list(store.load([article("a.txt", *facts, published="2024-04-24")]))
    assert kept(store) == [
        ("on Tuesday", "2024-04-23", "2024-04-23", "day", "on Tuesday"),
        ("until 1997", None, "1997-12-31", "year", "until 1997"),
        ("for three days", None, None, None, None),
        (None, None, None, None, None),
    ]


def test_times_follow_the_date_of_the_document(store):
    def at(source, published):
        return article(source, Fact(ADA, Relation.SUPPORTS, NORWAY, time="on Tuesday"), published=published)

    list(store.load([at("b.txt", None)]))
    assert kept(store) == [("on Tuesday", None, None, None, None)]
    alone = dump(store)
    # the copy of the least address says when it was published
    list(store.load([at("a.txt", "2024-04-24")]))
    assert kept(store)[0][1] == "2024-04-23"
    assert list(store.check()) == []
    list(store.load([at("a.txt", "2024-05-01")]))
    assert kept(store)[0][1] == "2024-04-30"
    list(store.forget(["a.txt"]))
    assert dump(store) == alone
