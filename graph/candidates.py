"""Which two entities may be one: proposals with their reasons, for somebody to decide on.

Names bring two together: one bears the other's name in some document, as "Donald Trump" bears "Trump"; one is spelled
nearly like the other, or is its acronym, or has one word more; or both have one name and were read as different kinds.
What else is known supports it (they have to do with the same others) or speaks against it (one document names both).

Only entities that share a key are compared: a name, a family name, an acronym, a skeleton of consonants, a rare word.
Keys that many share are left out or cut to their most mentioned bearers, so that work grows with the entities and not
with their pairs (blocking; Christen 2012, "Data Matching", chapter 4).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from anyascii import anyascii
from rapidfuzz import fuzz

from graph.model import Kind
from graph.names import fold, initials, surname

MOST_BEARERS = 40  # of one name, acronym or skeleton: those in most documents are compared
RARE = 25  # a word that more entities have does not tell them apart
ALIKE = 88.0  # of 100, rapidfuzz's ratio of two names with their words in order


_NAMED = frozenset((Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE))


@dataclass(frozen=True, slots=True)
class Actor:
    """An entity as proposals see it. `members` are the ids that decisions have put together in it."""

    id: str
    kind: Kind
    name: str
    aliases: tuple[str, ...] = ()
    documents: int = 0
    iso: str | None = None
    country: str | None = None
    members: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.name} ({self.kind})"


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two that may be one, the more mentioned first. `score` orders proposals, from 0 to 1; it is no probability.

    `sure` where the whole store leaves no second reading: the only bearer of a family name or an acronym, or a name of
    several words that was read as another kind now and then.
    """

    one: Actor
    other: Actor
    score: float
    reasons: tuple[str, ...]
    sure: bool = False

    @property
    def kind(self) -> Kind:
        """What both are, if they are one: what the more mentioned of them is."""
        return self.one.kind


@dataclass(frozen=True, slots=True)
class _Likeness:
    """What two names say for two being one."""

    score: float
    reason: str
    sure: bool = False


