"""What counts as a read, where a database's own read-only transactions let more through.

Neo4j's refuse to write data, and still end other people's transactions, empty caches, read files and addresses with
LOAD CSV, and tell settings. What a query would do is read off the plan that the server itself makes of it.
kglite's refuse every change, and still read files with LOAD CSV, which its plans do not tell everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from graph.store.errors import ReadOnlyError

if TYPE_CHECKING:
    # which takes 40 MB that whoever has no server does not need
    import neo4j

_REFUSED = "only reading queries are run here"

# the server's own procedures that only look at the graph and its schema; those of plug-ins may do anything
_PROCEDURES = frozenset(
    (
        "db.index.fulltext.listAvailableAnalyzers",
        "db.index.fulltext.queryNodes",
        "db.index.fulltext.queryRelationships",
        "db.index.vector.queryNodes",
        "db.index.vector.queryRelationships",
        "db.info",
        "db.labels",
        "db.ping",
        "db.propertyKeys",
        "db.relationshipTypes",
        "db.schema.nodeTypeProperties",
        "db.schema.relTypeProperties",
        "db.schema.visualization",
    )
)
# commands about the graph; the others are about the server: its settings, its users and what they run
_COMMANDS = frozenset(("ShowConstraints", "ShowFunctions", "ShowIndexes", "ShowProcedures"))

# kglite takes line comments and back-quoted keywords, nothing else between the two
_LOAD_CSV = re.compile(r"\bload[\s`]*(?://[^\n]*\n[\s`]*)*csv\b")

EXPLAINING = "EXPLAIN\n"
_POSITION = re.compile(r"\(line (\d+), column (\d+) \(offset: (\d+)\)\)")


def check_plan(explained: neo4j.ResultSummary) -> None:
    """Raise `ReadOnlyError` where the query that was explained would do more than read the graph."""
    if explained.query_type != "r" or explained.plan is None:
        does = "writes" if "w" in (explained.query_type or "") else "does more"
        raise ReadOnlyError(f"{_REFUSED}, and this one {does}; nothing was changed")
    for operator, details in _operators(explained.plan):
        name = operator.partition("@")[0]
        if name.endswith("LoadCSV"):
            raise ReadOnlyError(f"{_REFUSED}, and LOAD CSV reads files; load articles with: allegedly build")
        if name == "ProcedureCall" and (procedure := details.partition("(")[0]) not in _PROCEDURES:
            raise ReadOnlyError(
                f"{_REFUSED}, and the procedure {procedure} may do more than read the graph; call it in Neo4j Browser"
            )
        if name.startswith(("Show", "Terminate")) and name not in _COMMANDS:
            raise ReadOnlyError(f"{_REFUSED}, and this one is for administrators; run it in Neo4j Browser")


def _operators(plan: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield plan["operatorType"], plan["args"].get("Details", "")
    for child in plan.get("children", ()):
        yield from _operators(child)


def in_query(message: str) -> str:
    """The server's words about an explained query, with the positions in the query itself."""

    def moved(found: re.Match[str]) -> str:
        line, column, offset = map(int, found.groups())
        return f"(line {max(line - 1, 1)}, column {column} (offset: {max(offset - len(EXPLAINING), 0)}))"

    return _POSITION.sub(moved, message)


def check_text(cypher: str) -> None:
    """Raise `ReadOnlyError` where kglite would read a file to answer this query."""
    if _LOAD_CSV.search(cypher.casefold()):
        raise ReadOnlyError(
            f"{_REFUSED}, and LOAD CSV reads files; load articles with: allegedly build (where these words are a text "
            "to look for, give them as a parameter)"
        )
