"""The command line: `allegedly COMMAND`. What is here is only put together; the rooms do the work."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from allegedly.commands import asking, checking, measuring, networking, reading, resolving, showing, storing
from allegedly.console import say
from allegedly.exits import CommandError, ExitCode


class Commands(TyperGroup):
    """All commands: an expected error is one line on standard error and its exit code, never a traceback."""

    def invoke(self, ctx: Any) -> Any:
        with _told():
            return super().invoke(ctx)


@contextlib.contextmanager
def _told() -> Iterator[None]:
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        _discard_output()
        raise typer.Exit(ExitCode.PIPE_CLOSED) from None
    except CommandError as error:
        _end(error, error.code)
    except OSError as error:
        # a full disk, mostly; what is wrong with a source or a file to write is told where it is opened
        _discard_output()
        where = f"{error.filename}: " if error.filename else ""
        _end(CommandError(f"{where}{error.strerror or error}"), ExitCode.USAGE)
    except Exception as error:
        code = _code_of(error)
        if code is None:
            raise
        _end(error, code)


def _discard_output() -> None:
    """Let what is still buffered go nowhere: it would fail again when the interpreter ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _end(error: Exception, code: ExitCode) -> None:
    # what a store or a parser says may come in several lines; an ontology's problems are each told in one of their own
    for line in getattr(error, "problems", ()) or [f"allegedly: {' '.join(str(error).split())}"]:
        say(line)
    raise typer.Exit(code) from None


_EXPECTED = (
    ("graph.store", "StoreError", ExitCode.STORE),
    ("queries", "QueryError", ExitCode.USAGE),
    ("graph.decisions", "DecisionError", ExitCode.USAGE),
    ("extraction", "ReadingError", ExitCode.PARTLY),
    ("extraction.ontology", "OntologyError", ExitCode.USAGE),
)


def _code_of(error: Exception) -> ExitCode | None:
    """The exit code of an error of the rooms, None for one that is a mistake in the program."""
    for room, name, code in _EXPECTED:
        # a room that was never imported raised nothing, and importing it takes time
        if room in sys.modules and isinstance(error, getattr(sys.modules[room], name)):
            return code
    return None


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Read news articles into a graph of who supports, meets, attacks or leads whom, who says so, and the sentence "
    "behind every edge.",
)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"allegedly {version('allegedly')}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """What every command shares."""


app.command("build")(reading.build)
app.command("extract")(reading.extract)
app.command("load")(reading.load)
questions = typer.Typer(cls=asking.Questions, rich_markup_mode=None, subcommand_metavar="[NAME] [--PARAMETER VALUE]...")
questions.callback(invoke_without_command=True)(asking.ask)
app.add_typer(questions, name="ask")
app.command("cypher")(asking.cypher)
app.command("show")(showing.show)
app.command("export")(showing.export)
app.command("resolve")(resolving.resolve)
app.command("network")(networking.network)
app.command("forget")(storing.forget)
app.command("evaluate")(measuring.evaluate)
app.command("explain")(measuring.explain)
stores = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Look after what is stored.")
for command in (storing.info, storing.check, storing.rebuild, storing.drop):
    stores.command(command.__name__)(command)
app.add_typer(stores, name="store")
ontologies = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Which words state which relation.")
ontologies.command("list")(checking.ontology_list)
ontologies.command("check")(checking.ontology_check)
ontologies.command("open")(checking.ontology_open)
app.add_typer(ontologies, name="ontology")
app.command("doctor")(checking.doctor)


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # a character that this terminal or pipe cannot show is no reason to stop
            stream.reconfigure(errors="backslashreplace")
    app(prog_name="allegedly")
