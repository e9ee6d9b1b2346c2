// Who supports whom, with what, how sure is it, and who says so?
//
// Parameters:
// - entity (entity) = null: only support that this one gives or gets
// - supporter (entity) = null: only support that this one gives
// - supported (entity) = null: only support that this one gets
// - status (status) = null: only what is told as actual, planned, possible or denied
// - means (means) = null: only support with means whose words contain this
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - limit (number) = 200: at most so many rows
//
// Columns:
// - supporter: who helps, backs, arms, funds or trains
// - supported: who is helped
// - what: with what, as written; empty where the text names no means
// - how_much: its quantity, as written
// - status: actual, planned, possible or denied, as the source tells it
// - according_to: the named and unnamed sources; empty where the article says it in its own voice
// - documents: how many documents state this
// - evidence: the words of the earliest of them
// - document: its title, or the address it was read from where it has none

WITH null AS entity, null AS supporter, null AS supported, null AS status, null AS means, null AS since, null AS until
MATCH (s:Statement {relation: 'SUPPORTS'})-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE (entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
    OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity)))
  AND (supporter IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(supporter)))
  AND (supported IS NULL OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(supported)))
  AND (status IS NULL OR s.status = status)
  AND (since IS NULL OR d.published >= since)
  AND (until IS NULL OR left(d.published, size(until)) <= until)
OPTIONAL MATCH (s)-[given:WITH_MEANS]->(m:Means)
WITH s, a, b, d, means, m.what AS what, given.quantity AS how_much
WHERE means IS NULL OR toLower(what) CONTAINS toLower(means)
OPTIONAL MATCH (s)-[cited:ATTRIBUTED_TO]->(source:Entity)
WITH s, a, b, d, what, how_much, cited, source
ORDER BY source.name
WITH s, a, b, d, what, how_much, collect(source.name) AS named, collect(cited.text) AS words
WITH s, a, b, d, what, how_much, named + [word IN s.sources WHERE NOT word IN words] AS according_to
ORDER BY d.published, d.title, d.id, s.start, s.id
WITH a, b, what, how_much, s.status AS status, according_to,
  count(DISTINCT d) AS documents, collect(s.text)[0] AS evidence, collect(coalesce(d.title, d.source))[0] AS document
RETURN a.name AS supporter, b.name AS supported, what AS what, how_much AS how_much, status AS status,
  according_to AS according_to, documents AS documents, evidence AS evidence, document AS document
ORDER BY supporter, supported, what, how_much, status, according_to, evidence
LIMIT 200
