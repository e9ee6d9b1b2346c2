"""doctor and ontology: what is in force, what is known."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from allegedly import options
from allegedly.commands.rows import Format, FormatOption, print_result, print_rows
from allegedly.console import Skips
from allegedly.exits import CommandError, ExitCode

if TYPE_CHECKING:
    from extraction.ontology import Ontology


def doctor(store: options.Store = None, user: options.User = None, database: options.Database = None) -> None:
    """Show what is in force, and whether model and store answer.

    Each setting is shown with where it comes from: an option, the environment, a file, the default.

    \b
    Examples:
      allegedly doctor
      ALLEGEDLY_STORE=bolt://localhost allegedly doctor
    """
    from allegedly.doctor import findings
    from queries.printable import one_line

    well = True
    for finding in findings(options.in_force(store=store, user=user, database=database)):
        well &= finding.well
        print(f"{finding.name:10} {one_line(finding.value):32} {one_line(finding.note)}".rstrip())
    if not well:
        raise typer.Exit(ExitCode.STORE)


def ontology_list(
    relation: Annotated[
        str | None, typer.Option("--relation", metavar="RELATION", help="Show the words that state this one.")
    ] = None,
    file: Annotated[
        str | None, typer.Option("--file", metavar="FILE", help="An ontology of your own, not the one in force.")
    ] = None,
    format_: FormatOption = Format.AUTO,
) -> None:
    """List the relations, or the words that state one of them.

    \b
    Examples:
      allegedly ontology list
      allegedly ontology list --relation SUPPORTS --format csv
    """
    from extraction.ontology import listing
    from graph.model import Relation
    from queries import Type

    try:
        known = None if relation is None else Relation(str(Type.RELATION.read(relation)))
    except ValueError as error:
        raise CommandError(f"the relation is {error}") from None
    print_rows(listing(_ontology(file or options.in_force().ontology.value), known), format_)


def ontology_check(
    file: Annotated[str, typer.Argument(metavar="FILE", help="An ontology file.")],
) -> None:
    """Check an ontology file of your own: every problem with its line.

    \b
    Example:
      allegedly ontology check my-relations.yaml
    """
    from extraction.ontology import differences

    ontology = _ontology(file)
    added, left_out = differences(ontology)
    print(f"{file}: {len(ontology.relations)} relations, {added} predicates added, {left_out} left out, nothing wrong")


def ontology_open(
    file: Annotated[
        str | None,
        typer.Argument(
            metavar="[EXTRACTIONS]", help="A file of extractions; without it the store's.", show_default=False
        ),
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="At most so many rows.")] = 50,
    store: options.Store = None,
    user: options.User = None,
    database: options.Database = None,
    format_: FormatOption = Format.AUTO,
) -> None:
    """List the most frequent predicates outside the ontology with examples, to grow it by.

    \b
    Examples:
      allegedly ontology open
      allegedly ontology open extractions.jsonl --limit 20
    """
    if file is None:
        from queries import run

        with options.in_force(store=store, user=user, database=database).open(read_only=True) as opened:
            print_result(run(opened, "open-predicates", {"limit": limit}), format_)
        return
    from allegedly import extraction_file
    from extraction.ontology import open_predicates

    skips = Skips()
    with extraction_file.reading(file, skips) as extractions:
        found = open_predicates(extractions)[:limit]
    print_rows([{**asdict(one), "examples": list(one.examples)} for one in found], format_)
    if skips.count:
        raise typer.Exit(ExitCode.PARTLY)


def _ontology(file: str | None) -> Ontology:
    from extraction.ontology import Ontology

    try:
        return Ontology.load(file)
    except OSError as error:
        raise CommandError(f"{file}: cannot be read: {error.strerror}") from None
