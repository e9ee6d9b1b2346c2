"""What a person does in Neo4j Browser, done on a real server in a real Chromium, as the guide tells it."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.model import Kind, Relation
from graph.store import Store, open_store
from queries import catalogue
from tests.graph.writing import Fact, article
from tests.queries.corpus import corpus
from tests.server import neo4j
from tests.server.browser import Browser, NoChromium

DOCS = Path(__file__).parents[2] / "docs" / "browser"
PICTURES = sorted((DOCS / "pictures").glob("*.cypher"))

pytestmark = pytest.mark.neo4j


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[neo4j.Server]:
    """A server with Browser."""
    try:
        with neo4j.running(tmp_path_factory.mktemp("neo4j"), browser=True) as started:
            yield started
    except neo4j.NoServer as error:
        missing(str(error))


@pytest.fixture(scope="module")
def told(server: neo4j.Server) -> Iterator[Store]:
    """The store in it, with the example corpus."""
    with open_store(server.address, user=neo4j.USER, password=server.password) as store:
        list(store.load(corpus()))
        yield store


@pytest.fixture(scope="module")
def browser(server: neo4j.Server, told: Store) -> Iterator[Browser]:
    """Browser, logged in."""
    try:
        opened = Browser(server.browser)
    except NoChromium as error:
        missing(str(error))
    with opened:
        opened.fill_in(neo4j.USER, server.password)
        opened.connect()
        yield opened


def missing(what: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(f"CI needs Neo4j Browser: {what}")
    pytest.skip(f"no Neo4j Browser: {what}")


def names(store: Store, picture: str) -> list[str]:
    """The names of all entities in what a picture's query gives."""
    found = {}
    for row in store.query(picture, {"entity": "Norland"}).rows:
        for value in row:
            for node in [value] if value and "labels" in value else (value or {}).get("nodes", ()):
                found[node["id"]] = node
    return sorted(n["properties"]["name"] for n in found.values() if "Entity" in n["labels"])


def test_a_question_is_pasted_as_it_stands(browser: Browser, told: Store) -> None:
    question = catalogue()["who-supports-whom-with-what"]
    answer = told.query(question.text)
    shown = browser.ask(question.text)
    assert f"Started streaming {len(answer.rows)} records" in shown.text
    assert all(column in shown.text for column in answer.columns[:5])
    assert f'"{answer.rows[0][0]}"' in shown.text


def test_a_picture_of_one_entity_is_drawn(browser: Browser, told: Store) -> None:
    picture = (DOCS / "pictures" / "surroundings.cypher").read_text()
    assert '"entity": "Norland"' in browser.ask(":param entity => 'Norland'").text
    browser.drop_style(DOCS / "style.grass")
    drawn = browser.ask(picture)
    expected = names(told, picture)
    assert "Norland" in expected
    # a long caption is cut
    captions = sorted(node.caption for node in drawn.nodes)
    assert len(captions) == len(expected)
    assert [c for c in captions if "…" not in c] == [n for n in expected if n in captions]
    assert len([c for c in captions if "…" not in c]) > len(expected) / 2
    assert "SUPPORTS" in drawn.relationships


def test_the_style_sheet_colours_kinds_and_captions_names(browser: Browser, told: Store) -> None:
    sheet = DOCS / "style.grass"
    assert "node.Person {" in browser.drop_style(sheet).text
    colours = dict(re.findall(r"^node\.(\w+) \{\n  color: (#\w+);", sheet.read_text(), re.MULTILINE))
    drawn = browser.ask((DOCS / "pictures" / "relations.cypher").read_text())
    kinds = {kind: colour for kind, colour in drawn.legend.items() if kind in set(Kind)}
    assert {Kind.PERSON, Kind.COUNTRY, Kind.ORGANIZATION} <= kinds.keys()
    assert kinds == {kind: colours[kind] for kind in kinds}
    norland = next(node for node in drawn.nodes if node.caption == "Norland")
    assert norland.colour == colours[Kind.COUNTRY]
    assert {node.colour for node in drawn.nodes} == set(kinds.values())


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.stem)
def test_every_picture_is_drawn(browser: Browser, told: Store, picture: Path) -> None:
    browser.ask(":param entity => 'Norland'")
    drawn = browser.ask(picture.read_text())
    assert len(drawn.nodes) >= len(names(told, picture.read_text())) > 1
    assert drawn.relationships


def test_the_favorites_are_imported_and_draw(browser: Browser, told: Store) -> None:
    browser.drop(DOCS / "favorites.zip")
    pictures = [path.read_text().splitlines()[0].removeprefix("// ") for path in PICTURES]
    questions = [query.question for query in catalogue().values()]
    assert sorted(browser.favorites("allegedly questions")) == sorted(questions)
    assert sorted(browser.favorites("allegedly pictures")) == sorted(pictures)
    browser.choose("Who supports whom")
    drawn = browser.run()
    expected = names(told, (DOCS / "pictures" / "support.cypher").read_text())
    assert len(drawn.nodes) == len(expected)
    assert "SUPPORTS" in drawn.relationships


def test_names_are_nothing_but_text(browser: Browser, told: Store) -> None:
    name = """<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>"""
    hostile = article("hostile.txt", Fact((name, Kind.PERSON), Relation.SUPPORTS, (name, Kind.COUNTRY)), title=name)
    list(told.load([hostile]))
    try:
        browser.ask(f":param entity => {json.dumps(name)}")
        drawn = browser.ask((DOCS / "pictures" / "surroundings.cypher").read_text())
        assert len(drawn.nodes) == 2
        assert all(node.caption.startswith("<img") for node in drawn.nodes)
        browser.select(drawn.nodes[0].caption)
        assert browser.title.endswith(" - Neo4j Browser")
    finally:
        list(told.forget(["hostile.txt"]))
