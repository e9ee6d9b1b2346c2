// Which documents state or deny this relation, as what, and according to whom?
//
// Parameters:
// - subject (entity): a name or alias, in any case
// - object (entity): a name or alias, in any case
// - relation (relation) = null: only this relation
// - limit (number) = 100: at most so many rows
//
// Columns:
// - published: when it was published; undated ones come last
// - publisher: by whom
// - document: its title, or the address it was read from where it has none
// - relation: the relation; a predicate in small letters where it is outside the ontology
// - status: as what it is told
// - according_to: the sources; empty where the article says it in its own voice
// - evidence: the words that state it
// - source: the address it was read from

WITH null AS subject, null AS object, null AS relation
MATCH (a:Entity)
WHERE any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(subject))
MATCH (b:Entity)
WHERE any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(object))
MATCH (s:Statement)-[:SUBJECT]->(a)
MATCH (s)-[:OBJECT]->(b)
WHERE relation IS NULL OR s.relation = relation
MATCH (s)-[:STATED_IN]->(d:Document)
OPTIONAL MATCH (s)-[cited:ATTRIBUTED_TO]->(source:Entity)
WITH s, d, cited, source
ORDER BY source.name
WITH s, d, collect(source.name) AS named, collect(cited.text) AS words
WITH s, d, named + [word IN s.sources WHERE NOT word IN words] AS according_to
RETURN d.published AS published, d.publisher AS publisher, coalesce(d.title, d.source) AS document,
  coalesce(s.relation, s.predicate) AS relation, s.status AS status, according_to AS according_to, s.text AS evidence,
  d.source AS source
ORDER BY published, document, s.start, s.id
LIMIT 100
