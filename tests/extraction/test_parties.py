"""Parties named by their adjective before an office."""

from __future__ import annotations

import pytest

from extraction import components
from graph.model import Kind


@pytest.fixture(scope="module")
def nlp():
    return components.pipeline(without=("statements",))


def parties(nlp, text: str) -> list[str]:
    doc = nlp(text)
    return [doc[r.start : r.end].text for r in doc._.references if r.adjectival and r.kind is Kind.ORGANIZATION]


def test_an_adjective_before_an_office_names_the_party(nlp):
    assert parties(nlp, "Republican Senator Jane Roe met the Labour MP John Doe.") == ["Republican", "Labour"]


@pytest.mark.parametrize(
    "text",
    [
        "A green leader spoke in Lima.",
        "Labour Minister Jane Roe spoke in Lima.",
        "The liberal newspaper closed.",
        "The Green River rose in spring.",
    ],
)
def test_the_word_alone_names_none(nlp, text):
    assert parties(nlp, text) == []
