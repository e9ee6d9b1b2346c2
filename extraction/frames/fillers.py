"""Which references an argument stands for at the ends of a relation, as the relation and the argument's slot allow it.

`extraction.syntax.arguments` lists what an argument is about; here is chosen who of these acts and to whom it is done:
people act for themselves, troops for their country, and what is aimed at somebody's thing is aimed at its owner.
"""

from __future__ import annotations

from extraction.frames.allusions import Allusions
from extraction.naming.parties import OFFICES, is_party
from extraction.naming.titles import names_person
from extraction.ontology import Frame, Ontology, Part
from extraction.reading import PLACES, Reference
from extraction.syntax.announcements import AUTHORITIES, SENDING
from extraction.syntax.arguments import Arguments, Filler
from extraction.syntax.parse import Parse
from extraction.syntax.predicates import Predicates
from extraction.syntax.slots import Argument
from graph.model import Form, Kind, Relation

DOERS = frozenset({"direct", "inner", "mod", "poss", "by", "of", "appos", "with", "from"})
WHERE = frozenset({"in", "at", "near", "on"})
ACCIDENTS = frozenset("crash overturn derail collide capsize collapse plunge veer skid erupt flood".split())
MANNERS = frozenset("order behalf basis ground suspicion request advice condition account occasion".split())
QUELLING = frozenset("crackdown repression suppression clampdown dispersal crushing quelling".split())
# what police look into for the sake of whom it is aimed at
DANGERS = frozenset(
    """threat attack plot assault conspiracy crime attempt raid strike shooting bombing cyberattack hack intrusion
    burglary robbery violence abuse intimidation harassment""".split()
)
SHARED = frozenset({Relation.MEETS_WITH, Relation.COOPERATES_WITH})
OWNING = frozenset({"mod", "poss", "of", "from"})
SENDERS = frozenset({Kind.COUNTRY, Kind.ORGANIZATION})
OWNERS = frozenset({"poss", "mod", "by"})
SERVED = frozenset({"poss", "of", "for", "to"})
# what one does to another oneself
DONE = frozenset(Relation) - {
    Relation.COOPERATES_WITH,
    Relation.LEADS,
    Relation.AFFILIATED_WITH,
    Relation.PART_OF,
    Relation.LOCATED_IN,
    Relation.NATIONAL_OF,
}
HOMES = frozenset("country nation homeland motherland fatherland state people hometown continent".split())
RULED = frozenset({"direct", "inner", "poss", "mod", "of", "in"})
AIMED = frozenset({"on", "against", "to"})
SEAS = frozenset({"ocean", "sea", "gulf", "strait"})
FRONTIERS = frozenset({"border", "frontier", "boundary"})
KEPT = frozenset({"direct", "inner", "poss", "mod", "by", "appos", "including"})
REPROACHES = frozenset({Relation.CRITICIZES, Relation.OPPOSES})
SUFFERED = frozenset({Relation.ATTACKS, Relation.COERCES, Relation.SANCTIONS})
BELONGINGS = frozenset(
    """vessel ship tanker boat trawler freighter yacht plane aircraft airliner jet helicopter office headquarters
    factory plant asset account property home house residence website embassy consulate truck convoy""".split()
)
# ways from a deed to whom it ends where nothing says "of", and to whom a fight is against
ENDED = frozenset({"poss", "mod", "inner"})
FOUGHT = frozenset({"on", "against", "over", "into"})
SUFFERING = FOUGHT | WHERE
# ways from what is opposed or swayed to somebody whom that leaves alone: "block the extradition of X"
RESISTED = {
    Relation.OPPOSES: frozenset({"of", "in", "on", "to", "towards"}),
    Relation.INFLUENCES: frozenset({"of", "in", "mod", "poss"}),
}
# how somebody rises or gets in: who blocks that is against them, and who rejects whom they put forward as well
ADVANCES = frozenset(
    """appointment nomination candidacy candidature reappointment renomination election re-election reelection bid
    accession membership admission confirmation promotion return comeback rise rule leadership presidency
    participation inclusion claim""".split()
)
CHOSEN = frozenset("nominee candidate appointee choice pick".split())


