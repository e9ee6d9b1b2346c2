"""The reading room: a document becomes an extraction: entities, statements and quotes.

What a reading goes through, in its order: `layout` (prose apart from headings), `naming` (names and what they name),
`speech` (quotes and who says so), `syntax` (predicates and their arguments), `coreference` (who is who), then
`statements`: what `frames` propose of predicates and `patterns` of everything else, what `deciding` accepts of it, and
what is said about it (`status`, `means`, `giving`, `roles`). `reader` runs it, `components` puts it together,
`ontology` is what its words mean, `evaluation` measures it and `explanation` tells why.
"""

from extraction.reader import Reader, ReadingError

__all__ = ["Reader", "ReadingError"]
