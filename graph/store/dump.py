"""The whole graph as sorted plain values: the same graph gives the same rows, whatever store holds it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from graph import schema
from graph.store.backend import Backend

# how a store finds copies, what was computed on it, which copy it locked last, and its version, are not the graph
_OWN = frozenset((*schema.VOICE_KEYS, *schema.MARKS))
_LABELS = tuple(label for label in schema.LABELS if label != "Store")


def nodes(backend: Backend) -> Iterator[dict[str, Any]]:
    for label in _LABELS:
        for (node,) in backend.stream(f"MATCH (n:{label}) RETURN n ORDER BY n.id", {}):
            properties = {name: value for name, value in node["properties"].items() if name not in _OWN}
            yield node | {"properties": properties}


def relationships(backend: Backend) -> Iterator[dict[str, Any]]:
    for start, kind, end in schema.RELATIONSHIPS:
        cypher = f"MATCH (a:{start})-[r:{kind}]->(b:{end}) RETURN a.id, b.id, r ORDER BY a.id, b.id"
        for (first, last), same in groupby(backend.stream(cypher, {}), key=lambda row: (row[0], row[1])):
            found = [row[2]["properties"] for row in same]
            for properties in sorted(found, key=lambda p: json.dumps(p, sort_keys=True)):
                yield {"type": kind, "start": first, "end": last, "properties": properties}
