// What happened with this one, or between these two, in which order?
//
// In the order of the days on which it happened, as far as the text tells them and they could be resolved; where not,
// of those on which it was published.
//
// Parameters:
// - one (entity): a name or alias, in any case
// - other (entity) = null: only what concerns this one too
// - relation (relation) = null: only this relation
// - status (status) = null: only what is told as actual, planned, possible or denied
// - publisher (publisher) = null: only from this publisher
// - since (date) = null: only what happened, or else was published, then or later
// - until (date) = null: only what happened, or else was published, then or earlier
// - limit (number) = 200: at most so many rows
//
// Columns:
// - time_from: the first day on which it may have happened
// - time_to: the last one; the same where the day is told
// - time: the words of the text that date it
// - published: when the document was published
// - subject: who
// - relation: the relation; a predicate in small letters where it is outside the ontology
// - object: to whom
// - status: as what it is told
// - publisher: of the document
// - document: its title
// - evidence: the words that state it

WITH null AS one, null AS other, null AS relation, null AS status, null AS publisher, null AS since, null AS until
MATCH (x:Entity)
WHERE any(name IN [x.name] + x.aliases WHERE toLower(name) = toLower(one))
MATCH (s:Statement)-[:SUBJECT|OBJECT]->(x)
WHERE (relation IS NULL OR s.relation = relation) AND (status IS NULL OR s.status = status)
WITH DISTINCT s, one, other, publisher, since, until
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE (publisher IS NULL OR toLower(d.publisher) = toLower(publisher))
  AND (since IS NULL OR coalesce(s.time_to, s.time_from, d.published) >= since)
  AND (until IS NULL OR left(coalesce(s.time_from, s.time_to, d.published), size(until)) <= until)
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE other IS NULL
  OR (any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(one))
    AND any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(other)))
  OR (any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(one))
    AND any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(other)))
WITH s, d, a, b, coalesce(s.time_from, s.time_to, d.published) AS day
ORDER BY day, s.time_to, d.published, d.title, d.id, s.start, s.id
LIMIT 200
RETURN s.time_from AS time_from, s.time_to AS time_to, s.time AS time, d.published AS published, a.name AS subject,
  coalesce(s.relation, s.predicate) AS relation, b.name AS object, s.status AS status, d.publisher AS publisher,
  coalesce(d.title, d.source) AS document, s.text AS evidence
ORDER BY day, s.time_to, d.published, d.title, d.id, s.start, s.id
