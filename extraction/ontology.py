"""The ontology: which predicates state which relation, between which of their slots.

The knowledge is data, `ontology.yaml` beside this module; `extraction.ontology_file` reads and checks it, and this
module answers questions about it. Nothing here knows of spaCy: a predicate is a lemma and a part of speech, a slot is
a name, a filler is the lemma of its head noun. `docs/ontology.md` explains the file to those who read or extend it.

The relations and their event types follow PLOVER (Political Language Ontology for Verifiable Event Records, 2023);
the predicates are grouped in the manner of VerbNet's classes and FrameNet's frames: words that share their slots.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path

from graph.model import Extraction, Kind, Relation, Status

DEFAULT_PATH = Path(__file__).with_name("ontology.yaml")

# fmt: off
PREPOSITIONS = (
    "about", "above", "across", "after", "against", "along", "alongside", "among", "around", "as", "at", "before",
    "behind", "between", "by", "during", "for", "from", "in", "inside", "into", "near", "of", "off", "on", "onto",
    "out_of", "outside", "over", "past", "through", "throughout", "to", "toward", "towards", "under", "upon", "with",
    "within", "without",
)
# fmt: on
SLOTS = frozenset(
    (
        *("agent", "bearer", "patient", "recipient", "theme", "third", "clause", "content", "modal", "deed", "refusal"),
        *("condition", "intended", "complement", "poss", "mod"),
        *PREPOSITIONS,
    )
)
"""Where an argument of a predicate can stand; `docs/ontology.md` says what each one is."""


# titles as they are written short before a name, with a full stop: "Gov.", "Lt. Col.", "Sens."
_SHORT = dict(
    pair.split("=")
    for pair in """gov=governor sen=senator rep=representative gen=general lt=lieutenant col=colonel maj=major
    sgt=sergeant brig=brigadier adm=admiral det=detective insp=inspector amb=ambassador sec=secretary pres=president
    prof=professor dep=deputy asst=assistant atty=attorney""".split()
)
_ABBREVIATED = _SHORT | {f"{short}s": f"{full}s" for short, full in _SHORT.items()}

ENDS = ("subject", "object")
ANY = "*"
"""Stands in `Frame.requires` and `Frame.unless` for every lemma; the file writes `$any`."""


class Part(StrEnum):
    """What a predicate is."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"


