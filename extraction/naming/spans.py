"""Where names begin and end: the recogniser's spans trimmed, joined and completed.

The recogniser (trained on OntoNotes) cuts names at hyphens, "of" and unfamiliar words, keeps possessives and
determiners, and overlooks foreign names. Here its spans are the seeds; capitalised words beside them, particles
("von der", "al-"), and the objects of institutions ("Council of Ministers") complete them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extraction.naming.countries import CountryForm, Sense, country_forms, subdivisions
from extraction.naming.gazetteer import Match
from extraction.naming.lexicon import lexicon
from extraction.naming.parties import LETTERS
from extraction.naming.titles import is_part_of_title, is_title, leading_title
from extraction.syntax.words import MONTHS, Words
from graph.model import Kind

NAMED = frozenset("PERSON ORG GPE LOC FAC EVENT NORP PRODUCT WORK_OF_ART LAW".split())
_PARTICLES = frozenset(
    "de del della di da do dos das du la le les el al bin ibn ben bint von van der den ter ten zu ul wal e y i".split()
)
_DETERMINERS = frozenset("the a an this that these those".split())
_LINKS = frozenset("of for on against to".split())
# heads that take a topic ("Council on Foreign Relations") and places that are named by what they belong to
_TOPICAL = frozenset(
    "council commission committee conference institute campaign panel forum centre center office group".split()
)
_NAMED_BY = frozenset(
    """republic gulf strait straits bay sea isle isles university bank house port tower church cathedral
    basilica mosque museum palace cape mount lake coast horn kingdom emirate district province state
    county parish region territory""".split()
)
# of those, the ones whose name is whole without the country after it
_OWN_NAMED = frozenset("university province state county parish region territory".split())
_SAINTS = frozenset("st. st saint king queen".split())
_FORMS_OF_COMPANY = frozenset("inc ltd llc plc corp co gmbh ag limited".split())
# titles that only a person's name follows
_STYLES = frozenset(
    """princess prince queen king emperor pope president senator sir dame mr mr. mrs mrs. ms ms. dr dr.
    judge justice ayatollah sheikh rabbi archbishop""".split()
)
# fields of office that stand between "of" and the name of its holder: "Secretary of State Marco Rubio"
_FIELDS = frozenset(
    """state defense defence staff security homeland interior market finance health justice education energy
    trade labor labour commerce agriculture transportation treasury veterans affairs foreign relations war
    economy environment culture tourism information migration asylum development investment internal general
    joint chiefs policy police army navy""".split()
)
# lower-case words after a hyphen that make an adjective of a name: "Moscow-based", "U.S.-style"
_ADJECTIVAL = frozenset(
    "style era wide type like based backed led born made run owned linked funded aligned related allied".split()
)
# offices told by the place they are held in, right before the name of their holder: "Mayor of Koszalin Piotr X"
_LOCAL_OFFICES = frozenset("mayor governor bishop archbishop secretary".split())
# offices that no body bears as the last word of its name
_HOLDERS = frozenset("ceo president director chairman chairwoman spokesman spokeswoman spokesperson founder".split())
# what opens the name of a body of its own after "and"
_SEATS = frozenset("university college school institute center centre ministry department museum academy".split())
_OF_PARTIES = frozenset("liberal conservative labour republican democratic democrat green".split())
_PRESENTERS = frozenset(("broadcaster", "publisher"))
# bodies named for the people who gave the money
_FOUNDED = frozenset("foundation fund trust institute initiative library museum center centre company".split())
# places that are told apart by a number: "Route 9", "Area 51"
_NUMBERED = frozenset(
    "route highway interstate motorway area region sector zone district block pier terminal gate".split()
)
# what a capital at the start of a sentence makes look like a part of the name after it
_QUANTIFIERS = frozenset("other some many most several fellow all both few more various certain".split())
_OPENERS = frozenset("longtime past previous remarked late veteran fellow current recent".split())
_DAYS_OF_SPEECH = frozenset("today yesterday tomorrow tonight".split())
# parts of the sky that open the name of a part of a country: "Southern Chile", "Inner Mongolia", "Port Sudan"
_PARTS = frozenset(
    """north south east west northern southern eastern western northeast northwest southeast southwest northeastern
    northwestern southeastern southwestern central upper lower inner outer greater port lake mount fort new metro
    downtown""".split()
)
# units that are told apart by an ordinal: "149th Battalion"
_COUNTED = frozenset("battalion brigade division regiment legion corps army fleet wing squadron".split())
_QUOTES = {'"': '"', "“": "”", "(": ")", "'": "'", "‘": "’"}
# parties that are named for what they want: "Alternative for Peru"
_CAUSES = frozenset("alternative party movement".split())
# what a party is for or against, and no part of its name: "the pro-European Liberty Party"
_SIDES = frozenset("european kurdish western arab african asian islamist communist".split())
_STANCES = frozenset(("pro", "anti"))
# what opens the name of a body that is one of its kind
_SCOPES = frozenset("international national world royal european federal central".split())
# bodies whose branch somewhere is called by its country: "IS-Somalia"
_BRANCHED = frozenset(("Islamic State", "al-Qaeda"))
# what tells that a single letter is a company's name
_COMPANIES = frozenset("company platform network app site website service".split())
# words that are names only together with others
_EMPTY = frozenset(
    "mr mrs ms dr sir north south east west northern southern eastern western central new old great upper lower".split()
)


# aircraft, missiles, viruses: "F-16", "Su-35S", "COVID-19"
_MODEL = re.compile(r"[A-Z][A-Za-z]{0,4}-\d+[A-Za-z]*$")
# the result of a match: "2–1", "6-4"
_SCORE = re.compile(r"\d{1,3}[–—-]\d{1,3}$")
_ELIDED = re.compile(r"(?:d|l|dell|all|degl|sant)['’][A-Z]")
_PRICE = re.compile(r"[A-Z]{0,3}[$€£¥₹₽₩]\d")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$")
_AMOUNT = re.compile(r"\D{1,4}\d[\d.,]*$")
_CURRENCY = frozenset("$€£¥₹₽₩")


def _is_model(text: str) -> bool:
    return _MODEL.match(text) is not None and not text.startswith(("G-", "M-", "O-"))


@dataclass(slots=True)
class Name:
    """Tokens `start` to `end` of a name, the recogniser's `label` or "", and what was decided about it.

    `form` and `listed` are the gazetteer's: a form of a country, a listed place. `role` is the title cut from it,
    `state` the country that opens the name of a body of the state ("Indonesian Navy"), `formerly` "former" before
    such a country and role. `core` are the tokens of the bare name before a common noun ("Bari region"), `owner` those
    of the person in "Javier Milei administration", `inner` the name in that of an event ("G7 summit").
    A `thing` is none of ours for certain, a `described` name has its kind from a noun beside it ("the carmaker X").
    """

    start: int
    end: int
    label: str
    form: CountryForm | None = None
    listed: bool = False
    kind: Kind | None = None
    role: tuple[int, int] | None = None
    state: Name | None = None
    body: str | None = None
    formerly: str = ""
    core: tuple[int, int] | None = None
    owner: tuple[int, int] | None = None
    inner: Name | None = None
    thing: bool = False
    described: bool = False

    @property
    def size(self) -> int:
        return self.end - self.start


def find_names(words: Words, matches: list[Match]) -> list[Name]:
    """Every name of the document, in text order and without overlap. `matches` are the gazetteer's."""
    names = _seeds(words, matches)
    names = _with_missed(words, names)
    names = _joined(words, names)
    places: list[Name] = []
    for name in names:
        _with_number(words, name)
        while name.size > 1 and words.low[name.end - 1] in ("and", "of", "for"):
            name.end -= 1
        if name.size > 1 and words.low[name.start] in _SIDES and _follows_stance(words, name.start):
            name.start += 1
        start = name.start
        _drop_title(words, name)
        if start < name.start < name.end and _is_seat_of_office(words, start, name.start):
            places.append(Name(start, name.start, "GPE", country_forms().get(words.span(start, name.start)), True))
    names = sorted([*names, *places], key=lambda n: n.start)
    return [n for n in names if n.start < n.end and _says_something(words, n)]


