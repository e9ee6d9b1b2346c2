"""The same as the command line, for Python."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from allegedly.pipeline import Skipped
from allegedly.settings import Settings, resolve

if TYPE_CHECKING:
    import networkx

    from extraction.ontology import Ontology
    from graph.model import Extraction
    from graph.store.changes import Outcome
    from queries import Result

Source = str | os.PathLike[str]


def _raise(error: Exception) -> None:
    raise error


def read(
    *sources: Source, workers: int = 1, skipped: Skipped = _raise, ontology: Source | Ontology | None = None
) -> Iterator[Extraction]:
    """What each article of `sources` states, one after another; nothing is stored.

    A source is a file, a folder, a glob or "-". An article that cannot be read raises `loaders.LoadingError` or
    `extraction.ReadingError`; with `skipped` that is called with the error instead and reading goes on. `ontology` is
    one of your own or the file that holds it, by default the one in force (see `allegedly doctor`); a file with
    mistakes raises `extraction.ontology.OntologyError`.
    """
    from allegedly import pipeline

    if ontology is None:
        ontology = resolve().ontology.value
    return pipeline.extractions(pipeline.documents(sources, skipped), skipped, workers, ontology=ontology)


def build(
    *sources: Source,
    store: Source | None = None,
    user: str | None = None,
    database: str | None = None,
    workers: int = 1,
    skipped: Skipped = _raise,
    ontology: Source | Ontology | None = None,
) -> list[Outcome]:
    """Read `sources` and store what they state; returns what became of each document.

    `store` is a path or a server's address, by default the one in force (see `allegedly doctor`); a server's password
    comes from ALLEGEDLY_NEO4J_PASSWORD. Raises what `read` does, and `graph.store.StoreError`.
    """
    extractions = read(*sources, workers=workers, skipped=skipped, ontology=ontology)
    with _settings(store, user, database).open(prompt=False) as opened:
        return list(opened.load(extractions))


def ask(
    question: str,
    *,
    store: Source | None = None,
    user: str | None = None,
    database: str | None = None,
    **parameters: str | int | None,
) -> Result:
    """The answer to a canned question: `columns` and `rows`.

    >>> ask("who-supports-whom-with-what", status="planned").rows  # doctest: +SKIP

    Raises `queries.QueryError` for an unknown question or parameter, and `graph.store.StoreError`.
    """
    from queries import run

    with _settings(store, user, database).open(read_only=True, prompt=False) as opened:
        return run(opened, question, parameters)


def to_networkx(
    *,
    store: Source | None = None,
    user: str | None = None,
    database: str | None = None,
    statements: bool = False,
) -> networkx.MultiDiGraph[str]:
    """The graph of a store: entities and their relations, with `statements` everything that is stored."""
    from graph.network import to_networkx as network

    with _settings(store, user, database).open(read_only=True, prompt=False) as opened:
        return network(opened, statements)


def _settings(store: Source | None, user: str | None, database: str | None) -> Settings:
    address = None if store is None else os.fspath(store)
    return resolve({"store": address, "user": user, "database": database})
