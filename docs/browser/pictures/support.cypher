// Who supports whom
MATCH (a:Entity)-[r:SUPPORTS]->(b:Entity)
WHERE r.statements > 0
RETURN a, r, b
ORDER BY r.documents DESC, a.name, b.name
LIMIT 100
