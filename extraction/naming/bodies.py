"""Bodies named by a common noun and their owner: "Hungarian foreign ministry", "M23 rebels"; places and events too."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from extraction.naming.collectives import is_collective
from extraction.naming.countries import Sense
from extraction.naming.lexicon import lexicon
from extraction.naming.spans import Name
from extraction.naming.titles import is_title
from extraction.syntax.parse import POSSESSIVE
from extraction.syntax.words import Words
from graph.model import Kind

# nouns of state bodies: with a country before them they name one
STATE_BODIES = frozenset(
    """ministry army military navy police parliament court courts cabinet embassy consulate mission agency
    commission authority intelligence judiciary senate congress legislature coalition regime junta
    administration media office council department bureau force service services enforcement treasury duma
    prosecution presidency assembly delegation bank guard""".split()
)
# with a person's or region's name before them
OWNED_BODIES = frozenset(
    "administration government regime cabinet campaign ministry parliament police court military army".split()
)
# those that are named for who leads them as often as for where they are
_OF_LEADERS = frozenset("administration regime cabinet campaign ministry".split())
# "the X government" is X
_GOVERNMENT = frozenset(("government", "governments"))
# a common noun that only says what the name is: "M23 rebels", "Vetëvendosje party", "Bari region"
_ORGANIZATION_TAILS = frozenset(
    "party movement rebels group militia cartel company newspaper airline network group agency magazine".split()
)
_PLACE_TAILS = frozenset(
    """province region district county state governorate prefecture municipality oblast village town area
    city island islands peninsula valley river mountains mountain forest desert sea strait prison base
    airport station camp border crossing square basilica church cathedral mosque temple road bridge field
    reservoir dam port harbor harbour stadium hospital neighborhood neighbourhood suburb refinery plant
    facility factory mine mines site highway motorway settlement landfill corridor rainforest skyscraper metroplex
    basin highlands plateau terminal campus lake""".split()
)
# a conflict or occasion named by where or between whom it is: "Gaza war", "Syrian civil war"
_EVENT_TAILS = frozenset(
    "war wars conflict genocide famine summit conference crisis election elections referendum".split()
)
# what happened at a place, named by it: "Bondi Beach shooting"
_INCIDENTS = frozenset("shooting massacre bombing attack attacks siege".split())
_SMALL_EVENTS = frozenset("summit conference crisis election elections referendum".split())
_OWNERS_PLANT = frozenset("plant facility factory refinery mine site hospital station camp field base".split())
# bodies whose head is told by a bare title: "army chief"
_HEADED = frozenset("army navy military police parliament senate court cabinet".split())
# state bodies by a noun that stands for nothing else, whatever noun or misread verb comes after: "police report that"
_PLAIN = frozenset(
    """police military army navy parliament senate ministry department bureau consulate embassy judiciary court
    commission agency""".split()
)
# stations, roads and works lie at the place they are named for, and are not it
_WORKS = frozenset(
    """prison base airport station camp crossing square basilica church cathedral mosque temple road bridge
    field dam port stadium hospital refinery plant facility factory mine mines site highway motorway
    landfill skyscraper terminal campus harbor harbour""".split()
)
# bodies told by the country after them, and by the place: "the parliament of Portugal", "the diocese of Cahors"
_BODIES_OF_STATE = frozenset("parliament judiciary military army navy senate congress legislature cabinet".split())
_SEES = frozenset("diocese archdiocese patriarchate eparchy".split())
_LANDFORMS = frozenset("forest mountains mountain river valley desert sea".split())
_MODIFIER_TAGS = frozenset(("JJ", "NN", "NNP", "HYPH", "NNS"))
# what stands between a country and its team, and between a place and the office of its prosecutor
_OF_TEAMS = POSSESSIVE | frozenset(
    """men women national football soccer basketball cricket hockey ice rugby volleyball handball baseball softball
    youth junior olympic futsal""".split()
)
_OF_OFFICES = POSSESSIVE | frozenset(
    "district attorney attorneys general state public chief federal prosecutor prosecutors special".split()
)
_YEAR = re.compile(r"(?:19|20)\d\d$")


def with_common_heads(words: Words, names: list[Name]) -> None:
    """Names grow over the common noun that they open or are told by; `core` keeps the bare name as an alias."""
    starts = {n.start: n for n in names}
    names += _borders(words, names)
    _with_owner_after(words, names)
    for name in names:
        if name.kind is not None:
            continue
        if _with_year(words, name) or _with_team(words, name) or _with_office(words, name):
            continue
        end, head = _common_head(words, name, starts)
        if end is None or head is None:
            continue
        country = name.form is not None and name.form.sense in (Sense.NAME, Sense.ADJECTIVE)
        if head in _GOVERNMENT and country and end - name.end <= 2:
            name.core, name.end = (name.start, name.end), end
        elif country and head in STATE_BODIES:
            state = Name(name.start, name.end, name.label, name.form, True)
            name.state, name.form, name.listed = state, None, False
            name.end, name.label, name.kind = end, "ORG", Kind.ORGANIZATION
        elif (
            name.form is None
            and head in (OWNED_BODIES | _GOVERNMENT)
            and (name.label in ("PERSON", "GPE", "NORP", "") or name.listed)
        ):
            if name.size > 1 and name.label == "PERSON":
                name.owner = (name.start, name.end)
            elif (name.label == "GPE" or name.listed) and head not in _OF_LEADERS:
                name.inner = replace(name)
            name.end, name.label, name.kind, name.listed = end, "ORG", Kind.ORGANIZATION, False
        elif (
            head in _EVENT_TAILS
            and words.text[name.end][0].isalpha()
            and (name.label != "PERSON" or "-" in words.text[name.start : name.end])
            and (head not in _SMALL_EVENTS or name.label in ("ORG", "EVENT"))
        ):
            if head not in ("war", "wars", "conflict"):
                name.inner = replace(name)
            name.end, name.label, name.kind = end, "EVENT", Kind.EVENT
            name.form, name.listed, name.body = None, False, None
        elif (
            head in _INCIDENTS
            and name.size > 1
            and name.form is None
            and name.label in ("FAC", "LOC", "GPE")
            and end == name.end + 1
        ):
            name.inner = replace(name)
            name.end, name.label, name.kind, name.listed = end, "EVENT", Kind.EVENT, False
        elif head == "rebels" and name.label == "NORP":
            if words.text[name.end - 1][-1].isdigit():
                name.core = (name.start, name.end)
            name.end, name.kind = end, Kind.GROUP
        elif name.form is None and head in _ORGANIZATION_TAILS and not _is_adjective(words, name):
            name.core = (name.start, name.end)
            name.end, name.label, name.kind = end, "ORG", Kind.ORGANIZATION
        elif (
            name.form is None
            and head in _PLACE_TAILS
            and (name.label != "NORP" or head in _LANDFORMS)
            # "a Florida highway" is any one of them
            and not (head in _WORKS and name.start and words.low[name.start - 1] in ("a", "an"))
            and not _is_adjective(words, name)
            and not (name.label == "ORG" and head in _OWNERS_PLANT and words.low[end - 2] not in ("railway", "train"))
        ):
            name.core = None if head in _WORKS else (name.start, name.end)
            if head == "campus":
                name.inner = replace(name)
            name.end, name.label, name.kind = end, "FAC", Kind.PLACE


def _with_team(words: Words, name: Name) -> bool:
    """ "Iran's football team", "United States men's national team": a country's team is a body."""
    if name.form is None or name.form.sense not in (Sense.NAME, Sense.ADJECTIVE):
        return False
    i = name.end
    while i < len(words) and i - name.end < 7 and words.low[i] in _OF_TEAMS:
        i += 1
    if i == len(words) or words.low[i] != "team" or (i == name.end and name.form.sense is Sense.NAME):
        return False
    _make_body(name, i + 1)
    return True


