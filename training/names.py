"""Teach the model's entity recogniser the names of annotated articles.

    python -m training.names GOLD_DIR [GOLD_DIR ...] [--write [--halves DIR]]

Without `--write` it holds a fifth of the articles back and prints how well names are found in them, before and after;
with it, it learns from all and writes `extraction/data/recognizer.npz`. With `--halves` it also teaches one recogniser
the even articles and one the odd ones, into DIR: `training.statements` reads every article with the one that has not
seen it, so that the decision learns to live with the errors that recognition makes on articles of other days.

Gold folders hold annotated articles as JSON (`text`, `entities`). What the model finds and no annotation speaks of
(dates, sums, works) is taught as found, so that it is not forgotten; a name that it finds and nobody annotated, or
annotated as part of a longer one, teaches nothing.

The result is half way between the model and what was learned: that is steadier on articles of other days than either
(Wortsman et al. 2022, "Robust fine-tuning of zero-shot models").
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from extraction import components
from extraction.naming import recognizer

PASSES = 8
BATCH = 24
RATE = 0.001
DROPOUT = 0.25
LEARNED = 0.5  # how far from the model to what was learned
HALVES = 2
UNSEEN = "unseen.json"
HELD_BACK = 5  # one article in so many, where nothing is written
LABELS = {
    "Person": ["PERSON"],
    "Organization": ["ORG", "NORP"],  # "a Republican"
    "Country": ["GPE", "NORP"],
    "Place": ["GPE", "LOC", "FAC", "NORP"],
    "Event": ["EVENT"],
    "Group": ["NORP"],
}
# a name that the model finds and nobody annotated is no name, or was left out: who knows
DOUBTFUL = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
NAMING = DOUBTFUL | {"NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"}
FACILITIES = frozenset(
    "airport arena barracks base bridge camp cathedral church dam highway hospital hotel mall mosque museum park plant "
    "prison road square stadium station street temple tower university".split()
)
WATERS_AND_LANDS = frozenset(
    "basin bay coast desert gulf island islands lake mountain mountains ocean peninsula region river sea strait "
    "valley".split()
)
ARTICLES = frozenset({"the", "a", "an"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
EDGES = frozenset(',.()"-')


def names(entities: Sequence[dict[str, Any]]) -> dict[str, str]:
    """The proper names among the names and aliases of annotated entities, with their kinds."""
    found: dict[str, str] = {}
    for entity in entities:
        for name in (entity["name"], *entity.get("aliases", ())):
            bare = re.sub(r"^(the|an?)\s+", "", re.sub(r"['’]s$", "", name.strip()), flags=re.IGNORECASE)
            words = bare.split()
            if not words or not (words[0][0].isupper() or words[0][0].isdigit() or words[0][:3] in ("al-", "el-")):
                continue
            if not (any(c.isupper() for c in words[-1]) or words[-1][0].isdigit()):
                continue
            if entity["kind"] == "Group" and not all(w[0].isupper() or w in ("of", "and", "the", "de") for w in words):
                continue  # a description that begins with a name: "U.S. officials"
            found.setdefault(bare, entity["kind"])
    return found


def example(doc: Doc, entities: Sequence[dict[str, Any]]) -> Example:
    """A document as the model reads it, and as it should: `doc` has the model's own entities."""
    own = {(ent.start, ent.end): ent.label_ for ent in doc.ents}
    bare = {_bare(doc, *span): span for span, label in own.items() if label in NAMING}
    taught: list[tuple[int, int, str]] = []
    unknown: list[tuple[int, int]] = []
    for start, end, kind in _annotated(doc, names(entities), bare):
        longer = next((o for o in own if o[0] <= start and end <= o[1] and o != (start, end)), None)
        if longer and own[longer] in NAMING - {"PERSON"} and _has_more(doc, longer, start, end):
            unknown.append(longer)
        elif _is_span(doc, start, end):
            fitting = LABELS[kind]
            label = own.get((start, end))
            taught.append((start, end, label if label in fitting else _label(doc, start, end, kind)))
    spoken = {i for start, end, *_ in (*taught, *unknown) for i in range(start, end)}
    for (start, end), label in own.items():
        if spoken.isdisjoint(range(start, end)) and _is_span(doc, start, end):
            if label in DOUBTFUL:
                unknown.append((start, end))
            else:
                taught.append((start, end, label))
    certain = {i for start, end, _ in taught for i in range(start, end)}
    target = _blank(doc)
    target.set_ents(
        [Span(target, *span) for span in sorted(taught)],
        missing=[Span(target, *span) for span in sorted(set(unknown)) if certain.isdisjoint(range(*span))],
        default="outside",
    )
    return Example(_blank(doc), target)


