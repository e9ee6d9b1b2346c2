"""Cue words: the verbs, nouns and adverbs that attribute, read from `data/cues.yaml`.

The classes are close to the source-introducing predicates of FactBank (Saurí and Pustejovsky 2009) and to the
attribution types of PARC 3.0 (Pareti 2012): what a source does with a content decides what it says about its status.
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

    "told Spain that ..." reports, "told Spain to ..." requests;
    the frame listed first gives the force of the bare verb.
    """

    lemma: str
    forces: Mapping[Frame, Force]
    prepositions: frozenset[str] = frozenset()

    @property
    def force(self) -> Force:
        return next(iter(self.forces.values()))


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a cue file holds: verbs, nouns and adverbs by lemma, and its word lists by name."""

    verbs: Mapping[str, Cue]
    nouns: Mapping[str, Force]
    adverbs: Mapping[str, Force]
    words: Mapping[str, frozenset[str]]


class CueFileError(ValueError):
    """The cue file is wrong; the message lists every fault."""


def read(text: str) -> Lexicon:
    """The lexicon in the YAML `text`. Raises `CueFileError` with all that is wrong with it."""
    data: dict[str, Any] = yaml.safe_load(text)
    faults = [
        f"{part!r} is not one of verbs, nouns, adverbs, words"
        for part in sorted(set(data) - {"verbs", "nouns", "adverbs", "words"})
    ]
    verbs = _verbs(data.get("verbs", {}), faults)
    nouns, adverbs = (_forces(part, data.get(part, {}), faults) for part in ("nouns", "adverbs"))
    if faults:
        raise CueFileError("the cue file is not usable:\n  " + "\n  ".join(faults))
    lists = {name: frozenset(line.split()) for name, line in data.get("words", {}).items()}
    return Lexicon(verbs, nouns, adverbs, lists)


def _verbs(data: Mapping[str, Mapping[str, str]], faults: list[str]) -> dict[str, Cue]:
    forces: dict[str, dict[Frame, Force]] = {}
    prepositions: dict[str, set[str]] = {}
    for force_name, by_frame in data.items():
        if force_name not in set(Force):
            faults.append(f"verbs: {force_name!r} is not a force; forces are {', '.join(Force)}")
            continue
        for frame_name, line in by_frame.items():
            if frame_name not in set(Frame):
                faults.append(f"verbs.{force_name}: {frame_name!r} is not a frame; frames are {', '.join(Frame)}")
                continue
            for word in line.split():
                lemma, _, after = word.partition(":")
                known = forces.setdefault(lemma, {}).setdefault(Frame(frame_name), Force(force_name))
                if known != force_name:
                    faults.append(f"verbs.{force_name}.{frame_name}: {lemma!r} has the force {known} in this frame")
                prepositions.setdefault(lemma, set()).update(filter(None, after.split(",")))
    return {lemma: Cue(lemma, by_frame, frozenset(prepositions[lemma])) for lemma, by_frame in forces.items()}


def _forces(part: str, data: Mapping[str, str], faults: list[str]) -> dict[str, Force]:
    found: dict[str, Force] = {}
    for name, line in data.items():
        if name in set(Force):
            found.update(dict.fromkeys(line.split(), Force(name)))
        else:
            faults.append(f"{part}: {name!r} is not a force; forces are {', '.join(Force)}")
    return found


@cache
def lexicon() -> Lexicon:
    """The lexicon of `data/cues.yaml`."""
    return read(files("extraction").joinpath("data/cues.yaml").read_text(encoding="utf-8"))


def words(name: str) -> frozenset[str]:
    """A word list of `data/cues.yaml`."""
    return lexicon().words[name]


def force(lemma: str, frame: Frame | None = None) -> Force | None:
    """What saying it with `lemma` does to the content; None for a word that does not attribute.

    Where `frame` is given, a verb that has another force in that frame gives that one ("told Spain to leave").
    "according" and the nouns and adverbs that attribute are known too: a verb goes before a noun of the same form.
    """
    known = lexicon()
    verb = known.verbs.get(lemma)
    if verb is not None:
        return verb.forces.get(frame, verb.force) if frame else verb.force
    if lemma == "according":
        return Force.REPORT
    return known.nouns.get(lemma) or known.adverbs.get(lemma)