def _with_office(words: Words, name: Name) -> bool:
    """ "Manhattan district attorney's office", "Indonesian Attorney General's Office": the office is a body."""
    if name.form is None and not name.listed and name.label != "GPE":
        return False
    i = name.end
    while i < len(words) and i - name.end < 5 and words.low[i] in _OF_OFFICES:
        i += 1
    if i - name.end < 2 or i == len(words) or words.low[i] != "office" or words.low[i - 1] not in POSSESSIVE:
        return False
    _make_body(name, i + 1)
    return True


def _make_body(name: Name, end: int) -> None:
    """Let the name of a country or place grow into that of a body of it."""
    if name.form is not None:
        name.state = replace(name)
    else:
        name.inner = replace(name)
    name.form, name.listed, name.body = None, False, None
    name.end, name.label, name.kind = end, "ORG", Kind.ORGANIZATION


def _with_owner_after(words: Words, names: list[Name]) -> None:
    """ "the parliament of Portugal", "the diocese of Cahors": bodies named by what they belong to."""
    for at, name in enumerate(names):
        of = name.start - 1
        if of > 0 and words.low[of] == "the":
            of -= 1
        head = of - 1
        if head < 0 or words.low[of] != "of" or words.tag[head] not in ("NN", "NNP"):
            continue
        word = words.low[head]
        if name.form is not None:
            owned = word in _BODIES_OF_STATE and name.form.sense is Sense.NAME
        else:
            owned = word in _SEES and name.label not in ("NORP", "ORG", "EVENT")
        if owned and not words.capital(head) and words.doc[head].dep_ not in ("compound", "nmod"):
            body = Name(head, name.end, "ORG", kind=Kind.ORGANIZATION)
            if name.form is not None and name.form.sense is Sense.NAME:
                body.state = name
            else:
                body.inner = name
            names[at] = body


