// Who stands with which of these two sides, and who against?
//
// What is denied is not counted. With: SUPPORTS and COOPERATES_WITH. Against: CRITICIZES, OPPOSES, THREATENS,
// SANCTIONS, ATTACKS and COERCES.
//
// Parameters:
// - one (entity): the first side: a name or alias, in any case
// - other (entity): the second side: a name or alias, in any case
// - limit (number) = 100: at most so many rows
//
// Columns:
// - entity: who takes a side, or both
// - with_one: statements of its support for, or work with, the first side
// - against_one: statements of its acts and words against the first side
// - with_other: the same for the second side
// - against_other: the same for the second side
// - balance: above 0 it leans to the first side, below 0 to the second

WITH null AS one, null AS other
MATCH (side:Entity)
WHERE any(name IN [side.name] + side.aliases WHERE toLower(name) = toLower(one))
  OR any(name IN [side.name] + side.aliases WHERE toLower(name) = toLower(other))
WITH side, any(name IN [side.name] + side.aliases WHERE toLower(name) = toLower(one)) AS is_one
MATCH (e:Entity)-[r]-(side)
WHERE type(r) = 'COOPERATES_WITH' OR (startNode(r) = e
  AND type(r) IN ['SUPPORTS', 'CRITICIZES', 'OPPOSES', 'THREATENS', 'SANCTIONS', 'ATTACKS', 'COERCES'])
WITH e, is_one, type(r) IN ['SUPPORTS', 'COOPERATES_WITH'] AS friendly, r.statements AS n
WITH e, sum(CASE WHEN is_one AND friendly THEN n ELSE 0 END) AS with_one,
  sum(CASE WHEN is_one AND NOT friendly THEN n ELSE 0 END) AS against_one,
  sum(CASE WHEN NOT is_one AND friendly THEN n ELSE 0 END) AS with_other,
  sum(CASE WHEN NOT is_one AND NOT friendly THEN n ELSE 0 END) AS against_other
WHERE with_one + against_one + with_other + against_other > 0
RETURN e.name AS entity, with_one AS with_one, against_one AS against_one, with_other AS with_other,
  against_other AS against_other, with_one - against_one - with_other + against_other AS balance
ORDER BY balance DESC, with_one DESC, against_one, entity
LIMIT 100
