"""ask and cypher: rows out of the store."""

from __future__ import annotations

import inspect
import keyword
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from allegedly import options
from allegedly.commands.rows import Format, FormatOption, print_result
from allegedly.completion import values
from allegedly.exits import CommandError

if TYPE_CHECKING:
    from queries import Query


QueriesOption = Annotated[
    list[str] | None, typer.Option("--queries", metavar="FOLDER", help="A folder with .cypher questions of your own.")
]


def ask(
    context: typer.Context,
    queries: QueriesOption = None,
) -> None:
    """Ask the graph a canned question; without a name, list them.

    `allegedly ask NAME --help` shows a question's parameters and columns.

    \b
    Examples:
      allegedly ask
      allegedly ask who-supports-whom-with-what
      allegedly ask relations-of --entity Fiji --format csv
    """
    context.obj = queries or []
    if context.invoked_subcommand is None:
        from queries import catalogue

        found = catalogue(context.obj).values()
        width = max(len(query.name) for query in found)
        for query in found:
            print(f"{query.name:{width}}  {query.question}")


class Questions(TyperGroup):
    """One command per canned question, made when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        from queries import catalogue

        return list(catalogue(ctx.params.get("queries") or ()))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        from queries import find

        return question_command(find(cmd_name, ctx.params.get("queries") or ()))


def question_command(query: Query) -> Any:
    """The command that asks `query`: an option for each of its parameters, and how to print."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(query.name, help=_help(query))(_asking(query))
    return typer.main.get_command(app)


def _asking(query: Query) -> Callable[..., None]:
    """A function that asks `query`, with the signature typer reads the options from."""
    own = {_argument(p.name): p.name for p in query.parameters}

    def asks(**given: Any) -> None:
        from queries import run

        values = {own[name]: value for name, value in given.items() if name in own and value is not None}
        settings = options.in_force(**{name: given[name] for name in ("store", "user", "database")})
        with settings.open(read_only=True) as store:
            print_result(run(store, query, values), given["format_"])

    parameters = [
        inspect.Parameter(
            _argument(p.name),
            inspect.Parameter.KEYWORD_ONLY,
            default=None,
            annotation=Annotated[
                str | None,
                typer.Option(
                    "--" + p.name.replace("_", "-"),
                    metavar=p.type.upper(),
                    autocompletion=values(p.type),
                    help=p.description + (" (needed)" if p.required else f" ({p.default})" if p.default else ""),
                ),
            ],
        )
        for p in query.parameters
    ]
    shared = {
        "store": (options.Store, None),
        "user": (options.User, None),
        "database": (options.Database, None),
        "format_": (FormatOption, Format.AUTO),
    }
    parameters += [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
        for name, (annotation, default) in shared.items()
    ]
    asks.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    asks.__annotations__ = {p.name: p.annotation for p in parameters}
    return asks


def _argument(name: str) -> str:
    """`name` as a Python argument that no keyword ("from") and no shared option takes."""
    taken = keyword.iskeyword(name) or name in ("store", "user", "database", "format_")
    return f"{name}_" if taken else name


def _help(query: Query) -> str:
    columns = "\n".join(f"  {c.name}: {c.meaning}" for c in query.columns)
    return f"{query.question}\n\n{query.description}\n\n\b\nColumns:\n{columns}"


def cypher(
    query: Annotated[str, typer.Argument(metavar="QUERY", help="A query that reads; - takes it from standard input.")],
    parameter: Annotated[
        list[str] | None, typer.Option("--parameter", "-p", metavar="NAME=VALUE", help="A value for $NAME. Repeatable.")
    ] = None,
    store: options.Store = None,
    user: options.User = None,
    database: options.Database = None,
    format_: FormatOption = Format.AUTO,
) -> None:
    """Run a Cypher query that only reads.

    \b
    Examples:
      allegedly cypher 'MATCH (e:Entity) RETURN e.name AS name, labels(e) AS kinds ORDER BY name'
      allegedly cypher 'MATCH (e:Entity {name: $who}) RETURN e.aliases AS aliases' -p who=Fiji
    """
    words = _standard_input() if query == "-" else query
    with options.in_force(store=store, user=user, database=database).open(read_only=True) as opened:
        print_result(opened.query(words, _values(parameter or [])), format_)


def _standard_input() -> str:
    import sys

    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CommandError("the query on standard input is not UTF-8") from None


def _values(given: list[str]) -> dict[str, Any]:
    """NAME=VALUE pairs; a value that is JSON (a number, true, a list) is that, any other is text."""
    import json

    values: dict[str, Any] = {}
    for pair in given:
        name, separator, value = pair.partition("=")
        if not (separator and name.isidentifier()):
            raise CommandError(f"--parameter {pair!r}: write NAME=VALUE, as in -p who=Fiji")
        try:
            values[name] = json.loads(value)
        except ValueError:
            values[name] = value
    return values
