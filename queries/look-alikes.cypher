// Which entities share a name or alias, and may be one?
//
// Parameters:
// - entity (entity) = null: only look-alikes of this one
// - kind (kind) = null: only this kind of entity
// - limit (number) = 100: at most so many rows
//
// Columns:
// - name: the name or alias they share, in small letters
// - one: the name of the first
// - one_kind: its kind
// - other: the name of the second
// - other_kind: its kind
// - one_documents: how many documents mention the first
// - other_documents: how many mention the second

WITH null AS entity, null AS kind
MATCH (e:Entity)
WHERE kind IS NULL OR kind IN labels(e)
UNWIND [e.name] + e.aliases AS spelling
WITH DISTINCT toLower(spelling) AS name, e, entity
ORDER BY e.name, e.id
WITH name, entity, collect(e) AS bearers
WHERE size(bearers) > 1
UNWIND range(0, size(bearers) - 2) AS i
UNWIND range(i + 1, size(bearers) - 1) AS j
WITH name, entity, bearers[i] AS a, bearers[j] AS b
WHERE entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
  OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity))
RETURN name AS name, a.name AS one, [label IN labels(a) WHERE label <> 'Entity'][0] AS one_kind,
  b.name AS other, [label IN labels(b) WHERE label <> 'Entity'][0] AS other_kind,
  COUNT { (:Document)-[:MENTIONS]->(a) } AS one_documents, COUNT { (:Document)-[:MENTIONS]->(b) } AS other_documents
ORDER BY name, one, other, one_kind, other_kind
LIMIT 100
