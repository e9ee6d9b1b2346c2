"""Offices named apart from a name: "X, the mayor of Y", "X is Y's spokesman", "as head of Y, succeeding Z".

What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extraction.naming.parties import is_party
from extraction.ontology import Ontology
from extraction.patterns.appositions import Appositions
from extraction.patterns.callings import ENVOYS, PERSONAL, STATE_SERVANTS, Callings
from extraction.patterns.holders import Holders
from extraction.patterns.hyphenated import Hyphenated
from extraction.patterns.jurisdictions import Jurisdictions
from extraction.patterns.neighbours import BODIES, Neighbours
from extraction.patterns.pattern import Structure
from extraction.reading import PLACES, Reference
from extraction.syntax.arguments import Arguments
from extraction.syntax.parse import POSSESSIVE, Parse
from extraction.syntax.predicates import Predicates
from graph.model import Form, Kind, Relation

MOST_BODIES = 3
OFFICE_SLOTS = ("poss", "mod", "of", "for", "at", "to", "in", "from")
# "from" names what they stand for
ELECTED = frozenset("republican democrat conservative delegate candidate councillor councilman politician".split())
NAMING = frozenset("name appoint elect choose hire promote select install".split())
# those of a country or body are a part of it rather than in its service
ARMED = frozenset("soldier gunman fighter prosecutor servicemember serviceman servicewoman insurgent".split())
# whose name follows them, whatever it looks like
SYNDICATES = frozenset(
    "syndicate gang cartel group company firm party band organization organisation network militia".split()
)
REIGNS = frozenset("presidency premiership reign".split())
# words of one who held an office before another
SUCCESSIONS = frozenset(
    """succeed replace oust predecessor successor incumbent resignation dismissal removal ouster premiership presidency
    leadership""".split()
)


class Offices:
    """The offices of one document."""

    def __init__(
        self,
        parse: Parse,
        predicates: Predicates,
        arguments: Arguments,
        ontology: Ontology,
        neighbours: Neighbours,
        hyphenated: Hyphenated,
        holders: Holders,
        callings: Callings,
        jurisdictions: Jurisdictions,
        appositions: Appositions,
    ) -> None:
        self.parse = parse
        self.predicates = predicates
        self.arguments = arguments
        self.ontology = ontology
        self.neighbours = neighbours
        self.starts = neighbours.starts
        self.ends = neighbours.ends
        self.hyphenated = hyphenated
        self.holders = holders
        self.callings = callings
        self.jurisdictions = jurisdictions
        self.appositions = appositions

    def at(self, n: int, end: int) -> Iterator[Structure]:
        """An office named apart from a name: "X, the mayor of Y", "X is Y's spokesman", "as head of Y"."""
        p = self.parse
        left = self._left(n)
        words = self._words(left, n)
        relation = self.ontology.role(words)
        if relation is None:
            yield from self.appositions.of(n, left)
            return
        targets = self._targets(n, left)
        if p.lemmas[n] in REIGNS and not targets:
            yield from self._reign(n)
        holders = self.holders.of(n)
        if not targets and (appointed := self._appointed(left)) is not None:
            targets = [(appointed[0], "named")]
            holders = [x for x in holders if x[0] is not appointed[1]] + [(appointed[1], "named")]
        if not targets and (named := self._syndicate(n)) is not None:
            targets = [(named, "of")]
        if not targets and holders and (beyond := self._past_field(n)) is not None:
            relation, targets = Relation.AFFILIATED_WITH, [(beyond, "field")]
        if not targets and (p.lemmas[n] in PERSONAL or words.endswith(("chief", "chief of staff"))):
            served = self._served(n, left)
            if served is not None and p.lower[n + 1 : n + 2] in (["for"], ["to"], ["of"]):
                holders += self._beyond(n, served, holders, end)  # "an attorney for Y, X,"
            for holder, how in holders:
                told = how == "self" and p.lemmas[n] in PERSONAL  # found among people
                if served is not None and not told and holder.referent is not served.referent:
                    yield Structure(Relation.AFFILIATED_WITH, holder, served, f"office-{how}-personal", n)
            if served is not None:
                return
        for target, slot in targets[:2]:
            if slot not in ("mod", "poss", "before"):
                holders += self._beyond(n, target, holders, end)
                break
        for holder, how in holders:
            for target, _ in targets:
                if is_party(target) and holder is not target:
                    yield Structure(Relation.AFFILIATED_WITH, holder, target, f"office-{how}-party", n)
        targets = [(target, slot) for target, slot in targets if not is_party(target)]
        if relation is Relation.LEADS and targets and holders:
            yield from self._succession(n, targets[0][0], holders, end)
        # "The Red Cross named Ada Byrd CEO", where the parser has the Red Cross named
        holders = [x for x in holders if not (x[1] == "named" and x[0].kind is Kind.ORGANIZATION)]
        single = relation is Relation.LEADS and p.tags[n] in ("NN", "NNP")
        holders = [x for x in holders if not (single and x[1] == "appos" and x[0].kind is Kind.GROUP)]
        for holder, how in holders:
            yield from self._held(n, relation, holder, how, targets)
            owned = any(p.deps[c] == "poss" for c in p.children[n])  # "the city's minister" is not the country's
            person = holder.kind is Kind.PERSON and not owned
            if not targets and person and (how != "self" or holder.form is Form.NOMINAL):
                for found in self.jurisdictions.of(holder, relation, p.lemmas[n], n, p.sentence(n), f"office-{how}"):
                    yield found
                    if relation is Relation.LEADS:
                        yield from self._succession(n, found.object, holders, end)

    def _left(self, n: int) -> int:
        """Where the words of the office whose noun is token `n` begin."""
        p = self.parse
        left = n
        for c in reversed(p.children[n]):
            if c < n and p.deps[c] in ("compound", "amod", "nmod"):
                if any(x.head != n for x in self.arguments.covering(c)):
                    break
                left = c
        while left and left < n and p.deps[left - 1] == "compound" and p.heads[left - 1] == left:
            if self.arguments.covering(left - 1):
                break
            left -= 1  # "deputy secretary of state X", where the secretary modifies X
        return left

    def _words(self, left: int, n: int) -> str:
        """The words of the office of tokens `left` to `n`: "deputy foreign minister", "chief of staff"."""
        p = self.parse
        words = " ".join(p.lower[p.unhyphenated(left) : n + 1])
        if n + 1 < len(p) and p.lower[n + 1] == "general":
            words += " general"
        if p.lower[n + 1 : n + 3] == ["of", "staff"]:
            words += " of staff"
        return words

    def _targets(self, n: int, left: int) -> list[tuple[Reference, str]]:
        """The bodies that the office at token `n` is said to be of, each with its slot; its words begin at `left`."""
        p = self.parse
        targets: list[tuple[Reference, str]] = []
        slots = self.predicates.noun(n)
        for slot in OFFICE_SLOTS:
            for argument in slots.get(slot, ()):
                if argument.way not in ("own", "shared") or (slot == "in" and targets):
                    continue
                if argument.way == "shared" and any(a.way == "own" for x in OFFICE_SLOTS for a in slots.get(x, ())):
                    continue  # "Peru's former minister and now a lecturer at X"
                # "leaders of Peru" cover Peru, and the leaders are not what they lead
                others = [f.reference for f in self.arguments.of(argument.token) if f.reference.head != n]
                for reference in others[:1]:
                    if slot == "of" and p.lower[argument.token] == "staff":
                        continue  # "chief of staff"
                    if slot == "mod" and argument.way == "shared" and reference.kind is Kind.GROUP:
                        continue  # "four priests and a teacher"
                    if reference.kind in BODIES and n not in range(reference.start, reference.end):
                        targets.append((reference, slot))
        slot = p.lower[n + 2] if n + 2 < len(p) and p.lower[n + 1] == "general" else ""
        if not targets and slot in ("of", "from", "for"):
            # "attorneys general from A and B", where the parser hangs the places on the verb
            for first in self.starts.get(n + 3, ())[:1]:
                fillers = [filler for t in p.conjuncts(first.head) for filler in self.arguments.of(t)[:1]]
                targets += [(x.reference, slot) for x in fillers if x.reference.kind in BODIES]
        general = p.lower[n + 1 : n + 3] in (["-", "general"], ["-", "designate"], ["-", "elect"])
        if not targets and general and (ruled := self.neighbours.after(n + 3)) is not None:
            targets.append((ruled, "of"))
        if not targets or all(slot == "from" for _, slot in targets):
            # "United States Senator from Vermont X" serves both
            before = self.neighbours.before(left)
            if before is not None and (not targets or before.kind is Kind.COUNTRY):
                targets.append((before, "before"))
        return targets

    def _held(
        self,
        n: int,
        relation: Relation,
        holder: Reference,
        how: str,
        targets: Sequence[tuple[Reference, str]],
    ) -> Iterator[Structure]:
        """What `holder` is to the first of the bodies that the office at token `n` is of."""
        p = self.parse
        most = None if p.tags[n] == "NNS" else MOST_BODIES  # "the mayors of A, B, C, D and E"
        for target, slot in targets[:most]:
            kind = self._relation(n, relation, how, target, slot, targets[0][0])
            if kind is None:
                continue
            armed = how == "self" and p.lemmas[n] in ARMED and kind is Relation.AFFILIATED_WITH
            if holder is not target and not self.callings.is_artist(n, target) and not armed:
                yield Structure(kind, holder, target, f"office-{how}-{slot}", n)
            described = how == "is" or (how in ("appos", "named") and p.tags[n] == "NN")
            described = described and slot in ("mod", "before")
            foreign = target.kind is Kind.COUNTRY and target.adjectival and kind is not Relation.NATIONAL_OF
            serving = p.lemmas[n] == "member" and targets[-1][0].kind is Kind.ORGANIZATION
            if described and foreign and (self.callings.is_calling(n) or serving):
                yield Structure(Relation.NATIONAL_OF, holder, target, f"office-{how}-calling", n)

    def _relation(
        self, n: int, relation: Relation, how: str, target: Reference, slot: str, first: Reference
    ) -> Relation | None:
        """What one who holds the office at token `n` is to `target`, named in `slot`; None if that tells nothing.

        `relation` is what the office means of the body that it is of, `first` the first that is named.
        """
        p, lemma = self.parse, self.parse.lemmas[n]
        if slot in ("mod", "before") and self.hyphenated.after(target):
            return None  # "a Lima-based team"
        if slot == "at" and lemma in ("speaker", "guest"):
            return None
        if slot == "to" and lemma in ENVOYS and target.kind is Kind.COUNTRY:
            return None  # where they are sent
        if slot == "in" and relation is Relation.AFFILIATED_WITH and target.kind is Kind.PLACE:
            return None  # "officials in Cusco" need not be the city's
        if relation is Relation.LEADS and slot in ("poss", "mod", "before"):
            if self.callings.leads_others(n, target):
                return Relation.NATIONAL_OF
            if self.callings.leads_another(n, target):
                return None
        # who heads something at a body does not head the body
        kind = Relation.AFFILIATED_WITH if slot == "at" and p.lower[n + 1] in ("of", "in", "for") else relation
        if lemma in ("head", "chair", "director") and slot == "at":
            kind = Relation.AFFILIATED_WITH
        if lemma == "director" and slot == "of" and p.lower[self.holders.edge(n)] in ("a", "an"):
            kind = Relation.AFFILIATED_WITH  # one of its board
        if kind is not relation and first.kind in PLACES:
            return None  # "sworn in as president of Peru at the palace"
        if kind is Relation.AFFILIATED_WITH and target.kind in PLACES and lemma not in STATE_SERVANTS:
            calling = slot in ("mod", "before", "poss") and how == "self"
            calling = calling and self.ontology.belonging(lemma) is Relation.NATIONAL_OF
            if (slot == "from" and lemma not in ELECTED) or (calling and target.kind is Kind.COUNTRY):
                # "X, an accountant from Lima", "two Peruvian students": where they are from
                return Relation.NATIONAL_OF if target.kind is Kind.COUNTRY else Relation.LOCATED_IN
        return kind

    def _appointed(self, left: int) -> tuple[Reference, Reference] | None:
        """The body and the person of "Y named X chief executive", where the title begins at token `left`."""
        p = self.parse
        at = left - (p.lower[left - 1] in ("as", "its", "their", "new"))
        for person in self.ends.get(at, ()):
            verb = person.start - 1
            if person.kind is Kind.PERSON and verb > 0 and p.lemmas[verb] in NAMING and person.form is Form.NAME:
                bodies = self.ends.get(verb - (p.lower[verb - 1] in ("has", "have", "had")), ())
                body = next((x for x in bodies if x.kind is Kind.ORGANIZATION and not x.adjectival), None)
                if body is not None and p.lemmas[body.head] not in self.ontology.part_heads:
                    return body, person  # a parliament names the ministers of its country
        return None

    def _reign(self, n: int) -> Iterator[Structure]:
        """ "a transition to X's presidency": of the country that the sentence names."""
        for a in self.predicates.noun(n).get("poss", ()):
            for filler in self.arguments.of(a.token)[:1]:
                if filler.via == "direct" and filler.reference.kind is Kind.PERSON:
                    start = self.parse.sentence(n)
                    yield from self.jurisdictions.of(
                        filler.reference, Relation.LEADS, self.parse.lemmas[n], n, start, "reign"
                    )

    def _syndicate(self, n: int) -> Reference | None:
        """The body of "the leader of the crime syndicate X" that was taken for a person."""
        p = self.parse
        if n + 2 >= len(p) or p.lower[n + 1] != "of":
            return None
        for k in range(n + 3, min(len(p), n + 9)):
            if p.lemmas[k - 1] in SYNDICATES:
                return next((r for r in self.starts.get(k, ()) if r.kind is Kind.PERSON and r.form is Form.NAME), None)
            if p.pos[k - 1] not in ("DET", "ADJ", "NOUN", "PROPN", "VERB"):
                return None
        return None

    def _past_field(self, n: int) -> Reference | None:
        """The body of "head of security at the ministry", "chair in public health at X"."""
        p = self.parse
        if n + 3 >= len(p) or p.lower[n + 1] not in ("of", "for", "in"):
            return None
        for k in range(n + 2, min(len(p) - 1, n + 8)):
            if p.lower[k] in ("at", "for", "with", "of") and k > n + 2:
                body = self.neighbours.body_at(k + 1)
                return body if body is not None and body.kind is Kind.ORGANIZATION else None
            if self.starts.get(k) or p.pos[k] not in ("NOUN", "ADJ", "PROPN", "CCONJ", "DET"):
                return None
        return None

    def _served(self, n: int, left: int) -> Reference | None:
        """The person whom an aide, lawyer or chief of staff serves: "X's spokesman", "an adviser to X"."""
        p = self.parse
        slots = self.predicates.noun(n)
        after = n + 3 if p.lower[n + 1 : n + 3] == ["of", "staff"] else n + 1
        if p.lower[n].endswith("chief") and after == n + 1:
            return None
        found = [
            filler.reference
            for slot in ("poss", "mod", "of", "to", "for")
            for argument in slots.get(slot, ())
            for filler in self.arguments.of(argument.token)[:1]
        ]
        for at in (left, left - 1):
            if at > 0 and (at == left or p.lower[at] in POSSESSIVE):
                found += self.ends.get(at, ())
        if after < len(p) and p.lower[after] in ("of", "to", "for"):
            for k in range(after + 1, min(len(p), after + 5)):
                if starting := self.starts.get(k):
                    found += starting
                    break
        return next((x for x in found if x.kind is Kind.PERSON), None)

    def _beyond(
        self, n: int, target: Reference, known: list[tuple[Reference, str]], end: int
    ) -> list[tuple[Reference, str]]:
        """ "the mayor of Y, X": who holds an office may be named after the body."""
        p = self.parse
        if p.deps[n] in ("attr", "oprd") and any(r.form is Form.NAME for r, _ in known):
            return []  # "if X becomes head of Y, Z will leave"
        at = target.end
        if at < end and p.lower[at] == ",":
            at += 1
        found = [r for r in self.starts.get(at, ()) if r.kind is Kind.PERSON and r.form is Form.NAME and not r.role]
        return [(r, "beyond") for r in found[:1] if all(x.referent is not r.referent for x, _ in known)]

    def _succession(
        self, n: int, target: Reference, known: list[tuple[Reference, str]], end: int
    ) -> Iterator[Structure]:
        """ "is sworn in as president of Y, succeeding X": X was it, too."""
        p = self.parse
        for t in range(n + 1, end):
            if p.lemmas[t] not in SUCCESSIONS:
                continue
            for k in range(t + 1, min(end, t + 5)):
                for r in self.starts.get(k, ()):
                    fresh = all(x.referent is not r.referent for x, _ in known)
                    if r.kind is Kind.PERSON and r.form is Form.NAME and fresh:
                        yield Structure(Relation.LEADS, r, target, "succession", n)
                        return