class Candidates:
    """The proposals for some actors.

    `neighbours` are the ids that each is related to, `documents` the documents that name each; `apart` holds pairs of
    ids, the lesser first, that are never proposed.
    """

    def __init__(
        self,
        actors: Iterable[Actor],
        neighbours: Mapping[str, Collection[str]] | None = None,
        documents: Mapping[str, Collection[object]] | None = None,
        apart: Collection[tuple[str, str]] = (),
    ) -> None:
        self._actors = sorted(actors, key=lambda a: (-a.documents, a.name, a.id))
        self._neighbours, self._documents, self._apart = neighbours or {}, documents or {}, apart
        self._folded = [fold(a.name) for a in self._actors]
        self._bearers: dict[str, list[int]] = defaultdict(list)
        for i, actor in enumerate(self._actors):
            borne = {fold(alias) for alias in actor.aliases}
            if actor.kind is Kind.PERSON:
                borne.add(surname(actor.name))
            for name in sorted(borne - {self._folded[i]}):
                self._bearers[name].append(i)

    def __iter__(self) -> Iterator[Candidate]:
        """Every proposal, the likeliest first."""
        found: dict[tuple[int, int], list[_Likeness]] = defaultdict(list)
        for pair, likeness in (*self._of_one_name(), *self._borne(), *self._acronyms(), *self._alike()):
            found[pair].append(likeness)
        proposals = [c for (i, j), why in found.items() if (c := self._candidate(i, j, why))]
        proposals.sort(key=lambda c: (-c.score, c.one.name, c.other.name, c.one.id, c.other.id))
        yield from proposals

    def _candidate(self, i: int, j: int, why: Sequence[_Likeness]) -> Candidate | None:
        one, other = self._actors[i], self._actors[j]
        if _cannot_be_one(one, other) or tuple(sorted((_first(one), _first(other)))) in self._apart:
            return None
        why = sorted(set(why), key=lambda w: (-w.score, w.reason))
        score = why[0].score
        reasons = [w.reason for w in why]
        shared = _shared(self._neighbours.get(one.id, ()), self._neighbours.get(other.id, ()))
        if shared:
            score += min(0.2, 0.05 * shared)
            reasons.append(f"both have to do with the same {'other' if shared == 1 else f'{shared} others'}")
        together = _shared(self._documents.get(one.id, ()), self._documents.get(other.id, ()))
        if together:
            score -= 0.3
            reasons.append(f"but {together} {'document names' if together == 1 else 'documents name'} both")
        sure = any(w.sure for w in why) and not together
        return Candidate(one, other, round(max(0.0, min(1.0, score)), 3), tuple(reasons), sure)

    # -- what names say --------------------------------------------------------------------------------------------

    def _of_one_name(self) -> Iterator[tuple[tuple[int, int], _Likeness]]:
        by_name: dict[str, list[int]] = defaultdict(list)
        for i, name in enumerate(self._folded):
            by_name[name].append(i)
        for name, bearers in by_name.items():
            for i, j in combinations(bearers[:MOST_BEARERS], 2):
                one, other = self._actors[i], self._actors[j]
                if one.kind is not other.kind:
                    # of one word, a person may well be named like a place
                    sure = " " in name and {one.kind, other.kind} <= _NAMED and one.documents >= 3 * other.documents
                    yield (i, j), _Likeness(0.7 if " " in name else 0.45, "one name, read as two kinds", sure)
                elif not (one.country and other.country):
                    yield (i, j), _Likeness(0.4, "one name; of one or both no document tells the country")

    def _borne(self) -> Iterator[tuple[tuple[int, int], _Likeness]]:
        """Those who bear another's whole name: as a family name, or because a document calls them so."""
        for i, name in enumerate(self._folded):
            bearers = [j for j in self._bearers.get(name, ()) if _one_sort(self._actors[i], self._actors[j])]
            if not bearers or self._actors[i].kind is Kind.GROUP:
                continue
            total = sum(self._actors[j].documents for j in bearers) or 1
            for j in bearers[:MOST_BEARERS]:
                one, other = self._actors[i], self._actors[j]
                share = other.documents / total
                who = "the only one who bears it" if len(bearers) == 1 else f"one of {len(bearers)} who bear it"
                # an acronym or a bare family name; what is longer has more than its bearer to tell
                bare = one.kind is Kind.PERSON or (one.kind is Kind.ORGANIZATION and _is_acronym(one.name))
                known = other.documents > (2 if one.kind is Kind.PERSON else 1) and other.kind is one.kind
                sure = bare and known and " " not in name and share >= 0.95
                reason = f"{other.name} is also called {one.name}, {who}"
                yield (min(i, j), max(i, j)), _Likeness(0.4 + 0.4 * share, reason, sure)

    def _acronyms(self) -> Iterator[tuple[tuple[int, int], _Likeness]]:
        by_letters: dict[str, list[int]] = defaultdict(list)
        for i, actor in enumerate(self._actors):
            if actor.kind is Kind.ORGANIZATION:
                for letters in sorted(initials(actor.name)):
                    by_letters[letters].append(i)
        for i, actor in enumerate(self._actors):
            if actor.kind is not Kind.ORGANIZATION or not _is_acronym(actor.name):
                continue
            fits = by_letters.get(self._folded[i], [])[:MOST_BEARERS]
            for j in fits:
                yield (
                    (min(i, j), max(i, j)),
                    _Likeness(0.3 + 0.3 / len(fits), f"{actor.name} are the letters of {self._actors[j].name}"),
                )

    def _alike(self) -> Iterator[tuple[tuple[int, int], _Likeness]]:
        """Those whose names are spelled nearly alike, or have a word more."""
        blocks: dict[str, list[int]] = defaultdict(list)
        for i, actor in enumerate(self._actors):
            if actor.kind is Kind.GROUP:
                # "two soldiers" and "ten soldiers" are described, not named
                continue
            words = self._folded[i].split()
            for word in sorted(set(words)):
                if len(word) > 1:
                    blocks[f"word {word}"].append(i)
            if actor.kind is Kind.PERSON and len(words) > 1:
                blocks[f"skeleton {_skeleton(words)}"].append(i)
        seen: set[tuple[int, int]] = set()
        for key, block in blocks.items():
            if key.startswith("word ") and len(block) > RARE:
                continue
            for i, j in combinations(block[:MOST_BEARERS], 2):
                if (i, j) not in seen and _one_sort(self._actors[i], self._actors[j]):
                    seen.add((i, j))
                    if likeness := self._compared(i, j):
                        yield (i, j), likeness

    def _compared(self, i: int, j: int) -> _Likeness | None:
        one = self._actors[i]
        a, b = self._folded[i], self._folded[j]
        if a == b:
            return None
        ratio = fuzz.token_sort_ratio(a, b, score_cutoff=ALIKE)
        if one.kind is Kind.PERSON:
            if not _may_be_namesakes(a.split(), b.split()):
                return None
            if not ratio and _skeleton(a.split()) == _skeleton(b.split()):
                ratio = ALIKE
        elif _numbers(a) != _numbers(b):
            # the 3rd brigade is not the 5th
            return None
        if ratio:
            return _Likeness(0.4 + 0.3 * (ratio - ALIKE) / (100 - ALIKE), f"spelled nearly alike ({ratio:.0f} of 100)")
        short, long = sorted((set(a.split()), set(b.split())), key=len)
        if short < long and len(long) - len(short) == 1 and (one.kind is not Kind.PERSON or len(short) > 1):
            return _Likeness(0.35, f"one has a word more: {' '.join(sorted(long - short))}")
        return None


