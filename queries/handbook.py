"""The pages and files that follow from the questions: docs/queries.md, and what Neo4j Browser can take.

    python -m queries.handbook [FOLDER]

writes them below `FOLDER` (default: the docs folder beside this one). `pages` gives them as text.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from queries.catalogue import HERE, catalogue
from queries.query import Parameter, Query
from queries.values import Type

_DOCS = HERE.parent / "docs"


def pages() -> Iterator[tuple[str, str]]:
    """Every generated file, as its path below docs/ and its text."""
    questions = list(catalogue().values())
    yield "queries.md", "\n\n".join([_INTRODUCTION, _list(questions), *map(_section, questions)]) + "\n"
    yield "browser/questions.cypher", _collection(questions)


_INTRODUCTION = f"""\
# The canned questions

<!-- written by python -m queries.handbook -->

    allegedly ask                                    lists them
    allegedly ask relations-of --entity Norland      asks one
    allegedly ask relations-of --help                tells its parameters and columns

Every question is a `.cypher` file in [`queries/`](../queries) that can be pasted into Neo4j Browser as it stands: its
first line, `WITH null AS ...`, sets the parameters, and the values in it can be changed there (text between single
quotation marks, as in `WITH 'Norland' AS entity`). A folder of your own with such files adds questions
(`allegedly ask --queries FOLDER NAME`); [`queries/query.py`](../queries/query.py) says how a file is written.

For Neo4j Browser there are also [pictures](browser/pictures.cypher), queries that draw, and a
[style sheet](browser/style.grass) that colours kinds and relations and captions names: drag it onto the Browser window.
A `.cypher` file dragged there becomes a saved script, named by its first line.
[All questions in one file](browser/questions.cypher) is for cypher-shell and for reading.

A parameter is given as `--name value`. Its type says what it can be:

| type | values |
|---|---|
| entity | a name or alias of an entity in the graph, in any case; an unknown one suggests the nearest |
| publisher | the publisher of a document in the graph, in any case |
| relation | {", ".join(Type.RELATION.choices)} |
| status | {", ".join(Type.STATUS.choices)} |
| kind | {", ".join(Type.KIND.choices)} |
| date | an ISO date, its month or its year: 2024-10-28, 2024-10, 2024 |
| number | a whole number |
| text | any words |"""


def _list(questions: list[Query]) -> str:
    rows = [f"| [{query.name}](#{query.name}) | {query.question} |" for query in questions]
    return "\n".join(["| question | answers |", "|---|---|", *rows])


def _section(query: Query) -> str:
    parts = [f"## {query.name}", query.question]
    if query.description:
        parts.append(query.description)
    if query.parameters:
        rows = [f"| `--{p.name}` | {p.type} | {_default(p)} | {_cell(p.description)} |" for p in query.parameters]
        parts.append("\n".join(["| parameter | type | default | |", "|---|---|---|---|", *rows]))
    rows = [f"| {c.name} | {_cell(c.meaning)} |" for c in query.columns]
    parts.append("\n".join(["| column | |", "|---|---|", *rows]))
    return "\n\n".join(parts)


def _default(parameter: Parameter) -> str:
    if parameter.required:
        return "needed"
    return "" if parameter.default is None else str(parameter.default)


def _cell(words: str) -> str:
    return re.sub(r"([|\\`*_<>])", r"\\\1", words)


def _collection(questions: list[Query]) -> str:
    """All questions in one file, each ended by a semicolon, as Neo4j Browser writes its own saved scripts."""
    return "\n".join(f"{query.text.rstrip()};\n" for query in questions)


def main() -> None:
    docs = Path(sys.argv[1]) if len(sys.argv) > 1 else _DOCS
    for name, text in pages():
        path = docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
