"""ask and cypher on a real store."""

import csv
import io
import json
from pathlib import Path

import pytest

from queries import catalogue
from tests.allegedly.conftest import Run

NAMES = "MATCH (p:Person) RETURN p.name AS name ORDER BY name"
PEOPLE = ["Ilse Brandt", "Jonas Weld", "Maria Okafor", "Tomas Reyes"]


def test_without_a_name_every_question_is_listed(run: Run) -> None:
    ran = run("ask")
    assert (ran.code, ran.err) == (0, "")
    listed = dict(line.split(maxsplit=1) for line in ran.out.splitlines())
    assert listed == {name: query.question for name, query in catalogue().items()}


@pytest.mark.parametrize("name", sorted(catalogue()))
def test_every_question_has_its_parameters_as_options(run: Run, name: str) -> None:
    ran = run("ask", name, "--help")
    assert ran.code == 0
    for parameter in catalogue()[name].parameters:
        assert f"--{parameter.name.replace('_', '-')} {parameter.type.upper()}" in ran.out
    for column in catalogue()[name].columns:
        assert f"\n    {column.name}: " in ran.out


def test_a_terminal_too_narrow_for_a_table_gets_records(
    run: Run, loaded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    asked = ("ask", "who-supports-whom-with-what", "--supporter", "westmark", "--status", "planned")
    narrow = run(*asked).out
    assert narrow == (
        "supporter     Westmark\n"
        "supported     Sudria\n"
        "what          patrol boats\n"
        "how_much      12\n"
        "status        planned\n"
        "documents     1\n"
        "evidence      Westmark promised Sudria 12 patrol boats.\n"
        "document      Boats for Sudria\n"
    )
    assert run(*asked, "--format", "records").out == narrow
    assert "────" in run(*asked, "--format", "table").out
    assert "\n\nsupporter     Westmark\n" in run("ask", "who-supports-whom-with-what").out
    assert run("cypher", NAMES).out.split()[2:] == " ".join(PEOPLE).split()
    monkeypatch.setenv("COLUMNS", "200")
    assert run(*asked).out == run(*asked, "--format", "table").out


def test_the_same_rows_in_every_format(run: Run, loaded: Path) -> None:
    asked = ("ask", "who-supports-whom-with-what", "--supporter", "westmark")
    rows = json.loads(run(*asked, "--format", "json").out)
    assert rows
    assert {row["supporter"] for row in rows} == {"Westmark"}
    from_csv = list(csv.DictReader(io.StringIO(run(*asked, "--format", "csv").out)))
    assert [row["supported"] for row in from_csv] == [row["supported"] for row in rows]
    assert run(*asked, "--format", "markdown").out.startswith("| supporter | supported |")
    table = run(*asked)
    assert (table.code, table.err) == (0, "")
    assert table.out.startswith("supporter")
    assert run(*asked, "--format", "table").out == table.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["who-suports-whom"], "no question is called 'who-suports-whom'"),
        (["relations-of", "--entity", "Norlnd"], "entity: the graph knows no 'Norlnd'; did you mean Norland?"),
        (
            ["relations-of", "--relation", "suports"],
            "'suports', not one of the 19 known; did you mean SUPPORTS?",
        ),
        (["timeline"], "one is needed"),
        (["who-said-what", "--since", "soon"], "since is 'soon', not a date such as 2024-10-28, 2024-10 or 2024"),
        (["who-said-what", "--limit", "-1"], "limit is '-1', not a whole number"),
    ],
)
def test_a_wrong_question_is_answered_with_the_right_one(
    run: Run, loaded: Path, arguments: list[str], message: str
) -> None:
    ran = run("ask", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert len(ran.err.splitlines()) == 1


def test_an_unknown_parameter_is_a_usage_error(run: Run, loaded: Path) -> None:
    ran = run("ask", "relations-of", "--entty", "Norland")
    assert (ran.code, ran.out) == (2, "")
    assert "No such option: --entty" in ran.err
    assert "--entity" in ran.err


def test_a_question_of_ones_own(run: Run, loaded: Path) -> None:
    folder = Path("questions")
    folder.mkdir()
    (folder / "people.cypher").write_text(
        f"// Which people are there?\n//\n// Columns:\n// - name: the name\n\n{NAMES}\n", encoding="utf-8"
    )
    ran = run("ask", "--queries", folder, "people", "--format", "json")
    assert [row["name"] for row in json.loads(ran.out)] == PEOPLE
    assert "people " in run("ask", "--queries", folder).out
    assert run("ask", "people").code == 2


def test_cypher_reads(run: Run, loaded: Path) -> None:
    assert [row["name"] for row in json.loads(run("cypher", NAMES, "--format", "json").out)] == PEOPLE
    assert run("cypher", "-", "--format", "csv", given=NAMES).out.splitlines() == ["name", *PEOPLE]
    with_values = ("cypher", "MATCH (e:Entity {name: $who}) RETURN $many AS many, $flag AS flag", "--format", "json")
    given = ("-p", "who=Norland", "-p", "many=[1, 2]", "-p", "flag=true")
    assert json.loads(run(*with_values, *given).out) == [{"many": [1, 2], "flag": True}]


@pytest.mark.parametrize(
    "query", ["CREATE (:Note)", "MATCH (e:Entity) DETACH DELETE e", "MATCH (e:Entity) SET e.name = ''"]
)
def test_cypher_does_not_write(run: Run, loaded: Path, query: str) -> None:
    before = run("store", "info").out
    ran = run("cypher", query)
    assert (ran.code, ran.out) == (3, "")
    assert "nothing was changed" in ran.err
    assert run("store", "info").out == before


def test_cypher_that_cannot_run_is_one_line(run: Run, loaded: Path) -> None:
    ran = run("cypher", "MATCH\noops")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("allegedly: ")
    assert (ran.err.count("\n"), "\\u000a" in ran.err) == (1, False)
    ran = run("cypher", NAMES, "-p", "who")
    assert (ran.code, ran.err) == (2, "allegedly: --parameter 'who': write NAME=VALUE, as in -p who=Fiji\n")


def test_a_query_that_is_not_utf8_is_told(run: Run, loaded: Path) -> None:
    ran = run("cypher", "-", given=b"RETURN \xff AS x")
    assert (ran.code, ran.err) == (2, "allegedly: the query on standard input is not UTF-8\n")


def test_a_store_that_is_not_there_is_told(run: Run) -> None:
    ran = run("ask", "who-said-what")
    assert (ran.code, ran.out) == (3, "")
    assert len(ran.err.splitlines()) == 1
