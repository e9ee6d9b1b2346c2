"""Which names of a document are one thing: full names and their parts, spellings, acronyms, shortened bodies."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from extraction.naming.collectives import whole_phrases
from extraction.naming.countries import Sense, country_forms
from extraction.naming.lexicon import lexicon
from extraction.naming.organizations import is_short_for, known_organizations
from extraction.naming.parties import party_key
from extraction.reading import Reference, Referent
from extraction.syntax.parse import POSSESSIVE
from extraction.syntax.words import Words
from graph.model import Form, Kind

_DETERMINERS = frozenset(
    "the a an this these those that his her its their our my your some many several other both all".split()
)
_LINKS = frozenset("of for on in to against".split())
# titles that belong to the name of their bearer
_REGAL = frozenset(
    "king queen pope prince princess emperor empress emir sultan sheikh tsar shah saint patriarch".split()
)
# capitalised heads that name a body only as the short form of its full name
_GENERIC = frozenset(
    """court state government department ministry council committee commission church university company
    party agency union organization organisation office bureau service board force forces group institute
    school college hospital club team bank association federation league district city province region
    county island border area home news education embassy delegation member members presidency prosecutor
    administration authority academy railways railway airlines airways museum foundation society fund trust network
    channel studios observatory library laboratory tribunal corps battalion brigade squad""".split()
)
# "North Korean soldiers" are "North Korean troops"
_FORCES = ("troops", "forces", "soldiers")
_ARMS = frozenset("police army military navy".split())
# "the researchers" are the scientists told of before
_MAKERS = {"researchers": "scientists"}
# what a body or place may be called without: "Ford Motor Company", "the Mediterranean Sea"
_TAILS = {
    Kind.ORGANIZATION: frozenset(
        """group company corporation corp inc ltd limited plc holdings holding motor motors entertainment airlines
        airways airline hospital college society pharmaceuticals industries technologies""".split()
    ),
    Kind.PLACE: frozenset(("sea", "ocean", "islands")),
}
_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
# what tells which of many are meant
_OF_WHOM = (["at"], ["of"], ["from"])
# bodies that one country has one of
_PLAIN_BODIES = frozenset("parliament congress senate treasury cabinet knesset army navy".split())


# "Hurricane Ada" is Ada
_STORM = re.compile(r"(?:hurricane|typhoon|cyclone|tropical storm) (?=\w)")
# how names of bodies begin short: "U.N. Security Council"
_SHORT_BEGINNINGS = {"un": "united nations", "us": "united states", "uk": "united kingdom", "eu": "european union"}


@lru_cache(maxsize=1 << 14)
def key(text: str) -> str:
    """A name's spelling without diacritics, case, hyphens, possessives and determiners."""
    text = unicodedata.normalize("NFKD", text).replace("’", "'")
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold()
    text = re.sub(r"'s?\b", "", text).replace(".", "")
    words = re.findall(r"[^\W_]+", text)
    while len(words) > 1 and words[0] in _DETERMINERS:
        words.pop(0)
    return " ".join(words)


