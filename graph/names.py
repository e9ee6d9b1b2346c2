"""What two spellings of one name share: the keys by which names of different documents meet.

A key is made from a name alone and forgets what does not distinguish: case, diacritics, hyphens, a middle initial, how
a Slavic ending was transcribed, whether it is a Department of Justice or a Justice Department. What does distinguish
stays: George H. W. Bush is not George W. Bush, and a son who bears "Jr." is not his father.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

# letters that Unicode does not decompose into a plain one and a mark
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})


@lru_cache(maxsize=1 << 17)
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


# -- persons -------------------------------------------------------------------------------------------------------

_HONORIFICS = frozenset("mr mrs ms miss mx dr prof professor sir dame lord lady madam".split())
# they tell a son from his father, and are no family name
_GENERATIONS = frozenset("jr sr junior senior ii iii iv".split())


@lru_cache(maxsize=1 << 16)
def person_key(name: str) -> str:
    """The key of a person's name.

    >>> person_key("Donald J. Trump") == person_key("Donald Trump")
    True
    >>> person_key("George W. Bush") == person_key("George H. W. Bush")
    False
    >>> person_key("Kim Jongun") == person_key("Kim Jong-un")
    True
    """
    words = fold(name).split()
    while len(words) > 2 and words[0] in _HONORIFICS:
        words = words[1:]
    if len(words) < 2:
        return " ".join(words)
    middle = words[1:-2] if words[-1] in _GENERATIONS else words[1:-1]
    if len(middle) == 1 and len(middle[0]) == 1 and len(words[0]) > 1:
        # of several initials each one may be what distinguishes
        words = [words[0], *words[2:]]
    # Jong-un, Jong Un, Jongun
    return f"{_transcribed(words[0])} {''.join(_transcribed(word) for word in words[1:])}"


def _transcribed(word: str) -> str:
    """A name without the ways its Slavic ending is written: Zelensky, Zelenskyy, Zelenskiy."""
    return re.sub(r"(?:iy|yy|ij|yj|ii|i)$", "y", word) if len(word) > 4 else word


def surname(name: str) -> str:
    """The folded last word of a person's name that is no generation.

    >>> surname("Martin Luther King Jr.")
    'king'
    """
    words = fold(name).split()
    while len(words) > 1 and words[-1] in _GENERATIONS:
        words.pop()
    return words[-1] if words else ""


# -- bodies --------------------------------------------------------------------------------------------------------

# bodies that every state has one of; with a state they are a name, alone they are nobody's
_HEADS = frozenset(
    """parliament senate congress assembly house diet legislature court tribunal ministry department army navy
    military guard police embassy consulate cabinet presidency treasury party opposition government bank
    councillors representatives commons lords deputies forces force""".split()
)
_QUALITIES = (
    frozenset(
        """national federal state supreme high higher constitutional central superior appeal appeals legislative
    general public people peoples republican democratic liberal conservative labor socialist social communist
    green progressive christian independence unity foreign interior internal home external affairs defense
    justice finance health education agriculture energy oil economy economic trade commerce industry transport
    transportation environment culture tourism security labour information communications war veterans
    homeland intelligence armed air coast border riot civil military naval chamber council upper lower
    electoral prime minister presidential reserve""".split()
    )
    | _HEADS
)
_FUNCTION_WORDS = frozenset("of the for and in on to".split())
# how British and American spelling differ in the names of bodies
_SPELLINGS = {
    "defence": "defense",
    "labour": "labor",
    "centre": "center",
    "programme": "program",
    "organisation": "organization",
    "affair": "affairs",
    "arms": "armed",
}
_LEGAL_FORMS = frozenset("inc corp corporation ltd limited llc plc co company gmbh ag sa nv".split())


def body_words(name: str) -> tuple[str, ...]:
    """The words of a body's name, in one spelling."""
    words = [_SPELLINGS.get(word, word) for word in fold(name).split()]
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words.pop()
    return tuple(words)


def is_common(words: Sequence[str]) -> bool:
    """True for the name of a body that many states have, as "Supreme Court" or "Ministry of Defence".

    >>> is_common(body_words("Ministry of Defence")), is_common(body_words("Boeing Defence"))
    (True, False)
    """
    telling = [word for word in words if word not in _FUNCTION_WORDS]
    return not _HEADS.isdisjoint(telling) and _QUALITIES.issuperset(telling)


def common_key(words: Iterable[str]) -> str:
    """The key of a common body's name: its words in any order, so that a Ministry of Defence is a Defence Ministry.

    >>> common_key(body_words("Ministry of Foreign Affairs")) == common_key(body_words("Foreign Ministry"))
    True
    """
    telling = {word for word in words if word not in _FUNCTION_WORDS}
    if "foreign" in telling:
        telling -= {"affairs"}
    return " ".join(sorted(telling))


def initials(name: str) -> frozenset[str]:
    """The acronyms that the words of a name may give, with and without its function words.

    >>> sorted(initials("Organization of American States"))
    ['oas', 'ooas']
    """
    words = fold(name.replace("-", " ")).split()
    if len(words) < 2:
        return frozenset()
    short = "".join(word[0] for word in words if word not in _FUNCTION_WORDS)
    return frozenset(s for s in (short, "".join(word[0] for word in words)) if len(s) > 1)
