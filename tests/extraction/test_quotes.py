from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extraction import components
from extraction.speech.quotes import contents

Row = tuple[str | None, str | None, str]


@pytest.fixture(scope="module")
def nlp() -> Language:
    """Layout, the model and the quotes, without the rest of our components."""
    return components.pipeline(("names", "entities", "statements"))


@pytest.fixture
def read(nlp: Language) -> Callable[[str], list[Row]]:
    """Source, cue and content of every speech in a text."""

    def rows(text: str) -> list[Row]:
        doc = nlp(text)
        return [
            (_text(doc, s.source_start, s.source_end), s.cue_text, doc[s.start : s.end].text) for s in doc._.speeches
        ]

    return rows


def _text(doc: Doc, start: int | None, end: int | None) -> str | None:
    return None if start is None or end is None else doc[start:end].text


INDIRECT = [
    (
        "Mayor Ines Duarte said the bridge would open in May.",
        [("Mayor Ines Duarte", "said", "the bridge would open in May")],
    ),
    ("The bridge is safe, Duarte said.", [("Duarte", "said", "The bridge is safe")]),
    ("The ship sank in March, officials say.", [("officials", "say", "The ship sank in March")]),
    (
        "According to the harbour office, two ferries were damaged.",
        [("the harbour office", "According", "two ferries were damaged")],
    ),
    (
        "Two ferries were damaged, according to the harbour office.",
        [("the harbour office", "according", "Two ferries were damaged")],
    ),
    ("The port, the minister said, will be closed.", [("the minister", "said", "will be closed")]),
    ("Experts fear that the dam could break.", [("Experts", "fear", "the dam could break")]),
    ("A survey shows that most voters want the bridge.", [("A survey", "shows", "most voters want the bridge")]),
    (
        "Tarvia denied that its navy had crossed the line.",
        [("Tarvia", "denied", "its navy had crossed the line")],
    ),
    ("Tarvia denied crossing the line.", [("Tarvia", "denied", "crossing the line")]),
    ("The ministry promised to pay the farmers.", [("The ministry", "promised", "to pay the farmers")]),
    ("Tarvia accuses Ostmark of shelling the harbour.", [("Tarvia", "accuses", "shelling the harbour")]),
    ("The union called for an end to the strike.", [("The union", "called", "an end to the strike")]),
    (
        "Tarvia's claim that Ostmark shelled the harbour is false.",
        [("Tarvia", "claim", "Ostmark shelled the harbour")],
    ),
    (
        "Police reported eight deaths and several injured in the village.",
        [("Police", "reported", "eight deaths and several injured in the village")],
    ),
    ("It is believed that the ship sank in March.", [(None, "believed", "the ship sank in March")]),
    ("The president is said to be ill.", [(None, "said", "to be ill")]),
    (
        "Radio One reported, citing hospital data, there were over forty deaths.",
        [("Radio One", "reported", "there were over forty deaths")],
    ),
    (
        "Tarvia accuses Ostmark of unfair rules against its firms.",
        [("Tarvia", "accuses", "unfair rules against its firms")],
    ),
    ("LEE: We have to start now.", [("LEE", ":", "We have to start now")]),
]


@pytest.mark.parametrize(("text", "expected"), INDIRECT, ids=[text for text, _ in INDIRECT])
def test_reported_contents(read: Callable[[str], list[Row]], text: str, expected: list[Row]) -> None:
    assert read(text) == expected


def test_each_that_clause_is_a_content(read: Callable[[str], list[Row]]) -> None:
    text = "The minister said that wages would rise, that rents would fall and that pensions would stay."
    assert read(text) == [
        ("The minister", "said", "wages would rise"),
        ("The minister", "said", "rents would fall"),
        ("The minister", "said", "pensions would stay"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee beat Jon Alvarez in the final at Lindal, to claim her third title.",
        "Thousands marched in Lindal, to protest the proposed sale of the port.",
        "The army will release two prisoners according to the terms of the deal.",
        "Thirteen suspected gang members were killed in Lindal.",
    ],
)
def test_what_nobody_says_is_no_content(read: Callable[[str], list[Row]], text: str) -> None:
    assert read(text) == []


def test_coordinated_sources_say_the_same(read: Callable[[str], list[Row]]) -> None:
    assert read("Tarvia and Ostmark said they would reopen the border.") == [
        ("Tarvia", "said", "they would reopen the border"),
        ("Ostmark", "said", "they would reopen the border"),
    ]


SOURCES = [
    ("The minister resigned, saying that he had lost trust.", "The minister"),
    ("Duarte wrote a letter saying that the school must stay open.", "Duarte"),
    ("The mayor, Jon Alvarez, said the road was blocked.", "Jon Alvarez"),
    ("Ms Duarte, who said she was tired, left early.", "Ms Duarte"),
    ("The report, citing two officials, said the dam was old.", "The report"),
    ("Ann Lee was quoted as saying that the dam would hold.", "Ann Lee"),
    ("The army says two boats were sunk and does not say where they lie.", "The army"),
    ("Lee says that the war will end soon, claiming that the army has won.", "Lee"),
    ("Save the Rivers says that the dam is old.", "Save the Rivers"),
    ("Ostmark shut the port, prompting the Tarvian ministry to warn that food is short.", "the Tarvian ministry"),
    ("The spokesman for the city council said the dam was old.", "The spokesman for the city council"),
]


@pytest.mark.parametrize(("text", "source"), SOURCES, ids=[text for text, _ in SOURCES])
def test_who_says_it(read: Callable[[str], list[Row]], text: str, source: str) -> None:
    assert {row[0] for row in read(text)} == {source}


