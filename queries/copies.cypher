// Which reports copy one another, and so speak with one voice?
//
// Parameters:
// - publisher (publisher) = null: only where this publisher has one of them
// - documents (number) = 2: only where at least so many do
// - since (date) = null: only where one was published then or later
// - until (date) = null: only where one was published then or earlier
// - limit (number) = 100: at most so many rows
//
// Columns:
// - documents: how many reports
// - publishers: their publishers
// - earliest: when the first was published
// - latest: when the last was
// - titles: their titles, the earliest first; the address of one without
// - statements: how many statements they make together
// - voice: what all of them have as their `voice`

WITH null AS publisher, 2 AS documents, null AS since, null AS until
MATCH (d:Document)
WITH publisher, documents, since, until, d
ORDER BY d.published, d.title, d.source, d.id
WITH publisher, documents, since, until, d.voice AS voice, collect(d) AS copies
WHERE size(copies) >= documents
  AND (publisher IS NULL OR any(d IN copies WHERE toLower(d.publisher) = toLower(publisher)))
  AND (since IS NULL OR any(d IN copies WHERE d.published >= since))
  AND (until IS NULL OR any(d IN copies WHERE left(d.published, size(until)) <= until))
UNWIND copies AS d
OPTIONAL MATCH (s:Statement)-[:STATED_IN]->(d)
WITH voice, d, count(s) AS statements
ORDER BY d.publisher
WITH voice, collect(d) AS copies, collect(DISTINCT d.publisher) AS publishers, sum(statements) AS statements
UNWIND copies AS d
WITH voice, publishers, statements, d
ORDER BY d.published, d.title, d.source, d.id
WITH voice, publishers, statements, collect(coalesce(d.title, d.source)) AS titles, min(d.published) AS earliest,
  max(d.published) AS latest
RETURN size(titles) AS documents, publishers AS publishers, earliest AS earliest, latest AS latest, titles AS titles,
  statements AS statements, voice AS voice
ORDER BY documents DESC, earliest, titles, voice
LIMIT 100
