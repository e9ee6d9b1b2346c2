"""The graph's stores: an embedded one in a file, and Neo4j; one set of queries for both.

with open_store("articles.kgl") as store:
    for outcome in store.load(extractions):
        print(outcome.change, outcome.source)
    store.query("MATCH (e:Entity) RETURN e.name LIMIT $n", {"n": 3}).rows
"""

from graph.store.address import is_server, open_store
from graph.store.backend import Result
from graph.store.changes import Change, Outcome
from graph.store.checking import Problem
from graph.store.errors import (
    QueryError,
    ReadOnlyError,
    StoreAuthError,
    StoreError,
    StoreFormatError,
    StoreLocked,
    StoreUnreachable,
    StoreVersionError,
)
from graph.store.store import Info, Store

__all__ = [
    "Change",
    "Info",
    "Outcome",
    "Problem",
    "QueryError",
    "ReadOnlyError",
    "Result",
    "Store",
    "StoreAuthError",
    "StoreError",
    "StoreFormatError",
    "StoreLocked",
    "StoreUnreachable",
    "StoreVersionError",
    "is_server",
    "open_store",
]