def _follows_stance(words: Words, i: int) -> bool:
    return i > 1 and words.text[i - 1] == "-" and words.low[i - 2] in _STANCES


# bodies that are named for a day
_DAYS = frozenset("movement brigade brigades front group committee coalition revolution".split())
_DIRECTIONS = frozenset("north south east west".split())


def _with_number(words: Words, name: Name) -> None:
    """ "Route 9", "149th Battalion", "March 23 Movement", "Liberation Front–North": what belongs to the name."""
    end, before = name.end, name.start - 1
    if before >= 1 and words.low[end - 1] in _DAYS and words.text[before].isdigit() and words.low[before - 1] in MONTHS:
        name.start, name.label = before - 1, "ORG"
    if name.size > 2 and end + 1 < len(words) and words.text[end] in "–-" and words.low[end + 1] in _DIRECTIONS:
        name.end = end = end + 2
    if name.size == 1 and before >= 0 and words.low[name.start] in _COUNTED and _ORDINAL.match(words.low[before]):
        name.start, name.label = before, "ORG"
    if end == len(words) or words.low[end - 1] not in _NUMBERED or name.form is not None:
        return
    if words.text[end].isdigit() and not words.glued[end - 1]:
        name.end, name.label = end + 1, "FAC"


def _is_seat_of_office(words: Words, start: int, end: int) -> bool:
    """True for the place that tokens `start` to `end` are in "governor of Alaska X", where X goes on to be a name."""
    before = start - 1
    if before < 1 or words.low[before] not in ("of", "for", "from") or not is_title(words, before - 1):
        return False
    text = words.span(start, end)
    if text in subdivisions() or text in country_forms():
        return True
    if all(words.low[k] in _FIELDS for k in range(start, end)):
        return False  # "Secretary of Veterans Affairs X"
    return words.low[before] == "of" and words.low[before - 1] in _LOCAL_OFFICES


def head_of(words: Words, start: int, end: int) -> int:
    """The token that says what sort of thing a name names: the last one before its first "of" or "for"."""
    for i in range(start + 1, end - 1):
        if words.low[i] in _LINKS or words.low[i] in ("in", "at"):
            return i - 1
    return end - 1


def _says_something(words: Words, name: Name) -> bool:
    if name.size > 1 or name.listed:
        return True
    text = words.text[name.start]
    if (
        name.start in words.opens
        and (
            (words.tag[name.start] in ("NN", "NNS") and name.label not in ("PERSON", "GPE"))
            or words.tag[name.start] in ("NNS", "VBG", "VBN", "VBD")
        )
        and not _again(words, name.start)
    ):
        return False
    if _AMOUNT.match(text) and name.end < len(words) and words.low[name.end] in ("million", "billion", "trillion"):
        return False
    if _is_model(text) or any(c in _CURRENCY for c in text):
        return False
    if len(text) == 1 and text.isalpha() and name.start and words.low[name.start - 1] in _COMPANIES:
        name.label = "ORG"
    return words.low[name.start] not in _EMPTY and (len(text) > 1 or name.label == "ORG")


