// What does this one lead, belong to or come from?
//
// Parameters:
// - entity (entity): a name or alias, in any case
// - limit (number) = 100: at most so many rows
//
// Columns:
// - entity: who
// - relation: LEADS, AFFILIATED_WITH, PART_OF or NATIONAL_OF
// - role: the office as written
// - body: of what
// - status: as what it is told
// - documents: how many documents state it
// - earliest: the first publication date
// - latest: the last one
// - evidence: the words of the earliest

WITH null AS entity
MATCH (e:Entity)
WHERE any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(entity))
MATCH (s:Statement)-[:SUBJECT]->(e)
WHERE s.relation IN ['LEADS', 'AFFILIATED_WITH', 'PART_OF', 'NATIONAL_OF']
MATCH (s)-[:OBJECT]->(b:Entity)
MATCH (s)-[:STATED_IN]->(d:Document)
WITH s, e, b, d
ORDER BY d.published, d.title, d.id, s.start, s.id
WITH e, b, s.relation AS relation, s.role AS role, s.status AS status, count(DISTINCT d) AS documents,
  min(d.published) AS earliest, max(d.published) AS latest, collect(s.text)[0] AS evidence
RETURN e.name AS entity, relation AS relation, role AS role, b.name AS body, status AS status, documents AS documents,
  earliest AS earliest, latest AS latest, evidence AS evidence
ORDER BY entity, earliest, body, relation, role, status, evidence
LIMIT 100;

// Who stands with which of these two sides, and who against?
//
// What is denied is not counted. With: SUPPORTS and COOPERATES_WITH. Against: CRITICIZES, OPPOSES, THREATENS,
// SANCTIONS, ATTACKS and COERCES.
//
// Parameters:
// - one (entity): the first side: a name or alias, in any case
// - other (entity): the second side: a name or alias, in any case
// - limit (number) = 100: at most so many rows
//
// Columns:
// - entity: who takes a side, or both
// - with_one: statements of its support for, or work with, the first side
// - against_one: statements of its acts and words against the first side
// - with_other: the same for the second side
// - against_other: the same for the second side
// - balance: above 0 it leans to the first side, below 0 to the second

WITH null AS one, null AS other
MATCH (side:Entity)
WHERE any(name IN [side.name] + side.aliases WHERE toLower(name) = toLower(one))
  OR any(name IN [side.name] + side.aliases WHERE toLower(name) = toLower(other))
WITH side, any(name IN [side.name] + side.aliases WHERE toLower(name) = toLower(one)) AS is_one
MATCH (e:Entity)-[r]-(side)
WHERE type(r) = 'COOPERATES_WITH' OR (startNode(r) = e
  AND type(r) IN ['SUPPORTS', 'CRITICIZES', 'OPPOSES', 'THREATENS', 'SANCTIONS', 'ATTACKS', 'COERCES'])
WITH e, is_one, type(r) IN ['SUPPORTS', 'COOPERATES_WITH'] AS friendly, r.statements AS n
WITH e, sum(CASE WHEN is_one AND friendly THEN n ELSE 0 END) AS with_one,
  sum(CASE WHEN is_one AND NOT friendly THEN n ELSE 0 END) AS against_one,
  sum(CASE WHEN NOT is_one AND friendly THEN n ELSE 0 END) AS with_other,
  sum(CASE WHEN NOT is_one AND NOT friendly THEN n ELSE 0 END) AS against_other
WHERE with_one + against_one + with_other + against_other > 0
RETURN e.name AS entity, with_one AS with_one, against_one AS against_one, with_other AS with_other,
  against_other AS against_other, with_one - against_one - with_other + against_other AS balance
ORDER BY balance DESC, with_one DESC, against_one, entity
LIMIT 100;

// What is stated between these two, and in which words?
//
// Parameters:
// - one (entity): a name or alias, in any case
// - other (entity): a name or alias, in any case
// - relation (relation) = null: only this relation
// - status (status) = null: only what is told as actual, planned, possible or denied
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - limit (number) = 100: at most so many rows
//
// Columns:
// - subject: who
// - relation: the relation; a predicate in small letters where it is outside the ontology
// - object: to whom
// - status: actual, planned, possible or denied
// - means: with what, each as written
// - according_to: the sources; empty where the article says it in its own voice
// - published: when the document was published
// - document: its title, or the address it was read from where it has none
// - evidence: the words that state it

WITH null AS one, null AS other, null AS relation, null AS status, null AS since, null AS until
MATCH (x:Entity)
WHERE any(name IN [x.name] + x.aliases WHERE toLower(name) = toLower(one))
MATCH (y:Entity)
WHERE any(name IN [y.name] + y.aliases WHERE toLower(name) = toLower(other)) AND x <> y
MATCH (s:Statement)-[:SUBJECT|OBJECT]->(x)
MATCH (s)-[:SUBJECT|OBJECT]->(y)
WHERE (relation IS NULL OR s.relation = relation) AND (status IS NULL OR s.status = status)
WITH DISTINCT s, since, until
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE (since IS NULL OR d.published >= since) AND (until IS NULL OR left(d.published, size(until)) <= until)
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
OPTIONAL MATCH (s)-[given:WITH_MEANS]->(m:Means)
WITH s, a, b, d, CASE WHEN given.quantity IS NULL THEN m.what ELSE given.quantity + ' ' + m.what END AS means
ORDER BY means
WITH s, a, b, d, collect(means) AS means
OPTIONAL MATCH (s)-[cited:ATTRIBUTED_TO]->(source:Entity)
WITH s, a, b, d, means, cited, source
ORDER BY source.name
WITH s, a, b, d, means, collect(source.name) AS named, collect(cited.text) AS words
WITH s, a, b, d, means, named + [word IN s.sources WHERE NOT word IN words] AS according_to
RETURN a.name AS subject, coalesce(s.relation, s.predicate) AS relation, b.name AS object, s.status AS status,
  means AS means, according_to AS according_to, d.published AS published,
  coalesce(d.title, d.source) AS document, s.text AS evidence
ORDER BY published, document, s.start, s.id
LIMIT 100;

// What is new since this date: new relations, and known ones told otherwise?
//
// Documents without a date are left out.
//
// Parameters:
// - since (date): what was published then or later is new
// - entity (entity) = null: only relations of this one
// - relation (relation) = null: only this relation
// - limit (number) = 200: at most so many rows
//
// Columns:
// - subject: who
// - relation: the relation, from subject to object
// - object: to whom
// - change: new, or the status in which it was not told before: now actual, now planned, now possible, now denied
// - published: when that was first reported
// - document: the title of the document
// - evidence: the words that state it

WITH null AS since, null AS entity, null AS relation
MATCH (s:Statement)-[:STATED_IN]->(d:Document)
WHERE s.pair IS NOT NULL AND d.published IS NOT NULL AND (relation IS NULL OR s.relation = relation)
WITH since, entity, s.pair AS pair, s.status AS status, min(d.published + ' ' + s.id) AS earliest
WITH since, entity, pair, min(earliest) AS very_first, collect({status: status, earliest: earliest}) AS reports
UNWIND reports AS report
WITH since, entity, very_first, report.status AS status, report.earliest AS earliest
WHERE earliest >= since
WITH since, entity, very_first, status, last(split(earliest, ' ')) AS id
MATCH (s:Statement {id: id})
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
  OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity))
MATCH (s)-[:STATED_IN]->(d:Document)
RETURN a.name AS subject, s.relation AS relation, b.name AS object,
  CASE WHEN very_first >= since AND status <> 'denied' THEN 'new' ELSE 'now ' + status END AS change,
  d.published AS published, coalesce(d.title, d.source) AS document, s.text AS evidence
