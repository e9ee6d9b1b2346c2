// Which relations does this entity have, to whom, and how often are they stated?
//
// Parameters:
// - entity (entity): a name or alias, in any case
// - relation (relation) = null: only this relation
// - limit (number) = 100: at most so many rows
//
// Columns:
// - subject: who
// - relation: the relation, from subject to object
// - object: to whom
// - statements: how many times it is stated
// - documents: in how many documents

WITH null AS entity, null AS relation
MATCH (e:Entity)
WHERE entity IS NULL OR toLower(e.name) = toLower(entity) OR any(alias IN e.aliases WHERE toLower(alias) = toLower(entity))
MATCH (a:Entity)-[r]->(b:Entity)
WHERE (a = e OR b = e) AND (relation IS NULL OR type(r) = relation)
RETURN DISTINCT a.name AS subject, type(r) AS relation, b.name AS object, r.statements AS statements, r.documents AS documents
ORDER BY documents DESC, statements DESC, subject, relation, object
LIMIT 100