class OntologyError(ValueError):
    """An ontology file that cannot be used. `problems` lists all that is wrong, each with its line and what to do."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))


@dataclass(frozen=True, slots=True)
class Frame:
    """Words that state `relation` from what fills a slot of `subject` to what fills a slot of `object`.

    `subject`, `object` and `means` name slots in order of preference: the first one that is filled counts. The same
    slot on both sides ("between A and B", "A and B met") means each pair of its conjuncts. `requires` and `unless`
    constrain the head nouns of slots by lemma. `status` is what the predicate itself says about the factuality
    (to promise is planned, to call for is possible), None where it says nothing. `mutual` frames state the relation
    in both directions. An end ("subject", "object") in `exact` is the very thing that fills the slot; any other may be
    what that thing belongs to ("condemned Russia's attack" condemns Russia, but who meets Russia's envoy does not meet
    Russia). `line` is where the frame stands in `file`, which is None for the shipped ontology. `own` marks what a user
    added: the trained stages know nothing of it, so it states its relation wherever it fits exactly.
    """

    relation: Relation
    part: Part
    lemmas: tuple[str, ...]
    subject: tuple[str, ...]
    object: tuple[str, ...]
    means: tuple[str, ...]
    subject_kinds: frozenset[Kind]
    object_kinds: frozenset[Kind]
    status: Status | None
    requires: tuple[tuple[str, frozenset[str]], ...]
    unless: tuple[tuple[str, frozenset[str]], ...]
    mutual: bool
    exact: tuple[str, ...]
    line: int
    file: str | None = None
    own: bool = False

    @property
    def is_refusal(self) -> bool:
        """Whether it states what somebody will not do ("refused to recognise")."""
        return any(slot == "refusal" for slot, _ in self.requires)

    def admits(self, heads: Mapping[str, Iterable[str]]) -> bool:
        """Whether the fillers of the slots meet `requires` and `unless`; `heads` maps slots to head lemmas."""
        return all(_meets(heads.get(slot, ()), lemmas) for slot, lemmas in self.requires) and not any(
            _meets(heads.get(slot, ()), lemmas) for slot, lemmas in self.unless
        )


@dataclass(frozen=True, slots=True)
class RelationType:
    """One relation: its words for people, its PLOVER event types, the kinds it joins and the frames that state it."""

    relation: Relation
    label: str
    description: str
    plover: tuple[str, ...]
    symmetric: bool
    subject_kinds: frozenset[Kind]
    object_kinds: frozenset[Kind]
    frames: tuple[Frame, ...]

    def words(self, part: Part) -> tuple[str, ...]:
        """The predicates of one part of speech, sorted."""
        return tuple(sorted({lemma for p, lemma in self.predicates if p == part}))

    @property
    def predicates(self) -> frozenset[tuple[str, str]]:
        """Every predicate that states it: part of speech and lemma."""
        return frozenset((frame.part.value, lemma) for frame in self.frames for lemma in frame.lemmas)


@dataclass(frozen=True, slots=True)
class Ontology:
    """All relations with their look-ups, each of them one step of a dictionary.

    `light_verbs` carry a noun that is the real predicate ("launch an attack"); the subject of `passive_light_verbs` is
    the object of that noun ("drew criticism"), and the subject of `event_verbs` is the noun ("clashes broke out").
    `carriers` are documents that act for who issues them ("a decree dissolving"), `transparent` nouns only count what
    follows them ("a series of sanctions"). `part_heads` are nouns that make a country's name an organisation of it
    ("the Spanish police"). `prefixes` state a relation to the word they are written with ("pro-Russian"). `removed` are
    the predicates, part of speech and lemma, that state a relation in the shipped ontology but not in this one.
    """

    relations: Mapping[Relation, RelationType]
    light_verbs: frozenset[str]
    passive_light_verbs: frozenset[str]
    event_verbs: frozenset[str]
    carriers: frozenset[str]
    transparent: frozenset[str]
    part_heads: frozenset[str]
    prefixes: Mapping[str, Relation]
    classes: Mapping[str, frozenset[str]]
    belongings: Mapping[str, Relation]
    titles: Mapping[str, Relation]
    demoting: frozenset[str]
    removed: Mapping[Relation, frozenset[tuple[str, str]]]
    _frames: Mapping[tuple[str, str], tuple[Frame, ...]] = field(repr=False, compare=False)
    _longest_title: int = field(repr=False, compare=False)

    @staticmethod
    def load(path: str | Path | None = None) -> Ontology:
        """The ontology of a file, or the one that is shipped.

        A file of a user's own is complete, or begins with `extends: default`, adds to the shipped one and leaves out
        some of it. Raises `OntologyError` with every problem of the file, and `OSError` where it cannot be opened.
        """
        return _shipped() if path is None else _from_file(Path(path))

    def frames(self, lemma: str, part: str) -> tuple[Frame, ...]:
        """The frames of a predicate (`part` is verb, noun or adjective), in the order of the file; often none."""
        return self._frames.get((part, lemma), ())

    def tells(self, lemma: str, part: str, relation: Relation) -> bool:
        """True where a frame of the predicate states the relation."""
        return any(frame.relation is relation for frame in self.frames(lemma, part))

    def belonging(self, lemma: str) -> Relation | None:
        """The relation of a person or collective to the country or body named before it ("Turkish citizens")."""
        return self.belongings.get(lemma)

    def role(self, words: str) -> Relation | None:
        """LEADS or AFFILIATED_WITH for a title as written ("Deputy Foreign Minister", "ex-president of the club").

        None for words that are no title. The title's head decides; a word before it that makes it a lower office
        ("deputy", "vice") turns LEADS into AFFILIATED_WITH.
        """
        tokens = _tokens(words)
        head_end = next((i for i, token in enumerate(tokens) if token in _ENDS_OF_TITLE), len(tokens))
        while head_end > 1 and tokens[head_end - 1] in _NOT_YET_IN_OFFICE:
            del tokens[head_end - 1]
            head_end -= 1
        found = self._role(tokens, head_end)
        if found is None and head_end + 1 < len(tokens) and tokens[head_end] == "and":
            # "environment and science minister": the head comes after both fields
            following = (i for i in range(head_end + 1, len(tokens)) if tokens[i] in _ENDS_OF_TITLE)
            found = self._role(tokens, next(following, len(tokens)))
        return found

    def _role(self, tokens: list[str], head_end: int) -> Relation | None:
        """What the title says whose head is the last of the first `head_end` words."""
        for start in range(head_end):
            for end in range(min(len(tokens), start + self._longest_title), head_end - 1, -1):
                relation = self.titles.get(" ".join(tokens[start:end]))
                if relation is not None:
                    demoted = not self.demoting.isdisjoint(tokens[:start])
                    return Relation.AFFILIATED_WITH if demoted else relation
        return None


def _meets(heads: Iterable[str], lemmas: frozenset[str]) -> bool:
    return any(ANY in lemmas or head in lemmas for head in heads)


_ENDS_OF_TITLE = frozenset(("of", "for", "to", "at", "in", "on", "from", "with", "and", "or", "who"))
_NOT_YET_IN_OFFICE = frozenset(("elect", "designate"))


def _tokens(words: str) -> list[str]:
    """Words in lower case without accents and punctuation, hyphenated ones apart, possessive endings off."""
    if words.isascii():
        plain = words.lower()
        if plain.replace(" ", "").isalnum():
            return plain.split()  # nothing of the rest applies
    else:
        plain = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c)).casefold()
    found = re.findall(r"[^\W_]+", re.sub(r"['’]s\b|\.", "", plain).replace("d'a", "da").replace("d’a", "da"))
    return [_ABBREVIATED.get(token, token) for token in found] if "." in words else found


def title_forms(title: str) -> Iterable[str]:
    """A title of the file as `Ontology.role` looks it up: in the singular and in the plural of its head."""
    tokens = _tokens(title)
    head = next((i for i, token in enumerate(tokens) if i and token in _ENDS_OF_TITLE), len(tokens)) - 1
    yield " ".join(tokens)
    yield " ".join([*tokens[:head], _plural(tokens[head]), *tokens[head + 1 :]])
    if head and tokens[head] == "general":
        yield " ".join([*tokens[: head - 1], _plural(tokens[head - 1]), *tokens[head:]])  # "attorneys general"


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return noun[:-3] + "men"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def differences(ontology: Ontology) -> tuple[int, int]:
    """How many predicates a user's file added, and how many of the shipped ontology it leaves out."""
    own = {
        (r.relation, frame.part, lemma)
        for r in ontology.relations.values()
        for frame in r.frames
        if frame.own
        for lemma in frame.lemmas
    }
    return len(own), sum(map(len, ontology.removed.values()))


