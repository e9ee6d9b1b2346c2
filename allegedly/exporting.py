"""The graph of a store as a file in one of the formats of the graph room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.exits import CommandError
from allegedly.output import STANDARD_STREAM, explained, writing

if TYPE_CHECKING:
    from graph.store import Store


def write(store: Store, format_: str, path: str, *, statements: bool) -> None:
    """Write the graph to `path` as graphml, gexf or csv (a folder, or a .zip file).

    `statements` is everything that is stored, else the entities and their relations. Raises `CommandError` where the
    file cannot be written.
    """
    from graph import csvfiles, gexf, graphml
    from graph.network import to_networkx

    if format_ == "csv":
        if path == STANDARD_STREAM:
            raise CommandError("csv is two tables; name a folder or a .zip file for them: -o tables/")
        with explained(path):
            csvfiles.write(to_networkx(store, statements), path)
        return
    with writing(path) as file:
        {"graphml": graphml, "gexf": gexf}[format_].write(to_networkx(store, statements), file)
