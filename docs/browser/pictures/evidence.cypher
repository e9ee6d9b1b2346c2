// Words behind one entity
// Its statements with their sources, means, quotes and documents. Say which before:   :param entity => 'Uruguay'
MATCH (e:Entity)
WHERE any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower($entity))
MATCH (s:Statement)-[:SUBJECT]->(e)
MATCH p = (s)-[:SUBJECT|OBJECT|STATED_IN|ATTRIBUTED_TO|WITH_MEANS|PLACE|WITHIN]->()
RETURN p
ORDER BY s.id
LIMIT 150
