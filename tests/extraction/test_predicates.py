"""Predicates with their arguments in normalised slots, whatever the shape of the sentence."""

import pytest

from extraction.syntax.slots import Slots
from tests.extraction.reading_aloud import place, predicates, read

Words = dict[str, set[str]]


def slots(text: str, word: str, part: str) -> Words:
    """The words in the slots of the predicate that `word` is."""
    doc = read(text)
    found: Slots = getattr(predicates(doc), part)(place(doc, word))
    return {slot: {doc[a.token].text for a in arguments} for slot, arguments in found.items()}


VERBS: list[tuple[str, str, Words]] = [
    ("Chile attacked Peru.", "attacked", {"agent": {"Chile"}, "patient": {"Peru"}}),
    ("Peru was attacked by Chile.", "attacked", {"agent": {"Chile"}, "patient": {"Peru"}}),
    ("The Chilean-backed militia fled.", "backed", {"agent": {"Chilean"}, "patient": {"militia"}}),
    ("The man arrested by the police of Peru escaped.", "arrested", {"agent": {"police"}, "patient": {"man"}}),
    ("Chile, which attacked Peru, fell.", "attacked", {"agent": {"Chile"}, "patient": {"Peru"}}),
    (
        "The soldiers that Chile sent to Peru arrived.",
        "sent",
        {"agent": {"Chile"}, "patient": {"soldiers"}, "to": {"Peru"}},
    ),
    ("Chile attacked Peru and bombed Bolivia.", "bombed", {"agent": {"Chile"}, "patient": {"Bolivia"}}),
    ("Chile condemned and rejected the plan.", "condemned", {"agent": {"Chile"}, "patient": {"plan"}}),
    ("Chile wants to join the alliance.", "join", {"agent": {"Chile"}, "patient": {"alliance"}}),
    ("Chile urged Peru to leave the alliance.", "leave", {"agent": {"Peru"}, "patient": {"alliance"}}),
    ("Chile promised Peru to pay the debt.", "pay", {"agent": {"Chile"}, "patient": {"debt"}}),
    ("Chile accused Peru of shelling the port.", "shelling", {"agent": {"Peru"}, "patient": {"port"}}),
    ("Chile attacked Peru by using drones.", "using", {"agent": {"Chile"}, "patient": {"drones"}}),
    ("Chile charged Peru with shelling the port.", "shelling", {"agent": {"Peru"}, "patient": {"port"}}),
    ('"Shoot him," Ann said.', "Shoot", {"patient": {"him"}}),
    (
        "In May, 46 percent chose Ann and 44 percent would back Bob.",
        "back",
        {"agent": {"percent"}, "patient": {"Bob"}, "modal": {"would"}},
    ),
    ("Chile condemned Peru, leaving the talks.", "leaving", {"agent": {"Chile"}, "patient": {"talks"}}),
    ("Chile and Peru met in Lima.", "met", {"agent": {"Chile", "Peru"}, "in": {"Lima"}}),
    ("Chile sent Peru 200 boats.", "sent", {"agent": {"Chile"}, "recipient": {"Peru"}, "patient": {"boats"}}),
    ("Chile sent 200 boats to Peru.", "sent", {"agent": {"Chile"}, "patient": {"boats"}, "to": {"Peru"}}),
]


@pytest.mark.parametrize(("text", "word", "expected"), VERBS, ids=[text for text, _, _ in VERBS])
def test_verbs(text: str, word: str, expected: Words) -> None:
    assert slots(text, word, "verb") == expected


NOUNS: list[tuple[str, str, Words]] = [
    ("Chile launched an attack on Peru.", "attack", {"agent": {"Chile"}, "on": {"Peru"}}),
    ("The attack by Chile on Peru failed.", "attack", {"by": {"Chile"}, "on": {"Peru"}}),
    ("Chile's support for Peru grew.", "support", {"poss": {"Chile"}, "for": {"Peru"}}),
    ("Peru faced criticism from Chile.", "criticism", {"patient": {"Peru"}, "from": {"Chile"}}),
    ("Chile, an ally of Peru, agreed.", "ally", {"bearer": {"Chile"}, "of": {"Peru"}}),
    ("The Chile-Peru talks failed.", "talks", {"mod": {"Chile", "Peru"}}),
]


@pytest.mark.parametrize(("text", "word", "expected"), NOUNS, ids=[text for text, _, _ in NOUNS])
def test_nouns(text: str, word: str, expected: Words) -> None:
    assert slots(text, word, "noun") == expected


