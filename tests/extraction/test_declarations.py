"""Who "we" are in somebody's words: who declares something does so himself, whoever else he speaks for."""

import pytest

from tests.extraction.reading_aloud import mentions, read, stated, triples


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ('"We urge Peru to free the miners," Luis Soto said.', ("Luis Soto", "ASKS", "Peru")),
        ('"We strongly condemn the attack by Chile," said Luis Soto.', ("Luis Soto", "CRITICIZES", "Chile")),
        ('"We reject the plan of the Civic Party," said Luis Soto.', ("Luis Soto", "OPPOSES", "Civic Party")),
        ('"We are appalled by Chile\'s conduct," said Luis Soto.', ("Luis Soto", "CRITICIZES", "Chile")),
        ('"We are grateful to Chile," Luis Soto said.', ("Luis Soto", "SUPPORTS", "Chile")),
    ],
)
def test_we_who_declare_something_are_the_speaker(text, fact):
    assert fact in triples(stated(text))


@pytest.mark.parametrize(
    "text",
    [
        '"We bombed Chile," said Luis Soto.',
        '"We want to see Chile lose," said Luis Soto.',
        '"Peru lost when we condemned Chile," said Luis Soto.',
    ],
)
def test_we_who_do_or_hope_for_something_may_be_others(text):
    assert mentions(read(text), "Luis Soto") == ["Luis Soto"]
