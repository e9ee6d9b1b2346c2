"""Countries as news names them: by name, adjective, people, capital and seat of power.

The data is countryinfo's (names, demonyms, capitals) and pycountry's (ISO 3166 names and subdivisions);
`data/countries.yaml` holds what they lack. Nothing here knows spaCy: the tables are plain strings.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib import resources
from typing import Any

import yaml


class Sense(StrEnum):
    """How a form stands for a country."""

    NAME = "name"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"
    SEAT = "seat"


@dataclass(frozen=True, slots=True)
class Country:
    """A sovereign state or state-like territory. `code` is ISO 3166-1 alpha-2, None where there is none."""

    name: str
    code: str | None


@dataclass(frozen=True, slots=True)
class CountryForm:
    """A form and what it says: "Russian" is the adjective of Russia."""

    country: Country
    sense: Sense


# capitals that are far more often something else in the news
_AMBIGUOUS_CAPITALS = frozenset(
    "Victoria Hamilton Stanley Douglas Kingston Georgetown Jamestown Plymouth Moroni Male Praia".split()
) | {"The Valley", "George Town", "Road Town", "City of Victoria", "West Island"}
# countryinfo's demonyms that are another country's
_WRONG_DEMONYMS = frozenset(
    {"French", "American", "Chinese", "Norwegian", "Indian", "Channel Islander", "Guinea-Bissauan"}
)


def plain(text: str) -> str:
    """`text` without diacritics: "Yaoundé" and "Yaounde" are one name."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=1)
def country_forms() -> dict[str, CountryForm]:
    """Every form by its exact spelling, diacritics kept and, where they differ, dropped."""
    forms: dict[str, CountryForm] = {}
    for form, country, sense in _all_forms():
        for spelling in (form, plain(form)):
            if spelling in _AMBIGUOUS_CAPITALS and sense is Sense.CAPITAL:
                continue
            # the first meaning wins: names before adjectives before capitals
            forms.setdefault(spelling, CountryForm(country, sense))
    return forms


def capital_of(words: str) -> str | None:
    """The name of the country whose capital is called so, None for other names."""
    form = country_forms().get(words)
    return form.country.name if form is not None and form.sense is Sense.CAPITAL else None


@lru_cache(maxsize=1)
def _offices() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    offices = _data()["offices"]
    without, only = (
        {office: frozenset(names) for office, names in offices[which].items()} for which in ("without", "only")
    )
    return without, only


def has_office(country: str, office: str) -> bool:
    """False where a country, by its name, is known to have no such office: the United States no prime minister."""
    without, only = _offices()
    return country not in without.get(office, ()) and country in only.get(office, (country,))


def is_rare_office(office: str) -> bool:
    """True for an office that few countries have."""
    return office in _offices()[1]


@lru_cache(maxsize=1)
def territories() -> frozenset[str]:
    """Names of territories that are places here, not actors, and of the first-level subdivisions of ISO 3166-2."""
    return frozenset(_data()["places"])


@lru_cache(maxsize=1)
def subdivisions() -> frozenset[str]:
    """States, provinces and regions of ISO 3166-2 by name, only those that no common word spells."""
    import pycountry

    names = set()
    for subdivision in pycountry.subdivisions:
        for name in subdivision.name.replace("[", "(").split("(")[0].split(","):
            name = name.strip()
            if len(name) > 3 and name[0].isupper() and name not in _COMMON_WORDS:
                names.add(name)
                names.add(plain(name))
    return frozenset(names - country_forms().keys())


@lru_cache(maxsize=4)
def subdivisions_called(kind: str) -> frozenset[str]:
    """Those of the `subdivisions` that are of a kind of ISO 3166-2 ("state", "province")."""
    import pycountry

    names = {s.name.split(",")[0].strip() for s in pycountry.subdivisions if s.type.lower() == kind}
    return frozenset(names & subdivisions())


