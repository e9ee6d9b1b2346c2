// Which relations does this entity have, to whom, and how often are they stated?
//
// Parameters:
// - entity (entity): a name or alias, in any case
// - relation (relation) = null: only this relation
// - status (status) = null: only what is told as actual, planned, possible or denied
// - documents (number) = 1: only what at least so many documents state
// - limit (number) = 100: at most so many rows
//
// Columns:
// - subject: who; the two ends of a mutual relation stand in a fixed order
// - relation: the relation, from subject to object
// - object: to whom
// - status: as what it is told, the surest first; denied last
// - documents: how many documents state it
// - voices: how many of them do not copy one another
// - sources: by how many sources: named, unnamed, and articles in their own voice
// - denied: how many statements deny it
// - means: what is given or sent
// - earliest: the first publication date
// - latest: the last one

WITH null AS entity, null AS relation, null AS status, 1 AS documents
MATCH (e:Entity)
WHERE entity IS NULL OR any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(entity))
MATCH (e)-[r]-(other:Entity)
WHERE (relation IS NULL OR type(r) = relation) AND (status IS NULL OR status IN r.status) AND r.documents >= documents
WITH DISTINCT r
RETURN startNode(r).name AS subject, type(r) AS relation, endNode(r).name AS object, r.status AS status,
  r.documents AS documents, r.voices AS voices, r.sources AS sources, r.denied AS denied, r.means AS means,
  r.first AS earliest, r.last AS latest
ORDER BY documents DESC, sources DESC, subject, relation, object, latest
LIMIT 100
