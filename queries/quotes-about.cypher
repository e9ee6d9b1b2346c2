// What is said about this one, and who says it?
//
// Parameters:
// - entity (entity): a name or alias, in any case
// - speaker (entity) = null: only what this one says
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - limit (number) = 100: at most so many rows
//
// Columns:
// - speaker: who speaks; the article's words where the speaker has no name
// - cue: the verb or phrase that reports it
// - said: the content, verbatim; it names the entity, or a pronoun or description in it means the entity
// - direct: whether it stands in quotation marks
// - published: when the document was published
// - document: its title, or the address it was read from where it has none

WITH null AS entity, null AS speaker, null AS since, null AS until
MATCH (e:Entity)
WHERE any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(entity))
MATCH (d:Document)-[m:MENTIONS]->(e)
WHERE (since IS NULL OR d.published >= since) AND (until IS NULL OR left(d.published, size(until)) <= until)
MATCH (q:Quote)-[:STATED_IN]->(d)
WHERE any(i IN m.starts WHERE i >= q.start AND i < q.`end`)
OPTIONAL MATCH (q)-[:SPEAKER]->(by_whom:Entity)
WITH DISTINCT q, d, by_whom, speaker
WHERE speaker IS NULL OR any(name IN [by_whom.name] + by_whom.aliases WHERE toLower(name) = toLower(speaker))
RETURN coalesce(by_whom.name, q.speaker_text) AS speaker, q.cue AS cue, q.text AS said, q.direct AS direct,
  d.published AS published, coalesce(d.title, d.source) AS document
ORDER BY published, document, q.start, q.id
LIMIT 100
