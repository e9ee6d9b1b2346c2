"""Names known beforehand, found in a tokenised text: country forms, listed regions, well-known bodies."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from extraction.naming.countries import CountryForm, country_forms, subdivisions, territories
from extraction.naming.organizations import known_organizations


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens `start` to `end` are a listed name: of a country (`form`), a body (`body`, its full name), or a place."""

    start: int
    end: int
    form: CountryForm | None = None
    body: str | None = None


class Gazetteer:
    """Matches names of several tokens exactly as they are spelled. `tokenize` splits a name as the pipeline does."""

    def __init__(self, tokenize: Callable[[str], Iterable[str]]) -> None:
        entries: dict[tuple[str, ...], tuple[CountryForm | None, str | None]] = {}
        for name in sorted(subdivisions() | territories()):
            entries[tuple(tokenize(name))] = (None, None)
        for name, body in known_organizations().items():
            entries[tuple(tokenize(name))] = (None, body)
        for name, form in country_forms().items():
            entries[tuple(tokenize(name))] = (form, None)
        # first token -> names as tuples of tokens, longest first
        self._names: dict[str, list[tuple[tuple[str, ...], CountryForm | None, str | None]]] = {}
        for words, (form_, body_) in entries.items():
            self._names.setdefault(words[0], []).append((words, form_, body_))
        for names in self._names.values():
            names.sort(key=lambda entry: (-len(entry[0]), entry[0]))

    def matches(self, texts: list[str]) -> list[Match]:
        """Every listed name in `texts`, the longest at each place, without overlap."""
        found = []
        i, n = 0, len(texts)
        names = self._names
        while i < n:
            entries = names.get(texts[i])
            step = 1
            if entries:
                for words, form, body in entries:
                    size = len(words)
                    if size == 1 or tuple(texts[i : i + size]) == words:
                        found.append(Match(i, i + size, form, body))
                        step = size
                        break
            i += step
        return found
