"""The gender that a given name tells: the first names of the United States census of 1990, from the package `names`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import names

LEAST_SHARE = 0.004  # per cent of the people counted: rarer names are spelled alike by chance
CLEAR = 20  # times as many of one gender as of the other
AS_FIRST = 5  # times as many as bear it as a family name, or "Kim" of "Kim Min-ji" would be a given name


@lru_cache(maxsize=1)
def _shares() -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    """The shares of male and female first names and of family names, in per cent, by the name in capitals."""
    male, female, last = (
        {name: float(share) for name, share, *_ in map(str.split, Path(names.FILES[key]).read_text().splitlines())}
        for key in ("first:male", "first:female", "last")
    )
    return male, female, last


@lru_cache(maxsize=1 << 12)
def gender(name: str) -> str | None:
    """ "male" or "female" where nearly all who bear the first word of a full `name` are, else None."""
    first, *rest = name.upper().split() or [""]
    if not rest:
        return None
    male, female, last = (table.get(first, 0.0) for table in _shares())
    if max(male, female) < max(LEAST_SHARE, AS_FIRST * last):
        return None
    return "male" if male > CLEAR * female else "female" if female > CLEAR * male else None
