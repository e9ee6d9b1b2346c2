"""How well and how fast articles are read: by relation, kind of article and construction, beside two baselines.

    python -m benchmarks.reading GOLD [--rounds 5] [--json FILE]

GOLD is a folder of annotated articles, as for `allegedly evaluate`. All numbers are from one run over the same texts:

- Marks (`extraction.evaluation`) of the pipeline: in all, by relation, and by kind of article: short reports and long
  articles, told apart by their number of words.
- By construction: what proposed a triple (a frame of the ontology, a nominal pattern, or nothing but the path between
  both ends), how often that is right, and its share of all there is to find.
- Co-occurrence, the floor: every two named entities of a sentence, in the order of the text, state the relation that is
  most frequent in GOLD itself, which flatters it.
- Subject-verb-object: the names in a verb's subject and in its object (nsubj, dobj), and the verb's first relation in
  the ontology. Both baselines see the model's own named entities, one for each name.
- Speed: words per second of the whole pipeline and of the bare model (tagger, parser, lemmatizer, entity recogniser),
  alternating article by article; medians over the rounds, and of the rounds' ratios by the clock and by the
  processor's time, which others on the machine disturb less. The collector leaves both models alone, as in the
  processes that read (`extraction.processes`).
"""

from __future__ import annotations

import argparse
import gc
import json
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from extraction.components import model, pipeline
from extraction.evaluation import Evaluation, Read, Tally, evaluate
from extraction.explanation import Construction, construction
from extraction.gold import GoldArticle, articles
from extraction.ontology import Ontology
from extraction.reader import as_extraction
from extraction.threads import one_thread
from graph.model import Entity, Extraction, Kind, Relation, Statement, Status

LONG = 150  # words; reports of one event stay far below, articles with quotes and background above
KINDS = {
    "PERSON": Kind.PERSON,
    "ORG": Kind.ORGANIZATION,
    "GPE": Kind.COUNTRY,
    "NORP": Kind.COUNTRY,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
}

Pairs = Callable[[Doc], Iterator[tuple[Span, Relation, Span]]]
Reading = tuple[GoldArticle, Extraction]


# -- marks ---------------------------------------------------------------------------------------------------------


def words(article: GoldArticle) -> int:
    """The number of words of an article, between white space."""
    return len(article.document.text.split())


def by_kind(read: Sequence[Reading]) -> Iterator[tuple[str, Evaluation]]:
    """The marks of short reports and of long articles, where there are any."""
    for name, wanted in ((f"short report (< {LONG} words)", False), (f"long article (>= {LONG} words)", True)):
        those = [(article, extraction) for article, extraction in read if (words(article) >= LONG) is wanted]
        if those:
            yield f"{name}, {len(those)}", evaluate(those)


def by_construction(read: Iterable[Reading]) -> dict[Construction, Tally]:
    """What each construction contributes: its hits and errors; what it misses is all that it does not find."""
    tallies: dict[Construction, Tally] = {c: Tally() for c in Construction if c is not Construction.OPEN}
    gold = 0
    for article, extraction in read:
        known = Read(article, extraction)
        gold += len(known.required)
        wrong = set(known.wrong())
        for triple, statements in known.triples.items():
            tally = tallies[construction(statements[0].rule or "")]
            tally.hit += triple in known.required
            tally.wrong += triple in wrong
    for tally in tallies.values():
        tally.missed = gold - tally.hit
    return tallies


# -- baselines -----------------------------------------------------------------------------------------------------


def most_frequent(gold: Iterable[GoldArticle]) -> Relation:
    """The relation that is stated most often."""
    counts = Counter(s.relation for article in gold for s in article.statements)
    return max(counts, key=lambda relation: (counts[relation], relation))


def co_occurring(relation: Relation) -> Pairs:
    """Every two named entities of a sentence."""

    def pairs(doc: Doc) -> Iterator[tuple[Span, Relation, Span]]:
        for sentence in doc.sents:
            named = [e for e in sentence.ents if e.label_ in KINDS]
            for i, subject in enumerate(named):
                yield from ((subject, relation, object_) for object_ in named[i + 1 :])

    return pairs


def subject_verb_object(ontology: Ontology) -> Pairs:
    """The names in the subject and in the object of a verb that the ontology knows."""

    def pairs(doc: Doc) -> Iterator[tuple[Span, Relation, Span]]:
        ends = {t.i: e for e in doc.ents if e.label_ in KINDS for t in e}
        for verb in doc:
            frames = ontology.frames(verb.lemma_.lower(), "verb") if verb.pos_ == "VERB" else ()
            if not frames:
                continue
            named: dict[str, list[Span]] = {"nsubj": [], "dobj": []}
            for child in verb.children:
                if child.dep_ in named:
                    # the name that is the argument, or the nearest one before it: "Peru's army", "Chilean troops"
                    inside = [ends[i] for i in range(child.left_edge.i, child.i + 1) if i in ends]
                    named[child.dep_] += inside[-1:]
            # a frame that is about subject and object alone before one that asks for more
            frame = next((f for f in frames if "patient" in f.object and not f.requires), frames[0])
            yield from ((s, frame.relation, o) for s in named["nsubj"] for o in named["dobj"])

    return pairs