def _seeds(words: Words, matches: list[Match]) -> list[Name]:
    matches = [m for m in matches if _is_match(words, m)]
    spans: list[Name] = []
    for ent in words.doc.ents:
        if ent.label_ in NAMED:
            spans += _trimmed(words, ent.start, ent.end, ent.label_)
        elif ent.label_ == "DATE" and words.low[ent.end - 1] in _DAYS and words.capital(ent.end - 1):
            spans += _trimmed(words, ent.end - 1, ent.end, "ORG")  # "March 23 Movement"
    names: list[Name] = []
    by_token = {i: m for m in matches for i in range(m.start, m.end)}
    for name in spans:
        names += _around_countries(words, name, by_token)
    taken = {i for n in names for i in range(n.start, n.end)}
    for match in matches:
        if not any(i in taken for i in range(match.start, match.end)):
            names.append(_of_match(words, match))
    return sorted(names, key=lambda n: n.start)


def _of_match(words: Words, match: Match) -> Name:
    label = "ORG" if match.body else "GPE" if match.form else words.label[match.start]
    return Name(match.start, match.end, label, match.form, True, body=match.body)


def _is_match(words: Words, match: Match) -> bool:
    start = match.start
    if match.end - start > 1:
        return True
    if match.form is not None and words.low[start] == "american" and start and words.low[start - 1] in _AMERICAS:
        return False
    if match.form is not None and words.low[start + 1 : start + 2] in (["football"], ["rules"]):
        return words.low[start] not in ("american", "australian")
    if match.body is not None:
        # short forms that are words too: "WHO", "IS", "Apple", "Ford" the president
        if match.body not in _ORDINARY_BODIES:
            return words.tag[start] in ("NNP", "NNPS", "NN", "JJ")
        return words.tag[start] in ("NNP", "NNPS") and words.label[start] in ("ORG", "NORP")
    if match.form is None:
        # a listed region only where nothing says that it is a person or body here
        return words.label[start] not in ("PERSON", "ORG") and words.tag[start] in ("NNP", "NNPS")
    if match.form.sense is Sense.CAPITAL or match.form.country.name in _GIVEN_NAMES:
        return words.label[start] != "PERSON" or (start > 0 and words.low[start - 1] in ("in", "at", "from", "to"))
    return True


_AMERICAS = frozenset("south latin central north".split())
_ORDINARY_BODIES = frozenset(
    (
        "World Health Organization",
        "Islamic State",
        "Apple",
        "Ford",
        "Amazon",
        "Meta",
        "Quad",
        "African Union",
        "Telegram",
        "Commonwealth of Nations",
        "Wagner Group",
        "Politico",
        "Samsung",
        "Interfax",
    )
)
# countries that are also given or family names
_GIVEN_NAMES = frozenset(
    ("Jordan", "Chad", "Georgia", "Israel", "Jersey", "Dominica", "Malta", "Cuba", "Ireland", "England")
)


def _around_countries(words: Words, name: Name, by_token: dict[int, Match]) -> list[Name]:
    """A recognised span with the gazetteer's matches inside it taken out where they are names of their own."""
    inside = list(dict.fromkeys(by_token[i] for i in range(name.start, name.end) if i in by_token))
    if not inside:
        return [name]
    first = inside[0]
    if first.start <= name.start and first.end >= name.end:
        return []
    if name.label == "ORG" and first.form is not None and _names_holder(words, name.start, first.end, name.end):
        # "Prime Minister of India Ada Byrd", "the vice president of the Bank of China Ada Byrd"
        seat = [_of_match(words, first)] if first.start == name.start else [Name(name.start, first.end, "ORG")]
        return [*seat, Name(first.end, name.end, "PERSON")]
    if name.label in ("GPE", "LOC") and _is_part_of(words, name, inside[-1]):
        return [*_trimmed(words, name.start, inside[-1].start, name.label), _of_match(words, inside[-1])]
    if first.body is not None and first.start <= name.start and words.text[first.end] in ("'s", "’s", "'", "’"):
        return [_of_match(words, first), *_trimmed(words, first.end + 1, name.end, name.label)]
    if (len(inside) == 1 and name.label not in ("NORP", "PERSON", "GPE")) or (
        name.label not in ("PERSON", "NORP") and is_institution(words, name.start, name.end)
    ):
        name.start = min(name.start, first.start)
        return [name]
    of_place = (
        name.start > 1
        and words.low[name.start - 1] == "of"
        and is_title(words, name.start - 2)
        and first.start == name.start
    )
    if (
        name.label == "PERSON"
        and not of_place
        and any(m.form is None or m.form.sense is not Sense.ADJECTIVE for m in inside)
    ):
        return [name]
    rest: list[Name] = []
    i = name.start
    for match in inside:
        if i < match.start:
            rest += _trimmed(words, i, match.start, name.label)
        rest.append(_of_match(words, match))
        i = match.end
    if i < name.end:
        rest += _trimmed(words, i, name.end, name.label)
    return rest


