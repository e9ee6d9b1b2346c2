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
// - relations: which relations
// - statements: how many statements stand behind them

WITH null AS kind, null AS relation, 1 AS documents
MATCH (e:Entity)-[r]-(other:Entity)
WHERE (relation IS NULL OR type(r) = relation) AND r.documents >= documents AND (kind IS NULL OR kind IN labels(e))
WITH e, r, other
ORDER BY type(r)
WITH e, count(DISTINCT other) AS others, collect(DISTINCT type(r)) AS relations, sum(r.statements) AS statements
RETURN e.name AS entity, [label IN labels(e) WHERE label <> 'Entity'][0] AS kind, others AS others,
  relations AS relations, statements AS statements
ORDER BY others DESC, statements DESC, entity, kind
LIMIT 25
