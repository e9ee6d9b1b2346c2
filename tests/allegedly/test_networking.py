"""network: communities and brokers written onto the entities, and taken off."""

from __future__ import annotations

from pathlib import Path

from tests.allegedly.conftest import Run


def test_communities_and_brokers_are_written_and_asked_for(run: Run, loaded: Path) -> None:
    assert run("ask", "communities", "--format", "csv").out == ""
    ran = run("network")
    assert (ran.code, ran.out, ran.err) == (0, "entities     12\ncommunities  3\nbrokers      10\n", "")
    again = run("network")
    assert again.out == ran.out
    first = run("ask", "brokers", "--limit", "1", "--format", "csv").out.splitlines()[1]
    assert first.startswith("River Alliance,Organization,0.327273,2,")
    assert (
        run("ask", "communities", "--entity", "Tomas Reyes", "--format", "csv").out.splitlines()[1].startswith("2,3,")
    )


def test_what_was_written_is_taken_off(run: Run, loaded: Path) -> None:
    before = run("export", "csv", "-o", "before.zip")
    run("network")
    assert run("network", "--clear").out == "taken off 12 entities\n"
    assert run("network", "--clear").out == "taken off 0 entities\n"
    after = run("export", "csv", "-o", "after.zip")
    assert (before.code, after.code) == (0, 0)
    assert Path("before.zip").read_bytes() == Path("after.zip").read_bytes()


def test_an_empty_store_has_neither(run: Run, folder: Path) -> None:
    run("store", "drop", "--yes")
    assert run("network").out == "entities     0\ncommunities  0\nbrokers      0\n"
