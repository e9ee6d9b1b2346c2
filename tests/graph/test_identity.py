"""Which names are one node, and which are not."""

from __future__ import annotations

import pytest

from graph.identity import ByName, best_name, content_id, country, fold
from graph.model import Document, Entity, Extraction, Form, Kind, Mention, Relation, Statement, Status
from graph.names import initials, person_key, surname


def node(name: str, kind: Kind = Kind.PERSON):
    extraction = Extraction(Document("d", "s", "t"), (Entity("e1", name, kind),))
    return ByName().nodes(extraction)["e1"]


def told(name: str, kind: Kind, *countries: str, within: str | None = None, document: str = "d"):
    """The node of `name` in a document that names these countries, and says that it is part of or in one of them."""
    text = " ".join(countries)
    named = [
        Entity(f"c{i}", name, Kind.COUNTRY, (), (Mention(text.index(name), text.index(name) + len(name), Form.NAME),))
        for i, name in enumerate(countries)
    ]
    relation = Relation.LOCATED_IN if kind is Kind.PLACE else Relation.PART_OF
    statements = [
        Statement("s1", "e1", relation, one.id, "of", Status.ACTUAL, 0, 1) for one in named if one.name == within
    ]
    extraction = Extraction(Document(document, "s", text), (Entity("e1", name, kind), *named), tuple(statements))
    return ByName().nodes(extraction)["e1"]


