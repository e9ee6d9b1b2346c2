"""From sources to documents, one at a time."""

from __future__ import annotations

import gzip
import json
import os
import stat
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO, BinaryIO

from graph.model import Document
from loaders import articles
from loaders.encoding import NotText
from loaders.errors import LoadingError
from loaders.sources import STANDARD_INPUT, files

DEFAULT_MAX_BYTES = 1_000_000
"""The most bytes one article may have. The longest features have a fifth of it; to parse more takes gigabytes."""

_BY_SUFFIX: dict[str, Callable[[bytes, str], Document]] = {
    ".txt": articles.plain,
    ".md": articles.markdown,
    ".markdown": articles.markdown,
    ".html": articles.html,
    ".htm": articles.html,
}
_LINES = (".jsonl", ".ndjson")


def load(
    sources: Iterable[str | os.PathLike[str]],
    *,
    max_bytes: int = DEFAULT_MAX_BYTES,
    standard_input: BinaryIO | None = None,
) -> Iterator[Document | LoadingError]:
    """Every article that `sources` hold, in order, or the reason why one could not be loaded.

    A source is a file, a folder (read recursively, names in order, hidden ones left out), a glob, or `-` for
    `standard_input` (the process's own by default). A file's format follows its suffix; that of standard input and of
    a file with another suffix its first bytes: JSON lines, HTML, else plain text. `max_bytes` bounds each article, not
    a file of JSON lines.
    """
    for found in files(sources):
        if isinstance(found, LoadingError):
            yield found
            continue
        try:
            yield from _articles(found, max_bytes, standard_input)
        except LoadingError as error:
            yield error
        except OSError as error:
            yield LoadingError(found, f"cannot be read: {error.strerror or error}")


def _articles(path: str, max_bytes: int, standard_input: BinaryIO | None) -> Iterator[Document | LoadingError]:
    if path == STANDARD_INPUT:
        yield from _sniffed(standard_input or sys.stdin.buffer, "standard input", "", max_bytes)
        return
    suffixes = [s.lower() for s in Path(path).suffixes[-2:]]
    with Path(path).open("rb") as stream:
        if suffixes[-1:] == [".gz"] and len(suffixes) == 2 and suffixes[0] in _LINES:
            with gzip.open(stream) as unpacked:
                yield from _lines(unpacked, path, max_bytes)
        elif suffixes and suffixes[-1] in _LINES:
            yield from _lines(stream, path, max_bytes)
        else:
            status = os.fstat(stream.fileno())
            if stat.S_ISREG(status.st_mode) and suffixes and suffixes[-1] in _BY_SUFFIX and status.st_size > max_bytes:
                raise _too_large(path, status.st_size, max_bytes)
            yield from _sniffed(stream, path, suffixes[-1] if suffixes else "", max_bytes)


def _sniffed(stream: IO[bytes], source: str, suffix: str, max_bytes: int) -> Iterator[Document | LoadingError]:
    """The articles of a stream whose format its suffix or its first line tells."""
    read = _BY_SUFFIX.get(suffix)
    first = b"" if read else stream.readline(max_bytes + 1)
    if not read and _is_json_object(first):
        yield from _lines(stream, source, max_bytes, first)
        return
    data = first + stream.read(max(0, max_bytes + 1 - len(first)))
    if len(data) > max_bytes:
        raise _too_large(source, None, max_bytes)
    read = read or (articles.html if _is_html(data) else articles.plain)
    try:
        yield read(data, source)
    except NotText as reason:
        raise LoadingError(source, str(reason)) from None


def _lines(
    stream: IO[bytes] | gzip.GzipFile, source: str, max_bytes: int, first: bytes = b""
) -> Iterator[Document | LoadingError]:
    number = 0
    while True:
        number += 1
        try:
            line = first or stream.readline(max_bytes + 1)
        except (EOFError, zlib.error, gzip.BadGzipFile):
            raise LoadingError(f"{source}, line {number}", "the compressed file is damaged or cut short") from None
        first = b""
        if not line:
            break
        if len(line) > max_bytes:
            while line and not line.endswith(b"\n"):
                line = stream.readline(max_bytes)
            yield _too_large(f"{source}, line {number}", None, max_bytes)
            continue
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if not line.strip():
            continue
        try:
            yield _line(line, source, f"line {number}")
        except LoadingError as error:
            yield error
    if number == 1:
        raise LoadingError(source, "is empty")


def _line(line: bytes, source: str, place: str) -> Document:
    at = f"{source}, {place}"
    try:
        value = json.loads(line.decode("utf-8").rstrip())
    except UnicodeDecodeError as error:
        raise LoadingError(at, f"is not UTF-8 at byte {error.start + 1}") from None
    except json.JSONDecodeError as error:
        raise LoadingError(at, f"is not JSON: {error.msg} at column {error.colno}") from None
    except (RecursionError, ValueError):
        raise LoadingError(at, "is not JSON that can be read") from None
    return articles.record(value, source, place)


def _too_large(source: str, size: int | None, max_bytes: int) -> LoadingError:
    has = "more than" if size is None else f"{size / 1e6:.1f} MB, more than"
    return LoadingError(source, f"has {has} the {max_bytes / 1e6:g} MB one article may have; --max-size raises that")


def _is_json_object(line: bytes) -> bool:
    start = line.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith((b'{"', b"{ ", b"{'")) or start.rstrip() == b"{"


def _is_html(data: bytes) -> bool:
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html", b"<head", b"<?xml")) and b"<" in start
