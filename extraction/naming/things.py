"""What is spelled like a name and names nothing of ours: works, ships, viruses, amounts, fields of an office."""

from __future__ import annotations

import re

from extraction.naming.lexicon import lexicon
from extraction.naming.spans import Name, is_institution
from extraction.naming.titles import is_part_of_title
from extraction.syntax.words import MONTHS, Words

# the names of films, ships, scales and diseases are none of ours
_WORKS = frozenset(
    """film movie novel album song comedy documentary memoir musical sitcom game chatbot browser ship tanker yacht
    frigate destroyer ferry trawler freighter spacecraft probe lander rover""".split()
)
_PRIZES = frozenset(("best", "outstanding"))  # "Best Picture"
_NAMED_AFTER = frozenset(
    """scale telescope ticket disease syndrome theorem method lander launcher flu influenza virus coronavirus strain
    award prize trophy licence license zodiac capsule submarine""".split()
)
_CALLED = ("called", "titled", "entitled", '"', "“", "'", "‘")
_MARKUP = re.compile(r"[|<>]|\.(?:jpe?g|png)\b", re.IGNORECASE)
_SUM = re.compile(r"(?:USD|GBP|EUR|CAD|AUD|NZD|CHF|SEK|NOK|DKK|JPY|CNY|RMB|INR|HKD|SGD|ZAR|CDN|DH|US|NT)\d[\d.,]*$")
_TYPE = re.compile(r"(?!MS-|G-|M-)[A-Z]{1,3}-\d+[A-Z]?$")
_ZONES = frozenset("et est edt ct cst cdt mt mst mdt pt pst pdt bst ist cet cest jst aest".split())
_OF_THE_CLOCK = re.compile(r"(?:[ap]\.?m\.?|\d{1,2}:\d\d|\d{4})$")
# what a scientific name ends in: "Acropora millepora", "Vibrio cholerae"
_SCIENTIFIC = re.compile(r"[a-z]{3,}(?:us|um|is|ae|ii|ei|ensis|ata|ora|ica|oui|anus|ans)$")
# of the fields one teaches, or answers for in a government
_IN_FIELDS = frozenset("professor lecturer minister bachelor master doctorate degree diploma chair".split())
_INDUSTRIES = frozenset("aviation energy petroleum oil gas communications press media shipping technology".split())
# what slogans open with
_ORDERS = frozenset(
    "stop unite rest storm save free defend end reclaim take keep make march fund defund abolish".split()
)
_VEHICLES = frozenset(
    "aircraft plane planes jet jets airliner airliners helicopter helicopters airplane airplanes drone capsule".split()
)
_COUNTING = frozenset("a an two three four five six several its their our".split())
# small words of other languages, and of titles
_FOREIGN = frozenset("de del des du el la los las les le aux et y en der die das und".split())
_LOOSE = frozenset("of on upon in".split())
_SMALL = frozenset("a an the of in on at to for and or by with from is 's ’s & , - :".split())
_OPENING = ('"', "“")
_CLOSING = ('"', "”")


def names_a_thing(words: Words, name: Name) -> bool:
    """True for "the film Lumora", "the tanker Lumora", "the Lumora scale", and whatever else is no name of ours."""
    if name.role is None and _is_vehicle(words, name):
        return True
    if name.form is not None or name.listed or name.role is not None or name.kind is not None:
        return False
    return any(sign(words, name) for sign in (_SIGNS_OF_ONE if name.size == 1 else _SIGNS_OF_MORE))


def _is_prize_or_draw(words: Words, name: Name) -> bool:
    """ "Best Picture", "Group A" of a tournament."""
    if name.size > 1 and words.low[name.start] in _PRIZES:
        return True
    return name.size == 2 and words.low[name.start] == "group" and len(words.text[name.end - 1]) == 1


def _gives_its_name(words: Words, name: Name) -> bool:
    """ "the Saffir–Simpson scale", "Parkinson's disease", "the Lumora space telescope"."""
    after, n = name.end, len(words)
    if after < n and words.low[after] == "space":
        after += 1
    if after + 1 < n and words.text[after] in ("–", "-") and words.capital(after + 1):
        after += 2
    elif after + 1 < n and words.text[after] in ("'s", "’s"):
        return words.low[after + 1] in ("disease", "syndrome")
    if after >= n or words.low[after] not in _NAMED_AFTER:
        return False
    return name.label != "ORG" or not is_institution(words, name.start, name.end)


def _is_called_a_work(words: Words, name: Name) -> bool:
    i = name.start - 1
    while i > 0 and words.low[i] in _CALLED:
        i -= 1
    return i >= 0 and words.low[i] in _WORKS and words.tag[i] == "NN"


