"""Descriptions of what the text has named: "the Ukrainian president", "the group", "the reclusive state", "X, a Y"."""

from __future__ import annotations

from collections.abc import Iterable

from extraction.naming.countries import country_forms, subdivisions_called
from extraction.naming.lexicon import lexicon
from extraction.naming.metonyms import is_elsewhere
from extraction.naming.parties import ADJECTIVES, LETTERS, MEMBER_DEPS, NOUNS, party_key
from extraction.reading import Reference, Referent
from extraction.syntax.parse import Parse
from extraction.syntax.words import Words
from graph.model import Form, Kind

_DEFINITE = frozenset(("the", "this", "that"))
_COUNTRY_NOUNS = frozenset("country nation state kingdom republic".split())
_BODY_NOUNS = frozenset(
    """group company organization organisation agency bloc alliance union party ministry council court
    commission committee firm association body newspaper outlet network militia movement corporation airline
    bank university institution department office parliament assembly army police force coalition club
    federation league chamber senate campaign foundation fund board panel""".split()
)
# what a body may be called beside the noun of its name
_ALSO_CALLED = {"panel": frozenset("panel committee subcommittee commission court board tribunal".split())}
# Bodies of a state are never called "the group".
_NO_GROUPS = frozenset(
    """army armies navy military police gendarmerie guard ministry government court parliament assembly senate congress
    cabinet department office university bank forces troops soldiers officers officials authorities""".split()
)
_LOOSE_BODY_NOUNS = frozenset("group company organization organisation firm body bloc alliance outlet agency".split())
_PLACE_NOUNS = frozenset(
    "city town village region province district island territory area state peninsula prison airport base".split()
)
_SUBDIVISIONS = frozenset({"state", "province"})
_WITHIN = frozenset("in across throughout around within outside from to into of".split())
_SETTLEMENTS = frozenset("city town village".split())
_BLOCS = frozenset(
    "union association nations alliance organization organisation community league treaty council bloc".split()
)
_SCIENTISTS = frozenset({"scientists", "researchers"})
_KIN = frozenset({"family", "brothers", "sisters"})  # of anybody whom the text tells of
# adjectives that point away from who is known
_OTHERS = frozenset(
    "new next former future first last other previous second legitimate late own same entire interim".split()
)
# words that make another office of one: "Vice President" is not "the president"
_LESSER = frozenset(
    "former ex vice deputy candidate nominee acting assistant elect hopeful spokesman spokeswoman adviser".split()
)
# offices that a state has many of, and what tells one from the other
_MANY = frozenset("minister secretary".split())
_FIELDS = frozenset(
    """prime foreign interior defense defence health finance justice education economy environment energy home
    state treasury information trade transport labor labour culture agriculture press general""".split()
)
_ENVOYS = frozenset({"ambassador", "envoy", "emissary"})
_LEADERS = frozenset(
    "leader president premier chancellor ruler minister dictator strongman head king queen sultan emir".split()
)


