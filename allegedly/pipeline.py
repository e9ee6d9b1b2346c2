"""Sources to documents to extractions, in a stream: what `extract`, `build` and the Python facade share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from graph.model import Document, Extraction
from loaders import DEFAULT_MAX_BYTES, LoadingError, load

if TYPE_CHECKING:
    from extraction import Reader

Skipped = Callable[[Exception], None]


@cache
def reader(longest: int | None = None) -> Reader:
    """The one reader of this process, for articles of up to `longest` characters: its model takes seconds to load."""
    from extraction import Reader

    return Reader(longest)


def documents(
    sources: Iterable[str | os.PathLike[str]], skipped: Skipped, max_bytes: int = DEFAULT_MAX_BYTES
) -> Iterator[Document]:
    """Every article of `sources`, in order; `skipped` is told of each that could not be loaded, and why."""
    for loaded in load(sources, max_bytes=max_bytes):
        if isinstance(loaded, LoadingError):
            skipped(loaded)
        else:
            yield loaded


def extractions(
    documents: Iterable[Document], skipped: Skipped, workers: int = 1, longest: int | None = None
) -> Iterator[Extraction]:
    """What each of `documents` states, in order; `skipped` is told of each that could not be read, and why."""
    from extraction import ReadingError

    for _, outcome in reader(longest).read_all(documents, workers):
        if isinstance(outcome, ReadingError):
            skipped(outcome)
        else:
            yield outcome
