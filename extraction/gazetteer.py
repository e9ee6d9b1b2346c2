"""Country forms and subdivisions found in a tokenised text, longest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from extraction.countries import CountryForm, country_forms, plain, subdivisions, territories


class Gazetteer:
    """Matches names of several tokens exactly as they are spelled. `tokenize` splits a name as the pipeline does."""

    def __init__(self, tokenize: Callable[[str], Iterable[str]]) -> None:
        # first token -> names as tuples of tokens, longest first
        self._names: dict[str, list[tuple[tuple[str, ...], CountryForm | None]]] = {}
        entries: dict[tuple[str, ...], CountryForm | None] = {}
        for name in sorted(subdivisions() | territories()):
            entries[tuple(tokenize(name))] = None
        for name, form in country_forms().items():
            entries[tuple(tokenize(name))] = form
        for words, form in entries.items():
            self._names.setdefault(words[0], []).append((words, form))
        for names in self._names.values():
            names.sort(key=lambda entry: (-len(entry[0]), entry[0]))

    def matches(self, texts: list[str]) -> list[tuple[int, int, CountryForm | None]]:
        """Start, end and country form, None for a place that is no country, of every name in `texts`."""
        found = []
        i, n = 0, len(texts)
        names = self._names
        while i < n:
            entries = names.get(texts[i])
            step = 1
            if entries:
                for words, form in entries:
                    size = len(words)
                    if size == 1 or tuple(texts[i : i + size]) == words:
                        found.append((i, i + size, form))
                        step = size
                        break
            i += step
        return found


__all__ = ["Gazetteer", "plain"]
