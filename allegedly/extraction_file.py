"""Files of extractions, read line by line: what holds none is refused by its number."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from allegedly.exits import CommandError
from allegedly.output import STANDARD_STREAM
from graph.interchange import ExtractionError, loads
from graph.model import Extraction

LONGEST_LINE = 200_000_000


class LineRefused(ValueError):
    """A line that holds no valid extraction; `reasons` lists everything that is wrong with it."""

    def __init__(self, name: str, line: int, reasons: list[str]) -> None:
        self.line = line
        self.reasons = reasons
        super().__init__(f"{name}, line {line}: {'; '.join(reasons)}")


@contextlib.contextmanager
def reading(path: str, refused: Callable[[LineRefused], None]) -> Iterator[Iterator[Extraction]]:
    """The extractions of the file `path` (`-` is standard input); `refused` is told of each line that holds none.

    Raises `CommandError` where the file cannot be read at all.
    """
    if path == STANDARD_STREAM:
        yield _extractions(sys.stdin.buffer, "standard input", refused)
        return
    with contextlib.ExitStack() as opened:
        try:
            stream = opened.enter_context(Path(path).open("rb"))
        except OSError as error:
            raise CommandError(f"{path}: cannot be read: {error.strerror}") from None
        yield _extractions(stream, path, refused)


def _extractions(stream: BinaryIO, name: str, refused: Callable[[LineRefused], None]) -> Iterator[Extraction]:
    number = 0
    while line := stream.readline(LONGEST_LINE):
        number += 1
        if not line.strip():
            continue
        try:
            yield loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
        except UnicodeDecodeError as error:
            refused(LineRefused(name, number, [f"is not UTF-8 at byte {error.start + 1}"]))
        except ExtractionError as error:
            refused(LineRefused(name, number, error.reasons))
