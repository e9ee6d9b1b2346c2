"""What politicians and governments say of one another and ask of one another, in the words of long articles."""

import pytest

from tests.extraction.test_deeds import proposed

STATED = [
    ("Protesters rallied against the government of Ana Diaz.", "Protesters", "OPPOSES", "Ana Diaz"),
    ("Thousands protested against the government of President Ana Diaz.", "Thousands", "OPPOSES", "Ana Diaz"),
    ("Peru has complained to the United Nations about Chile.", "Peru", "CRITICIZES", "Chile"),
    ("Ana Diaz came under attack from Luis Soto for her silence.", "Luis Soto", "CRITICIZES", "Ana Diaz"),
    ("Peru turned down an offer of talks from Ghana.", "Peru", "OPPOSES", "Ghana"),
    ("Luis Soto condemned the arrest of Omar Reyes by Chile.", "Luis Soto", "CRITICIZES", "Chile"),
]


@pytest.mark.parametrize(("text", "subject", "relation", "object_"), STATED)
def test_what_is_stated_is_proposed(text: str, subject: str, relation: str, object_: str) -> None:
    assert (subject, relation, object_) in proposed(text)
