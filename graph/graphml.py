"""GraphML, for Gephi, yEd, Cytoscape, igraph and networkx.

Format: http://graphml.graphdrawing.org. Attributes are typed keys; edges have an id, "START RELATION END".

Limits: GraphML holds text, numbers and truth values, so lists are JSON text and missing values are left out; XML
cannot hold control characters, so they are written as codes (`graph.flattening` says how, and undoes it). The whole
document is built in memory.

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

from os import PathLike
from typing import Any, BinaryIO

import networkx as nx

from graph.flattening import flattened, restored

File = str | PathLike[str] | BinaryIO


def write(network: nx.MultiDiGraph[str], file: File) -> None:
    """Write what `graph.network.to_networkx` gave to a path or an open binary file; same network, same bytes."""
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, attributes in network.nodes(data=True):
        flat.add_node(node, **flattened(attributes))
    for start, end, key, attributes in network.edges(keys=True, data=True):
        # a key is unique between two nodes only, an id has to be in the whole file
        flat.add_edge(start, end, f"{start} {key} {end}", **flattened(attributes))
    # not write_graphml, whose bytes depend on whether lxml is installed
    nx.write_graphml_xml(flat, file)


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
