"""Cue words: the verbs, nouns and adverbs that attribute, read from `data/cues.yaml`.

The classes are close to the source-introducing predicates of FactBank (Saurí and Pustejovsky 2009) and to the attribution
types of PARC 3.0 (Pareti 2012): what a source does with a content, which decides what it says about its status.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


class Force(StrEnum):
    """What a source does with the content it is given."""

    REPORT = "report"
    CLAIM = "claim"
    DENY = "deny"
    CONCEDE = "concede"
    COMMIT = "commit"
    WARN = "warn"
    ACCUSE = "accuse"
    REQUEST = "request"
    QUESTION = "question"
    BELIEVE = "believe"
    INTEND = "intend"
    SHOW = "show"


class Frame(StrEnum):
    """Where the content stands; `data/cues.yaml` explains each."""

    CLAUSE = "clause"
    SPEECH = "speech"
    OBJECT = "object"
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    RECEIVER = "receiver"
    ABOUT = "about"
    AS = "as"
    PREDICATE = "predicate"


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that attributes: the force it has in each of its frames and the prepositions that bring its content.

    "told Spain that ..." reports, "told Spain to ..." requests; the frame listed first gives the force of the bare verb.
    """

    lemma: str
    forces: Mapping[Frame, Force]
    prepositions: frozenset[str] = frozenset()

    @property
    def force(self) -> Force:
        return next(iter(self.forces.values()))


class CueFileError(ValueError):
    """The cue file is wrong; the message lists every fault."""


def read(text: str) -> tuple[dict[str, Cue], dict[str, Force], dict[str, Force]]:
    """Verbs, nouns and adverbs by lemma, from the YAML `text`. Raises `CueFileError` with all that is wrong with it."""
    data: dict[str, Any] = yaml.safe_load(text)
    faults: list[str] = []
    forces: dict[str, dict[Frame, Force]] = {}
    prepositions: dict[str, set[str]] = {}
    for part in sorted(set(data) - {"verbs", "nouns", "adverbs"}):
        faults.append(f"{part!r} is not one of verbs, nouns, adverbs")
    for force_name, by_frame in data.get("verbs", {}).items():
        if force_name not in set(Force):
            faults.append(f"verbs: {force_name!r} is not a force; forces are {', '.join(Force)}")
            continue
        for frame_name, words in by_frame.items():
            if frame_name not in set(Frame):
                faults.append(f"verbs.{force_name}: {frame_name!r} is not a frame; frames are {', '.join(Frame)}")
                continue
            for word in words.split():
                lemma, _, after = word.partition(":")
                known = forces.setdefault(lemma, {}).setdefault(Frame(frame_name), Force(force_name))
                if known != force_name:
                    faults.append(f"verbs.{force_name}.{frame_name}: {lemma!r} has the force {known} in this frame")
                prepositions.setdefault(lemma, set()).update(filter(None, after.split(",")))
    others: dict[str, dict[str, Force]] = {"nouns": {}, "adverbs": {}}
    for part, found in others.items():
        for force_name, words in data.get(part, {}).items():
            if force_name not in set(Force):
                faults.append(f"{part}: {force_name!r} is not a force; forces are {', '.join(Force)}")
                continue
            found.update(dict.fromkeys(words.split(), Force(force_name)))
    if faults:
        raise CueFileError("the cue file is not usable:\n  " + "\n  ".join(faults))
    verbs = {lemma: Cue(lemma, by_frame, frozenset(prepositions[lemma])) for lemma, by_frame in forces.items()}
    return verbs, others["nouns"], others["adverbs"]


@cache
def _lexicon() -> tuple[dict[str, Cue], dict[str, Force], dict[str, Force]]:
    return read(files("extraction").joinpath("data/cues.yaml").read_text(encoding="utf-8"))


def verbs() -> dict[str, Cue]:
    """Every cue verb by its lemma."""
    return _lexicon()[0]


def nouns() -> dict[str, Force]:
    """Every cue noun by its lemma."""
    return _lexicon()[1]


def force(lemma: str, frame: Frame | None = None) -> Force | None:
    """What saying it with `lemma` does to the content; None for a word that does not attribute.

    Where `frame` is given, a verb that has another force in that frame gives that one ("told Spain to leave").

    "according" and the nouns and adverbs that attribute are known too: a verb goes before a noun of the same form.
    """
    verb_table, noun_table, adverb_table = _lexicon()
    if lemma in verb_table:
        verb = verb_table[lemma]
        return verb.forces.get(frame, verb.force) if frame else verb.force
    if lemma == "according":
        return Force.REPORT
    return noun_table.get(lemma) or adverb_table.get(lemma)
