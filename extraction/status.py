"""The status of a predicate: actual, planned, possible or denied.

The rules walk from the predicate up to the root of its clause and let each governor decide, as De Facto does over
FactBank (Saurí and Pustejovsky 2009, 2012): polarity particles, modal auxiliaries, source-introducing and
event-selecting predicates, implicatives (Karttunen 1971: "manage to" keeps, "fail to" turns), conditionals and
questions. A statement keeps the status that its source gives it, so verbs of saying change nothing, denial aside.
Every rule says its name and the word it goes by, which is what `allegedly explain` shows.
"""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from extraction.syntax.parse import Parse
from graph.model import Status

POSSIBLE_MODALS = frozenset({"may", "might", "could", "can", "would", "should", "must", "ought"})
UNSURE_MODALS = frozenset({"may", "might", "could"})
PLANNED_MODALS = frozenset({"will", "shall", "'ll", "’ll", "wo"})

# What a governor says of the event it takes as its complement.
DENYING = frozenset(
    """fail refuse decline neglect forget deny refute avoid abstain refrain prevent stop prohibit forbid ban bar block
    rule_out dismiss reject abandon cancel skip oppose call_off scrap halt withdraw cease drop avert foil
    thwart discourage deter""".split()
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
    able suppose advise insist estimate suspect ponder explore risk""".split()
)
# Those of them that say nothing of a finite clause: what is warned of or estimated keeps its own tense.
WISHING_INFINITIVES = frozenset({"warn", "estimate", "insist", "suggest"})
# Planning verbs of done deeds: "announced that X left" and "travelled to meet X" leave the event as it is.
PLANNING_INFINITIVES = frozenset(
    {"announce", "sign", "accept", "approve", "unveil", "elect", "choose", "head", "travel"}
)
# What a verb says of the event that a noun names: as its object, and by the preposition before it.
DENIED_OBJECTS = frozenset("deny rule_out avoid skip cancel call_off avert foil thwart prevent".split())
DENIED_SOURCES = frozenset("refrain abstain prevent stop bar ban withdraw block prohibit discourage deter".split())
# To negate these says that it happens ("did not fail to"); to negate others leaves it open ("did not rule out").
IMPLICATIVE = frozenset("fail neglect forget avoid refrain abstain prevent stop block deter avert foil thwart".split())
DENIED_CLAIMS = frozenset({"deny", "reject", "dismiss", "refute"})
PLANNED_OBJECTS = frozenset({"plan", "promise", "pledge", "vow", "schedule", "prepare", "intend"})
POSSIBLE_OBJECTS = frozenset(
    "propose consider threaten want seek demand request discuss mull fear weigh suggest urge expect".split()
)
# Backing is no more once it is withdrawn or lost, unlike a deed: an attack that ended took place.
BACKING = frozenset(
    "support backing endorsement allegiance recognition confidence trust aid assistance funding".split()
)
ENDING = frozenset(
    "withdraw end lose cut revoke rescind terminate drop suspend halt stop cease pull retract renounce".split()
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
    """ready willing open able likely unlikely prepared keen eager possible unclear uncertain unknown doubtful qualified
    eligible fit unfit""".split()
)
PLANNED_PREDICATES = frozenset({"due", "set", "scheduled", "bound", "poised", "about"})
DENIED_PREDICATES = frozenset({"unable", "unwilling", "incapable", "impossible", "false", "untrue"})
NOBODY = frozenset({"nobody", "none", "nothing"})
# Verbs that say of their subject that it happens: what is said of them is said of it.
OCCURRING = frozenset({"begin", "start", "occur", "happen", "resume", "continue", "open", "follow", "proceed"})
ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last next only".split())
# What somebody does by what he does: "will open the port, allowing ships to leave".
ENABLING = frozenset({"allow", "enable", "permit", "let"})
ROUNDS = frozenset({"round", "series", "wave", "set", "package", "spate"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
# These bring in what is done besides.
BESIDE = frozenset("besides after before since despite while by through upon beyond".split())
# What these prepositions bring in is known already.
GIVEN_AFTER = frozenset("after before since during despite over amid amidst because due following given".split())
CONDITIONS = frozenset({"if", "unless", "whether", "should", "lest"})
# "would often call" tells of a habit.
HABITUAL = frozenset("often sometimes frequently routinely usually".split())
POSSIBLY = frozenset({"possibly", "perhaps", "maybe", "potentially", "probably", "conceivably", "presumably"})
# The dependencies by which an event is the complement of its governor, and those that share the governor's auxiliaries.
OBJECTS = frozenset({"dobj", "nsubjpass"})
COMPLEMENTS = frozenset("xcomp ccomp dobj pcomp prep nsubjpass nsubj advcl attr oprd".split())
WITHIN = frozenset({"xcomp", "conj", "dobj", "prep", "attr", "nsubjpass"})


class Verdict(NamedTuple):
    """A status, the rule that led to it in words for people, and the token it goes by, None where no word turned it."""

    status: Status
    rule: str
    word: int | None = None


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
        return self.verdict(predicate).status

    def verdict(self, predicate: int) -> Verdict:
        """The status of the event that token `predicate` stands for, with the rule that led to it."""
        p = self.parse
        if p.pos[predicate] in ("NOUN", "ADJ", "PROPN"):
            told = self.said_of(predicate)
            if told is not None:
                return told
        at = below = predicate
        for _ in range(12):
            found = self._clause(at, below, predicate)
            if found is not None:
                return self.denial(at) or found
            head, dep = p.heads[at], p.deps[at]
            if head == at or dep == "parataxis":
                break
            if self._is_given(at, head):
                return Verdict(Status.ACTUAL, "an event that is taken for granted", at)
            if dep in ("relcl", "acl") and self._is_to_come(at, head):
                return Verdict(Status.PLANNED, "a clause about a thing, yet to be done", at)
            if dep in ("relcl", "acl") and not self.parse.is_infinitive(at):
                # "the grid shared with X", "claims that": only the noun itself can turn what is told of it
                none = self._no(head)
                if none is not None:
                    return self.denial(at) or Verdict(Status.DENIED, "said of none", none)
                told = self.denial(at) or self._clause(head, at, predicate)
                return told or Verdict(Status.ACTUAL, "a clause about a thing, told as it is", head)
            if dep == "ccomp" and not self._governs(head):
                # reported speech keeps the status its source gives it; only denial and doubt turn it
                told = self.denial(at) or self._judged(head)
                return told or Verdict(Status.ACTUAL, "reported, and keeps the status its source gives it", head)
            if dep == "conj" and p.pos[head] in ("VERB", "AUX"):
                condition = self._condition(head, ("mark",))
                if condition is not None and p.lower[condition] == "if":
                    return Verdict(Status.POSSIBLE, "conditional", condition)  # "if Ann wins and Bob leaves"
                below, at = at, head
                # a coordinated verb shares the auxiliaries of the first one where it has none of its own
                if self._inflected(below):
                    if p.deps[at] in ("ROOT", "relcl") or p.heads[at] == at:
                        break
                    below, at = at, p.heads[at]
                continue
            if dep in ("advcl", "npadvmod"):
                condition = self._condition(at, ("mark",))
                if condition is not None:
                    return Verdict(Status.POSSIBLE, "conditional", condition)
                if not self.parse.is_infinitive(at) and p.lemmas[at] not in ENABLING:
                    break
                # a purpose is as real as what is done for it, and so is what it makes possible
            below, at = at, head
        return Verdict(Status.ACTUAL, "told as it is, no word turns it")

    def _condition(self, v: int, deps: tuple[str, ...]) -> int | None:
        p = self.parse
        return next((c for c in p.children[v] if p.lower[c] in CONDITIONS and p.deps[c] in deps), None)

    def _inflected(self, v: int) -> bool:
        """True for a verb with tense or auxiliaries of its own."""
        p = self.parse
        return p.tags[v] in ("VBD", "VBZ", "VBP") or any(p.deps[c] in ("aux", "auxpass") for c in p.children[v])

    def _is_to_come(self, v: int, thing: int) -> bool:
        """ "The games to be held by X": whatever is said of the games."""
        p = self.parse
        passive = any(p.deps[c] == "auxpass" and p.lower[c] == "be" for c in p.children[v])
        # "the last ship to be built" was
        one = any(p.lower[c] in ORDINALS or p.tags[c] == "JJS" for c in p.children[thing])
        telling = p.lemmas[thing] in PLANNED_NOUNS | POSSIBLE_NOUNS | DENIED_NOUNS
        return passive and self.parse.is_infinitive(v) and not one and not telling

    def _is_given(self, noun: int, head: int) -> bool:
        """True for an event that is presupposed: "condemn the attack", "after an attack"."""
        p = self.parse
        dep = p.deps[noun]
        if dep == "prep" or p.pos[noun] == "ADP":  # "following" is a participle
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

    def denial(self, v: int) -> Verdict | None:
        """For a clause that is denied as a whole: "denied that it will attack", "rejected claims that"."""
        p = self.parse
        for _ in range(4):
            dep, head = p.deps[v], p.heads[v]
            if dep == "ccomp" and p.lemmas[head] == "deny":
                return None if self._is_negated(head) else Verdict(Status.DENIED, "a verb of denial", head)
            if dep == "acl" and p.lemmas[head] in CLAIM_NOUNS and p.deps[head] == "dobj":
                over = p.heads[head]
                if p.lemmas[over] in DENIED_CLAIMS and not self._is_negated(over):
                    return Verdict(Status.DENIED, "a claim that is denied", over)
                return None
            if dep not in ("xcomp", "conj"):
                return None
            v = head
        return None

    def _judged(self, copula: int) -> Verdict | None:
        """ "It is not true that", "it is possible that": what an adjective says of the clause after it."""
        p = self.parse
        for c in p.children[copula]:
            if p.deps[c] == "acomp":
                if p.lower[c] in DENIED_PREDICATES:
                    return None if self._is_negated(copula) else Verdict(Status.DENIED, "a denying adjective", c)
                if p.lower[c] in POSSIBLE_PREDICATES:
                    return Verdict(Status.POSSIBLE, "an adjective of possibility", c)
                if p.lower[c] == "true" and self._is_negated(copula):
                    return Verdict(Status.DENIED, "said not to be true", c)
        return None

    def _is_negated(self, v: int) -> bool:
        return self._negation(v) is not None

    def _negation(self, v: int) -> int | None:
        """The word that negates a verb: a particle, or "no" and "nobody" as its subject or object."""
        p = self.parse
        for c in p.children[v]:
            dep, word = p.deps[c], p.lower[c]
            if dep == "neg" or (dep in ("det", "preconj", "cc") and word in ("no", "neither")):
                return c
            if dep in ("nsubj", "nsubjpass") and c < v:
                none = c if word in NOBODY else self._no(c)
                if none is not None:
                    return none
            if dep == "dobj":
                none = self._no(c)
                if none is not None:
                    return none
            if dep == "advmod" and word == "longer" and any(p.lower[k] == "no" for k in p.children[c]):
                return c
        # "neither helps nor harms": the second verb is linked by "nor" under the first
        if p.deps[v] != "conj":
            return None
        nor = (c for c in p.children[p.heads[v]] if p.lower[c] == "nor" and p.deps[c] == "cc" and c < v)
        return next(nor, None)

    def _no(self, noun: int) -> int | None:
        """The word that says there is none of a noun: "no troops", "neither side"."""
        p = self.parse
        for c in p.children[noun]:
            if p.deps[c] in ("det", "neg", "preconj") and p.lower[c] in ("no", "neither"):
                return c
            if p.deps[c] == "nummod" and any(p.deps[k] == "neg" for k in p.children[c]):
                return c
        return None

    def _is_lacking(self, noun: int) -> bool:
        """True for "has no plans", "does not have the power"."""
        p = self.parse
        head = p.heads[noun]
        return self._no(noun) is not None or (
            p.deps[noun] == "dobj" and p.lemmas[head] == "have" and self._is_negated(head)
        )

    def _occurs(self, v: int) -> bool:
        """True for a verb that says that its subject happens: "begin", "take place"."""
        p = self.parse
        place = p.lemmas[v] == "take" and any(p.deps[c] == "dobj" and p.lower[c] == "place" for c in p.children[v])
        return place or p.lemmas[v] in OCCURRING

    def said_of(self, n: int) -> Verdict | None:
        """What stands at a noun itself: "planned visit", "possible talks", "no support"."""
        p = self.parse
        for c in p.children[n]:
            word = p.lower[c]
            if p.deps[c] in ("amod", "compound", "det", "neg", "nmod"):
                if word in PLANNED_ADJECTIVES:
                    return Verdict(Status.PLANNED, "an adjective of intention", c)
                if word in POSSIBLE_ADJECTIVES:
                    return Verdict(Status.POSSIBLE, "an adjective of possibility", c)
                if word in DENIED_ADJECTIVES:
                    return Verdict(Status.DENIED, "a denying adjective", c)
                if word in ("no", "neither"):
                    return Verdict(Status.DENIED, "negated", c)
        of = p.heads[n]
        if p.deps[n] == "pobj" and p.lower[of] == "of" and p.lemmas[p.heads[of]] in ROUNDS:
            return self.said_of(p.heads[of])
        return None

    def _clause(self, at: int, below: int, predicate: int) -> Verdict | None:
        """What one governor, `at`, says of the event below it; None where it leaves it open."""
        p = self.parse
        pos = p.pos[at]
        if pos in ("VERB", "AUX"):
            return self._verb(at, below, predicate)
        if at == below:
            return None
        dep, lemma = p.deps[below], p.lemmas[at]
        if pos in ("NOUN", "PROPN"):
            if dep == "relcl" and not self.parse.is_infinitive(below):
                return None  # a clause about a thing, whatever the thing is
            if dep in ("acl", "prep", "pcomp", "relcl", "compound"):
                if lemma in PLANNED_NOUNS | POSSIBLE_NOUNS and self._is_lacking(at):
                    return Verdict(Status.DENIED, "a noun of intention or possibility that is lacking", at)
                infinitive = dep == "prep" or p.tags[below] == "VB"
                if infinitive and lemma in PLANNED_NOUNS:
                    planned = dep in ("acl", "relcl") or p.lower[below] in ("for", "to")
                    return Verdict(Status.PLANNED, "a noun of intention", at) if planned else None
                if infinitive and lemma in POSSIBLE_NOUNS:
                    return Verdict(Status.POSSIBLE, "a noun of possibility", at)
                if lemma in DENIED_NOUNS:
                    return Verdict(Status.DENIED, "a denying noun", at)
        elif pos == "ADP" and p.lower[at] == "without":
            return Verdict(Status.DENIED, "negated", at)
        elif pos == "ADJ" and dep in ("xcomp", "prep", "ccomp", "acl"):
            word = p.lower[at]
            negated = p.deps[at] == "acomp" and self._is_negated(p.heads[at])
            if word in DENIED_PREDICATES:
                return None if negated else Verdict(Status.DENIED, "a denying adjective", at)
            if word in POSSIBLE_PREDICATES:
                if negated and word != "unlikely":
                    return Verdict(Status.DENIED, "an adjective of possibility, negated", at)
                return Verdict(Status.POSSIBLE, "an adjective of possibility", at)
            if word in PLANNED_PREDICATES:
                if negated:
                    return Verdict(Status.DENIED, "an adjective of intention, negated", at)
                return Verdict(Status.PLANNED, "an adjective of intention", at)
        return None

    def _verb(self, at: int, below: int, predicate: int) -> Verdict | None:
        """What a verb says of itself, or of the event that depends on it."""
        p = self.parse
        own, dep, children = at == below, p.deps[below], p.children[at]
        negation = self._negation(at)
        if negation is not None and not own and p.deps[p.heads[negation]] == "dobj" and p.heads[negation] != predicate:
            negation = None  # "reported no results for the races": there are races
        condition = self._condition(at, ("mark", "aux"))
        if own and negation is not None and (supposed := self._condition(at, ("mark",))) is not None:
            return Verdict(Status.POSSIBLE, "conditional", supposed)  # "if they do not help X"
        purpose = dep == "advcl" and (self.parse.is_infinitive(below) or p.lemmas[below] in ENABLING)
        if not own and dep in COMPLEMENTS:
            said = self._selected(at, below, predicate)
            if said is not None:
                if negation is not None and said.status is Status.DENIED:
                    if p.lemmas[at] not in IMPLICATIVE | ENDING:
                        return Verdict(Status.POSSIBLE, f"negated: {said.rule}", negation)
                    modal = self._modal(at)
                    if modal is not None and not any(p.lower[c] in ("could", "can") for c in children):
                        return modal
                    if self.parse.is_infinitive(at):
                        return None
                    return Verdict(Status.ACTUAL, f"negated: {said.rule}", negation)
                if negation is not None:
                    return Verdict(Status.DENIED, f"negated: {said.rule}", negation)
                unsure = [c for c in children if p.deps[c] == "aux" and p.lower[c] in UNSURE_MODALS]
                if unsure and said.status is Status.PLANNED:
                    return Verdict(Status.POSSIBLE, f"a modal of possibility: {said.rule}", unsure[0])
                return said
        if dep == "nsubj":
            judged = self._judged(at)
            if judged is not None:
                return judged
        if own or purpose or dep in WITHIN or (dep == "nsubj" and self._occurs(at)):
            if negation is not None:
                return Verdict(Status.DENIED, "negated", negation)
            modal = self._modal(at)
            if modal is not None:
                return modal
            if not own and dep == "xcomp":
                if p.lemmas[at] == "go" and p.tags[at] == "VBG":
                    return Verdict(Status.PLANNED, "future", at)
                if p.lemmas[at] == "be" and p.tags[below] == "VB":
                    return Verdict(Status.PLANNED, "future", at)
                if p.lemmas[at] == "have":
                    yet = [c for c in children if p.lower[c] == "yet"]
                    if yet:
                        return Verdict(Status.DENIED, "not yet so", yet[0])
                    return Verdict(Status.POSSIBLE, "a modal of duty", at)
            for c in children:
                if p.lower[c] in POSSIBLY and p.deps[c] == "advmod":
                    return Verdict(Status.POSSIBLE, "an adverb of possibility", c)
        if condition is not None:
            return Verdict(Status.POSSIBLE, "conditional", condition)
        subjects = [c for c in children if p.deps[c] in ("nsubj", "nsubjpass")]
        for c in children:
            if subjects and p.lower[c] == "had" and p.deps[c] == "aux" and c < subjects[0]:
                return Verdict(Status.POSSIBLE, "conditional", c)  # "had it helped X, the war would have ended"
        return None

    def _modal(self, v: int) -> Verdict | None:
        """What a question mark or a modal auxiliary says of a verb."""
        p = self.parse
        if p.deps[v] == "ROOT":
            for c in p.children[v]:
                if p.lower[c] == "?" and p.deps[c] == "punct":
                    return Verdict(Status.POSSIBLE, "a question", c)
        modals = {p.lower[c]: c for c in p.children[v] if p.deps[c] == "aux"}
        for word, c in modals.items():
            if word in PLANNED_MODALS:
                return Verdict(Status.PLANNED, "future", c)
        if "would" in modals:
            if self._is_future_in_the_past(v):
                return Verdict(Status.PLANNED, "future in the past", modals["would"])
            conditional = any(p.deps[c] == "advcl" and self._condition(c, ("mark",)) is not None for c in p.children[v])
            if not conditional and any(p.deps[c] == "advmod" and p.lower[c] in HABITUAL for c in p.children[v]):
                return None
            return Verdict(Status.POSSIBLE, "hypothetical", modals["would"])
        for word, c in modals.items():
            if word in POSSIBLE_MODALS:
                return Verdict(Status.POSSIBLE, "a modal of possibility or duty", c)
        return None

    def _selected(self, at: int, below: int, predicate: int) -> Verdict | None:
        """What an event-selecting verb says of its complement."""
        p = self.parse
        lemma, dep = p.lemmas[at], p.deps[below]
        planned = Verdict(Status.PLANNED, "a verb of intention or promise", at)
        possible = Verdict(Status.POSSIBLE, "a verb of wish, call or attempt", at)
        for c in p.children[at]:
            if p.deps[c] == "prt" and f"{lemma}_{p.lower[c]}" in DENYING:
                lemma = f"{lemma}_{p.lower[c]}"
        ended = dep in OBJECTS and below == predicate and p.lemmas[below] in BACKING and lemma in ENDING
        if ended and self._modal(at) is None and p.deps[at] != "xcomp":
            return Verdict(Status.DENIED, "a verb that says it is no more", at)
        if lemma in DENYING:
            denied = (
                dep == "xcomp"
                or (dep == "ccomp" and lemma == "deny")
                or (dep in OBJECTS and lemma in DENIED_OBJECTS)
                or (dep == "prep" and p.lower[below] == "from" and lemma in DENIED_SOURCES)
            )
            return Verdict(Status.DENIED, "a verb that says it does not happen", at) if denied else None
        added = dep == "prep" and p.lower[below : below + 2] == ["in", "addition"]
        beside = added or (dep == "prep" and p.lower[below] in BESIDE)
        if dep in ("xcomp", "ccomp", "oprd") or (
            dep in ("prep", "pcomp") and not beside and p.pos[predicate] == "VERB"
        ):
            infinitive = p.tags[below] in ("VB", "VBG") or dep == "prep" or self.parse.is_infinitive(below)
            if lemma in PLANNING and infinitive and not (lemma in PLANNING_INFINITIVES and dep == "ccomp"):
                return planned
            if lemma in WISHING and (infinitive or (dep == "ccomp" and lemma not in WISHING_INFINITIVES)):
                return possible
        elif dep == "prep" and p.heads[predicate] == below:
            if lemma in PREPOSITIONAL_OBJECTS.get(p.lower[below], ()):
                return possible
            if lemma == "agree" and p.lower[below] in ("on", "to"):
                return planned
        elif dep == "advcl" and p.tags[below] == "VB" and lemma in PLANNING - {"sign", "announce", "approve", "accept"}:
            return planned
        elif dep == "advcl" and p.tags[below] == "VB" and lemma in ("call", "appeal", "plead"):
            return possible
        elif dep in OBJECTS:
            if lemma in PLANNED_OBJECTS:
                return planned
            if lemma in POSSIBLE_OBJECTS:
                return possible
        return None

    def _is_future_in_the_past(self, v: int) -> bool:
        """ "Said it would send" is future in the past, else "would" is hypothetical."""
        p = self.parse
        at = v
        for _ in range(4):
            head = p.heads[at]
            if head == at:
                break
            if p.deps[at] == "ccomp" and p.pos[head] == "VERB":
                return True
            at = head
        return False
