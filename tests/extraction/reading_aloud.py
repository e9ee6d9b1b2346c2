"""What the reading tests share: the pipeline, loaded once, and short views of what it wrote on a text."""

from __future__ import annotations

from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from extraction.components import pipeline
from extraction.deciding.pairs import Pairs
from extraction.ontology import Ontology
from extraction.reading import Claim, Reference, Referent
from extraction.statements import Statements
from extraction.syntax.parse import Parse
from extraction.syntax.predicates import Predicates
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


# -- what is stated --------------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def ontology() -> Ontology:
    return Ontology.load()


def predicates(doc: Doc) -> Predicates:
    return Predicates(Parse(doc), ontology())


def pairs(doc: Doc) -> Pairs:
    """Everything that proposes statements on `doc`."""
    found = predicates(doc)
    references = [r for r in doc._.references if r.referent is not None]
    return Pairs(found.parse, found, references, ontology(), doc._.speeches)


def place(doc: Doc, word: str) -> int:
    """The only token that is `word`."""
    (found,) = [t.i for t in doc if t.text == word]
    return found


@lru_cache(maxsize=1)
def _statements() -> Statements:
    return Statements()


def stated(text: str) -> list[Claim]:
    """The claims of a text."""
    doc = _statements()(read(text))
    claims: list[Claim] = doc._.claims
    return claims


def triples(claims: list[Claim]) -> set[tuple[str, str | None, str]]:
    """Subject, relation and object of claims by the names of their entities."""
    return {(name(c.subject), None if c.relation is None else str(c.relation), name(c.object)) for c in claims}


def name(reference: Reference) -> str:
    assert reference.referent is not None
    return reference.referent.name
