"""Train the weights that decide which pairs of references state which relation.

    python -m training.statements GOLD_DIR [GOLD_DIR ...] --pretrained DIR [--written DIR] [--halves DIR] [--write]

Without `--write` it prints cross-validated marks; with it, the model of all the gold given goes to `extraction/data/`
(`statements.npz`, `encoder.onnx` and `salience.npz`, the first stage, and `decision.npz`, the second). Gold folders
hold annotated articles as JSON (`text`, `entities`, `statements`; the format of the annotation guide). References,
quotes and identity are the pipeline's own, so that the model learns to live with their errors. With `--halves` every
article is read with the recogniser that has not seen it (`training.names`); without, the marks are a little too good.
`--written` names a folder of texts that were written to be learned from (`training.passages`): they teach which words
state what, but nothing is measured on them, and who is worth writing down is not learned from them, since in them
nearly everybody is.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

from extraction import components
from extraction.alignment import key, likeness, words
from extraction.deciding import salience
from extraction.deciding.contexts import CODES, Contexts, Sentence, codes
from extraction.deciding.decision import Described, decide, instances, thinkable
from extraction.deciding.encoder import Encoder
from extraction.deciding.forest import Forest
from extraction.gold import GoldEntity
from extraction.naming import recognizer
from extraction.ontology import Ontology
from extraction.reading import Referent
from extraction.statements import DocumentPairs
from extraction.threads import one_thread
from extraction.weights import DATA, Weights
from graph.model import Kind, Relation
from training.names import HALVES, half_of, paths, unseen

if TYPE_CHECKING:
    from training.encoder import Pretrained  # takes PyTorch, which nothing else here does

LABELS = [r.value for r in Relation]
LEAST_COUNT = 2
SALIENCE_STRENGTH = 0.3
LEAST_THRESHOLD = 0.3  # a little above what is best for F1: a wrong statement is worse than a missing one


@dataclass
class Example:
    """The candidate pairs of one article: features, labels (1 stated, 0 not, -1 not counted) and triple keys.

    `referents` are the features of all ends, `entities` says which of them are annotated.
    """

    article: str
    rows: list[list[str]] = field(default_factory=list)
    labels: list[np.ndarray] = field(default_factory=list)
    keys: list[tuple[str, str]] = field(default_factory=list)
    described: Described = field(default_factory=lambda: Described([]))
    sentences: list[Sentence] = field(default_factory=list)
    codes: np.ndarray = field(default_factory=lambda: np.zeros((0, CODES), dtype=np.float16))
    referents: list[list[str]] = field(default_factory=list)
    entities: list[bool] = field(default_factory=list)
    required: set[tuple[str, str, str]] = field(default_factory=set)
    optional: set[tuple[str, str, str]] = field(default_factory=set)
    written: bool = False


def align(gold: list[dict[str, Any]], referents: Sequence[Referent]) -> dict[int, str]:
    """id(referent) -> name of the gold entity it is, for those that are one."""
    entities = [GoldEntity(e["name"], Kind(e["kind"]), tuple(e.get("aliases", ()))) for e in gold]
    aligned: dict[int, str] = {}
    for r in referents:
        fitting = [(likeness(e, r.name, r.aliases), e.name) for e in entities]
        score, name = max(fitting, key=lambda x: x[0], default=(0.0, ""))
        if score > 0:
            aligned[id(r)] = name
    return aligned


def example(article: dict[str, Any], doc: Any, ontology: Ontology, contexts: Contexts) -> Example:
    """The candidate pairs of an article with what its annotation says of them."""
    found = Example(article["id"])
    aligned = align(article["entities"], doc._.referents or [])
    stated: dict[tuple[str, str], list[tuple[str, bool, set[str]]]] = {}
    for s in article["statements"]:
        k = key(s["subject"], s["relation"], s["object"])
        (found.optional if s.get("optional") else found.required).add(k)
        evidence = words(s["evidence"])
        stated.setdefault((s["subject"], s["object"]), []).append((s["relation"], bool(s.get("optional")), evidence))
        if Relation(s["relation"]).symmetric:
            stated.setdefault((s["object"], s["subject"]), []).append(
                (s["relation"], bool(s.get("optional")), evidence)
            )
    found.optional -= found.required
    document = DocumentPairs(doc, ontology)
    candidates = document.found
    pairs = [pair for _, _, pair in candidates]
    found.described = Described(pairs)
    found.referents = [salience.describe(document.parse, r) for r in found.described.referents.values()]
    found.entities = [r in aligned for r in found.described.referents]
    found.sentences = contexts.sentences(document.parse, candidates, range(len(pairs)))
    found.codes = codes(pairs).astype(np.float16)
    for start, end, pair in candidates:
        subject, object_ = aligned.get(id(pair.subject.referent)), aligned.get(id(pair.object.referent))
        labels = np.zeros(len(LABELS), dtype=np.int8)
        if subject and object_ and subject == object_:
            labels[:] = -1
        elif subject and object_:
            sentence = words(doc[start:end].text)
            for relation, optional, evidence in stated.get((subject, object_), ()):
                column = LABELS.index(relation)
                here = len(sentence & evidence) / max(1, min(len(sentence), len(evidence))) >= 0.5
                if optional or not here:
                    labels[column] = max(labels[column], 0) or -1
                else:
                    labels[column] = 1
        found.rows.append(pair.features)
        found.labels.append(labels)
        found.keys.append((subject or "?" + _name(pair.subject), object_ or "?" + _name(pair.object)))
    return found


def _name(reference: Any) -> str:
    return reference.referent.name


def read(
    folders: Sequence[Path], nlp: Any, ontology: Ontology, contexts: Contexts, halves: Path | None = None
) -> list[Example]:
    """Every annotated article of the folders as an example, sorted by its id.

    With `halves` (`training.names --halves`) each is read with the recogniser that has not seen it.
    """
    examples = []
    taught = [recognizer.load(half_of(halves, half)) for half in range(HALVES)] if halves else [recognizer.load()]
    half_by_name = unseen(halves) if halves else {}
    for half, parameters in enumerate(taught):
        recognizer.teach(nlp, parameters)
        # what none of them has seen any of them may read
        mine = [path for path in paths(folders) if half_by_name.get(path.stem, 0) == half]
        those = [json.loads(path.read_text(encoding="utf-8")) for path in mine]
        with one_thread():
            docs = nlp.pipe((a["text"] for a in those), batch_size=32)
            examples += [example(article, doc, ontology, contexts) for article, doc in zip(those, docs, strict=True)]
    recognizer.teach(nlp, recognizer.load())
    return sorted(examples, key=lambda e: e.article)


def vocabulary(rows: Sequence[list[str]]) -> dict[str, int]:
    counts = Counter(f for row in rows for f in set(row))
    return {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= LEAST_COUNT and "\n" not in f))}


def matrix(rows: Sequence[list[str]], index: dict[str, int]) -> csr_matrix:
    indices: list[int] = []
    pointers = [0]
    for row in rows:
        indices.extend(index[f] for f in row if f in index)
        pointers.append(len(indices))
    data = np.ones(len(indices), dtype=np.float32)
    x = csr_matrix((data, np.asarray(indices), np.asarray(pointers)), shape=(len(pointers) - 1, len(index)))
    x.sum_duplicates()
    return x


def train(rows: Sequence[list[str]], labels: np.ndarray, names: Sequence[str], strength: float) -> Weights:
    """One logistic regression (L2) per column of `labels`, over features that occur at least `LEAST_COUNT` times."""
    index = vocabulary(rows)
    x = matrix(rows, index)
    weights = np.zeros((len(index), len(names)), dtype=np.float32)
    bias = np.full(len(names), -9.0, dtype=np.float32)
    for column in range(len(names)):
        counted = labels[:, column] >= 0
        target = labels[counted, column]
        if target.sum() < 2:
            continue
        model = LogisticRegression(C=strength, solver="liblinear", max_iter=300, random_state=0)
        model.fit(x[counted], target)
        weights[:, column] = model.coef_[0]
        bias[column] = model.intercept_[0]
    return Weights(list(index), weights, bias, names)


Triples = dict[tuple[str, str, str], float]
Plausible = tuple[np.ndarray, list[tuple[int, int]], np.ndarray]


@dataclass(frozen=True)
class FirstStage:
    """What the first stage learned: from words, from whole sentences, and which referents are entities."""

    weights: Weights
    encoder: Encoder
    salience: Weights

    def view(self, e: Example) -> Plausible:
        """The second stage's view of an article."""
        first = self.weights.probabilities(e.rows)
        rows = thinkable(e.described, first)
        encoded = np.zeros_like(first)
        encoded[rows] = self.encoder.probabilities(e.sentences, e.codes.astype(np.float32))[rows]
        return plausible(e, first, encoded, self.salience.probabilities(e.referents)[:, 0])


