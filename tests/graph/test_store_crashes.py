"""Loads that are killed, cut off, or run four at once: loading again always gives the graph of one quiet load."""

from __future__ import annotations

import contextlib
import random
import subprocess
import threading
from pathlib import Path

import neo4j
import pytest

from graph.store import Store, StoreUnreachable, open_store
from graph.store.server import ServerBackend
from tests.conftest import Neo4jAddress
from tests.graph import loader
from tests.graph.writing import dump
from tests.server.proxy import Proxy

ARTICLES = loader.corpus(60)


@pytest.fixture(scope="module")
def quiet(tmp_path_factory: pytest.TempPathFactory):
    """The graph of all articles, loaded in one go."""
    with open_store(tmp_path_factory.mktemp("quiet") / "quiet.kgl") as store:
        list(store.load(ARTICLES))
        return dump(store)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return loader.write(tmp_path_factory.mktemp("articles") / "articles.jsonl", ARTICLES)


def kill_after(process: subprocess.Popen[str], outcomes: int, delay: float) -> None:
    """Kill a loader some time after it has stored so many documents."""
    assert process.stdout is not None
    for _ in range(outcomes):
        assert process.stdout.readline()
    timer = threading.Timer(delay, process.kill)
    timer.start()
    process.communicate()
    timer.join()


def whole_documents(store: Store) -> None:
    """Nothing is half there: every document has all that it states."""
    assert list(store.check()) == []
    stated = {e.document.id: len(e.statements) for e in ARTICLES}
    query = "MATCH (d:Document) OPTIONAL MATCH (s:Statement)-[:STATED_IN]->(d) RETURN d.id, count(s)"
    for id_, count in store.query(query).rows:
        assert count == stated[id_]


@pytest.mark.parametrize("seed", range(4))
def test_a_killed_load_is_whole_and_can_be_loaded_again_embedded(tmp_path, file, quiet, seed):
    path = tmp_path / "a.kgl"
    chance = random.Random(seed)
    for _ in range(2):
        kill_after(loader.start(str(path), file, batch=3), chance.randint(0, 15), chance.random() / 20)
        if path.exists() or Path(f"{path}-wal").exists():
            with open_store(path, read_only=True) as store:
                whole_documents(store)
    with open_store(path) as store:
        list(store.load(ARTICLES))
        assert dump(store) == quiet


@pytest.mark.neo4j
def test_a_killed_load_is_whole_and_can_be_loaded_again_neo4j(neo4j_server, neo4j_store, file, quiet):
    chance = random.Random(5)
    for _ in range(3):
        process = loader.start(neo4j_server.address, file, neo4j_server.password, batch=3)
        kill_after(process, chance.randint(1, 12), chance.random() / 5)
        whole_documents(neo4j_store)
    list(neo4j_store.load(ARTICLES))
    assert dump(neo4j_store) == quiet


@pytest.mark.neo4j
def test_four_loaders_at_once_give_the_graph_of_one(neo4j_server, neo4j_store, tmp_path, quiet):
    # each in an order of its own, and over the others' articles too
    loaders = []
    for number in range(4):
        shuffled = random.Random(number).sample(ARTICLES, len(ARTICLES))
        file = loader.write(tmp_path / f"{number}.jsonl", shuffled)
        loaders.append(loader.start(neo4j_server.address, file, neo4j_server.password, batch=7))
    for process in loaders:
        _, complaints = process.communicate(timeout=240)
        assert (process.returncode, complaints) == (0, "")
    assert dump(neo4j_store) == quiet
    assert list(neo4j_store.check()) == []


def test_four_loaders_at_once_give_the_graph_of_one_embedded(tmp_path, quiet):
    path = tmp_path / "a.kgl"
    files = [
        loader.write(tmp_path / f"{number}.jsonl", random.Random(number).sample(ARTICLES, len(ARTICLES)))
        for number in range(4)
    ]
    waiting, refused = files, 0
    while waiting:
        running = [(file, loader.start(str(path), file, batch=7)) for file in waiting]
        waiting = []
        for file, process in running:
            _, complaints = process.communicate(timeout=120)
            if process.returncode:
                # one writes at a time; who is refused has stored nothing and comes again
                assert "StoreLocked" in complaints
                waiting.append(file)
                refused += 1
    assert refused
    with open_store(path, read_only=True) as store:
        assert dump(store) == quiet
        assert list(store.check()) == []


@pytest.mark.neo4j
def test_a_failure_that_does_not_pass_is_given_up_with_a_reason(neo4j_server, neo4j_store):
    backend = ServerBackend(
        neo4j_server.address,
        user=neo4j_server.user,
        password=neo4j_server.password,
        database=None,
        retry_seconds=1.0,
    )
    tried = []

    def failing(transaction):
        tried.append(transaction)
        raise neo4j.exceptions.TransientError("the lock was held by another")

    with contextlib.closing(backend), pytest.raises(StoreUnreachable, match=r"kept failing .*; try again$"):
        backend.write(failing)
    assert len(tried) > 1
    assert list(neo4j_store.check()) == []


@pytest.mark.neo4j
def test_a_load_outlives_dropped_connections(neo4j_server, neo4j_store, quiet):
    port = int(neo4j_server.address.rpartition(":")[2])
    chance = random.Random(2)
    with (
        Proxy(port) as proxy,
        open_store(proxy.address, user=neo4j_server.user, password=neo4j_server.password) as store,
    ):
        for count, _ in enumerate(store.load(ARTICLES, batch_size=4), 1):
            if count % 8 == 1:
                # somewhere in what follows: within a query, between two, while committing
                proxy.cut_after(chance.randint(1, 30_000))
        assert proxy.cuts > 2
        assert dump(neo4j_store) == quiet


@pytest.mark.neo4j
def test_a_server_that_does_not_come_back_is_given_up_with_a_reason(neo4j_server, neo4j_store):
    port = int(neo4j_server.address.rpartition(":")[2])
    with Proxy(port) as proxy:
        backend = ServerBackend(
            proxy.address, user=neo4j_server.user, password=neo4j_server.password, database=None, retry_seconds=1.0
        )
        store = Store(backend, neo4j_store._identity)
    with store, pytest.raises(StoreUnreachable, match=r"no Neo4j server answers at bolt://127.0.0.1:\d+ ") as caught:
        list(store.load(ARTICLES))
    assert neo4j_server.password not in str(caught.value)


@pytest.mark.neo4j
@pytest.mark.parametrize("how", ["stop", "kill"])
def test_a_load_outlives_a_server_that_restarts(neo4j_server: Neo4jAddress, neo4j_store, file, quiet, how):
    if neo4j_server.server is None:
        pytest.skip("this server is not the tests' to restart")
    process = loader.start(neo4j_server.address, file, neo4j_server.password, batch=3)
    assert process.stdout is not None
    for _ in range(10):
        assert process.stdout.readline()
    getattr(neo4j_server.server, how)()
    neo4j_server.server.start()
    _, complaints = process.communicate(timeout=240)
    assert process.returncode == 0, complaints
    assert dump(neo4j_store) == quiet
    assert list(neo4j_store.check()) == []