@cache
def _shipped() -> Ontology:
    return _from_file(DEFAULT_PATH)


def _from_file(path: Path) -> Ontology:
    from extraction.ontology_file import Contents, read

    contents: Contents = read(path)
    frames: dict[tuple[str, str], list[Frame]] = {}
    for relation_type in contents.relations.values():
        for frame in relation_type.frames:
            for lemma in frame.lemmas:
                frames.setdefault((frame.part.value, lemma), []).append(frame)
    relations = contents.relations
    shipped = {} if path == DEFAULT_PATH else _shipped().relations
    removed = {r: gone for r, known in shipped.items() if (gone := known.predicates - relations[r].predicates)}
    titles = {form: relation for title, relation in contents.titles.items() for form in title_forms(title)}
    return Ontology(
        relations=relations,
        light_verbs=frozenset(contents.words["light_verbs"]),
        passive_light_verbs=frozenset(contents.words["passive_light_verbs"]),
        event_verbs=frozenset(contents.words["event_verbs"]),
        carriers=frozenset(contents.words["carriers"]),
        transparent=frozenset(contents.words["transparent"]),
        part_heads=frozenset(contents.words["part_heads"]),
        prefixes=contents.prefixes,
        classes=contents.classes,
        belongings=contents.belongings,
        titles=titles,
        demoting=frozenset(contents.demoting),
        removed=removed,
        _frames={key: tuple(found) for key, found in frames.items()},
        _longest_title=max((len(title.split()) for title in titles), default=0),
    )


