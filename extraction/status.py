"""The status of a predicate: actual, planned, possible or denied.

The rules walk from the predicate up to the root of its clause and let each governor decide, as De Facto does over
FactBank (Saurí and Pustejovsky 2009, 2012): polarity particles, modal auxiliaries, source-introducing and
event-selecting predicates, implicatives (Karttunen 1971: "manage to" keeps, "fail to" turns), conditionals and
questions. A statement keeps the status that its source gives it, so verbs of saying change nothing, denial aside.
"""

from __future__ import annotations

from collections.abc import Set

from extraction.parse import Parse
from graph.model import Status

POSSIBLE_MODALS = frozenset({"may", "might", "could", "can", "would", "should", "must", "ought"})
UNSURE_MODALS = frozenset({"may", "might", "could"})
PLANNED_MODALS = frozenset({"will", "shall", "'ll", "’ll", "wo"})

# What a governor says of the event it takes as its complement.
DENYING = frozenset(
    """fail refuse decline neglect forget deny refute avoid abstain refrain prevent stop prohibit forbid ban bar block
    rule_out dismiss reject abandon cancel skip oppose call_off scrap halt withdraw cease drop avert foil
    thwart""".split()
)
PLANNING = frozenset(
    """plan intend promise pledge vow announce agree prepare decide schedule commit aim undertake set guarantee swear
    arrange order instruct mobilize mobilise ready poise slate determine resolve elect choose authorize authorise
    approve accept head travel sign unveil""".split()
)
# "hop" is what the model's lemmatizer makes of "hopes"
WISHING = frozenset(
    """want wish hope hop consider propose suggest call urge ask demand request seek threaten mull weigh discuss
    contemplate offer encourage press push lobby recommend expect allow permit enable let plead appeal beg warn fear try
    attempt need require struggle invite like tempt advocate favour favor support debate predict project forecast likely
    able advise insist estimate suspect ponder explore risk""".split()
)
# Those of them that say nothing of a finite clause: what is warned of or estimated keeps its own tense.
WISHING_INFINITIVES = frozenset({"warn", "estimate", "insist", "suggest"})
# Planning verbs of done deeds: "announced that X left" and "travelled to meet X" leave the event as it is.
PLANNING_INFINITIVES = frozenset(
    {"announce", "sign", "accept", "approve", "unveil", "elect", "choose", "head", "travel"}
)
# What a verb says of the event that a noun names: as its object, and by the preposition before it.
DENIED_OBJECTS = frozenset("deny rule_out avoid skip cancel call_off avert foil thwart prevent".split())
DENIED_SOURCES = frozenset({"refrain", "abstain", "prevent", "stop", "bar", "ban", "withdraw"})
DENIED_CLAIMS = frozenset({"deny", "reject", "dismiss", "refute"})
PLANNED_OBJECTS = frozenset({"plan", "promise", "pledge", "vow", "schedule", "prepare", "intend"})
POSSIBLE_OBJECTS = frozenset(
    "propose consider threaten want seek demand request discuss mull fear weigh suggest urge expect".split()
)
SELECTING = DENIED_OBJECTS | DENIED_CLAIMS | PLANNED_OBJECTS | POSSIBLE_OBJECTS
PREPOSITIONAL_OBJECTS = {
    "for": frozenset({"call", "ask", "plead", "appeal", "beg", "push", "press", "lobby", "hope", "hop"}),
    "with": frozenset({"threaten"}),
}
PLANNED_NOUNS = frozenset(
    """plan pledge promise intention commitment agreement decision preparation vow announcement deal purpose schedule
    bid effort order pact treaty""".split()
)
POSSIBLE_NOUNS = frozenset(
    """proposal possibility prospect threat fear risk call request demand offer option suggestion chance likelihood hope
    potential attempt readiness willingness desire suspicion ability capability power appeal opportunity""".split()
)
DENIED_NOUNS = frozenset({"lack", "absence", "denial", "refusal", "failure"})
CLAIM_NOUNS = frozenset({"claim", "allegation", "accusation", "report", "rumor", "rumour", "suggestion", "charge"})
PLANNED_ADJECTIVES = frozenset({"planned", "upcoming", "scheduled", "forthcoming", "promised", "future", "impending"})
POSSIBLE_ADJECTIVES = frozenset(
    """possible potential proposed suspected alleged likely hypothetical would-be feared attempted threatened""".split()
)
DENIED_ADJECTIVES = frozenset({"cancelled", "canceled", "foiled", "thwarted", "averted", "aborted"})
POSSIBLE_PREDICATES = frozenset(
    "ready willing open able likely unlikely prepared keen eager possible unclear uncertain unknown doubtful".split()
)
PLANNED_PREDICATES = frozenset({"due", "set", "scheduled", "bound", "poised", "about"})
DENIED_PREDICATES = frozenset({"unable", "unwilling", "incapable", "impossible", "false", "untrue"})
NOBODY = frozenset({"nobody", "none", "nothing"})
# Verbs that say of their subject that it happens: what is said of them is said of it.
OCCURRING = frozenset({"begin", "start", "occur", "happen", "resume", "continue", "open", "follow", "proceed"})
ROUNDS = frozenset({"round", "series", "wave", "set", "package", "spate"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
# What these prepositions bring in is known already.
GIVEN_AFTER = frozenset("after before since during despite over amid amidst because due following given".split())
CONDITIONS = frozenset({"if", "unless", "whether", "should", "lest"})
POSSIBLY = frozenset({"possibly", "perhaps", "maybe", "potentially", "probably", "conceivably", "presumably"})
# The dependencies by which an event is the complement of its governor, and those that share the governor's auxiliaries.
OBJECTS = frozenset({"dobj", "nsubjpass"})
COMPLEMENTS = frozenset("xcomp ccomp dobj pcomp prep nsubjpass nsubj advcl attr oprd".split())
WITHIN = frozenset({"xcomp", "conj", "dobj", "prep", "attr", "nsubjpass"})


class StatusReader:
    """The status of predicates of one document.

    `light_verbs` bring about what their object names ("launch the attack"); to any other verb a definite object is
    given ("will condemn the attack"), so that what is said of the verb says nothing of it.
    """

    def __init__(self, parse: Parse, light_verbs: Set[str] = frozenset()) -> None:
        self.parse = parse
        self.light_verbs = light_verbs

    def of(self, predicate: int) -> Status:
        """The status of the event that token `predicate` (a verb, noun or adjective) stands for."""
        p = self.parse
        if p.pos[predicate] in ("NOUN", "ADJ", "PROPN"):
            told = self._modified(predicate)
            if told is not None:
                return told
        at = below = predicate
        for _ in range(12):
            found = self._clause(at, below, predicate)
            if found is not None:
                return Status.DENIED if self._is_denied(at) else found
            head, dep = p.heads[at], p.deps[at]
            if head == at or dep == "parataxis" or self._is_given(at, head):
                break
            if dep in ("relcl", "acl") and not self._is_infinitive(at):
                # "the grid shared with X", "claims that": only the noun itself can turn what is told of it
                if self._is_denied(at) or self._has_no(head):
                    return Status.DENIED
                return self._clause(head, at, predicate) or Status.ACTUAL
            if dep == "ccomp" and not self._governs(head):
                # reported speech keeps the status its source gives it; only denial and doubt turn it
                return Status.DENIED if self._is_denied(at) else self._judged(head) or Status.ACTUAL
            if dep == "conj" and p.pos[head] in ("VERB", "AUX"):
                below, at = at, head
                # a coordinated verb shares the auxiliaries of the first one where it has none of its own
                if self._inflected(below):
                    if p.deps[at] in ("ROOT", "relcl") or p.heads[at] == at:
                        break
                    below, at = at, p.heads[at]
                continue
            if dep in ("advcl", "npadvmod"):
                if any(p.lower[c] in CONDITIONS and p.deps[c] == "mark" for c in p.children[at]):
                    return Status.POSSIBLE
                if not self._is_infinitive(at):
                    break
                # a purpose is as real as what is done for it
            below, at = at, head
        return Status.ACTUAL

    def _inflected(self, v: int) -> bool:
        """True for a verb with tense or auxiliaries of its own."""
        p = self.parse
        return p.tags[v] in ("VBD", "VBZ", "VBP") or any(p.deps[c] in ("aux", "auxpass") for c in p.children[v])

    def _is_infinitive(self, v: int) -> bool:
        """True for "to send" and "to have sent"."""
        p = self.parse
        return any(p.lower[c] == "to" and p.deps[c] == "aux" for c in p.children[v])

    def _is_given(self, noun: int, head: int) -> bool:
        """True for an event that is presupposed: "condemn the attack", "after an attack"."""
        p = self.parse
        dep = p.deps[noun]
        if p.pos[noun] == "ADP":
            return dep == "prep" and p.lower[noun] in GIVEN_AFTER
        if p.pos[noun] not in ("NOUN", "PROPN") or dep not in ("dobj", "nsubjpass") or p.pos[head] != "VERB":
            return False
        if p.lemmas[head] in self.light_verbs or p.lemmas[head] in SELECTING:
            return False
        # "its support" is the agent's own and shares the fate of the verb
        return any(
            (p.deps[c] == "poss" and p.tags[c] != "PRP$") or (p.deps[c] == "det" and p.lower[c] in DEFINITE)
            for c in p.children[noun]
        )

    def _governs(self, head: int) -> bool:
        lemma = self.parse.lemmas[head]
        return lemma in WISHING or lemma in PLANNING

    def _is_denied(self, v: int) -> bool:
        """True for a clause that is denied as a whole: "denied that it will attack", "rejected claims that"."""
        p = self.parse
        for _ in range(4):
            dep, head = p.deps[v], p.heads[v]
            if dep == "ccomp" and p.lemmas[head] == "deny":
                return not self._is_negated(head)
            if dep == "acl" and p.lemmas[head] in CLAIM_NOUNS and p.deps[head] == "dobj":
                over = p.heads[head]
                return p.lemmas[over] in DENIED_CLAIMS and not self._is_negated(over)
            if dep not in ("xcomp", "conj"):
                return False
            v = head
        return False

    def _judged(self, copula: int) -> Status | None:
        """ "It is not true that", "it is possible that": what an adjective says of the clause after it."""
        p = self.parse
        for c in p.children[copula]:
            if p.deps[c] == "acomp":
                if p.lower[c] in DENIED_PREDICATES:
                    return None if self._is_negated(copula) else Status.DENIED
                if p.lower[c] in POSSIBLE_PREDICATES:
                    return Status.POSSIBLE
                if p.lower[c] == "true" and self._is_negated(copula):
                    return Status.DENIED
        return None

    def _is_negated(self, v: int) -> bool:
        """True where a verb is negated by a particle, its subject ("nobody") or its object ("no troops")."""
        p = self.parse
        for c in p.children[v]:
            dep, word = p.deps[c], p.lower[c]
            if dep == "neg" or (dep in ("det", "preconj", "cc") and word in ("no", "neither")):
                return True
            if dep in ("nsubj", "nsubjpass") and c < v and (word in NOBODY or self._has_no(c)):
                return True
            if dep == "dobj" and self._has_no(c):
                return True
            if dep == "advmod" and word == "longer" and any(p.lower[k] == "no" for k in p.children[c]):
                return True
        # "neither helps nor harms": the second verb is linked by "nor" under the first
        return p.deps[v] == "conj" and any(
            p.lower[c] == "nor" and p.deps[c] == "cc" and c < v for c in p.children[p.heads[v]]
        )

    def _has_no(self, noun: int) -> bool:
        p = self.parse
        for c in p.children[noun]:
            if p.deps[c] in ("det", "neg", "preconj") and p.lower[c] in ("no", "neither"):
                return True
            if p.deps[c] == "nummod" and any(p.deps[k] == "neg" for k in p.children[c]):
                return True
        return False

    def _is_lacking(self, noun: int) -> bool:
        """True for "has no plans", "does not have the power"."""
        p = self.parse
        head = p.heads[noun]
        return self._has_no(noun) or (p.deps[noun] == "dobj" and p.lemmas[head] == "have" and self._is_negated(head))

    def _occurs(self, v: int) -> bool:
        """True for a verb that says that its subject happens: "begin", "take place"."""
        p = self.parse
        place = p.lemmas[v] == "take" and any(p.deps[c] == "dobj" and p.lower[c] == "place" for c in p.children[v])
        return place or p.lemmas[v] in OCCURRING

    def _modified(self, n: int) -> Status | None:
        """What stands at a noun itself: "planned visit", "possible talks", "no support"."""
        p = self.parse
        for c in p.children[n]:
            word = p.lower[c]
            if p.deps[c] in ("amod", "compound", "det", "neg", "nmod"):
                if word in PLANNED_ADJECTIVES:
                    return Status.PLANNED
                if word in POSSIBLE_ADJECTIVES:
                    return Status.POSSIBLE
                if word in DENIED_ADJECTIVES or word in ("no", "neither"):
                    return Status.DENIED
        of = p.heads[n]
        if p.deps[n] == "pobj" and p.lower[of] == "of" and p.lemmas[p.heads[of]] in ROUNDS:
            return self._modified(p.heads[of])
        return None

    def _clause(self, at: int, below: int, predicate: int) -> Status | None:
        """What one governor, `at`, says of the event below it; None where it leaves it open."""
        p = self.parse
        pos = p.pos[at]
        if pos in ("VERB", "AUX"):
            return self._verb(at, below, predicate)
        if at == below:
            return None
        dep, lemma = p.deps[below], p.lemmas[at]
        if pos in ("NOUN", "PROPN"):
            if dep == "relcl" and not self._is_infinitive(below):
                return None  # a clause about a thing, whatever the thing is
            if dep in ("acl", "prep", "pcomp", "relcl", "compound"):
                if lemma in PLANNED_NOUNS | POSSIBLE_NOUNS and self._is_lacking(at):
                    return Status.DENIED
                infinitive = dep == "prep" or p.tags[below] == "VB"
                if infinitive and lemma in PLANNED_NOUNS:
                    return Status.PLANNED if dep in ("acl", "relcl") or p.lower[below] in ("for", "to") else None
                if infinitive and lemma in POSSIBLE_NOUNS:
                    return Status.POSSIBLE
                if lemma in DENIED_NOUNS:
                    return Status.DENIED
        elif pos == "ADP" and p.lower[at] == "without":
            return Status.DENIED
        elif pos == "ADJ" and dep in ("xcomp", "prep", "ccomp", "acl"):
            word = p.lower[at]
            negated = p.deps[at] == "acomp" and self._is_negated(p.heads[at])
            if word in DENIED_PREDICATES:
                return None if negated else Status.DENIED
            if word in POSSIBLE_PREDICATES:
                return Status.DENIED if negated and word != "unlikely" else Status.POSSIBLE
            if word in PLANNED_PREDICATES:
                return Status.DENIED if negated else Status.PLANNED
        return None

    def _verb(self, at: int, below: int, predicate: int) -> Status | None:
        """What a verb says of itself, or of the event that depends on it."""
        p = self.parse
        own, dep, children = at == below, p.deps[below], p.children[at]
        negated = self._is_negated(at)
        purpose = dep == "advcl" and self._is_infinitive(below)
        if not own and dep in COMPLEMENTS:
            said = self._selected(at, below, predicate)
            if said is not None:
                if negated:
                    return Status.DENIED
                unsure = any(p.deps[c] == "aux" and p.lower[c] in UNSURE_MODALS for c in children)
                return Status.POSSIBLE if unsure and said is Status.PLANNED else said
        if dep == "nsubj":
            judged = self._judged(at)
            if judged is not None:
                return judged
        if own or purpose or dep in WITHIN or (dep == "nsubj" and self._occurs(at)):
            if negated:
                return Status.DENIED
            if p.deps[at] == "ROOT" and self._is_question(at):
                return Status.POSSIBLE
            modals = {p.lower[c] for c in children if p.deps[c] == "aux"}
            if modals & PLANNED_MODALS:
                return Status.PLANNED
            if "would" in modals:
                return self._would(at)
            if modals & POSSIBLE_MODALS:
                return Status.POSSIBLE
            if not own and dep == "xcomp":
                if p.lemmas[at] == "go" and p.tags[at] == "VBG":
                    return Status.PLANNED
                if p.lemmas[at] == "be" and p.tags[below] == "VB":
                    return Status.PLANNED
                if p.lemmas[at] == "have":
                    return Status.DENIED if any(p.lower[c] == "yet" for c in children) else Status.POSSIBLE
            if any(p.lower[c] in POSSIBLY and p.deps[c] == "advmod" for c in children):
                return Status.POSSIBLE
        if any(p.lower[c] in CONDITIONS and p.deps[c] in ("mark", "aux") for c in children):
            return Status.POSSIBLE
        subjects = [c for c in children if p.deps[c] in ("nsubj", "nsubjpass")]
        if subjects and any(p.lower[c] == "had" and p.deps[c] == "aux" and c < subjects[0] for c in children):
            return Status.POSSIBLE  # "had it helped X, the war would have ended"
        return None

    def _selected(self, at: int, below: int, predicate: int) -> Status | None:
        """What an event-selecting verb says of its complement."""
        p = self.parse
        lemma, dep = p.lemmas[at], p.deps[below]
        for c in p.children[at]:
            if p.deps[c] == "prt" and f"{lemma}_{p.lower[c]}" in DENYING:
                lemma = f"{lemma}_{p.lower[c]}"
        if lemma in DENYING:
            if dep == "xcomp" or (dep == "ccomp" and lemma == "deny"):
                return Status.DENIED
            if dep in OBJECTS and lemma in DENIED_OBJECTS:
                return Status.DENIED
            if dep == "prep" and p.lower[below] == "from" and lemma in DENIED_SOURCES:
                return Status.DENIED
            return None
        if dep in ("xcomp", "ccomp", "oprd") or (dep in ("prep", "pcomp") and p.pos[predicate] == "VERB"):
            infinitive = p.tags[below] in ("VB", "VBG") or dep == "prep" or self._is_infinitive(below)
            if lemma in PLANNING and infinitive and not (lemma in PLANNING_INFINITIVES and dep == "ccomp"):
                return Status.PLANNED
            if lemma in WISHING and (infinitive or (dep == "ccomp" and lemma not in WISHING_INFINITIVES)):
                return Status.POSSIBLE
        elif dep == "prep" and p.heads[predicate] == below:
            if lemma in PREPOSITIONAL_OBJECTS.get(p.lower[below], ()):
                return Status.POSSIBLE
            if lemma == "agree" and p.lower[below] in ("on", "to"):
                return Status.PLANNED
        elif dep == "advcl" and p.tags[below] == "VB" and lemma in PLANNING - {"sign", "announce", "approve", "accept"}:
            return Status.PLANNED
        elif dep == "advcl" and p.tags[below] == "VB" and lemma in ("call", "appeal", "plead"):
            return Status.POSSIBLE
        elif dep in OBJECTS:
            if lemma in PLANNED_OBJECTS:
                return Status.PLANNED
            if lemma in POSSIBLE_OBJECTS:
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
