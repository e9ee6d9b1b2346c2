"""What the ontology's frames propose, and between which references."""

import pytest

from extraction.frames.proposals import Proposal
from tests.extraction.reading_aloud import name, pairs, read

Triple = tuple[str, str, str]
SYMMETRIC = ("COOPERATES_WITH", "MEETS_WITH")


def proposals(text: str) -> list[Proposal]:
    doc = read(text)
    return pairs(doc).proposals.within(0, len(doc))


def proposed(text: str, exact: bool = False) -> set[Triple]:
    """The triples that frames propose; with `exact` only those whose ends are the predicate's own arguments."""
    return {(name(p.subject), str(p.relation), name(p.object)) for p in proposals(text) if p.exact or not exact}


SIMPLE: list[tuple[str, set[Triple]]] = [
    ("Chile condemned Peru.", {("Chile", "CRITICIZES", "Peru")}),
    ("Peru was condemned by Chile.", {("Chile", "CRITICIZES", "Peru")}),
    ("Chile and Peru blamed each other.", {("Chile", "CRITICIZES", "Peru"), ("Peru", "CRITICIZES", "Chile")}),
    ("Chile imposed sanctions on Peru.", {("Chile", "SANCTIONS", "Peru")}),
    ("Chile's support for Peru grew.", {("Chile", "SUPPORTS", "Peru")}),
    ("Chile is an ally of Peru.", {("Chile", "COOPERATES_WITH", "Peru")}),
    ("Clashes between Chile and Peru broke out.", {("Chile", "ATTACKS", "Peru"), ("Peru", "ATTACKS", "Chile")}),
    ("Chile relies on Peru.", {("Chile", "DEPENDS_ON", "Peru")}),
    ("Police arrested Ana Quispe.", {("Police", "COERCES", "Ana Quispe")}),
    ("Chile urged Peru to rest.", {("Chile", "ASKS", "Peru")}),
    ("The militia loyal to Chile fled.", {("militia", "SUPPORTS", "Chile")}),
    ("The Chilean-backed militia fled.", {("Chile", "SUPPORTS", "Chilean-backed militia")}),
    ("Chilean troops were sent to assist Peru.", {("Chile", "SUPPORTS", "Peru")}),
    ("Chile launched missiles targeting Peru.", {("Chile", "ATTACKS", "Peru")}),
    ("Ana Quispe hired the lawyer of Luis Rojas.", set()),
    ("Chile said that Peru should apologise.", {("Chile", "ASKS", "Peru")}),
    ("Chile said that Peru apologised.", set()),
    ("Chile told Peru to rest.", {("Chile", "ASKS", "Peru")}),
    ("Chile told Peru that it rained.", set()),
    ("Ana Quispe's letter to Luis Rojas was long.", {("Ana Quispe", "MEETS_WITH", "Luis Rojas")}),
    ("Chile demanded that Peru rest.", {("Chile", "ASKS", "Peru")}),
    ("Peru rested at the request of Chile.", {("Chile", "ASKS", "Peru")}),
    ("Chile said that Peru broke the law.", {("Chile", "CRITICIZES", "Peru")}),
    ("Chile said that Peru did not lie.", set()),
    ('Chile called the Peruvian plan a "disgrace".', {("Chile", "CRITICIZES", "Peru")}),
    ('Chile called the Peruvian plan a "gift".', set()),
    ("Chile rejected a plan backed by Peru.", {("Chile", "OPPOSES", "Peru")}),
    ("Chile defeated Peru.", {("Chile", "OPPOSES", "Peru"), ("Peru", "OPPOSES", "Chile")}),
    ("Chile will resume its strikes if Peru stays.", {("Chile", "THREATENS", "Peru")}),
    ("Chile will resume its strikes when Peru stays.", set()),
    ("Chile rested in order of Peru.", set()),
    ("Peru received threats from Chile.", {("Chile", "THREATENS", "Peru")}),
    (
        "A Peruvian court sentences former president Ana Quispe to 14 years.",
        {("Peruvian court", "COERCES", "Ana Quispe")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SIMPLE, ids=[text for text, _ in SIMPLE])
def test_frames(text: str, expected: set[Triple]) -> None:
    assert proposed(text) == expected


def test_what_belongs_to_an_entity_stands_for_it() -> None:
    assert ("Chile", "CRITICIZES", "Peru") in proposed("Chile condemned Peru's attack on Bolivia.", exact=True)
    assert ("Chile", "CRITICIZES", "Bolivia") not in proposed("Chile condemned Peru's attack on Bolivia.", exact=True)
    assert ("Peru", "ATTACKS", "Bolivia") in proposed("Chile condemned Peru's attack on Bolivia.")


def test_what_a_thing_of_somebodys_is_aimed_at_is_not_meant() -> None:
    assert ("Chile", "CRITICIZES", "Bolivia") not in proposed("Chile condemned Peru's attack on Bolivia.")
    assert ("Chile", "CRITICIZES", "Bolivia") not in proposed("Chile condemned the attack on Bolivia.")
    assert ("Chile", "CRITICIZES", "Bolivia") in proposed("Chile condemned the attack by Bolivia.")


def test_a_body_of_a_country_acts_for_itself() -> None:
    found = proposed("The Peruvian Navy criticized Ana Quispe.")
    assert ("Peruvian Navy", "CRITICIZES", "Ana Quispe") in found
    assert ("Peru", "CRITICIZES", "Ana Quispe") not in found
    assert ("Chile", "ASKS", "Peru") in proposed("Chile summoned the Peruvian ambassador.")


def test_the_negation_of_support_opposes_as_well() -> None:
    assert ("Chile", "OPPOSES", "Peru") in proposed("Chile does not recognize Peru.")
    assert ("Chile", "OPPOSES", "Peru") in proposed("Chile refused to obey Peru.")
    assert ("Chile", "OPPOSES", "Peru") not in proposed("Chile recognizes Peru.")


def test_one_verb_states_several_relations() -> None:
    found = proposed("Chile sent 200 soldiers to Peru.", exact=True)
    assert {("Chile", "SUPPORTS", "Peru"), ("Chile", "DEPLOYS_TO", "Peru")} <= found
    assert ("Peru", "SUPPORTS", "Chile") not in found


def test_a_proposal_tells_how_it_came_about() -> None:
    (proposal,) = proposals("Chile condemned Peru.")
    assert proposal.rule == "CRITICIZES: agent (own direct) -> patient (own direct)"
    assert proposal.exact


@pytest.mark.parametrize(
    "text", ["Chile slept.", "Chile is larger than Peru.", "Ana Quispe has a dog.", "The rain attacked the roof.", ""]
)
def test_nothing_is_proposed_without_a_frame_or_two_entities(text: str) -> None:
    assert proposals(text) == []


BOTH = [
    "Chile and Peru announced that they had signed a treaty.",
    "Chile and Peru said the two countries would sign a treaty.",
    "The leaders of Chile and Peru signed a treaty.",
    "Chilean and Peruvian officials signed a treaty.",
]


@pytest.mark.parametrize("text", BOTH)
def test_what_stands_for_two_stands_for_each(text: str) -> None:
    assert ("Chile", "COOPERATES_WITH", "Peru") in proposed(text)


@pytest.mark.parametrize(
    "text", ["Chile said that they had signed a treaty.", "The leaders of Chile and Peru signed a treaty with Bolivia."]
)
def test_what_stands_for_others_does_not_join_two(text: str) -> None:
    assert ("Chile", "COOPERATES_WITH", "Peru") not in proposed(text)


STATED = [
    ("Chile imposed sanctions targeting Peru.", ("Chile", "SANCTIONS", "Peru")),
    ("Chile imposed a new series of sanctions targeting Peru.", ("Chile", "SANCTIONS", "Peru")),
    ("Two soldiers were killed as a result of a Chilean attack.", ("Chile", "ATTACKS", "Two soldiers")),
    ("Chile imposed sanctions on Peru for supporting Bolivia.", ("Peru", "SUPPORTS", "Bolivia")),
    ("Ana Quispe chose Luis Rojas as her running mate.", ("Luis Rojas", "COOPERATES_WITH", "Ana Quispe")),
    ("Ana Quispe spoke in favor of Peru.", ("Ana Quispe", "SUPPORTS", "Peru")),
    ("Chile voted for Peru to lead the committee.", ("Chile", "SUPPORTS", "Peru")),
    ("Chilean soldiers are en route to Peru.", ("Chile", "DEPLOYS_TO", "Peru")),
    ("A man named Luis Rojas shot Ana Quispe.", ("Luis Rojas", "ATTACKS", "Ana Quispe")),
    ("Chile revealed a plan by Peru to bomb Bolivia.", ("Peru", "ATTACKS", "Bolivia")),
    ("Peru is ready to attack Chile.", ("Peru", "ATTACKS", "Chile")),
    ("Chile expelled a Peruvian diplomat.", ("Chile", "SANCTIONS", "Peru")),
    ("Chile announced that Peru would be banned from the talks.", ("Chile", "SANCTIONS", "Peru")),
    ("Ten people were killed in clashes with Chilean soldiers.", ("Chilean soldiers", "ATTACKS", "Ten people")),
    ("Chilean strikes across Peru, including in Lima, killed many.", ("Chile", "ATTACKS", "Lima")),
    ("Ana Quispe gave an interview to Luis Rojas.", ("Ana Quispe", "MEETS_WITH", "Luis Rojas")),
    ("Ana Quispe visited Lima, Peru, on Monday.", ("Ana Quispe", "MEETS_WITH", "Peru")),
    ("Supporters of Ana Quispe sang.", ("Supporters of Ana Quispe", "SUPPORTS", "Ana Quispe")),
    ("Chile has violated the truce, according to Peru.", ("Peru", "CRITICIZES", "Chile")),
    ("According to Peru, Chile violated the truce.", ("Peru", "CRITICIZES", "Chile")),
    ("The government of Chile condemned Peru.", ("Chile", "CRITICIZES", "Peru")),
    ("Two Peruvian nurses deported from Chile were met.", ("Chile", "COERCES", "Two Peruvian nurses")),
    ("Chile ordered the extradition of the smuggler Luis Rojas.", ("Chile", "COERCES", "Luis Rojas")),
    ("Chile criticised the detention of two soldiers by Peru.", ("Peru", "COERCES", "two soldiers")),
    ("Police said that Luis Rojas was arrested.", ("Police", "COERCES", "Luis Rojas")),
    ("Authorities in Peru announced that Luis Rojas was arrested.", ("Peru", "COERCES", "Luis Rojas")),
    ("Ana Quispe said that Chile had no plans, while praising Peru.", ("Ana Quispe", "SUPPORTS", "Peru")),
    ("Ana Quispe demanded that Luis Rojas resign.", ("Ana Quispe", "OPPOSES", "Luis Rojas")),
    ("Ana Quispe said Luis Rojas was a hero.", ("Ana Quispe", "SUPPORTS", "Luis Rojas")),
    ("Peru warned Chileans living in Lima against marching.", ("Peru", "THREATENS", "Chileans")),
    ("Luis Rojas turned himself in to the police.", ("Luis Rojas", "CONCEDES_TO", "police")),
    ("Peru allowed the Chilean tourists to leave.", ("Peru", "CONCEDES_TO", "Chilean tourists")),
    ("Peru allowed Chile to use its bases.", ("Peru", "SUPPORTS", "Chile")),
    ("Chile assisted Peru in the kidnapping of Luis Rojas.", ("Peru", "COERCES", "Luis Rojas")),
]


@pytest.mark.parametrize(("text", "expected"), STATED, ids=[text for text, _ in STATED])
def test_constructions(text: str, expected: Triple) -> None:
    assert expected in proposed(text)


NOT_STATED = [
    ("Peru facilitated the exchange of hostages.", ("Peru", "MEETS_WITH", "hostages")),
    ("Two soldiers were killed in airstrikes targeting Peru.", ("Two soldiers", "ATTACKS", "Peru")),
    ("Chile imposed sanctions on Peru for supporting Bolivia.", ("Chile", "SUPPORTS", "Bolivia")),
    ("Chile revealed a plan by Peru to bomb Bolivia.", ("Chile", "ATTACKS", "Bolivia")),
    ("Chile announced that two soldiers were killed.", ("Chile", "ATTACKS", "two soldiers")),
    ("Ana Quispe met Luis Rojas in Lima, Peru.", ("Ana Quispe", "MEETS_WITH", "Peru")),
    ("Police arrested Ana Quispe after the attack on Peru.", ("Police", "ATTACKS", "Peru")),
    ("Chile has joined the truce, according to Peru.", ("Peru", "CRITICIZES", "Chile")),
    ("Chile accused Bolivia of theft, according to Peru.", ("Peru", "CRITICIZES", "Chile")),
    ("Chile criticised the detention of two soldiers by Peru.", ("Chile", "COERCES", "two soldiers")),
    ("Ana Quispe said that Luis Rojas was arrested.", ("Ana Quispe", "COERCES", "Luis Rojas")),
    ("Ana Quispe said Luis Rojas was a baker.", ("Ana Quispe", "SUPPORTS", "Luis Rojas")),
    ("Peru allowed Chile to sleep.", ("Peru", "SUPPORTS", "Chile")),
    ("Police arrested Luis Rojas.", ("Luis Rojas", "COERCES", "Police")),
    ("Ana Quispe demanded that Luis Rojas sing.", ("Ana Quispe", "OPPOSES", "Luis Rojas")),
]


@pytest.mark.parametrize(("text", "unwanted"), NOT_STATED, ids=[text for text, _ in NOT_STATED])
def test_who_does_not_act(text: str, unwanted: Triple) -> None:
    assert unwanted not in proposed(text)


BELONGING: list[tuple[str, Triple]] = [
    ("Ana Quispe was elected to the Senate.", ("Ana Quispe", "AFFILIATED_WITH", "Senate")),
    ("Ana Quispe ran for the Labour Party.", ("Ana Quispe", "AFFILIATED_WITH", "Labour Party")),
    ("Ana Quispe was taken to Cusco General Hospital.", ("Ana Quispe", "LOCATED_IN", "Cusco General Hospital")),
    ("Puerto Rico is a territory of the United States.", ("Puerto Rico", "PART_OF", "United States")),
    ("Ana Quispe bought the Cusco Mining Company.", ("Ana Quispe", "LEADS", "Cusco Mining Company")),
]


@pytest.mark.parametrize(("text", "expected"), BELONGING, ids=[text for text, _ in BELONGING])
def test_where_people_and_bodies_belong(text: str, expected: Triple) -> None:
    assert expected in proposed(text)


def test_what_only_looks_like_belonging() -> None:
    assert ("Ana Quispe", "LOCATED_IN", "Labour Party") not in proposed("Ana Quispe was taken to the Labour Party.")
    assert ("Ana Quispe", "AFFILIATED_WITH", "Red Cross") not in proposed("Ana Quispe spoke with the Red Cross.")


def test_a_light_verb_is_light_for_what_it_governs_itself() -> None:
    wanted = ("Chile", "ATTACKS", "Peru")
    assert wanted in proposed("Chile responded with strikes on Peru.")
    assert wanted in proposed("Chile launched strikes on Peru.", exact=True)
    assert wanted not in proposed("Chile organized protests against strikes on Peru.", exact=True)


ACTIONS: list[tuple[str, Triple, bool]] = [
    ("A blast attributed to the Lima Front killed Ana Quispe.", ("Lima Front", "ATTACKS", "Ana Quispe"), True),
    ("A blast reported to the Lima Front killed Ana Quispe.", ("Lima Front", "ATTACKS", "Ana Quispe"), False),
    ("Chile killed a man named Luis Rojas.", ("Chile", "ATTACKS", "Luis Rojas"), True),
    ("Chile carried out an attack in Cusco.", ("Chile", "ATTACKS", "Cusco"), True),
    ("Chile carried out an attack in Trujillo, Cusco Region.", ("Chile", "ATTACKS", "Trujillo"), True),
    ("Chile carried out an attack in Trujillo, Cusco Region.", ("Chile", "ATTACKS", "Cusco Region"), False),
    ("Chile carried out a survey in Cusco.", ("Chile", "ATTACKS", "Cusco"), False),
    ("Chile ordered Peru to close its consulate.", ("Chile", "SANCTIONS", "Peru"), True),
    ("Chile ordered Peru to open its consulate.", ("Chile", "SANCTIONS", "Peru"), False),
    ("The Chilean minister said that troops were sent to Cusco.", ("Chile", "DEPLOYS_TO", "Cusco"), True),
    ("The Chilean minister said that letters were sent to Cusco.", ("Chile", "DEPLOYS_TO", "Cusco"), False),
    ("Chile sent troops to Cusco.", ("troops", "DEPLOYS_TO", "Cusco"), False),
    (
        "Chilean president Ana Quispe signed a treaty with Peruvian president Luis Rojas.",
        ("Chile", "COOPERATES_WITH", "Peru"),
        True,
    ),
    (
        "Chilean president Ana Quispe signed a treaty after a visit of Peruvian president Luis Rojas.",
        ("Chile", "COOPERATES_WITH", "Peru"),
        False,
    ),
    ("Ana Quispe and Luis Rojas introduced a bill.", ("Ana Quispe", "COOPERATES_WITH", "Luis Rojas"), True),
    ("Ana Quispe and Luis Rojas opposed a bill.", ("Ana Quispe", "COOPERATES_WITH", "Luis Rojas"), False),
    ("Chile announced measures targeting Peru.", ("Chile", "SANCTIONS", "Peru"), True),
    ("Chile announced measures targeting Peru.", ("Chile", "ATTACKS", "Peru"), False),
    ("Bolivia condemned Chile's war against Peru.", ("Chile", "ATTACKS", "Peru"), True),
    ("Bolivia condemned Chile's war against Peru.", ("Bolivia", "ATTACKS", "Peru"), False),
    ("Bolivia closed its border following the attack on Peru.", ("Bolivia", "ATTACKS", "Peru"), False),
    ("Ana Quispe answered questions from Luis Rojas.", ("Ana Quispe", "MEETS_WITH", "Luis Rojas"), True),
    ("Ana Quispe copied questions from Luis Rojas.", ("Ana Quispe", "MEETS_WITH", "Luis Rojas"), False),
]


@pytest.mark.parametrize(("text", "triple", "expected"), ACTIONS, ids=[text for text, _, _ in ACTIONS])
def test_actions(text: str, triple: Triple, expected: bool) -> None:
    a, relation, b = triple
    found = proposed(text)
    assert (triple in found or ((b, relation, a) in found and relation in SYMMETRIC)) is expected


def test_a_quote_goes_on_in_sentences_that_do_not_name_its_speaker() -> None:
    text = '"We will not be silent," said Ana Quispe. "Chile has betrayed us. Peru should act. It rained in Bolivia."'
    doc = read(text)
    found = {
        (name(p.subject), str(p.relation), name(p.object))
        for start, end in pairs(doc).parse.sentences
        for p in pairs(doc).proposals.within(start, end)
    }
    assert found == {("Ana Quispe", "CRITICIZES", "Chile"), ("Ana Quispe", "ASKS", "Peru")}
