"""Who is who across documents: from the entities of one document to the nodes of the graph.

An extraction's entity ids are local to it. `Identity` gives each its `Node`: the id that every document naming the same
thing shares. `ByName` decides by canonical name and kind, countries by their ISO 3166-1 code; whatever else fulfils
the protocol (a resolver that weighs context, recorded decisions) can take its place in `open_store`.

A decision may depend on the document and on nothing else, so that the graph does not depend on the order of loading.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from graph.model import Extraction, Kind

ID_LENGTH = 24  # hex digits, 96 bits: no two of a billion ids meet by chance


@dataclass(frozen=True, slots=True)
class Node:
    """The node an entity belongs to.

    `id` is what makes two entities one. A country has its `iso` code (ISO 3166-1 alpha-2) and a `name` that documents
    do not change; the node of any other entity is named after what its documents say.
    """

    id: str
    kind: Kind
    name: str | None = None
    iso: str | None = None


class Identity(Protocol):
    """Decides which node of the graph each entity of a document is."""

    def nodes(self, extraction: Extraction) -> Mapping[str, Node]:
        """The node of every entity of `extraction`, by the entity's local id."""
        ...


class ByName:
    """Entities are one where their folded names and their kinds agree; countries where their ISO codes do."""

    def nodes(self, extraction: Extraction) -> dict[str, Node]:
        return {entity.id: _by_name(entity.name, entity.kind) for entity in extraction.entities}


def content_id(*parts: str) -> str:
    """An id that depends on `parts` alone, as hex digits."""
    # the length in front keeps ("a", "bc") and ("ab", "c") apart
    joined = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(joined.encode()).hexdigest()[:ID_LENGTH]


@lru_cache(maxsize=65536)
def _by_name(name: str, kind: Kind) -> Node:
    if kind is Kind.COUNTRY and (found := country(name)):
        code, known_as = found
        return Node(content_id("entity", kind, f"iso {code}"), kind, known_as, code)
    return Node(content_id("entity", kind, fold(name)), kind)


# letters that Unicode does not decompose into a plain one and a mark
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})


def fold(name: str) -> str:
    """What two spellings of a name share: no case, diacritics, punctuation, hyphens, or leading "the".

    >>> fold("The  Kim Jong-Un"), fold("U.S."), fold("Łódź")
    ('kim jong un', 'us', 'lodz')
    """
    folded = unicodedata.normalize("NFKD", name).casefold().translate(_PLAIN)
    kept = []
    for c in folded:
        category = unicodedata.category(c)
        if c in ".'’‘`" or (category in ("Cc", "Cf") and not c.isspace()) or "\u0300" <= c <= "\u036f":
            continue  # U.S. is US, O'Neil is ONeil; marks of Latin, Greek and Cyrillic, control and direction marks
        kept.append(c if category[0] in "LNM" else " ")
    words = "".join(kept).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    # a name of nothing but punctuation is still a name
    return unicodedata.normalize("NFKC", " ".join(words)) or unicodedata.normalize("NFKC", name).casefold()


def best_name(names: Iterable[str]) -> str:
    """The fullest of several spellings by a fixed order: mixed case before one case only, then the longest."""
    return min(names, key=lambda n: (n.isupper() or n.islower(), -len(n), n))


def country(name: str) -> tuple[str, str] | None:
    """ISO code and common English name of the country that `name` names, None where it names none or several."""
    return _countries().get(fold(name))


# names that several countries go by, whatever the tables say
_SHARED = ("congo", "korea", "guinea")
# common names that neither table has
_ALSO = {"america": "US", "britain": "GB", "dprk": "KP", "macedonia": "MK", "vatican": "VA", "vatican city": "VA"}


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
