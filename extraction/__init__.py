"""The reading room: a document becomes an extraction: entities, statements and quotes."""

from extraction.reader import Reader, ReadingError

__all__ = ["Reader", "ReadingError"]
