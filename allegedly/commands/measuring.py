"""evaluate and explain: how well it reads, and why it read what it read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from allegedly import options
from allegedly.commands.rows import Format, FormatOption, print_rows
from allegedly.console import Skips, progress, say
from allegedly.exits import CommandError, ExitCode

if TYPE_CHECKING:
    from graph.model import Document


def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="A folder of annotated articles (*.json).", show_default=False)
    ],
    ontology: options.Ontology = None,
    format_: FormatOption = Format.AUTO,
) -> None:
    """Read the articles of a gold folder and print the marks.

    A gold article is a JSON object with its text and what careful readers found in it: entities, statements, quotes.
    Statements also have marks by relation.

    \b
    Examples:
      allegedly evaluate gold/
      allegedly evaluate gold/ --format csv > marks.csv
    """
    from allegedly.pipeline import reader
    from extraction import gold as annotated
    from extraction.evaluation import Evaluation

    reader_ = reader(ontology=options.in_force(ontology=ontology).ontology.value)
    evaluation = Evaluation()
    try:
        # a mistake in the last article should not cost the reading of all before it
        articles = list(annotated.articles(gold))
    except annotated.GoldError as error:
        raise CommandError(str(error)) from None
    with progress("reading") as shown:
        for article in shown.over(articles):
            evaluation.add(article, reader_.read(article.document))
    print_rows(evaluation.rows(), format_)


def explain(
    statement: Annotated[
        str | None,
        typer.Argument(metavar="[STATEMENT]", help="The id of a statement in the store.", show_default=False),
    ] = None,
    text: Annotated[str | None, typer.Option("--text", metavar="TEXT", help="Explain what this text states.")] = None,
    file: Annotated[
        str | None, typer.Option("--file", metavar="FILE", help="Explain what this article states.")
    ] = None,
    features: Annotated[int, typer.Option("--features", min=0, metavar="N", help="Show so many features.")] = 10,
    ontology: options.Ontology = None,
    store: options.Store = None,
    user: options.User = None,
    database: options.Database = None,
) -> None:
    """Show why a statement was read: its words, the path, what proposed it and the weights that decided.

    The document is read again, which by the same ontology gives the same statements. Both ends are in brackets in the
    evidence.

    \b
    Examples:
      allegedly explain 5c1d2e0f9a8b7c6d5e4f3a2b
      allegedly explain --text 'Chile will send Peru 300 tents.'
      allegedly explain --file article.txt --features 5
    """
    from allegedly import explaining
    from allegedly.pipeline import reader
    from extraction.explanation import explain as explained

    if sum(given is not None for given in (statement, text, file)) != 1:
        raise CommandError("give one of: the id of a statement, --text TEXT, --file FILE")
    settings = options.in_force(store=store, user=user, database=database, ontology=ontology)
    reader_ = reader(ontology=settings.ontology.value)
    if statement is not None:
        with settings.open(read_only=True) as opened:
            wanted = explaining.stated(opened, statement)
        documents = [wanted.document]
    else:
        wanted, documents = None, _documents(text, file)
    found = 0
    for document in documents:
        for one in explained(reader_.nlp, document):
            if wanted is None or wanted.is_explained_by(one):
                print("\n" * bool(found) + "\n".join(explaining.page(one, document.text, features)))
                found += 1
    if not found:
        again = (
            "; the program that stored it read otherwise: explain with the --ontology it was built with, or build the "
            "article again"
        )
        say("the text states no relation between two entities" if wanted is None else f"not read from its text{again}")
        raise typer.Exit(ExitCode.PARTLY)


def _documents(text: str | None, file: str | None) -> list[Document]:
    from allegedly import pipeline
    from graph.model import Document

    if text is not None:
        return [Document("text", "--text", text)]
    loaded = list(pipeline.documents([file or ""], Skips()))
    if not loaded:
        raise CommandError("no article to explain", ExitCode.PARTLY)
    return loaded
