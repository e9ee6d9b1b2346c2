"""The output that every command with rows shares."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from queries import Result


class Format(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


FormatOption = Annotated[Format, typer.Option("--format", help="How rows are printed.")]


def print_result(result: Result, format_: Format) -> None:
    """An answer on standard output."""
    from queries import render

    sys.stdout.write(render(result, str(format_)))


def print_rows(rows: Sequence[Mapping[str, Any]], format_: Format) -> None:
    """Rows with the same keys on standard output; nothing where there are none."""
    from graph.store import Result

    if rows:
        print_result(Result(list(rows[0]), [tuple(row.values()) for row in rows]), format_)
