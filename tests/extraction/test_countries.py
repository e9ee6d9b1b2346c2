"""Countries by name, adjective, people, capital and seat."""

import pytest

from extraction.naming.countries import Sense, country_forms, plain, subdivisions, territories


@pytest.mark.parametrize(
    ("form", "country", "code", "sense"),
    [
        ("Norway", "Norway", "NO", Sense.NAME),
        ("Norwegian", "Norway", "NO", Sense.ADJECTIVE),
        ("Norwegians", "Norway", "NO", Sense.PEOPLE),
        ("Oslo", "Norway", "NO", Sense.CAPITAL),
        ("U.S.", "United States", "US", Sense.NAME),
        ("Argentine", "Argentina", "AR", Sense.ADJECTIVE),
        ("Danes", "Denmark", "DK", Sense.PEOPLE),
        ("North Korean", "North Korea", "KP", Sense.ADJECTIVE),
        ("South Koreans", "South Korea", "KR", Sense.PEOPLE),
        ("Kremlin", "Russia", "RU", Sense.SEAT),
        ("Kiev", "Ukraine", "UA", Sense.CAPITAL),
        ("Kosovo", "Kosovo", "XK", Sense.NAME),
        ("Taiwan", "Taiwan", "TW", Sense.NAME),
        ("Burma", "Myanmar", "MM", Sense.NAME),
        ("Thai", "Thailand", "TH", Sense.ADJECTIVE),
    ],
)
def test_form_names_its_country(form: str, country: str, code: str, sense: Sense) -> None:
    found = country_forms()[form]
    assert (found.country.name, found.country.code, found.sense) == (country, code, sense)


def test_forms_of_two_congos_and_two_guineas_stay_apart() -> None:
    forms = country_forms()
    assert forms["Kinshasa"].country.code == "CD"
    assert forms["Brazzaville"].country.code == "CG"
    assert forms["Guinea"].country != forms["Equatorial Guinea"].country
    assert forms["Niger"].country != forms["Nigeria"].country


@pytest.mark.parametrize("form", ["Korean", "us", "russian", "Male", "Victoria", "Gaza", "Hong Kong", "IT"])
def test_what_names_no_country(form: str) -> None:
    assert form not in country_forms()


def test_spelling_without_diacritics() -> None:
    assert plain("Yaoundé") == "Yaounde"
    assert country_forms()["Yaounde"] == country_forms()["Yaoundé"]


def test_places_that_are_no_actors() -> None:
    assert {"Gaza Strip", "West Bank", "Crimea", "Hong Kong"} <= territories()
    assert "Greenland" not in territories()


def test_subdivisions_are_places_and_no_common_words() -> None:
    assert {"Bavaria", "Balochistan", "Texas"} & subdivisions() >= {"Texas"}
    assert not {"Central", "Victoria", "Georgia", "Reading"} & subdivisions()
