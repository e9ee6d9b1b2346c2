"""What speaks for the kind of a name, as sparse features: the recogniser's label, head nouns, the words around it."""

from __future__ import annotations

from collections.abc import Iterator

from extraction.naming.lexicon import lexicon
from extraction.naming.spans import Name, head_of
from extraction.syntax.words import Words
from graph.model import Kind

_BOUND = "<>"


def features(words: Words, name: Name, rule: Kind | None) -> Iterator[str]:
    """The features of one name, each a short string; `rule` is the kind that the rules alone give it."""
    low, text, tag = words.low, words.text, words.tag
    start, end = name.start, name.end
    label = name.label or "-"
    lexical = lexicon()
    head_at = head_of(words, start, end)
    head = low[head_at]
    yield "bias"
    yield f"rule={rule or '-'}"
    yield f"rule={rule or '-'} size={min(name.size, 3)} label={label}"
    yield f"label={label}"
    own = sorted({words.label[k] or "-" for k in range(start, end)})
    yield f"labels={'+'.join(own)}"
    yield f"label={label} size={min(name.size, 4)}"
    listings = (lexical.organizations, lexical.places, lexical.events, lexical.things)
    for listing, sort in zip(listings, ("organization", "place", "event", "thing"), strict=True):
        if head in listing:
            yield f"head={sort}{'' if name.size > 1 else ' alone'}"
            yield f"head={sort} label={label}"
        if low[start] in listing and start != head_at:
            yield f"first={sort}"
    if name.size > 1 and any(head in listing for listing in listings):
        yield f"head:{head}"
    last = low[end - 1]
    yield f"end:{last[-2:]}"
    yield f"end:{last[-3:]}"
    if text[start].isupper() and len(text[start]) > 1:
        yield f"acronym{' label=' + label if name.size == 1 else ' first'}"
    if any(c.isdigit() for k in range(start, end) for c in text[k]):
        yield "digit"
    if any(low[k] in ("of", "for", "and", "&") for k in range(start, end)):
        yield "linked"
    if any(low[k] in ("al", "de", "von", "van", "bin", "el", "la", "ibn") for k in range(start, end)):
        yield f"particle label={label}"
    before = start - 1
    determined = before >= 0 and low[before] == "the"
    if determined:
        before -= 1
        yield f"the label={label}"
    previous = low[before] if before >= 0 else _BOUND
    following = low[end] if end < len(text) else _BOUND
    sort_before = _sort(tag[before], previous) if before >= 0 else _BOUND
    sort_after = _sort(tag[end], following) if end < len(text) else _BOUND
    yield f"before:{previous}"
    yield f"before={sort_before} the={determined} label={label}"
    yield f"before:{previous} the={determined}"
    yield f"after:{following}"
    yield f"after={sort_after} label={label}"
    yield f"between={sort_before} {sort_after} the={determined}"
    token = words.doc[head_at]
    dep = token.dep_
    yield f"dep={dep}"
    yield f"dep={dep} label={label}"
    governor = token.head.lemma_.lower()
    yield f"dep={dep} of:{governor}"
    yield f"rule={rule or '-'} dep={dep}"
    yield f"rule={rule or '-'} before={sort_before} the={determined}"
    yield f"rule={rule or '-'} before:{previous}"
    if start in words.opens:
        yield f"opens label={label}"


def _sort(tag: str, low: str) -> str:
    if low in (",", ".", "(", ")", "'s", "’s", "-", "–", "and", '"'):
        return low
    return tag[:2]
