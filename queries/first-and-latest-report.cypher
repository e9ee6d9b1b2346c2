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
ORDER BY latest DESC, earliest, subject, relation, object, first_evidence
