"""Names: the model's entities mended, and the collectives beside them.

Spans are found by `spans`, completed with common head nouns by `bodies`, given their kind by `kinds`; titles become
roles (`titles`), capitals that act become their country (`metonyms`). Countries named inside the name of a body of
the state ("Indonesian Navy") are references of their own.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extraction.layout import is_title_case
from extraction.naming.bodies import with_common_heads
from extraction.naming.collectives import find_collectives
from extraction.naming.countries import CountryForm, Sense, country_forms
from extraction.naming.gazetteer import Gazetteer, Match
from extraction.naming.kind_model import kind_model
from extraction.naming.kinds import decide
from extraction.naming.lexicon import lexicon
from extraction.naming.metonyms import acts
from extraction.naming.parties import is_member, party_references
from extraction.naming.spans import Name, find_names, head_of, is_institution
from extraction.naming.titles import OF_FIELDS, is_part_of_title, role_before, was_before
from extraction.reading import Block, BlockKind, Reference
from extraction.syntax import attachments
from extraction.syntax.words import Words
from graph.model import Form, Kind

# heads of bodies that belong to the state in their name
_STATE_HEADS = frozenset(
    """ministry department army navy marines force forces guard corps police service services agency office
    court embassy consulate parliament assembly congress senate chamber council commission authority
    administration cabinet government bureau directorate military intelligence treasury house bank command survey
    regiment brigade board secretariat committee mission prosecutor deputies representatives gendarmerie
    judiciary legislature media junta""".split()
)
# what an army names that is against the state, and what a government names that is for no region
_OF_REBELS = frozenset("liberation independence resistance salvation unity accord reconciliation".split())
# what names the United Nations as the body it is a part of
_UNITED_NATIONS_PARTS = frozenset("council force office mission".split())
# titles that no body bears: "rival", "owner" and "chief" may stand before one
_PERSONAL = frozenset(
    """president minister premier chancellor secretary general director-general senator governor mayor spokesman
    spokeswoman spokesperson judge justice prosecutor commissioner ambassador envoy politician activist
    journalist""".split()
)
_LOCATING = frozenset("in at near outside inside around to from".split())


@Language.factory("allegedly_names")
class Names:
    """The component. Writes `doc._.references`: names and collectives, in text order."""

    def __init__(self, nlp: Language, name: str = "allegedly_names") -> None:
        self.gazetteer = Gazetteer(lambda text: [t.text for t in nlp.tokenizer(text)])

    def __call__(self, doc: Doc) -> Doc:
        attachments.mend(doc)
        words = Words.of(doc)
        matches = self.gazetteer.matches(words.text)
        names = candidates(words, matches)
        decide(words, names + [n.inner for n in names if n.inner is not None], kind_model())
        _with_states(words, names, matches)
        names += _in_headings(words, names, matches)
        references = _references(words, names)
        references += party_references(words, references)
        references += [r for r in find_collectives(words, references) if not _is_in_heading(doc, r)]
        doc._.references = sorted(references, key=lambda r: (r.start, -r.end))
        return doc


def _is_in_heading(doc: Doc, reference: Reference) -> bool:
    """True for a description in a headline, whose words drop what would tell its bounds."""
    blocks = doc._.blocks or ()
    return any(b.kind is BlockKind.HEADING and b.start <= reference.start < b.end for b in blocks)


def candidates(words: Words, matches: list[Match]) -> list[Name]:
    """The names of the text, complete but for their kind; titles cut and kept, headings left out."""
    names = _with_roles(words, _outside_headings(words, find_names(words, matches)))
    names = [n for n in names if not is_member(words, n.start, n.end) and not _is_ethnic(words, n)]
    with_common_heads(words, names)
    # what a body has grown over is no name of its own: "U.S. Attorney's Office"
    covered = {i for n in names if n.label == "ORG" and (n.state or n.inner) for i in range(n.start + 1, n.end)}
    return [n for n in names if n.start not in covered]


def _is_ethnic(words: Words, name: Name) -> bool:
    """ "African-American youth": an adjective of origin, which names no body."""
    k = name.end
    hyphened = name.size > 2 and words.low[k - 1] == "american" and words.text[k - 2] == "-"
    return hyphened and k < len(words) and words.tag[k] in ("NN", "NNS") and not words.capital(k)


def _outside_headings(words: Words, names: list[Name]) -> list[Name]:
    """Names of the text itself: none of datelines and boilerplate, of headings only where capitals say something."""
    skipped = [
        b
        for b in words.doc._.blocks or ()
        if b.kind in (BlockKind.DATELINE, BlockKind.BOILERPLATE) or _is_title_cased_heading(words, b)
    ]
    return [n for n in names if not any(b.start <= n.start < b.end for b in skipped)]


def _is_title_cased_heading(words: Words, block: Block) -> bool:
    if block.kind is not BlockKind.HEADING:
        return False
    return block.end - block.start < 3 or is_title_case(words.span(block.start, block.end))


def _in_headings(words: Words, names: list[Name], matches: list[Match]) -> list[Name]:
    """In a heading where every word is capitalised: the names that the text knows, and countries."""
    blocks = [b for b in words.doc._.blocks or () if _is_title_cased_heading(words, b)]
    if not blocks:
        return []
    known: dict[str, list[tuple[list[str], Name]]] = {}
    for name in names:
        tokens = words.text[name.start : name.end]
        known.setdefault(tokens[0], []).append((tokens, name))
        if name.kind is Kind.PERSON and name.size > 1:
            known.setdefault(tokens[-1], []).append((tokens[-1:], name))
    for entries in known.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    forms = {m.start: (m.end, m.form) for m in matches if m.form is not None and m.form.sense is not Sense.SEAT}
    found = []
    for block in blocks:
        i = block.start
        while i < block.end:
            entry = next((e for e in known.get(words.text[i], ()) if words.text[i : i + len(e[0])] == e[0]), None)
            if entry is not None and i + len(entry[0]) <= block.end:
                name = Name(i, i + len(entry[0]), entry[1].label, entry[1].form, entry[1].listed, entry[1].kind)
            elif i in forms and forms[i][0] <= block.end:
                name = Name(i, forms[i][0], "GPE", forms[i][1], True, Kind.COUNTRY)
            else:
                i += 1
                continue
            found.append(name)
            i = name.end
    return found


def _with_roles(words: Words, names: list[Name]) -> list[Name]:
    """Names with the role before them; names that are part of such a role ("Secretary of State") are dropped."""
    inside: set[int] = set()
    fields: set[int] = set()
    for name in reversed(names):
        # "Road Transport and Bridges Minister": the first field goes with the last
        joined = words.low[name.end : name.end + 1] == ["and"] and name.end + 1 in fields
        if _names_field(words, name, joined):
            fields.update(range(name.start, name.end))
            form = country_forms().get(words.text[name.start])
            if name.size > 1 and form is not None and form.sense is Sense.ADJECTIVE:
                # "Chilean Energy Minister": the country keeps its name
                name.end, name.label, name.form, name.listed = name.start + 1, "GPE", form, True
                name.kind = Kind.COUNTRY
                fields.discard(name.start)
    taken = {i for n in names for i in range(n.start, n.end)} - fields
    for name in names:
        if name.form is not None or name.body or name.label == "NORP" or not words.capital(name.start):
            continue
        if name.label == "ORG" and not _is_untold_person(words, name):
            continue
        if name.label == "LOC" and name.size < 2:
            continue
        role = role_before(words, name.start, taken)
        if role is None:
            continue
        name.role, name.label = role, "PERSON"
        name.formerly = was_before(words, role[0], taken)
        if any(words.low[k] in ("of", "for") for k in range(*role)):
            inside |= set(range(*role))
        inside |= fields.intersection(range(*role))
    return [
        n for n in names if n.start not in inside or n.form is not None or n.listed or (n.label == "ORG" and n.size > 1)
    ]


def _names_field(words: Words, name: Name, joined: bool) -> bool:
    """True for the field of an office that the recogniser took for a body: "Water Resources Minister"."""
    if name.listed or name.form is not None:
        return False
    if joined:
        return name.label in ("ORG", "")
    if name.end >= len(words) or words.low[name.end] not in OF_FIELDS:
        return False
    if name.label == "GPE" and name.start and words.low[name.start - 1] == "and":
        return True
    last = words.low[name.end - 1]
    named = is_part_of_title(words, name.end - 1) or (name.size > 1 and last not in lexicon().organizations)
    return name.label in ("ORG", "") and named and last != "party"


def _is_untold_person(words: Words, name: Name) -> bool:
    """True for what the recogniser took for a body though only a person's title stands before it."""
    if name.size < 2 or is_institution(words, name.start, name.end):
        return False
    plain = all(words.text[k].isalpha() and words.text[k][1:].islower() for k in range(name.start, name.end))
    return plain and name.start > 0 and words.low[name.start - 1] in _PERSONAL


