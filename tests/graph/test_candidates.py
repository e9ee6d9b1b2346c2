"""Who is proposed to be one, why, and who is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.candidates import Actor, Candidate, Candidates
from graph.decisions import Clusters, DecisionError, Verdict
from graph.model import Kind, Relation
from graph.store import deciding
from tests.graph.test_decisions import different, same
from tests.graph.writing import Fact, article, dump, empty


def actor(name: str, kind: Kind = Kind.PERSON, *aliases: str, documents: int = 1, **rest) -> Actor:
    return Actor(f"{kind} {name} {documents}", kind, name, aliases, documents, **rest)


def proposed(*actors: Actor, **rest) -> list[Candidate]:
    return list(Candidates(actors, **rest))


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (actor("Mira Vale", Kind.PERSON, documents=9), actor("Vale"), "is also called Vale, the only one who bears it"),
        (actor("Lin Sato", Kind.PERSON, "Lin", documents=9), actor("Lin"), "is also called Lin"),
        (actor("Mohammed Salim"), actor("Muhammad Saleem"), "spelled nearly alike (88 of 100)"),
        (actor("Sato Rin"), actor("Rin Sato"), "spelled nearly alike (100 of 100)"),
        (actor("Ilse Brandt"), actor("Ilse Brand"), "spelled nearly alike (95 of 100)"),
        (
            actor("River Trade Union", Kind.ORGANIZATION),
            actor("RTU", Kind.ORGANIZATION),
            "RTU are the letters of River Trade Union",
        ),
        (actor("Elsin", Kind.PLACE), actor("Elsin Province", Kind.PLACE), "one has a word more: province"),
        (actor("Port Elsin", Kind.PLACE), actor("Port Elsin", Kind.PERSON), "one name, read as two kinds"),
        (
            actor("Supreme Court", Kind.ORGANIZATION, country="PE", documents=2),
            actor("Supreme Court", Kind.ORGANIZATION),
            "one name; of one or both no document tells the country",
        ),
    ],
)
def test_names_that_may_be_one(one, other, reason):
    (found,) = proposed(one, other)
    assert {found.one, found.other} == {one, other}
    assert any(reason in why for why in found.reasons), found.reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (actor("Mira Vale"), actor("Tom Vale")),
        (actor("George W. Quill"), actor("George H. W. Quill")),
        (actor("Luther Vale"), actor("Luther Vale Jr.")),
        (actor("Georgia", Kind.COUNTRY, iso="GE"), actor("Georgetown", Kind.COUNTRY, iso="GT")),
        (actor("North Korea", Kind.COUNTRY, iso="KP"), actor("South Korea", Kind.COUNTRY, iso="KR")),
        (
            actor("Supreme Court", Kind.ORGANIZATION, country="PE"),
            actor("Supreme Court", Kind.ORGANIZATION, country="CL", documents=2),
        ),
        (actor("3rd River Brigade", Kind.ORGANIZATION), actor("5th River Brigade", Kind.ORGANIZATION)),
        (actor("two soldiers", Kind.GROUP), actor("ten soldiers", Kind.GROUP, "two soldiers")),
    ],
)
def test_names_that_are_not(one, other):
    assert proposed(one, other) == []


def test_what_is_decided_to_be_different_is_not_proposed():
    one, other = actor("Ilse Brandt"), actor("Ilse Brand")
    a, b = sorted((one.id, other.id))
    assert proposed(one, other, apart={(a, b)}) == []


def test_neighbours_speak_for_it_and_a_document_that_names_both_against():
    one, other = actor("Ilse Brandt"), actor("Ilse Brand")
    (plain,) = proposed(one, other)
    (shared,) = proposed(one, other, neighbours={one.id: {"x", "y"}, other.id: {"y", "x", "z"}})
    (together,) = proposed(one, other, documents={one.id: {1, 2}, other.id: {2, 3}})
    assert together.score < plain.score < shared.score
    assert shared.reasons[-1] == "both have to do with the same 2 others"
    assert together.reasons[-1] == "but 1 document names both"


def test_only_what_the_whole_store_leaves_no_doubt_about_is_sure():
    mira, vale = actor("Mira Vale", documents=30), actor("Vale", documents=3)
    (alone,) = proposed(mira, vale)
    assert alone.sure
    assert (alone.one, alone.kind) == (mira, Kind.PERSON)
    # a namesake who is hardly ever told of leaves little doubt, one who is told of leaves some
    assert [c.sure for c in proposed(mira, vale, actor("Tom Vale"))] == [True, False]
    assert not any(c.sure for c in proposed(mira, vale, actor("Tom Vale", documents=9)))
    # two of one document are not one
    assert not any(c.sure for c in proposed(mira, vale, documents={mira.id: {1}, vale.id: {1}}))
    # nor is who is hardly known
    assert not any(c.sure for c in proposed(actor("Mira Vale"), vale))
    place, person = actor("Port Elsin", Kind.PLACE, documents=6), actor("Port Elsin", documents=2)
    assert [c.sure for c in proposed(place, person)] == [True]
    # Jordan, and Jordan
    assert not any(c.sure for c in proposed(actor("Elsin", Kind.PLACE, documents=6), actor("Elsin")))
    assert not any(c.sure for c in proposed(actor("New Sudria", Kind.COUNTRY, documents=6), actor("New Sudria")))


def test_the_order_of_actors_does_not_matter():
    some = [actor("Mira Vale", documents=3), actor("Vale"), actor("Vale", Kind.PLACE), actor("Tom Vale"), actor("Mira")]
    assert proposed(*some) == proposed(*reversed(some))


VALE, MIRA_VALE = ("Vale", Kind.PERSON), ("Mira Vale", Kind.PERSON)
NORWAY, UNION = ("Norway", Kind.COUNTRY), ("Harbour Union", Kind.ORGANIZATION)
ARTICLES = [
    article("a.txt", Fact(MIRA_VALE, Relation.SUPPORTS, UNION), published="2024-02-01", title="Vale helps"),
    article("b.txt", Fact(MIRA_VALE, Relation.MEETS_WITH, NORWAY)),
    article("c.txt", Fact(MIRA_VALE, Relation.THREATENS, UNION)),
    article("d.txt", Fact(VALE, Relation.SUPPORTS, UNION), opening="It rained. "),
]


def test_roles_that_both_hold_are_told_once_however_they_are_written(store):
    def with_role(one, role: str):
        return replace(one, statements=(replace(one.statements[0], role=role), *one.statements[1:]))

    list(store.load([with_role(ARTICLES[0], "head"), with_role(ARTICLES[1], "guest"), with_role(ARTICLES[3], "Head")]))
    (candidate,) = store.proposals()
    evidence = store.evidence(candidate)
    assert {tuple(sorted(roles)) for roles in evidence.roles} == {
        ("guest, Norway", "head, Harbour Union"),
        ("Head, Harbour Union",),
    }
    assert [role.lower() for role in evidence.held] == ["head, harbour union"]


def test_a_store_proposes_with_evidence_of_both_sides(store):
    list(store.load(ARTICLES))
    (candidate,) = store.proposals()
    assert (candidate.one.name, candidate.one.documents, candidate.other.name) == ("Mira Vale", 3, "Vale")
    assert candidate.reasons == (
        "Mira Vale is also called Vale, the only one who bears it",
        "both have to do with the same other",
    )
    assert store.actor(candidate.one.id) == candidate.one
    assert store.actor("nobody") is None
    evidence = store.evidence(candidate)
    assert evidence.shared == ("Harbour Union",)
    assert {p.text for p in evidence.passages[0]} == {
        "Mira Vale supports Harbour Union.",
        "Mira Vale meets with Norway.",
        "Mira Vale threatens Harbour Union.",
    }
    assert [(p.document, p.published) for p in evidence.passages[0]][-1] in (
        ("Vale helps", "2024-02-01"),
        ("c.txt", None),
    )
    assert [p.text for p in evidence.passages[1]] == ["Vale supports Harbour Union."]


def test_what_is_sure_is_decided_in_the_name_of_the_program_and_not_proposed_again(store):
    list(store.load(ARTICLES))
    (made,), gone = store.decide_sure("2026-03-01T00:00:00+00:00")
    assert (made.verdict, made.by, made.kind, gone) == (Verdict.SAME, "allegedly", Kind.PERSON, [])
    assert made.reason.startswith("Mira Vale is also called Vale")
    assert store.proposals() == []
    before = dump(store)
    assert store.decide_sure("2026-03-02T00:00:00+00:00") == ([], [])
    assert dump(store) == before


def test_what_is_sure_depends_on_what_the_store_holds_and_not_on_when_it_was_asked(store):
    first, second = "2026-03-01T00:00:00+00:00", "2026-03-02T00:00:00+00:00"
    namesake = [
        article(f"t{i}.txt", Fact(("Tom Vale", Kind.PERSON), Relation.MEETS_WITH, NORWAY), opening=f"{i}. ")
        for i in range(3)
    ]
    union = ("Union of the Harbour", Kind.ORGANIZATION)
    list(store.load([*ARTICLES, *namesake]))
    store.decide([same(UNION, union)])
    assert store.decide_sure(first) == ([], [])
    expected = dump(store)
    store.take_back(d.id for d in store.decisions())
    empty(store)

    list(store.load(ARTICLES))
    (made,), _ = store.decide_sure(first)
    list(store.load(namesake))
    store.decide([same(UNION, union)])
    assert store.decide_sure(second) == ([], [made])
    assert dump(store) == expected
    list(store.forget([a.document.source for a in namesake]))
    (again,), _ = store.decide_sure(second)
    assert (again.one, again.other) == (made.one, made.other)


def test_what_is_sure_is_judged_anew_wholly_or_not_at_all(store, monkeypatch):
    list(store.load(ARTICLES))
    store.decide_sure("2026-03-01T00:00:00+00:00")
    before = dump(store)

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(deciding, "decide", interrupted)
    with pytest.raises(KeyboardInterrupt):
        store.decide_sure("2026-03-02T00:00:00+00:00")
    assert dump(store) == before


def test_what_somebody_decided_to_be_different_is_never_sure(store):
    list(store.load(ARTICLES))
    (candidate,) = store.proposals()
    store.decide([store.judged(candidate, Verdict.DIFFERENT, "ana", "2026-03-01")])
    assert store.proposals() == []
    assert store.decide_sure("2026-03-02") == ([], [])
    with pytest.raises(DecisionError):
        store.decide([store.judged(candidate, Verdict.SAME, "ben", "2026-03-03")])


def test_of_further_decisions_those_agree_that_join_nothing_apart():
    a, b, c, d = (("A" * n, Kind.PERSON) for n in range(1, 5))
    apart = Clusters([different(a, c)])
    assert apart.agreeing([same(a, b), same(b, c)]) == []
    assert apart.agreeing([same(a, b), same(c, d)]) == [same(a, b), same(c, d)]
