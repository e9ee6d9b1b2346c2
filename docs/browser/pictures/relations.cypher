// All relations
// Who is connected with whom, the most often stated first; what is only denied is left out.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.statements > 0
RETURN a, r, b
ORDER BY r.statements DESC, a.name, type(r), b.name
LIMIT 100
