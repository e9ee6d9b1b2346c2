// What does this one lead, belong to or come from?
//
// Parameters:
// - entity (entity): a name or alias, in any case
// - status (status) = null: only what is told as actual, planned, possible or denied
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - limit (number) = 100: at most so many rows
//
// Columns:
// - entity: who
// - relation: LEADS, AFFILIATED_WITH, PART_OF or NATIONAL_OF
// - role: the office as written
// - body: of what
// - status: as what it is told
// - documents: how many documents state it
// - earliest: the first publication date
// - latest: the last one
// - evidence: the words of the earliest

WITH null AS entity, null AS status, null AS since, null AS until
MATCH (e:Entity)
WHERE any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(entity))
MATCH (s:Statement)-[:SUBJECT]->(e)
WHERE s.relation IN ['LEADS', 'AFFILIATED_WITH', 'PART_OF', 'NATIONAL_OF'] AND (status IS NULL OR s.status = status)
MATCH (s)-[:OBJECT]->(b:Entity)
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE (since IS NULL OR d.published >= since) AND (until IS NULL OR left(d.published, size(until)) <= until)
WITH s, e, b, d
ORDER BY d.published, d.title, d.id, s.start, s.id
WITH e, b, s.relation AS relation, s.role AS role, s.status AS status, count(DISTINCT d) AS documents,
  min(d.published) AS earliest, max(d.published) AS latest, collect(s.text)[0] AS evidence
RETURN e.name AS entity, relation AS relation, role AS role, b.name AS body, status AS status, documents AS documents,
  earliest AS earliest, latest AS latest, evidence AS evidence
ORDER BY entity, earliest, body, relation, role, status, evidence
LIMIT 100
