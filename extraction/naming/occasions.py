"""Occasions: what takes place somewhere, told by a common noun: "a fire broke out in Ilo", "the festival in Cusco".

Only those are references whose place the text tells, and which are definite or what their sentence is about.
"""

from __future__ import annotations

from collections.abc import Collection

from extraction.reading import Reference
from extraction.syntax.words import Words
from graph.model import Form, Kind

# what happens at one place, and is nobody's deed against another
OCCASIONS = frozenset(
    """explosion blast fire blaze wildfire bushfire earthquake quake tremor aftershock tsunami eruption flood flooding
    landslide mudslide avalanche blackout famine outbreak epidemic crash collision derailment accident stampede
    sinking shooting stabbing riot protest demonstration rally march procession parade vigil festival fair carnival
    conference convention congress summit forum expo exhibition ceremony funeral wedding inauguration celebration
    concert gala marathon tournament championship final debate election by-election referendum primary caucus war
    insurgency""".split()
)
# verbs that say no more of an occasion than that it was
HAPPENING = frozenset(
    """take occur happen break erupt hold stage unfold begin start open end conclude kick strike hit rock shake jolt
    record report schedule plan be rage burn spread sweep continue resume host celebrate convene organise
    organize""".split()
)
STRIKING = frozenset("strike hit rock shake jolt".split())
WHERE = frozenset("in at near outside inside across throughout off on".split())
_DEFINITE = frozenset("the this that first second third last final next".split())
_MODIFIERS = frozenset("amod compound nummod nmod".split())
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))


def find_occasions(words: Words, taken: Collection[int], places: Collection[int]) -> list[Reference]:
    """Occasions that are told to be at one of the `places` (by token); tokens `taken` are other references'."""
    found = []
    for i, tag in enumerate(words.tag):
        if tag not in ("NN", "NNS") or i in taken or words.doc[i].lemma_.lower() not in OCCASIONS:
            continue
        token = words.doc[i]
        if token.dep_ in _MODIFIERS and token.head.i > i:
            continue
        definite = any(c.lower_ in _DEFINITE or c.dep_ == "poss" for c in token.lefts)
        happens = token.dep_ in _SUBJECTS and token.head.lemma_ in HAPPENING
        if (definite and _is_led_to(words, i + 1, places)) or (happens and _happens_at(words, i, places)):
            found.append(_phrase(words, i, taken))
    return found


def _is_led_to(words: Words, at: int, places: Collection[int]) -> bool:
    """True where a preposition at token `at` leads to one of the `places`: "at Ilo", "at a market in Ilo"."""
    if at >= len(words) or words.low[at] not in WHERE:
        return False
    for c in words.doc[at].children:
        if c.dep_ == "pobj" and (c.i in places or (c.pos_ == "NOUN" and _is_led_to(words, c.i + 1, places))):
            return True
    return False


def _happens_at(words: Words, i: int, places: Collection[int]) -> bool:
    """True for "a fire" of "a fire broke out at Ilo" and of "a fire hit Ilo"."""
    verb = words.doc[i].head
    if any(_is_led_to(words, c.i, places) for c in verb.rights if c.dep_ == "prep"):
        return True
    struck = [c.i for c in verb.rights if c.dep_ == "dobj"] if verb.lemma_ in STRIKING else []
    return any(t in places for t in struck)


def _phrase(words: Words, i: int, taken: Collection[int]) -> Reference:
    """The noun with the words that describe it, names and numbers among them left out."""
    start = i
    while start and words.doc[start - 1].dep_ in _MODIFIERS and start <= words.doc[start - 1].head.i <= i:
        if start - 1 in taken or words.tag[start - 1] == "CD":
            break
        start -= 1
    if words.tag[start - 1 : start] == ["HYPH"]:
        start = min(start + 1, i)  # the rest of "youth-led"
    return Reference(start, i + 1, i, Kind.EVENT, Form.NOMINAL, plural=words.tag[i] == "NNS")
