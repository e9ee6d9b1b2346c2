"""What a store holds: labels, keys, indexes and the version that says so.

    (:Document {id, source, title, url, publisher, published, text, digest, voice, key_1 ... key_12})
    (:Copy {id, source, title, url, publisher, published})-[:COPY_OF]->(:Document)
    (:Entity:Person|Organization|Country|Place|Group|Event {id, name, aliases, iso, country, members})
    (:Statement {id, document, relation, pair, predicate, status, role, time, time_from, time_to, time_precision,
                 time_words, text, start, end, cue, sources, rule, confidence})
    (:Quote {id, document, text, cue, direct, start, end, speaker_text, speaker_start, speaker_end})
    (:Means {id, what})
    (:Decision {id, verdict, by, at, reason, as_kind, one_id, one_kind, one_name, one_iso, one_country, other_id, ...})
    (:Store {id, version, locked})

    (:Document)-[:MENTIONS {name, aliases, count, starts, ends, forms}]->(:Entity)
    (:Statement)-[:SUBJECT | OBJECT | PLACE]->(:Entity)     (:Statement | Quote)-[:STATED_IN]->(:Document)
    (:Statement)-[:ATTRIBUTED_TO {text, cue}]->(:Entity)    (:Statement)-[:WITHIN]->(:Quote)
    (:Statement)-[:WITH_MEANS {quantity, start, end}]->(:Means)
    (:Quote)-[:SPEAKER | ADDRESSEE]->(:Entity)
    (:Entity)-[:SUPPORTS and so on: `graph.projection` has the properties]->(:Entity)

Where decisions (`graph.decisions`) make several entities one, their node has the ids they have by themselves as
`members`; a relationship of the record to it says in `member` which of them is meant, and MENTIONS has `parts`.

What is not known is no property. Every node has an `id` derived from its content, unique within its label. A `Document`
is one text, a `Copy` one address it was read from: an article found twice is one document with two copies, described by
the copy of the least address. `voice` is the same for all documents that copy one another, which their keys find
(`graph.voices`). `Statement.sources` has the words of all its sources in order, with or without an entity, and of
hearsay the word that says so ("allegedly"), as does `cue`; `time` has the words that date it, `time_from` to
`time_words` what they mean (`graph.times`). `pair` is the same for all statements of one relation between two entities,
and for its projection. The `Store` node carries the version. Community edition knows uniqueness constraints only, so
that is all that is used.
"""

from __future__ import annotations

from graph.model import Kind, Relation
from graph.voices import BANDS

VERSION = 5
REBUILT = 2  # the oldest version that `store rebuild` brings up to date: what it stated is stored as it is today

# in the order in which they are listed, counted and dumped; Entity nodes also carry the label of their kind
LABELS = ("Document", "Copy", "Entity", "Quote", "Statement", "Means", "Decision", "Store")

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
# a document's keys find what it copies; they are the store's own business
VOICE_KEYS = tuple(f"key_{number}" for number in range(1, BANDS + 1))
_INDEXED = (("Statement", "pair"), ("Document", "voice"), *(("Document", key) for key in VOICE_KEYS))
INDEXES = tuple(
    f"CREATE INDEX allegedly_{label.lower()}_{name} IF NOT EXISTS FOR (n:{label}) ON (n.{name})"
    for label, name in _INDEXED
)

# what `graph.network` computes, where somebody had it written onto the entities: not part of the record
MARKS = ("community", "brokerage")

# the only index that takes names of any length: a range index ends at 8 kB, a text index at 32 kB
SERVER_INDEXES = ("CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (e:Entity) ON EACH [e.name, e.aliases]",)
SERVER_DROPS = (
    *(f"DROP CONSTRAINT allegedly_{label.lower()}_id IF EXISTS" for label in LABELS),
    *(f"DROP INDEX allegedly_{label.lower()}_{name} IF EXISTS" for label, name in _INDEXED),
    "DROP INDEX entity_names IF EXISTS",
)
