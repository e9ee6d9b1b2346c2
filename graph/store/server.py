"""The Neo4j store, reached with the official driver."""

from __future__ import annotations

import logging
import re
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeVar

import neo4j
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    CypherSyntaxError,
    DriverError,
    IncompleteCommit,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)
from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time

from graph.store import reads
from graph.store.backend import Result, Row
from graph.store.backend import Transaction as _Transaction
from graph.store.errors import (
    QueryError,
    ReadOnlyError,
    StoreAuthError,
    StoreError,
    StoreUnreachable,
    shortened,
)

T = TypeVar("T")

# the driver tells of every retry; whoever wants to read that sets up logging
logging.getLogger("neo4j").addHandler(logging.NullHandler())

CONNECT_SECONDS = 10.0
RETRY_SECONDS = 60.0
# each transaction is some forty round trips: the more rows the better, as far as a server's memory goes
BATCH_ROWS = 40_000

# a node that one of our queries looks up by a property that has an index, with nothing more in its pattern
_KEY = r"(id|pair|voice|key_\d+)"
_LOOKED_UP = re.compile(rf"MATCH \((\w+):(\w+)(?: \{{{_KEY}: [^{{}}]*\}}\)(?=\s|$)|\)(?= WHERE \1\.{_KEY} = ))")


class ServerBackend:
    """A Neo4j server. Transient failures are retried by the driver for up to `RETRY_SECONDS`."""

    elsewhere = True

    def __init__(
        self,
        address: str,
        *,
        user: str | None,
        password: str | None,
        database: str | None,
        read_only: bool = False,
        retry_seconds: float = RETRY_SECONDS,
    ) -> None:
        self.address, self.batch_rows = address, BATCH_ROWS
        self._read_only, self._database, self._retry_seconds = read_only, database, retry_seconds
        auth = (user or "neo4j", password) if password is not None else None
        with _translated(address):
            self._driver = neo4j.GraphDatabase.driver(
                address,
                auth=auth,
                connection_timeout=CONNECT_SECONDS,
                connection_acquisition_timeout=CONNECT_SECONDS * 3,
                max_transaction_retry_time=retry_seconds,
                notifications_min_severity="OFF",
                user_agent="allegedly",
            )
            try:
                self._driver.verify_connectivity()
            except BaseException:
                self._driver.close()
                raise

    def query(self, cypher: str, parameters: Mapping[str, Any]) -> Result:
        def work(transaction: neo4j.ManagedTransaction) -> Result:
            reads.check_plan(_explained(transaction, cypher, dict(parameters)))
            answer = transaction.run(cypher, dict(parameters))
            columns = list(answer.keys())
            return Result(columns, [tuple(_plain(v) for v in record.values()) for record in answer])

        with _translated(self.address), self._session(neo4j.READ_ACCESS) as session:
            return session.execute_read(work)

    def stream(self, cypher: str, parameters: Mapping[str, Any]) -> Iterator[Row]:
        with (
            _translated(self.address),
            self._session(neo4j.READ_ACCESS) as session,
            session.begin_transaction() as transaction,
        ):
            for record in transaction.run(cypher, dict(parameters)):
                yield tuple(_plain(v) for v in record.values())

    def read(self, work: Callable[[_Transaction], T]) -> T:
        with _translated(self.address), self._session(neo4j.READ_ACCESS) as session:
            return session.execute_read(lambda transaction: work(_Run(transaction)))

    def write(self, work: Callable[[_Transaction], T]) -> T:
        if self._read_only:
            raise ReadOnlyError(f"{self.address} is open for reading only")
        end = time.monotonic() + self._retry_seconds
        with _translated(self.address):
            while True:
                try:
                    with self._session(neo4j.WRITE_ACCESS) as session:
                        return session.execute_write(lambda transaction: work(_Run(transaction)))
                except IncompleteCommit:
                    # the connection broke while committing, so the driver cannot know whether to run it again;
                    # our work is idempotent, so running it again is right either way
                    if time.monotonic() > end:
                        raise

    def prepare(self, statements: Sequence[str], server_statements: Sequence[str]) -> None:
        with _translated(self.address), self._session(neo4j.WRITE_ACCESS) as session:
            for statement in (*statements, *server_statements):
                try:
                    session.execute_write(lambda transaction, s=statement: transaction.run(s).consume())  # type: ignore[misc]
                except ClientError as error:
                    # another process made the very same constraint or index at this moment
                    if error.code != "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists":
                        raise

    def empty(self, labels: Collection[str]) -> bool:
        # a server's database is not ours alone, and another loader may be at work in it
        return False

    def close(self) -> None:
        self._driver.close()

    def _session(self, access: str) -> neo4j.Session:
        return self._driver.session(database=self._database, default_access_mode=access, fetch_size=1000)


