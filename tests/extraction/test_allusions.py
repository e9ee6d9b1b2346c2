"""Deeds that the next sentence comes back to without a name: "the decision", "the claim"."""

import pytest

from tests.extraction.reading_aloud import stated, triples


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Ana Diaz dissolved parliament on Monday. Luis Soto criticised the decision.",
            ("Luis Soto", "CRITICIZES", "Ana Diaz"),
        ),
        (
            "Ana Diaz raised tariffs, and Luis Soto called the move a mistake.",
            ("Luis Soto", "CRITICIZES", "Ana Diaz"),
        ),
        ("Peru closed its border. The move was condemned by Chile and Ghana.", ("Ghana", "CRITICIZES", "Peru")),
        ("Peru accused Chile of spying. Chile denied the accusation.", ("Chile", "OPPOSES", "Peru")),
        ("A report by Amnesty said Peru lied. Peru rejected the allegations.", ("Peru", "OPPOSES", "Amnesty")),
        ("Luis Soto introduced a tax bill. Ana Diaz opposes the bill.", ("Ana Diaz", "OPPOSES", "Luis Soto")),
        ("Ana Diaz raised tariffs, a move that Luis Soto condemned.", ("Luis Soto", "CRITICIZES", "Ana Diaz")),
    ],
)
def test_who_is_against_a_deed_is_against_who_did_it_just_before(text, fact):
    assert fact in triples(stated(text))


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # whose the plan is was told before
        (
            "Luis Soto condemned a plan of Ana Diaz. Omar Reyes criticised the plan.",
            ("Omar Reyes", "CRITICIZES", "Luis Soto"),
        ),
        # who jails somebody has not accused him
        ("A Chilean court jailed Luis Soto. Ana Diaz denied the accusation.", ("Ana Diaz", "OPPOSES", "Chilean court")),
        # who welcomes a move has not made it
        (
            "Ana Diaz resigned on Monday. Luis Soto welcomed the decision, and Omar Reyes criticised the move.",
            ("Omar Reyes", "CRITICIZES", "Luis Soto"),
        ),
        ("Ana Diaz praised Omar Reyes. Luis Soto rejected the claims.", ("Luis Soto", "OPPOSES", "Ana Diaz")),
        # a law that nobody was told to have made
        ("Ana Diaz visited Chile in May. Luis Soto opposed the law.", ("Luis Soto", "OPPOSES", "Ana Diaz")),
        ("Ana Diaz won the election. Luis Soto rejected the claim.", ("Luis Soto", "OPPOSES", "Ana Diaz")),
        ('"It rains," Ana Diaz said. Luis Soto criticised the decision.', ("Luis Soto", "CRITICIZES", "Ana Diaz")),
        (
            "Ana Diaz flew to Lima. Luis Soto criticised the decision of Omar Reyes.",
            ("Luis Soto", "CRITICIZES", "Ana Diaz"),
        ),
    ],
)
def test_a_deed_of_somebody_else_is_not_that_of_who_was_named_before(text, fact):
    assert fact not in triples(stated(text))
