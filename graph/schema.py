"""What a store holds: labels, keys, indexes and the version that says so.

Every node has an `id` derived from its content, unique within its label. A `Document` is one text, a `Copy` one
address it was read from (an article found twice is one document with two copies). The `Store` node carries the version.
Community edition knows uniqueness constraints only, so that is all that is used.
"""

from __future__ import annotations

from graph.model import Kind, Relation

VERSION = 1

# in the order in which they are listed, counted and dumped; Entity nodes also carry the label of their kind
LABELS = ("Document", "Copy", "Entity", "Quote", "Statement", "Means", "Store")

# what a document states: these are the record
STATED = (
    ("Copy", "COPY_OF", "Document"),
    ("Document", "MENTIONS", "Entity"),
    ("Quote", "STATED_IN", "Document"),
    ("Quote", "SPEAKER", "Entity"),
    ("Quote", "ADDRESSEE", "Entity"),
    ("Statement", "STATED_IN", "Document"),
    ("Statement", "SUBJECT", "Entity"),
    ("Statement", "OBJECT", "Entity"),
    ("Statement", "PLACE", "Entity"),
    ("Statement", "WITHIN", "Quote"),
    ("Statement", "ATTRIBUTED_TO", "Entity"),
    ("Statement", "WITH_MEANS", "Means"),
)
# what follows from it: one relationship per pair of entities and relation
PROJECTED = tuple(("Entity", str(relation), "Entity") for relation in Relation)
RELATIONSHIPS = STATED + PROJECTED

KINDS = tuple(Kind)

# run on both stores
KEYS = tuple(
    f"CREATE CONSTRAINT allegedly_{label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
    for label in LABELS
)
INDEXES = ("CREATE INDEX allegedly_statement_pair IF NOT EXISTS FOR (s:Statement) ON (s.pair)",)

# the only index that takes names of any length: a range index ends at 8 kB, a text index at 32 kB
SERVER_INDEXES = ("CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (e:Entity) ON EACH [e.name, e.aliases]",)
SERVER_DROPS = (
    *(f"DROP CONSTRAINT allegedly_{label.lower()}_id IF EXISTS" for label in LABELS),
    "DROP INDEX allegedly_statement_pair IF EXISTS",
    "DROP INDEX entity_names IF EXISTS",
)
