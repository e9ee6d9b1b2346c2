"""Decisions recorded and taken back, each with all that follows from it in one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from graph.decisions import Clusters, Decision, DecisionError, Verdict, decision
from graph.store import judgements, moving, proposing, writing
from graph.store.backend import Transaction

NOBODY = "allegedly"  # who decides what the whole store leaves no doubt about


def decide(transaction: Transaction, decisions: Sequence[Decision]) -> list[Decision]:
    """Record decisions and move what they speak of; the ones that were not recorded before.

    Raises `DecisionError`, and leaves everything as it was, where they contradict one another or earlier ones.
    """
    writing.lock(transaction)
    before = judgements.recorded(transaction)
    known = {one.id for one in before}
    fresh = list({one.id: one for one in decisions if one.id not in known}.values())
    if fresh:
        if wrong := Clusters([*before, *fresh]).contradictions():
            raise DecisionError(wrong)
        judgements.put(transaction, fresh)
        _change(transaction, before, [*before, *fresh])
    return fresh


def take_back(transaction: Transaction, ids: Collection[str]) -> list[Decision]:
    """Take decisions back, with all that followed from them; the ones that there were."""
    writing.lock(transaction)
    before = judgements.recorded(transaction)
    gone = [one for one in before if one.id in ids]
    if gone:
        judgements.take_back(transaction, [one.id for one in gone])
        _change(transaction, before, [one for one in before if one.id not in ids])
    return gone


def decide_sure(transaction: Transaction, at: str) -> tuple[list[Decision], list[Decision]]:
    """Judge anew, as `NOBODY`, what the whole store leaves no doubt about: the decisions made and those taken back."""
    writing.lock(transaction)
    standing = judgements.recorded(transaction)
    own = {(d.one.id, d.other.id, d.kind): d for d in standing if d.by == NOBODY}
    others = Clusters(d for d in standing if d.by != NOBODY)
    take_back(transaction, {d.id for d in own.values()})
    found = []
    for candidate in proposing.proposals(transaction):
        if candidate.sure:
            one, other = (proposing.side(actor, others.sides()) for actor in (candidate.one, candidate.other))
            made = decision(Verdict.SAME, one, other, NOBODY, at, "; ".join(candidate.reasons), candidate.kind)
            # one that was made before stays as it was
            found.append(own.get((made.one.id, made.other.id, made.kind), made))
    sound = decide(transaction, others.agreeing(found))
    known, kept = {d.id for d in own.values()}, {d.id for d in sound}
    return [d for d in sound if d.id not in known], [d for d in own.values() if d.id not in kept]


_MEMBERS = "MATCH (e:Entity) WHERE e.members IS NOT NULL RETURN e.id, e.members"
_PRESENT = "UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id"


def astray(transaction: Transaction, clusters: Clusters) -> list[str]:
    """Nodes that should not be under these decisions: by themselves, or together."""
    alone = {row[0] for row in transaction.run(_PRESENT, ids=sorted(clusters.decided()))}
    together = {
        id_
        for id_, members in transaction.run(_MEMBERS)
        if (node := clusters.node(members[0])) is None or node.id != id_
    }
    return sorted(alone | together)


def apply(transaction: Transaction) -> None:
    """Bring the graph to the decisions that are recorded, whatever it is."""
    writing.lock(transaction)
    clusters = Clusters(judgements.recorded(transaction))
    moved = moving.move(transaction, astray(transaction, clusters), clusters)
    writing.look_again(transaction, moved.entities, moved.pairs)


def _change(transaction: Transaction, before: Iterable[Decision], after: Iterable[Decision]) -> None:
    """Bring the graph from some decisions to others."""
    old, new = Clusters(before), Clusters(after)
    changed = {id_ for id_ in old.decided() | new.decided() if old.node(id_) != new.node(id_)}
    nodes = {node.id if (node := old.node(id_)) else id_ for id_ in changed}
    moved = moving.move(transaction, nodes, new)
    writing.look_again(transaction, moved.entities, moved.pairs)
