r"""Two tables, nodes.csv and relationships.csv, for spreadsheets, pandas and whatever else reads CSV.

Format: RFC 4180 in UTF-8, lines ended by a line feed, a header in each file. A node has an `id`, a relationship leads
`from` one `to` another; the other columns are their attributes. Written into a folder, or into a zip file where the
path ends in .zip.

Limits: a table knows only text. A missing value is an empty cell; numbers and truth values are as JSON writes them;
lists are JSON text, and control and direction characters are codes (`graph.flattening` says how, and undoes it).

Dangers: a spreadsheet runs a cell that begins with =, +, -, @ or white space as a formula, and names come from
articles. Such text has an apostrophe before it (see OWASP, CSV injection). So that nothing is lost, text of nothing but
apostrophes, or of apostrophes before such a character, gets one more, and empty text is one apostrophe: take one away
from each cell that matches `'+([=+\-@＝＋－＠\t\n]|$)` and the text is what it was. `read` does.

>>> import networkx, tempfile, pathlib
>>> network = networkx.MultiDiGraph()
>>> network.add_node("e1", label="=1+1", kind="Person", aliases=["Ann"])
>>> network.add_node("e2", label="'t Hooft", kind="Person", aliases=[])
>>> key = network.add_edge("e1", "e2", "MEETS_WITH", relation="MEETS_WITH", weight=2)
>>> folder = pathlib.Path(tempfile.mkdtemp())
>>> write(network, folder)
>>> print((folder / "nodes.csv").read_text(), end="")
id,label,kind,aliases
e1,'=1+1,Person,"[""Ann""]"
e2,'t Hooft,Person,[]
>>> networkx.utils.graphs_equal(network, read(folder))
True
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import IO, Any

import networkx as nx

from graph.flattening import flattened, restored

NODES, RELATIONSHIPS = "nodes.csv", "relationships.csv"
# attributes that hold numbers or truth values; all others hold text or lists, as "sources" of a statement does
NUMBERS = frozenset(
    (
        "actual",
        "brokerage",
        "community",
        "confidence",
        "count",
        "denied",
        "denied_documents",
        "denied_publishers",
        "denied_sources",
        "denied_voices",
        "direct",
        "documents",
        "end",
        "mentions",
        "planned",
        "possible",
        "publishers",
        "sources",
        "speaker_end",
        "speaker_start",
        "start",
        "statements",
        "version",
        "voices",
        "weight",
    )
)

_FORMULA = re.compile(r"'*(?:[=+\-@＝＋－＠\t\n]|\Z)")
# a date of its own would make two zip files of one graph differ
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write(network: nx.MultiDiGraph[str], target: str | PathLike[str]) -> None:
    """Write the two tables of what `graph.network.to_networkx` gave into a folder, made if need be, or a .zip file."""
    path = Path(target)
    if path.suffix.lower() == ".zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, table in _TABLES.items():
                entry = zipfile.ZipInfo(name, _EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                with archive.open(entry, "w") as raw, io.TextIOWrapper(raw, encoding="utf-8", newline="") as text:
                    table(network, text)
    else:
        path.mkdir(parents=True, exist_ok=True)
        for name, table in _TABLES.items():
            with (path / name).open("w", encoding="utf-8", newline="") as file:
                table(network, file)


def read(target: str | PathLike[str]) -> nx.MultiDiGraph[str]:
    """The network that `write` wrote, with its lists, numbers and control characters."""
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in _rows(Path(target), NODES):
        network.add_node(row.pop("id"), **_attributes(row))
    for row in _rows(Path(target), RELATIONSHIPS):
        start, end, key = row.pop("from"), row.pop("to"), row.pop("key", row["relation"])
        network.add_edge(start, end, key, **_attributes(row))
    return network


def _nodes(network: nx.MultiDiGraph[str], file: IO[str]) -> None:
    names = _names(["label", "kind"], (attributes for _, attributes in network.nodes(data=True)))
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["id", *names])
    for node, attributes in network.nodes(data=True):
        writer.writerow([_cell(node), *_cells(names, attributes)])


def _relationships(network: nx.MultiDiGraph[str], file: IO[str]) -> None:
    names = _names(["relation", "weight"], (attributes for *_, attributes in network.edges(data=True)))
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["from", "to", "key", *names])
    for start, end, key, attributes in network.edges(keys=True, data=True):
        writer.writerow([_cell(start), _cell(end), _cell(key), *_cells(names, attributes)])


_TABLES = {NODES: _nodes, RELATIONSHIPS: _relationships}


def _names(first: list[str], attributes: Iterable[Mapping[str, Any]]) -> list[str]:
    """The columns: `first`, then all other names that occur, sorted."""
    return first + sorted(set().union(*attributes) - set(first))


def _cells(names: list[str], attributes: Mapping[str, Any]) -> Iterator[str]:
    flat = flattened(attributes)
    return (_cell(flat[name]) if name in flat else "" for name in names)


def _cell(value: str | int | float | bool) -> str:
    if not isinstance(value, str):
        return json.dumps(value)
    return f"'{value}" if _FORMULA.match(value) else value


def _rows(path: Path, name: str) -> Iterator[dict[str, str]]:
    # the standard limit is 131,072 characters; a document is one cell
    csv.field_size_limit(2**31 - 1)
    if path.suffix.lower() == ".zip":
        with zipfile.ZipFile(path) as archive, archive.open(name) as raw:
            yield from csv.DictReader(io.TextIOWrapper(raw, encoding="utf-8", newline=""))
    else:
        with (path / name).open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)


def _attributes(row: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, cell in row.items():
        if cell and name in NUMBERS and not cell.startswith("["):
            values[name] = json.loads(cell)
        elif cell:
            values[name] = cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
    return restored(values)
