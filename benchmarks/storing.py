"""How fast extractions are stored, against a bare script that UNWINDs the same rows into the same schema.

    python -m benchmarks.storing [--statements 100000] [--server | --neo4j bolt://localhost:7687]

An extraction file is generated (articles of ten statements, entities drawn as unevenly as in the news), loaded through
`store.load`, and dumped. The dump's nodes and relationships are the rows: the bare script reads them from a file and
writes them with one UNWIND per label and type, 5,000 rows at once, into an empty store with the same constraints and
indexes. It knows the finished graph beforehand, derived relations and all: what it leaves out is what the store does
more (identity, idempotence, atomic documents, projections, evidence). Both runs read JSON lines and end with the
closing of the store, and each runs in a process of its own, whose peak memory is given above what the interpreter
takes at its start. Seconds are given by the clock and, since a busy machine's clock says little, of processor time,
the server's included where its process is on this machine (--pid).

`--server` starts a Neo4j for this as the tests do, with a heap of 2 GB. A server elsewhere is named by `--neo4j` or
ALLEGEDLY_STORE, its password by ALLEGEDLY_NEO4J_PASSWORD; its database is emptied of everything that allegedly stored.
Before a server is measured it does both once with a few statements: whoever came first would otherwise pay for its
start, the compiling of its code above all.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import accumulate, groupby, islice
from pathlib import Path
from typing import Any

ROWS_AT_ONCE = 5000
WARMING = 5000  # statements
HEAP = "-Xms2g -Xmx2g"
_KINDS = ("Person", "Organization", "Country", "Place", "Group", "Event")
_STATUSES = ("actual", "actual", "actual", "planned", "possible", "denied")
_THINGS = ("shells", "soldiers", "drones", "grain", "loans", "advice", "tents", "fuel")
# few entities are in every other article, most in one or two (Zipf)
_ENTITIES = 30_000
_OFTEN = list(accumulate(1 / (rank + 1) for rank in range(_ENTITIES)))
_VERBS = ("backs", "meets", "warns", "blames", "visits", "funds")


def generate(path: Path, statements: int) -> None:
    """Write an extraction file with so many statements, always the same for the same number."""
    from graph.model import Relation

    relations = [str(relation) for relation in Relation]
    chance = random.Random(7)
    with path.open("w", encoding="utf-8") as file:
        for number in range((statements + 9) // 10):
            count = min(10, statements - 10 * number)
            file.write(json.dumps(_article(number, count, relations, chance), ensure_ascii=False) + "\n")


def _article(number: int, count: int, relations: list[str], chance: random.Random) -> dict[str, Any]:
    drawn = sorted({2, *chance.choices(range(_ENTITIES), cum_weights=_OFTEN, k=8)})
    entities: dict[int, dict[str, Any]] = {
        rank: {
            "id": f"e{i}",
            "name": f"Name{rank} Family{rank % 977}",
            "kind": _KINDS[rank % 6],
            "aliases": [],
            "mentions": [],
        }
        for i, rank in enumerate(drawn, 1)
    }
    text = f"Report {number}. "
    statements, quotes = [], []
    for i in range(1, count + 1):
        subject, object_ = chance.sample(drawn, 2)
        what = chance.choice(_THINGS)
        start = len(text)
        for rank, words in ((subject, f" {chance.choice(_VERBS)} "), (object_, f" with {i} {what}")):
            name = entities[rank]["name"]
            entities[rank]["mentions"].append({"start": len(text), "end": len(text) + len(name), "form": "name"})
            text += name + words
        end = len(text)
        speaker = chance.choice(drawn)
        quoted = i % 3 == 0
        if quoted:
            text += f", {entities[speaker]['name']} said"
        text += ". "
        statements.append(
            {
                "id": f"s{i}",
                "subject": entities[subject]["id"],
                "relation": chance.choice(relations),
                "object": entities[object_]["id"],
                "predicate": "give",
                "means": [{"what": what, "quantity": str(i), "start": end - len(what) - len(str(i)) - 1, "end": end}]
                if i % 3 == 1
                else [],
                "role": None,
                "status": chance.choice(_STATUSES),
                "time": None,
                "place": entities[object_]["id"] if i % 5 == 0 else None,
                "attributed_to": [{"entity": entities[speaker]["id"], "text": entities[speaker]["name"], "cue": "said"}]
                if quoted
                else [],
                "quote": f"q{i}" if quoted else None,
                "start": start,
                "end": end,
            }
        )
        if quoted:
            quotes.append(
                {
                    "id": f"q{i}",
                    "speaker": entities[speaker]["id"],
                    "speaker_text": None,
                    "cue": "said",
                    "direct": False,
                    "text": text[start:end],
                    "start": start,
                    "end": end,
                }
            )
    document = {
        "id": hashlib.sha256(text.encode()).hexdigest(),
        "source": f"report-{number}.txt",
        "text": text,
        "published": f"20{10 + number % 15}-{1 + number % 12:02}-{1 + number % 28:02}",
    }
    return {"document": document, "entities": list(entities.values()), "statements": statements, "quotes": quotes}


def load(address: str, extractions: Path) -> None:
    """Load the file through the store."""
    from graph import interchange
    from graph.store import open_store

    with open_store(address, password=_password()) as store, extractions.open(encoding="utf-8") as lines:
        for _ in store.load(interchange.loads(line) for line in lines):
            pass


def dump(address: str, rows: Path) -> None:
    """Write the rows of the store into a file, those of one label or type together."""
    from graph.store import open_store

    with open_store(address, password=_password(), read_only=True) as store, rows.open("w", encoding="utf-8") as file:
        label_of = {}
        entities = []
        for node in store.nodes():
            labels = sorted(node["labels"], key=lambda label: (label != "Entity", label))
            label_of[node["id"]] = labels[0]
            row = {"key": labels, "properties": node["properties"]}
            if labels[0] == "Entity":
                entities.append(row)
            else:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
        for row in sorted(entities, key=lambda row: row["key"]):
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
        for one in store.relationships():
            key = [label_of[one["start"]], one["type"], label_of[one["end"]]]
            row = {"key": key, "from": one["start"], "to": one["end"], "properties": one["properties"]}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def bare(address: str, rows: Path) -> None:
    """Write the same rows as a bare script does."""
    with _writer(address) as write:
        for cypher, batch in _unwinds(rows):
            write(cypher, batch)


def empty(address: str, _: Path) -> None:
    """Make the schema in a store that then holds nothing else."""
    from graph.store import open_store

    with open_store(address, password=_password()) as store:
        if "://" in address:
            store.drop()


def _unwinds(rows: Path) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    with rows.open(encoding="utf-8") as lines:
        for key, same in groupby((json.loads(line) for line in lines), key=lambda row: row["key"]):
            while batch := list(islice(same, ROWS_AT_ONCE)):
                yield (_relate(*key), batch) if "from" in batch[0] else (_create(*key), batch)


def _create(label: str, kind: str = "") -> str:
    also = f"n:{kind}, " if kind else ""
    return f"UNWIND $rows AS row MERGE (n:{label} {{id: row.properties.id}}) SET {also}n += row.properties"


def _relate(start: str, kind: str, end: str) -> str:
    return (
        f"UNWIND $rows AS row MATCH (a:{start} {{id: row.`from`}}) MATCH (b:{end} {{id: row.to}}) "
        f"CREATE (a)-[r:{kind}]->(b) SET r = row.properties"
    )


@contextmanager
def _writer(address: str) -> Iterator[Callable[[str, list[dict[str, Any]]], None]]:
    if "://" in address:
        import neo4j

        with (
            neo4j.GraphDatabase.driver(address, auth=("neo4j", _password() or "")) as driver,
            driver.session() as session,
        ):
            yield lambda cypher, rows: session.execute_write(lambda t: t.run(cypher, rows=rows).consume()) and None
    else:
        import kglite

        with kglite.open(address) as graph:

            def write(cypher: str, rows: list[dict[str, Any]]) -> None:
                with graph.begin() as transaction:
                    transaction.cypher(cypher, params={"rows": rows}, timeout_ms=0)

            yield write


def _password() -> str | None:
    return os.environ.get("ALLEGEDLY_NEO4J_PASSWORD")


def _peak() -> float:
    """Megabytes, at most, of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


