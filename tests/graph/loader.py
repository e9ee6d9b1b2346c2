"""A loader in a process of its own, for tests to start several of, cut off and kill.

    python -m tests.graph.loader ADDRESS FILE [--batch N]

The password is in ALLEGEDLY_NEO4J_PASSWORD. One line is printed for every document that is stored.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from graph import interchange
from graph.model import Extraction, Kind, Relation, Status
from graph.store import open_store
from tests.graph.writing import Fact, Name, article


def corpus(count: int, seed: int = 1) -> list[Extraction]:
    """So many articles about a few dozen entities."""
    chance = random.Random(seed)
    names = [(f"Person {chr(65 + i)}", Kind.PERSON) for i in range(12)]
    names += [("Norway", Kind.COUNTRY), ("Kingdom of Norway", Kind.COUNTRY), ("Chile", Kind.COUNTRY)]
    names += [(f"{word} Union", Kind.ORGANIZATION) for word in ("Harbour", "HARBOUR", "River", "Hill")]
    return [
        article(
            f"{number}.txt",
            *(_fact(chance, names) for _ in range(chance.randint(1, 8))),
            published=f"2024-0{chance.randint(1, 9)}-11",
            publisher=chance.choice([None, "Gazette", "Courier"]),
            opening=f"No. {number}. ",
        )
        for number in range(count)
    ]


def _fact(chance: random.Random, names: list[Name]) -> Fact:
    subject, object_ = chance.sample(names, 2)
    relation, status = chance.choice(list(Relation)), chance.choice(list(Status))
    means = chance.choice([None, ("9", "boats"), (None, "tents"), ("many", "loans")])
    return Fact(subject, relation, object_, status, means, chance.choice([None, "experts", names[0], names[12]]))


def write(path: Path, extractions: Iterable[Extraction]) -> Path:
    path.write_text("".join(interchange.dumps(e) + "\n" for e in extractions), encoding="utf-8")
    return path


def start(address: str, file: Path, password: str | None = None, batch: int = 5) -> subprocess.Popen[str]:
    """A loader that has started."""
    environment = os.environ | ({"ALLEGEDLY_NEO4J_PASSWORD": password} if password else {})
    command = [sys.executable, "-m", "tests.graph.loader", address, str(file), "--batch", str(batch)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("address")
    parser.add_argument("file", type=Path)
    parser.add_argument("--batch", type=int, default=5)
    options = parser.parse_args()
    password = os.environ.get("ALLEGEDLY_NEO4J_PASSWORD")
    with open_store(options.address, password=password) as store, options.file.open(encoding="utf-8") as lines:
        for outcome in store.load((interchange.loads(line) for line in lines), batch_size=options.batch):
            print(outcome.change, outcome.source, flush=True)


if __name__ == "__main__":
    main()
