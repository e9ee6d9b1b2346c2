"""Marks against gold articles: what counts as found, what as wrong, and what is not counted."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extraction.alignment import align, key, likeness, overlap, plain, same_source
from extraction.evaluation import Evaluation, Tally, evaluate
from extraction.gold import GoldArticle, GoldEntity, GoldError, article, articles
from graph.model import (
    Attribution,
    Entity,
    Extraction,
    Kind,
    Means,
    Quote,
    Relation,
    Statement,
    Status,
)

GOLD = Path(__file__).with_name("gold")
HARBOUR = article(GOLD / "harbour.json")


def statement(
    gold: GoldArticle, subject: str, relation: Relation, object_: str, evidence: str, **more: object
) -> Statement:
    start = gold.document.text.index(evidence)
    fields: dict[str, object] = {"status": Status.ACTUAL, **more}
    return Statement("s", subject, relation, object_, "x", start=start, end=start + len(evidence), **fields)  # type: ignore[arg-type]


def perfect(gold: GoldArticle) -> Extraction:
    """What a reading without a mistake would be."""
    text = gold.document.text
    return Extraction(
        gold.document,
        tuple(Entity(e.name, e.name, e.kind, e.aliases) for e in gold.entities),
        tuple(
            statement(
                gold,
                s.subject,
                s.relation,
                s.object,
                s.evidence,
                status=s.status,
                role=s.role,
                means=tuple(Means(what, None, 0, 0) for what in s.means),
                attributed_to=tuple(Attribution(a, a) for a in s.attributed_to),
            )
            for s in gold.statements
        ),
        tuple(
            Quote(f"q{i}", q.text, text.index(q.text), text.index(q.text) + len(q.text), True, q.speaker)
            for i, q in enumerate(gold.quotes)
        ),
    )


def counts(tally: Tally) -> tuple[int, int, int]:
    return tally.hit, tally.missed, tally.wrong


def test_a_perfect_reading_has_every_mark() -> None:
    evaluation = evaluate((gold, perfect(gold)) for gold in articles(GOLD))
    assert evaluation.articles == 2
    for row in evaluation.rows():
        assert (row["f1"] if row["rate"] is None else row["rate"]) == 1.0, row
    # what is optional is not counted, found or not
    assert (counts(evaluation.strict), counts(evaluation.entities)) == ((8, 0, 0), (12, 0, 0))


def test_no_reading_has_none() -> None:
    evaluation = evaluate((gold, Extraction(gold.document)) for gold in articles(GOLD))
    assert counts(evaluation.strict) == counts(evaluation.lenient) == (0, 8, 0)
    # Chile and Peru are related twice
    assert counts(evaluation.pairs) == (0, 7, 0)
    assert (counts(evaluation.entities), counts(evaluation.quotes)) == ((0, 12, 0), (0, 2, 0))
    assert {row["f1"] if row["rate"] is None else row["rate"] for row in evaluation.rows()} == {0.0}


def test_a_wrong_direction_is_wrong_but_relates_the_pair() -> None:
    entities = (Entity("e1", "Chile", Kind.COUNTRY), Entity("e2", "Peru", Kind.PLACE))
    turned = statement(HARBOUR, "e2", Relation.SUPPORTS, "e1", "Chile will send Peru 300 tents.")
    evaluation = evaluate([(HARBOUR, Extraction(HARBOUR.document, entities, (turned,)))])
    assert counts(evaluation.strict) == (0, 5, 1)
    assert counts(evaluation.relations[Relation.SUPPORTS]) == (0, 1, 1)
    assert counts(evaluation.pairs) == (1, 3, 0)
    assert (evaluation.kinds.right, evaluation.kinds.judged) == (1, 2)


def test_a_symmetric_relation_holds_both_ways_and_counts_once() -> None:
    entities = (Entity("e1", "Halvorsen", Kind.PERSON), Entity("e2", "Mr Ivo Brandt", Kind.PERSON, ("Brandt",)))
    evidence = "Norwegian Prime Minister Liv Halvorsen met Ivo Brandt"
    both = tuple(statement(HARBOUR, a, Relation.MEETS_WITH, b, evidence) for a, b in (("e2", "e1"), ("e1", "e2")))
    evaluation = evaluate([(HARBOUR, Extraction(HARBOUR.document, entities, both))])
    assert counts(evaluation.strict) == (1, 4, 0)


def test_attributes_are_judged_on_matched_statements() -> None:
    entities = (Entity("e1", "Chile", Kind.COUNTRY), Entity("e2", "Peru", Kind.COUNTRY))
    sent = statement(
        HARBOUR,
        "e1",
        Relation.SUPPORTS,
        "e2",
        "Norwegian",
        means=(Means("relief tents", None, 0, 0),),
        attributed_to=(Attribution(None, "experts"),),
    )
    accused = statement(
        HARBOUR,
        "e2",
        Relation.CRITICIZES,
        "e1",
        "Peru denounced Chile",
        attributed_to=(Attribution(None, "the Lima Herald newspaper"),),
    )
    found = evaluate([(HARBOUR, Extraction(HARBOUR.document, entities, (sent, accused)))]).attributes
    assert {name: (share.right, share.judged) for name, share in found.items()} == {
        "status": (1, 2),
        "attributed_to": (1, 2),
        "means": (1, 1),
        "role": (0, 0),
        "evidence": (1, 2),
    }


def test_leniently_the_led_stands_for_the_leader() -> None:
    entities = (Entity("e1", "Norway", Kind.COUNTRY), Entity("e2", "Tartu", Kind.PLACE))
    met = statement(HARBOUR, "e1", Relation.MEETS_WITH, "e2", "Norwegian Prime Minister Liv Halvorsen met")
    evaluation = evaluate([(HARBOUR, Extraction(HARBOUR.document, entities, (met,)))])
    assert counts(evaluation.strict) == (0, 5, 1)
    assert counts(evaluation.lenient) == (1, 4, 0)


def test_an_entity_in_two_parts_is_split_and_an_unknown_one_wrong() -> None:
    entities = (
        Entity("e1", "Liv Halvorsen", Kind.PERSON),
        Entity("e2", "Halvorsen", Kind.PERSON),
        Entity("e3", "Tuesday", Kind.ORGANIZATION),
        Entity("e4", "Lima", Kind.PLACE),
        Entity("e5", "300 tents", Kind.GROUP),
    )
    evaluation = evaluate([(HARBOUR, Extraction(HARBOUR.document, entities))])
    assert counts(evaluation.entities) == (1, 6, 1)
    assert (evaluation.whole.right, evaluation.whole.judged) == (0, 1)


@pytest.mark.parametrize(
    ("speaker", "text", "spoken", "spans"),
    [
        ("e1", "The harbour will open in June", (1, 1, 0), (1, 1, 0)),
        ("e2", "The harbour will open in June", (0, 2, 1), (1, 1, 0)),
        ("e1", "Norwegian Prime Minister", (0, 2, 1), (0, 2, 1)),
    ],
)
def test_a_quote_needs_its_words_and_its_speaker(
    speaker: str, text: str, spoken: tuple[int, int, int], spans: tuple[int, int, int]
) -> None:
    entities = (Entity("e1", "Liv Halvorsen", Kind.PERSON), Entity("e2", "Ivo Brandt", Kind.PERSON))
    start = HARBOUR.document.text.index(text)
    said = Quote("q1", text, start, start + len(text), True, speaker)
    evaluation = evaluate([(HARBOUR, Extraction(HARBOUR.document, entities, (), (said,)))])
    assert (counts(evaluation.quotes), counts(evaluation.spans)) == (spoken, spans)


def test_names_are_compared_plainly() -> None:
    assert plain("The José’s") == "jose"
    assert plain("300 North Korean soldiers") == "north korean soldiers"
    assert plain("U.S.") == "us"
    assert overlap("open in June", "The harbour will open in June") == 1.0
    assert same_source("the Lima Herald", "Lima Herald")
    assert not same_source("Lima Herald", "Ivo Brandt")
    assert key("B", "MEETS_WITH", "A") == ("A", "MEETS_WITH", "B")
    assert key("B", "SUPPORTS", "A") == ("B", "SUPPORTS", "A")


def test_an_entity_fits_by_name_alias_surname_or_most_words() -> None:
    person = GoldEntity("Liv Halvorsen", Kind.PERSON, ("Prime Minister Halvorsen",))
    group = GoldEntity("200 striking dock workers", Kind.GROUP)
    assert likeness(person, "liv halvorsen", ()) == 1.0
    assert likeness(person, "Ms Halvorsen", ("Prime Minister Halvorsen",)) == 0.9
    assert likeness(person, "Halvorsen", ()) == 0.5
    assert likeness(person, "Liv", ()) == 0.0
    assert likeness(group, "dock workers", ()) == pytest.approx(0.4)
    assert likeness(group, "workers", ()) == 0.0
    assert likeness(GoldEntity("Dock Workers Union", Kind.ORGANIZATION), "Dock Workers", ()) == 0.0
    assert align([person, group], [Entity("e1", "Halvorsen", Kind.PERSON), Entity("e2", "Oslo", Kind.PLACE)]) == {
        "e1": "Liv Halvorsen"
    }


def test_a_gold_file_with_mistakes_names_them_all(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    value = {
        "text": "Chile met Peru.",
        "entities": [{"name": "Chile", "kind": "Land"}, {"kind": "Country"}, {"name": "Peru", "kind": "Country"}],
        "statements": [{"subject": "Peru", "relation": "MET", "object": "Oslo", "status": "actual", "evidence": "x"}],
        "quotes": "none",
    }
    path.write_text(json.dumps(value), encoding="utf-8")
    with pytest.raises(GoldError) as caught:
        article(path)
    assert caught.value.problems == [
        "entities[0]: 'kind' is 'Land', not one of Person, Organization, Country, Place, Group, Event",
        "entities[1] lacks 'name', a text",
        "statements[0]: 'relation' is 'MET', not one of " + ", ".join(Relation),
        "statements[0]: object 'Oslo' is not the name of one of the entities",
        "quotes is not a list",
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [("[]", "is no object with a text"), ("{", "is not JSON in UTF-8"), ('{"text": 1}', "is no object with a text")],
)
def test_a_file_that_is_no_article_is_refused(tmp_path: Path, content: str, reason: str) -> None:
    (tmp_path / "a.json").write_text(content, encoding="utf-8")
    with pytest.raises(GoldError, match=reason):
        article(tmp_path / "a.json")


def test_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="holds no annotated article"):
        list(articles(tmp_path))
    with pytest.raises(GoldError, match="is not a folder"):
        list(articles(tmp_path / "missing"))


def test_an_empty_evaluation_is_all_zero() -> None:
    assert {row["gold"] for row in Evaluation().rows()} == {0}
