"""On how many threads NumPy multiplies matrices while an article is read: on one.

What a product is rounded to depends on how many threads share it, and the same article must read the same on every
machine. Nor would more be faster: the products of one article are small, and a second thread mostly spins. Who has more
processors reads with more processes (`extraction.processes`).
"""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache

from threadpoolctl import ThreadpoolController


def one_thread() -> AbstractContextManager[object]:
    """While it lasts, all products of matrices in this process are made on one thread; afterwards as before."""
    limited: AbstractContextManager[object] = _libraries().limit(limits=1, user_api="blas")
    return limited


@cache
def _libraries() -> ThreadpoolController:
    # looking for them takes milliseconds, once; NumPy, which brings its own, must have been imported
    import numpy  # noqa: F401

    return ThreadpoolController()
