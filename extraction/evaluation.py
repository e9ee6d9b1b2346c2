"""How well articles were read: marks against gold articles, as micro-averages over all of them.

- Entities: named ones (Person, Organization, Country, Place) are found where a name fits (`extraction.alignment`);
  of those found, whether the kind is right, and whether the gold entity is one entity or split into several.
- Statements, strict: the triple of both entities and the relation; once per article. Lenient: a force or body may
  stand for what it is part of, a leader for the led. Related pairs: the two entities, whatever the relation.
- Of the matched triples: status, sources, means, role and evidence.
- Quotes: the content's words, with and without the right speaker.

What the gold calls optional is neither rewarded nor punished.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from extraction.alignment import Triple, align, jaccard, key, overlap, same_source
from extraction.gold import GoldArticle, GoldQuote, GoldStatement
from graph.model import Extraction, Kind, Quote, Relation, Statement

NAMED = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.COUNTRY, Kind.PLACE})
INTERCHANGEABLE = frozenset({Relation.PART_OF, Relation.LEADS})
ATTRIBUTES = ("status", "attributed_to", "means", "role", "evidence")
SAME_EVIDENCE = 0.5
SAME_SPEECH, LEAST_SPEECH = 0.6, 0.3  # of the shorter one's words, of both one's words


@dataclass(slots=True)
class Tally:
    """What was found of what is there: `hit`, `missed`, and what was found and is not there (`wrong`)."""

    hit: int = 0
    missed: int = 0
    wrong: int = 0

    @property
    def gold(self) -> int:
        return self.hit + self.missed

    @property
    def found(self) -> int:
        return self.hit + self.wrong

    @property
    def precision(self) -> float:
        return self.hit / max(1, self.found)

    @property
    def recall(self) -> float:
        return self.hit / max(1, self.gold)

    @property
    def f1(self) -> float:
        p, r = self.precision, self.recall
        return 2 * p * r / max(1e-9, p + r)

    def of(self, wanted: bool, present: bool) -> None:
        """Count one thing that is there or not (`wanted`) and was found or not (`present`)."""
        self.hit += wanted and present
        self.missed += wanted and not present
        self.wrong += present and not wanted


@dataclass(slots=True)
class Share:
    """How many of those judged are right."""

    right: int = 0
    judged: int = 0

    def add(self, right: bool) -> None:
        self.right += right
        self.judged += 1

    @property
    def rate(self) -> float:
        return self.right / max(1, self.judged)


@dataclass
class Evaluation:
    """The marks of any number of articles; `add` them one by one."""

    articles: int = 0
    entities: Tally = field(default_factory=Tally)
    kinds: Share = field(default_factory=Share)
    whole: Share = field(default_factory=Share)
    strict: Tally = field(default_factory=Tally)
    lenient: Tally = field(default_factory=Tally)
    pairs: Tally = field(default_factory=Tally)
    relations: dict[Relation, Tally] = field(default_factory=lambda: {r: Tally() for r in Relation})
    attributes: dict[str, Share] = field(default_factory=lambda: {name: Share() for name in ATTRIBUTES})
    quotes: Tally = field(default_factory=Tally)
    spans: Tally = field(default_factory=Tally)

    def add(self, article: GoldArticle, extraction: Extraction) -> None:
        """Count what `extraction` found of `article`."""
        read = Read(article, extraction)
        self.articles += 1
        self._entities(read)
        self._statements(read)
        self._leniently(read)
        self._quotes(read)

    def _entities(self, read: Read) -> None:
        found = Counter(read.aligned.values())
        for gold in read.article.entities:
            if gold.kind in NAMED and not gold.optional:
                self.entities.of(True, gold.name in found)
                if gold.name in found:
                    self.whole.add(found[gold.name] == 1)
        kinds = {gold.name: gold.kind for gold in read.article.entities}
        for entity in read.extraction.entities:
            if entity.kind not in NAMED:
                continue
            if entity.id in read.aligned:
                self.kinds.add(kinds[read.aligned[entity.id]] is entity.kind)
            else:
                self.entities.of(False, True)

    def _statements(self, read: Read) -> None:
        for triple, gold in read.required.items():
            present = triple in read.triples
            self.strict.of(True, present)
            self.relations[Relation(triple[1])].of(True, present)
            if present:
                self._attributes(read, gold, read.triples[triple])
        for triple in read.wrong():
            self.strict.of(False, True)
            self.relations[Relation(triple[1])].of(False, True)
        wanted, allowed = _ends(read.required), _ends(read.optional)
        found = _ends(read.triples)
        for pair in wanted | (found - allowed):
            self.pairs.of(pair in wanted, pair in found)

    def _attributes(self, read: Read, gold: GoldStatement, found: list[Statement]) -> None:
        """What is said about a matched triple is right where one of its statements is."""
        sources = [name for s in found for name in read.sources(s)]
        if gold.attributed_to:
            right = any(same_source(a, b) for a in gold.attributed_to for b in sources)
        else:
            right = not sources
        self.attributes["attributed_to"].add(right)
        self.attributes["status"].add(any(s.status is gold.status for s in found))
        text = read.extraction.document.text
        evidence = any(overlap(text[s.start : s.end], gold.evidence) >= SAME_EVIDENCE for s in found)
        self.attributes["evidence"].add(evidence)
        given = [m.what for s in found for m in s.means]
        for what in gold.means:
            self.attributes["means"].add(any(overlap(what, g) > 0 for g in given))
        if gold.role:
            self.attributes["role"].add(any(overlap(gold.role, s.role or "") > 0 for s in found))

    def _leniently(self, read: Read) -> None:
        same = _interchangeable(read.article)
        for triple in read.triples:
            if not any(_covers(same, triple, gold) for gold in (*read.required, *read.optional)):
                self.lenient.of(False, True)
        for gold in read.required:
            self.lenient.of(True, any(_covers(same, triple, gold) for triple in read.triples))

    def _quotes(self, read: Read) -> None:
        left = [(read.speaker(q), q.text) for q in read.extraction.quotes]
        for gold in sorted(read.article.quotes, key=lambda q: q.optional):
            matches = [q for q in left if _same_speech(q[1], gold)]
            right = [q for q in matches if same_source(q[0], gold.speaker)]
            left = [q for q in left if q not in (right or matches)]
            if not gold.optional:
                self.spans.of(True, bool(matches))
                self.quotes.of(True, bool(right))
                self.quotes.wrong += bool(matches) and not right
        self.quotes.wrong += len(left)
        self.spans.wrong += len(left)

    def rows(self) -> list[dict[str, Any]]:
        """The marks for people and programs: one row each, rates to three digits, the relations last.

        An accuracy has no precision and recall but a `rate`; its `gold` is how many were judged.
        """
        rows = [
            _tally("entities", self.entities),
            _share("entity kind", self.kinds),
            _share("entities kept whole", self.whole),
            _tally("statements, strict", self.strict),
            _tally("statements, lenient", self.lenient),
            _tally("related pairs", self.pairs),
            *(_share(f"{name} of matched statements", share) for name, share in self.attributes.items()),
            _tally("quotes with speaker", self.quotes),
            _tally("quotes", self.spans),
        ]
        rows += [_tally(str(r), tally) for r, tally in self.relations.items() if tally.gold or tally.found]
        return rows


class Read:
    """One article beside what was read in it, its statements as triples over the names of the gold."""

    def __init__(self, article: GoldArticle, extraction: Extraction) -> None:
        self.article, self.extraction = article, extraction
        self.aligned = align(article.entities, extraction.entities)
        self.names = {e.id: e.name for e in extraction.entities}
        self.required = {_key(s): s for s in article.statements if not s.optional}
        self.optional = {_key(s): s for s in article.statements if s.optional}
        self.triples: dict[Triple, list[Statement]] = {}
        for s in extraction.statements:
            if s.relation is not None:
                triple = key(self._label(s.subject), str(s.relation), self._label(s.object))
                self.triples.setdefault(triple, []).append(s)

    def _label(self, entity: str) -> str:
        # no entity of the gold has a name that begins like this
        return self.aligned.get(entity, "?" + self.names[entity])

    def wrong(self) -> Iterator[Triple]:
        """The triples that were read and are not in the gold, in the order of reading."""
        return (t for t in self.triples if t not in self.required and t not in self.optional)

    def sources(self, statement: Statement) -> list[str]:
        """Who a statement is attributed to, by the names of the gold or in the words of the article."""
        return [
            a.text if a.entity is None else self.aligned.get(a.entity, self.names[a.entity])
            for a in statement.attributed_to
        ]

    def speaker(self, quote: Quote) -> str:
        """Who a quote comes from, by the names of the gold or in the words of the article; empty where unknown."""
        if quote.speaker is None:
            return quote.speaker_text or ""
        return self.aligned.get(quote.speaker, self.names[quote.speaker])


def evaluate(read: Iterable[tuple[GoldArticle, Extraction]]) -> Evaluation:
    """The marks of articles with what was read in each."""
    evaluation = Evaluation()
    for article, extraction in read:
        evaluation.add(article, extraction)
    return evaluation


def _key(statement: GoldStatement) -> Triple:
    return key(statement.subject, str(statement.relation), statement.object)


def _ends(triples: Iterable[Triple]) -> set[frozenset[str]]:
    return {frozenset((subject, object_)) for subject, _, object_ in triples}


def _interchangeable(article: GoldArticle) -> dict[str, set[str]]:
    """By name those that a lenient reader takes it for: what it is part of or leads, and the other way round."""
    same = {e.name: {e.name} for e in article.entities}
    for s in article.statements:
        if s.relation in INTERCHANGEABLE:
            same[s.subject].add(s.object)
            same[s.object].add(s.subject)
    return same


def _covers(same: dict[str, set[str]], triple: Triple, gold: Triple) -> bool:
    """Whether a lenient reader takes `triple` for `gold`."""

    def alike(name: str, other: str) -> bool:
        return name == other or other in same.get(name, ())

    if triple[1] != gold[1]:
        return False
    there = alike(gold[0], triple[0]) and alike(gold[2], triple[2])
    back = alike(gold[0], triple[2]) and alike(gold[2], triple[0])
    return there or (Relation(gold[1]).symmetric and back)


def _same_speech(text: str, gold: GoldQuote) -> bool:
    return overlap(text, gold.text) >= SAME_SPEECH and jaccard(text, gold.text) >= LEAST_SPEECH


def _tally(name: str, tally: Tally) -> dict[str, Any]:
    rates = {"precision": tally.precision, "recall": tally.recall, "f1": tally.f1}
    rounded = {rate: round(value, 3) for rate, value in rates.items()}
    return {"mark": name, **rounded, "rate": None, "gold": tally.gold, "found": tally.found}


def _share(name: str, share: Share) -> dict[str, Any]:
    empty = {"precision": None, "recall": None, "f1": None}
    return {"mark": name, **empty, "rate": round(share.rate, 3), "gold": share.judged, "found": None}
