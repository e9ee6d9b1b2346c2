"""Who comes from where by the adjective of a country alone: "X, a 34-year-old German", "Mexican-born X".

The word stands where a noun would, for a person named beside it ("a Republican" likewise for one of a party), or before
"born". What is found here is a proposal, as with the ontology's frames.
"""

from __future__ import annotations

from collections.abc import Iterator

from extraction.patterns.descriptors import Descriptors
from extraction.patterns.holders import Holders
from extraction.patterns.neighbours import Neighbours
from extraction.patterns.pattern import Structure
from extraction.reading import PLACES, Reference
from extraction.syntax.parse import Parse
from graph.model import Form, Kind, Relation

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
# "African American" is no citizenship
ETHNIC = frozenset("african native asian ethnic latin".split())


class Origins:
    """The origins told in one document."""

    def __init__(
        self,
        parse: Parse,
        neighbours: Neighbours,
        descriptors: Descriptors,
        holders: Holders,
    ) -> None:
        self.parse = parse
        self.starts = neighbours.starts
        self.ends = neighbours.ends
        self.descriptors = descriptors
        self.holders = holders

    def of(self, r: Reference, end: int) -> Iterator[Structure]:
        """What the adjective of a country or party says by itself, in a sentence that ends at token `end`."""
        if r.kind is Kind.COUNTRY:
            yield from self._demonym(r, end)
        yield from self._being(r)

    def _demonym(self, r: Reference, end: int) -> Iterator[Structure]:
        """ "An Australian, X, aged 28": the adjective alone stands for the person named next."""
        p = self.parse
        one = r.start and p.lower[r.start - 1] in ("a", "an", "fellow")
        at = r.end + (r.end < end and p.lower[r.end] == ",")
        if p.tags[r.end - 1] not in NOUNS and not (one and at > r.end):
            return
        if at == r.end and not p.tags[r.end - 1].endswith("S"):
            return
        if at > r.end and not one:
            return
        for named in self.starts.get(at, ()):
            if named.kind is Kind.PERSON and named.form is Form.NAME and not named.role:
                yield Structure(Relation.NATIONAL_OF, named, r, "demonym", r.head)
                if not one:
                    for other in self.descriptors.listed_after(named, end):
                        yield Structure(Relation.NATIONAL_OF, other, r, "demonym", r.head)

    def _being(self, r: Reference) -> Iterator[Structure]:
        """ "X, a 34-year-old German", "a Brazilian identified as X", "the victims were Indians"."""
        p = self.parse
        if p.tags[r.head] not in NOUNS or r.head + 1 != r.end:
            return
        if p.lower[r.start - 1] in ETHNIC:
            return
        told = p.deps[r.head] in ("appos", "attr") or any(p.deps[c] in ("acl", "appos") for c in p.children[r.head])
        for holder, how in self.holders.of(r.head) if told else ():
            if how in ("self", "next") or holder is r or holder.kind not in (Kind.PERSON, Kind.GROUP):
                continue
            if how == "appos" and p.heads[r.head] > r.head:
                continue
            kind = Relation.NATIONAL_OF if r.kind is Kind.COUNTRY else Relation.AFFILIATED_WITH
            yield Structure(kind, holder, r, f"being-{how}", r.head)

    def born(self, n: int, end: int) -> Iterator[Structure]:
        """ "Mexican-born X", "a Somali-born member": the country before "born" is where somebody is from."""
        p = self.parse
        countries = [x for x in self.ends.get(n - 1, ()) if x.kind in PLACES]
        if not countries:
            return
        country = countries[0]
        relation = Relation.NATIONAL_OF if country.kind is Kind.COUNTRY else Relation.LOCATED_IN
        for k in range(n + 1, min(end, n + 7)):
            named = [x for x in self.starts.get(k, ()) if x.kind is Kind.PERSON and x.form is Form.NAME]
            if named:
                yield Structure(relation, named[0], country, "born", n)
                return
            if p.pos[k] not in ("NOUN", "ADJ", "PROPN", "CCONJ") and not self.starts.get(k):
                break
        noun = p.heads[n]
        for holder, how in self.holders.of(noun) if p.pos[noun] == "NOUN" else ():
            if holder.kind is Kind.PERSON:
                yield Structure(relation, holder, country, f"born-{how}", n)