def _is_part_of(words: Words, name: Name, last: Match) -> bool:
    """ "Kurdistan Region of Iraq", "Gulf Coast of the United States": a part, and the country it is in."""
    if last.form is None or last.form.sense is not Sense.NAME or last.end < name.end or last.start - name.start < 3:
        return False
    of = last.start - (2 if words.low[last.start - 1] == "the" else 1)
    return words.low[of] == "of" and of - name.start > 1 and words.low[of - 1] not in ("republic", "union", "kingdom")


def _names_holder(words: Words, start: int, middle: int, end: int) -> bool:
    """True where tokens `middle` to `end` name who holds the office "of" what tokens `start` to `middle` name."""
    before = start - 1
    if before > 0 and words.low[before] == "the":
        before -= 1
    if before < 1 or words.low[before] not in ("of", "for") or not is_title(words, before - 1):
        return False
    if not 1 < end - middle < 4 or is_institution(words, middle, end):
        return False
    return all(_is_plain(words.text[k]) for k in range(middle, end))


def _is_plain(word: str) -> bool:
    """True for a word spelled as people's names are: "Ada", not "BBC" or "S-400"."""
    return word.isalpha() and word[0].isupper() and word[1:].islower()


def is_institution(words: Words, start: int, end: int) -> bool:
    """True where the head noun of tokens `start` to `end` is that of a body, place, event or thing."""
    lexical = lexicon()
    head = words.low[head_of(words, start, end)]
    return head in lexical.organizations or head in lexical.places or head in lexical.events or head in lexical.things


def _trimmed(words: Words, start: int, end: int, label: str) -> list[Name]:
    """The capitalised core of a recognised span; several where a comma or a possessive parts two names."""
    text, low = words.text, words.low
    while start < end and (
        low[start] in _DETERMINERS
        or low[start] == "-"
        or (not words.capital(start) and not _opens_arabic(words, start))
    ):
        start += 1
    while (
        end > start
        and not words.capital(end - 1)
        and not (end > start + 1 and words.tag[end - 1] in ("NNP", "NNPS") and low[end : end + 1] != ["that"])
        and not (end - 2 > start and text[end - 2] == "-" and words.glued[end - 2])
    ):
        end -= 1
    while end - start > 1 and start in words.opens and low[start] in _QUANTIFIERS and label in ("NORP", "ORG"):
        start += 1
    while end - start > 1 and ((start in words.opens and _only_opens(words, start)) or low[start] == "pac"):
        start += 1  # "the super PAC Harbour Fund"
    if end - start > 2 and low[start] in _DAYS_OF_SPEECH and text[start + 1] in ("'s", "’s"):
        start += 2  # "Today's Court of Session judgment"
    if end - start > 2 and low[start + 1] == "of" and low[start] in lexicon().people and start in words.opens:
        # "Citizens of Ecuador"
        return _trimmed(words, start + 2, end, "GPE" if label == "ORG" else label)
    cut = next((k for k in range(start + 1, end) if _is_model(text[k]) or _is_no_part(words, k)), None)
    if cut is not None and (label != "PRODUCT" or is_institution(words, start, cut)):
        return _trimmed(words, start, cut, "ORG" if label == "PRODUCT" else label)
    if start >= end:
        return []
    if end - start > 2 and text[start + 1] == "-" and _is_party_letter(words, start):
        return [] if _is_postal_code(text[start + 2]) else _trimmed(words, start + 2, end, "GPE")
    for i in range(start + 1, end - 1):
        if text[i] in (",", ";", "(", ")", "—", ":", '"', "“") and not (
            text[i] == "," and _is_series(words, start, end)
        ):
            return _trimmed(words, start, i, label) + _trimmed(words, i + 1, end, label)
        if text[i] in ("'s", "’s") and label in ("GPE", "PERSON", "LOC", "NORP"):
            return _trimmed(words, start, i, label) + _trimmed(words, i + 1, end, "ORG")
        if low[i] == "and" and label == "ORG" and low[i + 1] in _SEATS and low[i + 2 : i + 3] in (["of"], ["for"]):
            # "University of Lima and Center for Ocean Studies"
            return _trimmed(words, start, i, label) + _trimmed(words, i + 1, end, label)
        if low[i] == "and" and label in ("GPE", "PERSON", "NORP") and words.low[end - 1] not in lexicon().places:
            return _trimmed(words, start, i, label) + _trimmed(words, i + 1, end, label)
    return [Name(start, end, label)]


def _only_opens(words: Words, i: int) -> bool:
    """True for a word capitalised for opening its sentence, before a name: "Longtime", "Remarked"."""
    return words.low[i] in _OPENERS or (words.tag[i] == "VBD" and not words.text[i].isupper())


def _is_series(words: Words, start: int, end: int) -> bool:
    """True for "Department of Health, Labour and Welfare": the commas of an institution's own name."""
    return any(words.low[k] == "of" for k in range(start, end)) and is_institution(words, start, end)


def _is_elided(text: str) -> bool:
    """True for "d'Azeglio" and "dell’Arno", which go on a name before them."""
    return _ELIDED.match(text) is not None


def _opens_arabic(words: Words, i: int) -> bool:
    low = words.low[i]
    return low.startswith(("al-", "el-")) or (
        low in ("al", "el", "as", "ash", "an", "ar") and i + 1 < len(words) and words.text[i + 1] == "-"
    )


