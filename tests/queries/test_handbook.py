"""What is generated from the questions is current, and what Neo4j Browser is given fits the graph."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from graph.model import Kind, Relation
from graph.schema import LABELS
from graph.store import Store
from queries import catalogue
from queries.handbook import favorites, files, page

DOCS = Path(__file__).parents[2] / "docs"
PICTURES = sorted((DOCS / "browser" / "pictures").glob("*.cypher"))


def test_generated_files_are_current() -> None:
    for name, content in files():
        assert (DOCS / name).read_bytes() == content, "run: python -m queries.handbook"


def test_every_question_and_parameter_is_in_the_handbook() -> None:
    handbook = page()
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


def test_the_favorites_are_every_picture_and_question() -> None:
    with zipfile.ZipFile(io.BytesIO(favorites())) as archive:
        scripts = {name: archive.read(name).decode() for name in archive.namelist()}
    pictures = {f"allegedly pictures/{path.name}": path.read_text() for path in PICTURES}
    questions = {f"allegedly questions/{query.name}.cypher": query.text for query in catalogue().values()}
    assert scripts == pictures | questions
    # Browser names a script by its first line
    assert all(re.match(r"// \S", script) for script in scripts.values())


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.stem)
def test_every_picture_shows_something(told: Store, picture: Path) -> None:
    rows = told.query(picture.read_text(), {"entity": "Norland"}).rows
    assert rows
    # nodes, relationships and paths, which Browser draws
    assert all(value is None or isinstance(value, dict) for row in rows for value in row)
