"""Which arguments of a predicate may be the two ends of a frame's relation, and which have no part in it."""

from __future__ import annotations

from extraction.frames.fillers import SHARED, Fillers
from extraction.ontology import Frame, Part
from extraction.syntax.parse import Parse
from extraction.syntax.slots import Argument, Slots
from graph.model import Kind, Relation

ACTED = frozenset(
    {Relation.SUPPORTS, Relation.COOPERATES_WITH, Relation.OPPOSES, Relation.CRITICIZES, Relation.ATTACKS}
)
# what officials do together their countries do
SIGNING = frozenset("sign ink conclude finalize finalise seal ratify initial strike reach announce approve".split())
# nouns whose owner does it, whoever else speaks of it
OWNED = frozenset({Relation.ATTACKS, Relation.DEPLOYS_TO})
APPOINTING = frozenset("appoint name nominate elect add recruit hire promote confirm elevate invite assign".split())
# relations that are done rather than lasting
DEEDS = frozenset(Relation) - {
    Relation.LEADS,
    Relation.AFFILIATED_WITH,
    Relation.PART_OF,
    Relation.LOCATED_IN,
    Relation.NATIONAL_OF,
}

# an argument under the name of its slot, with the rank of that slot among the filled ones
End = tuple[str, Argument, int]


class Ends:
    """The ends of the frames of one document."""

    def __init__(self, parse: Parse, fillers: Fillers) -> None:
        self.parse = parse
        self.fillers = fillers

    def named(self, i: int, frame: Frame, slots: Slots) -> tuple[list[End], list[End]]:
        """The arguments in the slots that the frame names for subject and object, read at token `i`."""
        subjects = _arguments(frame.subject, slots)
        if frame.part is Part.NOUN and "bearer" in frame.subject and frame.relation in ACTED:
            subjects.append(("bearer", Argument(i, "self"), 0))  # "X's supporters"
        objects = _arguments(frame.object, slots)
        if frame.relation is Relation.DEPLOYS_TO and frame.part is Part.NOUN and len(subjects) > 1:
            # "the deployment of Chadian troops was approved by": whose they are sends
            owned = [x for x in subjects if x[0] == "of" and self.fillers.owners_of_forces(x[1], "of")]
            subjects = owned or subjects
        return subjects, objects

    def taking_part(
        self, i: int, frame: Frame, slots: Slots, kinds: frozenset[Kind], subjects: list[End], objects: list[End]
    ) -> tuple[list[End], list[End]]:
        """Those of the named arguments that take part in what the frame states of subjects of these `kinds`."""
        if (
            frame.relation is Relation.COOPERATES_WITH
            and frame.part is Part.VERB
            and self.parse.lemmas[i] not in SIGNING
            and Kind.PERSON not in kinds
            and Kind.COUNTRY in kinds
            and "patient" not in frame.object
        ):
            subjects = [*subjects, *((name, a._replace(way="office"), r) for name, a, r in subjects)]
        if frame.relation is Relation.DEPLOYS_TO and "agent" in slots:
            # who sends troops acts; they are what is sent
            subjects = [x for x in subjects if x[0] != "patient"]
        if frame.part is Part.NOUN and (
            frame.relation is Relation.THREATENS or (frame.relation in DEEDS and self._has_owner(slots, "poss"))
        ):
            # "downplayed the risk of", "in Ann's lawsuit against": who speaks of it does not do it
            subjects = [x for x in subjects if x[0] != "agent" or x[1].way != "outer"]
        if frame.part is Part.NOUN and frame.relation is Relation.AFFILIATED_WITH and self._is_appointed_to(i):
            # "named X to the board of Y": who names X need not be on it
            subjects = [x for x in subjects if x[0] != "agent"]
        if frame.part is Part.NOUN and frame.relation in OWNED and self._has_owner(slots, "poss", "by"):
            # "a resolution condemning Chad's war on Niger"
            subjects = [x for x in subjects if x[1].way != "outer"]
            objects = [x for x in objects if x[0] != "agent" or x[1].way != "outer"]
        if frame.part is Part.NOUN and frame.relation is Relation.ATTACKS and "between" in slots:
            subjects = [x for x in subjects if x[0] != "agent"]
        cooperating = frame.relation is Relation.COOPERATES_WITH and frame.part is Part.VERB
        if cooperating and len(slots.get("between", ())) > 1:
            # "announced deals between A and B": who announces them has no part in them
            subjects = objects = _arguments(("between",), slots) if "between" in frame.object else []
        if frame.part is Part.NOUN and frame.relation in SHARED and "between" in slots:
            # "praised the talks between A and B": who speaks of them has no part in them
            subjects = [x for x in subjects if x[1].way != "outer"]
            objects = [x for x in objects if x[1].way != "outer"]
        return subjects, objects

    def _is_appointed_to(self, i: int) -> bool:
        """True for the "board" of "named X to the board"."""
        p = self.parse
        over = p.heads[p.heads[i]]
        return p.deps[i] == "pobj" and p.lower[p.heads[i]] in ("to", "on", "as") and p.lemmas[over] in APPOINTING

    def _has_owner(self, slots: Slots, *names: str) -> bool:
        """True where a noun says itself, in slots of these names, whose deed it is, by more than a pronoun."""
        return any(not self.parse.tags[a.token].startswith("PRP") for s in names for a in slots.get(s, ()))


def _arguments(names: tuple[str, ...], slots: Slots) -> list[End]:
    """The arguments in the named slots with the rank of their slot among the filled ones."""
    found: list[End] = []
    rank = 0
    for name in names:
        arguments = slots.get(name)
        if arguments:
            found.extend((name, a, rank) for a in arguments)
            rank += 1
    return found