def train_first(
    examples: Sequence[Example], strength: float, pretrained: Pretrained, contexts: Contexts, path: Path
) -> FirstStage:
    """A first stage that learned from all examples; its encoder is written to `path`."""
    from training import encoder

    labels = np.asarray([labels for e in examples for labels in e.labels])
    material = [encoder.Material(e.sentences, e.codes, np.asarray(e.labels)) for e in examples if e.labels]
    encoder.save(encoder.train(material, pretrained, contexts), contexts, path)
    return FirstStage(
        train([row for e in examples for row in e.rows], labels, LABELS, strength),
        Encoder(path),
        train_salience([e for e in examples if not e.written]),
    )


def train_salience(examples: Sequence[Example]) -> Weights:
    """Which referents are entities, of all that are an end of a pair."""
    entities = np.asarray([[entity] for e in examples for entity in e.entities], dtype=np.int8)
    return train([row for e in examples for row in e.referents], entities, [salience.LABEL], SALIENCE_STRENGTH)


def plausible(e: Example, first: np.ndarray, encoded: np.ndarray, salient: np.ndarray) -> Plausible:
    """The second stage's view of an article: numbers, their places and their labels."""
    numbers, keys = instances(e.described, first, encoded, salient)
    return numbers, keys, np.asarray([e.labels[row][column] for row, column in keys], dtype=np.int8)


