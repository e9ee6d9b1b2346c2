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
    ("Peru vetoed the appointment of Luis Soto.", "Peru", "OPPOSES", "Luis Soto"),
    ("The Senate rejected Ana Diaz's nominee.", "Senate", "OPPOSES", "Ana Diaz"),
    ("Ana Diaz refused to accept the demands of Chile.", "Ana Diaz", "OPPOSES", "Chile"),
    ("In a letter to Ana Diaz, the Civic Party asked for an inquiry.", "Civic Party", "ASKS", "Ana Diaz"),
    ("The Civic Party wrote to Ana Diaz demanding an inquiry.", "Civic Party", "ASKS", "Ana Diaz"),
    ("Luis Soto said it was time for Ana Diaz to resign.", "Luis Soto", "ASKS", "Ana Diaz"),
    ("Peru would not hesitate to strike Chile, Ana Diaz said.", "Peru", "THREATENS", "Chile"),
    ("Chile is regarded by Peru as a threat.", "Chile", "THREATENS", "Peru"),
    ("The Civic Party is opposed to the plan of Ana Diaz.", "Civic Party", "OPPOSES", "Ana Diaz"),
    ("Luis Soto launched a scathing attack on Ana Diaz.", "Luis Soto", "CRITICIZES", "Ana Diaz"),
    ("Luis Soto suspended the talks at the request of Ana Diaz.", "Ana Diaz", "ASKS", "Luis Soto"),
]

UNSTATED = [
    ("Luis Soto launched a scathing attack on Ana Diaz.", "Luis Soto", "ATTACKS", "Ana Diaz"),
    ("Luis Soto protested against the arrest of Ana Diaz.", "Luis Soto", "COERCES", "Ana Diaz"),
    ("Ana Diaz warned against attacks on Chile.", "Ana Diaz", "ATTACKS", "Chile"),
    ("Luis Soto warned Peru of the threat posed by Chile.", "Luis Soto", "THREATENS", "Peru"),
    ("Ana Diaz dismissed the criticism of Luis Soto by Chile.", "Chile", "CRITICIZES", "Ana Diaz"),
    ("Ana Diaz did not accept the resignation of Luis Soto.", "Ana Diaz", "OPPOSES", "Luis Soto"),
    ("Peru blocked the extradition of Luis Soto.", "Peru", "OPPOSES", "Luis Soto"),
    ("In a letter to Ana Diaz, Luis Soto demanded an apology from Chile.", "Luis Soto", "ASKS", "Ana Diaz"),
    ("Luis Soto said it was not time for Ana Diaz to resign.", "Luis Soto", "ASKS", "Ana Diaz"),
    ("Luis Soto said it was hard for Ana Diaz to resign.", "Luis Soto", "ASKS", "Ana Diaz"),
    ("Ana Diaz struck a conciliatory tone towards Chile.", "Ana Diaz", "ATTACKS", "Chile"),
    ("Luis Soto said Ana Diaz lacked courage.", "Luis Soto", "SUPPORTS", "Ana Diaz"),
    ("Luis Soto seeks to oust Ana Diaz as leader of the Civic Party.", "Luis Soto", "LEADS", "Civic Party"),
    ("Chile condemned attacks in Ghana.", "Chile", "CRITICIZES", "Ghana"),
    ("Chile saw a crackdown on protests against Ana Diaz by the military.", "military", "OPPOSES", "Ana Diaz"),
    ("Police worked with the Acme Union.", "Police", "AFFILIATED_WITH", "Acme Union"),
    ("Police are investigating a threat against Ana Diaz.", "Police", "COERCES", "Ana Diaz"),
    ("Luis Soto opposed Chile's war against his country.", "Chile", "ATTACKS", "Luis Soto"),
]


@pytest.mark.parametrize(("text", "subject", "relation", "object_"), STATED)
def test_what_is_stated_is_proposed(text: str, subject: str, relation: str, object_: str) -> None:
    assert (subject, relation, object_) in proposed(text)


@pytest.mark.parametrize(("text", "subject", "relation", "object_"), UNSTATED)
def test_what_is_not_stated_is_not_proposed(text: str, subject: str, relation: str, object_: str) -> None:
    assert (subject, relation, object_) not in proposed(text)
