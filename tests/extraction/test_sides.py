"""Whose side and whose deed: what is said of a thing, of others or only beside, is not said of whom it touches."""

import pytest

from tests.extraction.reading_aloud import name, named, read, referent, stated

Triple = tuple[str, str, str]


def triples(text: str) -> set[Triple]:
    return {(name(c.subject), c.relation or "", name(c.object)) for c in stated(text)}


STATED = [
    ("Jonas Lind insisted that Peru stop its tests.", ("Jonas Lind", "ASKS", "Peru")),
    ("Chile warned Peru that it would retaliate.", ("Chile", "THREATENS", "Peru")),
    ("Jonas Lind criticised Peru's attack on Chile.", ("Jonas Lind", "CRITICIZES", "Peru")),
    ("Instead of Peru, Chile will host the summit with Bolivia.", ("Chile", "MEETS_WITH", "Bolivia")),
    ("Rep. Ana Quispe of Maryland resigned.", ("Ana Quispe", "AFFILIATED_WITH", "Maryland")),
    ("Jonas Lind, Republican of Iowa, resigned.", ("Jonas Lind", "AFFILIATED_WITH", "Republican")),
    (
        "Supporters of Jonas Lind clashed with police in Lima, accusing them of helping Ana Quispe.",
        ("police", "SUPPORTS", "Ana Quispe"),
    ),
]
NOT_STATED = [
    # whom a thing is directed at
    ("Peru opposes sanctions against Chile.", ("Peru", "OPPOSES", "Chile")),
    ("Peru rejected a motion against Chile by Bolivia.", ("Peru", "OPPOSES", "Chile")),
    ("Peru banned protests against Chile.", ("Peru", "SANCTIONS", "Chile")),
    ("Peru banned protests against Chile.", ("Peru", "OPPOSES", "Chile")),
    ("Peru praised the campaign against Chile.", ("Peru", "ATTACKS", "Chile")),
    ("Peru condemned the attack on Chile.", ("Peru", "ATTACKS", "Chile")),
    ("Peru condemned the killing of Jonas Lind.", ("Peru", "CRITICIZES", "Jonas Lind")),
    # a third one
    ("Chile warned Peru that Bolivia would attack Brazil.", ("Chile", "THREATENS", "Peru")),
    ("Jonas Lind persuaded Peru not to leave.", ("Peru", "OPPOSES", "Jonas Lind")),
    ("Leaders denounced what Peru called an act of war.", ("Leaders", "CRITICIZES", "Peru")),
    ("The youth group seeks to engage Chileans.", ("youth group", "ATTACKS", "Chileans")),
    # set apart
    ("Peru, unlike Chile, supports Ukraine.", ("Chile", "SUPPORTS", "Ukraine")),
    ("Instead of Peru, Chile will host the summit with Bolivia.", ("Peru", "MEETS_WITH", "Bolivia")),
    (
        "Supporters of Jonas Lind clashed with police in Lima, accusing them of helping Ana Quispe.",
        ("Supporters of Jonas Lind", "SUPPORTS", "Ana Quispe"),
    ),
    ("The Andean Alliance said it would be wrong to attack Peru.", ("Andean Alliance", "ATTACKS", "Peru")),
    # not there
    ("Experts on Peru met in London.", ("Experts", "LOCATED_IN", "Peru")),
    ("Experts on Peru met in London.", ("London", "LOCATED_IN", "Peru")),
    ("Ten nurses were killed in Arica ahead of talks in Peru.", ("Ten nurses", "LOCATED_IN", "Peru")),
    ("The ship, seized by Chile's navy, belongs to Condor, a firm based in Peru.", ("navy", "LOCATED_IN", "Peru")),
    ("Rep. Ana Quispe of Maryland resigned.", ("Ana Quispe", "LOCATED_IN", "Maryland")),
]


@pytest.mark.parametrize(("text", "triple"), STATED)
def test_whose_it_is(text: str, triple: Triple) -> None:
    assert triple in triples(text)


@pytest.mark.parametrize(("text", "triple"), NOT_STATED)
def test_whose_it_is_not(text: str, triple: Triple) -> None:
    assert triple not in triples(text)


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("In Brazil, Prime Minister Ana Quispe met traders.", ("Ana Quispe", "LEADS", "Brazil")),
        ("The United Kingdom said that President Lind had come.", ("Lind", "LEADS", "United Kingdom")),
        ("Peru tested a bomb. Secretary of State Jonas Lind condemned the test.", ("Jonas Lind", "LEADS", "Peru")),
        ("Unlike in Cuba or Iran, President Lind's policy worked.", ("Lind", "LEADS", "Iran")),
        ("President Lind, accompanied by Ana Quispe, visited Chile.", ("Lind", "LEADS", "Chile")),
        ("President Lind flew to Chile.", ("Lind", "LEADS", "Chile")),
    ],
)
def test_a_bare_title_is_not_of_a_country_without_the_office_or_abroad(text: str, triple: Triple) -> None:
    assert triple not in triples(text)


def test_an_office_of_few_countries_is_of_the_one_that_the_text_names() -> None:
    text = (
        "Officials of the United States visited Yangon. Myanmar welcomed them. Myanmar is poor. "
        "Secretary of State Ana Quispe met Myanmar's leader."
    )
    assert ("Ana Quispe", "LEADS", "United States") in triples(text)
    assert ("Ana Quispe", "LEADS", "Myanmar") not in triples(text)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The far-right Alternative for Peru gained ten seats.", "Alternative for Peru"),
        ("Alternative for Peru gained ten seats.", "Alternative for Peru"),
        ("The pro-European Liberty Party won.", "Liberty Party"),
        ("The pro-Kurdish Equality Party lost.", "Equality Party"),
    ],
)
def test_parties_named_for_a_cause_and_what_they_are_for(text: str, party: str) -> None:
    assert (party, "Organization") in named(read(text))


def test_a_part_is_no_member_besides() -> None:
    found = {
        relation for s, relation, o in triples("Condor Front militants killed ten soldiers.") if o == "Condor Front"
    }
    assert len(found & {"PART_OF", "AFFILIATED_WITH"}) <= 1


def test_leaders_of_several_countries_are_one_group() -> None:
    doc = read("The leaders of Peru, Chile and Brazil condemned Iran.")
    assert referent(doc, "leaders of Peru, Chile and Brazil").kind == "Group"


def test_others_with_the_same_office_are_others() -> None:
    doc = read("Federal and state officials raided a farm. Officials at the Andean Bank denied it.")
    officials = [r for r in doc._.referents if r.kind == "Group" and "fficials" in r.name]
    assert len(officials) == 2


@pytest.mark.parametrize(
    ("text", "relation", "status"),
    [
        ("Protesters met in Lima, demanding for Peru to release Chilean prisoners.", "CONCEDES_TO", "possible"),
        ("It is unclear whether Peru will help Chile.", "SUPPORTS", "possible"),
        ("Rebels plan to attack Arica and killed ten soldiers in Lima.", "ATTACKS", "actual"),
    ],
)
def test_what_is_only_called_for_or_asked_is_possible(text: str, relation: str, status: str) -> None:
    assert status in {str(c.status) for c in stated(text) if c.relation == relation}


def test_an_aside_is_told_by_the_article() -> None:
    claims = {c.relation: c for c in stated("Chile asked Bolivia to arrest Jonas Lind, who fled to Peru.")}
    assert [s.text for s in claims["COERCES"].sources] == ["Chile"]
    assert claims["LOCATED_IN"].sources == []
