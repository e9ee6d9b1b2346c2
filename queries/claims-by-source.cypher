// What does each source claim?
//
// Parameters:
// - source (source) = null: only this source: a name or alias, or the article's words for an unnamed one
// - entity (entity) = null: only claims about this one
// - relation (relation) = null: only this relation
// - status (status) = null: only what is told as actual, planned, possible or denied
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - limit (number) = 200: at most so many rows
//
// Columns:
// - source: who says it: a name, or the article's words
// - subject: who
// - relation: the relation; a predicate in small letters where it is outside the ontology
// - object: to whom
// - status: as what it is told
// - documents: how many documents report the claim
// - evidence: the words of the earliest
// - document: its title

WITH null AS source, null AS entity, null AS relation, null AS status, null AS since, null AS until
MATCH (s:Statement)
WHERE size(s.sources) > 0 AND (relation IS NULL OR s.relation = relation) AND (status IS NULL OR s.status = status)
UNWIND s.sources AS word
OPTIONAL MATCH (s)-[cited:ATTRIBUTED_TO]->(e:Entity)
WHERE cited.text = word
WITH s, word, e, source, entity, since, until
WHERE source IS NULL OR toLower(word) = toLower(source)
  OR any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(source))
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
  OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity))
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE (since IS NULL OR d.published >= since) AND (until IS NULL OR left(d.published, size(until)) <= until)
WITH coalesce(e.name, word) AS source, a, b, coalesce(s.relation, s.predicate) AS relation, s.status AS status,
  count(DISTINCT d) AS documents, min(coalesce(d.published, '~') + ' ' + s.id) AS earliest
ORDER BY source, a.name, relation, b.name, status, earliest
LIMIT 200
WITH source, a, b, relation, status, documents, last(split(earliest, ' ')) AS id
MATCH (s:Statement {id: id})
MATCH (s)-[:STATED_IN]->(d:Document)
RETURN source AS source, a.name AS subject, relation AS relation, b.name AS object, status AS status,
  documents AS documents, s.text AS evidence, coalesce(d.title, d.source) AS document
ORDER BY source, subject, relation, object, status, d.published, s.id
