"""The embedded store's file and log: what is in them when it is closed, dropped, killed, and how large batches are."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from graph.model import Kind, Relation
from graph.store import ReadOnlyError, Store, embedded, open_store
from tests.graph import loader
from tests.graph.writing import Fact, article, dump

ARTICLES = loader.corpus(12)
ADA, NORWAY = ("Ada", Kind.PERSON), ("Norway", Kind.COUNTRY)
PLAIN = article("plain.txt", Fact(ADA, Relation.SUPPORTS, NORWAY))
HEADER = 5  # bytes of a log that holds nothing


def log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def load(path: Path, articles: list = ARTICLES) -> tuple[list, list]:
    with open_store(path) as store:
        list(store.load(articles))
        return dump(store)


def seen(path: Path) -> tuple[list, list]:
    with open_store(path, read_only=True) as store:
        return dump(store)


KILLED = """
import os, sys
from pathlib import Path
from graph import interchange
from graph.store import embedded, open_store
store = open_store(sys.argv[1])
list(store.load(interchange.loads(line) for line in Path(sys.argv[2]).open()))
if sys.argv[3] == "saved":
    embedded._fold(store._backend._graph, sys.argv[1])
os._exit(9)
"""


def killed(path: Path, articles: list, when: str) -> None:
    """Load articles in a process that ends without closing: after its last commit, or when all is in the file too."""
    file = loader.write(path.with_suffix(".jsonl"), articles)
    assert subprocess.run([sys.executable, "-c", KILLED, str(path), str(file), when], check=False).returncode == 9


def test_closing_leaves_all_in_the_file_and_nothing_in_the_log(tmp_path):
    path = tmp_path / "a.kgl"
    with open_store(path) as store:
        list(store.load(ARTICLES))
        assert log(path).stat().st_size > HEADER
        loaded = dump(store)
    assert log(path).stat().st_size == HEADER
    log(path).unlink()
    assert seen(path) == loaded


def test_closing_what_was_not_changed_leaves_the_file_alone(tmp_path):
    path = tmp_path / "a.kgl"
    load(path)
    before = path.stat()
    load(path)
    after = path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("when", ["committed", "saved"])
def test_a_writer_killed_before_it_gave_up_the_lock_leaves_everything(tmp_path, when):
    path = tmp_path / "a.kgl"
    killed(path, ARTICLES, when)
    assert (log(path).stat().st_size == HEADER) == (when == "saved")
    expected = load(tmp_path / "quiet.kgl")
    assert seen(path) == expected
    assert load(path) == expected
    with open_store(path) as store:
        assert list(store.check()) == []


def test_a_log_that_has_grown_is_folded_into_the_file(tmp_path, monkeypatch):
    path = tmp_path / "a.kgl"
    expected = load(tmp_path / "quiet.kgl")
    with open_store(path) as store:
        list(store.load(ARTICLES[:6]))
        assert log(path).stat().st_size > HEADER
        monkeypatch.setattr(embedded, "_LONGEST_LOG", HEADER)
        list(store.load(ARTICLES[6:]))
        assert log(path).stat().st_size == HEADER
        assert dump(store) == expected
    assert seen(path) == expected


def transactions(store: Store, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many documents there are after each write transaction from now on."""
    backend, counts = store._backend, []
    write = backend.write

    def counted(work):
        done = write(work)
        counts.append(backend.query("MATCH (d:Document) RETURN count(d)", {}).rows[0][0])
        return done

    monkeypatch.setattr(backend, "write", counted)
    return counts


@pytest.mark.parametrize(("rows", "expected"), [(1, [1, 2, 3, 4]), (1000, [4])])
def test_an_article_larger_than_a_batch_is_stored_whole_and_alone(tmp_path, monkeypatch, rows, expected):
    quiet = load(tmp_path / "quiet.kgl", ARTICLES[:4])
    monkeypatch.setattr(embedded, "_BATCH_ROWS", rows)
    with open_store(tmp_path / "a.kgl") as store:
        counts = transactions(store, monkeypatch)
        list(store.load(ARTICLES[:4]))
        assert counts == expected
        assert dump(store) == quiet


def test_dropping_begins_a_new_file(tmp_path):
    path = tmp_path / "a.kgl"
    expected = load(tmp_path / "quiet.kgl", [PLAIN])
    load(path)
    with open_store(path) as store:
        store.drop()
        # which whoever reads meanwhile sees
        assert seen(path) == ([], [])
        assert sum(store.info().nodes.values()) == 0
        list(store.load([PLAIN]))
        assert dump(store) == expected
    assert seen(path) == expected


def test_dropping_leaves_the_nodes_of_others(tmp_path):
    path = tmp_path / "a.kgl"
    with open_store(path) as store:
        list(store.load(ARTICLES))
        store._backend.write(lambda transaction: transaction.run("CREATE (:Recipe {id: 1})"))
        store.drop()
    with open_store(path, read_only=True) as store:
        rows = store.query("MATCH (n) RETURN labels(n)[0] AS label, n.id ORDER BY label").rows
        assert rows == [("Recipe", 1), ("Store", "store")]


def test_who_is_killed_while_dropping_leaves_an_earlier_state_whole(tmp_path):
    path = tmp_path / "a.kgl"
    earlier = load(path, ARTICLES[:6])
    killed(path, ARTICLES[6:], "committed")
    # as far as it came
    log(path).unlink()
    assert seen(path) == earlier
    assert load(path) == load(tmp_path / "quiet.kgl")


def test_a_store_open_for_reading_is_not_dropped(tmp_path):
    path = tmp_path / "a.kgl"
    expected = load(path)
    with open_store(path, read_only=True) as store, pytest.raises(ReadOnlyError, match="open for reading only"):
        store.drop()
    assert seen(path) == expected
