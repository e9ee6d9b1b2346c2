"""What a store needs of a database: transactions that run Cypher. The embedded and the server backend fulfil it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

T = TypeVar("T")
Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """The answer to a query: plain values only, the same from every backend.

    A node is `{"id", "labels", "properties"}`, a relationship `{"type", "properties"}`, a path `{"nodes",
    "relationships"}`; dates and times are ISO strings.
    """

    columns: list[str]
    rows: list[Row]


class Transaction(Protocol):
    """An open transaction. It is committed or rolled back by the backend that gave it."""

    def run(self, cypher: str, /, **parameters: Any) -> list[Row]:
        """The rows that `cypher` gives."""
        ...


class Backend(Protocol):
    """A database that stores the graph."""

    address: str
    batch_rows: int  # about how many a transaction should write
    elsewhere: bool  # it works in a process of its own, while this one can go on

    def query(self, cypher: str, parameters: Mapping[str, Any]) -> Result:
        """The result of a reading query; raises `ReadOnlyError` where it would write."""
        ...

    def stream(self, cypher: str, parameters: Mapping[str, Any]) -> Iterator[Row]:
        """The rows of a reading query, one at a time."""
        ...

    def read(self, work: Callable[[Transaction], T]) -> T:
        """What `work` returns, run in one read transaction."""
        ...

    def write(self, work: Callable[[Transaction], T]) -> T:
        """What `work` returns, run in one write transaction: all of it is stored or nothing.

        `work` may be run again after a passing failure and must not change anything outside the transaction.
        """
        ...

    def prepare(self, statements: Sequence[str], server_statements: Sequence[str]) -> None:
        """Run schema statements, each on its own; `server_statements` only where the database is a server."""
        ...

    def empty(self, labels: Collection[str]) -> bool:
        """Empty the whole database at once, schema and all, where that can be done and no node has other labels than
        `labels`; false, and nothing done, where not."""
        ...

    def close(self) -> None: ...
