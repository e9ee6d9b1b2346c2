"""Reports that copy one another are one voice, whatever order they come and go in."""

from __future__ import annotations

import itertools
import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.groups import Groups
from graph.model import Kind, Relation, Status
from graph.store import Store, open_store
from graph.voices import SHORTEST, are_copies, keys, runs
from tests.graph.test_projection import follow
from tests.graph.writing import Fact, article, dump, empty

ADA, NORWAY = ("Ada", Kind.PERSON), ("Norway", Kind.COUNTRY)

REPORT = """\
The harbour council of Elsin voted on Thursday night to lend the river alliance nine of its ferries, after a debate
that lasted until the lamps went out. Members of the fishing guild had asked for a delay, saying that the boats were
needed for the autumn runs and that nobody had told them who would pay for fuel. The mayor answered that the
alliance had offered to cover repairs in full, and that crews would be drawn from volunteers only. A clerk read
aloud three letters from families upstream whose bridge was swept away in spring. The ferries are to leave on the
first calm day. Two members abstained, and one left the hall before the count, complaining that the agenda had been
changed without notice.
"""
OTHER = """\
Farmers in the hills above Elsin said this week that the new canal has left their wells dry for the second year, and
that letters to the ministry went unanswered. A surveyor sent by the province walked the fields on Monday with a
notebook and a tape, but would not say what he had found. The ministry maintains that rain has been scarce
everywhere. Older people in the villages remember the summer of the great drought, when water was brought up by
mules, and say that it was better shared then. A meeting of all the parishes is called for the end of the month, in
the school if the hall is not mended.
"""


def edited(text: str, share: float, seed: int = 0) -> str:
    """`text` with about that share of its words changed, a few in a row."""
    words, chance = text.split(), random.Random(seed)
    for _ in range(int(len(words) * share / 3)):
        at = chance.randrange(len(words) - 3)
        words[at : at + 3] = [f"word{chance.randrange(10**6)}" for _ in range(3)]
    return " ".join(words)


