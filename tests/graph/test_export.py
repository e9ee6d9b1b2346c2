"""The graph as files: opened again by networkx and by our own readers with nothing lost, whatever a name holds."""

from __future__ import annotations

import csv
import doctest
import io
import random
import re
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import csvfiles, flattening, gexf, graphml
from graph.flattening import escaped, flattened, restored, unescaped
from graph.network import to_networkx
from graph.store import Store
from tests.queries.corpus import corpus

HOSTILE = (
    "null\x00byte",
    "\x1b[31mred\x07",
    "\u202egnihton\u2066",
    "<script>alert('&')</script>]]>",
    "') DETACH DELETE n //",
    '=HYPERLINK("x")',
    "'=1+1",
    "'",
    " \t\r\n ",
    "\\u0041 \\\\u0000",
    "[not json",
    '["json"]',
    "\ufffe\uffff\ufeff\u2028",
    "Søren Kierkegård 김정은 🇰🇵",
    "x" * 10_000,
    "true",
    "12",
)
FORMATS: dict[str, tuple[Callable[..., None], Callable[..., nx.MultiDiGraph[str]]]] = {
    "graph.graphml": (graphml.write, graphml.read),
    "graph.gexf": (gexf.write, gexf.read),
    "tables": (csvfiles.write, csvfiles.read),
    "tables.zip": (csvfiles.write, csvfiles.read),
}


def _hostile() -> nx.MultiDiGraph[str]:
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for i, words in enumerate(HOSTILE):
        network.add_node(f"n{i}", label=words, kind="Person", name=words, aliases=[words, ""], start=i, text=words)
        network.add_edge("n0", f"n{i}", "SUPPORTS", relation="SUPPORTS", weight=i, means=[words], quantity=words)
        network.add_edge("n0", f"n{i}", "SUPPORTS 2", relation="SUPPORTS", weight=1, end=3, status=["denied"])
    network.add_node("bare", label="", kind="Means", direct=False, confidence=0.25, status="actual")
    return network


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("statements", [False, True])
def test_nothing_is_lost(embedded_store: Store, tmp_path: Path, name: str, statements: bool) -> None:
    list(embedded_store.load(corpus()))
    network = to_networkx(embedded_store, statements=statements)
    write, read = FORMATS[name]
    write(network, tmp_path / name)
    assert nx.utils.graphs_equal(read(tmp_path / name), network)


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_words_come_back_the_same(tmp_path: Path, name: str) -> None:
    write, read = FORMATS[name]
    write(_hostile(), tmp_path / name)
    assert nx.utils.graphs_equal(read(tmp_path / name), _hostile())


@pytest.mark.neo4j
def test_the_server_gives_the_same_files(neo4j_store: Store, embedded_store: Store) -> None:
    files = []
    for store in (neo4j_store, embedded_store):
        list(store.load(corpus()))
        for statements in (False, True):
            file = io.BytesIO()
            graphml.write(to_networkx(store, statements=statements), file)
            files.append(file.getvalue())
    assert files[0] == files[2]
    assert files[1] == files[3]


def test_a_hostile_article_is_exported_as_text(embedded_store: Store, tmp_path: Path) -> None:
    words = "Eve <b>\u202e=1+1"
    first = corpus()[0]
    entities = tuple(replace(e, name=words) if e.name == "Norland" else e for e in first.entities)
    list(embedded_store.load([replace(first, entities=entities)]))
    for name, (write, read) in FORMATS.items():
        write(to_networkx(embedded_store), tmp_path / name)
        assert words in {label for _, label in read(tmp_path / name).nodes(data="label")}
        if name != "tables":
            assert "\u202e".encode() not in (tmp_path / name).read_bytes()


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_graph_gives_the_same_bytes(tmp_path: Path, name: str) -> None:
    network = _hostile()
    # attributes in another order are the same attributes
    other: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    chance = random.Random(1)
    for node, attributes in network.nodes(data=True):
        other.add_node(node, **dict(chance.sample(list(attributes.items()), len(attributes))))
    other.add_edges_from(network.edges(keys=True, data=True))
    write, _ = FORMATS[name]
    write(network, tmp_path / f"1-{name}")
    write(other, tmp_path / f"2-{name}")
    assert _bytes(tmp_path / f"1-{name}") == _bytes(tmp_path / f"2-{name}")


def _bytes(path: Path) -> list[bytes]:
    return [p.read_bytes() for p in sorted(path.iterdir())] if path.is_dir() else [path.read_bytes()]


def test_graphml_as_networkx_opens_it(tmp_path: Path) -> None:
    network = _hostile()
    graphml.write(network, tmp_path / "g.graphml")
    opened = nx.read_graphml(tmp_path / "g.graphml")
    assert isinstance(opened, nx.MultiDiGraph)
    assert {n: restored(a) for n, a in opened.nodes(data=True)} == dict(network.nodes(data=True))
    edges = {e.get("id") for e in ElementTree.parse(tmp_path / "g.graphml").iter() if e.tag.endswith("}edge")}
    assert len(edges) == len(network.edges)


