// What happened in this time, whenever it was reported?
//
// What the text dates, and what could be resolved to days, weeks, months or years.
//
// Parameters:
// - since (date) = null: only what may have happened then or later
// - until (date) = null: only what may have happened then or earlier
// - entity (entity) = null: only what concerns this one
// - relation (relation) = null: only this relation
// - status (status) = null: only what is told as actual, planned, possible or denied
// - publisher (publisher) = null: only from this publisher
// - limit (number) = 200: at most so many rows
//
// Columns:
// - time_from: the first day on which it may have happened; empty where the words leave it open
// - time_to: the last one; empty where the words leave it open
// - precision: the unit the words speak in: day, week, month, season, quarter, year, decade or century
// - words: the words of the text that were resolved
// - subject: who
// - relation: the relation; a predicate in small letters where it is outside the ontology
// - object: to whom
// - status: as what it is told
// - published: when the document was published
// - document: its title
// - evidence: the words that state it

WITH null AS since, null AS until, null AS entity, null AS relation, null AS status, null AS publisher
MATCH (s:Statement)
WHERE s.time_precision IS NOT NULL AND (since IS NULL OR s.time_to IS NULL OR s.time_to >= since)
  AND (until IS NULL OR s.time_from IS NULL OR left(s.time_from, size(until)) <= until)
  AND (relation IS NULL OR s.relation = relation) AND (status IS NULL OR s.status = status)
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE publisher IS NULL OR toLower(d.publisher) = toLower(publisher)
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
  OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity))
WITH s, d, a, b, coalesce(s.time_from, s.time_to) AS day
ORDER BY day, s.time_to, d.published, d.title, d.id, s.start, s.id
LIMIT 200
RETURN s.time_from AS time_from, s.time_to AS time_to, s.time_precision AS precision, s.time_words AS words,
  a.name AS subject, coalesce(s.relation, s.predicate) AS relation, b.name AS object, s.status AS status,
  d.published AS published, coalesce(d.title, d.source) AS document, s.text AS evidence
ORDER BY day, s.time_to, d.published, d.title, d.id, s.start, s.id
