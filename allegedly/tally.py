"""What a run read and stored, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from graph.model import Extraction, Kind, Relation

if TYPE_CHECKING:
    from graph.store import Outcome


class Tally:
    """Counts extractions as they pass: documents, entities by kind, statements by relation, quotes."""

    def __init__(self) -> None:
        self.documents = 0
        self.quotes = 0
        self.kinds: Counter[str] = Counter()
        self.relations: Counter[str] = Counter()
        self.changes: Counter[str] = Counter()

    def over(self, extractions: Iterable[Extraction]) -> Iterator[Extraction]:
        """`extractions`, counted as they pass."""
        for extraction in extractions:
            self.documents += 1
            self.quotes += len(extraction.quotes)
            self.kinds.update(str(e.kind) for e in extraction.entities)
            self.relations.update("open" if s.relation is None else str(s.relation) for s in extraction.statements)
            yield extraction

    def stored(self, outcomes: Iterable[Outcome]) -> None:
        """Take `outcomes` to the end, which is what stores, and count them."""
        self.changes.update(str(outcome.change) for outcome in outcomes)

    def lines(self, skipped: int) -> list[str]:
        """The summary that a run ends with."""
        changes = [f"{self.changes[change]} {change}" for change in ("added", "unchanged", "replaced")]
        happened = [one for one in changes if not one.startswith("0 ")] + ([f"{skipped} skipped"] if skipped else [])
        return [
            f"documents   {self.documents}" + (f" ({', '.join(happened)})" if happened else ""),
            f"entities    {_listed(self.kinds, [str(k) for k in Kind])}",
            f"statements  {_listed(self.relations, [*map(str, Relation), 'open'])}",
            f"quotes      {self.quotes}",
        ]


def _listed(counts: Counter[str], order: list[str]) -> str:
    inside = ", ".join(f"{name} {counts[name]}" for name in order if counts[name])
    return f"{counts.total()}" + (f" ({inside})" if inside else "")
