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
ORDER BY published, d.title, s.start, s.id