def train_forest(views: Sequence[Plausible]) -> Forest:
    """Boosted trees over the plausible (pair, relation) combinations of all articles."""
    x = np.vstack([v[0] for v in views if len(v[1])])
    y = np.concatenate([v[2] for v in views if len(v[1])])
    model = HistGradientBoostingClassifier(
        max_iter=150, learning_rate=0.05, max_leaf_nodes=12, min_samples_leaf=20, l2_regularization=5.0, random_state=0
    )
    model.fit(x[y >= 0], y[y >= 0])
    return as_forest(model)


def as_forest(model: HistGradientBoostingClassifier) -> Forest:
    """A fitted binary classifier as arrays, with 0.5 as every relation's threshold."""
    nodes = [predictor[0].nodes for predictor in model._predictors]
    roots = np.cumsum([0] + [len(n) for n in nodes[:-1]])
    own = [np.arange(len(n)) for n in nodes]

    def flat(name: str) -> np.ndarray:
        # a leaf leads to itself
        return np.concatenate(
            [np.where(n["is_leaf"], o, n[name]) + r for n, o, r in zip(nodes, own, roots, strict=True)]
        )

    return Forest(
        np.concatenate([np.where(n["is_leaf"], 0, n["feature_idx"]) for n in nodes]),
        np.concatenate([np.where(n["is_leaf"], 0.0, n["num_threshold"]) for n in nodes]),
        flat("left"),
        flat("right"),
        np.concatenate([np.where(n["is_leaf"], n["value"], 0.0) for n in nodes]),
        roots,
        float(model._baseline_prediction.ravel()[0]),
        max(int(n["depth"].max()) for n in nodes),
        np.full(len(LABELS), 0.5),
    )


def scored(model: Forest, examples: Sequence[Example], views: Sequence[Plausible]) -> list[Triples]:
    """For every article its triples with their best probability."""
    result = []
    for e, (numbers, keys, _) in zip(examples, views, strict=True):
        triples: Triples = {}
        final = decide(e.described, keys, model.probabilities(numbers))
        for (row, column), p in zip(keys, final.tolist(), strict=True):
            k = key(e.keys[row][0], LABELS[column], e.keys[row][1])
            if k[0] != k[2] and p > 0.05:
                triples[k] = max(triples.get(k, 0.0), p)
        result.append(triples)
    return result


def marks(
    examples: Sequence[Example], triples: Sequence[Triples], thresholds: dict[str, float]
) -> dict[str, tuple[int, int, int]]:
    """By relation and in all (""): hits, wrong, missed."""
    counts: dict[str, list[int]] = {r: [0, 0, 0] for r in ["", *LABELS]}
    for e, found in zip(examples, triples, strict=True):
        chosen = {k for k, p in found.items() if p >= thresholds[k[1]]}
        for k in chosen & e.required:
            counts[k[1]][0] += 1
        for k in chosen - e.required - e.optional:
            counts[k[1]][1] += 1
        for k in e.required - chosen:
            counts[k[1]][2] += 1
    for r in LABELS:
        for i in range(3):
            counts[""][i] += counts[r][i]
    return {r: (c[0], c[1], c[2]) for r, c in counts.items()}


def f1(hit: int, wrong: int, missed: int) -> float:
    return 2 * hit / max(1, 2 * hit + wrong + missed)


