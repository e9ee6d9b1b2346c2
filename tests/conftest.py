"""What tests of every room share: stores of both kinds, and a real Neo4j server."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import neo4j
import pytest

from graph.store import Store, open_store
from tests.server import neo4j as server


@dataclass(frozen=True)
class Neo4jAddress:
    """A Neo4j that tests may fill and empty. `server` is None where somebody else started it."""

    address: str
    user: str
    password: str | None
    server: server.Server | None = None

    def open(self, **options: object) -> Store:
        """The store in it, opened."""
        return open_store(self.address, user=self.user, password=self.password, **options)  # type: ignore[arg-type]

    def clear(self) -> None:
        """Delete all that is stored and keep the schema, whose making anew costs a second and every query's plan."""
        auth = (self.user, self.password) if self.password else None
        with neo4j.GraphDatabase.driver(self.address, auth=auth) as driver:
            some = "MATCH (n) WHERE NOT n:Store CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS"
            with driver.session(database="neo4j") as session:
                session.run(some).consume()


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jAddress]:
    """A Neo4j server whose database belongs to the tests: they empty it.

    ALLEGEDLY_TEST_NEO4J is its address (with ALLEGEDLY_TEST_NEO4J_USER and ALLEGEDLY_TEST_NEO4J_PASSWORD), else one is
    started: the long-term release, or where ALLEGEDLY_TEST_NEO4J_VERSION is "newest" or a version, that one. Where none
    can be had the tests are skipped, in CI they fail.
    """
    if address := os.environ.get("ALLEGEDLY_TEST_NEO4J"):
        user = os.environ.get("ALLEGEDLY_TEST_NEO4J_USER") or server.USER
        yield Neo4jAddress(address, user, os.environ.get("ALLEGEDLY_TEST_NEO4J_PASSWORD"))
        return
    version = os.environ.get("ALLEGEDLY_TEST_NEO4J_VERSION") or server.LONG_TERM
    version = server.NEWEST if version == "newest" else version
    try:
        with server.running(tmp_path_factory.mktemp("neo4j"), version) as started:
            yield Neo4jAddress(started.address, server.USER, started.password, started)
    except server.NoServer as error:
        if os.environ.get("CI"):
            pytest.fail(f"CI needs a Neo4j server: {error}")
        pytest.skip(f"no Neo4j server: {error}")


@pytest.fixture
def embedded_store(tmp_path: Path) -> Iterator[Store]:
    """An empty embedded store."""
    with open_store(tmp_path / "test.kgl") as opened:
        yield opened


@pytest.fixture
def neo4j_store(neo4j_server: Neo4jAddress) -> Iterator[Store]:
    """An empty Neo4j store."""
    neo4j_server.clear()
    with neo4j_server.open() as opened:
        yield opened


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store(request: pytest.FixtureRequest) -> Store:
    """An empty store of either kind."""
    return request.getfixturevalue(f"{request.param}_store")
