"""forget, and store info, check, rebuild and drop: looking after what is stored."""

from __future__ import annotations

from typing import Annotated

import typer

from allegedly import options
from allegedly.console import say
from allegedly.exits import CommandError, ExitCode


def forget(
    documents: Annotated[
        list[str],
        typer.Argument(metavar="DOCUMENT...", help="Ids, or the sources they were loaded from.", show_default=False),
    ],
    store: options.Store = None,
    user: options.User = None,
    database: options.Database = None,
) -> None:
    """Take documents out of the graph, with exactly what they stated.

    Entities that no other document knows go with them; relations that others state too lose one count.

    \b
    Examples:
      allegedly forget articles/report.txt
      allegedly ask documents --format csv    (lists the sources)
    """
    from graph.store import Change

    unknown = 0
    with options.in_force(store=store, user=user, database=database).open() as opened:
        for outcome in opened.forget(documents):
            known = outcome.change is not Change.UNKNOWN
            unknown += not known
            if known:
                print(f"forgotten {outcome.source}")
            else:
                say(f"not in the store: {outcome.source}; 'allegedly ask documents' lists what is")
    if unknown:
        raise typer.Exit(ExitCode.PARTLY)


def info(store: options.Store = None, user: options.User = None, database: options.Database = None) -> None:
    """Count what the store holds.

    \b
    Examples:
      allegedly store info
      allegedly store info --store bolt://localhost
    """
    with options.in_force(store=store, user=user, database=database).open(read_only=True) as opened:
        held = opened.info()
    print(f"store {held.address}, version {held.version}")
    for title, counts in (("nodes", held.nodes), ("relationships", held.relationships)):
        print(title)
        for name, count in counts.items():
            print(f"  {name:16} {count}")


def check(store: options.Store = None, user: options.User = None, database: options.Database = None) -> None:
    """Look for what should not be: orphans, evidence that is not verbatim, counts that disagree.

    Exits with 1 where something is found.

    \b
    Example:
      allegedly store check
    """
    found = 0
    with options.in_force(store=store, user=user, database=database).open(read_only=True) as opened:
        for problem in opened.check():
            found += 1
            print(f"{problem.label} {problem.id}: {problem.what}")
    print(f"{found} problems" if found else "nothing wrong")
    if found:
        raise typer.Exit(ExitCode.PARTLY)


def rebuild(store: options.Store = None, user: options.User = None, database: options.Database = None) -> None:
    """Derive anew what follows from the statements: the entity-to-entity relations, their counts and resolved times.

    A store made by an earlier version is brought up to date by this.

    \b
    Example:
      allegedly store rebuild
    """
    with options.in_force(store=store, user=user, database=database).open(any_version=True) as opened:
        opened.rebuild()
        print(f"rebuilt {opened.address}")


def drop(
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    store: options.Store = None,
    user: options.User = None,
    database: options.Database = None,
) -> None:
    """Empty the store: everything allegedly stored there, and nothing else.

    \b
    Examples:
      allegedly store drop
      allegedly store drop --store bolt://localhost --yes
    """
    import sys

    settings = options.in_force(store=store, user=user, database=database)
    if not yes:
        if not sys.stdin.isatty():
            raise CommandError("store drop asks before it empties a store; without a terminal, say --yes")
        typer.confirm(f"Empty {settings.store.value}?", abort=True, err=True)
    with settings.open(any_version=True) as opened:
        opened.drop()
        print(f"emptied {opened.address}")