@pytest.mark.parametrize(
    "names",
    [
        ("Kim Jong Un", "Kim Jong-un", "KIM JONG UN", "Kim  Jong‑Un"),
        ("José Núñez", "Jose Nunez", "Jose\u0301 Nu\u0301n\u0303ez"),
        ("Łukasz Øst", "Lukasz Ost"),
        ("O'Neil", "O’Neil"),
        ("J. Smith", "J Smith"),
        ("Ada\u202e Lovelace\x00", "Ada Lovelace"),
        ("ﬁnn", "finn"),
        ("Donald Trump", "Donald J. Trump", "DONALD TRUMP", "Mr. Donald Trump"),
        ("Kim Jongun", "Kim Jong-un"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy"),
    ],
)
def test_spellings_of_one_name_are_one_node(names):
    assert len({node(name).id for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("George W. Bush", "George H. W. Bush"),
        ("Luther Vale", "Luther Vale Jr."),
        ("Luther Vale Sr.", "Luther Vale Jr."),
        ("Kim Jong Un", "Kim Jong Il"),
        ("J. Smith", "A. Smith"),
        ("Trump", "Donald Trump"),
        ("Ana", "Anna"),
        ("!!!", "???"),
        ("गिरि", "गरि"),
        ("山田", "山口"),
    ],
)
def test_different_names_are_different_nodes(one, other):
    assert node(one).id != node(other).id


def test_kind_is_part_of_who_somebody_is():
    assert node("Georgia", Kind.COUNTRY).id != node("Georgia", Kind.PLACE).id


def test_article_is_dropped_only_in_front_of_something():
    assert node("The Group", Kind.ORGANIZATION).id == node("Group", Kind.ORGANIZATION).id
    assert fold("The") == "the"


@pytest.mark.parametrize(
    ("names", "iso", "known_as"),
    [
        (("U.S.", "US", "USA", "the United States", "United States of America", "America"), "US", "United States"),
        (("UK", "U.K.", "Britain", "Great Britain", "United Kingdom"), "GB", "United Kingdom"),
        (("Russia", "Russian Federation", "RUSSIA"), "RU", "Russia"),
        (("North Korea", "DPRK", "Democratic People’s Republic of Korea"), "KP", "North Korea"),
        (("South Korea", "Republic of Korea"), "KR", "South Korea"),
        (("Türkiye", "Turkey"), "TR", "Turkey"),
        (("Ivory Coast", "Côte d'Ivoire", "Cote d’Ivoire"), "CI", "Ivory Coast"),
        (("DR Congo", "Democratic Republic of the Congo"), "CD", "Democratic Republic of the Congo"),
        (("Republic of the Congo",), "CG", "Republic of the Congo"),
    ],
)
def test_countries_are_one_by_their_iso_code(names, iso, known_as):
    nodes = {node(name, Kind.COUNTRY) for name in names}
    assert {(n.iso, n.name) for n in nodes} == {(iso, known_as)}
    assert len({n.id for n in nodes}) == 1


@pytest.mark.parametrize("name", ["Congo", "Korea", "Wales", "Atlantis", ""])
def test_names_of_several_countries_or_none_have_no_code(name):
    assert country(name) is None


def test_only_countries_have_a_code():
    assert node("Russia", Kind.ORGANIZATION).iso is None


@pytest.mark.parametrize(
    ("names", "best"),
    [
        (("Putin", "Vladimir Putin"), "Vladimir Putin"),
        (("KIM JONG UN", "Kim Jong Un"), "Kim Jong Un"),
        (("b b", "B A", "B b"), "B b"),
        (("Kim Jong-un", "Kim Jong Un"), "Kim Jong Un"),
    ],
)
def test_best_name_is_the_fullest_in_mixed_case(names, best):
    assert best_name(names) == best == best_name(reversed(names))


def test_content_ids_keep_their_parts_apart():
    assert content_id("ab", "c") != content_id("a", "bc")
    assert content_id("a") == content_id("a")
    assert len(content_id("a")) == 24


@pytest.mark.parametrize(
    "names",
    [
        ("U.S. Central Command", "United States Central Command", "US Central Command"),
        ("Harbour Labour League", "Harbour Labor League"),
        ("Norland Grain Inc.", "Norland Grain"),
        ("Russian Defence Ministry", "Ministry of Defense of Russia", "Russia Ministry of Defence"),
        ("Peruvian Ministry of Foreign Affairs", "Peruvian Foreign Ministry"),
    ],
)
def test_spellings_of_one_body_are_one_node(names):
    texts = ("Russia", "Russian", "Peru", "Peruvian")
    found = set()
    for name in names:
        countries = [t for t in texts if t in name.split()]
        named = [
            Entity("c", {"Russian": "Russia", "Peruvian": "Peru"}.get(t, t), Kind.COUNTRY, (t,)) for t in countries[:1]
        ]
        extraction = Extraction(Document("d", "s", name), (Entity("e1", name, Kind.ORGANIZATION), *named))
        found.add(ByName().nodes(extraction)["e1"])
    assert len(found) == 1


def test_a_body_that_every_state_has_is_of_the_state_the_document_says():
    chile = told("Supreme Court", Kind.ORGANIZATION, "Chile", "Peru", within="Chile")
    assert chile.country == "CL"
    assert chile == told("Supreme Court", Kind.ORGANIZATION, "Chile", document="another")
    assert chile == told("Supreme Court of Chile", Kind.ORGANIZATION, "Peru", document="a third")
    assert chile.id != told("Supreme Court", Kind.ORGANIZATION, "Peru").id


def test_a_body_of_nobody_knows_which_state_is_its_documents_own():
    here = told("Supreme Court", Kind.ORGANIZATION, "Chile", "Peru")
    assert here.country is None
    assert here == told("Supreme Court", Kind.ORGANIZATION)
    assert here.id != told("Supreme Court", Kind.ORGANIZATION, document="another").id


def test_a_state_has_many_embassies():
    assert told("U.S. Embassy", Kind.ORGANIZATION).id != told("U.S. Embassy", Kind.ORGANIZATION, document="x").id


def test_a_body_with_a_name_of_its_own_needs_no_state():
    one = told("Harbour Union", Kind.ORGANIZATION, "Chile")
    assert one == told("Harbour Union", Kind.ORGANIZATION, "Peru", document="another")
    assert one.country is None


def test_a_common_body_read_as_a_collective_is_the_body_and_forces_are_a_collective():
    assert told("High Court", Kind.GROUP, "Chile") == told("High Court", Kind.ORGANIZATION, "Chile")
    assert told("armed forces", Kind.GROUP, "Chile").kind is Kind.GROUP


def test_regions_whose_name_several_countries_have_are_told_apart():
    india, pakistan = (told("Punjab", Kind.PLACE, one, "Nepal", within=one) for one in ("India", "Pakistan"))
    assert (india.country, pakistan.country) == ("IN", "PK")
    assert india.id != pakistan.id
    # no Punjab is in Chile
    assert told("Punjab", Kind.PLACE, "Chile").country is None


def test_the_two_koreas_and_the_two_congos_are_never_one():
    names = ("North Korea", "South Korea", "Korea", "Republic of the Congo", "DR Congo", "Congo")
    assert len({node(name, Kind.COUNTRY).id for name in names}) == len(names)
    assert len({node("Georgia", kind).id for kind in (Kind.COUNTRY, Kind.PLACE, Kind.PERSON)}) == 3


def test_keys():
    assert person_key("Madonna") == "madonna"
    assert surname("Luther Vale Jr.") == "vale"
    assert surname("") == ""
    assert initials("Shanghai Cooperation Organisation") == {"sco"}
    assert initials("Reuters") == frozenset()
