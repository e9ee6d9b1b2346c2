"""What frames propose of criticism, opposition, demands, threats, sanctions, force, influence and dependence.

Many ways to say each, as reports have them: phrases, passives, participles, nouns and who they are said of.
"""

import pytest

from tests.extraction.test_proposals import Triple, proposed

STATED: list[tuple[str, Triple]] = [
    ("Premier Ivan Petrenko hit back at Chile on Tuesday.", ("Ivan Petrenko", "CRITICIZES", "Chile")),
    ("Senator Ann Hollis launched a broadside at Chile.", ("Ann Hollis", "CRITICIZES", "Chile")),
    ("Senator Ann Hollis took aim at Chile.", ("Ann Hollis", "CRITICIZES", "Chile")),
    ("Peru has come under fire from Chile for its handling of the vote.", ("Chile", "CRITICIZES", "Peru")),
    ("Judge Ann Hollis took the Ministry of Justice to task.", ("Ann Hollis", "CRITICIZES", "Ministry of Justice")),
    ('"It was a shameful act," Senator Ann Hollis said of Peru\'s raid.', ("Ann Hollis", "CRITICIZES", "Peru")),
    ("Senator Ann Hollis had harsh words for Peru.", ("Ann Hollis", "CRITICIZES", "Peru")),
    ("Peru's plan ran into criticism from Chile.", ("Chile", "CRITICIZES", "Peru")),
    ("Chile suspended ties with Peru, citing violations.", ("Chile", "CRITICIZES", "Peru")),
    (
        "The Green Party tabled a motion of no confidence in Premier Ivan Petrenko.",
        ("Green Party", "OPPOSES", "Ivan Petrenko"),
    ),
    ("Chile pushed back against Peru's claim to the lake.", ("Chile", "OPPOSES", "Peru")),
    ("Chile is at odds with Peru over the lake.", ("Chile", "OPPOSES", "Peru")),
    ("Chile is locked in a legal battle with Peru.", ("Chile", "OPPOSES", "Peru")),
    ("Chile ruled out any concessions to Peru.", ("Chile", "OPPOSES", "Peru")),
    ("Chile will face Peru in the final.", ("Chile", "OPPOSES", "Peru")),
    ("Chile refused to cede the lake to Peru.", ("Chile", "OPPOSES", "Peru")),
    ("Protesters burned effigies of Ivan Petrenko.", ("Protesters", "OPPOSES", "Ivan Petrenko")),
    ("Ivan Petrenko faces calls from the Green Party to resign.", ("Green Party", "ASKS", "Ivan Petrenko")),
    ("Chile issued a demand for Peru to remove the rig.", ("Chile", "ASKS", "Peru")),
    ("Chile gave Peru two months to comply.", ("Chile", "ASKS", "Peru")),
    ("Chile dared Peru to build the dam.", ("Chile", "ASKS", "Peru")),
    (
        "Senator Ann Hollis tasked Minister Ivan Petrenko with finding the ship.",
        ("Ann Hollis", "ASKS", "Ivan Petrenko"),
    ),
    ("In response to a request from Chile, Peru closed the port.", ("Chile", "ASKS", "Peru")),
    ("Chile vowed to retaliate against Peru.", ("Chile", "THREATENS", "Peru")),
    ("Chile threatened to sue Peru.", ("Chile", "THREATENS", "Peru")),
    ("Chile threatened to pull out of the Andean Community.", ("Chile", "THREATENS", "Andean Community")),
    ("A threat by Chile to cut off gas to Peru sent prices higher.", ("Chile", "THREATENS", "Peru")),
    ("Chile said that Peru would face serious consequences.", ("Chile", "THREATENS", "Peru")),
    ("Chile pledged a crushing response to any Peruvian attack.", ("Chile", "THREATENS", "Peru")),
    ("Ann Hollis was stripped of her immunity by Chile.", ("Chile", "SANCTIONS", "Ann Hollis")),
    ("Ann Hollis was handed a six-match ban by Chile.", ("Chile", "SANCTIONS", "Ann Hollis")),
    ("Peru was hit with a record fine by Chile.", ("Chile", "SANCTIONS", "Peru")),
    ("Peru fined Ann Hollis.", ("Peru", "SANCTIONS", "Ann Hollis")),
    ("Chile pulled its ambassador out of Peru.", ("Chile", "SANCTIONS", "Peru")),
    ("Ann Hollis, held without trial by Chile since May, is ill.", ("Chile", "COERCES", "Ann Hollis")),
    ("Chile took Peru to court.", ("Chile", "COERCES", "Peru")),
    ("An injunction obtained by Chile against Peru was lifted.", ("Chile", "COERCES", "Peru")),
    ("Chile seized a ship belonging to Peru.", ("Chile", "COERCES", "Peru")),
    ("The Chilean navy seized a Peruvian fishing vessel.", ("Chilean navy", "COERCES", "Peru")),
    ("Chile handed over Ann Hollis to Peru.", ("Chile", "COERCES", "Ann Hollis")),
    ("Ann Hollis was handed a ten-year jail term by Chile.", ("Chile", "COERCES", "Ann Hollis")),
    ("Under pressure from Chile, Peru left the treaty.", ("Chile", "INFLUENCES", "Peru")),
    ("Ann Hollis pulls the strings in the Ministry of Justice.", ("Ann Hollis", "INFLUENCES", "Ministry of Justice")),
    ("The Chilean-controlled city of Lima was hit.", ("Chile", "INFLUENCES", "Lima")),
    ("Bowing to pressure from France, Mali freed the soldiers.", ("France", "INFLUENCES", "Mali")),
    ("Chile gets most of its gas from Peru.", ("Chile", "DEPENDS_ON", "Peru")),
    ("Chile cannot survive without Peru.", ("Chile", "DEPENDS_ON", "Peru")),
    ("Chile must wean itself off Peruvian oil.", ("Chile", "DEPENDS_ON", "Peru")),
]

