"""Which names are one node, and which are not."""

from __future__ import annotations

import pytest

from graph.identity import ByName, best_name, content_id, country, fold
from graph.model import Document, Entity, Extraction, Kind


def node(name: str, kind: Kind = Kind.PERSON):
    extraction = Extraction(Document("d", "s", "t"), (Entity("e1", name, kind),))
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
    ],
)
def test_spellings_of_one_name_are_one_node(names):
    assert len({node(name).id for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("George W. Bush", "George H. W. Bush"), ("Ana", "Anna"), ("!!!", "???"), ("गिरि", "गरि"), ("山田", "山口")],
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
