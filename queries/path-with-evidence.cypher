// How are these two connected, and which words state each step?
//
// Of several shortest paths it shows the first by name, one without denied steps before the others. At most six steps.
//
// Parameters:
// - one (entity): a name or alias, in any case
// - other (entity): a name or alias, in any case
//
// Columns:
// - step: 1 is the relation of the first entity
// - subject: who
// - relation: the relation, from subject to object
// - object: to whom
// - status: as what it is told, the surest first
// - documents: how many documents state it
// - evidence: the words of the earliest that states it, or denies it where none does
// - document: its title

WITH null AS one, null AS other
MATCH (x:Entity)
WHERE any(name IN [x.name] + x.aliases WHERE toLower(name) = toLower(one))
MATCH (y:Entity)
WHERE any(name IN [y.name] + y.aliases WHERE toLower(name) = toLower(other)) AND x <> y
MATCH p = allShortestPaths((x)-[:SUPPORTS|COOPERATES_WITH|MEETS_WITH|ASKS|CRITICIZES|OPPOSES|THREATENS|SANCTIONS|ATTACKS
  |COERCES|CONCEDES_TO|DEPLOYS_TO|DEPENDS_ON|INFLUENCES|LEADS|AFFILIATED_WITH|PART_OF|LOCATED_IN|NATIONAL_OF*..6]-(y))
WITH p
ORDER BY length(p), size([r IN relationships(p) WHERE r.documents = 0]), [stop IN nodes(p) | stop.name],
  [r IN relationships(p) | type(r)], [r IN relationships(p) | r.pair] LIMIT 1
WITH relationships(p) AS steps
UNWIND range(0, size(steps) - 1) AS i
WITH i + 1 AS step, steps[i] AS r, steps[i].pair AS pair
MATCH (s:Statement {pair: pair})
MATCH (s)-[:STATED_IN]->(d:Document)
WITH step, r, s, d
ORDER BY s.status = 'denied', d.published, d.title, d.id, s.start, s.id
WITH step, r, collect(s.text)[0] AS evidence, collect(coalesce(d.title, d.source))[0] AS document
RETURN step AS step, startNode(r).name AS subject, type(r) AS relation, endNode(r).name AS object, r.status AS status,
  r.documents AS documents, evidence AS evidence, document AS document
ORDER BY step
