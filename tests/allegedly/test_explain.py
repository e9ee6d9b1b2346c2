"""explain: the way from a statement back to the words, the rule and the weights."""

import re
from pathlib import Path

import pytest

from extraction.explanation import Construction, construction
from tests.allegedly.conftest import Run

TEXT = (
    "Norwegian Prime Minister Liv Halvorsen met Ivo Brandt on Monday. "
    "Halvorsen said that Chile would send Peru 300 tents."
)


def sections(out: str) -> dict[str, list[str]]:
    """The lines of one explanation by what they are about."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in out.splitlines()[1:]:
        name = line[2:14].strip() or name
        found.setdefault(name, []).append(line[15:])
    return found


@pytest.fixture
def built(run: Run) -> str:
    """The article in the default store; the id of its statement of support."""
    Path("article.txt").write_text(TEXT + "\n", encoding="utf-8")
    assert run("build", "article.txt").code == 0
    cypher = "MATCH (s:Statement) WHERE s.relation = 'SUPPORTS' RETURN s.id AS id"
    return run("cypher", cypher, "--format", "csv").out.splitlines()[1]


def test_a_statement_of_the_store_is_explained(run: Run, built: str) -> None:
    ran = run("explain", built, "--features", "3")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "Chile SUPPORTS Peru"
    found = sections(ran.out)
    assert found["evidence"] == ["Halvorsen said that [Chile] would send [Peru] 300 tents."]
    assert found["predicate"] == ["send"]
    assert found["path"] == ["chile <nsubj- send -dative> peru"]
    assert re.fullmatch(
        r"a frame of the ontology, line \d+ of its file: SUPPORTS: agent \(own direct\) -> recipient \(own direct\)",
        found["proposed by"][0],
    )
    heading, *weights, bias = found["first stage"]
    assert re.fullmatch(r"0\.\d{3}, from \d+ features; 3 weigh most:", heading)
    assert len(weights) == 3
    assert all(re.fullmatch(r"[+-]\d\.\d\d \S+", weight) for weight in weights)
    assert sorted(weights, key=lambda w: -abs(float(w.split()[0]))) == weights
    assert bias.endswith(" to begin with")
    assert re.match(r"0\.\d{3}, where at least 0\.\d{3} is asked", found["second stage"][0])
    signals = " ".join(found["second stage"][1:])
    assert "subject-kind Country; subject-form name;" in signals
    assert "subject-slot agent; object-slot recipient;" in signals
    assert found["status"] == [
        'planned: future in the past, by "would" (characters 91 to 96)',
        "words looked at: said ... that ... would ... send",
    ]
    assert TEXT[91:96] == "would"
    assert found["sources"] == [
        "Halvorsen (said)",
        'within: "Chile would send Peru 300 tents"',
        'why: the innermost words around the predicate, indirect speech, by the cue "said"',
    ]
    assert found["means"] == ["300 tents", 'why: the slot "patient", which the frame calls its means']
    assert "role" not in found


def test_the_confidence_is_that_of_the_second_stage(run: Run, built: str) -> None:
    stored = run("cypher", "MATCH (s:Statement) RETURN s.id AS id, s.confidence AS confidence", "--format", "csv").out
    for row in stored.splitlines()[1:]:
        id_, confidence = row.split(",")
        second = sections(run("explain", id_).out)["second stage"][0]
        assert float(second[:5]) == pytest.approx(float(confidence), abs=0.0006)


def test_a_text_is_explained_statement_by_statement(run: Run) -> None:
    ran = run("explain", "--text", TEXT)
    assert (ran.code, ran.err) == (0, "")
    blocks = ran.out.split("\n\n")
    assert [block.splitlines()[0] for block in blocks] == [
        "Liv Halvorsen LEADS Norway",
        "Liv Halvorsen MEETS_WITH Ivo Brandt",
        "Chile SUPPORTS Peru",
    ]
    led = sections(blocks[0])
    assert led["proposed by"] == ["a nominal pattern: LEADS: title-before"]
    assert led["role"] == ["Prime Minister"]
    assert led["sources"] == [
        "none: the article says it in its own voice",
        "why: the predicate stands in nobody's words",
    ]
    assert led["status"][0] == "actual: a title, an apposition or a place, told as it is"
    assert "means" not in led
    assert run("explain", "--text", TEXT).out == ran.out


def test_a_file_is_explained(run: Run, built: str) -> None:
    assert run("explain", "--file", "article.txt").out == run("explain", "--text", TEXT + "\n").out


def test_a_file_that_is_not_there_is_told(run: Run) -> None:
    ran = run("explain", "--file", "missing.txt")
    assert (ran.code, ran.out) == (1, "")
    first, last = ran.err.splitlines()
    assert first.startswith("skipped missing.txt: ")
    assert last == "allegedly: no article to explain"


def test_a_predicate_outside_the_ontology_is_judged_by_nothing(run: Run) -> None:
    out = run("explain", "--text", "Peru repainted Chile.").out
    assert out.startswith("Peru repaint Chile\n")
    found = sections(out)
    assert found["proposed by"] == ["a verb outside the ontology: open: agent -> patient"]
    assert found["decided by"] == ["nothing: no relation of the ontology, so no trained stage judges it"]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--text", "The weather was fine."], 1, "the text states no relation between two entities\n"),
        ([], 2, "allegedly: give one of: the id of a statement, --text TEXT, --file FILE\n"),
        (["x", "--text", "y"], 2, "allegedly: give one of: the id of a statement, --text TEXT, --file FILE\n"),
    ],
)
def test_what_cannot_be_explained_is_told(run: Run, arguments: list[str], code: int, said: str) -> None:
    ran = run("explain", *arguments)
    assert (ran.code, ran.out, ran.err) == (code, "", said)


def test_an_unknown_id_is_told(run: Run, built: str) -> None:
    ran = run("explain", "123")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("allegedly: the store has no statement with the id '123'; to see some: allegedly cypher ")


def test_a_statement_of_another_reading_is_told(run: Run) -> None:
    Path("article.txt").write_text(TEXT, encoding="utf-8")
    other = run("extract", "article.txt").out.replace('"relation":"SUPPORTS"', '"relation":"COERCES"')
    Path("other.jsonl").write_text(other, encoding="utf-8")
    assert run("load", "other.jsonl").code == 0
    cypher = "MATCH (s:Statement) WHERE s.relation = 'COERCES' RETURN s.id AS id"
    ran = run("explain", run("cypher", cypher, "--format", "csv").out.splitlines()[1])
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "not read from its text; the program that stored it read otherwise: explain with the --ontology it was built "
        "with, or build the article again\n"
    )


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("SUPPORTS: agent (own direct) -> recipient (own direct)", Construction.FRAME),
        ("LEADS: title-before", Construction.PATTERN),
        ("LOCATED_IN: nsubj < be > prep > pobj", Construction.PATH),
        ("LOCATED_IN: nearby in the sentence", Construction.PATH),
        ("open: agent -> patient", Construction.OPEN),
    ],
)
def test_a_rule_tells_its_construction(rule: str, expected: Construction) -> None:
    assert construction(rule) is expected


@pytest.mark.parametrize(
    ("text", "status", "sources", "means"),
    [
        (
            "Officials denied that Chile had attacked Peru.",
            'denied: a verb of denial, by "denied" (characters 10 to 16)',
            'why: the innermost words around the predicate, indirect speech, by the cue "denied"',
            None,
        ),
        (
            "Chile failed to send Peru 300 tents.",
            'denied: a verb that says it does not happen, by "failed" (characters 6 to 12)',
            "why: the predicate stands in nobody's words",
            'why: the slot "patient", which the frame calls its means',
        ),
        (
            "Chile could supply weapons to help Peru.",
            'possible: a modal of possibility or duty, by "could" (characters 6 to 11)',
            "why: the predicate stands in nobody's words",
            "why: what is sent, given or set up for the purpose",
        ),
    ],
)
def test_the_rules_of_status_sources_and_means_are_shown(
    run: Run, text: str, status: str, sources: str, means: str | None
) -> None:
    found = sections(run("explain", "--text", text).out)
    assert found["status"][0] == status
    assert found["sources"][-1] == sources
    assert found.get("means", [None])[-1] == means
