// Which relations do the most independent reports state?
//
// Reports that copy one another are one voice.
//
// Parameters:
// - entity (entity) = null: only relations of this one
// - relation (relation) = null: only this relation
// - documents (number) = 2: only what at least so many documents state
// - voices (number) = 1: only what at least so many documents state that do not copy one another
// - since (date) = null: only what was last reported then or later
// - limit (number) = 50: at most so many rows
//
// Columns:
// - subject: who; the two ends of a mutual relation stand in a fixed order
// - relation: the relation, from subject to object
// - object: to whom
// - documents: how many documents state it
// - voices: how many of them do not copy one another
// - publishers: how many publishers
// - sources: how many sources: named, unnamed, and articles in their own voice
// - status: as what it is told, the surest first
// - denied: how many statements deny it
// - evidence: the words of the earliest

WITH null AS entity, null AS relation, 2 AS documents, 1 AS voices, null AS since
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.documents >= documents AND r.voices >= voices AND (since IS NULL OR r.last >= since)
  AND (relation IS NULL OR type(r) = relation)
  AND (entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
    OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity)))
WITH a, r, b, r.pair AS pair
ORDER BY r.voices DESC, r.sources DESC, r.documents DESC, a.name, type(r), b.name, pair
LIMIT 50
MATCH (s:Statement {pair: pair})
WHERE s.status <> 'denied'
MATCH (s)-[:STATED_IN]->(d:Document)
WITH a, r, b, s, d
ORDER BY d.published, d.title, d.id, s.start, s.id
WITH a, r, b, collect(s.text)[0] AS evidence
RETURN a.name AS subject, type(r) AS relation, b.name AS object, r.documents AS documents, r.voices AS voices,
  r.publishers AS publishers, r.sources AS sources, r.status AS status, r.denied AS denied, evidence AS evidence
ORDER BY voices DESC, sources DESC, documents DESC, subject, relation, object, evidence
