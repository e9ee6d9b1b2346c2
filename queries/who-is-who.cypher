// Who holds which office or role, where, and since when is it reported?
//
// Parameters:
// - person (entity) = null: only the roles of this one
// - body (entity) = null: only roles in this organization or country
// - role (role) = null: only roles whose words contain this
// - limit (number) = 200: at most so many rows
//
// Columns:
// - person: who
// - role: the office as written
// - relation: LEADS or AFFILIATED_WITH
// - body: of what
// - documents: how many documents state it
// - earliest: the first publication date
// - latest: the last one
// - evidence: the words of the earliest

WITH null AS person, null AS body, null AS role
MATCH (s:Statement)
WHERE s.relation IN ['LEADS', 'AFFILIATED_WITH'] AND s.status <> 'denied'
  AND (role IS NULL OR toLower(s.role) CONTAINS toLower(role))
MATCH (s)-[:SUBJECT]->(a:Entity)
WHERE person IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(person))
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE body IS NULL OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(body))
MATCH (s)-[:STATED_IN]->(d:Document)
WITH a, b, s.relation AS relation, s.role AS role, count(DISTINCT d) AS documents,
  min(d.published) AS earliest, max(d.published) AS latest, min(coalesce(d.published, '~') + ' ' + s.id) AS first
ORDER BY a.name, b.name, earliest, role, relation, first
LIMIT 200
WITH a, b, relation, role, documents, earliest, latest, last(split(first, ' ')) AS id
MATCH (s:Statement {id: id})
RETURN a.name AS person, role AS role, relation AS relation, b.name AS body, documents AS documents,
  earliest AS earliest, latest AS latest, s.text AS evidence
ORDER BY person, body, earliest, role, relation, id
