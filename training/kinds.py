"""Train the model that tells the kind of a name where neither gazetteer nor title settles it.

    python -m training.kinds GOLD_DIR [GOLD_DIR ...] [--folds 5] [--write]

Without `--write` it prints, in cross-validation over articles, how often the kind is right by the rules alone and with
the model; with it, the model of all the gold given goes to `extraction/data/kinds.json`. Gold folders hold annotated
articles as JSON (`text`, `entities`). Candidates that no annotated entity matches teach what is no name at all.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from extraction import components
from extraction.coreference.identity import key
from extraction.naming.kind_features import features
from extraction.naming.kind_model import NONE, choose
from extraction.naming.kinds import certain_kind, likely_kind
from extraction.naming.names import Names, candidates
from extraction.naming.spans import Name
from extraction.syntax.words import Words
from graph.model import Kind

DATA = Path(__file__).parent.parent / "extraction" / "data" / "kinds.json"
# a feature seen in fewer candidates says nothing that carries over
LEAST_COUNT = 2


def examples(articles: list[dict[str, Any]]) -> list[tuple[int, list[str], str, str]]:
    """Article number, features, gold kind or "none", and the rules' kind of every candidate that is in doubt."""
    nlp = components.pipeline(without=("names", "quotes", "entities", "statements"))
    namer = Names(nlp)
    found = []
    for number, article in enumerate(articles):
        words = Words(nlp(article["text"]))
        kinds = _kinds_by_name(article["entities"])
        for name in candidates(words, namer.gazetteer.matches(words.text)):
            if name.kind is None and certain_kind(name) is None:
                rule = likely_kind(words, name)
                gold = _gold_kind(words, name, kinds)
                found.append((number, list(features(words, name, rule)), gold, str(rule or NONE)))
    return found


def _kinds_by_name(entities: list[dict[str, Any]]) -> dict[str, str]:
    kinds = {}
    for entity in entities:
        names = [entity["name"], *entity.get("aliases", [])]
        for name in names:
            kinds[key(name)] = entity["kind"]
        if entity["kind"] == "Person":
            kinds.setdefault(key(entity["name"]).split()[-1], "Person")
    return kinds


def _gold_kind(words: Words, name: Name, kinds: dict[str, str]) -> str:
    return kinds.get(key(words.span(name.start, name.end)), NONE)


def fit(rows: list[list[str]], labels: list[str]) -> tuple[list[str], dict[str, list[float]]]:
    """Classes and, per feature, its weight for each class."""
    counts = Counter(f for row in rows for f in set(row))
    names = sorted(f for f, n in counts.items() if n >= LEAST_COUNT)
    columns = {f: i for i, f in enumerate(names)}
    model = LogisticRegression(C=0.5, max_iter=2000)
    model.fit(_matrix(rows, columns), np.array(labels))
    weights = {f: [round(float(w), 3) for w in model.coef_[:, i]] for f, i in columns.items()}
    weights["bias"] = [round(w + float(b), 3) for w, b in zip(weights["bias"], model.intercept_, strict=True)]
    return [str(c) for c in model.classes_], weights


def _matrix(rows: list[list[str]], columns: dict[str, int]) -> csr_matrix:
    indices, indptr = [], [0]
    for row in rows:
        indices += sorted({columns[f] for f in row if f in columns})
        indptr.append(len(indices))
    return csr_matrix((np.ones(len(indices)), indices, indptr), shape=(len(rows), len(columns)))


def predict(classes: list[str], weights: dict[str, list[float]], row: list[str], rule: str) -> str:
    totals = np.sum([weights[f] for f in dict.fromkeys(row) if f in weights], axis=0)
    parts = np.exp(totals - totals.max())
    probabilities = dict(zip(classes, (parts / parts.sum()).tolist(), strict=True))
    return str(choose(probabilities, None if rule == NONE else Kind(rule)) or NONE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    paths = sorted(p for folder in args.gold for p in folder.glob("*.json"))
    found = examples([json.loads(p.read_text(encoding="utf-8")) for p in paths])
    rows, labels = [row for _, row, _, _ in found], [gold for _, _, gold, _ in found]
    right: Counter[str] = Counter()
    for fold in range(args.folds):
        train = [e for e in found if e[0] % args.folds != fold]
        classes, weights = fit([e[1] for e in train], [e[2] for e in train])
        for _, row, gold, rule in (e for e in found if e[0] % args.folds == fold):
            choice = predict(classes, weights, row, rule)
            right["rules"] += rule == gold
            right["model"] += choice == gold
            right["spurious by rules"] += gold == NONE != rule
            right["spurious by model"] += gold == NONE != choice
            right["lost by rules"] += rule == NONE != gold
            right["lost by model"] += choice == NONE != gold
    print(f"{len(found)} candidates in doubt, {args.folds} folds")
    for what, count in sorted(right.items()):
        print(f"  {what:20} {count:5} {count / len(found):.3f}")
    if args.write:
        classes, weights = fit(rows, labels)
        lines = [
            f"{json.dumps(f, ensure_ascii=False)}:{json.dumps(w, separators=(',', ':'))}"
            for f, w in sorted(weights.items())
        ]
        text = '{"classes":' + json.dumps(classes) + ',"weights":{\n' + ",\n".join(lines) + "\n}}\n"
        DATA.write_text(text, encoding="utf-8")
        print(f"wrote {DATA.name}: {len(weights)} features, {DATA.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
