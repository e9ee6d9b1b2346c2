"""The office in which a statement says that somebody leads or belongs, and whose words a statement is."""

import pytest

from extraction.reading import Claim
from extraction.statements import Details, DocumentPairs
from graph.model import Relation
from tests.extraction.reading_aloud import name, ontology, read


def proposed(text: str, subject: str, relation: Relation, object_: str) -> list[Claim]:
    """The claims of what frames and patterns propose, whatever the trained stages say of it."""
    doc = read(text)
    candidates = DocumentPairs(doc, ontology())
    details = Details(doc, candidates.parse, candidates.predicates, candidates.pairs, ontology())
    found = [
        details.claim(pair, relation, start, end, 0.5)
        for start, end, pair in candidates.found
        if (name(pair.subject), name(pair.object)) == (subject, object_)
        and any(x.relation is relation for x in (*pair.proposals, *pair.structures))
    ]
    assert found
    return found


@pytest.mark.parametrize(
    ("text", "subject", "object_", "expected"),
    [
        ("Peruvian president Ana Quispe spoke.", "Ana Quispe", "Peru", "president"),
        ("Ana Quispe is wanted for her leadership of the Amber Party.", "Ana Quispe", "Amber Party", "leadership"),
        ("Ana Quispe led the Amber Party.", "Ana Quispe", "Amber Party", "led"),
        ("Former Kansas governor Ana Quispe spoke.", "Ana Quispe", "Kansas", "former governor"),
        ("Luc Moreau becomes minister of state of Monaco.", "Luc Moreau", "Monaco", "minister of state"),
    ],
)
def test_role_of_who_leads(text: str, subject: str, object_: str, expected: str) -> None:
    assert proposed(text, subject, Relation.LEADS, object_)[0].role == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Quispe works for Amber Motors as a cook.", "cook"),
        ("Ana Quispe works for Amber Motors.", "works"),
        ("The spokeswoman of Amber Motors, Ana Quispe, left.", "spokeswoman"),
        ("Prosecutors charged Ana Quispe over her alleged links to Amber Motors.", "alleged links"),
        ("Ana Quispe stepped down from Amber Motors.", None),
        ("Former president Ana Quispe works for Amber Motors.", "works"),
    ],
)
def test_role_of_who_belongs(text: str, expected: str | None) -> None:
    assert proposed(text, "Ana Quispe", Relation.AFFILIATED_WITH, "Amber Motors")[0].role == expected


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Chile announced sanctions against Peru.", []),
        ("Chile announced that it will sanction Peru.", ["Chile"]),
        ("Bolivia announced that it will leave after Chile sanctioned Peru.", []),
        ("Bolivia announced that Chile had sanctioned Peru.", ["Bolivia"]),
    ],
)
def test_to_announce_a_deed_is_to_do_it(text: str, sources: list[str]) -> None:
    (found,) = proposed(text, "Chile", Relation.SANCTIONS, "Peru")
    assert [source.text for source in found.sources] == sources
