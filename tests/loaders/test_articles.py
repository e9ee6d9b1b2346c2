"""One article in each format."""

import hashlib
from pathlib import Path

import pytest

from graph.model import Document
from loaders import LoadingError, load
from loaders.articles import record

PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}">
<title>Port talks resume | The Harbor Post</title>
<meta property="og:title" content="Port talks resume">
<meta property="article:published_time" content="2024-05-03T10:00:00Z">
<meta property="og:site_name" content="The Harbor Post">
<link rel="canonical" href="https://harbor.example/port-talks"></head>
<body><nav><a href="/">Home</a><a href="/world">World</a></nav>
<article><h1>Port talks resume</h1>
<p>Fiji sent two ships to Tonga on Monday, the ministry said. The talks on the port would go on for a week.</p>
<p>“We thank them,” said minister José Ibáñez. She <b>called</b> on <a href="/x">Samoa</a> to join the talks.</p>
</article><footer>Copyright. Subscribe to our newsletter for more.</footer></body></html>"""
PROSE = (
    "Fiji sent two ships to Tonga on Monday, the ministry said. The talks on the port would go on for a week.\n"
    "“We thank them,” said minister José Ibáñez. She called on Samoa to join the talks."
)


def only(path: Path) -> Document:
    (document,) = load([path])
    assert isinstance(document, Document), document
    return document


def test_a_text_file_is_kept_to_the_letter(tmp_path: Path) -> None:
    path = tmp_path / "relief.txt"
    text = "\nFiji Sends Ships\n\nPublished: March 4, 2025\n\n  Fiji sent “two” ships. 🚢\n"
    path.write_text(text, encoding="utf-8")
    assert only(path) == Document(
        id=hashlib.sha256(text.encode()).hexdigest()[:32],
        source=str(path),
        text=text,
        title="Fiji Sends Ships",
        published="2025-03-04",
    )


def test_line_ends_and_marks_do_not_make_another_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"Fiji sent ships.\nTonga thanked it.\n")
    (tmp_path / "b.txt").write_bytes(b"\xef\xbb\xbfFiji sent ships.\r\nTonga thanked it.\r\n")
    assert only(tmp_path / "a.txt").id == only(tmp_path / "b.txt").id


def test_markdown_loses_its_marks_and_gives_its_header(tmp_path: Path) -> None:
    path = tmp_path / "talks.md"
    path.write_text(
        "---\ntitle: Talks resume\ndate: 2025-03-14\npublisher: The Ledger\nurl: https://ledger.example/1\n---\n\n"
        "# Talks resume\n\nFiji **sent** two [ships](https://example.org) to\nTonga.\n\n"
        "- `Samoa` joined\n\n> “Yes,” it said.\n\n```\ncode\n```\n\n<div>markup</div>\n\n![a chart](chart.png)\n",
        encoding="utf-8",
    )
    document = only(path)
    assert document.text == "Talks resume\n\nFiji sent two ships to Tonga.\n\nSamoa joined\n\n“Yes,” it said."
    assert (document.title, document.published) == ("Talks resume", "2025-03-14")
    assert (document.publisher, document.url) == ("The Ledger", "https://ledger.example/1")


def test_markdown_may_begin_with_a_rule(tmp_path: Path) -> None:
    path = tmp_path / "rule.md"
    path.write_text("---\nFiji: sent: ships\n---\nTonga thanked it.\n", encoding="utf-8")
    assert only(path).text == "Fiji: sent: ships\n\nTonga thanked it."


@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_a_page_gives_its_main_text_and_what_it_says_of_itself(tmp_path: Path, charset: str) -> None:
    path = tmp_path / "talks.html"
    path.write_bytes(PAGE.format(charset=charset).encode(charset))
    document = only(path)
    assert document.text.endswith(PROSE)
    assert "Subscribe" not in document.text
    assert "Home" not in document.text
    assert (document.title, document.published) == ("Port talks resume", "2024-05-03")
    assert (document.publisher, document.url) == ("The Harbor Post", "https://harbor.example/port-talks")
    assert document.source == str(path)


def test_a_page_without_an_article_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "menu.html"
    path.write_text("<html><head><title>Menu</title></head><body></body></html>", encoding="utf-8")
    (error,) = load([path])
    assert str(error) == f"{path}: is a page without an article in it; save the article's text as .txt"


def test_a_record_says_where_it_came_from() -> None:
    full = {
        "id": "a-1",
        "title": "Talks",
        "text": "Fiji sent ships.\r\nTonga thanked it.",
        "published": "March 4, 2025",
        "publisher": "Harbor Wire",
        "url": "https://harbor.example/a-1",
    }
    document = record(full, "news.jsonl", "line 1")
    assert document.text == "Fiji sent ships.\nTonga thanked it."
    assert document.source == document.url == "https://harbor.example/a-1"
    assert (document.title, document.publisher, document.published) == ("Talks", "Harbor Wire", "2025-03-04")


@pytest.mark.parametrize(
    ("dated", "day"),
    [
        ({"datePublished": "2025-03-04T10:00:00Z"}, "2025-03-04"),
        ({"pubDate": "Tue, 04 Mar 2025 10:00:00 GMT"}, "2025-03-04"),
        ({"published_at": "2025-03-04 10:00", "date": "no day"}, "2025-03-04"),
        ({"published": "March 4, 2025", "date": "2020-01-01"}, "2025-03-04"),
        ({"created_at": "2025-03-04"}, None),
        ({"published_at": 1741082400}, None),
    ],
)
def test_a_line_may_call_its_date_what_others_call_it(dated, day) -> None:
    assert record({"text": "Fiji sent ships.", **dated}, "news.jsonl", "line 3").published == day


@pytest.mark.parametrize(
    ("extra", "source", "publisher"),
    [
        ({"id": "a-1"}, "news.jsonl#a-1", None),
        ({"id": 7}, "news.jsonl#7", None),
        ({}, "news.jsonl#line-3", None),
        ({"id": "a-1", "source": "Harbor Wire"}, "news.jsonl#a-1", "Harbor Wire"),
        ({"id": "a-1", "source": "desk/a-1.txt"}, "desk/a-1.txt", None),
    ],
)
def test_a_record_without_an_address_gets_one_of_its_own(
    extra: dict[str, object], source: str, publisher: str | None
) -> None:
    document = record({"text": "Fiji sent ships.", "date": "2025-03-04", **extra}, "news.jsonl", "line 3")
    assert (document.source, document.publisher, document.published) == (source, publisher, "2025-03-04")


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ([1], 'is not a JSON object; expected one like {"title": "...", "text": "..."}'),
        ({"title": "x"}, "has no 'text'"),
        ({"text": ""}, "is empty"),
        ({"text": "  \n"}, "is empty"),
        ({"text": None}, "is empty"),
        ({"text": 7}, "'text' is not text but int"),
        ({"text": "a", "title": ["b"]}, "'title' is not text but list"),
        ({"text": "lone \ud800"}, "'text' holds a lone surrogate, which is no text"),
        ({"text": "a", "publisher": "\udfff"}, "'publisher' holds a lone surrogate, which is no text"),
        ({"document": {}, "statements": []}, "is an extraction, not an article; store it with: allegedly load FILE"),
    ],
)
def test_a_record_that_is_no_article_is_refused(value: object, reason: str) -> None:
    with pytest.raises(LoadingError) as refused:
        record(value, "news.jsonl", "line 3")
    assert str(refused.value) == f"news.jsonl, line 3: {reason}"
