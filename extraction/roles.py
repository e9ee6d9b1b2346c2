"""The office in which somebody leads or belongs to something, as written."""

from __future__ import annotations

from spacy.tokens import Doc

from extraction.deciding.pairs import Pair
from extraction.frames.proposals import Proposal
from extraction.naming.parties import NOUNS, party_key
from extraction.ontology import Ontology
from extraction.patterns.pattern import Structure
from extraction.syntax.arguments import Arguments
from extraction.syntax.parse import Parse
from extraction.syntax.predicates import Predicates
from graph.model import Form, Kind, Relation

# The patterns that found the two by the very noun that says who one is to the other.
TELLING = ("office", "people", "being", "inheriting", "title-near-listed", "described-member")
# What links two without saying as what: "spent time at", "plays a part in", "signed a deal with".
VAGUE = frozenset({"time", "part", "deal", "contract", "career", "stint"})
# Heads of groups that say nothing of what their members are to somebody.
ANYBODY = frozenset("people person team group man woman child suspect victim other number dozen hundred".split())
ENDING_SERVICE = frozenset(
    """release discharge fire dismiss sack expel suspend remove oust eject drop cut step leave quit resign exit depart
    retire""".split()
)
# who writes for a paper is told of by what he is, not by that he wrote
TELLING_OF = frozenset({"write", "say", "report", "tell"})
# forms of address, which are no office
HONORIFICS = frozenset("mr mrs ms miss dr sir dame".split())
TIMES = frozenset({"now", "currently", "also", "once", "both"})
FORMERLY = frozenset("former acting interim outgoing incoming deposed ousted".split())


class Roles:
    """The roles of the claims of one document."""

    def __init__(
        self, doc: Doc, parse: Parse, predicates: Predicates, arguments: Arguments, ontology: Ontology
    ) -> None:
        self.doc = doc
        self.parse = parse
        self.predicates = predicates
        self.arguments = arguments
        self.ontology = ontology

    def of(self, pair: Pair, relation: Relation, structure: Structure | None, proposal: Proposal | None) -> str | None:
        """The noun that was found to link the two, else the title beside the name, else how a verb says it.

        Where a verb links the two, the title beside the name is another office.
        """
        subject = pair.subject
        p = self.parse
        named = structure is not None and self._is_name(structure.word)
        if structure is not None and structure.rule.startswith(TELLING) and not named:
            return self._title_at(structure.word) if p.lemmas[structure.word] not in ANYBODY else None
        if structure is not None and structure.rule.startswith("being") and self.doc[structure.word].text in NOUNS:
            return self.doc[structure.word].text  # "X, a Democrat"
        linking = self._linking(proposal)
        if linking is not None:
            return linking
        verbal = structure is None and proposal is not None and p.pos[proposal.predicate] == "VERB"
        beside = None if verbal or (subject.role or "").lower().rstrip(".") in HONORIFICS else subject.role
        if beside and self.ontology.role(beside) in (relation, None):
            return beside
        if subject.kind is Kind.GROUP:
            return self.doc[subject.head].text if p.lemmas[subject.head] not in ANYBODY else None
        path = p.path(subject.head, pair.object.head)
        on = [] if path is None else [*path[0], path[1], *path[2]]
        between = [t for t in on if t not in (subject.head, pair.object.head)]
        for t in between:
            if p.pos[t] in ("NOUN", "PROPN") and self.ontology.role(self._title_at(t)) is relation:
                return self._title_at(t)
        for r in subject.referent.references if subject.referent and not verbal else ():
            if r.role and self.ontology.role(r.role) is relation:
                return r.role
        if beside:
            return beside
        if structure is not None and structure.rule.startswith("name-before"):
            return self._party(pair)
        verbs = [t for t in between if p.pos[t] == "VERB" and self._tells(t, relation)]
        return self._served_as(verbs[0]) if verbs else None

    def _linking(self, proposal: Proposal | None) -> str | None:
        """ "His ties to the ministry", "her leadership of the party": the noun of the frame that proposed it."""
        if proposal is None:
            return None
        noun = proposal.predicate
        if self.parse.pos[noun] != "NOUN" or self.parse.lemmas[noun] in VAGUE:
            return None
        return self._title_at(noun)

    def _party(self, pair: Pair) -> str | None:
        """ "Republican Ana Quispe" is one; "Acme's Ana Quispe" may be anything there."""
        end = pair.object.end
        if pair.object.kind is not Kind.ORGANIZATION or end != pair.subject.start:
            return None
        text: str = self.doc[pair.object.start : end].text
        return text if party_key(text) is not None else None

    def _tells(self, verb: int, relation: Relation) -> bool:
        return self.ontology.tells(self.predicates.lemma(verb), "verb", relation)

    def _served_as(self, verb: int) -> str | None:
        """ "Works for X as a cook": the cook, else the verb; none of who is let go or leaves."""
        p = self.parse
        for c in p.children[verb]:
            if p.deps[c] == "prep" and p.lower[c] == "as":
                for o in p.children[c]:
                    if p.deps[o] == "pobj" and p.pos[o] == "NOUN":
                        return self._title_at(o)
        return None if p.lemmas[verb] in ENDING_SERVICE | TELLING_OF else self.doc[verb].text

    def _title_at(self, noun: int) -> str:
        """An office with the words before it that belong to it, without the names that do not."""
        p = self.parse
        left = noun
        while left > 0 and p.deps[left - 1] in ("compound", "amod", "nmod", "advmod") and not self._is_name(left - 1):
            if p.lower[left - 1] in TIMES:
                break  # "X, now president"
            left -= 1
        if left > 3 and p.lower[left - 3 : left] == ["-", "in", "-"]:
            left -= 4  # "commander-in-chief"
        if left > 1 and p.lower[left - 1] == "-" and not self.doc[left - 2 : left].text_with_ws.endswith(" "):
            if left == noun or not self._is_name(left - 2):
                left -= 2  # "re-elected president", "highest-ranking prosecutor"
            else:
                left += 1  # "Lima-based president"
        end = noun + 1
        if end < len(p) and p.lower[end] in ("general", "elect", "designate"):
            end += 1
        if p.lower[end : end + 3] == ["-", "in", "-"]:
            end = min(len(p), end + 4)
        text: str = self.doc[left : self._field(noun, end)].text
        before = left - 1
        while before > 0 and self._is_name(before) and p.heads[before] in range(before, end):
            before -= 1
        # "former Peruvian minister"
        return f"{p.lower[before]} {text}" if before < left - 1 and p.lower[before] in FORMERLY else text

    def _field(self, noun: int, end: int) -> int:
        """Where "minister of foreign affairs" ends: the field of an office, but not the name of whose it is."""
        p = self.parse
        if end + 1 >= len(p) or p.lower[end] != "of" or p.heads[end] != noun:
            return end
        last = end + 1
        while last < len(p) and p.deps[last] in ("det", "amod", "compound", "nmod") and p.heads[last] > last:
            last += 1
        field = range(end + 1, last + 1)
        plain = last < len(p) and p.deps[last] == "pobj" and p.pos[last] in ("NOUN", "PROPN")
        return last + 1 if plain and not any(self.arguments.covering(t) for t in field) else end

    def _is_name(self, token: int) -> bool:
        return any(r.form is Form.NAME for r in self.arguments.covering(token))
