"""How rightly the entities of many documents are put together: B3 against the links of Wikipedia's daily news.

    python -m benchmarks.identity current_events.jsonl.gz [--every 1] [--extractions FILE] [--json FILE] [--errors 20]

The file has one report a line: `text`, `date`, and `links`, each the span of some words and the title of the page they
lead to. A link and a mention are taken for the same where

- their spans coincide, but for an article before them or a possessive after them,
- the mention is one by name, of an entity that has a name (a Person, Organization, Country or Place),
- and the page is on what the words name. Editors link a country's name or adjective to whatever of the country the
  sentence is about: "Israeli" to its army, "Russian" to its government, "Brazil" to its football team, "French" to its
  people. Such words name the country, so a link from them to a page whose title holds a name, adjective or people of
  that country and more is set aside. How many are is printed, and so are the marks with them.

Many titles are redirections, and no table of them is at hand. Those that differ in case, hyphens, punctuation, plurals,
the order of their words or how the country in front is written only ("U.S. Supreme Court", "Supreme Court of the United
States") are taken for one page, and so are names of one country and of its government, which is the country here as
everywhere in allegedly.
Of the others the links themselves tell: where the words "FBI" are linked more often to
"Federal Bureau of Investigation" than to "FBI", the title "FBI" leads there. The product has no part in this.

The marks are those of B3 (Bagga and Baldwin 1998): for every mention, how many of those put together with it have its
title (precision), and how many of those with its title were put together with it (recall); F1 is of the two averages.
Beside the product's identity stand what it is after `allegedly resolve --sure`, which decides what the store leaves no
doubt about, and two baselines: the words linked, and the name of the entity within its report, both by their exact
spelling. All are measured in one run over the same mentions.

Reading is what takes the time; --extractions keeps what was read in a file and takes it from there the next time.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extraction.naming.countries import CountryForm, Sense, country_forms
from graph import interchange
from graph.decisions import Clusters
from graph.identity import ByName, Identity, country, fold
from graph.model import Document, Extraction, Form, Kind
from graph.store import open_store

NAMED = (Kind.PERSON, Kind.ORGANIZATION, Kind.COUNTRY, Kind.PLACE)
ARTICLES = ("the ", "The ", "a ", "A ", "an ", "An ")
POSSESSIVES = ("'s", "’s", "'", "’")


@dataclass(frozen=True, slots=True)
class Linked:
    """A mention with a link: where it is, its words, its entity, and the true identity."""

    document: str
    words: str
    entity: str
    name: str
    kind: Kind
    title: str
    on: bool


@dataclass(frozen=True, slots=True)
class Marks:
    """B3 over some mentions."""

    mentions: int
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


# -- the corpus ----------------------------------------------------------------------------------------------------


def reports(path: Path, every: int) -> Iterator[dict[str, Any]]:
    """Every n-th report of the file."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for i, line in enumerate(lines) if i % every == 0)


def document(report: dict[str, Any]) -> Document:
    """A report as the loaders would give it."""
    text = report["text"]
    return Document(hashlib.sha256(text.encode()).hexdigest(), report["id"], text, published=report["date"])


