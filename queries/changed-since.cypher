// What is new since this date: new relations, and known ones told otherwise?
//
// Documents without a date are left out.
//
// Parameters:
// - since (date): what was published then or later is new
// - entity (entity) = null: only relations of this one
// - relation (relation) = null: only this relation
// - status (status) = null: only what is now told as actual, planned, possible or denied
// - limit (number) = 200: at most so many rows
//
// Columns:
// - subject: who
// - relation: the relation, from subject to object
// - object: to whom
// - change: new, or the status in which it was not told before: now actual, now planned, now possible, now denied
// - published: when that was first reported
// - publisher: by whom
// - document: the title of the document
// - evidence: the words that state it

WITH null AS since, null AS entity, null AS relation, null AS status
MATCH (s:Statement)-[:STATED_IN]->(d:Document)
WHERE s.pair IS NOT NULL AND d.published IS NOT NULL AND (relation IS NULL OR s.relation = relation)
WITH since, entity, status AS only, s.pair AS pair, s.status AS status, min(d.published + ' ' + s.id) AS earliest
WITH since, entity, only, pair, min(earliest) AS very_first, collect({status: status, earliest: earliest}) AS reports
UNWIND reports AS report
WITH since, entity, only, very_first, report.status AS status, report.earliest AS earliest
WHERE earliest >= since AND (only IS NULL OR status = only)
WITH since, entity, very_first, status, last(split(earliest, ' ')) AS id
MATCH (s:Statement {id: id})
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
  OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity))
MATCH (s)-[:STATED_IN]->(d:Document)
RETURN a.name AS subject, s.relation AS relation, b.name AS object,
  CASE WHEN very_first >= since AND status <> 'denied' THEN 'new' ELSE 'now ' + status END AS change,
  d.published AS published, d.publisher AS publisher, coalesce(d.title, d.source) AS document, s.text AS evidence
ORDER BY published, subject, relation, object, change, evidence
LIMIT 200
