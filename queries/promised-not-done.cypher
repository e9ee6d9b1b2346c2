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
// - document: its title, or the address it was read from where it has none

WITH null AS entity, null AS relation, null AS before
MATCH (s:Statement {status: 'planned'})
WHERE s.pair IS NOT NULL AND (relation IS NULL OR s.relation = relation)
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
  OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity))
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE before IS NULL OR d.published < before
OPTIONAL MATCH (s)-[given:WITH_MEANS]->(m:Means)
OPTIONAL MATCH (done:Statement {pair: s.pair})-[:STATED_IN]->(later:Document)
WHERE done.status = 'actual' AND coalesce(later.published >= d.published, true)
OPTIONAL MATCH (done)-[:WITH_MEANS]->(same:Means)
WHERE same = m
WITH s, a, b, d, given, m, count(CASE WHEN done IS NOT NULL AND (m IS NULL OR same IS NOT NULL) THEN 1 END) AS reports
WHERE reports = 0
WITH s, a, b, d, given, m
ORDER BY d.published, d.title, d.id, s.start, s.id
WITH a, b, s.relation AS relation, m.what AS what, given.quantity AS how_much,
  count(DISTINCT d) AS documents, min(d.published) AS earliest,
  collect(s.text)[0] AS evidence, collect(coalesce(d.title, d.source))[0] AS document
RETURN a.name AS promiser, relation AS relation, b.name AS toward, what AS what, how_much AS how_much,
  documents AS documents, earliest AS earliest, evidence AS evidence, document AS document
ORDER BY earliest, promiser, relation, toward, what, how_much, evidence
LIMIT 100
