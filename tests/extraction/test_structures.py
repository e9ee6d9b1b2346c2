"""What titles, appositions, names before nouns and addresses propose."""

import pytest

from extraction.patterns.pattern import Structure
from tests.extraction.reading_aloud import name, pairs, read


def structures(text: str) -> list[Structure]:
    doc = read(text)
    found = pairs(doc)
    references = sorted((r for r in doc._.references if r.referent is not None), key=lambda r: (r.start, -r.end))
    return [
        structure
        for start, end in found.parse.sentences
        for structure in found.structures.within(start, end, [r for r in references if start <= r.start < end])
    ]


def proposed(text: str) -> set[tuple[str, str, str]]:
    return {(name(s.subject), str(s.relation), name(s.object)) for s in structures(text)}


TITLES = [
    ("Peruvian President Ana Quispe spoke.", {("Ana Quispe", "LEADS", "Peru")}),
    ("Former Peruvian president Ana Quispe spoke.", {("Ana Quispe", "LEADS", "Peru")}),
    ("NATO spokesperson Ana Quispe spoke.", {("Ana Quispe", "AFFILIATED_WITH", "NATO")}),
    ("Peruvian singer Ana Quispe spoke.", {("Ana Quispe", "NATIONAL_OF", "Peru")}),
    ("Ana Quispe spoke.", set()),
]