class Identity:
    """The referents of one document, in the order they were made, and the references added to them."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.found: list[Referent] = []

    def text(self, reference: Reference) -> str:
        return self.words.span(reference.start, reference.end)

    def new(self, name: str, kind: Kind) -> Referent:
        referent = Referent("", name, kind)
        self.found.append(referent)
        return referent

    def add(self, referent: Referent, reference: Reference) -> None:
        reference.referent = referent
        reference.kind = referent.kind
        referent.references.append(reference)

    def names(self, references: list[Reference]) -> None:
        """Give every name and collective its referent. References that name nothing by themselves are left without."""
        by_kind: dict[Kind, list[Reference]] = {kind: [] for kind in Kind}
        for reference in references:
            by_kind[reference.kind].append(reference)
        self._persons(by_kind[Kind.PERSON])
        countries: dict[str, Referent] = {}
        for reference in by_kind[Kind.COUNTRY]:
            name = reference.country or self.text(reference)
            if name not in countries:
                countries[name] = self.new(name, Kind.COUNTRY)
            self.add(countries[name], reference)
        self._bodies(by_kind[Kind.ORGANIZATION] + by_kind[Kind.PLACE] + by_kind[Kind.EVENT])
        self.groups(by_kind[Kind.GROUP])

    def _persons(self, references: list[Reference]) -> None:
        full: list[tuple[list[str], Referent]] = []
        for reference in sorted(references, key=lambda r: (-len(key(self.text(r)).split()), r.start)):
            parts = key(self.text(reference)).split()
            fits = [f for f in full if shortens(parts, f[0])] or self._surnamed(parts, full, reference)
            if fits:
                self.add(self._bearer([f[1] for f in fits]), reference)
            elif parts:
                referent = self.new(self.text(reference), Kind.PERSON)
                full.append((parts, referent))
                self.add(referent, reference)

    def _surnamed(
        self, parts: list[str], full: list[tuple[list[str], Referent]], reference: Reference
    ) -> list[tuple[list[str], Referent]]:
        """Who was named in full before, with this family name inside: "Rosselló" of "Ricardo Rosselló Nevares"."""
        if len(parts) != 1 or (reference.role or "").rsplit(" ", 1)[-1].lower() in _REGAL:
            return []
        bearers = [f for f in full if _holds_surname(parts[0], f[0])]
        return [f for f in bearers if min(r.start for r in f[1].references) < reference.start]

    def _bearer(self, fits: list[Referent]) -> Referent:
        """Of several bearers of a name the one whom the article names first: the others are family, told apart."""
        return min(fits, key=lambda f: min(r.start for r in f.references))

    def _bodies(self, references: list[Reference]) -> None:
        """Organisations, places and events: by name, known short form, acronym, and shortened full name."""
        references = sorted(references, key=lambda r: (r.start, -r.end))
        whole = {key(self.text(r)) for r in references if r.core is None}
        keys = [self._body_key(r, whole) for r in references]
        stands_for = self._acronyms(references, keys)
        known: dict[str, Referent] = {}
        distinct = sorted(set(keys), key=lambda k: (-len(k.split()), k))
        for reference, own in zip(references, keys, strict=True):
            full = stands_for.get(own) or self._shortened(own, distinct, reference) or own
            full = stands_for.get(full, full)
            if own in _GENERIC and full == own:
                continue
            referent = known.get(full)
            if referent is None:
                kind = next((r.kind for r, k in zip(references, keys, strict=True) if k == full), reference.kind)
                referent = known[full] = self.new(self.text(reference), kind)
            self.add(referent, reference)

    def _body_key(self, reference: Reference, whole: set[str]) -> str:
        """What a body is known by: the bare name of "the Shas party", unless the text has "the Shas Party" too."""
        if reference.core is not None and reference.kind is not Kind.EVENT and key(self.text(reference)) not in whole:
            text = self.words.span(*reference.core)
        else:
            text = self.text(reference)
        if reference.kind is Kind.EVENT:
            return _STORM.sub("", key(text))
        if reference.kind is not Kind.ORGANIZATION:
            return key(text)
        own = key(known_organizations().get(text, text))
        first, _, rest = own.partition(" ")
        return party_key(text) or (f"{_SHORT_BEGINNINGS[first]} {rest}" if rest and first in _SHORT_BEGINNINGS else own)

    def _acronyms(self, references: list[Reference], keys: list[str]) -> dict[str, str]:
        """Key of an acronym -> key of what it stands for: by the parentheses it is introduced in, or by its letters."""
        text = self.words.text
        found: dict[str, str] = {}
        initials: dict[str, str] = {}
        for reference, own in zip(references, keys, strict=True):
            name = self.text(reference)
            if " " in name:
                for letters in _initials(name, lower=reference.kind is not Kind.PLACE):
                    initials.setdefault(letters, own)
        for i, (reference, own) in enumerate(zip(references, keys, strict=True)):
            name = self.text(reference)
            letters = name.replace(".", "")
            before = references[i - 1] if i else None
            bracketed = (
                before is not None
                and before.end == reference.start - 1
                and text[reference.start - 1] == "("
                and text[reference.end : reference.end + 1] == [")"]
            )
            if " " in name or sum(c.isupper() or c.isdigit() for c in letters) < 2:
                bodies = before is not None and before.kind is reference.kind is Kind.ORGANIZATION
                if bracketed and bodies and is_short_for(name, self.text(references[i - 1])):
                    found[own] = keys[i - 1]
                continue
            if bracketed:
                found[own] = keys[i - 1]
            elif letters in initials and initials[letters] != own:
                found[own] = initials[letters]
        return {short: full for short, full in found.items() if short != full}

    def _shortened(self, own: str, distinct: Iterable[str], reference: Reference) -> str | None:
        """The full name that a shorter one with its head abbreviates: "Parliament of Iraq" for "Parliament"."""
        short = own.split()
        tails = _TAILS.get(reference.kind, frozenset())
        fits = []
        for full in distinct:
            words = full.split()
            if len(words) > len(short) and (
                _abbreviates(short, words) or (words[-1] in tails and _lacks_tail(short, words, tails))
            ):
                fits.append(full)
        if party_key(self.text(reference)) is not None:
            fits = [full for full in fits if _is_country(full.removesuffix(own).strip())]  # not that of Ohio
        return fits[0] if len(fits) == 1 or (fits and own in _GENERIC) else None

    def groups(self, references: list[Reference]) -> None:
        """Give collectives their referents: the same words, or "the soldiers" for soldiers told of before."""
        by_key: dict[str, Referent] = {}
        by_head: dict[str, list[Referent]] = {}
        for reference in sorted(references, key=lambda r: r.start):
            words = [w for w in key(self.text(reference)).split() if not w.isdigit()]
            own = _without_number(words)
            head = self.words.low[reference.head]
            definite = reference.start > 0 and self.words.low[reference.start - 1] in ("the", "these", "those", "both")
            alike = by_head.setdefault(_MAKERS.get(head, head), [])
            if own in _ARMS and own == head and (arm := self._only_arm(own, reference)) is not None:
                reference.form = Form.NOMINAL
                self.add(arm, reference)
                continue
            if " " in own and own.endswith(_FORCES):
                own = own.rsplit(" ", 1)[0] + " troops"
            of_its_own = own == head and not definite and self.words.low[reference.end : reference.end + 1] in _OF_WHOM
            if of_its_own:
                own = f"{own} {self._complement(reference)}"  # "State officials left. Officials at X said so"
            referent = by_key.get(own)
            counted = own == head and reference.quantity is not None
            if counted and (as_many := _as_many(alike, reference)) is not None:
                referent = as_many
            elif counted and not definite:
                referent = self.new(self.text(reference), Kind.GROUP)  # "Rebels fled. Three rebels were arrested"
            elif referent is None and own == head and alike and (definite or len(alike) == 1):
                referent = alike[-1]
            if referent is None:
                referent = by_key[own] = self.new(self.text(reference), Kind.GROUP)
            if referent not in alike:
                alike.append(referent)
            self.add(referent, reference)

    def occasions(self, references: list[Reference]) -> None:
        """Give what takes place its referents, one to the same words."""
        by_key: dict[str, Referent] = {}
        for reference in references:
            text = self.text(reference)
            if text.lower() not in by_key:
                by_key[text.lower()] = self.new(text, Kind.EVENT)
            self.add(by_key[text.lower()], reference)

    def _complement(self, reference: Reference) -> str:
        """The noun after the preposition that follows a group: "M23" of "rebels of the M23"."""
        preposition = self.words.doc[reference.end]
        return next((c.lower_ for c in preposition.children if c.dep_ == "pobj"), "")

    def _only_arm(self, word: str, reference: Reference) -> Referent | None:
        """The only police (army, ...) named before: "Police said" after "Kent Police"."""
        named = [
            f
            for f in self.found
            if f.kind is Kind.ORGANIZATION
            and f.references[0].start < reference.start
            and word in key(f.name).split()[1:]
        ]
        return named[0] if len(named) == 1 else None

    def named(self) -> list[Referent]:
        """Every referent with its name, aliases and id, by first reference."""
        kept = [f for f in self.found if f.references]
        for referent in kept:
            referent.references.sort(key=lambda r: (r.start, r.end))
            self._name(referent)
        kept.sort(key=lambda f: (f.references[0].start, -f.references[0].end, f.kind))
        for i, referent in enumerate(kept, 1):
            referent.id = f"e{i}"
        return kept

    def _without_owner(self, reference: Reference) -> str:
        """ "supreme court" of "Guinea's supreme court", "" where no lower-case words follow a country's possessive."""
        low = self.words.low
        for i in range(reference.start + 1, min(reference.end - 1, reference.start + 4)):
            if low[i] in POSSESSIVE:
                own = not any(self.words.capital(k) for k in range(i + 1, reference.end))
                return self.words.span(i + 1, reference.end) if own else ""
        return ""

    def _name(self, referent: Referent) -> None:
        names: list[str] = []
        for reference in referent.references:
            if reference.form is Form.PRONOUN or reference.adjectival:
                continue
            if reference.form is Form.NOMINAL and referent.kind is not Kind.GROUP:
                continue
            text = self.text(reference)
            if text.lower() == "group":
                continue
            names.append(text)
            if reference.core is not None:
                core = self.words.span(*reference.core)
                form = country_forms().get(core)
                if referent.kind is not Kind.COUNTRY or (form is not None and form.sense is Sense.NAME):
                    names.append(core)
            if referent.kind is Kind.ORGANIZATION and (own := self._without_owner(reference)):
                names.append(own)
            if reference.role is not None and reference.kind is Kind.PERSON:
                title = reference.role.split()[-1]
                if title.lower() in _REGAL and title[0].isupper():
                    names.append(f"{title} {text}")
            if referent.kind is Kind.GROUP and reference.quantity:
                names.append(_bare(text, reference.quantity))
        names = [n for n in dict.fromkeys(names) if n]
        if referent.kind is not Kind.COUNTRY and names:
            referent.name = max(names, key=lambda n: (len(key(n)), -names.index(n)))
        if referent.kind in (Kind.GROUP, Kind.EVENT):
            described = [r for r in referent.references if r.form is Form.NOMINAL]
            names = list(dict.fromkeys([*names, *(p for r in described for p in whole_phrases(self.words, r))]))
        referent.aliases = [n for n in names if n != referent.name]


