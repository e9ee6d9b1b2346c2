"""The words of a Markdown article: no marks, no addresses of links, no code, one line per block."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_SPOKEN = {"text", "code_inline"}
_BREAKS = {"softbreak": " ", "hardbreak": "\n"}  # a soft break is where the writer wrapped a line


def words_and_header(source: str) -> tuple[str, Mapping[str, str]]:
    """The article's words, and what a `---` block above them says (lower-case keys, values as text)."""
    from markdown_it import MarkdownIt

    header, body = _split_header(source)
    blocks = []
    for token in MarkdownIt("commonmark").enable("table").parse(body):
        if token.type == "inline":
            blocks.append("".join(_words(child) for child in token.children or []))
    return "\n\n".join(block for block in blocks if block.strip()), header


def _words(token: Any) -> str:
    return token.content if token.type in _SPOKEN else _BREAKS.get(token.type, "")


def _split_header(source: str) -> tuple[dict[str, str], str]:
    import yaml

    if not source.startswith("---\n"):
        return {}, source
    head, mark, body = source[4:].partition("\n---")
    try:
        values = yaml.safe_load(head)
    except yaml.YAMLError:
        return {}, source
    if not mark or not isinstance(values, dict):
        return {}, source
    return {str(k).lower(): str(v) for k, v in values.items() if v is not None}, body.lstrip("-")
