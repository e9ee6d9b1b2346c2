"""Standard output for results, standard error for everything that is about them."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")


def say(line: str) -> None:
    """One line on standard error; control characters of a name or a text are shown by their codes."""
    from queries.printable import printable

    print(printable(line), file=sys.stderr)


class Skips:
    """Counts what was skipped or refused and says each reason once, at the moment it happens."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, error: Exception) -> None:
        self.count += 1
        say(f"skipped {' '.join(str(error).split())}")


@contextlib.contextmanager
def progress(doing: str) -> Iterator[_Progress]:
    """A counter of `doing` on standard error while the block runs, where that is a terminal."""
    if not sys.stderr.isatty():
        yield _Progress(None)
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = SpinnerColumn(), TextColumn(doing), TextColumn("{task.completed:.0f} articles"), TimeElapsedColumn()
    # lines written to stderr meanwhile go above the counter
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as shown:
        yield _Progress(shown)


class _Progress:
    def __init__(self, shown: object | None) -> None:
        self._shown = shown

    def over(self, items: Iterable[T]) -> Iterator[T]:
        """`items`, counted as they pass."""
        from rich.progress import Progress

        if not isinstance(self._shown, Progress):
            yield from items
            return
        task = self._shown.add_task("", total=None)
        for item in items:
            yield item
            self._shown.advance(task)
