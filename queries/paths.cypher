// How are these two connected, in the fewest steps?
//
// Mentions in one document connect nobody: every step is a stated relation, or one that is only denied and marked so.
// At most six steps.
//
// Parameters:
// - one (entity): a name or alias, in any case
// - other (entity): a name or alias, in any case
// - limit (number) = 20: at most so many rows
//
// Columns:
// - steps: how many relations lie between them
// - path: the entities on the way
// - relations: for each step, the relations between the two, with an arrow in the direction of each

WITH null AS one, null AS other
MATCH (x:Entity)
WHERE any(name IN [x.name] + x.aliases WHERE toLower(name) = toLower(one))
MATCH (y:Entity)
WHERE any(name IN [y.name] + y.aliases WHERE toLower(name) = toLower(other)) AND x <> y
MATCH p = allShortestPaths((x)-[:SUPPORTS|COOPERATES_WITH|MEETS_WITH|ASKS|CRITICIZES|OPPOSES|THREATENS|SANCTIONS|ATTACKS
  |COERCES|CONCEDES_TO|DEPLOYS_TO|DEPENDS_ON|INFLUENCES|LEADS|AFFILIATED_WITH|PART_OF|LOCATED_IN|NATIONAL_OF*..6]-(y))
WITH nodes(p) AS stops, relationships(p) AS steps
UNWIND range(0, size(steps) - 1) AS i
WITH stops, i, startNode(steps[i]) = stops[i] AS forth,
  type(steps[i]) + CASE WHEN steps[i].documents = 0 THEN ' (denied)' ELSE '' END AS relation
WITH [stop IN stops | stop.id] AS ids, [stop IN stops | stop.name] AS path, i,
  CASE WHEN forth THEN relation + ' >' ELSE '< ' + relation END AS step
ORDER BY i, step
WITH ids, path, i, collect(DISTINCT step) AS steps
ORDER BY i
WITH ids, path, collect(reduce(words = '', step IN steps |
  words + CASE words WHEN '' THEN '' ELSE ', ' END + step)) AS relations
RETURN size(relations) AS steps, path AS path, relations AS relations
ORDER BY steps, path, relations, ids
LIMIT 20