_STEPS: dict[str, Callable[[str, Path], None]] = {"empty": empty, "load": load, "dump": dump, "bare": bare}


@dataclass(frozen=True)
class _Cost:
    """Seconds by the clock and of processor time, and megabytes at most above the interpreter's start."""

    clock: float
    processor: float
    megabytes: float


def _step(step: str, address: str, file: Path) -> None:
    """Run a step in this process and print what it cost."""
    before, clock, processor = _peak(), time.perf_counter(), time.process_time()
    _STEPS[step](address, file)
    print(time.perf_counter() - clock, time.process_time() - processor, _peak() - before)


def _apart(step: str, address: str, file: Path, server: int | None) -> _Cost:
    """What a step costs in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.storing", "--step", step, "--store", address, "--file", str(file)]
    before = _processor_time(server)
    told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    clock, processor, megabytes = map(float, told.split()[-3:])
    return _Cost(clock, processor + _processor_time(server) - before, megabytes)


def _processor_time(process: int | None) -> float:
    """Seconds of processor time that another process of this machine has taken so far."""
    if process is None:
        return 0
    # proc(5): the fields after the command's closing bracket, of which user and system time are the 12th and 13th
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _both(ours: str, theirs: str, extractions: Path, rows: Path, server: int | None) -> tuple[_Cost, _Cost]:
    """What it costs to store `extractions`, and to write the same rows, left in the file `rows`, with a bare script."""
    _apart("empty", ours, extractions, server)
    loaded = _apart("load", ours, extractions, server)
    _apart("dump", ours, rows, server)
    _apart("empty", theirs, rows, server)
    return loaded, _apart("bare", theirs, rows, server)


@contextmanager
def _own_server() -> Iterator[tuple[str, int]]:
    """A Neo4j's address and process; its password is left in the environment."""
    from tests.server import neo4j

    # what Java takes for more than the options on its command line
    os.environ["_JAVA_OPTIONS"] = HEAP
    with tempfile.TemporaryDirectory() as home, neo4j.running(Path(home)) as server:
        os.environ["ALLEGEDLY_NEO4J_PASSWORD"] = server.password
        yield server.address, int(Path(home, "run", "neo4j.pid").read_text())


