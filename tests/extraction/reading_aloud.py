"""What the reading tests share: the pipeline without its statements, and short views of what it wrote on a text."""

from __future__ import annotations

from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from extraction.components import pipeline
from extraction.reading import Reference, Referent
from graph.model import Form


@lru_cache(maxsize=1)
def reader() -> Language:
    return pipeline(without=("statements",))


def read(text: str) -> Doc:
    return reader()(text)


def named(doc: Doc) -> set[tuple[str, str]]:
    """Name and kind of every referent that a name refers to, groups aside."""
    return {
        (r.name, str(r.kind))
        for r in doc._.referents
        if r.kind != "Group" and any(m.form is Form.NAME for m in r.references)
    }


def groups(doc: Doc) -> set[str]:
    return {r.name for r in doc._.referents if r.kind == "Group"}


def words(doc: Doc, reference: Reference) -> str:
    return doc[reference.start : reference.end].text


def referent(doc: Doc, name: str) -> Referent:
    """The only referent of that name."""
    (found,) = [r for r in doc._.referents if r.name == name]
    return found


def mentions(doc: Doc, name: str) -> list[str]:
    """The words of every reference to the referent of that name, in text order."""
    return [words(doc, r) for r in referent(doc, name).references]
