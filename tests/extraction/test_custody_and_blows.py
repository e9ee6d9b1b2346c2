"""Arrests and attacks whose doer or victims stand far off, and verbs that the parser reads as nouns or the reverse."""

import pytest

from tests.extraction.test_proposals import Triple, proposed

STATED: list[tuple[str, Triple]] = [
    # airstrikes, read as a verb
    (
        "The Chadian Air Force launches airstrikes on the ports of Abeche and Sarh.",
        ("Chadian Air Force", "ATTACKS", "Sarh"),
    ),
    ("The army says that Chadian airstrikes against Boko Haram have killed ten.", ("Chad", "ATTACKS", "Boko Haram")),
    # a verb, read as part of its object's name
    (
        "A court in Lima, Peru, sentences opposition leader Ana Quispe to ten years in prison.",
        ("court", "COERCES", "Ana Quispe"),
    ),
    ("Police in Ghana arrest opposition leader Luis Rojas after a trial.", ("Police", "COERCES", "Luis Rojas")),
    # after and during
    ("Ten farmers are killed during Chadian airstrikes against a village.", ("Chad", "ATTACKS", "Ten farmers")),
    (
        "Two guards are killed and three hurt following five raids by the Red Brigade.",
        ("Red Brigade", "ATTACKS", "Two guards"),
    ),
    # custody without an agent
    ("Ana Quispe was arrested in Peru last year.", ("Peru", "COERCES", "Ana Quispe")),
    ("Ana Quispe was arrested in Lima, Peru, last year.", ("Peru", "COERCES", "Ana Quispe")),
    ("Six people are injured after a man drives a car onto a footpath.", ("man", "ATTACKS", "Six people")),
    ("Oldham defeated Rochdale in the final.", ("Oldham", "OPPOSES", "Rochdale")),
    ("Peruvian interior minister Luis Rojas says that 20 tourists were detained.", ("Peru", "COERCES", "20 tourists")),
    # hung below other nouns
    (
        "Peruvian police arrested ten people as part of an inquiry into bribes at the port, including Ana Quispe.",
        ("Peruvian police", "COERCES", "Ana Quispe"),
    ),
    ("Chile defeated Peru in the final.", ("Peru", "OPPOSES", "Chile")),
    ("The army repelled the rebels.", ("army", "ATTACKS", "rebels")),
    # the doer of a participle stands above what hung it
    (
        "Judge Ann Hollis rules that the search was unlawful, dismissing the charges against Luis Rojas.",
        ("Ann Hollis", "CONCEDES_TO", "Luis Rojas"),
    ),
    (
        "Federal police fire tear gas at 800 protesters in Lima, protesting against Premier Ivan Petrenko.",
        ("800 protesters", "OPPOSES", "Ivan Petrenko"),
    ),
    (
        "The National Assembly of Chad re-elects Luis Rojas as president.",
        ("National Assembly of Chad", "SUPPORTS", "Luis Rojas"),
    ),
    (
        "Ana Quispe says that the truce will end if Hamas does not release Luis Rojas.",
        ("Ana Quispe", "THREATENS", "Hamas"),
    ),
    ("Chad raises its budget, citing a growing threat from Niger.", ("Niger", "THREATENS", "Chad")),
    ("President Ana Quispe dissolved it on the advice of Luis Rojas.", ("Luis Rojas", "ASKS", "Ana Quispe")),
    ("Chile summons the Peruvian ambassador.", ("Chile", "ASKS", "Peru")),
]

NOT_STATED: list[tuple[str, Triple]] = [
    ("Ten farmers are killed during Chadian talks on a village.", ("Chad", "ATTACKS", "Ten farmers")),
    ("Ana Quispe was arrested by Chile in Peru.", ("Peru", "COERCES", "Ana Quispe")),
    ("Ana Quispe was seen in Lima, Peru, last year.", ("Peru", "COERCES", "Ana Quispe")),
    ("Six people are injured after a man drives a car home.", ("man", "ATTACKS", "Six people")),
    (
        "A Chadian Air Force helicopter crashes near Sarh, killing six people.",
        ("Chadian Air Force", "ATTACKS", "six people"),
    ),
    ("Peruvian singer Luis Rojas says that 20 tourists were detained.", ("Peru", "COERCES", "20 tourists")),
    (
        "Soldiers killed ten rebels and held the town with officers, including Ana Quispe.",
        ("Soldiers", "ATTACKS", "Ana Quispe"),
    ),
    ("Ann Hollis defeated Mary Porter in the final.", ("Mary Porter", "OPPOSES", "Ann Hollis")),
    ("The army repelled an attack near Lima.", ("army", "ATTACKS", "Lima")),
    ("A Chadian Air Force airstrike on Lima killed ten.", ("Chad", "ATTACKS", "Lima")),
    ("The Chadian-occupied town of Sarh is quiet.", ("Chad", "ATTACKS", "Sarh")),
    (
        "Federal police fire tear gas at 800 protesters in Lima, protesting against Premier Ivan Petrenko.",
        ("Federal police", "OPPOSES", "Ivan Petrenko"),
    ),
    ("Ana Quispe says that the truce will end if Hamas releases Luis Rojas.", ("Ana Quispe", "THREATENS", "Hamas")),
    ("The Chadian army launched strikes on orders of Ana Quispe.", ("Chadian army", "ATTACKS", "Ana Quispe")),
    ("Chile summons the Peruvian ambassador.", ("Chile", "ASKS", "Peruvian ambassador")),
    ("Police arrested ten people in a raid by Chile at a hotel in Lima.", ("Chile", "ATTACKS", "Lima")),
    ("A court acquits Ana Quispe, citing a failure to prove her guilt.", ("court", "CRITICIZES", "Ana Quispe")),
    ("Chile calls on Peru to cease its illegal attacks.", ("Chile", "CRITICIZES", "Peru")),
]


@pytest.mark.parametrize(("text", "triple"), STATED)
def test_blows_and_custody_are_proposed(text: str, triple: Triple) -> None:
    assert triple in proposed(text)


@pytest.mark.parametrize(("text", "triple"), NOT_STATED)
def test_others_are_not(text: str, triple: Triple) -> None:
    assert triple not in proposed(text)
