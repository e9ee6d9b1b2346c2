"""Files a command writes: whole or not at all."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from allegedly.exits import CommandError

STANDARD_STREAM = "-"


@contextlib.contextmanager
def writing(path: str) -> Iterator[BinaryIO]:
    """A stream that becomes the file `path` when the block ends well (`-` is standard output).

    Nothing is left behind where it does not, and a file that was there stays as it was. Raises `CommandError` where the
    file cannot be made.
    """
    if path == STANDARD_STREAM:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(path)
    if target.exists() and not target.is_file():
        # a device or a named pipe is written to, never replaced; a folder is refused
        with explained(path):
            direct = target.open("wb")
        with direct:
            yield direct
        return
    with explained(path):
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        with explained(path):
            Path(temporary).chmod(0o666 & ~_umask())
            Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


@contextlib.contextmanager
def explained(path: str) -> Iterator[None]:
    """Turns what the system says about writing `path` into a `CommandError`."""
    try:
        yield
    except OSError as error:
        raise CommandError(f"{path}: cannot be written: {error.strerror}") from None


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
