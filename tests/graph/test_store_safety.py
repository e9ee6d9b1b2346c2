"""What stores refuse: writing queries, names that want to be more than text, second writers, wrong addresses."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from itertools import pairwise

import pytest

from graph import projection
from graph.model import Kind, Relation
from graph.schema import INDEXES, KEYS, SERVER_INDEXES
from graph.store import (
    QueryError,
    ReadOnlyError,
    Store,
    StoreAuthError,
    StoreError,
    StoreFormatError,
    StoreLocked,
    StoreUnreachable,
    StoreVersionError,
    is_server,
    keeping,
    open_store,
    server,
)
from graph.store.backend import Backend, Transaction
from graph.store.keeping import CHUNK
from tests.graph.writing import Fact, article, dump

HOSTILE = [
    "'}) DETACH DELETE n //",
    "`) MATCH (n) DETACH DELETE n //",
    "<script>alert('x')</script>&amp;<![CDATA[",
    "null\x00byte",
    "\x01\x02\x1b[31mred\x7f\u0085",
    "\u202egnp.exe\u202c \u2066hidden\u2069",
    "🪖" * 10_000,
    "x" * 10_000,
    "a\u0301" * 5_000,
    "$name {id: row.id} \\u0027 \\",
    "\ufeffBOM \ufffe\uffff",
    "line\nbreak\ttab\r\n",
    "type",
    "Robert'); DROP TABLE Students;--",
]
PLAIN = article("plain.txt", Fact(("Ada", Kind.PERSON), Relation.SUPPORTS, ("Norway", Kind.COUNTRY)))


def test_hostile_text_is_stored_as_text(store):
    facts = [
        Fact((name, Kind.PERSON), Relation.SUPPORTS, (f"{name}2", Kind.ORGANIZATION), means=(name, name), said_by=name)
        for name in HOSTILE
    ]
    list(store.load([PLAIN]))
    before = dump(store)
    written = [
        article(f"{name}.txt", fact, title=name, publisher=name) for name, fact in zip(HOSTILE, facts, strict=True)
    ]
    assert [o.change for o in store.load(written)] == ["added"] * len(HOSTILE)
    found = store.query("MATCH (e:Person) WHERE e.name <> 'Ada' RETURN e.name").rows
    assert sorted(row[0] for row in found) == sorted(HOSTILE)
    for name in HOSTILE:
        query = "MATCH (e:Person {name: $name}) MATCH (s:Statement)-[:SUBJECT]->(e) RETURN s.sources, e.id"
        assert [row[0] for row in store.query(query, {"name": name}).rows] == [[name]]
    assert list(store.check()) == []
    assert [o.change for o in store.load(written)] == ["unchanged"] * len(HOSTILE)
    assert [o.change for o in store.forget(f"{name}.txt" for name in HOSTILE)] == ["forgotten"] * len(HOSTILE)
    assert dump(store) == before


WRITING = [
    "CREATE (:X)",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) SET n.x = 1",
    "MERGE (n:Entity {id: 'x'}) RETURN n",
    "MATCH (n) REMOVE n.name",
    "FOREACH (i IN [1] | CREATE (:X))",
    "CREATE INDEX mine FOR (n:X) ON (n.y)",
    "DROP CONSTRAINT allegedly_entity_id IF EXISTS",
]
MORE_THAN_READING = {
    "embedded": [
        "CALL db.node_text_index.build({label: 'Entity', property: 'name'}) YIELD indexed RETURN indexed",
        "CALL db.ontology.clear()",
        "CALL db.cdc.enable()",
    ],
    "neo4j": [
        "CALL db.createLabel('X')",
        "CALL db.createProperty('x')",
        "CALL db.clearQueryCaches()",
        "MATCH (n) WHERE EXISTS { CALL db.clearQueryCaches() YIELD value RETURN value } RETURN n",
        "CALL db.prepareForReplanning()",
        "CALL db.resampleOutdatedIndexes()",
        "CALL db.stats.collect('QUERIES')",
        "CALL dbms.listConfig() YIELD name, value RETURN name, value",
        "CALL dbms.killConnection('bolt-1')",
        "CALL tx.setMetaData({by: 'x'})",
        "CALL { CREATE (:X) } IN TRANSACTIONS",
        "TERMINATE TRANSACTION 'neo4j-transaction-1'",
        "SHOW TRANSACTIONS YIELD transactionId AS t TERMINATE TRANSACTIONS t YIELD message RETURN message",
        "SHOW TRANSACTIONS",
        "SHOW SETTINGS",
        "SHOW USERS",
        "CREATE USER other SET PASSWORD 'not-my-password'",
        "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'bbbbbbbbbb'",
        "DROP USER neo4j",
    ],
}
READING = {
    "embedded": ["CALL db.labels() YIELD label RETURN label"],
    "neo4j": [
        "CALL db.labels()",
        "MATCH (n) CALL (n) { CALL db.labels() YIELD label RETURN count(*) AS labels } RETURN labels",
        "CALL db.index.fulltext.queryNodes('entity_names', 'Ada') YIELD node RETURN node.name",
        "SHOW INDEXES",
        "SHOW PROCEDURES YIELD name RETURN name",
        "CYPHER runtime=slotted MATCH (n) RETURN n;",
    ],
}
FILES = [
    "LOAD CSV FROM $file AS line RETURN line",
    "load csv with headers from $file as line return line",
    "LOAD // quietly\n`CSV` FROM $file AS line RETURN line",
    "PROFILE LOAD\rCSV FROM $file AS line RETURN line",
    "RETURN ['http://'] AS line UNION LOAD // CSV\n // CSV\nCSV FROM $file AS line RETURN line",
    "; `LOAD`\tCSV FROM $file AS line RETURN line",
    "RETURN COLLECT { LOAD CSV FROM $file AS line RETURN line } AS lines",
    "CALL { LOAD CSV FROM $file AS line RETURN line } RETURN line",
]


def each(kinds: dict[str, list[str]]) -> list[object]:
    """A parameter for every query of every kind of store."""
    return [
        pytest.param(kind, cypher, marks=[pytest.mark.neo4j] if kind == "neo4j" else [])
        for kind, found in kinds.items()
        for cypher in found
    ]


@pytest.mark.parametrize("cypher", WRITING)
def test_a_query_cannot_write(store, cypher):
    list(store.load([PLAIN]))
    before = dump(store)
    with pytest.raises(ReadOnlyError, match="only reading queries are run here"):
        store.query(cypher)
    assert dump(store) == before


@pytest.mark.parametrize(("kind", "cypher"), each(MORE_THAN_READING))
def test_a_query_cannot_do_more_than_read(request, kind, cypher):
    store = request.getfixturevalue(f"{kind}_store")
    list(store.load([PLAIN]))
    before = dump(store)
    with pytest.raises(ReadOnlyError, match="only reading queries are run here"):
        store.query(cypher)
    assert dump(store) == before


@pytest.mark.parametrize(("kind", "cypher"), each(READING))
def test_a_query_may_look_at_the_schema(request, kind, cypher):
    store = request.getfixturevalue(f"{kind}_store")
    list(store.load([PLAIN]))
    assert store.query(cypher).rows


@pytest.mark.parametrize("cypher", FILES)
def test_a_query_cannot_read_files(store, tmp_path, cypher):
    secret = tmp_path / "secret.csv"
    secret.write_text("hidden-word\n")
    with pytest.raises((ReadOnlyError, QueryError)) as caught:
        store.query(cypher, {"file": secret.as_uri()})
    assert "hidden-word" not in str(caught.value)


def test_loading_a_file_is_refused_for_what_it_is(store):
    with pytest.raises(ReadOnlyError, match="LOAD CSV reads files; load articles with: allegedly build"):
        store.query(FILES[0], {"file": "file:///articles.csv"})


def test_words_that_sound_like_loading_a_file_are_words(store):
    assert store.query("RETURN $words AS words, 'load the csv' AS `downloaded csv`", {"words": "LOAD CSV"}).rows == [
        ("LOAD CSV", "load the csv")
    ]


@pytest.mark.parametrize("cypher", ["MATCH (n RETURN n", "RETURN $missing", "", "RETURN 1 +"])
def test_a_query_that_cannot_be_run_says_why(store, cypher):
    with pytest.raises(QueryError, match=r"the query cannot be run: ."):
        store.query(cypher)


@pytest.mark.neo4j
def test_where_a_query_is_wrong_is_told_as_it_was_written(neo4j_store):
    with pytest.raises(QueryError) as caught:
        neo4j_store.query("MATCH (n)\nRETURN m")
    assert "Variable `m` not defined (line 2, column 8 (offset: 17))" in str(caught.value)
    assert "EXPLAIN" not in str(caught.value)


def test_queries_give_the_same_plain_values_everywhere(store):
    list(store.load([PLAIN]))
    result = store.query(
        "MATCH p = (a:Entity)-[r:SUPPORTS]->(b:Entity) "
        "RETURN a, r, p, properties(b) AS b, date('2024-02-29') AS day, datetime('2024-02-29T01:02:03Z') AS moment, "
        "duration('P1DT2S') AS span, [1, null, 2.5] AS list, {k: true} AS map"
    )
    assert result.columns == ["a", "r", "p", "b", "day", "moment", "span", "list", "map"]
    (row,) = result.rows
    ada = {"id": row[0]["id"], "labels": ["Entity", "Person"]}
    ada["properties"] = {"aliases": [], "id": ada["id"], "name": "Ada"}
    norway = {"aliases": [], "id": row[3]["id"], "iso": "NO", "name": "Norway"}
    supports = {"type": "SUPPORTS", "properties": row[1]["properties"]}
    assert row[1]["properties"]["statements"] == 1
    assert row[0] == ada
    assert row[1] == supports
    assert row[2] == {
        "nodes": [ada, {"id": norway["id"], "labels": ["Country", "Entity"], "properties": norway}],
        "relationships": [supports | {"start": ada["id"], "end": norway["id"]}],
    }
    assert row[3:] == (
        norway,
        "2024-02-29",
        "2024-02-29T01:02:03+00:00",
        {"months": 0, "days": 1, "seconds": 2},
        [1, None, 2.5],
        {"k": True},
    )


def test_a_document_without_a_title_has_none(store):
    list(store.load([PLAIN]))
    assert store.query("MATCH (d:Document) RETURN d.title, d.publisher").rows == [(None, None)]


def test_a_read_only_store_does_not_load(tmp_path):
    path = tmp_path / "a.kgl"
    with open_store(path) as store:
        list(store.load([PLAIN]))
        expected = dump(store)
    with open_store(path, read_only=True) as store:
        assert dump(store) == expected
        with pytest.raises(ReadOnlyError, match="open for reading only"):
            list(store.load([article("b.txt", *[])]))


def test_reading_where_there_is_no_store_makes_none(tmp_path):
    path = tmp_path / "none.kgl"
    with pytest.raises(StoreError, match=r"there is no store at .*none.kgl; make one with"):
        open_store(path, read_only=True)
    assert list(tmp_path.iterdir()) == []


HOLD = """
import sys
from graph.store import open_store
with open_store(sys.argv[1]):
    print(1, flush=True)
    input()