ORDER BY published, subject, relation, object, change, evidence
LIMIT 200;

// What does each source claim?
//
// Parameters:
// - source (text) = null: only this source: a name or alias, or the article's words for an unnamed one
// - entity (entity) = null: only claims about this one
// - relation (relation) = null: only this relation
// - status (status) = null: only what is told as actual, planned, possible or denied
// - limit (number) = 200: at most so many rows
//
// Columns:
// - source: who says it: a name, or the article's words
// - subject: who
// - relation: the relation; a predicate in small letters where it is outside the ontology
// - object: to whom
// - status: as what it is told
// - documents: how many documents report the claim
// - evidence: the words of the earliest
// - document: its title

WITH null AS source, null AS entity, null AS relation, null AS status
MATCH (s:Statement)
WHERE size(s.sources) > 0 AND (relation IS NULL OR s.relation = relation) AND (status IS NULL OR s.status = status)
UNWIND s.sources AS word
OPTIONAL MATCH (s)-[cited:ATTRIBUTED_TO]->(e:Entity)
WHERE cited.text = word
WITH s, word, e, source, entity
WHERE source IS NULL OR toLower(word) = toLower(source)
  OR any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(source))
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
  OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity))
MATCH (s)-[:STATED_IN]->(d:Document)
WITH coalesce(e.name, word) AS source, a, b, coalesce(s.relation, s.predicate) AS relation, s.status AS status,
  count(DISTINCT d) AS documents, min(coalesce(d.published, '~') + ' ' + s.id) AS earliest
ORDER BY source, a.name, relation, b.name, status, earliest
LIMIT 200
WITH source, a, b, relation, status, documents, last(split(earliest, ' ')) AS id
MATCH (s:Statement {id: id})
MATCH (s)-[:STATED_IN]->(d:Document)
RETURN source AS source, a.name AS subject, relation AS relation, b.name AS object, status AS status,
  documents AS documents, s.text AS evidence, coalesce(d.title, d.source) AS document
ORDER BY source, subject, relation, object, status, d.published, s.id;

// Who does the same to the same as this one?
//
// Parameters:
// - entity (entity): a name or alias, in any case
// - relation (relation) = null: only this relation
// - limit (number) = 50: at most so many rows
//
// Columns:
// - co_actor: who does the same
// - shared: how many relations to the same others the two share
// - deeds: which: the relation and its object

WITH null AS entity, null AS relation
MATCH (e:Entity)
WHERE any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(entity))
MATCH (e)-[r]->(target:Entity)
WHERE r.documents > 0 AND (relation IS NULL OR type(r) = relation)
WITH e, target, collect(type(r)) AS deeds
MATCH (other:Entity)-[same]->(target)
WHERE type(same) IN deeds AND same.documents > 0 AND other <> e
WITH e, other, count(DISTINCT same) AS shared, collect(DISTINCT {deed: type(same), target: target.name}) AS deeds
ORDER BY shared DESC, other.name, other.id
LIMIT 50
UNWIND deeds AS one
WITH other, shared, one.deed + ' ' + one.target AS deed
ORDER BY deed
WITH other, shared, collect(deed) AS deeds
RETURN other.name AS co_actor, shared AS shared, deeds AS deeds
ORDER BY shared DESC, co_actor, deeds;

// Who acts or speaks against whom, and is it returned?
//
// What is denied is not counted.
//
// Parameters:
// - entity (entity) = null: only conflicts of this one
// - statements (number) = 1: only where at least so many statements say so, both ways together
// - limit (number) = 100: at most so many rows
//
// Columns:
// - one: the one against whom less is stated
// - other: the other
// - by_one: statements of what the first does or says against the second
// - by_other: statements of the reverse
// - relations: which relations, both ways together

WITH null AS entity, 1 AS statements
MATCH (a:Entity)-[r:ATTACKS|COERCES|CRITICIZES|OPPOSES|SANCTIONS|THREATENS]->(b:Entity)
WHERE r.statements > 0 AND a <> b
  AND (entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
    OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity)))
WITH r, statements, a.id < b.id AS forth, CASE WHEN a.id < b.id THEN a ELSE b END AS x,
  CASE WHEN a.id < b.id THEN b ELSE a END AS y
ORDER BY type(r)
WITH x, y, statements, sum(CASE WHEN forth THEN r.statements ELSE 0 END) AS forth,
  sum(CASE WHEN forth THEN 0 ELSE r.statements END) AS back, collect(DISTINCT type(r)) AS relations
WHERE forth + back >= statements
WITH relations, forth, back, forth > back OR (forth = back AND x.name < y.name) AS keep, x.name AS x, y.name AS y
RETURN CASE WHEN keep THEN x ELSE y END AS one, CASE WHEN keep THEN y ELSE x END AS other,
  CASE WHEN keep THEN forth ELSE back END AS by_one, CASE WHEN keep THEN back ELSE forth END AS by_other,
  relations AS relations
ORDER BY by_one DESC, by_other DESC, one, other
LIMIT 100;

// What is denied, by whom, and how often is it stated all the same?
//
// Parameters:
// - entity (entity) = null: only denials about this one
// - relation (relation) = null: only this relation
// - since (date) = null: only what was published then or later
// - limit (number) = 100: at most so many rows
//
// Columns:
// - subject: who
// - relation: the relation; a predicate in small letters where it is outside the ontology
// - object: to whom
// - denied_by: the sources; empty where the article says it in its own voice
// - stated: how many statements state it
// - published: when the denial was published
// - document: the title of its document
// - evidence: the words that deny it

WITH null AS entity, null AS relation, null AS since
MATCH (s:Statement {status: 'denied'})
WHERE relation IS NULL OR s.relation = relation
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
  OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity))
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE since IS NULL OR d.published >= since
WITH s, a, b, d
ORDER BY d.published, d.title, s.start, s.id
LIMIT 100
OPTIONAL MATCH (yes:Statement {pair: s.pair})
WHERE yes.status <> 'denied'
WITH s, a, b, d, count(yes) AS stated
OPTIONAL MATCH (s)-[cited:ATTRIBUTED_TO]->(source:Entity)
WITH s, a, b, d, stated, cited, source
ORDER BY source.name
WITH s, a, b, d, stated, collect(source.name) AS named, collect(cited.text) AS words
WITH s, a, b, d, stated, named + [word IN s.sources WHERE NOT word IN words] AS according_to
RETURN a.name AS subject, coalesce(s.relation, s.predicate) AS relation, b.name AS object, according_to AS denied_by,
  stated AS stated, d.published AS published, coalesce(d.title, d.source) AS document, s.text AS evidence
ORDER BY published, d.title, s.start, s.id;

// Which documents are in the graph, and how much was read from each?
//
// Parameters:
// - publisher (publisher) = null: only from this publisher
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - limit (number) = 100: at most so many rows
//
// Columns:
// - document: its title, or the address it was read from where it has none
// - publisher: by whom it was published
// - published: when
// - entities: how many entities it mentions
// - statements: how many relations it states
// - quotes: how many quotes it holds
// - source: the address it was read from

WITH null AS publisher, null AS since, null AS until
MATCH (d:Document)
WHERE (publisher IS NULL OR toLower(d.publisher) = toLower(publisher))
  AND (since IS NULL OR d.published >= since)
  AND (until IS NULL OR left(d.published, size(until)) <= until)
