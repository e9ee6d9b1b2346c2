"""What is told as hearsay without a source has the word that says so."""

import pytest

from tests.extraction.reading_aloud import stated

CASES = [
    ("Ana Quispe allegedly funded Red Brigades.", "allegedly"),
    ("Chile reportedly attacked Peru.", "reportedly"),
    ("Chile reportedly agreed to support Peru.", "reportedly"),
    ("Chile reportedly launched an attack on Peru.", "reportedly"),
    ("Ana Quispe is said to have funded Red Brigades.", "is said"),
    ("It is said that Chile attacked Peru.", "is said"),
    ("Chile attacked Peru, it was reported.", "was reported"),
    ("Chile's alleged support for Peru drew criticism.", "alleged"),
    ("Ana Quispe was arrested for allegedly killing Jonas Lind.", "allegedly"),
    ("Chile reportedly deployed soldiers to support Ana Quispe.", "reportedly"),
    ("The arrest sparked claims that Chile attacked Peru.", "claims"),
    ("The talks ended amid fears that Chile will attack Peru.", "fears"),
    ("Bolivia reacted to claims that Chile attacked Peru.", "claims"),
    ("Ana Quispe raised fears that Chile will attack Peru.", None),
    ("Chile attacked Peru.", None),
    ("Reports say Chile attacked Peru.", None),
    ("Jonas Lind said that Chile allegedly attacked Peru.", None),
]


@pytest.mark.parametrize(("text", "cue"), CASES)
def test_hearsay(text: str, cue: str | None) -> None:
    found = {c.cue for c in stated(text) if c.relation in ("ATTACKS", "SUPPORTS")}
    assert found == {cue}


def test_only_what_the_word_stands_beside_is_hearsay() -> None:
    claims = stated("Chile reportedly attacked Peru, where Ana Quispe met Jonas Lind.")
    assert {c.cue for c in claims if c.relation == "ATTACKS"} == {"reportedly"}
    assert {c.cue for c in claims if c.relation == "MEETS_WITH"} == {None}


def test_false_hearsay_is_judged_by_the_article() -> None:
    (claim,) = [c for c in stated("Nobody believes that Chile attacked Peru.") if c.relation == "ATTACKS"]
    assert claim.cue is None
