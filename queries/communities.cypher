// Which groups of entities have more to do with each other than with the rest?
//
// `allegedly network` finds them and writes them onto the entities; before that there are none.
//
// Parameters:
// - entity (entity) = null: only the group of this one
// - members (number) = 2: only groups of at least so many
// - limit (number) = 20: at most so many rows
//
// Columns:
// - community: its number; 1 is the largest
// - size: how many entities belong to it
// - members: up to ten of them, those with the most relations to others of it first

WITH null AS entity, 2 AS members
MATCH (e:Entity)
WHERE e.community IS NOT NULL
WITH entity, members, e.community AS community, collect(e) AS found
WHERE size(found) >= members
  AND (entity IS NULL OR any(e IN found WHERE any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(entity))))
WITH community, found
ORDER BY community
LIMIT 20
UNWIND found AS e
OPTIONAL MATCH (e)-[r]-(other:Entity {community: community})
WHERE r.documents > 0
WITH community, size(found) AS size, e, count(DISTINCT other) AS ties
ORDER BY ties DESC, e.name, e.id
WITH community, size, collect(e.name) AS names
RETURN community AS community, size AS size, names[0..10] AS members
ORDER BY community
