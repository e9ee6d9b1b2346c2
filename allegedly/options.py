"""The options that several commands share."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from allegedly.settings import Settings, resolve

Sources = Annotated[
    list[str],
    typer.Argument(metavar="SOURCES...", help="Files, folders, globs, or - for standard input.", show_default=False),
]
Store = Annotated[
    str | None,
    typer.Option("--store", metavar="STORE", help="A path, or bolt://HOST or neo4j://HOST of a Neo4j server."),
]
User = Annotated[str | None, typer.Option("--user", metavar="NAME", help="User of the Neo4j server.")]
Database = Annotated[str | None, typer.Option("--database", metavar="NAME", help="Database of the Neo4j server.")]
Workers = Annotated[int | None, typer.Option("--workers", min=1, metavar="N", help="Processes to read with (1).")]
MaxSize = Annotated[
    int | None, typer.Option("--max-size", min=1, metavar="MB", help="The most one article may have, in megabytes (1).")
]
Ontology = Annotated[
    str | None,
    typer.Option("--ontology", metavar="FILE", help="An ontology of your own to read with; see docs/ontology.md."),
]


def in_force(**options: Any) -> Settings:
    """The settings that result from the options of a command line."""
    return resolve(options)