def _references(words: Words, names: list[Name]) -> list[Reference]:
    found = []
    for name in names:
        if name.kind is None or (
            name.kind is Kind.GROUP and name.form is None and words.tag[name.end - 1] not in ("NNS", "NNPS")
        ):
            continue
        reference = _reference(words, name)
        found.append(reference)
        if name.owner is not None:
            found.append(_reference(words, Name(*name.owner, "PERSON", kind=Kind.PERSON)))
        if name.inner is not None and name.inner.kind is not None:
            found.append(_reference(words, name.inner))
        if name.state is not None:
            found.append(_reference(words, name.state))
    return found


def _with_states(words: Words, names: list[Name], matches: list[Match]) -> None:
    """Bodies of a state and peoples know the country that is in their name."""
    forms = {m.start: m for m in matches if m.form is not None}
    regions = {m.start: m for m in matches if m.form is None and m.body is None}
    for name in names:
        if name.form is not None and name.form.sense is Sense.PEOPLE and name.form.country.name != "Palestine":
            people = CountryForm(name.form.country, Sense.ADJECTIVE)
            name.state = Name(name.start, name.end, "NORP", people, True, Kind.COUNTRY)
        if name.form is not None or name.kind not in (Kind.ORGANIZATION, Kind.PLACE):
            continue
        if name.size > 2 and words.low[name.start : name.start + 2] == ["united", "nations"]:
            if words.low[name.end - 1] in _UNITED_NATIONS_PARTS:
                start = name.start
                name.inner = Name(start, start + 2, "ORG", body="United Nations", kind=Kind.ORGANIZATION)
            continue
        inside = [forms[i] for i in range(name.start, name.end) if i in forms]
        if not inside and name.body is not None and name.size > 2:
            # "Israel Defense Forces" is listed as a whole
            form = country_forms().get(words.text[name.start])
            if form is not None and form.sense in (Sense.NAME, Sense.ADJECTIVE):
                inside = [Match(name.start, name.start + 1, form)]
        if not inside and name.kind is Kind.ORGANIZATION:
            within = [regions[i] for i in range(name.start, name.end) if i in regions and regions[i].end < name.end + 1]
            rebels = any(words.low[k] in _OF_REBELS for k in range(name.start, name.end))
            head = words.low[head_of(words, name.start, name.end)]
            if within and head in _STATE_HEADS and name.state is None and not rebels:
                # "the Indiana Senate", "the Supreme Court of Puerto Rico"
                name.state = Name(within[0].start, within[0].end, "GPE", None, True, Kind.PLACE)
                continue
        governs = words.low[name.start : name.start + 2] == ["government", "of"] and name.size > 2
        if governs and not inside and words.low[name.end - 1] not in _OF_REBELS:
            # and the government of a region is the region
            name.kind, name.core = Kind.PLACE, (name.start + 2, name.end)
        if not inside or inside[0].form is None or inside[0].form.sense is Sense.CAPITAL:
            continue
        head = words.low[head_of(words, name.start, name.end)]
        if head == "government" and name.core is None:
            # the government of a state is the state
            name.kind, name.form, name.core = Kind.COUNTRY, inside[0].form, (inside[0].start, inside[0].end)
            name.state = None
        elif words.low[name.end - 1] == "commerce" and head == "chamber":
            continue  # traders of the country, and none of its bodies
        elif head in _STATE_HEADS and name.state is None and name.kind is not Kind.EVENT:
            name.state = Name(inside[0].start, inside[0].end, "GPE", inside[0].form, True, Kind.COUNTRY)


def _reference(words: Words, name: Name) -> Reference:
    head = words.doc[name.start : name.end].root.i
    reference = Reference(name.start, name.end, head, name.kind or Kind.COUNTRY, Form.NAME)
    reference.core = name.core
    if name.role:
        reference.role_start, reference.role_end = name.role
        reference.role = f"{name.formerly} {words.span(*name.role)}".strip()
    if name.form is not None:
        sense = name.form.sense
        reference.country = name.form.country.name
        if sense is Sense.PEOPLE:
            reference.kind, reference.plural = Kind.GROUP, True
        elif sense is Sense.ADJECTIVE and name.core is None:
            reference.adjectival = True
        elif sense is Sense.CAPITAL:
            reference.kind = Kind.COUNTRY if acts(words, reference) else Kind.PLACE
            reference.located = reference.kind is Kind.PLACE
        elif sense is Sense.SEAT and name.start and _before(words, name.start) in _LOCATING:
            reference.kind, reference.located = Kind.PLACE, True
    return reference


def _before(words: Words, i: int) -> str:
    """The word before token `i`, over a determiner."""
    word = words.low[i - 1]
    return words.low[i - 2] if word == "the" and i > 1 else word
