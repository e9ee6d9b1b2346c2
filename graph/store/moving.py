"""From one node to another: what documents say of an entity, moved to the node that decisions make of it.

A document is written under the names it gives, as if nobody had decided anything. Then what it says of entities that
decisions speak of is moved: each relationship to the node of a cluster keeps the id of its own node as `member`, and a
mention keeps its `parts`, one for each node that came together in it. So every decision can be taken back, and nothing
is lost. What no decision speaks of has neither.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph import projection
from graph.decisions import Clusters
from graph.identity import Node
from graph.model import Kind, Relation
from graph.projection import Pair
from graph.store import mentions
from graph.store.backend import Transaction

# every relationship of the record to an entity, mentions apart: whose it is, its type, its own properties
_LINKS = (
    ("Statement", "SUBJECT", ()),
    ("Statement", "OBJECT", ()),
    ("Statement", "PLACE", ()),
    ("Statement", "ATTRIBUTED_TO", ("text", "cue")),
    ("Quote", "SPEAKER", ()),
    ("Quote", "ADDRESSEE", ()),
)
_MENTION = ("name", "aliases", "starts", "ends", "forms", "parts")
_MENTIONS = f"""
UNWIND $ids AS id
MATCH (e:Entity {{id: id}})
MATCH (d)-[m:MENTIONS]->(e)
RETURN d.id, e.id, [l IN labels(e) WHERE l <> 'Entity'][0], e.name, e.iso, e.country,
  {", ".join(f"m.{p}" for p in _MENTION)}
"""
_UNMENTION = """
UNWIND $rows AS row
MATCH (e:Entity {id: row.entity})
MATCH (d:Document {id: row.document})
MATCH (d)-[m:MENTIONS]->(e)
DELETE m
"""
_ENDS = """
UNWIND $ids AS id
MATCH (s:Statement {id: id})
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE s.relation IS NOT NULL
RETURN s.id, a.id, s.relation, b.id
"""
_PAIR = "UNWIND $rows AS row MATCH (s:Statement {id: row.id}) SET s.pair = row.pair"


@dataclass(slots=True)
class Moved:
    """What has to be looked at again after a move: nodes that gained or lost, and pairs of old and new."""

    entities: set[str] = field(default_factory=set)
    pairs: set[Pair] = field(default_factory=set)


def move(transaction: Transaction, nodes: Collection[str], clusters: Clusters) -> Moved:
    """Move all that is said of the entities now on `nodes` to where `clusters` has them."""
    moved = Moved(entities=set(nodes))
    ids = sorted(nodes)
    if not ids:
        return moved
    links = {(owner, kind): _links(transaction, owner, kind, own, ids) for owner, kind, own in _LINKS}
    mentioned = transaction.run(_MENTIONS, ids=ids)
    parts = {(document, entity): _parts(entity, values) for document, entity, *values in mentioned}
    goals = {
        part["member"]: clusters.node(part["member"]) or _own_node(part) for some in parts.values() for part in some
    }
    _put(transaction, goals, clusters)
    moved.entities |= {goal.id for goal in goals.values()}

    # whose ends move, and whose voices: a relation counts by how many it is stated
    ends = {row["owner"] for kind in ("SUBJECT", "OBJECT", "ATTRIBUTED_TO") for row in links["Statement", kind]}
    moved.pairs |= {pair for _, pair in _pairs(transaction, ends)}
    for (owner, kind), rows in links.items():
        _relink(transaction, owner, kind, rows, goals)
    _mention(transaction, parts, goals)
    after = _pairs(transaction, ends)
    moved.pairs |= {pair for _, pair in after}
    if after:
        transaction.run(_PAIR, rows=[{"id": id_, "pair": pair.id} for id_, pair in after])
    return moved


def _own_node(part: Mapping[str, Any]) -> Node:
    return Node(part["member"], Kind(part["kind"]), part.get("known_as"), part.get("iso"), part.get("country"))


def _put(transaction: Transaction, goals: Mapping[str, Node], clusters: Clusters) -> None:
    """Make the nodes to move to; what they are called follows from their mentions."""
    rows: dict[Kind, dict[str, dict[str, Any]]] = defaultdict(dict)
    for base, node in goals.items():
        properties: dict[str, Any] = {"name": node.name or "", "aliases": []}
        properties |= {key: value for key, value in (("iso", node.iso), ("country", node.country)) if value}
        if node.id != base:
            properties["members"] = list(clusters.members(base))
        rows[node.kind][node.id] = {"id": node.id, "properties": properties}
    for kind, by_id in sorted(rows.items()):
        transaction.run(mentions.PUT_ENTITIES[kind], rows=[row for _, row in sorted(by_id.items())])


def _links(
    transaction: Transaction, owner: str, kind: str, own: tuple[str, ...], ids: list[str]
) -> list[dict[str, Any]]:
    cypher = f"""
