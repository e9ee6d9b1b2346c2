// The relations between entities: who is connected with whom, the most often stated first
MATCH (a:Entity)-[r]->(b:Entity)
RETURN a, r, b
ORDER BY r.statements DESC, a.name, type(r), b.name
LIMIT 100;

// Who supports whom
MATCH (a:Entity)-[r:SUPPORTS]->(b:Entity)
RETURN a, r, b
ORDER BY r.documents DESC, a.name, b.name
LIMIT 100;

// The surroundings of one entity: put its name in the first line
WITH 'Norland' AS entity
MATCH (e:Entity)
WHERE any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(entity))
MATCH (e)-[r]-(other:Entity)
RETURN e, r, other
ORDER BY r.documents DESC, other.name, type(r)
LIMIT 100;

// Who acts or speaks against whom
MATCH (a:Entity)-[r:ATTACKS|COERCES|CRITICIZES|OPPOSES|SANCTIONS|THREATENS]->(b:Entity)
RETURN a, r, b
ORDER BY r.statements DESC, a.name, type(r), b.name
LIMIT 100;

// The words behind the relations of one entity: statements, their sources, means, quotes and documents
WITH 'Norland' AS entity
MATCH (e:Entity)
WHERE any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(entity))
MATCH (s:Statement)-[:SUBJECT]->(e)
MATCH p = (s)-[:SUBJECT|OBJECT|STATED_IN|ATTRIBUTED_TO|WITH_MEANS|PLACE|WITHIN]->()
RETURN p
ORDER BY s.id
LIMIT 150;

// What is denied
MATCH p = (:Entity)<-[:SUBJECT]-(s:Statement {status: 'denied'})-[:OBJECT]->(:Entity)
OPTIONAL MATCH source = (s)-[:ATTRIBUTED_TO]->(:Entity)
RETURN p, source
ORDER BY s.id
LIMIT 50;
