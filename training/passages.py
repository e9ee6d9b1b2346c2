"""Annotated passages that were written for the project.

    python -m training.passages OUT_DIR     write them as annotated articles, ready for training

Reports state most things in few words; `texts/` holds short passages, as if cut from longer articles, that state them
in rarer ones, by subject; those in `lures` look as if they stated more than they do. A file holds passages between
lines of `=====`, each in three parts between lines of `---`:

    The mayor of Lyon gave the ministry a dressing-down.      one sentence a line, a blank line between paragraphs
    ---
    Group: mayor of Lyon | mayor                              kind, name and aliases of each entity
    ?Place: Lyon                                              "?": careful readers differ on it
    Organization: ministry
    ---
    mayor of Lyon | LEADS | Lyon | 1                          statements, with the number of the sentence
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.model import Kind, Relation
from training.standoff import save

TEXTS = Path(__file__).with_name("texts")
OPTIONAL = "?"


def read(path: Path) -> Iterator[dict[str, Any]]:
    """The passages of a file as annotated articles. Raises `ValueError` for one that is not well formed."""
    blocks = re.split(r"^=+\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    for number, block in enumerate(block for block in blocks if block.strip()):
        name = f"{path.parent.name}-{path.stem}-{number:02}"
        try:
            yield {"id": name, **_passage(block)}
        except ValueError as error:
            raise ValueError(f"{path}, passage {number}: {error}") from error


def _passage(block: str) -> dict[str, Any]:
    parts = re.split(r"^-+\n", block.strip() + "\n", flags=re.MULTILINE)
    if len(parts) != 3:
        raise ValueError(f"text, entities and statements are three parts between lines of ---, not {len(parts)}")
    paragraphs = [[line.strip() for line in p.splitlines()] for p in re.split(r"\n\s*\n", parts[0].strip())]
    text = "\n\n".join(" ".join(sentences) for sentences in paragraphs)
    entities = [_entity(line, text) for line in parts[1].splitlines() if line.strip()]
    names = {entity["name"] for entity in entities}
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph]
    statements = [_statement(line, names, sentences) for line in parts[2].splitlines() if line.strip()]
    return {"text": text, "entities": entities, "statements": statements, "quotes": []}


def _entity(line: str, text: str) -> dict[str, Any]:
    kind, _, names = line.lstrip(OPTIONAL).partition(":")
    name, *aliases = (n.strip() for n in names.split("|"))
    missing = [n for n in (name, *aliases) if n not in text and (n in aliases or kind != Kind.COUNTRY)]
    if missing:
        raise ValueError(f"{missing[0]!r} is not in the text")
    return {"name": name, "kind": Kind(kind.strip()).value, "aliases": aliases} | _optional(line)


def _statement(line: str, names: set[str], sentences: list[str]) -> dict[str, Any]:
    fields = [field.strip() for field in line.lstrip(OPTIONAL).split("|")]
    if len(fields) != 4 or not {fields[0], fields[2]} <= names or not fields[3].isdigit():
        raise ValueError(f"{line!r} is no statement of two of its entities with the number of a sentence")
    number = int(fields[3])
    if not 1 <= number <= len(sentences):
        raise ValueError(f"{line!r}: there are {len(sentences)} sentences")
    return {
        "subject": fields[0],
        "relation": Relation(fields[1]).value,
        "object": fields[2],
        "evidence": sentences[number - 1],
    } | _optional(line)


def _optional(line: str) -> dict[str, bool]:
    return {"optional": True} if line.startswith(OPTIONAL) else {}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for path in sorted(TEXTS.glob("*/*.txt")):
        for article in read(path):
            save(article, args.out)


if __name__ == "__main__":
    main()
