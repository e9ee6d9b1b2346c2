"""Force, custody and sanctions: who did it to whom where the sentence is long, listed or in the style of headlines."""

import pytest

from tests.extraction.test_proposals import Triple, proposed

STATED: list[tuple[str, Triple]] = [
    # what has a tense goes with what has the same one
    (
        "Chile accuses the Red Brigade of burning villages in Arica and imposes sanctions on Luis Rojas.",
        ("Chile", "SANCTIONS", "Luis Rojas"),
    ),
    (
        "Peruvian police shoot a man who attacked Ana Quispe and detain Luis Rojas.",
        ("Peruvian police", "COERCES", "Luis Rojas"),
    ),
    # each of those fined stands before a sum
    (
        "The Court of Justice fined Chad €2 million, Mali €1 million and Peru €500,000.",
        ("Court of Justice", "SANCTIONS", "Mali"),
    ),
    # what somebody is declared
    ("Chile declares Peruvian ambassador Ana Quispe persona non grata.", ("Chile", "SANCTIONS", "Ana Quispe")),
    ("Chile designates the Red Brigade a terrorist organization.", ("Chile", "SANCTIONS", "Red Brigade")),
    ("Peru recognizes the Red Brigade as a terrorist group.", ("Peru", "SANCTIONS", "Red Brigade")),
    ("Peru's war with Mali goes on.", ("Mali", "ATTACKS", "Peru")),
    (
        "Peru imposes sanctions on Luis Rojas and his brother Juan Rojas, Ana Quispe's sons who live in Chile.",
        ("Peru", "SANCTIONS", "Juan Rojas"),
    ),
    # victims who are listed with others that the parser takes for a noun and its participle
    (
        "Ten nurses, including a manager, are killed and dozens of others wounded in a bombing by the Red Brigade.",
        ("Red Brigade", "ATTACKS", "Ten nurses"),
    ),
    ("Six people are killed in two Chadian airstrikes in Al-Arica and Ilo, Peru.", ("Chad", "ATTACKS", "Ilo")),
    # the country at the end of an address
    ("Ana Quispe was arrested in Ilo, Moquegua Province, Peru, last year.", ("Peru", "COERCES", "Ana Quispe")),
]

NOT_STATED: list[tuple[str, Triple]] = [
    (
        "Chile accuses the Red Brigade of burning villages in Arica and imposes sanctions on Luis Rojas.",
        ("Red Brigade", "SANCTIONS", "Luis Rojas"),
    ),
    # a war against somebody is not theirs
    ("Chile condemned Peru's war against Mali.", ("Mali", "ATTACKS", "Peru")),
    ("Peru recognizes the Red Brigade as a terrorist group.", ("Peru", "SUPPORTS", "Red Brigade")),
    ("A Peruvian court approved the extradition of Ana Quispe to Chile.", ("Chile", "COERCES", "Peruvian court")),
    # whose kin somebody is
    (
        "Peru imposes sanctions on Luis Rojas and his brother Juan Rojas, Ana Quispe's sons who live in Chile.",
        ("Peru", "SANCTIONS", "Ana Quispe"),
    ),
    # what nobody does
    (
        "Condor Bank sends a team to monitor an outbreak of fever that has killed six people in Mali.",
        ("Condor Bank", "ATTACKS", "six people"),
    ),
    # the country of the towns that were struck
    ("Six people are killed in two Chadian airstrikes in Al-Arica and Ilo, Peru.", ("Peru", "ATTACKS", "Six people")),
    ("Chadian troops kill a rebel who shot Ana Quispe and arrest ten nurses.", ("rebel", "COERCES", "ten nurses")),
]


@pytest.mark.parametrize(("text", "triple"), STATED)
def test_deeds_are_proposed_of_who_does_them(text: str, triple: Triple) -> None:
    assert triple in proposed(text)


@pytest.mark.parametrize(("text", "triple"), NOT_STATED)
def test_deeds_are_not_proposed_of_others(text: str, triple: Triple) -> None:
    assert triple not in proposed(text)
