"""One article in each format to a `Document`: plain text, Markdown, HTML and a JSON object."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from graph.model import Document
from loaders import front_matter
from loaders.dates import iso_date
from loaders.encoding import decode
from loaders.errors import LoadingError

_ID_DIGITS = 32  # 128 bits: two different articles never share one by accident
_SURROGATE = re.compile("[\ud800-\udfff]")  # JSON can write half a character, which no encoding can
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)


# what files call the day of publication: our own words first, then those of schema.org, RSS and common exports
_DATED = (
    *("published", "date", "datepublished", "date_published", "published_at", "publishedat", "published_on"),
    *("publication_date", "pubdate", "pub_date"),
)


def _published(described: Mapping[str, Any]) -> str | None:
    """The ISO date of publication that a file's metadata state, whatever the case of their keys."""
    by_key = {key.casefold(): value for key, value in described.items() if isinstance(value, str)}
    return next((day for key in _DATED if (day := iso_date(by_key.get(key, "")))), None)


def document(
    text: str,
    source: str,
    *,
    title: str | None = None,
    url: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
) -> Document:
    """The document of `text`, with what its first lines say where title or date are not given.

    Raises `LoadingError` for a text without words.
    """
    if not text.strip():
        raise LoadingError(source, "is empty")
    return Document(
        id=hashlib.sha256(text.encode("utf-8")).hexdigest()[:_ID_DIGITS],
        # a file's name may be bytes that are no UTF-8, which no store and no JSON can keep
        source=source.encode("utf-8", "backslashreplace").decode("utf-8"),
        text=text,
        title=title or front_matter.title(text),
        url=url,
        publisher=publisher,
        published=published or front_matter.published(text),
    )


def plain(data: bytes, source: str) -> Document:
    """A text file: its words exactly, without a byte order mark and with line ends as newlines."""
    return document(decode(data), source)


def markdown(data: bytes, source: str) -> Document:
    """A Markdown file: its words without the marks; `title:`, `date:` and so on of a leading `---` block are read."""
    from loaders.markdown import words_and_header

    text, header = words_and_header(decode(data))
    return document(
        text,
        source,
        title=header.get("title"),
        url=header.get("url"),
        publisher=header.get("publisher"),
        published=_published(header),
    )


def html(data: bytes, source: str) -> Document:
    """A web page: the main text without navigation, comments and footers, with the title, date and publisher it states.

    The main text is found by trafilatura (Barbaresi 2021, "Trafilatura: A Web Scraping Library", ACL demos).
    """
    # lazily: the import takes longer than reading a text file
    from trafilatura import bare_extraction

    charset = _CHARSET.search(data[:4096])
    page = bare_extraction(
        decode(data, charset[1].decode("ascii") if charset else None),
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if page is None or isinstance(page, dict) or not page.text:
        raise LoadingError(source, "is a page without an article in it; save the article's text as .txt")
    return document(
        page.text, source, title=page.title, url=page.url, publisher=page.sitename, published=iso_date(page.date or "")
    )


def record(value: Any, source: str, place: str) -> Document:
    """A JSON object with `text` and optionally `id`, `title`, `published`, `publisher`, `url` and `source`.

    The day of publication may have another common name too, such as `date`, `datePublished` or `pubDate`.

    Its document's source is the `url`, else a `source` that is an address, else `source` of the file with the `id`;
    `place` ("line 3") stands for a missing id and names the article in errors.
    """
    at = f"{source}, {place}"
    if not isinstance(value, dict):
        raise LoadingError(at, 'is not a JSON object; expected one like {"title": "...", "text": "..."}')
    if "document" in value and "statements" in value:
        raise LoadingError(at, "is an extraction, not an article; store it with: allegedly load FILE")
    if "text" not in value:
        raise LoadingError(at, "has no 'text'")
    words = {
        name: _words(value, name, at) for name in ("text", "title", "published", "date", "publisher", "url", "source")
    }
    given = words["source"] or ""
    is_address = "/" in given
    name = value.get("id")
    identity = name if isinstance(name, str) and name else place.replace(" ", "-") if name is None else str(name)
    try:
        return document(
            (words["text"] or "").replace("\r\n", "\n").replace("\r", "\n"),
            words["url"] or (given if is_address else f"{source}#{identity}"),
            title=words["title"],
            url=words["url"],
            publisher=words["publisher"] or (None if is_address else given or None),
            published=_published(value),
        )
    except LoadingError as error:
        raise LoadingError(at, error.reason) from None


def _words(value: Mapping[str, Any], name: str, at: str) -> str | None:
    found = value.get(name)
    if found is not None and not isinstance(found, str):
        raise LoadingError(at, f"{name!r} is not text but {type(found).__name__}")
    if found and _SURROGATE.search(found):
        raise LoadingError(at, f"{name!r} holds a lone surrogate, which is no text")
    return found or None
