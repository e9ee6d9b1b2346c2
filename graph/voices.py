"""One voice: reports that copy one another are one report, however many papers print it.

Two texts are copies where at least half of their runs of three words are the same (Broder 1997, "On the resemblance
and containment of documents": the Jaccard index of their shingles). Measured on real news: copies with an agency's line
and headline added, cut to 60 % or with 15 % of their words changed stay above 0.55, while none of a million pairs of
other reports came above 0.39, those of one series, one author or one event of the same day included. Short texts are
told otherwise: "Airstrikes across the valley kill at least 27 people" and the next day's "... 22 people" share most of
their words and are two reports. Below `SHORTEST` runs, only the very same words make a copy.

Whether two texts are copies depends on the two alone. The documents of a voice are those that a chain of copies joins;
the voice is named after the least of their ids. So it never matters in which order documents come and go.

Copies are found without comparing all with all: the smallest of many hashes of a text's runs of words (MinHash) agree
for two texts as often as their runs do. Three such hashes make a key, and only texts that share one of `BANDS` keys are
compared. Copies that share 0.6, 0.7, 0.8 of their runs are met with a probability of 0.94, 0.993, 0.999; other texts
hardly ever.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

RUN = 3  # words
ALIKE = 0.5
SHORTEST = 40  # runs
BANDS, ROWS = 12, 3

_AT_ONCE = 4096  # runs, so that the longest text takes a few megabytes
_WORD = re.compile(r"\w+")


def runs(text: str) -> NDArray[np.uint64]:
    """The distinct runs of three words in `text`, as sorted hashes; case and punctuation do not count."""
    import numpy as np

    hashed = np.array([_word(word) for word in _WORD.findall(text.casefold())], dtype=np.uint64)
    if len(hashed) < RUN:
        hashed = np.concatenate([hashed, np.zeros(RUN - len(hashed), dtype=np.uint64)])
    mixed = np.zeros(len(hashed) - RUN + 1, dtype=np.uint64)
    for place, factor in enumerate(_factors("run", RUN)):
        mixed += hashed[place : len(mixed) + place] * factor
    # spread what the sum leaves in the high bits over all (the finalizer of MurmurHash3)
    mixed ^= mixed >> np.uint64(33)
    mixed *= np.uint64(0xFF51AFD7ED558CCD)
    mixed ^= mixed >> np.uint64(33)
    return np.unique(mixed)


def words(text: str) -> str:
    """The words of `text` without case and punctuation, one space between them."""
    return " ".join(_WORD.findall(text.casefold()))


def keys(text: str) -> tuple[int, ...]:
    """The keys under which copies of `text` are found; a short text has one, for its very words."""
    import numpy as np

    found = runs(text)
    if len(found) < SHORTEST:
        return (int.from_bytes(hashlib.sha256(words(text).encode()).digest()[:6], "big"),)
    smallest = np.full(BANDS * ROWS, np.iinfo(np.uint64).max)
    for at in range(0, len(found), _AT_ONCE):
        hashed = found[None, at : at + _AT_ONCE] * _factors("hash", BANDS * ROWS)[:, None]
        smallest = np.minimum(smallest, (hashed ^ (hashed >> np.uint64(29))).min(axis=1))
    mixed = (smallest.reshape(BANDS, ROWS) * _factors("band", ROWS)).sum(axis=1, dtype=np.uint64)
    # 48 bits, which every store and a browser's numbers hold exactly
    return tuple(int(key) for key in (mixed ^ (mixed >> np.uint64(31))) >> np.uint64(16))


class Report:
    """A text and its runs, to be compared with more than one other."""

    def __init__(self, text: str) -> None:
        self._text, self._runs = text, runs(text)

    def copies(self, other: Report) -> bool:
        """True where one of the two texts copies the other."""
        import numpy as np

        if min(len(self._runs), len(other._runs)) < SHORTEST:
            return words(self._text) == words(other._text)
        common = len(np.intersect1d(self._runs, other._runs, assume_unique=True))
        return common >= ALIKE * (len(self._runs) + len(other._runs) - common)


def are_copies(one: str, other: str) -> bool:
    """True where one text copies the other."""
    return Report(one).copies(Report(other))


@lru_cache(maxsize=65536)
def _word(word: str) -> int:
    return crc32(word.encode()) + 1


@lru_cache(maxsize=8)
def _factors(name: str, count: int) -> NDArray[np.uint64]:
    """Odd numbers to multiply by, the same for ever."""
    import numpy as np

    digests = (hashlib.sha256(f"{name} {number}".encode()).digest()[:8] for number in range(count))
    return np.array([int.from_bytes(digest, "big") | 1 for digest in digests], dtype=np.uint64)
