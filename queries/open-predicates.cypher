// Which stated relations have no name in the ontology yet?
//
// Parameters:
// - predicate (predicate) = null: only predicates that contain this
// - documents (number) = 1: only what at least so many documents state
// - limit (number) = 100: at most so many rows
//
// Columns:
// - predicate: the verb or noun that states it, in its basic form
// - statements: how many statements use it
// - documents: in how many documents
// - example: the words of one
// - document: the title of its document

WITH null AS predicate, 1 AS documents
MATCH (s:Statement)
WHERE s.relation IS NULL AND (predicate IS NULL OR toLower(s.predicate) CONTAINS toLower(predicate))
MATCH (s)-[:STATED_IN]->(d:Document)
WITH s, d, documents AS least
ORDER BY d.published, d.title, d.id, s.start, s.id
WITH s.predicate AS predicate, least, count(s) AS statements, count(DISTINCT d) AS documents,
  collect(s.text)[0] AS example, collect(coalesce(d.title, d.source))[0] AS document
WHERE documents >= least
RETURN predicate AS predicate, statements AS statements, documents AS documents, example AS example,
  document AS document
ORDER BY statements DESC, documents DESC, predicate
LIMIT 100
