// Who was reported in which office of a body, when?
//
// Parameters:
// - body (entity) = null: only roles in this organization or country
// - person (entity) = null: only the roles of this one
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - limit (number) = 200: at most so many rows
//
// Columns:
// - body: of what
// - published: when the document was published; undated ones come last
// - time: the words of the text that date it
// - time_from: the first day they mean
// - time_to: the last one
// - person: who
// - role: the office as written
// - relation: LEADS or AFFILIATED_WITH
// - status: as what it is told
// - document: the title of the document
// - evidence: the words that state it

WITH null AS body, null AS person, null AS since, null AS until
MATCH (s:Statement)
WHERE s.relation IN ['LEADS', 'AFFILIATED_WITH']
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE body IS NULL OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(body))
MATCH (s)-[:SUBJECT]->(a:Entity)
WHERE person IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(person))
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE (since IS NULL OR d.published >= since) AND (until IS NULL OR left(d.published, size(until)) <= until)
RETURN b.name AS body, d.published AS published, s.time AS time, s.time_from AS time_from, s.time_to AS time_to,
  a.name AS person, s.role AS role, s.relation AS relation, s.status AS status,
  coalesce(d.title, d.source) AS document, s.text AS evidence
ORDER BY body, published, document, s.start, s.id
LIMIT 200
