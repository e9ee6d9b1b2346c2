"""The component that states: pairs of references become claims.

The ontology's frames and the sentence's shape propose (`extraction.deciding.pairs`), a small trained model decides
which relation a pair states, if any (`extraction.deciding.decision`; `training/statements.py` trains it), and rules
read what is said about it: status, means, role, time, place and sources.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from typing import NamedTuple

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from extraction import weights
from extraction.deciding import amendments, encoder, forest, salience
from extraction.deciding.contexts import codes
from extraction.deciding.decision import RELATIONS, Described, decide, instances, thinkable
from extraction.deciding.pairs import Pair, Pairs
from extraction.factuality.status import StatusReader
from extraction.factuality.veracity import Verdict
from extraction.factuality.words import BACKING, FALSELY, REJECTING
from extraction.frames.proposals import Proposal
from extraction.giving import Giving
from extraction.ontology import Ontology
from extraction.patterns.whereabouts import ABSENT
from extraction.reading import BlockKind, Claim, Reference, Speech
from extraction.roles import ENDING_SERVICE, Roles
from extraction.speech.attribution import Attributions, is_announced_deed, is_background, is_told_besides
from extraction.speech.hearsay import Hearsay
from extraction.syntax.arguments import Arguments
from extraction.syntax.parse import Parse
from extraction.syntax.predicates import Predicates
from extraction.syntax.slots import Argument
from graph.model import Form, Kind, Relation, Status

STRUCTURAL = frozenset(
    {Relation.LEADS, Relation.AFFILIATED_WITH, Relation.PART_OF, Relation.NATIONAL_OF, Relation.LOCATED_IN}
)
WITH_MEANS = frozenset({Relation.SUPPORTS, Relation.DEPLOYS_TO})
MEMBERSHIP = frozenset({Relation.PART_OF, Relation.NATIONAL_OF})
WITH_ROLE = frozenset({Relation.LEADS, Relation.AFFILIATED_WITH})
HOLDING = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.GROUP})  # an office, or a place among the bodies of a state
SUSPECTED = frozenset("suspected alleged presumed purported supposed reputed putative".split())
IMPERSONATING = frozenset({"pose", "masquerade", "disguise"})
EXCEPTING = frozenset({"but", "except", "save"})
EVERYBODY = frozenset({"everyone", "everybody", "all", "everything"})
THREATENING = frozenset({"threaten", "menace", "blackmail"})
# deeds that who speaks against them has not done
DISOWNED = frozenset({Relation.ATTACKS, Relation.COERCES, Relation.SANCTIONS, Relation.THREATENS, Relation.DEPLOYS_TO})
CONDEMNING = frozenset(
    "condemn denounce criticize criticise decry deplore oppose protest mourn reject slam lament regret".split()
)
AWAITED = frozenset({"expect", "invite", "want", "need", "await"})
# Who says so of himself may be nothing of the kind.
PROFESSING = ("claim", "purport", "profess", "insist", "maintain")
NOT_YET = frozenset("elect designate incoming".split())  # of who will hold an office
APPOINTING = frozenset("elect re-elect appoint name choose nominate confirm swear install serve propose".split())
CERTAIN = math.inf  # the score of what a user's own frame states

# what stands before the "not" of "Peru, not Chile"
BESIDE = frozenset({",", "and", "but", "–", "—", "("})


class DocumentPairs:
    """All candidate pairs of a document, sentence by sentence."""

    def __init__(self, doc: Doc, ontology: Ontology) -> None:
        self.doc = doc
        self.parse = Parse.of(doc)
        self.predicates = Predicates(self.parse, ontology)
        references = [r for r in doc._.references or [] if r.referent is not None]
        self.pairs = Pairs(self.parse, self.predicates, references, ontology, doc._.speeches or [])
        self.found: list[tuple[int, int, Pair]] = []
        readable = [(b.start, b.end) for b in doc._.blocks or [] if b.kind in (BlockKind.PROSE, BlockKind.CAPTION)]
        starts = [s for s, _ in self.parse.sentences]
        by_sentence: dict[int, list[Reference]] = {}
        for r in sorted(references, key=lambda r: (r.start, -r.end)):
            by_sentence.setdefault(bisect_right(starts, r.start) - 1, []).append(r)
        self.sentences: list[tuple[int, int]] = []
        for k, (start, end) in enumerate(self.parse.sentences):
            inside = by_sentence.get(k, [])
            # alone, the other may be who speaks, or the country of an office that only the article names
            paired = len(inside) > 1 or any(r.kind in HOLDING for r in inside) or self.pairs.is_about_others(start, end)
            if not paired or not any(s <= start < e for s, e in readable):
                continue
            self.sentences.append((start, end))
            for pair in self.pairs.within(start, end, inside):
                self.found.append((start, end, pair))


class Judgement(NamedTuple):
    """The candidates of a document and how both stages judged them.

    `first` holds the first stage's probabilities by words, pairs x relations. The second stage looked at the
    combinations `keys` (row and column in `first`) by their `numbers`, one row each; `second` are its scores.
    """

    candidates: DocumentPairs
    first: np.ndarray
    numbers: np.ndarray
    keys: list[tuple[int, int]]
    second: np.ndarray


class Statements:
    """Reads the claims of a document into `doc._.claims`."""

    def __init__(self, ontology: Ontology | None = None) -> None:
        self.ontology = ontology or Ontology.load()
        self.first = weights.load("statements")
        self.encoder = encoder.load("encoder")
        self.salience = weights.load("salience")
        self.second = forest.load("decision")

    def __call__(self, doc: Doc) -> Doc:
        judged = self.judge(doc)
        scores = np.zeros_like(judged.first, dtype=np.float64)
        for (row, column), score in zip(judged.keys, judged.second.tolist(), strict=True):
            scores[row, column] = score
        doc._.claims = self._claims(doc, judged.candidates, scores)
        Parse.forget(doc)
        return doc

    def judge(self, doc: Doc) -> Judgement:
        """What both stages say of the candidate pairs of a document that has its references."""
        candidates = DocumentPairs(doc, self.ontology)
        pairs = [pair for _, _, pair in candidates.found]
        first = self.first.probabilities([pair.features for pair in pairs])
        described = Described(pairs)
        rows = thinkable(described, first)
        sentences = self.encoder.contexts.sentences(candidates.parse, candidates.found, rows.tolist())
        encoded = self.encoder.probabilities(sentences, codes(pairs))
        salient = self.salience.probabilities(
            [salience.describe(candidates.parse, r) for r in described.referents.values()]
        )
        numbers, keys = instances(described, first, encoded, salient[:, 0])
        second = decide(described, keys, self.second.probabilities(numbers))
        return Judgement(candidates, first, numbers, keys, second)

    def _claims(self, doc: Doc, candidates: DocumentPairs, scores: np.ndarray) -> list[Claim]:
        details = Details(doc, candidates.parse, candidates.predicates, candidates.pairs, self.ontology)
        claims: list[Claim] = []
        scores = self._amended(candidates, scores)
        rows, columns = np.nonzero(scores >= self.second.thresholds)
        best: dict[tuple[int, int, Relation, int], tuple[float, int]] = {}
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
            start, _, pair = candidates.found[row]
            relation = RELATIONS[column]
            subject, object_ = id(pair.subject.referent), id(pair.object.referent)
            key = (subject, object_, relation, start)
            score = float(scores[row, column])
            if key not in best or score > best[key][0]:
                best[key] = (score, row)
        for (_, _, relation, _), (score, row) in best.items():
            start, end, pair = candidates.found[row]
            if details.is_disowned(pair, relation):
                continue
            claim = details.claim(pair, relation, start, end, score)
            if not details.is_said_of_its_source(claim):
                claims.append(claim)
        claims.extend(self._open(candidates, details, claims))
        claims.sort(key=lambda c: (c.start, c.subject.start, c.object.start, c.relation or ""))
        return claims

    def _amended(self, candidates: DocumentPairs, scores: np.ndarray) -> np.ndarray:
        """The scores, pairs x relations, with what a user's own ontology settles."""
        amended = scores.copy()
        if self.ontology.removed:
            removed = amendments.Removed(candidates.parse, candidates.predicates, self.ontology)
            for row, column in np.argwhere(scores >= self.second.thresholds).tolist():
                if removed.rules_out(candidates.found[row][2], RELATIONS[column]):
                    amended[row, column] = 0.0
        for row, (_, _, pair) in enumerate(candidates.found):
            for relation in amendments.stated(pair):
                amended[row, RELATIONS.index(relation)] = CERTAIN
        return amended

    def _open(self, candidates: DocumentPairs, details: Details, claims: list[Claim]) -> list[Claim]:
        """Stated relations outside the ontology: a verb it does not know with an entity as agent and one as patient."""
        stated = {(id(c.subject.referent), id(c.object.referent), c.start) for c in claims}
        parse, arguments = candidates.parse, candidates.pairs.arguments
        found: list[Claim] = []
        for start, end in candidates.sentences:
            for v in range(start, end):
                if parse.pos[v] != "VERB" or self.ontology.frames(candidates.predicates.lemma(v), "verb"):
                    continue
                slots = candidates.predicates.verb(v)
                for subject in _direct(arguments, slots.get("agent", [])):
                    for object_ in _direct(arguments, slots.get("patient", [])):
                        key = (id(subject.referent), id(object_.referent), start)
                        if subject.referent is not object_.referent and key not in stated:
                            stated.add(key)
                            found.append(details.open_claim(subject, object_, v, start, end))
        return found


