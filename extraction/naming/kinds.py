"""What a name names: person, organisation, country, place, group, event, or nothing of the kind."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from extraction.naming.countries import Sense, plain
from extraction.naming.kind_model import KindModel
from extraction.naming.lexicon import lexicon
from extraction.naming.organizations import is_short_for
from extraction.naming.parties import names_members
from extraction.naming.spans import Name, head_of, is_institution
from extraction.naming.things import names_a_thing
from extraction.naming.titles import is_title
from extraction.syntax.words import Words
from graph.model import Kind

_LABELS = {
    "PERSON": Kind.PERSON,
    "ORG": Kind.ORGANIZATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
    "EVENT": Kind.EVENT,
    "NORP": Kind.GROUP,
}
_WEAK = frozenset(("PRODUCT", "WORK_OF_ART", "LAW"))
# "control of X", "members of X"
_OF_PLACES = frozenset(
    """control capture city cities town towns village villages region district province state outskirts suburb suburbs
    north south east west capital island coast port streets area areas parts part centre center northeast northwest
    southeast southwest territory vicinity county recapture seizure bombardment shelling evacuation
    liberation municipality""".split()
)
_OF_BODIES = frozenset(
    "members member wing faction factions fighters branch supporters militants headquarters affiliates".split()
)
_BODY_NOUNS = frozenset(
    """gang cartel cartels party parties militia militias company companies firm firms newspaper magazine broadcaster
    outlet tabloid retailer airline manufacturer group groups band militant opposition website app platform bank insurer
    brewery startup start-up conglomerate subsidiary consortium charity nonprofit ngo union agency consultancy utility
    giant movement faction coalition syndicate network""".split()
)
_MAKERS = frozenset(
    "carmaker automaker planemaker chipmaker drugmaker steelmaker toymaker shipbuilder homebuilder".split()
)
_STORMS = frozenset("hurricane typhoon cyclone".split())
_JOURNALS = frozenset("journal periodical".split())
_NO_BODIES = frozenset("lgbt lgbtq lgbtqia us usa uk uae".split())
_SHIPS = frozenset("mv hms uss hmnzs hmas hmcs ins irins fv rv ss mt".split())
_LOCATING = frozenset("in at near outside inside around across throughout toward towards into onto via".split())


def decide(words: Words, names: list[Name], model: KindModel | None) -> None:
    """Give every name its kind, None where it is no name of ours, then make one spelling agree in kind.

    `model` decides where nothing certain speaks for a kind; None leaves that to the rules.
    """
    for name in names:
        if names_a_thing(words, name):
            name.kind, name.thing = None, True
        elif names_members(words, name.start, name.end):
            name.kind, name.form = Kind.ORGANIZATION, None
        elif name.kind is None:
            name.kind = certain_kind(name)
            if name.kind is None:
                name.kind = described_kind(words, name)
                name.described = name.kind is not None
            if name.kind is None:
                name.kind = likely_kind(words, name)
                if model is not None:
                    name.kind = model.kind(words, name, name.kind)
    _tell_georgias_apart(names)
    _storms(words, names)
    _short_forms(words, names)
    _series(words, names)
    _agree(words, names)


def certain_kind(name: Name) -> Kind | None:
    """The kind that the gazetteer or a title settles."""
    if name.form is not None:
        if name.form.sense is Sense.PEOPLE:
            return Kind.GROUP
        return Kind.PLACE if name.form.sense is Sense.CAPITAL else Kind.COUNTRY
    if name.body is not None:
        return Kind.ORGANIZATION
    if name.listed:
        return Kind.PLACE
    return Kind.PERSON if name.role else None


def described_kind(words: Words, name: Name) -> Kind | None:
    """The kind that the common noun right before the name gives it: "the Venezuelan gang X", "American company X"."""
    i = name.start - 1
    if name.label == "NORP" and name.size == 1 and _is_acronym(words.text[name.start]):
        return Kind.ORGANIZATION  # "AfD politician", "PUK candidate"
    if _is_periodical(words, name):
        return Kind.ORGANIZATION
    if i > 0 and words.low[i] == "the":
        i -= 1
    if _is_apposed_body(words, name):
        return Kind.ORGANIZATION
    if i < 0 or not _is_body(words, i):
        return None
    if any(words.low[k] == "of" and is_title(words, k - 1) for k in range(max(1, i - 6), i)):
        return None  # "the leader of the party X"
    return Kind.ORGANIZATION


def _is_body(words: Words, i: int) -> bool:
    """True for a common noun of companies, parties, gangs and the like."""
    low = words.low[i]
    return words.tag[i] in ("NN", "NNS") and (low in _BODY_NOUNS or low in _MAKERS)


def _is_apposed_body(words: Words, name: Name) -> bool:
    """True for "X, a Dutch shipping company," and "X, the carmaker from Turin"."""
    if name.label in ("GPE", "LOC", "FAC", "NORP") or words.text[name.end : name.end + 1] != [","]:
        return False
    apposed = [c for c in words.doc[name.end - 1].rights if c.dep_ == "appos"]
    if not apposed or apposed[0].left_edge.i != name.end + 1 or words.low[apposed[0].i] == "giant":
        return False
    return _is_body(words, apposed[0].i)


def _is_periodical(words: Words, name: Name) -> bool:
    """ "findings published on Monday in Nature Ageing", "the journal Nature Ageing": no place, though one is in it."""
    i = name.start - 1
    if i < 1 or name.label in ("GPE", "LOC", "FAC"):
        return False
    return words.low[i] in _JOURNALS or (words.low[i] == "in" and "published" in words.low[max(0, i - 4) : i])


def _storms(words: Words, names: list[Name]) -> None:
    """ "Hurricane Ada" and, in the same text, Ada."""
    called = set()
    for name in names:
        low = words.low[name.start : name.end]
        if name.size > 1 and (low[0] in _STORMS or (name.size > 2 and low[:2] == ["tropical", "storm"])):
            name.kind = Kind.EVENT
            called.add(words.text[name.end - 1])
    for name in names:
        if name.size == 1 and words.text[name.start] in called and name.form is None and name.role is None:
            name.kind = Kind.EVENT


def _short_forms(words: Words, names: list[Name]) -> None:
    """ "California Fire Service (CalFire)": what stands in brackets for a body is one."""
    short = set()
    for a, b in pairwise(names):
        if a.kind is not Kind.ORGANIZATION or b.start != a.end + 1 or words.text[a.end] != "(" or b.form or b.listed:
            continue
        closed = b.kind is not None and b.end < len(words) and words.text[b.end] == ")"
        if closed and is_short_for(words.span(b.start, b.end), words.span(a.start, a.end)):
            short.add(words.span(b.start, b.end))
    for name in names if short else ():
        if name.kind is not None and name.form is None and words.span(name.start, name.end) in short:
            name.kind = Kind.ORGANIZATION


def _is_acronym(text: str) -> bool:
    """True for "PUK", "AfD" and "M23", which no people is called."""
    return sum(c.isupper() or c.isdigit() for c in text) > 1 and text[0].isupper() and text.lower() not in _NO_BODIES


def likely_kind(words: Words, name: Name) -> Kind | None:
    """The kind that head noun, recogniser and preposition suggest."""
    lexical = lexicon()
    head = words.low[head_of(words, name.start, name.end)]
    low_start = words.low[name.start]
    if name.size == 1 and head in lexical.no_names:
        return None
    if name.size > 2 and head == "district" and words.low[name.end - 2] == "school":
        return Kind.ORGANIZATION
    if name.size > 1 and name.label != "PERSON":
        if head in lexical.things:
            return None
        if head in lexical.events and name.label != "GPE":
            return Kind.EVENT
        if head in lexical.organizations:
            return Kind.ORGANIZATION
        if head in lexical.places:
            return Kind.PLACE
    if low_start in _SHIPS and name.size > 1:
        return None
    if low_start == "raf" and name.size == 2:
        return Kind.PLACE
    if (
        name.label not in ("PERSON", "ORG", "FAC", "NORP")
        and words.tag[name.end - 1] == "NNP"
        and _is_described_as_person(words, name)
    ):
        return Kind.PERSON
    if name.label in ("GPE", "", "PRODUCT") and name.size > 1 and _is_beside_person(words, name):
        return Kind.PERSON
    if name.label == "NORP" and name.size == 1 and words.tag[name.start] == "NNP" and _located(words, name):
        return Kind.PLACE
    governor = _governor(words, name)
    if governor in _OF_PLACES and name.label in ("PERSON", "ORG", "", "NORP", "PRODUCT"):
        return Kind.PLACE
    if governor in _OF_BODIES and name.label in ("PERSON", "GPE", "", "LOC", "FAC", "PRODUCT", "NORP"):
        return Kind.ORGANIZATION
    if name.label == "GPE" and name.size == 1 and words.tag[name.start] == "NNPS" and low_start.endswith("ers"):
        return Kind.GROUP  # "Londoners"
    if name.label in _LABELS and not (name.label == "PERSON" and _located(words, name)):
        return _LABELS[name.label]
    if _located(words, name):
        return Kind.PLACE
    return None if name.label in _WEAK else Kind.ORGANIZATION


def _is_described_as_person(words: Words, name: Name) -> bool:
    """True for what an apposition gives an office, or "who" refers to: "Tariku, a lawyer", "Tariku, who fled"."""
    head = words.doc[name.end - 1]
    for child in head.children:
        if child.dep_ == "appos" and is_title(words, child.i):
            return True
        if child.dep_ == "relcl" and any(c.lower_ in ("who", "whom") for c in child.children):
            return True
    return False


def _is_beside_person(words: Words, name: Name) -> bool:
    """True for what is coordinated with a person: "Aino Virta and Tariku Bekele"."""
    head = words.doc[head_of(words, name.start, name.end)]
    return head.dep_ == "conj" and words.label[head.head.i] == "PERSON" and head.head.pos_ == "PROPN"


def _governor(words: Words, name: Name) -> str:
    """The noun before "of (the)" before the name, "" without one."""
    i = name.start - 1
    if i > 1 and words.low[i] == "the":
        i -= 1
    return words.low[i - 1] if i > 1 and words.low[i] == "of" else ""


def _located(words: Words, name: Name) -> bool:
    i = name.start - 1
    if i >= 0 and words.low[i] == "the":
        return False
    return i >= 0 and words.low[i] in _LOCATING


def _tell_georgias_apart(names: list[Name]) -> None:
    """Georgia after an American place, or before the United States, is the American state."""
    american = any(n.form and n.form.country.name == "United States" for n in names)
    for k, name in enumerate(names):
        if name.form is None or name.form.sense is not Sense.NAME or name.form.country.name != "Georgia":
            continue
        before = names[k - 1] if k else None
        after = names[k + 1] if k + 1 < len(names) else None
        follows = before is not None and before.kind is Kind.PLACE and name.start == before.end + 1 and not before.form
        in_states = after is not None and after.start == name.end + 1 and after.form is not None
        if in_states and after is not None and after.form is not None:
            in_states = after.form.country.name == "United States"
        if in_states or (follows and american):
            name.kind, name.form, name.listed = Kind.PLACE, None, True


def _series(words: Words, names: list[Name]) -> None:
    """In "X, Y, Z" what follows a place after a comma, and is followed by a place or a stop, is a place."""
    for k, (a, b) in enumerate(pairwise(names)):
        if a.kind is not Kind.PLACE or b.start != a.end + 1 or words.text[a.end] != "," or b.role or b.body:
            continue
        if b.label not in ("PERSON", "", "ORG", "PRODUCT") or b.kind not in (Kind.PERSON, Kind.ORGANIZATION, None):
            continue
        closing = words.text[b.end] if b.end < len(words) else "."
        after = names[k + 2] if k + 2 < len(names) else None
        followed = (
            after is not None
            and after.start == b.end + 1
            and after.kind in (Kind.PLACE, Kind.COUNTRY)
            and closing == ","
        )
        # "the mayor of Uruapan, Carlos Manzo," is no series
        if followed or (closing in (",", ".") and not (b.label == "PERSON" and b.size > 1)):
            b.kind = Kind.PLACE


def _full_names(words: Words, names: list[Name]) -> None:
    """ "Hana Virta" is a person where "Virta" is one."""
    single: dict[str, Counter[Kind]] = {}
    for name in names:
        if name.size == 1 and name.kind is not None and name.form is None and not name.listed:
            single.setdefault(words.text[name.start], Counter())[name.kind] += 1
    for name in names:
        if not 1 < name.size < 4 or name.kind not in (Kind.ORGANIZATION, Kind.PLACE) or name.form or name.listed:
            continue
        votes = single.get(words.text[name.end - 1])
        if votes is None or name.body or name.inner or name.core or is_institution(words, name.start, name.end):
            continue
        if votes[Kind.PERSON] > 1 and votes[Kind.PERSON] == votes.total():
            plain = all(words.text[k].isalpha() and words.capital(k) for k in range(name.start, name.end))
            if plain and not any(words.text[k].isupper() for k in range(name.start, name.end)):
                name.kind = Kind.PERSON


def _agree(words: Words, names: list[Name]) -> None:
    """One spelling, one kind: the kind most of its mentions have, a titled person before all; parts of a person's
    name are that person, also where a capital is spelled alike."""
    votes: dict[str, Counter[Kind]] = {}
    parts: set[str] = set()
    _full_names(words, names)
    for name in names:
        if name.kind and name.form is None:
            votes.setdefault(words.span(name.start, name.end), Counter())[name.kind] += (
                3 if name.role or name.described else 1
            )
            if name.kind is Kind.PERSON and name.size > 1:
                for k in range(name.start + 1, name.end):
                    if words.text[k] != "-":
                        parts.add(plain(words.span(k, name.end)))
                parts.add(plain(words.text[name.start]))
    for name in names:
        text = words.span(name.start, name.end)
        if parts and plain(text) in parts and name.core is None and name.body is None and not name.thing:
            capital = name.form is not None and name.form.sense is Sense.CAPITAL
            place = capital or name.label in ("GPE", "LOC", "FAC")
            if (name.form is None or capital) and not (place and _located(words, name)):
                name.kind, name.form, name.listed = Kind.PERSON, None, False
        elif name.form is None and not name.listed and text in votes and name.kind:
            name.kind = max(votes[text].items(), key=lambda kv: (kv[1], kv[0]))[0]
