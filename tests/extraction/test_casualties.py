"""Force as short reports tell it: who harmed the victims of a passive, custody, courts, blocked decrees."""

import pytest

from tests.extraction.test_proposals import Triple, proposed

STATED: list[tuple[str, Triple]] = [
    (
        "Six people are killed and ten others are injured when gunmen open fire on a bar in Lima.",
        ("gunmen", "ATTACKS", "Six people"),
    ),
    ("Four farmers were killed after soldiers shelled the valley.", ("soldiers", "ATTACKS", "Four farmers")),
    (
        "Two guards are killed and three nurses are wounded in a Chadian airstrike on a clinic.",
        ("Chad", "ATTACKS", "Two guards"),
    ),
    (
        "Five people are wounded in a Chadian raid, targeting Ana Quispe, on a hotel in Lima.",
        ("Chad", "ATTACKS", "Ana Quispe"),
    ),
    ("Three people were killed in Chadian airstrikes in Tamale.", ("Chad", "ATTACKS", "Tamale")),
    ("Chadian missile and drone strikes across Ghana kill six people.", ("Chad", "ATTACKS", "Ghana")),
    ("Fighting between Chad and Ghana continued.", ("Chad", "ATTACKS", "Ghana")),
    (
        "Peruvian police jailed Ana Quispe for her role in the murder of Luis Rojas.",
        ("Ana Quispe", "ATTACKS", "Luis Rojas"),
    ),
    (
        "Ana Quispe, the suspect in the assassination of Luis Rojas, fled.",
        ("Ana Quispe", "ATTACKS", "Luis Rojas"),
    ),
    ("Luis Rojas died in Chilean custody.", ("Chile", "COERCES", "Luis Rojas")),
    ("Authorities confirm the arrest of Ana Quispe.", ("Authorities", "COERCES", "Ana Quispe")),
    ("The Supreme Court of Peru orders Ana Quispe to stand trial.", ("Supreme Court of Peru", "COERCES", "Ana Quispe")),
    ("Cuba is under Chilean sanctions.", ("Chile", "SANCTIONS", "Cuba")),
    ("Chile said it would stop working with the Red Cross.", ("Chile", "SANCTIONS", "Red Cross")),
    ("Ann Hollis was expelled from the Green Party.", ("Green Party", "SANCTIONS", "Ann Hollis")),
    ("Judge Ann Hollis overturned a decision by Premier Ivan Petrenko.", ("Ann Hollis", "OPPOSES", "Ivan Petrenko")),
    ("The Green Party withdrew its support for Premier Ivan Petrenko.", ("Green Party", "OPPOSES", "Ivan Petrenko")),
    ("Chile rejected an ultimatum from Peru.", ("Peru", "THREATENS", "Chile")),
    ("Chile warns that talks will end if Peru does not agree.", ("Chile", "THREATENS", "Peru")),
]

NOT_STATED: list[tuple[str, Triple]] = [
    (
        "Six people are killed when a bus falls into a river as gunmen watch.",
        ("gunmen", "ATTACKS", "Six people"),
    ),
    ("Four farmers were killed after soldiers launched a rescue.", ("soldiers", "ATTACKS", "Four farmers")),
    ("Peruvian police arrested ten suspects in operations in Lima.", ("ten suspects", "ATTACKS", "Lima")),
    ("Ana Quispe, the judge in the case of Luis Rojas, fled.", ("Ana Quispe", "ATTACKS", "Luis Rojas")),
    ("Luis Rojas died in a Chilean village.", ("Chile", "COERCES", "Luis Rojas")),
    ("Ann Hollis travelled from the Green Party to Lima.", ("Green Party", "SANCTIONS", "Ann Hollis")),
    ("Chile warns that talks will end when Peru agrees.", ("Chile", "THREATENS", "Peru")),
]


@pytest.mark.parametrize(("text", "triple"), STATED)
def test_force_is_proposed(text: str, triple: Triple) -> None:
    assert triple in proposed(text)


@pytest.mark.parametrize(("text", "triple"), NOT_STATED)
def test_what_only_stands_near_is_not_proposed(text: str, triple: Triple) -> None:
    assert triple not in proposed(text)
