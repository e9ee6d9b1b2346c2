"""Plural descriptions of two that were named apart."""

import pytest

from extraction.reading import Reference
from tests.extraction.reading_aloud import groups, pairs, read


def both(text: str) -> list[tuple[str, ...]]:
    """The names of the two that each description of two stands for, in text order."""
    found: dict[int, list[str]] = {}
    for r in read(text)._.references:
        if r.split:
            found.setdefault(r.head, []).append(r.referent.name)
    return [tuple(sorted(names)) for _, names in sorted(found.items())]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile exchanged fire on Monday. Both countries accused each other of starting it.",
        "Peru attacked Chile. In May the two nations signed a deal.",
        "The Peruvian president praised Chile after talks between the two sides.",
        "Canada praised a deal that Peru and Chile signed. The two countries had been at odds.",
        "Peru and Chile fell out. The talks between both sides in Lima, Peru, went on.",
        "Peru and Chile fell out in Cusco, Bolivia. Both countries sent troops.",
    ],
)
def test_two_countries(text: str) -> None:
    assert both(text) == [("Chile", "Peru")]
    assert not any("countries" in name or "nations" in name for name in groups(read(text)))


def test_two_leaders_and_two_companies() -> None:
    assert both("Ana Quispe met Harold Quill in Lima. The two leaders shook hands.") == [("Ana Quispe", "Harold Quill")]
    assert both("Condor Airlines sued Acme Industries. Both companies declined to comment.") == [
        ("Acme Industries", "Condor Airlines")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Peru, Chile and Canada met on Monday. The two countries signed a deal.",
        "Soldiers of Peru and Chile stood on both sides of the border.",
        "Peru and Chile met. The two other countries stayed away.",
        "Peru and Chile met. Both Baltic states stayed away.",
        "Peru and Chile met two leaders of the protest.",
        "Peru spoke. Both countries agreed.",
        "Mediators in Peru and Chile said that both sides were tired.",
        "Peru met Chile. Ana Quispe arrived on Monday. The talks went on. The two countries were tired.",
        "The two countries, Peru and Chile, signed a deal.",
        "Ana Quispe met Harold Quill. The rules hold for both men and women.",
    ],
)
def test_nothing_is_resolved_when_unsure(text: str) -> None:
    assert both(text) == []


def proposals(text: str) -> set[tuple[str, str, str]]:
    doc = read(text)
    found: set[tuple[str, str, str]] = set()
    every = pairs(doc)
    references: list[Reference] = [r for r in doc._.references if r.referent is not None]
    for start, end in every.parse.sentences:
        for pair in every.within(start, end, [r for r in references if start <= r.start < end]):
            assert pair.subject.referent is not None
            assert pair.object.referent is not None
            for x in (*pair.proposals, *pair.structures):
                found.add((pair.subject.referent.name, x.relation.value, pair.object.referent.name))
    return found


def test_what_two_do_each_does() -> None:
    found = proposals("Ana Quispe met Harold Quill. The two leaders criticised the Orchard Foundation.")
    for leader in ("Ana Quispe", "Harold Quill"):
        assert (leader, "CRITICIZES", "Orchard Foundation") in found
    found = proposals("Peru and Chile fell out. Canada praised both countries.")
    assert {("Canada", "SUPPORTS", "Peru"), ("Canada", "SUPPORTS", "Chile")} <= found


def test_what_two_do_to_each_other() -> None:
    found = proposals("Peru and Chile fell out. Both countries accused each other of lying.")
    assert {("Peru", "CRITICIZES", "Chile"), ("Chile", "CRITICIZES", "Peru")} <= found
    assert ("Peru", "COOPERATES_WITH", "Chile") in proposals("Peru attacked Chile. The two countries signed a deal.")


def test_the_ministers_of_two_are_each_of_one() -> None:
    found = proposals("Peru and Chile met. The two countries' foreign ministers, Ana Quispe and Harold Quill, spoke.")
    assert not {(s, o) for s, r, o in found if r == "LEADS" and o in ("Peru", "Chile")}


def test_pairs_of_two_are_not_crossed() -> None:
    text = "The meeting between Ana Quispe of Peru and Harold Quill of Chile came amid talks between the two countries."
    found = proposals(text)
    assert ("Peru", "MEETS_WITH", "Chile") in found
    assert not {("Ana Quispe", "MEETS_WITH", "Chile"), ("Harold Quill", "MEETS_WITH", "Peru")} & found


def test_two_are_no_one_source() -> None:
    (speech,) = read('Condor Airlines sued Acme Industries. "The case is weak," both companies said.')._.speeches
    assert speech.source is None
