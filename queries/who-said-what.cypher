// Who said what, to whom, and in which words?
//
// Parameters:
// - speaker (entity) = null: only what this one said
// - words (text) = null: only what contains these words
// - since (date) = null: only what was published then or later
// - until (date) = null: only what was published then or earlier
// - publisher (publisher) = null: only from this publisher
// - limit (number) = 100: at most so many rows
//
// Columns:
// - speaker: who speaks; the article's words where the speaker has no name
// - cue: the verb or phrase that reports it
// - said: the content, verbatim
// - direct: whether it stands in quotation marks
// - addressee: to whom
// - published: when the document was published
// - document: its title

WITH null AS speaker, null AS words, null AS since, null AS until, null AS publisher
MATCH (q:Quote)-[:STATED_IN]->(d:Document)
WHERE (words IS NULL OR toLower(q.text) CONTAINS toLower(words))
  AND (publisher IS NULL OR toLower(d.publisher) = toLower(publisher))
  AND (since IS NULL OR d.published >= since)
  AND (until IS NULL OR left(d.published, size(until)) <= until)
OPTIONAL MATCH (q)-[:SPEAKER]->(e:Entity)
WITH q, d, e, speaker
WHERE speaker IS NULL OR any(name IN [e.name] + e.aliases WHERE toLower(name) = toLower(speaker))
WITH q, d, e
ORDER BY d.published, d.title, d.id, q.start, q.id
LIMIT 100
OPTIONAL MATCH (q)-[:ADDRESSEE]->(to:Entity)
RETURN coalesce(e.name, q.speaker_text) AS speaker, q.cue AS cue, q.text AS said, q.direct AS direct,
  to.name AS addressee, d.published AS published, coalesce(d.title, d.source) AS document
ORDER BY d.published, d.title, d.id, q.start, q.id
