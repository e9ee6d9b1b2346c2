"""GEXF 1.2, the format of Gephi.

Format: https://gexf.net. Nodes and edges have attributes of declared types; `weight` and `label` are Gephi's own.

Limits: as in GraphML, lists are JSON text, missing values are left out and control characters are codes
(`graph.flattening`). GEXF takes `start` and `end` for times at which a node exists and `id`, `type`, `key`, `pid` and
`viz` for its own: an attribute of such a name has an underscore after it (`start_`). The whole document is built in
memory.

Dangers: names come from articles. They are escaped as XML, and what opens the file may still show them as it likes.

>>> import io, networkx
>>> network = networkx.MultiDiGraph()
>>> network.add_node("s1", label="LEADS", kind="Statement", start=7, sources=["Ann"])
>>> network.add_node("d1", label="News", kind="Document")
>>> key = network.add_edge("s1", "d1", "STATED_IN", relation="STATED_IN", weight=1)
>>> file = io.BytesIO()
>>> write(network, file)
>>> networkx.read_gexf(io.BytesIO(file.getvalue())).nodes["s1"]
{'kind': 'Statement', 'sources': '["Ann"]', 'start_': 7, 'label': 'LEADS'}
>>> networkx.utils.graphs_equal(network, read(io.BytesIO(file.getvalue())))
True
"""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from graph.flattening import flattened, restored
from graph.graphml import File

_RESERVED = ("start", "end", "id", "type", "key", "pid", "viz", "networkx_key", "parents", "spells", "slices")


def write(network: nx.MultiDiGraph[str], file: File) -> None:
    """Write what `graph.network.to_networkx` gave to a path or an open binary file; same network, same bytes."""
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, attributes in network.nodes(data=True):
        flat.add_node(node, **_outward(flattened(attributes)))
    for start, end, key, attributes in network.edges(keys=True, data=True):
        id_ = f"{start} {key} {end}"
        flat.add_edge(start, end, id_, id=id_, **_outward(flattened(attributes)))
    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(flat)
    for meta in writer.xml.iter("meta"):
        # the day of writing would make two files of one graph differ
        meta.attrib.pop("lastmodifieddate", None)
    ElementTree.indent(writer.xml)
    document = ElementTree.ElementTree(writer.xml)
    document.write(file, encoding="utf-8", xml_declaration=True)


def read(file: File) -> nx.MultiDiGraph[str]:
    """The network that `write` wrote, with its lists and control characters."""
    flat = nx.read_gexf(file, version="1.2draft")
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, attributes in flat.nodes(data=True):
        network.add_node(node, **restored(_inward(attributes)))
    for start, end, attributes in flat.edges(data=True):
        key = attributes.pop("id").removeprefix(f"{start} ").removesuffix(f" {end}")
        network.add_edge(start, end, key, **restored(_inward(attributes)))
    return network


def _outward(attributes: dict[str, Any]) -> dict[str, Any]:
    return {f"{name}_" if name in _RESERVED else name: value for name, value in attributes.items()}


def _inward(attributes: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in attributes.items() if name not in _RESERVED}
    return {name[:-1] if name.removesuffix("_") in _RESERVED else name: value for name, value in kept.items()}
