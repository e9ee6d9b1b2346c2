"""Which canned questions there are: the files beside this one, and those in folders of the user's own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from queries.query import Query, QueryError, load_query
from queries.values import did_you_mean, nearest

HERE = Path(__file__).parent


class UnknownQueryError(QueryError):
    """No question of that name. `nearest` lists the names most like it."""

    def __init__(self, name: str, names: Iterable[str]) -> None:
        self.name, self.nearest = name, nearest(name, sorted(names))
        hint = did_you_mean(self.nearest) or "; 'allegedly ask' lists them"
        super().__init__(f"no question is called {name!r}{hint}")


def catalogue(folders: Iterable[Path | str] = ()) -> dict[str, Query]:
    """Every canned question by name, sorted: the built-in ones and the `.cypher` files of `folders`.

    A file in a later folder takes the place of an earlier one of the same name. Raises `QueryError` where a folder
    does not exist or a file in it holds no question.
    """
    found = {}
    for folder in (HERE, *map(Path, folders)):
        if not folder.is_dir():
            raise QueryError(f"{folder}: no such folder of questions")
        for path in folder.glob("*.cypher"):
            found[path.stem] = load_query(path)
    return dict(sorted(found.items()))


def find(name: str, folders: Iterable[Path | str] = ()) -> Query:
    """The question called `name`; raises `UnknownQueryError`, which suggests the nearest ones."""
    for folder in reversed((HERE, *map(Path, folders))):
        path = folder / f"{name}.cypher"
        if path.name == f"{name}.cypher" and path.parent == folder and path.is_file():
            return load_query(path)
    raise UnknownQueryError(name, catalogue(folders))
