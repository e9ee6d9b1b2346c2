"""A document that cannot be read is told, by name and with what went wrong, and the others are read."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterator

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extraction import Reader, ReadingError
from graph.model import Document

GOOD = "Norway sent nine pumps to Tonga."
RAISED: dict[str, BaseException] = {}


@Language.component("stumbling")
def stumbling(doc: Doc) -> Doc:
    """Raises what a test says it should on a text; any component may have such a fault."""
    if doc.text in RAISED:
        raise RAISED[doc.text]
    return doc


@pytest.fixture(scope="module")
def reader() -> Reader:
    made = Reader(longest=1000)
    made.nlp.add_pipe("stumbling", first=True)
    return made


@pytest.fixture(autouse=True)
def nothing_raised() -> Iterator[None]:
    yield
    RAISED.clear()


def document(source: str, text: str) -> Document:
    return Document(hashlib.sha256(text.encode()).hexdigest(), source, text)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ValueError("no head"), "ValueError: no head"),
        (KeyError("sent"), "KeyError: 'sent'"),
        (IndexError("list index out of range"), "IndexError: list index out of range"),
        (RecursionError("maximum depth exceeded"), "RecursionError: maximum depth exceeded"),
        (AssertionError(), "AssertionError"),
    ],
)
def test_a_document_that_fails_is_named_and_the_rest_is_read(reader: Reader, error: Exception, told: str) -> None:
    RAISED["Bad."] = error
    documents = [document("1.txt", GOOD), document("2.txt", "Bad."), document("3.txt", GOOD)]
    read = list(reader.read_all(documents))
    assert [d.source for d, _ in read] == ["1.txt", "2.txt", "3.txt"]
    first, failed, last = (outcome for _, outcome in read)
    assert isinstance(failed, ReadingError)
    assert str(failed) == f"2.txt: cannot be read ({told})"
    assert failed.__cause__ is error
    assert not isinstance(first, ReadingError)
    assert not isinstance(last, ReadingError)
    assert [e.name for e in first.entities] == [e.name for e in last.entities] == ["Norway", "Tonga"]
    assert first.statements == last.statements


def test_reading_one_document_raises(reader: Reader) -> None:
    RAISED["Bad."] = KeyError("sent")
    with pytest.raises(ReadingError, match=r"^bad\.txt: cannot be read \(KeyError: 'sent'\)$"):
        reader.read(document("bad.txt", "Bad."))


def test_a_document_that_is_too_long_says_how_long_it_is(reader: Reader) -> None:
    (outcome,) = reader.read_all([document("long.txt", "x" * 1001)])
    assert str(outcome[1]) == "long.txt: has 1,001 characters, more than the 1,000 that are read at once"


def test_what_is_told_passes_between_processes(reader: Reader) -> None:
    RAISED["Bad."] = IndexError("list index out of range")
    ((_, error),) = reader.read_all([document("bad.txt", "Bad.")])
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_who_interrupts_is_obeyed(reader: Reader) -> None:
    RAISED["Bad."] = KeyboardInterrupt()
    with pytest.raises(KeyboardInterrupt):
        list(reader.read_all([document("bad.txt", "Bad.")]))


@pytest.mark.parametrize(
    "text",
    [
        "Police in Lima held the mayor of Cusco, the director of Peru's Red Cross and a man from Tacna, Ilo, and Puno",
        "The Peruvian Navy seized cocaine hidden on a yacht off Chile after Chilean police called for help",
        'Chile will loan $5 million to Peru, its foreign minister, Ana Quispe, said: "We help, and we will help again',
    ],
)
def test_a_text_may_break_off_anywhere(text: str, reader: Reader) -> None:
    words = text.split(" ")
    documents = [Document(str(i), f"{i}.txt", " ".join(words[:i])) for i in range(1, len(words) + 1)]
    assert not [read for _, read in reader.read_all(documents) if isinstance(read, ReadingError)]
