// Which relations does one source state and another deny?
//
// Nothing is judged: both stay in the graph, and this sets them side by side.
//
// Parameters:
// - entity (entity) = null: only relations of this one
// - relation (relation) = null: only this relation
// - limit (number) = 100: at most so many rows
//
// Columns:
// - subject: who
// - relation: the relation, from subject to object
// - object: to whom
// - status: as what it is stated
// - stated_by: who states it; the publisher where the article says it in its own voice
// - denied_by: who denies it
// - statement: the words that state it
// - stated_in: the title of their document
// - denial: the words that deny it
// - denied_in: the title of their document

WITH null AS entity, null AS relation
MATCH (no:Statement {status: 'denied'})
WHERE no.pair IS NOT NULL AND (relation IS NULL OR no.relation = relation)
MATCH (no)-[:SUBJECT]->(a:Entity)
MATCH (no)-[:OBJECT]->(b:Entity)
WHERE entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
  OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity))
MATCH (no)-[:STATED_IN]->(n:Document)
OPTIONAL MATCH (no)-[denying:ATTRIBUTED_TO]->(denier:Entity)
WITH no, a, b, n, denying, denier
ORDER BY denier.name
WITH no, a, b, n, collect(denier.name) AS named, collect(denying.text) AS words
WITH no, a, b, n, named + [word IN no.sources WHERE NOT word IN words] AS denied_by
MATCH (s:Statement {pair: no.pair})
WHERE s.status <> 'denied'
MATCH (s)-[:STATED_IN]->(d:Document)
OPTIONAL MATCH (s)-[cited:ATTRIBUTED_TO]->(source:Entity)
WITH s, no, a, b, n, d, denied_by, cited, source
ORDER BY source.name
WITH s, no, a, b, n, d, denied_by, collect(source.name) AS named, collect(cited.text) AS words
WITH s, no, a, b, n, d, denied_by, named + [word IN s.sources WHERE NOT word IN words] AS according_to
RETURN a.name AS subject, s.relation AS relation, b.name AS object, s.status AS status,
  CASE WHEN size(according_to) = 0 THEN [coalesce(d.publisher, d.title, d.source)] ELSE according_to END AS stated_by,
  CASE WHEN size(denied_by) = 0 THEN [coalesce(n.publisher, n.title, n.source)] ELSE denied_by END AS denied_by,
  s.text AS statement, coalesce(d.title, d.source) AS stated_in,
  no.text AS denial, coalesce(n.title, n.source) AS denied_in
ORDER BY subject, relation, object, d.published, stated_in, s.start, s.id, n.published, denied_in, no.start, no.id
LIMIT 100
