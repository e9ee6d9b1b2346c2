"""Sources to documents to extractions, in a stream: what `extract`, `build` and the Python facade share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from graph.model import Document, Extraction
from loaders import DEFAULT_MAX_BYTES, LoadingError, load

if TYPE_CHECKING:
    from extraction import Reader, ReadingError
    from extraction.ontology import Ontology

Skipped = Callable[[Exception], None]


def reader(longest: int | None = None, ontology: Ontology | str | os.PathLike[str] | None = None) -> Reader:
    """A reader of articles of up to `longest` characters by an ontology of the user's own, or by the shipped one.

    Raises `extraction.ontology.OntologyError` with all that is wrong with the user's file, and `OSError`.
    """
    from extraction import Reader

    return _shipped(longest) if ontology is None else Reader(longest, ontology)


@cache
def _shipped(longest: int | None) -> Reader:
    """One reader for the whole process: its model takes seconds to load."""
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
    documents: Iterable[Document],
    skipped: Skipped,
    workers: int = 1,
    longest: int | None = None,
    ontology: Ontology | str | os.PathLike[str] | None = None,
) -> Iterator[Extraction]:
    """What each of `documents` states, in order; `skipped` is told of each that could not be read, and why.

    Raises what `reader` does, at once.
    """
    return _read(reader(longest, ontology).read_all(documents, workers), skipped)


def _read(outcomes: Iterable[tuple[Document, Extraction | ReadingError]], skipped: Skipped) -> Iterator[Extraction]:
    from extraction import ReadingError

    for _, outcome in outcomes:
        if isinstance(outcome, ReadingError):
            skipped(outcome)
        else:
            yield outcome
