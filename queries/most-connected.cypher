// Which entities have relations with the most others?
//
// Parameters:
// - kind (kind) = null: only this kind of entity
// - relation (relation) = null: only this relation
// - documents (number) = 1: only what at least so many documents state
// - limit (number) = 25: at most so many rows
//
// Columns:
// - entity: who
// - kind: Person, Organization, Country, Place, Group or Event
// - others: with how many other entities it has a stated relation
// - statements: how many statements stand behind them
// - relations: which relations

WITH null AS kind, null AS relation, 1 AS documents
MATCH (e:Entity)-[r]-(other:Entity)
WHERE (relation IS NULL OR type(r) = relation) AND r.documents >= documents AND (kind IS NULL OR kind IN labels(e))
WITH e, count(DISTINCT other) AS others, sum(r.statements) AS statements, collect(DISTINCT type(r)) AS types
ORDER BY others DESC, statements DESC, e.name, e.id
LIMIT 25
UNWIND types AS type
WITH e, others, statements, type
ORDER BY type
WITH e, others, statements, collect(type) AS relations
RETURN e.name AS entity, [label IN labels(e) WHERE label <> 'Entity'][0] AS kind, others AS others,
  statements AS statements, relations AS relations
ORDER BY others DESC, statements DESC, entity, kind
