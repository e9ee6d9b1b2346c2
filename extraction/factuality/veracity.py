"""Whether somebody's words are believed: what a text says of a claim it tells of.

Reported speech keeps the status that its source gives it, until somebody else judges the words themselves: "false
claims that", "reports could not be confirmed that", "nobody believes that", "was wrongly accused of", "was acquitted
of". In FactBank's terms (Saurí and Pustejovsky 2009) the judgement is of another source than the words, and what counts
is what the outer one holds. Accusations that nobody in the text makes ("is accused of", "stands trial for") are
possible: who is only charged with a deed has not been found to have done it.
"""

from __future__ import annotations

from typing import NamedTuple

from extraction.factuality import words
from extraction.syntax.parse import Parse
from graph.model import Status


class Verdict(NamedTuple):
    """A status, the rule that led to it in words for people, and the token it goes by, None where no word turned it.

    `judge` is the word by which somebody judges another's words, None where nobody does: whose words `judge` stands
    in is who says so, and not whose words are judged.
    """

    status: Status
    rule: str
    word: int | None = None
    judge: int | None = None


LONGEST_CLIMB = 5
RUMOURED = "a rumour"


class Veracity:
    """What is said of the claims of one document."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse

    def of(self, at: int) -> Verdict | None:
        """What is said of the words that a clause or noun stands in, climbing through its own sentence."""
        p = self.parse
        for _ in range(LONGEST_CLIMB):
            found = self.at(at)
            if found is not None or p.deps[at] not in ("xcomp", "conj", "pobj", "pcomp"):
                return found
            at = p.heads[at]
        return None

    def at(self, at: int) -> Verdict | None:
        """What the governor of a token says of the words that the token is the head of."""
        p = self.parse
        dep, head = p.deps[at], p.heads[at]
        if dep == "ccomp":
            return self._told(at, head)
        if dep == "xcomp":
            return self._unadmitted(at, head) or self._held(head)
        if dep in ("acl", "relcl") and self._is_that_clause(at):
            return self._claim(head)
        if dep == "prep" and p.pos[at] == "ADP":
            found = self._accused(at, head)
            if found is None and p.lemmas[head] in words.CLAIM_NOUNS and p.lower[at] in ("of", "about"):
                found = self._claim(head)
                if found is not None and found.rule == RUMOURED and p.lower[at] == "about":
                    return None  # what is speculated about is there
            return found
        return None

    def is_negated(self, verb: int) -> bool:
        """True for a verb with a negation of its own, or one whose subject is nobody."""
        return self._negation(verb) is not None

    def _negation(self, verb: int) -> int | None:
        p = self.parse
        for c in p.children[verb]:
            if p.deps[c] == "neg":
                return c
            if p.deps[c] in ("nsubj", "nsubjpass") and self._is_nobody(c):
                return c
        return None

    def _wrongly(self, verb: int) -> int | None:
        """The word that says so in "it would be wrong to say that", None where it is not."""
        p = self.parse
        over = p.heads[verb]
        if not p.is_infinitive(verb) or p.deps[verb] not in ("xcomp", "advcl", "csubj", "ccomp"):
            return None
        said = [over] if p.pos[over] == "ADJ" else [c for c in p.children[over] if p.deps[c] == "acomp"]
        for adjective in said:
            if p.lower[adjective] in words.FALSE and not self.is_negated(p.heads[adjective]):
                return adjective
        return None

    def _unsaid(self, verb: int) -> int | None:
        """The word by which somebody does not say it: "did not say", "declined to confirm", "without saying"."""
        p = self.parse
        over = p.heads[verb]
        if p.deps[verb] == "xcomp" and p.lemmas[over] in words.REFUSING and self._negation(over) is None:
            return over
        if p.deps[verb] == "pcomp" and p.lower[over] == "without":
            return over
        return self._negation(verb)

    def _is_nobody(self, noun: int) -> bool:
        p = self.parse
        one = p.lower[noun] == "one" and noun > 0 and p.lower[noun - 1] == "no"
        return one or p.lower[noun] in words.HARDLY_ANYBODY or any(p.lower[c] == "no" for c in p.children[noun])

    def _is_that_clause(self, verb: int) -> bool:
        """True for what is claimed: "claims that X left Y", not "claims that X made"."""
        p = self.parse
        for c in p.children[verb]:
            if p.lower[c] == "that" and c < verb:
                # parsers may take it for an object beside the verb's own
                whole = p.deps[c] == "dobj" and any(p.deps[o] == "dobj" and o > verb for o in p.children[verb])
                return p.deps[c] == "mark" or whole
        return False

    def _told(self, clause: int, verb: int) -> Verdict | None:
        """What a verb of saying or thinking, or who judges it, makes of the clause it tells."""
        p = self.parse
        lemma = p.lemmas[verb]
        if (belied := self._belied(verb)) is not None:
            return belied
        if (wrong := self._wrongly(verb)) is not None:
            return Verdict(Status.DENIED, "said to be told falsely", wrong, wrong)
        if (rumour := self.rumour(clause)) is not None:
            return Verdict(Status.POSSIBLE, RUMOURED, rumour)  # "fears grew that"
        negation = self._unsaid(verb)
        if lemma == "deny":
            if negation is None:
                return Verdict(Status.DENIED, "a verb of denial", verb)
            return Verdict(Status.POSSIBLE, "not denied", negation, negation)
        opening = next((t for t in range(verb + 1, clause) if p.tags[t] not in ("RB", ",")), clause)
        if p.lower[opening] in words.ASKED_FOR and lemma in words.SAYING | words.DOUBTING:
            if negation is None:
                return None
            return Verdict(Status.ACTUAL, "only how or why it is so is not said", negation, negation)
        if lemma in words.DOUBTING and negation is None:
            return Verdict(Status.POSSIBLE, "doubted", verb)
        if negation is None:
            return None
        if lemma in words.KNOWING:
            return Verdict(Status.ACTUAL, "what somebody does not know is so", negation, negation)
        if lemma in words.SAYING:
            return Verdict(Status.POSSIBLE, "not said to be so", negation, negation)
        if lemma in words.BELIEVING:
            judge = None if p.deps[negation] == "neg" else negation
            if judge is not None and lemma in words.UNEXPECTED:
                return None
            return Verdict(Status.DENIED, "not believed", negation, judge)
        return None

    def rumour(self, clause: int) -> int | None:
        """The fear, hope or rumour that a clause is what is feared or hoped: "fears that X left", "fears grew that"."""
        p = self.parse
        if not self._is_that_clause(clause):
            return None
        nouns = [p.heads[clause]]
        if p.deps[clause] == "ccomp":
            nouns = [c for c in p.children[p.heads[clause]] if p.deps[c] == "nsubj" and c < clause]
        return next((n for n in nouns if p.pos[n] == "NOUN" and p.lemmas[n] in words.RUMOURS), None)

    def _belied(self, verb: int) -> Verdict | None:
        """ "Falsely claimed", "lied": the verb itself says that what it tells is not so."""
        p = self.parse
        for c in p.children[verb]:
            if p.deps[c] == "advmod" and p.lower[c] in words.FALSELY:
                return Verdict(Status.DENIED, "said to be told falsely", c, c)
        if p.lemmas[verb] in words.LYING:
            return Verdict(Status.DENIED, "a verb that says it is not so", verb, verb)
        return None

    def _unadmitted(self, deed: int, verb: int) -> Verdict | None:
        """ "Did not admit killing": it stays open."""
        if self.parse.tags[deed] == "VBG" and self.parse.lemmas[verb] in words.ADMITTING:
            unsaid = self._unsaid(verb)
            return None if unsaid is None else Verdict(Status.POSSIBLE, "not said to be so", unsaid, unsaid)
        return None

    def _held(self, verb: int) -> Verdict | None:
        """ "Is wrongly believed to", "is rumoured to", "pretended to"."""
        p = self.parse
        if (belied := self._belied(verb)) is not None:
            return belied
        if p.lemmas[verb] in words.HELD_LIKELY and any(p.deps[c] == "auxpass" for c in p.children[verb]):
            if self._negation(verb) is None:
                return Verdict(Status.POSSIBLE, "only held likely", verb)
            return Verdict(Status.DENIED, "not believed", verb)
        return None

    def _claim(self, noun: int) -> Verdict | None:
        """What is said of a claim, report or rumour: by its adjective, by its verb, and by itself."""
        p = self.parse
        lemma, dep, over = p.lemmas[noun], p.deps[noun], p.heads[noun]
        negated = p.pos[over] in ("VERB", "AUX") and self.is_negated(over)
        if lemma in words.LIES and (dep != "attr" or not negated):
            return Verdict(Status.DENIED, "called a lie", noun, noun)
        if lemma not in words.CLAIM_NOUNS:
            return None
        for c in p.children[noun]:
            if p.deps[c] in ("amod", "compound") and p.lower[c] in words.FALSE:
                return Verdict(Status.DENIED, "a claim that is called false", c, c)
            if p.deps[c] in ("amod", "compound") and p.lower[c] in words.UNCONFIRMED:
                return Verdict(Status.POSSIBLE, "a claim that is called unconfirmed", c, c)
        of = p.heads[over]
        if dep == "pobj" and p.lower[over] == "of" and p.lemmas[of] in words.CLEARING and not self.is_negated(of):
            return Verdict(Status.DENIED, "cleared of it", of, of)
        if p.pos[over] in ("VERB", "AUX"):
            found = self._judged(noun, over, negated)
            if found is not None:
                return found
        return Verdict(Status.POSSIBLE, RUMOURED, noun) if lemma in words.RUMOURS else None

    def _judged(self, noun: int, verb: int, negated: bool) -> Verdict | None:
        """What the verb of a claim says of it: "were dismissed", "could not be confirmed", "proved false"."""
        p = self.parse
        dep, lemma = p.deps[noun], p.lemmas[verb]
        if dep in ("dobj", "nsubjpass"):
            if lemma in words.DENIED_CLAIMS:
                judge = verb if dep == "nsubjpass" else None
                if negated:
                    return Verdict(Status.POSSIBLE, "a claim that is not denied", verb, judge)
                return Verdict(Status.DENIED, "a claim that is denied", verb, judge)
            if lemma in words.RETRACTING and not negated:
                return Verdict(Status.POSSIBLE, "a claim that is taken back", verb)
            if lemma in words.CONFIRMING and negated:
                return Verdict(Status.POSSIBLE, "a claim that is not confirmed", verb, verb)
        if dep in ("nsubj", "dobj", "nsubjpass") and (called := self._called(verb)) is not None:
            word = p.lower[called]
            if word in words.UNCONFIRMED and not negated:
                return Verdict(Status.POSSIBLE, "a claim that is called unconfirmed", called, called)
            false = word in words.FALSE or p.lemmas[called] in words.LIES
            if (false and not negated) or (word in ("true", "correct", "accurate") and negated):
                return Verdict(Status.DENIED, "a claim that is called false", called, called)
        return None

    def _called(self, verb: int) -> int | None:
        """What something is said to be: "is false", "turned out to be a lie", "called them baseless"."""
        p = self.parse
        below = [verb, *(c for c in p.children[verb] if p.deps[c] in ("xcomp", "ccomp") and p.lemmas[c] == "be")]
        for v in below:
            for c in p.children[v]:
                if p.deps[c] in ("acomp", "attr", "oprd"):
                    return c
        return None

    def _accused(self, prep: int, head: int) -> Verdict | None:
        """ "Accused of", "on trial for", "acquitted of": what is said of a deed by who is, or is not, to blame."""
        p = self.parse
        if p.deps[head] == "dobj" and p.lemmas[p.heads[head]] in words.ACCUSING | words.CLEARING:
            head = p.heads[head]  # "suspect the clerk of", hung on the clerk
        lemma = p.lemmas[head]
        if p.pos[head] == "VERB" and p.lower[prep] in words.ACCUSED_OF.get(lemma, ()):
            if lemma in words.ACCUSING | words.CONVICTING and (belied := self._belied(head)) is not None:
                return belied
            if lemma in words.CLEARING:
                if self.is_negated(head):
                    return None
                return Verdict(Status.DENIED, "cleared of it", head, head)
            if lemma in words.ACCUSING and (lemma not in words.REPROACHING or self._is_unaccountable(head)):
                return Verdict(Status.POSSIBLE, "only accused of it", head)
        elif (
            p.pos[head] == "NOUN"
            and p.lower[prep] in ("of", "for")
            and lemma in words.ACCUSATION_NOUNS
            and not self._is_convicted(head)
        ):
            return Verdict(Status.POSSIBLE, "only accused of it", head)
        elif p.pos[head] == "ADJ" and lemma == "guilty":
            innocent = any(p.deps[c] == "neg" for c in (*p.children[head], *p.children[p.heads[head]]))
            return Verdict(Status.DENIED, "not guilty of it", head) if innocent else None
        return None

    def _is_unaccountable(self, verb: int) -> bool:
        """True for "is accused of", "charged with": a passive or participle without who accuses."""
        p = self.parse
        if p.tags[verb] != "VBN" or any(p.deps[c] in ("agent", "aux") and p.lower[c] == "by" for c in p.children[verb]):
            return False
        passive = any(p.deps[c] == "auxpass" for c in p.children[verb])
        return passive or p.deps[verb] in ("acl", "relcl", "advcl", "amod", "acomp", "oprd", "conj", "xcomp")

    def _is_convicted(self, noun: int) -> bool:
        """ "Convicted on charges of", "pleaded guilty to charges of"."""
        p = self.parse
        at = noun
        for _ in range(LONGEST_CLIMB):
            at = p.heads[at]
            if p.lemmas[at] in words.CONVICTING:
                return not self.is_negated(at)
            if p.pos[at] == "VERB" or p.heads[at] == at:
                return False
        return False
