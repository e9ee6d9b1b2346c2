"""Who did what to whom: every predicate of a sentence with its arguments in normalised slots.

One representation over active and passive clauses, relatives, participles, infinitives, control, coordination, light
verbs, nouns of events, adjectives: `Predicates.verb`, `.noun` and `.adjective` give slots such as agent, patient,
recipient, "to", "against", "poss", "mod" (`extraction.syntax.slots`).
"""

from __future__ import annotations

from extraction.ontology import Ontology
from extraction.syntax.adjectives import Adjectives
from extraction.syntax.bearers import Bearers
from extraction.syntax.clauses import Clauses
from extraction.syntax.governors import Governors
from extraction.syntax.misparses import Misparses
from extraction.syntax.nouns import Nouns
from extraction.syntax.parse import Parse
from extraction.syntax.phrasal_verbs import PhrasalVerbs
from extraction.syntax.prepositions import Prepositions
from extraction.syntax.slots import Argument, Slots
from extraction.syntax.subjects import Subjects
from extraction.syntax.verbs import Verbs
from extraction.syntax.voice import Voice


class Predicates:
    """The predicates of one document."""

    def __init__(self, parse: Parse, ontology: Ontology) -> None:
        self.parse = parse
        self._phrasal_verbs = PhrasalVerbs(parse, ontology)
        self._voice = Voice(parse)
        self._subjects = Subjects(parse, ontology, self._phrasal_verbs, self._voice)
        prepositions = Prepositions(parse, ontology)
        self._clauses = Clauses(parse, ontology, self._voice, self._subjects, prepositions)
        self._misparses = Misparses(parse, ontology, prepositions)
        self._verbs = Verbs(parse, self._voice, self._subjects, prepositions, self._clauses, self._misparses)
        bearers = Bearers(parse, self._subjects, self._verbs)
        governors = Governors(parse, ontology, self._phrasal_verbs, self._voice, self._subjects, self._verbs, bearers)
        self._nouns = Nouns(
            parse, ontology, self._subjects, prepositions, self._clauses, self._verbs, bearers, governors
        )
        self._adjectives = Adjectives(parse, self._subjects, prepositions)

    def lemma(self, v: int) -> str:
        """A verb's lemma with its particle: "carry_out"."""
        return self._phrasal_verbs.lemma(v)

    def is_passive(self, v: int) -> bool:
        """True for "was arrested", "the arrested man", "arrested by"; also through coordination."""
        return self._voice.is_passive(v)

    def subjects(self, v: int) -> list[Argument]:
        """The surface subjects of a verb or predicate, filled from its governors where it has none of its own."""
        return self._subjects.of(v)

    def verb(self, v: int) -> Slots:
        """The slots of a verb (or of a participle that stands before or after its noun)."""
        return self._verbs.of(v)

    def noun(self, n: int) -> Slots:
        """The slots of a noun: possessor, names before it, prepositions, and the governing verb's own arguments."""
        return self._nouns.of(n)

    def adjective(self, i: int) -> Slots:
        """The slots of an adjective: the noun it is said of as agent, and its prepositions."""
        return self._adjectives.of(i)

    def misread(self, n: int) -> Slots:
        """The slots of a headline's verb that was tagged a plural noun: "The treasury sanctions X"."""
        return self._misparses.misread(n)

    def according(self, i: int) -> Slots:
        """ "According to Ann, Chad failed": what is told is hers, as if the clause hung on her saying so."""
        return self._clauses.according(i)

    def said(self, sources: list[int], clause: int) -> Slots:
        """The slots of a saying by `sources` whose content is the clause headed by `clause`."""
        return self._clauses.said(sources, clause)
