// What does one say about another?
//
// Parameters:
// - speaker (entity): whose claims: a name or alias, in any case
// - about (entity) = null: only claims about this one
// - relation (relation) = null: only this relation
// - status (status) = null: only what is told as actual, planned, possible or denied
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - limit (number) = 100: at most so many rows
//
// Columns:
// - speaker: who says it
// - cue: the verb or phrase that reports it
// - subject: who
// - relation: the relation; a predicate in small letters where it is outside the ontology
// - object: to whom
// - status: as what it is told
// - published: when the document was published
// - document: its title, or the address it was read from where it has none
// - evidence: the words that state it

WITH null AS speaker, null AS about, null AS relation, null AS status, null AS since, null AS until
MATCH (e:Entity)
WHERE any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(speaker))
MATCH (s:Statement)-[cited:ATTRIBUTED_TO]->(e)
WHERE (relation IS NULL OR s.relation = relation) AND (status IS NULL OR s.status = status)
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE about IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(about))
  OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(about))
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE (since IS NULL OR d.published >= since) AND (until IS NULL OR left(d.published, size(until)) <= until)
RETURN e.name AS speaker, cited.cue AS cue, a.name AS subject, coalesce(s.relation, s.predicate) AS relation,
  b.name AS object, s.status AS status, d.published AS published,
  coalesce(d.title, d.source) AS document, s.text AS evidence
ORDER BY published, document, s.start, s.id
LIMIT 100
