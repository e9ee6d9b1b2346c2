"""Which of the things that an article speaks of are entities that a careful reader writes down.

A name nearly always is one; of the collectives ("two people", "officials", "the 18 crew members") about half are. What
a referent is called and does tells which, as readable features for a linear model (`data/salience.npz`, trained by
`training/statements.py`): the second stage of the decision (`extraction.deciding.decision`) looks at it for both ends.
"""

from __future__ import annotations

from bisect import bisect

from extraction.reading import Reference, Referent
from extraction.syntax.parse import Parse
from graph.model import Form, Kind

LABEL = "entity"
DETERMINING = frozenset({"DET", "PRON", "NUM"})
DESCRIBING = frozenset({"NOUN", "ADJ", "PROPN", "VERB"})
CLAUSES = frozenset({"relcl", "acl", "appos"})
MOST_REFERENCES = 5
LONGEST = 6
LENGTHS = (120, 300)  # tokens of a short report, and of a longer one


def describe(parse: Parse, referent: Referent) -> list[str]:
    """The features of a referent, of its clearest reference above all."""
    r = min(referent.references, key=lambda r: (r.form is not Form.NAME, r.form is Form.PRONOUN, r.start))
    kind, times = referent.kind.value, len(referent.references)
    dep = parse.deps[r.head]
    before, first, after = _determiner(parse, r.start - 1), _determiner(parse, r.start), _following(parse, r.end)
    features = [
        "bias",
        f"kind:{kind}|{r.form.value}|{min(times, 3)}",
        f"times:{min(times, MOST_REFERENCES)}",
        # a short report is about all whom it speaks of
        f"text:{bisect(LENGTHS, len(parse))}|{kind}",
        f"words:{min(r.end - r.start, LONGEST)}|{kind}",
        f"determiner:{before}|{first}|{kind}",
        f"quantity:{r.quantity is not None}|{kind}",
        f"does:{dep}|{kind}|{r.form.value}",
        f"does:{dep}|{_word(parse, parse.heads[r.head])}",
        f"after:{after}|{kind}",
        *sorted({f"also:{parse.deps[other.head]}|{kind}" for other in referent.references}),
    ]
    for child in parse.children[r.head]:
        if parse.deps[child] in CLAUSES:
            features.append(f"has:{parse.deps[child]}|{kind}")
        elif parse.deps[child] == "prep":
            features.append(f"has:{parse.lemmas[child]}|{kind}")
    if r.form is Form.NAME and referent.kind not in (Kind.GROUP, Kind.EVENT):
        return features
    return [*features, *_described(parse, r, f"{before}|{first}")]


def _described(parse: Parse, r: Reference, determined: str) -> list[str]:
    """What the words of a description say: they stand for any that are described so."""
    lemma, tag = parse.lemmas[r.head], parse.tags[r.head]
    features = [
        f"head:{lemma}",
        f"head:{lemma}|{tag}",
        f"head:{tag}|{determined}",
        f"head:{tag}|{r.quantity is not None}",
        f"head:{lemma}|{parse.deps[r.head]}",
    ]
    for t in range(r.start, r.end):
        if t != r.head and parse.pos[t] in DESCRIBING:
            features += [f"with:{_word(parse, t)}", f"with:{parse.pos[t]}|{r.kind.value}"]
    return features


def _word(parse: Parse, t: int) -> str:
    # names stay out: what is learned must hold for those nobody has heard of
    return "NAME" if parse.pos[t] == "PROPN" else parse.lemmas[t]


def _determiner(parse: Parse, t: int) -> str:
    if t < 0 or parse.pos[t] not in DETERMINING:
        return ""
    return "NUM" if parse.pos[t] == "NUM" else parse.lower[t]


def _following(parse: Parse, t: int) -> str:
    if t >= len(parse):
        return ""
    return parse.lower[t] if parse.pos[t] in ("ADP", "SCONJ", "PRON", "PUNCT") else parse.pos[t]