RETURN coalesce(d.title, d.source) AS document, d.publisher AS publisher, d.published AS published,
  COUNT { (d)-[:MENTIONS]->(:Entity) } AS entities, COUNT { (:Statement)-[:STATED_IN]->(d) } AS statements,
  COUNT { (:Quote)-[:STATED_IN]->(d) } AS quotes, d.source AS source
ORDER BY published, document, source, d.id
LIMIT 100;

// Which documents state or deny this relation, as what, and according to whom?
//
// Parameters:
// - subject (entity): a name or alias, in any case
// - object (entity): a name or alias, in any case
// - relation (relation) = null: only this relation
// - limit (number) = 100: at most so many rows
//
// Columns:
// - published: when it was published; undated ones come last
// - publisher: by whom
// - document: its title, or the address it was read from where it has none
// - relation: the relation; a predicate in small letters where it is outside the ontology
// - status: as what it is told
// - according_to: the sources; empty where the article says it in its own voice
// - evidence: the words that state it
// - source: the address it was read from

WITH null AS subject, null AS object, null AS relation
MATCH (a:Entity)
WHERE any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(subject))
MATCH (b:Entity)
WHERE any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(object))
MATCH (s:Statement)-[:SUBJECT]->(a)
MATCH (s)-[:OBJECT]->(b)
WHERE relation IS NULL OR s.relation = relation
MATCH (s)-[:STATED_IN]->(d:Document)
OPTIONAL MATCH (s)-[cited:ATTRIBUTED_TO]->(source:Entity)
WITH s, d, cited, source
ORDER BY source.name
WITH s, d, collect(source.name) AS named, collect(cited.text) AS words
WITH s, d, named + [word IN s.sources WHERE NOT word IN words] AS according_to
RETURN d.published AS published, d.publisher AS publisher, coalesce(d.title, d.source) AS document,
  coalesce(s.relation, s.predicate) AS relation, s.status AS status, according_to AS according_to, s.text AS evidence,
  d.source AS source
ORDER BY published, document, s.start, s.id
LIMIT 100;

// What happened at this place, and at the places in it?
//
// Attacks on it and deployments to it, events located there, and whatever else a statement places there. A place
// lies in another where that is stated.
//
// Parameters:
// - place (entity): a name or alias, in any case
// - status (status) = null: only what is told as actual, planned, possible or denied
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - limit (number) = 200: at most so many rows
//
// Columns:
// - place: where
// - subject: who
// - relation: the relation; a predicate in small letters where it is outside the ontology
// - object: to whom, or the place itself
// - status: as what it is told
// - time: the words of the text that date it
// - published: when the document was published
// - document: its title
// - evidence: the words that state it

WITH null AS place, null AS status, null AS since, null AS until
MATCH (outer:Entity)
WHERE any(name IN [outer.name] + outer.aliases WHERE toLower(name) = toLower(place))
MATCH (p:Entity)-[:LOCATED_IN*0..3]->(outer)
WITH DISTINCT p, status, since, until
MATCH (s:Statement)-[at:PLACE|OBJECT]->(p)
WHERE (status IS NULL OR s.status = status)
  AND (type(at) = 'PLACE' OR s.relation IN ['ATTACKS', 'DEPLOYS_TO', 'LOCATED_IN'])
WITH DISTINCT s, p, since, until
MATCH (s)-[:SUBJECT]->(a:Entity)
WHERE s.relation <> 'LOCATED_IN' OR a:Event OR s.relation IS NULL
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE (since IS NULL OR d.published >= since) AND (until IS NULL OR left(d.published, size(until)) <= until)
WITH s, d, a, p
ORDER BY d.published, d.title, d.id, s.start, s.id, p.name, p.id
LIMIT 200
MATCH (s)-[:OBJECT]->(b:Entity)
RETURN p.name AS place, a.name AS subject, coalesce(s.relation, s.predicate) AS relation, b.name AS object,
  s.status AS status, s.time AS time, d.published AS published,
  coalesce(d.title, d.source) AS document, s.text AS evidence
ORDER BY d.published, d.title, d.id, s.start, s.id, p.name, p.id;

// When was each relation first reported, and when last?
//
// Documents without a date are left out.
//
// Parameters:
// - entity (entity) = null: only relations of this one
// - relation (relation) = null: only this relation
// - documents (number) = 1: only what at least so many documents state
// - limit (number) = 100: at most so many rows
//
// Columns:
// - subject: who; the two ends of a mutual relation stand in a fixed order
// - relation: the relation, from subject to object
// - object: to whom
// - documents: how many dated documents state or deny it
// - earliest: the first publication date
// - first_status: as what it was told then
// - first_evidence: in which words
// - latest: the last publication date
// - latest_status: as what it was told then
// - latest_evidence: in which words

WITH null AS entity, null AS relation, 1 AS documents
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.first IS NOT NULL AND r.documents >= documents AND (relation IS NULL OR type(r) = relation)
  AND (entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
    OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity)))
WITH a, r, b, r.pair AS pair
ORDER BY r.last DESC, r.first, a.name, type(r), b.name, pair
LIMIT 100
MATCH (s:Statement {pair: pair})
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE d.published IS NOT NULL
WITH a, r, b, s, d
ORDER BY d.published, d.title, d.id, s.start, s.id
WITH a, r, b, count(DISTINCT d) AS documents, collect(s.status) AS statuses, collect(s.text) AS texts
RETURN a.name AS subject, type(r) AS relation, b.name AS object, documents AS documents,
  r.first AS earliest, head(statuses) AS first_status, head(texts) AS first_evidence,
  r.last AS latest, last(statuses) AS latest_status, last(texts) AS latest_evidence
ORDER BY latest DESC, earliest, subject, relation, object, first_evidence;

// Which entities share a name or alias, and may be one?
//
// Those that were decided to be different are left out, and so are bodies of different countries. allegedly resolve
// proposes more, spelled nearly alike or with a word more, with the evidence, and records what is decided.
//
// Parameters:
// - entity (entity) = null: only look-alikes of this one
// - kind (kind) = null: only this kind of entity
// - limit (number) = 100: at most so many rows
//
// Columns:
// - name: the name or alias they share, in small letters
// - one: the name of the first
// - one_kind: its kind
// - other: the name of the second
// - other_kind: its kind
// - one_documents: how many documents mention the first
// - other_documents: how many mention the second
// - one_id: the id of the first, for allegedly resolve --same or --different
// - other_id: the id of the second

WITH null AS entity, null AS kind
MATCH (e:Entity)
WHERE kind IS NULL OR kind IN labels(e)
UNWIND [e.name] + e.aliases AS spelling
WITH DISTINCT toLower(spelling) AS name, e, entity
ORDER BY e.name, e.id
WITH name, entity, collect(e) AS bearers
WHERE size(bearers) > 1
UNWIND range(0, size(bearers) - 2) AS i
UNWIND range(i + 1, size(bearers) - 1) AS j
WITH name, entity, bearers[i] AS a, bearers[j] AS b
WHERE (entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
  OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity)))
  AND (a.country IS NULL OR b.country IS NULL OR a.country = b.country)
WITH name, a, b, [a.id] + coalesce(a.members, []) + [b.id] + coalesce(b.members, []) AS ids
WHERE NOT EXISTS { MATCH (d:Decision) WHERE d.verdict = 'different' AND d.one_id IN ids AND d.other_id IN ids }
RETURN name AS name, a.name AS one, [label IN labels(a) WHERE label <> 'Entity'][0] AS one_kind,
  b.name AS other, [label IN labels(b) WHERE label <> 'Entity'][0] AS other_kind,
  COUNT { (:Document)-[:MENTIONS]->(a) } AS one_documents, COUNT { (:Document)-[:MENTIONS]->(b) } AS other_documents,
  a.id AS one_id, b.id AS other_id