@pytest.mark.parametrize(("text", "expected"), TITLES, ids=[text for text, _ in TITLES])
def test_titles(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert proposed(text) == expected


OFFICES = [
    ("Ana Quispe, the president of Peru, spoke.", ("Ana Quispe", "LEADS", "Peru")),
    ("Ana Quispe is the mayor of Cusco.", ("Ana Quispe", "LEADS", "Cusco")),
    ("They named Ana Quispe as head of the Red Cross.", ("Ana Quispe", "LEADS", "Red Cross")),
    ("Ana Quispe, Peru's ambassador to Chile, spoke.", ("Ana Quispe", "AFFILIATED_WITH", "Peru")),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES, ids=[text for text, _ in OFFICES])
def test_offices_apart_from_a_name(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in proposed(text)


def test_a_lower_office_is_not_the_head() -> None:
    assert ("Ana Quispe", "LEADS", "Cusco") not in proposed("Ana Quispe is the deputy mayor of Cusco.")
    assert ("Ana Quispe", "AFFILIATED_WITH", "Cusco") in proposed("Ana Quispe is the deputy mayor of Cusco.")


def test_only_titles_of_many_are_shared_beyond_a_country() -> None:
    of_a_state = "New Mexico governor Helen Price, and Senators Karen Harris and Elsa Warren were invited."
    assert ("Karen Harris", "AFFILIATED_WITH", "New Mexico") not in proposed(of_a_state)
    of_a_court = "They met Supreme Court judges Ana Quispe and Luis Paredes and prosecutors Rosa Mamani and Eva Cruz."
    assert ("Rosa Mamani", "AFFILIATED_WITH", "Supreme Court") in proposed(of_a_court)


PLURAL = [
    ("Leaders of Germany and France spoke.", {("Leaders of Germany", "LEADS", c) for c in ("Germany", "France")}),
    (
        "The mayors of Lyon, Nice, Lille, Metz and Brest wrote a letter.",
        {("mayors", "LEADS", city) for city in ("Lyon", "Nice", "Lille", "Metz", "Brest")},
    ),
    (
        "Google was sued by attorneys general from Ohio and Iowa.",
        {("attorneys general", "LEADS", state) for state in ("Ohio", "Iowa")},
    ),
    ("Health officials from Kenya warned of floods.", {("Health officials", "AFFILIATED_WITH", "Kenya")}),
]


@pytest.mark.parametrize(("text", "expected"), PLURAL, ids=[text for text, _ in PLURAL])
def test_offices_of_several_are_of_all_that_are_listed(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert expected <= proposed(text)


def test_officials_need_not_be_where_they_are_from() -> None:
    assert not any(
        r == "LOCATED_IN" for _, r, _ in proposed("Google was sued by attorneys general from Ohio and Iowa.")
    )


BELONGING = [
    ("The Peruvian Navy sank a boat.", ("Peruvian Navy", "PART_OF", "Peru")),
    ("The Peruvian police arrested a man.", ("Peruvian police", "PART_OF", "Peru")),
    ("200 Peruvian soldiers were killed.", ("200 Peruvian soldiers", "PART_OF", "Peru")),
    ("The pro-Chilean fighters attacked Cusco.", ("pro-Chilean fighters", "SUPPORTS", "Chile")),
]


@pytest.mark.parametrize(("text", "expected"), BELONGING, ids=[text for text, _ in BELONGING])
def test_bodies_and_people_of_a_country(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in proposed(text)


PLACES = [
    ("The bus stopped in Cusco, Peru.", ("Cusco", "LOCATED_IN", "Peru")),
    ("The Peruvian city of Cusco was flooded.", ("Cusco", "LOCATED_IN", "Peru")),
    ("Peru's capital, Lima, was flooded.", ("Lima", "LOCATED_IN", "Peru")),
    ("Kanam and Wase, Plateau State, were flooded.", ("Wase", "LOCATED_IN", "Plateau State")),
    ("Ana Quispe slept in Lima.", ("Ana Quispe", "LOCATED_IN", "Lima")),
]


@pytest.mark.parametrize(("text", "expected"), PLACES, ids=[text for text, _ in PLACES])
def test_places(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in proposed(text)


def test_a_proposal_tells_its_pattern() -> None:
    (title,) = structures("Peruvian President Ana Quispe spoke.")
    (address,) = structures("The bus stopped in Cusco, Peru.")
    assert (title.rule, address.rule) == ("title-before", "address")


@pytest.mark.parametrize("text", ["The cat slept in the house.", "Ana Quispe met Juan Soto.", "Peru is large.", ""])
def test_nothing_is_proposed_without_a_pattern(text: str) -> None:
    assert structures(text) == []


DESCRIBED = [
    ("The Chilean firm Cobreval opened.", {("Cobreval", "LOCATED_IN", "Chile")}),
    ("Peruvian botanist Ana Quispe spoke.", {("Ana Quispe", "NATIONAL_OF", "Peru")}),
    ("Red Cross volunteer Ana Quispe spoke.", {("Ana Quispe", "AFFILIATED_WITH", "Red Cross")}),
    (
        "Peruvian climbers Ana Quispe and Juan Soto spoke.",
        {("Ana Quispe", "NATIONAL_OF", "Peru"), ("Juan Soto", "NATIONAL_OF", "Peru")},
    ),
    ("On Monday in Peru, Ana Quispe spoke.", set()),
]


@pytest.mark.parametrize(("text", "expected"), DESCRIBED, ids=[text for text, _ in DESCRIBED])
def test_nouns_before_a_name(text: str, expected: set[tuple[str, str, str]]) -> None:
    found = {x for x in proposed(text) if x[0] != "Peruvian climbers"}
    assert found == expected


SAID_OF = [
    ("Ana Quispe is a Peruvian citizen.", ("Ana Quispe", "NATIONAL_OF", "Peru")),
    ("Ana Quispe, a biologist at Kenya's Maseno University, spoke.", ("Ana Quispe", "AFFILIATED_WITH", "Maseno")),
    ("The mayor of Cusco, Ana Quispe, spoke.", ("Ana Quispe", "LEADS", "Cusco")),
    ("Peru's parliament named Ana Quispe as prime minister.", ("Ana Quispe", "LEADS", "Peru")),
    ("The Peruvian Congress overruled President Ana Quispe.", ("Ana Quispe", "LEADS", "Peru")),
    ("Second was Ana Quispe, from Peru.", ("Ana Quispe", "NATIONAL_OF", "Peru")),
    ("Ana Quispe of the Red Cross spoke.", ("Ana Quispe", "AFFILIATED_WITH", "Red Cross")),
]


@pytest.mark.parametrize(("text", "expected"), SAID_OF, ids=[text for text, _ in SAID_OF])
def test_what_is_said_of_a_person(text: str, expected: tuple[str, str, str]) -> None:
    subject, relation, object_ = expected
    assert any((s, r) == (subject, relation) and o.startswith(object_) for s, r, o in proposed(text))


def test_a_company_head_is_not_the_countrys() -> None:
    assert not any(r == "LEADS" for _, r, _ in proposed("The Peruvian Congress heard CEO Ana Quispe."))


LISTED = [
    ("Shops closed in Peru, including in Lima, Cusco and Arequipa.", ("Cusco", "LOCATED_IN", "Peru")),
    ("UN bodies, including UNICEF and the World Food Programme, agreed.", ("UNICEF", "PART_OF", "UN")),
    ("The Cusco Region is home to the cities Chiclayo and Arequipa.", ("Arequipa", "LOCATED_IN", "Cusco Region")),
    ("The Lima-based Red Cross opened a shelter.", ("Red Cross", "LOCATED_IN", "Lima")),
    ("Two men were killed by a bomb in Lima.", ("Two men", "LOCATED_IN", "Lima")),
]


@pytest.mark.parametrize(("text", "expected"), LISTED, ids=[text for text, _ in LISTED])
def test_places_and_parts_that_a_noun_introduces(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in proposed(text)


@pytest.mark.parametrize(
    "text",
    ["They voted in Lima, Cusco, Arequipa and Tacna.", "Peru, Chile and Bolivia voted.", "It rained in Lima, Cusco."],
)
def test_a_list_of_places_is_no_address(text: str) -> None:
    addresses = {x for x in proposed(text) if x[0] == "Lima" or x[0] == "Peru"}
    assert addresses == (set() if "and" in text else {("Lima", "LOCATED_IN", "Cusco")})


def test_an_address_is_shared_by_two_places_and_not_by_a_longer_list() -> None:
    assert ("Ilo", "LOCATED_IN", "Moquegua Region") in proposed("It rained in Ilo and Pacocha, Moquegua Region.")
    apart = proposed("It rained in Ilo, Moquegua Region, and Punta de Bombon, Arequipa Region.")
    assert ("Ilo", "LOCATED_IN", "Moquegua Region") in apart
    assert not {x for x in apart if x[0] in ("Ilo", "Moquegua Region") and x[2] == "Arequipa Region"}


SUCCESSIONS = [
    ("Ana Quispe was sworn in as president of Peru, succeeding Juan Soto.", ("Juan Soto", "LEADS", "Peru")),
    ("In the Cusco Region, Governor Ana Quispe spoke.", ("Ana Quispe", "LEADS", "Cusco Region")),
    ("Ana Quispe, the former vice-president of Peru, died.", ("Ana Quispe", "AFFILIATED_WITH", "Peru")),
    ("They voted in the US states of Ohio, Utah and Idaho.", ("Utah", "PART_OF", "United States")),
]


@pytest.mark.parametrize(("text", "expected"), SUCCESSIONS, ids=[text for text, _ in SUCCESSIONS])
def test_who_else_an_office_or_a_plural_names(text: str, expected: tuple[str, str, str]) -> None:
    assert (expected[0], expected[1]) in {(s, r) for s, r, _ in proposed(text)}


MEMBERS = [
    ("Members of the ruling Purple Dawn party left.", "Members of the ruling Purple Dawn party", "Purple Dawn party"),
    ("The students from the University of Lima (UL) and Arequipa University left.", "students", "Arequipa University"),
    ("Ana Quispe, of Radio Norte, spoke.", "Ana Quispe", "Radio Norte"),
    ("The Chilean foreign ministry spokesperson Ana Quispe spoke.", "Ana Quispe", "Chilean foreign ministry"),
    ("One of Peru's Vice Presidents, Ana Quispe, spoke.", "Ana Quispe", "Peru"),
    ("Juan Soto, Carlos Paz and Ana Quispe, all Republicans, spoke.", "Juan Soto", "Republicans"),
    ("Incumbent Republican Juan Soto lost.", "Juan Soto", "Republican"),
    ("Ana Quispe met Soto's spokesman Jean Petit.", "Jean Petit", "Soto"),
]


@pytest.mark.parametrize(("text", "member", "body"), MEMBERS, ids=[text for text, _, _ in MEMBERS])
def test_who_belongs_to_a_body_or_person(text: str, member: str, body: str) -> None:
    assert (member, "AFFILIATED_WITH", body) in proposed(text)


def test_what_keeps_somebody_from_a_body_does_not_make_a_member() -> None:
    found = proposed("They kept 80 officials from attending the United Nations General Assembly.")
    assert not any(relation == "AFFILIATED_WITH" and "officials" in subject for subject, relation, _ in found)


NATIONALS = [
    ("An Australian, Brent Tarr, aged 28, spoke.", "Brent Tarr", "Australia"),
    ("Peruvian opposition leader Ana Quispe spoke.", "Ana Quispe", "Peru"),
    ("Two Peruvian nurses, Ana Quispe and Eva Soto, were hurt.", "Eva Soto", "Peru"),
    ("Five Peruvian players who sought asylum, including Ana Quispe and Eva Soto, left.", "Eva Soto", "Peru"),
    ("Ana Quispe was from Peru.", "Ana Quispe", "Peru"),
]


@pytest.mark.parametrize(("text", "person", "country"), NATIONALS, ids=[text for text, _, _ in NATIONALS])
def test_who_comes_from_a_country(text: str, person: str, country: str) -> None:
    assert (person, "NATIONAL_OF", country) in proposed(text)


def test_those_named_after_others_are_not_of_their_country() -> None:
    assert not proposed("In talks with Peruvian nurses, Ana Quispe and Eva Soto spoke.") & {
        ("Ana Quispe", "NATIONAL_OF", "Peru"),
        ("Eva Soto", "NATIONAL_OF", "Peru"),
    }


def test_a_spokesman_without_a_body_is_of_the_only_one_named() -> None:
    found = proposed("The Purple Company will close a plant, spokesman Juan Soto said.")
    assert ("Juan Soto", "AFFILIATED_WITH", "Purple Company") in found
    two = proposed("The Purple Company sued the Blue Company, spokesman Juan Soto said.")
    assert not any(subject == "Juan Soto" for subject, _, _ in two)
