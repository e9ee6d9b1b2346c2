"""The embedded store: a kglite graph in a file, with a write-ahead log beside it; one process writes at a time."""

from __future__ import annotations

import datetime
import os
import warnings
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from graph.schema import LABELS
from graph.store import reads
from graph.store.backend import Result, Row
from graph.store.backend import Transaction as _Transaction
from graph.store.errors import QueryError, ReadOnlyError, StoreError, StoreFormatError, StoreLocked, shortened

# kglite's allocator reads this once, when it is loaded: memory that is free goes back at once and not when it was free
# for a while, which takes a tenth off the peak and costs no time
os.environ.setdefault("MIMALLOC_PURGE_DELAY", "0")
import kglite

T = TypeVar("T")

# larger transactions take more memory, for their rows and since kglite copies a graph of which more than about a 64th
# changes, and more time
_BATCH_ROWS = 2500
_EMPTY_LOG = 5  # bytes: the log's header
# the whole file is written anew when the log is folded into it: rarely, then
_LONGEST_LOG = 256 << 20  # bytes


class EmbeddedBackend:
    """A kglite graph at `path`. `read_only` takes no lock and sees what was last written completely."""

    elsewhere = False

    def __init__(self, path: str, *, read_only: bool = False) -> None:
        self.address, self.batch_rows = path, _BATCH_ROWS
        # kglite prints its hints on stderr, which is the command line's
        kglite.set_query_warning_policy("silent")
        self._read_only = read_only
        self._graph = _reading(path) if read_only else _opened(path)

    def query(self, cypher: str, parameters: Mapping[str, Any]) -> Result:
        reads.check_text(cypher)
        with _translated(self.address), self._graph.begin_read() as transaction:
            view = transaction.cypher(cypher, params=dict(parameters))
            if isinstance(view, str):
                raise QueryError("FORMAT CSV belongs to one store only; use the --format option instead")
            columns = list(view.columns)
            return Result(columns, [tuple(_plain(row[c]) for c in columns) for row in view])

    def stream(self, cypher: str, parameters: Mapping[str, Any]) -> Iterator[Row]:
        with self._graph.begin_read() as transaction:
            with _translated(self.address):
                view = transaction.cypher(cypher, params=dict(parameters), timeout_ms=0)
            columns = view.columns
            for row in view:
                yield tuple(_plain(row[c]) for c in columns)

    def read(self, work: Callable[[_Transaction], T]) -> T:
        with self._graph.begin_read() as transaction:
            return work(_Run(transaction, self.address))

    def write(self, work: Callable[[_Transaction], T]) -> T:
        if self._read_only:
            raise ReadOnlyError(f"{self.address} is open for reading only")
        transaction = self._graph.begin()
        try:
            done = work(_Run(transaction, self.address))
        except BaseException:
            transaction.rollback()
            raise
        with _translated(self.address):
            transaction.commit()
        if _log_size(self.address) > _LONGEST_LOG:
            _fold(self._graph, self.address)
        return done

    def prepare(self, statements: Sequence[str], server_statements: Sequence[str]) -> None:
        with _translated(self.address):
            for statement in statements:
                self._graph.cypher(statement)

    def empty(self, labels: Collection[str]) -> bool:
        if self._read_only:
            raise ReadOnlyError(f"{self.address} is open for reading only")
        if any(count and label not in labels for label, count in self._graph.node_type_counts().items()):
            return False
        # still under the lock. The log goes first: whoever is killed in between leaves a file as it once was, whole
        with _translated(self.address):
            Path(f"{self.address}-wal").unlink(missing_ok=True)
            Path(self.address).unlink(missing_ok=True)
        _release(self._graph, self.address)
        self._graph = _opened(self.address)
        # whoever reads meanwhile finds an empty store, not none
        _fold(self._graph, self.address)
        return True

    def close(self) -> None:
        # a loaded graph has no file to write back to
        if not self._read_only:
            _close(self._graph, self.address)


class _Run:
    """kglite's transaction with the rows as tuples."""

    def __init__(self, transaction: Any, address: str) -> None:
        self._transaction, self._address = transaction, address

    def run(self, cypher: str, /, **parameters: Any) -> list[Row]:
        # our own queries are bounded by the batch, not by a clock
        with _translated(self._address):
            view = self._transaction.cypher(cypher, params=parameters, timeout_ms=0)
        return list(zip(*(view.column(name) for name in view.columns), strict=True))


