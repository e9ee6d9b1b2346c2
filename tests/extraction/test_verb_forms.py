"""Base forms of verbs, where the model's lemmatizer errs."""

import pytest

from extraction.syntax.verb_forms import base_form, past, present

KNOWN = frozenset("fine fin stag stage stop arrest elect host fund fly supply limit score install scam name".split())


@pytest.mark.parametrize(
    ("form", "tag", "said", "lemma"),
    [
        ("fined", "VBD", "fin", "fine"),
        ("fining", "VBG", "fin", "fine"),
        ("fines", "VBZ", "fin", "fine"),
        ("staged", "VBN", "stag", "stage"),
        ("re-elected", "VBN", "re-electe", "re-elect"),
        ("rearrested", "VBD", "rearreste", "rearrest"),
        ("co-hosting", "VBG", "co-hoste", "co-host"),
        ("defunded", "VBD", "defunde", "defund"),
        ("renamed", "VBN", "rename", "rename"),
        ("resupplied", "VBD", "resupplie", "resupply"),
        ("wiretapped", "VBD", "wiretappe", "wiretap"),
        ("livestreamed", "VBD", "livestreame", "livestream"),
        ("installed", "VBD", "instal", "install"),
    ],
)
def test_what_the_lemmatizer_gets_wrong_is_mended(form: str, tag: str, said: str, lemma: str) -> None:
    assert base_form(form, tag, said, KNOWN) == lemma


@pytest.mark.parametrize(
    ("form", "tag", "said"),
    [
        ("stopped", "VBD", "stop"),
        ("limited", "VBD", "limit"),
        ("scored", "VBD", "score"),
        ("finned", "VBN", "fin"),
        ("passes", "VBZ", "pass"),
        ("goes", "VBZ", "go"),
        ("vowed", "VBD", "vow"),
        ("taxed", "VBD", "tax"),
        ("played", "VBN", "play"),
        ("built", "VBN", "build"),
        ("fine", "VB", "fine"),
        ("ed", "VBD", "e"),
    ],
)
def test_what_it_gets_right_stays(form: str, tag: str, said: str) -> None:
    assert base_form(form, tag, said, KNOWN) == said


@pytest.mark.parametrize(
    ("form", "expected"),
    [("arrests", ("arrest", True)), ("denies", ("deny", True)), ("seizes", ("seize", True)), ("sue", ("sue", False))],
)
def test_base_and_number_of_a_present(form: str, expected: tuple[str, bool]) -> None:
    assert present(form, {"arrest", "deny", "seize", "sue"}) == expected
    assert present("police", {"arrest"}) is None


def test_the_past_of_regular_and_irregular_verbs() -> None:
    irregular = {"take": ["taken", "took"], "strike": ["struck"], "stop": ["stopped"]}
    assert [past(base, irregular) for base in ("take", "strike", "stop", "seize", "deny", "cut", "stay", "raid")] == (
        "took struck stopped seized denied cut stayed raided".split()
    )
