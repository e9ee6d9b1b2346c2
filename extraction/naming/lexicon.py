"""The word lists of `data/names.yaml`: what a title or a head noun says about a name."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from importlib import resources

import yaml


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lower-case words by what they are; `data/names.yaml` describes each list."""

    titles: frozenset[str]
    title_modifiers: frozenset[str]
    organizations: frozenset[str]
    places: frozenset[str]
    events: frozenset[str]
    things: frozenset[str]
    numbers: frozenset[str]
    no_names: frozenset[str]
    people: frozenset[str]
    not_people: frozenset[str]
    makers: frozenset[str]


# who is of others: "the families of journalists", "a lawyer of activists"
KIN = frozenset(
    """family relative parent mother father wife husband widow son daughter child brother sister friend lawyer attorney
    supporter victim survivor critic opponent""".split()
)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    text = resources.files("extraction").joinpath("data/names.yaml").read_text(encoding="utf-8")
    data = yaml.safe_load(text)
    return Lexicon(**{field.name: frozenset(data[field.name].split()) for field in fields(Lexicon)})


def is_person(noun: str) -> bool:
    """True for a noun of one person, in lower case: "aide", "teacher", "woman"."""
    words = lexicon()
    plural = f"{noun}s" in words.people and noun not in words.organizations
    return noun in words.titles or plural or noun in ("man", "woman", "child", "wife", "husband")
