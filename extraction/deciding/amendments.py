"""What a user's own ontology settles by itself: the frames it adds, and the words it leaves out.

The trained stages learned from the shipped ontology. They cannot judge a verb that they never saw state a relation,
and they know by its words what the frames no longer say. So a frame of the user's states its relation wherever it fits
exactly, and where nothing but a word that was left out speaks for a relation there is none.
"""

from __future__ import annotations

from collections.abc import Iterable

from extraction.deciding.pairs import Pair
from extraction.frames.proposals import Proposal
from extraction.ontology import Ontology, Part
from extraction.syntax.parse import Parse
from extraction.syntax.predicates import Predicates
from graph.model import Relation

_PARTS = {"VERB": Part.VERB, "AUX": Part.VERB, "NOUN": Part.NOUN, "PROPN": Part.NOUN, "ADJ": Part.ADJECTIVE}


def is_certain(proposal: Proposal) -> bool:
    """True for a user's own frame that fits exactly."""
    return proposal.frame.own and proposal.exact


def stated(pair: Pair) -> Iterable[Relation]:
    """The relations that frames of the user's own state for a pair, one that is the same both ways in text order."""
    subject, object_ = pair.subject, pair.object
    forward = (subject.start, subject.end) <= (object_.start, object_.end)
    found = (x.relation for x in pair.proposals if is_certain(x) and (forward or not x.relation.symmetric))
    return dict.fromkeys(found)


class Removed:
    """Tells which pairs nothing but a word that was left out speaks for."""

    def __init__(self, parse: Parse, predicates: Predicates, ontology: Ontology) -> None:
        self.parse = parse
        self.predicates = predicates
        self.ontology = ontology

    def rules_out(self, pair: Pair, relation: Relation) -> bool:
        """True where `relation` is not to be stated: no frame proposes it, and a word that was left out leads to it."""
        words = self.ontology.removed.get(relation)
        if not words or any(x.relation is relation for x in pair.proposals):
            return False
        patterns = [s.word for s in pair.structures if s.relation is relation]
        return any(self._predicate(t) in words for t in patterns or self._path(pair))

    def _path(self, pair: Pair) -> list[int]:
        """The words from one end to the other, without the ends."""
        path = self.parse.path(pair.subject.head, pair.object.head, len(self.parse))
        between = [pair.top] if path is None else [*path[0], path[1], *path[2]]
        return [t for t in between if t not in (pair.subject.head, pair.object.head)]

    def _predicate(self, token: int) -> tuple[str, str]:
        part = _PARTS.get(self.parse.pos[token], "")
        lemma = self.predicates.lemma(token) if part is Part.VERB else self.parse.lemmas[token]
        return str(part), lemma
