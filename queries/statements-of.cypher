// What does this document state, in the order of its text?
//
// Parameters:
// - document (document) = null: words of its title, its address, or its id
// - relation (relation) = null: only this relation
// - status (status) = null: only what is told as actual, planned, possible or denied
// - limit (number) = 200: at most so many rows
//
// Columns:
// - document: its title
// - subject: who
// - relation: the relation; a predicate in small letters where it is outside the ontology
// - object: to whom
// - status: as what it is told
// - according_to: the sources; empty where the article says it in its own voice
// - evidence: the words that state it
// - start: where they begin in the document's text, in characters
// - id: the statement's id: `allegedly explain ID` shows why it was read

WITH null AS document, null AS relation, null AS status
MATCH (d:Document)
WHERE document IS NULL OR d.id = document OR toLower(d.title) CONTAINS toLower(document)
  OR toLower(d.source) CONTAINS toLower(document)
MATCH (s:Statement)-[:STATED_IN]->(d)
WHERE (relation IS NULL OR s.relation = relation) AND (status IS NULL OR s.status = status)
WITH s, d
ORDER BY coalesce(d.title, d.source), d.id, s.start, s.id
LIMIT 200
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
OPTIONAL MATCH (s)-[cited:ATTRIBUTED_TO]->(source:Entity)
WITH s, a, b, d, cited, source
ORDER BY source.name
WITH s, a, b, d, collect(source.name) AS named, collect(cited.text) AS words
WITH s, a, b, d, named + [word IN s.sources WHERE NOT word IN words] AS according_to
RETURN coalesce(d.title, d.source) AS document, a.name AS subject,
  coalesce(s.relation, s.predicate) AS relation, b.name AS object, s.status AS status,
  according_to AS according_to, s.text AS evidence, s.start AS start,
  s.id AS id
ORDER BY document, d.id, start, id
