// What is denied
// Denied statements, who they are about and who denies them.
MATCH p = (:Entity)<-[:SUBJECT]-(s:Statement {status: 'denied'})-[:OBJECT]->(:Entity)
OPTIONAL MATCH source = (s)-[:ATTRIBUTED_TO]->(:Entity)
RETURN p, source
ORDER BY s.id
LIMIT 50
