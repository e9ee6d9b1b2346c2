"""The learned part of `kinds`: multinomial logistic regression over `kind_features`, trained by `training/kinds.py`."""

from __future__ import annotations

import json
import math
from functools import lru_cache
from importlib import resources

from extraction.naming.kind_features import features
from extraction.naming.spans import Name
from extraction.syntax.words import Words
from graph.model import Kind

NONE = "none"
# how sure the model must be to say that there is a name against the rules, or none, since what it drops is lost; and
# how much surer than of the rules' kind to change it: it has seen enough names to be heard soon
SURE = 0.85
MARGIN = 0.1


class KindModel:
    """Scores the kinds of a name. `weights` holds, for each feature, one weight per class in the order of `classes`."""

    def __init__(self, classes: list[str], weights: dict[str, list[float]]) -> None:
        self.classes = classes
        self.weights = weights

    def probabilities(self, words: Words, name: Name, rule: Kind | None) -> dict[str, float]:
        """The probability of each kind, and of "none" for what is not a name of ours."""
        totals = [0.0] * len(self.classes)
        for feature in features(words, name, rule):
            row = self.weights.get(feature)
            if row is not None:
                for k, weight in enumerate(row):
                    totals[k] += weight
        top = max(totals)
        parts = [math.exp(t - top) for t in totals]
        total = sum(parts)
        return {c: p / total for c, p in zip(self.classes, parts, strict=True)}

    def kind(self, words: Words, name: Name, rule: Kind | None) -> Kind | None:
        """The rules' kind, unless the model is sure of another; None where it is sure that this is no name of ours."""
        return choose(self.probabilities(words, name, rule), rule)


def choose(probabilities: dict[str, float], rule: Kind | None) -> Kind | None:
    """What to believe of the rules and of the model, whose probabilities these are."""
    if probabilities.get(NONE, 0.0) > SURE:
        return None
    best = max((c for c in probabilities if c != NONE), key=lambda c: (probabilities[c], c))
    if rule is None:
        return Kind(best) if probabilities[best] > SURE else None
    return Kind(best) if probabilities[best] - probabilities.get(rule, 0.0) > MARGIN else rule


@lru_cache(maxsize=1)
def kind_model() -> KindModel | None:
    """The trained model that ships with the package, None where it has not been trained."""
    file = resources.files("extraction").joinpath("data/kinds.json")
    if not file.is_file():
        return None
    data = json.loads(file.read_text(encoding="utf-8"))
    return KindModel(data["classes"], data["weights"])