def _with_missed(words: Words, names: list[Name]) -> list[Name]:
    """Capitalised words in no name yet become names without a label."""
    taken = {i for n in names for i in range(n.start, n.end)}
    found = list(names)
    i, n = 0, len(words)
    while i < n:
        if i in taken or words.low[i] == "pac" or not (words.proper(i) or _opens_institution(words, i)):
            i += 1
            continue
        if i + 2 < n and words.text[i + 1] == "-" and _is_party_letter(words, i):
            i += 2 + _is_postal_code(words.text[i + 2])
            continue
        start = i
        if i and i - 1 not in taken and i - 1 not in words.opens and words.tag[i - 1] == "CD" and words.capital(i - 1):
            start -= words.text[i - 1].isalpha()  # "Six Flags"
        while i < n and i not in taken and (words.proper(i) or i == start):
            i += 1
            if (
                i + 1 < n
                and i not in taken
                and i + 1 not in taken
                and words.text[i] == "-"
                and words.glued[i - 1]
                and words.proper(i + 1)
            ):
                i += 1
        known = _again(words, start) or _opens_institution(words, start)
        if i - start == 1 and start in words.opens and not known:
            continue
        found.append(Name(start, i, ""))
    return sorted(found, key=lambda x: x.start)


def _opens_institution(words: Words, i: int) -> bool:
    """ "Council of Ministers" at the start of a sentence, where the tagger takes "Council" for a common noun."""
    if i + 2 >= len(words) or not words.capital(i) or words.low[i] not in lexicon().organizations:
        return False
    return words.low[i + 1] in ("of", "for", "on") and words.capital(i + 2)


def _again(words: Words, i: int) -> bool:
    """True where a word that opens a sentence is capitalised inside another one too."""
    text = words.text[i]
    if words.text.count(text) < 2:
        return False
    return any(t == text and k not in words.opens and k != i for k, t in enumerate(words.text))


def _joined(words: Words, names: list[Name]) -> list[Name]:
    """Neighbours that are parts of one name become one."""
    done: list[Name] = []
    for name in names:
        _over_hyphen(words, name)
        if done and name.start < done[-1].end:
            if name.end <= done[-1].end:
                continue
            name.start = done[-1].end
        if len(done) > 1 and _is_nickname(words, done[-2], done[-1], name):
            done.pop()
        while done:
            merged = _merge(words, done[-1], name)
            if merged is None:
                break
            done.pop()
            name = merged
        done.append(name)
    return done


def _over_hyphen(words: Words, name: Name) -> None:
    """A name takes in what hangs on it by a hyphen: "Kim Min-seok", "IL-Ameira", but not "Moscow-backed"; and what
    goes on it with an elided article: "Castel d'Arno"."""
    n = len(words)
    if name.end < n and name.form is None and not name.listed and _is_elided(words.text[name.end]):
        name.end += 1
    while name.end + 1 < n and words.text[name.end] == "-" and words.glued[name.end - 1] and words.glued[name.end]:
        after = name.end + 1
        if name.form is not None or name.listed or _is_party_letter(words, name.end - 1):
            return
        goes_on = words.low[after] in ("e", "ul", "al") and after + 1 < n and words.text[after + 1] == "-"
        describes = words.tag[after] in ("VBN", "VBG", "VBD", "JJ", "RB", "NNS") or words.low[after] in _ADJECTIVAL
        if not words.capital(after) and not goes_on and (describes or name.label in ("ORG", "NORP")):
            return
        name.end = after + 1
    while (
        name.start > 1
        and words.text[name.start - 1] == "-"
        and words.glued[name.start - 1]
        and words.glued[name.start - 2]
    ):
        if name.form is not None or (not words.capital(name.start - 2) and not _opens_arabic(words, name.start - 2)):
            return
        if words.low[name.start - 2] in ("non", "anti", "pro", "pre", "post", "ex", "mid"):
            return
        if _is_party_letter(words, name.start - 2):
            return
        name.start -= 2


def _is_party_letter(words: Words, i: int) -> bool:
    """True for the letter of a party: "(R-Ohio)", "Ann Lock, D-Va., said"."""
    if i == 0 or len(words.text[i]) != 1:
        return False
    if words.text[i - 1] == "(":
        return True
    seat = words.text[i + 2] if i + 2 < len(words) else ""
    placed = seat.endswith(".") or _is_postal_code(seat)
    placed = placed or any(words.span(i + 2, k) in subdivisions() for k in range(i + 3, min(len(words), i + 5) + 1))
    return words.text[i - 1] == "," and words.low[i] in LETTERS and placed


def _is_postal_code(text: str) -> bool:
    """True for the two letters of "(R-UT)", which are no name."""
    return len(text) == 2 and text.isupper()


