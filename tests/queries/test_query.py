"""The form of a question's file: what is read from it, and every way it can be wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graph.model import Relation
from queries import Column, Parameter, Query, QueryError, QueryFileError, Type, catalogue, load_query

GOOD = """\
// Who leads what?
//
// Two lines of
// more to know.
//
// Parameters:
// - entity (entity): whose offices
// - role (text) = 'head': only roles that contain this
// - since (date) = null: only then or later
// - limit (number) = 7: at most so many rows
//
// Columns:
// - leader: who leads
// - body: what

WITH null AS entity, 'head' AS role, null AS since
MATCH (a:Entity)-[r:LEADS]->(b:Entity)
RETURN a.name AS leader, b.name AS body
ORDER BY leader, body
LIMIT 7
"""


def _file(folder: Path, text: str, name: str = "who-leads") -> Path:
    path = folder / f"{name}.cypher"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_is_read(tmp_path: Path) -> None:
    query = load_query(_file(tmp_path, GOOD))
    assert query.name == "who-leads"
    assert query.question == "Who leads what?"
    assert query.description == "Two lines of\nmore to know."
    assert query.parameters == (
        Parameter("entity", Type.ENTITY, None, "whose offices", required=True),
        Parameter("role", Type.TEXT, "head", "only roles that contain this"),
        Parameter("since", Type.DATE, None, "only then or later"),
        Parameter("limit", Type.NUMBER, 7, "at most so many rows"),
    )
    assert query.columns == (Column("leader", "who leads"), Column("body", "what"))
    assert query.text == GOOD
    assert query.cypher == GOOD[GOOD.index("WITH") :].strip()
    assert query.statement.splitlines() == [
        "WITH $entity AS entity, $role AS role, $since AS since",
        "MATCH (a:Entity)-[r:LEADS]->(b:Entity)",
        "RETURN a.name AS leader, b.name AS body",
        "ORDER BY leader, body",
        "LIMIT $limit",
    ]
    assert query.bind({"entity": "Ann", "limit": "3"}) == {"entity": "Ann", "role": "head", "since": None, "limit": 3}


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("what?", "what", "line 1: the header begins with the question, in one line that ends with '?'"),
        ("(date)", "(day)", "line 9: type 'day' is not one of entity, publisher, source,"),
        ("- since (date) = null: only", "- since: only", "line 9: a parameter is written '- name (type) = default:"),
        ("- body: what", "- body", "line 14: a column is written '- name: meaning'"),
        ("LIMIT 7", "LIMIT 8", "limit = 7, but the Cypher sets entity = null, role = 'head', since = null, limit = 8"),
        ("'head' AS role, ", "", "but the Cypher sets entity = null, since = null, limit = 7"),
        ("null AS since", "nil AS since", "but the Cypher sets limit = 7"),
        ("b.name AS body", "b.name", "describes the columns leader, body, but the Cypher returns leader (each as"),
        ("a.name AS leader, ", "", "but the Cypher returns body"),
    ],
)
def test_a_wrong_file_is_refused_with_the_reason(tmp_path: Path, old: str, new: str, reason: str) -> None:
    assert old in GOOD
    path = _file(tmp_path, GOOD.replace(old, new))
    with pytest.raises(QueryFileError) as caught:
        load_query(path)
    assert reason in str(caught.value)
    assert str(caught.value).startswith(f"{path}: ")


def test_all_reasons_are_given_at_once(tmp_path: Path) -> None:
    path = _file(tmp_path, "RETURN 1\n", name="Bad_Name")
    with pytest.raises(QueryFileError) as caught:
        load_query(path)
    assert len(caught.value.reasons) == 3


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", None])
def test_an_unreadable_file_is_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "odd.cypher"
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    with pytest.raises(QueryFileError, match="cannot be read"):
        load_query(path)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="no such folder of questions"):
        catalogue([tmp_path / "none"])


@pytest.mark.parametrize(
    ("type_", "words", "value"),
    [
        (Type.NUMBER, " 12 ", 12),
        (Type.NUMBER, 12, 12),
        (Type.DATE, "2024", "2024"),
        (Type.DATE, "2024-02-29", "2024-02-29"),
        (Type.RELATION, "cooperates with", "COOPERATES_WITH"),
        (Type.RELATION, "meets-with", "MEETS_WITH"),
        (Type.KIND, "person", "Person"),
        (Type.STATUS, "Denied", "denied"),
        (Type.TEXT, "'; DROP", "'; DROP"),
    ],
)
def test_words_become_values(type_: Type, words: str | int, value: object) -> None:
    assert type_.read(words) == value


@pytest.mark.parametrize(
    ("type_", "words", "reason"),
    [
        (Type.NUMBER, "-1", "'-1', not a whole number"),
        (Type.NUMBER, "1.5", "'1.5', not a whole number"),
        (Type.NUMBER, "٣", "'٣', not a whole number"),
        (Type.NUMBER, "9" * 16, "not a whole number"),
        (Type.DATE, "2024-02-30", "'2024-02-30', not a date"),
        (Type.DATE, "28 October", "not a date such as 2024-10-28, 2024-10 or 2024"),
        (Type.STATUS, "certain", "'certain', not one of the 4 known: actual, planned, possible, denied"),
        (Type.KIND, "Persn", "did you mean Person?"),
        (Type.TEXT, "  ", "empty"),
    ],
)
def test_words_that_mean_no_value_are_refused(type_: Type, words: str, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)):
        type_.read(words)


def _order(cypher: str) -> str:
    """The last line, or the one before it where the last is a limit."""
    *_, before, last = cypher.splitlines()
    return before if last.startswith("LIMIT ") else last


@pytest.mark.parametrize("query", catalogue().values(), ids=lambda query: query.name)
def test_every_question_is_well_formed(query: Query) -> None:
    lines = query.text.splitlines()
    assert query.text.endswith("\n")
    assert max(map(len, lines)) <= 120
    assert [line for line in lines if line != line.rstrip() or "\t" in line] == []
    assert query.question == lines[0].removeprefix("// ")
    assert query.question[0].isupper()
    # every row in one place only, whatever the store: the order is total
    assert _order(query.cypher).startswith("ORDER BY ")
    for parameter in query.parameters:
        used = re.findall(rf"\b{parameter.name}\b", query.cypher)
        assert len(used) > 1 or parameter.name == "limit", f"{parameter.name} is set and not used"
        assert parameter.default is None or parameter.type.read(parameter.default) == parameter.default
    # nothing that one of the stores does not know, nothing that writes
    assert not re.search(r"/\*|\bpercentileCont\b|\btimestamp\(|\{\d*,\d*\}|\bCALL\b|\bapoc\b", query.cypher)
    assert not re.search(r"\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|LOAD)\b", query.cypher)
    for relation in re.findall(r"[A-Z]+(?:_[A-Z]+)+", query.cypher):
        assert relation in {*Relation, "STATED_IN", "WITH_MEANS", "ATTRIBUTED_TO"}


def test_paths_go_through_every_relation() -> None:
    for name in ("paths", "path-with-evidence"):
        cypher = catalogue()[name].cypher
        between = re.search(r"-\[:([A-Z_|\s]+)\*", cypher)
        assert between
        assert re.split(r"\s*\|", between[1]) == list(Relation)


def test_there_are_the_questions_analysts_ask() -> None:
    assert len(catalogue()) >= 24
