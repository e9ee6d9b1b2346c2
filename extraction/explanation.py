"""Why a document is read as it is: every statement with its words, its path, what proposed it and what decided.

The document is read again, which gives the same statements, and the decision is taken apart: the features that weigh
most in the first stage (`extraction.weights`), the numbers that the second one looks at
(`extraction.deciding.signals`), and the rules that gave the statement its status, its means and its sources, with the
words they went by.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from extraction.deciding import amendments, signals
from extraction.deciding.decision import RELATIONS
from extraction.reader import as_extraction
from extraction.statements import Details, Statements
from extraction.threads import one_thread
from graph.model import Document, Entity, Quote, Statement

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from extraction.deciding.pairs import Pair
    from extraction.ontology import Frame
    from extraction.reading import Claim
    from extraction.syntax.parse import Parse

# the words at a verb that say whether what it tells of is so
STATUS_DEPENDENCIES = frozenset({"aux", "auxpass", "neg", "mark", "preconj"})
RIVALS = (
    "score",
    "best other relation",
    "other direction",
    "subject's best other object",
    "object's best other subject",
    "score by context",
    "best other relation by context",
)
ENDS = ("subject's salience", "object's salience")

Span = tuple[int, int]


class Construction(StrEnum):
    """What proposed a statement."""

    FRAME = "frame"
    PATTERN = "pattern"
    PATH = "path"
    OPEN = "open"


def construction(rule: str) -> Construction:
    """What kind of proposal a statement's `rule` names: a frame of the ontology ("SUPPORTS: agent (own direct) ->
    recipient (own direct)"), a nominal pattern ("LEADS: title"), nothing but the path between both ends, or, outside
    the ontology, a verb and its arguments."""
    name, _, words = rule.partition(": ")
    if name == "open":
        return Construction.OPEN
    if " -> " in words:
        return Construction.FRAME
    return Construction.PATTERN if words.split("-")[0] in signals.RULES else Construction.PATH


@dataclass(frozen=True, slots=True)
class Decision:
    """How the trained stages judged a pair and a relation.

    `first` and `second` are the stages' probabilities, `least` what the second one must reach. `weights` are the
    features known to the first stage with their log-odds, the weightiest first; it starts from `bias`. `signals` are
    what the second stage looks at, by name; scores among them are log-odds of the first stage.
    """

    first: float
    second: float
    least: float
    bias: float
    weights: tuple[tuple[str, float], ...]
    signals: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A statement and what led to it. Spans are characters of the document's text, end exclusive.

    `subject_span` and `object_span` are the words that stand for both ends, `predicate_span` the one that states the
    relation. `path` is the dependency path between the ends, None where they are far apart. `frame` is what proposed
    the statement, where that is a frame of the ontology. `status_rule` is the rule of `extraction.factuality` that
    fired, `status_span` the word it goes by (None where no word turns what is told), `governing` all words that it
    looked at, in text order. `means_rule` and `sources_rule` say why the means ("" for none) and the sources were
    chosen, `quote` is the speech the statement stands in. `decision` is None where no trained stage judges: for an open
    statement, and where a frame of the user's own fits exactly.
    """

    statement: Statement
    subject: Entity
    object: Entity
    subject_span: Span
    object_span: Span
    predicate_span: Span
    construction: Construction
    path: str | None
    frame: Frame | None
    status_rule: str
    status_span: Span | None
    governing: tuple[str, ...]
    means_rule: str
    sources_rule: str
    quote: Quote | None
    decision: Decision | None


def explain(nlp: Language, document: Document) -> list[Explanation]:
    """Every statement of `document` with what led to it, in text order; `nlp` is `extraction.components.pipeline()`."""
    with one_thread():  # as it was read: the same numbers to the last digit
        return _explain(nlp, document)


def _explain(nlp: Language, document: Document) -> list[Explanation]:
    doc = nlp(document.text)
    component = nlp.get_pipe("allegedly_statements")
    assert isinstance(component, Statements)
    extraction = as_extraction(document, doc)
    entities = {e.id: e for e in extraction.entities}
    quotes = {q.id: q for q in extraction.quotes}
    judged = _Judged(doc, component)
    found = []
    for claim, statement in zip(doc._.claims, extraction.statements, strict=True):
        pair, decision = judged.of(claim)
        verdict = judged.details.why(pair, claim)
        found.append(
            Explanation(
                statement=statement,
                subject=entities[statement.subject],
                object=entities[statement.object],
                subject_span=_characters(doc, claim.subject.start, claim.subject.end),
                object_span=_characters(doc, claim.object.start, claim.object.end),
                predicate_span=_characters(doc, claim.predicate, claim.predicate + 1),
                construction=construction(claim.rule),
                path=_path(judged.parse, claim),
                frame=_frame(pair, claim),
                status_rule=verdict.rule,
                status_span=None if verdict.word is None else _characters(doc, verdict.word, verdict.word + 1),
                governing=tuple(doc[t].text for t in _governing(judged.parse, claim)),
                means_rule=judged.details.why_means(pair, claim),
                sources_rule=judged.details.why_sources(pair, claim),
                quote=quotes.get(statement.quote or ""),
                decision=decision,
            )
        )
    return found


