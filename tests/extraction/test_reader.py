"""Documents in, extractions out: verbatim, the same every time, whatever the number of workers."""

from __future__ import annotations

import pytest

from extraction.reader import Reader, ReadingError
from graph.interchange import dumps, loads
from graph.model import Document, Extraction, Form, Kind, Status

TEXTS = {
    "border": (
        "Chile will send 200 soldiers to Peru, officials said on Monday.\n\n"
        "“We will never leave Cusco,” Peruvian president Ana Quispe told reporters in Lima, Peru. She condemned the "
        "Chilean government and thanked 40 Bolivian doctors.\n\n"
        "Chile denied that it had attacked the Peruvian Navy. 🚢 Its foreign minister, Juan Soto, visited Lima.\n"
    ),
    "odd": "\n\n  Señora Núñez’s «café» — reopened…\t\tChile condemned Peru.\u00a0Peru didn’t answer!\r\nChile may go.",
    "empty": "",
    "rain": "It rained.",
}


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return [Document(id=name, source=f"{name}.txt", text=text) for name, text in TEXTS.items()]


@pytest.fixture(scope="module")
def extractions(reader: Reader, documents: list[Document]) -> list[Extraction]:
    return [reader.read(document) for document in documents]


def test_clear_statements(extractions: list[Extraction]) -> None:
    border = extractions[0]
    names = {e.id: e.name for e in border.entities}
    stated = {(names[s.subject], str(s.relation), names[s.object]): s for s in border.statements}
    assert stated["Chile", "SUPPORTS", "Peru"].status is Status.PLANNED
    assert [(m.what, m.quantity) for m in stated["Chile", "SUPPORTS", "Peru"].means] == [("soldiers", "200")]
    assert [(a.text, a.cue) for a in stated["Chile", "SUPPORTS", "Peru"].attributed_to] == [("officials", "said")]
    assert stated["Ana Quispe", "LEADS", "Peru"].role == "president"
    assert stated["Chile", "ATTACKS", "Peruvian Navy"].status is Status.DENIED


def test_offsets_are_verbatim(extractions: list[Extraction]) -> None:
    for extraction in extractions:
        text = extraction.document.text
        for entity in extraction.entities:
            for mention in entity.mentions:
                assert 0 <= mention.start < mention.end <= len(text)
                assert text[mention.start : mention.end].strip()
        for statement in extraction.statements:
            evidence = text[statement.start : statement.end]
            assert evidence
            assert evidence == evidence.strip()
            for means in statement.means:
                assert means.what in text[means.start : means.end]
                assert means.quantity is None or means.quantity in text[means.start : means.end]
        for quote in extraction.quotes:
            assert text[quote.start : quote.end] == quote.text
            if quote.speaker_start is not None:
                assert text[quote.speaker_start : quote.speaker_end] == quote.speaker_text


def test_the_format_keeps_everything(extractions: list[Extraction]) -> None:
    for extraction in extractions:
        assert loads(dumps(extraction)) == extraction


def test_reading_again_gives_the_same(reader: Reader, extractions: list[Extraction]) -> None:
    """Also after other documents, in another order, and by a reader that has read nothing before."""
    for one in (reader, Reader()):
        again = [one.read(e.document) for e in reversed(extractions)]
        assert [dumps(e) for e in reversed(again)] == [dumps(e) for e in extractions]


def test_what_takes_no_part_is_no_entity_unless_named(extractions: list[Extraction]) -> None:
    for extraction in extractions:
        part = {i for s in extraction.statements for i in (s.subject, s.object, s.place)}
        part |= {a.entity for s in extraction.statements for a in s.attributed_to}
        part |= {i for q in extraction.quotes for i in (q.speaker, q.addressee)}
        for entity in extraction.entities:
            named = any(m.form is Form.NAME for m in entity.mentions)
            assert entity.id in part or (named and entity.kind not in (Kind.GROUP, Kind.EVENT))


def test_an_empty_document_states_nothing(extractions: list[Extraction]) -> None:
    assert extractions[2] == Extraction(extractions[2].document)


def test_workers_change_nothing(reader: Reader, documents: list[Document], extractions: list[Extraction]) -> None:
    many = documents * 3
    expected = list(zip(many, extractions * 3, strict=True))
    assert list(reader.read_all(many)) == expected
    assert list(Reader().read_all(many, workers=2)) == expected


def test_a_document_that_cannot_be_read_stops_no_other() -> None:
    texts = ["Chile condemned Peru.", "Peru slept. " * 20, "It rained."]
    documents = [Document(id=str(i), source=f"{i}.txt", text=text) for i, text in enumerate(texts)]
    short = Reader(longest=100)
    results = [result for _, result in short.read_all(documents)]
    assert [isinstance(result, ReadingError) for result in results] == [False, True, False]
    assert str(results[1]) == "1.txt: has 240 characters, more than the 100 that are read at once"
    with pytest.raises(ReadingError, match=r"1\.txt: has 240 characters"):
        short.read(documents[1])
