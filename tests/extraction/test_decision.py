"""The trained models as arrays: what is written is what is read, and both compute what scikit-learn does."""

from pathlib import Path

import numpy as np
import pytest
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from extraction import weights
from extraction.deciding import forest, salience
from extraction.deciding.decision import (
    LIKELY,
    PLAUSIBLE,
    RELATIONS,
    UNPROPOSED,
    UNSUPPORTED,
    Described,
    decide,
    instances,
)
from extraction.deciding.forest import Forest
from extraction.deciding.signals import RELATIONAL
from extraction.explanation import ENDS, RIVALS
from extraction.weights import Weights
from graph.model import Relation
from tests.extraction.reading_aloud import pairs, read, words
from training.statements import as_forest


@pytest.fixture(scope="module")
def rows() -> np.ndarray:
    return np.random.default_rng(7).normal(size=(400, 5)).astype(np.float32)


@pytest.fixture(scope="module")
def classifier(rows: np.ndarray) -> HistGradientBoostingClassifier:
    labels = (rows[:, 0] * rows[:, 1] > 0) ^ (rows[:, 2] > 1)
    return HistGradientBoostingClassifier(max_iter=20, max_leaf_nodes=6, random_state=0).fit(rows, labels)


def test_a_forest_gives_the_probabilities_of_its_classifier(
    classifier: HistGradientBoostingClassifier, rows: np.ndarray
) -> None:
    unseen = np.random.default_rng(8).normal(size=(200, 5)).astype(np.float32)
    for x in (rows, unseen):
        np.testing.assert_allclose(as_forest(classifier).probabilities(x), classifier.predict_proba(x)[:, 1], rtol=1e-9)


def test_a_forest_survives_its_file(
    classifier: HistGradientBoostingClassifier, rows: np.ndarray, tmp_path: Path
) -> None:
    made = as_forest(classifier)
    made.thresholds[:] = np.linspace(0.2, 0.8, len(made.thresholds))
    made.save(tmp_path / "small.npz")
    kept = Forest.load(tmp_path / "small.npz")
    np.testing.assert_array_equal(kept.probabilities(rows), made.probabilities(rows))
    np.testing.assert_array_equal(kept.thresholds, made.thresholds)


def test_no_rows_have_no_probabilities(classifier: HistGradientBoostingClassifier) -> None:
    assert as_forest(classifier).probabilities(np.zeros((0, 5))).shape == (0,)
    assert Weights(["a"], np.ones((1, 2)), np.zeros(2), ["x", "y"]).probabilities([]).shape == (0, 2)


def test_weights_are_a_logistic_regression() -> None:
    data = [["a"], ["a", "b"], ["b"], ["c"], ["a", "c"], []]
    labels = [1, 1, 0, 0, 1, 0]
    names = ["a", "b", "c"]
    x = np.array([[f in row for f in names] for row in data], dtype=float)
    model = LogisticRegression().fit(x, labels)
    made = Weights(names, model.coef_.T, model.intercept_, ["yes"])
    np.testing.assert_allclose(made.probabilities(data)[:, 0], model.predict_proba(x)[:, 1], rtol=1e-5)


def test_weights_survive_their_file_and_ignore_unknown_features(tmp_path: Path) -> None:
    names = ["w:joined|Per|Org", "w:«entré»", "w:"]
    made = Weights(names, np.array([[1.5, -2.0], [0.25, 0.0], [0.0, 4.0]]), np.array([-1.0, 0.5]), ["X", "Y"])
    made.save(tmp_path / "small.npz")
    kept = Weights.load(tmp_path / "small.npz")
    assert (kept.names, kept.labels) == (names, ["X", "Y"])
    data = [names, ["unknown"], []]
    np.testing.assert_array_equal(kept.probabilities(data), made.probabilities(data))
    np.testing.assert_array_equal(kept.probabilities(data)[1], kept.probabilities(data)[2])


def test_contributions_are_told_the_weightiest_first() -> None:
    made = Weights(["a", "b", "c"], np.array([[1.0], [-3.0], [0.5]]), np.zeros(1), ["X"])
    assert made.contributions(["c", "a", "unknown", "b"], "X") == [("b", -3.0), ("a", 1.0), ("c", 0.5)]


def test_the_shipped_models_fit_the_code() -> None:
    first, second = weights.load("statements"), forest.load("decision")
    assert first.labels == [r.value for r in Relation]
    assert len(second.thresholds) == len(RELATIONS)
    assert np.all((second.thresholds > 0) & (second.thresholds < 1))
    assert len(UNPROPOSED) == len(RELATIONAL)
    nothing = np.zeros((0, len(RELATIONS)))
    numbers, _ = instances(Described([]), nothing, nothing, np.zeros(0))
    assert second.feature.max() < numbers.shape[1]
    assert weights.load("salience").labels == [salience.LABEL]


def test_only_what_is_plausible_or_proposed_is_weighed_again() -> None:
    doc = read("Chile attacked Peru.")
    found = list(pairs(doc).within(0, len(doc), list(doc._.references)))
    assert [(words(doc, pair.subject), words(doc, pair.object)) for pair in found] == [
        ("Chile", "Peru"),
        ("Peru", "Chile"),
    ]
    described = Described(found)
    attacks, sanctions = RELATIONS.index(Relation.ATTACKS), RELATIONS.index(Relation.SANCTIONS)
    threatens = RELATIONS.index(Relation.THREATENS)
    first = np.full((2, len(RELATIONS)), PLAUSIBLE / 2)
    first[1, sanctions] = 0.9
    encoded = np.full((2, len(RELATIONS)), LIKELY / 2)
    encoded[1, threatens] = 0.9
    numbers, keys = instances(described, first, encoded, np.array([0.75, 0.5]))
    assert keys == [(0, attacks), *((1, c) for c in sorted((sanctions, threatens)))]
    assert len(numbers) == 3
    at = len(RELATIONS) + len(RIVALS)
    assert numbers[:, at : at + len(ENDS)].tolist() == [[0.75, 0.5], [0.5, 0.75], [0.5, 0.75]]
    np.testing.assert_allclose(
        decide(described, keys, np.array([0.8, 0.8, 0.8])), [0.8, 0.8 * UNSUPPORTED, 0.8 * UNSUPPORTED]
    )


def test_a_document_without_pairs_is_decided_too() -> None:
    described = Described([])
    nothing = np.zeros((0, len(RELATIONS)))
    numbers, keys = instances(described, nothing, nothing, np.zeros(0))
    assert (len(numbers), keys) == (0, [])
    assert len(decide(described, keys, np.zeros(0))) == 0


def test_nobody_leads_what_nothing_proposes() -> None:
    doc = read("Chile attacked Peru.")
    described = Described(list(pairs(doc).within(0, len(doc), list(doc._.references))))
    leads, meets = RELATIONS.index(Relation.LEADS), RELATIONS.index(Relation.MEETS_WITH)
    assert decide(described, [(1, leads), (1, meets)], np.array([0.9, 0.9])).tolist() == [0.0, 0.9 * UNSUPPORTED]
