"""Where names end: what belongs to them and what only stands beside them; national bodies; single people."""

import pytest

from extraction.naming.organizations import is_short_for
from tests.extraction.reading_aloud import groups, named, read, referent


@pytest.mark.parametrize(
    ("text", "body", "country"),
    [
        ("Chilean police report that the bridge is closed.", "Chilean police", "Chile"),
        ("The Bolivian fisheries bureau seized two trawlers.", "Bolivian fisheries bureau", "Bolivia"),
        ("The U.S. justice department indicts Dana Whitlock.", "U.S. justice department", "United States"),
        ("The Brazilian federal senate rejects the plan.", "Brazilian federal senate", "Brazil"),
        ("The Peruvian commerce ministry issues sanctions on three firms.", "Peruvian commerce ministry", "Peru"),
        ("A Ghanaian military helicopter landed in Kumasi.", "Ghanaian military", "Ghana"),
        (
            "Tanzania's electoral commission disqualifies Omar Said.",
            "Tanzania's electoral commission",
            "Tanzania",
        ),
        ("The Ukrainian military intelligence denied it.", "Ukrainian military intelligence", "Ukraine"),
        ("The Norwegian women's football team won.", "Norwegian women's football team", "Norway"),
        ("Iran's football team won.", "Iran's football team", "Iran"),
        (
            "The Indonesian Attorney General's Office arrested three executives.",
            "Indonesian Attorney General's Office",
            "Indonesia",
        ),
        ("The judiciary of Chad revised the sentence.", "judiciary of Chad", "Chad"),
        (
            "The United States House of Representatives passed the bill.",
            "United States House of Representatives",
            "United States",
        ),
        ("A Japanese Air Force F-16 crashed.", "Japanese Air Force", "Japan"),
    ],
)
def test_national_body(text: str, body: str, country: str) -> None:
    found = named(read(text))
    assert {(body, "Organization"), (country, "Country")} <= found


@pytest.mark.parametrize(
    "text",
    [
        "Syrian military outposts were hit.",
        "He worked near a UK military training facility.",
        "The Irish police officers left.",
        "The Kenyan team's captain left.",
        "Kenya's special military operations ended.",
    ],
)
def test_no_national_body(text: str) -> None:
    assert not {name for name, kind in named(read(text)) if kind == "Organization" and "military" in name}
    assert not {name for name, _ in named(read(text)) if name.endswith(("officers", "police"))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Brentford United defeats Harlow Rovers 2–1.", "Brentford United"),
        ("The judge fined Norwind Airways AU$90 million.", "Norwind Airways"),
        ("Norwind Airways Flight 482 crashed.", "Norwind Airways"),
        ("A Norwind Airways Boeing 737 crashed.", "Norwind Airways"),
        ("YouTuber Jonas Lind was arrested.", "Jonas Lind"),
    ],
)
def test_what_sticks_to_a_name_is_cut(text: str, expected: str) -> None:
    names = {name for name, _ in named(read(text))}
    assert expected in names
    assert not {n for n in names if n != expected and expected in n}


def test_aircraft_is_no_body_but_its_maker_is() -> None:
    assert named(read("A Cessna 208B Grand Caravan crashed near Bergen.")) == {("Bergen", "Place")}
    assert ("Boeing", "Organization") in named(read("Boeing sued the regulator in Bergen."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Snow fell across Southern Chile.", ("Southern Chile", "Place")),
        ("Snow fell across Inner Mongolia.", ("Inner Mongolia", "Place")),
        ("They fled to Port Sudan.", ("Port Sudan", "Place")),
        ("A bus fell off the Tandale-Mirembe highway.", ("Tandale-Mirembe highway", "Place")),
        ("A roof collapsed at the Lindal Sad railway station.", ("Lindal Sad railway station", "Place")),
        ("Rain flooded the Bantal Gebor landfill.", ("Bantal Gebor landfill", "Place")),
        ("The Kafi River basin was polluted.", ("Kafi River basin", "Place")),
        ("The Party Secretary of Xinjiang Ma Xinwei was expelled.", ("Ma Xinwei", "Person")),
        ("A joint Mossad–CIA operation failed.", ("Mossad", "Organization")),
        ("They voted in the Autonomous Region of Buganza.", ("Autonomous Region of Buganza", "Place")),
        ("The Secretary of Veterans Affairs Ana Quispe spoke.", ("Ana Quispe", "Person")),
        ("They work at the University of Lima and Center for Ocean Studies.", ("University of Lima", "Organization")),
        ("Ana Quispe, a Senior Staff Attorney of Amber Motors, left.", ("Amber Motors", "Organization")),
        ("The militants of ISIS-Somalia fled.", ("ISIS-Somalia", "Organization")),
        ("A leader of the Islamic State in Somalia fled.", ("Islamic State in Somalia", "Organization")),
        ("The 149th Battalion withdrew.", ("149th Battalion", "Organization")),
        ("Paris Saint-Germain defeats Brentford United.", ("Paris Saint-Germain", "Organization")),
        ("The company X sued the regulator.", ("X", "Organization")),
        ("AfD politician Jonas Lind was sentenced.", ("AfD", "Organization")),
        ("The Manhattan district attorney's office sued.", ("Manhattan district attorney's office", "Organization")),
        ("Munich police arrested five men.", ("Munich", "Place")),
        ("Munich police arrested five men.", ("Munich police", "Organization")),
    ],
)
def test_name_with_what_is_its_own(text: str, expected: tuple[str, str]) -> None:
    assert expected in named(read(text))


def test_administration_names_no_place() -> None:
    names = named(read("Judge Dana Whitlock blocks the Harris administration."))
    assert ("Harris administration", "Organization") in names
    assert ("Harris", "Place") not in names