ORDER BY name, one, other, one_kind, other_kind, one_id, other_id
LIMIT 100;

// What is given or sent, by whom to whom, how often is it reported, and in which quantities?
//
// Without a status, what is denied is left out.
//
// Parameters:
// - entity (entity) = null: only what this one gives, sends or gets
// - means (text) = null: only means whose words contain this
// - status (status) = null: only what is told as actual, planned, possible or denied
// - limit (number) = 100: at most so many rows
//
// Columns:
// - what: the means, in small letters
// - giver: who gives or sends it
// - receiver: who gets it, or where it is sent
// - statements: how many statements name it
// - documents: in how many documents
// - quantities: every quantity as written
// - most: the largest number among those written in digits; reports of one delivery are not added up

WITH null AS entity, null AS means, null AS status
MATCH (s:Statement)-[given:WITH_MEANS]->(m:Means)
WHERE (means IS NULL OR toLower(m.what) CONTAINS toLower(means))
  AND CASE WHEN status IS NULL THEN s.status <> 'denied' ELSE s.status = status END
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
  OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity))
MATCH (s)-[:STATED_IN]->(d:Document)
WITH a, b, toLower(m.what) AS what, count(DISTINCT s) AS statements, count(DISTINCT d) AS documents,
  collect(DISTINCT given.quantity) AS written
ORDER BY documents DESC, statements DESC, what, a.name, b.name, a.id, b.id
LIMIT 100
UNWIND CASE WHEN size(written) = 0 THEN [null] ELSE written END AS quantity
WITH a, b, what, statements, documents, quantity
ORDER BY quantity
WITH a, b, what, statements, documents, collect(quantity) AS quantities,
  max(toInteger(replace(split(quantity, ' ')[0], ',', ''))) AS most
RETURN what AS what, a.name AS giver, b.name AS receiver, statements AS statements, documents AS documents,
  quantities AS quantities, most AS most
ORDER BY documents DESC, statements DESC, what, giver, receiver;

// Whose claims are reported most?
//
// Parameters:
// - relation (relation) = null: only this relation
// - named (text) = null: 'yes' for sources with a name, 'no' for those without
// - limit (number) = 50: at most so many rows
//
// Columns:
// - source: a name, or the article's words where the source has none
// - named: whether it has a name
// - statements: how many statements are attributed to it
// - documents: in how many documents
// - publishers: by how many publishers
// - denied: how many of the statements are denials

WITH null AS relation, null AS named
MATCH (s:Statement)
WHERE size(s.sources) > 0 AND (relation IS NULL OR s.relation = relation)
UNWIND s.sources AS word
OPTIONAL MATCH (s)-[cited:ATTRIBUTED_TO]->(e:Entity)
WHERE cited.text = word
MATCH (s)-[:STATED_IN]->(d:Document)
WITH s, d, named, coalesce(e.name, word) AS source, e IS NOT NULL AS has_name
WHERE named IS NULL OR toLower(named) = CASE WHEN has_name THEN 'yes' ELSE 'no' END
WITH source, has_name, count(DISTINCT s) AS statements, count(DISTINCT d) AS documents,
  count(DISTINCT d.publisher) AS publishers, sum(CASE WHEN s.status = 'denied' THEN 1 ELSE 0 END) AS denied
RETURN source AS source, has_name AS named, statements AS statements, documents AS documents, publishers AS publishers,
  denied AS denied
ORDER BY statements DESC, documents DESC, source, named
LIMIT 50;

// Which entities have relations with the most others?
//
// Parameters:
// - kind (kind) = null: only this kind of entity
// - relation (relation) = null: only this relation
// - documents (number) = 1: only what at least so many documents state
// - limit (number) = 25: at most so many rows
//
// Columns:
// - entity: who
// - kind: Person, Organization, Country, Place, Group or Event
// - others: with how many other entities it has a stated relation
// - statements: how many statements stand behind them
// - relations: which relations

WITH null AS kind, null AS relation, 1 AS documents
MATCH (e:Entity)-[r]-(other:Entity)
WHERE (relation IS NULL OR type(r) = relation) AND r.documents >= documents AND (kind IS NULL OR kind IN labels(e))
WITH e, count(DISTINCT other) AS others, sum(r.statements) AS statements, collect(DISTINCT type(r)) AS types
ORDER BY others DESC, statements DESC, e.name, e.id
LIMIT 25
UNWIND types AS type
WITH e, others, statements, type
ORDER BY type
WITH e, others, statements, collect(type) AS relations
RETURN e.name AS entity, [label IN labels(e) WHERE label <> 'Entity'][0] AS kind, others AS others,
  statements AS statements, relations AS relations
ORDER BY others DESC, statements DESC, entity, kind;

// Which relations do the most documents state independently?
//
// Parameters:
// - entity (entity) = null: only relations of this one
// - relation (relation) = null: only this relation
// - documents (number) = 2: only what at least so many documents state
// - limit (number) = 50: at most so many rows
//
// Columns:
// - subject: who; the two ends of a mutual relation stand in a fixed order
// - relation: the relation, from subject to object
// - object: to whom
// - documents: how many documents state it
// - sources: how many voices: named, unnamed, or else the publisher
// - publishers: how many publishers
// - status: as what it is told, the surest first
// - denied: how many statements deny it
// - evidence: the words of the earliest

WITH null AS entity, null AS relation, 2 AS documents
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.documents >= documents AND (relation IS NULL OR type(r) = relation)
  AND (entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
    OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity)))
WITH a, r, b, r.pair AS pair
ORDER BY r.documents DESC, r.sources DESC, a.name, type(r), b.name, pair
LIMIT 50
MATCH (s:Statement {pair: pair})
WHERE s.status <> 'denied'
MATCH (s)-[:STATED_IN]->(d:Document)
WITH a, r, b, s, d
ORDER BY d.published, d.title, d.id, s.start, s.id
WITH a, r, b, count(DISTINCT d.publisher) AS publishers, collect(s.text)[0] AS evidence
RETURN a.name AS subject, type(r) AS relation, b.name AS object, r.documents AS documents, r.sources AS sources,
  publishers AS publishers, r.status AS status, r.denied AS denied, evidence AS evidence
ORDER BY documents DESC, sources DESC, subject, relation, object, evidence;

// Which entities appear for the first time since this date?
//
// Documents without a date are left out.
//
// Parameters:
// - since (date): what was published then or later is new
// - kind (kind) = null: only this kind of entity
// - limit (number) = 100: at most so many rows
//
// Columns:
// - entity: who or what
// - kind: Person, Organization, Country, Place, Group or Event
// - earliest: the first publication date
// - documents: how many documents mention it
// - mentions: how often they do
// - document: the title of the first

WITH null AS since, null AS kind
MATCH (d:Document)-[m:MENTIONS]->(e:Entity)
WHERE d.published IS NOT NULL AND (kind IS NULL OR kind IN labels(e))
WITH since, e, min(d.published + ' ' + d.id) AS earliest, count(DISTINCT d) AS documents, sum(m.count) AS mentions
WHERE earliest >= since
WITH e, documents, mentions, last(split(earliest, ' ')) AS id
MATCH (d:Document {id: id})
RETURN e.name AS entity, [label IN labels(e) WHERE label <> 'Entity'][0] AS kind, d.published AS earliest,
  documents AS documents, mentions AS mentions, coalesce(d.title, d.source) AS document
ORDER BY earliest, documents DESC, entity, kind
LIMIT 100;

