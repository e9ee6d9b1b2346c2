"""What stands in a row: places of a list, offices that go to several people in turn."""

from __future__ import annotations

from tests.extraction.reading_aloud import name, stated, triples


def test_a_plural_announces_a_list_and_no_address() -> None:
    found = triples(stated("Chile deports a thousand men from the cities of Arica, Ilo, Tacna, and the capital, Lima."))
    assert not found & {("Arica", "LOCATED_IN", "Ilo"), ("Ilo", "LOCATED_IN", "Tacna")}
    assert ("Ilo", "LOCATED_IN", "Peru") in triples(stated("Soldiers attacked the town of Ilo, Peru, on Monday."))


def test_as_many_offices_as_people_are_theirs_in_turn() -> None:
    claims = stated("Ana Diaz and Luis Soto were sworn in as president and vice president of Peru.")
    assert {(name(c.subject), c.role) for c in claims if name(c.object) == "Peru"} == {
        ("Ana Diaz", "president"),
        ("Luis Soto", "vice president"),
    }
