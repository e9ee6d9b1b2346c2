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
// - document: its title

WITH null AS entity, null AS place
MATCH (s:Statement)-[at:PLACE|OBJECT]->(p:Entity)
WHERE (type(at) = 'PLACE' OR s.relation IN ['LOCATED_IN', 'DEPLOYS_TO'])
  AND (place IS NULL OR any(name IN [p.name] + p.aliases WHERE toLower(name) = toLower(place)))
MATCH (s)-[:SUBJECT]->(e:Entity)
WHERE entity IS NULL OR any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(entity))
MATCH (s)-[:STATED_IN]->(d:Document)
WITH e, p, coalesce(s.relation, s.predicate) AS how, s.status AS status, count(DISTINCT d) AS documents,
  min(coalesce(d.published, '~') + ' ' + s.id) AS earliest
ORDER BY e.name, p.name, how, status, earliest
LIMIT 200
WITH e, p, how, status, documents, last(split(earliest, ' ')) AS id
MATCH (s:Statement {id: id})
MATCH (s)-[:STATED_IN]->(d:Document)
RETURN e.name AS entity, how AS how, p.name AS place, status AS status, documents AS documents, s.text AS evidence,
  coalesce(d.title, d.source) AS document
ORDER BY entity, place, how, status, d.published, s.id