def read(found: Sequence[dict[str, Any]], kept: Path | None) -> list[Extraction]:
    """What the reports state, from the file where it was kept."""
    if kept and kept.exists():
        by_source = {}
        with kept.open(encoding="utf-8") as lines:
            for line in lines:
                extraction = interchange.loads(line)
                by_source[extraction.document.source] = extraction
        if all(report["id"] in by_source for report in found):
            return [by_source[report["id"]] for report in found]
    from extraction import Reader

    reader = Reader()
    extractions = [reader.read(document(report)) for report in found]
    if kept:
        kept.write_text("".join(interchange.dumps(e) + "\n" for e in extractions), encoding="utf-8")
    return extractions


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the article before and the possessive after it."""
    words = text[start:end]
    article = next((a for a in ARTICLES if words.startswith(a)), "")
    possessive = next((p for p in POSSESSIVES if words.endswith(p)), "")
    return start + len(article), end - len(possessive)


def page(title: str) -> str:
    """A title as the page it leads to, as far as the title tells."""
    title = title.split("#")[0].replace("_", " ")
    if known := _named(title):
        return known
    words = title.split()
    forms = [(i, j, form) for i, j, form in _country_forms(words) if form.sense in _OF_COUNTRIES]
    if forms and "government" in title.lower():
        return forms[0][2].country.name
    if forms and forms[0][0] == 0:
        words = [*forms[0][2].country.name.split(), *words[forms[0][1] :]]
    told = fold(" ".join(words)).replace("defence", "defense").replace("&", "and").split()
    return " ".join(sorted(word.removesuffix("s") for word in told if word not in ("of", "the", "and")))


def _country_forms(words: Sequence[str]) -> Iterator[tuple[int, int, CountryForm]]:
    """The countries that words name one way or another and where, from the left, the longest first."""
    for i in range(len(words)):
        for j in range(min(len(words), i + 5), i, -1):
            if form := country_forms().get(" ".join(words[i:j])):
                yield i, j, form


def redirections(found: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Page -> the page it leads to, by what words that are its title are linked to."""
    linked: dict[str, Counter[str]] = defaultdict(Counter)
    for report in found:
        for link in report["links"]:
            linked[page(report["text"][link["start"] : link["end"]])][page(link["title"])] += 1
    most = {words: max(pages, key=lambda p: (pages[p], p)) for words, pages in linked.items()}
    return {words: first for words, first in most.items() if linked[words][first] > linked[words][words]}


def is_on(title: str, words: str) -> bool:
    """False for a page on something of the country that `words` name."""
    form = country_forms().get(words)
    if form is None or form.sense not in _OF_COUNTRIES or _named(title.split(" (")[0]):
        return True
    told = _country_forms(title.replace("'s", "").split())
    return not any(part.country == form.country and part.sense in _OF_COUNTRIES for _, _, part in told)


_OF_COUNTRIES = (Sense.NAME, Sense.ADJECTIVE, Sense.PEOPLE)


def _named(title: str) -> str | None:
    """The country whose name the title is."""
    if len(title) > 3 and (found := country(title)):
        return found[1]
    form = country_forms().get(title) or country_forms().get(title.removeprefix("The "))
    return form.country.name if form and form.sense is Sense.NAME else None


def linked(found: Iterable[tuple[dict[str, Any], Extraction]]) -> Iterator[Linked]:
    """The mentions that have a link."""
    found = list(found)
    leads_to = redirections(report for report, _ in found)
    for report, extraction in found:
        text = report["text"]
        titles = {bare(text, link["start"], link["end"]): link["title"] for link in report["links"]}
        for entity in extraction.entities:
            if entity.kind not in NAMED:
                continue
            for mention in entity.mentions:
                span = bare(text, mention.start, mention.end)
                if mention.form is Form.NAME and span in titles:
                    words, title = text[span[0] : span[1]], titles[span]
                    yield Linked(
                        extraction.document.source,
                        words,
                        entity.id,
                        entity.name,
                        entity.kind,
                        leads_to.get(page(title), page(title)),
                        is_on(title, words),
                    )


# -- marks ---------------------------------------------------------------------------------------------------------


def b_cubed(mentions: Sequence[Linked], cluster: Callable[[Linked], Hashable]) -> Marks:
    """B3 of `cluster` over `mentions`."""
    found = [(cluster(m), m.title) for m in mentions]
    clusters, titles, both = Counter(c for c, _ in found), Counter(t for _, t in found), Counter(found)
    count = len(found) or 1
    return Marks(
        len(found),
        sum(both[c, t] / clusters[c] for c, t in found) / count,
        sum(both[c, t] / titles[t] for c, t in found) / count,
    )


def resolved(found: Iterable[Extraction]) -> Clusters:
    """Who is one when a store of these extractions has decided what it leaves no doubt about."""
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "reports.kgl") as store:
        for _ in store.load(found):
            pass
        return Clusters(store.decide_sure("2026-01-01T00:00:00+00:00")[0])


def systems(found: Sequence[Extraction], identity: Identity) -> dict[str, Callable[[Linked], Hashable]]:
    """How mentions are put together, by name of the system."""
    node = {
        (extraction.document.source, local): one.id
        for extraction in found
        for local, one in identity.nodes(extraction).items()
    }
    clusters = resolved(found)
    return {
        "allegedly": lambda m: node[m.document, m.entity],
        "allegedly, resolve --sure": lambda m: clusters.members(node[m.document, m.entity]),
        "name of the entity": lambda m: (m.name, m.kind),
        "words linked": lambda m: m.words,
    }


