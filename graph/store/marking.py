"""What a network analysis says of entities, written onto their nodes on request and taken off again.

It is no part of the record and follows from nothing in the store alone: it is not dumped, not checked, and not kept up
to date when documents come and go.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph import schema
from graph.store.backend import Backend

_CHUNK = 2000  # entities in one transaction
_PUT = f"""
UNWIND $rows AS row
MATCH (e:Entity {{id: row.id}})
SET {", ".join(f"e.{name} = row.{name}" for name in schema.MARKS)}
"""
_CLEAR = f"""
MATCH (e:Entity)
WHERE {" OR ".join(f"e.{name} IS NOT NULL" for name in schema.MARKS)}
WITH e LIMIT $most
SET {", ".join(f"e.{name} = null" for name in schema.MARKS)}
RETURN count(*)
"""


def mark(backend: Backend, marks: Mapping[str, Mapping[str, Any]]) -> None:
    """Give each entity the marks of its id, and take them off all others."""
    clear(backend)
    rows = [{"id": id_, **dict.fromkeys(schema.MARKS), **marks[id_]} for id_ in sorted(marks)]
    for at in range(0, len(rows), _CHUNK):
        backend.write(lambda t, some=rows[at : at + _CHUNK]: t.run(_PUT, rows=some))  # type: ignore[misc]


def clear(backend: Backend) -> int:
    """Take the marks off all entities; how many had any."""
    cleared = 0
    while some := backend.write(lambda t: t.run(_CLEAR, most=_CHUNK))[0][0]:
        cleared += some
    return cleared
