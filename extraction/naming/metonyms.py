"""Capitals and seats of power: the country where they act, a place where something happens."""

from __future__ import annotations

from collections.abc import Iterable

from extraction.naming.countries import capital_of
from extraction.reading import Reference
from extraction.syntax.words import Words
from graph.model import Form, Kind

# verbs whose object is spoken to or acted on as a state, never gone to or bombed
_DEALT_WITH = frozenset(
    """accuse urge warn criticize criticise condemn blame support back help pressure sanction threaten tell
    ask press call denounce arm supply fund aid assure convince persuade notify inform push punish isolate
    provoke deter anger upset allow force blast slam praise thank beg implore beseech""".split()
)
_ALLIES = frozenset("ally partner rival adversary foe friend enemy puppet proxy satellite".split())
# "called on Moscow", "relies on Moscow", "an ally of Moscow"
_TURNED_TO = {
    "on": frozenset({"call", "rely", "depend"}),
    "upon": frozenset({"call"}),
    "of": _ALLIES,
    "to": _ALLIES | {"appeal"},
}
_BETWEEN = frozenset("between with against by".split())
# what states give, do and say to one another: "aid to Ottawa", "pressure on Ottawa", "support from Ottawa"
_HELP = frozenset(
    """aid support help assistance backing relief loan funding weapon weaponry arm ammunition guarantee concession
    protection""".split()
)
_WORDS = frozenset(
    """pressure threat warning demand request criticism approval objection condemnation response message ultimatum
    reassurance""".split()
)
_BURDENS = frozenset("pressure sanction tariff restriction embargo dependence reliance demand influence".split())
_STATELY = {"from": _HELP | _WORDS, "to": _HELP | _WORDS, "for": _HELP, "on": _BURDENS}
# what a state has rather than a city
_OWNED = frozenset(
    """mayor airport suburbs outskirts streets center centre district districts neighborhood neighbourhood
    residents metro subway hotel university museum square station zoo stadium hospital port suburb skyline
    airports""".split()
)
_STANDING = frozenset("be become lie remain stand host see wake".split())


def acts(words: Words, reference: Reference) -> bool:
    """True where a capital stands for its country: it does something, owns something, or is dealt with."""
    token = words.doc[reference.head]
    dep = token.dep_
    while dep == "conj":
        token = token.head
        dep = token.dep_
    if dep == "nsubj":
        return token.head.pos_ == "VERB" and token.head.lemma_ not in _STANDING
    if dep == "nsubjpass":
        return token.head.lemma_ in _DEALT_WITH
    if dep == "poss":
        return token.head.lower_ not in _OWNED and token.head.ent_type_ not in ("FAC", "PERSON")
    if dep in ("dobj", "dative"):
        return token.head.lemma_ in _DEALT_WITH
    if dep == "pobj":
        preposition, over = token.head.lower_, token.head.head
        if over.lemma_ in _TURNED_TO.get(preposition, ()):
            return True
        # "put pressure on Ottawa", wherever the parser hangs it
        named = (over, *(child for child in over.children if child.dep_ == "dobj"))
        if any(noun.pos_ == "NOUN" and noun.lemma_ in _STATELY.get(preposition, ()) for noun in named):
            return True
        return preposition in _BETWEEN and (preposition != "between" or _is_about_states(over.lower_))
    return False


def is_elsewhere(country: Reference, references: Iterable[Reference]) -> bool:
    """True where a text knows a country only by its adjective and tells of the capital of another one.

    In "two Colombian men were arrested in Quito" the government is not Colombia's.
    """
    if country.referent is None or any(not r.adjectival for r in country.referent.references if r.form is Form.NAME):
        return False
    capitals = {capital_of(r.referent.name) for r in references if r.kind is Kind.PLACE and r.referent is not None}
    return bool(capitals - {None, country.referent.name})


def _is_about_states(word: str) -> bool:
    """False for "services between Beijing and Pyongyang": what runs between two cities."""
    return not word.endswith(
        ("flight", "flights", "route", "routes", "services", "train", "trains", "road", "line", "distance")
    )
