"""The status of whole claims: memberships, journeys, threats and those who are told apart by "not"."""

import pytest

from extraction.factuality.status import StatusReader
from extraction.syntax.parse import Parse
from graph.model import Status
from tests.extraction.reading_aloud import name, read, stated

STATES = [
    ("Georgia is not a member of NATO.", ("Georgia", "PART_OF", "NATO"), "denied"),
    ("Ana Quispe is not a citizen of Chile.", ("Ana Quispe", "NATIONAL_OF", "Chile"), "denied"),
    ("Ana Quispe, not a citizen of Chile, left.", ("Ana Quispe", "NATIONAL_OF", "Chile"), "denied"),
    ("Ana Quispe was rejected as president of Chile.", ("Ana Quispe", "LEADS", "Chile"), "denied"),
    ("Ana Quispe is not the first president of Chile.", ("Ana Quispe", "LEADS", "Chile"), "actual"),
    ("Ana Quispe posed as a doctor at Mayo Clinic.", ("Ana Quispe", "AFFILIATED_WITH", "Mayo Clinic"), "denied"),
    (
        "Ana Quispe, the presumed leader of Red Brigades, met Jonas Lind.",
        ("Ana Quispe", "LEADS", "Red Brigades"),
        "possible",
    ),
    ("Ana Quispe cancelled a visit to Chile.", ("Ana Quispe", "LOCATED_IN", "Chile"), "denied"),
    ("Ana Quispe postponed her visit to Chile.", ("Ana Quispe", "LOCATED_IN", "Chile"), "planned"),
    ("Ana Quispe was expected in Chile on Monday.", ("Ana Quispe", "LOCATED_IN", "Chile"), "possible"),
    ("Ana Quispe seeks the support of Jonas Lind.", ("Jonas Lind", "SUPPORTS", "Ana Quispe"), "possible"),
    ("Ana Quispe lacks the support of Jonas Lind.", ("Jonas Lind", "SUPPORTS", "Ana Quispe"), "denied"),
    ("Ana Quispe won the support of Jonas Lind.", ("Jonas Lind", "SUPPORTS", "Ana Quispe"), "actual"),
    ("Ana Quispe would rather resign than support Jonas Lind.", ("Ana Quispe", "SUPPORTS", "Jonas Lind"), "denied"),
    ("Everyone but Ana Quispe supported Jonas Lind.", ("Ana Quispe", "SUPPORTS", "Jonas Lind"), "denied"),
    ("Chile threatened to impose sanctions on Peru.", ("Chile", "THREATENS", "Peru"), "actual"),
    ("Peru froze its aid to Bolivia.", ("Peru", "SUPPORTS", "Bolivia"), "denied"),
    ("Jonas Lind halted his country's military aid to Chile.", ("Jonas Lind", "SUPPORTS", "Chile"), "denied"),
    ("Congress held up American aid to Chile.", ("United States", "SUPPORTS", "Chile"), "denied"),
    ("Ana Quispe has never hidden her admiration for Jonas Lind.", ("Ana Quispe", "SUPPORTS", "Jonas Lind"), "actual"),
    ("The vote paved the way for Chile to sanction Peru.", ("Chile", "SANCTIONS", "Peru"), "possible"),
    ("Peru refused to criticise Chile.", ("Peru", "CRITICIZES", "Chile"), "denied"),
    ("Chile attacked Peru, not Bolivia.", ("Chile", "ATTACKS", "Peru"), "actual"),
    ("Chile attacked Peru, not Bolivia.", ("Chile", "ATTACKS", "Bolivia"), "denied"),
    ("Not Chile but Peru attacked Bolivia.", ("Chile", "ATTACKS", "Bolivia"), "denied"),
    ("It was Chile, not Peru, that attacked Bolivia.", ("Peru", "ATTACKS", "Bolivia"), "denied"),
    ("Chile supports Peru but not Bolivia.", ("Chile", "SUPPORTS", "Peru"), "actual"),
    ("Chile supports Peru but not Bolivia.", ("Chile", "SUPPORTS", "Bolivia"), "denied"),
    ("Chile did nothing to help Peru.", ("Chile", "SUPPORTS", "Peru"), "denied"),
    ("Chile has done little to help Peru.", ("Chile", "SUPPORTS", "Peru"), "denied"),
    ("Chile did much to help Peru.", ("Chile", "SUPPORTS", "Peru"), "actual"),
    ("Chile ought to support Peru.", ("Chile", "SUPPORTS", "Peru"), "possible"),
]


