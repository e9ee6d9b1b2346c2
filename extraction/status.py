"""The status of a predicate: actual, planned, possible or denied.

The rules walk from the predicate up to the root of its clause and let each governor decide, as De Facto does over
FactBank (Saurí and Pustejovsky 2009, 2012): polarity particles, modal auxiliaries, source-introducing and
event-selecting predicates, implicatives (Karttunen 1971: "manage to" keeps, "fail to" turns), conditionals and
questions. A statement keeps the status that its source gives it, so verbs of saying change nothing.
"""

from __future__ import annotations

from extraction.parse import Parse
from graph.model import Status

POSSIBLE_MODALS = frozenset({"may", "might", "could", "can", "would", "should", "must", "ought"})
PLANNED_MODALS = frozenset({"will", "shall", "'ll", "wo"})

# What a governor says of the event it takes as its complement.
DENYING = frozenset(
    """fail refuse decline neglect forget deny refute avoid abstain refrain prevent stop prohibit forbid ban bar block
    rule_out dismiss reject abandon cancel skip oppose call_off scrap halt withdraw cease drop""".split()
)
PLANNING = frozenset(
    """plan intend promise pledge vow announce agree prepare decide schedule commit aim undertake set guarantee swear
    arrange order instruct mobilize mobilise ready poise slate determine resolve elect choose authorize authorise
    approve accept head travel sign unveil""".split()
)
WISHING = frozenset(
    """want wish hope consider propose suggest call urge ask demand request seek threaten mull weigh discuss contemplate
    offer encourage press push lobby recommend expect allow permit enable let plead appeal beg warn fear try attempt
    need require struggle invite like tempt advocate favour favor support debate predict project forecast likely able
    advise insist estimate suspect ponder explore risk advocate""".split()
)
FACTIVE_OBJECTS = frozenset({"allow", "permit", "enable", "let", "order", "approve", "accept", "sign", "support"})
PLANNED_NOUNS = frozenset(
    """plan pledge promise intention commitment agreement decision preparation vow announcement deal purpose schedule
    bid effort order pact treaty""".split()
)
POSSIBLE_NOUNS = frozenset(
    """proposal possibility prospect threat fear risk call request demand offer option suggestion chance likelihood hope
    potential attempt readiness willingness desire suspicion ability capability power appeal opportunity""".split()
)
PLANNED_ADJECTIVES = frozenset({"planned", "upcoming", "scheduled", "forthcoming", "promised", "future", "impending"})
POSSIBLE_ADJECTIVES = frozenset(
    {"possible", "potential", "proposed", "suspected", "alleged", "likely", "hypothetical", "would-be", "feared"}
)
POSSIBLE_PREDICATES = frozenset({"ready", "willing", "open", "able", "likely", "prepared", "keen", "eager", "possible"})
PLANNED_PREDICATES = frozenset({"due", "set", "scheduled", "bound", "poised", "about"})
NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor", "without"})
CONDITIONS = frozenset({"if", "unless", "whether", "should", "lest"})
POSSIBLY = frozenset({"possibly", "perhaps", "maybe", "potentially", "probably", "conceivably", "presumably"})


