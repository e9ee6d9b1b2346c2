"""Who is in a plural: those that "both" or "the two countries" stand for, and those that a whole is said to include."""

from __future__ import annotations

from extraction.syntax.parse import Parse
from extraction.syntax.slots import Argument, Slots

PAIRS = frozenset({"they", "them", "both", "two", "pair", "duo", "their"})
PAIRED = frozenset(
    """country nation state side party government leader president minister official team company neighbor neighbour
    ally man woman group body organization organisation power diplomat delegation army force""".split()
)
EXAMPLES = frozenset({"including", "include"})
PEOPLE = frozenset(
    """people person official officer militant terrorist fighter figure member leader man woman suspect soldier
    protester activist journalist hostage politician lawmaker senator minister general commander individual other
    national citizen occupant passenger employee executive player prisoner candidate supporter ally""".split()
)
HIGHEST = 8  # edges from "including" up to the verb of those it lists
LISTING = ("agent", "patient", "on", "against", "with", "to")


def members(parse: Parse, c: int) -> list[int]:
    """The coordinated nouns that "they", "both" or "the two countries" stand for in a clause under theirs."""
    p = parse
    if p.tags[c] == "NNS":
        # "the two firms, X and Y, agreed"
        named = [t for k in p.children[c] if p.deps[k] == "appos" and p.pos[k] == "PROPN" for t in p.conjuncts(k)]
        if len(named) > 1:
            return named
    if p.lower[c] not in PAIRS:
        if p.lemmas[c] not in PAIRED:
            return []
        if not any(p.lower[k] in ("both", "two") for k in p.children[c]) or any(
            p.deps[k] in ("prep", "relcl", "acl", "conj") for k in p.children[c]
        ):
            return []
    at = c
    while p.heads[at] != at:
        at = p.heads[at]
        if p.pos[at] not in ("VERB", "AUX"):
            continue
        for k in p.children[at]:
            if k < c and k != c and p.deps[k] in ("nsubj", "nsubjpass"):
                members = p.conjuncts(k)
                if c in members:
                    continue
                if len(members) > 1:
                    return members
                if p.tags[k] in ("NNS", "NNPS", "PRP") and p.lower[c] != "both":
                    return []  # a plural of its own
    return []


def add_examples(parse: Parse, slots: Slots) -> None:
    """ "detained eight people, including Ann": what holds for the whole holds for whom it includes."""
    p = parse
    for slot in LISTING:
        for a in slots.get(slot, [])[:4]:
            named: list[int] = []
            for c in p.children[a.token]:
                if p.deps[c] == "prep" and (p.lower[c] in EXAMPLES or _is_such_as(p, c)):
                    found = [t for o in p.children[c] if p.deps[o] == "pobj" for t in p.conjuncts(o)]
                    named.extend(t for t in found if p.pos[t] == "PROPN" or p.lower[c] in EXAMPLES)
                elif p.deps[c] == "appos" and p.pos[c] == "PROPN" and p.tags[a.token] == "NNS":
                    listed = p.conjuncts(c)  # "detained two men, Ann and Bob"
                    named.extend(listed if len(listed) > 1 else ())
            if named:
                known = {b.token for b in slots[slot]}
                slots[slot].extend(Argument(t, "listed") for t in named if t not in known)
    if "including" in slots and "patient" in slots:
        whole = slots["patient"][0].token
        if p.tags[whole] in ("NNS", "NNPS"):
            slots["patient"].extend(Argument(a.token, "listed") for a in slots["including"])


def add_low_examples(parse: Parse, v: int, slots: Slots) -> None:
    """ "arrested ten people as part of a probe into the mafia, including Ann": hung on the noun before the comma."""
    p = parse
    for slot in ("patient", "agent"):
        for a in slots.get(slot, ())[:1]:
            if p.tags[a.token] != "NNS" or p.lemmas[a.token] not in PEOPLE or a.way not in ("own", "shared"):
                continue
            last = p.last(a.token)
            for t in range(max(v, a.token) + 2, last):
                if p.lower[t] == "including" and p.lower[t - 1] == "," and _hangs_low(p, t, v, a.token):
                    named = [k for o in p.children[t] if p.deps[o] == "pobj" for k in p.conjuncts(o)]
                    slots[slot].extend(Argument(k, "example") for k in named if p.pos[k] == "PROPN")
                    return


def _hangs_low(parse: Parse, including: int, v: int, whole: int) -> bool:
    """True where "including" hangs below the verb on something other than people or the `whole`."""
    p = parse
    at = p.heads[including]
    if at in (v, whole) or (p.tags[at] == "NNS" and p.lemmas[at] in PEOPLE):
        return False
    for _ in range(HIGHEST):
        if p.deps[at] == "conj" and p.pos[at] == "VERB":
            return False
        at = p.heads[at]
        if at in (v, whole):
            return True
    return False


def _is_such_as(parse: Parse, prep: int) -> bool:
    """ "bands such as X and Y"."""
    return parse.lower[prep] == "as" and prep > 0 and parse.lower[prep - 1] == "such"