def _measure(name: str, ours: str, theirs: str, statements: int, server: int | None) -> None:
    with tempfile.TemporaryDirectory() as folder:
        extractions, rows = Path(folder, "extractions.jsonl"), Path(folder, "rows.jsonl")
        if "://" in ours:
            generate(extractions, WARMING)
            _both(ours, theirs, extractions, rows, server)
        generate(extractions, statements)
        loaded, written = _both(ours, theirs, extractions, rows, server)
        with rows.open(encoding="utf-8") as lines:
            count = sum(1 for _ in lines)
    for what, cost in (("store.load", loaded), ("bare UNWIND", written)):
        print(
            f"{name:9} {what:11} {count:,} rows: {count / cost.clock:,.0f} rows/s, {cost.clock:.1f} s "
            f"({cost.processor:.1f} s of processor time), {cost.megabytes:.0f} MB",
            flush=True,
        )
    print(
        f"{name:9} ratio {written.clock / loaded.clock:.2f} "
        f"({written.processor / loaded.processor:.2f} by processor time)",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, default=100_000)
    parser.add_argument("--server", action="store_true", help="start a Neo4j and measure it too")
    parser.add_argument("--neo4j", default=os.environ.get("ALLEGEDLY_STORE"), help="address of a server to measure too")
    parser.add_argument("--pid", type=int, help="process of that server, where it is on this machine")
    parser.add_argument("--step", choices=_STEPS, help=argparse.SUPPRESS)
    parser.add_argument("--store", help=argparse.SUPPRESS)
    parser.add_argument("--file", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.step:
        _step(options.step, options.store, options.file)
        return
    print(f"{options.statements:,} statements")
    with tempfile.TemporaryDirectory() as folder:
        _measure("embedded", str(Path(folder, "ours.kgl")), str(Path(folder, "bare.kgl")), options.statements, None)
    if options.server:
        with _own_server() as (address, process):
            _measure("neo4j", address, address, options.statements, process)
    elif options.neo4j and "://" in options.neo4j:
        _measure("neo4j", options.neo4j, options.neo4j, options.statements, options.pid)


if __name__ == "__main__":
    main()