def _explained(transaction: neo4j.ManagedTransaction, cypher: str, parameters: dict[str, Any]) -> neo4j.ResultSummary:
    try:
        # the words are the user's, and nothing is put into them
        return transaction.run(reads.EXPLAINING + cypher, parameters).consume()
    except CypherSyntaxError as error:
        raise QueryError(f"the query cannot be run: {shortened(reads.in_query(error.message or ''))}") from None


class _Run:
    """The driver's transaction with the rows as tuples."""

    def __init__(self, transaction: neo4j.ManagedTransaction) -> None:
        self._transaction = transaction

    def run(self, cypher: str, /, **parameters: Any) -> list[Row]:
        answer = self._transaction.run(_by_index(cypher), parameters)
        return [tuple(record.values()) for record in answer]


@cache
def _by_index(cypher: str) -> str:
    """`cypher`, one of our own queries, with the indexes named that it is to use.

    A server plans by what it holds: while that is little, reading all of it seems as good as looking it up, and the
    plan is kept while the store fills.
    """
    return _LOOKED_UP.sub(lambda m: f"{m[0]} USING INDEX SEEK {m[1]}:{m[2]}({m[3] or m[4]})", cypher)


@contextmanager
def _translated(address: str) -> Iterator[None]:
    """The driver's errors as ours."""
    try:
        yield
    except AuthError:
        raise StoreAuthError(
            f"{address} refuses this user or password; set ALLEGEDLY_NEO4J_PASSWORD or enter the password when asked"
        ) from None
    except (ServiceUnavailable, SessionExpired, OSError) as error:
        raise StoreUnreachable(
            f"no Neo4j server answers at {address} ({_first_line(error)}); is it running, and is the address right?"
        ) from None
    except ConfigurationError as error:
        raise StoreError(f"{address} is no address of a Neo4j server: {_first_line(error)}") from None
    except Neo4jError as error:
        code = error.code or ""
        if code.endswith("AuthenticationRateLimit"):
            raise StoreAuthError(f"{address} refuses log-ins after too many wrong ones; wait some seconds") from None
        if code.endswith((".AccessMode", ".Forbidden")) or "ForbiddenOnReadOnlyDatabase" in code:
            raise ReadOnlyError("only reading queries are run here, and this one writes; nothing was changed") from None
        if code.endswith("DatabaseNotFound"):
            raise StoreError(f"{address} has no such database: {error.message}; name another with --database") from None
        if error.is_retryable():
            raise StoreUnreachable(f"{address} kept failing for a passing reason: {error.message}; try again") from None
        raise QueryError(f"the query cannot be run: {shortened(error.message or code)}") from None
    except DriverError as error:
        raise StoreError(f"{address}: {_first_line(error)}") from None


def _first_line(error: BaseException) -> str:
    return next(iter(str(error).splitlines()), "") or type(error).__name__


def _plain(value: Any) -> Any:
    """A value of the driver as the plain value that every store gives."""
    if isinstance(value, Node):
        properties = {key: _plain(v) for key, v in sorted(value.items())}
        return {"id": properties.get("id"), "labels": sorted(value.labels), "properties": properties}
    if isinstance(value, Relationship):
        return {"type": value.type, "properties": {key: _plain(v) for key, v in sorted(value.items())}}
    if isinstance(value, Path):
        ids = {node.element_id: node.get("id") for node in value.nodes}
        return {
            "nodes": [_plain(node) for node in value.nodes],
            "relationships": [
                _plain(r) | {"start": ids.get(r.start_node.element_id), "end": ids.get(r.end_node.element_id)}  # type: ignore[union-attr]
                for r in value.relationships
            ],
        }
    if isinstance(value, dict):
        return {key: _plain(v) for key, v in value.items()}
    if isinstance(value, Duration):
        # which is a tuple too
        return {"months": value.months, "days": value.days, "seconds": value.seconds}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    if isinstance(value, Date | DateTime | Time):
        return value.to_native().isoformat()
    return value
