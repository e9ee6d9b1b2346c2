// What is stated between these two, and in which words?
//
// Parameters:
// - one (entity): a name or alias, in any case
// - other (entity): a name or alias, in any case
// - relation (relation) = null: only this relation
// - status (status) = null: only what is told as actual, planned, possible or denied
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - limit (number) = 100: at most so many rows
//
// Columns:
// - subject: who
// - relation: the relation; a predicate in small letters where it is outside the ontology
// - object: to whom
// - status: actual, planned, possible or denied
// - means: with what, each as written
// - according_to: the sources; empty where the article says it in its own voice
// - published: when the document was published
// - document: its title, or the address it was read from where it has none
// - evidence: the words that state it

WITH null AS one, null AS other, null AS relation, null AS status, null AS since, null AS until
MATCH (x:Entity)
WHERE any(name IN [x.name] + x.aliases WHERE toLower(name) = toLower(one))
MATCH (y:Entity)
WHERE any(name IN [y.name] + y.aliases WHERE toLower(name) = toLower(other)) AND x <> y
MATCH (s:Statement)-[:SUBJECT|OBJECT]->(x)
MATCH (s)-[:SUBJECT|OBJECT]->(y)
WHERE (relation IS NULL OR s.relation = relation) AND (status IS NULL OR s.status = status)
WITH DISTINCT s, since, until
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE (since IS NULL OR d.published >= since) AND (until IS NULL OR left(d.published, size(until)) <= until)
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
OPTIONAL MATCH (s)-[given:WITH_MEANS]->(m:Means)
WITH s, a, b, d, CASE WHEN given.quantity IS NULL THEN m.what ELSE given.quantity + ' ' + m.what END AS means
ORDER BY means
WITH s, a, b, d, collect(means) AS means
OPTIONAL MATCH (s)-[cited:ATTRIBUTED_TO]->(source:Entity)
WITH s, a, b, d, means, cited, source
ORDER BY source.name
WITH s, a, b, d, means, collect(source.name) AS named, collect(cited.text) AS words
WITH s, a, b, d, means, named + [word IN s.sources WHERE NOT word IN words] AS according_to
RETURN a.name AS subject, coalesce(s.relation, s.predicate) AS relation, b.name AS object, s.status AS status,
  means AS means, according_to AS according_to, d.published AS published,
  coalesce(d.title, d.source) AS document, s.text AS evidence
ORDER BY published, document, s.start, s.id
LIMIT 100
