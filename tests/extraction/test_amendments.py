"""Reading by a user's own ontology: its frames state by themselves, and words it leaves out state nothing."""

from __future__ import annotations

import pytest

from extraction.ontology import Ontology
from extraction.reading import Claim
from extraction.statements import Statements
from graph.model import Relation, Status
from tests.extraction.reading_aloud import name, read, stated, triples

OWN = """\
extends: default
roles:
  LEADS: [doge]
relations:
  SUPPORTS:
    frames:
      - verbs: [bless]
        subject: [agent]
        object: [patient]
        object_kinds: [Country]
  COOPERATES_WITH:
    frames:
      - verbs: [waltz]
        subject: [agent]
        object: [agent, with]
  CRITICIZES:
    without:
      verbs: [berate, criticize, criticise]
"""


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Statements:
    path = tmp_path_factory.mktemp("ontology") / "own.yaml"
    path.write_text(OWN, encoding="utf-8")
    return Statements(Ontology.load(path))


def claims(component: Statements, text: str) -> list[Claim]:
    found: list[Claim] = component(read(text))._.claims
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile blessed Peru.", {("Chile", "SUPPORTS", "Peru")}),
        ("Peru was blessed by Chile.", {("Chile", "SUPPORTS", "Peru")}),
        ("Chile, which blessed Peru, is small.", {("Chile", "SUPPORTS", "Peru")}),
        ("Chile and Peru waltzed.", {("Chile", "COOPERATES_WITH", "Peru")}),
        # of a kind that the frame does not take
        ("Chile blessed Ana Quispe.", set()),
        # nobody blesses
        ("The blessed isles of Chile lie off Peru.", set()),
    ],
)
def test_a_frame_of_ones_own_states_where_it_fits(
    own: Statements, text: str, expected: set[tuple[str, str, str]]
) -> None:
    found = claims(own, text)
    assert {t for t in triples(found) if t[1] in ("SUPPORTS", "COOPERATES_WITH")} == expected
    # what the shipped ontology does not know is at most a guess from what the words mean
    assert all(claim.confidence is not None for claim in stated(text) if claim.relation is not None)
    for claim in found:
        if claim.relation in (Relation.SUPPORTS, Relation.COOPERATES_WITH):
            assert claim.confidence is None
            assert claim.rule.startswith(f"{claim.relation}, user's frame: ")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Chile did not bless Peru.", Status.DENIED),
        ("Chile plans to bless Peru.", Status.PLANNED),
        ("Chile could bless Peru.", Status.POSSIBLE),
    ],
)
def test_its_status_is_read_as_ever(own: Statements, text: str, status: Status) -> None:
    (claim,) = claims(own, text)
    assert (claim.relation, claim.status) == (Relation.SUPPORTS, status)


def test_a_word_that_was_left_out_states_nothing(own: Statements) -> None:
    text = "Chile berated Peru. Chile criticised Bolivia over its tariffs. Peru denounced Bolivia."
    assert {t for t in triples(stated(text)) if t[1] == "CRITICIZES"} == {
        ("Chile", "CRITICIZES", "Peru"),
        ("Chile", "CRITICIZES", "Bolivia"),
        ("Peru", "CRITICIZES", "Bolivia"),
    }
    found = claims(own, text)
    assert {t for t in triples(found) if t[1] == "CRITICIZES"} == {("Peru", "CRITICIZES", "Bolivia")}
    # no relation has the verb any more: it is an open one
    assert ("Chile", None, "Peru") in triples(found)


def test_titles_of_ones_own_are_read(own: Statements) -> None:
    text = "Marco Dandolo, the doge of Peru, met Chilean president Juan Soto."
    led = [name(c.subject) for c in claims(own, text) if c.relation is Relation.LEADS]
    assert led == ["Marco Dandolo", "Juan Soto"]
    assert [name(c.subject) for c in stated(text) if c.relation is Relation.LEADS] == ["Juan Soto"]


def test_the_shipped_ontology_settles_nothing_by_itself() -> None:
    text = "Chile condemned Peru. Chile helped Bolivia."
    assert all(claim.confidence is not None and "user's" not in claim.rule for claim in stated(text))
