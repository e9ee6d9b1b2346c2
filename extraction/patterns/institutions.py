"""Whose a state body is that stands without its country: "the president dissolves the National Assembly".

News names a country once and then speaks of its parliament, its ministries and its army by their own names or as "the
military". A name may also hold the country's own ("the Ground Forces of Peru"). What is found here is a proposal, as
with the ontology's frames.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from extraction.naming.countries import Sense, country_forms
from extraction.reading import PLACES, Reference
from extraction.syntax.parse import Parse
from graph.model import Form, Kind, Relation

# words of bodies that states have
STATE_WORDS = frozenset(
    """ministry parliament assembly senate knesset duma rada bundestag sejm riksdag folketing diet lok majlis
    legislature army navy gendarmerie military cabinet judiciary""".split()
)
# words of bodies that belong to whoever stands in their name
PUBLIC_WORDS = STATE_WORDS | frozenset(
    """court courts forces force agency bureau department authority commission guard council office service police
    administration prosecutor tribunal corporation broadcasting""".split()
)
# people of a body are counted by themselves: "two army officers"
PEOPLE = frozenset("commander officer official member personnel man woman chief veteran base hospital".split())
# of these only the ones of a state, not those of firms and clubs
STATE_NAMES = frozenset(
    """armed forces,air force,supreme court,constitutional court,high court,court of appeal,house of representatives,
    house of commons,house of lords,chamber of deputies,electoral commission,election commission,national guard,
    coast guard,central bank,defense forces,defence forces,defence force,defense force,security forces,security force,
    government forces,border guard,public prosecutor,prosecutor general,national police,state police,federal police,
    federal court,federal courts,state security,intelligence service,house of councillors,council of ministers,
    supreme judicial council,council of state,ground forces,revolutionary guard,special forces""".replace(
        "\n", " "
    ).split(",")
)
STATE_PAIRS = frozenset(" ".join(x.split()) for x in STATE_NAMES)
STATE_HEADS = frozenset(x.split()[-1] for x in STATE_PAIRS)
LONGEST_NAME = max(len(x.split()) for x in STATE_PAIRS)
# what is of many states or of none
BEYOND = frozenset(
    """international european world united nations un eu nato african arab asian global interparliamentary rebel
    rebels joint insurgent liberation salvation independence syndicate democratic freedom front university""".split()
)
LONGEST_BODY = 8
ARMED = frozenset("force police court military army".split())
# of a state as well, where its name says which
OFFICIAL_WORDS = frozenset(
    "foundation institute headquarters organisation organization centre center survey mission library".split()
)
# in the country that their name says
SOCIETIES = frozenset("party forum association federation league church club rally chamber".split())
NAME_LINKS = frozenset({"of", "the", "for", "and"})


# of a part of a state, or of none yet
LESSER = frozenset(
    """local upper lower constituent shadow potential county city provincial regional convoy junta your my her his
    their additional""".split()
)
CHAMBERS = frozenset("senate legislature assembly house parliament".split())  # "the state senate"
# whose a body is that goes by a name of its own
NATIVE = {
    "knesset": "Israel",
    "idf": "Israel",
    "duma": "Russia",
    "rada": "Ukraine",
    "bundestag": "Germany",
    "bundeswehr": "Germany",
    "sejm": "Poland",
    "riksdag": "Sweden",
    "folketing": "Denmark",
    "storting": "Norway",
    "lok": "India",
    "rajya": "India",
    "irgc": "Iran",
    "hellenic": "Greece",
    "tatmadaw": "Myanmar",
}
NATIVE_NAMES = {
    "revolutionary guard": "Iran",
    "royal air force": "United Kingdom",
    "royal navy": "United Kingdom",
    "house of lords": "United Kingdom",
}


@lru_cache(maxsize=1)
def _country_words() -> dict[str, str]:
    """The country of each of its names and adjectives that are one word, in lower case."""
    said = (Sense.NAME, Sense.ADJECTIVE)
    return {
        x.casefold(): form.country.name for x, form in country_forms().items() if form.sense in said and " " not in x
    }


def _stands_for(r: Reference, country: str) -> bool:
    """True where `r` is the country of that name."""
    names = (r.referent.name, *r.referent.aliases) if r.referent is not None else ()
    forms = country_forms()
    return any(name in forms and forms[name].country.name == country for name in names)


# bodies of several states
SHARED = frozenset("alliance bloc union league pact coalition".split())


class Institution(NamedTuple):
    """The body `body` is a part of `country`, or in it, by the pattern called `rule`."""

    body: Reference
    country: Reference
    rule: str
    relation: Relation = Relation.PART_OF


class Institutions:
    """The state bodies of one document, its references in text order; `home` is the country that it is about."""

    def __init__(self, parse: Parse, references: Sequence[Reference], home: Reference | None) -> None:
        self.parse = parse
        self.references = references
        self.home = home
        self._named: dict[str, Reference] | None = None

    def of(self, body: Reference, start: int, end: int) -> Iterator[Institution]:
        """What `body` is part of or lies in, where it has no owner beside it in the sentence `start` to `end`."""
        words = self.parse.lower[body.start : body.end]
        near = self._countries(start, end)
        home = self.home
        if (own := self._own_country(words)) is not None:
            near = [r for r in near if _stands_for(r, own)]
            home = home if home is not None and _stands_for(home, own) else None
        inside = self._named_inside(body, near) if self._may_be_named(body, words) else None
        if inside is not None:
            yield Institution(body, inside, "body-named")
        if inside is None and own is not None and near and body.form is Form.NAME:
            if len(words) > 1 and OFFICIAL_WORDS.isdisjoint(words) and not SOCIETIES.isdisjoint(words):
                yield Institution(body, near[0], "society-own", Relation.LOCATED_IN)
                return
            if len(words) == 1 or not OFFICIAL_WORDS.isdisjoint(words):
                yield Institution(body, near[0], "body-own")
                return
        if inside is not None or not self._is_of_state(words):
            return
        before = [r for r in near if r.end <= body.start]
        if before:
            yield Institution(body, before[0], "body-near")
        elif (
            near
            and SHARED.isdisjoint(words)
            and self._may_be_owned(body)
            and all(r.referent is near[0].referent for r in near)
        ):
            yield Institution(body, near[0], "body-near-after")
        elif not near and home is not None:
            yield Institution(body, home, "body-home")

    def named_for(self, body: Reference, start: int, end: int) -> Reference | None:
        """The organisation of the sentence that `body` is called after, as an "Andean Union Aid Office" is."""
        words = " ".join(self.parse.lower[body.start : body.end])
        for r in self._within(start, end):
            if r.kind is not Kind.ORGANIZATION or r.form is not Form.NAME or r.referent is body.referent:
                continue
            if r.referent is not None and any(
                words.startswith(f"{name.casefold()} ") and not words.startswith(f"{name.casefold()} -")
                for name in (r.referent.name, *r.referent.aliases)
            ):
                return r
        return None

    def _may_be_owned(self, body: Reference) -> bool:
        """True for what a country named later may own: a body by name, "security forces" and "a court" of no other."""
        if body.kind is Kind.ORGANIZATION:
            return True
        named = body.referent.name.casefold().split() if body.referent is not None else []
        return self.parse.lemmas[body.head] in ARMED and _country_words().keys().isdisjoint(named)

    def may_be(self, body: Reference) -> bool:
        """True for what is named as states name their bodies."""
        words = self.parse.lower[body.start : body.end]
        if len(words) > LONGEST_BODY or self.parse.lemmas[body.head] in PEOPLE or not BEYOND.isdisjoint(words):
            return False
        if not LESSER.isdisjoint(words) or (body.start and self.parse.lower[body.start - 1] in LESSER):
            return False
        if "state" in words[:-1] and words[words.index("state") + 1] in CHAMBERS:
            return False
        if self._may_be_named(body, words) or self._is_of_state(words):
            return True
        if body.form is not Form.NAME:
            return False
        if len(words) > 1 and OFFICIAL_WORDS.isdisjoint(words) and SOCIETIES.isdisjoint(words):
            return False
        return self._own_country(words) is not None

    def _may_be_named(self, body: Reference, words: list[str]) -> bool:
        return body.form is Form.NAME and len(words) > 1 and not PUBLIC_WORDS.isdisjoint(words)

    def _is_of_state(self, words: list[str]) -> bool:
        if not STATE_WORDS.isdisjoint(words):
            return True
        if STATE_HEADS.isdisjoint(words):
            return False
        spans = (" ".join(words[i : i + n]) for n in range(2, LONGEST_NAME + 1) for i in range(len(words) - n + 1))
        return any(span in STATE_PAIRS for span in spans)

    def _own_country(self, words: list[str]) -> str | None:
        """The country that the words of a body name: Israel's for the Knesset, Peru's for the Peruvian navy."""
        for word in words:
            if word in NATIVE:
                return NATIVE[word]
            if word in _country_words():
                return _country_words()[word]
        joined = " ".join(words)
        return next((country for name, country in NATIVE_NAMES.items() if name in joined), None)

    def _countries(self, start: int, end: int) -> list[Reference]:
        return [r for r in self._within(start, end) if r.kind is Kind.COUNTRY and r.form is not Form.PRONOUN]

    def _within(self, start: int, end: int) -> Iterator[Reference]:
        for r in self.references[bisect_left(self.references, start, key=lambda x: x.start) :]:
            if r.start >= end:
                break
            yield r

    def _named_inside(self, body: Reference, near: list[Reference]) -> Reference | None:
        """The country or place whose name the body's own holds: "the Ground Forces of Peru"."""
        p = self.parse
        if self._named is None:
            self._named = {}
            for r in self.references:
                if r.kind in PLACES and r.form is Form.NAME:
                    self._named.setdefault(" ".join(p.lower[r.start : r.end]), r)
                    if r.referent is not None:
                        for name in (r.referent.name, *r.referent.aliases):
                            self._named.setdefault(name.casefold(), r)
        for i in range(body.start, body.end):
            if p.lower[i] in NAME_LINKS:
                continue
            for j in range(min(body.end, i + 3), i, -1):
                if j - i == body.end - body.start:
                    continue
                found = self._named.get(" ".join(p.lower[i:j]))
                if found is None:
                    continue
                own = next((x for x in near if x.referent is found.referent), None)
                return own or found
        return None
