// Around one entity
// Say which before, in any case and by any of its names:   :param entity => 'Uruguay'
MATCH (e:Entity)
WHERE any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower($entity))
MATCH (e)-[r]-(other:Entity)
WHERE r.statements > 0
RETURN e, r, other
ORDER BY r.documents DESC, other.name, type(r)
LIMIT 100
