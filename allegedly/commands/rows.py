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

    AUTO = "auto"
    TABLE = "table"
    RECORDS = "records"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


FormatOption = Annotated[
    Format, typer.Option("--format", help="How rows are printed; auto is a table where it can be read, else records.")
]


def print_result(result: Result, format_: Format) -> None:
    """An answer on standard output."""
    import shutil

    from allegedly import records
    from queries import render

    width = shutil.get_terminal_size().columns
    if format_ is Format.AUTO:
        format_ = Format.TABLE if records.fits(result, width) else Format.RECORDS
    sys.stdout.write(records.render(result, width) if format_ is Format.RECORDS else render(result, str(format_)))


def print_rows(rows: Sequence[Mapping[str, Any]], format_: Format) -> None:
    """Rows with the same keys on standard output; nothing where there are none."""
    from graph.store import Result

    if rows:
        print_result(Result(list(rows[0]), [tuple(row.values()) for row in rows]), format_)
