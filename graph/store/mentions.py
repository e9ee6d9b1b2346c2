"""Entities and their mentions as both storing a document and moving what it says write them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.identity import best_name
from graph.model import Kind

PUT_ENTITIES = {
    kind: f"UNWIND $rows AS row MERGE (e:Entity {{id: row.id}}) SET e:{kind}, e += row.properties" for kind in Kind
}
# what a document states is its own: it is created, never met
PUT_MENTIONS = """
UNWIND $rows AS row
MATCH (d:Document {id: row.document})
MATCH (e:Entity {id: row.entity})
CREATE (d)-[:MENTIONS {name: row.name, aliases: row.aliases, count: row.count, starts: row.starts, ends: row.ends,
                       forms: row.forms, parts: row.parts}]->(e)
"""


def properties(names: Iterable[str], aliases: Iterable[str], spots: Iterable[tuple[int, int, str]]) -> dict[str, Any]:
    """A mention of something that a document calls `names`, the best of which is its name, and `aliases`.

    A spot is where it is mentioned and in which form: start, end, form.
    """
    names, spots = set(names), sorted(set(spots))
    name = best_name(names)
    return {
        "name": name,
        "aliases": sorted({*names, *aliases} - {name}),
        "count": len(spots),
        "starts": [start for start, _, _ in spots],
        "ends": [end for _, end, _ in spots],
        "forms": [form for _, _, form in spots],
    }