def _direct(arguments: Arguments, found: list[Argument]) -> list[Reference]:
    """The references that are themselves arguments of the verb, in its own clause or by coordination."""
    fillers = [arguments.of(a.token)[:1] for a in found if a.way in ("own", "shared")]
    return [f.reference for options in fillers for f in options if f.via == "direct" and f.reference.referent]


class Details:
    """What is said about a claim beside its relation."""

    def __init__(self, doc: Doc, parse: Parse, predicates: Predicates, pairs: Pairs, ontology: Ontology) -> None:
        self.doc = doc
        self.parse = parse
        self.predicates = predicates
        self.pairs = pairs
        self.ontology = ontology
        self.status = StatusReader(parse, ontology.light_verbs | ontology.passive_light_verbs)
        self.giving = Giving(doc, parse, predicates, pairs.arguments, ontology)
        self.roles = Roles(doc, parse, predicates, pairs.arguments, ontology)
        self.attributions = Attributions(doc, doc._.speeches or [])
        self.hearsay = Hearsay(parse)
        self.dates = [e for e in doc.ents if e.label_ in ("DATE", "TIME")]

    def claim(self, pair: Pair, relation: Relation, start: int, end: int, score: float) -> Claim:
        """The claim that `pair` states `relation`, in the sentence of tokens `start` to `end`."""
        proposal = self._proposal(pair, relation)
        structure = next((s for s in pair.structures if s.relation is relation), None)
        if proposal is not None:
            predicate = proposal.predicate
        else:
            predicate = structure.word if structure else self._predicate(pair)
        claim = Claim(
            subject=pair.subject,
            relation=relation,
            object=pair.object,
            predicate=predicate,
            start=start,
            end=self._trim(start, end),
            rule=self._rule(pair, relation, proposal),
            confidence=None if score == CERTAIN else round(score, 3),
        )
        verbal = self.parse.pos[predicate] in ("VERB", "AUX")
        verdict = self._verdict(claim, proposal, verbal)
        claim.status = verdict.status
        if relation in WITH_MEANS:
            claim.means = self.giving.of(pair, relation, proposal)
        if relation in WITH_ROLE:
            claim.role = self.roles.of(pair, relation, structure, proposal)
        claim.time = self._time(predicate, start, end) if relation not in STRUCTURAL or verbal else None
        claim.place = self._place(pair, proposal) if relation not in STRUCTURAL else None
        inside = self._words_around(predicate, verdict)
        told = not is_background(relation, pair.subject, verbal) or self._is_professed(pair.subject, inside)
        if told and self._own_voice(pair.subject, predicate, inside) is None:
            claim.sources = self.attributions.sources(inside)
            claim.speech = inside[0] if inside else None
        if not claim.sources and verdict.judge is None:
            claim.cue = self.hearsay.cue(predicate, inside if told else (), climbing=told)
        return claim

    def _is_professed(self, subject: Reference, inside: list[Speech]) -> bool:
        """ "Ann claims to be a doctor at X": nobody but she says so."""
        return any(
            s.source is not None
            and s.source.referent is subject.referent
            and (s.cue_text or "").lower().startswith(PROFESSING)
            for s in inside
        )

    def _words_around(self, predicate: int, verdict: Verdict) -> list[Speech]:
        """The words that state a claim: those around its predicate, or around what judges these to be so or not."""
        word = predicate if verdict.judge is None else verdict.judge
        return self.attributions.around(word, word + 1)

    def _own_voice(self, subject: Reference, predicate: int, inside: list[Speech]) -> str | None:
        """Why the article tells in its own voice what stands in somebody's words; None where it does not."""
        if is_announced_deed(self.parse, subject, predicate, inside):
            return "to announce it is to do it: told by the article itself"
        if is_told_besides(self.parse, predicate, inside):
            return "a clause of time beside somebody's words, told by the article itself"
        return None

    def is_disowned(self, pair: Pair, relation: Relation) -> bool:
        """True for "X condemned the attack on Y", where nothing but the words says that X attacked Y.

        So it is for "X boycotted the summit in Y": who stays away is not said to be there.
        """
        disowning = ABSENT if relation is Relation.LOCATED_IN else CONDEMNING if relation in DISOWNED else frozenset()
        proposed = any(x.relation is relation for x in pair.proposals)
        proposed = proposed or any(x.relation is relation for x in pair.structures)
        path = self.parse.path(pair.subject.head, pair.object.head)
        if proposed or path is None:
            return False
        up, top, down = path
        of_its_own = len(up) == 1 and self.parse.deps[up[0]] == "nsubj" and len(down) > 1
        return of_its_own and self.parse.deps[down[0]] == "dobj" and self.parse.lemmas[top] in disowning

    def is_said_of_its_source(self, claim: Claim) -> bool:
        """True where the object is who says so, by a description: who speaks of himself says "us", not "the group"."""
        source = claim.speech.source if claim.speech else None
        return (
            source is not None
            and claim.object.form is Form.NOMINAL
            and claim.object.referent is not None
            and claim.object.referent is source.referent
        )

    def open_claim(self, subject: Reference, object_: Reference, verb: int, start: int, end: int) -> Claim:
        """A claim without a relation, which the verb names instead."""
        verdict = self.status.verdict(verb)
        inside = self._words_around(verb, verdict)
        sources = self.attributions.sources(inside)
        return Claim(
            subject=subject,
            relation=None,
            object=object_,
            predicate=verb,
            start=start,
            end=self._trim(start, end),
            rule="open: agent -> patient",
            status=verdict.status,
            time=self._time(verb, start, end),
            sources=sources,
            speech=inside[0] if inside else None,
            cue=None if sources or verdict.judge is not None else self.hearsay.cue(verb, inside),
        )

    def _trim(self, start: int, end: int) -> int:
        while end > start + 1 and self.parse.pos[end - 1] == "SPACE":
            end -= 1
        return end

    def _proposal(self, pair: Pair, relation: Relation) -> Proposal | None:
        fitting = [x for x in pair.proposals if x.relation is relation]
        return min(
            fitting,
            key=lambda x: (not amendments.is_certain(x), not x.exact, abs(x.predicate - pair.object.head)),
            default=None,
        )

    def _predicate(self, pair: Pair) -> int:
        """The word that most likely carries a relation no frame proposed: the top of the path, or a noun on it.

        Of "agreed to work with X" it is "work": the infinitives carry the predicate on.
        """
        p = self.parse
        path = p.path(pair.subject.head, pair.object.head)
        if path is None:
            return pair.top
        up, top, down = path
        for t in down[:-1]:
            if p.deps[t] != "xcomp" or p.pos[t] != "VERB" or p.heads[t] != top:
                break
            top = t  # "agreed to work with X"
        on = [top, *reversed(up[1:]), *down[:-1]]
        for t in on:
            if p.pos[t] == "VERB" and t not in (pair.subject.head, pair.object.head):
                return t
        for t in on:
            if p.pos[t] in ("NOUN", "AUX") and t not in (pair.subject.head, pair.object.head):
                return t
        return top

    def _rule(self, pair: Pair, relation: Relation, proposal: Proposal | None) -> str:
        """What proposed the claim, in words: a frame, a nominal pattern, or the path between both ends."""
        if proposal is not None:
            relation_, _, how = proposal.rule.partition(": ")
            return f"{relation_}, user's frame: {how}" if proposal.frame.own else proposal.rule
        for structure in pair.structures:
            if structure.relation is relation:
                return f"{relation}: {structure.rule}"
        return f"{relation}: {self._path(pair)}"

    def _path(self, pair: Pair) -> str:
        p = self.parse
        path = p.path(pair.subject.head, pair.object.head)
        if path is None:
            return "nearby in the sentence"
        up, top, down = path
        left = "".join(f"{p.deps[t]} < " for t in up)
        right = "".join(f" > {p.deps[t]}" for t in down)
        return f"{left}{p.lemmas[top]}{right}"

    def why(self, pair: Pair | None, claim: Claim) -> Verdict:
        """The status of a claim that was read from `pair` (None for an open one), with the rule that led to it."""
        if pair is None or claim.relation is None:
            return self.status.verdict(claim.predicate)
        verbal = self.parse.pos[claim.predicate] in ("VERB", "AUX")
        return self._verdict(claim, self._proposal(pair, claim.relation), verbal)

    def why_means(self, pair: Pair | None, claim: Claim) -> str:
        """The rule that found the means of a claim, "" where it has none."""
        if pair is None or claim.relation not in WITH_MEANS:
            return ""
        return self.giving.told(pair, claim.relation, self._proposal(pair, claim.relation))[0]

    def why_sources(self, pair: Pair | None, claim: Claim) -> str:
        """Why a claim has the sources it has, or none."""
        verdict = self.why(pair, claim)
        inside = self._words_around(claim.predicate, verdict)
        if not inside and verdict.judge is not None:
            word = self.parse.lower[verdict.judge]
            return f'the article itself judges the words, by "{word}", and not who is told to say them'
        if not inside and claim.cue is not None:
            return f'"{claim.cue}" tells it as hearsay'
        if not inside:
            return "the predicate stands in nobody's words"
        speech = inside[0]
        if claim.speech is None:
            own = self._own_voice(claim.subject, claim.predicate, inside)
            return own or "it stands in somebody's words, but titles, parts and places are told by the article itself"
        how = "direct" if speech.direct else "indirect"
        cue = f', by the cue "{speech.cue_text}"' if speech.cue_text else ""
        nameless = "" if claim.sources else "; the text names nobody as its source"
        return f"the innermost words around the predicate, {how} speech{cue}{nameless}"

    def _verdict(self, claim: Claim, proposal: Proposal | None, verbal: bool) -> Verdict:
        for end in (claim.subject, claim.object):
            if (word := self._not_this(end)) is not None:
                return Verdict(Status.DENIED, "said of another and not of this one", word)
        travels = claim.relation is Relation.LOCATED_IN and claim.subject.kind is Kind.PERSON and not verbal
        if travels and proposal is not None:
            return self.status.verdict(claim.predicate)  # "cancelled his visit to X"
        if claim.relation in STRUCTURAL:
            return self._structural_verdict(claim, verbal)
        if proposal is not None and "bearer" in proposal.subject_slot and self._is_called(claim.predicate):
            told = self.status.said_of(claim.predicate)
            return told or Verdict(Status.ACTUAL, "what somebody is called, whatever is told of him", claim.predicate)
        backing = self._backing(claim.predicate) if claim.relation is Relation.SUPPORTS and verbal else None
        verdict = self.status.verdict(claim.predicate if backing is None else backing)
        if verdict.status is Status.DENIED and proposal and proposal.frame.is_refusal:
            return self._refused(claim.predicate)
        if verdict.status is Status.ACTUAL and (word := self._suspected(claim.subject)) is not None:
            return Verdict(Status.POSSIBLE, "only suspected of whose it is", word)
        if verdict.status is Status.ACTUAL and proposal and proposal.frame.status:
            verdict = Verdict(proposal.frame.status, "what the frame says of its predicate", claim.predicate)
        future = self.parse.lemmas[claim.predicate] in THREATENING and not (proposal and proposal.frame.status)
        if verdict.status is Status.PLANNED and claim.relation is Relation.THREATENS and not future:
            spared = next((c for c in self.parse.children[claim.predicate] if self.status.is_spared(c)), None)
            if spared is not None:
                return Verdict(Status.DENIED, "it is promised not to be done", spared)
            return verdict._replace(status=Status.ACTUAL, rule="to say that it will be done is to threaten")
        return verdict

    def _backing(self, verb: int) -> int | None:
        """The noun of "seeks the support of", which the verb says nothing of by itself."""
        p = self.parse
        return next((c for c in p.children[verb] if p.deps[c] == "dobj" and p.lemmas[c] in BACKING), None)

    def _not_this(self, end: Reference) -> int | None:
        """The "not" of "Peru, not Chile, left", "Peru but not Chile" before Chile, and of "not Chile but Peru"."""
        p = self.parse
        at = end.start - 1
        while at >= 0 and p.pos[at] == "DET":
            at -= 1
        if at > 0 and p.lower[at] in EXCEPTING and p.lower[at - 1] in EVERYBODY:
            return at  # "everyone but Chile"
        if at < 0 or p.lower[at] != "not":
            return None
        after = end.end < len(p) and p.lower[end.end] == "but"
        beside = at > 0 and p.deps[end.head] in ("appos", "conj") and p.lower[at - 1] in BESIDE
        return at if after or beside else None

    def _is_called(self, noun: int) -> bool:
        """True for "critics of X" who do something, not for "may become a critic of X"."""
        p = self.parse
        dep, over = p.deps[noun], p.heads[noun]
        return p.pos[noun] == "NOUN" and dep not in ("attr", "oprd", "xcomp", "conj") and p.lower[over] != "as"

    def _refused(self, deed: int) -> Verdict:
        """ "May refuse to back", "does not back": the refusal is what is stated, with the status of its own verb."""
        over = self.parse.heads[deed]
        if self.parse.deps[deed] != "xcomp" or self.parse.pos[over] != "VERB":
            return Verdict(Status.ACTUAL, "not to do it is what is stated", deed)
        verdict = self.status.verdict(over)
        return verdict._replace(rule=f"to refuse it is what is stated: {verdict.rule}")

    def _suspected(self, subject: Reference) -> int | None:
        """ "A suspected Chadian missile struck": the word that leaves open whether it was one."""
        p = self.parse
        thing = subject.head
        while p.deps[thing] in ("amod", "compound", "nmod") and p.heads[thing] > thing:
            thing = p.heads[thing]  # "Chadian-Malian missile"
        if thing == subject.head or p.pos[thing] != "NOUN":
            return None
        return next((c for c in p.children[thing] if p.lower[c] in SUSPECTED and p.deps[c] == "amod"), None)

    def _structural_verdict(self, claim: Claim, verbal: bool) -> Verdict:
        p = self.parse
        person = claim.subject
        title = range(person.role_start or 0, person.role_end or 0)
        if person.role:
            for t in (*title, *range(max(0, person.start - 4), person.end)):
                if p.lower[t] in NOT_YET:
                    return Verdict(Status.PLANNED, "not yet in office", t)
        if claim.relation in WITH_ROLE:
            for t in (*title, *range(person.start, person.end)):
                if p.lower[t] in SUSPECTED:
                    return Verdict(Status.POSSIBLE, "suspected", t)
        if verbal and claim.relation in WITH_ROLE and p.lemmas[claim.predicate] in ENDING_SERVICE:
            told = self.status.veracity.of(claim.predicate)
            return told or Verdict(Status.ACTUAL, "whoever is let go, or is not, is there", claim.predicate)
        if verbal and claim.relation is not Relation.PART_OF:
            awaited = p.lemmas[claim.predicate] in AWAITED and p.tags[claim.predicate] == "VBN"
            verdict = self.status.verdict(claim.predicate)
            if claim.relation is Relation.LOCATED_IN and awaited and verdict.status is Status.ACTUAL:
                return Verdict(Status.POSSIBLE, "only awaited there", claim.predicate)
            return verdict
        beside = not person.start <= claim.predicate < person.end  # "is a member of", not "the Chadian embassy"
        if (claim.relation in WITH_ROLE or (claim.relation in MEMBERSHIP and beside)) and not verbal:
            told = self.status.said_of(claim.predicate) or self._taking_office(claim.predicate)
            if told is not None and (claim.relation is not Relation.NATIONAL_OF or told.status is Status.DENIED):
                return told
        if p.pos[claim.predicate] == "NOUN" and person.kind is Kind.EVENT:
            return self.status.verdict(person.head)
        return Verdict(Status.ACTUAL, "a title, an apposition or a place, told as it is")

    def _taking_office(self, office: int) -> Verdict | None:
        """What the verb says by which somebody comes to the office of a noun: "will become president", "named as"."""
        p = self.parse
        while p.deps[office] == "conj":
            office = p.heads[office]
        dep, verb = p.deps[office], p.heads[office]
        if dep == "pobj" and p.lower[verb] == "as":
            verb = p.heads[verb]
            falsely = next((c for c in p.children[verb] if p.lower[c] in FALSELY), None)
            if falsely is not None:
                return Verdict(Status.DENIED, "said to be told falsely", falsely)
            if p.lemmas[verb] in REJECTING:
                return Verdict(Status.DENIED, "rejected as such", verb)
            if p.lemmas[verb] in IMPERSONATING:
                return Verdict(Status.DENIED, "only posing as such", verb)
            return self.status.verdict(verb) if p.lemmas[verb] in APPOINTING else None
        if dep == "pobj" and p.lower[verb] == "for" and p.lemmas[p.heads[verb]] == "apply":
            return Verdict(Status.POSSIBLE, "only applied for", p.heads[verb])
        if dep in ("attr", "oprd", "xcomp") and p.pos[verb] in ("VERB", "AUX"):
            verdict = self.status.verdict(verb)
            one = any(p.tags[c] == "JJS" or p.lower[c] in ("only", "first", "sole") for c in p.children[office])
            if verdict.status is Status.DENIED and one:
                return None  # "is not the first president", nor the last
            return verdict
        return None

    # -- time and place ------------------------------------------------------------------------------------------

    def _time(self, predicate: int, start: int, end: int) -> str | None:
        """The words that date the event: the date expression attached nearest to the predicate."""
        p = self.parse
        near: list[tuple[int, int, str]] = []
        for span in self.dates:
            if not start <= span.start < end:
                continue
            at = span.root.i
            for steps in range(4):
                if at == predicate:
                    near.append((steps, span.start, span.text))
                    break
                at = p.heads[at]
        return min(near)[2] if near else None

    def _place(self, pair: Pair, proposal: Proposal | None) -> Reference | None:
        if proposal is None:
            return None
        slots = self.giving.slots(proposal.predicate)
        for name in ("in", "at", "near", "on"):
            for argument in slots.get(name, ()):
                for filler in self.pairs.arguments.of(argument.token)[:1]:
                    reference = filler.reference
                    is_end = reference.referent in (pair.subject.referent, pair.object.referent)
                    if reference.kind in (Kind.PLACE, Kind.COUNTRY) and filler.via == "direct" and not is_end:
                        return reference
        return None


@Language.factory("allegedly_statements", default_config={"ontology": None})
def create_statements(nlp: Language, name: str, ontology: str | None) -> Statements:
    """The component with the shipped weights and the ontology of the file at `ontology`, or the shipped one."""
    return Statements(Ontology.load(ontology))
