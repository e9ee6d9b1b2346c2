// Who acts or speaks against whom, and is it returned?
//
// What is denied is not counted.
//
// Parameters:
// - entity (entity) = null: only conflicts of this one
// - statements (number) = 1: only where at least so many statements say so, both ways together
// - limit (number) = 100: at most so many rows
//
// Columns:
// - one: the one against whom less is stated
// - other: the other
// - by_one: statements of what the first does or says against the second
// - by_other: statements of the reverse
// - relations: which relations, both ways together

WITH null AS entity, 1 AS statements
MATCH (a:Entity)-[r:ATTACKS|COERCES|CRITICIZES|OPPOSES|SANCTIONS|THREATENS]->(b:Entity)
WHERE r.statements > 0 AND a <> b
  AND (entity IS NULL OR any(name IN [a.name] + a.aliases WHERE toLower(name) = toLower(entity))
    OR any(name IN [b.name] + b.aliases WHERE toLower(name) = toLower(entity)))
WITH r, statements, a.id < b.id AS forth, CASE WHEN a.id < b.id THEN a ELSE b END AS x,
  CASE WHEN a.id < b.id THEN b ELSE a END AS y
ORDER BY type(r)
WITH x, y, statements, sum(CASE WHEN forth THEN r.statements ELSE 0 END) AS forth,
  sum(CASE WHEN forth THEN 0 ELSE r.statements END) AS back, collect(DISTINCT type(r)) AS relations
WHERE forth + back >= statements
WITH relations, forth, back, forth > back OR (forth = back AND x.name < y.name) AS keep, x.name AS x, y.name AS y
RETURN CASE WHEN keep THEN x ELSE y END AS one, CASE WHEN keep THEN y ELSE x END AS other,
  CASE WHEN keep THEN forth ELSE back END AS by_one, CASE WHEN keep THEN back ELSE forth END AS by_other,
  relations AS relations
ORDER BY by_one DESC, by_other DESC, one, other
LIMIT 100
