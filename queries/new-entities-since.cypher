// Which entities appear for the first time since this date?
//
// Documents without a date are left out.
//
// Parameters:
// - since (date): what was published then or later is new
// - kind (kind) = null: only this kind of entity
// - limit (number) = 100: at most so many rows
//
// Columns:
// - entity: who or what
// - kind: Person, Organization, Country, Place, Group or Event
// - earliest: the first publication date
// - documents: how many documents mention it
// - mentions: how often they do
// - document: the title of the first

WITH null AS since, null AS kind
MATCH (d:Document)-[m:MENTIONS]->(e:Entity)
WHERE d.published IS NOT NULL AND (kind IS NULL OR kind IN labels(e))
WITH since, e, min(d.published + ' ' + d.id) AS earliest, count(DISTINCT d) AS documents, sum(m.count) AS mentions
WHERE earliest >= since
WITH e, documents, mentions, last(split(earliest, ' ')) AS id
MATCH (d:Document {id: id})
RETURN e.name AS entity, [label IN labels(e) WHERE label <> 'Entity'][0] AS kind, d.published AS earliest,
  documents AS documents, mentions AS mentions, coalesce(d.title, d.source) AS document
ORDER BY earliest, documents DESC, entity, kind
LIMIT 100