def _annotated(
    doc: Doc, wanted: dict[str, str], bare: dict[tuple[int, int], tuple[int, int]]
) -> Iterator[tuple[int, int, str]]:
    """Where annotated names stand in the text, longer names first, in the model's own bounds where only those of an
    article or a possessive differ."""
    taken: set[int] = set()
    for name in sorted(wanted, key=lambda n: (-len(n), n)):
        kind = wanted[name]
        for match in re.finditer(re.escape(name), doc.text):
            span = doc.char_span(*match.span())
            if span is None or not taken.isdisjoint(range(span.start, span.end)):
                continue
            taken.update(range(span.start, span.end))
            start, end = span.start, span.end
            if kind == "Person":  # without the title: "Prime Minister Ada Byrd"
                start, end = next((b for b in bare if b[0] > start and b[1] == end), (start, end))
            if (start, end) in bare:
                yield *bare[start, end], kind
            elif not (span[0].is_sent_start and len(span) == 1 and span[0].tag_ in ("NN", "NNS")):
                yield start, end, kind


def _bare(doc: Doc, start: int, end: int) -> tuple[int, int]:
    while start < end - 1 and doc[start].lower_ in ARTICLES:
        start += 1
    while end - 1 > start and doc[end - 1].text in POSSESSIVES:
        end -= 1
    return start, end


def _has_more(doc: Doc, longer: tuple[int, int], start: int, end: int) -> bool:
    """True where the longer span has other capitalised words: the annotated name may be part of another one."""
    return any(
        doc[i].text[0].isupper() and doc[i].lower_ not in ARTICLES
        for i in (*range(longer[0], start), *range(end, longer[1]))
    )


def _is_span(doc: Doc, start: int, end: int) -> bool:
    """True for what a recogniser can find: in one sentence, without white space, and no punctuation at its ends."""
    inside = all(not doc[i].is_space and (i == start or not doc[i].is_sent_start) for i in range(start, end))
    return inside and doc[start].text not in EDGES and doc[end - 1].text not in EDGES


def _label(doc: Doc, start: int, end: int, kind: str) -> str:
    last = doc[end - 1].lower_
    if kind == "Country" and doc[start].tag_ == "JJ":
        return "NORP"
    if kind == "Place" and last in FACILITIES:
        return "FAC"
    if kind == "Place" and last in WATERS_AND_LANDS:
        return "LOC"
    return LABELS[kind][0]


def _blank(doc: Doc) -> Doc:
    spaces = [bool(t.whitespace_) for t in doc]
    starts: list[bool | int | None] = [bool(t.is_sent_start) for t in doc]
    return Doc(doc.vocab, words=[t.text for t in doc], spaces=spaces, sent_starts=starts)


def paths(folders: Sequence[Path]) -> list[Path]:
    """The files of the folders' articles, folder by folder."""
    return [path for folder in folders for path in sorted(folder.glob("*.json"))]


def read(nlp: Language, folders: Sequence[Path]) -> list[Example]:
    """Every annotated article of the folders, sentence bounds as the model sets them."""
    articles = [json.loads(path.read_text(encoding="utf-8")) for path in paths(folders)]
    docs = nlp.pipe((a["text"] for a in articles), batch_size=32)
    return [example(doc, article["entities"]) for article, doc in zip(articles, docs, strict=True)]


