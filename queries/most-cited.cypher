// Whose claims are reported most?
//
// Parameters:
// - relation (relation) = null: only this relation
// - named (text) = null: 'yes' for sources with a name, 'no' for those without
// - limit (number) = 50: at most so many rows
//
// Columns:
// - source: a name, or the article's words where the source has none
// - named: whether it has a name
// - statements: how many statements are attributed to it
// - documents: in how many documents
// - publishers: by how many publishers
// - denied: how many of the statements are denials

WITH null AS relation, null AS named
MATCH (s:Statement)
WHERE size(s.sources) > 0 AND (relation IS NULL OR s.relation = relation)
UNWIND s.sources AS word
OPTIONAL MATCH (s)-[cited:ATTRIBUTED_TO]->(e:Entity)
WHERE cited.text = word
MATCH (s)-[:STATED_IN]->(d:Document)
WITH s, d, named, coalesce(e.name, word) AS source, e IS NOT NULL AS has_name
WHERE named IS NULL OR toLower(named) = CASE WHEN has_name THEN 'yes' ELSE 'no' END
WITH source, has_name, count(DISTINCT s) AS statements, count(DISTINCT d) AS documents,
  count(DISTINCT d.publisher) AS publishers, sum(CASE WHEN s.status = 'denied' THEN 1 ELSE 0 END) AS denied
RETURN source AS source, has_name AS named, statements AS statements, documents AS documents, publishers AS publishers,
  denied AS denied
ORDER BY statements DESC, documents DESC, source, named
LIMIT 50
