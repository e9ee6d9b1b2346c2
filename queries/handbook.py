"""The files that follow from the questions: docs/queries.md, and the favorites that Neo4j Browser takes.

    python -m queries.handbook

writes them into the docs folder.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from queries.catalogue import HERE, catalogue
from queries.query import Parameter, Query
from queries.values import Type

_DOCS = HERE.parent / "docs"
_PICTURES = _DOCS / "browser" / "pictures"


def files() -> Iterator[tuple[str, bytes]]:
    """Every generated file, as its path below docs/ and its content."""
    yield "queries.md", page().encode()
    yield "browser/favorites.zip", favorites()


def page() -> str:
    """The page of all questions."""
    questions = list(catalogue().values())
    return "\n\n".join([_INTRODUCTION, _list(questions), *map(_section, questions)]) + "\n"


def favorites() -> bytes:
    """The pictures and the questions as Neo4j Browser exports and imports its favorites: a script a file, in folders.

    A script's name in Browser is its first line. The bytes depend on nothing but the scripts.
    """
    scripts = [(f"allegedly pictures/{path.name}", path.read_bytes()) for path in sorted(_PICTURES.glob("*.cypher"))]
    scripts += [(f"allegedly questions/{query.name}.cypher", query.text.encode()) for query in catalogue().values()]
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as archive:
        for name, script in scripts:
            member = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            member.create_system = 3  # else it tells where it was made
            archive.writestr(member, script)
    return content.getvalue()


_INTRODUCTION = f"""\
# The canned questions

<!-- written by python -m queries.handbook -->

    allegedly ask                                    lists them
    allegedly ask relations-of --entity Norland      asks one
    allegedly ask relations-of --help                tells its parameters and columns

Every question is a `.cypher` file in [`queries/`](../queries) that can be pasted into Neo4j Browser as it stands: below
its header, `WITH null AS ...` sets the parameters, and the values in it can be changed there (text between single
quotation marks, as in `WITH 'Norland' AS entity`). A folder of your own with such files adds questions
(`allegedly ask --queries FOLDER NAME`); [`queries/query.py`](../queries/query.py) says how a file is written.

[All of them as favorites of Neo4j Browser](browser/favorites.zip), with [queries that draw](browser/pictures): drag the
file onto the Browser window. [The guide](browser.md) shows how.

A parameter is given as `--name value`. Its type says what it can be:

| type | values |
|---|---|
| entity | a name or alias of an entity in the graph, in any case |
| publisher | the publisher of a document in the graph, in any case |
| source | whom a statement cites: a name or alias, or the article's words for one without a name |
| means | words of what is given or sent, in any case |
| role | words of an office, in any case |
| predicate | part of a predicate outside the ontology, in any case |
| document | words of a document's title or address, or its id |
| relation | {", ".join(Type.RELATION.choices)} |
| status | {", ".join(Type.STATUS.choices)} |
| kind | {", ".join(Type.KIND.choices)} |
| date | an ISO date, its month or its year: 2024-10-28, 2024-10, 2024 |
| number | a whole number |
| text | any words |

A value that nothing in the graph bears is refused, with the nearest that are known; so is a misspelled relation, status
or kind. The shell completes names of questions, parameters and values."""


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


def main() -> None:
    for name, content in files():
        (_DOCS / name).write_bytes(content)


if __name__ == "__main__":
    main()
