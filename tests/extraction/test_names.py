"""Names, their kinds, the roles cut from them, and collectives."""

import pytest

from tests.extraction.reading_aloud import groups, named, read, words


def roles(text: str) -> dict[str, str | None]:
    doc = read(text)
    return {words(doc, r): r.role for r in doc._.references if r.kind == "Person" and r.form == "name"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norwegian prime minister Jonas Lind met Chilean President Marta Ibáñez in Geneva, Switzerland.",
            {
                ("Norway", "Country"),
                ("Jonas Lind", "Person"),
                ("Chile", "Country"),
                ("Marta Ibáñez", "Person"),
                ("Geneva", "Place"),
                ("Switzerland", "Country"),
            },
        ),
        (
            "The Brazilian Navy boarded a trawler near Santos, and the Peruvian foreign ministry protested.",
            {
                ("Brazilian Navy", "Organization"),
                ("Brazil", "Country"),
                ("Santos", "Place"),
                ("Peruvian foreign ministry", "Organization"),
                ("Peru", "Country"),
            },
        ),
        (
            "Lee Soo-min's brother was arrested in Daegu by the National Police Agency.",
            {("Lee Soo-min", "Person"), ("Daegu", "Place"), ("National Police Agency", "Organization")},
        ),
        (
            "The Council of Ministers of Portugal condemned the Segovia war.",
            {("Council of Ministers of Portugal", "Organization"), ("Portugal", "Country"), ("Segovia war", "Event")},
        ),
    ],
)
def test_names_with_their_kinds(text: str, expected: set[tuple[str, str]]) -> None:
    assert named(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Ukrainian President Oleh Marchenko resigned.", "Oleh Marchenko", "President"),
        ("Former Bolivian president Rosa Quispe returned home.", "Rosa Quispe", "former president"),
        ("U.S. Secretary of Homeland Security Dana Whitlock spoke.", "Dana Whitlock", "Secretary of Homeland Security"),
        ("The Senator from Vermont Dana Whitlock spoke.", "Dana Whitlock", None),
        ("US District Judge Dana Whitlock spoke.", "Dana Whitlock", "District Judge"),
        ("The rebels of General Idris al-Tamimi withdrew.", "Idris al-Tamimi", "General"),
        (
            "Chairman of the Joint Chiefs of Staff Dana Whitlock spoke.",
            "Dana Whitlock",
            "Chairman of the Joint Chiefs of Staff",
        ),
        ("Opposition leader Petra Novak was released.", "Petra Novak", "Opposition leader"),
    ],
)
def test_role_is_cut_from_the_name(text: str, name: str, role: str) -> None:
    assert roles(text)[name] == role


def test_city_of_a_mayor_holds_no_office() -> None:
    doc = read("The mayor of Daegu City resigned on Monday.")
    assert ("Daegu City", "Place") in named(doc)
    assert not [r for r in doc._.references if r.role]


def test_government_is_its_country_but_an_administration_is_a_body() -> None:
    assert named(read("The Polish government rejected the plan of the Harris administration.")) == {
        ("Poland", "Country"),
        ("Harris administration", "Organization"),
    }


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Oslo accused Stockholm of spying.", True),
        ("The talks between Oslo and Stockholm failed.", True),
        ("Oslo's decision angered the farmers.", True),
        ("A bomb exploded in Oslo on Monday.", False),
        ("The minister travelled to Oslo on Monday.", False),
    ],
)
def test_capital_is_its_country_where_it_acts(text: str, acts: bool) -> None:
    doc = read(text)
    (oslo,) = [r for r in doc._.references if words(doc, r) == "Oslo"]
    assert (oslo.kind == "Country", oslo.located, oslo.country) == (acts, not acts, "Norway")


def test_adjective_names_the_country_and_people_are_a_group() -> None:
    doc = read("Kenyan troops rescued 31 Ugandans near the border.")
    assert named(doc) == {("Kenya", "Country"), ("Uganda", "Country")}
    assert groups(doc) == {"Kenyan troops", "Ugandans"} or groups(doc) == {"Kenyan troops", "31 Ugandans"}
    assert [r.adjectival for r in doc._.references if words(doc, r) == "Kenyan"] == [True]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("At least 200 Eritrean refugees fled.", "200 Eritrean refugees"),
        ("Thousands of people marched through Lima.", "Thousands of people"),
        ("Masked gunmen attacked the convoy.", "Masked gunmen"),
        ("The police detained a Syrian man.", "Syrian man"),
        ("Members of the Senate protested.", "Members of the Senate"),
    ],
)
def test_collectives(text: str, group: str) -> None:
    assert group in groups(read(text))


