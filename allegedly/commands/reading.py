"""extract, build and load: from sources to extractions to the store."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from allegedly import options
from allegedly.console import Skips, progress, say
from allegedly.exits import CommandError, ExitCode

if TYPE_CHECKING:
    from allegedly.settings import Settings
    from graph.model import Document, Extraction

T = TypeVar("T")


def extract(
    sources: options.Sources,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where to write; - is standard output.")
    ] = "-",
    workers: options.Workers = None,
    max_size: options.MaxSize = None,
    ontology: options.Ontology = None,
) -> None:
    """Read articles and write what they state as JSON lines, one per article.

    \b
    Examples:
      allegedly extract articles/ -o extractions.jsonl
      allegedly extract 'reports/2024-*.html' --workers 4 -o reports.jsonl
      allegedly extract articles/ --ontology my-relations.yaml -o extractions.jsonl
      cat article.txt | allegedly extract -
    """
    from allegedly import pipeline
    from allegedly.output import writing
    from allegedly.tally import Tally
    from graph.interchange import dumps

    settings = options.in_force(workers=workers, max_size=max_size, ontology=ontology)
    skips, tally = Skips(), Tally()
    documents = pipeline.documents(sources, skips, settings.max_bytes)
    read = _extractions(settings, documents, skips)
    with writing(output) as lines, progress("reading") as shown:
        for extraction in tally.over(shown.over(read)):
            lines.write(dumps(extraction).encode() + b"\n")
    for line in tally.lines(skips.count):
        say(line)
    _finish(skips)


def build(
    sources: options.Sources,
    store: options.Store = None,
    user: options.User = None,
    database: options.Database = None,
    workers: options.Workers = None,
    max_size: options.MaxSize = None,
    ontology: options.Ontology = None,
) -> None:
    """Read articles and store what they state: extract and load in one.

    \b
    Examples:
      allegedly build articles/
      allegedly build news.jsonl --store neo4j://localhost --workers 4
      curl -s https://example.org/article.html | allegedly build -
    """
    from allegedly import pipeline

    settings = options.in_force(
        store=store, user=user, database=database, workers=workers, max_size=max_size, ontology=ontology
    )
    skips = Skips()
    documents = _needed(pipeline.documents(sources, skips, settings.max_bytes), "article to read")
    read = _extractions(settings, documents, skips)
    _store(settings, read, skips, "reading and storing")


def load(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Extractions as JSON lines; - for standard input.")],
    store: options.Store = None,
    user: options.User = None,
    database: options.Database = None,
) -> None:
    """Store extractions that `extract` or another engine wrote.

    A line that is no valid extraction, or whose evidence is not verbatim, is refused with its number and every
    reason; the rest is stored.

    \b
    Examples:
      allegedly load extractions.jsonl
      allegedly extract articles/ | allegedly load - --store bolt://localhost
    """
    from allegedly import extraction_file

    settings = options.in_force(store=store, user=user, database=database)
    skips = Skips()
    with extraction_file.reading(file, skips) as extractions:
        _store(settings, _needed(extractions, "extraction to store"), skips, "storing")


def _needed(items: Iterator[T], what: str) -> Iterator[T]:
    """`items`, of which there is at least one: a store is made or connected to only where there is something to store.

    Raises `CommandError` where there is none.
    """
    first = next(items, None)
    if first is None:
        raise CommandError(f"no {what}, and nothing stored", ExitCode.PARTLY)
    return chain([first], items)


def _extractions(settings: Settings, documents: Iterator[Document], skips: Skips) -> Iterator[Extraction]:
    from allegedly import pipeline

    return pipeline.extractions(documents, skips, settings.workers.value, settings.longest, settings.ontology.value)


def _store(settings: Settings, extractions: Iterator[Extraction], skips: Skips, doing: str) -> None:
    from allegedly.tally import Tally

    tally = Tally()
    with settings.open() as store, progress(doing) as shown:
        tally.stored(store.load(tally.over(shown.over(extractions))))
    for line in tally.lines(skips.count):
        print(line)
    print(f"store       {settings.store.value}")
    _finish(skips)


def _finish(skips: Skips) -> None:
    if skips.count:
        raise typer.Exit(ExitCode.PARTLY)
