"""Parties named by their adjective before an office: "Republican Senator X", "Labour MPs", "the Green candidate".

The word alone says nothing ("liberal", "green"), so it counts only with a capital and before a political office.
"""

from __future__ import annotations

from extraction.reading import Reference
from extraction.syntax.words import Words
from graph.model import Form, Kind

ADJECTIVES = frozenset(
    """Republican Democratic Conservative Labour Labor Liberal Green Socialist Communist Nationalist Unionist
    Progressive Libertarian Tory""".split()
)
NOUNS = frozenset("Republican Democrat Conservative Liberal Socialist Communist Tory Libertarian".split())
MEMBERS = frozenset(
    "Republicans Democrats Conservatives Liberals Greens Socialists Communists Tories Libertarians".split()
)
# the letters behind the names of their members: "(D-Ohio)", "(Lab)"
LETTERS = {
    "d": "democratic party",
    "dem": "democratic party",
    "r": "republican party",
    "rep": "republican party",
    "lab": "labour party",
    "con": "conservative party",
    "l": "libertarian party",
    "i": None,
}
_NAMING = ADJECTIVES | NOUNS
_LIKE = {"democrat": "democratic", "democrats": "democratic", "tory": "conservative", "tories": "conservative"}
MEMBER_DEPS = frozenset("nsubj nsubjpass dobj pobj poss".split())  # where "the Republican" is one of the party
OFFICES = frozenset(
    """senator senators representative representatives congressman congresswoman congressmen congresspeople
    congressperson lawmaker lawmakers legislator legislators member members mp mps mep meps politician politicians
    candidate candidates nominee nominees leader leaders governor governors mayor councillor councillors councilor
    speaker whip chair chairman chairwoman president minister frontrunner incumbent primary caucus officials
    strategist strategists colleague colleagues challenger opponent pollster pollsters operative operatives donor donors
    activist activists delegate delegates consultant consultants adviser advisers rival rivals hopeful hopefuls
    contender contenders appointee appointees chairs whips""".split()
)

# what is done as one of a party
STANDING = frozenset(
    "run stand campaign compete serve sit win file elect re-elect reelect register enter govern".split()
)


def party_key(text: str) -> str | None:
    """What a party is known by, whatever form names it: "republican party" for "Republicans"; None for other names."""
    first, *rest = text.split() or [""]
    if rest and [w.lower() for w in rest] != ["party"]:
        return None
    if first not in ADJECTIVES and first not in NOUNS and first not in MEMBERS:
        return None
    word = first.lower()
    return f"{_LIKE.get(word) or (word.removesuffix('s') if first in MEMBERS else word)} party"


def is_party(r: Reference) -> bool:
    """True for a party named by its adjective ("Republican")."""
    return r.kind is Kind.ORGANIZATION and r.adjectival


def names_members(words: Words, start: int, end: int) -> bool:
    """True for "Republicans" by itself, who act as their party; "21 Republicans" are some of it."""
    alone = end - start == 1 and words.text[start] in MEMBERS
    return alone and (
        start == 0
        or words.tag[start - 1] not in ("CD", "JJ", "NN", "NNP", "NNPS", "DT")
        or words.low[start - 1] == "the"
    )


def is_member(words: Words, start: int, end: int) -> bool:
    """True for "the Republican" who acts: one of the party and not the party."""
    if end - start != 1 or words.text[start] not in NOUNS or words.tag[start] not in ("NN", "NNP"):
        return False
    return start > 0 and words.low[start - 1] in ("the", "a", "an") and words.doc[start].dep_ in MEMBER_DEPS


def party_references(words: Words, references: list[Reference]) -> list[Reference]:
    """A reference to the party for each such adjective, or noun for one of its people, that no other name covers."""
    named = [i for i, text in enumerate(words.text[:-1]) if text in _NAMING]
    if not named:
        return []
    covered = {t for r in references if r.form is Form.NAME for t in range(r.start, r.end)}
    alone = {r.start: r for r in references if r.kind is Kind.ORGANIZATION and r.end - r.start == 1}
    titles = {r.role_start for r in references if r.role_start is not None}
    persons = {r.start for r in references if r.kind is Kind.PERSON and r.form is Form.NAME}
    found = []
    for i in named:
        if i in covered:
            if i in alone and words.low[i + 1] in OFFICES | {"presidential"}:
                alone[i].adjectival = True  # however the recogniser has it
            continue
        if words.low[i] in ("labor", "labour") and words.text[i + 1] in ("Minister", "Ministers"):
            continue  # whose field is work
        token = words.doc[i]
        following = set(words.low[i + 1 : i + 3])
        one = (
            token.text in NOUNS
            and token.tag_.startswith("NN")
            and (token.dep_ in ("appos", "attr") or _is_stood_as(words, i))
        )
        if i + 1 in titles or i + 1 in persons or following & OFFICES or one:
            party = Reference(i, i + 1, i, Kind.ORGANIZATION, Form.NAME)
            party.adjectival = True
            found.append(party)
    return found


def _is_stood_as(words: Words, i: int) -> bool:
    """True for "Democrat" of "ran for mayor as a Democrat"."""
    link = words.doc[i].head
    return words.doc[i].dep_ == "pobj" and link.lower_ == "as" and link.head.lemma_ in STANDING
