"""GraphML, for Gephi, yEd, Cytoscape, igraph and networkx.

Format: http://graphml.graphdrawing.org. Attributes are typed keys; edges have an id, "START RELATION END".

Limits: GraphML holds text, numbers and truth values, so lists are JSON text and missing values are left out; XML
cannot hold control characters, so they are written as codes (`graph.flattening` says how, and undoes it).

Dangers: names come from articles. They are escaped as XML, and what opens the file may still show them as it likes.

>>> import io, networkx
>>> network = networkx.MultiDiGraph()
>>> network.add_node("e1", label="Ann", kind="Person", aliases=["A. <b>"])
>>> network.add_node("e2", label="Post", kind="Organization", aliases=[])
>>> key = network.add_edge("e1", "e2", "LEADS", relation="LEADS", status=["actual"], weight=2)
>>> file = io.BytesIO()
>>> write(network, file)
>>> networkx.read_graphml(io.BytesIO(file.getvalue())).nodes["e1"]["aliases"]
'["A. <b>"]'
>>> networkx.utils.graphs_equal(network, read(io.BytesIO(file.getvalue())))
True
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import Any, BinaryIO
from xml.sax.saxutils import escape, quoteattr

import networkx as nx

from graph.flattening import flattened, restored

File = str | PathLike[str] | BinaryIO
# attributes by their name and type, in the order of their ids
Keys = dict[tuple[str, str], str]

_TYPES = {str: "string", bool: "boolean", int: "long", float: "double"}


def write(network: nx.MultiDiGraph[str], file: File) -> None:
    """Write what `graph.network.to_networkx` gave to a path or an open binary file; same network, same bytes."""
    write_lines(_lines(network), file)


def read(file: File) -> nx.MultiDiGraph[str]:
    """The network that `write` wrote, with its lists and control characters."""
    flat: Any = nx.read_graphml(file, force_multigraph=True)
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, attributes in flat.nodes(data=True):
        network.add_node(node, **restored(attributes))
    for start, end, id_, attributes in flat.edges(keys=True, data=True):
        key = id_.removeprefix(f"{start} ").removesuffix(f" {end}")
        network.add_edge(start, end, key, **restored({k: v for k, v in attributes.items() if k != "id"}))
    return network


def typed(flat: Iterable[Mapping[str, Any]], prefix: str) -> Keys:
    """An id for each flattened attribute that occurs, with its type, sorted by name."""
    found = {(name, type_of(value)) for attributes in flat for name, value in attributes.items()}
    return {key: f"{prefix}{number}" for number, key in enumerate(sorted(found))}


def type_of(value: str | int | float | bool) -> str:
    """The name that GraphML and GEXF have for the type of a flattened value."""
    return _TYPES[type(value)]


def literal(value: str | int | float | bool) -> str:
    """A flattened value as XML Schema writes it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def write_lines(lines: Iterable[str], file: File) -> None:
    """Write lines of text as UTF-8 to a path or an open binary file, one at a time."""
    if isinstance(file, (str, PathLike)):
        with Path(file).open("wb") as opened:
            write_lines(lines, opened)
    else:
        for line in lines:
            file.write(f"{line}\n".encode())


def _lines(network: nx.MultiDiGraph[str]) -> Iterator[str]:
    # not networkx's writer, which holds a second graph and a whole document in memory: 4 GB for 100,000 statements
    of_nodes = typed((flattened(attributes) for _, attributes in network.nodes(data=True)), "n")
    of_edges = typed((flattened(attributes) for *_, attributes in network.edges(data=True)), "e")
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for domain, keys in (("node", of_nodes), ("edge", of_edges)):
        for (name, type_), id_ in keys.items():
            yield f'  <key id="{id_}" for="{domain}" attr.name={quoteattr(name)} attr.type="{type_}"/>'
    yield '  <graph edgedefault="directed">'
    for node, attributes in network.nodes(data=True):
        yield f"    <node id={quoteattr(node)}>{_data(attributes, of_nodes)}</node>"
    for start, end, key, attributes in network.edges(keys=True, data=True):
        # a key is unique between two nodes only, an id has to be in the whole file
        ends = f"id={quoteattr(f'{start} {key} {end}')} source={quoteattr(start)} target={quoteattr(end)}"
        yield f"    <edge {ends}>{_data(attributes, of_edges)}</edge>"
    yield "  </graph>"
    yield "</graphml>"


def _data(attributes: Mapping[str, Any], keys: Keys) -> str:
    return "".join(
        f'<data key="{keys[name, type_of(value)]}">{escape(literal(value))}</data>'
        for name, value in flattened(attributes).items()
    )
