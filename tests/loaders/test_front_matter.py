"""Titles and dates that the first lines of an article state."""

import pytest

from loaders.dates import iso_date
from loaders.front_matter import published, title


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("October 28, 2024", "2024-10-28"),
        ("28 October 2024", "2024-10-28"),
        ("Oct. 28th 2024", "2024-10-28"),
        ("on Sept 5, 2020 at noon", "2020-09-05"),
        ("3 May, 2024", "2024-05-03"),
        ("2024-05-03T10:00:00Z", "2024-05-03"),
        ("February 30, 2024", None),
        ("2024-13-01", None),
        ("10/11/2024", None),
        ("October 2024", None),
        ("May 3", None),
        ("", None),
    ],
)
def test_only_full_and_certain_dates_are_read(words: str, day: str | None) -> None:
    assert iso_date(words) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Published: March 4, 2025\nFiji sent ships.", "2025-03-04"),
        ("A title\n\nPublished on 4 March 2025 by the desk\n\nFiji sent ships.", "2025-03-04"),
        ("Last updated: 2025-03-04\nFiji sent ships.", "2025-03-04"),
        ("Tuesday, March 4, 2025\n\nFiji sent ships.", "2025-03-04"),
        ("SUVA, March 4, 2025 (Harbor Wire) — Fiji sent ships.", "2025-03-04"),
        ("Published: Tuesday, 4 March 2025, 10:00 GMT\nFiji sent ships.", "2025-03-04"),
        ("First published on Tue 4 Mar 2025 10.00 GMT\nFiji sent ships.", "2025-03-04"),
        ("Ships\n\nBy Ann Vale | March 4, 2025\n\nFiji sent ships.", "2025-03-04"),
        ("Ships\nTuesday, March 4, 2025 Fiji sent ships.", "2025-03-04"),
        # the weekday is of another date; a date in a sentence; a year that nothing tells
        ("Ships\nFriday, March 4, 2025 Fiji sent ships.", None),
        ("Tuesday, March 4, 2025, was a long day.", None),
        ("Tuesday, March 4, 2025 was a long day.", None),
        ("March 4, 2025 Fiji sent ships.", None),
        ("By March 4, 2025, Fiji had sent ships.", None),
        ("SUVA, March 4 (Harbor Wire) - Fiji sent ships.", None),
        ("SUVA (Harbor Wire) — On March 4, 2025 Fiji sent ships.", None),
        ("Fiji sent ships on March 4, 2025.\nMore followed.", None),
        ("One.\nTwo.\nThree.\nFour.\nFive.\nSix.\nPublished: March 4, 2025", None),
    ],
)
def test_a_date_counts_as_published_only_where_it_stands_as_one(text: str, day: str | None) -> None:
    assert published(text) == day


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Fiji Sends Ships\n\nSUVA — Fiji sent ships.", "Fiji Sends Ships"),
        ("\n  Will Fiji send ships?\nNobody knows.", "Will Fiji send ships?"),
        ("HarborWire\n\nFiji Sends Ships\n\nFiji sent ships.", "Fiji Sends Ships"),
        ("HarborWire\n\nFiji sent ships.\nMore followed.", "HarborWire"),
        ("Ships\n\nBy Ann Vale, March 4, 2025\n\nFiji sent ships.", "Ships"),
        ("Ships\n\nSuva\n\nFiji sent ships.", "Ships"),
        ("Fiji sent ships.\nMore followed.", None),
        ("Fiji Sends Ships", None),
        ("March 4, 2025\nFiji sent ships.", None),
        ("Published: today\nFiji sent ships.", None),
        ("https://example.org/a\nFiji sent ships.", None),
        ("x" * 161 + "\nFiji sent ships.", None),
        ("* * *\nFiji sent ships.", None),
    ],
)
def test_a_title_stands_alone_above_the_text(text: str, first: str | None) -> None:
    assert title(text) == first
