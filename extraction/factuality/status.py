"""The status of a predicate: actual, planned, possible or denied.

The rules walk from the predicate up to the root of its clause and let each governor decide, as De Facto does over
FactBank (Saurí and Pustejovsky 2009, 2012): polarity particles, modal auxiliaries, source-introducing and
event-selecting predicates, implicatives (Karttunen 1971: "manage to" keeps, "fail to" turns), conditionals and
questions. A statement keeps the status that its source gives it, so verbs of saying change nothing, denial aside.
Every rule says its name and the word it goes by, which is what `allegedly explain` shows.
"""

from __future__ import annotations

from collections.abc import Set

from extraction.factuality import words
from extraction.factuality.veracity import Veracity, Verdict
from extraction.syntax.parse import Parse
from graph.model import Status


class StatusReader:
    """The status of predicates of one document.

    `light_verbs` bring about what their object names ("launch the attack"); to any other verb a definite object is
    given ("will condemn the attack"), so that what is said of the verb says nothing of it.
    """

    def __init__(self, parse: Parse, light_verbs: Set[str] = frozenset()) -> None:
        self.parse = parse
        self.light_verbs = light_verbs
        self.veracity = Veracity(parse)

    def of(self, predicate: int) -> Status:
        """The status of the event that token `predicate` (a verb, noun or adjective) stands for."""
        return self.verdict(predicate).status

    def verdict(self, predicate: int) -> Verdict:
        """The status of the event that token `predicate` stands for, with the rule that led to it."""
        p = self.parse
        if p.pos[predicate] in ("NOUN", "ADJ", "PROPN"):
            told = self.said_of(predicate)
            if told is not None:
                return self._came_about(predicate) or self._called_off(predicate) or told
        at = below = predicate
        judged: Verdict | None = None
        for _ in range(12):
            found = self._clause(at, below, predicate)
            if found is not None:
                return _weighed(found, judged or self.veracity.of(at))
            head, dep = p.heads[at], p.deps[at]
            if head == at or dep == "parataxis":
                break
            judged = judged or self.veracity.at(at)
            if dep == "relcl" and p.lower[head] == "nothing" and p.lemmas[at] == "do":
                return Verdict(Status.DENIED, "negated", head)  # "had nothing to do with"
            if self._is_given(at, head, predicate):
                given = Verdict(Status.ACTUAL, "an event that is taken for granted", at)
                return given if at == predicate else _weighed(given, judged)
            if dep in ("relcl", "acl") and self._is_to_come(at, head):
                return Verdict(Status.PLANNED, "a clause about a thing, yet to be done", at)
            if dep in ("relcl", "acl") and not self.parse.is_infinitive(at):
                # "the grid shared with X", "claims that": only the noun itself can turn what is told of it
                none = self._no(head)
                if none is not None:
                    return _weighed(Verdict(Status.DENIED, "said of none", none), judged)
                told = self._clause(head, at, predicate)
                return _weighed(told or Verdict(Status.ACTUAL, "a clause about a thing, told as it is", head), judged)
            if dep == "ccomp" and not self._governs(head):
                # reported speech keeps the status its source gives it; only denial and doubt turn it
                told = self._judged(head)
                as_told = Verdict(Status.ACTUAL, "reported, and keeps the status its source gives it", head)
                return _weighed(told or as_told, judged)
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
                until = next((c for c in p.children[at] if p.lower[c] == "until" and p.deps[c] == "mark"), None)
                if until is not None and p.tags[at] in ("VBZ", "VBP"):
                    return Verdict(Status.POSSIBLE, "waited for", until)
                than = next((c for c in p.children[at] if p.lower[c] == "than" and self._is_rather(c, head)), None)
                if than is not None:
                    return Verdict(Status.DENIED, "another thing is done instead", than)
                if not self.parse.is_infinitive(at) and p.lemmas[at] not in words.ENABLING:
                    break
                # a purpose is as real as what is done for it, and so is what it makes possible
            below, at = at, head
        return _weighed(Verdict(Status.ACTUAL, "told as it is, no word turns it"), judged)

    def _is_short_of(self, verb: int, adverb: int) -> bool:
        """False for "had hardly left when" and "nearly completed"."""
        p = self.parse
        if p.lower[adverb] in ("hardly", "scarcely"):
            return all(p.lower[c] != "had" for c in p.children[verb])
        return p.lemmas[verb] not in words.NEARLY_DONE

    def _is_rather(self, than: int, verb: int) -> bool:
        """ "Rather than help", "would rather leave than help"."""
        p = self.parse
        return p.lower[than - 1] == "rather" or any(p.lower[c] in ("rather", "sooner") for c in p.children[verb])

    def is_spared(self, v: int) -> bool:
        """True for what is not to be done: "vowed never to attack"."""
        return self.parse.deps[v] == "xcomp" and self._is_negated(v)

    def _condition(self, v: int, deps: tuple[str, ...]) -> int | None:
        p = self.parse
        return next((c for c in p.children[v] if p.lower[c] in words.CONDITIONS and p.deps[c] in deps), None)

    def _inflected(self, v: int) -> bool:
        """True for a verb with tense or auxiliaries of its own."""
        p = self.parse
        return p.tags[v] in ("VBD", "VBZ", "VBP") or any(p.deps[c] in ("aux", "auxpass") for c in p.children[v])

    def _is_to_come(self, v: int, thing: int) -> bool:
        """ "The games to be held by X": whatever is said of the games."""
        p = self.parse
        passive = any(p.deps[c] == "auxpass" and p.lower[c] == "be" for c in p.children[v])
        # "the last ship to be built" was
        one = any(p.lower[c] in words.ORDINALS or p.tags[c] == "JJS" for c in p.children[thing])
        telling = p.lemmas[thing] in words.PLANNED_NOUNS | words.POSSIBLE_NOUNS | words.DENIED_NOUNS
        return passive and self.parse.is_infinitive(v) and not one and not telling

    def _is_given(self, noun: int, head: int, at: int) -> bool:
        """True for an event that is presupposed: "condemn the attack", "after an attack"."""
        p = self.parse
        dep = p.deps[noun]
        if dep == "prep" or p.pos[noun] == "ADP":  # "following" is a participle
            return dep == "prep" and (p.lower[noun] in words.GIVEN_AFTER or self._is_cause(noun, head))
        if p.pos[noun] not in ("NOUN", "PROPN") or dep not in ("dobj", "nsubjpass") or p.pos[head] != "VERB":
            return False
        if p.lemmas[head] in self.light_verbs or p.lemmas[head] in words.SELECTING:
            return False
        phrasal = self._phrasal(head)
        if phrasal in words.HIDING:
            return True  # "has never hidden her support"
        if p.lemmas[noun] in words.HELD and phrasal in words.CALLING_OFF:
            return False  # "her visit was called off"
        if p.lemmas[noun] in words.BACKING and phrasal in words.ENDING:
            return False
        if p.lemmas[head] in words.CEASING and p.lemmas[noun] not in words.BACKING and noun == at:
            return True
        # "its support" is the agent's own and shares the fate of the verb
        return any(
            (p.deps[c] == "poss" and p.tags[c] != "PRP$") or (p.deps[c] == "det" and p.lower[c] in words.DEFINITE)
            for c in p.children[noun]
        )

    def _is_cause(self, preposition: int, of: int) -> bool:
        """ "Prevent deaths from strikes": the deaths are prevented, or not, and not the strikes."""
        p = self.parse
        avoided = p.deps[of] in words.OBJECTS and p.lemmas[p.heads[of]] in words.DENIED_OBJECTS
        return p.lower[preposition] == "from" and p.pos[of] == "NOUN" and avoided

    def _governs(self, head: int) -> bool:
        lemma = self.parse.lemmas[head]
        return lemma in words.WISHING or lemma in words.PLANNING

    def _came_about(self, noun: int) -> Verdict | None:
        """ "The postponed visit began"."""
        p = self.parse
        verb = p.heads[noun]
        came = p.deps[noun] == "nsubj" and p.tags[verb] == "VBD" and self._occurs(verb)
        return Verdict(Status.ACTUAL, "said to happen", verb) if came and not self._is_negated(verb) else None

    def _called_off(self, noun: int) -> Verdict | None:
        """ "A planned visit was called off", "the threatened attack never came"."""
        p = self.parse
        verb = p.heads[noun]
        if p.pos[verb] != "VERB" or self._is_negated(verb) != (p.deps[noun] == "nsubj"):
            return None
        if p.deps[noun] == "nsubj":
            comes = self._occurs(verb) or p.lemmas[verb] in words.COMING
            return Verdict(Status.DENIED, "said not to happen", self._negation(verb)) if comes else None
        called_off = p.deps[noun] in words.OBJECTS and self._phrasal(verb) in words.CALLING_OFF
        if called_off and self.verdict(verb).status is Status.ACTUAL:
            return Verdict(Status.DENIED, "a verb that says it does not happen", verb)
        return None

    def _phrasal(self, verb: int) -> str:
        """The lemma of a verb with its particle: "call_off"."""
        p = self.parse
        particle = next((p.lower[c] for c in p.children[verb] if p.deps[c] == "prt"), None)
        return f"{p.lemmas[verb]}_{particle}" if particle else p.lemmas[verb]

    def _judged(self, copula: int) -> Verdict | None:
        """ "It is not true that", "it is possible that": what an adjective says of the clause after it."""
        p = self.parse
        for c in p.children[copula]:
            if p.deps[c] == "acomp":
                if p.lower[c] in words.DENIED_PREDICATES:
                    return None if self._is_negated(copula) else Verdict(Status.DENIED, "a denying adjective", c)
                if p.lower[c] in words.POSSIBLE_PREDICATES:
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
                none = c if word in words.NOBODY else self._no(c)
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
        return place or p.lemmas[v] in words.OCCURRING

    def said_of(self, n: int) -> Verdict | None:
        """What stands at a noun itself: "planned visit", "possible talks", "no support"."""
        p = self.parse
        for c in p.children[n]:
            word = p.lower[c]
            if p.deps[c] in ("amod", "compound", "det", "neg", "nmod"):
                if word in words.PLANNED_ADJECTIVES:
                    return Verdict(Status.PLANNED, "an adjective of intention", c)
                if word in words.POSSIBLE_ADJECTIVES:
                    return Verdict(Status.POSSIBLE, "an adjective of possibility", c)
                if word in words.DENIED_ADJECTIVES:
                    return Verdict(Status.DENIED, "a denying adjective", c)
                if word in ("no", "neither"):
                    return Verdict(Status.DENIED, "negated", c)
        first = min([n, *p.children[n]])
        negated = next((t for t in (first, first - 1) if t >= 0 and p.lower[t] == "not"), None)
        if p.deps[n] == "appos" and negated is not None:
            return Verdict(Status.DENIED, "negated", negated)  # "Ann, not a member of X,"
        of = p.heads[n]
        if p.deps[n] == "pobj" and p.lower[of] == "of" and p.lemmas[p.heads[of]] in words.ROUNDS:
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
        if p.lower[at] == "nothing" and self.parse.is_infinitive(below) and p.lemmas[p.heads[at]] == "do":
            return Verdict(Status.DENIED, "nothing is done for it", at)
        dep, lemma = p.deps[below], p.lemmas[at]
        if pos in ("NOUN", "PROPN"):
            if dep == "relcl" and not self.parse.is_infinitive(below):
                return None  # a clause about a thing, whatever the thing is
            if dep in ("acl", "prep", "pcomp", "relcl", "compound"):
                if lemma in words.PLANNED_NOUNS | words.POSSIBLE_NOUNS and self._is_lacking(at):
                    return Verdict(Status.DENIED, "a noun of intention or possibility that is lacking", at)
                infinitive = dep == "prep" or p.tags[below] == "VB"
                if infinitive and lemma in words.PLANNED_NOUNS:
                    planned = dep in ("acl", "relcl") or p.lower[below] in ("for", "to")
                    return Verdict(Status.PLANNED, "a noun of intention", at) if planned else None
                if infinitive and lemma in words.POSSIBLE_NOUNS:
                    over = p.heads[at]
                    if p.deps[at] in words.OBJECTS and p.lemmas[over] in words.EXERCISING:
                        return None  # "used its right to attack"
                    if p.deps[at] in words.OBJECTS and p.lemmas[over] in words.TAKING_AWAY:
                        return Verdict(Status.DENIED, "a noun of possibility that is taken away", over)
                    return Verdict(Status.POSSIBLE, "a noun of possibility", at)
                if lemma in words.DENIED_NOUNS:
                    return Verdict(Status.DENIED, "a denying noun", at)
        elif pos == "ADP":
            if p.lower[at] == "without":
                return Verdict(Status.DENIED, "negated", at)
            if at > 0 and p.lower[at] == "of" and p.lower[at - 1] in ("instead", "short"):
                return Verdict(Status.DENIED, "another thing is done instead", at - 1)
        elif pos == "ADJ" and dep in ("xcomp", "prep", "ccomp", "acl", "advcl"):
            word = p.lower[at]
            if p.tags[below] == "VB":
                degree = next((c for c in p.children[at] if p.lower[c] in ("too", "enough")), None)
                if degree is not None and p.lower[degree] == "too":
                    return Verdict(Status.DENIED, "too much so for it", degree)
                if degree is not None:
                    return Verdict(Status.POSSIBLE, "enough so for it", degree)
            negated = p.deps[at] == "acomp" and self._is_negated(p.heads[at])
            if word in words.DENIED_PREDICATES:
                return None if negated else Verdict(Status.DENIED, "a denying adjective", at)
            if word in words.POSSIBLE_PREDICATES:
                if negated and word != "unlikely":
                    return Verdict(Status.DENIED, "an adjective of possibility, negated", at)
                return Verdict(Status.POSSIBLE, "an adjective of possibility", at)
            if word in words.PLANNED_PREDICATES:
                if negated:
                    return Verdict(Status.DENIED, "an adjective of intention, negated", at)
                return Verdict(Status.PLANNED, "an adjective of intention", at)
        return None

    def _verb(self, at: int, below: int, predicate: int) -> Verdict | None:
        """What a verb says of itself, or of the event that depends on it."""
        p = self.parse
        own, dep, children = at == below, p.deps[below], p.children[at]
        negation = self._negation(at)
        if negation is not None and not own and p.deps[p.heads[negation]] == "dobj":
            nothing = p.heads[negation]
            if nothing != predicate and p.lemmas[nothing] not in words.TAKING_PART:
                negation = None  # "reported no results for the races": there are races
        condition = self._condition(at, ("mark", "aux"))
        if own and negation is not None and self.parse.is_infinitive(at) and p.lemmas[p.heads[at]] in words.ASKING:
            return Verdict(Status.POSSIBLE, "asked not to happen", p.heads[at])
        if own and negation is not None and (supposed := self._condition(at, ("mark",))) is not None:
            return Verdict(Status.POSSIBLE, "conditional", supposed)  # "if they do not help X"
        purpose = dep == "advcl" and (self.parse.is_infinitive(below) or p.lemmas[below] in words.ENABLING)
        if not own and p.lower[at] == "ought" and dep == "xcomp":
            return Verdict(Status.POSSIBLE, "a modal of possibility or duty", at)
        if not own and purpose and (idle := self._idle(at)) is not None:
            return Verdict(Status.DENIED, "nothing is done for it", idle)
        if not own and dep in words.COMPLEMENTS:
            said = self._selected(at, below, predicate)
            if said is not None:
                if negation is None and said.status is Status.DENIED:
                    return self._undone(at, said) or said
                if negation is not None and said.status is Status.DENIED:
                    if p.lemmas[at] not in words.IMPLICATIVE | words.ENDING:
                        return Verdict(Status.POSSIBLE, f"negated: {said.rule}", negation)
                    modal = self._modal(at)
                    if modal is not None and not any(p.lower[c] in ("could", "can") for c in children):
                        return modal
                    if self.parse.is_infinitive(at):
                        return None
                    return Verdict(Status.ACTUAL, f"negated: {said.rule}", negation)
                if negation is not None:
                    return Verdict(Status.DENIED, f"negated: {said.rule}", negation)
                unsure = [c for c in children if p.deps[c] == "aux" and p.lower[c] in words.UNSURE_MODALS]
                if unsure and said.status is Status.PLANNED:
                    return Verdict(Status.POSSIBLE, f"a modal of possibility: {said.rule}", unsure[0])
                return said
        if dep == "nsubj":
            judged = self._judged(at)
            if judged is not None:
                return judged
        if own and condition is not None and p.lower[condition] == "whether":
            return Verdict(Status.POSSIBLE, "conditional", condition)  # "whether X will help Y"
        if own or purpose or dep in words.WITHIN or (dep == "nsubj" and self._occurs(at)):
            some = self._not_all(at) if own else None
            if some is not None:
                return Verdict(Status.POSSIBLE, "said not to be so of all", some)
            if negation is not None:
                return Verdict(Status.DENIED, "negated", negation)
            innocent = [k for c in children if p.lower[c] == "guilty" for k in p.children[c] if p.deps[k] == "neg"]
            if innocent:
                return Verdict(Status.DENIED, "found not to be so", innocent[0])
            nearly = [c for c in children if p.deps[c] == "advmod" and p.lower[c] in words.NEARLY and c < at]
            if (
                nearly
                and self._is_short_of(at, nearly[0])
                and (own or dep == "xcomp" or p.lemmas[at] in self.light_verbs)
            ):
                return Verdict(Status.DENIED, "almost so, and not so", nearly[0])
            modal = self._modal(at)
            if modal is not None:
                if modal.status is Status.PLANNED and self._is_hoped(at):
                    return Verdict(Status.POSSIBLE, "hoped, feared or asked", p.heads[at])
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
                if p.lower[c] in words.POSSIBLY and p.deps[c] == "advmod":
                    return Verdict(Status.POSSIBLE, "an adverb of possibility", c)
        if condition is not None:
            return Verdict(Status.POSSIBLE, "conditional", condition)
        subjects = [c for c in children if p.deps[c] in ("nsubj", "nsubjpass")]
        for c in children:
            if subjects and p.lower[c] == "had" and p.deps[c] == "aux" and c < subjects[0]:
                return Verdict(Status.POSSIBLE, "conditional", c)  # "had it helped X, the war would have ended"
        return None

    def _undone(self, v: int, said: Verdict) -> Verdict | None:
        """What becomes of `said`, by which `v` denies a deed, where `v` is only tried or not done itself.

        "Tried to prevent", "efforts to prevent": whether it was done is not said. "Failed to prevent", "the inability
        to prevent", "did nothing to prevent": what was to be prevented happened, since polarity composes (Nairn,
        Condoravdi and Karttunen 2006, "Computing relative polarity for textual inference").
        """
        p = self.parse
        head, dep = p.heads[v], p.deps[v]
        if dep not in ("xcomp", "acl", "advcl", "relcl") or not p.is_infinitive(v):
            return None
        if dep in ("xcomp", "acl") and p.lemmas[head] in words.TRYING:
            return Verdict(Status.POSSIBLE, f"only tried: {said.rule}", head)
        doing = p.heads[head] if p.deps[head] == "dobj" else head  # the purpose may hang on "nothing"
        if p.lemmas[head] not in words.FAILING and self._idle(doing) is None:
            return None
        failed = self.verdict(head).status
        if failed is Status.DENIED:
            return None
        certain = failed is Status.ACTUAL and p.lemmas[v] in words.IMPLICATIVE | words.ENDING
        return Verdict(Status.ACTUAL if certain else Status.POSSIBLE, f"not done: {said.rule}", head)

    def _idle(self, doing: int) -> int | None:
        """The "nothing" of "did nothing", and not the "little" of "did a little"."""
        p = self.parse
        if p.lemmas[doing] != "do":
            return None
        things = (c for c in p.children[doing] if p.deps[c] == "dobj" and p.lower[c] in ("nothing", "little"))
        return next((c for c in things if p.lower[c - 1] != "a"), None)

    def _not_all(self, v: int) -> int | None:
        """The word of "not all soldiers left"."""
        p = self.parse
        for c in p.children[v]:
            if p.deps[c] in ("nsubj", "nsubjpass"):
                for word in (c, *p.children[c]):
                    if p.lower[word] in words.ALL and word > 0 and p.lower[word - 1] == "not":
                        return word - 1
        return None

    def _is_hoped(self, clause: int) -> bool:
        """True for what somebody hopes, fears or asks, as a verb or a noun says."""
        p = self.parse
        hoped = p.deps[clause] == "ccomp" and p.lemmas[p.heads[clause]] in words.HOPING
        return hoped or self.veracity.rumour(clause) is not None

    def _modal(self, v: int) -> Verdict | None:
        """What a question mark or a modal auxiliary says of a verb."""
        p = self.parse
        if p.deps[v] == "ROOT":
            for c in p.children[v]:
                if p.lower[c] == "?" and p.deps[c] == "punct":
                    return Verdict(Status.POSSIBLE, "a question", c)
        modals = {p.lower[c]: c for c in p.children[v] if p.deps[c] == "aux"}
        for word, c in modals.items():
            if word in words.PLANNED_MODALS:
                return Verdict(Status.PLANNED, "future", c)
        if "would" in modals:
            if self._is_future_in_the_past(v):
                return Verdict(Status.PLANNED, "future in the past", modals["would"])
            conditional = any(p.deps[c] == "advcl" and self._condition(c, ("mark",)) is not None for c in p.children[v])
            if not conditional and any(p.deps[c] == "advmod" and p.lower[c] in words.HABITUAL for c in p.children[v]):
                return None
            return Verdict(Status.POSSIBLE, "hypothetical", modals["would"])
        for word, c in modals.items():
            if word in words.POSSIBLE_MODALS:
                return Verdict(Status.POSSIBLE, "a modal of possibility or duty", c)
        return None

    def _selected(self, at: int, below: int, predicate: int) -> Verdict | None:
        """What an event-selecting verb says of its complement."""
        p = self.parse
        lemma, dep = p.lemmas[at], p.deps[below]
        planned = Verdict(Status.PLANNED, "a verb of intention or promise", at)
        possible = Verdict(Status.POSSIBLE, "a verb of wish, call or attempt", at)
        phrasal = self._phrasal(at)
        if phrasal in words.DENYING | words.PLANNED_OBJECTS | words.ENDING:
            lemma = phrasal
        named = dep in words.OBJECTS and below == predicate
        ended = named and p.lemmas[below] in words.BACKING and lemma in words.ENDING
        if ended and self._is_yet_to(at):
            return Verdict(Status.ACTUAL, "what is yet to end is so", at)
        measured = any(p.lower[c] == "by" and p.deps[c] == "prep" for c in p.children[at])
        if ended and not measured and p.deps[at] != "xcomp" and self._modal(at) is None:
            return Verdict(Status.DENIED, "a verb that says it is no more", at)
        if lemma == "plead" and any(p.lower[c] == "guilty" for c in p.children[at]):
            return None  # to plead guilty to a deed is to own up to it
        if named and p.lemmas[below] in words.TALKS and phrasal in words.REJECTING:
            return Verdict(Status.DENIED, "a verb that says it does not happen", at)
        if lemma in words.CEASING and dep == "xcomp" and self._is_asked(at):
            return Verdict(Status.ACTUAL, "what is asked to end is so", at)
        if lemma in words.DENYING:
            denied = (
                dep == "xcomp"
                or (dep == "ccomp" and lemma == "deny")
                or (dep in words.OBJECTS and lemma in words.DENIED_OBJECTS)
                or (dep == "prep" and p.lower[below] == "from" and lemma in words.DENIED_SOURCES)
            )
            return Verdict(Status.DENIED, "a verb that says it does not happen", at) if denied else None
        added = dep == "prep" and p.lower[below : below + 2] == ["in", "addition"]
        beside = added or (dep == "prep" and p.lower[below] in words.BESIDE)
        if dep in ("xcomp", "ccomp", "oprd") or (
            dep in ("prep", "pcomp") and not beside and p.pos[predicate] == "VERB"
        ):
            infinitive = p.tags[below] in ("VB", "VBG") or dep == "prep" or self.parse.is_infinitive(below)
            if lemma in words.PLANNING and infinitive and not (lemma in words.PLANNING_INFINITIVES and dep == "ccomp"):
                return planned
            if lemma in words.WISHING and (infinitive or (dep == "ccomp" and lemma not in words.WISHING_INFINITIVES)):
                return possible
        elif dep == "prep" and p.heads[predicate] == below:
            if lemma in words.PREPOSITIONAL_OBJECTS.get(p.lower[below], ()):
                return possible
            if lemma == "agree" and p.lower[below] in ("on", "to"):
                return planned
        elif dep == "advcl" and p.tags[below] == "VB" and lemma in words.PLANNING_PURPOSES:
            return planned
        elif dep == "advcl" and p.tags[below] == "VB" and self._is_called_for(at, below):
            return possible
        elif dep in words.OBJECTS:
            if lemma in words.PLANNED_OBJECTS:
                return planned
            if lemma in words.POSSIBLE_OBJECTS:
                return possible
        return None

    def _is_called_for(self, verb: int, deed: int) -> bool:
        """ "Appeal to X to leave", "demand for X to leave"; not "called X to thank her"."""
        p = self.parse
        if p.lemmas[verb] in ("call", "appeal", "plead"):
            return all(p.deps[c] != "dobj" for c in p.children[verb])
        by_another = any(p.deps[c] == "mark" and p.lower[c] == "for" for c in p.children[deed])
        return by_another and p.lemmas[verb] in words.ASKING | words.WISHING

    def _is_asked(self, v: int) -> bool:
        """ "Urged X to stop", "demanded that X end"; not "told X that it ended"."""
        p = self.parse
        asked = p.deps[v] in ("xcomp", "ccomp", "advcl") and p.lemmas[p.heads[v]] in words.ASKING
        return asked and p.tags[v] == "VB"

    def _is_yet_to(self, v: int) -> bool:
        """ "Promised to end", "will end", "if X ends", "warned against ending"."""
        p = self.parse
        over = p.lemmas[p.heads[v]]
        modal = self._modal(v)
        return (
            self._is_asked(v)
            or (p.deps[v] == "xcomp" and over in words.PLANNING | words.DENYING)
            or (modal is not None and modal.status is Status.PLANNED)
            or self._condition(v, ("mark",)) is not None
            or (p.deps[v] == "pcomp" and p.lower[p.heads[v]] in ("against", "without"))
        )

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


def _weighed(found: Verdict, judged: Verdict | None) -> Verdict:
    """The status of words by themselves, `found`, and what is said of the words, `judged`."""
    if judged is None:
        return found
    if judged.status is not Status.DENIED and judged.judge is None and found.status is not Status.ACTUAL:
        return found  # who is only accused of a plan has one at most
    if judged.status is Status.ACTUAL:
        return found._replace(judge=judged.judge)
    if found.status is Status.DENIED and found.word != judged.word:
        return judged._replace(status=Status.POSSIBLE)  # to deny that it did not happen does not say that it did
    return judged
