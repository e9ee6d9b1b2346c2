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
LIMIT 200
