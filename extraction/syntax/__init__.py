"""The structure of sentences: words, parse, and every predicate with its arguments in slots."""
