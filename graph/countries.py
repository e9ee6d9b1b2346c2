"""Countries by every name that goes for one country only, and the regions whose name several countries have."""

from __future__ import annotations

from functools import lru_cache

from graph.names import fold

# names that several countries go by, whatever the tables say
_SHARED = ("congo", "korea", "guinea")
# common names that neither table has
_ALSO = {"america": "US", "britain": "GB", "dprk": "KP", "macedonia": "MK", "vatican": "VA", "vatican city": "VA"}


def country(name: str) -> tuple[str, str] | None:
    """ISO code and common English name of the country that `name` names, None where it names none or several."""
    return _countries().get(fold(name))


@lru_cache(maxsize=1)
def _countries() -> dict[str, tuple[str, str]]:
    """Every folded spelling of a country that pycountry (ISO 3166) or countryinfo knows and no two countries share."""
    import pycountry
    from countryinfo import all_countries

    spellings: dict[str, set[str]] = {}
    names: dict[str, str] = {}
    known_as: dict[str, str] = {}
    for entry in pycountry.countries:
        given = (entry.name, getattr(entry, "common_name", None), getattr(entry, "official_name", None))
        spellings[entry.alpha_2] = {fold(s) for s in (entry.alpha_2, entry.alpha_3, *given) if s}
        names[entry.alpha_2] = given[1] or entry.name
    for information in (c.info() for c in all_countries()):
        code = information.get("ISO", {}).get("alpha2")
        written = [information["name"], *(information.get("altSpellings") or ())]
        # a record that shares no spelling is a part of the country (Wales)
        if code in spellings and (joined := {fold(s) for s in written if s}) & spellings[code]:
            if code not in known_as:
                known_as[code] = information["name"]
            spellings[code] |= joined
    codes: dict[str, set[str]] = {}
    for code, forms in spellings.items():
        for form in forms:
            codes.setdefault(form, set()).add(code)
    names |= known_as
    found = {form: (code, names[code]) for form, (code, *others) in codes.items() if not others}
    for form in _SHARED:
        found.pop(form, None)
    return found | {form: (code, names[code]) for form, code in _ALSO.items()}


@lru_cache(maxsize=1)
def shared_regions() -> dict[str, frozenset[str]]:
    """Folded names of the regions of ISO 3166-2 that several countries have, with the codes of these countries.

    >>> sorted(shared_regions()["punjab"])
    ['IN', 'PK']
    """
    import pycountry

    found: dict[str, set[str]] = {}
    for region in pycountry.subdivisions:
        found.setdefault(fold(region.name), set()).add(region.country_code)
    return {name: frozenset(codes) for name, codes in found.items() if len(codes) > 1}
