"""With what a statement says that one helps another, or what it deploys."""

import pytest

from extraction.deciding.pairs import Pair
from extraction.frames.proposals import Proposal
from extraction.giving import Giving
from extraction.statements import DocumentPairs
from graph.model import Relation
from tests.extraction.reading_aloud import name, ontology, read

Given = list[tuple[str, str | None]]


def given(text: str, subject: str, relation: Relation, object_: str) -> Given:
    """What and quantity of the means of a claim, whatever the trained stages say of it; the fullest of all readings."""
    doc = read(text)
    candidates = DocumentPairs(doc, ontology())
    giving = Giving(doc, candidates.parse, candidates.predicates, candidates.pairs.arguments, ontology())

    def proposals(pair: Pair) -> list[Proposal | None]:
        fitting = [x for x in pair.proposals if x.relation is relation]
        return [min(fitting, key=lambda x: not x.exact)] if fitting else [None]

    pairs = [pair for _, _, pair in candidates.found if (name(pair.subject), name(pair.object)) == (subject, object_)]
    assert pairs
    found = [giving.of(pair, relation, proposal) for pair in pairs for proposal in proposals(pair)]
    return [(g.what, g.quantity) for g in max(found, key=len)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a verb gives
        ("Chile sent 200 soldiers to Peru.", [("soldiers", "200")]),
        ("Chile provided Peru with food and tents.", [("food", None), ("tents", None)]),
        ("Chile awarded Peru a medal.", [("medal", None)]),
        ("Chile announced a $50 million aid package for Peru.", [("aid package", "$50 million")]),
        ("Chile gave Peru a €2 million (US$3 million) support package.", [("support package", "€2 million")]),
        ("Chile will invest $5 million in Peru.", [("$5 million", None)]),
        ("Chile will invest €4 billion (US$5 billion) in housing in Peru.", [("housing", "€4 billion")]),
        ("Chile agreed to loan €90 million to Peru.", [("loan", "€90 million")]),
        ("Food from Chile, propping up Peru's economy, arrived in May.", [("Food", None)]),
        (
            "On the table: military aid and technical support from Chile, shoring up Peru's economy.",
            [("military aid", None), ("technical support", None)],
        ),
        ("Chile opened two schools to support Peru.", [("schools", "two")]),
        ("Chile will open two schools to strengthen its support for Peru.", [("schools", "two")]),
        # a list after it
        (
            "Chile supplied Peru with weapons—everything from artillery shells to small arms.",
            [("weapons", None), ("artillery shells", None), ("small arms", None)],
        ),
        (
            "Chile approved an arms sale to Peru, including drones and howitzers.",
            [("arms sale", None), ("drones", None), ("howitzers", None)],
        ),
        (
            "Chile pledged $50 million in food, tents, and medical care to Peru.",
            [("food", "$50 million"), ("tents", None), ("medical care", None)],
        ),
        ("Chile will give Peru an aid package of $35 billion.", [("aid package", "$35 billion")]),
        ("Chile will provide $3 million in financing to Peru.", [("financing", "$3 million")]),
        ("Chile is accused of diverting most of the funds to Peru.", [("funds", "most")]),
        ("Chile will buy missiles to provide to Peru.", [("missiles", None)]),
        ("Chile offered a credit line to Peru.", [("credit line", None)]),
        # what the one who helps does
        ("Chile supported Peru by sending drones.", [("drones", None)]),
        ("Chile helped Peru by training its pilots and sharing intelligence.", [("intelligence", None)]),
        ("Peru was awarded the Golden Star by Chile.", [("Golden Star", None)]),
        ("Chile's gift of a jet to Peru was criticized.", [("jet", None)]),
        ("Chile deployed 300 soldiers to help train Peru.", [("soldiers", "300")]),
        ("Chile permitted Peru to use its air bases.", [("air bases", None)]),
        ("Over 300 Chilean troops were sent to assist Peru.", [("troops", "Over 300")]),
        ("Chile will support Peru by providing $13 million for road safety.", [("road safety", "$13 million")]),
        ("Chile began issuing compensation payments to Peru.", [("compensation payments", None)]),
        # nouns
        ("Chile's shipments of grain to Peru ended.", [("grain", None)]),
        ("Chile's military support for Peru ended.", [("military support", None)]),
        ("Chile pledged its support to Peru.", [("support", None)]),
        ("Chile announced an increase in military aid for Peru.", [("military aid", None)]),
        ("Chile announced the suspension of electricity supplies to Peru.", [("electricity supplies", None)]),
        ("Chile delivered food and supplies to Peru.", [("food", None), ("supplies", None)]),
        ("Chile provided aircraft and logistical support to Peru.", [("aircraft", None), ("logistical support", None)]),
    ],
)
def test_support(text: str, expected: Given) -> None:
    assert given(text, "Chile", Relation.SUPPORTS, "Peru") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Chile voiced support for Peru.",
        "Chile announced its own support for Peru.",
        "Chile supports Peru.",
        "Chile supported Peru's proposal and its claim.",
        "With the support of Chile, Peru won.",
        "Chile supported Peru by criticising Bolivia.",
        "Chile approved a deal with Peru to help Peru.",
        "Chile launched a campaign to help Peru.",
        "Chile sent Ana Quispe to Peru.",
        "Chile helped Peru with its troubles.",
        "Chile backs the troops of Peru.",
    ],
)
def test_help_without_means_has_none(text: str) -> None:
    assert given(text, "Chile", Relation.SUPPORTS, "Peru") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile deployed two frigates and six jets to Peru.", [("frigates", "two"), ("jets", "six")]),
        ("Chile approved the deployment of troops to Peru.", [("troops", None)]),
        ("Chile withdrew its troops from Bolivia and moved them to Peru.", [("troops", None)]),
        ("Two warships from Chile are patrolling the waters around Peru.", [("warships", "Two")]),
        ("Chile closes its border with Peru and deploys 400 soldiers.", [("soldiers", "400")]),
        ("Chile orders the deployment of the Andes Brigade to Peru.", [("Andes Brigade", None)]),
        ("Chile held military drills in Peru.", []),
        ("Chile held military drills in Peru involving 5,000 soldiers.", [("soldiers", "5,000")]),
    ],
)
def test_deployment(text: str, expected: Given) -> None:
    assert given(text, "Chile", Relation.DEPLOYS_TO, "Peru") == expected
