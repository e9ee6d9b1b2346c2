"""What is asked of the example corpus, and the answers that are known to be right.

`answers/NAME.json` holds, for the question NAME, the whole answer to each of its asks below. After a change that is
meant to change answers, `python -m tests.queries.answers` writes them anew from the embedded store; read the difference
against the articles of `corpus` before keeping it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from graph.network import standings, to_networkx
from graph.store import Store, open_store
from tests.queries.corpus import corpus

FOLDER = Path(__file__).parent / "answers"

ASKS: dict[str, list[dict[str, str]]] = {
    "affiliations-of": [{"entity": "tomas reyes"}, {"entity": "tomas reyes", "since": "2024", "status": "actual"}],
    "balance": [{"one": "Norland", "other": "Westmark"}, {"one": "Highland Front", "other": "SUDRIA"}],
    "between": [
        {"one": "norland", "other": "Sudria"},
        {"one": "Sudria", "other": "Norland", "status": "actual", "until": "2024-02-01"},
        {"one": "Westmark", "other": "Highland Front", "relation": "SUPPORTS"},
    ],
    "changed-since": [
        {"since": "2024-05"},
        {"since": "2024-02-02", "entity": "Sudria", "relation": "supports"},
        {"since": "2024", "status": "denied"},
    ],
    "claims-by-source": [
        {},
        {"since": "2024-05-27", "until": "2024-05-27"},
        {"source": "ANALYSTS"},
        {"source": "weld", "relation": "DEPENDS_ON"},
        {"status": "denied"},
    ],
    "co-actors": [{"entity": "Norland"}, {"entity": "Ilse Brandt", "relation": "MEETS_WITH"}],
    "brokers": [{}, {"kind": "Person"}],
    "communities": [{}, {"entity": "tomas reyes"}],
    "conflicts": [{}, {"statements": "2", "entity": "Westmark"}],
    "copies": [{}, {"publisher": "norland herald"}],
    "corroboration": [{}, {"entity": "Norland", "other": "sudria"}, {"documents": "3"}],
    "denied-claims": [{}, {"entity": "norland"}, {"since": "2024-06-01", "relation": "ATTACKS"}],
    "documents": [{}, {"publisher": "the harbor post", "since": "2024-02", "until": "2024-03"}],
    "documents-of": [
        {"subject": "Highland Front", "object": "Port Elsin"},
        {"subject": "Norland", "object": "Westmark"},
    ],
    "events-at-a-place": [{"place": "Sudria"}, {"place": "port elsin", "status": "denied", "since": "2024-05-01"}],
    "first-and-latest-report": [{}, {"documents": "2", "entity": "Norland", "relation": "SUPPORTS"}],
    "look-alikes": [{}],
    "means-totals": [
        {},
        {"status": "planned"},
        {"means": "GRAIN", "entity": "Sudria"},
        {"status": "denied"},
        {"until": "2024-01"},
    ],
    "most-cited": [{}, {"named": "no"}],
    "most-connected": [{"limit": "3"}, {"kind": "person", "relation": "MEETS_WITH"}],
    "most-corroborated": [{}, {"documents": "3"}, {"voices": "2", "since": "2024-03"}],
    "new-entities-since": [{"since": "2024-03"}, {"since": "2024-03", "kind": "Person"}],
    "open-predicates": [{}, {"documents": "3"}],
    "path-with-evidence": [{"one": "Ilse Brandt", "other": "Tomas Reyes"}, {"one": "Norland", "other": "Norland"}],
    "paths": [
        {"one": "Ilse Brandt", "other": "Tomas Reyes"},
        {"one": "Jonas Weld", "other": "Highland Front"},
        {"one": "Norland", "other": "Norland"},
    ],
    "promised-not-done": [{}, {"entity": "Ilse Brandt"}, {"before": "2024-01"}],
    "publishers-compared": [{}, {"publishers": "3"}, {"publisher": "westmark wire", "since": "2024-02-02"}],
    "quotes-about": [{"entity": "Norland"}, {"entity": "Port Elsin", "speaker": "Highland Front"}],
    "relations-of": [{"entity": "NORLAND"}, {"entity": "weld", "relation": "MEETS_WITH", "status": "planned"}],
    "roles-over-time": [{}, {"body": "River Alliance", "since": "2024"}],
    "says-about": [
        {"speaker": "Westmark"},
        {"speaker": "Jonas Weld", "relation": "SUPPORTS", "since": "2024-06"},
        {"speaker": "Jonas Weld", "about": "Westmark"},
    ],
    "single-source-claims": [{}, {"documents": "2"}, {"status": "possible"}],
    "statements-of": [{"document": "norland denies"}, {"document": "news/port", "relation": "LOCATED_IN"}],
    "timeline": [
        {"one": "Okafor", "other": "weld"},
        {"one": "Highland Front", "since": "2024-03"},
        {"one": "Sudria", "publisher": "Westmark Wire"},
    ],
    "what-happened": [{}, {"since": "2024-03-11", "until": "2024-03"}, {"entity": "Jonas Weld", "status": "planned"}],
    "where": [{}, {"entity": "norland"}, {"place": "Sudria"}],
    "who-contradicts-whom": [{}, {"entity": "Norland"}, {"since": "2024-06-02"}],
    "who-is-who": [{}, {"role": "minister"}],
    "who-said-what": [{}, {"speaker": "okafor", "until": "2024-01"}, {"words": "PATROL"}],
    "who-supports-whom-with-what": [
        {},
        {"supporter": "westmark"},
        {"entity": "Sudria", "means": "Grain", "status": "planned"},
        {"since": "2024-02-02", "until": "2024-02"},
    ],
}


def fill(store: Store) -> None:
    """Load the example corpus, and mark its communities and brokers."""
    list(store.load(corpus()))
    store.mark(standings(to_networkx(store)))


def read(name: str) -> list[dict[str, Any]]:
    """The known answers of a question: `{"values", "rows"}` for each of its asks, in order."""
    found: list[dict[str, Any]] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return found


def _write() -> None:
    import tempfile

    from queries import render, run

    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "corpus.kgl") as store:
        fill(store)
        FOLDER.mkdir(exist_ok=True)
        for name, asks in ASKS.items():
            parts = []
            for values in asks:
                rows = render(run(store, name, values), "json").strip()
                parts.append(f'{{"values": {json.dumps(values)}, "rows": {rows}}}')
            (FOLDER / f"{name}.json").write_text("[\n" + ",\n".join(parts) + "\n]\n", encoding="utf-8")


if __name__ == "__main__":
    _write()
