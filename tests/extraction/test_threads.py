"""Matrix products while an article is read: on one thread, by NumPy's library."""

import numpy as np
from spacy.language import Language
from threadpoolctl import threadpool_info

from extraction import components
from extraction.reader import Reader
from extraction.threads import one_thread
from graph.model import Document


def threads() -> list[int]:
    return [library["num_threads"] for library in threadpool_info() if library["user_api"] == "blas"]


def test_one_thread_while_it_lasts() -> None:
    assert np.ones(1).sum() == 1
    before = threads()
    with one_thread():
        assert threads() == [1] * len(before)
    assert threads() == before


def test_threads_are_given_back_after_a_document_that_cannot_be_read() -> None:
    before = threads()
    reader = Reader()
    seen: list[list[int]] = []

    def fails(text: str) -> None:
        seen.append(threads())
        raise KeyError(text)

    reader._nlp = type("Broken", (), {"max_length": 100, "__call__": staticmethod(fails)})()  # type: ignore[assignment]
    ((_, error),) = reader.read_all([Document("d", "d.txt", "Chile thanked Peru.")])
    assert isinstance(error, ValueError)
    assert seen == [[1] * len(before)]
    assert threads() == before


def test_the_reading_model_multiplies_by_numpy_and_the_bare_one_as_it_comes() -> None:
    def by_blis(nlp: Language) -> set[bool]:
        # the parser and the recogniser make the layer that weighs single steps with a library of its own choice
        return {layer.ops.use_blis for layer in nlp.get_pipe("tok2vec").model.walk()}  # type: ignore[attr-defined]

    assert by_blis(components.pipeline()) == {False}
    assert by_blis(components.model()) == {True}