def learn(nlp: Language, examples: Sequence[Example]) -> None:
    """Teach the pipeline's entity recogniser, and go half of the way."""
    before = recognizer.parameters(nlp)
    fix_random_seed(0)
    chance = random.Random(0)
    optimizer = Adam(RATE, L2=0.0, grad_clip=1.0)
    order = list(examples)
    ner = nlp.get_pipe("ner")
    for turn in range(PASSES):
        chance.shuffle(order)
        losses: dict[str, float] = {}
        for i in range(0, len(order), BATCH):
            optimizer.learn_rate = RATE * (1 - 0.9 * (turn + i / len(order)) / PASSES)
            batch = [Example(e.predicted.copy(), e.reference) for e in order[i : i + BATCH]]
            ner.update(batch, drop=DROPOUT, sgd=optimizer, losses=losses)  # type: ignore[attr-defined]
        print(f"pass {turn + 1} of {PASSES}: loss {losses['ner']:.0f}", file=sys.stderr)
    after = recognizer.parameters(nlp)
    recognizer.teach(nlp, [b + LEARNED * (a - b) for b, a in zip(before, after, strict=True)])


def marks(nlp: Language, examples: Sequence[Example]) -> str:
    """Precision, recall and F1 of the bounds of names; what is unknown does not count."""
    right = wrong = missed = 0
    docs = [e.predicted.copy() for e in examples]
    for doc, e in zip(nlp.get_pipe("ner").pipe(docs), examples, strict=True):
        unknown = {t.i for t in e.reference if not t.ent_iob}
        wanted = {(x.start, x.end) for x in e.reference.ents if x.label_ in NAMING}
        found = {(x.start, x.end) for x in doc.ents if x.label_ in NAMING and unknown.isdisjoint(range(x.start, x.end))}
        right, wrong, missed = right + len(wanted & found), wrong + len(found - wanted), missed + len(wanted - found)
    p, r = right / max(1, right + wrong), right / max(1, right + missed)
    return f"P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(1e-9, p + r):.3f}"


def half_of(folder: Path, half: int) -> Path:
    """The file of the recogniser that has not seen the articles of this half (`unseen`)."""
    return folder / f"{half}.npz"


def unseen(folder: Path) -> dict[str, int]:
    """By the name of an article's file, the half whose recogniser has not seen it."""
    halves: dict[str, int] = json.loads((folder / UNSEEN).read_text(encoding="utf-8"))
    return halves


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true", help="learn from all, and write the recogniser")
    parser.add_argument("--halves", type=Path, metavar="DIR", help="one for each half of the articles, too")
    args = parser.parse_args()
    if args.halves and not args.write:
        parser.error("--halves goes with --write")
    nlp = components.model()
    components.add_to(nlp, without=components.AFTER_MODEL)
    examples = read(nlp, args.gold)
    if args.write:
        untaught = recognizer.parameters(nlp)
        learn(nlp, examples)
        recognizer.save(recognizer.parameters(nlp))
        for half in range(HALVES) if args.halves else ():
            recognizer.teach(nlp, untaught)
            learn(nlp, [e for i, e in enumerate(examples) if i % HALVES != half])
            args.halves.mkdir(parents=True, exist_ok=True)
            recognizer.save(recognizer.parameters(nlp), half_of(args.halves, half))
        if args.halves:
            halves = {path.stem: i % HALVES for i, path in enumerate(paths(args.gold))}
            (args.halves / UNSEEN).write_text(json.dumps(halves, indent=0, sort_keys=True), encoding="utf-8")
        return
    held = examples[::HELD_BACK]
    print(f"{'before':8}{marks(nlp, held)}")
    learn(nlp, [e for i, e in enumerate(examples) if i % HELD_BACK])
    print(f"{'after':8}{marks(nlp, held)}")


if __name__ == "__main__":
    main()
