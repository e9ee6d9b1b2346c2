"""Pairs of references in a sentence, described by features: what a linear model decides on.

Every feature is a readable string, so that a decision can be explained by the words that made it: the kinds of both
ends, the words and the dependency path between them, their normalised slots at a shared predicate, titles, and what the
ontology's frames propose (`extraction.frames.proposals`). Features of the text order start with ">" where the subject
stands first and "<" where the object does. After Zhou et al. (2005), "Exploring Various Knowledge in Relation
Extraction", with slots in place of chunks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from extraction.frames.proposals import Proposal, Proposals
from extraction.naming.parties import ADJECTIVES
from extraction.ontology import Ontology
from extraction.patterns.pattern import Structure
from extraction.patterns.structures import Structures
from extraction.reading import PLACES, Reference, Speech
from extraction.syntax.arguments import Arguments
from extraction.syntax.parse import Parse
from extraction.syntax.predicates import Predicates
from extraction.syntax.slots import SAID
from extraction.syntax.subjects import SUBJECTS
from graph.model import Form, Kind, Relation

CONTENT = frozenset({"VERB", "NOUN", "ADJ", "ADV", "ADP", "AUX", "SCONJ"})
LIST_MARKS = frozenset({",", "and", "or", "&", ";"})
LIST_WORDS = LIST_MARKS | frozenset(
    "as well also including plus his her their its wife husband son daughter brother sister the both then".split()
)
# what sets the second of two names apart from the first: "Peru, unlike Chile, left"
UNLISTED = frozenset("unlike against without except despite versus instead".split())
LONGEST_LINK = 12
LONGEST_PATH = 9
WIDEST = 40
UNLINKED = 12


class Pair(NamedTuple):
    """A possible statement from `subject` to `object` with its features and the frames that propose it.

    `top` is the token where the paths from both ends meet, `length` the edges between them, `UNLINKED` where they do
    not meet soon.
    """

    subject: Reference
    object: Reference
    features: list[str]
    proposals: list[Proposal]
    structures: list[Structure]
    top: int
    length: int


class Pairs:
    """The pairs of one document."""

    def __init__(
        self,
        parse: Parse,
        predicates: Predicates,
        references: list[Reference],
        ontology: Ontology,
        speeches: Sequence[Speech] = (),
    ) -> None:
        self.parse = parse
        self.predicates = predicates
        self.ontology = ontology
        # names stay out of the features: what is learned must hold for people nobody has heard of
        self.words = [
            "NAME" if pos == "PROPN" and lemma not in ontology.part_heads else lemma
            for pos, lemma in zip(parse.pos, parse.lemmas, strict=True)
        ]
        self.arguments = Arguments(parse, references)
        self.proposals = Proposals(parse, predicates, self.arguments, ontology, speeches)
        self.structures = Structures(parse, predicates, self.arguments, references, ontology)
        self._kinds: dict[int, str] = {}
        self._heads: dict[int, str] = {}
        self._roles: dict[int, str] = {}

    def is_about_others(self, start: int, end: int) -> bool:
        """True where the sentence of tokens `start` to `end` may name only one end of what it tells.

        It is, in part, speech of somebody named in another one, or comes back to the deed of somebody named before.
        """
        return bool(self.proposals.speeches_in(start, end)) or self.proposals.alludes(start, end)

    def within(self, start: int, end: int, references: list[Reference]) -> Iterator[Pair]:
        """Every ordered pair of `references`, which stand in the sentence of tokens `start` to `end` in text order."""
        twins = _twins(references)
        proposed = self._proposed(start, end, references, twins)
        structured: dict[tuple[int, int], list[Structure]] = {}
        placed: dict[int, list[Structure]] = {}
        for structure in self.structures.within(start, end, references):
            if structure.object.split and structure.relation is not Relation.LOCATED_IN:
                continue  # "the two countries' ministers, A and B": each of one of them
            for twin in twins.get(id(structure.object), ()):
                structured.setdefault((id(structure.subject), id(twin)), []).append(structure._replace(object=twin))
            for twin in twins.get(id(structure.subject), ()):
                structured.setdefault((id(twin), id(structure.object)), []).append(structure._replace(subject=twin))
            structured.setdefault((id(structure.subject), id(structure.object)), []).append(structure)
            placed.setdefault(id(structure.subject), []).append(structure)
        slots = self._slots(start, end)

        def pair(mark: str, subject: Reference, object_: Reference, features: list[str], top: int, length: int) -> Pair:
            there, back = (id(subject), id(object_)), (id(object_), id(subject))
            mutual = [x.reversed() for x in proposed.get(back, []) if x.relation.symmetric]
            own, found = proposed.get(there, []) + mutual, structured.get(there, [])
            directed = self._directed(mark, features, own, proposed.get(back, []), subject, object_)
            self._structured(directed, found, structured.get(back, []), placed.get(id(subject), []), subject, object_)
            return Pair(subject, object_, directed, own, found, top, length)

        for i, a in enumerate(references):
            for j in range(i + 1, len(references)):
                b = references[j]
                if a.referent is b.referent or a.referent is None or b.referent is None:
                    continue
                if self.structures.addresses.are_listed(a, b, end):
                    continue
                keys = ((id(a), id(b)), (id(b), id(a)))
                told = any(k in proposed or k in structured for k in keys)
                # the words between tell nothing of each of two that a plural stands for
                if not told and (a.split or b.split or self._is_others_party(a, b)):
                    continue
                described = self._describe(a, b, references, i, j, slots)
                if described is None:
                    if not told:
                        continue
                    described = (["far"], a.head, UNLINKED)
                yield pair(">", a, b, *described)
                yield pair("<", b, a, *described)

        def elsewhere(subject: Reference, object_: Reference, top: int) -> Pair:
            return pair("~", subject, object_, [f"k:{self.kind(subject)}|{self.kind(object_)}"], top, UNLINKED)

        inside = {id(r) for r in references}
        for (_, object_id), found in structured.items():
            if object_id not in inside:
                # a country that the sentence does not name again: "President X" in an article about Y
                yield elsewhere(found[0].subject, found[0].object, found[0].word)
        for (subject_id, object_id), quoted in proposed.items():
            if subject_id not in inside or object_id not in inside:
                # a speaker whom the sentence, one of several of the speech, does not name again, or whose deed it is
                yield elsewhere(quoted[0].subject, quoted[0].object, quoted[0].predicate)

    def _proposed(
        self, start: int, end: int, references: list[Reference], twins: dict[int, list[Reference]]
    ) -> dict[tuple[int, int], list[Proposal]]:
        """What frames propose by the ids of both ends, for what stands in a list with an end as well.

        `twins` holds by reference the other one that the same words are.
        """
        proposed: dict[tuple[int, int], list[Proposal]] = {}
        siblings = self._lists(references)
        found_proposals = self.proposals.within(start, end)

        def add(proposal: Proposal) -> None:
            """Unless both ends are one, or the relation is proposed for them already."""
            if proposal.subject.referent is proposal.object.referent:
                return
            known = proposed.setdefault((id(proposal.subject), id(proposal.object)), [])
            if all(x.relation is not proposal.relation for x in known):
                known.append(proposal)

        for proposal in found_proposals:
            proposed.setdefault((id(proposal.subject), id(proposal.object)), []).append(proposal)
        for proposal in found_proposals:
            # what is told of "both countries" is told of each
            for twin in twins.get(id(proposal.object), ()):
                add(proposal._replace(object=twin))
            for twin in twins.get(id(proposal.subject), ()):
                add(proposal._replace(subject=twin))
        for proposal in found_proposals:
            for sibling in siblings.get(id(proposal.object), ()):
                if not self.structures.addresses.is_address(proposal.object, sibling):  # "in Cusco, Peru" is in Cusco
                    add(proposal._replace(object=sibling, object_filler="listed direct", exact=False))
            for sibling in siblings.get(id(proposal.subject), ()):
                add(proposal._replace(subject=sibling, subject_filler="listed direct", exact=False))
        return proposed

    def _is_others_party(self, a: Reference, b: Reference) -> bool:
        """ "The Green nominee met X", "Acme reporter Y and X": a body named for one person, and X another."""
        party, person = (a, b) if b.kind is Kind.PERSON else (b, a)
        if party.kind is not Kind.ORGANIZATION or person.kind is not Kind.PERSON:
            return False
        alone = party.end - party.start == 1 and self.parse.lower[party.start].capitalize() in ADJECTIVES
        adjective = party.adjectival or alone
        path = self.parse.path(party.head, person.head)
        if path is None:
            return adjective
        on = [t for t in (*path[0], path[1], *path[2]) if t not in (party.head, person.head)]
        if any(self.parse.pos[t] == "VERB" for t in on):
            return adjective
        if not adjective and self.parse.deps[party.head] not in ("compound", "nmod", "amod"):
            return False
        named = [r for t in on for r in self.arguments.covering(t) if r.head == t and r.form is Form.NAME]
        return any(r.kind is Kind.PERSON and r.referent is not person.referent for r in named)

    def _lists(self, references: list[Reference]) -> dict[int, list[Reference]]:
        """By reference the others that stand in one list with it ("X, his wife Y and Minister Z"), read off the words.

        Long lists with appositions are where parsers lose their way.
        """
        names = [r for r in references if r.form is Form.NAME and not r.adjectival]
        groups: dict[int, list[Reference]] = {}
        for i, r in enumerate(names):
            group = [r]
            before = [x for x in names[:i] if x.kind is r.kind and x.end <= r.start]
            if before and self._joined(before[-1], r):
                group = groups[id(before[-1])]
                group.append(r)
            groups[id(r)] = group
        return {id(r): [x for x in groups[id(r)] if x is not r] for r in names if len(groups[id(r)]) > 1}

    def _joined(self, last: Reference, following: Reference) -> bool:
        """True where only a comma or "and", and what belongs to the second name, stand between two names."""
        p = self.parse
        between = range(last.end, following.start)
        if not 1 <= len(between) <= LONGEST_LINK or p.lower[last.end] not in LIST_MARKS:
            return False
        if last.kind in PLACES and any(t in self.structures.neighbours.starts for t in between):
            return False  # "the Peruvian city of X and the Chilean city of Y"
        at = following.head
        if p.deps[at] == "pobj":
            while p.heads[at] in between and p.heads[at] != at:
                at = p.heads[at]
            if p.deps[at] == "appos" and p.heads[at] == last.head and at in between:
                return False  # "X, the widow of Y"
        begins = p.deps[following.head] in SUBJECTS and p.heads[following.head] > following.head
        alone = p.lower[last.end] == "," and all(p.deps[t] != "cc" for t in between)
        if alone and begins and p.deps[last.head] not in SUBJECTS:
            return False  # "moved bombers to Peru, Chile said"
        if alone and p.deps[following.head] == "poss" and p.deps[p.heads[following.head]] == "appos":
            return False  # "fined X, Y's brother"
        if not UNLISTED.isdisjoint(p.lower[last.end : following.start]):
            return False
        return all(p.lower[t] in LIST_WORDS or p.pos[t] in ("NOUN", "PROPN", "ADJ", "ADP", "PART") for t in between)

    # -- the parts of a description ------------------------------------------------------------------------------

    def kind(self, r: Reference) -> str:
        """The kind of a reference and how it refers, in one short word: "Country'" is one named by its adjective."""
        key = id(r)
        if key not in self._kinds:
            mark = "'" if r.adjectival else "@" if r.located else ""
            form = "" if r.form is Form.NAME else "-" if r.form is Form.NOMINAL else "*"
            self._kinds[key] = r.kind.value[:3] + mark + form
        return self._kinds[key]

    def head(self, r: Reference) -> str:
        """The head noun of a description or body ("forces", "ministry"), "" for the names of people and places."""
        key = id(r)
        if key not in self._heads:
            lemma = ""
            if r.kind in (Kind.GROUP, Kind.EVENT, Kind.ORGANIZATION) or r.form is Form.NOMINAL:
                lemma = self.words[r.head]
                if r.kind is Kind.ORGANIZATION and lemma not in self.ontology.part_heads:
                    lemma = "" if r.form is Form.NAME else lemma
            elif r.kind is Kind.PLACE and r.end - r.start > 1:
                lemma = self.parse.lower[r.end - 1]
            self._heads[key] = lemma
        return self._heads[key]

    def role(self, r: Reference) -> str:
        """LEADS or AFFILIATED_WITH for a person with a title, else ""."""
        key = id(r)
        if key not in self._roles:
            relation = self.ontology.role(r.role) if r.role else None
            self._roles[key] = relation.value if relation else ("title" if r.role else "")
        return self._roles[key]

    def _slots(self, start: int, end: int) -> dict[tuple[int, int], list[str]]:
        """For two references that fill slots of one verb: the verb with both slots, by the ids of the references."""
        p = self.parse
        found: dict[tuple[int, int], list[str]] = {}
        for v in range(start, end):
            if p.pos[v] not in ("VERB", "AUX"):
                continue
            ends: list[tuple[str, Reference, str]] = []
            for slot, arguments in self.predicates.verb(v).items():
                for argument in arguments if slot not in SAID else ():
                    for filler in self.arguments.of(argument.token)[:2]:
                        via = "" if filler.via == "direct" else f"~{filler.via}"
                        ends.append((slot + via, filler.reference, argument.way))
            if len(ends) < 2:
                continue
            lemma = self.predicates.lemma(v)
            for x, (slot_a, a, _) in enumerate(ends):
                for slot_b, b, _ in ends[x + 1 :]:
                    if a.referent is b.referent:
                        continue
                    if (b.start, a.end) < (a.start, b.end):
                        first, second, s1, s2 = b, a, slot_b, slot_a
                    else:
                        first, second, s1, s2 = a, b, slot_a, slot_b
                    found.setdefault((id(first), id(second)), []).extend((f"{s1}|{s2}", f"{s1}|{lemma}|{s2}"))
        return found

    def _describe(
        self,
        a: Reference,
        b: Reference,
        references: list[Reference],
        i: int,
        j: int,
        slots: dict[tuple[int, int], list[str]],
    ) -> tuple[list[str], int, int] | None:
        """The features of a pair in text order, the top of its path and its length; None for what is too far apart."""
        p = self.parse
        kinds = f"{self.kind(a)}|{self.kind(b)}"
        head_a, head_b = self.head(a), self.head(b)
        role_a, role_b = self.role(a), self.role(b)
        features = [f"k:{kinds}"]
        add = features.append
        gap = b.start - a.end
        shared = slots.get((id(a), id(b)))
        if gap > WIDEST and not shared:
            return None
        path = p.path(a.head, b.head, LONGEST_PATH)
        top, length = a.head, UNLINKED
        if gap < 0:
            add(f"in:{kinds}|{head_a}")
            add(f"in:{head_a}")
            offset = "first" if b.start == a.start else "last" if b.end == a.end else "mid"
            add(f"in:{offset}|{kinds}")
        else:
            between = sum(1 for r in references[i + 1 : j] if r.start >= a.end and r.end <= b.start)
            self._between(a, b, kinds, between, add)
        if role_a or role_b:
            add(f"r:{role_a}|{role_b}|{kinds}")
            self._titled(a, b, role_a, ">", add)
            self._titled(b, a, role_b, "<", add)
        if path is not None:
            up, top, down = path
            length = len(up) + len(down)
            self._path(up, top, down, kinds, head_a, head_b, add)
        else:
            add("nopath")
        if a.start:
            add(f"pa:{self.words[a.start - 1]}|{kinds}")
        if b.end < len(p):
            add(f"ab:{self.words[b.end]}|{kinds}")
        if b.start and b.start - 1 >= a.end:
            add(f"pb:{self.words[b.start - 1]}|{kinds}")
        if shared:
            for s in shared:
                add(f"s:{s}")
                if s.count("|") == 1:
                    add(f"s:{s}|{kinds}")
        return features, top, length

    def _between(self, a: Reference, b: Reference, kinds: str, names: int, add: Callable[[str], None]) -> None:
        """What stands between `a` and `b`, which begins where `a` has ended: the words, and how many `names`."""
        p = self.parse
        head_a, head_b = self.head(a), self.head(b)
        gap = b.start - a.end
        words = [self.words[t] for t in range(a.end, b.start) if p.pos[t] not in ("DET", "SPACE")]
        if len(words) <= 4:
            text = " ".join(words)
            add(f"w:{text}")
            add(f"w:{text}|{kinds}")
            if head_a:
                add(f"w:{text}|{head_a}|{b.kind.value[:3]}")
            if head_b:
                add(f"w:{text}||{head_b}|{a.kind.value[:3]}")
        elif len(words) <= 12:
            for t in range(a.end, b.start):
                if p.pos[t] in CONTENT:
                    add(f"b:{p.lemmas[t]}")
        add(f"n:{min(names, 4)}|{kinds}")
        add(f"d:{min(gap, 3) if gap < 4 else 4 if gap < 7 else 5 if gap < 12 else 6}")
        if gap == 1 and p.lower[a.end] == ",":
            after = self.words[b.end] if b.end < len(p) else "."
            before = self.words[a.start - 1] if a.start else "^"
            add(f"c:{kinds}|{after}")
            add(f"c:{before}|{after}")
            add(f"c:{kinds}|{before if before in ('in', 'at', 'near', 'from', 'of', ',') else 'x'}|{after}")

    def _titled(self, person: Reference, other: Reference, role: str, mark: str, add: Callable[[str], None]) -> None:
        if not role or person.role_start is None or person.role_end is None:
            return
        kind = other.kind.value[:3]
        if other.end == person.role_start or (other.end <= person.role_start and person.role_start - other.end <= 1):
            add(f"t{mark}:before|{role}|{kind}")
        elif person.role_start <= other.start < person.role_end:
            add(f"t{mark}:inside|{role}|{kind}")
        elif other.start >= person.role_end and other.end <= person.start:
            add(f"t{mark}:between|{role}|{kind}")
        elif other.start >= person.end or other.end <= person.role_start:
            add(f"t{mark}:outside|{role}|{kind}")

    def _path(
        self,
        up: list[int],
        top: int,
        down: list[int],
        kinds: str,
        head_a: str,
        head_b: str,
        add: Callable[[str], None],
    ) -> None:
        p = self.parse

        def edge(t: int) -> str:
            dep = p.deps[t]
            return f"{dep}_{self.words[t]}" if dep in ("prep", "agent", "dative") else dep

        left = "<".join(edge(t) for t in up if p.deps[t] != "conj")
        right = ">".join(edge(t) for t in down if p.deps[t] != "conj")
        lemma, pos = self.words[top], p.pos[top]
        own = not up or not down
        if not own or p.pos[top] in ("VERB", "NOUN"):
            add(f"p:{left}^{lemma}^{right}")
        add(f"p:{left}^{pos}^{right}")
        add(f"p:{left}^{right}|{kinds}")
        if head_a:
            add(f"p:{head_a}:{left}^{right}|{kinds[-3:]}")
        if head_b:
            add(f"p:{left}^{right}:{head_b}|{kinds[:3]}")
        first = edge(up[0]) if up else "="
        last = edge(down[0]) if down else "="
        add(f"f:{first}^{lemma}^{last}")
        add(f"l:{lemma}|{pos}|{kinds}" if not own else f"l:own|{pos}|{kinds}")
        add(f"pl:{len(up)}|{len(down)}")
        for t in up[1:]:
            if p.pos[t] in CONTENT:
                add(f"u:{p.lemmas[t]}")
        for t in down[:-1]:
            if p.pos[t] in CONTENT:
                add(f"o:{p.lemmas[t]}")
        if not own:
            add(f"m:{lemma}")

    def _directed(
        self,
        mark: str,
        features: list[str],
        proposals: list[Proposal],
        reverse: list[Proposal],
        subject: Reference,
        object_: Reference,
    ) -> list[str]:
        """The features of one direction: those of the text order, marked, and what the ontology proposes."""
        directed = [mark + f for f in features]
        directed.append(f"K:{subject.kind.value}>{object_.kind.value}")
        proposed: list[str] = []
        lemmas = self.parse.lemmas
        kinds = f"{self.kind(subject)}>{self.kind(object_)}" if proposals else ""
        for x in proposals:
            how = "exact" if x.exact else "loose"
            relation = x.relation.value
            s_way, s_via = x.subject_filler.split(" ", 1)
            o_way, o_via = x.object_filler.split(" ", 1)
            proposed += [
                f"R:{relation}|{how}",
                f"R:{relation}|{x.frame.part}|{how}",
                f"R:{relation}|{x.subject_slot}|{x.object_slot}|{how}",
                f"R:{relation}|{lemmas[x.predicate]}",
                f"R:{relation}|s:{s_way}|{s_via}",
                f"R:{relation}|o:{o_way}|{o_via}",
                f"R:{relation}|{kinds}",
                f"R:*|s:{x.subject_slot}|{s_way}|{s_via}",
                f"R:*|o:{x.object_slot}|{o_way}|{o_via}",
            ]
        proposed += [f"Q:{x.relation.value}|{'exact' if x.exact else 'loose'}" for x in reverse]
        if proposed:
            directed.extend(dict.fromkeys(proposed))  # each once, in order
        if not proposals:
            directed.append("R:none")
        return directed

    def _structured(
        self,
        directed: list[str],
        found: list[Structure],
        reverse: list[Structure],
        placed: list[Structure],
        subject: Reference,
        object_: Reference,
    ) -> None:
        """Add what nominal patterns propose, for this pair and, against it, for the subject with another object."""
        kinds = f"{self.kind(subject)}>{self.kind(object_)}" if found else ""
        proposed: list[str] = []
        for s in found:
            word = self.words[s.word]
            relation = s.relation.value
            proposed += [
                f"Z:{relation}",
                f"Z:{relation}|{s.rule}",
                f"Z:{relation}|{s.rule}|{kinds}",
                f"Z:{relation}|{word}",
                f"Z:{s.rule.split('-')[0]}|{word}",
                f"Z:{relation}|{kinds}",
            ]
        proposed += [f"W:{s.relation.value}|{s.rule}" for s in reverse]
        for s in placed:
            if s.object.referent is not object_.referent:
                proposed += [f"Y:{s.relation.value}", f"Y:{s.relation.value}|{s.rule}"]
        if proposed:
            directed.extend(dict.fromkeys(proposed))
        if not found:
            directed.append("Z:none")


def _twins(references: list[Reference]) -> dict[int, list[Reference]]:
    """By reference the other one that the same words are."""
    split = [r for r in references if r.split]
    return {id(r): [x for x in split if x.head == r.head and x is not r] for r in split}
