"""Decisions on who is who, as records: two entities are the same, or are different; who said so, when and why.

What a name and a document cannot tell, somebody decides. A decision speaks of two nodes that an identity gave
(`graph.identity`), each named by its id, which depends on kind and name alone: so a decision holds for documents that
are loaded later, and in other stores. Decisions are added and taken back, never changed, and no document's words are
touched by them: the graph is what the documents state under the decisions that stand, whatever came first.

Written as JSON lines, one decision each:

    {"verdict": "same", "one": {"name": "Trump", "kind": "Person", "id": "..."},
     "other": {"name": "Donald Trump", "kind": "Person", "id": "..."}, "kind": "Person",
     "by": "ana", "at": "2026-03-01T09:30:00+00:00", "reason": "a bare surname"}

`id` may be left out where kind and name tell it. `kind` is what both are, where their kinds differ.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from graph.groups import Groups
from graph.identity import ByName, Node, content_id
from graph.model import Document, Entity, Extraction, Kind

E = TypeVar("E", bound=StrEnum)


class DecisionError(ValueError):
    """Decisions that are none, or that contradict one another. `reasons` lists everything that is wrong."""

    def __init__(self, reasons: list[str]) -> None:
        self.reasons = reasons
        super().__init__("; ".join(reasons))


class Verdict(StrEnum):
    """Two entities are one thing, or two."""

    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """One of the two that a decision is about: the node's id, and what it was called when it was decided on."""

    id: str
    kind: Kind
    name: str
    iso: str | None = None
    country: str | None = None

    def __str__(self) -> str:
        return f"{self.name} ({self.kind})"


@dataclass(frozen=True, slots=True)
class Decision:
    """A verdict on two nodes. `one` has the lesser id. `at` is an ISO time; `kind` is what the two are, if one."""

    verdict: Verdict
    one: Side
    other: Side
    by: str
    at: str
    reason: str | None = None
    kind: Kind | None = None

    @property
    def id(self) -> str:
        """Two people who decide the same make two records."""
        said = (self.by, self.at, self.reason or "", self.kind or "")
        return content_id("decision", self.verdict, self.one.id, self.other.id, *said)


def decision(
    verdict: Verdict, one: Side, other: Side, by: str, at: str, reason: str | None = None, kind: Kind | None = None
) -> Decision:
    """A decision with its sides in order. Raises `DecisionError` where both are one node already."""
    if one.id == other.id:
        raise DecisionError([f"{one} and {other} are one node already; there is nothing to decide"])
    one, other = sorted((one, other))
    if verdict is Verdict.DIFFERENT:
        kind = None
    elif kind is None:
        kind = min(one.kind, other.kind, key=_RANK.index)
    return Decision(verdict, one, other, by, at, reason, kind)


# which kind two are, where nobody says: the one that is told apart best
_RANK = (Kind.COUNTRY, Kind.ORGANIZATION, Kind.PERSON, Kind.PLACE, Kind.EVENT, Kind.GROUP)


# -- what follows from them ----------------------------------------------------------------------------------------


