"""Annotations kept apart from the texts they are about.

    python -m training.standoff join TEXTS.jsonl[.gz]... OUT_DIR     write annotated articles, ready for training

`annotations/` holds annotations of news articles of Wikinews, of Wikipedia's portal of current events and of the news
in GUM, after the project's annotation guide, as one JSON object per article with its `id` and the SHA-256 of its text.
They hold no text: every name, evidence, role, means and
quote is a pair of offsets (Unicode code points, end exclusive); a country that the text names only by its adjective is
an ISO 3166 code. Whoever has the articles (JSON lines with `id` and `text`) joins both again, exactly.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import sys
from pathlib import Path
from typing import Any

import pycountry

ANNOTATIONS = Path(__file__).with_name("annotations")


def digest(text: str) -> str:
    """The SHA-256 of a text, by which annotations know theirs."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def locate(words: str, text: str) -> list[int] | None:
    """Where `words` stand in `text`, line breaks and runs of spaces counting as one space."""
    at = text.find(words)
    if at >= 0:
        return [at, at + len(words)]
    found = re.search(r"\s+".join(re.escape(w) for w in words.split()), text)
    return [found.start(), found.end()] if found else None


def split(article: dict[str, Any]) -> dict[str, Any]:
    """An annotated article without its text. Raises `ValueError` for words that are not in it."""
    text = article["text"]

    def words(value: str) -> Any:
        span = locate(value, text)
        if span is not None:
            return span
        country = pycountry.countries.get(name=value) or pycountry.countries.get(common_name=value)
        if country is None:
            raise ValueError(f"{article['id']}: {value!r} is neither in the text nor a country")
        return country.alpha_2

    entities = [
        {
            "kind": e["kind"],
            "name": words(e["name"]),
            "aliases": [a for n in e.get("aliases", []) if (a := locate(n, text))],
        }
        | ({"optional": True} if e.get("optional") else {})
        for e in article["entities"]
    ]
    index = {e["name"]: i for i, e in enumerate(article["entities"])}
    statements = []
    for s in article["statements"]:
        row = {
            "subject": index[s["subject"]],
            "relation": s["relation"],
            "object": index[s["object"]],
            "status": s["status"],
            "attributed_to": [index[a] if a in index else words(a) for a in s["attributed_to"]],
            "evidence": words(s["evidence"]),
        }
        if s.get("means"):
            row["means"] = [
                [locate(m["what"], text), locate(m["quantity"], text) if m["quantity"] else None] for m in s["means"]
            ]
        if s.get("role") and locate(s["role"], text):
            row["role"] = locate(s["role"], text)
        if s.get("optional"):
            row["optional"] = True
        statements.append(row)
    quotes = [
        {
            "speaker": index[q["speaker"]] if q["speaker"] in index else locate(q["speaker"], text),
            "text": words(q["text"]),
            "direct": q["direct"],
        }
        | ({"optional": True} if q.get("optional") else {})
        for q in article["quotes"]
    ]
    return {
        "id": article["id"],
        "sha256": digest(text),
        "entities": entities,
        "statements": statements,
        "quotes": [q for q in quotes if q["speaker"] is not None],
    }


def join(row: dict[str, Any], text: str) -> dict[str, Any]:
    """The annotated article that `split` made `row` from. Raises `ValueError` where it is another text."""
    if digest(text) != row["sha256"]:
        raise ValueError(f"{row['id']}: the text is not the one that was annotated")

    def words(value: Any) -> str:
        if isinstance(value, str):
            country = pycountry.countries.get(alpha_2=value)
            return str(getattr(country, "common_name", country.name))
        return text[value[0] : value[1]]

    names = [words(e["name"]) for e in row["entities"]]

    def source(value: Any) -> str:
        return names[value] if isinstance(value, int) else words(value)

    optional = lambda r: {"optional": True} if r.get("optional") else {}  # noqa: E731
    return {
        "id": row["id"],
        "text": text,
        "entities": [
            {"name": n, "kind": e["kind"], "aliases": [words(a) for a in e["aliases"]]} | optional(e)
            for n, e in zip(names, row["entities"], strict=True)
        ],
        "statements": [
            {
                "subject": names[s["subject"]],
                "relation": s["relation"],
                "object": names[s["object"]],
                "status": s["status"],
                "attributed_to": [source(a) for a in s["attributed_to"]],
                "evidence": words(s["evidence"]),
                "means": [{"what": words(w), "quantity": words(q) if q else None} for w, q in s.get("means", []) if w],
                "role": words(s["role"]) if s.get("role") else None,
            }
            | optional(s)
            for s in row["statements"]
        ],
        "quotes": [
            {"speaker": source(q["speaker"]), "text": words(q["text"]), "direct": q["direct"]} | optional(q)
            for q in row["quotes"]
        ],
    }


def save(article: dict[str, Any], folder: Path) -> None:
    """Write an annotated article into a folder, ready for training."""
    written = json.dumps(article, ensure_ascii=False, indent=1)
    (folder / f"{article['id']}.json").write_text(written + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["join"])
    parser.add_argument("texts", type=Path, nargs="+")
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    texts: dict[str, str] = {}
    for path in args.texts:
        with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
            texts.update((article["id"], article["text"]) for article in map(json.loads, lines))
    args.out.mkdir(parents=True, exist_ok=True)
    missing = 0
    for kept in sorted(ANNOTATIONS.glob("*.jsonl")):
        for line in kept.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["id"] not in texts:
                missing += 1
                continue
            save(join(row, texts[row["id"]]), args.out)
    if missing:
        print(f"{missing} annotated articles are not among the texts", file=sys.stderr)


if __name__ == "__main__":
    main()