UNWIND $ids AS id
MATCH (e:Entity {{id: id}})
MATCH (x:{owner})-[r:{kind}]->(e)
RETURN x.id, e.id, r.member{"".join(f", r.{name}" for name in own)}
"""
    return [
        {"owner": x, "entity": e, "member": member or e, "properties": dict(zip(own, values, strict=True))}
        for x, e, member, *values in transaction.run(cypher, ids=ids)
    ]


def _relink(
    transaction: Transaction, owner: str, kind: str, rows: list[dict[str, Any]], goals: Mapping[str, Node]
) -> None:
    leaving = {
        (row["owner"], row["entity"])
        for row in rows
        if row["member"] in goals and goals[row["member"]].id != row["entity"]
    }
    if not leaving:
        return
    # several relationships may join the same two: all are made again
    again = []
    for row in rows:
        if (row["owner"], row["entity"]) in leaving:
            goal = goals[row["member"]].id if row["member"] in goals else row["entity"]
            properties = row["properties"] | ({"member": row["member"]} if goal != row["member"] else {})
            again.append({"owner": row["owner"], "entity": goal, "properties": properties})
    # from the entity a store would go through all that is said of it
    transaction.run(
        f"""
UNWIND $rows AS row
MATCH (x:{owner} {{id: row.owner}})
MATCH (x)-[r:{kind}]->(e:Entity)
WHERE e.id = row.entity
DELETE r
""",
        rows=[{"owner": x, "entity": e} for x, e in sorted(leaving)],
    )
    transaction.run(
        f"""
UNWIND $rows AS row
MATCH (x:{owner} {{id: row.owner}})
MATCH (e:Entity {{id: row.entity}})
CREATE (x)-[r:{kind}]->(e)
SET r = row.properties
""",
        rows=again,
    )


def _parts(entity: str, values: list[Any]) -> list[dict[str, Any]]:
    """What came together in a mention, each part with the node it has by itself: its id is the part's `member`."""
    kind, known_as, iso, country, name, aliases, starts, ends, forms, parts = values
    if parts:
        return [json.loads(part) for part in parts]
    spots = [list(spot) for spot in zip(starts or (), ends or (), forms or (), strict=True)]
    node = {"member": entity, "kind": kind, "known_as": known_as if iso else None, "iso": iso, "country": country}
    said = {"name": name, "aliases": list(aliases or ()), "spots": spots}
    return [{key: value for key, value in (node | said).items() if value is not None}]


def _mention(
    transaction: Transaction, parts: Mapping[tuple[str, str], list[dict[str, Any]]], goals: Mapping[str, Node]
) -> None:
    together: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for (document, entity), some in parts.items():
        for part in some:
            goal = goals.get(part["member"])
            together[document, goal.id if goal else entity].append(part)
    before = {at: sorted(p["member"] for p in some) for at, some in parts.items()}
    after = {at: sorted(p["member"] for p in some) for at, some in together.items()}
    left = [at for at, keys in before.items() if after.get(at) != keys]
    changed = [at for at, keys in after.items() if before.get(at) != keys]
    if left:
        transaction.run(_UNMENTION, rows=[{"document": d, "entity": e} for d, e in sorted(left)])
    if changed:
        transaction.run(
            mentions.PUT_MENTIONS,
            rows=[{"document": d, "entity": e, **_mention_properties(e, together[d, e])} for d, e in sorted(changed)],
        )


def _mention_properties(entity: str, parts: list[dict[str, Any]]) -> dict[str, Any]:
    parts = sorted(parts, key=lambda p: p["member"])
    properties = mentions.properties(
        (part["name"] for part in parts),
        (alias for part in parts for alias in part["aliases"]),
        (tuple(spot) for part in parts for spot in part["spots"]),
    )
    if [part["member"] for part in parts] != [entity]:
        properties["parts"] = [json.dumps(part, ensure_ascii=False, sort_keys=True) for part in parts]
    return properties


def _pairs(transaction: Transaction, statements: Collection[str]) -> list[tuple[str, Pair]]:
    if not statements:
        return []
    found = transaction.run(_ENDS, ids=sorted(statements))
    return [(id_, projection.pair(a, Relation(relation), b)) for id_, a, relation, b in found]
