"""Reading in several processes: each loads the model once, and results come in the order of the documents.

Processes are spawned, not forked: the program may have threads by then (a database driver's), which a fork would break.
So a script that calls this must be importable, as `multiprocessing` asks for: its own work goes under
`if __name__ == "__main__":`.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from graph.model import Document, Extraction

if TYPE_CHECKING:
    from extraction.ontology import Ontology
    from extraction.reader import Reader, ReadingError

_AHEAD = 4  # documents waiting for each process: enough that none is idle, few enough that memory stays flat

_reader: Reader | None = None


def read_all(
    documents: Iterable[Document], workers: int, longest: int | None, ontology: Ontology | None
) -> Iterator[tuple[Document, Extraction | ReadingError]]:
    """Every document with its extraction, or with the reason why there is none, in the order given.

    Raises `ReadingError` where a process ended that should not have.
    """
    from extraction.reader import ReadingError

    pool = ProcessPoolExecutor(
        workers, mp_context=multiprocessing.get_context("spawn"), initializer=_start, initargs=(longest, ontology)
    )
    waiting: deque[tuple[Document, Future[Extraction | ReadingError]]] = deque()
    try:
        for document in documents:
            with _undisturbed():
                waiting.append((document, pool.submit(_read, document)))
            if len(waiting) >= workers * _AHEAD:
                first, result = waiting.popleft()
                yield first, result.result()
        while waiting:
            first, result = waiting.popleft()
            yield first, result.result()
    except BrokenProcessPool:
        raise ReadingError("a reading process was ended, perhaps for want of memory; read with fewer workers") from None
    finally:
        pool.shutdown(cancel_futures=True)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl-C waits until the processes that are being started are: half started they would print a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _start(longest: int | None, ontology: Ontology | None) -> None:
    global _reader
    from extraction.reader import Reader

    # Ctrl-C reaches every process of a terminal: the first one ends the others
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _reader = Reader(longest, ontology)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _read(document: Document) -> Extraction | ReadingError:
    from extraction.reader import ReadingError

    assert _reader is not None
    try:
        return _reader.read(document)
    except ReadingError as error:
        return error
    finally:
        _keep_model()


@cache
def _keep_model() -> None:
    """Once the model is loaded it stays: the collector need not go over its hundred thousands of objects again."""
    gc.collect()
    gc.freeze()
