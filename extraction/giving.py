"""With what a claim says that one supports another, or what it deploys: the words that tell, and what they name.

A verb of giving tells it by its object, a verb of helping by "with" or "by" and a clause, a noun of transfer ("sale",
"delivery") by what stands before it and after "of". A noun of help is itself what is given where it says of what kind
("military support") or where somebody provides it, but not where it is a mere attitude ("voiced support for").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from extraction.deciding.pairs import Pair
from extraction.frames.proposals import Proposal
from extraction.means import MeansReader
from extraction.ontology import Ontology
from extraction.reading import Given
from extraction.syntax.arguments import Arguments
from extraction.syntax.parse import Parse
from extraction.syntax.predicates import Predicates
from extraction.syntax.slots import Argument, Slots
from graph.model import Form, Kind, Relation

TRANSFERS = frozenset(
    """sale export transfer shipment delivery supply donation consignment convoy airlift provision deployment dispatch
    redeployment mobilization mobilisation relocation sending stationing reinforcement
    presence arrival movement buildup""".split()
)
HELP = frozenset("support assistance help backing protection training advice".split())
# These are given as things are.
GIFTS = frozenset(
    """aid relief funding financing subsidy loan credit bailout handout contribution package grant gift payment
    compensation guarantee""".split()
)
# "A credit line", "a lending programme": what is lent and given goes by such words before a noun.
LENT = GIFTS | {"lending", "support"}
# What changes in "an increase in aid", "a halt to shipments of fuel" is what is given.
CHANGES = frozenset(
    """increase rise boost surge cut reduction decrease expansion suspension resumption continuation halt end freeze
    pause""".split()
)
# "Helps them with their needs": what is hard for who is helped, not what is given.
HELPING = frozenset({"help", "assist", "aid", "protect", "defend"})
NAMING = TRANSFERS | HELP | GIFTS | CHANGES
CARRYING = frozenset({"carry", "bring", "transport", "deliver"})
WITHIN = frozenset({"poss", "compound", "amod", "nmod"})
# What help can consist in; "strong support" is no kind of it.
HELP_OF_A_KIND = frozenset(
    """military economic financial humanitarian logistical logistic technical operational material medical nuclear
    lethal naval aerial legal monetary agricultural budgetary tactical""".split()
)
EXPRESSED = frozenset(
    """declare express voice announce tweet show reaffirm reiterate state signal affirm withdraw lose win gain
    have get call_for seek request urge""".split()
)
# "In exchange" and the like are not what money is spent on.
ADVERBIAL = frozenset({"exchange", "return", "addition", "total", "advance", "part", "response", "support", "cash"})
MOVES = frozenset(
    """deployment dispatch redeployment mobilization mobilisation relocation sending stationing provision presence
    arrival movement buildup""".split()
)
THINGS = ("aid", "weapons", "forces", "warships", "favours")  # classes of the ontology
PERMITTING = frozenset({"permit", "allow", "let", "authorize", "authorise", "grant", "enable"})
# said of help, but nothing that changes hands: "threw its weight behind"
FIGURES = frozenset("lifeline weight voice name heft hand ear vote ballot shoulder shadow pressure".split())
SETTING_UP = frozenset({"run", "build", "open", "set_up", "establish", "host", "launch"})

Way = tuple[str, list[Given]]
NOUN = "what a noun of transfer or help names"
OBJECT = "the object of a verb of giving or sending"
PURPOSE = "what is sent, given or set up for the purpose"


class Giving:
    """The means of the claims of one document."""

    def __init__(
        self, doc: Doc, parse: Parse, predicates: Predicates, arguments: Arguments, ontology: Ontology
    ) -> None:
        self.parse = parse
        self.predicates = predicates
        self.arguments = arguments
        self.ontology = ontology
        self.means = MeansReader(doc, parse)

    def of(self, pair: Pair, relation: Relation, proposal: Proposal | None) -> list[Given]:
        """The means of the claim that `pair` states `relation`, by the frame that proposed it where one did."""
        return self.told(pair, relation, proposal)[1]

    def told(self, pair: Pair, relation: Relation, proposal: Proposal | None) -> tuple[str, list[Given]]:
        """The means of a claim with the rule that found them, in words for people: "" where it found none."""
        for rule, things in self._ways(pair, relation, proposal):
            found: dict[int, Given] = {}
            for given in things:
                if self._is_thing(given, pair):
                    found.setdefault(given.end, self._without_owner(given, pair))
            if found:
                return rule, list(found.values())
        return "", []

    def _ways(self, pair: Pair, relation: Relation, proposal: Proposal | None) -> Iterator[Way]:
        """Where to look, the surest first."""
        if proposal is None:
            verbs = self._verbs(pair, relation)
            yield from self._on_path(pair, relation, verbs)
        else:
            yield from self._proposed(pair, proposal)
            for other in pair.proposals:
                if other.relation is relation and other.predicate != proposal.predicate:
                    yield from self._proposed(pair, other)
            verbs = [proposal.predicate] if self.parse.pos[proposal.predicate] == "VERB" else []
        for verb in verbs:
            yield "what the verb is about, a thing of use", self._useful(verb, pair, proposal is not None)
        for verb in verbs:
            yield "what is carried there", self._carried(verb)
            if proposal is None:
                yield 'what is done "by"', self._by_doing(verb)
                yield "what the subject of a passive is given", self._handed(verb, pair)

    def _between(self, pair: Pair) -> list[int]:
        """The tokens between both ends on their path, the nearest to who is helped first."""
        path = self.parse.path(pair.subject.head, pair.object.head)
        up, top, down = path if path is not None else ([], pair.top, [])
        return [t for t in (*down[::-1], top, *up[::-1]) if t not in (pair.subject.head, pair.object.head)]

    def _verbs(self, pair: Pair, relation: Relation) -> list[int]:
        """The verbs that may tell, those first that tell it by a frame or of which the subject is the agent."""
        p = self.parse
        between = [t for t in self._between(pair) if p.pos[t] == "VERB"]
        if not between and p.pos[p.heads[pair.top]] == "VERB":
            between = [p.heads[pair.top]]
        # "closes its border with X and deploys troops": what is coordinated has the same agent
        beside = [c for t in between for c in p.children[t] if p.deps[c] == "conj" and p.pos[c] == "VERB"]
        beside = [t for t in beside if t not in between and self._tells(t, relation)]
        named = [s.word for s in pair.structures if s.relation is relation and p.pos[s.word] == "VERB"]
        between = [t for t in between if t not in named]
        between.sort(key=lambda t: (not self._is_agent(pair, t), not self._tells(t, relation)))
        return [*named, *between, *beside]

    def _tells(self, verb: int, relation: Relation) -> bool:
        return self.ontology.tells(self.predicates.lemma(verb), "verb", relation)

    def _is_agent(self, pair: Pair, verb: int) -> bool:
        agents = self.slots(verb).get("agent", ())
        return any(pair.subject.start <= a.token < pair.subject.end for a in agents)

    def _useful(self, verb: int, pair: Pair, framed: bool) -> list[Given]:
        """Troops, arms, money and aid that a verb is about, but not those of who is helped: "backs Peru's army".

        Where no frame knows the verb, what is counted is taken for a thing as well.
        """
        patients = [a for a in self.slots(verb).get("patient", ()) if not self._is_of(pair.object.head, a.token)]
        found = self._things(patients)
        return [g for g in found if self._is_useful(g.end - 1) or (not framed and g.quantity is not None)]

    def _is_of(self, owner: int, noun: int) -> bool:
        """True where `owner` stands in the phrase of `noun` as its owner, its kind or its part."""
        p = self.parse
        at = owner
        while at != noun:
            if p.deps[at] == "pobj" and p.lower[p.heads[at]] == "of":
                at = p.heads[at]
            elif p.deps[at] not in WITHIN:
                return False
            at = p.heads[at]
        return True

    def _carried(self, verb: int) -> list[Given]:
        """ "The flotilla sails to X, carrying food": what its cargo is."""
        p = self.parse
        over = [verb, *(a.token for name in ("agent", "patient") for a in self.slots(verb).get(name, ()))]
        carrying = [c for t in over for c in p.children[t] if p.tags[c] == "VBG" and p.lemmas[c] in CARRYING]
        return [g for c in carrying for g in self._things(self.slots(c).get("patient", ())) if self._is_of_use(g)]

    def _proposed(self, pair: Pair, proposal: Proposal) -> Iterator[Way]:
        p = self.parse
        predicate = proposal.predicate
        slots = self.slots(predicate)
        if p.pos[predicate] in ("NOUN", "PROPN") and p.tags[predicate] != "VBN":
            yield NOUN, self._noun(predicate)
            if p.deps[predicate] == "dobj":
                yield PURPOSE, self._purpose(p.heads[predicate])  # "opens schools to strengthen its support for X"
            return
        for name in proposal.frame.means:
            things = self._objects(predicate) if name == "patient" else self._things(slots.get(name, ()))
            if name == "with" and p.lemmas[predicate] in HELPING:
                things = [given for given in things if self._is_of_use(given)]
            yield f'the slot "{name}", which the frame calls its means', things
        yield "who is sent to do it", self._sent(pair, proposal, slots)
        yield PURPOSE, self._purpose(predicate)
        yield "what may be used", self._used(predicate)
        yield 'what is done "by"', self._by_doing(predicate)
        yield "what is given in doing so", self._in_doing(predicate)
        yield "what comes from who helps", self._coming(predicate)
        if self._gives(predicate) or self._hands(predicate, pair):
            yield OBJECT, self._objects(predicate)
            yield "what is got to be given", self._gap(predicate)
        yield "what the subject of a passive is given", self._handed(predicate, pair)

    def _on_path(self, pair: Pair, relation: Relation, verbs: list[int]) -> Iterator[Way]:
        """What the words between both ends tell where no frame fits."""
        p = self.parse
        path = p.path(pair.subject.head, pair.object.head)
        up = path[0] if path is not None else []
        on = self._between(pair)
        for t in verbs:
            if self._gives(t) or self._hands(t, pair):
                yield OBJECT, self._things(self.slots(t).get("patient", ()))
        if relation is Relation.DEPLOYS_TO and pair.subject.adjectival and len(up) > 1 and p.deps[up[1]] == "nsubj":
            yield "what belongs to the subject", self.means.of(up[1])  # "two Russian tankers are on the way to"
        noun = next((t for t in on if p.pos[t] == "NOUN" and p.lemmas[t] in NAMING), None)
        if noun is not None:
            yield NOUN, self._noun(noun)

    # -- verbs ---------------------------------------------------------------------------------------------------

    def _things(self, arguments: Iterable[Argument]) -> list[Given]:
        """What arguments of a verb name. Papers and plans are no things: "approved a deal"."""
        p = self.parse
        found: list[Given] = []
        for argument in arguments:
            t = argument.token
            if p.lemmas[t] in self.ontology.carriers or self._is_attitude(t):
                continue
            changed = [x for x in self._changed(t) if p.lemmas[x] not in self.ontology.carriers]
            if changed:
                found.extend(self._things(Argument(x, "own") for x in changed))
            elif p.lemmas[t] in MOVES or (p.lemmas[t] in TRANSFERS and (self._kinds(t) or self._names_things(t))):
                found.extend(self._noun(t))
            else:
                things = self.means.of(t)
                spent = self._spent_on(t) if self.means.is_money(t) and len(things) == 1 else []
                found.extend(spent or things)
        return found

    def _is_attitude(self, noun: int) -> bool:
        """True for help that is only spoken of: "announced their support"."""
        p = self.parse
        told = p.deps[noun] == "dobj" and self.predicates.lemma(p.heads[noun]) in EXPRESSED
        return told and p.lemmas[noun] in HELP and not self._is_of_a_kind(noun)

    def _names_things(self, transfer: int) -> bool:
        """True where a noun of transfer says of what: "shipments of fuel"."""
        return bool(self.means.prepositional(transfer, "of"))

    def _changed(self, noun: int) -> list[int]:
        """What a noun of change is about: "an increase in military aid"."""
        if self.parse.lemmas[noun] not in CHANGES:
            return []
        return [t for name in ("in", "of", "to") for t in self.means.prepositional(noun, name)]

    def _gap(self, predicate: int) -> list[Given]:
        """ "Buys weapons to provide to X": what a purpose without an object of its own is about."""
        p = self.parse
        head = p.heads[predicate]
        if p.tags[predicate] != "VB" or self.slots(predicate).get("patient"):
            return []
        if p.deps[predicate] in ("relcl", "acl"):
            return self.means.of(head)
        if p.deps[predicate] not in ("advcl", "xcomp") or p.pos[head] != "VERB":
            return []
        return [given for given in self._things(self.slots(head).get("patient", ())) if self._is_of_use(given)]

    def _spent_on(self, money: int) -> list[Given]:
        """ "Invests €4 billion (US$5 billion) in aid": what stands in brackets keeps the parser from the noun."""
        p = self.parse
        spent = [t for t in self.means.prepositional(p.heads[money], "in") if self.means.is_bare(t)]
        return [
            self.means.counted(t, money)
            for t in spent
            if t > money and self.parse.lemmas[t] not in ADVERBIAL and not self.arguments.covering(t)
        ]

    def _gives(self, verb: int) -> bool:
        """True for a verb whose object is what its agent gives or sends."""
        frames = self.ontology.frames(self.predicates.lemma(verb), "verb")
        return any("patient" in f.means and "agent" in f.subject for f in frames)

    def _hands(self, verb: int, pair: Pair) -> bool:
        """True where a verb has who is helped as its indirect object: "awarded her the medal"."""
        recipients = self.slots(verb).get("recipient", ())
        return any(pair.object in self.arguments.covering(a.token) for a in recipients)

    def _handed(self, verb: int, pair: Pair) -> list[Given]:
        """ "Ana was awarded a medal by X": the object that a passive keeps."""
        p = self.parse
        objects = [c for c in p.children[verb] if p.deps[c] == "dobj"]
        if not objects or not any(p.deps[c] == "nsubjpass" for c in p.children[verb]):
            return []
        receiving = (a for a in self.slots(verb).get("patient", ()) if a.token not in objects)
        if not any(pair.object in self.arguments.covering(a.token) for a in receiving):
            return []
        return self._things(Argument(t, "own") for c in objects for t in p.conjuncts(c))

    def _sent(self, pair: Pair, proposal: Proposal, slots: Slots) -> list[Given]:
        """ "North Korean troops were sent to assist Russia": who is sent is what is given."""
        if (
            not proposal.subject_filler.endswith((" mod", " poss", " inner", " of", " from"))
            or pair.subject.kind is Kind.GROUP
        ):
            return []
        subject = pair.subject
        found: list[Given] = []
        for argument in slots.get(proposal.subject_slot, ()):
            t = argument.token
            owned = any(self._is_below(k, t) for k in range(subject.start, subject.end))
            if owned and self.parse.pos[t] == "NOUN" and self._can_be_sent(t):
                found.extend(self.means.of(t))
        return found

    def _can_be_sent(self, noun: int) -> bool:
        lemma = self.parse.lemmas[noun]
        return lemma in self.ontology.part_heads or any(
            lemma in self.ontology.classes.get(name, ()) for name in ("forces", "weapons", "warships")
        )

    def _is_below(self, token: int, over: int) -> bool:
        p = self.parse
        for _ in range(4):
            if token == over:
                return True
            token = p.heads[token]
        return token == over

    def _purpose(self, predicate: int) -> list[Given]:
        """ "Supplies weapons to help X", "opens a school to support X": what is sent or set up for that purpose."""
        p = self.parse
        at = predicate
        for _ in range(3):  # "deployed soldiers to help train X"
            head = p.heads[at]
            if p.deps[at] not in ("advcl", "xcomp") or p.tags[at] != "VB" or p.pos[head] != "VERB":
                return []
            if self._gives(head):
                slots = self.slots(head)
                found = [g for name in ("with", "patient") for g in self._things(slots.get(name, ()))]
                return [given for given in found if self._is_of_use(given)]
            if self.predicates.lemma(head) in SETTING_UP:
                return self._things(self.slots(head).get("patient", ()))
            at = head
        return []

    def _is_of_use(self, given: Given) -> bool:
        """True for troops, arms, money and aid: what is sent for a purpose, not all that is done for one."""
        return given.quantity is not None or self._is_useful(given.end - 1)

    def _is_useful(self, noun: int) -> bool:
        lemma = self.parse.lemmas[noun]
        if self.parse.lower[noun] == "waters":
            return False
        return self.means.is_money(noun) or any(lemma in self.ontology.classes.get(name, ()) for name in THINGS)

    def _used(self, predicate: int) -> list[Given]:
        """ "Permits X to use its ports": what may be used."""
        p = self.parse
        if p.lemmas[predicate] not in PERMITTING:
            return []
        using = [c for c in p.children[predicate] if p.deps[c] in ("xcomp", "ccomp", "advcl") and p.lemmas[c] == "use"]
        return [given for c in using for given in self._things(self.slots(c).get("patient", ()))]

    def _by_doing(self, predicate: int) -> list[Given]:
        """ "Supports X by sending drones": what is sent."""
        p = self.parse
        doing = [
            o
            for c in p.children[predicate]
            if p.deps[c] == "prep" and p.lower[c] == "by"
            for first in p.children[c]
            if p.deps[first] == "pcomp"
            for o in p.conjuncts(first)
            if p.pos[o] == "VERB" and (self._gives(o) or self.predicates.lemma(o) in SETTING_UP)
        ]
        return [given for o in doing for given in self._things(self.slots(o).get("patient", ()))]

    def _in_doing(self, predicate: int) -> list[Given]:
        """ "Threw Peru a lifeline, sending it wheat": what a participle after a figure of speech says is given."""
        p = self.parse
        figure = any(p.lemmas[a.token] in FIGURES for a in self.slots(predicate).get("patient", ()))
        doing = [
            c
            for c in p.children[predicate]
            if figure and p.deps[c] == "advcl" and p.tags[c] == "VBG" and self._gives(c)
        ]
        return [given for c in doing for given in self._things(self.slots(c).get("patient", ()))]

    def _coming(self, predicate: int) -> list[Given]:
        """ "Food and fuel from Chile, propping up Peru's economy": what a participle's agent sends."""
        p = self.parse
        if p.deps[predicate] != "acl" or p.tags[predicate] != "VBG":
            return []
        coming = p.conjuncts(p.heads[predicate])
        if not any(self.means.prepositional(t, "from") for t in coming):
            return []
        return [given for t in coming for given in self.means.of(t) if self._is_of_use(given) or p.lemmas[t] in HELP]

    def _objects(self, verb: int) -> list[Given]:
        """What the object of a verb names; a loan of that sum in "to loan $5 million"."""
        things = self._things(self.slots(verb).get("patient", ()))
        if self.parse.lemmas[verb] not in GIFTS or len(things) != 1 or not self.means.is_money(things[0].end - 1):
            return things
        (money,) = things
        return [replace(money, start=min(verb, money.start), what=self.parse.lemmas[verb], quantity=money.what)]

    def slots(self, i: int) -> Slots:
        """The slots of the predicate at token `i`, whatever its part of speech."""
        pos = self.parse.pos[i]
        if pos in ("VERB", "AUX") or self.parse.tags[i] == "VBN":
            return self.predicates.verb(i)
        return self.predicates.noun(i) if pos in ("NOUN", "PROPN") else self.predicates.adjective(i)

    # -- nouns ---------------------------------------------------------------------------------------------------

    def _noun(self, n: int) -> list[Given]:
        """What a noun of transfer or of help says is given."""
        p = self.parse
        lemma = p.lemmas[n]
        changed = self._changed(n)
        if changed:
            return self._things(Argument(t, "own") for t in changed)
        if self._is_listed_with_things(n):
            return self._things(self.slots(p.heads[self._first_of_list(n)]).get("patient", ()))
        if lemma in TRANSFERS:
            things = self.means.prepositional(n, "of")
            if things:
                return [given for t in things for given in self.means.of(t)] + self.means.parts(n)
            return ([self.means.of(n)[0]] if self._kinds(n) else []) + self.means.parts(n)
        if any(lemma in self.ontology.classes.get(name, ()) for name in ("warships", "forces")) and lemma != "force":
            return self.means.of(n)
        given = self.means.prepositional(n, "of") if lemma == "gift" else []
        if given:
            return [thing for t in given for thing in self.means.of(t)]
        if lemma in GIFTS or self._is_lent(n) or (lemma in HELP and (self._is_of_a_kind(n) or self._is_provided(n))):
            return self.means.of(self._sum_of(n))
        return self.means.parts(n)

    def _sum_of(self, n: int) -> int:
        """The sum in "provides $5 million in financing", else the noun itself."""
        p = self.parse
        money = p.heads[p.heads[n]]
        spent = p.deps[n] == "pobj" and p.lower[p.heads[n]] == "in" and self.means.is_money(money)
        return money if spent else n

    def _first_of_list(self, n: int) -> int:
        while self.parse.deps[n] == "conj":
            n = self.parse.heads[n]
        return n

    def _is_listed_with_things(self, n: int) -> bool:
        """ "Provides aircraft and logistical support", "delivers food and supplies": all of the list is given."""
        if self.parse.lemmas[n] not in HELP | GIFTS | TRANSFERS:
            return False
        first = self._first_of_list(n)
        return first != n and self._is_provided(first)

    def _is_lent(self, n: int) -> bool:
        """ "A credit line", "a lending program"."""
        p = self.parse
        return any(c < n and p.deps[c] in ("compound", "amod") and p.lemmas[c] in LENT for c in p.children[n])

    def _kinds(self, n: int) -> list[int]:
        """The common nouns and kinds before a noun: "arms sale", "military supplies"."""
        p = self.parse
        return [
            c
            for c in p.children[n]
            if c < n
            and (
                (p.deps[c] in ("compound", "nmod") and p.pos[c] == "NOUN")
                or (p.deps[c] in ("amod", "nmod", "compound") and p.lower[c] in HELP_OF_A_KIND)
            )
        ]

    def _is_of_a_kind(self, n: int) -> bool:
        return bool(self._kinds(n))

    def _is_provided(self, n: int) -> bool:
        """True for the object of a verb of giving: "providing support", "pledged their assistance"."""
        p = self.parse
        over = p.heads[n]
        return (
            p.deps[n] in ("dobj", "nsubjpass")
            and p.pos[over] == "VERB"
            and self.predicates.lemma(over) not in EXPRESSED
            and self._gives(over)
        )

    def _without_owner(self, given: Given, pair: Pair) -> Given:
        """ "Chadian troops entered": what Chad sent are troops."""
        owner = " ".join(self.parse.lower[pair.subject.start : pair.subject.end])
        rest = given.what[len(owner) :]
        if rest.startswith(" ") and given.what.lower().startswith(owner):
            return replace(given, what=rest.strip())
        return given

    # -- what is no thing ------------------------------------------------------------------------------------

    def _are_listed(self, thing: int, end: int) -> bool:
        """True where both stand in one list: who helps beside X is not what X gives."""
        return self._first_of_list(thing) == self._first_of_list(end)

    def _is_thing(self, given: Given, pair: Pair) -> bool:
        """False for an end of the statement, and for people and countries by name: they are not given."""
        head = given.end - 1
        if self.parse.lemmas[head] in FIGURES:
            return False
        if any(end.start <= head < end.end or self._are_listed(head, end.head) for end in (pair.subject, pair.object)):
            return False
        return not any(
            r.kind in (Kind.PERSON, Kind.COUNTRY) and r.form is Form.NAME and not r.adjectival
            for r in self.arguments.covering(head)
        )
