// What was reported about this one, or about these two, in which order?
//
// Parameters:
// - one (entity): a name or alias, in any case
// - other (entity) = null: only what concerns this one too
// - relation (relation) = null: only this relation
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - limit (number) = 200: at most so many rows
//
// Columns:
// - published: when the document was published; undated ones come last
// - time: the words of the text that date it
// - subject: who
// - relation: the relation; a predicate in small letters where it is outside the ontology
// - object: to whom
// - status: as what it is told
// - publisher: of the document
// - document: its title
// - evidence: the words that state it

WITH null AS one, null AS other, null AS relation, null AS since, null AS until
MATCH (x:Entity)
WHERE any(name IN [x.name] + x.aliases WHERE toLower(name) = toLower(one))
MATCH (s:Statement)-[:SUBJECT|OBJECT]->(x)
WHERE relation IS NULL OR s.relation = relation
WITH DISTINCT s, one, other, since, until
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE (since IS NULL OR d.published >= since) AND (until IS NULL OR left(d.published, size(until)) <= until)
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE other IS NULL
  OR (any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(one))
    AND any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(other)))
  OR (any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(one))
    AND any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(other)))
WITH s, d, a, b
ORDER BY d.published, d.title, d.id, s.start, s.id
LIMIT 200
RETURN d.published AS published, s.time AS time, a.name AS subject, coalesce(s.relation, s.predicate) AS relation,
  b.name AS object, s.status AS status, d.publisher AS publisher,
  coalesce(d.title, d.source) AS document, s.text AS evidence
ORDER BY d.published, d.title, d.id, s.start, s.id
