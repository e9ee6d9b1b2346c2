"""Who the accused and the gunman are."""

import pytest

from tests.extraction.reading_aloud import mentions, read


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Police arrested Olaf Brandt on Monday. The accused denied it.", "accused"),
        ("Olaf Brandt appeared in court in Oslo, charged with murder. A judge freed the suspect.", "suspect"),
        ("Olaf Brandt was charged on Monday. The alleged gunman denied it.", "alleged gunman"),
        ("A gunman shot guests in Oslo. Police identified the gunman as Olaf Brandt.", "gunman"),
        ("Olaf Brandt was sentenced on Monday. The killer wept.", "killer"),
    ],
)
def test_the_one_person_charged_is_the_accused(text: str, meant: str) -> None:
    assert meant in mentions(read(text), "Olaf Brandt")


@pytest.mark.parametrize(
    "text",
    [
        "Olaf Brandt was charged on Monday. The killer left no trace.",  # nobody says that he is
        "A gunman shot guests in Oslo. The gunman fled. Police later arrested Olaf Brandt.",
        "Police arrested Olaf Brandt and Nils Dahl. The accused denied it.",
        "Police arrested Olaf Brandt. The suspects denied it. The suspect is ill.",
        "Olaf Brandt met the police. The accused denied it.",
    ],
)
def test_who_is_not_told_for_sure_is_nobody(text: str) -> None:
    assert set(mentions(read(text), "Olaf Brandt")) == {"Olaf Brandt"}


def test_who_is_named_as_a_suspect_is_not_named_as_the_gunman() -> None:
    doc = read("A gunman shot guests in Oslo. Police identified the suspect as Olaf Brandt. The suspect wept.")
    assert mentions(doc, "Olaf Brandt") == ["suspect", "Olaf Brandt", "suspect"]
