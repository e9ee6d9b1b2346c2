"""An example corpus, written for these tests: a grain deal, a disputed attack, a promise that nobody reports as kept.

Fourteen short articles of three publishers (and one of none) as an ideal engine would read them. They hold what the
questions ask about: one fact in several papers, one report in two, a claim and its denial, plans with and without their
deed, named and unnamed sources, direct and indirect speech, a career, and words that try to be something else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

from graph.model import (
    Attribution,
    Document,
    Entity,
    Extraction,
    Form,
    Kind,
    Means,
    Mention,
    Quote,
    Relation,
    Statement,
    Status,
)

KINDS = {
    "Norland": Kind.COUNTRY,
    "Sudria": Kind.COUNTRY,
    "Westmark": Kind.COUNTRY,
    "Port Elsin": Kind.PLACE,
    "Maria Okafor": Kind.PERSON,
    "Jonas Weld": Kind.PERSON,
    "Ilse Brandt": Kind.PERSON,
    "Tomas Reyes": Kind.PERSON,
    "River Alliance": Kind.ORGANIZATION,
    "Sudria Relief Fund": Kind.ORGANIZATION,
    "Highland Front": Kind.ORGANIZATION,
    "Elsin Conference": Kind.EVENT,
}


@dataclass
class Said:
    """A statement of an article, its parts found by their words. `by` holds its sources and their cues, `in_quote` the
    number of the quote it stands in."""

    subject: str
    relation: str | None
    object: str
    evidence: str
    predicate: str
    status: str = "actual"
    means: tuple[tuple[str, str | None], ...] = ()
    by: tuple[tuple[str, str | None], ...] = ()
    role: str | None = None
    time: str | None = None
    place: str | None = None
    in_quote: int | None = None


@dataclass
class Spoken:
    """A quote of an article, by its words."""

    speaker: str | None
    words: str
    cue: str
    text: str
    direct: bool = False
    addressee: str | None = None


@dataclass
class Article:
    """An article and all that it states; `names` are the words for an entity where they are not its name."""

    publisher: str | None
    published: str | None
    title: str
    text: str
    said: tuple[Said, ...]
    spoken: tuple[Spoken, ...] = ()
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def extraction(self) -> Extraction:
        document = Document(
            id=sha256(self.text.encode()).hexdigest()[:16],
            source=f"news/{self.title.lower().replace(' ', '-')}.txt",
            text=self.text,
            title=self.title,
            url=None,
            publisher=self.publisher,
            published=self.published,
        )
        words = {name: (name, *self.names.get(name, ())) for name in KINDS}
        present = {name: found for name, names in words.items() if (found := [w for w in names if w in self.text])}
        ids = {name: f"e{i}" for i, name in enumerate(present, 1)}
        entities = tuple(
            Entity(
                id=ids[name],
                name=name,
                kind=KINDS[name],
                aliases=tuple(w for w in names if w != name),
                mentions=tuple(Mention(*self.span(w), Form.NAME) for w in names),
            )
            for name, names in present.items()
        )
        statements = tuple(self.statement(f"s{i}", said, ids) for i, said in enumerate(self.said, 1))
        quotes = tuple(self.quote(f"q{i}", spoken, ids) for i, spoken in enumerate(self.spoken, 1))
        return Extraction(document, entities, statements, quotes)

    def span(self, words: str) -> tuple[int, int]:
        start = self.text.index(words)
        return start, start + len(words)

    def statement(self, id_: str, said: Said, ids: dict[str, str]) -> Statement:
        return Statement(
            id=id_,
            subject=ids[said.subject],
            relation=None if said.relation is None else Relation(said.relation),
            object=ids[said.object],
            predicate=said.predicate,
            status=Status(said.status),
            start=self.span(said.evidence)[0],
            end=self.span(said.evidence)[1],
            means=tuple(Means(what, quantity, *self.span(what)) for what, quantity in said.means),
            role=said.role,
            time=said.time,
            place=ids[said.place] if said.place else None,
            attributed_to=tuple(Attribution(ids.get(source), source, cue) for source, cue in said.by),
            quote=f"q{said.in_quote}" if said.in_quote else None,
        )

    def quote(self, id_: str, spoken: Spoken, ids: dict[str, str]) -> Quote:
        speaker_start, speaker_end = self.span(spoken.words)
        return Quote(
            id=id_,
            text=spoken.text,
            start=self.span(spoken.text)[0],
            end=self.span(spoken.text)[1],
            direct=spoken.direct,
            speaker=ids[spoken.speaker] if spoken.speaker else None,
            speaker_text=spoken.words,
            speaker_start=speaker_start,
            speaker_end=speaker_end,
            cue=spoken.cue,
            addressee=ids[spoken.addressee] if spoken.addressee else None,
        )


# what an agency reported and a paper printed
_HARBOUR = (
    "Westmark and Sudria will rebuild the ferry harbour of Port Elsin by the end of the year, Ilse Brandt told "
    "reporters on Sunday after three days of talks about who is to pay for cranes, dredging and new piers. The old "
    "harbour, whose sheds burned down in spring, has been closed to all but fishing boats ever since, and grain is "
    "carried over the hills on lorries. Work is to begin as soon as divers have looked at the sea wall."
)
_REBUILDING = Said(
    "Westmark",
    "COOPERATES_WITH",
    "Sudria",
    "Westmark and Sudria will rebuild the ferry harbour of Port Elsin by the end of the year",
    "rebuild",
    "planned",
    by=(("Ilse Brandt", "told"),),
    time="the end of the year",
    place="Port Elsin",
    in_quote=1,
)

ARTICLES = (
    Article(
        "The Harbor Post",
        "2024-01-10",
        "Norland promises grain",
        "Norland will send 40,000 tonnes of grain to Sudria, President Maria Okafor said on Tuesday.\n"
        '"No child shall go hungry," Okafor told Jonas Weld.',
        (
            Said(
                "Norland",
                "SUPPORTS",
                "Sudria",
                "Norland will send 40,000 tonnes of grain to Sudria",
                "send",
                "planned",
                means=(("grain", "40,000 tonnes"),),
                by=(("Maria Okafor", "said"),),
                in_quote=1,
            ),
            Said("Maria Okafor", "LEADS", "Norland", "President Maria Okafor", "president", role="President"),
        ),
        (
            Spoken(
                "Maria Okafor",
                "President Maria Okafor",
                "said",
                "Norland will send 40,000 tonnes of grain to Sudria",
            ),
            Spoken("Maria Okafor", "Okafor told", "told", "No child shall go hungry,", True, "Jonas Weld"),
        ),
        {"Maria Okafor": ("Okafor",)},
    ),
    Article(
        "Norland Herald",
        "2024-02-01",
        "Grain arrives",
        "Norland has delivered 40,000 tonnes of grain and 20 trucks to Sudria. "
        "President Maria Okafor praised the crews.",
        (
            Said(
                "Norland",
                "SUPPORTS",
                "Sudria",
                "Norland has delivered 40,000 tonnes of grain and 20 trucks to Sudria.",
                "deliver",
                means=(("grain", "40,000 tonnes"), ("trucks", "20")),
            ),
            Said("Maria Okafor", "LEADS", "Norland", "President Maria Okafor", "president", role="President"),
        ),
    ),
    Article(
        "Westmark Wire",
        "2024-02-03",
        "Sudria fed",
        "Norland has given Sudria grain, port officials said.",
        (
            Said(
                "Norland",
                "SUPPORTS",
                "Sudria",
                "Norland has given Sudria grain",
                "give",
                means=(("grain", None),),
                by=(("port officials", "said"),),
                in_quote=1,
            ),
        ),
        (Spoken(None, "port officials", "said", "Norland has given Sudria grain"),),
    ),
    Article(
        "The Harbor Post",
        "2024-02-20",
        "Front denies raid",
        "Westmark accused the Highland Front of an attack on Port Elsin. "
        "The Highland Front denied that it had attacked Port Elsin.",
        (
            Said(
                "Westmark",
                "CRITICIZES",
                "Highland Front",
                "Westmark accused the Highland Front of an attack on Port Elsin.",
                "accuse",
            ),
            Said(
                "Highland Front",
                "ATTACKS",
                "Port Elsin",
                "Westmark accused the Highland Front of an attack on Port Elsin.",
                "attack",
                by=(("Westmark", "accused"),),
            ),
            Said(
                "Highland Front",
                "ATTACKS",
                "Port Elsin",
                "The Highland Front denied that it had attacked Port Elsin.",
                "attack",
                "denied",
                by=(("Highland Front", "denied"),),
            ),
        ),
        (Spoken("Highland Front", "The Highland Front", "denied", "it had attacked Port Elsin"),),
    ),
    Article(
        "Westmark Wire",
        "2024-03-05",
        "Port burns",
        "The Highland Front attacked Port Elsin, in the south of Sudria, on Monday.",
        (
            Said(
                "Highland Front",
                "ATTACKS",
                "Port Elsin",
                "The Highland Front attacked Port Elsin, in the south of Sudria, on Monday.",
                "attack",
                time="Monday",
            ),
            Said("Port Elsin", "LOCATED_IN", "Sudria", "Port Elsin, in the south of Sudria", "in"),
        ),
    ),
    Article(
        "Norland Herald",
        "2024-03-12",
        "Leaders meet",
        "Maria Okafor met Jonas Weld, prime minister of Sudria, in Port Elsin on 11 March.",
        (
            Said(
                "Maria Okafor",
                "MEETS_WITH",
                "Jonas Weld",
                "Maria Okafor met Jonas Weld, prime minister of Sudria, in Port Elsin on 11 March.",
                "meet",
                time="11 March",
                place="Port Elsin",
            ),
            Said(
                "Jonas Weld",
                "LEADS",
                "Sudria",
                "Jonas Weld, prime minister of Sudria",
                "prime minister",
                role="prime minister",
            ),
        ),
    ),
    Article(
        "The Harbor Post",
        "2024-03-20",
        "Boats for Sudria",
        "Westmark promised Sudria 12 patrol boats. Foreign Minister Ilse Brandt will visit Jonas Weld in May.",
        (
            Said(
                "Westmark",
                "SUPPORTS",
                "Sudria",
                "Westmark promised Sudria 12 patrol boats.",
                "promise",
                "planned",
                means=(("patrol boats", "12"),),
            ),
            Said(
                "Ilse Brandt", "LEADS", "Westmark", "Foreign Minister Ilse Brandt", "minister", role="Foreign Minister"
            ),
            Said(
                "Ilse Brandt",
                "MEETS_WITH",
                "Jonas Weld",
                "Foreign Minister Ilse Brandt will visit Jonas Weld in May.",
                "visit",
                "planned",
                time="May",
            ),
        ),
    ),
    Article(
        "Westmark Wire",
        "2024-04-02",
        "Brandt lashes out",
        '"Norland feeds a war," Ilse Brandt said, and condemned Norland. Norland may sanction Westmark, analysts say.',
        (
            Said(
                "Ilse Brandt",
                "CRITICIZES",
                "Norland",
                '"Norland feeds a war," Ilse Brandt said, and condemned Norland.',
                "condemn",
            ),
            Said(
                "Norland",
                "SANCTIONS",
                "Westmark",
                "Norland may sanction Westmark",
                "sanction",
                "possible",
                by=(("analysts", "say"),),
                in_quote=2,
            ),
        ),
        (
            Spoken("Ilse Brandt", "Ilse Brandt", "said", "Norland feeds a war,", True),
            Spoken(None, "analysts", "say", "Norland may sanction Westmark"),
        ),
    ),
    Article(
        None,
        None,
        "The alliance explained",
        "Norland and Sudria are members of the River Alliance. Its spokesperson is Tomas Reyes.",
        (
            Said(
                "Norland",
                "PART_OF",
                "River Alliance",
                "Norland and Sudria are members of the River Alliance.",
                "member",
            ),
            Said(
                "Sudria", "PART_OF", "River Alliance", "Norland and Sudria are members of the River Alliance.", "member"
            ),
            Said(
                "Tomas Reyes",
                "AFFILIATED_WITH",
                "River Alliance",
                "Its spokesperson is Tomas Reyes.",
                "spokesperson",
                role="spokesperson",
            ),
        ),
    ),
    Article(
        "Norland Herald",
        "2024-05-03",
        "New head of fund",
        "Tomas Reyes, the former spokesperson of the River Alliance, now heads the Sudria Relief Fund. "
        "The Sudria Relief Fund audited Norland.",
        (
            Said(
                "Tomas Reyes",
                "AFFILIATED_WITH",
                "River Alliance",
                "Tomas Reyes, the former spokesperson of the River Alliance",
                "spokesperson",
                role="former spokesperson",
            ),
            Said(
                "Tomas Reyes",
                "LEADS",
                "Sudria Relief Fund",
                "Tomas Reyes, the former spokesperson of the River Alliance, now heads the Sudria Relief Fund.",
                "head",
                role="head",
            ),
            Said("Sudria Relief Fund", None, "Norland", "The Sudria Relief Fund audited Norland.", "audit"),
        ),
    ),
    Article(
        "The Harbor Post",
        "2024-05-20",
        "Sanctions and soldiers",
        "Norland sanctioned Westmark. It sent 300 soldiers to Port Elsin, Westmark said. "
        '"We answer insults," Okafor said. '
        "Norland was audited by the Sudria Relief Fund.",
        (
            Said("Norland", "SANCTIONS", "Westmark", "Norland sanctioned Westmark.", "sanction"),
            Said(
                "Norland",
                "DEPLOYS_TO",
                "Port Elsin",
                "It sent 300 soldiers to Port Elsin",
                "send",
                means=(("soldiers", "300"),),
                by=(("Westmark", "said"),),
                in_quote=1,
            ),
            Said(
                "Sudria Relief Fund",
                None,
                "Norland",
                "Norland was audited by the Sudria Relief Fund.",
                "audit",
            ),
        ),
        (
            Spoken("Westmark", "Westmark said", "said", "It sent 300 soldiers to Port Elsin"),
            Spoken("Maria Okafor", "Okafor", "said", "We answer insults,", True),
        ),
        {"Maria Okafor": ("Okafor",)},
    ),
    Article(
        "Westmark Wire",
        "2024-05-27",
        "Harbour to be rebuilt",
        f"{_HARBOUR} Sudria has led the river talks since 2022. Reporting by the Westmark Wire desk.",
        (
            _REBUILDING,
            Said(
                "Sudria", "LEADS", "Elsin Conference", "Sudria has led the river talks since 2022.", "lead", time="2022"
            ),
        ),
        (Spoken("Ilse Brandt", "Ilse Brandt", "told", "Westmark and Sudria will rebuild the ferry harbour"),),
        {"Elsin Conference": ("the river talks",)},
    ),
    Article(
        "The Harbor Post",
        "2024-05-28",
        "New piers for Port Elsin",
        f"From our wire services: {_HARBOUR}",
        (_REBUILDING,),
        (Spoken("Ilse Brandt", "Ilse Brandt", "told", "Westmark and Sudria will rebuild the ferry harbour"),),
    ),
    Article(
        "Westmark Wire",
        "2024-06-01",
        "Norland denies",
        "Norland denied that it had sent soldiers to Port Elsin. "
        "The Highland Front depends on Westmark, Jonas Weld said at the Elsin Conference in Port Elsin. "
        "Westmark backs the Highland Front, Weld said. Weld also met Maria Okafor.",
        (
            Said(
                "Norland",
                "DEPLOYS_TO",
                "Port Elsin",
                "Norland denied that it had sent soldiers to Port Elsin.",
                "send",
                "denied",
                means=(("soldiers", None),),
                by=(("Norland", "denied"),),
            ),
            Said(
                "Highland Front",
                "DEPENDS_ON",
                "Westmark",
                "The Highland Front depends on Westmark",
                "depend",
                by=(("Jonas Weld", "said"),),
                in_quote=1,
            ),
            Said("Elsin Conference", "LOCATED_IN", "Port Elsin", "the Elsin Conference in Port Elsin", "in"),
            Said(
                "Westmark",
                "SUPPORTS",
                "Highland Front",
                "Westmark backs the Highland Front",
                "back",
                by=(("Jonas Weld", "said"),),
                in_quote=2,
            ),
            Said("Jonas Weld", "MEETS_WITH", "Maria Okafor", "Weld also met Maria Okafor.", "meet"),
        ),
        (
            Spoken("Jonas Weld", "Jonas Weld", "said", "The Highland Front depends on Westmark"),
            Spoken("Jonas Weld", "Weld said", "said", "Westmark backs the Highland Front"),
        ),
        {"Jonas Weld": ("Weld",)},
    ),
)


def corpus() -> list[Extraction]:
    """The fourteen articles, as read."""
    return [article.extraction() for article in ARTICLES]
