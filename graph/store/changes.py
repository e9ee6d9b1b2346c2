"""What loading or forgetting did to one document."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Change(StrEnum):
    """Stored for the first time, there already, in place of an earlier version, taken away, or not known at all."""

    ADDED = "added"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"
    FORGOTTEN = "forgotten"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a document. Of an unknown one, `source` is what was asked for and `document` is None."""

    change: Change
    source: str
    document: str | None
