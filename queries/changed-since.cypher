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
// - subject: who; the two ends of a mutual relation stand in a fixed order
// - relation: the relation, from subject to object
// - object: to whom
// - change: new, or the status in which it was not told before: now actual, now planned, now possible, now denied
// - published: when that was first reported
// - document: the title of the document
// - evidence: the words that state it

WITH null AS since, null AS entity, null AS relation
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.last >= since AND (relation IS NULL OR type(r) = relation)
  AND (entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
    OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity)))
WITH a, r, b, since, r.pair AS pair
MATCH (s:Statement {pair: pair})
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE d.published IS NOT NULL
WITH a, r, b, s, d, since
ORDER BY d.published, d.title, d.id, s.start, s.id
WITH a, r, b, since, s.status AS status, min(d.published) AS published,
  collect(coalesce(d.title, d.source))[0] AS document, collect(s.text)[0] AS evidence
WHERE published >= since
RETURN a.name AS subject, type(r) AS relation, b.name AS object,
  CASE WHEN r.first >= since AND status <> 'denied' THEN 'new' ELSE 'now ' + status END AS change,
  published AS published, document AS document, evidence AS evidence
ORDER BY published, subject, relation, object, change, evidence
LIMIT 200
