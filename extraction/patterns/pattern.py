"""What a nominal pattern yields, whichever module finds it."""

from __future__ import annotations

from typing import NamedTuple

from extraction.reading import Reference
from graph.model import Relation


class Structure(NamedTuple):
    """`relation` between `subject` and `object`, by the pattern called `rule`, at the token `word`."""

    relation: Relation
    subject: Reference
    object: Reference
    rule: str
    word: int
