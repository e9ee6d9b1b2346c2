// How well is each relation supported, who denies it, and what changed when?
//
// Parameters:
// - entity (entity) = null: only relations of this one
// - other (entity) = null: only those to or from this one
// - relation (relation) = null: only this relation
// - documents (number) = 1: only what at least so many documents state or deny
// - limit (number) = 100: at most so many rows
//
// Columns:
// - subject: who; the two ends of a mutual relation stand in a fixed order
// - relation: the relation, from subject to object
// - object: to whom
// - documents: how many documents state it
// - voices: how many of them do not copy one another
// - publishers: how many publishers
// - sources: how many sources: named, unnamed, and articles in their own voice
// - denied: how many documents deny it
// - denied_voices: how many of them do not copy one another
// - denied_by: who denies it; the publisher where an article does in its own voice
// - changes: each status in which it is told, and since when, in this order

WITH null AS entity, null AS other, null AS relation, 1 AS documents
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.documents + r.denied_documents >= documents AND (relation IS NULL OR type(r) = relation)
  AND (entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
    OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity)))
  AND (other IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(other))
    OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(other)))
WITH a, r, b, r.pair AS pair
ORDER BY r.voices DESC, r.sources DESC, r.documents DESC, a.name, type(r), b.name, pair
LIMIT 100
MATCH (s:Statement {pair: pair})
MATCH (s)-[:STATED_IN]->(d:Document)
OPTIONAL MATCH (s)-[cited:ATTRIBUTED_TO]->(source:Entity)
WITH a, r, b, s, d, collect(source.name) AS named, collect(cited.text) AS words
WITH a, r, b, s, d, named + [word IN s.sources WHERE NOT word IN words] AS sayers
UNWIND CASE WHEN size(sayers) = 0 THEN [coalesce(d.publisher, d.title, d.source)] ELSE sayers END AS sayer
WITH a, r, b, s.status AS status, sayer, min(coalesce(d.published, '~')) AS earliest
ORDER BY sayer
WITH a, r, b, status, collect(sayer) AS sayers, min(earliest) AS earliest
ORDER BY earliest, status
WITH a, r, b, collect(CASE WHEN earliest = '~' THEN status ELSE earliest + ' ' + status END) AS changes,
  collect(CASE WHEN status = 'denied' THEN sayers END) AS deniers
RETURN a.name AS subject, type(r) AS relation, b.name AS object, r.documents AS documents, r.voices AS voices,
  r.publishers AS publishers, r.sources AS sources, r.denied_documents AS denied, r.denied_voices AS denied_voices,
  CASE WHEN size(deniers) = 0 THEN [] ELSE deniers[0] END AS denied_by, changes AS changes
ORDER BY voices DESC, sources DESC, documents DESC, subject, relation, object, r.pair
