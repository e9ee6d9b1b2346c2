"""A gradient-boosted forest of decision trees as flat arrays, evaluated with NumPy.

Trained elsewhere (`training/statements.py`, by scikit-learn), kept as an archive of plain arrays: no pickled objects,
no dependency at run time. Friedman (2001), "Greedy Function Approximation: A Gradient Boosting Machine".
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

from extraction.weights import DATA


class Forest:
    """Trees over rows of numbers. A node sends a row left where `row[feature] <= threshold`; a leaf leads to itself.

    `left` and `right` are indexes into the flat node arrays, `roots` where each tree begins, `depth` the longest path,
    `start` the score before the first tree. `thresholds` are the least probabilities that count as yes, one per
    relation; the caller applies them.
    """

    def __init__(
        self,
        feature: np.ndarray,
        threshold: np.ndarray,
        left: np.ndarray,
        right: np.ndarray,
        value: np.ndarray,
        roots: np.ndarray,
        start: float,
        depth: int,
        thresholds: np.ndarray,
    ) -> None:
        self.feature, self.threshold = feature.astype(np.int64), threshold.astype(np.float64)
        self.left, self.right = left.astype(np.int64), right.astype(np.int64)
        self._children = np.stack([self.right, self.left], axis=1).ravel()  # of node n at 2n and, to the left, 2n + 1
        self.value, self.roots = value.astype(np.float64), roots.astype(np.int64)
        self.start, self.depth = float(start), int(depth)
        self.thresholds = thresholds.astype(np.float64)

    @staticmethod
    def load(path: Path) -> Forest:
        """The forest in `path`."""
        with np.load(path, allow_pickle=False) as a:
            return Forest(
                feature=a["feature"],
                threshold=a["threshold"],
                left=a["left"],
                right=a["right"],
                value=a["value"],
                roots=a["roots"],
                start=float(a["start"]),
                depth=int(a["depth"]),
                thresholds=a["thresholds"],
            )

    def save(self, path: Path) -> None:
        """Write the forest to `path`."""
        np.savez_compressed(
            path,
            feature=self.feature.astype(np.int16),
            threshold=self.threshold,
            left=self.left.astype(np.int32),
            right=self.right.astype(np.int32),
            value=self.value,
            roots=self.roots.astype(np.int32),
            start=np.float64(self.start),
            depth=np.int64(self.depth),
            thresholds=self.thresholds,
        )

    def probabilities(self, rows: np.ndarray) -> np.ndarray:
        """For an array rows x features, the probability of each row."""
        if not len(rows):
            return np.zeros(0)
        # `take` from flat arrays is twice as fast as indexing
        numbers, first = rows.ravel(), np.arange(len(rows))[:, None] * rows.shape[1]
        at = np.broadcast_to(self.roots, (len(rows), len(self.roots)))
        for _ in range(self.depth):
            goes_left = numbers.take(first + self.feature.take(at)) <= self.threshold.take(at)
            at = self._children.take(2 * at + goes_left)
        scores = self.value.take(at).sum(axis=1) + self.start
        result: np.ndarray = 1.0 / (1.0 + np.exp(-scores))
        return result


@cache
def load(name: str) -> Forest:
    """The shipped forest called `name`."""
    return Forest.load(DATA / f"{name}.npz")
