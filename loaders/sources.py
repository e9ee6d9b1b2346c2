"""What the user named, as single files: folders are walked, globs expanded, in a fixed order."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from loaders.errors import LoadingError

STANDARD_INPUT = "-"
SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")


def files(sources: Iterable[str | os.PathLike[str]]) -> Iterator[str | LoadingError]:
    """Every file that `sources` name, `-` as it is, and a `LoadingError` for what is not there or not readable."""
    for given in sources:
        source = os.fspath(given)
        if source == STANDARD_INPUT or Path(source).is_file():
            yield source
        elif Path(source).is_dir():
            yield from _folder(source)
        elif "://" in source:
            yield LoadingError(
                source, "is an address on the web, which is not fetched; save the page and give the file"
            )
        elif Path(source).exists():
            # a pipe such as /dev/stdin or a shell's <(...): read as a file, never twice
            yield source
        elif glob.has_magic(source):
            yield from _glob(source)
        else:
            yield LoadingError(source, "no such file or folder")


def _glob(pattern: str) -> Iterator[str | LoadingError]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not found:
        yield LoadingError(pattern, "matches no file")
    for path in found:
        if Path(path).is_file():
            yield path
        elif "**" not in pattern:
            # "**" already lists what is inside folders
            yield from _folder(path)


def _folder(top: str) -> Iterator[str | LoadingError]:
    anything = False
    for found in _walk(top):
        anything = True
        yield found
    if not anything:
        yield LoadingError(top, f"no article in this folder; files that are read end in {', '.join(SUFFIXES)}")


def _walk(folder: str) -> Iterator[str | LoadingError]:
    try:
        with os.scandir(folder) as entries:
            inside = sorted(entries, key=lambda e: e.name)
    except OSError as error:
        yield LoadingError(folder, f"cannot be read: {error.strerror}")
        return
    for entry in inside:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path)
        elif entry.name.lower().endswith(SUFFIXES) and entry.is_file():
            yield entry.path
