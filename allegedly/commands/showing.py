"""show and export: the graph taken along."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from allegedly import options
from allegedly.completion import entities
from allegedly.console import say
from allegedly.exits import ExitCode


def show(
    entity: Annotated[
        str, typer.Argument(metavar="ENTITY", help="A name or alias in any case, or an id.", autocompletion=entities)
    ],
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="Person, Organization, Country, Place, Group or Event.")
    ] = None,
    store: options.Store = None,
    user: options.User = None,
    database: options.Database = None,
) -> None:
    """Show one entity on one page.

    Names, roles, relations by type with their counts, quotes, timeline and sources.

    A name that several entities bear lists them; one that nobody bears suggests the nearest.

    \b
    Examples:
      allegedly show Fiji
      allegedly show Georgia --kind Country
    """
    from allegedly import profile
    from queries import Type, known
    from queries.printable import printable
    from queries.values import did_you_mean, nearest

    with options.in_force(store=store, user=user, database=database).open(read_only=True) as opened:
        found = profile.named(opened, entity, kind)
        if not found:
            close = nearest(entity, known(opened, Type.ENTITY))
            say(f"the graph knows no {kind or 'entity'} called {entity!r}{did_you_mean(close)}")
            raise typer.Exit(ExitCode.PARTLY)
        if len(found) > 1:
            say(f"{len(found)} entities are called {entity!r}; say which, by its full name or id or with --kind:")
            for line in profile.choices(found):
                say(f"  {line}")
            raise typer.Exit(ExitCode.PARTLY)
        for line in profile.page(profile.profile(opened, found[0])):
            print(printable(line))


class ExportFormat(StrEnum):
    """What the graph is written as."""

    GRAPHML = "graphml"
    GEXF = "gexf"
    CSV = "csv"


def export(
    format_: Annotated[
        ExportFormat, typer.Argument(metavar="graphml|gexf|csv", help="What to write.", show_default=False)
    ],
    output: Annotated[
        str,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Where to write; - is standard output. csv: a folder or .zip."
        ),
    ] = "-",
    statements: Annotated[
        bool, typer.Option("--statements", help="Everything: statements, quotes, documents and evidence.")
    ] = False,
    store: options.Store = None,
    user: options.User = None,
    database: options.Database = None,
) -> None:
    """Write the graph for Gephi, networkx or a spreadsheet.

    \b
    Examples:
      allegedly export graphml -o graph.graphml
      allegedly export gexf --statements -o everything.gexf
      allegedly export csv -o tables/
    """
    from allegedly.exporting import write

    with options.in_force(store=store, user=user, database=database).open(read_only=True) as opened:
        write(opened, str(format_), output, statements=statements)