@pytest.mark.parametrize(("text", "triple", "status"), STATES)
def test_status(text: str, triple: tuple[str, str, str], status: str) -> None:
    found = {(name(c.subject), c.relation, name(c.object)): c.status.value for c in stated(text)}
    assert found[triple] == status


def test_who_professes_to_be_something_is_the_source() -> None:
    (claim,) = [c for c in stated("Ana Quispe claimed to be a doctor at Mayo Clinic.") if c.role]
    assert [s.text for s in claim.sources] == ["Ana Quispe"]


NOT_STATED = [
    ("Ana Quispe boycotted a summit in Chile.", ("Ana Quispe", "LOCATED_IN", "Chile")),
    ("Ana Quispe missed a meeting in Chile.", ("Ana Quispe", "LOCATED_IN", "Chile")),
    ("Ana Quispe's killer fled to Chile.", ("Ana Quispe", "LOCATED_IN", "Chile")),
    ("Ana Quispe denies links to Boko Haram.", ("Ana Quispe", "OPPOSES", "Boko Haram")),
    ("Ana Quispe doubts that Chile attacked Peru.", ("Ana Quispe", "CRITICIZES", "Chile")),
    ("Chile said Peru attacked Bolivia, which Peru denied.", ("Peru", "OPPOSES", "Bolivia")),
    ("Chile warned Peru against attacking Bolivia.", ("Chile", "ATTACKS", "Bolivia")),
    ("Chile urged Peru to end its attacks on Bolivia.", ("Chile", "ATTACKS", "Bolivia")),
    ("Instead of attacking Bolivia, Chile attacked Peru.", ("Peru", "ATTACKS", "Bolivia")),
    ("200 Chilean defectors have pledged their help to Peru.", ("Chile", "SUPPORTS", "Peru")),
    ("Peru refused to criticise Chile.", ("Peru", "OPPOSES", "Chile")),
    ("Chile sent soldiers to the border with Peru.", ("Chile", "SUPPORTS", "Peru")),
    ("Ana Quispe called Peru a victim of aggression.", ("Ana Quispe", "CRITICIZES", "Peru")),
    ("Chile clashed with Peru over fishing rights.", ("Chile", "ATTACKS", "Peru")),
    ("Peru fought Chile for the World Cup title.", ("Peru", "ATTACKS", "Chile")),
    ("Jonas Lind insisted that Peru respected the law.", ("Jonas Lind", "ASKS", "Peru")),
    ("Jonas Lind said he had never dealt with Hezbollah.", ("Jonas Lind", "OPPOSES", "Hezbollah")),
    ("Peru sent 300 soldiers from Bolivia to Chile.", ("Bolivia", "DEPLOYS_TO", "Chile")),
    ("Gunmen killed Ana Quispe. Later, Chile freed two gunmen.", ("two gunmen", "ATTACKS", "Ana Quispe")),
    ("Jonas Lind and Ana Quispe discussed the war in Sudan.", ("Jonas Lind", "LOCATED_IN", "Sudan")),
    (
        "Ana Quispe won. Fatuma Castro was sacked by Peru after she accused Jonas Lind of lying.",
        ("Ana Quispe", "CRITICIZES", "Jonas Lind"),
    ),
    (
        "Peru charged Jonas Lind. His lawyer, Ana Quispe, said her client had never attacked Bolivia.",
        ("Ana Quispe", "ATTACKS", "Bolivia"),
    ),
    (
        "Ana Quispe, who was ambassador to Chile until 2020, is accused of plotting to overthrow the government.",
        ("Ana Quispe", "OPPOSES", "Chile"),
    ),
    ("Ana Quispe leaned on Jonas Lind to resign.", ("Ana Quispe", "DEPENDS_ON", "Jonas Lind")),
    ("Ana Quispe praised Chile for its attack on Peru.", ("Ana Quispe", "ATTACKS", "Peru")),
]