def test_gexf_as_networkx_opens_it(tmp_path: Path) -> None:
    network = _hostile()
    gexf.write(network, tmp_path / "g.gexf")
    opened = nx.read_gexf(tmp_path / "g.gexf")
    assert sorted(opened) == sorted(network)
    assert opened.nodes["n5"]["aliases"] == '["=HYPERLINK(\\"x\\")", ""]'
    # an offset is not the time at which a node begins to be
    nodes = [e for e in ElementTree.parse(tmp_path / "g.gexf").iter() if e.tag.endswith("}node")]
    assert all(set(node.attrib) == {"id", "label"} for node in nodes)


def test_csv_as_a_spreadsheet_opens_it(tmp_path: Path) -> None:
    csvfiles.write(_hostile(), tmp_path)
    with (tmp_path / "nodes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0])[:3] == ["id", "label", "kind"]
    assert [row["id"] for row in rows] == [*(f"n{i}" for i in range(len(HOSTILE))), "bare"]
    for row in rows:
        for cell in row.values():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
            assert not any(unicodedata.category(c) == "Cc" and c not in "\t\n" for c in cell)
    assert rows[5]["label"] == '\'=HYPERLINK("x")'
    assert rows[6]["label"] == "''=1+1"
    with (tmp_path / "relationships.csv").open(encoding="utf-8", newline="") as file:
        first = next(csv.DictReader(file))
    assert (first["from"], first["to"], first["relation"], first["weight"]) == ("n0", "n0", "SUPPORTS", "0")


def test_a_zip_file_holds_the_two_tables(tmp_path: Path) -> None:
    csvfiles.write(_hostile(), tmp_path / "g.zip")
    csvfiles.write(_hostile(), tmp_path / "g")
    with zipfile.ZipFile(tmp_path / "g.zip") as archive:
        assert archive.namelist() == ["nodes.csv", "relationships.csv"]
        for name in archive.namelist():
            assert archive.read(name) == (tmp_path / "g" / name).read_bytes()


def test_every_number_of_a_store_is_known_to_csv(embedded_store: Store) -> None:
    list(embedded_store.load(corpus()))
    for statements in (False, True):
        network = to_networkx(embedded_store, statements=statements)
        every = [a for _, a in network.nodes(data=True)] + [a for *_, a in network.edges(data=True)]
        for attributes in every:
            for name, value in attributes.items():
                assert (name in csvfiles.NUMBERS) == isinstance(value, int | float) or isinstance(value, list), name
                assert name in flattening.LISTS or not isinstance(value, list), name


_TEXT = st.text(st.characters(codec=None), max_size=20) | st.sampled_from(["\\u0000", "\\", "'", "=", "\r", "[]", '["'])
_ATTRIBUTES = st.fixed_dictionaries(
    {"label": _TEXT, "kind": st.just("Person"), "aliases": st.lists(_TEXT, max_size=2)},
    optional={
        "name": _TEXT,
        "count": st.integers(-(2**31), 2**31 - 1),
        "direct": st.booleans(),
        "start": st.integers(0, 9),
    },
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_ATTRIBUTES, min_size=1, max_size=4), st.data())
def test_any_text_comes_back_the_same(
    tmp_path_factory: pytest.TempPathFactory, nodes: list[Any], data: st.DataObject
) -> None:
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for i, attributes in enumerate(nodes):
        network.add_node(f"n{i}", **attributes)
        network.add_edge("n0", f"n{i}", "LEADS", relation="LEADS", weight=1, role=data.draw(_TEXT))
    folder = tmp_path_factory.mktemp("any")
    for name, (write, read) in FORMATS.items():
        write(network, folder / name)
        assert nx.utils.graphs_equal(read(folder / name), network), name


@given(_TEXT)
def test_escaping_is_undone(text: str) -> None:
    assert unescaped(escaped(text)) == text
    # what looks like an escape is escaped itself
    assert escaped(escaped(text)) != escaped(text) or not re.search(r"\\u[0-9a-f]{4}", escaped(text))
    escaped(text).encode("utf-8")


def test_flattening() -> None:
    attributes = {"b": None, "aliases": ["x", "\x00"], "c": True, "d": 1.5, "e": "t"}
    assert flattened(attributes) == {"aliases": '["x", "\\u0000"]', "c": True, "d": 1.5, "e": "t"}
    assert restored(flattened(attributes)) == {"aliases": ["x", "\x00"], "c": True, "d": 1.5, "e": "t"}


@pytest.mark.parametrize("module", [flattening, graphml, gexf, csvfiles])
def test_the_examples_in_the_documentation(module: Any) -> None:
    result = doctest.testmod(module)
    assert result.attempted
    assert not result.failed
