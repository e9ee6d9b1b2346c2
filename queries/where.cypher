// Where is it, where did it happen, and where was who sent?
//
// Parameters:
// - entity (entity) = null: only the places of this one
// - place (entity) = null: only this place
// - limit (number) = 200: at most so many rows
//
// Columns:
// - entity: who or what; the subject of a statement that names a place
// - how: LOCATED_IN, DEPLOYS_TO, or what happened there
// - place: where
// - status: actual, planned, possible or denied
// - documents: how many documents state it
// - evidence: the words of the earliest
// - document: its title, or the address it was read from where it has none

WITH null AS entity, null AS place
MATCH (s:Statement)-[at:PLACE|OBJECT]->(p:Entity)
WHERE (type(at) = 'PLACE' OR s.relation IN ['LOCATED_IN', 'DEPLOYS_TO'])
  AND (place IS NULL OR any(name IN [p.name] + p.aliases WHERE toLower(name) = toLower(place)))
MATCH (s)-[:SUBJECT]->(e:Entity)
WHERE entity IS NULL OR any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(entity))
MATCH (s)-[:STATED_IN]->(d:Document)
WITH DISTINCT s, e, p, d
ORDER BY d.published, d.title, d.id, s.start, s.id
WITH e, p, coalesce(s.relation, s.predicate) AS how, s.status AS status,
  count(DISTINCT d) AS documents, collect(s.text)[0] AS evidence, collect(coalesce(d.title, d.source))[0] AS document
RETURN e.name AS entity, how AS how, p.name AS place, status AS status, documents AS documents, evidence AS evidence,
  document AS document
ORDER BY entity, place, how, status, evidence
LIMIT 200