def _first(actor: Actor) -> str:
    return actor.members[0] if actor.members else actor.id


def _one_sort(one: Actor, other: Actor) -> bool:
    """True where the kinds of both are one or easily mistaken for one another."""
    return one.kind is other.kind or {one.kind, other.kind} <= {Kind.ORGANIZATION, Kind.GROUP}


def _cannot_be_one(one: Actor, other: Actor) -> bool:
    """True for two countries, two bodies of different states, and what a country's name names besides it."""
    if one.iso or other.iso:
        return one.iso != other.iso and one.kind is other.kind
    return bool(one.country and other.country and one.country != other.country)


def _shared(one: Collection[object], other: Collection[object]) -> int:
    less, more = sorted((one, other), key=len)
    return sum(1 for each in less if each in more)


def _is_acronym(name: str) -> bool:
    letters = name.replace(".", "").replace("-", "")
    return " " not in name and 1 < len(letters) < 9 and sum(c.isupper() or c.isdigit() for c in letters) > 1


def _may_be_namesakes(one: Sequence[str], other: Sequence[str]) -> bool:
    """False where generations or initials tell two persons apart."""
    if _GENERATIONS.intersection(one) != _GENERATIONS.intersection(other):
        return False
    middles = ["".join(word[0] for word in words[1:-1] if word not in _GENERATIONS) for words in (one, other)]
    initials_only = any(len(word) == 1 for words in (one, other) for word in words[1:-1])
    return not (initials_only and all(middles) and middles[0] != middles[1])


_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))


def _skeleton(words: Iterable[str]) -> str:
    """The consonants of a name in ASCII, its words in order: Mohammed, Muhammad and Mohamed have one skeleton."""
    return " ".join(sorted(_consonants(word) for word in words))


def _consonants(word: str) -> str:
    word = anyascii(word).lower().replace("kh", "h").replace("gh", "g").replace("ph", "f").replace("q", "k")
    word = re.sub(r"(.)\1", r"\1", word.replace("c", "k"))
    return word[:1] + re.sub(r"[aeiouyh']", "", word[1:])


def _numbers(name: str) -> list[str]:
    return re.findall(r"\d+", name)