def listing(ontology: Ontology, relation: Relation | None = None) -> list[dict[str, str]]:
    """Rows to print: one per relation, or with `relation` one per frame of it. Every row has the same keys."""
    if relation is None:
        return [
            {
                "relation": r.relation.value,
                "meaning": r.description,
                "plover": ", ".join(r.plover),
                "symmetric": "yes" if r.symmetric else "",
                "subject": _kinds(r.subject_kinds),
                "object": _kinds(r.object_kinds),
                "verbs": str(len(r.words(Part.VERB))),
                "nouns": str(len(r.words(Part.NOUN))),
                "adjectives": str(len(r.words(Part.ADJECTIVE))),
            }
            for r in ontology.relations.values()
        ]
    return [
        {
            "relation": relation.value,
            "part": frame.part.value,
            "words": ", ".join(frame.lemmas),
            "subject": ", ".join(frame.subject),
            "object": ", ".join(frame.object),
            "means": ", ".join(frame.means),
            "status": frame.status.value if frame.status else "",
            "requires": _constraints(frame.requires),
            "unless": _constraints(frame.unless),
            "line": str(frame.line),
            "own": "yes" if frame.own else "",
        }
        for frame in ontology.relations[relation].frames
    ]


def relations_table(ontology: Ontology) -> str:
    """The relations as the Markdown table of `docs/ontology.md`."""
    lines = [
        "| relation | the subject ... the object | PLOVER | verbs | nouns | adjectives |",
        "|---|---|---|--:|--:|--:|",
    ]
    for row in listing(ontology):
        name = row["relation"] + (" (symmetric)" if row["symmetric"] else "")
        counts = f"{row['verbs']} | {row['nouns']} | {row['adjectives']}"
        lines.append(f"| {name} | {row['meaning']} | {row['plover'] or '-'} | {counts} |")
    return "\n".join(lines) + "\n"


def _kinds(kinds: frozenset[Kind]) -> str:
    return ", ".join(kind.value for kind in Kind if kind in kinds)


def _constraints(constraints: tuple[tuple[str, frozenset[str]], ...]) -> str:
    return "; ".join(f"{slot}: {', '.join(sorted(lemmas))}" for slot, lemmas in constraints)


@dataclass(frozen=True, slots=True)
class OpenPredicate:
    """A predicate outside the ontology: how many statements and documents have it, and evidence of some."""

    predicate: str
    statements: int
    documents: int
    examples: tuple[str, ...]


def open_predicates(extractions: Iterable[Extraction], examples: int = 3) -> list[OpenPredicate]:
    """The predicates of statements whose relation is None, most frequent first, to grow the ontology by.

    Each comes with the evidence of its first `examples` statements, no two alike.
    """
    statements: dict[str, int] = {}
    documents: dict[str, set[str]] = {}
    evidence: dict[str, dict[str, None]] = {}
    for extraction in extractions:
        for statement in extraction.statements:
            if statement.relation is None:
                predicate = statement.predicate
                statements[predicate] = statements.get(predicate, 0) + 1
                documents.setdefault(predicate, set()).add(extraction.document.id)
                shown = evidence.setdefault(predicate, {})
                if len(shown) < examples:
                    shown[extraction.document.text[statement.start : statement.end]] = None
    ranked = sorted(statements, key=lambda predicate: (-statements[predicate], predicate))
    return [OpenPredicate(p, statements[p], len(documents[p]), tuple(evidence[p])) for p in ranked]
