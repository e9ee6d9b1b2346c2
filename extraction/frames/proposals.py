"""What the ontology's frames propose: which relation a predicate states between which references.

A proposal is not yet a claim: whether it holds is decided in `extraction.statements`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from extraction.frames.ends import SIGNING, End, Ends
from extraction.frames.fillers import SHARED, Fillers
from extraction.ontology import Frame, Ontology, Part
from extraction.reading import Reference, Speech
from extraction.syntax.arguments import Arguments, Filler
from extraction.syntax.parse import Parse
from extraction.syntax.predicates import Predicates
from extraction.syntax.slots import Argument, Slots
from graph.model import Form, Kind, Relation

MONTHS = frozenset({"march", "may"})
# nouns that a parser takes for a verb at the start of a sentence: "Aid for X from Y arrived"
LINKS = frozenset({"of", "for", "to", "from", "on", "by"})
# prepositions that say with "be" what a verb says
STANCES = {"against": "oppose", "behind": "back"}
LOOSE = frozenset({"loose", "outer", "office"})
NEAR = frozenset({"direct", "poss", "mod", "appos"})
# to play against whose coach one is, or to clash with what somebody said, sets nobody else against anyone
INDIRECT = frozenset({"poss", "of", "by"})
# what is said of a thing does not hold of those whom the thing is directed at
DIRECTED = frozenset({"against", "on"})
PAST = frozenset({"former", "ex", "one-time", "onetime", "erstwhile", "estranged", "disaffected", "lapsed"})
BACKING = frozenset("support back endorse approve welcome favor favour join defend justify".split())
STANCES_ON = frozenset({Relation.SUPPORTS, Relation.OPPOSES, Relation.CRITICIZES, Relation.SANCTIONS})
# what a noun says of its own name and owner, another noun of its list does not say
BELONGING = frozenset({Relation.PART_OF, Relation.LOCATED_IN})


class Proposal(NamedTuple):
    """`frame` read at token `predicate` with `subject` and `object`, and the slot, way and via of both ends."""

    relation: Relation
    subject: Reference
    object: Reference
    predicate: int
    frame: Frame
    subject_slot: str
    object_slot: str
    subject_filler: str
    object_filler: str
    exact: bool

    @property
    def rule(self) -> str:
        """How the proposal came about, for people: the relation, the slots and how the ends were reached."""
        return (
            f"{self.relation}: {self.subject_slot} ({self.subject_filler}) -> {self.object_slot} ({self.object_filler})"
        )

    def reversed(self) -> Proposal:
        """The same with the ends exchanged, for relations that are the same both ways."""
        return self._replace(
            subject=self.object,
            object=self.subject,
            subject_slot=self.object_slot,
            object_slot=self.subject_slot,
            subject_filler=self.object_filler,
            object_filler=self.subject_filler,
        )


class Proposals:
    """Applies the ontology to the predicates of one document."""

    def __init__(
        self,
        parse: Parse,
        predicates: Predicates,
        arguments: Arguments,
        ontology: Ontology,
        speeches: Sequence[Speech] = (),
    ) -> None:
        self.parse = parse
        self.predicates = predicates
        self.arguments = arguments
        self.ontology = ontology
        self.fillers = Fillers(parse, predicates, arguments, ontology)
        self.ends = Ends(parse, self.fillers)
        self.speeches = [(s, s.source) for s in speeches if s.direct and s.source is not None]

    def within(self, start: int, end: int) -> list[Proposal]:
        """The proposals of the predicates among tokens `start` to `end`, in text order."""
        p = self.parse
        found: list[Proposal] = []
        for i in range(start, end):
            pos = p.pos[i]
            if p.lower[i] == "according":
                slots = self.predicates.according(i) if i + 1 < end and p.lower[i + 1] == "to" else {}
                if "clause" in slots:
                    said = [f for f in self.ontology.frames("say", "verb") if f.relation is Relation.CRITICIZES]
                    found.extend(self._apply(i, said, slots))
            elif pos == "VERB" or (pos in ("ADJ", "NOUN") and p.tags[i] == "VBN"):
                frames = self.ontology.frames(self.predicates.lemma(i), "verb")
                if frames:
                    found.extend(self._apply(i, frames, self.predicates.verb(i)))
                if p.deps[i] == "acomp" and p.tags[i] == "VBN":
                    # "Ann is opposed to X", read as a participle
                    stances = self.ontology.frames(p.lower[i], "adjective")
                    found.extend(self._apply(i, stances, self.predicates.adjective(i)) if stances else ())
                after = p.lower[i + 1] if i + 1 < end else ""
                nominal = p.tags[i] == "VBG" and after in ("of", "between")
                if nominal or (i == start and p.tags[i] == "VB" and after in LINKS):
                    # "Shelling of X by Y continued"
                    frames = self.ontology.frames(p.lower[i], "noun")
                    if frames:
                        found.extend(self._apply(i, frames, self.predicates.noun(i)))
            elif (pos == "NOUN" or pos == "PROPN") and not self._is_idle(i):
                frames = self.ontology.frames(p.lemmas[i], "noun")
                if frames:
                    found.extend(self._apply(i, frames, self.predicates.noun(i)))
                if p.tags[i] == "NNS" and (p.deps[i] == "ROOT" or self._follows_person(i)):
                    frames = self.ontology.frames(p.lemmas[i], "verb")
                    slots = self.predicates.misread(i) if frames else {}
                    if slots:
                        found.extend(self._apply(i, frames, slots))
            elif pos == "ADP" and p.lower[i] in STANCES and p.lemmas[p.heads[i]] == "be" and p.deps[i] == "prep":
                # "Ann is against X"
                opposed = [Argument(t, "own") for o in p.children[i] if p.deps[o] == "pobj" for t in p.conjuncts(o)]
                if opposed:
                    slots = {"agent": list(self.predicates.subjects(p.heads[i])), "patient": opposed}
                    found.extend(self._apply(i, self.ontology.frames(STANCES[p.lower[i]], "verb"), slots))
            elif pos == "ADJ":
                frames = self.ontology.frames(p.lemmas[i], "adjective")
                if frames:
                    found.extend(self._apply(i, frames, self.predicates.adjective(i)))
        found.extend(self._quoted(start, end))
        return found

    def speeches_in(self, start: int, end: int) -> list[tuple[Speech, Reference]]:
        """The direct speeches that reach into tokens `start` to `end` of a speaker who is not named among them."""
        return [(s, r) for s, r in self.speeches if s.start < end and start < s.end and not start <= r.head < end]

    def alludes(self, start: int, end: int) -> bool:
        """True where tokens `start` to `end` may speak of the deed of somebody named in the sentence before."""
        return self.fillers.allusions.within(start, end)

    def _quoted(self, start: int, end: int) -> Iterable[Proposal]:
        """What a speaker named in another sentence says here: `"... ," said Ann. "Chad has failed us."`

        The sentence is read as the clause of a verb of saying whose agent is the speaker.
        """
        p = self.parse
        for speech, speaker in self.speeches_in(start, end):
            saying = speaker.head if speech.cue is None else speech.cue
            frames = self.ontology.frames("say", "verb")
            said = range(max(start, speech.start), min(end, speech.end))
            for root in said:
                if p.heads[root] in said and p.heads[root] != root and p.deps[root] != "parataxis":
                    continue
                if p.pos[root] in ("VERB", "AUX"):
                    slots = self.predicates.said([speaker.head], root)
                    for proposal in self._apply(saying, frames, slots):
                        if start <= proposal.object.start < end:
                            yield proposal

    def _follows_person(self, i: int) -> bool:
        """ "President X visits Y": no noun stands right after the name of a person."""
        p = self.parse
        if not i or p.pos[i - 1] != "PROPN" or i + 1 == len(p) or p.pos[i + 1] not in ("PROPN", "DET", "ADP", "ADJ"):
            return False
        return any(r.kind is Kind.PERSON and r.end == i for r in self.arguments.covering(i - 1))

    def _is_idle(self, i: int) -> bool:
        """True for nouns that only look like predicates: the month of March, "in order to"."""
        p = self.parse
        if p.pos[i] == "PROPN" and p.lower[i] in MONTHS:
            return True
        return p.lower[i] == "order" and i > 0 and p.lower[i - 1] == "in"

    def _reciprocal(self, i: int, slots: Slots) -> Slots:
        """ "A and B blame each other": each of the subjects is the object for the others."""
        p = self.parse
        for slot, arguments in slots.items():
            if slot == "agent":
                continue
            for argument in arguments:
                t = argument.token
                if p.lower[t] == "another" or (p.lower[t] == "other" and t and p.lower[t - 1] in ("each", "one")):
                    agents = slots.get("agent", [])
                    if len(agents) > 1 or any(self.arguments.split(a.token) for a in agents):
                        return {**slots, slot: [a for a in arguments if a.token != t] + list(agents)}
        return slots

    def _apply(self, i: int, frames: Iterable[Frame], slots: Slots) -> Iterable[Proposal]:
        heads: Mapping[str, list[str]] | None = None
        slots = self._reciprocal(i, slots)
        own: Slots | None = None
        for frame in frames:
            filled = slots
            if frame.part is Part.NOUN and frame.relation in BELONGING:
                if own is None:
                    own = {slot: _nearest(found) for slot, found in slots.items()}
                filled = own
            if frame.requires or frame.unless:
                if heads is None:
                    heads = {slot: [x for a in args for x in self._lemmas(a.token)] for slot, args in slots.items()}
                if not frame.admits(heads):
                    continue
            yield from self._frame(i, frame, filled)

    def _lemmas(self, token: int) -> list[str]:
        """The lemma of an argument, and of what it counts: "a number of troops"."""
        p = self.parse
        found = [p.lemmas[token]]
        if found[0] in self.ontology.transparent:
            for c in p.children[token]:
                if p.deps[c] == "prep" and p.lower[c] == "of":
                    found.extend(p.lemmas[o] for o in p.children[c] if p.deps[o] == "pobj")
        return found

    def _frame(self, i: int, frame: Frame, slots: Slots) -> Iterable[Proposal]:
        relation_type = self.ontology.relations[frame.relation]
        subject_kinds = frame.subject_kinds or relation_type.subject_kinds
        object_kinds = frame.object_kinds or relation_type.object_kinds
        if frame.relation is Relation.SUPPORTS and frame.part is Part.VERB and self._is_voted_down(i):
            return
        if frame.relation is Relation.SANCTIONS and frame.part is Part.NOUN and self._is_lifted(i):
            return
        if frame.relation is Relation.SUPPORTS and frame.part is Part.NOUN and self._is_past(i):
            return
        if frame.relation is Relation.COOPERATES_WITH:
            bonds = [i] if frame.part is Part.NOUN else [a.token for a in slots.get("patient", ())]
            if any(self._is_broken(bond) for bond in bonds):
                return
        subjects, objects = self.ends.named(i, frame, slots)
        if frame.relation is Relation.COOPERATES_WITH and frame.part is Part.VERB and self.parse.lemmas[i] in SIGNING:
            yield from self._offices(i, frame, subjects, objects)
        subjects, objects = self.ends.taking_part(i, frame, slots, subject_kinds, subjects, objects)
        if frame.part is Part.NOUN:
            objects = [end for end in objects if not self._is_anothers(i, end[1].token)]
        seen: set[tuple[int, int]] = set()
        third = {"with", "patient"} & slots.keys() & set(frame.object)
        apart = bool(third) and frame.relation in SHARED and frame.part is Part.VERB
        for s_slot, s_arg, s_rank in subjects:
            if frame.part is Part.NOUN and s_arg.way == "outer" and "by" in slots:
                continue  # "praised the arrest of X by Y"
            for o_slot, o_arg, o_rank in objects:
                if s_arg.way == "outer" and frame.part is Part.VERB and frame.relation is Relation.ATTACKS:
                    continue  # "police announce that two were killed"
                if s_slot == o_slot == "agent" and (apart or not self._stand_together(s_arg, o_arg)):
                    continue  # "A and B met C": that they met each other is not what it says
                if s_slot == o_slot == "agent" and self._are_titles_of_one(s_arg.token, o_arg.token):
                    continue
                if s_slot == o_slot and self.arguments.split(s_arg.token) != self.arguments.split(o_arg.token):
                    continue  # "a meeting between A and B amid tensions between the two countries"
                if s_arg.way == "self" and (o_arg.way != "own" or o_arg.token == i):
                    continue
                if frame.relation is Relation.LOCATED_IN and "complement" in slots and o_arg.way == "loose":
                    continue  # "called the vote in X a fraud"
                if s_arg.token == o_arg.token:
                    alike = s_slot == o_slot and s_slot in ("agent", "between", "patient")
                    if (alike and "with" not in slots) or self.arguments.split(s_arg.token):
                        yield from self._sharing(i, frame, s_slot, s_arg)
                    continue
                found = self.fillers.subjects(i, frame, s_arg, s_slot, subject_kinds)
                for s_k, s in enumerate(found):
                    if s.reference.kind not in subject_kinds:
                        continue
                    for o_k, o in enumerate(self.fillers.objects(frame, o_arg, o_slot, object_kinds)):
                        if o.reference.kind not in object_kinds or s.reference.referent is o.reference.referent:
                            continue
                        directed = o.via in DIRECTED or (o.via == "of" and self._is_harm(o_arg.token))
                        if directed and frame.relation in STANCES_ON and not self._is_taken_up(i, frame):
                            continue  # "opposes sanctions against X", "condemned the killing of X"
                        if frame.relation is Relation.PART_OF and frame.part is Part.NOUN and _names(o.reference, i):
                            continue  # "X, Republic of Y": the noun is a word of the object's name
                        if frame.part is Part.VERB and _entitles(s.reference, o.reference):
                            continue  # "police constable X is arrested"
                        if o.via == "poss" and o.reference.form is Form.PRONOUN and self._is_one_of(o, subjects):
                            continue  # "X and Y uphold their deal"
                        pair = (id(s.reference), id(o.reference))
                        if pair in seen:
                            continue
                        seen.add(pair)
                        exact = (
                            s_rank == 0
                            and o_rank == 0
                            and s_k == 0
                            and o_k == 0
                            and s_arg.way not in LOOSE
                            and o_arg.way not in LOOSE
                            and s.via in NEAR
                            and o.via in NEAR
                        )
                        ways = f"{s_arg.way} {s.via}", f"{o_arg.way} {o.via}"
                        yield Proposal(frame.relation, s.reference, o.reference, i, frame, s_slot, o_slot, *ways, exact)
                        if frame.mutual and s_slot != o_slot and o.via not in INDIRECT:
                            yield Proposal(
                                frame.relation, o.reference, s.reference, i, frame, o_slot, s_slot, *ways[::-1], exact
                            )

    def _is_harm(self, token: int) -> bool:
        """True for what is done to somebody: the killing, arrest or bombing "of" X."""
        harming = (Relation.ATTACKS, Relation.COERCES)
        return any(
            x.relation in harming and "of" in x.object for x in self.ontology.frames(self.parse.lemmas[token], "noun")
        )

    def _is_taken_up(self, i: int, frame: Frame) -> bool:
        """ "Supports sanctions against X": who backs what is directed at X is against X."""
        return frame.relation is Relation.OPPOSES and self.parse.lemmas[i] in BACKING

    def _sharing(self, i: int, frame: Frame, slot: str, argument: Argument) -> Iterable[Proposal]:
        """ "The leaders of X and Y meet", "US and Chinese officials agree": whom one plural argument belongs to."""
        relation_type = self.ontology.relations[frame.relation]
        kinds = (frame.subject_kinds or relation_type.subject_kinds) & (
            frame.object_kinds or relation_type.object_kinds
        )
        if not self.parse.tags[argument.token].endswith("S") and not self.parse.lower[argument.token].endswith("s"):
            return
        found = [f for f in self.arguments.owners(argument.token) if f.reference.kind in kinds]
        for k, s in enumerate(found):
            for o in found[k + 1 :]:
                if s.via == o.via and s.reference.referent is not o.reference.referent:
                    ways = f"{argument.way} {s.via}", f"{argument.way} {o.via}"
                    yield Proposal(frame.relation, s.reference, o.reference, i, frame, slot, slot, *ways, False)
                    if s.via == "split" and not frame.relation.symmetric:
                        yield Proposal(frame.relation, o.reference, s.reference, i, frame, slot, slot, *ways, False)

    def _stand_together(self, one: Argument, other: Argument) -> bool:
        """False for two subjects that no "and" joins: they do nothing with each other."""
        if one.way != other.way:
            return "listed" not in (one.way, other.way)  # not "outlets such as X" with X
        if one.way in ("listed", "loose"):
            return True
        p = self.parse
        first, second = sorted((one.token, other.token))
        tops = []
        for t in (first, second):
            while p.deps[t] == "conj" or (p.deps[t] == "appos" and p.lower[t - 1] == "("):
                t = p.heads[t]
            tops.append(t)
        if tops[0] == tops[1] or second in p.conjuncts(first):
            return True
        if any(p.lower[t] == "and" and p.heads[t] == first for t in range(first, second)):
            return True  # two subjects for the parser
        return any(r.start <= first < r.end for r in self.arguments.covering(tops[1]))  # "the Republic of X and Y"

    def _are_titles_of_one(self, one: int, other: int) -> bool:
        """ "Acme reporter and former Peru adviser Ann Lock met ...": two nouns with one name."""
        p = self.parse
        first, second = sorted((one, other))
        if p.tags[first] != "NN" or any(p.lower[c] in ("a", "an", "another") for c in p.children[first]):
            return False
        return any(r.kind is Kind.PERSON and r.form is Form.NAME for r in self.arguments.covering(second)) and any(
            p.tags[t] == "NN" for t in range(first + 1, second)
        )

    def _is_anothers(self, i: int, token: int) -> bool:
        """ "Supporters of X and supporters of Y": what stands under the second of the same nouns is not the first's."""
        p = self.parse
        while token != i and p.heads[token] != token:
            if p.lemmas[token] == p.lemmas[i]:
                return True
            token = p.heads[token]
        return False

    def _is_one_of(self, owner: Filler, subjects: list[End]) -> bool:
        """True for "their" where those who act are meant."""
        acting = [f.reference.referent for _, argument, _ in subjects for f in self.arguments.of(argument.token)[:1]]
        return len(acting) > 1 and owner.reference.referent in acting

    def _is_voted_down(self, i: int) -> bool:
        """ "Voted against confirming X"."""
        p = self.parse
        return p.deps[i] == "pcomp" and p.lower[p.heads[i]] == "against"

    def _is_lifted(self, i: int) -> bool:
        """ "Lifts its sanctions on X": who gives a deed up does not do it."""
        p = self.parse
        first = i
        while p.deps[first] == "conj":
            first = p.heads[first]
        if p.deps[first] not in ("dobj", "nsubjpass"):
            return False
        given_up = {"patient": [p.lemmas[i]]}
        frames = self.ontology.frames(self.predicates.lemma(p.heads[first]), "verb")
        return any(f.relation is Relation.CONCEDES_TO and f.requires and f.admits(given_up) for f in frames)

    def _is_past(self, i: int) -> bool:
        """ "A former supporter of X": who was one is no more."""
        p = self.parse
        return any(p.lower[c] in PAST and p.deps[c] in ("amod", "compound", "nmod") for c in p.children[i])

    def _is_broken(self, i: int) -> bool:
        """ "Strained ties", "the alliance collapsed", "a breakdown in relations": they work together no more."""
        p = self.parse
        if p.lemmas[i] not in self.ontology.classes.get("ties", ()):
            return False
        estranged, falling_out = (self.ontology.classes.get(name, ()) for name in ("estranged", "falling_out"))
        if any(p.lower[c] in estranged for c in p.children[i] if c < i):
            return True
        top = p.first_of_list(i)
        over = p.heads[top]
        if p.deps[top] == "pobj":
            return p.lower[over] in ("in", "of") and p.lemmas[p.heads[over]] in falling_out
        if p.deps[top] not in ("dobj", "nsubj", "nsubjpass"):
            return False
        called = [c for c in p.children[over] if p.deps[c] == "acomp" and p.deps[top] == "nsubj"]
        return self.predicates.lemma(over) in falling_out or any(p.lower[c] in estranged for c in called)

    def _offices(self, i: int, frame: Frame, subjects: list[End], objects: list[End]) -> Iterable[Proposal]:
        """ "The Chadian president and the Malian president sign a pact": so do their countries."""
        seen: set[tuple[int, int]] = set()
        for s_slot, s_arg, _ in subjects:
            s = self.arguments.office(s_arg.token)
            for o_slot, o_arg, _ in objects if s is not None else ():
                o = self.fillers.country(o_arg.token) if o_arg.token != s_arg.token else None
                if s is None or o is None or s.referent is o.referent or (id(s), id(o)) in seen:
                    continue
                seen.update(((id(s), id(o)), (id(o), id(s))))
                ways = f"{s_arg.way} office", f"{o_arg.way} office"
                yield Proposal(frame.relation, s, o, i, frame, s_slot, o_slot, *ways, False)


def _nearest(found: list[Argument]) -> list[Argument]:
    """The arguments a noun has itself, where it has any, else those it shares with others of its list."""
    return [a for a in found if a.way != "shared"] if any(a.way == "own" for a in found) else found


def _entitles(title: Reference, person: Reference) -> bool:
    """True for a name that shares words with the title of a person."""
    if person.role_start is None or person.role_end is None:
        return False
    return title.start < person.role_end and person.role_start < title.end


def _names(r: Reference, token: int) -> bool:
    """True where `token` is a word of the name of `r`."""
    return r.form is Form.NAME and r.start <= token < r.end
