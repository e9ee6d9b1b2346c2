"""What the components write on a spaCy `Doc` while an article is read, in tokens rather than characters.

| attribute        | holds                                | written by   |
|------------------|--------------------------------------|--------------|
| `doc._.blocks`   | list of `Block`: lines and what they are | layout   |
| `doc._.speeches` | list of `Speech`: source, cue, content   | quotes   |
| `doc._.references` | list of `Reference`, in text order     | names, entities |
| `doc._.referents`  | list of `Referent`, by first reference | entities |
| `doc._.claims`   | list of `Claim`                          | statements |

All token ranges are end exclusive. The components run in this order: layout (before the parser, so that a sentence
never runs over the end of a block), the model's own, names, quotes, entities, statements.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from spacy.tokens import Doc

from graph.model import Form, Kind, Relation, Status

PLACES = frozenset({Kind.PLACE, Kind.COUNTRY})  # where something can be


class BlockKind(StrEnum):
    """What a line of an article is. Statements are read from PROSE and CAPTION only."""

    PROSE = "prose"
    HEADING = "heading"
    CAPTION = "caption"
    DATELINE = "dateline"
    BOILERPLATE = "boilerplate"


@dataclass(slots=True, eq=False)
class Block:
    """A line or paragraph of the text: tokens `start` to `end`."""

    start: int
    end: int
    kind: BlockKind


@dataclass(slots=True, eq=False)
class Reference:
    """A mention: tokens `start` to `end` with their syntactic `head`.

    `role` is the title that stands before or beside a person's name, `role_start` and `role_end` its tokens ("Foreign
    Minister"); it is cut from the name. "former" of "former Bolivian president" is in `role`, not among its tokens.
    `adjectival` marks a country named by its adjective or a possessed form ("Russian", "Ukrainian-backed"). `located`
    marks a capital or seat of power that is only a place here. `quantity` is the number of a collective as written
    ("200"). `country` is the common name of the country that the words name, also where they name a capital that is
    only a place here. `core` are the tokens of the bare name in "Bari region". `split` marks one of two references that
    the same words are: "both countries".
    """

    start: int
    end: int
    head: int
    kind: Kind
    form: Form
    role: str | None = None
    role_start: int | None = None
    role_end: int | None = None
    adjectival: bool = False
    located: bool = False
    plural: bool | None = None
    quantity: str | None = None
    country: str | None = None
    core: tuple[int, int] | None = None
    split: bool = False
    referent: Referent | None = None


@dataclass(slots=True, eq=False)
class Referent:
    """An entity of the document: everything that refers to one real-world thing."""

    id: str
    name: str
    kind: Kind
    aliases: list[str] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Speech:
    """An attributed piece of speech: content `start` to `end` without quotation marks and cue.

    `source_start`/`source_end` are the tokens that name the source, None where the text names none; `source` the
    reference that heads them once entities are known. `cue` is the token of the verb or noun ("said", "according").
    """

    start: int
    end: int
    direct: bool
    cue: int | None = None
    cue_text: str | None = None
    source_start: int | None = None
    source_end: int | None = None
    source: Reference | None = None
    addressee_start: int | None = None
    addressee_end: int | None = None
    addressee: Reference | None = None


@dataclass(slots=True, eq=False)
class Source:
    """Who a claim is attributed to: a reference, or only words."""

    reference: Reference | None
    text: str
    cue: str | None


@dataclass(slots=True, eq=False)
class Given:
    """The means of a claim: tokens of the thing and of its quantity."""

    start: int
    end: int
    what: str
    quantity: str | None


@dataclass(slots=True, eq=False)
class Claim:
    """A stated relation between two references, with what was read about it."""

    subject: Reference
    relation: Relation | None
    object: Reference
    predicate: int
    start: int
    end: int
    rule: str
    status: Status = Status.ACTUAL
    means: list[Given] = field(default_factory=list)
    role: str | None = None
    time: str | None = None
    place: Reference | None = None
    sources: list[Source] = field(default_factory=list)
    speech: Speech | None = None
    confidence: float | None = None
    cue: str | None = None


for _name in ("blocks", "speeches", "references", "referents", "claims"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)