// Which stated relations have no name in the ontology yet?
//
// Parameters:
// - predicate (text) = null: only predicates that contain this
// - documents (number) = 1: only what at least so many documents state
// - limit (number) = 100: at most so many rows
//
// Columns:
// - predicate: the verb or noun that states it, in its basic form
// - statements: how many statements use it
// - documents: in how many documents
// - example: the words of one
// - document: the title of its document

WITH null AS predicate, 1 AS documents
MATCH (s:Statement)
WHERE s.relation IS NULL AND (predicate IS NULL OR toLower(s.predicate) CONTAINS toLower(predicate))
MATCH (s)-[:STATED_IN]->(d:Document)
WITH s, d, documents AS least
ORDER BY d.published, d.title, d.id, s.start, s.id
WITH s.predicate AS predicate, least, count(s) AS statements, count(DISTINCT d) AS documents,
  collect(s.text)[0] AS example, collect(coalesce(d.title, d.source))[0] AS document
WHERE documents >= least
RETURN predicate AS predicate, statements AS statements, documents AS documents, example AS example,
  document AS document
ORDER BY statements DESC, documents DESC, predicate
LIMIT 100;

// How are these two connected, and which words state each step?
//
// Of several shortest paths it shows the first by name, one without denied steps before the others. At most six steps.
//
// Parameters:
// - one (entity): a name or alias, in any case
// - other (entity): a name or alias, in any case
//
// Columns:
// - step: 1 is the relation of the first entity
// - subject: who
// - relation: the relation, from subject to object
// - object: to whom
// - status: as what it is told, the surest first
// - documents: how many documents state it
// - evidence: the words of the earliest that states it, or denies it where none does
// - document: its title

WITH null AS one, null AS other
MATCH (x:Entity)
WHERE any(name IN [x.name] + x.aliases WHERE toLower(name) = toLower(one))
MATCH (y:Entity)
WHERE any(name IN [y.name] + y.aliases WHERE toLower(name) = toLower(other)) AND x <> y
MATCH p = allShortestPaths((x)-[:SUPPORTS|COOPERATES_WITH|MEETS_WITH|ASKS|CRITICIZES|OPPOSES|THREATENS|SANCTIONS|ATTACKS
  |COERCES|CONCEDES_TO|DEPLOYS_TO|DEPENDS_ON|INFLUENCES|LEADS|AFFILIATED_WITH|PART_OF|LOCATED_IN|NATIONAL_OF*..6]-(y))
WITH p
ORDER BY length(p), size([r IN relationships(p) WHERE r.documents = 0]), [stop IN nodes(p) | stop.name],
  [r IN relationships(p) | type(r)], [r IN relationships(p) | r.pair] LIMIT 1
WITH relationships(p) AS steps
UNWIND range(0, size(steps) - 1) AS i
WITH i + 1 AS step, steps[i] AS r, steps[i].pair AS pair
MATCH (s:Statement {pair: pair})
MATCH (s)-[:STATED_IN]->(d:Document)
WITH step, r, s, d
ORDER BY s.status = 'denied', d.published, d.title, d.id, s.start, s.id
WITH step, r, collect(s.text)[0] AS evidence, collect(coalesce(d.title, d.source))[0] AS document
RETURN step AS step, startNode(r).name AS subject, type(r) AS relation, endNode(r).name AS object, r.status AS status,
  r.documents AS documents, evidence AS evidence, document AS document
ORDER BY step;

// How are these two connected, in the fewest steps?
//
// Mentions in one document connect nobody: every step is a stated relation, or one that is only denied and marked so.
// At most six steps.
//
// Parameters:
// - one (entity): a name or alias, in any case
// - other (entity): a name or alias, in any case
// - limit (number) = 20: at most so many rows
//
// Columns:
// - steps: how many relations lie between them
// - path: the entities on the way
// - relations: for each step, the relations between the two, with an arrow in the direction of each

WITH null AS one, null AS other
MATCH (x:Entity)
WHERE any(name IN [x.name] + x.aliases WHERE toLower(name) = toLower(one))
MATCH (y:Entity)
WHERE any(name IN [y.name] + y.aliases WHERE toLower(name) = toLower(other)) AND x <> y
MATCH p = allShortestPaths((x)-[:SUPPORTS|COOPERATES_WITH|MEETS_WITH|ASKS|CRITICIZES|OPPOSES|THREATENS|SANCTIONS|ATTACKS
  |COERCES|CONCEDES_TO|DEPLOYS_TO|DEPENDS_ON|INFLUENCES|LEADS|AFFILIATED_WITH|PART_OF|LOCATED_IN|NATIONAL_OF*..6]-(y))
WITH nodes(p) AS stops, relationships(p) AS steps
UNWIND range(0, size(steps) - 1) AS i
WITH stops, i, startNode(steps[i]) = stops[i] AS forth,
  type(steps[i]) + CASE WHEN steps[i].documents = 0 THEN ' (denied)' ELSE '' END AS relation
WITH [stop IN stops | stop.id] AS ids, [stop IN stops | stop.name] AS path, i,
  CASE WHEN forth THEN relation + ' >' ELSE '< ' + relation END AS step
ORDER BY i, step
WITH ids, path, i, collect(DISTINCT step) AS steps
ORDER BY i
WITH ids, path, collect(reduce(words = '', step IN steps |
  words + CASE words WHEN '' THEN '' ELSE ', ' END + step)) AS relations
RETURN size(relations) AS steps, path AS path, relations AS relations
ORDER BY steps, path, relations, ids
LIMIT 20;

// What is announced or promised, and never reported as done?
//
// Done is the same relation between the two told as actual, in a document of the same day or later, and with the
// same means where the promise names any.
//
// Parameters:
// - entity (entity) = null: only promises by or to this one
// - relation (relation) = null: only this relation
// - before (date) = null: only promises published before this date
// - limit (number) = 100: at most so many rows
//
// Columns:
// - promiser: who is to do it
// - relation: what
// - toward: to whom
// - what: with what; empty where the promise names no means
// - how_much: its quantity, as written
// - documents: how many documents report the promise
// - earliest: the first publication date
// - evidence: the words of the earliest report
// - document: its title

WITH null AS entity, null AS relation, null AS before
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.planned > 0 AND (relation IS NULL OR type(r) = relation)
  AND (entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
    OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity)))
WITH before, r.pair AS pair
MATCH (s:Statement {pair: pair})
WHERE s.status IN ['planned', 'actual']
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE before IS NULL OR s.status = 'actual' OR d.published < before
OPTIONAL MATCH (s)-[given:WITH_MEANS]->(m:Means)
WITH pair, m.what AS what, given.quantity AS how_much, s.status = 'planned' AS promise, count(DISTINCT d) AS documents,
  min(coalesce(d.published, '~') + ' ' + s.id) AS earliest, max(coalesce(d.published, '~')) AS latest
WITH pair, collect({what: what, how_much: how_much, documents: documents, earliest: earliest, promise: promise,
  latest: latest}) AS reports
UNWIND [report IN reports WHERE report.promise] AS said
WITH said, [report IN reports WHERE NOT report.promise AND (said.what IS NULL OR report.what = said.what)
  AND report.latest >= split(said.earliest, ' ')[0]] AS done
WHERE size(done) = 0
WITH said.what AS what, said.how_much AS how_much, said.documents AS documents, last(split(said.earliest, ' ')) AS id
MATCH (s:Statement {id: id})
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
MATCH (s)-[:STATED_IN]->(d:Document)
RETURN a.name AS promiser, s.relation AS relation, b.name AS toward, what AS what, how_much AS how_much,
  documents AS documents, d.published AS earliest, s.text AS evidence, coalesce(d.title, d.source) AS document
