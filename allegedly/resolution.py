"""Who is who, on one page: two that may be one, with what speaks for it and against it, for somebody to decide on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.candidates import Actor, Candidate
    from graph.decisions import Decision
    from graph.store import Store
    from graph.store.proposing import Evidence, Passage


def wanted(candidate: Candidate, entity: str | None, kind: str | None) -> bool:
    """True for a proposal on an entity of this name or alias, in any case, and of this kind."""
    sides = (candidate.one, candidate.other)
    named = entity is None or any(
        entity.casefold() in (name.casefold() for name in (side.name, *side.aliases)) for side in sides
    )
    return named and (kind is None or any(kind.casefold() == side.kind.casefold() for side in sides))


def row(store: Store, candidate: Candidate) -> dict[str, Any]:
    """A proposal with its evidence as plain values, for a table or a script."""
    evidence = store.evidence(candidate)
    return {
        "score": candidate.score,
        "sure": candidate.sure,
        "one": candidate.one.name,
        "one_kind": str(candidate.one.kind),
        "one_documents": candidate.one.documents,
        "other": candidate.other.name,
        "other_kind": str(candidate.other.kind),
        "other_documents": candidate.other.documents,
        "reasons": list(candidate.reasons),
        "roles": list(evidence.held),
        "shared": list(evidence.shared),
        "one_says": [passage.text for passage in evidence.passages[0]],
        "other_says": [passage.text for passage in evidence.passages[1]],
        "one_id": candidate.one.id,
        "other_id": candidate.other.id,
    }


def page(candidate: Candidate, evidence: Evidence) -> Iterator[str]:
    """A proposal as lines of text."""
    yield f"{candidate.one} and {candidate.other}, likeness {candidate.score:.2f}"
    for reason in candidate.reasons:
        yield f"  {reason}"
    if evidence.held:
        yield f"  both are told to be: {'; '.join(evidence.held)}"
    if evidence.shared:
        yield f"  whom both have to do with: {', '.join(evidence.shared)}"
    for i, side in enumerate((candidate.one, candidate.other)):
        yield ""
        yield from _side(side, evidence.roles[i], evidence.passages[i])


def _side(side: Actor, roles: tuple[str, ...], passages: tuple[Passage, ...]) -> Iterator[str]:
    yield f"  {side}, in {side.documents} {'document' if side.documents == 1 else 'documents'}"
    if side.aliases:
        yield f"    also called {', '.join(side.aliases)}"
    if roles:
        yield f"    {'; '.join(roles)}"
    for passage in passages:
        where = ", ".join(part for part in (passage.published, passage.document) if part)
        yield f"    {passage.text}  [{where}]"


def told(decision: Decision) -> str:
    """A decision in one line."""
    verb = "is" if decision.verdict == "same" else "is not"
    why = f": {decision.reason}" if decision.reason else ""
    return f"{decision.id}  {decision.one} {verb} {decision.other} ({decision.by}, {decision.at[:10]}{why})"
