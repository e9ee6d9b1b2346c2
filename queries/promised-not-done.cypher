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
// - due: the day until which it is promised, where the text tells one that could be resolved
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
  documents AS documents, s.time_to AS due, d.published AS earliest, s.text AS evidence,
  coalesce(d.title, d.source) AS document
ORDER BY earliest, promiser, relation, toward, what, how_much, s.id
LIMIT 100