@pytest.mark.parametrize(("text", "triple"), NOT_STATED)
def test_nothing_of_the_kind(text: str, triple: tuple[str, str, str]) -> None:
    assert triple not in {(name(c.subject), c.relation, name(c.object)) for c in stated(text)}


STATED = [
    ("Chile warned Peru against attacking Bolivia.", ("Peru", "ATTACKS", "Bolivia")),
    ("Chile clashed with Peru over fishing rights.", ("Chile", "OPPOSES", "Peru")),
    ("The war between Iran and Iraq over debt killed thousands.", ("Iran", "ATTACKS", "Iraq")),
    ("Jonas Lind moved to Kinshasa. Congo attacked Peru.", ("Democratic Republic of the Congo", "ATTACKS", "Peru")),
    ("Chile urged Peru to end its attacks on Bolivia.", ("Peru", "ATTACKS", "Bolivia")),
    ("Chile thanked Peru for its support for Bolivia.", ("Peru", "SUPPORTS", "Bolivia")),
    ("Chile called on Peru to end its support for Bolivia.", ("Peru", "SUPPORTS", "Bolivia")),
    ("Instead of attacking Bolivia, Chile attacked Peru.", ("Chile", "ATTACKS", "Bolivia")),
    ("Ana Quispe was found guilty of killing Jonas Lind.", ("Ana Quispe", "ATTACKS", "Jonas Lind")),
]


@pytest.mark.parametrize(("text", "triple"), STATED)
def test_whose_deed_it_is(text: str, triple: tuple[str, str, str]) -> None:
    assert triple in {(name(c.subject), c.relation, name(c.object)) for c in stated(text)}


def test_the_government_of_another_country() -> None:
    """Men of one country who act in the capital of another do not make the government theirs."""
    text = "Two Colombian men were arrested in Quito. President Tomas Vera thanked the police."
    assert "LEADS" not in {c.relation for c in stated(text)}
    assert "LEADS" in {c.relation for c in stated("Colombian men were freed. President Tomas Vera thanked them.")}


NO_PARTY_TO_IT = [
    (
        "Ana Quispe, the widow of former president Jonas Lind, met Bruno Alva.",
        ("Jonas Lind", "MEETS_WITH", "Bruno Alva"),
    ),
    ("Chile sold Peru drones that Bolivia used against Mali.", ("Chile", "ATTACKS", "Mali")),
    ("Chile sold Peru drones that Bolivia used against Mali.", ("Peru", "ATTACKS", "Mali")),
    ("Ana Quispe lacks the support of Jonas Lind.", ("Ana Quispe", "SUPPORTS", "Jonas Lind")),
    ("Ana Quispe served under Jonas Lind as finance minister of Chile.", ("Jonas Lind", "LEADS", "Chile")),
    ("Mali's minister, visiting Chad, said Peru had violated the ceasefire.", ("Chad", "CRITICIZES", "Peru")),
    ("Ana Quispe fell out with Jonas Lind over Peru.", ("Jonas Lind", "LOCATED_IN", "Peru")),
]


@pytest.mark.parametrize(("text", "triple"), NO_PARTY_TO_IT)
def test_who_has_no_part_in_it(text: str, triple: tuple[str, str, str]) -> None:
    assert triple not in {(name(c.subject), c.relation, name(c.object)) for c in stated(text)}


def test_until_it_happens_it_is_open() -> None:
    text = "Until the rebels free the hostages, Chile will not talk to Peru."
    doc = read(text)
    status = StatusReader(Parse(doc))
    assert status.of(next(t.i for t in doc if t.text == "free")) is Status.POSSIBLE
