// Who supports whom
MATCH (a:Entity)-[r:SUPPORTS]->(b:Entity)
RETURN a, r, b
ORDER BY r.documents DESC, a.name, b.name
LIMIT 100
