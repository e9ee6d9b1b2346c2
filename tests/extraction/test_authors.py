"""Authors of a study belong to the scientists who made it."""

import pytest

from tests.extraction.reading_aloud import read
from tests.extraction.test_seats import stated

STUDY = "In a study of frogs, scientists from Oslo University counted spikes. "


@pytest.mark.parametrize(
    "text",
    [
        "“Frogs have spikes,” said study co-author Nora Quill.",
        "Lead author Nora Quill praised frogs.",
        "Nora Quill, the lead author of the study, praised frogs.",
    ],
)
def test_author_is_one_of_the_scientists(text: str) -> None:
    assert ("Nora Quill", "AFFILIATED_WITH", "scientists") in stated(STUDY + text)


def test_author_of_a_book_and_one_who_only_comments_are_not() -> None:
    for text in (f"{STUDY}Nora Quill, a zoologist, praised frogs.", "Scientists met. The author Nora Quill wept."):
        assert not {x for x in stated(text) if x[0] == "Nora Quill" and "cientists" in x[2]}


@pytest.mark.parametrize(
    ("text", "meant"),
    [("The researchers", "researchers"), ("The team", "team"), ("The Lima team", ""), ("The team from Lima", "")],
)
def test_the_team_is_the_scientists(text: str, meant: str) -> None:
    doc = read(f"{STUDY}{text} counted frogs.")
    makers = next(r for r in doc._.references if doc[r.head].text == "scientists").referent
    assert [doc[r.head].text for r in makers.references] == ["scientists", *meant.split()]


def test_who_pays_for_the_study_pays_its_scientists() -> None:
    doc = read(f"{STUDY}The study was funded by the Orchard Trust. The study of spikes was long.")
    makers = next(r for r in doc._.references if doc[r.head].text == "scientists").referent
    assert [doc[r.head].text for r in makers.references] == ["scientists", "study"]
