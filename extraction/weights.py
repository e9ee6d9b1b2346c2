"""A linear model over named features: one column of weights per label.

The file is a NumPy archive of plain arrays (no pickled objects): `names` (the features, UTF-8, one per line),
`matrix` (features x labels, half floats), `bias` and `labels`. `training/` writes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np

DATA = Path(__file__).with_name("data")


class Weights:
    """A trained model: `labels` in the order of the columns of `matrix`."""

    def __init__(self, names: Sequence[str], matrix: np.ndarray, bias: np.ndarray, labels: Sequence[str]) -> None:
        self.names = list(names)
        self.index = {name: i for i, name in enumerate(self.names)}
        self.matrix = matrix.astype(np.float32)
        self.bias = bias.astype(np.float32)
        self.labels = list(labels)

    @staticmethod
    def load(path: Path) -> Weights:
        """The weights in `path`."""
        with np.load(path, allow_pickle=False) as archive:
            return Weights(
                bytes(archive["names"]).decode("utf-8").split("\n"),
                archive["matrix"],
                archive["bias"],
                bytes(archive["labels"]).decode("utf-8").split("\n"),
            )

    def save(self, path: Path) -> None:
        """Write the weights to `path`."""
        np.savez_compressed(
            path,
            names=np.frombuffer("\n".join(self.names).encode("utf-8"), dtype=np.uint8),
            matrix=self.matrix.astype(np.float16),
            bias=self.bias,
            labels=np.frombuffer("\n".join(self.labels).encode("utf-8"), dtype=np.uint8),
        )

    def probabilities(self, rows: Sequence[Sequence[str]]) -> np.ndarray:
        """For rows of features, an array rows x labels of probabilities between 0 and 1."""
        if not rows:
            return np.zeros((0, len(self.labels)), dtype=np.float32)
        place = self.index.get
        flat: list[int] = []
        starts: list[int] = []
        zero = len(self.names)
        for features in rows:
            starts.append(len(flat))
            flat.extend([i for i in map(place, features) if i is not None])
            flat.append(zero)  # so that no row is empty
        padded = self._padded()
        sums = np.add.reduceat(padded[np.asarray(flat)], np.asarray(starts), axis=0) + self.bias
        result: np.ndarray = 1.0 / (1.0 + np.exp(-sums))
        return result

    def _padded(self) -> np.ndarray:
        if not hasattr(self, "_with_zero"):
            self._with_zero = np.vstack([self.matrix, np.zeros((1, self.matrix.shape[1]), dtype=np.float32)])
        return self._with_zero

    def contributions(self, features: Sequence[str], label: str) -> list[tuple[str, float]]:
        """The features that speak for or against `label`, the weightiest first."""
        column = self.labels.index(label)
        known = [(f, float(self.matrix[self.index[f], column])) for f in features if f in self.index]
        return sorted(known, key=lambda x: (-abs(x[1]), x[0]))


@cache
def load(name: str) -> Weights:
    """The shipped weights called `name`."""
    return Weights.load(DATA / f"{name}.npz")
