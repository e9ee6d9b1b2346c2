"""Decisions as nodes of the store."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from graph.decisions import Decision, Side, Verdict
from graph.model import Kind
from graph.store.backend import Transaction

_FIELDS = ("id", "kind", "name", "iso", "country")
_ALL = f"""
MATCH (d:Decision)
RETURN d.verdict, d.by, d.at, d.reason, d.as_kind, {", ".join(f"d.{s}_{f}" for s in ("one", "other") for f in _FIELDS)}
"""
_PUT = "UNWIND $rows AS row MERGE (d:Decision {id: row.id}) SET d = row.properties"
_DROP = "UNWIND $ids AS id MATCH (d:Decision {id: id}) DETACH DELETE d"


def recorded(transaction: Transaction) -> list[Decision]:
    """Every decision of the store, in the order of their ids."""
    found = [
        Decision(Verdict(verdict), _side(sides[:5]), _side(sides[5:]), by, at, reason, Kind(kind) if kind else None)
        for verdict, by, at, reason, kind, *sides in transaction.run(_ALL)
    ]
    return sorted(found, key=lambda d: d.id)


def put(transaction: Transaction, decisions: Iterable[Decision]) -> None:
    """Record decisions; one that is recorded already stays as it is."""
    rows = [{"id": one.id, "properties": _properties(one)} for one in decisions]
    if rows:
        transaction.run(_PUT, rows=rows)


def take_back(transaction: Transaction, ids: Collection[str]) -> None:
    """Delete the records of decisions."""
    transaction.run(_DROP, ids=sorted(ids))


def _side(values: list[Any]) -> Side:
    id_, kind, name, iso, country = values
    return Side(id_, Kind(kind), name, iso, country)


def _properties(one: Decision) -> dict[str, Any]:
    found: dict[str, Any] = {
        "id": one.id,
        "verdict": str(one.verdict),
        "by": one.by,
        "at": one.at,
        "reason": one.reason,
        "as_kind": one.kind and str(one.kind),  # networks have a `kind` of their own
    }
    for name, side in (("one", one.one), ("other", one.other)):
        found |= {f"{name}_{field}": getattr(side, field) for field in _FIELDS}
        found[f"{name}_kind"] = str(side.kind)
    return {key: value for key, value in found.items() if value is not None}