NOT_STATED: list[tuple[str, Triple]] = [
    ("Senator Ann Hollis took a train at Chile's border.", ("Ann Hollis", "CRITICIZES", "Chile")),
    ("Senator Ann Hollis had kind words for Peru.", ("Ann Hollis", "CRITICIZES", "Peru")),
    ('"It was a lovely day," Senator Ann Hollis said of Peru\'s fair.', ("Ann Hollis", "CRITICIZES", "Peru")),
    ("Chile signed a pact with Peru, citing violations.", ("Peru", "CRITICIZES", "Chile")),
    ("The Green Party has confidence in Premier Ivan Petrenko.", ("Green Party", "OPPOSES", "Ivan Petrenko")),
    ("Chile hosted Peru's president in Lima.", ("Chile", "OPPOSES", "Peru")),
    ("The Red Cross put out an appeal to Chile.", ("Red Cross", "OPPOSES", "Chile")),
    ("Chile refused to comment to Peru.", ("Chile", "OPPOSES", "Peru")),
    ("Ivan Petrenko received a call from Chile.", ("Chile", "ASKS", "Ivan Petrenko")),
    ("Chile gave Peru two ships.", ("Chile", "ASKS", "Peru")),
    ("Chile vowed to help Peru.", ("Chile", "THREATENS", "Peru")),
    ("A promise by Chile to send gas to Peru was kept.", ("Chile", "THREATENS", "Peru")),
    ("Ann Hollis was handed a medal by Chile.", ("Chile", "SANCTIONS", "Ann Hollis")),
    ("Chile took Peru to the final.", ("Chile", "COERCES", "Peru")),
    ("Chile handed over the keys to Peru.", ("Chile", "COERCES", "Peru")),
    ("Chile gets letters from Peru.", ("Chile", "DEPENDS_ON", "Peru")),
    ("Chile survived without Peru.", ("Chile", "DEPENDS_ON", "Peru")),
]


@pytest.mark.parametrize(("text", "triple"), STATED, ids=[text for text, _ in STATED])
def test_is_proposed(text: str, triple: Triple) -> None:
    assert triple in proposed(text)


@pytest.mark.parametrize(("text", "triple"), NOT_STATED, ids=[text for text, _ in NOT_STATED])
def test_is_not_proposed(text: str, triple: Triple) -> None:
    assert triple not in proposed(text)
