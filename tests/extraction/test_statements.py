"""Whole statements on clear cases: who states what, with status, role, means, time, place and source."""

import pytest

from extraction.reading import Claim
from graph.model import Status
from tests.extraction.reading_aloud import name, read, stated, triples

Triple = tuple[str, str | None, str]


def claim(text: str, triple: Triple) -> Claim:
    """The only claim of `text` that states `triple`."""
    (found,) = [c for c in stated(text) if triples([c]) == {triple}]
    return found


CLEAR: list[tuple[str, set[Triple]]] = [
    ("Chile condemned Peru.", {("Chile", "CRITICIZES", "Peru")}),
    ("Peruvian president Ana Quispe spoke.", {("Ana Quispe", "LEADS", "Peru")}),
    ("The bus stopped in Cusco, Peru.", {("Cusco", "LOCATED_IN", "Peru")}),
    (
        "NATO chief Jonas Lind condemned Peru.",
        {("Jonas Lind", "LEADS", "NATO"), ("Jonas Lind", "CRITICIZES", "Peru")},
    ),
    ("Chile and Peru signed a trade agreement in Lima on Monday.", {("Chile", "COOPERATES_WITH", "Peru")}),
]


@pytest.mark.parametrize(("text", "expected"), CLEAR, ids=[text for text, _ in CLEAR])
def test_clear_cases(text: str, expected: set[Triple]) -> None:
    found = triples(stated(text))
    assert expected <= found
    assert not found & {(object_, relation, subject) for subject, relation, object_ in expected}


@pytest.mark.parametrize("text", ["", "\n", "It rained.", "Chile is large and Peru is larger.", "Chile praised Chile."])
def test_nothing_is_stated(text: str) -> None:
    assert stated(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chile attacked Peru.", Status.ACTUAL),
        ("Chile will attack Peru.", Status.PLANNED),
        ("Chile may attack Peru.", Status.POSSIBLE),
        ("Chile did not attack Peru.", Status.DENIED),
        ("Chile denied that it had attacked Peru.", Status.DENIED),
        ("A suspected Chilean missile struck Peru.", Status.POSSIBLE),
    ],
)
def test_status(text: str, status: Status) -> None:
    assert claim(text, ("Chile", "ATTACKS", "Peru")).status is status


def test_the_elected_do_not_lead_yet() -> None:
    assert claim("Chilean president-elect Ana Quispe spoke.", ("Ana Quispe", "LEADS", "Chile")).status is Status.PLANNED
    assert claim("Chilean president Ana Quispe spoke.", ("Ana Quispe", "LEADS", "Chile")).status is Status.ACTUAL


def test_means_are_given_with_their_quantity() -> None:
    found = claim("Chile will send 200 soldiers to Peru.", ("Chile", "SUPPORTS", "Peru"))
    assert [(g.what, g.quantity) for g in found.means] == [("soldiers", "200")]
    assert claim("Chile attacked Peru.", ("Chile", "ATTACKS", "Peru")).means == []


def test_the_role_is_kept_as_written() -> None:
    assert claim("Peruvian president Ana Quispe spoke.", ("Ana Quispe", "LEADS", "Peru")).role == "president"
    assert claim("Chile attacked Peru.", ("Chile", "ATTACKS", "Peru")).role is None


def test_time_and_place() -> None:
    text = "Chile and Peru signed a trade agreement in Lima on Monday."
    found = claim(text, ("Chile", "COOPERATES_WITH", "Peru"))
    assert found.time == "Monday"
    assert found.place is not None
    assert name(found.place) == "Lima"
    bare = claim("Chile attacked Peru.", ("Chile", "ATTACKS", "Peru"))
    assert (bare.time, bare.place) == (None, None)


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Chile attacked Peru.", []),
        ("Officials said that Chile attacked Peru.", [("Officials", "said")]),
        ("Officials said that Peru, which Chile attacked, is calm.", [("Officials", "said")]),
        ("“Chile attacked Peru,” said Jonas Lind.", [("Jonas Lind", "said")]),
        ("Officials said that it rained. Chile attacked Peru.", []),
    ],
)
def test_who_says_it(text: str, sources: list[tuple[str, str]]) -> None:
    found = claim(text, ("Chile", "ATTACKS", "Peru"))
    assert [(s.text, s.cue) for s in found.sources] == sources
    assert (found.speech is not None) == bool(sources)


def test_a_title_inside_a_quote_is_the_articles_own() -> None:
    found = claim("Officials said that Peruvian president Ana Quispe slept.", ("Ana Quispe", "LEADS", "Peru"))
    assert (found.sources, found.speech) == ([], None)


def test_the_evidence_is_the_sentence() -> None:
    text = "It rained all day.  Chile condemned Peru. \n\nThen it stopped."
    found = claim(text, ("Chile", "CRITICIZES", "Peru"))
    assert read(text)[found.start : found.end].text == "Chile condemned Peru."


def test_headings_and_boilerplate_state_nothing() -> None:
    body = "The rain fell all day on the hills of the coast, and farmers were glad of it.\n"
    assert stated(f"Chile Condemns Peru\n\n{body}") == []
    assert triples(stated(f"Chile condemned Peru on Monday, as it had done before.\n\n{body}")) == {
        ("Chile", "CRITICIZES", "Peru")
    }


def test_a_verb_outside_the_ontology_states_an_open_relation() -> None:
    found = claim("Chile photographed Peru.", ("Chile", None, "Peru"))
    assert read("Chile photographed Peru.")[found.predicate].lemma_ == "photograph"
    assert (found.rule, found.confidence) == ("open: agent -> patient", None)


def test_claims_stand_in_the_order_of_the_text() -> None:
    found = stated("Chile will visit Peru. Chile condemned Bolivia. Bolivia condemned Chile.")
    assert [c.start for c in found] == sorted(c.start for c in found)
    assert ("Chile", "CRITICIZES", "Bolivia") in triples(found)
    assert ("Bolivia", "CRITICIZES", "Chile") in triples(found)
