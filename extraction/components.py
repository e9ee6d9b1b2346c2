"""The components of the reading pipeline, as ordinary spaCy factories, and where each of them goes."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

# Each module registers the factory "allegedly_<name>" when it is imported.
BEFORE_PARSER = ("layout",)
AFTER_MODEL = ("names", "quotes", "entities", "statements")


def add_to(nlp: Language) -> None:
    """Put our components into a pipeline that has a tagger, a parser, a lemmatizer and an entity recogniser."""
    for name in (*BEFORE_PARSER, *AFTER_MODEL):
        importlib.import_module(f"extraction.{name}")
    for name in BEFORE_PARSER:
        nlp.add_pipe(f"allegedly_{name}", before="parser")
    for name in AFTER_MODEL:
        nlp.add_pipe(f"allegedly_{name}", last=True)
