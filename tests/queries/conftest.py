"""The example corpus in a store of either kind, loaded once for all questions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.store import Store, open_store
from tests.queries.answers import fill


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store that holds the example corpus. Tests only read it."""
    if request.param == "embedded":
        with open_store(tmp_path_factory.mktemp("told") / "told.kgl") as store:
            fill(store)
            yield store
    else:
        with request.getfixturevalue("neo4j_server").open() as store:
            store.drop()
            fill(store)
            yield store