def shortens(parts: list[str], full: list[str]) -> bool:
    """True where `parts` name the bearer of `full`: the same words, its last or first ones, or another spelling."""
    if parts == full or "".join(parts) == "".join(full):
        return True
    n = len(parts)
    if n < len(full) and (full[-n:] == parts or full[:n] == parts):
        return True
    if n == len(full):
        return all(a == b or _respelled(a, b) for a, b in zip(parts, full, strict=True))
    if n == 1:
        return _respelled(parts[0], full[-1])
    # "George Bush" and "George W. Bush", but not another first name, nor George W. Bush and George H. W. Bush
    return n < len(full) and parts[:-1] == full[: n - 1] and parts[-1] == full[-1]


def _holds_surname(name: str, full: list[str]) -> bool:
    """True for what stands before "Jr.", and for the first of two family names."""
    if full[-1] in _GENERATIONS:
        return len(full) > 2 and full[-2] == name
    return len(full) == 3 and len(name) > 2 and full[1] == name


def _respelled(a: str, b: str) -> bool:
    """Two transcriptions of one name: "zelensky" and "zelenskyy", "sergey" and "sergei"."""
    return min(len(a), len(b)) > 4 and _transcribed(a) == _transcribed(b)


def _transcribed(name: str) -> str:
    name = re.sub(r"(?:iy|yy|ij|ii|y|i)$", "y", name).replace("kh", "h").replace("ou", "u").replace("q", "k")
    return re.sub(r"(.)\1", r"\1", name)


