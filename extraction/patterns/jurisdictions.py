"""Whose an office is that stands without its country: "the president", "In Alabama, Governor X".

A president is of the country that the sentence names, else of the one that the article is about; governors and mayors
are of a place. What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from extraction.naming.countries import has_office, is_rare_office
from extraction.naming.metonyms import is_elsewhere
from extraction.patterns.callings import STATE_SERVANTS
from extraction.patterns.neighbours import Neighbours
from extraction.patterns.pattern import Structure
from extraction.reading import Reference
from extraction.syntax.parse import POSSESSIVE, Parse
from graph.model import Form, Kind, Relation

# heads of state and government and their ministers: without a name beside them they are the country's
STATE_OFFICES = frozenset(
    """president minister premier chancellor king queen emperor empress monarch sultan emir taoiseach junta regime
    presidency secretary incumbent""".split()
)
# held by one at a time
SOLE_OFFICES = frozenset("president premier chancellor king queen emperor empress monarch sultan emir".split())
# many are called kings who are none: only in an article that tells of a monarchy
CROWNED = frozenset("king queen emperor empress".split())
MONARCHY = frozenset("kingdom monarch monarchy throne royal royals palace crown coronation".split())
LOCAL_OFFICES = frozenset({"governor", "mayor"})
# without a body beside them as often a state's or a party's as the country's
OF_PARTS = frozenset(
    """senator congressman congresswoman lawmaker legislator representative mp judge general nominee candidate
    congressperson""".split()
)
# what brings in when, why or against whom something is done
BESIDE = frozenset("after since following before during despite amid against over about".split())
VISITING = frozenset({"visit", "tour", "invade"})
TRAVELLING = frozenset("travel fly go head journey come sail depart".split())
# what leads from a deed to who does it or suffers it
AGAINST = frozenset("by against on from".split())
UNLIKE = frozenset(("unlike", "than"))
# what one does to the leaders of other countries
TURNING_TO = frozenset(
    """condemn criticize criticise denounce praise meet fear host receive accuse blame urge phone telephone warn
    sanction threaten rebuke scold mock visit impose negotiate talk write slam blast""".split()
)
# ministers of a part of a country
PARTIAL = frozenset("chief regional state provincial".split())
# offices whose words say that they are a country's, though their head noun may be anybody's
STATE_TITLES = frozenset(
    "deposed leader,ousted leader,former leader,military leader,interim leader,transitional leader,military ruler,"
    "presidential candidate,presidential candidates,presidential nominee,presidential hopeful,"
    "security advisor,security adviser,second lady,surgeon general,press secretary,"
    "supreme leader,paramount leader,attorney general,solicitor general,chief justice,head of state,"
    "head of government,secretary of state,first lady".split(",")
)


class Jurisdictions:
    """The countries and places that the offices of one document are of."""

    def __init__(self, parse: Parse, neighbours: Neighbours) -> None:
        self.parse = parse
        self.neighbours = neighbours
        self.home = neighbours.foremost(Kind.COUNTRY)  # the country that the document is about
        if self.home is not None and is_elsewhere(self.home, neighbours.references):
            self.home = None
        # whether it names more than one country
        self.several = len({id(r.referent) for r in neighbours.references if r.kind is Kind.COUNTRY}) > 1
        self.titled = [r for r in neighbours.references if r.kind is Kind.PERSON and r.role_start is not None]

    @cached_property
    def town(self) -> Reference | None:
        """The place that the document is about: whose mayor a mayor is."""
        return self.neighbours.foremost(Kind.PLACE, (Form.NAME,))

    def of(
        self, holder: Reference, relation: Relation, head: str, word: int, start: int, how: str
    ) -> Iterator[Structure]:
        """The country of a president or minister without one beside them: of the sentence, else of the article.

        `head` is the noun of the office at token `word`, `start` where its sentence begins and `how` what the rule is
        called by.
        """
        if head in LOCAL_OFFICES and relation is Relation.LEADS:
            yield from self._near_place(holder, relation, word, start, how)
            return
        offices = STATE_OFFICES if relation is Relation.LEADS else STATE_SERVANTS | STATE_OFFICES
        if head == "minister" and self.parse.lower[word - 1] in PARTIAL:
            return
        if head not in offices and " ".join(self.parse.lower[max(0, word - 1) : word + 1]) not in STATE_TITLES:
            return
        office = self._office(word)
        home = self.home.referent if self.home is not None else None
        near: list[Reference] = []
        apart = False
        for r in self.neighbours.since(start):
            if r.start >= word:
                break
            if r.kind is Kind.COUNTRY and r.form is not Form.PRONOUN and not self._is_anothers(r, holder, head):
                if not self._may_have(r, office):
                    continue
                if self._is_apart(r, holder) or (r.referent is not home and self._is_one_of_several(r)):
                    apart = True
                else:
                    near.append(r)
        own = next((r for r in near if r.referent is home), None)
        if own is not None:
            yield Structure(relation, holder, own, f"{how}-near", word)
            return
        if near:
            yield Structure(relation, holder, near[-1], f"{how}-near", word)
        elif apart:
            return  # it may be anybody's then
        elif self.home is not None and self._may_have(self.home, office):
            if self._is_only_of_others(self.home, holder) or self._is_abroad(self.home, holder):
                return
            if self._is_only_against(self.home):
                return
            crowned = head not in CROWNED or not MONARCHY.isdisjoint(self.parse.lower)
            if crowned and head.removesuffix("s") not in OF_PARTS and not self._is_anothers(self.home, holder, head):
                yield Structure(relation, holder, self.home, f"{how}-home", word)
        elif is_rare_office(office):
            having = [r for r in self.neighbours.references if r.kind is Kind.COUNTRY and self._may_have(r, office)]
            if having and all(r.referent is having[0].referent for r in having):
                yield Structure(relation, holder, having[0], f"{how}-home", word)

    def _office(self, word: int) -> str:
        """The office at token `word`, in lower case: "president", "prime minister", "secretary of state"."""
        lower = self.parse.lower
        if "secretary of state" in (" ".join(lower[word : word + 3]), " ".join(lower[max(0, word - 2) : word + 1])):
            return "secretary of state"
        if word and lower[word] == "minister" and lower[word - 1] == "prime":
            return f"{lower[word - 1]} {lower[word]}"
        return lower[word]

    def _may_have(self, country: Reference, office: str) -> bool:
        return country.referent is None or has_office(country.referent.name, office)

    def _is_apart(self, country: Reference, holder: Reference) -> bool:
        """True for a country that turns to the holder of an office, as to others, or only tells when or against whom.

        "Chile condemned President X", "the plan, drawn up after Peru's attack, was presented by Minister X".
        """
        p = self.parse
        path = p.path(country.head, holder.head)
        if path is None:
            return False
        up, top, down = path
        if any(p.lower[t] in UNLIKE for t in up):
            return True
        owning = p.deps[country.head] in ("poss", "amod", "compound", "nmod")
        if owning and len(up) > 3 and p.deps[up[2]] == "prep" and p.lower[up[2]] in BESIDE:
            return True  # not "after Peru's vote, President X left"
        if not up or p.deps[up[-1]] != "nsubj" or p.lemmas[top] not in TURNING_TO:
            return False
        if any(other.head == up[-1] for other in self.titled):
            return False  # "Chilean Vice President X met President Y"
        if p.lemmas[top] in ("impose", "sanction"):
            return True
        called = [t for t in down if t != holder.head]  # what stands between the verb and whom it is done to
        return (
            bool(down)
            and p.deps[down[0]] in ("dobj", "prep")
            and all(p.pos[t] in ("ADP", "PROPN") or p.lemmas[t] in ("sanction", "tariff") for t in called)
        )

    def _is_one_of_several(self, country: Reference) -> bool:
        """ "In Peru or Chile", where the two own nothing: either may be whose the office is."""
        p = self.parse
        if country.adjectival or (country.end < len(p) and p.lower[country.end] in POSSESSIVE):
            return False
        first = p.first_of_list(country.head)
        listed = {first, *p.conjuncts(first)} - {country.head}
        return any(r.head in listed and r.kind is Kind.COUNTRY for r in self.neighbours.references)

    def _is_abroad(self, country: Reference, holder: Reference) -> bool:
        """True where the document tells that the holder of an office visits or invades a country, as another's.

        "President X visited Peru", "Prime Minister Y flew to Peru".
        """
        p = self.parse
        own = {r.head for r in self.neighbours.references if r.referent is holder.referent}
        for r in self._named(country):
            dep, over = p.deps[r.head], p.heads[r.head]
            if dep == "dobj":
                verb, goes = over, p.lemmas[over] in VISITING
            elif dep == "pobj" and p.lower[over] in ("to", "into"):
                verb = p.heads[over]
                goes = p.lemmas[verb] in TRAVELLING and all(p.lower[c] != "from" for c in p.children[verb])
            else:
                continue
            if goes and any(p.deps[c] == "nsubj" and c in own for c in p.children[verb]):
                return True
        return False

    def _is_anothers(self, country: Reference, holder: Reference, head: str) -> bool:
        """True for the country of "Peruvian President X met President Y": it has one, who is somebody else.

        Where the document names no other country, the second held the office at another time.
        """
        if head not in SOLE_OFFICES or not self.several:
            return False
        lemmas = self.parse.lemmas
        # no vice and no former one
        holders = self._titles_of_others(holder, lambda other: lemmas[other.role_start : other.role_end] == [head])
        return any(r.end in holders for r in self._named(country))

    def _is_only_of_others(self, country: Reference, holder: Reference) -> bool:
        """True where the document names a country in past titles of others alone: "led by former Chilean judge X"."""
        past = self._titles_of_others(holder, lambda other: (other.role or "").lower().startswith(("former", "ex-")))
        return all(r.end in past for r in self._named(country))

    def _is_only_against(self, country: Reference) -> bool:
        """True where the document names a country only as who does or suffers a deed: "the raid on Peru"."""
        p = self.parse
        return all(
            r.form is Form.NAME
            and p.deps[r.head] == "pobj"
            and p.lower[p.heads[r.head]] in AGAINST
            and p.pos[p.heads[p.heads[r.head]]] == "NOUN"
            for r in self.neighbours.references
            if r.referent is country.referent
        )

    def _titles_of_others(self, holder: Reference, fits: Callable[[Reference], bool]) -> set[int]:
        """Where the titles that `fits` begin, of all persons but `holder`: what is named before them ends there."""
        return {
            self.parse.unpossessed(other.role_start)
            for other in self.titled
            if other.role_start is not None and other.referent is not holder.referent and fits(other)
        }

    def _named(self, country: Reference) -> Iterator[Reference]:
        """Where the document names a country."""
        return (r for r in self.neighbours.references if r.referent is country.referent and r.form is Form.NAME)

    def _near_place(
        self, holder: Reference, relation: Relation, word: int, start: int, how: str
    ) -> Iterator[Structure]:
        """ "In Alabama, Governor X": the last place named before one who governs places."""
        before = self.neighbours.since(start)
        places = [r for r in before[:30] if r.end <= word and r.kind is Kind.PLACE and r.form is Form.NAME]
        if places:
            yield Structure(relation, holder, places[-1], f"{how}-near-place", word)
        elif self.town is not None:
            yield Structure(relation, holder, self.town, f"{how}-home-place", word)