@pytest.mark.parametrize(
    "text", ["The papers and computers burned for 400 kilometers.", "She sent flowers and letters."]
)
def test_things_are_no_collectives(text: str) -> None:
    assert groups(read(text)) == set()


def test_georgia_the_state_and_georgia_the_country() -> None:
    assert ("Georgia", "Place") in named(read("A factory burned in Macon, Georgia, United States."))
    assert ("Georgia", "Country") in named(read("Armenia and Georgia signed a treaty in Batumi."))


def test_aircraft_money_and_months_are_no_names() -> None:
    assert named(read("In March, Canada bought two F-35 jets for AU$90 million.")) == {("Canada", "Country")}


def test_references_are_in_text_order_and_inside_the_text() -> None:
    doc = read("Kenyan troops and the Ugandan army met President Amina Otieno in Kisumu.")
    spans = [(r.start, -r.end) for r in doc._.references]
    assert spans == sorted(spans)
    assert all(r.start <= r.head < r.end for r in doc._.references)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ada Tilburg of the University of California, Los Angeles wrote to the University of Texas at Austin.",
            {
                ("Ada Tilburg", "Person"),
                ("University of California, Los Angeles", "Organization"),
                ("University of Texas at Austin", "Organization"),
            },
        ),
        (
            "She spoke at the University of Ghent, Los Angeles and Madrid were next.",
            {("University of Ghent", "Organization"), ("Los Angeles", "Place"), ("Madrid", "Place")},
        ),
        ("He drove along Route 9 to Area 51.", {("Route 9", "Place"), ("Area 51", "Place")}),
        (
            "The parliament of Portugal thanked the diocese of Lensk for the gift of Portugal.",
            {
                ("parliament of Portugal", "Organization"),
                ("Portugal", "Country"),
                ("diocese of Lensk", "Organization"),
                ("Lensk", "Place"),
            },
        ),
        (
            "The Greek parliament votes to lift the immunity of two legislators.",
            {("Greek parliament", "Organization"), ("Greece", "Country")},
        ),
        (
            "The plan is backed by Mayor of Dornfeld Anna Bergson, who leads the council.",
            {("Dornfeld", "Place"), ("Anna Bergson", "Person")},
        ),
        (
            "The Bill and Melinda Gates Foundation paid, and the Pentagon and State Department did not.",
            {
                ("Bill and Melinda Gates Foundation", "Organization"),
                ("Pentagon", "Organization"),
                ("State Department", "Organization"),
            },
        ),
        (
            "Three U.S. Air Force F-15E fighter jets crashed in Kuwait.",
            {("U.S. Air Force", "Organization"), ("United States", "Country"), ("Kuwait", "Country")},
        ),
    ],
)
def test_names_with_what_belongs_to_them(text: str, expected: set[tuple[str, str]]) -> None:
    assert named(read(text)) == expected


def test_office_told_by_a_place_that_is_a_name_of_its_own() -> None:
    text = "In 2008, then-governor of Alaska Ruth Palmer was chosen as running mate."
    assert ("Alaska", "Place") in named(read(text))
    assert roles(text) == {"Ruth Palmer": "then-governor of Alaska"}


def test_a_lawmaker_is_no_company() -> None:
    assert ("John Smith", "Person") in named(read("John Smith, a lawmaker from Texas, condemned Iran."))


@pytest.mark.parametrize(
    "text",
    [
        "The German carmaker Volkau sued Peru.",
        "Volkau, a German carmaker, sued Peru.",
        "The Dutch shipping company Volkau sued Peru.",
        "The Dutch company Volkau sued Peru. Volkau's shares fell.",
    ],
)
def test_a_noun_of_companies_beside_a_name_tells_its_kind(text: str) -> None:
    assert ("Volkau", "Organization") in named(read(text))
