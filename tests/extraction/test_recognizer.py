"""The entity recogniser that was taught: its file fits the model, and what it learns from is read off annotations."""

from pathlib import Path

import numpy as np
import pytest
from spacy.language import Language
from thinc.api import Adam

from extraction import components
from extraction.naming import recognizer
from training import names


@pytest.fixture(scope="module")
def model() -> Language:
    nlp = components.model()
    components.add_to(nlp, without=components.AFTER_MODEL)
    return nlp


def test_what_is_written_is_what_is_taught(model: Language, tmp_path: Path) -> None:
    recognizer.save(recognizer.parameters(model), tmp_path / "taught.npz")
    taught = recognizer.load(tmp_path / "taught.npz")
    before = recognizer.parameters(model)
    assert [t.shape for t in taught] == [b.shape for b in before]
    assert all(np.allclose(t, b, atol=1e-2, rtol=1e-2) for t, b in zip(taught, before, strict=True))


def test_learning_leaves_the_parameters_that_were_asked_for_as_they_were(model: Language) -> None:
    before = recognizer.parameters(model)
    kept = [values.copy() for values in before]
    lesson = names.example(model("Ada Byrd met Carl Lind in Chile."), [{"name": "Carl Lind", "kind": "Person"}])
    model.get_pipe("ner").update([lesson], sgd=Adam(0.01))  # type: ignore[attr-defined]
    assert all(np.array_equal(b, k) for b, k in zip(before, kept, strict=True))
    assert not all(np.array_equal(b, n) for b, n in zip(before, recognizer.parameters(model), strict=True))
    recognizer.teach(model, before)


def test_parameters_of_another_model_are_refused(model: Language) -> None:
    with pytest.raises(ValueError, match="of another entity recogniser"):
        recognizer.teach(model, recognizer.load()[:-1])


@pytest.mark.parametrize(
    ("name", "kind", "found"),
    [
        ("the Harbour Watch", "Organization", {"Harbour Watch": "Organization"}),
        ("al-Nour", "Organization", {"al-Nour": "Organization"}),
        ("the rebels", "Group", {}),
        ("Chilean officials", "Group", {}),
        ("Harbour police", "Organization", {}),
        ("Ada Byrd's", "Person", {"Ada Byrd": "Person"}),
    ],
)
def test_only_proper_names_are_taught(name: str, kind: str, found: dict[str, str]) -> None:
    assert names.names([{"name": name, "kind": kind, "aliases": []}]) == found


def entities(model: Language, text: str, *annotated: tuple[str, str]) -> dict[str, str]:
    taught = names.example(model(text), [{"name": name, "kind": kind} for name, kind in annotated])
    return {e.text: e.label_ for e in taught.reference.ents}


def test_an_annotated_name_is_taught_where_the_model_does_not_see_it(model: Language) -> None:
    text = "Fishers of Quendolmar met Ada Byrd on 4 May."
    assert entities(model, text, ("Quendolmar", "Place"), ("Ada Byrd", "Person")) == {
        "Quendolmar": "GPE",
        "Ada Byrd": "PERSON",
        "4 May": "DATE",
    }


def test_a_name_that_nobody_annotated_teaches_nothing(model: Language) -> None:
    taught = names.example(model("Ada Byrd met Carl Lind in Chile."), [{"name": "Chile", "kind": "Country"}])
    assert {e.text for e in taught.reference.ents} == {"Chile"}
    assert not taught.reference[0].ent_iob  # unknown, neither a name nor none
    assert taught.reference[2].ent_iob == 2  # "met" is none
