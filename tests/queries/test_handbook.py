"""What is generated from the questions is current, and what Neo4j Browser is given fits the graph."""

from __future__ import annotations

import re
from pathlib import Path

from graph.model import Kind, Relation
from graph.schema import LABELS
from graph.store import Store
from queries import catalogue
from queries.handbook import pages

DOCS = Path(__file__).parents[2] / "docs"


def test_generated_files_are_current() -> None:
    for name, text in pages():
        assert (DOCS / name).read_text(encoding="utf-8") == text, "run: python -m queries.handbook"


def test_every_question_and_parameter_is_in_the_handbook() -> None:
    handbook = dict(pages())["queries.md"]
    for query in catalogue().values():
        section = handbook.split(f"\n## {query.name}\n")[1].split("\n## ")[0]
        assert query.question in section
        for parameter in query.parameters:
            assert f"| `--{parameter.name}` | {parameter.type} |" in section
        for column in query.columns:
            assert f"\n| {column.name} | " in section


def test_the_style_sheet_knows_every_label_and_relation() -> None:
    rules = dict(
        re.findall(r"^([\w.]+) \{\n(.*?)\n\}", (DOCS / "browser/style.grass").read_text(), re.DOTALL | re.MULTILINE)
    )
    labels = {"Entity", *Kind, *LABELS} - {"Store"}
    assert set(rules) == {
        "node",
        "relationship",
        *(f"node.{x}" for x in labels),
        *(f"relationship.{x}" for x in Relation),
    }
    for rule, body in rules.items():
        assert re.fullmatch(r'(  [a-z-]+: (#[0-9A-F]{6}|\d+px|"(\{\w+\}|<type>)");\n?)+', body), rule
    for kind in Kind:
        assert 'caption: "{name}";' in rules[f"node.{kind}"]


def _statements(name: str) -> list[str]:
    return [part.strip() for part in (DOCS / "browser" / name).read_text().split(";\n") if part.strip()]


def test_the_collection_holds_every_question() -> None:
    assert _statements("questions.cypher") == [query.text.strip() for query in catalogue().values()]


def test_every_picture_shows_something(told: Store) -> None:
    pictures = _statements("pictures.cypher")
    assert len(pictures) == 6
    for picture in pictures:
        assert picture.startswith("// ")
        rows = told.query(picture).rows
        assert rows, picture
        # nodes, relationships and paths, which Browser draws
        assert all(value is None or isinstance(value, dict) for row in rows for value in row)