def _is_markup(words: Words, name: Name) -> bool:
    """What marks a text up: "#Budget", "Fair.jpg|Fair"."""
    start, end = name.start, name.end
    if start and words.text[start - 1] == "#":
        return True
    return any(not words.text[k].isalpha() and _MARKUP.search(words.text[k]) for k in range(start, end))


def _is_measure(words: Words, name: Name) -> bool:
    """A sum ("USD15"), a zone of time ("9:54 a.m. ET"), what a hyphen is left of ("SARS-" of "SARS-CoV-2")."""
    if words.text[name.end - 1][-1] == "-":
        return True
    if name.size > 1 or not name.start:
        return False
    if _SUM.match(words.text[name.start]):
        return True
    return words.low[name.start] in _ZONES and _OF_THE_CLOCK.match(words.low[name.start - 1]) is not None


def _is_shouted(words: Words, name: Name) -> bool:
    """A word in capitals beside others: "I WON THIS ELECTION"."""
    text = words.text[name.start]
    if name.size > 1 or not text.isupper() or len(text) < 3 or not text.isalpha() or name.start < 2:
        return False
    before = name.start - 1
    if words.text[before] in ("A", "I"):
        before -= 1
    word = words.text[before]
    return len(word) > 1 and word.isalpha() and word.isupper() and words.tag[before] not in ("NNP", "NNPS")


def _is_scientific(words: Words, name: Name) -> bool:
    """ "Acropora millepora", "(Vibrio cholerae)", "E. coli"."""
    start, end = name.start, name.end
    if name.size == 2 and not words.capital(end - 1) and _SCIENTIFIC.match(words.text[end - 1]):
        return True
    if name.size == 2 and len(words.text[start]) == 2 and words.text[start][1] == "." and words.text[end - 1].islower():
        return True
    bracketed = start > 0 and words.text[start - 1] == "(" and words.text[end + 1 : end + 2] == [")"]
    return name.size == 1 and bracketed and words.text[end].isalpha() and words.text[end].islower()


def _is_field(words: Words, name: Name) -> bool:
    """What one teaches or answers for: "professor of Engineering", "minister for Regional Affairs"."""
    before = name.start - 2
    if before < 0 or words.low[before + 1] not in ("of", "for", "in") or words.low[before] not in _IN_FIELDS:
        return False
    return name.label not in ("PERSON", "GPE", "LOC", "NORP") and not is_institution(words, name.start, name.end)


def _is_portfolio(words: Words, name: Name) -> bool:
    """ "Civil Aviation Minister": the field of an office, no body."""
    if name.size < 2 or name.label not in ("ORG", "") or name.end >= len(words) or name.body is not None:
        return False
    if words.low[name.end] not in ("minister", "ministers"):
        return False
    return words.low[name.end - 1] in _INDUSTRIES or not is_institution(words, name.start, name.end)


def _abbreviates_a_thing(words: Words, name: Name) -> bool:
    """ "Ebola virus disease (EVD)": letters in brackets for words that are no name."""
    start, end = name.start, name.end
    text = words.text[start]
    size = len(text)
    if name.size > 1 or not text.isupper() or not text.isalpha() or size < 2 or start < size + 1:
        return False
    if words.text[start - 1] != "(" or words.text[end : end + 1] != [")"]:
        return False
    long = words.text[start - 1 - size : start - 1]
    if not all(w[0].lower() == c.lower() for w, c in zip(long, text, strict=True)):
        return False
    head = long[-1].lower()
    plain = sum(w.islower() for w in long) >= size - 1 and long[-1].islower()
    return plain and head not in lexicon().organizations and head not in lexicon().people


def _is_in_title(words: Words, name: Name) -> bool:
    """A part of what stands in quotation marks with a capital on every word: "Band on the Run"."""
    if name.label in ("PERSON", "GPE"):
        return False
    first = name.start - 1
    while first >= 0 and name.start - first < 8 and words.text[first] not in _OPENING:
        if words.text[first] in _CLOSING:
            return False
        first -= 1
    if first < 0 or words.text[first] not in _OPENING or first == name.start - 8:
        return False
    last = name.end
    while last < len(words) and last - first < 9 and words.text[last] not in _CLOSING:
        last += 1
    if last == len(words) or words.text[last] not in _CLOSING or last - first - 1 <= name.size:
        return False
    if not words.capital(first + 1) or words.text[last - 1] == ",":
        return False
    inside = [k for k in range(first + 1, last) if words.low[k] not in _SMALL and words.text[k] not in "?!.,"]
    return len(inside) > 1 and all(words.capital(k) for k in inside)


def _is_slogan(words: Words, name: Name) -> bool:
    """ "Stop the Steal", "Unite the Right", "Rest in Peace": an order, and what it is about."""
    start, end = name.start, name.end
    if name.size > 1 or name.label == "PERSON":
        return False
    if words.text[end : end + 1] == ["the"] and words.tag[start] in ("VB", "NNP", "VBP") and start:
        return end + 1 < len(words) and words.capital(end + 1) and _is_order(words, start)
    if start > 1 and words.low[start - 1] in ("the", "in") and words.capital(start - 2):
        return _is_order(words, start - 2)
    return False


