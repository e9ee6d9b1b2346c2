// Which documents are in the graph, and how much was read from each?
//
// Parameters:
// - publisher (publisher) = null: only from this publisher
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - limit (number) = 100: at most so many rows
//
// Columns:
// - document: its title, or the address it was read from where it has none
// - publisher: by whom it was published
// - published: when
// - entities: how many entities it mentions
// - statements: how many relations it states
// - quotes: how many quotes it holds
// - source: the address it was read from

WITH null AS publisher, null AS since, null AS until
MATCH (d:Document)
WHERE (publisher IS NULL OR toLower(d.publisher) = toLower(publisher))
  AND (since IS NULL OR d.published >= since)
  AND (until IS NULL OR left(d.published, size(until)) <= until)
RETURN coalesce(d.title, d.source) AS document, d.publisher AS publisher, d.published AS published,
  COUNT { (d)-[:MENTIONS]->(:Entity) } AS entities, COUNT { (:Statement)-[:STATED_IN]->(d) } AS statements,
  COUNT { (:Quote)-[:STATED_IN]->(d) } AS quotes, d.source AS source
ORDER BY published, document, source, d.id
LIMIT 100