def _merge(words: Words, a: Name, b: Name) -> Name | None:
    """One name of two neighbours, or None where they are two."""
    low, lexical = words.low, lexicon()
    gap = words.text[a.end : b.start]
    if any(k in words.opens_block for k in range(a.end, b.start + 1)):
        return None
    if not gap:
        return _merge_adjacent(words, a, b)
    if len(gap) == 1 and _is_elided(gap[0]):
        return None if a.form or b.form or a.listed or b.listed else _merged(a, b)
    if gap in (["-"], ["–"], ["in"]) and a.body in _BRANCHED and b.form is not None and b.form.sense is Sense.NAME:
        branch = _merged(a, b, "ORG")
        branch.body = words.span(a.start, b.end)
        return branch
    if gap == ["-"] or gap == ["–"]:
        if not (words.glued[a.end - 1] and words.glued[a.end]) or (a.form is not None or b.form is not None):
            return None
        if gap == ["–"] and a.label == b.label == "ORG":
            return None  # "a Mossad–CIA operation"
        return None if a.size == 1 and _is_party_letter(words, a.start) else _merged(a, b)
    lows = [w.lower() for w in gap]
    if gap[0] in _QUOTES and _is_called(words, a, b):
        return _merged(a, b, "PERSON")
    if lows == ["and"] and low[a.end - 2 : a.end] == ["of", "england"] and low[b.start] == "wales" and b.size == 1:
        return _merged(a, b, a.label)
    if lows == ["and"] and a.label == "ORG" and low[a.start] in _SCOPES and _goes_on_to_head(words, a, b):
        return _merged(a, b, "ORG")
    if lows in ([","], ["at"]) and _is_campus(words, a, b):
        return _merged(a, b, "ORG")
    if lows == [","] and words.low[b.start].rstrip(".") in _FORMS_OF_COMPANY and b.size == 1:
        return _merged(a, b, "ORG")
    if lows == ["'s"] and a.form is None and b.size == 1 and low[b.start] in lexical.places and low[a.start] in _SAINTS:
        return _merged(a, b, "FAC")
    if lows in (["'"], ["’"]) and _are_owners(words, a) and is_institution(words, b.start, b.end):
        return _merged(a, b, "ORG" if low[head_of(words, b.start, b.end)] in lexical.organizations else b.label)
    if lows in (["'"], ["’"], ["ʿ"], ["ʻ"]) and a.label == "PERSON" and _opens_arabic(words, b.start):
        return _merged(a, b)
    if (
        len(lows) <= 2
        and all(w in _PARTICLES or w == "-" for w in lows)
        and a.form is None
        and b.form is None
        and not b.listed
    ):
        return _merged(a, b)
    if a.form is not None:
        return None
    if lows == ["and"] and _are_founders(words, a, b):
        return _merged(a, b, "ORG")
    head = low[head_of(words, a.start, a.end)]
    if (head in lexical.titles and head != "order") or a.label == "PERSON":
        return None
    if (
        lows[0] in _LINKS
        and (len(lows) == 1 or (len(lows) == 2 and lows[1] == "the"))
        and words.capital(head_of(words, a.start, a.end))
    ):
        if lows[0] == "of":
            named = head in lexical.organizations or head in _NAMED_BY or (head in lexical.events and b.form is None)
            if named and head in _OWN_NAMED and b.form is not None and b.form.sense is Sense.NAME:
                named = a.size == 1  # "Trent State University of the US", "Ruvuma Province of Tanzania"
        elif lows[0] == "for":
            long = a.size + b.size > 2 or head in _CAUSES
            named = head in lexical.organizations and a.form is None and b.label != "PERSON" and long
        else:
            named = head in _TOPICAL and b.form is None and b.label != "PERSON"
        return _merged(a, b, "ORG" if head in lexical.organizations else a.label) if named else None
    linked = any(low[k] in ("of", "for") for k in range(a.start, a.end))
    if lows == ["and"] and (low[a.end - 1], low[b.start]) == ("fire", "rescue"):
        return _merged(a, b, "ORG")
    if low[a.start] == "university" or (b.end < len(words) and words.low[b.end] in _LINKS):
        # "the University of Miami and Apex Expeditions", "Center for Diversity and Center for Food Safety"
        return None
    unnamed = words.label[a.end - 1] not in ("GPE", "LOC", "PERSON")
    whole = b.size > 1 and is_institution(words, b.start, b.end)
    open_end = unnamed and not whole and b.form is None and b.label in ("", "ORG", "NORP")
    if lows == ["&"] or (lows == ["and"] and linked and open_end):
        return _merged(a, b)
    return None


def _is_nickname(words: Words, a: Name, called: Name, b: Name) -> bool:
    """True for the name between those of a person: "Ada "The Fox" Byrd"."""
    if a.end != called.start - 1 or b.start != called.end + 1 or words.text[a.end] not in _QUOTES:
        return False
    return called.form is None and _is_called(words, a, b)


def _is_called(words: Words, a: Name, b: Name) -> bool:
    """ "Ada "Addie" Byrd", "James (Jim) Byrd": a person with the name that friends use."""
    if (
        a.label not in ("PERSON", "")
        or b.label not in ("PERSON", "ORG", "")
        or a.form
        or b.form
        or a.listed
        or b.listed
    ):
        return False
    gap = words.text[a.end : b.start]
    if not 2 < len(gap) < 6 or gap[-1] != _QUOTES[gap[0]] or (a.label != "PERSON" and b.label != "PERSON"):
        return False
    if gap[0] == "(" and (len(gap) > 3 or a.size > 1 or words.label[a.end + 1] in ("GPE", "NORP", "ORG")):
        return False
    plain = all(_is_plain(w) or w.lower() in _PARTICLES or w.lower() == "the" for w in gap[1:-1])
    return plain and _is_plain(gap[-2]) and not is_institution(words, b.start, b.end) and not is_title(words, b.start)


def _goes_on_to_head(words: Words, a: Name, b: Name) -> bool:
    """ "International Bobsleigh and Skeleton Federation": a body whose head comes with its second subject."""
    if not 1 < a.size < 4 or is_institution(words, a.start, a.end) or not 1 < b.size < 4 or b.form or b.body:
        return False
    if any(words.low[k] in _LINKS for k in range(a.start, b.end)) or words.low[b.start] in _SCOPES:
        return False
    return words.low[b.end - 1] in lexicon().organizations and words.label[b.start] not in ("PERSON", "GPE")


