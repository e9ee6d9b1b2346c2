// What is given or sent, by whom to whom, how often is it reported, and in which quantities?
//
// Without a status, what is denied is left out.
//
// Parameters:
// - entity (entity) = null: only what this one gives, sends or gets
// - means (means) = null: only means whose words contain this
// - status (status) = null: only what is told as actual, planned, possible or denied
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - limit (number) = 100: at most so many rows
//
// Columns:
// - what: the means, in small letters
// - giver: who gives or sends it
// - receiver: who gets it, or where it is sent
// - statements: how many statements name it
// - documents: in how many documents
// - quantities: every quantity as written
// - most: the largest number among those written in digits; reports of one delivery are not added up

WITH null AS entity, null AS means, null AS status, null AS since, null AS until
MATCH (s:Statement)-[given:WITH_MEANS]->(m:Means)
WHERE (means IS NULL OR toLower(m.what) CONTAINS toLower(means))
  AND CASE WHEN status IS NULL THEN s.status <> 'denied' ELSE s.status = status END
MATCH (s)-[:SUBJECT]->(a:Entity)
MATCH (s)-[:OBJECT]->(b:Entity)
WHERE entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
  OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity))
MATCH (s)-[:STATED_IN]->(d:Document)
WHERE (since IS NULL OR d.published >= since) AND (until IS NULL OR left(d.published, size(until)) <= until)
WITH a, b, toLower(m.what) AS what, count(DISTINCT s) AS statements, count(DISTINCT d) AS documents,
  collect(DISTINCT given.quantity) AS written
ORDER BY documents DESC, statements DESC, what, a.name, b.name, a.id, b.id
LIMIT 100
UNWIND CASE WHEN size(written) = 0 THEN [null] ELSE written END AS quantity
WITH a, b, what, statements, documents, quantity
ORDER BY quantity
WITH a, b, what, statements, documents, collect(quantity) AS quantities,
  max(toInteger(replace(split(quantity, ' ')[0], ',', ''))) AS most
RETURN what AS what, a.name AS giver, b.name AS receiver, statements AS statements, documents AS documents,
  quantities AS quantities, most AS most
ORDER BY documents DESC, statements DESC, what, giver, receiver