ORDER BY earliest, promiser, relation, toward, what, how_much, s.id
LIMIT 100;

// How do publishers differ in what they report about the same relation?
//
// Parameters:
// - entity (entity) = null: only relations of this one
// - relation (relation) = null: only this relation
// - publishers (number) = 2: only what at least so many publishers report
// - limit (number) = 200: at most so many rows
//
// Columns:
// - subject: who; the two ends of a mutual relation stand in a fixed order
// - relation: the relation, from subject to object
// - object: to whom
// - publisher: who reports it
// - documents: in how many documents
// - actual: how many statements tell it as having happened or being so
// - planned: as intended or promised
// - possible: as possible
// - denied: as not so
// - earliest: when it first did

WITH null AS entity, null AS relation, 2 AS publishers
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.documents + r.denied_documents >= publishers AND (relation IS NULL OR type(r) = relation)
  AND (entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
    OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity)))
WITH a, r, b, publishers, r.pair AS pair
MATCH (s:Statement {pair: pair})
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE d.publisher IS NOT NULL
WITH a, r, b, publishers, d.publisher AS publisher, count(DISTINCT d) AS documents,
  sum(CASE WHEN s.status = 'actual' THEN 1 ELSE 0 END) AS actual,
  sum(CASE WHEN s.status = 'planned' THEN 1 ELSE 0 END) AS planned,
  sum(CASE WHEN s.status = 'possible' THEN 1 ELSE 0 END) AS possible,
  sum(CASE WHEN s.status = 'denied' THEN 1 ELSE 0 END) AS denied, min(d.published) AS earliest
WITH a, r, b, publishers, collect({publisher: publisher, documents: documents, actual: actual, planned: planned,
  possible: possible, denied: denied, earliest: earliest}) AS reports
WHERE size(reports) >= publishers
UNWIND reports AS report
RETURN a.name AS subject, type(r) AS relation, b.name AS object, report.publisher AS publisher,
  report.documents AS documents, report.actual AS actual, report.planned AS planned, report.possible AS possible,
  report.denied AS denied, report.earliest AS earliest
ORDER BY subject, relation, object, earliest, publisher
LIMIT 200;

// What is said about this one, and who says it?
//
// Parameters:
// - entity (entity): a name or alias, in any case
// - speaker (entity) = null: only what this one says
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - limit (number) = 100: at most so many rows
//
// Columns:
// - speaker: who speaks; the article's words where the speaker has no name
// - cue: the verb or phrase that reports it
// - said: the content, verbatim; it names the entity, or a pronoun or description in it means the entity
// - direct: whether it stands in quotation marks
// - published: when the document was published
// - document: its title, or the address it was read from where it has none

WITH null AS entity, null AS speaker, null AS since, null AS until
MATCH (e:Entity)
WHERE any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(entity))
MATCH (d:Document)-[m:MENTIONS]->(e)
WHERE (since IS NULL OR d.published >= since) AND (until IS NULL OR left(d.published, size(until)) <= until)
MATCH (q:Quote)-[:STATED_IN]->(d)
WHERE any(i IN m.starts WHERE i >= q.start AND i < q.`end`)
OPTIONAL MATCH (q)-[:SPEAKER]->(by_whom:Entity)
WITH DISTINCT q, d, by_whom, speaker
WHERE speaker IS NULL OR any(name IN [by_whom.name] + by_whom.aliases WHERE toLower(name) = toLower(speaker))
RETURN coalesce(by_whom.name, q.speaker_text) AS speaker, q.cue AS cue, q.text AS said, q.direct AS direct,
  d.published AS published, coalesce(d.title, d.source) AS document
ORDER BY published, document, q.start, q.id
LIMIT 100;

// Which relations does this entity have, to whom, and how often are they stated?
//
// Parameters:
// - entity (entity): a name or alias, in any case
// - relation (relation) = null: only this relation
// - status (status) = null: only what is told as actual, planned, possible or denied
// - documents (number) = 1: only what at least so many documents state
// - limit (number) = 100: at most so many rows
//
// Columns:
// - subject: who; the two ends of a mutual relation stand in a fixed order
// - relation: the relation, from subject to object
// - object: to whom
// - status: as what it is told, the surest first; denied last
// - documents: how many documents state it
// - sources: by how many voices: named, unnamed, or else the publisher
// - denied: how many statements deny it
// - means: what is given or sent
// - earliest: the first publication date
// - latest: the last one

WITH null AS entity, null AS relation, null AS status, 1 AS documents
MATCH (e:Entity)
WHERE entity IS NULL OR any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(entity))
MATCH (e)-[r]-(other:Entity)
WHERE (relation IS NULL OR type(r) = relation) AND (status IS NULL OR status IN r.status) AND r.documents >= documents
WITH DISTINCT r
RETURN startNode(r).name AS subject, type(r) AS relation, endNode(r).name AS object, r.status AS status,
  r.documents AS documents, r.sources AS sources, r.denied AS denied, r.means AS means,
  r.first AS earliest, r.last AS latest
ORDER BY documents DESC, sources DESC, subject, relation, object, latest
LIMIT 100;

// Who was reported in which office of a body, when?
//
// Parameters:
// - body (entity) = null: only roles in this organization or country
// - person (entity) = null: only the roles of this one
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - limit (number) = 200: at most so many rows
//
// Columns:
// - body: of what
// - published: when the document was published; undated ones come last
// - time: the words of the text that date it
// - person: who
// - role: the office as written
// - relation: LEADS or AFFILIATED_WITH
// - status: as what it is told
// - document: the title of the document
// - evidence: the words that state it

WITH null AS body, null AS person, null AS since, null AS until
MATCH (s:Statement)
WHERE s.relation IN ['LEADS', 'AFFILIATED_WITH']
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE body IS NULL OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(body))
MATCH (s)-[:SUBJECT]->(a:Entity)
WHERE person IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(person))
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE (since IS NULL OR d.published >= since) AND (until IS NULL OR left(d.published, size(until)) <= until)
RETURN b.name AS body, d.published AS published, s.time AS time, a.name AS person, s.role AS role,
  s.relation AS relation, s.status AS status, coalesce(d.title, d.source) AS document, s.text AS evidence
ORDER BY body, published, document, s.start, s.id
LIMIT 200;

// What does one say about another?
//
// Parameters:
// - speaker (entity): whose claims: a name or alias, in any case
// - about (entity) = null: only claims about this one
// - limit (number) = 100: at most so many rows
//
// Columns:
// - speaker: who says it
// - cue: the verb or phrase that reports it
// - subject: who
// - relation: the relation; a predicate in small letters where it is outside the ontology
// - object: to whom
// - status: as what it is told
// - published: when the document was published
// - document: its title, or the address it was read from where it has none
// - evidence: the words that state it

WITH null AS speaker, null AS about
MATCH (e:Entity)
WHERE any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(speaker))
MATCH (s:Statement)-[cited:ATTRIBUTED_TO]->(e)
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE about IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(about))
  OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(about))
MATCH (s)-[:STATED_IN]->(d:Document)
RETURN e.name AS speaker, cited.cue AS cue, a.name AS subject, coalesce(s.relation, s.predicate) AS relation,
  b.name AS object, s.status AS status, d.published AS published,
  coalesce(d.title, d.source) AS document, s.text AS evidence
ORDER BY published, document, s.start, s.id
LIMIT 100;

