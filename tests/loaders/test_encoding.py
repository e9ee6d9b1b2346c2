"""Bytes to text, in every encoding an article comes in, and what is no text."""

import codecs

import pytest

from loaders.encoding import NotText, decode

SPOKEN = "“We will help,” said José Ibáñez — the minister’s aide."


@pytest.mark.parametrize(
    "data",
    [
        SPOKEN.encode("utf-8"),
        codecs.BOM_UTF8 + SPOKEN.encode("utf-8"),
        codecs.BOM_UTF16_LE + SPOKEN.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + SPOKEN.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + SPOKEN.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + SPOKEN.encode("utf-32-be"),
        SPOKEN.encode("utf-16-le"),
        SPOKEN.encode("utf-16-be"),
        SPOKEN.encode("cp1252"),
    ],
    ids=["utf8", "utf8-bom", "16le-bom", "16be-bom", "32le-bom", "32be-bom", "16le", "16be", "cp1252"],
)
def test_the_same_words_come_out_of_every_encoding(data: bytes) -> None:
    assert decode(data) == SPOKEN


def test_a_declared_charset_is_believed_where_it_is_not_utf8() -> None:
    assert decode("Łódź said yes".encode("iso8859-2"), "iso-8859-2") == "Łódź said yes"
    assert decode("Łódź said yes".encode(), "iso-8859-2") == "Łódź said yes"
    assert decode("naïve".encode("cp1252"), "no-such-charset") == "naïve"


def test_text_with_many_foreign_bytes_is_measured() -> None:
    russian = "Правительство сообщило, что переговоры продолжатся на следующей неделе в столице. " * 5
    assert decode(russian.encode("cp1251")) == russian


def test_only_line_ends_change() -> None:
    assert decode(b"one\r\ntwo\rthree\n\n four \t\n") == "one\ntwo\nthree\n\n four \t\n"


def test_an_escape_sequence_is_not_binary() -> None:
    assert decode(b"red \x1b[31malert\x1b[0m in the text") == "red \x1b[31malert\x1b[0m in the text"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n1 0 obj", "is a PDF; convert it first, for example with pdftotext"),
        (b"PK\x03\x04rest", "is a zip archive or an office document; save it as text first"),
        (b"\x1f\x8b\x08\x00rest", "is gzip-compressed; only .jsonl.gz is read compressed"),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0", "is binary, not text"),
        (bytes(range(1, 32)) * 10, "is binary, not text"),
        (codecs.BOM_UTF16_LE + b"a\0b", "begins like utf-16-le text but is not; save it as UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(data: bytes, reason: str) -> None:
    with pytest.raises(NotText) as refused:
        decode(data)
    assert str(refused.value) == reason
