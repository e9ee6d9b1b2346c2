"""What the shell suggests while a command is typed: entities, publishers and the ontology's own words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from queries import Type

Complete = Callable[[typer.Context, str], list[str]]


def values(type_: Type) -> Complete:
    """A completion with the values of a parameter of this type, those of the store in force where it tells them."""

    def complete(context: typer.Context, incomplete: str) -> list[str]:
        return [value for value in _known(type_, context) if value.startswith(incomplete)]

    return complete


def entities(context: typer.Context, incomplete: str) -> list[str]:
    """The names and aliases of entities that begin so."""
    from queries import Type

    return values(Type.ENTITY)(context, incomplete)


def _known(type_: Type, context: typer.Context) -> list[str]:
    from queries import known

    if type_.choices:
        return list(type_.choices)
    from allegedly.settings import resolve

    given = {name: context.params.get(name) for name in ("store", "user", "database")}
    try:
        with resolve(given).open(read_only=True, prompt=False) as store:
            return known(store, type_)
    except Exception:  # a word that cannot be completed is no reason to disturb who types it
        return []