def _is_order(words: Words, i: int) -> bool:
    return words.low[i] in _ORDERS and i not in words.opens


def _is_vehicle(words: Words, name: Name) -> bool:
    """ "a Boeing B-17", "Beechcraft King Air surveillance aircraft": the machine, not who made it."""
    if words.low[name.start] not in lexicon().makers:
        return False
    before, after = name.start - 1, words.text[name.end : name.end + 1]
    if before >= 0 and words.low[before] in _COUNTING and after and any(c.isdigit() for c in after[0]):
        return True
    for k in range(name.end, min(name.end + 4, len(words))):
        if words.low[k] in _VEHICLES:
            return name.size > 1 or k > name.end
        if not words.text[k][0].isalnum() or words.tag[k].startswith("V"):
            return False
    return False


def _is_of_a_model(words: Words, name: Name) -> bool:
    """ "MH-60R Seahawk"."""
    if name.size < 2 or not _TYPE.match(words.text[name.start]):
        return False
    return not is_institution(words, name.start, name.end)


def _is_no_name(words: Words, name: Name) -> bool:
    """ "the Internet", "Women's singles"."""
    if name.size == 1 and words.low[name.start] in ("women", "men", "girls", "boys"):
        return words.text[name.end : name.end + 1] in (["'s"], ["’s"], ["'"], ["’"])
    return name.size == 1 and name.label != "ORG" and words.low[name.start] in lexicon().no_names


def _is_awarded(words: Words, name: Name) -> bool:
    """ "was awarded the Silver Heron": what somebody is given for a deed."""
    if name.label in ("PERSON", "GPE", "NORP"):
        return False
    for k in range(name.start - 1, max(-1, name.start - 5), -1):
        if words.low[k] in ("awarded", "honoured", "honored"):
            return words.tag[k] == "VBN" and k + 1 < name.start
        if words.tag[k] not in ("DT", "JJ", "PRP$", "CD", "IN") or words.low[k] in ("by", "to", "in", "at"):
            return False
    return False


def _is_foreign(words: Words, name: Name) -> bool:
    """What a text quotes in its own language: "secretario de Estado"."""
    before = name.start - 1
    if before < 1 or name.label == "PERSON" or words.text[before] not in _FOREIGN:
        return False
    word = words.text[before - 1]
    return word.islower() and word.isalpha() and len(word) > 4 and word not in _FOREIGN


def _is_honour(words: Words, name: Name) -> bool:
    """ "Legion of Honour", the rest of "Medal of Science"."""
    start, end = name.start, name.end
    if words.low[end - 1] in ("honour", "honor", "merit") and name.size > 2 and words.low[end - 2] == "of":
        return True
    return start > 1 and words.low[start - 1] == "of" and words.low[start - 2] == "medal"


def _is_day(words: Words, name: Name) -> bool:
    """ "(March 4)"."""
    after = words.text[name.end : name.end + 1]
    return name.size == 1 and words.low[name.start] in MONTHS and bool(after) and after[0].isdigit()


def _ends_a_title(words: Words, name: Name) -> bool:
    """The rest of a title whose first word is in no name: "Blessing of the Bikes"."""
    if name.size > 1 or name.label != "" or not words.text[name.start].isalpha() or words.text[name.start].isupper():
        return False
    before = name.start - 1
    if before > 0 and words.low[before] in ("the", "a", "my"):
        before -= 1
    if before < 1 or words.low[before] not in _LOOSE or before - 1 in words.opens:
        return False
    if not words.capital(before - 1) or len(words.text[before - 1]) < 3:
        return False
    return not is_part_of_title(words, before - 1) and words.low[before - 1] not in lexicon().organizations


def _is_told_in_series(words: Words, name: Name) -> bool:
    """ "the Lumora Byrd series": what films or books are of."""
    if name.size < 2 or words.text[name.end : name.end + 1] not in (["series"], ["franchise"], ["trilogy"]):
        return False
    return not is_institution(words, name.start, name.end)


_SIGNS = (
    _is_honour,
    _gives_its_name,
    _is_called_a_work,
    _is_markup,
    _is_measure,
    _is_scientific,
    _is_field,
    _is_foreign,
    _is_awarded,
    _is_in_title,
)
_SIGNS_OF_ONE = (
    _is_no_name,
    _is_day,
    _is_shouted,
    _abbreviates_a_thing,
    _is_slogan,
    _ends_a_title,
    *_SIGNS,
)
_SIGNS_OF_MORE = (_is_prize_or_draw, _is_of_a_model, _is_portfolio, _is_told_in_series, *_SIGNS)
