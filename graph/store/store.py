"""The store: load, forget, ask, look after."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Any

from graph import schema
from graph.candidates import Actor, Candidate
from graph.decisions import Clusters, Decision, Verdict, decision
from graph.identity import Identity
from graph.model import Extraction
from graph.store import checking, deciding, dump, judgements, keeping, marking, proposing, writing
from graph.store.backend import Backend, Result
from graph.store.changes import Change, Outcome
from graph.store.errors import StoreVersionError
from graph.store.records import Record, copy_id, record

BATCH_SIZE = 500  # documents in one transaction, at most
_NEW_OBJECTS = 20_000  # before Python looks for cycles among them, 700 by default


@dataclass(frozen=True, slots=True)
class Info:
    """What a store holds: nodes by label (and entities by kind), relationships by type, none left out; its version is
    None where nothing was ever stored."""

    address: str
    version: int | None
    nodes: dict[str, int]
    relationships: dict[str, int]


class Store:
    """The graph of everything that was loaded. `open_store` makes one."""

    def __init__(
        self, backend: Backend, identity: Identity, *, read_only: bool = False, any_version: bool = False
    ) -> None:
        self._backend, self._identity = backend, identity
        version = backend.read(keeping.version)
        if version not in (None, schema.VERSION) and not any_version:
            raise StoreVersionError(_other_version(backend.address, version))
        if version is None and not read_only:
            keeping.prepare(backend)

    @property
    def address(self) -> str:
        """Where the store is: a path, or a server's URL."""
        return self._backend.address

    def load(self, extractions: Iterable[Extraction], *, batch_size: int = BATCH_SIZE) -> Iterator[Outcome]:
        """Store each extraction and say what became of it, in order, as it is stored.

        A document is stored completely or not at all, `batch_size` of them at most in one transaction. What is stored
        already is left alone; a new text from the same source takes the place of the earlier one. The resulting graph
        does not depend on order, batches, repetition or how many processes load. Iterate to the end: storing happens
        as the outcomes are taken; while a server stores a batch, the next is read.
        """
        if batch_size < 1:
            raise ValueError(f"batch_size is {batch_size}, and a batch has at least one document")
        records = (record(e, self._identity) for e in extractions)
        batches = _batches(records, batch_size, self._backend.batch_rows)
        storing = self._stored_ahead if self._backend.elsewhere else self._stored_in_turn
        with _collecting_rarely():
            yield from storing(batches)

    def _stored_in_turn(self, batches: Iterator[list[Record]]) -> Iterator[Outcome]:
        while batch := next(batches, None):
            outcomes = self._store(batch)
            del batch  # else it would be held until the next is there
            yield from outcomes

    def _stored_ahead(self, batches: Iterator[list[Record]]) -> Iterator[Outcome]:
        """While a batch is stored, the next is read; whoever takes the outcomes finds nothing going on."""
        with ThreadPoolExecutor(1, "allegedly-store") as aside:
            batch = next(batches, None)
            while batch:
                storing = aside.submit(self._store, batch)
                try:
                    batch = next(batches, None)
                finally:
                    # told even where reading on has failed
                    yield from storing.result()

    def _store(self, batch: list[Record]) -> list[Outcome]:
        held = self._backend.read(lambda transaction: writing.standing(transaction, batch))
        if all(held.knows(r) for r in batch):
            # nothing to write, so nothing to lock
            return [Outcome(Change.UNCHANGED, r.source, r.document) for r in batch]
        return self._backend.write(lambda transaction: writing.store(transaction, batch))

    def forget(self, names: Iterable[str]) -> Iterator[Outcome]:
        """Take away documents, each named by its id or by a source it was loaded from, and all that only they stated.

        A document that was read from several sources stays until each is forgotten, or its id is.
        """
        for name in names:
            copies = self._backend.read(lambda transaction, n=name: keeping.copies(transaction, n, copy_id(n)))  # type: ignore[misc]
            if copies:
                ids = [id_ for id_, _, _ in copies]
                self._backend.write(lambda transaction, i=ids: writing.forget(transaction, i))  # type: ignore[misc]
                yield Outcome(Change.FORGOTTEN, copies[0][1], copies[0][2])
            else:
                yield Outcome(Change.UNKNOWN, name, None)

    def decisions(self) -> list[Decision]:
        """Every decision on who is who, in the order of their ids."""
        return self._backend.read(judgements.recorded)

    def decide(self, decisions: Iterable[Decision]) -> list[Decision]:
        """Record decisions and let the graph follow them; the ones that were not recorded before.

        All are recorded or none. Raises `graph.decisions.DecisionError` where they contradict one another or those
        recorded. The graph does not depend on whether documents or decisions came first.
        """
        found = list(decisions)
        return self._backend.write(lambda transaction: deciding.decide(transaction, found))

    def take_back(self, ids: Iterable[str]) -> list[Decision]:
        """Take decisions back, each named by its id; the ones that there were. The graph is what it would be without
        them."""
        found = set(ids)
        return self._backend.write(lambda transaction: deciding.take_back(transaction, found))

    def proposals(self) -> list[Candidate]:
        """Every two entities that may be one and are not decided on, the likeliest first."""
        return self._backend.read(proposing.proposals)

    def actor(self, id_: str) -> Actor | None:
        """The entity with this id, as proposals see it; None where there is none."""
        return proposing.actor(self._backend, id_)

    def evidence(self, candidate: Candidate) -> proposing.Evidence:
        """What documents say that speaks for or against a proposal."""
        return proposing.evidence(self._backend, candidate)

    def judged(self, candidate: Candidate, verdict: Verdict, by: str, at: str, reason: str | None = None) -> Decision:
        """The decision that gives `verdict` on a proposal, to be recorded by `decide`."""
        sides = Clusters(self.decisions()).sides()
        one, other = (proposing.side(actor, sides) for actor in (candidate.one, candidate.other))
        return decision(verdict, one, other, by, at, reason, candidate.kind)

    def decide_sure(self, at: str) -> tuple[list[Decision], list[Decision]]:
        """Decide, as `deciding.NOBODY`, what the whole store leaves no doubt about: the decisions made and those taken
        back. All of it happens or nothing.

        What `NOBODY` decided before is judged anew, so that the graph depends on the documents and on the decisions of
        others alone, not on what was there when it was asked first. What contradicts others' decisions is left out.
        """
        return self._backend.write(lambda transaction: deciding.decide_sure(transaction, at))

    def query(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Result:
        """The answer to a reading query. Raises `ReadOnlyError` where it would write, `QueryError` where it fails."""
        return self._backend.query(cypher, parameters or {})

    def nodes(self) -> Iterator[dict[str, Any]]:
        """Every node as `{"id", "labels", "properties"}`, label by label, in the order of their ids."""
        return dump.nodes(self._backend)

    def relationships(self) -> Iterator[dict[str, Any]]:
        """Every relationship as `{"type", "start", "end", "properties"}`, type by type, in the order of its ends."""
        return dump.relationships(self._backend)

    def info(self) -> Info:
        """What the store holds, counted."""
        counts = self._backend.read(keeping.counts)
        return Info(self.address, self._backend.read(keeping.version), *counts)

    def check(self) -> Iterator[checking.Problem]:
        """Everything that should not be: orphans, evidence that is not verbatim, counts that disagree."""
        return checking.problems(self._backend)

    def rebuild(self) -> None:
        """Derive everything that is derived from the statements and mentions anew.

        This brings a store that an earlier version made up to date, too.
        """
        version = self._backend.read(keeping.version)
        if version is not None and not schema.REBUILT <= version <= schema.VERSION:
            raise StoreVersionError(_other_version(self.address, version))
        keeping.rebuild(self._backend)

    def mark(self, marks: Mapping[str, Mapping[str, Any]]) -> None:
        """Write what `graph.network.standings` gave onto the entities, by their ids, in place of earlier marks.

        The properties `community` and `brokerage` are no part of the graph that is dumped and checked, and are not kept
        up to date when documents come and go.
        """
        marking.mark(self._backend, marks)

    def clear_marks(self) -> int:
        """Take off what `mark` wrote; how many entities had it."""
        return marking.clear(self._backend)

    def drop(self) -> None:
        """Take away everything this program stored, constraints and indexes too; nothing else in the database."""
        keeping.drop(self._backend)
        keeping.prepare(self._backend)

    def close(self) -> None:
        self._backend.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


def _other_version(address: str, version: int) -> str:
    made = f"{address} was made by another version of allegedly (schema {version}, this one has {schema.VERSION})"
    if schema.REBUILT <= version < schema.VERSION:
        return f"{made}; bring it up to date with: allegedly store rebuild --store {address}"
    other = "update allegedly, or " if version > schema.VERSION else ""
    return f"{made}; {other}empty it with: allegedly store drop --store {address}, and load again"


@contextmanager
def _collecting_rarely() -> Iterator[None]:
    """Rows are many and hold no cycles, in search of which Python goes through them again and again: a tenth of the
    time that storing takes."""
    thresholds = gc.get_threshold()
    gc.set_threshold(_NEW_OBJECTS, *thresholds[1:])
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)


def _batches(records: Iterable[Record], most: int, most_rows: int) -> Iterator[list[Record]]:
    """Records in batches without two of the same source or document, so that the later of two is stored later. A
    document of more rows than a batch should have is stored alone."""
    batch: list[Record] = []
    rows = 0
    seen: set[str] = set()
    for one in records:
        if batch and (
            len(batch) >= most or rows + one.size > most_rows or not seen.isdisjoint((one.copy, one.document))
        ):
            yield batch
            batch, rows, seen = [], 0, set()
        batch.append(one)
        rows += one.size
        seen |= {one.copy, one.document}
    if batch:
        yield batch
