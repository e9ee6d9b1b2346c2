"""What a batch states of two entities for the first time: all of it is at hand, and need not be read back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph import projection
from graph.identity import fold
from graph.projection import Pair, Stated
from graph.store.backend import Transaction
from graph.store.records import Record


@dataclass(frozen=True, slots=True)
class Firsts:
    """Pairs, by their ids, that nothing but `records` states anything of."""

    records: Sequence[Record] = ()
    pairs: Mapping[str, Pair] = field(default_factory=dict)

    def derived(self, voices: Mapping[str, str]) -> dict[Pair, dict[str, Any]]:
        """What their relationships should have; `voices` has the voice of each document that has not its own."""
        stated = (one for r in self.records for one in self._stated(r, voices.get(r.document, r.document)))
        return {self.pairs[id_]: properties for id_, properties in projection.summed(stated).items()}

    def _stated(self, record: Record, voice: str) -> Iterator[Stated]:
        cited: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for row in record.attributions:
            cited[row["statement"]][row["text"]].add(row["entity"])
        means: dict[str, set[str]] = defaultdict(set)
        for row in record.means:
            means[row["statement"]].add(row["what"])
        publisher = record.origin.get("publisher")
        report = projection.Report(
            record.document, voice, fold(publisher) if publisher else None, record.origin.get("published")
        )
        for row in record.statements:
            statement, pair = row["always"], row["properties"].get("pair")
            if pair in self.pairs:
                speaking = projection.speaking(statement["sources"], cited.get(statement["id"], {}))
                yield Stated(pair, statement["status"], report, speaking, means.get(statement["id"], set()))


def find(transaction: Transaction, alone: Sequence[Record], others: Sequence[Record]) -> Firsts:
    """The pairs that only the documents `alone` state anything of, neither `others` of the batch nor the store."""
    pairs = {id_: one for r in alone for id_, one in r.pairs.items()}
    for r in others:
        for id_ in r.pairs:
            pairs.pop(id_, None)
    known = projection.stated(transaction, pairs)
    return Firsts(alone, {id_: one for id_, one in pairs.items() if id_ not in known})
