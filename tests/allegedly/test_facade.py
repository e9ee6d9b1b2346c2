"""The same from Python."""

import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import allegedly
from loaders import LoadingError
from queries import QueryError
from tests.allegedly.conftest import ROOT

EXAMPLE = ROOT / "examples" / "cyclone-relief.txt"


def test_the_public_names_are_these() -> None:
    assert allegedly.__all__ == ["ask", "build", "read", "to_networkx"]
    assert set(allegedly.__all__) <= set(dir(allegedly))
    assert all(callable(getattr(allegedly, name)) for name in allegedly.__all__)
    with pytest.raises(AttributeError, match="no attribute 'bogus'"):
        allegedly.bogus  # noqa: B018


@pytest.mark.parametrize("room", ["allegedly", "loaders", "extraction", "graph", "queries"])
def test_every_room_is_typed(room: str) -> None:
    module = importlib.import_module(room)
    assert module.__file__ is not None
    assert Path(module.__file__).with_name("py.typed").exists()


def test_importing_is_light() -> None:
    program = "import sys, allegedly; print('spacy' in sys.modules, 'neo4j' in sys.modules, 'loaders' in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert ended.stdout == "False False False\n"


def test_reading_building_asking(folder: Path) -> None:
    (read,) = allegedly.read(EXAMPLE)
    assert read.document.title == "Fiji Sends Engineers and Water Pumps to Tonga"
    (outcome,) = allegedly.build(EXAMPLE, store=folder / "news.graph")
    assert (outcome.change, outcome.document) == ("added", read.document.id)
    answer = allegedly.ask("documents", store=folder / "news.graph")
    assert answer.columns[0] == "document"
    assert answer.rows[0][0] == read.document.title
    with pytest.raises(QueryError, match="no question is called"):
        allegedly.ask("bogus", store=folder / "news.graph")


def test_what_cannot_be_read_raises_or_is_handed_over(folder: Path) -> None:
    with pytest.raises(LoadingError, match="missing: no such file or folder"):
        list(allegedly.read("missing"))
    errors: list[Exception] = []
    assert len(list(allegedly.read("missing", EXAMPLE, skipped=errors.append))) == 1
    assert [str(error) for error in errors] == ["missing: no such file or folder"]
