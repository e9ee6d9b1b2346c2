r"""An answer as text: a table for people, JSON for programs, CSV for spreadsheets, Markdown for notes.

| format   | one row is                      | lists        | null  | characters that a reader would obey |
|----------|---------------------------------|--------------|-------|-------------------------------------|
| table    | a line of a box                 | joined by ;  | empty | shown by their code                 |
| json     | an object in one array          | lists        | null  | `\uXXXX`, which reads back the same |
| csv      | a record (RFC 4180)             | joined by ;  | empty | shown by their code                 |
| markdown | a row of a GitHub-style table   | joined by ;  | empty | shown by their code                 |

JSON keeps everything. The others are for reading: a table cell cannot tell null from empty text, nor a list from its
words. In CSV, text that begins like a formula has an apostrophe before it.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal

from queries.printable import cell, one_line, printable

if TYPE_CHECKING:
    from queries.asking import Result

_MARKUP = re.compile(r"([\\`*_\[\]|~#])")


def render(result: Result, format: str = "table", width: int | None = None) -> str:
    """`result` in one of `FORMATS`, ending with a line end.

    `width` is that of a table in characters, by default the terminal's. Raises `ValueError` for another format.
    """
    if format not in FORMATS:
        raise ValueError(f"no format is called {format!r}; there are {', '.join(FORMATS)}")
    if format == "table":
        return _table(result, width)
    return _WRITERS[format](result.columns, result.rows)


def _table(result: Result, width: int | None) -> str:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(file=io.StringIO(), width=width, color_system=None, legacy_windows=False)
    cells = [[one_line(_words(value)) for value in row] for row in result.rows]
    widths = _widths(result.columns, cells, console.width)
    table = Table(box=SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    for i, name in enumerate(result.columns):
        numeric = any(_is_number(row[i]) for row in result.rows)
        justify: Literal["left", "right"] = "right" if numeric else "left"
        table.add_column(Text(name), justify=justify, overflow="fold", width=widths[i])
    for row in cells:
        # Text, not str: rich would read "[bold]" in an article's words as its own markup
        table.add_row(*map(Text, row))
    with console.capture() as captured:
        console.print(table)
    lines = (line.rstrip() for line in captured.get().splitlines())
    return "".join(f"{line}\n" for line in lines)


def _widths(columns: Sequence[str], cells: list[list[str]], room: int) -> list[int] | list[None]:
    """How wide each column is, so that no word of a cell is broken; None each where there is no room for that.

    Every column begins with its longest word, and with as much of the headings as there is room for; what is left goes
    round, until all cells fit in one line.
    """
    words = [max((len(word) for row in cells for word in row[i].split()), default=1) for i in range(len(columns))]
    full = [max(len(name), *(len(row[i]) for row in cells), 0) for i, name in enumerate(columns)]
    for heading in (20, 10, 8, 6, 4, 2):
        widths = [max(word, min(len(name), heading)) for word, name in zip(words, columns, strict=True)]
        left = room - sum(widths) - 2 * (len(widths) - 1)
        if left >= 0:
            break
    else:
        return [None] * len(words)
    while left > 0 and widths != full:
        for i in range(len(widths)):
            if left > 0 and widths[i] < full[i]:
                widths[i] += 1
                left -= 1
    return widths


def _json(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    objects = [dict(zip(columns, row, strict=True)) for row in rows]
    # one row a line: readable, and a difference between two answers shows row by row
    lines = ",\n".join(printable(json.dumps(o, ensure_ascii=False, default=str)) for o in objects)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def _csv(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([value if _is_number(value) else cell(_words(value)) for value in row] for row in rows)
    return out.getvalue()


def _markdown(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    numeric = [any(_is_number(row[i]) for row in rows) for i in range(len(columns))]
    lines = [
        "| " + " | ".join(_escaped(c) for c in columns) + " |",
        "|" + "|".join("--:" if n else "---" for n in numeric) + "|",
        *("| " + " | ".join(_escaped(one_line(_words(value))) for value in row) + " |" for row in rows),
    ]
    return "".join(f"{line}\n" for line in lines)


def _escaped(words: str) -> str:
    """`words` that Markdown and HTML show as they are."""
    return _MARKUP.sub(r"\\\1", words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def _words(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        return "; ".join(_words(v) for v in value)
    return str(value)


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


_WRITERS: dict[str, Callable[[Sequence[str], Sequence[Sequence[Any]]], str]] = {
    "json": _json,
    "csv": _csv,
    "markdown": _markdown,
}
FORMATS = ("table", *_WRITERS)
