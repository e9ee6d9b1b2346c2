"""Why something could not be loaded."""

from __future__ import annotations


class LoadingError(ValueError):
    """A source, or one article of it, that yields no document.

    `source` is what was given, with the line where that is known ("news.jsonl, line 3"); `reason` says what is wrong
    and what to do.
    """

    def __init__(self, source: str, reason: str) -> None:
        self.source = source
        self.reason = reason
        super().__init__(f"{source}: {reason}")
