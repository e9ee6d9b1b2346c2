// How do publishers differ in what they report about the same relation?
//
// Parameters:
// - entity (entity) = null: only relations of this one
// - relation (relation) = null: only this relation
// - publisher (publisher) = null: only relations that this one reports
// - publishers (number) = 2: only what at least so many publishers report
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - limit (number) = 200: at most so many rows
//
// Columns:
// - subject: who; the two ends of a mutual relation stand in a fixed order
// - relation: the relation, from subject to object
// - object: to whom
// - publisher: who reports it
// - documents: in how many documents
// - voices: how many of them are no copy of one another
// - actual: how many statements tell it as having happened or being so
// - planned: as intended or promised
// - possible: as possible
// - denied: as not so
// - earliest: when it first did

WITH null AS entity, null AS relation, null AS publisher, 2 AS publishers, null AS since, null AS until
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.documents + r.denied_documents >= publishers AND (relation IS NULL OR type(r) = relation)
  AND (entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
    OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity)))
WITH a, r, b, publisher AS only, publishers, since, until, r.pair AS pair
MATCH (s:Statement {pair: pair})
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE d.publisher IS NOT NULL AND (since IS NULL OR d.published >= since)
  AND (until IS NULL OR left(d.published, size(until)) <= until)
WITH a, r, b, only, publishers, d.publisher AS publisher, count(DISTINCT d) AS documents,
  count(DISTINCT d.voice) AS voices,
  sum(CASE WHEN s.status = 'actual' THEN 1 ELSE 0 END) AS actual,
  sum(CASE WHEN s.status = 'planned' THEN 1 ELSE 0 END) AS planned,
  sum(CASE WHEN s.status = 'possible' THEN 1 ELSE 0 END) AS possible,
  sum(CASE WHEN s.status = 'denied' THEN 1 ELSE 0 END) AS denied, min(d.published) AS earliest
WITH a, r, b, only, publishers, collect({publisher: publisher, documents: documents, voices: voices, actual: actual,
  planned: planned, possible: possible, denied: denied, earliest: earliest}) AS reports
WHERE size(reports) >= publishers
  AND (only IS NULL OR any(report IN reports WHERE toLower(report.publisher) = toLower(only)))
UNWIND reports AS report
RETURN a.name AS subject, type(r) AS relation, b.name AS object, report.publisher AS publisher,
  report.documents AS documents, report.voices AS voices, report.actual AS actual,
  report.planned AS planned, report.possible AS possible, report.denied AS denied, report.earliest AS earliest
ORDER BY subject, relation, object, earliest, publisher
LIMIT 200