@pytest.mark.parametrize(
    "copy",
    [
        REPORT.upper(),
        f"Ferries for the river\n\nELSIN, May 3 (Harbor Wire) — {REPORT}\nReporting by Ann Vale; editing by Jo Lund",
        REPORT[: len(REPORT) * 7 // 10],
        edited(REPORT, 0.08),
        REPORT + "Background: the alliance was founded ten years ago by seven towns along the river.",
    ],
)
def test_a_copy_is_met_and_known(copy):
    assert are_copies(REPORT, copy)
    assert set(zip(itertools.count(), keys(REPORT), strict=False)) & set(
        zip(itertools.count(), keys(copy), strict=False)
    )


@pytest.mark.parametrize(
    "other",
    [
        OTHER,
        edited(REPORT, 0.9),
        # of the same evening, in words of its own, with one sentence quoted
        """Nine ferries will go upriver to help the alliance, Elsin's council decided late on Thursday against the wish
        of the fishing guild, whose members fear for the autumn runs. Repairs are paid for by the alliance, the mayor
        said, and only volunteers will sail. Two members abstained, and one left the hall before the count. Families
        whose bridge was lost in spring had written to the council for help, and three letters were heard.""",
        REPORT[: len(REPORT) // 4],
    ],
)
def test_another_report_of_the_same_is_none(other):
    assert not are_copies(REPORT, other)


def test_short_reports_are_copies_in_the_very_same_words_only():
    one = "Airstrikes across the valley kill at least 27 people."
    assert len(runs(one)) < SHORTEST
    assert are_copies(one, "AIRSTRIKES across the valley kill, at least, 27 people")
    assert keys(one) == keys("AIRSTRIKES across the valley kill, at least, 27 people")
    assert not are_copies(one, "Airstrikes across the valley kill at least 22 people.")
    assert len(keys(one)) == 1


def test_keys_are_the_same_for_ever():
    assert keys("") == (250348346448124,)
    assert keys(REPORT)[:2] == (167193487903694, 65054415059914)


def test_groups_are_named_after_their_least_member():
    groups = Groups()
    groups.join("c", "b")
    groups.join("d", "c")
    assert [groups.find(m) for m in "abcd"] == ["a", "b", "b", "b"]


OPENING, ENDING = REPORT[: len(REPORT) * 13 // 20], REPORT[len(REPORT) * 7 // 20 :]


def report(source: str, text: str, *facts: Fact, publisher: str | None = None, published: str | None = None):
    return article(source, *facts, opening=text, publisher=publisher, published=published)


def voices(store: Store) -> dict[str, str]:
    """The source of the document that names the voice of each, by source."""
    rows = store.query(
        "MATCH (d:Document) MATCH (v:Document {id: d.voice}) RETURN d.source, v.source ORDER BY d.source"
    ).rows
    return dict(rows)


SUPPORT = Fact(ADA, Relation.SUPPORTS, NORWAY)
DENIAL = Fact(ADA, Relation.SUPPORTS, NORWAY, Status.DENIED)


def edge(store: Store, *names: str) -> tuple[object, ...]:
    columns = ", ".join(f"r.{name}" for name in names)
    return store.query(f"MATCH (:Person)-[r:SUPPORTS]->(:Country) RETURN {columns}").rows[0]


def test_what_copies_say_counts_as_one_voice(store):
    counts = ("documents", "voices", "publishers", "sources")
    list(store.load([report("a.txt", REPORT, SUPPORT, publisher="Gazette")]))
    list(store.load([report("b.txt", edited(REPORT, 0.05), SUPPORT, publisher="Courier")]))
    assert edge(store, *counts) == (2, 1, 2, 1)
    list(store.load([report("c.txt", OTHER, SUPPORT, publisher="Herald")]))
    assert edge(store, *counts) == (3, 2, 3, 2)
    # another report of a publisher that spoke already
    list(store.load([report("d.txt", "", SUPPORT, publisher="COURIER")]))
    assert edge(store, *counts) == (4, 3, 3, 2)
    list(store.load([report("e.txt", "Not so. ", DENIAL, publisher="Gazette")]))
    assert edge(store, *counts) == (4, 3, 3, 2)
    assert edge(store, "denied", "denied_documents", "denied_voices", "denied_publishers", "denied_sources") == (1,) * 5
    assert list(store.check()) == []


def test_a_chain_of_copies_is_one_voice_until_its_link_goes(store):
    assert are_copies(OPENING, REPORT)
    assert are_copies(REPORT, ENDING)
    assert not are_copies(OPENING, ENDING)
    list(store.load([report("1.txt", OPENING, SUPPORT), report("3.txt", ENDING, SUPPORT)]))
    assert len(set(voices(store).values())) == 2
    apart = dump(store)
    list(store.load([report("2.txt", REPORT, SUPPORT)]))
    assert len(set(voices(store).values())) == 1
    assert edge(store, "documents", "voices") == (3, 1)
    assert list(store.check()) == []
    list(store.forget(["2.txt"]))
    assert dump(store) == apart


def test_the_keys_are_not_dumped(store):
    list(store.load([report("1.txt", REPORT, SUPPORT)]))
    (document,) = [node for node in store.nodes() if node["labels"] == ["Document"]]
    assert sorted(document["properties"]) == ["digest", "id", "source", "text", "voice"]


@pytest.mark.parametrize(
    ("cypher", "what"),
    [
        ("MATCH (d:Document) SET d.voice = 'nobody'", "has the voice nobody, and its copies have"),
        ("MATCH (d:Document) SET d.key_3 = 5", "has not the keys that its text gives"),
    ],
)
def test_a_wrong_voice_is_found_and_mended(store, cypher, what):
    list(store.load([report("1.txt", REPORT, SUPPORT), report("2.txt", edited(REPORT, 0.05), SUPPORT)]))
    before = dump(store)
    store._backend.write(lambda transaction: transaction.run(cypher))
    assert any(p.label == "Document" and what in p.what for p in store.check())
    store.rebuild()
    assert dump(store) == before
    assert list(store.check()) == []


TEXTS = [REPORT, OPENING, ENDING, OTHER, edited(OTHER, 0.1), "", REPORT.upper()]
reports = st.builds(
    report,
    st.sampled_from(["1.txt", "2.txt", "3.txt", "4.txt", "5.txt"]),
    st.sampled_from(TEXTS),
    st.sampled_from([SUPPORT, DENIAL]),
    publisher=st.sampled_from([None, "Gazette", "Courier"]),
)
steps = st.lists(st.one_of(st.lists(reports, min_size=1, max_size=3), st.sampled_from(["1.txt", "2.txt", "3.txt"])))


@settings(max_examples=50, deadline=None)
@given(steps)
def test_any_history_gives_the_same_voices_embedded(steps):
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder, "history.kgl")) as store:
        follow(store, steps)


@pytest.mark.neo4j
@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps)
def test_any_history_gives_the_same_voices_neo4j(neo4j_store, steps):
    empty(neo4j_store)
    follow(neo4j_store, steps)