def _are_owners(words: Words, name: Name) -> bool:
    """ "Workers" of "Workers' Union"."""
    plural = name.size == 1 and words.tag[name.start] in ("NNS", "NNPS")
    return plural and name.form is None and name.label not in ("PERSON", "GPE")


def _are_founders(words: Words, a: Name, b: Name) -> bool:
    """ "the Bill and Melinda Gates Foundation": a person takes no article."""
    if a.label not in ("PERSON", "") or a.start == 0 or words.low[a.start - 1] != "the":
        return False
    plain = b.form is None and b.body is None and b.size > 1
    return plain and words.low[b.end - 1] in _FOUNDED


def _is_campus(words: Words, a: Name, b: Name) -> bool:
    """ "University of California, Los Angeles", "University of Texas at Austin": a region's university, and where."""
    if words.low[a.start : a.start + 2] != ["university", "of"] or b.label not in ("GPE", "LOC", "FAC", ""):
        return False
    if b.form is not None and b.form.sense is not Sense.CAPITAL:
        return False
    region = words.span(a.start + 2, a.end)
    return region in subdivisions() and words.span(b.start, b.end) not in subdivisions()


def _merge_adjacent(words: Words, a: Name, b: Name) -> Name | None:
    lexical, low = lexicon(), words.low
    head = low[head_of(words, b.start, b.end)]
    institution = (
        head in lexical.organizations or head in lexical.places or head in lexical.events or head in lexical.things
    )
    if all(is_part_of_title(words, k) for k in range(b.start, b.end)) and head not in lexical.organizations:
        return None
    if b.label == "NORP" and words.tag[b.end - 1] == "JJ" and b.end < len(words) and is_title(words, b.end):
        return None  # "Senate Democratic leader"
    if a.form is not None:
        if a.form.sense is Sense.PEOPLE or b.form is not None:
            return None
        if a.form.sense is Sense.ADJECTIVE and b.size > 1 and _is_letters(words.text[b.start]):
            return None  # "Iranian IRGC Navy"
        chamber = low[b.start : b.start + 2] == ["house", "of"]
        if (institution or chamber) and b.label != "PERSON" and not is_title(words, b.start):
            merged = _merged(a, b, "ORG" if head in lexical.organizations or chamber else b.label)
            merged.core = (b.start, b.end) if chamber else None
            merged.state = a if chamber or head in lexical.organizations or head in ("embassy", "consulate") else None
            return merged
        one = words.label[a.start] == words.label[b.start] == "ORG" and b.label != "PERSON"
        if a.form.sense is Sense.NAME and one:
            return _merged(a, b, "ORG")
        if a.form.sense is Sense.CAPITAL and a.size == 1 and b.label in ("ORG", "") and _names_a_club(words, b):
            club = _merged(a, b, "ORG")
            club.kind = Kind.ORGANIZATION
            return club
        return None
    if b.form is not None or (b.listed and b.body is None):
        whole = b.form is None or b.form.sense in (Sense.CAPITAL, Sense.NAME)
        if whole and a.size == 1 and low[a.start] in _PARTS and not words.text[b.start].isupper():
            part = _merged(a, b, "GPE")
            part.listed = True
            return part
    if b.form is not None:
        if a.body is not None and b.form.sense is Sense.NAME and a.label == "ORG" and _closes(words, b):
            return _merged(a, b, "ORG")  # "Netflix Japan"
        if b.form.sense in (Sense.NAME, Sense.CAPITAL) and a.label in ("ORG", "FAC", "EVENT") and b.label == a.label:
            return _merged(a, b)
        return None
    if all(is_part_of_title(words, k) for k in range(a.start, a.end)):
        return None
    if a.label == "PERSON" and institution and b.label != "PERSON":
        return _merged(a, b, "ORG" if head in lexical.organizations else "FAC" if head in lexical.places else b.label)
    if b.body is not None and a.label == "NORP":
        return None
    if b.label == "PERSON" and (a.label in ("ORG", "NORP", "FAC") or is_institution(words, a.start, a.end)):
        # "Reuters John Smith" is two
        return _merged(a, b, "PERSON") if _is_titled_person(words, a) else None
    if is_title(words, b.start) and b.size > 1:
        return None
    label = b.label if institution and b.label else "PERSON" if "PERSON" in (a.label, b.label) else a.label or b.label
    return _merged(a, b, label)


def _closes(words: Words, name: Name) -> bool:
    """True where no name and no owned thing follows the name."""
    end = name.end
    return end >= len(words) or not (words.capital(end) or words.text[end] in ("'s", "’s", "-", "–"))


def _is_letters(text: str) -> bool:
    return 2 < len(text) < 6 and text.isalpha() and text.isupper()


def _names_a_club(words: Words, name: Name) -> bool:
    """True for "Saint-Germain" after a city: capitalised, no office and no common noun."""
    return (
        all(words.tag[k] in ("NNP", "HYPH") for k in range(name.start, name.end))
        and not any(is_part_of_title(words, k) for k in range(name.start, name.end))
        and words.text[name.start - 1][0].isupper()
        and not words.text[name.end - 1].isupper()
    )


def _merged(a: Name, b: Name, label: str | None = None) -> Name:
    if label is None:
        label = a.label or b.label
    return Name(a.start, b.end, label, state=a.state)


