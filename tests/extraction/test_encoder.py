"""The encoder: what it reads of a sentence, and that it learned what words mean and nothing of who is named."""

import numpy as np
import pytest

from extraction.deciding import contexts, encoder
from extraction.deciding.contexts import CODES, KINDS, LONGEST, MARKS, RELATIONS, Contexts, batch, batches, codes
from extraction.deciding.pieces import MORE, Pieces
from extraction.ontology import Ontology
from extraction.statements import DocumentPairs
from extraction.syntax.parse import Parse
from graph.model import Form, Kind, Relation
from tests.extraction.reading_aloud import read, reader, words

SMALL = Pieces(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "bomb", f"{MORE}ed", f"{MORE}e", "e", "-", "person"])


@pytest.fixture(scope="module")
def shipped() -> encoder.Encoder:
    return encoder.load("encoder")


def sentences(text: str, made: Contexts) -> tuple[DocumentPairs, list[contexts.Sentence]]:
    document = DocumentPairs(read(text), Ontology.load())
    return document, made.sentences(document.parse, document.found, range(len(document.found)))


def score(text: str, relation: Relation, shipped: encoder.Encoder) -> float:
    """How likely the first pair of a text states a relation, by the encoder alone."""
    document, found = sentences(text, shipped.contexts)
    coded = codes([pair for _, _, pair in document.found])
    return float(shipped.probabilities(found, coded)[0, RELATIONS.index(relation)])


def test_words_are_cut_into_the_longest_known_pieces() -> None:
    assert SMALL.of("Bombed") == (4, 5)
    assert SMALL.of("bombe") == (4, 6)
    assert SMALL.of("\u00e9-e") == (7, 8, 7)


def test_what_has_no_pieces_is_unknown() -> None:
    for word in ("quake", "bombs", "", " ", "\u0301", "\u7206"):
        assert SMALL.of(word) == (1,)


def test_names_are_not_read_and_bodies_are(shipped: encoder.Encoder) -> None:
    _, (one,) = sentences("Ana Diaz met Luis Soto of the Acme Union in Peru.", shipped.contexts)
    _, (other,) = sentences("Eva Rojas met Juan Paz of the Acme Union in Chad.", shipped.contexts)
    assert one.pieces.tolist() == other.pieces.tolist()
    read_pieces = [shipped.pieces.vocabulary[piece] for piece in one.pieces]
    assert read_pieces.count("person") == 4
    assert "country" in read_pieces
    assert "union" in read_pieces


def test_every_reference_is_marked_with_its_kind_and_form(shipped: encoder.Encoder) -> None:
    _, (found,) = sentences("Chile attacked Peru.", shipped.contexts)
    named = 1 + KINDS.index(Kind.COUNTRY) + contexts.FORMS.index(Form.NAME) * len(KINDS)
    assert found.marks.tolist() == [0, named, 0, named, 0, 0]
    assert named < MARKS
    assert found.ends.tolist() == [[1, 3, 2], [3, 1, 2]]


def test_the_end_of_an_endless_sentence_is_not_read(shipped: encoder.Encoder) -> None:
    text = "Chile, " + "which said so again and again and again, " * 40 + "attacked Peru."
    document, found = sentences(text, shipped.contexts)
    assert all(len(s.pieces) == len(s.tags) <= LONGEST + 1 for s in found)
    last = [s.ends for s in found for row in s.rows if words(document.doc, document.found[row][2].object) == "Peru"]
    assert all(ends[0, 1] == 0 for ends in last)


def test_batches_hold_every_sentence_once_and_fill_up_little(shipped: encoder.Encoder) -> None:
    _, found = sentences("Chile attacked Peru. Ana Diaz, who leads the Acme Union, met Luis Soto.", shipped.contexts)
    together = batches(found * 3, 64)
    assert sum(map(len, together)) == 3 * len(found)
    for some in together:
        arrays = batch(some, shipped.pieces.padding)
        assert arrays["pieces"].size <= 64 or len(some) == 1
        assert arrays["read"].sum() == sum(len(s.pieces) for s in some)
        assert len(arrays["sentence"]) == len(arrays["ends"]) == sum(len(s.rows) for s in some)


def test_unusual_words_profit_from_usual_ones(shipped: encoder.Encoder) -> None:
    assert score("Chile strafed Peru.", Relation.ATTACKS, shipped) > score(
        "Chile thanked Peru.", Relation.ATTACKS, shipped
    )
    assert score("Chile berated Peru.", Relation.CRITICIZES, shipped) > score(
        "Chile bordered Peru.", Relation.CRITICIZES, shipped
    )


def test_the_same_document_has_the_same_probabilities(shipped: encoder.Encoder) -> None:
    document, found = sentences("Chile attacked Peru. Ana Diaz met Luis Soto in Lima.", shipped.contexts)
    coded = codes([pair for _, _, pair in document.found])
    once = shipped.probabilities(found, coded)
    assert coded.shape == (len(document.found), CODES)
    assert once.shape == (len(document.found), len(RELATIONS))
    np.testing.assert_array_equal(once, shipped.probabilities(found, coded))


def test_nothing_is_said_of_pairs_that_are_not_read(shipped: encoder.Encoder) -> None:
    document = DocumentPairs(read("Chile attacked Peru."), Ontology.load())
    coded = codes([pair for _, _, pair in document.found])
    assert not shipped.probabilities([], coded).any()
    assert shipped.probabilities([], coded[:0]).shape == (0, len(RELATIONS))


def test_a_document_without_words_has_no_sentences(shipped: encoder.Encoder) -> None:
    doc = read("")
    assert shipped.contexts.sentences(Parse.of(doc), [], []) == []


def test_the_shipped_encoder_knows_the_tags_and_dependencies_of_the_model(shipped: encoder.Encoder) -> None:
    pipeline = reader()
    assert set(pipeline.get_pipe("tagger").labels) == set(shipped.contexts.tags)  # type: ignore[attr-defined]
    assert set(pipeline.get_pipe("parser").labels) == set(shipped.contexts.dependencies)  # type: ignore[attr-defined]
