"""Forms of verbs: the past of a present, and the base forms that the model's lemmatizer gets wrong.

The lemmatizer tries its rules against a list of known verbs and takes the first that fits, so that "fined" is of "fin"
and "staged" of "stag"; what is not in its list, as "re-elected" and "defunded", it leaves with a wrong ending. Both are
told from English spelling: a short vowel doubles the consonant after it ("pin, pinned"; "pine, pined"), and verbs with
a prefix go like those without.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

VOWELS = frozenset("aeiou")
# where both spellings are in use the list knows both; ours are the longer
SPELLINGS = {"instal": "install", "enrol": "enroll", "fulfil": "fulfill", "extoll": "extol", "ax": "axe"}
PREFIXES = tuple("re- co- de- re co de un out over under mis dis counter fore cyber".split())
ENDINGS = {"VBD": "ed", "VBN": "ed", "VBG": "ing"}
# final consonants that take no "e" after another consonant: "greenlight", "livestream", "handpick"
BARE = frozenset("bdfhkmnptwxy")
DOUBLED = frozenset("bdgkmnprtv")
UNCHANGED = frozenset(
    "bet bid burst cast cost cut fit hit hurt let put quit rid set shed shut split spread thrust upset".split()
)


def base_form(form: str, tag: str, lemma: str, known: Collection[str]) -> str:
    """The lemma of a verb's lower-case `form`, where the lemmatizer, whose verbs are `known`, said `lemma`."""
    ending = ENDINGS.get(tag)
    if tag == "VBZ":
        if form == lemma + "es" and _is_short(lemma):
            lemma += "e"  # "fines" is "fine" and an "s"
    elif ending is not None and form.endswith(ending):
        stem = form.removesuffix(ending)
        if lemma == stem and _is_short(stem):
            lemma += "e"
        elif stem and lemma == stem + "e" and lemma not in known:
            lemma = _unknown(stem, known)
    return SPELLINGS.get(lemma, lemma)


def _is_short(stem: str) -> bool:
    """True for one short syllable whose consonant would double before an ending: "pin", "stag"."""
    return (
        len(stem) > 2
        and stem[-1] not in VOWELS
        and stem[-1] not in "wxyhs"
        and stem[-2] in VOWELS
        and not any(letter in VOWELS or letter == "y" for letter in stem[:-2])
    )


def _unknown(stem: str, known: Collection[str]) -> str:
    """The lemma of a verb that is not in the list, from what stands before its ending."""
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] in DOUBLED
    options = [stem[:-1]] if doubled else []
    options += [stem, stem + "e"]
    if stem.endswith("i"):
        options.insert(0, stem[:-1] + "y")
    for prefix in PREFIXES:
        if stem.startswith(prefix):
            for option in options:
                if option.removeprefix(prefix) in known:
                    return option
    if doubled or stem.endswith("i"):
        return options[0]
    if stem[-1] in BARE and len(stem) > 2 and (stem[-2] not in VOWELS or stem[-3] in VOWELS):
        return stem
    return stem if stem.endswith(("ll", "ss", "zz", "ff", "er", "or", "en", "on")) else stem + "e"


def present(form: str, known: Collection[str]) -> tuple[str, bool] | None:
    """The base of a lower-case `form` that may be a verb in the present, and whether it goes with a singular.

    None where it can be no such form of a `known` verb.
    """
    if form in known:
        return form, False
    for ending, base in (("ies", "y"), ("s", ""), ("es", "")):
        stem = form.removesuffix(ending) + base
        if form.endswith(ending) and stem in known:
            return stem, True
    return None


def past(base: str, irregular: Mapping[str, Collection[str]]) -> str:
    """The past of a verb; `irregular` holds by its base every form that spelling does not tell."""
    if base in UNCHANGED:
        return base
    if base in irregular:
        # "took" rather than "taken"
        return min(irregular[base], key=lambda form: (form.endswith(("n", "ne")), form))
    if base.endswith("y") and base[-2:-1] not in VOWELS:
        return base[:-1] + "ied"
    return base + ("d" if base.endswith("e") else "ed")
