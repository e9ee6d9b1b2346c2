"""What is stated without a predicate: titles, appositions, names before nouns, addresses.

"NATO chief Rutte", "the Spanish police", "Kharkiv, Ukraine", "200 Georgian soldiers", "the embassy in Lima": nominal
statements of LEADS, AFFILIATED_WITH, PART_OF, NATIONAL_OF and LOCATED_IN. As with the ontology's frames, what is
found here is a proposal that the trained model accepts or not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from extraction.arguments import PLACE_NOUNS, Arguments
from extraction.asides import TIMES, Asides
from extraction.authors import Authors
from extraction.company import COMPANY, Company
from extraction.descriptors import Descriptor, Descriptors
from extraction.hyphenated import HYPHENATED, Hyphenated
from extraction.institutions import Institutions
from extraction.lexicon import lexicon
from extraction.ontology import Ontology
from extraction.origins import Origins
from extraction.parse import POSSESSIVE, Parse
from extraction.pattern import Structure
from extraction.predicates import Predicates
from extraction.reading import PLACES, Reference
from extraction.rulers import Rulers
from extraction.scenes import Scenes
from extraction.seats import Seats
from extraction.sites import GUESTS, KEPT, VISITORS, is_site
from extraction.storms import Storms
from extraction.whereabouts import COUNTING, WHERE, Whereabouts
from graph.model import Form, Kind, Relation

BODIES = frozenset({Kind.ORGANIZATION, Kind.COUNTRY, Kind.PLACE, Kind.GROUP})
LONGEST_ADDRESS = 4
LONGEST_GROUP = 30
ROLE_LINKS = frozenset({"of", "for", "at", "to", "in", "from", "with", "within"})
PAIRS = frozenset("couple pair duo trio".split())
ORDINAL = frozenset({"st", "nd", "rd", "th"})
# "from" names what they stand for
ELECTED = frozenset("republican democrat conservative delegate candidate councillor councilman politician".split())
OFFICE_SLOTS = ("poss", "mod", "of", "for", "at", "to", "in", "from")
LOCATIVE = frozenset(
    """in at near on outside inside around across off throughout within along over above from to into toward towards
    between through""".split()
)
VISITING = frozenset({"visit", "tour", "reach", "enter", "inhabit", "occupy"})
# heads of state and government and their ministers: without a name beside them they are the country's
STATE_OFFICES = frozenset(
    """president minister premier chancellor king queen emperor empress monarch sultan emir taoiseach junta regime
    presidency secretary incumbent""".split()
)
LOCAL_OFFICES = frozenset({"governor", "mayor"})
STATE_BODIES = frozenset("army navy military police parliament".split())
STATE_SERVANTS = frozenset(
    """senator congressman congresswoman lawmaker legislator representative mp ambassador cosmonaut astronaut judge
    prosecutor general""".split()
)
NAMING = frozenset("name appoint elect choose hire promote select install".split())
# without a body beside them as often a state's or a party's as the country's
OF_PARTS = frozenset(
    """senator congressman congresswoman lawmaker legislator representative mp judge general nominee candidate
    congressperson""".split()
)
# who serves a person as well as a body
PERSONAL = frozenset(
    """lawyer attorney aide adviser advisor associate spokesperson spokesman spokeswoman staffer staff deputy assistant
    secretary bodyguard supporter follower campaign team mate counsel representative loyalist client""".split()
)
BACKING = frozenset({"supporter", "backer", "fan"})
# describe bodies, whatever the name after them looks like
UNPEOPLED = frozenset(
    """firm company manufacturer maker corporation multinational band duo chain retailer vessel ship supermarket startup
    brand conglomerate publisher broadcaster tank charity bank insurer lender brewer automaker carmaker drugmaker
    producer supplier airline website app carrier
    newspaper magazine show series film city town village state province region county district island river mountain
    hurricane typhoon storm cyclone""".split()
)
BODILY = frozenset(
    """organization organisation group association agency society nonprofit institute institution university college
    museum theatre theater studio label magazine daily weekly festival convention exhibition event""".split()
)
ASSOCIATED = frozenset("group party opposition gang cartel movement band".split())
# people that may be a part of the body or country they fight for, or its nationals
FIGHTING = frozenset(
    """soldier personnel operative militant fighter trooper diver sailor marine pilot officer serviceman servicemember
    insurgent guerrilla jihadist gunman rebel terrorist bomber prosecutor""".split()
)
# those of a country or body are a part of it rather than in its service
ARMED = frozenset("soldier gunman fighter prosecutor servicemember serviceman servicewoman insurgent".split())
# goods and bodies that words for people end like
CRAFT = frozenset("vessel ship source tanker boat carrier aircraft plane".split())
IRREGULAR = frozenset("militant fighter insurgent guerrilla jihadist gunman rebel terrorist bomber".split())
SEATED = frozenset("university institute laboratory observatory college school hospital museum bank".split())
SITES = frozenset(
    """court prison station zoo center centre club studio hall arena stadium airport base port park jail clinic camp
    campus theatre theater church cathedral mosque temple ranch mall plaza headquarters palace factory plant""".split()
)
# bodies of a state are its parts rather than in it
PUBLIC = frozenset(
    """court force forces survey foundation agency service services center centers centre guard council ministry office
    authority commission committee bureau department institute army navy police parliament senate""".split()
)
# whose place is the body's they serve
OFFICIAL = frozenset(
    """official authority government legislature governor mayor senator premier chief police minister president force
    parliament council""".split()
)
# what one is by calling, whoever one does it for
CALLINGS = frozenset(
    """player runner scientist striker goalkeeper defender midfielder golfer cricketer bishop cardinal cleric imam
    rabbi economist historian academic scholar journalist reporter columnist photographer blogger teacher physician
    defector dissident mercenary spy racer lawyer winger forward guard quarterback pitcher batsman bowler driver rider
    cyclist swimmer sprinter jockey skipper captain coach manager goalie fullback prop hooker flanker lock centre center
    professor researcher engineer broadcaster commentator militant politician astronaut cosmonaut mep
    sergeant cartoonist choreographer""".split()
)
POSITIONS = frozenset(
    """striker goalkeeper defender midfielder winger forward quarterback pitcher batsman bowler goalie fullback prop
    hooker flanker lock centre center captain skipper""".split()
)
# who leads something else than the country before the title
NO_OFFICES = frozenset(
    "archbishop founder owner creator captain coach publisher kingpin warlord abbot proprietor".split()
)
OUTSIDE_OFFICE = frozenset(
    "opposition separatist rebel gang cartel religious spiritual union protest militia cult".split()
)
# offices whose words say that they are a country's, though their head noun may be anybody's
STATE_TITLES = frozenset(
    "deposed leader,ousted leader,former leader,military leader,interim leader,transitional leader,military ruler,"
    "presidential candidate,presidential candidates,presidential nominee,presidential hopeful,"
    "security advisor,security adviser,second lady,surgeon general,press secretary,"
    "supreme leader,paramount leader,attorney general,solicitor general,chief justice,head of state,"
    "head of government,secretary of state,first lady".split(",")
)
# words of one who held an office before another
SUCCESSIONS = frozenset(
    """succeed replace oust predecessor successor incumbent resignation dismissal removal ouster premiership presidency
    leadership""".split()
)
# after these "from" tells what one leaves
REMOVING = frozenset(
    """ban bar expel deport evict withdraw pull remove oust evacuate transfer return move extract recall repatriate
    block prohibit prevent stop drive free rescue withdrawal expulsion removal transfer deportation evacuation return
    repatriation""".split()
)
SUCCEEDING = frozenset("succeed replace take_over take oust unseat depose follow".split())
ARTISTS = frozenset(
    """director guitarist bassist drummer vocalist singer keyboardist pianist violinist cellist frontman conductor
    saxophonist songwriter""".split()
)
RULING = frozenset("minister president ruler leader premier chancellor".split())
# whose name follows them, whatever it looks like
SYNDICATES = frozenset(
    "syndicate gang cartel group company firm party band organization organisation network militia".split()
)
REIGNS = frozenset("presidency premiership reign".split())
# who heads or plays for something; persons have no such people
HEADED = frozenset(
    """leader chief chairman chairwoman chairperson chair candidate nominee founder cofounder ceo owner president mayor
    governor coach captain midfielder striker defender goalkeeper winger forward back driver commander member director
    editor reporter journalist""".split()
)
BENCH = frozenset({"judge", "justice", "magistrate", "registrar"})
# offices of bodies rather than of states: without a body beside them they are of the one that the sentence names
BODY_OFFICES = frozenset("spokesperson spokesman spokeswoman treasurer".split())
# what befalls somebody befalls them where the sentence says that it happened, however deep it says so
BEFALLING = frozenset(
    """kill injure wound arrest detain rescue shoot seize kidnap abduct attack assassinate murder stab capture
    hospitalize bury find hold bear swear inaugurate crown baptize marry""".split()
)
PRESENT = frozenset(
    "die meet hold attend speak address march protest gather rally clash land perish drown perform tell brief".split()
)
# where one lies inside a place: "X, southern Peru"
QUARTERS = frozenset(
    """north south east west northern southern eastern western central northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern upper lower inner mainland occupied rural coastal""".split()
)
# who belongs to a body that stands before them, and comes from a country that does
SERVING = frozenset(
    """worker student doctor nurse engineer scientist activist fighter director athlete footballer cyclist swimmer boxer
    priest monk nun investor singer musician actor writer voter artist""".split()
)
# members of these are people of their country rather than its servants: "Kenyan crew members"
COMPANIES = frozenset("crew family gang cast band audience community".split())
RESIDENT = frozenset("resident inhabitant villager dweller".split())
# what a body does somewhere need not be done by those there
DEEDS = frozenset(
    """strike airstrike attack raid operation war insurgency market court trial proposal plan ban control highway summit
    conference meeting account legislature series rally""".split()
)
CITIZENS = frozenset({"citizen", "national", "native", "subject"})
INHABITING = frozenset("resident inhabitant villager dweller citizen people native".split())
WHEN = frozenset(
    """yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday last this next
    tonight""".split()
)
# "in a Prague jail" is in Prague
VENUES = frozenset(
    """jail prison hospital court courtroom courthouse hotel cafe café bar pub restaurant nightclub club street suburb
    airport museum theatre theater stadium arena square park church mosque synagogue temple school cemetery morgue
    apartment flat house home clinic factory market mall shop store studio neighborhood neighbourhood district
    slum port harbour harbor beach warehouse station bank office""".split()
)
# countries are there where they do this
CONVENING = frozenset("sign meet convene negotiate face play defeat beat ink gather".split())
COMING = frozenset("come travel hail flock arrive gather".split())
BUSY = frozenset("trial tour holiday vacation duty assignment display stage campus".split())
# what is no place, whatever it is of
ABSTRACT = frozenset(
    """history range suspicion charge request order watchlist list direction behalf demonstration course context wake
    favor favour support light spite case value name interest eye account accusation""".split()
)
# what a body does at another: it is held there
HELD = frozenset("take hold happen occur open stage convene".split())
HOSTING = frozenset({"welcome", "host", "receive", "greet", "follow", "accompany"})
BRANCHES = frozenset("branch chapter arm division unit office".split())
CITIES = frozenset("capital city town village port island hamlet settlement suburb resort".split())
REGIONS = frozenset("prefecture district department region krai raion parish shire emirate state".split())
TERRITORIES = frozenset(
    """possession state territory province region republic commonwealth oblast dependency canton governorate
    county""".split()
)


MEMBER_STATES = frozenset("state country nation government republic".split())

NO_PEOPLE = UNPEOPLED | ASSOCIATED
# of a town or county and in it
LOCAL_BODIES = frozenset({"court", "police"})
# named with a country or town that they are in
PRIVATE = frozenset("medium media club fc press".split())
SEATS = SEATED | SITES
LANDS = TERRITORIES | REGIONS


class Structures:
    """The nominal statements of one document."""

    def __init__(
        self,
        parse: Parse,
        predicates: Predicates,
        arguments: Arguments,
        references: list[Reference],
        ontology: Ontology,
    ) -> None:
        self.parse = parse
        self.predicates = predicates
        self.arguments = arguments
        self.ontology = ontology
        self.references = sorted(references, key=lambda r: (r.start, -r.end))
        self.ends: dict[int, list[Reference]] = {}
        for r in self.references:
            self.ends.setdefault(r.end, []).append(r)
        self.starts: dict[int, list[Reference]] = {}
        for r in self.references:
            self.starts.setdefault(r.start, []).append(r)
        self.descriptors = Descriptors(parse, self.starts, self.ends)
        self.whereabouts = Whereabouts(parse, predicates, arguments)
        self.scenes = Scenes(parse, predicates, self.whereabouts)
        self.origins = Origins(parse, self.starts, self.ends, self.descriptors, self._holders)
        self.hyphenated = Hyphenated(parse, self.starts, self.ends, arguments)
        self.rulers = Rulers(parse, self.references, self.ends)
        self.seats = Seats(parse, self.references)
        self.authors = Authors(parse, self.references)
        self.asides = Asides(parse, self.starts, self._body_at)
        self.company = Company(parse, predicates, arguments)
        self.storms = Storms(parse, predicates, arguments, self.references)
        self._in_role = {
            t for r in self.references if r.role_start is not None for t in range(r.role_start, r.role_end or 0)
        }
        self._targets: dict[int, tuple[Reference, str]] = {}
        self.home = self._home()
        self.institutions = Institutions(parse, self.references, self.home)

    def _home(self) -> Reference | None:
        """A reference to the country that the document is about, where no other is named half as often."""
        counts = Counter(id(r.referent) for r in self.references if r.kind is Kind.COUNTRY)
        if not counts:
            return None
        ranked = counts.most_common(2)
        if ranked[0][1] < 2 or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
            return None
        return next(r for r in self.references if id(r.referent) == ranked[0][0])

    def within(self, start: int, end: int, references: list[Reference]) -> list[Structure]:
        """The nominal statements of the sentence of tokens `start` to `end`."""
        found: list[Structure] = []
        for r in references:
            if r.kind is Kind.PERSON and r.role and r.role_start is not None:
                found.extend(self._title(r, start, end))
                found.extend(self.seats.of(r))
            if r.kind in (Kind.GROUP, Kind.PERSON) and r.form is not Form.PRONOUN:
                found.extend(self._belonging(r))
            if r.kind is Kind.ORGANIZATION and not r.adjectival:
                found.extend(self._part(r, end))
                found.extend(self.seats.whole(r))
            if r.kind is Kind.PERSON and r.form is Form.NAME:
                found.extend(self._member(r))
                found.extend(self.authors.of(r))
                found.extend(Structure(a.relation, r, a.object, a.rule, a.word) for a in self.asides.of(r, end))
            if r.kind in (Kind.ORGANIZATION, Kind.GROUP) and not r.adjectival and r.form is not Form.PRONOUN:
                found.extend(self.rulers.of(r, start, end))
                if self.institutions.may_be(r) and not self._has_owner(r):
                    found.extend(
                        Structure(Relation.PART_OF, r, x.country, x.rule, r.head)
                        for x in self.institutions.of(r, start, end)
                    )
            if r.form is Form.NAME and not r.adjectival:
                found.extend(self._described(r, start, end))
            if r.adjectival or r.form is Form.NAME:
                found.extend(self._prefixed(r))
            if r.adjectival:
                found.extend(self.origins.of(r, end))
            if r.form is not Form.PRONOUN:
                found.extend(self._address(r, end))
                found.extend(self._prepositional(r))
        all_lower, all_pos, tags = self.parse.lower, self.parse.pos, self.parse.tags
        for i in range(start, end):
            pos, lower, tag = all_pos[i], all_lower[i], tags[i]
            if lower in HYPHENATED:
                found.extend(self.hyphenated.at(i, end))
            if lower == "co" and i + 3 < end:
                found.extend(self.hyphenated.jointly(i, end))
            if lower == "born" and all_lower[i - 1] in ("-", "–"):
                found.extend(self.origins.born(i, end))
            if lower == "home" and i + 2 < end and all_lower[i + 1] == "to":
                found.extend(self._home_to(i, end))
            if tag in ("NNPS", "NNP") and lower.endswith("s"):
                found.extend(self._summed_up(i, start))
            if pos in ("NOUN", "PROPN") and i not in self._in_role:
                found.extend(self._office(i, end))
                if tag == "NNS":
                    found.extend(self._introduced(i, end))
                    found.extend(self._summed_in(i, start, end))
                    found.extend(self._summed_up(i, start))
            elif pos in ("VERB", "AUX"):
                found.extend(self._locative(i))
                found.extend(Structure(Relation.LOCATED_IN, one, place, "storm", i) for one, place in self.storms.at(i))
            if lower in COMPANY:
                for one, other, verb in self.company.at(i):
                    found.append(Structure(Relation.COOPERATES_WITH, one, other, "jointly-with", verb))
            if pos in ("NOUN", "PROPN", "VERB"):
                for w in self.whereabouts.at(i):
                    found.append(Structure(Relation.LOCATED_IN, w.subject, w.place, w.rule, w.word))
        placed = {id(s.subject) for s in found if s.relation is Relation.LOCATED_IN}
        for relation, w in self.scenes.within(start, end, references, placed):
            found.append(Structure(relation, w.subject, w.place, w.rule, w.word))
        return [s for s in found if s.subject.referent is not s.object.referent]

    # -- offices -------------------------------------------------------------------------------------------------

    def _before(self, token: int) -> Reference | None:
        """The reference that ends right before `token`, a possessive ending aside."""
        at = self.parse.unpossessed(token)
        if at > 1 and self.parse.lower[at - 1] in ("-", "–"):
            if token < len(self.parse) and self.parse.lower[token] in ("born", "based", "educated", "trained"):
                return None
            at -= 1
        elif at > 4 and self.parse.lower[at - 1] == ")":
            # "the Revolutionary Guard Corps (IRGC) commander"
            at = next((k for k in range(at - 2, at - 6, -1) if self.parse.lower[k] == "("), at)
            at = self.parse.unpossessed(at)
        found = [r for r in self.ends.get(at, ()) if r.kind in BODIES and r.form is not Form.NOMINAL]
        if not found:
            found = [r for r in self.ends.get(at, ()) if r.kind in BODIES]
        return max(found, key=lambda r: (r.end - r.start, r.kind is not Kind.GROUP), default=None)

    def _after(self, token: int) -> Reference | None:
        """The reference that a preposition at `token` brings in."""
        p = self.parse
        if token >= len(p) or p.lower[token] not in ROLE_LINKS:
            return None
        return self._body_at(token + 1)

    def _body_at(self, at: int) -> Reference | None:
        """The body that stands at token `at`; of "Kenya's Maseno University" the university."""
        p = self.parse
        first = at
        found = [r for r in self.starts.get(at, ()) if r.kind in BODIES]
        while not found and at < min(len(p), first + 6) and self._may_precede(at, first):
            at += 1
            found = [r for r in self.starts.get(at, ()) if r.kind in BODIES and (at <= first + 1 or _is_named_body(r))]
        body = max(found, key=lambda r: r.end - r.start, default=None)
        if body is not None and body.kind in PLACES and (noun := self._noun_after(body)) is not None:
            # "the Lima branch of Y" is neither's; "the Polish city of Y" is Y
            at = noun + 2 + (p.lower[noun + 2] == "the")
            if p.lemmas[noun] in BRANCHES:
                return None
            return next((x for x in self.starts.get(at, ()) if x.kind in BODIES and not x.adjectival), body)
        if body is not None and body.kind is Kind.COUNTRY and (body.adjectival or self._described_by(body)):
            # "of the Irish rock band X"
            for k in range(body.end, min(len(p), body.end + 5)):
                named = [r for r in self.starts.get(k, ()) if _is_named_body(r)]
                if named and k > body.end:
                    return max(named, key=lambda r: r.end - r.start)
                if p.pos[k] not in ("ADJ", "NOUN") or self.starts.get(k):
                    break
        if body is not None and body.end < len(p) and p.lower[body.end] in ("'s", "’s"):
            for k in range(body.end + 1, min(len(p), body.end + 3)):
                owned = [r for r in self.starts.get(k, ()) if r.kind is Kind.ORGANIZATION]
                if owned:
                    return owned[0]
                if p.pos[k] not in ("ADJ", "NOUN"):
                    break
        return body

    def _may_precede(self, at: int, first: int) -> bool:
        """True for a word that may stand between a preposition and the body it brings in: "of the ruling X"."""
        p = self.parse
        if p.pos[at] == "DET" or p.lower[at] in ("its", "his", "her", "their"):
            return True
        if p.tags[at] in ("VBG", "VBN"):
            return at > first and not self.starts.get(at)
        return (p.pos[at] in ("ADJ", "NOUN", "NUM") or p.lower[at][0].isdigit()) and not self.starts.get(at)

    def _noun_after(self, body: Reference) -> int | None:
        """The noun of "the Polish city of Y", "the Lima branch of Y", for the country or town before it."""
        p = self.parse
        for k in range(body.end, min(len(p) - 2, body.end + 3)):
            if p.lower[k + 1] == "of" and (p.lemmas[k] in PLACE_NOUNS or p.lemmas[k] in BRANCHES):
                return k
            if p.pos[k] not in ("NOUN", "ADJ") or self.starts.get(k):
                return None
        return None

    def _described_by(self, body: Reference) -> bool:
        """True where a noun follows the name of a country: "US band X"."""
        at = body.end
        return at < len(self.parse) and self.parse.pos[at] in ("NOUN", "ADJ")

    def _more_bodies(self, body: Reference) -> Iterator[Reference]:
        """The bodies that follow in a list: "from the A (AA) in Florida and B"."""
        p = self.parse
        last = body
        for _ in range(4):
            at = last.end
            if at < len(p) and p.lower[at] == "(":
                at = next((k + 1 for k in range(at, min(len(p), at + 5)) if p.lower[k] == ")"), at)
            if at + 1 < len(p) and p.lower[at] == "in" and self.starts.get(at + 1):
                at = max(x.end for x in self.starts[at + 1])
            first = at
            while at < min(len(p), first + 2) and p.lower[at] in (",", "and", "&"):
                at += 1
            if at == first:
                return
            at += at < len(p) and p.lower[at] == "the"
            following = [x for x in self.starts.get(at, ()) if _is_named_body(x)]
            if not following:
                return
            last = max(following, key=lambda x: x.end)
            if last.end < len(p) and p.pos[last.end] in ("NOUN", "VERB", "AUX", "PROPN"):
                return  # another noun's or clause's: "from A, and B spokesman X"
            yield last

    def _title(self, person: Reference, start: int, end: int) -> Iterator[Structure]:
        assert person.role is not None
        assert person.role_start is not None
        assert person.role_end is not None
        relation = self.ontology.role(person.role)
        word = person.role_end - 1
        if relation is None:
            target = self._before(person.role_start)
            if target is not None and target.kind is Kind.COUNTRY:
                yield Structure(Relation.NATIONAL_OF, person, target, "title-national", word)
                if (other := self._joined_to(target)) is not None:
                    yield Structure(Relation.NATIONAL_OF, person, other, "title-joined", word)
            elif target is not None and target.kind is Kind.ORGANIZATION and person.role_end <= person.start:
                yield Structure(Relation.AFFILIATED_WITH, person, target, "title-other", word)
            return
        inside = [
            r
            for r in self.references[bisect_left(self.references, person.role_start, key=lambda x: x.start) :][:6]
            if r.end <= person.role_end and r is not person and r.kind in BODIES
        ]
        if not inside:  # "the Chilean foreign ministry spokesman X": the body began before the role
            inside = [
                r
                for at in range(person.role_start + 1, person.role_end)
                for r in self.ends.get(at, ())
                if r.kind is Kind.ORGANIZATION and r.start < person.role_start
            ][:1]
        if inside and inside[0].form is Form.NOMINAL and self._before(person.role_start) is not None:
            inside = []  # "British Chief of the General Staff X"
        target, rule = (inside[0], "title-inside") if inside else (None, "")
        if target is None:
            target, rule = self._before(person.role_start), "title-before"
            if target is not None and _is_party(target):
                # "Republican Senator X": the party says where X belongs, the country or chamber stands before it
                yield Structure(Relation.AFFILIATED_WITH, person, target, "title-party", word)
                target = self._before(target.start)
            elif target is not None:
                party = self._before(target.start)
                if party is not None and _is_party(party):
                    yield Structure(Relation.AFFILIATED_WITH, person, party, "title-party", word)
        after = self._after(person.role_end)
        if after is not None and (target is None or target.kind is Kind.COUNTRY) and after is not person:
            if target is not None:
                yield Structure(relation, person, target, "title-also", word)
            target, rule = after, "title-of"
        if target is None and person.end < len(self.parse) and self.parse.lower[person.end] == "of":
            target, rule = self._after(person.end), "title-of"
            if target is not None and target.kind is Kind.PLACE and person.role_end <= person.start:
                # "Professor X of Utah", "committee chairman X of Utah"; senators and governors are the place's
                head = self._head_of_title(person, word)
                if head.removesuffix("s") not in STATE_SERVANTS | LOCAL_OFFICES | RULING:
                    yield Structure(Relation.LOCATED_IN, person, target, "title-of-place", word)
                    if relation is Relation.LEADS:
                        return
        if target is None:
            previous = self._coordinated(person, start)
            shared = self._targets.get(id(previous)) if previous is not None else None
            if shared is not None and (shared[0].kind is Kind.COUNTRY or self._are_alike(previous, person)):
                target, rule = shared[0], "title-shared"
        if target is not None:
            self._targets[id(person)] = (target, rule)
            calling = self._is_calling(word) if relation is Relation.AFFILIATED_WITH else self._is_no_office(person)
            artist = self._is_artist(word, target)
            team = self._plays(word) and not target.adjectival  # "Tunisia's goalkeeper" may be from elsewhere
            if target.kind is Kind.COUNTRY and (calling or artist) and not team:
                yield Structure(Relation.NATIONAL_OF, person, target, "title-calling", word)
                if (other := self._joined_to(target)) is not None:
                    yield Structure(Relation.NATIONAL_OF, person, other, "title-joined", word)
            belongs = relation is Relation.LEADS or target.kind is not Kind.COUNTRY or self._plays(word)
            if not artist and (belongs or not calling or not target.adjectival):
                yield Structure(relation, person, target, rule, word)
            if relation is Relation.LEADS and target.kind is Kind.ORGANIZATION and not calling:
                state = next((x for x in self.starts.get(target.start, ()) if x.kind is Kind.COUNTRY), None)
                if state is not None and self._head_of_title(person, word) in RULING:
                    yield Structure(relation, person, state, "title-state", word)  # "Peruvian army minister X"
            yield from self._listed(person, target, relation, word, "title-listed", end)
        elif self._head_of_title(person, word) in PERSONAL and (served := self._server_of(person)) is not None:
            yield Structure(Relation.AFFILIATED_WITH, person, served, "title-personal", word)
        elif (misread := self._misread_body(person, word)) is not None:
            yield Structure(relation, person, misread, "title-misread", word)
        elif self._head_of_title(person, word) in RULING or self.descriptors.before(person.role_start, start) is None:
            if self._head_of_title(person, word) in BENCH and (court := self._court(person, start)) is not None:
                yield Structure(relation, person, court, "title-court", word)
                return
            for found in self._country_of(person, relation, word, start, "title"):
                yield found
                yield from self._listed(person, found.object, relation, word, "title-near-listed", end)
            if self._head_of_title(person, word) in BODY_OFFICES and (body := self._only_body(start, end)) is not None:
                yield Structure(relation, person, body, "title-near-body", word)

    def _court(self, judge: Reference, start: int) -> Reference | None:
        """The court that a sentence names before one of its judges: "In the Lima district court, Judge X ..."."""
        before = self.references[bisect_left(self.references, start, key=lambda x: x.start) :]
        courts = [
            r
            for r in before[:30]
            if r.end <= judge.start
            and r.kind in (Kind.ORGANIZATION, Kind.GROUP)
            and self.parse.lemmas[r.head] == "court"
        ]
        return courts[-1] if courts else None

    def _are_alike(self, previous: Reference | None, person: Reference) -> bool:
        """True for plural titles one after the other: "X court judges A and B and prosecutors C and D"."""
        last = person.role_end is not None and self.parse.tags[person.role_end - 1] in ("NNS", "NNPS")
        return last and previous is not None

    def _only_body(self, start: int, end: int) -> Reference | None:
        """The one organisation that a sentence names: whom a spokesperson told of without a body speaks for."""
        found: Reference | None = None
        for r in self.references[bisect_left(self.references, start, key=lambda x: x.start) :]:
            if r.start >= end:
                break
            if _is_named_body(r):
                if found is not None and found.referent is not r.referent:
                    return None
                found = found or r
        return found

    def _server_of(self, person: Reference) -> Reference | None:
        """The person named before a title: "X's spokesman Y", "Trump adviser Y"."""
        at = self.parse.unpossessed(person.role_start or 0)
        found = self.ends.get(at, []) + self.ends.get(person.role_start or 0, [])
        return next((x for x in found if x.kind is Kind.PERSON and x is not person), None)

    def _misread_body(self, person: Reference, word: int) -> Reference | None:
        """A body taken for a person: who has a leader, a mayor or a candidate right behind the name is none."""
        if self._head_of_title(person, word) not in HEADED:
            return None
        at = self.parse.unpossessed(person.role_start or 0)
        found = self.ends.get(at, ())
        return next((x for x in found if x.kind is Kind.PERSON and x.form is Form.NAME and x is not person), None)

    def _is_calling(self, word: int) -> bool:
        """True for what one is by calling and not by office: "the Swedish activist", "the Kenyan runner"."""
        lemma = self.parse.lemmas[word]
        return self.ontology.belonging(lemma) is Relation.NATIONAL_OF or lemma in CALLINGS

    def _plays(self, word: int) -> bool:
        """True for what one is in a team, be it a country's: "the Peruvian goalkeeper"."""
        return self.parse.lemmas[word] in POSITIONS

    def _is_artist(self, word: int, owner: Reference) -> bool:
        """True for "the Mexican director X": countries have ministers, but no directors and no guitarists."""
        return owner.kind is Kind.COUNTRY and self.parse.lemmas[word] in ARTISTS

    def _is_no_office(self, person: Reference) -> bool:
        """True for one who leads, but not the country named beside: "the Belarusian opposition leader X"."""
        words = self.parse.lemmas[person.role_start or 0 : person.role_end or 0]
        return words[-1] in NO_OFFICES or (words[-1] == "leader" and not OUTSIDE_OFFICE.isdisjoint(words))

    def _listed(
        self, first: Reference, target: Reference, relation: Relation, word: int, rule: str, end: int
    ) -> Iterator[Structure]:
        """ "Court judges A and B": a plural noun holds of every name of the list."""
        plural = self.parse.tags[word] in ("NNS", "NNPS") or self.parse.lower[word].endswith("s")
        if not plural and self.parse.lemmas[word] not in PAIRS:
            return
        for other in self.descriptors.listed_after(first, end):
            if other.role and other.role_start is not None:
                return
            self._targets.setdefault(id(other), (target, rule))
            yield Structure(relation, other, target, rule, word)

    def _country_of(
        self, holder: Reference, relation: Relation, word: int, start: int, how: str
    ) -> Iterator[Structure]:
        """The country of a president or minister without one beside them: of the sentence, else of the article."""
        head = self._head_of_title(holder, word) if how == "title" else self.parse.lemmas[word]
        if head in LOCAL_OFFICES and relation is Relation.LEADS:
            yield from self._near_place(holder, relation, word, start, how)
            return
        offices = STATE_OFFICES if relation is Relation.LEADS else STATE_SERVANTS | STATE_OFFICES
        if head not in offices and " ".join(self.parse.lower[max(0, word - 1) : word + 1]) not in STATE_TITLES:
            return
        near: list[Reference] = []
        for r in self.references[bisect_left(self.references, start, key=lambda x: x.start) :]:
            if r.start >= word:
                break
            if r.kind is Kind.COUNTRY and r.form is not Form.PRONOUN:
                near.append(r)
        home = self.home.referent if self.home is not None else None
        own = next((r for r in near if r.referent is home), None)
        if own is not None:
            yield Structure(relation, holder, own, f"{how}-near", word)
            return
        if near:
            yield Structure(relation, holder, near[-1], f"{how}-near", word)
        if self.home is not None:
            if head.removesuffix("s") not in OF_PARTS:
                yield Structure(relation, holder, self.home, f"{how}-home", word)
        elif not near and how == "title" and (after := self._only_country_after(holder)) is not None:
            yield Structure(relation, holder, after, f"{how}-near-after", word)

    def _only_country_after(self, holder: Reference) -> Reference | None:
        """The one country that the sentence names after `holder`: "protests against the premier X across Peru"."""
        end = next((b for a, b in self.parse.sentences if a <= holder.start < b), holder.end)
        following = self.references[bisect_left(self.references, holder.end, key=lambda x: x.start) :][:30]
        found = [r for r in following if r.start < end and r.kind is Kind.COUNTRY and r.form is not Form.PRONOUN]
        return found[0] if found and all(r.referent is found[0].referent for r in found) else None

    def _near_place(
        self, holder: Reference, relation: Relation, word: int, start: int, how: str
    ) -> Iterator[Structure]:
        """ "In Alabama, Governor X": the last place named before one who governs places."""
        before = self.references[bisect_left(self.references, start, key=lambda x: x.start) :]
        places = [r for r in before[:30] if r.end <= word and r.kind is Kind.PLACE and r.form is Form.NAME]
        if places:
            yield Structure(relation, holder, places[-1], f"{how}-near-place", word)
        elif (town := self.seats.town()) is not None:
            yield Structure(relation, holder, town, f"{how}-home-place", word)

    def _head_of_title(self, holder: Reference, word: int) -> str:
        """The head noun of a title: "secretary" of "Secretary of Homeland Security"."""
        for t in range(holder.role_start or 0, word + 1):
            if self.parse.lower[t] in ("of", "for"):
                return self.parse.lemmas[t - 1]
        return self.parse.lemmas[word]

    def _coordinated(self, person: Reference, start: int) -> Reference | None:
        """The person that stands before this one in a list of titled persons."""
        p = self.parse
        first = min(person.start, person.role_start if person.role_start is not None else person.start)
        at = first - 1
        while at > start and p.lower[at] in (",", "and", "&", "his", "her", "their", "then", "as", "well"):
            at -= 1
        if at == first - 1:
            return None
        found = [r for r in self.ends.get(at + 1, ()) if r.kind is Kind.PERSON]
        return found[0] if found else None

    def _office(self, n: int, end: int) -> Iterator[Structure]:
        """An office named apart from a name: "X, the mayor of Y", "X is Y's spokesman", "as head of Y"."""
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
        words = " ".join(p.lower[self._unhyphenated(left) : n + 1])
        if n + 1 < len(p) and p.lower[n + 1] in ("general",):
            words += " " + p.lower[n + 1]
        if p.lower[n + 1 : n + 3] == ["of", "staff"]:
            words += " of staff"
        general = p.lower[n + 1 : n + 3] == ["-", "general"]
        relation = self.ontology.role(words)
        if relation is None:
            yield from self._said_of(n, left)
            return
        targets: list[tuple[Reference, str]] = []
        slots = self.predicates.noun(n)
        for slot in OFFICE_SLOTS:
            for argument in slots.get(slot, ()):
                if argument.way not in ("own", "shared") or (slot == "in" and targets):
                    continue
                if argument.way == "shared" and any(a.way == "own" for x in OFFICE_SLOTS for a in slots.get(x, ())):
                    continue  # "Peru's former minister and now a lecturer at X"
                for filler in self.arguments.of(argument.token)[:1]:
                    if slot == "of" and p.lower[argument.token] == "staff":
                        continue  # "chief of staff"
                    if filler.reference.kind in BODIES and n not in range(filler.reference.start, filler.reference.end):
                        targets.append((filler.reference, slot))
        if not targets and general and (ruled := self._after(n + 3)) is not None:
            targets.append((ruled, "of"))
        if not targets or all(slot == "from" for _, slot in targets):
            # "United States Senator from Vermont X" serves both
            before = self._before(left)
            if before is not None and (not targets or before.kind is Kind.COUNTRY):
                targets.append((before, "before"))
        if p.lemmas[n] in REIGNS and not targets:
            yield from self._reign(n)
        holders = self._holders(n)
        if not targets and (appointed := self._appointed(left)) is not None:
            targets = [(appointed[0], "named")]
            holders = [x for x in holders if x[0] is not appointed[1]] + [(appointed[1], "named")]
        if not targets and (named := self._syndicate(n)) is not None:
            targets = [(named, "of")]
        if not targets and holders and (beyond := self._past_field(n)) is not None:
            relation, targets = Relation.AFFILIATED_WITH, [(beyond, "field")]
        if not targets and (p.lemmas[n] in PERSONAL or words.endswith(("chief", "chief of staff"))):
            served = self._served(n, left)
            for holder, how in holders:
                told = how == "self" and p.lemmas[n] in PERSONAL  # `_personal` has it
                if served is not None and not told and holder.referent is not served.referent:
                    yield Structure(Relation.AFFILIATED_WITH, holder, served, f"office-{how}-personal", n)
            if served is not None:
                return
        for target, slot in targets[:2]:
            if slot not in ("mod", "poss", "before"):
                holders += self._beyond(target, holders, end)
                break
        for holder, how in holders:
            for target, _ in targets:
                if _is_party(target) and holder is not target:
                    yield Structure(Relation.AFFILIATED_WITH, holder, target, f"office-{how}-party", n)
        targets = [(target, slot) for target, slot in targets if not _is_party(target)]
        if relation is Relation.LEADS and targets and holders:
            yield from self._succession(n, targets[0][0], holders, end)
        single = relation is Relation.LEADS and p.tags[n] in ("NN", "NNP")
        holders = [x for x in holders if not (single and x[1] == "appos" and x[0].kind is Kind.GROUP)]
        for holder, how in holders:
            for target, slot in targets[:3]:
                if slot in ("mod", "before") and self.hyphenated.after(target):
                    continue  # "a Lima-based team"
                if slot == "at" and p.lemmas[n] in ("speaker", "guest"):
                    continue
                if slot == "in" and relation is Relation.AFFILIATED_WITH and target.kind is Kind.PLACE:
                    continue  # "officials in Cusco" need not be the city's
                # who heads something at a body does not head the body
                kind = Relation.AFFILIATED_WITH if slot == "at" and p.lower[n + 1] in ("of", "in", "for") else relation
                if p.lemmas[n] in ("head", "chair", "director") and slot == "at":
                    kind = Relation.AFFILIATED_WITH
                if p.lemmas[n] == "director" and slot == "of" and p.lower[self._edge(n)] in ("a", "an"):
                    kind = Relation.AFFILIATED_WITH  # one of its board
                if kind is not relation and targets[0][0].kind in PLACES:
                    continue  # "sworn in as president of Peru at the palace"
                if kind is Relation.AFFILIATED_WITH and target.kind in PLACES and p.lemmas[n] not in STATE_SERVANTS:
                    calling = slot in ("mod", "before", "poss") and how == "self"
                    calling = calling and self.ontology.belonging(p.lemmas[n]) is Relation.NATIONAL_OF
                    if (slot == "from" and p.lemmas[n] not in ELECTED) or (calling and target.kind is Kind.COUNTRY):
                        # "X, an accountant from Lima", "two Peruvian students": where they are from
                        kind = Relation.NATIONAL_OF if target.kind is Kind.COUNTRY else Relation.LOCATED_IN
                armed = how == "self" and p.lemmas[n] in ARMED and kind is Relation.AFFILIATED_WITH
                if holder is not target and not self._is_artist(n, target) and not armed:
                    yield Structure(kind, holder, target, f"office-{how}-{slot}", n)
                described = (how == "is" or (how in ("appos", "named") and p.tags[n] == "NN")) and slot in (
                    "mod",
                    "before",
                )
                foreign = target.kind is Kind.COUNTRY and target.adjectival and kind is not Relation.NATIONAL_OF
                serving = p.lemmas[n] == "member" and targets[-1][0].kind is Kind.ORGANIZATION
                if described and foreign and (self._is_calling(n) or serving):
                    yield Structure(Relation.NATIONAL_OF, holder, target, f"office-{how}-calling", n)
            owned = any(p.deps[c] == "poss" for c in p.children[n])  # "the city's minister" is not the country's
            person = holder.kind is Kind.PERSON and not owned
            if not targets and person and (how != "self" or holder.form is Form.NOMINAL):
                yield from self._country_of(holder, relation, n, p.sentence(n), f"office-{how}")

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
                    yield from self._country_of(filler.reference, Relation.LEADS, n, start, "reign")

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
                body = self._body_at(k + 1)
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

    def _beyond(self, target: Reference, known: list[tuple[Reference, str]], end: int) -> list[tuple[Reference, str]]:
        """ "the mayor of Y, X": who holds an office may be named after the body."""
        p = self.parse
        at = target.end
        if at < end and p.lower[at] == ",":
            at += 1
        found = [r for r in self.starts.get(at, ()) if r.kind is Kind.PERSON and r.form is Form.NAME and not r.role]
        return [(r, "beyond") for r in found[:1] if all(x.referent is not r.referent for x, _ in known)]

    def _said_of(self, n: int, left: int) -> Iterator[Structure]:
        """ "X is a Turkish national", "X, a biologist at Y", "X, an Ithaca College undergraduate"."""
        p = self.parse
        if p.pos[n] != "NOUN":
            return
        if p.deps[n] not in ("appos", "attr") and not any(p.deps[c] in ("appos", "acl") for c in p.children[n]):
            return
        before = self._before(left)
        if before is None:
            before = next((r for k in range(left + 1, n + 1) if (r := self._before(k)) is not None), None)
        at = self._after(n + 1)
        if not self._is_people(n):
            yield from self._said_at(n)
        if (before is None and at is None) or not self._is_people(n):
            if before is not None and before.kind in PLACES and p.lemmas[n] in UNPEOPLED | BODILY:
                # "X, a Peruvian airline": the body is there
                for holder, how in self._holders(n):
                    if holder.kind is Kind.ORGANIZATION and how != "self":
                        yield Structure(Relation.LOCATED_IN, holder, before, f"said-located-{how}", n)
            return
        for holder, how in self._holders(n):
            if holder.kind is not Kind.PERSON or how == "self":
                continue
            if before is not None and before.kind is Kind.COUNTRY:
                yield Structure(Relation.NATIONAL_OF, holder, before, f"said-{how}", n)
            elif before is not None and before.kind is Kind.ORGANIZATION:
                yield Structure(Relation.AFFILIATED_WITH, holder, before, f"said-{how}", n)
            if at is not None and at.kind is Kind.ORGANIZATION:
                yield Structure(Relation.AFFILIATED_WITH, holder, at, f"said-{how}-{p.lower[n + 1]}", n)
            elif at is not None and at.kind is Kind.COUNTRY and p.lower[n + 1] == "from":
                yield Structure(Relation.NATIONAL_OF, holder, at, f"said-{how}-from", n)
            elif at is not None and at.kind is Kind.PLACE and (p.lower[n + 1] == "from" or p.lemmas[n] in INHABITING):
                yield Structure(Relation.LOCATED_IN, holder, at, f"said-{how}-of", n)

    def _said_at(self, n: int) -> Iterator[Structure]:
        """ "X, a daily printed in Y", "X, a storm in Y", "X is a museum near Y"."""
        p = self.parse
        at = n + 1
        if at < len(p) and p.tags[at] == "VBN":
            at += 1
        place = self._place_after(at, len(p)) if at < len(p) and p.lower[at] != "," else None
        if place is None:
            return
        for holder, how in self._holders(n):
            if how in ("appos", "is", "comma") and holder.kind is not Kind.GROUP and holder.form is Form.NAME:
                yield Structure(Relation.LOCATED_IN, holder, place, f"said-at-{how}", n)

    def _is_people(self, n: int) -> bool:
        """True for nouns that name people by what they are."""
        lemma = self.parse.lemmas[n]
        if self.ontology.belonging(lemma) in (Relation.NATIONAL_OF, Relation.AFFILIATED_WITH):
            return True
        if lemma + "s" in lexicon().not_people or lemma == "state" or lemma in BODILY:
            return False
        return lemma + "s" in lexicon().people or lemma.endswith(
            ("er", "or", "ist", "man", "woman", "ian", "ant", "ent", "ee", "ess", "ate", "hand")
        )

    def _unhyphenated(self, at: int) -> int:
        """Where a title begins that goes on from token `at`: "vice-president" is three tokens."""
        return at - 2 if at > 1 and self.parse.lower[at - 1] in ("-", "–") else at

    def _words(self, r: Reference) -> str:
        words = " ".join(self.parse.lower[self._unhyphenated(r.start) : r.end])
        return f"{words} of staff" if self.parse.lower[r.end : r.end + 2] == ["of", "staff"] else words

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

    def _edge(self, n: int) -> int:
        """Where the noun phrase of noun `n` begins."""
        p = self.parse
        edge = n
        for _ in range(4):
            first = min(p.children[edge], default=edge)
            if first >= edge or n - first > 9 or p.deps[first] not in ("det", "amod", "compound", "poss", "nmod"):
                break
            edge = first
        return edge

    def _holders(self, n: int) -> list[tuple[Reference, str]]:
        p = self.parse
        found: list[tuple[Reference, str]] = []

        def add(token: int, how: str) -> None:
            for filler in self.arguments.of(token)[:1]:
                if filler.via == "direct" and filler.reference.kind in (Kind.PERSON, Kind.GROUP, Kind.ORGANIZATION):
                    found.append((filler.reference, how))

        for r in self.arguments.covering(n):
            if r.head == n and r.kind in (Kind.PERSON, Kind.GROUP) and r.referent is not None:
                found.append((r, "self"))
        for at in (n + 1, n + 2):
            if at < len(p) and (at == n + 1 or p.lower[n + 1] in (",", ":")):
                for r in self.starts.get(at, ()):
                    if r.kind is Kind.PERSON and r.form is Form.NAME:
                        found.append((r, "next"))
        top = n
        while p.deps[top] == "conj" and p.pos[p.heads[top]] in ("NOUN", "PROPN"):
            top = p.heads[top]
        dep, head = p.deps[top], p.heads[top]
        if dep == "appos":
            add(head, "appos")
        for c in p.children[n]:
            if p.deps[c] == "appos":
                for t in p.conjuncts(c):
                    add(t, "appos")
            elif p.deps[c] == "acl" and p.lemmas[c] in ("name", "identify", "call", "know"):
                # "a Polish cook named X"
                for t in p.called(c):
                    add(t, "named")
        if dep in ("attr", "oprd", "dobj", "xcomp") and p.pos[head] in ("VERB", "AUX"):
            verb = self.predicates.verb(head)
            if dep == "attr" or p.lemmas[head] in ("be", "become", "remain", "serve"):
                for a in self.predicates.subjects(head):
                    add(a.token, "is")
            elif dep in ("oprd", "xcomp"):
                for a in verb.get("patient", ()):
                    add(a.token, "named")
        elif dep == "pobj" and p.lower[head] == "as":
            over = p.heads[head]
            named = [
                r
                for r in self.ends.get(head, ())
                if r.kind is Kind.PERSON and p.lower[max(0, min(r.start, r.role_start or r.start) - 1)] != "by"
            ]
            governing = p.heads[over] if p.pos[over] in ("NOUN", "PROPN", "ADP") else over
            if p.pos[governing] == "VERB" and self.predicates.lemma(governing) in SUCCEEDING:
                # "X succeeds Y as head of Z", "X takes over from Y as head of Z": both are
                slots = self.predicates.verb(governing)
                for a in (x for slot in ("agent", "patient", "from") for x in slots.get(slot, ())):
                    add(a.token, "succeeding")
            if named:  # "named X as head of Y", however it was parsed
                found.append((named[0], "as"))
            elif p.pos[over] in ("VERB", "AUX"):
                verb = self.predicates.verb(over)
                for a in verb.get("patient", verb.get("agent", ())):
                    add(a.token, "as")
            else:
                add(over, "as")
                if p.pos[over] == "NOUN":  # "X's appointment as head of Y"
                    slots = self.predicates.noun(over)
                    for a in (*slots.get("poss", ()), *slots.get("of", ())):
                        add(a.token, "as")
        edge = self._edge(n)
        comma = edge - 1
        if comma > 1 and p.lower[comma] in TIMES:
            comma -= 1  # "X, then the director of Y"
        if all(how == "self" for _, how in found) and comma > 0 and p.lower[comma] == "," and p.deps[n] != "conj":
            for r in self.ends.get(comma, ()):
                if r.kind is Kind.PERSON and r.form is Form.NAME:
                    found.append((r, "comma"))
        unique: dict[int, tuple[Reference, str]] = {}
        for r, how in found:
            unique.setdefault(id(r.referent), (r, how))
        return list(unique.values())

    # -- belonging -----------------------------------------------------------------------------------------------

    def _owners(self, r: Reference, first: int) -> Iterator[tuple[Reference, str]]:
        """The bodies and countries named inside, before or after ("of", "from") a description."""
        p = self.parse
        for inner in self.references[bisect_left(self.references, r.start, key=lambda x: x.start) :]:
            if inner.start >= r.end:
                break
            past = inner.start > r.head  # "members of the House", where the name goes on
            if inner is r or inner.kind not in BODIES or inner.referent is r.referent:
                continue
            if inner.end <= r.end or past:
                first_of = r.form is Form.NAME and inner.start == r.start and inner.end < r.end
                if inner.adjectival and past and r.form is not Form.NAME:
                    continue  # "employees of a Peruvian company" are the company's
                if inner.end <= r.head or inner.adjectival or first_of:
                    if inner.kind not in PLACES or r.kind is not Kind.GROUP or not self._names_body(inner, r.head):
                        yield inner, "inner"
                elif inner.start > r.head:
                    yield inner, self._link_before(inner.start, r.head)
        if r.form is Form.NAME and first > 1 and p.lower[first - 1][0].isdigit() and p.lower[first - 1][-2:] in ORDINAL:
            first -= 1  # "the Peruvian army's 9th Division"
        before = self._before(first)
        if before is not None and before is not r:
            yield before, "before"
        after = self._after(r.end)
        if after is not None and p.lower[r.end] == "within" and after.kind is Kind.COUNTRY:
            after = after if p.lower[after.end - 1] == "government" else None
        if after is not None:
            yield after, p.lower[r.end]
            if after.kind is Kind.ORGANIZATION and r.kind is Kind.GROUP:
                for other in self._more_bodies(after):
                    yield other, p.lower[r.end]

    def _names_body(self, country: Reference, head: int) -> bool:
        """True for the country of "Peruvian National Guard troops": theirs is the guard."""
        bodies = [
            x for k in (country.start, country.end) for x in self.starts.get(k, ()) if x.kind is Kind.ORGANIZATION
        ]
        return any(x.end <= head and x.end > country.end and x.form is Form.NAME for x in bodies)

    def _has_owner(self, r: Reference) -> bool:
        """True where it is said beside a body whose it is."""
        return any(how not in ("in", "at", "from", "later") for _, how in self._owners(r, r.start))

    def _link_before(self, at: int, floor: int) -> str:
        """The preposition that brings in what begins at `at`: "of" of "members of the ruling X party"."""
        p = self.parse
        for k in range(at - 1, max(floor, at - 6), -1):
            if p.pos[k] == "ADP":
                return p.lower[k]
            if p.pos[k] not in ("DET", "ADJ", "NOUN", "NUM") and p.tags[k] not in ("VBG", "VBN"):
                break
        return "later"

    def _belonging(self, r: Reference) -> Iterator[Structure]:
        p = self.parse
        if r.kind is Kind.PERSON and r.form is Form.NAME:
            return
        head, lemma = r.head, p.lemmas[r.head]
        relation = self.ontology.belonging(lemma)
        if relation is None and lemma in self.ontology.part_heads:
            relation = Relation.PART_OF
        if relation is Relation.PART_OF and lemma in ("office", "convoy") and r.form is Form.NOMINAL:
            return  # places and goods as often as bodies
        if r.kind is Kind.PERSON and (role := self.ontology.role(self._words(r))) is not None:
            relation = role
        for owner, how in self._owners(r, r.start):
            if p.lower[owner.start : owner.end] == ["staff"]:
                continue  # "chief of staff"
            within = how in ("inner", "before")
            if within and self.hyphenated.after(owner):
                continue  # "M23-aligned rebels" are not M23's
            if within and self._is_member_state(lemma, owner):
                yield Structure(Relation.PART_OF, r, owner, f"state-{how}", head)
                continue
            official = within and lemma in OFFICIAL
            inhabit = lemma in INHABITING and (owner.end >= len(p) or p.lower[owner.end] not in POSSESSIVE)
            of_country = owner.kind is Kind.COUNTRY and how == "of" and lemma in RESIDENT
            official = official or how == "for" or (how == "from" and lemma in STATE_SERVANTS)
            if of_country or (owner.kind is Kind.PLACE and (how != "of" or inhabit) and not official):
                yield Structure(Relation.LOCATED_IN, r, owner, f"people-place-{how}", head)
                for other in self._places_listed_after(owner) if inhabit and how in ("of", "from", "in") else ():
                    yield Structure(Relation.LOCATED_IN, r, other, f"people-place-{how}", head)
            if _is_party(owner):
                yield Structure(Relation.AFFILIATED_WITH, r, owner, "people-party", head)
            elif within and relation is not None:
                if lemma == "correspondent" and owner.kind in PLACES:
                    continue  # "the paper's Lima correspondent"
                if relation is Relation.NATIONAL_OF and (owner.form is Form.PRONOUN or owner.kind is Kind.PLACE):
                    continue
                if self._is_artist(head, owner):
                    yield Structure(Relation.NATIONAL_OF, r, owner, f"calling-{how}", head)
                    continue
                serving = relation is Relation.NATIONAL_OF and owner.kind is Kind.ORGANIZATION
                if not serving:
                    yield Structure(relation, r, owner, f"people-{how}", head)
                elif lemma in SERVING:
                    yield Structure(Relation.AFFILIATED_WITH, r, owner, f"people-{how}", head)
                if relation is Relation.AFFILIATED_WITH and owner.kind is Kind.COUNTRY and self._is_calling(head):
                    yield Structure(Relation.NATIONAL_OF, r, owner, f"calling-{how}", head)
                if lemma == "member" and owner.kind is Kind.COUNTRY and p.lower[head - 1] in COMPANIES:
                    yield Structure(Relation.NATIONAL_OF, r, owner, f"calling-{how}", head)
                if (
                    lemma in FIGHTING
                    and relation is not Relation.PART_OF
                    and not (lemma in IRREGULAR and owner.kind is Kind.COUNTRY)
                ):
                    yield Structure(Relation.PART_OF, r, owner, f"fighting-{how}", head)
            elif within and owner.form is Form.PRONOUN:
                continue
            elif within and owner.kind is Kind.COUNTRY:
                if (owner.start == r.start and owner.end == r.end) or (self._is_people(head) and lemma not in CRAFT):
                    yield Structure(Relation.NATIONAL_OF, r, owner, f"other-{how}", head)
            elif within and owner.kind is Kind.ORGANIZATION and self._is_people(head):
                yield Structure(Relation.AFFILIATED_WITH, r, owner, f"other-{how}", head)
            elif how == "of" and owner.kind is Kind.COUNTRY and lemma in CITIZENS:
                for country in (owner, *self.descriptors.listed_after(owner, len(p))):
                    yield Structure(Relation.NATIONAL_OF, r, country, "citizens-of", head)
            elif (
                not within and how in ("of", "for", "at", "with", "within", "to") and owner.kind is not Kind.PLACE
            ) or (how == "from" and owner.kind is Kind.ORGANIZATION and self._is_people(head)):
                if how == "at" and lemma in VISITORS:
                    yield Structure(Relation.LOCATED_IN, r, owner, "visitors-at", head)
                elif r.kind is Kind.PERSON or relation is Relation.AFFILIATED_WITH or owner.kind is Kind.ORGANIZATION:
                    kind = Relation.AFFILIATED_WITH
                    if relation is not None and (r.kind is Kind.PERSON or relation is not Relation.NATIONAL_OF):
                        kind = relation
                    yield Structure(kind, r, owner, f"people-{how}", head)
            elif how == "from" and owner.kind is Kind.COUNTRY and self._is_people(head) and not self._is_moved(head):
                yield Structure(Relation.NATIONAL_OF, r, owner, "people-from", head)
        if r.kind is Kind.GROUP and p.tags[head] == "NNS":
            yield from self._inheriting(r)
        if lemma in PERSONAL:
            yield from self._personal(r)

    def _is_moved(self, n: int) -> bool:
        """True for whom somebody takes away: "bars holders of passports from Peru" does not say whence they are."""
        p = self.parse
        over = p.heads[n]
        if p.deps[n] == "pobj":
            over = p.heads[over]
        return p.deps[n] in ("dobj", "nsubjpass", "pobj") and (p.lemmas[over] in REMOVING or p.tags[over] == "VBG")

    def _is_member_state(self, lemma: str, owner: Reference) -> bool:
        """True for "NATO countries", "U.S. states"."""
        if owner.kind is Kind.ORGANIZATION:
            return lemma in MEMBER_STATES and owner.form is not Form.PRONOUN
        return owner.kind is Kind.COUNTRY and lemma in TERRITORIES

    def _places_listed_after(self, first: Reference) -> Iterator[Reference]:
        """The names that follow a place in its list, whatever they were taken for: "of A, B and C"."""
        p = self.parse
        last, found = first, []
        for _ in range(8):
            at = last.end
            if at + 1 >= len(p) or p.lower[at] not in (",", "and", "&"):
                break
            closing = p.lower[at] != "," or p.lower[at + 1] in ("and", "&")
            at += 1 + (p.lower[at] == "," and closing)
            at += at < len(p) and p.lower[at] == "the"
            following = [x for x in self.starts.get(at, ()) if x.form is Form.NAME and not x.adjectival and not x.role]
            if not following:
                break
            last = max(following, key=lambda x: x.end)
            found.append(last)
            if closing:
                yield from found  # without "and" it may be an address
                return

    def _inheriting(self, r: Reference) -> Iterator[Structure]:
        """ "Members of the House X and Y", "Green members of the House, including X": the named belong as all do."""
        p = self.parse
        end = min(len(p), r.end + LONGEST_GROUP)
        owners = [x for x, _ in self._owners(r, r.start) if x.kind is Kind.ORGANIZATION]
        if not owners:
            return
        last = max(r.end, owners[-1].end)
        first = next((x for x in self.starts.get(last, ()) if x.kind is Kind.PERSON and x.form is Form.NAME), None)
        if first is not None:
            named = [first, *self.descriptors.listed_after(first, end)]
        else:
            named = [x for x in self.descriptors.introduced(last - 1, end) if x.kind is Kind.PERSON]
        for x in named:
            for owner in owners:
                yield Structure(Relation.AFFILIATED_WITH, x, owner, "inheriting", r.head)

    def _personal(self, r: Reference) -> Iterator[Structure]:
        """ "her lawyers", "the Soto campaign", "X's chief of staff": who serves a person."""
        at = self.parse.unpossessed(r.start)
        near = [x for k in (at, r.start) for x in self.ends.get(k, ())]
        near += [x for k in range(r.start, r.head) for x in self.starts.get(k, ()) if x.end <= r.head]
        if not near and r.end < len(self.parse) and self.parse.lower[r.end] in ("for", "of", "to"):
            # "a lawyer for X", "an aide to Senator X"
            following = next((found for k in range(r.end + 1, r.end + 5) if (found := self.starts.get(k))), [])
            near += [x for x in following if x.form is Form.NAME]
        for owner in near:
            if owner.kind is Kind.PERSON and owner is not r and owner.referent is not r.referent:
                backing = self.parse.lemmas[r.head] in BACKING
                relation = Relation.SUPPORTS if backing else Relation.AFFILIATED_WITH
                yield Structure(relation, r, owner, "personal", r.head)
                return

    def _described(self, r: Reference, start: int, end: int) -> Iterator[Structure]:
        """ "the Mexican firm X", "CBS station X", "Police sergeant X", "British nationals X and Y"."""
        if r.kind not in (Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE):
            return
        at = r.role_start if r.role and r.role_start is not None else r.start
        the = r.kind is Kind.ORGANIZATION and at - 2 > start and self.parse.lower[at - 1] == "the"
        at -= the and self.parse.pos[at - 2] == "NOUN"  # "the Peruvian rock band the X"
        found = self.descriptors.before(at, start)
        if found is None or found.owner.referent is r.referent:
            return
        if r.kind is Kind.ORGANIZATION and "parent" in self.parse.lower[found.start : found.noun + 1]:
            if found.owner.kind is Kind.ORGANIZATION:
                yield Structure(Relation.PART_OF, found.owner, r, "described-parent", found.noun)
            return
        for relation, rule in self._relations_of(r, found):
            yield Structure(relation, r, found.owner, rule, found.noun)
            yield from self._listed(r, found.owner, relation, found.noun, f"{rule}-listed", end)
            if relation is Relation.NATIONAL_OF and (second := self._joined_to(found.owner)) is not None:
                yield Structure(relation, r, second, f"{rule}-joined", found.noun)
                if (third := self._joined_to(second)) is not None:
                    yield Structure(relation, r, third, f"{rule}-joined", found.noun)
        first = found.owner.start
        if r.kind is Kind.PERSON and found.owner.kind is Kind.COUNTRY and found.owner.adjectival:
            # "Lima FC's Chilean winger X" plays for the club
            club = self._before(first)
            if club is not None and club.kind is Kind.ORGANIZATION and club.referent is not found.owner.referent:
                kind = self.ontology.role(self.parse.lower[found.noun]) or Relation.AFFILIATED_WITH
                yield Structure(kind, r, club, "described-beyond", found.noun)
        if r.kind is Kind.PERSON and first > start + 2 and self.parse.lower[first - 1] in ("and", "&"):
            # "Peruvian army veteran and Blue Party member X" is a veteran of the army as well
            other = self.descriptors.before(first - 1, start)
            if other is not None and other.owner.referent is not r.referent and self._is_people(other.noun):
                for relation, rule in self._relations_of(r, other):
                    yield Structure(relation, r, other.owner, f"{rule}-and", other.noun)

    def _joined_to(self, owner: Reference) -> Reference | None:
        """The other country of "the British-Iranian academic X"."""
        at = owner.start
        if at < 2 or self.parse.lower[at - 1] not in ("-", "–", "/"):
            return None
        return next((x for x in self.ends.get(at - 1, ()) if x.kind is Kind.COUNTRY), None)

    def _relations_of(self, r: Reference, found: Descriptor) -> Iterator[tuple[Relation, str]]:
        p = self.parse
        lemma, owner = p.lemmas[found.noun], found.owner
        making = lemma in ("producer", "publisher") and r.kind is Kind.PERSON
        if r.kind is Kind.PERSON and (making or lemma not in UNPEOPLED) and lemma not in lexicon().organizations:
            last = r.role_end if r.role and r.role_end is not None and r.role_end <= r.start else found.noun + 1
            role = self.ontology.role(" ".join(p.lower[found.start : last]))
            calling = self.ontology.belonging(lemma) is Relation.NATIONAL_OF
            calling = calling or not ARTISTS.isdisjoint(p.lower[found.start : found.noun + 1])
            if _is_party(owner):
                yield Relation.AFFILIATED_WITH, "described-party"
            elif role is not None and not (calling and owner.kind is Kind.COUNTRY):
                yield role, "described-role"
                if owner.kind is Kind.COUNTRY and owner.adjectival and lemma in CALLINGS:
                    yield Relation.NATIONAL_OF, "described-calling"
            elif owner.kind is Kind.COUNTRY:
                yield Relation.NATIONAL_OF, "described-national"
            elif owner.kind is Kind.ORGANIZATION:
                yield Relation.AFFILIATED_WITH, "described-member"
            else:
                yield Relation.LOCATED_IN, "described-place"
        elif owner.kind is Kind.ORGANIZATION:
            yield Relation.PART_OF, "described-part"
        elif owner.end + 1 < len(p) and p.lower[owner.end] == "-" and p.lower[owner.end + 1] not in ("based", "born"):
            if p.lower[owner.end + 1] in ("owned", "flagged", "registered", "run"):
                yield Relation.PART_OF, "described-owned"  # "the Chilean-owned mill X" may be anywhere
        else:
            if r.kind is Kind.ORGANIZATION and lemma in self.ontology.part_heads:
                yield Relation.PART_OF, "described-body"
            if r.kind is Kind.PLACE and owner.kind is Kind.COUNTRY and lemma in TERRITORIES:
                yield Relation.PART_OF, "described-territory"
            of_state = r.kind is Kind.ORGANIZATION and "state" in p.lower[found.start : found.noun]
            if owner.kind is Kind.COUNTRY and (of_state or (r.kind is Kind.PLACE and lemma == "base")):
                yield Relation.PART_OF, "described-state"  # "the Peruvian state-owned company X"
            yield Relation.LOCATED_IN, "described-located"

    def _introduced(self, n: int, end: int) -> Iterator[Structure]:
        """ "UN bodies, including A and B", "Peruvian players, including captain A and B", "regions such as A"."""
        names = list(self.descriptors.introduced(n, end))
        if not names:
            return
        p = self.parse
        owner, k = None, n
        if p.deps[n] == "nsubj" and p.lower[n + 1] in ("of", "for", "from"):
            owner = self._after(n + 1)
        while owner is None and k > max(n - 6, 0) and (k == n or p.pos[k] in ("NOUN", "ADJ", "PROPN", "NUM")):
            owner = self._before(k)
            k -= 1
        if owner is None or owner.kind not in (Kind.ORGANIZATION, Kind.COUNTRY, Kind.PLACE):
            return
        people = self._is_people(n)
        for name in names:
            if name.kind is Kind.PERSON and people:
                relation = Relation.NATIONAL_OF if owner.kind is Kind.COUNTRY else Relation.AFFILIATED_WITH
                belonging = self.ontology.role(p.lower[n])
                if belonging is Relation.AFFILIATED_WITH and not self._is_calling(n):
                    relation = Relation.AFFILIATED_WITH
                yield Structure(relation, name, owner, "introduced-people", n)
                if relation is Relation.NATIONAL_OF and (second := self._joined_to(owner)) is not None:
                    yield Structure(relation, name, second, "introduced-joined", n)
            elif name.kind is Kind.ORGANIZATION:
                relation = Relation.PART_OF if owner.kind is not Kind.PLACE else Relation.LOCATED_IN
                yield Structure(relation, name, owner, "introduced-body", n)
            elif name.kind in PLACES and owner.kind in PLACES and name.kind is not Kind.COUNTRY:
                yield Structure(Relation.LOCATED_IN, name, owner, "introduced-place", n)
                if owner.kind is Kind.COUNTRY and p.lemmas[n] in TERRITORIES:
                    yield Structure(Relation.PART_OF, name, owner, "introduced-territory", n)
            elif name.kind in PLACES and owner.kind is Kind.ORGANIZATION:
                yield Structure(Relation.PART_OF, name, owner, "introduced-member", n)

    def _summed_in(self, n: int, start: int, end: int) -> Iterator[Structure]:
        """ "A, B and other towns in Y", "A and other members of Y": what is said of the others is true of the named."""
        p = self.parse
        k = n - 1
        while k > max(start, n - 4) and p.lower[k] != "other":
            k -= 1
        if p.lower[k] != "other" or k < start + 2 or p.lower[k - 1] not in ("and", "or"):
            return
        last = next((x for x in self.ends.get(k - 1 - (p.lower[k - 2] == ","), ()) if x.form is Form.NAME), None)
        if last is None or last.adjectival:
            return
        owner = self._before(n) or self._after(n + 1)
        if last.kind is not Kind.PERSON:
            owner = self._place_after(n + 1, end) or owner
        if owner is None or owner.referent is last.referent:
            return
        for x in (last, *self._listed_before(last, by_comma=True)):
            if x.kind is Kind.PERSON and owner.kind is Kind.ORGANIZATION:
                yield Structure(Relation.AFFILIATED_WITH, x, owner, "summed-in", n)
            elif x.kind in (Kind.PLACE, Kind.ORGANIZATION) and owner.kind in PLACES:
                yield Structure(Relation.LOCATED_IN, x, owner, "summed-in", n)

    def _summed_up(self, n: int, start: int) -> Iterator[Structure]:
        """ "A of Utah, B and C, all Republicans", "A and B, both Kenyan nurses": the plural holds of all of them."""
        p = self.parse
        k = n
        while k > max(start, n - 5) and p.lower[k] not in ("all", "both", ","):
            k -= 1
        if k < start + 2 or p.lower[k] not in ("all", "both") or p.lower[k - 1] not in (",", "–", "—"):
            return
        own = [x for x in self.arguments.covering(n) if x.referent is not None and (x.adjectival or x.start == n)]
        owner = (
            own[0] if own and p.tags[n] != "NNS" else next((x for t in range(k, n + 1) if (x := self._before(t))), None)
        )
        if owner is None or owner.start <= k:
            owner = own[0] if own else None
        if owner is None:
            return
        at = k - 1
        for r in reversed(self.references[: bisect_left(self.references, at, key=lambda x: x.start)][-12:]):
            if r.kind is not Kind.PERSON or r.form is not Form.NAME or r.end > at or r.start < start:
                continue
            if any(
                p.lower[t] not in (",", "and", "&", "of", "from", "the") and p.pos[t] not in ("PROPN", "NUM")
                for t in range(r.end, at)
            ):
                return
            national = owner.kind is Kind.COUNTRY
            yield Structure(Relation.NATIONAL_OF if national else Relation.AFFILIATED_WITH, r, owner, "summed-up", n)
            at = r.role_start if r.role_start is not None and r.role_start < r.start else r.start

    def _prefixed(self, r: Reference) -> Iterator[Structure]:
        """ "pro-Russian fighters", "an anti-government militia"."""
        p = self.parse
        at = r.start
        if at < 2 or p.lower[at - 1] not in ("-", "–"):
            return
        relation = self.ontology.prefixes.get(p.lower[at - 2])
        if relation is None:
            return
        noun = r.head
        for _ in range(3):
            noun = p.heads[noun]
            for holder in self.arguments.covering(noun):
                if holder is not r and holder.head == noun and holder.kind is not Kind.COUNTRY:
                    yield Structure(relation, holder, r, "prefix", noun)
                    if p.deps[noun] == "appos":  # "X, a pro-Y politician"
                        for named in self.arguments.covering(p.heads[noun])[:1]:
                            yield Structure(relation, named, r, "prefix-appos", noun)
                    return

    def _part(self, r: Reference, end: int) -> Iterator[Structure]:
        p = self.parse
        if r.form is Form.NOMINAL and p.lemmas[r.head] in NO_PEOPLE:
            # "Chilean company": it is in Chile rather than a part of it
            for owner, how in self._owners(r, r.start):
                if owner.kind in PLACES and how in ("inner", "before"):
                    yield Structure(Relation.LOCATED_IN, r, owner, f"described-{how}", r.head)
                    if owner.kind is Kind.COUNTRY and "state" in p.lower[r.start : r.head]:
                        yield Structure(Relation.PART_OF, r, owner, f"state-owned-{how}", r.head)
            return
        named = "part" if p.lemmas[r.head] in self.ontology.part_heads else "body"
        modifying = r.end < len(p) and p.pos[r.end] == "NOUN" and p.deps[r.head] in ("compound", "nmod", "amod")
        for owner, how in self._owners(r, r.start):
            if how == "before" and modifying and owner.kind is Kind.ORGANIZATION:
                continue  # "the Red Party's Senate nomination"
            if owner.kind in (Kind.COUNTRY, Kind.ORGANIZATION, Kind.PLACE):
                relation = Relation.LOCATED_IN if how in ("in", "at", "near") else Relation.PART_OF
                if how == "of" and owner.kind is Kind.COUNTRY and owner.start >= r.end and p.lemmas[r.head] in SEATED:
                    relation = Relation.LOCATED_IN  # "Colorado State University of the US"
                if owner.kind in PLACES and p.lemmas[r.head] in PRIVATE and "state" not in p.lower[r.start : r.end]:
                    relation = Relation.LOCATED_IN
                if named == "body" and how in ("of", "to", "for") and owner.kind is not Kind.ORGANIZATION:
                    continue
                yield Structure(relation, r, owner, f"{named}-{how}", r.head)
                if how == "before" and r.form is Form.NAME and p.lower[r.start - 1] in POSSESSIVE:
                    for other in self.descriptors.listed_after(r, end):
                        if p.lower[other.start - 1] != "the":
                            yield Structure(relation, other, owner, f"{named}-listed", r.head)
                seated = named == "body" or p.lemmas[r.head] in SEATED
                seated = seated and owner.form is Form.NAME and not owner.adjectival
                if seated and owner.kind is Kind.COUNTRY:
                    # "Peru's Geological Survey" is the state's, "Peru's San Marcos University" is in it
                    words = {p.lemmas[t] for t in range(r.start, r.end)} | set(p.lower[r.start : r.end])
                    seated = not words & PUBLIC and (r.end - r.start > 1 or p.lemmas[r.head] in SEATED)
                if owner.kind is not Kind.ORGANIZATION and how == "before" and seated:
                    yield Structure(Relation.LOCATED_IN, r, owner, f"{named}-here", r.head)
                elif owner.kind is Kind.ORGANIZATION and how in ("at", "in"):
                    yield Structure(Relation.PART_OF, r, owner, f"{named}-{how}", r.head)
                elif owner.kind is Kind.PLACE and relation is Relation.PART_OF and p.lemmas[r.head] in LOCAL_BODIES:
                    yield Structure(Relation.LOCATED_IN, r, owner, f"{named}-local", r.head)

    def _member(self, r: Reference) -> Iterator[Structure]:
        """ "Labour's X", "X of the Greens", "X, from Kenya"."""
        p = self.parse
        before = self._before(r.start) if not r.role else None
        if before is not None and before.kind is not Kind.GROUP and before.form is not Form.PRONOUN:
            if _is_party(before) or before.kind is Kind.ORGANIZATION:
                yield Structure(Relation.AFFILIATED_WITH, r, before, "name-before", r.head)
            else:
                possessed = p.lower[r.start - 1] in POSSESSIVE
                stands_for = p.lower[before.start - 1] in ("from", "of")  # "Senator from Utah X", "Recorder of Lima X"
                if possessed and before.kind is Kind.COUNTRY:  # who heads it, plays for it or comes from it
                    yield Structure(Relation.LEADS, r, before, "name-before", r.head)
                    yield Structure(Relation.NATIONAL_OF, r, before, "name-before", r.head)
                if possessed or (stands_for and before.kind is Kind.PLACE):
                    yield Structure(Relation.AFFILIATED_WITH, r, before, "name-before", r.head)
        at = r.end
        if at < len(p) and p.lower[at] == ",":
            at += 1
        while at < len(p) and p.lower[at] in ("both", "all", "also", "originally", "formerly") and at < r.end + 3:
            at += 1
        if at >= len(p) or p.lower[at] not in ("of", "at", "from"):
            return
        after = self._after(at)
        if at > r.end and p.lower[at] != "from" and (after is None or not _is_named_body(after)):
            return
        if after is None or (at == r.end and self._targets.get(id(r), (None,))[0] is after):
            return
        for person in (r, *self._list_before(r)) if p.lower[at] == "from" and at > r.end else (r,):
            if after.kind is Kind.COUNTRY:
                yield Structure(Relation.NATIONAL_OF, person, after, f"name-{p.lower[at]}", r.head)
                continue
            if after.kind is Kind.PLACE:
                yield Structure(Relation.LOCATED_IN, person, after, f"name-{p.lower[at]}-place", r.head)
            if after.kind is not Kind.PLACE or p.lower[at] == "of":
                yield Structure(Relation.AFFILIATED_WITH, person, after, f"name-{p.lower[at]}", r.head)

    def _list_before(self, r: Reference) -> Iterator[Reference]:
        """The person joined to `r` by "and" right before it."""
        if r.start > 1 and self.parse.lower[r.start - 1] in ("and", "&"):
            yield from [x for x in self.ends.get(r.start - 1, ()) if x.kind is Kind.PERSON][:1]

    # -- places --------------------------------------------------------------------------------------------------

    def _address(self, r: Reference, end: int) -> Iterator[Structure]:
        """ "Lviv, Ukraine"; "Kanam and Wase, Plateau State"; "Peru's capital, Lima"; "the Peruvian city of Cusco"."""
        p = self.parse
        at = self._past_bracket(r.end)
        if at < end and p.lower[at] == "," and (r.kind is not Kind.PERSON or self._is_taken_for_person(r)):
            for larger in self._placed_at(at + 1):
                if larger.kind in PLACES and not larger.adjectival and larger.form is Form.NAME:
                    rule = self._address_rule(r, larger, end)
                    if rule is None:
                        continue
                    yield Structure(Relation.LOCATED_IN, r, larger, rule, r.head)
                    if r.kind is Kind.PLACE:
                        for sibling in self._listed_before(r):
                            yield Structure(Relation.LOCATED_IN, sibling, larger, "address-shared", sibling.head)
        place = self._place_after(r.end, end)
        others = r.kind is Kind.GROUP and p.lemmas[r.head] == "other"
        if place is not None and place is not r and r.kind is not Kind.COUNTRY and not others:
            comma = "comma-" if p.lower[self._past_bracket(r.end)] == "," else ""
            yield Structure(Relation.LOCATED_IN, r, place, f"after-{comma}in", r.head)
            if r.kind in (Kind.PLACE, Kind.ORGANIZATION) and not comma:
                for sibling in self._listed_before(r):
                    yield Structure(Relation.LOCATED_IN, sibling, place, "after-in-shared", sibling.head)
        elif place is None and r.form is Form.NAME and not r.adjectival and r.kind is not Kind.PERSON:
            yield from self._belongings(r, end)
        yield from self._glossed(r, end)
        if r.kind is Kind.EVENT:
            for owner, how in self._owners(r, r.start):
                if owner.kind in PLACES:
                    yield Structure(Relation.LOCATED_IN, r, owner, f"event-{how}", r.head)
        yield from self._based(r)
        if r.kind is Kind.PLACE:
            yield from self._included(r)
            before = self._before(r.start) or self._possessor(r)
            if before is not None and before.kind in PLACES:
                yield Structure(Relation.LOCATED_IN, r, before, "place-before", r.head)
            at = r.start - 1
            if at > 0 and p.lower[at] in (",", "of"):
                at -= 1
            if at > 0 and p.lemmas[at] in PLACE_NOUNS:
                left = at
                while left > 0 and p.deps[left - 1] in ("compound", "amod", "nmod") and not self.ends.get(left):
                    left -= 1
                before = self._before(left)
                if before is not None and before.kind in PLACES:
                    parts = p.lemmas[at] in TERRITORIES and before.kind is Kind.COUNTRY
                    for x in (r, *(self.descriptors.listed_after(r, end) if p.tags[at] == "NNS" else ())):
                        yield Structure(Relation.LOCATED_IN, x, before, "place-noun", at)
                        if parts:
                            yield Structure(Relation.PART_OF, x, before, "place-noun", at)
            for owner, how in self._owners(r, r.start):
                if how == "of" and p.lemmas[r.head] in CITIES and r.form is not Form.NOMINAL:
                    continue  # "the Pacific island of X", read as the Pacific
                if how == "of" and p.lemmas[r.head] == "district" and p.lower[r.head - 1] in QUARTERS | {"middle"}:
                    continue  # "in the Northern District of Texas" is a court
                if owner.kind in PLACES and how in ("inner", "of", "in"):
                    yield Structure(Relation.LOCATED_IN, r, owner, f"place-{how}", r.head)

    def _belongings(self, r: Reference, end: int) -> Iterator[Structure]:
        """ "the Ubinas volcano in Peru", "Navy ships near Ilo": where things of a name are, it is."""
        p = self.parse
        if r.kind is Kind.COUNTRY:
            return
        at = r.end
        while at < min(end, r.end + 4) and p.pos[at] in ("NOUN", "PROPN", "ADJ") and not self.starts.get(at):
            at += 1
        noun = p.lemmas[at - 1]
        if at == r.end or p.pos[at - 1] != "NOUN" or self._is_people(at - 1) or noun in STATE_BODIES or noun in DEEDS:
            return
        if at < end and p.lower[at] == ",":
            return
        place = self._place_after(at, end)
        if place is not None and place.referent is not r.referent:
            yield Structure(Relation.LOCATED_IN, r, place, "belongings-in", at - 1)

    def _glossed(self, r: Reference, end: int) -> Iterator[Structure]:
        """ "X, the capital of Y", "X, a town in Y"; "X and Z, both in Y"."""
        p = self.parse
        at = r.end
        if at + 3 >= end or p.lower[at] != ",":
            return
        if p.lower[at + 1] in ("both", "all") and p.lower[at + 2] in WHERE:
            place = self._place_after(at + 2, end)
            for x in (r, *self._listed_before(r)) if place is not None else ():
                if place is not None and x.kind is not Kind.COUNTRY:
                    yield Structure(Relation.LOCATED_IN, x, place, "after-both", x.head)
            return
        counted = p.pos[at + 1] == "NUM"
        if r.kind is not Kind.PLACE or not (counted or p.lower[at + 1] in ("the", "a", "an")):
            return
        for k in range(at + 2, min(end - 2, at + 7)):
            if p.lemmas[k] in PLACE_NOUNS and p.lower[k + 1] in ("of", "in", "on", "near"):
                follow = k + 2 + (p.lower[k + 2] == "the" or p.lower[k + 2] in QUARTERS)
                for x in self.starts.get(follow, ()) or self.starts.get(k + 2, ()):
                    if x.kind in PLACES and not x.adjectival:
                        for y in (r, *(self._listed_before(r) if counted else ())):
                            yield Structure(Relation.LOCATED_IN, y, x, "glossed", k)
                return
            if p.pos[k] not in ("ADJ", "NOUN", "PROPN", "ADV", "PUNCT"):
                return

    def _is_taken_for_person(self, r: Reference) -> bool:
        """True for a name that stands where a place does: "in Allen, Texas"."""
        p = self.parse
        if r.form is not Form.NAME or r.role or r.end - r.start > 2 or r.start == 0:
            return False
        return (
            p.lower[r.start - 1] in ("in", "near", "at", "outside")
            or (
                p.lower[r.start - 1] in ("and", "&")
                and any(x.kind is Kind.PLACE and not x.adjectival for x in self.ends.get(r.start - 1, ()))
            )
            or (p.lower[r.start - 1] in ("of", "from", "to") and p.lemmas[p.heads[p.heads[r.head]]] in PLACE_NOUNS)
            or (p.lower[r.start - 1] == "of" and any(x.kind is Kind.PERSON for x in self.ends.get(r.start - 1, ())))
        )

    def _placed_at(self, at: int) -> list[Reference]:
        """What begins at token `at` or behind a point of the compass there ("southern Peru", "Peru-held Arica")."""
        p = self.parse
        found = self.starts.get(at, [])
        if not found and at < len(p) and p.lower[at] in QUARTERS:
            at += 1 + (at + 2 < len(p) and p.lower[at + 1] == "-")
            at += at < len(p) and p.lower[at] in QUARTERS
            found = self.starts.get(at, [])
        elif found and all(x.kind is Kind.COUNTRY for x in found):
            k = max(x.end for x in found)
            if k + 2 < len(p) and p.lower[k] == "-" and p.tags[k + 1] == "VBN":
                found = self.starts.get(k + 2, [])
        return found

    def _possessor(self, r: Reference) -> Reference | None:
        """The owner in "Peru's main Ilo Port", across what describes the place."""
        p = self.parse
        at = r.start
        while at > r.start - 4 and at > 1 and p.pos[at - 1] in ("ADJ", "NOUN", "ADV") and not self.ends.get(at):
            at -= 1
        return self._before(at) if at < r.start and p.lower[at - 1] in ("'s", "’s") else None

    def _address_rule(self, r: Reference, larger: Reference, end: int) -> str | None:
        """How far "A, B" is an address: not where it is a part of a list ("A, B, C and D")."""
        p = self.parse
        acting = p.deps[larger.head] == "nsubj" and p.heads[larger.head] >= larger.end and r.kind is not larger.kind
        if acting and (r.kind is Kind.EVENT or larger.kind is Kind.PLACE):
            return None  # "on day five of the World Cup, Sweden defeated ..."
        if self._is_listing(larger.end, end):
            return None
        run = self._run(r, end)
        if run > LONGEST_ADDRESS or (r.kind is Kind.COUNTRY and larger.kind is Kind.COUNTRY and run < 3):
            return None
        if r.kind is Kind.COUNTRY and larger.kind is Kind.PLACE:
            return None
        if r.kind is Kind.ORGANIZATION and SEATS.isdisjoint((p.lemmas[r.end - 1], p.lemmas[r.head])):
            return None  # "the European Union, Peru and Chile"
        at = larger.end
        named = p.lemmas[at - 1] in LANDS and p.lemmas[r.end - 1] not in LANDS
        if self._is_enumerated(r, larger, end) and not named:
            return None
        if at >= end or p.lower[at] not in ("and", "or", ",", "'s", "’s"):
            # "American officials, US president X": a country that describes what follows it is no address
            described = at < end and larger.kind is Kind.COUNTRY and p.pos[at] in ("NOUN", "PROPN")
            return None if described and p.lower[at] not in WHEN else "address"
        if p.lower[at] == ",":
            at += 1
        if at < end and p.lower[at] in ("and", "or", "&"):
            alike = any(x.kind is r.kind is larger.kind and not x.adjectival for x in self.starts.get(at + 1, ()))
            return None if alike and not named else "address-open"
        return "address-possessed" if p.lower[at] in ("'s", "’s") else "address"

    def _is_listing(self, at: int, end: int) -> bool:
        """True where names go on in a list, known or not: "X, Y, Lamas, Piura and Ilo"."""
        p = self.parse
        for items in range(1, 7):
            at = self._past_bracket(at)
            if at + 1 >= end or p.lower[at] not in (",", "and"):
                return False
            closing = p.lower[at] == "and"
            at += 1
            if p.lower[at] == "and":
                closing, at = True, at + 1
            first = at
            while at < end and p.pos[at] == "PROPN":
                at += 1
            if at == first or any(x.kind not in PLACES for x in self.starts.get(first, ())):
                return False
            if closing:
                return items > 1
        return False

    def _is_enumerated(self, r: Reference, larger: Reference, end: int) -> bool:
        """True where `r` and `larger` begin a list of three or more of their kind: "A, B, C and D"."""
        p = self.parse
        last, count = larger, 2
        if r.kind is not larger.kind:
            return False
        while last.end + 1 < end and p.lower[last.end] in (",", "and", "or"):
            at = last.end + 1
            closing = p.lower[last.end] != ","
            if not closing and p.lower[at] in ("and", "or"):
                closing, at = True, at + 1
            at += at < end and p.lower[at] == "the"
            following = [x for x in self.starts.get(at, ()) if x.kind is r.kind and not x.adjectival]
            if not following:
                return False
            last, count = following[0], count + 1
            if closing:
                return count > 3 or r.kind is Kind.COUNTRY
        return False

    def _based(self, r: Reference) -> Iterator[Structure]:
        """ "the Lima-based firm X", "a Lima-based team"."""
        p = self.parse
        at = (r.head if r.form is Form.NOMINAL else r.start) - 1
        for _ in range(7):
            if at < 2 or (
                p.pos[at] not in ("NOUN", "ADJ", "PROPN") and p.lower[at] not in ("based", "headquartered", "-", "–")
            ):
                return
            if p.lower[at] in ("based", "headquartered") and p.lower[at - 1] in ("-", "–"):
                for place in self.ends.get(at - 1, ()):
                    if place.kind in PLACES:
                        yield Structure(Relation.LOCATED_IN, r, place, "based", at)
                return
            at -= 1

    def _home_to(self, n: int, end: int) -> Iterator[Structure]:
        """ "the county, which is home to the cities A and B"."""
        p = self.parse
        hosts = [x for t in (n, p.heads[n]) for x in self.predicates.noun(t).get("bearer", ()) if p.pos[t] == "NOUN"]
        over = p.heads[n]
        tokens = [a.token for a in hosts]
        if p.pos[over] in ("VERB", "AUX"):
            tokens += [a.token for a in self.predicates.subjects(over)]
        places = [f.reference for t in tokens for f in self.arguments.of(t)[:1] if f.reference.kind in PLACES]
        if not places and n > 1 and p.lower[n - 1] == ",":
            places = [x for x in self.ends.get(n - 1, ()) if x.kind in PLACES]
        if not places:
            return
        for k in range(n + 2, min(end, n + 9)):
            found = [x for x in self.starts.get(k, ()) if not x.adjectival]
            if found:
                first = max(found, key=lambda x: x.end)
                for x in (first, *self.descriptors.listed_after(first, end)):
                    yield Structure(Relation.LOCATED_IN, x, places[0], "home-to", n)
                return

    def _past_bracket(self, at: int) -> int:
        """Where the sentence goes on behind a short form in brackets at token `at`."""
        p = self.parse
        if at >= len(p) or p.lower[at] != "(":
            return at
        return next((k + 1 for k in range(at + 1, min(len(p), at + 6)) if p.lower[k] == ")"), at)

    def _place_after(self, at: int, end: int) -> Reference | None:
        """The place in "X in the western Y", "X (Z), near Y", read off the words."""
        p = self.parse
        at = self._past_bracket(at)
        if at < end and p.lower[at] == ",":
            at += 1
        if at >= end or p.lower[at] not in ("in", "near", "at", "outside", "on"):
            return None
        if p.lower[at] == "on" and PLACE_NOUNS.isdisjoint(p.lemmas[at + 1 : at + 5]):
            return None  # but "on the Peruvian island of X"
        link = at
        at += 1
        for _ in range(6):
            found = [x for x in self.starts.get(at, ()) if x.kind in PLACES and not x.adjectival]
            if found:
                first = found[0]
                if first.end + 1 < end and p.lemmas[first.head] in CITIES and p.lower[first.end] == "of":
                    # "the Red Sea port of X"
                    return next((x for x in self.starts.get(first.end + 1, ()) if x.kind in PLACES), first)
                if first.end + 1 < end and p.lower[first.end] in POSSESSIVE:
                    # "in China's Guangdong province"
                    return next((x for x in self.starts.get(first.end + 1, ()) if x.kind is Kind.PLACE), first)
                return first
            if at >= end or p.pos[at] not in ("DET", "ADJ", "NOUN", "VERB", "ADP"):
                return None
            if p.pos[at] == "ADP" and p.lower[at] != "of" and at > link + 1:
                return None
            at += 1
        return None

    def _included(self, r: Reference) -> Iterator[Structure]:
        """ "Across X, including in A, B and C": each of the list is in what it is said to be part of."""
        p = self.parse
        first = min([r, *self._listed_before(r, by_comma=True)], key=lambda x: x.start)
        at = first.start - 1
        if at > 0 and p.lower[at] in ("in", "at", "near"):
            at -= 1
        if at < 1 or p.lower[at] not in ("including", "particularly", "especially", "namely", "notably", "mainly"):
            return
        at -= p.lower[at - 1] == ","
        for larger in self.ends.get(at, ()):
            if larger.kind in PLACES and not larger.adjectival:
                yield Structure(Relation.LOCATED_IN, r, larger, "place-included", r.head)

    def are_listed(self, a: Reference, b: Reference, end: int) -> bool:
        """True for neighbours in a row of places too long to be an address."""
        between = self.parse.lower[a.end : b.start]
        return a.kind in PLACES and b.kind in PLACES and between == [","] and self._run(a, end) > LONGEST_ADDRESS

    def is_address(self, a: Reference, b: Reference) -> bool:
        """True where `b`, right after `a`, says where that is and no third of their kind follows."""
        if not self.whereabouts.is_address(a, b):
            return False
        at = b.end + 1
        further = self.starts.get(at, ()) if at < len(self.parse) and self.parse.lower[b.end] == "," else ()
        return not (a.kind is b.kind and any(x.kind is b.kind and not x.adjectival for x in further))

    def _run(self, r: Reference, end: int) -> int:
        """How many places stand in a row around `r` with nothing but commas between: a long row is a list."""
        p = self.parse
        count, first, last = 1, r, r
        while True:
            following = [x for x in self.starts.get(last.end + 1, ()) if x.kind in PLACES and not x.adjectival]
            if last.end >= end or p.lower[last.end] != "," or not following:
                break
            last = following[0]
            count += 1
        while first.start > 1 and p.lower[first.start - 1] == ",":
            preceding = [x for x in self.ends.get(first.start - 1, ()) if x.kind in PLACES and not x.adjectival]
            if not preceding:
                break
            first = preceding[0]
            count += 1
        return count

    def _listed_before(self, r: Reference, by_comma: bool = False) -> list[Reference]:
        """What stands in one list with `r`, before it: "A, B and r"; `by_comma` where more of the list may follow."""
        p = self.parse
        found: list[Reference] = []
        at = r.start
        while at > 1:
            before = at - 1
            if p.lower[before] in ("and", "or", "&"):
                before -= 1
                if before >= 0 and p.lower[before] == ",":
                    before -= 1
            elif (found or by_comma) and p.lower[before] == ",":
                before -= 1
            if before == at - 1:
                break
            if p.lower[before] == ")":  # "X (Y) and r"
                before = next((k - 1 for k in range(before - 1, max(0, before - 6), -1) if p.lower[k] == "("), before)
            siblings = [x for x in self.ends.get(before + 1, ()) if x.kind is r.kind and not x.adjectival]
            if not siblings:
                break
            found.append(siblings[0])
            at = siblings[0].start
        return found

    def _prepositional(self, r: Reference) -> Iterator[Structure]:
        """ "the embassy in Lima", "troops near the border town of X"."""
        p = self.parse
        if r.kind is Kind.COUNTRY or _is_party(r) or (r.kind is Kind.GROUP and p.lemmas[r.head] == "other"):
            return  # a country in a place is its envoys or forces
        for c in p.children[r.head]:
            link = p.lower[c]
            if p.deps[c] != "prep" or link not in LOCATIVE or link == "between" or c < r.end - 1:
                continue
            for o in p.children[c]:
                last: Reference | None = None
                for t in p.conjuncts(o) if p.deps[o] == "pobj" else ():
                    for filler in self.arguments.of(t)[:1]:
                        place = filler.reference
                        body = r.kind is Kind.ORGANIZATION or p.lemmas[r.head] in self.ontology.part_heads
                        body = body and p.lemmas[r.head] != "team"
                        if not is_site(p, place, link) or (link == "from" and not body):
                            continue
                        if place.kind is Kind.ORGANIZATION and (
                            r.kind not in GUESTS or p.lemmas[r.head] not in VISITORS
                        ):
                            continue
                        if filler.via in ("direct", "inner"):
                            # of "Cusco, Peru" Cusco is where it is
                            if last is None or not self.whereabouts.is_address(last, place):
                                yield Structure(Relation.LOCATED_IN, r, place, f"noun-{link}", r.head)
                            last = place
                        elif filler.via in (*WHERE, "of") and link in WHERE and not place.adjectival:
                            # "dockers at ports in X", "hunters in other parts of X"
                            yield Structure(Relation.LOCATED_IN, r, place, f"noun-{link}~{filler.via}", r.head)

    def _locative(self, v: int) -> Iterator[Structure]:
        """Who takes part in something that is told to happen at a place is there."""
        slots = self.predicates.verb(v)
        places: list[tuple[Reference, str, str]] = []
        lemma = self.predicates.lemma(v)
        if lemma in VISITING:
            for argument in slots.get("patient", ()):
                for filler in self.arguments.of(argument.token)[:1]:
                    town = filler.via == "of" and self.parse.lemmas[argument.token] in PLACE_NOUNS
                    if (filler.via == "direct" or town) and filler.reference.kind is Kind.PLACE:
                        places.append((filler.reference, "patient", argument.way))
        for slot, arguments in slots.items():
            if slot in LOCATIVE:
                for argument in arguments:
                    for filler in self.arguments.of(argument.token):
                        if not is_site(self.parse, filler.reference, slot):
                            continue
                        named = filler.via == "of" and self.parse.lemmas[argument.token] in PLACE_NOUNS
                        if filler.via == "mod" and filler.reference.kind is Kind.PLACE:
                            named = self.parse.lemmas[argument.token] in VENUES
                        kept = slot == "from" and self.parse.lemmas[argument.token] in KEPT
                        whence = slot == "from" and filler.via == "of" and lemma in COMING
                        whence = whence and self.parse.lemmas[argument.token] in ("part", "region", "corner")
                        if filler.via == "direct" or (named and (slot in WHERE or slot == "into")):
                            places.append((filler.reference, slot, argument.way))
                        elif kept and filler.via in (*WHERE, "mod") and filler.reference.kind is Kind.PLACE:
                            # "released from a prison in X": was there
                            places.append((filler.reference, "out", argument.way))
                        elif whence:
                            places.append((filler.reference, "parts", argument.way))
                        elif filler.via in WHERE and slot == "on" and self.parse.lemmas[argument.token] in BUSY:
                            places.append((filler.reference, "on~in", argument.way))  # "on trial in X"
                        elif (filler.via in (*WHERE, "inner", "of") and slot in ("in", "at", "near", "to")) or (
                            filler.via == "of" and slot == "on"  # "on the island of X"
                        ):
                            if filler.via == "of" and self.parse.lemmas[argument.token] in ABSTRACT:
                                continue  # "in the history of X"
                            places.append((filler.reference, f"{slot}~{filler.via}", argument.way))
        places += [(x, "in", "loose") for x in self._relative_places(v)]
        told = [place for place, _, _ in places]
        places = [x for x in places if not any(self.whereabouts.is_address(y, x[0]) for y in told if y is not x[0])]
        befalling, present = lemma in BEFALLING, lemma in PRESENT
        if befalling or present:
            known = {id(place) for place, _, _ in places}
            places += [(x, "deep", "own") for x in self._deep_places(v) if id(x) not in known]
        if not places or lemma == "induct":  # into a hall of fame
            return
        for slot in ("agent", "patient"):
            for argument in slots.get(slot, ()):
                if argument.way == "light":
                    continue  # who does what a noun tells of need not be where it happens
                for filler in self.arguments.of(argument.token)[:2]:
                    if filler.via not in ("direct", "inner", "poss", "of"):
                        continue
                    abroad = filler.reference.kind is Kind.COUNTRY and slot == "agent"
                    if abroad and lemma not in CONVENING:
                        continue  # what a country does it does through others
                    if self.parse.lemmas[argument.token] == "other":
                        continue  # "three others": nobody one could name
                    numbered = self.parse.lemmas[argument.token] in COUNTING
                    numbered = numbered or (slot == "agent" and self.parse.pos[argument.token] == "NUM")
                    counted = filler.via == "of" and numbered
                    if slot == "agent" and filler.via == "of" and not counted:
                        continue
                    near = "" if filler.via == "direct" or counted else f"~{filler.via}"
                    for place, where, way in places:
                        guest = filler.reference.kind in GUESTS or lemma in HELD
                        if place.kind is Kind.ORGANIZATION and not guest:
                            continue
                        if place is filler.reference or (abroad and (place.kind is Kind.COUNTRY or where not in WHERE)):
                            continue
                        sent = "patient" in slots and lemma not in HOSTING
                        if slot == "agent" and where in ("to", "into", "from") and sent:
                            continue  # who sends somebody there does not go
                        if lemma == "be" and where in ("to", "into"):
                            continue  # "is home to"
                        if slot == "patient" and where == "from":
                            continue  # who is taken away is there no more
                        if where == "deep" and argument.way == "filled" and not near and slot == "agent" and present:
                            yield Structure(Relation.LOCATED_IN, filler.reference, place, "verb-filled-deep", v)
                            continue
                        if where == "deep" and (near or not (present if slot == "agent" else befalling)):
                            continue
                        loose = way == "loose" or argument.way not in ("own", "shared")
                        if loose and place.kind is Kind.ORGANIZATION:
                            continue
                        if slot == "agent" and where == "on" and "patient" in slots:
                            continue  # "conducts strikes on X"
                        spoken = argument.way == "filled" and lemma in PRESENT and where in ("at~in", "in~in")
                        if loose and (near or (where not in WHERE and not spoken)):
                            continue  # but "speaking at a rally in X"
                        if where == "from" and place.kind is Kind.COUNTRY and lemma in ("be", "come", "hail"):
                            yield Structure(Relation.NATIONAL_OF, filler.reference, place, "verb-from", v)
                        rule = f"verb-{slot}{near}-{where}{'-loose' if loose else ''}"
                        yield Structure(Relation.LOCATED_IN, filler.reference, place, rule, v)

    def _relative_places(self, v: int) -> list[Reference]:
        """The place of a relative clause: "London, where X is in hospital"."""
        p = self.parse
        where = next((c for c in p.children[v] if p.lower[c] == "where"), None)
        if where is None or where > v or p.deps[v] not in ("relcl", "advcl", "ccomp"):
            return []
        at = where - 1 if p.lower[where - 1] == "," else where
        return [x for x in self.ends.get(at, ()) if x.kind in PLACES and not x.adjectival]

    def _deep_places(self, v: int) -> list[Reference]:
        """Places under the nouns of a clause: "killed by a car bomb in Y", "met with the envoy in Y"."""
        p = self.parse
        found: list[Reference] = []
        stack = [(c, 0) for c in p.children[v] if c > v and p.deps[c] in ("prep", "agent", "dobj")]
        while stack:
            t, depth = stack.pop()
            if p.pos[t] == "ADP" and (p.lower[t] in WHERE or p.lower[t] == "on"):
                for o in p.children[t]:
                    found += [x for x in self.arguments.covering(o)[:1] if is_site(p, x, p.lower[t])]
            if depth < 5:
                stack += [(c, depth + 1) for c in p.children[t] if c > t and p.deps[c] in ("prep", "pobj", "dobj")]
        return found


def _is_party(r: Reference) -> bool:
    """True for a party named by its adjective ("Republican")."""
    return r.kind is Kind.ORGANIZATION and r.adjectival


def _is_named_body(r: Reference) -> bool:
    """True for an organisation by its own name."""
    return r.kind is Kind.ORGANIZATION and r.form is Form.NAME and not r.adjectival
