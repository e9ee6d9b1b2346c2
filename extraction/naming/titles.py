"""Titles and roles that stand before a person's name: "Ukrainian President", "Secretary of Homeland Security"."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from extraction.naming.lexicon import lexicon
from extraction.syntax.words import Words

if TYPE_CHECKING:
    from extraction.ontology import Ontology

# titles that are parts of names: "Martin Luther King", "Sofia Prince"
_NAME_LIKE = frozenset(
    """king prince duke earl bishop pope dean judge marshal major baron chancellor pastor abbot chef model
    page baker cook captain shah sultan malik begum emir sheikh pasha father sister mother brother friend ally count
    chief lord son""".split()
)
_PAST_OR_LESS = frozenset("former ex then acting interim deputy incoming outgoing ousted deposed".split())
# what headlines do to the holder of an office, which a tagger takes for nouns: "Police arrest mayor X"
_DEEDS = frozenset("arrest sue kill visit meet elect slam".split())
# offices of a field, which may be any capitalised words before them: "Emergency Situations Minister"
OF_FIELDS = frozenset("minister ministers secretary secretaries".split())
_LINKS = frozenset(("of", "for"))
_WITHIN = frozenset(("of", "for", "the", "and", "-", "&", "'s", "’s"))


def is_title(words: Words, i: int) -> bool:
    low = words.low[i]
    titles = lexicon().titles
    # "Sens." as "Sen."
    return low in titles or low.removesuffix("s") in titles or (low.endswith("s.") and f"{low[:-2]}." in titles)


def names_person(word: str, ontology: Ontology) -> bool:
    """True for nouns of people by office, calling or kin, in lower case: "adviser", "son"."""
    return ontology.role(word) is not None or word in lexicon().titles


def is_part_of_title(words: Words, i: int) -> bool:
    return is_title(words, i) or words.low[i] in lexicon().title_modifiers


def leading_title(words: Words, start: int, end: int) -> int:
    """Where the name proper starts within tokens `start` to `end`, after titles at its front."""
    i = start
    while i < end - 1 and is_part_of_title(words, i):
        i += 1
    while i > start and not any(is_title(words, k) for k in range(start, i)):
        i -= 1
    # "Conservative MP Philip Hammond": a title inside opens the name anew
    for k in range(end - 2, i, -1):
        if is_title(words, k) and k > start and words.low[k] not in _NAME_LIKE:
            return k + 1
    return i


def role_before(words: Words, start: int, taken: Container[int] = ()) -> tuple[int, int] | None:
    """The tokens of the role that stands right before a name, None without one; tokens `taken` by names end it."""
    left, found, of_field = start, False, words.low[start - 1] in OF_FIELDS
    while left > 0 and left not in words.opens_block:
        i = left - 1
        if words.low[i] in ("elect", "designate") and words.text[i - 1] == "-":
            left = i - 1
        elif is_title(words, i) and i not in taken and not _is_of_joint_chiefs(words, i):
            found, left = True, i
        elif not found or i in taken or _is_done(words, i):
            break
        elif (
            is_part_of_title(words, i)
            or words.low[i] == "-"
            or (words.low[i] == "in" and words.text[i - 1] == words.text[i + 1] == "-")  # "commander-in-chief"
            or _describes(words, i)
            or (of_field and _is_field(words, i))
            or (words.low[i] == "and" and (is_part_of_title(words, i - 1) or (of_field and _is_field(words, i - 1))))
        ):
            left = i
        else:
            break
    if found:
        while left < start and words.low[left] in ("-", "and"):
            left += 1
        return left, start
    return _office_of(words, start)


def was_before(words: Words, role_start: int, named: Container[int]) -> str:
    """ "former" of "former Bolivian president", "former Ohio governor": what stands before the name before the role."""
    i = role_start - 1
    while i > 0 and i in named:
        i -= 1
    return words.low[i] if i >= 0 and i < role_start - 1 and words.low[i] in _PAST_OR_LESS else ""


def _is_of_joint_chiefs(words: Words, i: int) -> bool:
    """A word of "Joint Chiefs of Staff", who are no title of one person."""
    return any(words.low[k : k + 4] == ["joint", "chiefs", "of", "staff"] for k in range(max(0, i - 3), i))


def _is_done(words: Words, i: int) -> bool:
    """A participle after a noun or auxiliary is a deed: "a coup ousted president X", "had killed president X"."""
    if i == 0 or i in words.opens_block or words.tag[i] not in ("VBN", "VBD"):
        return False
    return words.tag[i - 1] in ("NN", "NNS", "NNP", "NNPS") or words.low[i - 1] in ("had", "has", "have", "having")


def _describes(words: Words, i: int) -> bool:
    """A lower-case adjective or noun before a title: "human rights activist"."""
    return (
        words.tag[i] in ("JJ", "NN", "HYPH", "VBN")
        and not words.capital(i)
        and words.low[i] not in ("ago", "today", "-")
        and words.low[i] not in _DEEDS
    )


def _is_field(words: Words, i: int) -> bool:
    """A proper noun before an office: "Emergency Situations Minister"; days are none."""
    return words.proper(i) and words.tag[i] in ("NNP", "NNPS", "NNS")


def _office_of(words: Words, start: int) -> tuple[int, int] | None:
    """A role with its field: back from the name over capitalised words to "of" and the noun of office before it."""
    i = start - 1
    if words.low[i] in _WITHIN:
        return None  # "drivers of X and Y"
    while i > 0 and start - i < 10 and (words.capital(i) or words.low[i] in _WITHIN):
        if words.low[i] in _LINKS and is_title(words, i - 1) and not _is_of_joint_chiefs(words, i - 1):
            if i == start - 1 or (i == start - 2 and words.low[start - 1] == "the"):
                # "the mayor of Davao City" holds the office, the city is no mayor
                return None
            left = i - 1
            while left > 0 and (is_part_of_title(words, left - 1) or words.low[left - 1] == "-"):
                left -= 1
            return left, start
        i -= 1
    return None