class Clusters:
    """Who is one by decisions. A cluster's node depends on its members and on what kind they are, on nothing else."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._decisions = tuple(sorted(decisions, key=lambda d: d.id))
        self._sides: dict[str, Side] = {}
        groups = Groups()
        decided: set[str] = set()
        for one in self._decisions:
            for side in (one.one, one.other):
                self._sides[side.id] = min(side, self._sides.get(side.id, side))
            if one.verdict is Verdict.SAME:
                groups.join(one.one.id, one.other.id)
                decided |= {one.one.id, one.other.id}
        members: dict[str, list[str]] = defaultdict(list)
        for id_ in sorted(decided):
            members[groups.find(id_)].append(id_)
        self._members = {id_: tuple(ids) for ids in members.values() if len(ids) > 1 for id_ in ids}
        self._kinds: dict[str, Counter[Kind]] = defaultdict(Counter)
        for one in self._decisions:
            if one.verdict is Verdict.SAME:
                self._kinds[self.members(one.one.id)[0]][one.kind or one.one.kind] += 1
        self._nodes: dict[tuple[str, ...], Node] = {}

    def members(self, id_: str) -> tuple[str, ...]:
        """All that `id_` is one with, itself among them, in order."""
        return self._members.get(id_, (id_,))

    def sides(self) -> Mapping[str, Side]:
        """Everything that a decision speaks of, by id."""
        return self._sides

    def decided(self) -> set[str]:
        """Every id that is one with another."""
        return set(self._members)

    def node(self, id_: str) -> Node | None:
        """The node of the cluster that an id is in, None where it is one with no other."""
        members = self.members(id_)
        if len(members) == 1:
            return None
        if members not in self._nodes:
            self._nodes[members] = self._node(members)
        return self._nodes[members]

    def _node(self, members: tuple[str, ...]) -> Node:
        sides = [self._sides[m] for m in members]
        votes = self._kinds[members[0]]
        kind = min(votes, key=lambda k: (-votes[k], _RANK.index(k)))
        states = {s.iso: s.name for s in sides if s.iso} if kind is Kind.COUNTRY else {}
        iso, name = next(iter(states.items())) if len(states) == 1 else (None, None)
        countries = {s.country for s in sides if s.country}
        country = next(iter(countries)) if len(countries) == 1 else None
        return Node(content_id("entity", "decided", kind, *members), kind, name, iso, country)

    def contradictions(self) -> list[str]:
        """Every decision that two are different which are one by others, with these others."""
        found = []
        for one in self._decisions:
            if one.verdict is Verdict.DIFFERENT and one.other.id in self.members(one.one.id):
                links = [f"{d.one} = {d.other} ({d.by}, decision {d.id})" for d in self._path(one.one.id, one.other.id)]
                found.append(
                    f"{one.one} and {one.other} cannot be different ({one.by}, decision {one.id}) and the same by "
                    f"{' and '.join(links)}; take one of them back: allegedly resolve --undo DECISION"
                )
        return found

    def _path(self, start: str, end: str) -> list[Decision]:
        """The fewest decisions that make two one."""
        links: dict[str, list[tuple[str, Decision]]] = defaultdict(list)
        for d in self._decisions:
            if d.verdict is Verdict.SAME:
                links[d.one.id].append((d.other.id, d))
                links[d.other.id].append((d.one.id, d))
        ways: dict[str, list[Decision]] = {start: []}
        waiting = [start]
        for id_ in waiting:
            for next_id, d in links[id_]:
                if next_id not in ways:
                    ways[next_id] = [*ways[id_], d]
                    waiting.append(next_id)
        return ways.get(end, [])

    def agreeing(self, decisions: Iterable[Decision]) -> list[Decision]:
        """Those of further decisions that contradict neither these nor, with these, one another."""
        found = list(decisions)
        joined = Clusters([*self._decisions, *found])
        broken = {
            joined.members(d.one.id)[0]
            for d in joined._decisions
            if d.verdict is Verdict.DIFFERENT and d.other.id in joined.members(d.one.id)
        }
        return [d for d in found if joined.members(d.one.id)[0] not in broken]

    def apart(self) -> set[tuple[str, str]]:
        """The first members of every two clusters that are decided to be different, in order."""
        pairs = set()
        for one in self._decisions:
            if one.verdict is Verdict.DIFFERENT:
                a, b = sorted((self.members(one.one.id)[0], self.members(one.other.id)[0]))
                pairs.add((a, b))
        return pairs


# -- JSON lines ----------------------------------------------------------------------------------------------------


def dumps(one: Decision) -> str:
    """A decision as one line of JSON, without the line's end."""
    value = {
        "verdict": str(one.verdict),
        "one": _side_json(one.one),
        "other": _side_json(one.other),
        "kind": one.kind and str(one.kind),
        "by": one.by,
        "at": one.at,
        "reason": one.reason,
    }
    return json.dumps({key: v for key, v in value.items() if v is not None}, ensure_ascii=False)


def _side_json(side: Side) -> dict[str, str]:
    value = {"name": side.name, "kind": str(side.kind), "iso": side.iso, "country": side.country, "id": side.id}
    return {key: v for key, v in value.items() if v is not None}


def loads(line: str) -> Decision:
    """The decision that a line holds. Raises `DecisionError` with every reason why it holds none."""
    try:
        value = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        said = f"{error.msg} at column {error.colno}" if isinstance(error, json.JSONDecodeError) else "too deep"
        raise DecisionError([f"not JSON: {said}"]) from None
    if not isinstance(value, dict):
        raise DecisionError(["a decision is an object with verdict, one, other, by and at"])
    reasons: list[str] = []
    verdict = _one_of(Verdict, value.get("verdict"), "'verdict'", reasons)
    sides = [_side(value.get(name), name, reasons) for name in ("one", "other")]
    kind = None if value.get("kind") is None else _one_of(Kind, value["kind"], "'kind'", reasons)
    by = _words(value, "by", reasons, "who decided")
    at = _words(value, "at", reasons, "when, an ISO time")
    reason = value.get("reason")
    if reason is not None and not isinstance(reason, str):
        reasons.append("'reason' is not text")
    if at:
        try:
            datetime.fromisoformat(at)
        except ValueError:
            reasons.append(f"'at' is {at!r}, not an ISO time such as 2026-03-01T09:30:00+00:00")
    if reasons or verdict is None or sides[0] is None or sides[1] is None:
        raise DecisionError(reasons)
    return decision(verdict, sides[0], sides[1], by, at, reason, kind)


def _side(value: Any, at: str, reasons: list[str]) -> Side | None:
    if not isinstance(value, dict):
        reasons.append(f"'{at}' is not an object with name and kind")
        return None
    kind = _one_of(Kind, value.get("kind"), f"'{at}.kind'", reasons)
    name = _words(value, "name", reasons, "what it is called", f"{at}.")
    for key in ("id", "iso", "country"):
        if value.get(key) is not None and not isinstance(value[key], str):
            reasons.append(f"'{at}.{key}' is not text")
            return None
    if kind is None or not name:
        return None
    if value.get("id"):
        return Side(value["id"], kind, name, value.get("iso"), value.get("country"))
    node = ByName().nodes(Extraction(Document("", "", ""), (Entity("e", name, kind),)))["e"]
    return Side(node.id, node.kind, node.name or name, node.iso, node.country)


def _words(value: Mapping[str, Any], key: str, reasons: list[str], meaning: str, at: str = "") -> str:
    words = value.get(key)
    if isinstance(words, str) and words.strip():
        return words
    reasons.append(f"'{at}{key}' is missing: {meaning}")
    return ""


def _one_of(kinds: type[E], value: Any, at: str, reasons: list[str]) -> E | None:
    try:
        return kinds(value)
    except ValueError:
        reasons.append(f"{at} is {value!r}, not one of {', '.join(kinds)}")
        return None