def choose(examples: Sequence[Example], triples: Sequence[Triples], least_precision: float) -> dict[str, float]:
    """By relation the threshold with the best F1 whose precision is not far below what is asked.

    A relation so rare that no score reaches the least threshold has that one: nothing speaks for a higher one.
    """
    found: dict[str, list[tuple[float, bool]]] = {r: [] for r in LABELS}
    wanted = Counter(k[1] for e in examples for k in e.required)
    for e, scores in zip(examples, triples, strict=True):
        for k, p in scores.items():
            if k in e.required or k not in e.optional:
                found[k[1]].append((p, k in e.required))
    chosen = {}
    for r in LABELS:
        best = (-1.0, 0.55 if any(p >= LEAST_THRESHOLD for p, _ in found[r]) else LEAST_THRESHOLD)
        for t in np.arange(LEAST_THRESHOLD, 0.56, 0.025):
            hits = sum(right for p, right in found[r] if p >= t)
            wrong = sum(not right for p, right in found[r] if p >= t)
            score = f1(hits, wrong, wanted[r] - hits)
            if hits and hits / (hits + wrong) >= least_precision and score > best[0] + 1e-9:
                best = (score, float(t))
        chosen[r] = best[1]
    return chosen


def report(name: str, counts: dict[str, tuple[int, int, int]], details: bool = True) -> None:
    for r, (hit, wrong, missed) in counts.items():
        if (r and not details) or not (hit + wrong + missed):
            continue
        p, c = hit / max(1, hit + wrong), hit / max(1, hit + missed)
        print(f"{name:12} {r or 'ALL':16} P {p:.3f}  R {c:.3f}  F1 {f1(hit, wrong, missed):.3f}  ({hit + missed} gold)")


def used(weights: Weights) -> Weights:
    """The weights that weigh anything."""
    telling = np.abs(weights.matrix).max(axis=1) > 1e-3
    names = [name for name, tells in zip(weights.names, telling, strict=True) if tells]
    return Weights(names, weights.matrix[telling], weights.bias, weights.labels)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--pretrained", type=Path, required=True, help="a language model: see training.encoder")
    parser.add_argument("--check", type=Path, action="append", default=[], help="gold that is not trained on")
    parser.add_argument(
        "--halves", type=Path, help="recognisers that have not seen an article: training.names --halves"
    )
    parser.add_argument("--written", type=Path, action="append", default=[], help="texts written to be learned from")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--strength", type=float, default=0.15)
    parser.add_argument("--precision", type=float, default=0.6, help="least precision of a relation's threshold")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    from training.encoder import Pretrained

    pretrained = Pretrained(args.pretrained)
    ontology = Ontology.load()
    nlp = components.pipeline(without=("statements",))
    contexts = Contexts(pretrained.pieces, nlp.get_pipe("tagger").labels, nlp.get_pipe("parser").labels)
    found = read(args.gold, nlp, ontology, contexts, args.halves)
    written = [replace(e, written=True) for e in read(args.written, nlp, ontology, contexts)]
    examples = found + written
    print(f"{len(examples)} articles, {sum(len(e.rows) for e in examples)} pairs", file=sys.stderr)
    folds = [i % args.folds for i in (*range(len(found)), *range(len(written)))]
    nothing = np.zeros((0, len(LABELS)))
    views: list[Plausible] = [plausible(Example(""), nothing, nothing, np.zeros(0))] * len(examples)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "encoder.onnx"

        def first(examples: Sequence[Example]) -> FirstStage:
            return train_first(examples, args.strength, pretrained, contexts, path)

        for fold in range(args.folds):
            model = first([e for e, f in zip(examples, folds, strict=True) if f != fold])
            for i, e in enumerate(examples):
                if folds[i] == fold:
                    views[i] = model.view(e)
            print(f"{fold + 1} of {args.folds} parts read by what the others teach", file=sys.stderr)
        triples: list[Triples] = [{} for _ in found]
        for fold in range(args.folds):
            trees = train_forest([v for v, f in zip(views, folds, strict=True) if f != fold])
            held = [i for i in range(len(found)) if folds[i] == fold]
            for i, scores in zip(held, scored(trees, [found[i] for i in held], [views[i] for i in held]), strict=True):
                triples[i] = scores
        thresholds = choose(found, triples, args.precision)
        report("cross-valid.", marks(found, triples, thresholds))
        model = first(examples)
        trees = train_forest(views)
        trees.thresholds = np.asarray([thresholds[r] for r in LABELS])
        for checked_folder in args.check:
            checked = read([checked_folder], nlp, ontology, contexts)
            seen = [model.view(e) for e in checked]
            report(checked_folder.name, marks(checked, scored(trees, checked, seen), thresholds))
        if args.write:
            used(model.weights).save(DATA / "statements.npz")
            used(model.salience).save(DATA / "salience.npz")
            shutil.copyfile(path, DATA / "encoder.onnx")
            trees.save(DATA / "decision.npz")


if __name__ == "__main__":
    main()