def _initials(name: str, *, lower: bool) -> list[str]:
    """The acronyms that a name may have: of its capitalised words, with and without a country before it.

    With `lower` of its lower-case words, too, as bodies have them; "Pa." is not the "Portland area".
    """
    words = re.findall(r"[^\W\d_][\w'’]*", name.replace(".", ""))
    capitals = [w for w in words if w[0].isupper()]
    found = ["".join(w[0] for w in some).upper() for some in ((capitals, words) if lower else (capitals,))]
    for n in (2, 1):
        if " ".join(words[:n]) in country_forms() or (n == 1 and words and words[0] in ("US", "UK")):
            found.append("".join(w[0] for w in capitals[n:]))
    return [f for f in dict.fromkeys(found) if len(f) > 1]


def _abbreviates(short: list[str], full: list[str]) -> bool:
    head = len(full) - 1
    for i in range(1, len(full)):
        if full[i] in _LINKS:
            head = i - 1
            break
    n = len(short)
    if any(w in _LINKS for w in full[1:]) and full[:n] == short and n == head + 1:
        return True
    if full[-n:] == short and head == len(full) - 1:
        rest = full[:-n]
        return (
            short[-1] in lexicon().organizations
            and (n > 1 or short[0] in _GENERIC or short[0] in _PLAIN_BODIES)
            and _qualifies(rest)
        )
    if full[head - n + 1 : head + 1] == short and head < len(full) - 1:
        return short[-1] in lexicon().organizations and _qualifies(full[: head - n + 1])
    return False


def _lacks_tail(short: list[str], full: list[str], tails: frozenset[str]) -> bool:
    n = len(short)
    return (
        full[-1] in tails
        and full[:n] == short
        and all(w in tails for w in full[n:])
        and not _is_country(" ".join(short))
    )


def _is_country(words: str) -> bool:
    return words.upper() in country_forms() or words.title() in country_forms()


def _qualifies(words: list[str]) -> bool:
    """True where the words before a body's short name only say whose it is, or it is short for all of them."""
    return len(words) <= 3


def _as_many(groups: list[Referent], reference: Reference) -> Referent | None:
    """The last of the groups that was told of with the same number: "two men ... the two men"."""
    number = (reference.quantity or "").lower()
    return next((f for f in reversed(groups) if any((r.quantity or "").lower() == number for r in f.references)), None)


def _without_number(words: list[str]) -> str:
    numbers = lexicon().numbers
    while len(words) > 1 and (words[0] in numbers or words[0].isdigit() or words[0] == "of"):
        words = words[1:]
    return " ".join(words)


def _bare(text: str, quantity: str) -> str:
    """A collective without its number: "200 North Korean defectors" is "North Korean defectors"."""
    at = text.find(quantity)
    rest = text[at + len(quantity) :].strip() if at >= 0 else ""
    return rest[3:].strip() if rest.startswith("of ") else rest
