"""Keeping the voice of every document (`graph.voices`) as documents come and go.

A document has its keys as properties, each with an index, and the voice it belongs to: the least id among its copies.
Both are derived. A new document is compared with those that share a key, and joins their voices; when one goes, what is
left of its voice is joined anew.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph import schema, voices
from graph.groups import Groups
from graph.store.backend import Transaction

# in a condition, since the embedded store refuses a pattern with a property that no document has yet
_MET = tuple(
    f"UNWIND $keys AS key MATCH (d:Document) WHERE d.{name} = key RETURN key, d.id" for name in schema.VOICE_KEYS
)
_VOICES = "UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN d.id, d.voice"
_TEXTS = "UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN d.id, d.text"
_MEMBERS = "UNWIND $voices AS voice MATCH (d:Document {voice: voice}) RETURN d.id, d.voice"
_KEYS = f"UNWIND $ids AS id MATCH (d:Document {{id: id}}) RETURN d.id, {', '.join(f'd.{n}' for n in schema.VOICE_KEYS)}"
_PUT_VOICES = "UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d.voice = row.voice"

_AT_ONCE = 1000  # texts in memory

Keys = tuple[int, ...]


def properties(document: str, keys: Keys) -> dict[str, Any]:
    """What a document that has not been compared with others yet has: its keys, and a voice of its own."""
    return {**dict(zip(schema.VOICE_KEYS, keys, strict=False)), "voice": document}


def kept(transaction: Transaction, documents: Sequence[str]) -> dict[str, Keys]:
    """The keys that the store has for documents."""
    found = transaction.run(_KEYS, ids=list(documents))
    return {id_: tuple(key for key in keys if key is not None) for id_, *keys in found}


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Documents, and how many keys each shares with which others; `texts` has those that are at hand."""

    shared: Mapping[str, Counter[str]] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)


def meet(transaction: Transaction, keys: Mapping[str, Keys], texts: Mapping[str, str] | None = None) -> Arrivals:
    """The documents that have `keys`, which need not be in the store yet, with those of the store they may copy."""
    shared: dict[str, Counter[str]] = {id_: Counter() for id_ in keys}
    for band, query in enumerate(_MET):
        bearers: dict[int, list[str]] = defaultdict(list)
        for id_, found in keys.items():
            if band < len(found):
                bearers[found[band]].append(id_)
        met = {key: list(ids) for key, ids in bearers.items()}
        for key, id_ in transaction.run(query, keys=sorted(bearers)) if bearers else ():
            if id_ not in keys:
                met[key].append(id_)
        for key, ids in bearers.items():
            if len(met[key]) > 1:
                for id_ in ids:
                    shared[id_].update(met[key])
    return Arrivals(shared, texts or {})


def enlist(transaction: Transaction, arrivals: Arrivals) -> dict[str, str]:
    """Join `arrivals`, which are in the store by now, each with its own voice, with those they copy or that copy them.

    The new voices of the documents whose voice has changed.
    """
    voice_of = {id_: id_ for id_ in arrivals.shared}
    if others := {id_ for met in arrivals.shared.values() for id_ in met} - voice_of.keys():
        # some may have gone meanwhile
        voice_of |= {row[0]: row[1] for row in transaction.run(_VOICES, ids=sorted(others))}
    shared = {
        id_: Counter({other: count for other, count in met.items() if other in voice_of})
        for id_, met in arrivals.shared.items()
    }
    joined = _joined(transaction, voice_of, shared, arrivals.texts)
    return _rename(transaction, {voice: joined.find(voice) for voice in set(voice_of.values())})


def release(transaction: Transaction, left: Collection[str]) -> dict[str, str]:
    """Join anew what is left of voices `left` after documents of them went; the new voices of those that changed."""
    members: dict[str, list[str]] = defaultdict(list)
    for id_, voice in transaction.run(_MEMBERS, voices=sorted(left)) if left else ():
        members[voice].append(id_)
    ids = sorted(id_ for same in members.values() for id_ in same)
    if not ids:
        return {}
    joined = _grouped(transaction, kept(transaction, ids))
    changed = {id_: joined.find(id_) for voice, same in members.items() for id_ in same if joined.find(id_) != voice}
    return _put(transaction, changed)