def by_kind(mentions: Sequence[Linked]) -> Iterator[tuple[str, list[Linked]]]:
    """The mentions of each kind."""
    for kind in NAMED:
        yield str(kind), [m for m in mentions if m.kind is kind]


def errors(mentions: Sequence[Linked], cluster: Callable[[Linked], Hashable], most: int) -> Iterator[str]:
    """What costs most: clusters of several titles, and titles of several clusters."""
    clusters: dict[Hashable, Counter[str]] = defaultdict(Counter)
    titles: dict[str, Counter[tuple[Hashable, str]]] = defaultdict(Counter)
    for m in mentions:
        clusters[cluster(m)][m.title] += 1
        titles[m.title][cluster(m), f"{m.name} ({m.kind})"] += 1
    lost = {c: sum(t.values()) - sum(n * n for n in t.values()) / sum(t.values()) for c, t in clusters.items()}
    yield "\ntogether, and not one (mentions lost):"
    for c in sorted(clusters, key=lambda c: (-lost[c], str(c)))[:most]:
        yield f"  {lost[c]:6.1f}  " + ", ".join(f"{t} {n}" for t, n in clusters[c].most_common(6))
    split: dict[str, float] = {}
    for title, parts in titles.items():
        sizes: Counter[Hashable] = Counter()
        for (c, _), n in parts.items():
            sizes[c] += n
        split[title] = sum(sizes.values()) - sum(n * n for n in sizes.values()) / sum(sizes.values())
    yield "one, and not together (mentions lost):"
    for title in sorted(titles, key=lambda t: (-split[t], t))[:most]:
        names: dict[Hashable, Counter[str]] = defaultdict(Counter)
        for (c, name), n in titles[title].items():
            names[c][name] += n
        groups = sorted(names.values(), key=lambda g: -g.total())
        yield f"  {split[title]:6.1f}  {title}: " + " | ".join(
            f"{g.total()} " + ", ".join(name for name, _ in g.most_common(2)) for g in groups[:6]
        )


# -- the report ----------------------------------------------------------------------------------------------------


def report(path: Path, every: int, kept: Path | None, most: int) -> tuple[dict[str, Any], list[str]]:
    """All numbers, and the `most` costly errors."""
    found = list(reports(path, every))
    extractions = read(found, kept)
    mentions = list(linked(zip(found, extractions, strict=True)))
    on = [m for m in mentions if m.on]
    clusters = systems(extractions, ByName())
    rows = []
    for name, cluster in clusters.items():
        rows.append(row(name, b_cubed(on, cluster)))
    rows += [row(f"allegedly, {kind}", b_cubed(some, clusters["allegedly"])) for kind, some in by_kind(on)]
    rows += [row(f"{name}, all links", b_cubed(mentions, cluster)) for name, cluster in clusters.items()]
    numbers = {
        "reports": len(found),
        "mentions with a link": len(mentions),
        "of them on what is named": len(on),
        "marks": rows,
    }
    return numbers, list(errors(on, clusters["allegedly"], most)) if most else []


def row(name: str, marks: Marks) -> dict[str, Any]:
    """One line of the report."""
    rounded = {"precision": round(marks.precision, 4), "recall": round(marks.recall, 4), "f1": round(marks.f1, 4)}
    return {"name": name, "mentions": marks.mentions, **rounded}


def show(numbers: dict[str, Any]) -> Iterator[str]:
    """The report for people."""
    yield ", ".join(f"{name}: {value}" for name, value in numbers.items() if name != "marks")
    yield f"{'B3':34} mentions   prec.  recall      F1"
    for one in numbers["marks"]:
        yield f"{one['name']:34}{one['mentions']:9}{one['precision']:8.3f}{one['recall']:8.3f}{one['f1']:8.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path, help="current_events.jsonl.gz")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="only every n-th report")
    parser.add_argument("--extractions", type=Path, metavar="FILE", help="where what was read is kept")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the numbers there too")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show so many of the costliest errors")
    options = parser.parse_args()
    numbers, costly = report(options.reports, options.every, options.extractions, options.errors)
    for line in (*show(numbers), *costly):
        print(line)
    if options.json:
        options.json.write_text(json.dumps(numbers, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