class Fillers:
    """What fills the ends of the relations of one document."""

    def __init__(self, parse: Parse, predicates: Predicates, arguments: Arguments, ontology: Ontology) -> None:
        self.parse = parse
        self.predicates = predicates
        self.arguments = arguments
        self.ontology = ontology
        self.allusions = Allusions(parse, predicates, arguments, ontology)
        self.envoys = frozenset(ontology.classes.get("envoys", ()))
        self.peaceful = frozenset(ontology.classes.get("peaceful", ()))
        self.undoings, self.inroads, self.aggressions, self.dealings, self.rebels = (
            frozenset(ontology.classes.get(name, ()))
            for name in ("undoings", "inroads", "aggressions", "dealings", "rebels")
        )

    def subjects(self, i: int, frame: Frame, argument: Argument, slot: str, kinds: frozenset[Kind]) -> list[Filler]:
        """Who acts where `argument` is in a slot of the subject of `frame`, read at token `i`."""
        if frame.relation is Relation.DEPLOYS_TO and (slot in frame.means or slot in ("patient", "of")):
            return self.owners_of_forces(argument, slot)
        if frame.relation is Relation.OPPOSES and slot == "by" and self._is_quelled(i):
            return []
        if frame.relation is Relation.ATTACKS and self._is_no_attack(i, argument):
            return []
        found = self._senders(i, argument, self._fillers(argument, slot, "subject" in frame.exact, kinds))
        if slot == "mod" and frame.relation is not Relation.DEPLOYS_TO:
            found = [f for f in found if f.via != "inner"]  # "a Chadian Army raid" is the army's
        if frame.relation is Relation.COERCES and slot == "in" and found and Kind.COUNTRY in kinds:
            found = [*found, *self._home(found[0])]  # "was arrested in Lima, Peru": by Peru
        found = self._themselves(frame, argument, slot, found)
        if slot == "agent" and frame.part is Part.VERB and _is_body(found):
            found = [f for f in found if f.via != "poss"]  # "Chad's parliament dismisses X"
        return found

    def objects(self, frame: Frame, argument: Argument, slot: str, kinds: frozenset[Kind]) -> list[Filler]:
        """To whom it is done where `argument` is in a slot of the object of `frame`."""
        lemma = self.parse.lemmas[argument.token]
        found = self._fillers(argument, slot, "object" in frame.exact, kinds, as_object=True)
        found = self._themselves(frame, argument, slot, found)
        if frame.relation in DONE and lemma in HOMES:
            found = [f for f in found if f.via != "poss" or f.reference.kind is not Kind.PERSON]  # "war on his country"
        if frame.relation is Relation.SUPPORTS and lemma in FRONTIERS:
            return []  # who sends troops to the border with X does not send them to X's aid
        if frame.relation is Relation.SUPPORTS and not frame.requires:
            found = self._supported(argument, found)
        if frame.relation is Relation.ASKS and slot == "patient":
            found = self._sent_by(found)
        if frame.relation in SHARED:
            found = [f for f in found if f.via not in WHERE]  # "met officials in Chad"
        if frame.relation is Relation.CRITICIZES and slot == "patient":
            found = [f for f in found if f.via not in AIMED]  # "condemned the attack on Chad"
            if self.ontology.tells(lemma, "noun", Relation.ATTACKS):
                found = [f for f in found if f.via not in WHERE]  # "condemned attacks in Chad"
        opposed = self._opposed(frame, argument, slot) if frame.relation is Relation.OPPOSES else None
        if opposed is not None:
            found = opposed
        elif frame.relation in RESISTED and slot == "patient" and argument.way == "own":
            advancing = frame.relation is Relation.OPPOSES and lemma in ADVANCES
            found = [f for f in found if f.via not in RESISTED[frame.relation] or (advancing and f.via == "of")]
        if frame.relation is Relation.COERCES and lemma in DANGERS and slot == "patient":
            found = [f for f in found if f.via not in AIMED]  # "investigate a threat against X"
        if slot == "on" and lemma in MANNERS:
            return []  # "launched strikes on orders of Ann"
        if argument.way == "filled" and slot == "patient":
            # "a bill backed by X and opposed by Y": Y is against the bill, not against X
            found = [f for f in found if f.via != "by" or not self._is_agent(f.reference)]
        if slot == "with" and self.parse.tags[argument.token] == "VBG":
            return []  # "was rejected, with X warning of Y"
        if frame.relation is Relation.ATTACKS:
            if slot == "patient" and argument.way in ("own", "filled"):
                found = [f for f in found if f.via != "inner" or self._is_told(f.reference)]
            found = [f for f in found if f.reference.kind is not Kind.PLACE or self._is_target(f.reference)]
            if found and found[0].via == "direct" and found[0].reference.kind not in PLACES:
                found = [f for f in found if f.via not in WHERE]  # "airstrikes against the rebels in X"
        if not found and frame.relation in REPROACHES and "object" not in frame.exact and not frame.mutual:
            doer = self.allusions.doer(argument.token)
            return [Filler(doer, "poss")] if doer is not None and doer.kind in kinds else []
        if not found and frame.relation in SUFFERED and argument.way == "own":
            # "killed a man named X", "fined his sister, X"
            return [f for f in self.arguments.of(argument.token) if f.via == "appos"]
        if frame.relation is Relation.MEETS_WITH and found:
            found += self._home(found[0])  # "visits Lima, Peru": no one meets a place, but its country
        return found

    def owners_of_forces(self, argument: Argument, slot: str) -> list[Filler]:
        """ "Chadian troops entered X", "the deployment of Chad's troops": who is sent is means; whose they are acts."""
        p = self.parse
        found = self.arguments.of(argument.token)
        owners = [f for f in found if f.via in OWNING and f.reference.kind in SENDERS]
        if not owners:
            # "a convoy of Chadian soldiers"
            counted = [
                o
                for c in p.children[argument.token]
                if p.deps[c] == "prep" and p.lower[c] == "of"
                for o in p.children[c]
                if p.deps[o] == "pobj"
            ]
            owners = [
                f for o in counted for f in self.arguments.of(o) if f.via in OWNING and f.reference.kind in SENDERS
            ]
        if owners or slot == "of":
            return owners
        return [f for f in found if f.via in ("direct", "inner")]

    def _themselves(self, frame: Frame, argument: Argument, slot: str, found: list[Filler]) -> list[Filler]:
        """Without whose lawyer or wife somebody is: "Ann's lawyer said", "an aide to Ann said" is not Ann's word."""
        p = self.parse
        person = p.tags[argument.token] == "NN" and names_person(p.lower[argument.token], self.ontology)
        if slot not in ("agent", "patient") or frame.relation not in DONE or not person:
            return found
        if slot == "patient" and frame.relation is Relation.OPPOSES and p.lemmas[argument.token] in CHOSEN:
            return found  # "rejected Ann's nominee"
        return [f for f in found if f.via not in SERVED or f.reference.kind is not Kind.PERSON]

    def country(self, token: int) -> Reference | None:
        """The country that a name at `token` is or holds an office of."""
        for reference in self.arguments.covering(token)[:1]:
            if reference.kind is Kind.COUNTRY and reference.form is Form.NAME:
                return reference
        return self.arguments.office(token)

    def _fillers(
        self, argument: Argument, slot: str, exact: bool, kinds: frozenset[Kind], as_object: bool = False
    ) -> list[Filler]:
        """What an argument can stand for; only the thing itself where the frame asks for it."""
        found = self.arguments.of(argument.token)
        if self.parse.lower[argument.token] in OFFICES and self.parse.tags[argument.token] in ("NN", "NNP"):
            # "the Green nominee said": not the party
            found = tuple(f for f in found if not (f.via == "mod" and is_party(f.reference)))
        if argument.way == "office":
            # "the Chadian president approves a deal to export oil": so does his country
            office = self.arguments.office(argument.token)
            return [Filler(office, "mod")] if office is not None else []
        if argument.way == "self":
            return [f for f in found if f.via == "direct"][:1]
        if argument.way == "example":
            return [f for f in found[:1] if f.via == "direct" and f.reference.kind is Kind.PERSON]
        if argument.way == "listed":
            found = tuple(f for f in found if f.via != "inner")
        if exact or argument.way == "outer":
            # "arrested the gang's leader, X": the name beside a noun that is no reference itself
            bare = bool(found) and found[0].via != "direct"
            if argument.way == "outer" and not as_object and not bare and found and self._governs(found[0].reference):
                return [f for f in found if f.via in RULED]  # "authorities in X announced that two were arrested"
            return [
                f
                for f in found
                if f.via in ("direct", "inner") or (f.via == "appos" and (bare or f.reference.kind is Kind.PERSON))
            ]
        if found and found[0].via == "direct":
            first = found[0].reference
            if first.form is Form.NOMINAL and self.parse.lemmas[first.head] in self.envoys:
                return list(found)  # who summons an ambassador turns to the country
            if as_object and first.form is Form.NOMINAL and self.parse.lemmas[first.head] in BELONGINGS:
                return list(found)  # "seized a Chadian ship", "raided the offices of X"
            if not as_object and first.form is Form.NOMINAL and first.kind in (Kind.ORGANIZATION, Kind.GROUP):
                # "the attendants' union endorses X": what people have a body of acts for itself
                found = tuple(f for f in found if f.via != "poss" or f.reference.kind is not Kind.GROUP)
            if first.kind is Kind.ORGANIZATION:
                near = ("direct", "inner", "poss", "appos", "by", *(("of",) if first.form is Form.NOMINAL else ()))
                return [f for f in found if f.via in near]
            if first.kind is Kind.GROUP:
                found = tuple(f for f in found if f.via != "mod" and (as_object or f.via not in WHERE))
                if argument.way == "filled" and as_object:
                    return [f for f in found if f.via in ("direct", "inner", "appos")]  # "Chadian-backed rebels in X"
            if first.kind in kinds and self._acts_alone(first):
                return [f for f in found if f.via in ("direct", "appos")]
        elif any(f.via == "appos" and f.reference.kind in (Kind.PERSON, Kind.ORGANIZATION) for f in found):
            # "his Chadian counterpart, X", "the Chadian miner X": who has a name acts for himself
            found = tuple(f for f in found if f.via not in OWNERS)
        elif any(f.via in OWNERS for f in found):
            # what a thing of somebody's is aimed at is not who is meant: "condemned Chad's war against Niger"
            shared = self.parse.lemmas[argument.token] in FRONTIERS  # "to its border with Chad"
            found = tuple(f for f in found if f.via in KEPT or (shared and f.via == "with"))
        if (slot in ("in", "during") and not as_object) or (slot == "agent" and found and found[0].via != "direct"):
            # "killed in an Israeli airstrike", "airstrikes on X kill": an event acts for its owner, not for its place
            return [f for f in found if f.via in DOERS]
        return list(found)

    def _supported(self, argument: Argument, found: list[Filler]) -> list[Filler]:
        """Who backs "the ouster of X" or "rebels in X" does not back X; who backs "Y's war on X" backs Y and not X."""
        lemma = self.parse.lemmas[argument.token]
        if lemma in self.undoings:
            whose = OWNERS if any(f.via == "of" for f in self.arguments.of(argument.token)) else frozenset({"by"})
            return [f for f in found if f.via in whose or f.via == "direct"]
        if lemma in self.inroads or lemma in self.dealings:
            return [f for f in found if f.via not in SUFFERING and f.via not in ("of", "to")]
        if lemma in self.aggressions:
            return [f for f in found if f.via not in SUFFERING]
        if lemma in self.rebels:
            return [f for f in found if f.via not in WHERE]
        return found

    def _opposed(self, frame: Frame, argument: Argument, slot: str) -> list[Filler] | None:
        """Who backs or calls for "the ouster of X", "a war on X" opposes X; None for a frame about no such deed."""
        lemma = self.parse.lemmas[argument.token]
        if not any(where == slot and lemma in deeds and "ouster" in deeds for where, deeds in frame.requires):
            return None
        found = self.arguments.of(argument.token)
        if lemma in self.undoings:
            return [f for f in found if f.via == "of"] or [f for f in found if f.via in ENDED]
        if lemma in self.inroads:
            return [f for f in found if f.via in FOUGHT or f.via == "of"]
        return [f for f in found if f.via in FOUGHT] if lemma in self.aggressions else None

    def _senders(self, i: int, argument: Argument, found: list[Filler]) -> list[Filler]:
        """ "X's troops were sent to assist Y": forces that are sent are means; whose they are is who acts."""
        p = self.parse
        head = p.heads[i]
        if argument.way == "outer" and p.lemmas[i] in SENDING and self.predicates.is_passive(i):
            # "the Chadian minister says that troops were sent"
            office = self.arguments.office(argument.token)
            if office is not None:
                return [Filler(office, "mod")]
            owners = [f for f in self.arguments.of(argument.token) if f.via in ("mod", "poss", "of", "inner")]
            return [Filler(f.reference, "mod") for f in owners if f.reference.kind in SENDERS] or found
        if argument.way != "filled" or p.deps[i] not in ("xcomp", "advcl") or not self.predicates.is_passive(head):
            return found
        if not any("patient" in f.means for f in self.ontology.frames(self.predicates.lemma(head), "verb")):
            return found
        owners = [f for f in self.arguments.of(argument.token) if f.via in ("mod", "poss", "inner")]
        return [Filler(f.reference, "poss") for f in owners] or found

    def _home(self, place: Filler) -> list[Filler]:
        """The country that follows a place: "Lima, Peru", "Ilo, Moquegua Province, Peru"."""
        p = self.parse
        at = place.reference.end
        if place.reference.kind is not Kind.PLACE or place.via != "direct":
            return []
        for _ in range(2):
            if at + 1 >= len(p) or p.lower[at] != ",":
                return []
            following = self.arguments.covering(at + 1)[:1]
            if not following or following[0].kind is not Kind.PLACE:
                return [Filler(r, "appos") for r in following if r.kind is Kind.COUNTRY]
            at = following[0].end
        return []

    def _is_quelled(self, i: int) -> bool:
        """ "A crackdown on protests against X by the police": the police crack down, and do not protest."""
        p = self.parse
        return p.deps[i] == "pobj" and p.lemmas[p.heads[p.heads[i]]] in QUELLING

    def _is_no_attack(self, i: int, argument: Argument) -> bool:
        """ "A Chadian aircraft crashes, killing ten", "a vaccination campaign targeting children": nobody attacks."""
        p = self.parse
        head = p.heads[i]
        if p.deps[i] == "advcl":
            return argument.way == "filled" and p.lemmas[head] in ACCIDENTS
        return p.deps[i] == "acl" and any(p.lemmas[c] in self.peaceful for c in p.children[head])

    def _sent_by(self, found: list[Filler]) -> list[Filler]:
        """ "Summons the Chadian ambassador": Chad rather than its nameless envoy."""
        if not found or found[0].reference.form is not Form.NOMINAL:
            return found
        if self.parse.lemmas[found[0].reference.head] not in self.envoys:
            return found
        return [f for f in found if f.via in OWNING] or found

    def _is_told(self, reference: Reference) -> bool:
        """False for "ten Peruvians" as their country, and for "dozens of others", of whom little is told."""
        return reference.kind is not Kind.COUNTRY and self.parse.lemmas[reference.head] != "other"

    def _is_agent(self, reference: Reference) -> bool:
        """True for whom "by" names as the doer of a verb: "backed by X", not "a bill by X"."""
        over = self.parse.heads[reference.head]
        return self.parse.lower[over] == "by" and self.parse.pos[self.parse.heads[over]] == "VERB"

    def _is_larger(self, place: Reference) -> bool:
        """True for what only tells where a place lies: "Lamu County" in "Lamu, Lamu County, Kenya"."""
        p = self.parse
        at = place.start - 1
        if at < 1 or p.lower[at] != "," or not any(r.kind is Kind.PLACE for r in self.arguments.covering(at - 1)):
            return False
        at = place.end
        while at + 1 < len(p) and p.lower[at] == ",":
            following = [r for r in self.arguments.covering(at + 1) if r.kind in PLACES]
            if not following:
                break
            at = following[0].end
        return not any(p.lower[t] in ("and", "or") for t in range(at, min(at + 2, len(p))))

    def _is_target(self, place: Reference) -> bool:
        """False for what only tells where it happens: the county of a town, the Banda Sea."""
        return SEAS.isdisjoint(self.parse.lower[place.start : place.end]) and not self._is_larger(place)

    def _acts_alone(self, reference: Reference) -> bool:
        """People act for themselves; only forces, authorities and the like act for whom they belong to."""
        if reference.kind is not Kind.GROUP:
            return False
        lemma = self.parse.lemmas[reference.head]
        return lemma not in self.ontology.part_heads and self.ontology.belonging(lemma) is not Relation.PART_OF

    def _governs(self, reference: Reference) -> bool:
        """True for the authorities of somewhere."""
        return reference.form is Form.NOMINAL and self.parse.lemmas[reference.head] in AUTHORITIES


def _is_body(found: list[Filler]) -> bool:
    """True where the first of what fills a slot is an organization itself: it acts, not whose it is."""
    return bool(found) and found[0].via == "direct" and found[0].reference.kind is Kind.ORGANIZATION
