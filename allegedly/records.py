"""Rows as blocks of lines, for terminals that are too narrow for a table of them (as psql's expanded display)."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

from queries.printable import one_line

if TYPE_CHECKING:
    from queries import Result

_ENOUGH = 20  # characters of a column in which words can still be read
_GAP = 3


def fits(result: Result, width: int) -> bool:
    """Whether a table of `result` can be read in `width` characters."""
    columns = list(zip(*([result.columns, *result.rows]), strict=True))
    needed = [max(len(column[0]), *(min(_ENOUGH, len(_words(value))) for value in column)) for column in columns]
    return sum(needed) + _GAP * (len(needed) - 1) <= width


def render(result: Result, width: int) -> str:
    """One line or more for each value that is not empty, its column's name before it; an empty line between rows."""
    names = max(map(len, result.columns), default=0)
    blocks = []
    for row in result.rows:
        lines = []
        for column, value in zip(result.columns, row, strict=True):
            words = textwrap.wrap(_words(value), max(_ENOUGH, width - names - 2), break_on_hyphens=False)
            lines += [f"{column if i == 0 else '':{names}}  {part}" for i, part in enumerate(words)]
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def _words(value: Any) -> str:
    if isinstance(value, list | tuple):
        return "; ".join(map(_words, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else one_line(str(value))