def baseline(article: GoldArticle, doc: Doc, pairs: Pairs) -> Extraction:
    """What a baseline reads in an article: an entity for each name, and a statement for each pair."""
    entities: dict[str, Entity] = {}
    for e in doc.ents:
        if e.label_ in KINDS:
            entities.setdefault(e.text, Entity(e.text, e.text, KINDS[e.label_]))
    statements = tuple(
        Statement(
            id=f"s{i}",
            subject=subject.text,
            relation=relation,
            object=object_.text,
            predicate=str(relation),
            status=Status.ACTUAL,
            start=subject.sent.start_char,
            end=subject.sent.end_char,
        )
        for i, (subject, relation, object_) in enumerate(pairs(doc), 1)
        if subject.text != object_.text
    )
    return Extraction(article.document, tuple(entities.values()), statements)


# -- speed ---------------------------------------------------------------------------------------------------------


def seconds(nlp: Language, text: str) -> tuple[float, float]:
    """How long `nlp` takes for a text: by the clock, and the processor's time."""
    start, used = time.perf_counter(), time.process_time()
    with one_thread():
        nlp(text)
    return time.perf_counter() - start, time.process_time() - used


def one_round(ours: Language, bare: Language, texts: Sequence[str]) -> tuple[float, float, float, float]:
    """How long ours and the bare model take for all texts by the clock, and both again in processor time."""
    whole: list[tuple[float, float]] = []
    model: list[tuple[float, float]] = []
    for i, text in enumerate(texts):
        # one article at a time, so that what else the machine does meets both; who goes first changes
        for is_ours in (True, False) if i % 2 else (False, True):
            (whole if is_ours else model).append(seconds(ours if is_ours else bare, text))
    (clock, used), (model_clock, model_used) = (map(sum, zip(*times, strict=True)) for times in (whole, model))
    return clock, model_clock, used, model_used


def speed(ours: Language, bare: Language, texts: Sequence[str], rounds: int) -> dict[str, float]:
    """Words per second of both, and our share of the bare model's."""
    count = sum(len(text.split()) for text in texts)
    one_round(ours, bare, texts)  # fills the caches of both
    gc.collect()
    gc.freeze()
    times = [one_round(ours, bare, texts) for _ in range(rounds)]
    gc.unfreeze()
    return {
        "words": count,
        "rounds": rounds,
        "whole pipeline, words/s": round(count / statistics.median(t[0] for t in times)),
        "bare model, words/s": round(count / statistics.median(t[1] for t in times)),
        "ratio": round(statistics.median(t[1] / t[0] for t in times), 3),
        "ratio of processor time": round(statistics.median(t[3] / t[2] for t in times), 3),
    }


# -- the report ----------------------------------------------------------------------------------------------------


def row(name: str, tally: Tally) -> dict[str, Any]:
    """One line of a report."""
    rates = {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1}
    rounded = {rate: round(value, 3) for rate, value in rates.items()}
    return {"name": name, **rounded, "gold": tally.gold, "found": tally.found}


def report(folder: Path, rounds: int) -> dict[str, Any]:
    """All numbers for a gold folder."""
    ours, bare = pipeline(), model()
    gold = list(articles(folder))
    read = [(a, as_extraction(a.document, ours(a.document.text))) for a in gold]
    docs = [(a, bare(a.document.text)) for a in gold]
    relation = most_frequent(gold)
    floor, triples = co_occurring(relation), subject_verb_object(Ontology.load())
    marks = evaluate(read)
    kinds = list(by_kind(read))
    return {
        "articles": len(gold),
        "marks": marks.rows(),
        "beside": [
            row("allegedly", marks.strict),
            row(f"co-occurrence, all {relation}", evaluate((a, baseline(a, d, floor)) for a, d in docs).strict),
            row("subject-verb-object", evaluate((a, baseline(a, d, triples)) for a, d in docs).strict),
        ],
        "article kinds": [
            row(f"{name}: {what}", tally)
            for name, one in kinds
            for what, tally in (("statements", one.strict), ("entities", one.entities), ("quotes", one.quotes))
        ],
        "constructions": [row(str(c), tally) for c, tally in by_construction(read).items()],
        "speed": speed(ours, bare, [a.document.text for a in gold], rounds),
    }


def show(found: dict[str, Any]) -> Iterator[str]:
    """The report for people."""
    yield f"{found['articles']} articles"
    for title in ("marks", "beside", "article kinds", "constructions"):
        yield f"\n{title:44}  prec.  recall     F1   rate   gold  found"
        for one in found[title]:
            name, *rest = one.values()
            rates = dict(zip(list(one)[1:], rest, strict=True))
            cells = [
                *(_cell(rates.get(rate), "7.3f") for rate in ("precision", "recall", "f1", "rate")),
                *(_cell(rates.get(count), "7d") for count in ("gold", "found")),
            ]
            yield f"{name:42}{''.join(cells)}".rstrip()
    yield ""
    yield from (f"{name:42}{value:>10}" for name, value in found["speed"].items())


def _cell(value: float | None, format_: str) -> str:
    return " " * 7 if value is None else format(value, format_)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, help="folder of annotated articles")
    parser.add_argument("--rounds", type=int, default=5, help="how often speed is measured")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the numbers there too")
    arguments = parser.parse_args()
    found = report(arguments.gold, arguments.rounds)
    for line in show(found):
        print(line)
    if arguments.json:
        arguments.json.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
