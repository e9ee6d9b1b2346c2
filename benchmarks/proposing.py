"""How long it takes to propose who may be one, as entities grow in number.

    python -m benchmarks.proposing [--entities 100000] [--neo4j bolt://localhost:7687]

Persons, organisations and places with made-up names are generated, family names and words as unevenly as in life
(Zipf), each entity in one or several articles with others. One in ten is planted twice: under another spelling, without
its first name, by its acronym, or with a word more. Proposals are made for a quarter of the entities and for all, from
the embedded store (and a server, which is emptied): seconds, seconds for each 1,000 entities, and the share of the
planted pairs among the proposals. Where the work grew with the pairs, the second figure would grow with the entities.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from graph.identity import ByName
from graph.model import Document, Entity, Extraction, Form, Kind, Mention, Relation, Statement, Status
from graph.store import Store, open_store

PER_ARTICLE = 8
Named = tuple[str, Kind]


def words(count: int, chance: random.Random) -> list[str]:
    """Made-up words, no two the same."""
    found: dict[str, None] = {}
    while len(found) < count:
        word = "".join(chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(chance.randint(2, 4)))
        found[(word + chance.choice(["", "n", "r", "s", "ld"])).capitalize()] = None
    return list(found)


def entities(count: int, chance: random.Random) -> tuple[list[Named], list[tuple[Named, Named]]]:
    """So many names with their kinds, and the pairs among them that are one."""
    vocabulary = words(max(2000, count // 4), chance)
    often = list(accumulate(1 / (rank + 5) for rank in range(len(vocabulary))))

    def word() -> str:
        return chance.choices(vocabulary, cum_weights=often)[0]

    found: dict[Named, None] = {}
    planted: list[tuple[Named, Named]] = []
    while len(found) < count:
        kind = chance.choice([Kind.PERSON, Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE])
        size = {Kind.PERSON: 2, Kind.ORGANIZATION: 3, Kind.PLACE: 2}[kind]
        name = " ".join(word() for _ in range(size))
        if (name, kind) in found:
            continue
        found[name, kind] = None
        if chance.random() < 0.1 and len(found) < count:
            other = variant(name, kind, chance)
            if (other, kind) not in found and other != name:
                found[other, kind] = None
                planted.append(((name, kind), (other, kind)))
    return list(found), planted


def variant(name: str, kind: Kind, chance: random.Random) -> str:
    """Another way to write a name."""
    parts = name.split()
    if kind is Kind.ORGANIZATION and chance.random() < 0.3:
        return "".join(part[0] for part in parts)
    if kind is Kind.PLACE and chance.random() < 0.5:
        return f"{name} Province"
    at = chance.randrange(1, len(parts[-1]))
    # a letter doubled, as transcriptions do
    return " ".join([*parts[:-1], parts[-1][:at] + parts[-1][at - 1].lower() + parts[-1][at:]])


def articles(named: list[Named], planted: list[tuple[Named, Named]], chance: random.Random) -> Iterator[Extraction]:
    """Articles that name all entities, some of them often; now and then one that has both names of one."""
    often = list(accumulate(1 / (rank + 10) for rank in range(len(named))))
    for start in range(0, len(named), PER_ARTICLE - 3):
        some = named[start : start + PER_ARTICLE - 3] + chance.choices(named, cum_weights=often, k=3)
        yield article(list(dict.fromkeys(some)), chance)


def article(named: list[Named], chance: random.Random) -> Extraction:
    """An article that names these and relates some of them."""
    text, found = "", []
    for i, (name, kind) in enumerate(named):
        found.append(Entity(f"e{i}", name, kind, (), (Mention(len(text), len(text) + len(name), Form.NAME),)))
        text += f"{name} and "
    statements = []
    for i in range(len(named) // 2):
        one, other = chance.sample(found, 2)
        relation = chance.choice([Relation.SUPPORTS, Relation.MEETS_WITH, Relation.LOCATED_IN])
        statements.append(Statement(f"s{i}", one.id, relation, other.id, "x", Status.ACTUAL, 0, len(text)))
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Extraction(Document(digest, f"{digest[:12]}.txt", text), tuple(found), tuple(statements))


def measure(store: Store, count: int) -> str:
    """Fill an empty store with so many entities, and propose."""
    chance = random.Random(11)
    named, planted = entities(count, chance)
    start = time.perf_counter()
    for _ in store.load(articles(named, planted, chance)):
        pass
    loaded = time.perf_counter()
    proposals = store.proposals()
    seconds = time.perf_counter() - loaded
    pairs = {frozenset((c.one.id, c.other.id)) for c in proposals}
    identity = ByName()

    def node(one: Named) -> str:
        return identity.nodes(Extraction(Document("", "", ""), (Entity("e", *one),)))["e"].id

    apart = [ids for one, other in planted if len(ids := frozenset((node(one), node(other)))) == 2]
    hit = sum(ids in pairs for ids in apart)
    held = store.info().nodes["Entity"]
    return (
        f"{held:>8,} entities, loaded in {loaded - start:.0f} s: {len(proposals):,} proposals in {seconds:.1f} s, "
        f"{1000 * seconds / held:.3f} s for each 1,000; {hit / (len(apart) or 1):.1%} of {len(apart):,} planted pairs; "
        f"at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entities", type=int, default=100_000)
    parser.add_argument("--neo4j", default=os.environ.get("ALLEGEDLY_STORE"), help="address of a server to measure too")
    options = parser.parse_args()
    for count in (options.entities // 4, options.entities):
        with tempfile.TemporaryDirectory() as folder, open_store(Path(folder, "store.kgl")) as store:
            print(f"embedded {measure(store, count)}", flush=True)
        if options.neo4j and "://" in options.neo4j:
            with open_store(options.neo4j, password=os.environ.get("ALLEGEDLY_NEO4J_PASSWORD")) as store:
                store.drop()
                print(f"neo4j    {measure(store, count)}", flush=True)


if __name__ == "__main__":
    main()
