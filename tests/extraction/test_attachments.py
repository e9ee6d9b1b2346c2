"""Clauses and names that the parser hangs on the wrong word: who did what, once they are put right."""

import pytest

from tests.extraction.reading_aloud import name, read, stated

Triple = tuple[str, str, str]


def triples(text: str) -> set[Triple]:
    return {(name(c.subject), c.relation or "", name(c.object)) for c in stated(text)}


SAID_RIGHT = [
    # a name after a comma is of the office before it
    (
        "A court in Lima sentences the governor of Peru's autonomous Tarapo region, Jonas Lind, to seven years in "
        "prison for fraud.",
        ("court", "COERCES", "Jonas Lind"),
    ),
    # what somebody is accused of is a deed, and no kind of rebels
    ("Chile fined Jonas Lind, accusing him of funding rebels in Peru.", ("Jonas Lind", "SUPPORTS", "rebels")),
    # who is told of around the teller acts
    (
        "Chilean rebels, Ana Quispe said on Monday, had attacked Bruno Alva in Lima.",
        ("Chilean rebels", "ATTACKS", "Bruno Alva"),
    ),
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
    # "which" is the body, not its head
    ("Ana Quispe, the head of Condor Bank, which funds Peru, resigned.", ("Condor Bank", "SUPPORTS", "Peru")),
    # without a comma "who" is not whom a name tells
    (
        "Police arrested ten supporters of Ana Quispe who had attacked Jonas Lind.",
        ("ten supporters of Ana Quispe", "ATTACKS", "Jonas Lind"),
    ),
    # the families of those who suffered have not suffered it
    ("Families of Chilean nurses abducted by Peru met in Lima.", ("Peru", "COERCES", "Chilean nurses")),
    # those who were sent somewhere are not those who went on to strike
    (
        "Settlers attacked Chilean soldiers who were sent to the village, injuring four nurses.",
        ("Settlers", "ATTACKS", "four nurses"),
    ),
    # a finite verb goes with a finite one
    (
        "Jonas Lind says that Chile will go on to block the strait and advises Peru to close its ports.",
        ("Jonas Lind", "ASKS", "Peru"),
    ),
    # a participle says what befell whom one meets
    ("Jonas Lind met injured Peruvian soldiers in Arica.", ("Jonas Lind", "MEETS_WITH", "injured Peruvian soldiers")),
    # a semicolon parts two clauses
    ("Peru attacked Chile; Bolivia condemned Ecuador.", ("Bolivia", "CRITICIZES", "Ecuador")),
    # what one does something to somebody for, one does oneself
    ("Ana Quispe visited Jonas Lind to thank him for his work.", ("Ana Quispe", "SUPPORTS", "Jonas Lind")),
    ("Ana Quispe called Jonas Lind to congratulate him.", ("Ana Quispe", "SUPPORTS", "Jonas Lind")),
    ("Ana Quispe emailed Jonas Lind to accuse him of fraud.", ("Ana Quispe", "CRITICIZES", "Jonas Lind")),
    ("Ana Quispe beat Jonas Lind to win the presidency of Peru.", ("Ana Quispe", "LEADS", "Peru")),
    ("Peru sanctioned Chile to support Ghana.", ("Peru", "SUPPORTS", "Ghana")),
    ("Ana Quispe called Jonas Lind to testify.", ("Ana Quispe", "ASKS", "Jonas Lind")),
    # who is helped does nothing finite
    ("Chile's failure to help Ghana angered Peru.", ("Peru", "CRITICIZES", "Chile")),
    ("Chile's offer to help Ghana drew praise from Peru.", ("Chile", "SUPPORTS", "Ghana")),
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
    ("Ana Quispe, the head of Condor Bank, which funds Peru, resigned.", ("Ana Quispe", "SUPPORTS", "Peru")),
    (
        "Police arrested ten supporters of Ana Quispe who had attacked Jonas Lind.",
        ("Ana Quispe", "CRITICIZES", "Jonas Lind"),
    ),
    (
        "Families of Chilean nurses abducted by Peru met in Lima.",
        ("Peru", "COERCES", "Families of Chilean nurses"),
    ),
    (
        "Settlers attacked Chilean soldiers who were sent to the village, injuring four nurses.",
        ("Chile", "ATTACKS", "four nurses"),
    ),
    (
        "Jonas Lind says that Chile will go on to block the strait and advises Peru to close its ports.",
        ("Chile", "ASKS", "Peru"),
    ),
    ("Jonas Lind met injured Peruvian soldiers in Arica.", ("Jonas Lind", "ATTACKS", "Peruvian soldiers")),
    ("Jonas Lind visited detained Peruvian soldiers in Arica.", ("Jonas Lind", "COERCES", "Peruvian soldiers")),
    ("Ana Quispe met the president of Peru, which sends arms to Chile.", ("president of Peru", "SUPPORTS", "Chile")),
    ("Peru sent aid to victims of Chile's invasion of Bolivia.", ("victims of Chile's invasion", "ATTACKS", "Bolivia")),
    (
        "The minister, accused by Ana Quispe of taking bribes from Condor Bank, resigned.",
        ("Condor Bank", "SUPPORTS", "Ana Quispe"),
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
    ("Ana Quispe visited Jonas Lind to thank him for his work.", ("Jonas Lind", "SUPPORTS", "Ana Quispe")),
    ("Ana Quispe called Jonas Lind to congratulate him.", ("Ana Quispe", "ASKS", "Jonas Lind")),
    ("Ana Quispe beat Jonas Lind to win the presidency of Peru.", ("Jonas Lind", "LEADS", "Peru")),
    ("Peru sanctioned Chile to support Ghana.", ("Chile", "SUPPORTS", "Ghana")),
    ("Chile's failure to help Ghana angered Peru.", ("Peru", "CRITICIZES", "Ghana")),
    ("Ana Quispe published a video that showed the murder of Jonas Lind.", ("Ana Quispe", "ATTACKS", "Jonas Lind")),
    (
        "Ana Quispe was fired after leaking footage showing the rape of Jonas Lind.",
        ("Ana Quispe", "ATTACKS", "Jonas Lind"),
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


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("Jonas Lind met jailed Peruvian soldiers in Arica.", {"met": "met", "jailed": "soldiers", "in": "met"}),
        ("Jonas Lind visited detained Peruvian soldiers.", {"visited": "visited", "soldiers": "visited"}),
        ("The army had wounded Peruvian soldiers.", {"had": "wounded", "wounded": "wounded"}),
    ],
)
def test_a_participle_before_its_noun_hangs_on_it(text: str, heads: dict[str, str]) -> None:
    found = {t.text: t.head.text for t in read(text)}
    assert {word: found[word] for word in heads} == heads


def test_a_list_with_semicolons_is_one_sentence() -> None:
    text = "Chile thanked Ana Quispe, who led the talks; Jonas Lind, a doctor; and Peru."
    assert len({c.start for c in stated(text)}) == 1


def test_for_what_one_is_called_up_is_done() -> None:
    claims = {c.relation: c for c in stated("Ana Quispe called Jonas Lind to congratulate him.")}
    assert (claims["SUPPORTS"].status, claims["SUPPORTS"].sources) == ("actual", [])