def _opened(path: str) -> Any:
    with _translated(path):
        return kglite.open(path, auto_checkpoint_wal_mib=0)


def _log_size(path: str) -> int:
    log = Path(f"{path}-wal")
    return log.stat().st_size if log.exists() else 0


def _fold(graph: Any, path: str) -> None:
    """Write the file anew with all that the log holds, which is then empty."""
    # the layout that kglite calls auto takes three times the memory while saving, and four times the space
    kglite.trim_memory()
    with _translated(path):
        graph.save(layout="compact")


def _close(graph: Any, path: str) -> None:
    if _log_size(path) > _EMPTY_LOG or not Path(path).exists():
        _fold(graph, path)
    _release(graph, path)


def _release(graph: Any, path: str) -> None:
    # kglite's own close would write the file once more; left as after an error, it only gives the lock up
    with _translated(path):
        graph.__exit__(StoreError, StoreError(), None)


def _reading(path: str) -> Any:
    """The graph for reading: a crashed writer's log is recovered first, a living writer's is not seen."""
    file = Path(path)
    if not file.exists() and not Path(f"{path}-wal").exists():
        raise StoreError(f"there is no store at {path}; make one with: allegedly build SOURCES --store {path}")
    if _log_size(path) > _EMPTY_LOG:
        try:
            _close(_opened(path), path)
        except StoreLocked:
            if not file.exists():
                raise
    with _translated(path), warnings.catch_warnings():
        # what a living writer has not yet folded into the file is not ours to read
        warnings.simplefilter("ignore", UserWarning)
        return kglite.load(path)


@contextmanager
def _translated(path: str) -> Iterator[None]:
    """kglite's errors as ours, and its advice on file layouts unheard."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", kglite.MappedFallbackWarning)
            yield
    except kglite.WriterLeaseHeldError as error:
        holder = error.holder or {}
        by = "this process" if holder.get("self") else f"process {holder.get('pid')} (since {holder.get('since')})"
        raise StoreLocked(
            f"{path} is open for writing in {by}; wait for it to end, or use another store with --store"
        ) from None
    except kglite.ReadOnlyError:
        raise ReadOnlyError("only reading queries are run here, and this one writes; nothing was changed") from None
    except (kglite.FileFormatError, kglite.FileError) as error:
        raise StoreFormatError(f"{path} is not a store of allegedly: {error}; name another with --store") from None
    except kglite.FileIoError as error:
        raise StoreError(f"cannot open or write {path}: {error}; check the folder, permissions and space") from None
    except (kglite.KgError, ValueError, TypeError, OverflowError, RecursionError) as error:
        raise QueryError(f"the query cannot be run: {shortened(str(error))}") from None


_STRUCTURAL = frozenset(("id", "title", "type"))


def _plain(value: Any) -> Any:
    """A value of kglite as the plain value that every store gives."""
    if isinstance(value, dict):
        if value.keys() == {"id", "labels", "properties"}:
            properties = _own(value["properties"])
            return {"id": properties.get("id"), "labels": sorted(value["labels"]), "properties": properties}
        if value.keys() == {"id", "start", "end", "type", "properties"}:
            return {"type": value["type"], "properties": dict(sorted(_plain(value["properties"]).items()))}
        if value.keys() == {"nodes", "relationships"}:
            return _path(value)
        if value.keys() >= _STRUCTURAL and value["type"] in LABELS:
            return _own(value)
        return {key: _plain(v) for key, v in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return value


def _path(value: dict[str, Any]) -> dict[str, Any]:
    """A path whose relationships say between which of its nodes they run, and in which direction."""
    nodes = [_plain(node) for node in value["nodes"]]
    ids = {node["id"]: plain["id"] for node, plain in zip(value["nodes"], nodes, strict=True)}
    return {
        "nodes": nodes,
        "relationships": [
            _plain(r) | {"start": ids.get(r["start"]), "end": ids.get(r["end"])} for r in value["relationships"]
        ],
    }


def _own(properties: dict[str, Any]) -> dict[str, Any]:
    """A node's properties without those that kglite adds: a `type` to all, a `title` to all but documents."""
    titled = properties.get("type") in ("Document", "Copy")
    return {
        key: _plain(value)
        for key, value in sorted(properties.items())
        if value is not None and key != "type" and (key != "title" or titled)
    }