def marked(text: str, explanation: Explanation) -> str:
    """The evidence with brackets around the words of both ends; an end outside it (a country named before) has none."""
    start, end = explanation.statement.start, explanation.statement.end
    spans = {s for s in (explanation.subject_span, explanation.object_span) if start <= s[0] and s[1] <= end}
    # at one place an end closes before another opens, and an outer one opens before the inner one
    marks = [(opens, 1, -closes, "[") for opens, closes in spans] + [
        (closes, 0, -opens, "]") for opens, closes in spans
    ]
    pieces, at = [], start
    for place, _, _, mark in sorted(marks):
        pieces += [text[at:place], mark]
        at = place
    return "".join([*pieces, text[at:end]])


class _Judged:
    """The pairs of a document with the scores of both stages."""

    def __init__(self, doc: Doc, component: Statements) -> None:
        candidates, self.first, self.numbers, keys, self.second = component.judge(doc)
        self.parse = candidates.parse
        self.details = Details(doc, candidates.parse, candidates.predicates, candidates.pairs, component.ontology)
        self.found = candidates.found
        self.weights, self.least = component.first, component.second.thresholds
        self.instances = {key: i for i, key in enumerate(keys)}
        self.rows: dict[tuple[int, int, int], list[int]] = {}
        for row, (start, _, pair) in enumerate(candidates.found):
            self.rows.setdefault((id(pair.subject), id(pair.object), start), []).append(row)

    def of(self, claim: Claim) -> tuple[Pair | None, Decision | None]:
        """The pair that `claim` was decided on and how; neither for an open one."""
        if claim.relation is None:
            return None, None
        column = RELATIONS.index(claim.relation)
        rows = self.rows[id(claim.subject), id(claim.object), claim.start]
        if claim.confidence is None:
            pairs = (self.found[row][2] for row in rows)
            return next(p for p in pairs if claim.relation in amendments.stated(p)), None
        number, row = max(
            (float(self.second[self.instances[r, column]]), -r) for r in rows if (r, column) in self.instances
        )
        pair = self.found[-row][2]
        weighed = self.weights.contributions(pair.features, str(claim.relation))
        label = self.weights.labels.index(str(claim.relation))
        return pair, Decision(
            first=float(self.first[-row, column]),
            second=number,
            least=float(self.least[column]),
            bias=float(self.weights.bias[label]),
            weights=tuple(weighed),
            signals=tuple(_named(self.numbers[self.instances[-row, column]])),
        )


def _named(numbers: np.ndarray) -> Iterator[tuple[str, str]]:
    """The numbers of the second stage by name, in words where they stand for words; what is absent is left out."""
    names = [*RIVALS, *ENDS, *signals.BASE, *signals.RELATIONAL]
    for name, number in zip(names, numbers[len(RELATIONS) :].tolist(), strict=True):
        if name in RIVALS:
            yield name, f"{number:+.1f}"
            continue
        if name in ENDS:
            yield name, f"{number:.2f}"
            continue
        codes = _codes(name)
        if codes is not None:
            if number >= 0:
                yield name, str(codes[int(number)]) if number < len(codes) else "other"
        elif number > 0:
            yield name, f"{number:g}"


def _codes(name: str) -> Sequence[str] | None:
    """The words that the numbers called `name` stand for, None for those that are counts."""
    if name in ("part", "rule"):
        return signals.PARTS if name == "part" else signals.RULES
    by_end: dict[str, Sequence[str]] = {
        "kind": signals.KINDS,
        "form": signals.FORMS,
        "slot": signals.SLOTS,
        "way": signals.WAYS,
        "via": signals.VIAS,
    }
    return by_end.get(name.rpartition("-")[2])


def _path(parse: Parse, claim: Claim) -> str | None:
    found = parse.path(claim.subject.head, claim.object.head)
    if found is None:
        return None
    up, top, down = found
    left = "".join(f"{parse.lower[t]} <{parse.deps[t]}- " for t in up)
    right = "".join(f" -{parse.deps[t]}> {parse.lower[t]}" for t in down)
    return f"{left}{parse.lower[top]}{right}"


def _frame(pair: Pair | None, claim: Claim) -> Frame | None:
    found = [
        x for x in (pair.proposals if pair else ()) if x.relation is claim.relation and x.predicate == claim.predicate
    ]
    return min(found, key=lambda x: not amendments.is_certain(x)).frame if found else None


def _governing(parse: Parse, claim: Claim) -> list[int]:
    """The predicate, the words above it in its sentence up to the main verb, and their auxiliaries and negations."""
    above = [claim.predicate]
    while parse.heads[above[-1]] != above[-1]:
        above.append(parse.heads[above[-1]])
    beside = [c for t in above for c in parse.children[t] if parse.deps[c] in STATUS_DEPENDENCIES]
    return sorted({*above, *beside})


def _characters(doc: Doc, start: int, end: int) -> Span:
    return doc[start:end].start_char, doc[start:end].end_char