def test_what_counts_stands_in_for_what_is_counted() -> None:
    found = slots("Chile imposed a series of sanctions on Peru.", "sanctions", "noun")
    assert (found["agent"], found["on"]) == ({"Chile"}, {"Peru"})


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Chile is critical of Peru.", "critical", {"agent": {"Chile"}, "of": {"Peru"}}),
        ("The militia loyal to Chile fled.", "loyal", {"agent": {"militia"}, "to": {"Chile"}}),
    ],
)
def test_adjectives(text: str, word: str, expected: Words) -> None:
    assert slots(text, word, "adjective") == expected


def test_a_slot_says_how_it_was_filled() -> None:
    doc = read("Chile attacked Peru and bombed Bolivia.")
    found = predicates(doc).verb(place(doc, "bombed"))
    assert [(slot, a.way) for slot, arguments in found.items() for a in arguments] == [
        ("agent", "shared"),
        ("patient", "own"),
    ]


@pytest.mark.parametrize(
    ("text", "word", "lemma", "passive"),
    [
        ("Chile carried out a raid.", "carried", "carry_out", False),
        ("The raid was carried out by Chile.", "carried", "carry_out", True),
        ("Chile has attacked Peru.", "attacked", "attack", False),
        ("Peru was attacked and bombed by Chile.", "bombed", "bomb", True),
    ],
)
def test_particles_and_voice(text: str, word: str, lemma: str, passive: bool) -> None:
    doc = read(text)
    found, at = predicates(doc), place(doc, word)
    assert (found.lemma(at), found.is_passive(at)) == (lemma, passive)


def test_an_empty_subject_stays_empty() -> None:
    assert slots("There was rain.", "was", "verb").get("agent", set()) <= {"rain"}
    assert "agent" not in slots("Attack Peru!", "Attack", "verb")


@pytest.mark.parametrize("text", ["Chile called on Peru to help Bolivia.", "Chile appealed to Peru to help Bolivia."])
def test_whom_one_appeals_to_is_who_shall_act(text: str) -> None:
    doc = read(text)
    agents = predicates(doc).verb(place(doc, "help"))["agent"]
    assert [doc[a.token].text for a in agents] == ["Peru"]


SAID: list[tuple[str, str, Words]] = [
    (
        "Chile said that Peru broke the law.",
        "said",
        {"agent": {"Chile"}, "clause": {"Peru"}, "content": {"broke", "law"}},
    ),
    (
        "Chile said Peru should leave.",
        "said",
        {"agent": {"Chile"}, "clause": {"Peru"}, "content": {"leave"}, "modal": {"should"}},
    ),
    (
        "Chile told Peru to leave.",
        "told",
        {"agent": {"Chile"}, "patient": {"Peru"}, "clause": {"Peru"}, "content": {"leave"}, "deed": {"leave"}},
    ),
    (
        "Chile said that Peru did not lie.",
        "said",
        {"agent": {"Chile"}, "clause": {"Peru"}, "content": {"lie"}, "refusal": {"not"}},
    ),
    ("Chile will fight until Peru leaves.", "fight", {"agent": {"Chile"}, "condition": {"Peru"}, "modal": {"will"}}),
]


@pytest.mark.parametrize(("text", "word", "expected"), SAID, ids=[text for text, _, _ in SAID])
def test_what_is_said_in_a_clause(text: str, word: str, expected: Words) -> None:
    assert slots(text, word, "verb") == expected


def test_the_subject_of_a_passive_clause_is_its_theme() -> None:
    found = slots("Chile demanded that Peru be punished.", "demanded", "verb")
    assert found["theme"] == {"Peru"}
    assert "clause" not in found


def test_whom_a_thing_includes_takes_its_part() -> None:
    found = slots("Police detained eight men, including Bruno Alva.", "detained", "verb")
    assert found["patient"] == {"men", "Alva"}


def test_who_is_charged_did_the_deed() -> None:
    assert slots("Chile accused Peru of the killing of a judge.", "killing", "noun")["agent"] == {"Peru"}
    assert slots("Chile thanked Peru for the rescue of a judge.", "rescue", "noun")["agent"] == {"Peru"}
    assert slots("Chile paid Peru for the rescue of a judge.", "rescue", "noun")["agent"] == {"Chile"}


def test_a_plan_carried_out_is_its_makers() -> None:
    assert slots("Chile rallied in a bid to stop Peru.", "stop", "verb")["agent"] == {"Chile"}
    assert slots("A motion by Chile to stop Peru failed.", "stop", "verb")["agent"] == {"Chile"}
