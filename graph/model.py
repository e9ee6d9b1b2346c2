"""The shared vocabulary: what one document yields, as plain frozen values.

Every room speaks in these types and imports nothing else from another room. They know nothing of spaCy or of any
store. All offsets are Unicode code points into `Document.text`, end exclusive, so that `text[start:end]` is always the
verbatim evidence. Their JSON form is `graph.interchange`'s.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What sort of thing an entity is."""

    PERSON = "Person"
    ORGANIZATION = "Organization"
    COUNTRY = "Country"
    PLACE = "Place"
    GROUP = "Group"
    EVENT = "Event"


class Form(StrEnum):
    """How a mention refers: by name ("Putin", "Russian"), by description ("the Russian leader") or by pronoun."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class Status(StrEnum):
    """The factuality of a statement as its source gives it (FactBank, Saurí and Pustejovsky 2009, in four values)."""

    ACTUAL = "actual"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"


class Relation(StrEnum):
    """The relations of the ontology, from subject to object. `extraction/ontology.yaml` says what each one covers."""

    SUPPORTS = "SUPPORTS"
    COOPERATES_WITH = "COOPERATES_WITH"
    MEETS_WITH = "MEETS_WITH"
    ASKS = "ASKS"
    CRITICIZES = "CRITICIZES"
    OPPOSES = "OPPOSES"
    THREATENS = "THREATENS"
    SANCTIONS = "SANCTIONS"
    ATTACKS = "ATTACKS"
    COERCES = "COERCES"
    CONCEDES_TO = "CONCEDES_TO"
    DEPLOYS_TO = "DEPLOYS_TO"
    DEPENDS_ON = "DEPENDS_ON"
    INFLUENCES = "INFLUENCES"
    LEADS = "LEADS"
    AFFILIATED_WITH = "AFFILIATED_WITH"
    PART_OF = "PART_OF"
    LOCATED_IN = "LOCATED_IN"
    NATIONAL_OF = "NATIONAL_OF"

    @property
    def symmetric(self) -> bool:
        """True where "A relation B" and "B relation A" state the same."""
        return self in (Relation.COOPERATES_WITH, Relation.MEETS_WITH)


@dataclass(frozen=True, slots=True)
class Document:
    """One article: its own words, and where they came from.

    `id` is a hash of `text`, so that the same article read twice is the same document. `source` is the address it was
    loaded from (a path or URL), `published` an ISO date or None.
    """

    id: str
    source: str
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """The words of the text that refer to an entity."""

    start: int
    end: int
    form: Form


@dataclass(frozen=True, slots=True)
class Entity:
    """One real-world thing as this document names it. `aliases` are its other names in the text, never pronouns."""

    id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Means:
    """With what: the thing given or sent, its quantity as written or None, and its words."""

    what: str
    quantity: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who the text says a statement comes from: an entity id, or None for a source without one ("experts")."""

    entity: str | None
    text: str
    cue: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A relation that the text states between two entities.

    `relation` is None for a stated relation outside the ontology; its `predicate` then says what it is. `role` is the
    office of a LEADS or AFFILIATED_WITH, as written; `time` the words (or ISO date) that date it; `place` an entity
    id. `attributed_to` is empty where the article speaks in its own voice. `quote` is the id of the quote it stands in.
    `cue` is the word by which the text tells it as hearsay where it names nobody ("allegedly", "is said"), else None.
    `start` and `end` enclose the evidence. `rule` names what proposed it and `confidence` (0 to 1) how sure the
    reading is of it; both are None where an engine does not say.
    """

    id: str
    subject: str
    relation: Relation | None
    object: str
    predicate: str
    status: Status
    start: int
    end: int
    means: tuple[Means, ...] = ()
    role: str | None = None
    time: str | None = None
    place: str | None = None
    attributed_to: tuple[Attribution, ...] = ()
    quote: str | None = None
    rule: str | None = None
    confidence: float | None = None
    cue: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """An attributed piece of speech: source, cue and content (PARC's terms, Pareti 2012).

    `text` is the content verbatim without its quotation marks, `start` and `end` enclose it. `speaker` is an entity id
    or None; `speaker_text`, `speaker_start` and `speaker_end` are the words that name the source, None where the text
    names none.
    """

    id: str
    text: str
    start: int
    end: int
    direct: bool
    speaker: str | None = None
    speaker_text: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    cue: str | None = None
    addressee: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read from one document. Ids of entities, statements and quotes are local to it."""

    document: Document
    entities: tuple[Entity, ...] = field(default_factory=tuple)
    statements: tuple[Statement, ...] = field(default_factory=tuple)
    quotes: tuple[Quote, ...] = field(default_factory=tuple)
