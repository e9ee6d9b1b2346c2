"""Takes the screenshots of docs/browser.md, on a real Neo4j with Neo4j Browser and the example articles.

make screenshots
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import allegedly
from tests.server import neo4j
from tests.server.browser import Browser

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PICTURES = HERE / "pictures"


def main() -> None:
    with tempfile.TemporaryDirectory() as home, neo4j.running(Path(home), browser=True, port=7687) as server:
        os.environ["ALLEGEDLY_NEO4J_PASSWORD"] = server.password
        allegedly.build(ROOT / "examples", store=server.address)
        with Browser(server.browser, width=1300, height=860) as browser:
            take(browser, server)


def take(browser: Browser, server: neo4j.Server) -> None:
    """Everything the guide shows, in its order."""
    browser.fill_in(neo4j.USER, server.password)
    browser.screenshot(HERE / "connect.png")
    browser.connect()
    browser.drop_style(HERE / "style.grass")
    browser.drop(HERE / "favorites.zip")
    browser.ask(":config autoComplete: false")

    picture(browser, "relations")
    browser.enlarge()
    browser.screenshot(HERE / "relations.png")
    browser.shrink()

    browser.ask(":param entity => 'Uruguay'")
    picture(browser, "evidence")
    browser.enlarge()
    browser.select("SUPPORTS")
    browser.screenshot(HERE / "evidence.png")
    browser.shrink()

    picture(browser, "support")
    browser.favorites("allegedly pictures")
    browser.screenshot(HERE / "favorites.png")
    browser.close_drawer()

    browser.ask((ROOT / "queries" / "who-supports-whom-with-what.cypher").read_text(encoding="utf-8"))
    browser.screenshot(HERE / "question.png")


def picture(browser: Browser, name: str) -> None:
    browser.ask((PICTURES / f"{name}.cypher").read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