class StatusReader:
    """The status of predicates of one document."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse

    def of(self, predicate: int) -> Status:
        """The status of the event that token `predicate` (a verb, noun or adjective) stands for."""
        p = self.parse
        at = predicate
        status = Status.ACTUAL
        if p.pos[at] in ("NOUN", "ADJ", "PROPN"):
            status, at = self._noun(at)
            if status is not Status.ACTUAL:
                return status
        below = predicate
        for _ in range(12):
            found = self._clause(at, below, predicate)
            if found is not None:
                return found
            head, dep = p.heads[at], p.deps[at]
            if head == at or dep in ("relcl", "parataxis"):
                break
            if dep in ("ccomp",) and not self._governs(head):
                # reported speech keeps the status its source gives it; only a denying cue turns it
                if p.lemmas[head] == "deny":
                    return Status.DENIED
                break
            if dep == "conj" and p.pos[head] in ("VERB", "AUX"):
                # a coordinated verb shares the auxiliaries of the first one where it has none of its own
                if self._inflected(at):
                    found = None
                    below, at = at, head
                    if p.deps[at] in ("ROOT", "relcl") or p.heads[at] == at:
                        break
                    head = p.heads[at]
                    below, at = at, head
                    continue
                below, at = at, head
                continue
            if dep in ("advcl", "npadvmod"):
                if any(p.lower[c] in CONDITIONS and p.deps[c] == "mark" for c in p.children[at]):
                    return Status.POSSIBLE
                if p.tags[at] == "VB" and any(p.lower[c] == "to" for c in p.children[at]):
                    # a purpose: as real as what is done for it, unless that is only planned
                    below, at = at, head
                    continue
                break
            below, at = at, head
        return status

    def _inflected(self, v: int) -> bool:
        """True for a verb with tense or auxiliaries of its own."""
        p = self.parse
        return p.tags[v] in ("VBD", "VBZ", "VBP") or any(p.deps[c] in ("aux", "auxpass") for c in p.children[v])

    def _governs(self, head: int) -> bool:
        lemma = self.parse.lemmas[head]
        return lemma in WISHING or lemma in PLANNING

    def _noun(self, n: int) -> tuple[Status, int]:
        """What stands at a noun itself, and the token to go on from."""
        p = self.parse
        for c in p.children[n]:
            word = p.lower[c]
            if p.deps[c] in ("amod", "compound", "det", "neg", "nmod"):
                if word in PLANNED_ADJECTIVES:
                    return Status.PLANNED, n
                if word in POSSIBLE_ADJECTIVES:
                    return Status.POSSIBLE, n
                if word in ("no", "neither"):
                    return Status.DENIED, n
        return Status.ACTUAL, n

    def _clause(self, at: int, below: int, predicate: int) -> Status | None:
        """What one governor, `at`, says of the event below it; None where it leaves it open."""
        p = self.parse
        lemma, pos = p.lemmas[at], p.pos[at]
        own = at == below
        children = p.children[at]
        if pos in ("VERB", "AUX"):
            negated = any(p.deps[c] == "neg" or (p.deps[c] == "det" and p.lower[c] == "no") for c in children)
            modals = [p.lower[c] for c in children if p.deps[c] == "aux"]
            complement = own or p.deps[below] in ("xcomp", "ccomp", "dobj", "pcomp", "prep", "nsubjpass", "nsubj", "advcl", "conj", "attr", "oprd")
            if not own and complement and p.deps[below] not in ("conj",):
                said = self._selected(at, below, predicate)
                if said is not None:
                    if negated and said is not Status.DENIED:
                        return Status.DENIED
                    return said
            if own or p.deps[below] in ("xcomp", "conj", "dobj", "prep", "attr", "nsubjpass"):
                if negated:
                    return Status.DENIED
                if any(m in PLANNED_MODALS for m in modals):
                    return Status.PLANNED
                if "would" in modals:
                    return self._would(at)
                if any(m in POSSIBLE_MODALS for m in modals):
                    return Status.POSSIBLE
                if lemma == "go" and p.tags[at] == "VBG" and p.deps[below] == "xcomp" and not own:
                    return Status.PLANNED
                if lemma == "be" and not own and p.deps[below] == "xcomp" and p.tags[below] == "VB":
                    return Status.PLANNED
                if any(p.lower[c] in POSSIBLY and p.deps[c] == "advmod" for c in children):
                    return Status.POSSIBLE
            if any(p.lower[c] in CONDITIONS and p.deps[c] in ("mark", "aux") for c in children):
                return Status.POSSIBLE
            if own and p.deps[at] == "ROOT" and self._is_question(at):
                return Status.POSSIBLE
        elif pos in ("NOUN", "PROPN") and not own:
            if p.deps[below] in ("acl", "prep", "pcomp", "relcl", "compound"):
                if p.deps[below] == "relcl":
                    return None
                infinitive = p.tags[below] == "VB" or p.deps[below] == "prep"
                if infinitive and lemma in PLANNED_NOUNS and p.tags[below] != "VBN":
                    return Status.PLANNED if p.deps[below] == "acl" or p.lower[below] in ("for", "to") else None
                if infinitive and lemma in POSSIBLE_NOUNS and p.tags[below] != "VBN":
                    return Status.POSSIBLE
                if lemma in ("lack", "absence", "denial", "refusal", "failure"):
                    return Status.DENIED
        elif pos == "ADP" and p.lower[at] == "without" and not own:
            return Status.DENIED
        elif pos == "ADJ" and not own:
            if p.deps[below] in ("xcomp", "prep", "ccomp", "acl"):
                if p.lower[at] in POSSIBLE_PREDICATES:
                    return Status.POSSIBLE
                if p.lower[at] in PLANNED_PREDICATES:
                    return Status.PLANNED
        return None

    def _selected(self, at: int, below: int, predicate: int) -> Status | None:
        """What an event-selecting verb says of its complement."""
        p = self.parse
        lemma = p.lemmas[at]
        for c in p.children[at]:
            if p.deps[c] == "prt":
                lemma = f"{lemma}_{p.lower[c]}" if f"{lemma}_{p.lower[c]}" in DENYING else lemma
        dep = p.deps[below]
        if lemma in DENYING:
            if dep == "xcomp" or (dep == "ccomp" and lemma == "deny") or lemma in ("deny", "rule_out", "avoid", "skip", "cancel"):
                return Status.DENIED
            if dep == "prep" and p.lower[below] == "from" and lemma in ("refrain", "abstain", "prevent", "stop", "bar", "ban", "withdraw"):
                return Status.DENIED
            return None
        if dep in ("xcomp", "ccomp", "oprd") or (dep in ("prep", "pcomp") and p.pos[predicate] == "VERB"):
            clause = below
            infinitive = p.tags[clause] == "VB" or dep == "prep" or p.tags[clause] == "VBG"
            if lemma in ("announce", "sign", "accept", "approve", "unveil", "elect", "choose", "head", "travel") and dep == "ccomp":
                return None
            if lemma in PLANNING and infinitive:
                return Status.PLANNED
            if lemma in WISHING and (infinitive or (dep == "ccomp" and lemma not in ("warn", "fear", "estimate", "insist", "suggest"))):
                return Status.POSSIBLE
        elif dep == "advcl" and p.tags[below] == "VB" and lemma in PLANNING - {"sign", "announce", "approve", "accept"}:
            return Status.PLANNED
        elif dep == "dobj" and lemma in ("plan", "promise", "pledge", "vow", "schedule", "prepare", "intend"):
            return Status.PLANNED
        elif dep == "dobj" and lemma in ("propose", "consider", "threaten", "want", "seek", "demand", "request", "discuss", "mull", "fear", "weigh", "suggest", "urge"):
            return Status.POSSIBLE
        return None

    def _would(self, v: int) -> Status:
        """ "Said it would send" is future in the past, else "would" is hypothetical."""
        p = self.parse
        at = v
        for _ in range(4):
            head = p.heads[at]
            if head == at:
                break
            if p.deps[at] == "ccomp" and p.pos[head] == "VERB":
                return Status.PLANNED
            at = head
        return Status.POSSIBLE

    def _is_question(self, v: int) -> bool:
        p = self.parse
        return any(p.lower[c] == "?" for c in p.children[v] if p.deps[c] == "punct")
