"""What politicians and governments say of one another and ask of one another, in the words of long articles."""

import pytest

from tests.extraction.test_deeds import proposed

STATED = [
    ("Protesters rallied against the government of Ana Diaz.", "Protesters", "OPPOSES", "Ana Diaz"),
    ("Thousands protested against the government of President Ana Diaz.", "Thousands", "OPPOSES", "Ana Diaz"),
]


@pytest.mark.parametrize(("text", "subject", "relation", "object_"), STATED)
def test_what_is_stated_is_proposed(text: str, subject: str, relation: str, object_: str) -> None:
    assert (subject, relation, object_) in proposed(text)
