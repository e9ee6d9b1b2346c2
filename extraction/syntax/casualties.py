"""Who is told to have harmed the victims of a passive: "ten were killed and two injured when gunmen opened fire".

Reports of casualties name the victims first, list what befell them, and say who did it in a phrase or clause at the
end, which a parser hangs on the last verb of the list. All functions take and give tokens of one sentence.
"""

from __future__ import annotations

from extraction.syntax.parse import Parse

SUFFERED = frozenset("kill injure wound hurt shoot stab damage destroy hit displace".split())
TELLING_WHEN = frozenset({"when", "after", "as", "while"})
# verbs whose subject harms whomever the sentence says was harmed
HARMFUL = frozenset(
    """shoot attack strike hit shell bomb ambush raid storm fire open launch detonate stab ram target bombard throw
    ransack invade torch drive plow plough set""".split()
)
# these only with such an object
EQUIVOCAL = {
    "open": frozenset({"fire"}),
    "launch": frozenset("attack strike airstrike assault raid offensive missile rocket drone operation".split()),
    "throw": frozenset({"grenade", "bomb", "explosive"}),
    "set": frozenset({"fire"}),
    "fire": frozenset("shot missile rocket gun mortar shell weapon round bullet".split()),
}
RAMMING = frozenset({"drive", "plow", "plough"})
INTO = frozenset({"into", "onto", "through"})
BLOWS = frozenset(
    """attack strike airstrike raid bombing shelling shooting assault ambush bombardment stabbing offensive massacre
    clash explosion barrage shootout gunfight firefight crackdown gunfire operation siege""".split()
)
STRIKING = frozenset({"in", "during", "following", "after"})


def listed(parse: Parse, verb: int) -> list[int]:
    """The verbs coordinated after `verb`, each with the one before: "are killed, two injured and three missing".

    Also those that the parser takes for a participle of the next victims: "are killed and dozens wounded".
    """
    p = parse
    found: list[int] = []
    at = verb
    while len(found) < 4:
        following = [
            v
            for c in p.children[at]
            if p.deps[c] == "conj"
            for v in ([c] if p.pos[c] in ("VERB", "AUX") else p.children[c])
            if v == c or (p.deps[v] == "acl" and p.tags[v] == "VBN" and p.lemmas[v] in SUFFERED)
        ]
        if not following:
            break
        at = following[-1]
        found.append(at)
    return found


def blows(parse: Parse, verb: int) -> list[int]:
    """The attacks in which the victims of `verb` were harmed: "killed in a raid", "injured during clashes"."""
    p = parse
    return [
        o
        for v in (verb, *listed(p, verb))
        for c in p.children[v]
        if p.deps[c] == "prep" and p.lower[c] in STRIKING and c > verb
        for o in p.children[c]
        if p.deps[o] == "pobj" and p.lemmas[o] in BLOWS
    ]


def attacking(parse: Parse, verb: int) -> int | None:
    """The verb of the clause that tells who harmed the victims of `verb`: "when gunmen opened fire"."""
    p = parse
    for v in (verb, *listed(p, verb)):
        for c in p.children[v]:
            if c > v and p.deps[c] in ("advcl", "ccomp") and _is_harmful(p, c):
                return c
            if c > v and p.deps[c] == "prep" and p.lower[c] in TELLING_WHEN:
                for o in p.children[c]:
                    if p.deps[o] == "pcomp" and _is_harmful(p, o):
                        return o
    return None


def _is_harmful(parse: Parse, verb: int) -> bool:
    p = parse
    lemma = p.lemmas[verb]
    if lemma not in HARMFUL or p.pos[verb] != "VERB":
        return False
    children = p.children[verb]
    if lemma in RAMMING and not any(p.deps[c] == "prep" and p.lower[c] in INTO for c in children):
        return False
    if lemma in EQUIVOCAL and not any(
        p.deps[c] in ("dobj", "nsubjpass") and p.lemmas[c] in EQUIVOCAL[lemma] for c in children
    ):
        return False
    first = min(children, default=verb)
    return any(p.lower[c] in TELLING_WHEN for c in children) or (first > 0 and p.lower[first - 1] in TELLING_WHEN)
