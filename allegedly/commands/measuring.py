"""evaluate and explain: how well it reads, and why it read what it read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from allegedly.commands.rows import Format, FormatOption, print_rows
from allegedly.console import progress
from allegedly.exits import CommandError


def evaluate(
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="A folder of annotated articles (*.json).", show_default=False)
    ],
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

    evaluation = Evaluation()
    try:
        # a mistake in the last article should not cost the reading of all before it
        articles = list(annotated.articles(gold))
    except annotated.GoldError as error:
        raise CommandError(str(error)) from None
    with progress("reading") as shown:
        for article in shown.over(articles):
            evaluation.add(article, reader().read(article.document))
    print_rows(evaluation.rows(), format_)
