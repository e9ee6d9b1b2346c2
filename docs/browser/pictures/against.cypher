// Who is against whom
// Who attacks, threatens, sanctions, coerces, opposes or criticizes whom, the most often stated first.
MATCH (a:Entity)-[r:ATTACKS|COERCES|CRITICIZES|OPPOSES|SANCTIONS|THREATENS]->(b:Entity)
WHERE r.statements > 0
RETURN a, r, b
ORDER BY r.statements DESC, a.name, type(r), b.name
LIMIT 100
