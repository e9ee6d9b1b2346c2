"""Parties named by their adjective before an office: "Republican Senator X", "Labour MPs", "the Green candidate".

The word alone says nothing ("liberal", "green"), so it counts only with a capital and before a political office.
"""

from __future__ import annotations

from extraction.reading import Reference
from extraction.words import Words
from graph.model import Form, Kind

ADJECTIVES = frozenset(
    """Republican Democratic Conservative Labour Labor Liberal Green Socialist Communist Nationalist Unionist
    Progressive Libertarian Tory""".split()
)
NOUNS = frozenset("Republican Democrat Conservative Liberal Socialist Communist Tory Libertarian".split())
OFFICES = frozenset(
    """senator senators representative representatives congressman congresswoman congressmen congresspeople
    congressperson lawmaker lawmakers legislator legislators member members mp mps mep meps politician politicians
    candidate candidates nominee nominees leader leaders governor governors mayor councillor councillors councilor
    speaker whip chair chairman chairwoman president minister frontrunner incumbent primary caucus officials
    strategist strategists colleague colleagues challenger opponent""".split()
)


def party_references(words: Words, references: list[Reference]) -> list[Reference]:
    """A reference to the party for each such adjective, or noun for one of its people, that no other name covers."""
    covered = {t for r in references if r.form is Form.NAME for t in range(r.start, r.end)}
    titles = {r.role_start for r in references if r.role_start is not None}
    persons = {r.start for r in references if r.kind is Kind.PERSON and r.form is Form.NAME}
    found = []
    for token in words.doc:
        if token.text not in ADJECTIVES | NOUNS or token.i in covered or token.i + 1 >= len(words.doc):
            continue
        following = {words.low[t] for t in range(token.i + 1, min(token.i + 3, len(words.doc)))}
        one = token.text in NOUNS and token.tag_.startswith("NN") and token.dep_ in ("appos", "attr")
        if token.i + 1 in titles or token.i + 1 in persons or following & OFFICES or one:
            party = Reference(token.i, token.i + 1, token.i, Kind.ORGANIZATION, Form.NAME)
            party.adjectival = True
            found.append(party)
    return found
