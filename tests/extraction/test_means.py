"""What is given or sent, and how much of it."""

import pytest

from extraction.means import MeansReader
from extraction.syntax.parse import Parse
from tests.extraction.reading_aloud import place, read


def means(text: str, word: str) -> list[tuple[str, str | None, str]]:
    """What, quantity and all the words of what the argument headed by `word` says is given."""
    doc = read(text)
    found = MeansReader(doc, Parse(doc)).of(place(doc, word))
    return [(g.what, g.quantity, doc[g.start : g.end].text) for g in found]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Chile sent 200 soldiers to Peru.", "soldiers", [("soldiers", "200", "200 soldiers")]),
        (
            "Chile sent at least 5,000 elite soldiers to Peru.",
            "soldiers",
            [("elite soldiers", "at least 5,000", "at least 5,000 elite soldiers")],
        ),
        ("Chile sent thousands of soldiers.", "thousands", [("soldiers", "thousands", "thousands of soldiers")]),
        ("Chile sent 40 tons of grain.", "tons", [("grain", "40 tons", "40 tons of grain")]),
        ("Chile gave $5 million to Peru.", "million", [("$5 million", None, "$5 million")]),
        ("Chile gave $5 million in loans.", "million", [("loans", "$5 million", "$5 million in loans")]),
        (
            "Chile sent a package of weapons and food.",
            "package",
            [("weapons", None, "weapons"), ("food", None, "food")],
        ),
        (
            "Chile sent weapons, including drones and tanks.",
            "weapons",
            [("weapons", None, "weapons"), ("drones", None, "drones"), ("tanks", None, "tanks")],
        ),
        (
            "Chile sent everything from shells to rifles.",
            "everything",
            [("shells", None, "shells"), ("rifles", None, "rifles")],
        ),
        ("Chile sent crates of rifles.", "crates", [("rifles", None, "rifles")]),
        ("Chile sent most of the rifles.", "most", [("rifles", "most", "most of the rifles")]),
        ("Chile gave Peru the 2002 Peace Prize.", "Prize", [("2002 Peace Prize", None, "2002 Peace Prize")]),
        ("Chile gave access to its ports.", "access", [("ports", None, "ports")]),
        ("Chile sent more humanitarian aid.", "aid", [("humanitarian aid", None, "more humanitarian aid")]),
        ("Chile sent the soldiers.", "soldiers", [("soldiers", None, "soldiers")]),
        ("Chile sent it.", "it", []),
        ("Chile attacked often.", "attacked", []),
    ],
)
def test_means(text: str, word: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert means(text, word) == expected
