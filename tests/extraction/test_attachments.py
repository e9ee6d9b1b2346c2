"""Clauses and names that the parser hangs on the wrong word: who did what, once they are put right."""

import pytest

from tests.extraction.reading_aloud import name, stated

Triple = tuple[str, str, str]


def triples(text: str) -> set[Triple]:
    return {(name(c.subject), c.relation or "", name(c.object)) for c in stated(text)}


SAID_RIGHT = [
    # a body or country is no "who"
    ("Jonas Lind, the president of Peru, who attacked Chile, resigned.", ("Jonas Lind", "ATTACKS", "Chile")),
    (
        "Jonas Lind, the head of the Andean Bank, who was arrested by Peru, resigned.",
        ("Peru", "COERCES", "Jonas Lind"),
    ),
    # who denies something goes on to accuse
    (
        "Ana Quispe denied that Chile had attacked Bolivia and accused Peru of lying.",
        ("Ana Quispe", "CRITICIZES", "Peru"),
    ),
    ("Jonas Lind said that Chile respected the law and accused Peru of lying.", ("Jonas Lind", "CRITICIZES", "Peru")),
    # what follows from a deed is done by who did it
    ("Ana Quispe accused Peru of bombing a hospital, killing six nurses.", ("Peru", "ATTACKS", "six nurses")),
    ("Chile blamed Peru for shelling Arica, leaving three nurses dead.", ("Peru", "ATTACKS", "three nurses")),
    # who begins the main clause is its subject
    ("While Chile condemned Ana Quispe, Jonas Lind praised Bruno Alva.", ("Jonas Lind", "SUPPORTS", "Bruno Alva")),
    (
        "Instead of pleading with Peru, Chile should strengthen its alliance with Bolivia.",
        ("Chile", "COOPERATES_WITH", "Bolivia"),
    ),
    # a semicolon parts two clauses
    ("Peru attacked Chile; Bolivia condemned Ecuador.", ("Bolivia", "CRITICIZES", "Ecuador")),
]
SAID_WRONG = [
    ("Jonas Lind, the president of Peru, who attacked Chile, resigned.", ("Peru", "ATTACKS", "Chile")),
    ("Jonas Lind, the president of Peru, whom Chile sanctioned, resigned.", ("Chile", "SANCTIONS", "Peru")),
    ("Ana Quispe denied that Chile had attacked Bolivia and accused Peru of lying.", ("Chile", "CRITICIZES", "Peru")),
    ("Jonas Lind said Chile had attacked Bolivia and killed three men.", ("Jonas Lind", "ATTACKS", "three men")),
    ("Ana Quispe accused Peru of bombing a hospital, killing six nurses.", ("Ana Quispe", "ATTACKS", "six nurses")),
    ("While Chile condemned Ana Quispe, Jonas Lind praised Bruno Alva.", ("Ana Quispe", "SUPPORTS", "Bruno Alva")),
    (
        "While Chile condemned Ana Quispe, Peru's Jonas Lind attacked Bruno Alva.",
        ("Ana Quispe", "CRITICIZES", "Bruno Alva"),
    ),
    ("Peru attacked Chile; Bolivia condemned Ecuador.", ("Peru", "ATTACKS", "Bolivia")),
    ("Ukraine said Russia bombed Kyiv and threatened Poland.", ("Ukraine", "THREATENS", "Poland")),
    (
        "An aide to Ana Quispe told a court that he had delivered cash to Jonas Lind.",
        ("Ana Quispe", "SUPPORTS", "Jonas Lind"),
    ),
    ("The brother of Ana Quispe was arrested in Lima.", ("Ana Quispe", "LOCATED_IN", "Lima")),
    ("A lawyer for Ana Quispe attacked Jonas Lind.", ("Ana Quispe", "CRITICIZES", "Jonas Lind")),
    ("Jonas Lind named Ana Quispe to the board of Petronas.", ("Jonas Lind", "AFFILIATED_WITH", "Petronas")),
    (
        "Three members of the Condor Party, including Jonas Lind's cousin Bruno Alva, resigned.",
        ("Jonas Lind", "AFFILIATED_WITH", "Condor Party"),
    ),
]


@pytest.mark.parametrize(("text", "triple"), SAID_RIGHT)
def test_who_does_it(text: str, triple: Triple) -> None:
    assert triple in triples(text)


@pytest.mark.parametrize(("text", "triple"), SAID_WRONG)
def test_who_has_not_done_it(text: str, triple: Triple) -> None:
    assert triple not in triples(text)


def test_who_goes_on_to_accuse_is_no_source_of_his_own_words() -> None:
    text = "Ana Quispe denied that Chile had attacked Bolivia and accused Peru of lying."
    claims = {c.relation: c for c in stated(text)}
    assert claims["ATTACKS"].status == "denied"
    assert [s.text for s in claims["ATTACKS"].sources] == ["Ana Quispe"]
    assert (claims["CRITICIZES"].status, claims["CRITICIZES"].sources) == ("actual", [])


def test_a_list_with_semicolons_is_one_sentence() -> None:
    text = "Chile thanked Ana Quispe, who led the talks; Jonas Lind, a doctor; and Peru."
    assert len({c.start for c in stated(text)}) == 1
