"""doctor: what is in force, and whether it answers."""

from pathlib import Path

import pytest

from tests.allegedly.conftest import Run
from tests.conftest import Neo4jAddress


def rows(out: str) -> dict[str, list[str]]:
    return {line.split()[0]: line.split()[1:] for line in out.splitlines()}


def test_everything_is_well_and_comes_from_somewhere(run: Run, loaded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALLEGEDLY_WORKERS", "2")
    monkeypatch.setenv("ALLEGEDLY_NEO4J_PASSWORD", "hush-hush")
    ran = run("doctor", "--store", loaded)
    assert (ran.code, ran.err) == (0, "")
    found = rows(ran.out)
    assert found["store"] == ["allegedly.graph", "from", "--store"]
    assert found["user"] == ["neo4j", "from", "default"]
    assert found["workers"] == ["2", "from", "ALLEGEDLY_WORKERS"]
    assert found["password"] == ["set", "from", "ALLEGEDLY_NEO4J_PASSWORD"]
    assert found["model"] == ["en_core_web_md", "3.7.1", "reads"]
    assert found["graph"][:2] == ["14", "documents,"]
    assert "hush" not in ran.out


def test_a_store_that_is_not_there_yet_is_not_made(run: Run, folder: Path) -> None:
    ran = run("doctor")
    assert ran.code == 0
    assert "no store there yet; allegedly build SOURCES... makes it" in ran.out
    assert list(folder.iterdir()) == []


@pytest.mark.neo4j
def test_a_server_that_answers_is_told(run: Run, neo4j_server: Neo4jAddress, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALLEGEDLY_NEO4J_PASSWORD", neo4j_server.password or "")
    ran = run("doctor", "--store", neo4j_server.address, "--user", neo4j_server.user)
    assert ran.code == 0
    assert rows(ran.out)["user"] == [neo4j_server.user, "from", "--user"]
    assert rows(ran.out)["graph"][-3:] == ["the", "server", "answers"]


def test_a_server_that_does_not_answer_is_told(run: Run) -> None:
    ran = run("doctor", "--store", "bolt://127.0.0.1:1")
    assert ran.code == 3
    assert rows(ran.out)["graph"][:3] == ["does", "not", "answer"]
