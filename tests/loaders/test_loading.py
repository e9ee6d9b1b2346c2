"""From what the user names to documents: order, formats, limits and everything that can be wrong."""

import gzip
import io
import json
import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.model import Document
from loaders import load


def told(outcomes: object) -> list[str]:
    """Each document as its source, each error as its words."""
    return [o.source if isinstance(o, Document) else f"! {o}" for o in outcomes]  # type: ignore[attr-defined]


def write(path: Path, text: str = "Fiji sent ships to Tonga.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_folder_is_read_recursively_in_order_without_hidden_and_other_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/c/d.TXT", ".hidden.txt", ".git/x.txt", "photo.jpg", "notes", "c.htm.bak"):
        write(tmp_path / name)
    assert told(load([tmp_path])) == [str(tmp_path / n) for n in ("a/c/d.TXT", "a/z.md", "b.txt")]


def test_globs_are_expanded_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md", "deep/d.txt"):
        write(tmp_path / name)
    assert told(load([f"{tmp_path}/*.txt"])) == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]
    assert told(load([f"{tmp_path}/**/d.txt"])) == [str(tmp_path / "deep" / "d.txt")]
    assert told(load([f"{tmp_path}/*.pdf"])) == [f"! {tmp_path}/*.pdf: matches no file"]


def test_a_file_whose_name_looks_like_a_glob_is_that_file(tmp_path: Path) -> None:
    assert told(load([write(tmp_path / "report[1].txt")])) == [str(tmp_path / "report[1].txt")]


def test_what_cannot_be_loaded_is_said_and_the_rest_is_loaded(tmp_path: Path) -> None:
    write(tmp_path / "empty.txt", "")
    write(tmp_path / "blank.txt", " \n\t\n")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)))
    good = write(tmp_path / "good.txt")
    (tmp_path / "none").mkdir()
    assert told(load([tmp_path, "missing.txt", "https://example.org/a", tmp_path / "none", good])) == [
        f"! {tmp_path}/binary.txt: is binary, not text",
        f"! {tmp_path}/blank.txt: is empty",
        f"! {tmp_path}/empty.txt: is empty",
        str(good),
        "! missing.txt: no such file or folder",
        "! https://example.org/a: is an address on the web, which is not fetched; save the page and give the file",
        f"! {tmp_path}/none: no article in this folder; files that are read end in "
        ".txt, .md, .markdown, .html, .htm, .jsonl, .ndjson, .jsonl.gz, .ndjson.gz",
        str(good),
    ]


