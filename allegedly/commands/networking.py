"""network: what the whole graph says of each entity."""

from __future__ import annotations

from typing import Annotated

import typer

from allegedly import options


def network(
    clear: Annotated[bool, typer.Option("--clear", help="Only take off what was written before.")] = False,
    store: options.Store = None,
    user: options.User = None,
    database: options.Database = None,
) -> None:
    """Find communities and brokers, and write them onto the entities.

    Each entity with relations gets a `community` (1 is the largest) and its `brokerage`: the share of shortest paths
    between others that lead through it, 0 to 1. Nothing that a document states is touched, and neither is part of
    what is checked and dumped. They stay as they are when documents come and go: run it again then, or --clear them.

    \b
    Examples:
      allegedly network
      allegedly ask communities
      allegedly ask brokers --kind Person
      allegedly network --clear
    """
    from graph.network import standings, to_networkx

    with options.in_force(store=store, user=user, database=database).open() as opened:
        if clear:
            print(f"taken off {opened.clear_marks()} entities")
            return
        found = standings(to_networkx(opened))
        opened.mark(found)
    print(f"entities     {len(found)}")
    print(f"communities  {len({standing['community'] for standing in found.values()})}")
    print(f"brokers      {sum(1 for standing in found.values() if standing['brokerage'])}")