def test_adding_goes_on_for_the_same_source(read: Callable[[str], list[Row]]) -> None:
    assert read("The minister said the talks had failed, adding that new ones would start in June.") == [
        ("The minister", "said", "the talks had failed"),
        ("The minister", "adding", "new ones would start in June"),
    ]


DIRECT = [
    ('"The bridge is safe," Duarte said.', [("Duarte", "said", "The bridge is safe")]),
    ("“The bridge is safe,” said Duarte.", [("Duarte", "said", "The bridge is safe")]),
    ("'The bridge is safe,' Duarte said.", [("Duarte", "said", "The bridge is safe")]),
    (
        '"The bridge is safe," Duarte said. "Nobody will be hurt."',
        [("Duarte", "said", "The bridge is safe"), ("Duarte", None, "Nobody will be hurt.")],
    ),
    (
        '"The bridge," said Duarte, "is safe, and the tunnel will follow."',
        [("Duarte", "said", "The bridge"), ("Duarte", "said", "is safe, and the tunnel will follow.")],
    ),
    ('The mayor said:\n"We start in May."\n', [("The mayor", "said", "We start in May.")]),
    ("“I love this bridge.” — Ann Lee\n", [("Ann Lee", None, "I love this bridge.")]),
    ('Duarte said: "We start in May.\n', [("Duarte", "said", "We start in May.")]),
    (
        "Duarte spoke for an hour.\n“We start in May.\n“We end in June,” she said.\n",
        [("she", None, "We start in May."), ("she", "said", "We end in June")],
    ),
    (
        '"We start in May," she said.\n"We will not stop before the work is done."\n',
        [("she", "said", "We start in May"), ("she", None, "We will not stop before the work is done.")],
    ),
    (
        '"We start now," Duarte said. Alvarez was not so sure. "We must wait," he said.',
        [("Duarte", "said", "We start now"), ("he", "said", "We must wait")],
    ),
    (
        '"We start," said the mayor in her speech, "and then we wait for the rest".',
        [("the mayor", "said", "We start"), ("the mayor", "said", "and then we wait for the rest")],
    ),
    (
        'Ann Lee was glad after the vote. "It was a long way to come here."',
        [("Ann Lee", None, "It was a long way to come here.")],
    ),
    (
        'People wrote to us.\n"It is a long way home. We are tired."\n― Ann Lee, teacher\nIt rained.',
        [("Ann Lee", None, "It is a long way home. We are tired.")],
    ),
    ('Tarvia sent boats to "protect the harbour".', [("Tarvia", None, "protect the harbour")]),
    (
        'Duarte dismissed the plan to widen the coastal road between both towns as "late".',
        [("Duarte", "dismissed", "late")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DIRECT, ids=[text for text, _ in DIRECT])
def test_direct_contents(nlp: Language, read: Callable[[str], list[Row]], text: str, expected: list[Row]) -> None:
    assert read(text) == expected
    assert all(speech.direct for speech in nlp(text)._.speeches)


def test_quoted_words_in_a_reported_content_stay_in_it(nlp: Language, read: Callable[[str], list[Row]]) -> None:
    text = 'Duarte said the plan was "an expensive mistake".'
    assert read(text) == [("Duarte", "said", 'the plan was "an expensive mistake"')]
    assert [speech.direct for speech in nlp(text)._.speeches] == [False]


def test_quoted_words_in_a_long_reported_content_are_a_quote_too(read: Callable[[str], list[Row]]) -> None:
    text = (
        "Duarte said that the council had sent the plans for the old harbour and both of its bridges back to the "
        'architects because they were "an expensive mistake".'
    )
    assert [row[2] for row in read(text)][1:] == ["an expensive mistake"]


def test_addressee(nlp: Language) -> None:
    (speech,) = nlp("“We will rebuild the pier,” she told the council.")._.speeches
    assert speech.addressee_start is not None
    doc = nlp("“We will rebuild the pier,” she told the council.")
    assert _text(doc, speech.addressee_start, speech.addressee_end) == "the council"


NO_QUOTES = [
    'The play is called "Night Train" in English.',
    'They live in a so-called "quiet zone" near the airport.',
    'The "quiet zone" near the airport is loud.',
    "The court denied the request of the two brothers.",
    "The dog slept all day and the rain fell.",
    "The move shows that the army is weak.",
    "Lee's dog and the boys' cat sleep.",
    "",
    '"',
    ":",
]


@pytest.mark.parametrize("text", NO_QUOTES)
def test_what_nobody_says(read: Callable[[str], list[Row]], text: str) -> None:
    assert read(text) == []


def test_content_is_verbatim_and_in_order(nlp: Language) -> None:
    text = 'Duarte said it was late. "Go home," she told the crew. The crew said no.'
    doc = nlp(text)
    starts = [(c.start, c.end) for c in contents(doc)]
    assert starts == sorted(starts)
    assert all(0 <= s.start < s.end <= len(doc) for s in doc._.speeches)


def test_a_sentence_in_a_list_signs_nothing(read: Callable[[str], list[Row]]) -> None:
    text = (
        'People wrote to us.\n"It is a long way home. We are tired."\n- Police in Peru said on Monday that it rained.'
    )
    assert not any(row[2].startswith("It is a long") for row in read(text))


def test_a_bar_beside_the_mark_signs_a_quote(read: Callable[[str], list[Row]]) -> None:
    assert read('"It is a long way home. We are tired."― Ann Lee') == [
        ("Ann Lee", None, "It is a long way home. We are tired.")
    ]