@pytest.fixture
def without_rights() -> Iterator[None]:
    """Give up root's right to read everything, where the tests run as root."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_folder_and_a_file_without_rights_are_told(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    closed, secret, good = tmp_path / "closed", write(tmp_path / "secret.txt"), write(tmp_path / "will.txt")
    closed.mkdir()
    secret.chmod(0)
    closed.chmod(0)
    request.getfixturevalue("without_rights")
    assert told(load([tmp_path])) == [
        f"! {closed}: cannot be read: Permission denied",
        f"! {secret}: cannot be read: Permission denied",
        str(good),
    ]


def test_lines_that_are_no_articles_are_numbered_and_the_rest_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_bytes(
        b'\xef\xbb\xbf{"id": "a", "text": "Fiji sent ships."}\n\n{"id": "b", "text": \nnot json\n'
        b'{"id": "c", "text": "caf\xe9"}\n["d"]\n{"id": "e", "text": "Tonga thanked Fiji."}'
    )
    assert told(load([path])) == [
        f"{path}#a",
        f"! {path}, line 3: is not JSON: Expecting value at column 20",
        f"! {path}, line 4: is not JSON: Expecting value at column 1",
        f"! {path}, line 5: is not UTF-8 at byte 25",
        f'! {path}, line 6: is not a JSON object; expected one like {{"title": "...", "text": "..."}}',
        f"{path}#e",
    ]


def test_compressed_lines_are_read_and_damage_is_told(tmp_path: Path) -> None:
    lines = b"".join(json.dumps({"id": str(i), "text": f"Fiji sent {i} ships."}).encode() + b"\n" for i in range(500))
    whole, cut = tmp_path / "whole.jsonl.gz", tmp_path / "cut.jsonl.gz"
    whole.write_bytes(gzip.compress(lines))
    cut.write_bytes(whole.read_bytes()[:-200])
    assert len(told(load([whole]))) == 500
    *_, last = told(load([cut]))
    assert last.endswith("the compressed file is damaged or cut short")


def test_nesting_that_breaks_the_parser_is_one_bad_line(tmp_path: Path) -> None:
    path = write(tmp_path / "deep.jsonl", '{"a":' * 100_000 + '\n{"id": "b", "text": "Fiji sent ships."}\n')
    assert told(load([path])) == [f"! {path}, line 1: is not JSON that can be read", f"{path}#b"]


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (b"Fiji sent ships to Tonga.", ["standard input"]),
        (
            b'{"id": "a", "text": "Fiji sent ships."}\n{"text": ""}',
            ["standard input#a", "! standard input, line 2: is empty"],
        ),
        (b"<!DOCTYPE html><html><body><p>Fiji sent ships to Tonga, it said.</p></body></html>", ["standard input"]),
        (b"", ["! standard input: is empty"]),
        (b"\x00\x01\x02", ["! standard input: is binary, not text"]),
    ],
)
def test_standard_input_is_told_apart_by_its_first_bytes(given: bytes, found: list[str]) -> None:
    assert told(load(["-"], standard_input=io.BytesIO(given))) == found


def test_a_file_without_a_known_suffix_is_told_apart_too(tmp_path: Path) -> None:
    assert told(load([write(tmp_path / "story")])) == [str(tmp_path / "story")]
    assert told(load([write(tmp_path / "lines.json", '{"id": "a", "text": "Fiji."}')])) == [f"{tmp_path}/lines.json#a"]


def test_an_article_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(50_000_000)
    tracemalloc.start()
    assert told(load([large])) == [
        f"! {large}: has 50.0 MB, more than the 1 MB one article may have; --max-size raises that"
    ]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1_000_000


def test_the_limit_can_be_raised(tmp_path: Path) -> None:
    path = write(tmp_path / "long.txt", "Fiji sent ships. " * 200_000)
    assert told(load([path]))[0].startswith(f"! {path}: has 3.4 MB")
    assert told(load([path], max_bytes=4_000_000)) == [str(path)]


def test_the_limit_holds_for_lines_and_standard_input_not_for_files_of_lines(tmp_path: Path) -> None:
    row = json.dumps({"id": "a", "text": "Fiji sent ships. " * 30}) + "\n"
    path = write(tmp_path / "news.jsonl", row + '{"id": "b", "text": "' + "x" * 5_000 + '"}\n' + row)
    refused = "has more than the 0.001 MB one article may have; --max-size raises that"
    assert told(load([path], max_bytes=1_000)) == [f"{path}#a", f"! {path}, line 2: {refused}", f"{path}#a"]
    assert told(load(["-"], standard_input=io.BytesIO(b"x" * 5_000), max_bytes=1_000)) == [
        f"! standard input: {refused}"
    ]


def test_memory_does_not_grow_with_the_number_of_articles(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for i in range(3_000):
            file.write(json.dumps({"id": str(i), "text": f"Fiji sent {i} ships. " + "Tonga thanked it. " * 300}) + "\n")
    tracemalloc.start()
    count = sum(isinstance(outcome, Document) for outcome in load([path]))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 3_000
    assert peak < 1_000_000


def test_a_name_that_is_not_utf8_is_written_so_that_it_can_be_kept(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    Path(path).write_text("Fiji sent ships to Tonga.")
    assert told(load([tmp_path])) == [f"{tmp_path}/caf\\udce9.txt"]


def test_a_folder_may_hold_what_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "dangling.txt").symlink_to("nowhere")
    good = write(tmp_path / "will.txt")
    (tmp_path / "linked.txt").symlink_to(good)
    assert told(load([tmp_path])) == [str(tmp_path / "linked.txt"), str(good)]
