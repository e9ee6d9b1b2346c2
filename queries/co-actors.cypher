// Who does the same to the same as this one?
//
// Parameters:
// - entity (entity): a name or alias, in any case
// - relation (relation) = null: only this relation
// - limit (number) = 50: at most so many rows
//
// Columns:
// - co_actor: who does the same
// - shared: how many relations to the same others the two share
// - deeds: which: the relation and its object

WITH null AS entity, null AS relation
MATCH (e:Entity)
WHERE any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(entity))
MATCH (e)-[r]->(target:Entity)
WHERE r.documents > 0 AND (relation IS NULL OR type(r) = relation)
WITH e, target, collect(type(r)) AS deeds
MATCH (other:Entity)-[same]->(target)
WHERE type(same) IN deeds AND same.documents > 0 AND other <> e
WITH e, other, count(DISTINCT same) AS shared, collect(DISTINCT {deed: type(same), target: target.name}) AS deeds
ORDER BY shared DESC, other.name, other.id
LIMIT 50
UNWIND deeds AS one
WITH other, shared, one.deed + ' ' + one.target AS deed
ORDER BY deed
WITH other, shared, collect(deed) AS deeds
RETURN other.name AS co_actor, shared AS shared, deeds AS deeds
ORDER BY shared DESC, co_actor, deeds
