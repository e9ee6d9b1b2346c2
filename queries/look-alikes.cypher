// Which entities share a name or alias, and may be one?
//
// Those that were decided to be different are left out, and so are bodies of different countries. allegedly resolve
// proposes more, spelled nearly alike or with a word more, with the evidence, and records what is decided.
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
// - one_id: the id of the first, for allegedly resolve --same or --different
// - other_id: the id of the second

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
WHERE (entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
  OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity)))
  AND (a.country IS NULL OR b.country IS NULL OR a.country = b.country)
WITH name, a, b, [a.id] + coalesce(a.members, []) + [b.id] + coalesce(b.members, []) AS ids
WHERE NOT EXISTS { MATCH (d:Decision) WHERE d.verdict = 'different' AND d.one_id IN ids AND d.other_id IN ids }
RETURN name AS name, a.name AS one, [label IN labels(a) WHERE label <> 'Entity'][0] AS one_kind,
  b.name AS other, [label IN labels(b) WHERE label <> 'Entity'][0] AS other_kind,
  COUNT { (:Document)-[:MENTIONS]->(a) } AS one_documents, COUNT { (:Document)-[:MENTIONS]->(b) } AS other_documents,
  a.id AS one_id, b.id AS other_id
ORDER BY name, one, other, one_kind, other_kind, one_id, other_id
LIMIT 100
