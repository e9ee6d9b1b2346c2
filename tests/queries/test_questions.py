"""Every canned question, asked of the example corpus on every store, its whole answer compared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.store import Store, open_store
from queries import QueryError, Type, UnknownValueError, ValuesError, catalogue, find, known, render, run
from tests.queries.answers import ASKS, FOLDER, read
from tests.queries.corpus import corpus

QUESTIONS = catalogue()


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_answer_is_known(told: Store, name: str) -> None:
    for ask in read(name):
        result = run(told, name, ask["values"])
        assert result.columns == [column.name for column in QUESTIONS[name].columns]
        assert json.loads(render(result, "json")) == ask["rows"], ask["values"]


@pytest.mark.parametrize("name", QUESTIONS)
def test_pasted_as_it_stands_it_answers_like_its_defaults(told: Store, name: str) -> None:
    query = QUESTIONS[name]
    defaults = {parameter.name: parameter.default for parameter in query.parameters}
    assert told.query(query.text).rows == told.query(query.statement, defaults).rows


def test_every_question_has_known_answers() -> None:
    assert sorted(ASKS) == sorted(QUESTIONS) == sorted(path.stem for path in FOLDER.glob("*.json"))
    for name, asks in ASKS.items():
        answers = read(name)
        assert [answer["values"] for answer in answers] == asks
        assert any(answer["rows"] for answer in answers) or name == "look-alikes"


def test_look_alikes(store: Store) -> None:
    from dataclasses import replace

    # the same alias on a second person, in another article
    first, *rest = corpus()
    second = next(e for e in rest if any(entity.name == "Ilse Brandt" for entity in e.entities))
    entities = tuple(
        replace(entity, aliases=("Okafor",)) if entity.name == "Ilse Brandt" else entity for entity in second.entities
    )
    list(store.load([first, replace(second, entities=entities)]))
    told = [row[:7] for row in run(store, "look-alikes").rows]
    assert told == [("okafor", "Ilse Brandt", "Person", "Maria Okafor", "Person", 1, 1)]
    assert run(store, "look-alikes", {"kind": "Country"}).rows == []


def test_a_path_through_a_denial_says_so(store: Store) -> None:
    # of the last article alone: it denies the deployment and states the rest
    list(store.load(corpus()[-1:]))
    ends = {"one": "Norland", "other": "Elsin Conference"}
    assert run(store, "paths", ends).rows == [
        (2, ["Norland", "Port Elsin", "Elsin Conference"], ["DEPLOYS_TO (denied) >", "< LOCATED_IN"])
    ]
    evidence = "Norland denied that it had sent soldiers to Port Elsin."
    assert run(store, "path-with-evidence", ends).rows[0] == (
        *(1, "Norland", "DEPLOYS_TO", "Port Elsin", ["denied"], 0, evidence, "Norland denies"),
    )


def test_the_limit_keeps_the_first_rows(told: Store) -> None:
    whole = run(told, "who-said-what").rows
    assert len(whole) == 12
    assert run(told, "who-said-what", {"limit": "4"}).rows == whole[:4]
    assert run(told, "who-said-what", {"limit": "0"}).rows == []


def test_an_unknown_entity_is_told_from_an_empty_answer(told: Store) -> None:
    with pytest.raises(UnknownValueError) as caught:
        run(told, "relations-of", {"entity": "Marja Okafor"})
    assert caught.value.nearest == ["Maria Okafor", "Okafor"]
    assert str(caught.value) == "entity: the graph knows no 'Marja Okafor'; did you mean Maria Okafor or Okafor?"
    # known, but nothing of the kind is stated
    assert run(told, "relations-of", {"entity": "Maria Okafor", "relation": "ATTACKS"}).rows == []


def test_an_unknown_publisher_suggests_known_ones(told: Store) -> None:
    with pytest.raises(UnknownValueError, match="did you mean The Harbor Post"):
        run(told, "documents", {"publisher": "Harbour Post"})


@pytest.mark.parametrize(
    ("name", "parameter", "value", "close"),
    [
        ("claims-by-source", "source", "port official", ["port officials"]),
        ("claims-by-source", "source", "Jonas Welt", ["Jonas Weld"]),
        ("means-totals", "means", "trukcs", ["trucks"]),
        ("who-is-who", "role", "Foreign Ministre", ["Foreign Minister", "prime minister"]),
        ("open-predicates", "predicate", "audti", ["audit"]),
        ("statements-of", "document", "Leaders met", ["Leaders meet"]),
        ("statements-of", "document", "nothing like it", []),
    ],
)
def test_unknown_words_suggest_known_ones(told: Store, name: str, parameter: str, value: str, close: list[str]) -> None:
    with pytest.raises(UnknownValueError) as caught:
        run(told, name, {parameter: value})
    assert (caught.value.parameter, caught.value.nearest) == (parameter, close)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("claims-by-source", {"source": "WELD"}),
        ("claims-by-source", {"source": "Port Officials"}),
        ("means-totals", {"means": "Gra"}),
        ("who-is-who", {"role": "MINISTER"}),
        ("open-predicates", {"predicate": "AUD"}),
        ("statements-of", {"document": "news/leaders"}),
    ],
)
def test_words_of_known_ones_are_known(told: Store, name: str, values: dict[str, str]) -> None:
    assert run(told, name, values).rows


def test_what_a_parameter_can_be(told: Store) -> None:
    assert known(told, Type.PUBLISHER) == ["Norland Herald", "The Harbor Post", "Westmark Wire"]
    assert "Okafor" in known(told, Type.ENTITY)
    assert known(told, Type.STATUS) == ["actual", "denied", "planned", "possible"]
    assert known(told, Type.SOURCE) == [
        "Highland Front",
        "Ilse Brandt",
        "Jonas Weld",
        "Maria Okafor",
        "Norland",
        "Westmark",
        "analysts",
        "port officials",
    ]
    assert known(told, Type.MEANS) == ["grain", "patrol boats", "soldiers", "trucks"]
    assert known(told, Type.NUMBER) == []


@pytest.mark.parametrize(
    "words", ["') MATCH (n) DETACH DELETE n //", "x' OR '1'='1", "$limit", "Norland\x00", "\\u0027 RETURN 1 //"]
)
def test_values_are_never_read_as_cypher(told: Store, words: str) -> None:
    before = told.info()
    with pytest.raises(UnknownValueError):
        run(told, "relations-of", {"entity": words})
    assert run(told, "who-said-what", {"words": words}).rows == []
    assert told.info() == before


def test_a_question_of_ones_own(told: Store, tmp_path: Path) -> None:
    (tmp_path / "cues.cypher").write_text(
        "// Which words report speech?\n"
        "//\n"
        "// Parameters:\n"
        "// - least (number) = 1: only cues used at least so often\n"
        "//\n"
        "// Columns:\n"
        "// - cue: the verb\n"
        "// - quotes: how many quotes it reports\n"
        "\n"
        "WITH 1 AS least\n"
        "MATCH (q:Quote)\n"
        "WITH least, q.cue AS cue, count(q) AS quotes\n"
        "WHERE quotes >= least\n"
        "RETURN cue AS cue, quotes AS quotes\n"
        "ORDER BY quotes DESC, cue\n"
    )
    assert list(catalogue([tmp_path])) == sorted([*QUESTIONS, "cues"])
    result = run(told, find("cues", [tmp_path]), {"least": "2"})
    assert result.rows == [("said", 7), ("told", 3)]
    assert run(told, "cues", folders=[tmp_path]).rows == [("said", 7), ("told", 3), ("denied", 1), ("say", 1)]


def test_a_question_of_ones_own_that_writes_is_refused(told: Store, tmp_path: Path) -> None:
    (tmp_path / "wreck.cypher").write_text(
        "// Is anything left?\n//\n// Columns:\n// - left: what\n\nMATCH (n) DETACH DELETE n\nRETURN 1 AS left\n"
    )
    before = told.info()
    with pytest.raises(Exception, match="only reading queries"):
        run(told, "wreck", folders=[tmp_path])
    assert told.info() == before


def test_an_empty_store_answers_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path / "empty.kgl") as store:
        for query in QUESTIONS.values():
            assert store.query(query.text).rows == [], query.name
        with pytest.raises(UnknownValueError, match="the graph knows no 'Norland'"):
            run(store, "paths", {"one": "Norland", "other": "Sudria"})


def test_everything_wrong_is_said_at_once() -> None:
    with pytest.raises(ValuesError) as caught:
        run(None, "between", {"one": "Norland", "status": "den", "sinse": "2024", "until": "2024-13"})  # type: ignore[arg-type]
    assert caught.value.reasons == [
        "no parameter 'sinse'; did you mean since?",
        "other is needed: a name or alias, in any case (--other VALUE)",
        "status is 'den', not one of the 4 known; did you mean denied?",
        "until is '2024-13', not a date such as 2024-10-28, 2024-10 or 2024",
    ]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("who-support-whom", "did you mean who-supports-whom-with-what, who-is-who or who-contradicts-whom?"),
        ("path", "did you mean paths?"),
        ("../secret", "no question is called"),
        ("zzz", "'allegedly ask' lists them"),
    ],
)
def test_an_unknown_question_suggests_the_nearest(name: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        find(name)
    assert message in str(caught.value)