class Descriptions:
    """Finds the descriptions of one document and resolves them against the names before them."""

    def __init__(self, words: Words, parse: Parse, references: list[Reference]) -> None:
        self.words = words
        self.parse = parse
        self.mentions = sorted((r for r in references if r.referent is not None), key=lambda r: (r.start, -r.end))
        self.taken = {r.head for r in references if not r.adjectival}
        for r in references:
            if r.role_start is not None and r.role_end is not None:
                self.taken.update(range(r.role_start, r.role_end))
        self.adjectives = {r.start: r for r in references if r.adjectival}
        # the head nouns that have described a referent so far
        self.called: dict[int, set[str]] = {}
        # names of more than one word by their last word, once asked for
        self._tails: dict[str, list[Reference]] | None = None
        # nouns in apposition to persons, by the person's referent
        self.roles_beside: dict[int, list[int]] = {}

    def resolve(self) -> list[Reference]:
        """The references that the descriptions are, in text order."""
        return sorted([*self._appositions(), *self._definite(), *self._before_titles()], key=lambda r: r.start)

    def _appositions(self) -> list[Reference]:
        """ "X, a Y" and "the Y, X": the noun beside a name is its bearer."""
        parse, found = self.parse, []
        named = {r.head: r for r in self.mentions if r.form is Form.NAME and not r.adjectival}
        for i, dep in enumerate(parse.deps):
            if dep != "appos":
                continue
            head = parse.heads[i]
            if head in named and i not in self.taken and parse.tags[i].startswith("NN"):
                reference, at = named[head], i
            elif i in named and head not in self.taken and parse.tags[head] in ("NN", "NNP"):
                if any(head < between < named[i].start for between in named):
                    continue  # "a building in X, Y": the parser hangs the address on the building
                reference, at = named[i], head
            else:
                continue
            if self._suits(reference, at):
                found.append(self._as(reference, at))
                if reference.kind is Kind.PERSON and reference.role is None:
                    self.roles_beside.setdefault(id(reference.referent), []).append(at)
        return [*found, *self._before_names(named.values())]

    def _before_names(self, named: Iterable[Reference]) -> list[Reference]:
        """ "The rebel group X", "American newspaper The X": the noun right before a body's name, however parsed."""
        found = []
        for reference in sorted(named, key=lambda r: r.start):
            at = reference.start - 1
            if at >= 0 and self.words.low[at] == "the":
                at -= 1
            if reference.kind is not Kind.ORGANIZATION or at < 0 or at in self.taken or self.parse.tags[at] != "NN":
                continue
            if self.words.low[at] in _BODY_NOUNS or self.words.low[at] == "opposition":
                found.append(self._as(reference, at))
        return found

    def _suits(self, reference: Reference, at: int) -> bool:
        """A person is described by a role, a body by none: "Paris, the president" is a slip of the parse."""
        word = self.words.low[at]
        is_role = word in lexicon().titles or word in ("man", "woman", "boy", "girl")
        if reference.kind is Kind.PERSON:
            return is_role
        if reference.kind is Kind.COUNTRY:
            return word in _COUNTRY_NOUNS or word in ("ally", "neighbor", "neighbour", "power")
        if reference.kind is Kind.PLACE:
            return word in lexicon().places or word in _PLACE_NOUNS or word == "capital"
        return not is_role and (word in lexicon().organizations or word in _BODY_NOUNS)

    def _as(self, reference: Reference, at: int) -> Reference:
        assert reference.referent is not None
        self.taken.add(at)
        self.called.setdefault(id(reference.referent), set()).add(self.words.low[at])
        start = at
        for c in self.parse.children[at]:
            if c < at and self.parse.deps[c] in ("amod", "compound", "nmod", "nummod"):
                start = min(start, c)
        return Reference(start, at + 1, at, reference.referent.kind, Form.NOMINAL, referent=reference.referent)

    def _definite(self) -> list[Reference]:
        parse, words = self.parse, self.words
        found = []
        for i, tag in enumerate(parse.tags):
            if tag not in ("NN", "NNP") or i in self.taken or parse.deps[i] in ("compound", "appos", "attr"):
                continue
            determiners = [c for c in parse.children[i] if parse.deps[c] == "det"]
            if not determiners or words.low[determiners[0]] not in _DEFINITE:
                continue
            word = words.low[i]
            if any(parse.deps[c] == "prep" and words.low[c] == "of" for c in parse.children[i]):
                continue
            if parse.deps[i] == "pobj" and words.low[parse.heads[i]] == "as":
                continue  # "as the president": what one becomes is not who one is
            if any(words.low[c] in _OTHERS for c in parse.children[i]):
                continue
            reference = None
            if word in lexicon().titles:
                reference = self._office_holder(i)
            elif self.words.text[i] in NOUNS and parse.deps[i] in MEMBER_DEPS:
                reference = self._member(i)
            elif word in _SUBDIVISIONS and (state := self._subdivision(i, word)) is not None:
                reference = state
            elif word == "government" or (word in _COUNTRY_NOUNS and not self._modified_by_name(i)):
                reference = self._country(i)
            elif word == "team" or (word in ("study", "research") and parse.deps[i] in ("nsubjpass", "dobj")):
                reference = self._scientists(i)  # who backs or disputes the study backs or disputes them
            elif word in _BODY_NOUNS:
                reference = self._body(i)
            elif word in _PLACE_NOUNS:
                reference = self._place(i, word)
            if reference is None and tag == "NN" and not words.capital(i) and not self._is_modified(i):
                reference = self._namesake(i)
            if reference is not None:
                found.append(self._as(reference, i))
        return found

    def _before_titles(self) -> list[Reference]:
        """ "Company spokesman X", "the party leader, X": the body of an office, without an article of its own."""
        parse, low = self.parse, self.words.low
        persons = {r.start for r in self.mentions if r.kind is Kind.PERSON and r.form is Form.NAME}
        beside = {at for found in self.roles_beside.values() for at in found}
        inside = {t for r in self.mentions if not r.adjectival for t in range(r.start, r.end)}
        found = []
        for i in range(len(parse) - 1):
            if low[i] not in _BODY_NOUNS or i in inside or parse.tags[i] not in ("NN", "NNP"):
                continue
            if parse.tags[i + 1] not in ("NN", "NNP") or not (i + 2 in persons or i + 3 in persons or i + 1 in beside):
                continue
            if i and (parse.tags[i - 1] in ("NN", "NNP", "JJ", "POS", "HYPH", "PRP$") and i - 1 not in self.adjectives):
                continue  # "the oil company spokesman", "Peru's army chief"
            reference = self._body(i)
            if reference is not None and reference.referent is not None:
                kind = reference.referent.kind
                found.append(Reference(i, i + 1, i, kind, Form.NOMINAL, referent=reference.referent))
        return found

    def _is_modified(self, i: int) -> bool:
        return any(self.parse.deps[c] in ("amod", "compound", "nmod", "nummod") for c in self.parse.children[i])

    def _namesake(self, i: int) -> Reference | None:
        """ "The palace" after "Harlow Palace": what is the only one before whose name ends with the noun."""
        if self._tails is None:
            self._tails = {}
            for reference in self.mentions:
                last = reference.end - 1
                if (
                    reference.kind in (Kind.ORGANIZATION, Kind.PLACE)
                    and reference.form is Form.NAME
                    and not reference.adjectival
                    and last > reference.start
                    and self.words.capital(last)
                    and self.words.low[last] not in _KIN
                ):
                    self._tails.setdefault(self.words.low[last], []).append(reference)
        before = [r for r in self._tails.get(self.words.low[i], ()) if r.start < i]
        return before[-1] if before and all(r.referent is before[0].referent for r in before) else None

    def _before(self, i: int, kind: Kind, within: int) -> list[Reference]:
        """References of a kind in the `within` sentences up to token `i`, nearest first."""
        starts = [s for s, _ in self.parse.sentences if s <= i][-within:]
        first = starts[0] if starts else 0
        return [r for r in reversed(self.mentions) if first <= r.start < i and r.kind is kind]

    def _place(self, i: int, word: str) -> Reference | None:
        """The place named last that may be called `word`: with the word in its name, or no street for "the city"."""
        before = [r for r in self._before(i, Kind.PLACE, 3) if r.form is Form.NAME]
        for reference in before:
            if word in self._tail_words(reference):
                return reference
        if word in _SETTLEMENTS:
            places = lexicon().places
            before = [r for r in before if not self._tail_words(r) & places and not self._is_larger(r)]
        return before[0] if before else None

    def _subdivision(self, i: int, word: str) -> Reference | None:
        """ "In the state", "the state's governor": the only one of its kind that was named lately."""
        parse = self.parse
        if parse.deps[i] != "poss" and not (parse.deps[i] == "pobj" and parse.lower[parse.heads[i]] in _WITHIN):
            return None
        known = subdivisions_called(word)
        before = [r for r in self._before(i, Kind.PLACE, 3) if self.words.span(r.start, r.end) in known]
        return before[0] if before and all(r.referent is before[0].referent for r in before) else None

    def _is_larger(self, place: Reference) -> bool:
        """True for what only tells where a place lies: "Ohio" in "Akron, Ohio"."""
        comma = place.start - 1
        if self.words.low[place.end : place.end + 1] in (["and"], ["or"]):
            return False  # the end of a list
        return (
            comma > 0
            and self.words.low[comma] == ","
            and any(r.end == comma and r.kind is Kind.PLACE and r.form is Form.NAME for r in self.mentions)
        )

    def _modified_by_name(self, i: int) -> bool:
        return any(self.words.capital(c) for c in self.parse.children[i] if self.parse.deps[c] in ("amod", "compound"))

    def _country(self, i: int) -> Reference | None:
        """The country that stands out: the only one lately, or the one that was spoken of as subject or most."""
        acting = self._acting_beside(i)
        before = [r for r in self._before(i, Kind.COUNTRY, 3) if id(r.referent) not in acting]
        before = [r for r in before if not self._is_posting(r)]
        scores: dict[int, float] = {}
        nearest: dict[int, Reference] = {}
        for reference in before:
            weight = 1.0 if self.parse.deps[reference.head] in ("nsubj", "nsubjpass", "poss") else 0.6
            scores[id(reference.referent)] = scores.get(id(reference.referent), 0.0) + weight * 0.985 ** (
                i - reference.start
            )
            nearest.setdefault(id(reference.referent), reference)
        ranked = sorted(scores.items(), key=lambda s: (-s[1], nearest[s[0]].start))
        if not ranked or (len(ranked) > 1 and ranked[0][1] < 1.3 * ranked[1][1]):
            return None
        found = nearest[ranked[0][0]]
        return None if is_elsewhere(found, self.mentions) else found

    def _is_posting(self, country: Reference) -> bool:
        """True for where an envoy is sent: the government that "the ambassador to X" speaks of is another's."""
        parse = self.parse
        to = parse.heads[country.head]
        return parse.lower[to] == "to" and parse.lemmas[parse.heads[to]] in _ENVOYS

    def _acting_beside(self, i: int) -> set[int]:
        """Who does what is done to token `i`: of "Chad and Niger back the government" the government is neither's."""
        parse = self.parse
        if parse.deps[i] not in ("dobj", "pobj"):
            return set()
        verb = parse.heads[i] if parse.deps[i] == "dobj" else parse.heads[parse.heads[i]]
        subjects = {t for c in parse.children[verb] if parse.deps[c] == "nsubj" for t in parse.conjuncts(c)}
        if len(subjects) < 2:
            return set()  # one may well speak of his own
        return {id(r.referent) for r in self.mentions if r.head in subjects}

    def _body(self, i: int) -> Reference | None:
        word = self.words.low[i]
        if word == "group":
            return self._group(i)
        words = _ALSO_CALLED.get(word, frozenset({word}))
        before = [r for r in self._before(i, Kind.ORGANIZATION, 4) if not self._is_of_another(i, r)]
        for reference in before:
            if words & self._tail_words(reference):
                return reference
        bodies = self._before(i, Kind.ORGANIZATION, len(self.parse))
        earlier = [r for r in bodies if words & self._tail_words(r) and not self._is_of_another(i, r)]
        if len({id(r.referent) for r in earlier}) == 1:
            return earlier[0]  # the only one of its sort, however long ago
        if word not in _LOOSE_BODY_NOUNS:
            return None
        if word in ("bloc", "alliance"):
            # many nations united are no alliance
            before = [
                r for r in before if self._tail_words(r) & _BLOCS and "united" not in self.words.low[r.start : r.end]
            ]
        distinct = list(dict.fromkeys(id(r.referent) for r in before))
        if len(distinct) == 1 or (before and self.parse.deps[before[0].head] in ("nsubj", "nsubjpass")):
            return before[0]
        return None

    def _is_of_another(self, i: int, body: Reference) -> bool:
        """ "The Chilean federation" is not the Peruvian one, by whatever name."""
        own = {self.adjectives[c].country for c in self.parse.children[i] if c in self.adjectives}
        lands = {land for k in range(body.start, body.end) for land in self._land(k)}
        return bool(own and lands) and own.isdisjoint(lands)

    def _scientists(self, i: int) -> Reference | None:
        """ "The team" of a study: the first of its scientists or researchers, if the article tells of any before."""
        for c in self.parse.children[i]:
            if self.parse.deps[c] not in ("det", "punct") and self.words.low[c] != "research":
                return None  # "the team from Lima", "the Lima team" tell one from another
        for reference in self.mentions:
            if reference.start >= i:
                break
            if reference.kind is Kind.GROUP and self.words.low[reference.head] in _SCIENTISTS:
                return reference
        return None

    def _group(self, i: int) -> Reference | None:
        """ "The group": people or a body, whichever acted last."""
        before = sorted(
            [*self._before(i, Kind.ORGANIZATION, 3), *self._before(i, Kind.GROUP, 3)], key=lambda r: -r.start
        )
        before = [r for r in before if not self._tail_words(r) & _NO_GROUPS]
        subjects = [r for r in before if self.parse.deps[r.head] in ("nsubj", "nsubjpass") and r.plural is not False]
        bodies = list(dict.fromkeys(id(r.referent) for r in before if r.kind is Kind.ORGANIZATION))
        if subjects:
            return subjects[0]
        return before[0] if len(bodies) == 1 and before[0].kind is Kind.ORGANIZATION else None

    def _tail_words(self, reference: Reference) -> set[str]:
        names = (
            [reference]
            if reference.referent is None
            else [r for r in reference.referent.references if r.form is not Form.PRONOUN]
        )
        words = {w for r in names for w in self.words.low[r.start : r.end]}
        return words | self.called.get(id(reference.referent), set())

    def _office_holder(self, i: int) -> Reference | None:
        """The person whose stated role fits: same noun, and same country where one is named."""
        word = self.words.low[i]
        country = next(
            (self.adjectives[c].country for c in self.parse.children[i] if c in self.adjectives),
            None,
        )
        party = next((key for c in self.parse.children[i] if (key := party_key(self.words.text[c])) is not None), None)
        # "the prime minister" is no minister of the economy
        own = {self.words.low[c] for c in self.parse.children[i]} & _FIELDS if word in _MANY else set()
        fits: list[Reference] = []
        for reference in reversed(self.mentions):
            if reference.start >= i or reference.kind is not Kind.PERSON:
                continue
            nouns, lands = self._role_of(reference)
            same = (word in nouns and own <= nouns) or (word == "leader" and nouns & _LEADERS)
            lesser = nouns & _LESSER - {word, *(self.words.low[c] for c in self.parse.children[i])}
            others = party is not None and self._party(reference) not in (None, party)
            if same and not lesser and not others and (country is None or not lands or country in lands):
                fits.append(reference)
        distinct: dict[int, Referent] = {id(r.referent): r.referent for r in fits if r.referent is not None}
        if not fits:
            return self._roleless(i) if country is not None and word in _LEADERS else None
        if len(distinct) == 1 or country is None:
            return fits[0]
        return None

    def _member(self, i: int) -> Reference | None:
        """ "The Republican": the person of that party who was named last."""
        party = party_key(self.words.text[i])
        found = (r for r in self._before(i, Kind.PERSON, 3) if r.form is Form.NAME and self._party(r) == party)
        return next(found, None)

    def _party(self, reference: Reference) -> str | None:
        """The party told of a person anywhere: "Republican Senator X", "X, a Democrat", "X (R-Ohio)"."""
        text, low = self.words.text, self.words.low
        for r in reference.referent.references if reference.referent is not None else ():
            if r.form is not Form.NAME:
                continue
            first = r.role_start if r.role_start is not None and r.role_start < r.start else r.start
            told = text[max(0, first - 1) : r.start]
            behind = low[r.end : r.end + 2]
            if behind[:1] == ["("] and (party := LETTERS.get(behind[-1].rstrip("."))) is not None:
                return party
            if behind[:1] == [","]:
                at = r.end + 1 + (behind[1:] in (["a"], ["an"], ["the"]))
                while at < r.end + 5 and self.words.tag[at : at + 1] in (["JJ"], ["NN"]) and text[at].islower():
                    at += 1  # "X, a moderate Republican"
                told += text[at : at + 1]
            for word in told:
                if word in NOUNS or word in ADJECTIVES:
                    return party_key(word)
        return None

    def _roleless(self, i: int) -> Reference | None:
        """The holder of a country's first office where the text never says who that is: the only person lately without
        a stated role who does not act in the same clause."""
        parse = self.parse
        verb = i
        while parse.pos[verb] not in ("VERB", "AUX") and parse.heads[verb] != verb:
            verb = parse.heads[verb]
        acting = {
            c for c in (*parse.children[verb], *parse.children[parse.heads[verb]]) if parse.deps[c].startswith("nsubj")
        }
        before = [r for r in self._before(i, Kind.PERSON, 2) if not any(self._role_of(r))]
        others = {id(r.referent): r for r in reversed(before)}
        for reference in before:
            if reference.head in acting:
                others.pop(id(reference.referent), None)
        if len(others) != 1:
            return None
        (found,) = others.values()
        self.roles_beside.setdefault(id(found.referent), []).append(i)
        return found

    def _role_of(self, reference: Reference) -> tuple[set[str], set[str]]:
        """The role words of a person anywhere before, and the countries named with them."""
        nouns: set[str] = set()
        lands: set[str] = set()
        if reference.referent is None:
            return nouns, lands
        low = self.words.low
        for r in reference.referent.references:
            if r.role_start is not None and r.role_end is not None:
                nouns |= set(low[r.role_start : r.role_end])
                for k in range(max(0, r.role_start - 3), r.role_end):
                    lands |= self._land(k)
        for at in self.roles_beside.get(id(reference.referent), ()):
            # with what stands before it: a vice president is no president
            nouns |= {low[at], *(low[c] for c in self.parse.children[at] if c < at)}
            for k in range(max(0, at - 4), at):
                lands |= self._land(k)
        return nouns, lands

    def _land(self, k: int) -> set[str]:
        adjective = self.adjectives.get(k)
        if adjective is not None and adjective.country:
            return {adjective.country}
        form = country_forms().get(self.words.text[k])
        return {form.country.name} if form else set()
