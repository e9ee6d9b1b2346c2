"""Documents in, extractions out: the spaCy pipeline, run in one process or in several."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from extraction.ontology import Ontology
from extraction.threads import one_thread
from graph.model import Attribution, Document, Entity, Extraction, Form, Kind, Means, Mention, Quote, Statement

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from extraction.reading import Claim, Reference, Referent, Speech


class ReadingError(ValueError):
    """A document that could not be read; the message says which and why."""


class Reader:
    """Reads documents. The model is loaded on first use, about 1.5 seconds and 500 MB.

    `longest` is the most characters a document may have, a million where it is None; to parse as many takes about a
    gigabyte. `ontology` is one of the user's own, or the file that holds it: it is read at once, and raises
    `OntologyError` with all that is wrong with it, or `OSError`. None is the shipped one.
    """

    def __init__(self, longest: int | None = None, ontology: Ontology | str | os.PathLike[str] | None = None) -> None:
        self._longest = longest
        if ontology is not None and not isinstance(ontology, Ontology):
            ontology = Ontology.load(os.fspath(ontology))
        self._ontology = ontology
        self._nlp: Language | None = None

    @property
    def nlp(self) -> Language:
        if self._nlp is None:
            from extraction import components

            self._nlp = components.pipeline(ontology=self._ontology)
            self._nlp.max_length = self._longest or self._nlp.max_length
        return self._nlp

    def read(self, document: Document) -> Extraction:
        """What `document` states. Raises `ReadingError` where it cannot be read."""
        if len(document.text) > self.nlp.max_length:
            size = f"{len(document.text):,} characters, more than the {self.nlp.max_length:,} that are read at once"
            raise ReadingError(f"{document.source}: has {size}")
        try:
            with one_thread():
                return as_extraction(document, self.nlp(document.text))
        except Exception as error:
            # whatever fault one document brings to light, the others are read; spaCy calls every KeyError of a
            # component a want of training
            fault = error.__cause__ if isinstance(error.__cause__, KeyError) else error
            said = f": {fault}" if str(fault) else ""
            raise ReadingError(f"{document.source}: cannot be read ({type(fault).__name__}{said})") from fault

    def read_all(
        self, documents: Iterable[Document], workers: int = 1
    ) -> Iterator[tuple[Document, Extraction | ReadingError]]:
        """Every document with its extraction, or with the reason why there is none, in the order given.

        The result does not depend on `workers`, the number of processes.
        """
        if workers > 1:
            from extraction.processes import read_all

            yield from read_all(documents, workers, self._longest, self._ontology)
            return
        for document in documents:
            try:
                yield document, self.read(document)
            except ReadingError as error:
                yield document, error


def as_extraction(document: Document, doc: Doc) -> Extraction:
    """The values of `graph.model` for what the components wrote on `doc`."""
    speeches: list[Speech] = doc._.speeches or []
    quotes = {id(speech): f"q{i}" for i, speech in enumerate(speeches, 1)}
    return Extraction(
        document,
        entities=tuple(_entity(doc, referent) for referent in _stored(doc)),
        statements=tuple(_statement(doc, f"s{i}", claim, quotes) for i, claim in enumerate(doc._.claims or [], 1)),
        quotes=tuple(_quote(doc, quotes[id(speech)], speech) for speech in speeches),
    )


def _entity(doc: Doc, referent: Referent) -> Entity:
    spans = [(doc[r.start : r.end], r.form) for r in referent.references]
    return Entity(
        id=referent.id,
        name=referent.name,
        kind=referent.kind,
        aliases=tuple(referent.aliases),
        mentions=tuple(Mention(span.start_char, span.end_char, form) for span, form in spans),
    )


def _quote(doc: Doc, id_: str, speech: Speech) -> Quote:
    content = doc[speech.start : speech.end]
    source = None if speech.source_start is None else doc[speech.source_start : speech.source_end]
    return Quote(
        id=id_,
        text=content.text,
        start=content.start_char,
        end=content.end_char,
        direct=speech.direct,
        speaker=_entity_of(speech.source),
        speaker_text=source.text if source else None,
        speaker_start=source.start_char if source else None,
        speaker_end=source.end_char if source else None,
        cue=speech.cue_text,
        addressee=_entity_of(speech.addressee),
    )


def _statement(doc: Doc, id_: str, claim: Claim, quotes: Mapping[int, str]) -> Statement:
    """The claim with the ids of its entities and of its quote, which `quotes` gives by the id() of a speech."""
    evidence = doc[claim.start : claim.end]
    subject, object_ = _entity_of(claim.subject), _entity_of(claim.object)
    assert subject is not None
    assert object_ is not None
    given = [(g, doc[g.start : g.end]) for g in claim.means]
    return Statement(
        id=id_,
        subject=subject,
        relation=claim.relation,
        object=object_,
        predicate=doc[claim.predicate].lemma_.lower(),
        status=claim.status,
        start=evidence.start_char,
        end=evidence.end_char,
        means=tuple(Means(g.what, g.quantity, span.start_char, span.end_char) for g, span in given),
        role=claim.role,
        time=claim.time,
        place=_entity_of(claim.place),
        attributed_to=tuple(Attribution(_entity_of(s.reference), s.text, s.cue) for s in claim.sources),
        quote=quotes.get(id(claim.speech)) if claim.speech else None,
        rule=claim.rule,
        confidence=claim.confidence,
        cue=claim.cue,
    )


def _stored(doc: Doc) -> list[Referent]:
    """The referents that are entities: all that are named, and the collectives and events that take part or speak."""
    part = {id(r.referent) for claim in doc._.claims or [] for r in (claim.subject, claim.object, claim.place) if r}
    part |= {id(s.reference.referent) for claim in doc._.claims or [] for s in claim.sources if s.reference}
    part |= {id(r.referent) for s in doc._.speeches or [] for r in (s.source, s.addressee) if r}
    return [
        r for r in doc._.referents or [] if id(r) in part or (r.kind not in (Kind.GROUP, Kind.EVENT) and _is_named(r))
    ]


def _is_named(referent: Referent) -> bool:
    return any(r.form is Form.NAME for r in referent.references)


def _entity_of(reference: Reference | None) -> str | None:
    return reference.referent.id if reference is not None and reference.referent is not None else None
