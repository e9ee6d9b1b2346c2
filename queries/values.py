"""What a question's parameters may hold, and how the words of a command line become such values.

| type     | holds                                                     | example            |
|----------|-----------------------------------------------------------|--------------------|
| entity   | a name or alias of an entity of the graph, in any case    | `Maria Okafor`     |
| publisher| the publisher of a document of the graph, in any case     | `The Harbor Post`  |
| source   | whom a statement cites: a name, or the article's words    | `port officials`   |
| means    | words of what is given or sent, in any case               | `grain`            |
| role     | words of an office, in any case                           | `minister`         |
| predicate| part of a predicate outside the ontology                  | `audit`            |
| document | words of a document's title or address, or its id         | `grain arrives`    |
| relation | a relation of the ontology                                | `SUPPORTS`         |
| status   | actual, planned, possible or denied                       | `denied`           |
| kind     | a kind of entity                                          | `Person`           |
| date     | an ISO date, or its year or month                         | `2024-10`          |
| number   | a whole number, 0 or more                                 | `20`               |
| text     | any words                                                 | `grain`            |

Whether an entity, a publisher, a source and so on are known, only a store can tell: `queries.asking` asks it.
"""

from __future__ import annotations

import re
from datetime import date
from difflib import get_close_matches
from enum import StrEnum

from graph.model import Kind, Relation, Status

Value = str | int | None


class Type(StrEnum):
    """What sort of value a parameter takes."""

    ENTITY = "entity"
    PUBLISHER = "publisher"
    SOURCE = "source"
    MEANS = "means"
    ROLE = "role"
    PREDICATE = "predicate"
    DOCUMENT = "document"
    RELATION = "relation"
    STATUS = "status"
    KIND = "kind"
    DATE = "date"
    NUMBER = "number"
    TEXT = "text"

    @property
    def choices(self) -> tuple[str, ...]:
        """The values there are, where the type itself fixes them; empty otherwise."""
        return tuple(str(choice) for choice in _VOCABULARIES.get(self, ()))

    def read(self, words: str | int) -> Value:
        """The value that `words` mean. Raises `ValueError` with a reason that follows "is" where they mean none."""
        words = str(words).strip()
        if not words:
            raise ValueError("empty")
        if self.choices:
            return _choice(words, self.choices)
        if self is Type.NUMBER:
            if not re.fullmatch(r"[0-9]{1,15}", words):
                raise ValueError(f"{words!r}, not a whole number")
            return int(words)
        if self is Type.DATE:
            return _date(words)
        return words


_VOCABULARIES: dict[Type, type[StrEnum]] = {Type.RELATION: Relation, Type.STATUS: Status, Type.KIND: Kind}


def nearest(word: str, known: list[str] | tuple[str, ...], count: int = 3) -> list[str]:
    """Up to `count` of `known` that look most like `word`, most alike first, whatever their case.

    Where none does, those one of whose words does: a surname alone is what many people type.

    >>> nearest("suports", ["ATTACKS", "OPPOSES", "SUPPORTS"])
    ['SUPPORTS']
    >>> nearest("Bush", ["George H. W. Bush", "George W. Bush", "Hu Jintao"])
    ['George H. W. Bush', 'George W. Bush']
    """
    by_folded: dict[str, str] = {}
    by_word: dict[str, list[str]] = {}
    for name in sorted(known):
        if by_folded.setdefault(name.casefold(), name) is name:
            for part in dict.fromkeys(name.casefold().split()):
                by_word.setdefault(part, []).append(name)
    whole = get_close_matches(word.casefold(), list(by_folded), n=count, cutoff=0.6)
    if whole:
        return [by_folded[match] for match in whole]
    parts = get_close_matches(word.casefold(), list(by_word), n=count, cutoff=0.8)
    return list(dict.fromkeys(name for part in parts for name in by_word[part]))[:count]


def did_you_mean(names: list[str]) -> str:
    """The end of a message that suggests `names`; empty where there are none.

    >>> did_you_mean(["between", "paths", "where"])
    '; did you mean between, paths or where?'
    """
    *others, last = names or [""]
    return f"; did you mean {', '.join(others)}{' or ' * bool(others)}{last}?" if last else ""


def _choice(words: str, choices: tuple[str, ...]) -> str:
    plain = re.sub(r"[\s-]+", "_", words).casefold()
    for choice in choices:
        if choice.casefold() == plain:
            return choice
    close = did_you_mean(nearest(plain, choices)) or f": {', '.join(choices)}"
    raise ValueError(f"{words!r}, not one of the {len(choices)} known{close}")


def _date(words: str) -> str:
    match = re.fullmatch(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", words, re.ASCII)
    try:
        if match:
            date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
            return words
    except ValueError:
        pass
    raise ValueError(f"{words!r}, not a date such as 2024-10-28, 2024-10 or 2024")
