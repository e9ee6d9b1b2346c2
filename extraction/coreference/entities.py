"""Identity in the document: which references are to one thing.

Names come first (`identity`), then descriptions of what was named (`descriptions`), also of two at once
(`split_antecedents`), then pronouns (`pronouns`).
Nothing is resolved where two candidates come close.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extraction.coreference.descriptions import Descriptions
from extraction.coreference.identity import Identity
from extraction.coreference.incumbents import find_incumbents
from extraction.coreference.pronouns import Pronouns
from extraction.coreference.split_antecedents import SplitAntecedents
from extraction.coreference.suspects import Suspects
from extraction.naming.collectives import find_unnamed_bodies
from extraction.naming.occasions import find_occasions
from extraction.reading import PLACES, Reference, Speech
from extraction.syntax.parse import Parse
from extraction.syntax.words import Words
from graph.model import Form, Kind


@Language.component("allegedly_entities")
def entities(doc: Doc) -> Doc:
    """Write `doc._.referents` and the referent of every reference; name the sources of `doc._.speeches`."""
    words, parse = Words.of(doc), Parse.of(doc)
    speeches: list[Speech] = doc._.speeches or []
    identity = Identity(words)
    references: list[Reference] = doc._.references or []
    identity.names(references)
    references = [r for r in references if r.referent is not None]
    described = Descriptions(words, parse, references).resolve()
    _register(described)
    suspected = Suspects(parse, [*references, *described]).resolve()
    _register(suspected)
    described += suspected
    references, two = _split(parse, references, described)
    described += two
    taken = {i for r in (*references, *described) if not r.adjectival for i in range(r.start, r.end)}
    taken |= {i for r in references if r.role_start is not None for i in range(r.role_start, r.role_end or 0)}
    unnamed = find_unnamed_bodies(words, taken)
    unnamed += find_incumbents(words, [*references, *described])
    identity.groups(unnamed)
    references = sorted([*references, *described, *unnamed], key=lambda r: (r.start, -r.end))
    _name_sources(parse, references, speeches)
    references += Pronouns(parse, references, speeches).resolve()
    references += _occasions(words, identity, references)
    references.sort(key=lambda r: (r.start, -r.end))
    _name_sources(parse, references, speeches)
    doc._.references = references
    doc._.referents = identity.named()
    Words.forget(doc)
    return doc


def _occasions(words: Words, identity: Identity, references: list[Reference]) -> list[Reference]:
    """Occasions with their referents; those told in the same words are one."""
    taken = {i for r in references if not r.adjectival for i in range(r.start, r.end)}
    places = {r.head for r in references if r.kind in PLACES or r.form is Form.NAME}
    found = find_occasions(words, taken, places)
    identity.occasions(found)
    return found


def _register(found: list[Reference]) -> None:
    """Let every referent know the references that were found to be to it."""
    for reference in found:
        if reference.referent is not None:
            reference.referent.references.append(reference)


def _split(
    parse: Parse, references: list[Reference], described: list[Reference]
) -> tuple[list[Reference], list[Reference]]:
    """The names without those groups that are two things told of before, and the references to these."""
    found = SplitAntecedents(parse, [*references, *described]).resolve()
    heads = {r.head for r in found}
    for reference in references:
        if reference.head in heads and reference.kind is Kind.GROUP and reference.referent is not None:
            reference.referent.references.remove(reference)
    _register(found)
    return [r for r in references if r.head not in heads or r.kind is not Kind.GROUP], found


def _name_sources(parse: Parse, references: list[Reference], speeches: list[Speech]) -> None:
    for speech in speeches:
        if speech.source_start is not None and speech.source_end is not None:
            speech.source = _heading(parse, references, speech.source_start, speech.source_end)
        if speech.addressee_start is not None and speech.addressee_end is not None:
            speech.addressee = _heading(parse, references, speech.addressee_start, speech.addressee_end)


def _heading(parse: Parse, references: list[Reference], start: int, end: int) -> Reference | None:
    """The reference at the syntactic head of tokens `start` to `end`."""
    roots = [i for i in range(start, end) if not start <= parse.heads[i] < end or parse.heads[i] == i]
    # where the parse tears the words apart, their last noun is the head
    root = next((i for i in reversed(roots) if parse.pos[i] in ("NOUN", "PROPN", "PRON")), roots[0] if roots else start)
    # two are no one source
    inside = [r for r in references if r.start >= start and r.end <= end and not (r.adjectival or r.split)]
    heads = [r for r in inside if r.head == root] or [r for r in inside if r.start <= root < r.end]
    return max(heads, key=lambda r: r.end - r.start, default=None)
