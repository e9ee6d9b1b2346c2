"""Chronicles and headlines tell in the present: their verbs look like nouns."""

from __future__ import annotations

import pytest

from tests.extraction.reading_aloud import place, read, reader, stated, triples


@pytest.mark.parametrize(
    ("text", "subject", "relation", "object_"),
    [
        (
            "Peruvian police detain Civic Front member Ana Diaz in Lima to enforce a sentence.",
            "Peruvian police",
            "COERCES",
            "Ana Diaz",
        ),
        (
            "A court in Arequipa, Peru, issues arrest warrants for eight suspects.",
            "court",
            "COERCES",
            "eight suspects",
        ),
        ("Police in Lima arrest opposition leader Luis Soto.", "Police", "COERCES", "Luis Soto"),
        (
            "Lima Immigration and Customs Enforcement arrests Omar Reyes, a Chilean student who led protests, "
            "and revoke his visa.",
            "Lima Immigration and Customs Enforcement",
            "COERCES",
            "Omar Reyes",
        ),
    ],
)
def test_the_verb_of_a_chronicle_is_found(text: str, subject: str, relation: str, object_: str) -> None:
    assert (subject, relation, object_) in triples(stated(text))


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("Peruvian security forces rescue 31 worshippers abducted by rebels.", "rescue"),
        ("High Court judge Ana Diaz sentences former mayor Luis Soto to ten years in prison.", "sentences"),
        ("Leaders of the member states of the Andean League elect Luis Soto as chairman.", "elect"),
        ("Parliament votes to remove Omar Reyes.", "votes"),
        ("Hundreds of Chilean refugees from the war return to Lima.", "return"),
        ("Gunmen attack police patrol in Lima, Peru, killing two officers.", "attack"),
    ],
)
def test_of_several_words_the_one_that_agrees_and_has_an_object_is_the_verb(text: str, root: str) -> None:
    doc = read(text)
    (sentence,) = doc.sents
    assert (sentence.root.text, sentence.root.pos_) == (root, "VERB")
    assert sentence.root.tag_ in ("VBZ",) if root.endswith("s") else ("VBP", "VB")


def test_a_document_is_read_alike_alone_and_with_others() -> None:
    texts = [
        "A court in Lima, Peru, sentences five men to death.",
        "Ana Diaz met Luis Soto.",
        "Police in Lima arrest him.",
    ]
    together = list(reader().pipe(texts, batch_size=3))
    assert [d.to_json() for d in together] == [read(text).to_json() for text in texts]


def test_what_is_told_in_the_past_is_left_as_it_is() -> None:
    doc = read("A guard and a driver at a party rally near Lima. Ana Diaz met Luis Soto. They left Peru on Monday.")
    assert doc[place(doc, "rally")].pos_ == "NOUN"


def test_somebody_addressed_is_no_subject() -> None:
    doc = read("Students, contact Ana Diaz at the office.")
    assert doc[place(doc, "Students")].dep_ != "nsubj"