// What does only a single voice say?
//
// Parameters:
// - entity (entity) = null: only claims about this one
// - relation (relation) = null: only this relation
// - documents (number) = 1: only what at least so many documents state
// - limit (number) = 100: at most so many rows
//
// Columns:
// - subject: who; the two ends of a mutual relation stand in a fixed order
// - relation: the relation, from subject to object
// - object: to whom
// - source: the only voice: a name, the article's words for it, or the publisher of an article in its own voice
// - documents: how many documents repeat it
// - status: as what it is told
// - latest: the last publication date
// - evidence: the words of the earliest report
// - document: its title

WITH null AS entity, null AS relation, 1 AS documents
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.sources = 1 AND r.documents >= documents AND (relation IS NULL OR type(r) = relation)
  AND (entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
    OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity)))
WITH a, r, b, r.pair AS pair
ORDER BY r.documents DESC, r.last DESC, a.name, type(r), b.name, pair
LIMIT 100
MATCH (s:Statement {pair: pair})
WHERE s.status <> 'denied'
MATCH (s)-[:STATED_IN]->(d:Document)
OPTIONAL MATCH (s)-[:ATTRIBUTED_TO]->(e:Entity)
WITH a, r, b, s, d, e
ORDER BY d.published, d.title, d.id, s.start, s.id
WITH a, r, b, collect(coalesce(e.name, s.sources[0], d.publisher, d.title, d.source))[0] AS source,
  collect(s.text)[0] AS evidence, collect(coalesce(d.title, d.source))[0] AS document
RETURN a.name AS subject, type(r) AS relation, b.name AS object, source AS source, r.documents AS documents,
  r.status AS status, r.last AS latest, evidence AS evidence, document AS document
ORDER BY documents DESC, latest DESC, subject, relation, object, evidence;

// What does this document state, in the order of its text?
//
// Parameters:
// - document (text) = null: words of its title, its address, or its id
// - relation (relation) = null: only this relation
// - status (status) = null: only what is told as actual, planned, possible or denied
// - limit (number) = 200: at most so many rows
//
// Columns:
// - document: its title
// - subject: who
// - relation: the relation; a predicate in small letters where it is outside the ontology
// - object: to whom
// - status: as what it is told
// - according_to: the sources; empty where the article says it in its own voice
// - evidence: the words that state it
// - start: where they begin in the document's text, in characters
// - id: the statement's id: `allegedly explain ID` shows why it was read

WITH null AS document, null AS relation, null AS status
MATCH (d:Document)
WHERE document IS NULL OR d.id = document OR toLower(d.title) CONTAINS toLower(document)
  OR toLower(d.source) CONTAINS toLower(document)
MATCH (s:Statement)-[:STATED_IN]->(d)
WHERE (relation IS NULL OR s.relation = relation) AND (status IS NULL OR s.status = status)
WITH s, d
ORDER BY coalesce(d.title, d.source), d.id, s.start, s.id
LIMIT 200
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
OPTIONAL MATCH (s)-[cited:ATTRIBUTED_TO]->(source:Entity)
WITH s, a, b, d, cited, source
ORDER BY source.name
WITH s, a, b, d, collect(source.name) AS named, collect(cited.text) AS words
WITH s, a, b, d, named + [word IN s.sources WHERE NOT word IN words] AS according_to
RETURN coalesce(d.title, d.source) AS document, a.name AS subject,
  coalesce(s.relation, s.predicate) AS relation, b.name AS object, s.status AS status,
  according_to AS according_to, s.text AS evidence, s.start AS start,
  s.id AS id
ORDER BY document, d.id, start, id;

// What was reported about this one, or about these two, in which order?
//
// Parameters:
// - one (entity): a name or alias, in any case
// - other (entity) = null: only what concerns this one too
// - relation (relation) = null: only this relation
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - limit (number) = 200: at most so many rows
//
// Columns:
// - published: when the document was published; undated ones come last
// - time: the words of the text that date it
// - subject: who
// - relation: the relation; a predicate in small letters where it is outside the ontology
// - object: to whom
// - status: as what it is told
// - publisher: of the document
// - document: its title
// - evidence: the words that state it

WITH null AS one, null AS other, null AS relation, null AS since, null AS until
MATCH (x:Entity)
WHERE any(name IN [x.name] + x.aliases WHERE toLower(name) = toLower(one))
MATCH (s:Statement)-[:SUBJECT|OBJECT]->(x)
WHERE relation IS NULL OR s.relation = relation
WITH DISTINCT s, one, other, since, until
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE (since IS NULL OR d.published >= since) AND (until IS NULL OR left(d.published, size(until)) <= until)
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE other IS NULL
  OR (any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(one))
    AND any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(other)))
  OR (any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(one))
    AND any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(other)))
WITH s, d, a, b
ORDER BY d.published, d.title, d.id, s.start, s.id
LIMIT 200
RETURN d.published AS published, s.time AS time, a.name AS subject, coalesce(s.relation, s.predicate) AS relation,
  b.name AS object, s.status AS status, d.publisher AS publisher,
  coalesce(d.title, d.source) AS document, s.text AS evidence
ORDER BY d.published, d.title, d.id, s.start, s.id;

// Where is it, where did it happen, and where was who sent?
//
// Parameters:
// - entity (entity) = null: only the places of this one
// - place (entity) = null: only this place
// - limit (number) = 200: at most so many rows
//
// Columns:
// - entity: who or what; the subject of a statement that names a place
// - how: LOCATED_IN, DEPLOYS_TO, or what happened there
// - place: where
// - status: actual, planned, possible or denied
// - documents: how many documents state it
// - evidence: the words of the earliest
// - document: its title

WITH null AS entity, null AS place
MATCH (s:Statement)-[at:PLACE|OBJECT]->(p:Entity)
WHERE (type(at) = 'PLACE' OR s.relation IN ['LOCATED_IN', 'DEPLOYS_TO'])
  AND (place IS NULL OR any(name IN [p.name] + p.aliases WHERE toLower(name) = toLower(place)))
MATCH (s)-[:SUBJECT]->(e:Entity)
WHERE entity IS NULL OR any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(entity))
MATCH (s)-[:STATED_IN]->(d:Document)
WITH e, p, coalesce(s.relation, s.predicate) AS how, s.status AS status, count(DISTINCT d) AS documents,
  min(coalesce(d.published, '~') + ' ' + s.id) AS earliest
ORDER BY e.name, p.name, how, status, earliest
LIMIT 200
WITH e, p, how, status, documents, last(split(earliest, ' ')) AS id
MATCH (s:Statement {id: id})
MATCH (s)-[:STATED_IN]->(d:Document)
RETURN e.name AS entity, how AS how, p.name AS place, status AS status, documents AS documents, s.text AS evidence,
  coalesce(d.title, d.source) AS document
ORDER BY entity, place, how, status, d.published, s.id;

// Which relations does one source state and another deny?
//
// Nothing is judged: both stay in the graph, and this sets them side by side.
//
// Parameters:
// - entity (entity) = null: only relations of this one
// - relation (relation) = null: only this relation
// - limit (number) = 100: at most so many rows
//
// Columns:
// - subject: who; the two ends of a mutual relation stand in a fixed order
// - relation: the relation, from subject to object
// - object: to whom
// - stated_by: who states it; the publisher where an article says it in its own voice
// - denied_by: who denies it; the publisher where an article does in its own voice
// - stated: how many statements state it
// - denied: how many deny it
// - statement: the words of the earliest that states it
// - stated_in: the title of its document
// - denial: the words of the earliest that denies it
// - denied_in: the title of its document

WITH null AS entity, null AS relation
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.denied > 0 AND r.statements > 0 AND (relation IS NULL OR type(r) = relation)
  AND (entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
    OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity)))