def _borders(words: Words, names: list[Name]) -> list[Name]:
    """ "Canada–United States border": the place between two countries, beside the two."""
    found = []
    for a, b in pairwise(names):
        joined = b.start == a.end + 1 and words.text[a.end] in ("–", "-", "—")
        if joined and a.form and b.form and b.end < len(words) and words.low[b.end] in ("border", "frontier"):
            found.append(Name(a.start, b.end + 1, "FAC", kind=Kind.PLACE))
    return found


def _with_year(words: Words, name: Name) -> bool:
    """ "the 2025 Copa Sudamericana", "2024 Melbourne synagogue attack": what has a year before its name is an event."""
    before = name.start - 1
    if (
        before < 0
        or not _YEAR.match(words.text[before])
        or words.doc[before].dep_ not in ("nummod", "nmod", "compound")
    ):
        return False
    head = words.doc[before].head.i
    if not name.start <= head < name.start + 7 or words.doc[head].head.i == before or name.label == "PERSON":
        return False
    if head >= name.end:
        if words.low[head] not in lexicon().events:
            return False
        name.inner = replace(name)
        name.end = head + 1
    elif name.form is not None or name.listed:
        return False
    name.core = (name.start, name.end)
    name.start, name.label, name.kind, name.form, name.listed, name.body = (
        before,
        "EVENT",
        Kind.EVENT,
        None,
        False,
        None,
    )
    return True


def _is_told_by(words: Words, i: int) -> bool:
    """True for nouns that a body or its trade only describes: "officers", "intelligence", "facilities"."""
    low = words.low[i]
    if low in STATE_BODIES or is_title(words, i) or is_collective(low, words.tag[i]):
        return True
    places = lexicon().places - {"state"}
    return low in places or (low.endswith("s") and low[:-1] in places) or low in ("facilities", "outposts", "posts")


def _modifies(words: Words, i: int) -> bool:
    """True for a noun that only describes the one after it; a verb cannot be described so: "police report that"."""
    token = words.doc[i]
    described = token.dep_ in ("amod", "compound", "nmod") and token.head.i > i
    return described and not (words.tag[token.head.i].startswith("VB") and words.low[i] in _PLAIN)


def _is_adjective(words: Words, name: Name) -> bool:
    """ "Islamist militant group", "Christian town": no name, though capitalised."""
    return name.label == "NORP" and words.tag[name.end - 1] in ("JJ", "NNPS", "NNS")


def _common_head(words: Words, name: Name, starts: dict[int, Name]) -> tuple[int | None, str | None]:
    """The end and the head of the lower-case nouns right after a name, also after its possessive."""
    i = name.end
    n = len(words)
    if i < n and words.low[i] in ("'s", "’s", "'", "’") and name.form is not None:
        i += 1
        if i < n and words.low[i] in ("own", "new"):
            return None, None
    last = None
    while i < n and i - name.end < 6 and i not in starts and not words.capital(i) and words.tag[i] in _MODIFIER_TAGS:
        if words.tag[i].startswith("NN") or words.low[i] == "general":
            last = i
        i += 1
    if last is None or (last + 1 < n and words.text[last + 1] == "-" and words.glued[last]):
        return None, None
    if words.tag[last] == "NNS" and words.doc[last].dep_ == "ROOT" and words.low[last - 1] in STATE_BODIES:
        # "the Greek parliament votes to": the verb was taken for a noun
        return last, words.low[last - 1]
    body = next((k for k in range(i - 1, name.end - 1, -1) if words.low[k] in _PLAIN), None)
    if body is not None and words.tag[body] == "JJ" and words.tag[body - 1] == "JJ" and body > name.end:
        body = None  # an adjective among others: "Russia's special military operations"
    if name.form is not None and body is not None and body < last and not _is_told_by(words, last):
        return body + 1, words.low[body]
    k = last
    while k > name.end and words.low[k] in lexicon().titles:
        k -= 1
    if k < last and words.low[k] == "cabinet":
        return None, None  # a cabinet secretary is one of his country
    if k < last and words.low[k] in STATE_BODIES and (k > name.end or words.low[k] in _HEADED):
        last = k
    elif _modifies(words, last):
        # "Iran's military and security attachés": the noun only modifies what follows
        return None, None
    # the noun phrase ends where its nouns end: its head is the last of them
    end = last + 1
    head = words.low[last]
    if head == "general" and words.low[last - 1] == "consulate":
        head = "consulate"
    return end, head