def _drop_title(words: Words, name: Name) -> None:
    """Titles at the front of a person's name are cut; a name that is all title is none."""
    if name.listed or name.form is not None:
        return
    before = name.start - 1
    if (
        before > 0
        and words.low[before] in ("of", "for")
        and is_title(words, before - 1)
        and all(words.low[k] in _FIELDS or words.low[k] in ("and", "&", "the") for k in range(name.start, name.end))
    ):
        # "the Secretary of Transportation"
        name.end = name.start
        return
    if name.label not in ("PERSON", "") and name.size > 1 and _is_titled_person(words, name):
        name.label = ""
    after = name.end
    if (
        after < len(words)
        and is_title(words, after)
        and all(
            is_part_of_title(words, k) or words.low[k] in _FIELDS or words.low[k] in ("and", "&")
            for k in range(name.start, name.end)
        )
    ):
        name.end = name.start
        return
    for k in range(name.start + 1, name.end):
        if _is_model(words.text[k]) or _is_no_part(words, k):
            name.end = k
            break
    makers = lexicon().makers
    for k in range(name.start, name.end):
        # "Air India Boeing 787": the aircraft is no part of the airline, and an aircraft alone is no body
        if words.low[k] in makers and (k > name.start or (k and words.low[k - 1] in ("a", "an", "two", "three"))):
            name.end = k if words.text[k - 1][-1].isalnum() else name.start
            break
    if name.end - name.start < 1:
        return
    if all(is_part_of_title(words, k) or not words.text[k].isalnum() for k in range(name.start, name.end)):
        if name.label in ("", "PERSON", "NORP", "WORK_OF_ART") or words.low[name.start] in lexicon().titles:
            name.end = name.start
        return
    if name.label in ("PERSON", "") and name.size > 2:
        _drop_field(words, name)
    if name.label == "ORG" and name.start in words.opens and _is_styled_person(words, name):
        name.label = "PERSON"
    if name.label in ("ORG", "", "FAC", "LAW"):
        _drop_office(words, name)
    if name.label == "PERSON" and name.size > 2 and words.low[name.start] in _OF_PARTIES:
        name.start += 1
    if name.label in ("PERSON", "", "GPE", "PRODUCT"):
        name.start = leading_title(words, name.start, name.end)
        while name.start < name.end and (not words.text[name.start][0].isalnum() or words.low[name.start] == "elect"):
            name.start += 1


def _is_no_part(words: Words, k: int) -> bool:
    """True for what may stand after a name without belonging to it: a score, a price, a flight and its number."""
    text = words.text[k]
    if _SCORE.match(text) or _PRICE.match(text):
        return True
    if words.low[k] != "flight" or k + 1 >= len(words):
        return False
    return any(c.isdigit() for c in words.text[k + 1])


def _is_titled_person(words: Words, name: Name) -> bool:
    """ "Princess Ubolratana", whatever the recogniser took her for."""
    start, end = name.start, name.end
    return (
        words.low[start] in _STYLES
        and not is_institution(words, start, end)
        and all(words.capital(k) for k in range(start, end))
        and head_of(words, start, end) == end - 1
    )


def _is_styled_person(words: Words, name: Name) -> bool:
    """ "Broadcaster Ada Byrd" at the start of a sentence."""
    start, end = name.start, name.end
    if not 2 < end - start < 5 or not is_title(words, start) or is_institution(words, start, end):
        return False
    if words.low[start] in lexicon().organizations and words.low[start] not in _PRESENTERS:
        return False
    return all(_is_plain(words.text[k]) for k in range(start, end)) and all(
        words.tag[k] in ("NNP", "NN", "JJ") for k in range(start, end)
    )


def _drop_office(words: Words, name: Name) -> None:
    """ "Senate Minority Leader" names the Senate and an office in it."""
    end = name.end
    if any(words.low[k] in _LINKS for k in range(name.start, end)):
        if words.low[end - 1] in _HOLDERS and end < len(words) and words.capital(end):
            # "Centre for Public Health CEO Ada Byrd"
            name.end -= 1
        return
    while end - name.start > 1 and is_title(words, end - 1) and words.low[end - 1] not in lexicon().organizations:
        end -= 1
    if end == name.end:
        return
    while end - name.start > 1 and words.low[end - 1] in lexicon().title_modifiers and not is_title(words, end - 1):
        end -= 1
    if all(is_part_of_title(words, k) or words.low[k] in _FIELDS for k in range(name.start, end)):
        end = name.start  # "Senior Staff Attorney"
    name.end = end


def _drop_field(words: Words, name: Name) -> None:
    """ "Homeland Security X" after "Secretary of" is X, and so is "Alaska X" after "Senator from"."""
    before = name.start - 1
    if before > 0 and words.low[before] == "the":
        before -= 1
    if before < 1 or words.low[before] not in ("of", "for", "from") or not is_title(words, before - 1):
        return
    start = name.start
    for at in range(name.end - 2, start, -1):
        if words.span(start, at) in subdivisions() or words.span(start, at) in country_forms():
            name.start = at
            return
    if words.low[before] == "from":
        return
    while start < name.end - 1 and words.low[start] in _FIELDS:
        start += 1
    size = 3 if words.low[before - 1] in _LOCAL_OFFICES and start == name.start else 4
    if name.end - start >= size and not any(words.low[k] in _PARTICLES for k in range(start, name.end)):
        start = name.end - 2
    name.start = start