"""


def test_one_process_writes_at_a_time_and_others_read(tmp_path):
    path = tmp_path / "a.kgl"
    with open_store(path) as store:
        list(store.load([PLAIN]))
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            f"from graph.store import open_store\ns = open_store({str(path)!r})\nprint(1, flush=True)\ninput()",
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"1\n"
        with pytest.raises(StoreLocked, match=rf"a.kgl is open for writing in process {holder.pid} .*--store"):
            open_store(path)
        with open_store(path, read_only=True) as store:
            assert store.query("MATCH (e:Person) RETURN e.name").rows == [("Ada",)]
    finally:
        holder.communicate(b"\n", timeout=30)
    with open_store(path) as store:
        assert store.info().nodes["Document"] == 1


def test_the_same_process_cannot_open_a_store_twice(tmp_path):
    with open_store(tmp_path / "a.kgl"), pytest.raises(StoreLocked, match="open for writing in this process") as caught:
        open_store(tmp_path / "a.kgl")
    assert caught.value.is_retryable


@pytest.mark.parametrize("content", [b"not a store", b"", b"RGF\x09broken"])
def test_a_file_that_is_no_store_is_left_as_it_is(tmp_path, content):
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    for read_only in (False, True):
        with pytest.raises(StoreFormatError, match=r"notes.txt is not a store of allegedly.*--store"):
            open_store(path, read_only=read_only)
    assert path.read_bytes() == content


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(StoreError, match=r"cannot open or write .*missing.a.kgl"):
        open_store(tmp_path / "missing" / "a.kgl")


@pytest.mark.parametrize("address", ["http://localhost:7474", "postgres://x/y"])
def test_other_addresses_are_refused(address):
    with pytest.raises(StoreError, match="is no address of a store"):
        open_store(address)


def test_what_is_a_server():
    assert is_server("neo4j+s://graph.example.org")
    assert not is_server("graphs/bolt.kgl")


@pytest.mark.parametrize(
    "address",
    [
        "bolt://neo4j:hidden-word@localhost:7687",
        "neo4j://hidden-word@localhost",
        "neo4j://localhost:7687?password=hidden-word",
        "bolt://localhost#hidden-word",
        "bolt://neo4j:hidden-word@[::1",
        "bolt://localhost:hidden-word",
    ],
)
def test_a_password_in_the_address_is_refused_and_not_repeated(address):
    with pytest.raises(StoreError, match="holds no user or password") as caught:
        open_store(address)
    assert "hidden-word" not in str(caught.value)


@pytest.mark.parametrize("address", ["bolt://[::1]:9", "neo4j://127.0.0.1:9/", "bolt://no-such.invalid"])
def test_addresses_are_a_host_and_perhaps_a_port(address):
    with pytest.raises(StoreUnreachable, match="no Neo4j server answers at"):
        open_store(address)


def test_a_server_that_is_not_there_is_named():
    with pytest.raises(StoreUnreachable, match=r"no Neo4j server answers at bolt://127.0.0.1:9 ") as caught:
        open_store("bolt://127.0.0.1:9", password="hidden-word")
    assert caught.value.is_retryable
    assert "hidden-word" not in str(caught.value)


@pytest.mark.neo4j
def test_a_wrong_password_is_refused_and_not_repeated(neo4j_server):
    with pytest.raises(
        StoreAuthError, match=r"refuses this user or password; set .*ALLEGEDLY_NEO4J_PASSWORD"
    ) as caught:
        open_store(neo4j_server.address, user=neo4j_server.user, password="hidden-word")
    assert "hidden-word" not in str(caught.value)


@pytest.mark.neo4j
def test_a_database_that_is_not_there_is_named(neo4j_server):
    with pytest.raises(StoreError, match=r"no such database.*--database"):
        neo4j_server.open(database="elsewhere")


def test_a_store_of_another_version_is_refused(store, request):
    backend = store._backend
    backend.write(lambda t: t.run("MATCH (s:Store {id: 'store'}) SET s.version = 999"))
    try:
        with pytest.raises(StoreVersionError, match=r"schema 999, this one has \d+.*allegedly store drop --store "):
            type(store)(backend, store._identity)
        with pytest.raises(StoreVersionError, match="update allegedly"):
            type(store)(backend, store._identity, any_version=True).rebuild()
        backend.write(lambda t: t.run("MATCH (s:Store {id: 'store'}) SET s.version = 1"))
        with pytest.raises(StoreVersionError, match=r"schema 1, this one has \d+\); empty it with: "):
            type(store)(backend, store._identity, any_version=True).rebuild()
    finally:
        store.drop()


def test_a_store_of_an_earlier_version_is_refused_until_it_is_rebuilt(store):
    list(
        store.load(
            [article("a.txt", Fact(("Ada", Kind.PERSON), Relation.SUPPORTS, ("Norway", Kind.COUNTRY), time="in 2014"))]
        )
    )
    before = dump(store)
    backend = store._backend
    old = "MATCH (s:Statement) SET s.time_from = null, s.time_to = null, s.time_precision = null, s.time_words = null"
    backend.write(lambda t: t.run(old))
    backend.write(lambda t: t.run("MATCH (s:Store {id: 'store'}) SET s.version = 2"))
    with pytest.raises(StoreVersionError, match=r"schema 2, this one has \d+.*allegedly store rebuild --store "):
        type(store)(backend, store._identity)
    type(store)(backend, store._identity, any_version=True).rebuild()
    assert dump(type(store)(backend, store._identity)) == before


class Watched:
    """A backend that counts, after each of its transactions, the relationships that are left."""

    def __init__(self, store: Store) -> None:
        self._backend = store._backend
        self.left: list[int] = []

    def __getattr__(self, name: str) -> object:
        return getattr(self._backend, name)

    def write(self, work: Callable[[Transaction], object]) -> object:
        done = self._backend.write(work)
        self.left.append(relationships(self._backend))
        return done


def relationships(backend: Backend) -> int:
    return backend.query("MATCH ()-[r]->() RETURN count(r)", {}).rows[0][0]


def test_dropping_takes_a_hub_apart_in_small_transactions(store):
    list(store.load([PLAIN]))
    spokes = 2 * CHUNK + 500
    store._backend.write(
        lambda transaction: transaction.run(
            "MATCH (hub:Entity {name: 'Ada'}) UNWIND range(1, $spokes) AS i "
            "CREATE (s:Statement {id: 'spoke' + toString(i)})-[:SUBJECT]->(hub)",
            spokes=spokes,
        )
    )
    # somebody else's, for which an embedded store cannot just begin a new file
    store._backend.write(lambda transaction: transaction.run("CREATE (:Recipe {id: 1})"))
    whole = relationships(store._backend)
    assert whole > spokes
    watched = Watched(store)
    keeping.drop(watched)
    assert max(before - after for before, after in pairwise([whole, *watched.left])) == CHUNK
    assert store._backend.query("MATCH (n) RETURN labels(n)", {}).rows == [(["Recipe"],)]
    store._backend.write(lambda transaction: transaction.run("MATCH (n:Recipe) DELETE n"))
    keeping.prepare(store._backend)


@pytest.mark.neo4j
def test_a_server_has_keys_and_indexes_and_finds_names_and_aliases(neo4j_store):
    list(neo4j_store.load([PLAIN, article("b.txt", Fact(("Ada", Kind.PERSON), None, ("NORWAY", Kind.COUNTRY)))]))

    def made() -> tuple[set[str], set[str]]:
        keys = neo4j_store.query("SHOW CONSTRAINTS YIELD name").rows
        indexes = neo4j_store.query("SHOW INDEXES YIELD name, state, owningConstraint").rows
        return {name for (name,) in keys}, {name for name, state, owner in indexes if state == "ONLINE" and not owner}

    def names(statements: Sequence[str]) -> set[str]:
        return {statement.split()[2 + statement.startswith("CREATE FULLTEXT")] for statement in statements}

    expected = names(KEYS), names((*INDEXES, *SERVER_INDEXES))
    keys, indexes = made()
    assert (keys, expected[1] - indexes) == (expected[0], set())
    found = neo4j_store.query(
        "CALL db.index.fulltext.queryNodes('entity_names', 'norway') YIELD node RETURN node.name, node.iso"
    )
    assert found.rows == [("Norway", "NO")]
    keeping.drop(neo4j_store._backend)
    keys, indexes = made()
    assert (keys, indexes & expected[1]) == (set(), set())
    keeping.prepare(neo4j_store._backend)


@pytest.mark.neo4j
def test_a_server_looks_up_what_has_an_index(neo4j_store, neo4j_server, monkeypatch):
    import neo4j

    asked = {}
    run = server._Run.run

    def noting(self, cypher, /, **parameters):
        if parameters:
            asked[cypher] = parameters
        return run(self, cypher, **parameters)

    def steps(plan):
        below = [step for child in plan.get("children", ()) for step in steps(child)]
        return [plan["operatorType"].partition("@")[0], *below]

    monkeypatch.setattr(server._Run, "run", noting)
    for said in (PLAIN, article("plain.txt", Fact(("Ada", Kind.PERSON), Relation.OPPOSES, ("Chad", Kind.COUNTRY)))):
        assert len(list(neo4j_store.load([said]))) == 1
    assert len(list(neo4j_store.forget(["plain.txt"]))) == 1
    assert len(asked) > 20
    auth = (neo4j_server.user, neo4j_server.password)
    with neo4j.GraphDatabase.driver(neo4j_server.address, auth=auth, notifications_min_severity="OFF") as driver:
        # a server plans by what it holds, and keeps the plan while it fills
        for more in (0, 1, 10, 1000):
            driver.execute_query("UNWIND range(1, $more) AS i CREATE (:Entity {id: $more + ' ' + i})", more=more)
            driver.execute_query("CALL db.clearQueryCaches()")
            plans = {
                cypher: steps(driver.execute_query("EXPLAIN " + server._by_index(cypher), given).summary.plan)
                for cypher, given in asked.items()
            }
            assert {cypher: plan for cypher, plan in plans.items() if any("Scan" in step for step in plan)} == {}
            # of both ends of a relation, not only of the one whose relations are then all walked
            ends = plans[projection._DROP[Relation.OPPOSES]]
            assert [sum("IndexSeek" in step for step in ends), "Expand(Into)" in ends] == [2, True]


@pytest.mark.neo4j
def test_dropping_takes_only_what_is_ours(neo4j_store, neo4j_server):
    import neo4j

    list(neo4j_store.load([PLAIN]))
    with neo4j.GraphDatabase.driver(neo4j_server.address, auth=(neo4j_server.user, neo4j_server.password)) as driver:
        driver.execute_query("CREATE (:Recipe {id: 1})-[:NEEDS]->(:Flour)", database_="neo4j")
        neo4j_store.drop()
        rows = driver.execute_query("MATCH (n) RETURN labels(n)[0] ORDER BY labels(n)[0]", database_="neo4j").records
        assert [row[0] for row in rows] == ["Flour", "Recipe", "Store"]
        driver.execute_query("MATCH (n:Recipe|Flour) DETACH DELETE n", database_="neo4j")
