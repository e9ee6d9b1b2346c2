// Who stands between others that have nothing to do with each other?
//
// `allegedly network` finds them and writes them onto the entities; before that there are none.
//
// Parameters:
// - kind (kind) = null: only this kind of entity
// - community (number) = null: only of this community
// - limit (number) = 20: at most so many rows
//
// Columns:
// - entity: who
// - kind: Person, Organization, Country, Place, Group or Event
// - brokerage: the share of shortest paths between others that lead through it (0 to 1)
// - community: the number of its own community
// - bridges: the numbers of the other communities it has relations with

WITH null AS kind, null AS community
MATCH (e:Entity)
WHERE e.brokerage > 0 AND (kind IS NULL OR kind IN labels(e)) AND (community IS NULL OR e.community = community)
WITH e
ORDER BY e.brokerage DESC, e.name, e.id
LIMIT 20
OPTIONAL MATCH (e)-[r]-(other:Entity)
WHERE r.documents > 0 AND other.community <> e.community
WITH e, other.community AS bridge
ORDER BY bridge
WITH e, collect(DISTINCT bridge) AS bridges
RETURN e.name AS entity, [label IN labels(e) WHERE label <> 'Entity'][0] AS kind, e.brokerage AS brokerage,
  e.community AS community, bridges AS bridges
ORDER BY brokerage DESC, entity, e.id
