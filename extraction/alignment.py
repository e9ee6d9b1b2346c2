"""Which entity of an annotation is which entity of a reading, and when two texts say the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from extraction.gold import GoldEntity
from graph.model import Entity, Kind, Relation

DETERMINERS = frozenset("the a an this these those that his her its their some many".split())
COLLECTIVES = frozenset({Kind.GROUP, Kind.EVENT})

SAME_NAME, SAME_ALIAS, SAME_SURNAME = 1.0, 0.9, 0.5
NEARLY = 0.6  # of a collective described in the same words, less where words differ
LEAST_SHARED = 0.5

Triple = tuple[str, str, str]


@lru_cache(maxsize=65536)
def plain(name: str) -> str:
    """A name for comparison: case, accents, possessives, points, determiners and leading numbers aside."""
    name = unicodedata.normalize("NFKD", name).replace("’", "'")
    name = "".join(c for c in name if not unicodedata.combining(c)).casefold()
    name = re.sub(r"'s?\b", "", name).replace(".", "")
    words = re.findall(r"[^\W_]+", name)
    while len(words) > 1 and (words[0] in DETERMINERS or words[0].isdigit()):
        words.pop(0)
    return " ".join(words)


def words(text: str) -> set[str]:
    """The words of `text` for comparison."""
    return set(plain(text).split())


def overlap(a: str, b: str) -> float:
    """The share of the shorter text's words that the other has too."""
    one, other = words(a), words(b)
    return len(one & other) / max(1, min(len(one), len(other)))


def jaccard(a: str, b: str) -> float:
    """The share of both texts' words that they have in common."""
    return _jaccard(words(a), words(b))


def _jaccard(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(1, len(one | other))


def likeness(gold: GoldEntity, name: str, aliases: Iterable[str]) -> float:
    """How well an entity called `name` and `aliases` fits: 1 by its name, less by an alias or surname, 0 not at all."""
    known, found = _plain_names(gold.name, gold.aliases), _plain_names(name, aliases)
    if plain(gold.name) in found or plain(name) in known:
        return SAME_NAME
    if known & found:
        return SAME_ALIAS
    if gold.kind is Kind.PERSON:
        surnames = {n.split()[-1] for n in known if " " in n}
        return SAME_SURNAME if surnames & found else 0.0
    if gold.kind in COLLECTIVES:
        best = max((_jaccard(set(a.split()), set(b.split())) for a in known for b in found), default=0.0)
        return NEARLY * best if best >= LEAST_SHARED else 0.0
    return 0.0


def _plain_names(name: str, aliases: Iterable[str]) -> set[str]:
    return {plain(n) for n in (name, *aliases)} - {""}


def align(gold: Iterable[GoldEntity], read: Iterable[Entity]) -> dict[str, str]:
    """The id of each entity that was read -> the name of the gold entity it fits best, for those that fit one.

    A gold entity may be met by several that were read, which is then a split.
    """
    gold = tuple(gold)
    aligned = {}
    for entity in read:
        score, name = max(((likeness(g, entity.name, entity.aliases), g.name) for g in gold), default=(0.0, ""))
        if score > 0:
            aligned[entity.id] = name
    return aligned


def key(subject: str, relation: str, object_: str) -> Triple:
    """The triple by which a statement is compared: the ends of a symmetric relation in a fixed order."""
    if Relation(relation).symmetric and subject > object_:
        subject, object_ = object_, subject
    return subject, relation, object_


def same_source(a: str, b: str) -> bool:
    """Whether two sources, named or described, are one."""
    return plain(a) == plain(b) or jaccard(a, b) >= LEAST_SHARED