def test_directions_and_countries_that_stay_apart() -> None:
    assert ("South Korea", "Country") in named(read("South Korea protested."))
    assert named(read("Sudan closed the port.")) == {("Sudan", "Country")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A 38-year-old man sets fire to a hotel.", {"38-year-old man"}),
        ("Police officers shot a woman in Bergen.", {"Police officers", "woman"}),
        ("He was attacked by a guard.", {"guard"}),
        ("Several people died, including a man.", {"Several people"}),
        ("She became a judge.", set()),
        ("The Somali National Army and African Union forces withdrew.", {"African Union forces"}),
        ("The general prosecutor's office opened a case.", {"general prosecutor's office"}),
        ("He left the office.", set()),
        ("The office opened a case.", {"office"}),
    ],
)
def test_people_and_bodies_without_a_name(text: str, expected: set[str]) -> None:
    assert groups(read(text)) == expected


def test_days_and_directions_that_belong_to_a_name() -> None:
    doc = read("The March 23 Movement (M23) met the Sudan People's Liberation Front–North. On March 23 Ann Lee left.")
    names = {r.name: r.aliases for r in doc._.referents}
    assert names["March 23 Movement"] == ["M23"]
    assert "Sudan People's Liberation Front–North" in names
    assert "Ann Lee" in names


@pytest.mark.parametrize(
    ("text", "names", "others"),
    [
        (
            "A team from Brackwell State University of the US studied maize.",
            {"Brackwell State University", "United States"},
            {"Brackwell State University of the US"},
        ),
        ("A court in the Western District of Montana acquitted him.", {"Western District of Montana"}, {"Montana"}),
        ("They live in the Province of Modena, Italy.", {"Province of Modena", "Italy"}, {"Modena"}),
        ("A farmhouse in Castel d'Orcia burned down.", {"Castel d'Orcia"}, {"Castel"}),
        ("The Israel Defense Forces sent tanks to Rafah.", {"Israel Defense Forces", "Israel"}, set()),
        ("He lives on the Brackwell University campus.", {"Brackwell University"}, set()),
        ("The xAI company was sued in Lima.", {"xAI company"}, set()),
    ],
)
def test_names_are_whole(text: str, names: set[str], others: set[str]) -> None:
    found = {name for name, _ in named(read(text))}
    assert names <= found
    assert not others & found


@pytest.mark.parametrize(
    ("text", "person", "other"),
    [
        ("Former vice president of the Bank of China Lin Wenhao was expelled.", "Lin Wenhao", "Bank of China"),
        ("Prime Minister of India Rohan Deshpande wrote a letter.", "Rohan Deshpande", "India"),
        ("The director of the Bank of China Tower was expelled.", None, None),
        ("Broadcaster Colin Mabey was moved to Lima.", "Colin Mabey", "Lima"),
    ],
)
def test_holders_right_behind_their_office(text: str, person: str | None, other: str | None) -> None:
    found = named(read(text))
    assert {name for name, kind in found if kind == "Person"} == ({person} if person else set())
    assert other is None or other in {name for name, _ in found}


def test_bodies_are_called_without_their_country_too() -> None:
    body = referent(read("Guinea's supreme court published a list."), "Guinea's supreme court")
    assert body.aliases == ["supreme court"]


@pytest.mark.parametrize(
    ("text", "expected", "absent"),
    [
        ("Findings were published on Monday in Coastal Advances.", {("Coastal Advances", "Organization")}, set()),
        ("The book was published in Bergen.", {("Bergen", "Place")}, set()),
        ("She starred in the film Lumora in Lima.", {("Lima", "Place")}, {"Lumora"}),
        ("The Kepler space telescope found it over Lima.", {("Lima", "Place")}, {"Kepler"}),
        ("The oil tanker Lumora sank off Peru.", {("Peru", "Country")}, {"Lumora"}),
        ("Chile is in Group B with Peru.", {("Chile", "Country"), ("Peru", "Country")}, {"Group B"}),
        ("Medicare and Medicaid are debated in Lima.", {("Lima", "Place")}, {"Medicare", "Medicaid"}),
        ("The OSCE sent observers to Ordubad.", {("OSCE", "Organization")}, set()),
        (
            "The leader of the Workers' General Confederation of Ruvania left.",
            {("Workers' General Confederation of Ruvania", "Organization")},
            {"Workers", "General Confederation of Ruvania"},
        ),
        ("Ada Quill left Lima. The case revolved around Quill.", {("Ada Quill", "Person")}, {"Quill"}),
        (
            "Hurricane Ottilie hit Bermuda. Ottilie was strong.",
            {("Hurricane Ottilie", "Event"), ("Bermuda", "Country")},
            {"Ottilie"},
        ),
        (
            "The Valdoran Institute of Volcanology (Valvolc) reported it. Valvolc is in Quito.",
            {("Valdoran Institute of Volcanology", "Organization"), ("Quito", "Place")},
            {"Valvolc"},
        ),
    ],
)
def test_journals_works_storms_and_short_forms(text: str, expected: set[tuple[str, str]], absent: set[str]) -> None:
    found = named(read(text))
    assert expected <= found
    assert not absent & {name for name, _ in found}


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [
        ("UC Trent", "University of California, Trent", True),
        ("CalFire", "California Department of Forestry and Fire Protection", True),
        ("Carter", "University of Colorado", False),
        ("Smith", "Bank of England", False),
        ("", "Bank of England", False),
    ],
)
def test_what_is_short_for_a_body(short: str, full: str, expected: bool) -> None:
    assert is_short_for(short, full) is expected