# subdivision names that are ordinary words, directions, given names or family names
_COMMON_WORDS = frozenset(
    """Central Eastern Western Northern Southern North South East West Centre Center Upper Lower Capital
    Independence Union Victoria Barking Reading Bath Hope Saint George James John Philip Andrew David Mary
    Joseph Patrick Thomas Charlotte Adrar Amazonas Bolívar Bolivar Sucre Lara Santiago Francisco Washington
    Jefferson Clarke March Black Rivers Delta Plateau Cross River Coast Province State Region District Bay
    Plains Islands Highlands Enga Kent Warren Franklin Madison Barnet Sutton Bexley Bromley Brent Hillingdon
    Trafford Stirling Falkirk Moray Fife Angus Derby Christ Church Leone Tobago Oliver Miranda Monagas
    Hidalgo Morelos Guerrero Colima Ica Paul Anna Marie Rosario Sal Maio Sofia Bern Jura Vaud Nelson Otago
    Marlborough Bulgan Dornod Lee Barima Diana Itasy Rivera Flores Salto Florida Durazno Soriano Artigas
    Colonia Gibson Harris Logan Lewis Grant Adams Gedeo Bender Bari Orange Wellington Mons Hassan Ali Aden
    Khan Mansour Mohammed Windsor Bristol Luton Poole Stockton Southend Mafraq Salem Kerry Clare Cork Mayo
    Down Antrim Mid Vest Est Nord Sud Ouest Littoral Savanes Plateaux Maritime Kara Zou Mono Alibori Basse
    Haute Grande Petit Federal Metropolitana Metro National Kirby Young Artibonite Maryland Montserrado
    Sinoe Grand Santa Isabel Choiseul Temotu Rennell Malaita Morning""".split()
) - {"Florida", "Maryland", "Aden", "Bari", "Cork", "Kerry", "Bristol", "Kent", "Guerrero", "Hidalgo", "Morelos"}


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    text = resources.files("extraction").joinpath("data/countries.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.safe_load(text)
    return data


def _all_forms() -> Iterator[tuple[str, Country, Sense]]:
    data = _data()
    excluded = set(data["places"])
    countries: dict[str, Country] = {}
    library: list[tuple[Country, dict[str, Any]]] = []
    for info in _library():
        name = data["rename"].get(info["name"], info["name"])
        if name in excluded or name in countries:
            continue
        code = (info.get("ISO") or {}).get("alpha2") or None
        countries[name] = Country(name, code)
        library.append((countries[name], info))
    for name, extra in data["also"].items():
        countries.setdefault(name, Country(name, extra["code"]))
    for name, country in countries.items():
        yield name, country, Sense.NAME
    yield from _listed(data["names"], countries, Sense.NAME)
    for name, extra in data["also"].items():
        yield from ((n, countries[name], Sense.NAME) for n in extra.get("names", ()))
        yield from ((a, countries[name], Sense.ADJECTIVE) for a in extra.get("adjectives", ()))
        yield from ((p, countries[name], Sense.PEOPLE) for p in extra.get("people", ()))
    yield from _listed(data["adjectives"], countries, Sense.ADJECTIVE)
    yield from _listed(data["people"], countries, Sense.PEOPLE)
    for country, info in library:
        for demonym in _demonyms(info):
            yield demonym, country, Sense.ADJECTIVE
    for country, info in library:
        for alternative in info.get("altSpellings") or ():
            # codes such as "IT" and names in other scripts are left out
            if len(alternative) > 3 and not alternative.isupper() and "," not in alternative and alternative.isascii():
                yield alternative.strip(), country, Sense.NAME
    yield from _listed(data["seats"], countries, Sense.SEAT)
    yield from _listed(data["capitals"], countries, Sense.CAPITAL)
    for country, info in library:
        for capital in _capitals(info):
            yield capital, country, Sense.CAPITAL
    # plural nouns of people are the adjective with an s: Russians, Israelis
    for adjective, country in list(_adjectives(data, countries, library)):
        if not adjective.endswith(("ese", "ish", "ch", "sh", "s", "ic")):
            yield adjective + "s", country, Sense.PEOPLE


def _library() -> list[dict[str, Any]]:
    from countryinfo import all_countries

    found: list[dict[str, Any]] = [dict(c.info()) for c in all_countries()]
    # the same country under two names ("Burma", "Myanmar"): the one with more data first, then by name
    return sorted((i for i in found if i.get("name")), key=lambda i: (-len(i), i["name"]))


def _listed(
    table: dict[str, list[str]], countries: dict[str, Country], sense: Sense
) -> Iterator[tuple[str, Country, Sense]]:
    for name, forms in table.items():
        if name in countries:
            yield from ((form, countries[name], sense) for form in forms)


def _demonyms(info: dict[str, Any]) -> Iterable[str]:
    text = (info.get("demonym") or "").replace("/", ",").replace(" and ", ",")
    return [
        d.strip()
        for d in text.split(",")
        if (d.strip() and d.strip() not in _WRONG_DEMONYMS) or d.strip() in _own(info)
    ]


def _own(info: dict[str, Any]) -> tuple[str, ...]:
    own = {"France": ("French",), "United States": ("American",), "China": ("Chinese",), "Norway": ("Norwegian",)}
    return own.get(info["name"], ("Indian",) if info["name"] == "India" else ())


def _capitals(info: dict[str, Any]) -> Iterable[str]:
    capital = info.get("capital") or ""
    names = capital if isinstance(capital, list) else capital.split("/")
    return [n.strip() for n in names if n.strip() and n.strip() not in _AMBIGUOUS_CAPITALS]


def _adjectives(
    data: dict[str, Any], countries: dict[str, Country], library: list[tuple[Country, dict[str, Any]]]
) -> Iterator[tuple[str, Country]]:
    for name, extra in data["also"].items():
        yield from ((a, countries[name]) for a in extra.get("adjectives", ()))
    for name, forms in data["adjectives"].items():
        if name in countries:
            yield from ((f, countries[name]) for f in forms)
    for country, info in library:
        yield from ((d, country) for d in _demonyms(info))
