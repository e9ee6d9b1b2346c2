"""Deeds that a text comes back to: "Ann dissolved parliament. Bob criticised the decision."

A noun such as "the decision", of which nothing says whose it is, is that of whom the clause before is about.
"""

from __future__ import annotations

from extraction.ontology import Ontology
from extraction.reading import Reference
from extraction.syntax.arguments import Arguments
from extraction.syntax.parse import Parse
from extraction.syntax.predicates import Predicates
from extraction.syntax.subjects import SPEAKING
from graph.model import Kind, Relation

ACTS = frozenset("move decision step action act measure announcement appointment dismissal ruling verdict".split())
# these need somebody to have made them, by a verb that says so or where they are named before
PLANS = frozenset("plan proposal bill law legislation reform decree order ban policy".split())
MAKING = frozenset(
    """pass adopt propose introduce sign announce draft unveil issue order enact offer present submit publish table
    impose decree agree plan promise pledge vow launch outline set_out ban outlaw cut raise scrap abolish""".split()
)
WORDS = frozenset(
    """claim accusation allegation criticism remark comment statement charge warning threat assertion insinuation
    demand ultimatum""".split()
)
POINTING = frozenset({"the", "this", "these", "those", "such"})
BESIDE = frozenset({"a", "an"})
MODIFYING = frozenset({"det", "amod", "advmod", "predet", "punct"})
ACTING = frozenset({Kind.PERSON, Kind.ORGANIZATION, Kind.COUNTRY, Kind.GROUP})
# whose deed it was is not who takes a stand on it
STANCES = frozenset({Relation.CRITICIZES, Relation.OPPOSES, Relation.SUPPORTS})
DECIDING = frozenset("announce declare propose promise pledge vow threaten warn".split())
RULING = frozenset({"rule", "decide", "vote"})
UTTERING = SPEAKING | frozenset("tell add reply answer respond ask write speak talk".split())
# nobody calls this "the decision" or "the move"
UNDECIDED = UTTERING | frozenset(
    "meet think believe know visit win lose grow fall die be have tour arrive return travel live".split()
)
# who approves of a move has not made it, nor is that a claim of theirs
APPROVING = frozenset("welcome praise hail laud applaud commend thank congratulate greet celebrate".split())
CLAUSES = frozenset({"conj", "advcl", "ccomp", "relcl"})


class Allusions:
    """The deeds that one document comes back to."""

    def __init__(self, parse: Parse, predicates: Predicates, arguments: Arguments, ontology: Ontology) -> None:
        self.parse = parse
        self.predicates = predicates
        self.arguments = arguments
        self.ontology = ontology

    def within(self, start: int, end: int) -> bool:
        """True where tokens `start` to `end` may come back to the deed of somebody they do not name."""
        return any(self._is_deed(t, POINTING) for t in range(start, end))

    def doer(self, noun: int) -> Reference | None:
        """Whose deed the noun is, where the text told it just before; None where it may be anybody's."""
        p = self.parse
        if self._is_deed(noun, BESIDE) and p.deps[noun] == "appos":
            return self._subject(self._above(noun), noun)  # "Ann dissolved parliament, a move criticised by Bob"
        if not self._is_deed(noun, POINTING):
            return None
        verb = self._above(noun)
        while p.deps[verb] in CLAUSES and p.heads[verb] < verb:
            verb = self._above(verb)
            found = self._subject(verb, noun)
            if found is not None:
                return found  # "Ann dissolved parliament, and Bob criticised the decision"
        start = p.sentence(noun)
        if not start:
            return None
        before = p.sentence(start - 1)
        roots = [t for t in range(before, start) if p.deps[t] == "ROOT"]
        return self._subject(roots[0], noun) if len(roots) == 1 else None

    def _is_deed(self, noun: int, articles: frozenset[str]) -> bool:
        p = self.parse
        if p.lemmas[noun] not in ACTS | PLANS | WORDS or p.pos[noun] != "NOUN":
            return False
        below = [c for c in p.children[noun] if c < noun]
        pointed = any(p.deps[c] == "det" and p.lower[c] in articles for c in below)
        return pointed and all(p.deps[c] in MODIFYING for c in (below if articles is BESIDE else p.children[noun]))

    def _above(self, t: int) -> int:
        """The verb that the word hangs on."""
        p = self.parse
        t = p.heads[t]
        while p.pos[t] not in ("VERB", "AUX") and p.heads[t] != t:
            t = p.heads[t]
        return t

    def _subject(self, verb: int, noun: int) -> Reference | None:
        """Who does what `verb` tells, if that may be the deed that `noun` means."""
        p = self.parse
        if p.pos[verb] != "VERB":
            return None
        lemma = self.predicates.lemma(verb)
        if lemma in APPROVING:
            return None
        taking = {f.relation for f in self.ontology.frames(lemma, "verb") if not f.requires} & STANCES
        if p.lemmas[noun] in WORDS:
            if not (Relation.CRITICIZES in taking or lemma in UTTERING or lemma in DECIDING):
                return None  # "a court jailed Ann. She denied the accusation": not the court's
        elif lemma not in RULING and (taking or (lemma in UNDECIDED and lemma not in DECIDING)):
            return None
        elif p.lemmas[noun] in PLANS and lemma not in MAKING and not self._is_named(p.lemmas[noun], verb):
            return None  # "Ann flew to Lima. Bob opposed the law": not hers
        agents = [a for a in self.predicates.verb(verb).get("agent", ()) if a.way == "own"]
        if len(agents) != 1:
            return None
        found = self.arguments.of(agents[0].token)[:1]
        # "a report by Ann said" so as well
        direct = [f.reference for f in found if f.via in ("direct", "by") and f.reference.kind in ACTING]
        return direct[0] if direct else None

    def _is_named(self, lemma: str, verb: int) -> bool:
        """True where a word is among the objects of a verb."""
        return any(self.parse.lemmas[a.token] == lemma for a in self.predicates.verb(verb).get("patient", ()))
