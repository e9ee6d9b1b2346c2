"""A small transformer that reads sentences and says of their pairs which relations they state.

The lower layers of a pretrained language model (BERT; Devlin et al. 2019), taught further (`training/encoder.py`), with
whole numbers of eight bits for weights: ONNX Runtime reads with them on one thread, so that the same document gives the
same numbers. The file holds the vocabulary, the tags and the dependencies beside the weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
import onnxruntime

from extraction.deciding.contexts import RELATIONS, Contexts, Sentence, batch, batches
from extraction.deciding.pieces import Pieces
from extraction.weights import DATA

MOST = 256  # pieces that are read at once: filling up short sentences costs more than reading twice
PIECES, TAGS, DEPENDENCIES = "pieces", "tags", "dependencies"  # the lists in the file, one to a line


class Encoder:
    """The encoder in a file; `contexts` makes of a document what it reads."""

    def __init__(self, path: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
        kept = self._session.get_modelmeta().custom_metadata_map
        self.pieces = Pieces(kept[PIECES].split("\n"))
        self.contexts = Contexts(self.pieces, kept[TAGS].split("\n"), kept[DEPENDENCIES].split("\n"))

    def probabilities(self, sentences: Sequence[Sentence], codes: np.ndarray) -> np.ndarray:
        """For the pairs of a document, of which `codes` has a row each, an array pairs x relations.

        Nothing (0) is said of the pairs that are in none of the sentences.
        """
        found = np.zeros((len(codes), len(RELATIONS)), dtype=np.float32)
        for together in batches(sentences, MOST):
            rows = [row for s in together for row in s.rows]
            inputs = batch(together, self.pieces.padding) | {"codes": codes[rows]}
            (scores,) = self._session.run(None, inputs)
            found[rows] = 1.0 / (1.0 + np.exp(-scores))
        return found


@cache
def load(name: str) -> Encoder:
    """The shipped encoder called `name`."""
    return Encoder(DATA / f"{name}.onnx")
