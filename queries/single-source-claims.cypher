// What does only a single source say?
//
// Copies of one report are one source, and so are the reports of one publisher in its own voice.
//
// Parameters:
// - entity (entity) = null: only claims about this one
// - relation (relation) = null: only this relation
// - status (status) = null: only what is told as actual, planned or possible
// - documents (number) = 1: only what at least so many documents state
// - limit (number) = 100: at most so many rows
//
// Columns:
// - subject: who; the two ends of a mutual relation stand in a fixed order
// - relation: the relation, from subject to object
// - object: to whom
// - source: the only one: a name, the article's words for it, or the publisher of an article in its own voice
// - documents: how many documents repeat it
// - voices: how many of them do not copy one another
// - status: as what it is told
// - latest: the last publication date
// - evidence: the words of the earliest report
// - document: its title

WITH null AS entity, null AS relation, null AS status, 1 AS documents
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.sources = 1 AND r.documents >= documents AND (relation IS NULL OR type(r) = relation)
  AND (status IS NULL OR status IN r.status)
  AND (entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
    OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity)))
WITH a, r, b, r.pair AS pair
ORDER BY r.documents DESC, r.last DESC, a.name, type(r), b.name, pair
LIMIT 100
MATCH (s:Statement {pair: pair})
WHERE s.status <> 'denied'
MATCH (s)-[:STATED_IN]->(d:Document)
OPTIONAL MATCH (s)-[:ATTRIBUTED_TO]->(e:Entity)
WITH a, r, b, s, d, e
ORDER BY d.published, d.title, d.id, s.start, s.id
WITH a, r, b, collect(coalesce(e.name, s.sources[0], d.publisher, d.title, d.source))[0] AS source,
  collect(s.text)[0] AS evidence, collect(coalesce(d.title, d.source))[0] AS document
RETURN a.name AS subject, type(r) AS relation, b.name AS object, source AS source, r.documents AS documents,
  r.voices AS voices, r.status AS status, r.last AS latest, evidence AS evidence, document AS document
ORDER BY documents DESC, latest DESC, subject, relation, object, evidence
