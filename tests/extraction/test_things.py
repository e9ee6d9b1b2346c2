"""What is spelled like a name and names nothing of ours, beside names that look alike; names that go on."""

import pytest

from tests.extraction.reading_aloud import named, read


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The storm reached Category 3 on the Lumora–Virta scale on Sunday.", "Lumora"),
        ("She died of Lumora's disease in Oslo.", "Lumora"),
        ("He promised USD15 an hour.", "USD15"),
        ("The debate was shown by Radio Lumora #BudgetDay on Sunday.", "BudgetDay"),
        ("The aircraft landed at 9:54 a.m. ET on Sunday.", "ET"),
        ("They bought ibises (Threskiornis aethiopicus) in Egypt.", "Threskiornis"),
        ("The reefs of Porites cylindrica off Fiji are healthy.", "Porites"),
        ("Ada Byrd is a professor of Engineering in Oslo.", "Engineering"),
        ("Lassa virus disease (LVD) spreads in Mali.", "LVD"),
        ('The band played "Walk on the River" in Oslo.', "River"),
        ("They joined the Unite the Right march in Oslo.", "Right"),
        ("South American ministers met in Lima.", "United States"),
        ("The crew flew a Cessna 207 to Reno.", "Cessna"),
        ("An MH-60R Heron landed in Oslo.", "Heron"),
        ("She was awarded the Silver Heron in Oslo.", "Heron"),
        ("Ada Byrd won the Women's singles in Oslo.", "Women"),
        ("He wrote: la autoridad del Tribunal es clara.", "Tribunal"),
        ("She received the National Medal of Poetry in Oslo.", "Poetry"),
        ("Her novel, Gone in the Evening, sold well in Oslo.", "Evening"),
        ("She read the Anna Lumora series in Oslo.", "Lumora"),
        ("In American football, Reno beat Fresno.", "United States"),
    ],
)
def test_no_name(text: str, word: str) -> None:
    assert not [name for name, _ in named(read(text)) if word in name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("American ministers met in Lima.", ("United States", "Country")),
        (
            "The Health Transport Union (HTU) met the Ebro Water Council (EWC) in Oslo.",
            ("Ebro Water Council", "Organization"),
        ),
        (
            "Ada Byrd, minister for Hezbollah, met the Ministry of Engineering.",
            ("Ministry of Engineering", "Organization"),
        ),
        ('Ada "Addie" Byrd lives in Oslo.', ('Ada "Addie" Byrd', "Person")),
        ("James (Jim) Hollis lives in Oslo.", ("James (Jim) Hollis", "Person")),
        ("The High Court of England and Wales ruled on Monday.", ("High Court of England and Wales", "Organization")),
        ("Today's Court of Session judgment was clear.", ("Court of Session", "Organization")),
        ("The United Nations' Food and Agriculture Organization said so.", ("United Nations", "Organization")),
        ("Netflix Japan delayed the show.", ("Netflix Japan", "Organization")),
        ("The Bissau-Guinean president resigned.", ("Guinea-Bissau", "Country")),
        ("They visited the Six Lanterns theme park near Reno.", ("Six Lanterns", "Organization")),
        (
            "The International Rowing and Skating Federation met in Oslo.",
            ("International Rowing and Skating Federation", "Organization"),
        ),
    ],
)
def test_name(text: str, expected: tuple[str, str]) -> None:
    assert expected in named(read(text))


def referents(text: str, word: str) -> int:
    return len([r for r in read(text)._.referents if word in r.name])


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Ford Motor Company recalled cars on Monday. Ford said so.", "Ford", 1),
        ("Officials met Julia Marquez Ortega in Lima. Marquez thanked them.", "Marquez", 1),
        ("Pope Francis met Robert Francis Hollis in Rome.", "Francis", 2),
        ("Officials met Edward Hollis Jr. in Lima. Hollis thanked them.", "Hollis", 1),
    ],
)
def test_one_or_two(text: str, word: str, expected: int) -> None:
    assert referents(text, word) == expected
