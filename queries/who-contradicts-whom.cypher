// Which relations does one source state and another deny?
//
// Nothing is judged: both stay in the graph, and this sets them side by side.
//
// Parameters:
// - entity (entity) = null: only relations of this one
// - relation (relation) = null: only this relation
// - since (date) = null: only where one side was reported then or later
// - limit (number) = 100: at most so many rows
//
// Columns:
// - subject: who; the two ends of a mutual relation stand in a fixed order
// - relation: the relation, from subject to object
// - object: to whom
// - stated_by: who states it; the publisher where an article says it in its own voice
// - denied_by: who denies it; the publisher where an article does in its own voice
// - stated: how many statements state it
// - stated_voices: in how many reports that do not copy one another
// - denied: how many deny it
// - denied_voices: in how many reports that do not copy one another
// - statement: the words of the earliest that states it
// - stated_in: the title of its document
// - denial: the words of the earliest that denies it
// - denied_in: the title of its document

WITH null AS entity, null AS relation, null AS since
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.denied > 0 AND r.statements > 0 AND (since IS NULL OR r.last >= since)
  AND (relation IS NULL OR type(r) = relation)
  AND (entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
    OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity)))
WITH a, r, b, r.pair AS pair
ORDER BY r.denied_sources DESC, r.sources DESC, a.name, type(r), b.name, pair
LIMIT 100
MATCH (s:Statement {pair: pair})
MATCH (s)-[:STATED_IN]->(d:Document)
OPTIONAL MATCH (s)-[cited:ATTRIBUTED_TO]->(source:Entity)
WITH a, r, b, s, d, collect(source.name) AS named, collect(cited.text) AS words
WITH a, r, b, s, d, named + [word IN s.sources WHERE NOT word IN words] AS sayers
UNWIND CASE WHEN size(sayers) = 0 THEN [coalesce(d.publisher, d.title, d.source)] ELSE sayers END AS sayer
WITH a, r, b, s.status = 'denied' AS denies, sayer, min(coalesce(d.published, '~') + ' ' + s.id) AS earliest
ORDER BY sayer
WITH a, r, b, collect(CASE WHEN NOT denies THEN sayer END) AS stated_by,
  collect(CASE WHEN denies THEN sayer END) AS denied_by,
  last(split(min(CASE WHEN NOT denies THEN earliest END), ' ')) AS first_statement,
  last(split(min(CASE WHEN denies THEN earliest END), ' ')) AS first_denial
MATCH (s:Statement {id: first_statement})
MATCH (s)-[:STATED_IN]->(d:Document)
MATCH (no:Statement {id: first_denial})
MATCH (no)-[:STATED_IN]->(n:Document)
RETURN a.name AS subject, type(r) AS relation, b.name AS object, stated_by AS stated_by, denied_by AS denied_by,
  r.statements AS stated, r.voices AS stated_voices, r.denied AS denied, r.denied_voices AS denied_voices,
  s.text AS statement, coalesce(d.title, d.source) AS stated_in, no.text AS denial,
  coalesce(n.title, n.source) AS denied_in
ORDER BY r.denied_sources DESC, r.sources DESC, subject, relation, object, r.pair