def right(transaction: Transaction, keys: Mapping[str, Keys]) -> dict[str, str]:
    """The voice that each of all documents should have, by their keys."""
    joined = _grouped(transaction, keys)
    return {id_: joined.find(id_) for id_ in keys}


def _grouped(transaction: Transaction, keys: Mapping[str, Keys]) -> Groups:
    """The voices of documents by their keys, whatever voices they had."""
    short: dict[int, list[str]] = defaultdict(list)
    bearers: dict[tuple[int, int], list[str]] = defaultdict(list)
    for id_, found in keys.items():
        if len(found) == 1:
            short[found[0]].append(id_)
            continue
        for band, key in enumerate(found):
            bearers[band, key].append(id_)
    groups = _joined(transaction, {id_: id_ for id_ in keys}, _sharing(bearers.values()))
    # of a short report there may be thousands, which are one in the very same words only: none is compared with another
    for same in short.values():
        worded: dict[str, str] = {}
        for at in range(0, len(same) if len(same) > 1 else 0, _AT_ONCE):
            for id_, text in transaction.run(_TEXTS, ids=same[at : at + _AT_ONCE]):
                groups.join(worded.setdefault(voices.words(text), id_), id_)
    return groups


def _sharing(buckets: Iterable[list[str]]) -> dict[str, Counter[str]]:
    """How many keys each two documents share, by the lesser of them."""
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for bucket in buckets:
        ids = sorted(bucket)
        for at, id_ in enumerate(ids):
            shared[id_].update(ids[at + 1 :])
    return shared


def _joined(
    transaction: Transaction,
    voice_of: Mapping[str, str],
    shared: Mapping[str, Counter[str]],
    texts: Mapping[str, str] | None = None,
) -> Groups:
    """The voices that copies among the documents that share keys join, the likeliest compared first.

    A pair that is joined already, by way of others, is not compared: a thousand copies of one report cost about a
    thousand comparisons. `texts` has texts that need not be read.
    """
    groups, known = Groups(), texts or {}
    reports: dict[str, voices.Report] = {}
    waiting = {
        id_: sorted((m for m in met if m != id_ and not (m in shared and m < id_)), key=lambda m, c=met: (c[m], m))  # type: ignore[misc]
        for id_, met in sorted(shared.items())
    }
    while waiting:
        pairs = []
        for id_, others in waiting.items():
            while others and groups.find(voice_of[others[-1]]) == groups.find(voice_of[id_]):
                others.pop()
            if others:
                pairs.append((id_, others.pop()))
        wanted = {id_ for pair in pairs for id_ in pair} - reports.keys()
        reports |= {id_: voices.Report(known[id_]) for id_ in wanted & known.keys()}
        missing = sorted(wanted - known.keys())
        for id_, text in transaction.run(_TEXTS, ids=missing) if missing else ():
            reports[id_] = voices.Report(text)
        for one, other in pairs:
            if reports[one].copies(reports[other]):
                groups.join(voice_of[one], voice_of[other])
        waiting = {id_: others for id_, others in waiting.items() if others}
        reports = {id_: reports[id_] for id_ in waiting if id_ in reports}
    return groups


def _rename(transaction: Transaction, names: Mapping[str, str]) -> dict[str, str]:
    """Give the documents of each voice the new name of it."""
    changed = sorted(voice for voice, name in names.items() if voice != name)
    if not changed:
        return {}
    return _put(transaction, {id_: names[voice] for id_, voice in transaction.run(_MEMBERS, voices=changed)})


def _put(transaction: Transaction, voice_of: dict[str, str]) -> dict[str, str]:
    if voice_of:
        transaction.run(_PUT_VOICES, rows=[{"id": id_, "voice": voice} for id_, voice in sorted(voice_of.items())])
    return voice_of
