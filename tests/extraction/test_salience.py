"""What the salience of a referent is read off."""

import pytest

from extraction.deciding.salience import describe
from extraction.syntax.parse import Parse
from tests.extraction.reading_aloud import read


def features(text: str, name: str) -> set[str]:
    doc = read(text)
    (referent,) = (r for r in doc._.referents if r.name == name)
    return set(describe(Parse.of(doc), referent))


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Police arrested 40 armed protesters in Peru.", "40 armed protesters", "head:protester|NNS"),
        ("Police arrested 40 armed protesters in Peru.", "40 armed protesters", "with:armed"),
        ("Police arrested 40 armed protesters in Peru.", "40 armed protesters", "quantity:True|Group"),
        ("Chile attacked Peru. Chile left.", "Chile", "times:2"),
        ("Chile attacked Peru.", "Chile", "does:nsubj|attack"),
    ],
)
def test_a_referent_is_told_by_its_words_and_what_it_does(text: str, name: str, expected: str) -> None:
    assert expected in features(text, name)


def test_names_of_people_and_places_say_nothing_of_others() -> None:
    assert not any("chile" in f.casefold() or "peru" in f.casefold() for f in features("Chile attacked Peru.", "Chile"))
