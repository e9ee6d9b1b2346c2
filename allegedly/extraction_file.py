"""Files of extractions, one JSON object per line: written whole or not at all, read line by line."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, TextIO

from allegedly.exits import CommandError
from graph.interchange import ExtractionError, loads
from graph.model import Extraction

LONGEST_LINE = 200_000_000
STANDARD_STREAM = "-"


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


@contextlib.contextmanager
def writing(path: str, suffix: str = ".part") -> Iterator[TextIO]:
    """A text stream that becomes the file `path` when the block ends well (`-` is standard output).

    Nothing is left behind where it does not. Raises `CommandError` where the file cannot be made.
    """
    if path == STANDARD_STREAM:
        yield sys.stdout
        return
    target = Path(path)
    if target.exists() and not target.is_file():
        # a device or a named pipe is written to, never replaced
        with _creating(path), target.open("w", encoding="utf-8") as direct:
            yield direct
        return
    with _creating(path):
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=suffix)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            yield stream
        with _creating(path):
            Path(temporary).chmod(0o666 & ~_umask())
            Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


@contextlib.contextmanager
def _creating(path: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CommandError(f"{path}: cannot be written: {error.strerror}") from None


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
