"""Feed-forward networks with one hidden layer of rectified units and one logistic output per relation.

Trained elsewhere (`training/statements.py`, by scikit-learn), kept as an archive of plain arrays: no pickled objects,
no dependency at run time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from extraction.weights import DATA


@dataclass(frozen=True, slots=True)
class Layers:
    """One network: `hidden` (inputs x units) with `hidden_bias`, `out` (units x relations) with `out_bias`."""

    hidden: np.ndarray
    hidden_bias: np.ndarray
    out: np.ndarray
    out_bias: np.ndarray

    def probabilities(self, rows: np.ndarray) -> np.ndarray:
        """For an array rows x inputs, one of rows x relations."""
        units = np.maximum(rows @ self.hidden + self.hidden_bias, 0.0)
        result: np.ndarray = 1.0 / (1.0 + np.exp(-(units @ self.out + self.out_bias)))
        return result


class Network:
    """Several networks trained alike from different beginnings; their mean is steadier than any of them."""

    def __init__(self, members: Sequence[Layers]) -> None:
        self.members = list(members)

    @staticmethod
    def load(path: Path) -> Network:
        """The network in `path`."""
        names = Layers.__dataclass_fields__
        with np.load(path, allow_pickle=False) as archive:
            count = int(archive["members"])
            return Network([Layers(**{n: archive[f"{n}_{i}"].astype(np.float32) for n in names}) for i in range(count)])

    def save(self, path: Path) -> None:
        """Write the network to `path`, as half floats."""
        arrays = {
            f"{name}_{i}": getattr(member, name).astype(np.float16)
            for i, member in enumerate(self.members)
            for name in Layers.__dataclass_fields__
        }
        np.savez_compressed(path, allow_pickle=False, members=np.int64(len(self.members)), **arrays)

    def probabilities(self, rows: np.ndarray) -> np.ndarray:
        """For an array rows x inputs, one of rows x relations: the mean of the members' probabilities."""
        result: np.ndarray = np.mean([m.probabilities(rows) for m in self.members], axis=0)
        return result


@cache
def load(name: str) -> Network:
    """The shipped network called `name`."""
    return Network.load(DATA / f"{name}.npz")
