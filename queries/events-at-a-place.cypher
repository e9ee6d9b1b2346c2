// What happened at this place, and at the places in it?
//
// Attacks on it and deployments to it, events located there, and whatever else a statement places there. A place
// lies in another where that is stated.
//
// Parameters:
// - place (entity): a name or alias, in any case
// - status (status) = null: only what is told as actual, planned, possible or denied
// - since (date) = null: only what happened, or else was published, then or later
// - until (date) = null: only what happened, or else was published, then or earlier
// - limit (number) = 200: at most so many rows
//
// Columns:
// - place: where
// - subject: who
// - relation: the relation; a predicate in small letters where it is outside the ontology
// - object: to whom, or the place itself
// - status: as what it is told
// - time: the words of the text that date it
// - time_from: the first day on which it may have happened
// - time_to: the last one; the same where the day is told
// - published: when the document was published
// - document: its title
// - evidence: the words that state it

WITH null AS place, null AS status, null AS since, null AS until
MATCH (outer:Entity)
WHERE any(name IN [outer.name] + outer.aliases WHERE toLower(name) = toLower(place))
MATCH (p:Entity)-[:LOCATED_IN*0..3]->(outer)
WITH DISTINCT p, status, since, until
MATCH (s:Statement)-[at:PLACE|OBJECT]->(p)
WHERE (status IS NULL OR s.status = status)
  AND (type(at) = 'PLACE' OR s.relation IN ['ATTACKS', 'DEPLOYS_TO', 'LOCATED_IN'])
WITH DISTINCT s, p, since, until
MATCH (s)-[:SUBJECT]->(a:Entity)
WHERE s.relation <> 'LOCATED_IN' OR a:Event OR s.relation IS NULL
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE (since IS NULL OR coalesce(s.time_to, s.time_from, d.published) >= since)
  AND (until IS NULL OR left(coalesce(s.time_from, s.time_to, d.published), size(until)) <= until)
WITH s, d, a, p, coalesce(s.time_from, s.time_to, d.published) AS day
ORDER BY day, d.published, d.title, d.id, s.start, s.id, p.name, p.id
LIMIT 200
MATCH (s)-[:OBJECT]->(b:Entity)
RETURN p.name AS place, a.name AS subject, coalesce(s.relation, s.predicate) AS relation, b.name AS object,
  s.status AS status, s.time AS time, s.time_from AS time_from, s.time_to AS time_to, d.published AS published,
  coalesce(d.title, d.source) AS document, s.text AS evidence
ORDER BY day, d.published, d.title, d.id, s.start, s.id, p.name, p.id
