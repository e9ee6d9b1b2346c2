"""People and bodies without a name: what they are called, and which single people count."""

import pytest

from tests.extraction.reading_aloud import groups, named, read, referent


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("Police dispersed protesters in Lima on Monday.", "protesters", ["protesters in Lima"]),
        ("The storm killed at least 50 villagers.", "50 villagers", ["at least 50 villagers", "villagers"]),
        ("Police dispersed protesters who marched in Lima.", "protesters", []),
        ("Hundreds of thousands of people marched.", "Hundreds of thousands of people", ["people"]),
        ("Gunmen abducted women and children in Lima.", "women", ["women and children"]),
        ("Gunmen abducted women, children and nuns in Lima.", "women", []),
    ],
)
def test_collectives_are_called_by_the_whole_phrase_too(text: str, name: str, aliases: list[str]) -> None:
    found = referent(read(text), name)
    assert sorted(found.aliases) == sorted(aliases)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A hacker attacked the Bank of Lima.", {"hacker"}),
        ("An FBI analyst was in Lima.", {"FBI analyst"}),
        ("Police in Lima shot a comptroller.", {"Police", "comptroller"}),
        ("Lima elected a comptroller.", set()),
        ("His sister called Rosa Quispe.", {"sister"}),
        ("His sister Rosa Quispe left Lima.", set()),
        ("Rosa Quispe, a hacker, left Lima.", set()),
        ("As a hacker, Rosa Quispe was known in Lima.", set()),
        ("A hacker named Rosa Quispe attacked the Bank of Lima.", set()),
        ("Gunmen in Lima killed two nuns and a teacher.", {"Gunmen", "two nuns", "teacher"}),
        ("He was forced out of Lima by her family.", {"family"}),
    ],
)
def test_single_people_who_take_part(text: str, expected: set[str]) -> None:
    assert groups(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rosa Quispe and Ada Byrd are members of the Weavers Guild.", set()),
        ("Members of the Weavers Guild marched.", {"Members of the Weavers Guild"}),
        ("Lima thanked its allies.", set()),
        ("Lima thanked its Andean allies.", {"Andean allies"}),
        ("Police in Lima arrested two brewers and released others.", {"Police", "two brewers"}),
        ("Police in Lima released several others.", {"Police", "several others"}),
    ],
)
def test_what_is_only_said_of_others_is_no_one(text: str, expected: set[str]) -> None:
    assert groups(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police in Lima arrested two astronauts.", {"Police", "two astronauts"}),
        ("Police in Lima removed two heads.", {"Police"}),
        ("Police in Lima detained three opposition figures.", {"Police", "three opposition figures"}),
        ("Police in Lima published new figures.", {"Police"}),
        ("Police in Lima dismantled a spy network.", {"Police", "spy network"}),
        ("Police in Lima praised the rail network.", {"Police"}),
        ("Police in Lima praised the network.", {"Police"}),
        ("Police in Lima met attorneys general.", {"Police", "attorneys general"}),
        ("Envoys from Qatar and Egypt are mediating.", {"Envoys"}),
    ],
)
def test_vocabulary_of_collectives(text: str, expected: set[str]) -> None:
    assert groups(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor of Cusco condemned the attack.", {"mayor of Cusco"}),
        ("Police in Lima arrested the former governor of Puno.", {"Police", "former governor of Puno"}),
        ("Ana Quispe, the mayor of Cusco, condemned the attack.", set()),
        ("The mayor of Cusco, Ana Quispe, condemned the attack.", set()),
        ("Ana Quispe was elected as the mayor of Cusco.", set()),
        ("Cusco elected the new mayor of Cusco.", set()),
        ("Mayor Ana Quispe spoke. The mayor of Cusco condemned the attack.", set()),
    ],
)
def test_office_holders_whom_nobody_names(text: str, expected: set[str]) -> None:
    assert groups(read(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested a Chilean journalist, Ana Quispe, in Lima.",
        "Police arrested the Chilean journalist Ana Quispe in Lima.",
        "A Chilean journalist, Ana Quispe, was arrested in Lima.",
    ],
)
def test_who_is_named_is_no_group_beside(text: str) -> None:
    doc = read(text)
    assert ("Ana Quispe", "Person") in named(doc)
    assert not any("journalist" in name for name in groups(doc))


def test_addresses_of_the_web_are_in_no_name() -> None:
    found = groups(read("[http://www.example.org/a?b=1] Mayo College (Lima, Peru) - Displaced students met the mayor."))
    assert found
    assert not any("://" in name or "Mayo" in name for name in found)
