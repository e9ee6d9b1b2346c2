"""The remembered attribute ruler and lemmatizer say what the real ones say."""

import pytest
from spacy.tokens import Doc

from extraction.components import model
from extraction.syntax.morphology import remember

TEXTS = [
    "Chile's navy has sent 200 soldiers, 14 tanks and Peru's oldest ship to a port that hadn't been used since May.",
    "There are those who'd rather leave; there is nobody that wants to stay. That one isn't theirs.",
    "“We're going to rebuild it,” she said. “Is that what you've been asking?”",
    "The leaves were falling while he leaves, and the better of two saws saw more wood than it had sawn.",
    "It is they who were said to have met, to have been meeting, to meet. To whom? To no one, so they say!",
    "\n\nOTTAWA — Ms. Lind, 44, can not (and won't) run in 2031...  \n\tHer party, though, will.",
    "",
]

Row = tuple[str, str, str, str, str, str]


def rows(doc: Doc) -> list[Row]:
    return [(t.text, t.tag_, t.pos_, t.lemma_, t.dep_, str(t.morph)) for t in doc]


@pytest.fixture(scope="module")
def expected() -> list[list[Row]]:
    nlp = model()
    return [rows(nlp(text)) for text in TEXTS]


def test_memory_says_the_same_at_first_and_ever_after(expected: list[list[Row]]) -> None:
    nlp = model()
    remember(nlp)
    assert "lemmatizer" not in nlp.pipe_names
    assert [rows(nlp(text)) for text in TEXTS] == expected
    assert [rows(nlp(text)) for text in reversed(TEXTS)] == expected[::-1]


def test_what_is_forgotten_is_asked_again(expected: list[list[Row]], monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = model()
    remember(nlp)
    monkeypatch.setattr("extraction.syntax.morphology.MOST_REMEMBERED", 3)
    assert [rows(nlp(text)) for text in TEXTS * 2] == expected * 2
