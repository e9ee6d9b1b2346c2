"""A store's address: a path is a file on this machine, bolt:// and neo4j:// a Neo4j server."""

from __future__ import annotations

import os
import re

from graph.identity import ByName, Identity
from graph.store.backend import Backend
from graph.store.errors import StoreError
from graph.store.store import Store

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
_SERVER = re.compile(r"[a-z+0-9]+://([\w.-]+|\[[0-9a-fA-F:.]+\])(:\d+)?/?")


def is_server(address: str) -> bool:
    """True where `address` names a Neo4j server and not a file. Raises `StoreError` for any other kind of URL."""
    scheme, separator, _ = address.partition("://")
    if not separator:
        return False
    if scheme not in SCHEMES:
        raise StoreError(
            f"{scheme}:// is no address of a store; give a file's path, or one of {'://, '.join(SCHEMES)}://"
        )
    return True


def open_store(
    address: str | os.PathLike[str],
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    read_only: bool = False,
    identity: Identity | None = None,
    any_version: bool = False,
) -> Store:
    """The store at `address`; a file that is not there is made, unless `read_only`.

    `user` (default neo4j), `password` and `database` (default: the server's) are a server's. A `read_only` store takes
    no lock. `identity` decides which entities of different documents are one, by default `ByName`. A store made by
    another version is refused unless `any_version`, with which it can be rebuilt or dropped. Use the store as a
    context manager, or close it. Raises a `StoreError` that says what to do: `StoreLocked`, `StoreUnreachable`,
    `StoreAuthError`, `StoreVersionError`, `StoreFormatError`.
    """
    where = os.fspath(address)
    backend: Backend
    if is_server(where):
        if not _SERVER.fullmatch(where):
            # which is not repeated: what should not be there may be a password
            raise StoreError(
                "a server's address is like neo4j://HOST:7687 and holds no user or password; give the user as an "
                "option, the password in the environment or when asked"
            )
        from graph.store.server import ServerBackend

        backend = ServerBackend(where, user=user, password=password, database=database, read_only=read_only)
    else:
        from graph.store.embedded import EmbeddedBackend

        backend = EmbeddedBackend(where, read_only=read_only)
    try:
        return Store(backend, identity or ByName(), read_only=read_only, any_version=any_version)
    except BaseException:
        backend.close()
        raise
