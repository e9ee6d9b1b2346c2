"""The model's entity recogniser, taught the names of annotated news articles (`training/names.py`).

What is taught are only the numbers of its layers: the words, the labels and the speed stay those of the model. The file
`data/recognizer.npz` holds them as half floats, one array per parameter, in the order in which the layers are walked.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from extraction.weights import DATA

if TYPE_CHECKING:
    from spacy.language import Language

PATH = DATA / "recognizer.npz"
Parameters = list[np.ndarray]


def parameters(nlp: Language) -> Parameters:
    """A copy of the parameters of the pipeline's entity recogniser: learning writes into its own."""
    return [np.array(layer.get_param(name)) for layer, name in _places(nlp)]


def teach(nlp: Language, taught: Parameters) -> None:
    """Let the pipeline's entity recogniser have the parameters `taught`.

    Raises:
        ValueError: where they are those of another model.
    """
    places = list(_places(nlp))
    if [p.shape for p in taught] != [layer.get_param(name).shape for layer, name in places]:
        raise ValueError("these parameters are of another entity recogniser; train them anew: python -m training.names")
    for (layer, name), values in zip(places, taught, strict=True):
        layer.set_param(name, values.astype(np.float32))


def load(path: Path = PATH) -> Parameters:
    """The parameters in `path`."""
    with np.load(path, allow_pickle=False) as archive:
        return [archive[name] for name in archive.files]


def save(taught: Parameters, path: Path = PATH) -> None:
    """Write parameters to `path`."""
    np.savez_compressed(path, *[values.astype(np.float16) for values in taught])


def _places(nlp: Language) -> Iterator[tuple[Any, str]]:
    for layer in nlp.get_pipe("ner").model.walk():  # type: ignore[attr-defined]  # a Pipe has no model, this one does
        for name in layer.param_names:
            if layer.has_param(name):
                yield layer, name
