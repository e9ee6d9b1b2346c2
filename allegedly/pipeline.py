"""Sources to extractions, in a stream: what `extract`, `build` and the Python facade share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator

from graph.model import Document, Extraction
from loaders import DEFAULT_MAX_BYTES, LoadingError, load


def extractions(
    sources: Iterable[str | os.PathLike[str]],
    *,
    workers: int = 1,
    max_bytes: int = DEFAULT_MAX_BYTES,
    skipped: Callable[[Exception], None],
) -> Iterator[Extraction]:
    """What every article of `sources` states, in order; `skipped` is told of each that could not be read, and why."""
    from extraction import Reader, ReadingError

    def documents() -> Iterator[Document]:
        for loaded in load(sources, max_bytes=max_bytes):
            if isinstance(loaded, LoadingError):
                skipped(loaded)
            else:
                yield loaded

    for _, outcome in Reader().read_all(documents(), workers):
        if isinstance(outcome, ReadingError):
            skipped(outcome)
        else:
            yield outcome