WITH a, r, b, r.pair AS pair
ORDER BY r.denied_sources DESC, r.sources DESC, a.name, type(r), b.name, pair
LIMIT 100
MATCH (s:Statement {pair: pair})
MATCH (s)-[:STATED_IN]->(d:Document)
OPTIONAL MATCH (s)-[cited:ATTRIBUTED_TO]->(source:Entity)
WITH a, r, b, s, d, collect(source.name) AS named, collect(cited.text) AS words
WITH a, r, b, s, d, named + [word IN s.sources WHERE NOT word IN words] AS voices
UNWIND CASE WHEN size(voices) = 0 THEN [coalesce(d.publisher, d.title, d.source)] ELSE voices END AS voice
WITH a, r, b, s.status = 'denied' AS denies, voice, min(coalesce(d.published, '~') + ' ' + s.id) AS earliest
ORDER BY voice
WITH a, r, b, collect(CASE WHEN NOT denies THEN voice END) AS stated_by,
  collect(CASE WHEN denies THEN voice END) AS denied_by,
  last(split(min(CASE WHEN NOT denies THEN earliest END), ' ')) AS first_statement,
  last(split(min(CASE WHEN denies THEN earliest END), ' ')) AS first_denial
MATCH (s:Statement {id: first_statement})
MATCH (s)-[:STATED_IN]->(d:Document)
MATCH (no:Statement {id: first_denial})
MATCH (no)-[:STATED_IN]->(n:Document)
RETURN a.name AS subject, type(r) AS relation, b.name AS object, stated_by AS stated_by, denied_by AS denied_by,
  r.statements AS stated, r.denied AS denied, s.text AS statement, coalesce(d.title, d.source) AS stated_in,
  no.text AS denial, coalesce(n.title, n.source) AS denied_in
ORDER BY r.denied_sources DESC, r.sources DESC, subject, relation, object, r.pair;

// Who holds which office or role, where, and since when is it reported?
//
// Parameters:
// - person (entity) = null: only the roles of this one
// - body (entity) = null: only roles in this organization or country
// - role (text) = null: only roles whose words contain this
// - limit (number) = 200: at most so many rows
//
// Columns:
// - person: who
// - role: the office as written
// - relation: LEADS or AFFILIATED_WITH
// - body: of what
// - documents: how many documents state it
// - earliest: the first publication date
// - latest: the last one
// - evidence: the words of the earliest

WITH null AS person, null AS body, null AS role
MATCH (s:Statement)
WHERE s.relation IN ['LEADS', 'AFFILIATED_WITH'] AND s.status <> 'denied'
  AND (role IS NULL OR toLower(s.role) CONTAINS toLower(role))
MATCH (s)-[:SUBJECT]->(a:Entity)
WHERE person IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(person))
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE body IS NULL OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(body))
MATCH (s)-[:STATED_IN]->(d:Document)
WITH a, b, s.relation AS relation, s.role AS role, count(DISTINCT d) AS documents,
  min(d.published) AS earliest, max(d.published) AS latest, min(coalesce(d.published, '~') + ' ' + s.id) AS first
ORDER BY a.name, b.name, earliest, role, relation, first
LIMIT 200
WITH a, b, relation, role, documents, earliest, latest, last(split(first, ' ')) AS id
MATCH (s:Statement {id: id})
RETURN a.name AS person, role AS role, relation AS relation, b.name AS body, documents AS documents,
  earliest AS earliest, latest AS latest, s.text AS evidence
ORDER BY person, body, earliest, role, relation, id;

// Who said what, to whom, and in which words?
//
// Parameters:
// - speaker (entity) = null: only what this one said
// - words (text) = null: only what contains these words
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - publisher (publisher) = null: only from this publisher
// - limit (number) = 100: at most so many rows
//
// Columns:
// - speaker: who speaks; the article's words where the speaker has no name
// - cue: the verb or phrase that reports it
// - said: the content, verbatim
// - direct: whether it stands in quotation marks
// - addressee: to whom
// - published: when the document was published
// - document: its title

WITH null AS speaker, null AS words, null AS since, null AS until, null AS publisher
MATCH (q:Quote)-[:STATED_IN]->(d:Document)
WHERE (words IS NULL OR toLower(q.text) CONTAINS toLower(words))
  AND (publisher IS NULL OR toLower(d.publisher) = toLower(publisher))
  AND (since IS NULL OR d.published >= since)
  AND (until IS NULL OR left(d.published, size(until)) <= until)
OPTIONAL MATCH (q)-[:SPEAKER]->(e:Entity)
WITH q, d, e, speaker
WHERE speaker IS NULL OR any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(speaker))
WITH q, d, e
ORDER BY d.published, d.title, d.id, q.start, q.id
LIMIT 100
OPTIONAL MATCH (q)-[:ADDRESSEE]->(to:Entity)
RETURN coalesce(e.name, q.speaker_text) AS speaker, q.cue AS cue, q.text AS said, q.direct AS direct,
  to.name AS addressee, d.published AS published, coalesce(d.title, d.source) AS document
ORDER BY d.published, d.title, d.id, q.start, q.id;

// Who supports whom, with what, how sure is it, and who says so?
//
// Parameters:
// - entity (entity) = null: only support that this one gives or gets
// - supporter (entity) = null: only support that this one gives
// - supported (entity) = null: only support that this one gets
// - status (status) = null: only what is told as actual, planned, possible or denied
// - means (text) = null: only support with means whose words contain this
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - limit (number) = 200: at most so many rows
//
// Columns:
// - supporter: who helps, backs, arms, funds or trains
// - supported: who is helped
// - what: with what, as written; empty where the text names no means
// - how_much: its quantity, as written
// - status: actual, planned, possible or denied, as the source tells it
// - according_to: the named and unnamed sources; empty where the article says it in its own voice
// - documents: how many documents state this
// - evidence: the words of the earliest of them
// - document: its title, or the address it was read from where it has none

WITH null AS entity, null AS supporter, null AS supported, null AS status, null AS means, null AS since, null AS until
MATCH (s:Statement {relation: 'SUPPORTS'})-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE (entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
    OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity)))
  AND (supporter IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(supporter)))
  AND (supported IS NULL OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(supported)))
  AND (status IS NULL OR s.status = status)
  AND (since IS NULL OR d.published >= since)
  AND (until IS NULL OR left(d.published, size(until)) <= until)
OPTIONAL MATCH (s)-[given:WITH_MEANS]->(m:Means)
WITH s, a, b, d, means, m.what AS what, given.quantity AS how_much
WHERE means IS NULL OR toLower(what) CONTAINS toLower(means)
OPTIONAL MATCH (s)-[cited:ATTRIBUTED_TO]->(source:Entity)
WITH s, a, b, d, what, how_much, cited, source
ORDER BY source.name
WITH s, a, b, d, what, how_much, collect(source.name) AS named, collect(cited.text) AS words
WITH s, a, b, d, what, how_much, named + [word IN s.sources WHERE NOT word IN words] AS according_to
ORDER BY d.published, d.title, d.id, s.start, s.id
WITH a, b, what, how_much, s.status AS status, according_to,
  count(DISTINCT d) AS documents, collect(s.text)[0] AS evidence, collect(coalesce(d.title, d.source))[0] AS document
RETURN a.name AS supporter, b.name AS supported, what AS what, how_much AS how_much, status AS status,
  according_to AS according_to, documents AS documents, evidence AS evidence, document AS document
ORDER BY supporter, supported, what, how_much, status, according_to, evidence
LIMIT 200;
