// All relations
// Who is connected with whom, the most often stated first.
MATCH (a:Entity)-[r]->(b:Entity)
RETURN a, r, b
ORDER BY r.statements DESC, a.name, type(r), b.name
LIMIT 100
