"""GEXF 1.2, the format of Gephi.

Format: https://gexf.net. Nodes and edges have attributes of declared types; `weight` and `label` are Gephi's own.

Limits: as in GraphML, lists are JSON text, missing values are left out and control characters are codes
(`graph.flattening`). GEXF takes `start` and `end` for times at which a node exists and `id`, `type`, `key`, `pid` and
`viz` for its own: an attribute of such a name has an underscore after it (`start_`).

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

from collections.abc import Iterator, Mapping
from typing import Any
from xml.sax.saxutils import quoteattr

import networkx as nx

from graph.flattening import flattened, restored
from graph.graphml import File, Keys, literal, type_of, typed, write_lines

_RESERVED = ("start", "end", "id", "type", "key", "pid", "viz", "networkx_key", "parents", "spells", "slices")


def write(network: nx.MultiDiGraph[str], file: File) -> None:
    """Write what `graph.network.to_networkx` gave to a path or an open binary file; same network, same bytes."""
    write_lines(_lines(network), file)


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


def _lines(network: nx.MultiDiGraph[str]) -> Iterator[str]:
    # not networkx's writer, for its memory, and for the day of writing that it puts in
    of_nodes = typed((_outward(attributes, "label") for _, attributes in network.nodes(data=True)), "n")
    of_edges = typed((_outward(attributes, "weight") for *_, attributes in network.edges(data=True)), "e")
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">'
    yield '  <graph defaultedgetype="directed" mode="static">'
    for domain, keys in (("node", of_nodes), ("edge", of_edges)):
        yield f'    <attributes class="{domain}" mode="static">'
        for (name, type_), id_ in keys.items():
            yield f'      <attribute id="{id_}" title={quoteattr(name)} type="{type_}"/>'
        yield "    </attributes>"
    yield "    <nodes>"
    for node, attributes in network.nodes(data=True):
        label = quoteattr(literal(flattened(attributes).get("label", node)))
        values = _values(_outward(attributes, "label"), of_nodes)
        yield f"      <node id={quoteattr(node)} label={label}>{values}</node>"
    yield "    </nodes>"
    yield "    <edges>"
    for start, end, key, attributes in network.edges(keys=True, data=True):
        # a key is unique between two nodes only, an id has to be in the whole file
        ends = f"id={quoteattr(f'{start} {key} {end}')} source={quoteattr(start)} target={quoteattr(end)}"
        weight = quoteattr(literal(attributes.get("weight", 1)))
        values = _values(_outward(attributes, "weight"), of_edges)
        yield f"      <edge {ends} weight={weight}>{values}</edge>"
    yield "    </edges>"
    yield "  </graph>"
    yield "</gexf>"


def _values(attributes: Mapping[str, Any], keys: Keys) -> str:
    values = "".join(
        f'<attvalue for="{keys[name, type_of(value)]}" value={quoteattr(literal(value))}/>'
        for name, value in attributes.items()
    )
    return f"<attvalues>{values}</attvalues>"


def _outward(attributes: Mapping[str, Any], own: str) -> dict[str, Any]:
    """The attributes but for `own`, which GEXF has a place for, under names that GEXF leaves free."""
    named = ((name, value) for name, value in flattened(attributes).items() if name != own)
    return {f"{name}_" if name in _RESERVED else name: value for name, value in named}


def _inward(attributes: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in attributes.items() if name not in _RESERVED}
    return {name[:-1] if name.removesuffix("_") in _RESERVED else name: value for name, value in kept.items()}
