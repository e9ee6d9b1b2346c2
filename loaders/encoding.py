"""Bytes to text: which encoding they are in, and whether they are text at all.

In order: a byte order mark; UTF-8 where it is valid; UTF-16 without a mark, known by its zero bytes; a charset that the
page declares; then a guess. Offsets later refer to the text this returns, so nothing is stripped but the mark, and
only line ends are made one kind.
"""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = {
    b"%PDF": "is a PDF; convert it first, for example with pdftotext",
    b"PK\x03\x04": "is a zip archive or an office document; save it as text first",
    b"\xd0\xcf\x11\xe0": "is an office document; save it as text first",
    b"{\\rtf": "is a rich text document; save it as plain text first",
    b"\x1f\x8b": "is gzip-compressed; only .jsonl.gz is read compressed",
}
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27} | {127})
_SAMPLE = 65_536


class NotText(ValueError):
    """Bytes that are no text; the message completes "this file ..."."""


def decode(data: bytes, declared: str | None = None) -> str:
    """The text that `data` encodes, without byte order mark and with line ends as newlines.

    `declared` is the charset a page claims for itself. Raises `NotText` with the reason.
    """
    for magic, reason in _FORMATS.items():
        if data.startswith(magic):
            raise NotText(reason)
    return _one_kind_of_line_end(_decoded(data, declared))


def _decoded(data: bytes, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    sample = data[:_SAMPLE]
    if b"\0" in sample:
        return _utf16_without_mark(data, sample)
    if len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) / 100:
        raise NotText("is binary, not text")
    for charset in ("utf-8", declared):
        try:
            if charset:
                return data.decode(charset)
        except (UnicodeDecodeError, LookupError):
            continue
    return _guessed(data)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise NotText(f"begins like {encoding} text but is not; save it as UTF-8") from None


def _utf16_without_mark(data: bytes, sample: bytes) -> str:
    """Latin text in UTF-16 has a zero in nearly every other byte; anything else with zeros is not text."""
    pairs = len(sample) // 2
    for encoding, high, low in (("utf-16-le", sample[1::2], sample[0::2]), ("utf-16-be", sample[0::2], sample[1::2])):
        if high.count(0) > 0.6 * pairs and len(low.translate(None, _CONTROLS)) > 0.6 * len(low):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                break
    raise NotText("is binary, not text")


def _guessed(data: bytes) -> str:
    """Western text with a few accents and typographic marks is cp1252, as browsers take it; the rest is measured.

    A statistical guess needs more non-ASCII bytes than an English article has.
    """
    foreign = sum(byte >= 0x80 for byte in data)
    if foreign <= len(data) / 4:
        return data.decode("cp1252", errors="replace")
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise NotText("is in an encoding that cannot be recognised; save it as UTF-8")
    return str(best)


def _one_kind_of_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
