"""Groups: people and bodies that act together without a name of their own ("200 North Korean defectors"), and unnamed
single people ("a gunman", "a Syrian man"), who take part in relations just as well.
"""

from __future__ import annotations

from collections.abc import Container

from extraction.naming.lexicon import lexicon
from extraction.reading import BlockKind, Reference
from extraction.syntax.parse import POSSESSIVE, Parse
from extraction.syntax.words import Words
from graph.model import Form, Kind

# plural people nouns by the ends of their singulars: protester, activist, librarian
_ENDINGS = (
    "people",
    "ers",
    "ors",
    "ists",
    "ians",
    "ants",
    "ents",
    "eers",
    "ees",
    "cians",
    "ites",
    "men",
    "women",
    "ans",
    "ators",
    "goers",
)

# plurals of titles that are more often things
_NO_PEOPLE = frozenset(
    "heads chairs counts models anchors whips leads majors representatives friends rivals champions candidates".split()
)
# who is told by a word before them: "opposition figures", "senior figures"
_OF_FIGURES = frozenset(
    "opposition political senior public military religious prominent key leading top high-ranking cultural".split()
)
# collectives that are singular in form but act as a group
_SINGULAR = frozenset(
    """police opposition media public population crowd mob convoy personnel staff crew leadership youth
    mujahideen militia aristocracy clergy diaspora electorate elite carabinieri nobility faculty""".split()
)
# single people without a name
_SOMEONE = frozenset(
    """gunman gunmen attacker assailant bomber suspect perpetrator shooter hijacker kidnapper man woman boy
    girl teenager person citizen national tourist student settler soldier officer policeman civilian
    journalist worker employee protester bandit militant migrant refugee hostage prisoner detainee child
    infant resident passenger pilot driver diplomat ambassador official spy defector activist fisherman
    farmer doctor nurse teacher priest pastor politician businessman businesswoman envoy attaché
    spokesperson spokesman spokeswoman gang tribe convoy vessel ship monitor captain wife husband son
    daughter brother sister father mother deputy""".split()
)
# single people told of where they act or are acted on: "a man sets fire to", "kills a police officer"
_ACTING = frozenset(
    "man woman judge officer soldier guard worker civilian nurse agent girl boy policeman policewoman driver".split()
)
_ACTED = frozenset("nsubj nsubjpass dobj".split())
_FINITE = frozenset(("VBP", "VBZ", "VBD"))
# people of one body, never of two at a time
_FIGHTING = frozenset("forces troops soldiers fighters militants rebels insurgents personnel".split())
# nouns in the lists of people and titles that are bodies, or none of either, in the singular
_NO_ONE = frozenset(
    """group team unit mission state fleet ship convoy country nation company firm business bank airline party
    couple minority community tribe clan gang cartel mafia network delegation institution council embassy court
    outlet newspaper association entity organization organisation union school hospital university church
    charity club body municipality brigade battalion division count chair head model author anchor chief house
    intelligence source agency consumer customer user family faction president leader ruler minister king
    militia manufacturer general speaker winner champion""".split()
)
# what is only said of someone else: "X is a member of Y", "X, a member of Y"
_SAYING = frozenset(("compound", "nmod", "attr", "appos", "npadvmod"))
# who they are is not told by whose they are
_THEIRS = frozenset(
    "allies opponents rivals colleagues partners children parents counterparts neighbours neighbors friends".split()
)
_RELATIVES = frozenset(
    """wife husband son daughter brother sister father mother widow girlfriend boyfriend partner uncle aunt cousin
    nephew niece grandfather grandmother grandson fiancée fiancé friend neighbour neighbor roommate family""".split()
)
_INDEFINITE = frozenset(("a", "an", "another", "one"))
_NAMING = frozenset(("named", "called", "identified"))  # "a man named X" is X
_NO_DEEDS = frozenset("have find elect appoint name need seek become choose want get be hire nominate".split())
_ALONE = frozenset("gunman attacker assailant bomber suspect perpetrator shooter hijacker kidnapper".split())
# bodies, where no name is near that they could be short for
_BODIES = frozenset(
    """court parliament cabinet senate junta coalition commission ministry government embassy consulate
    agency authority military army navy judiciary legislature assembly council police board jury
    administration delegation party cartel union office department company group rebels force tribunal airline
    newspaper university network faction consortium team gang""".split()
)
# those that are told of by their name or trade as often, and are in the text then
_UNNAMED = frozenset("network faction team gang".split())
_TRADES = frozenset(
    "rail railway road computer social television tv radio cable power transport broadcast news".split()
)
# where people work as often as who they are
_PLACES_OF_WORK = frozenset(("office", "administration"))
_LAWYERS = frozenset("prosecutor prosecutors attorney attorneys general".split())
# those that need no article
_BARE = frozenset("parliament police congress cabinet".split())
_HEADS_OF = (["heads", "of"], ["head", "of"])
# "attorneys general", whose adjective follows them
_WITH_GENERAL = frozenset("attorneys solicitors consuls secretaries governors directors inspectors surgeons".split())
# numbers that head a noun phrase of their own
_COUNTS = frozenset(
    "thousands hundreds dozens scores tens millions group groups number crowds majority hundred dozen handful".split()
)
# collectives that say little without what they belong to: "members of the Knesset"
_BELONGING = frozenset(
    """members residents citizens factions supporters attendees employees leaders representatives relatives
    fighters officials families followers inhabitants parts remnants elements sections branches soldiers
    allies opponents critics victims survivors workers students fans forces people""".split()
)
# those of several countries at once: "the leaders of Peru and Chile"
_OF_SEVERAL = frozenset("leaders representatives officials".split())
# what goes before a number without being part of it
_ESTIMATES = frozenset(
    (("at", "least"), ("at", "most"), ("up", "to"), ("more", "than"), ("over",), ("about",), ("around",), ("nearly",))
)
# prepositions that tell one collective from another, and what ends their phrase
_TELLING = frozenset("in from of at with within to".split())
_BREAKS = frozenset((",", ":", ".", "''", "``", "-LRB-", "WDT", "WP", "VBD", "VBZ", "VBP", "VBN", "VBG", "IN"))
_LONGEST_WHEREABOUTS = 7
_LONGEST_OTHERS = 3
_SKIPPED = frozenset(("own", "the", "a", "an", "at", "least", "his", "her", "its", "their", "our", "my"))
_AMOUNTS = frozenset("DATE TIME MONEY PERCENT QUANTITY".split())
_MODIFIERS = frozenset("amod compound nummod nmod quantmod".split())


def is_collective(word: str, tag: str) -> bool:
    """True where the noun `word`, in lower case and with its Penn tag, names people or bodies that act together."""
    if word in _SINGULAR:
        return True
    if tag not in ("NNS", "NNPS"):
        return False
    lexical = lexicon()
    agents = word.endswith(_ENDINGS) and not word.endswith("ments") and len(word) > 5
    if word in lexical.people or (agents and word not in lexical.not_people):
        return True
    return tag == "NNS" and word.endswith("s") and word[:-1] in lexical.titles and word not in _NO_PEOPLE


def find_collectives(words: Words, names: list[Reference]) -> list[Reference]:
    """Noun phrases of people and bodies, from their first modifier to their head, or to what they belong to."""
    taken = {i for r in names if not r.adjectival for i in range(r.start, r.end)}
    for block in words.doc._.blocks or ():
        if block.kind in (BlockKind.DATELINE, BlockKind.BOILERPLATE):
            taken |= set(range(block.start, block.end))
    bodies = {r.end for r in names if r.kind in (Kind.ORGANIZATION, Kind.PERSON) and r.form is Form.NAME}
    adjectives = {i for r in names if r.adjectival or r.kind is Kind.COUNTRY for i in range(r.start, r.end)}
    persons = {i for r in names if r.kind is Kind.PERSON for i in range(r.start, r.end)}
    known = adjectives | {i for r in names if r.kind is Kind.ORGANIZATION for i in range(r.start, r.end)}
    found = []
    for i, tag in enumerate(words.tag):
        if not tag.startswith("NN") or i in taken or words.label[i] in _AMOUNTS:
            continue
        if words.low[i] in _COUNTS and i + 1 < len(words) and words.low[i + 1] == "of":
            continue
        if tag == "NNP" and _opens(words, i):
            tag = "NNS"
        if is_collective(words.low[i], tag) or (words.low[i] == "figures" and words.low[i - 1] in _OF_FIGURES):
            found.append(_after_body(words, _phrase(words, i), bodies))
        elif tag == "NN" and (words.low[i] in _SOMEONE or words.low[i] in _ACTING) and words.low[i] not in _RELATIVES:
            reference = _phrase(words, i)
            national = any(k in adjectives for k in range(reference.start, i)) or _owned(words, i, adjectives)
            alone = words.low[i] in _ALONE or words.low[reference.start] == "one" or _takes_part(words, i)
            if (national or alone) and i + 1 not in persons and not _says_who(words, i, persons):
                reference.plural = False
                found.append(reference)
        elif tag == "NN" and words.low[i] in _RELATIVES and _is_relative(words, i, persons):
            reference = _phrase(words, i)
            reference.plural = False
            found.append(reference)
        elif tag == "NN" and _is_person(words, i) and _is_any(words, i) and not _says_who(words, i, persons):
            reference = _phrase(words, i)
            if any(k in known for k in range(reference.start, i)) or _takes_part(words, i):
                reference.plural = False
                found.append(reference)
    found = [r for r in found if words.low[r.head] != "others" or r.start < r.head]  # "several others"
    deps = Parse.of(words.doc).deps
    starts = {r.start for r in names if r.kind is Kind.PERSON}
    return [
        r
        for r in found
        if r.start <= r.head
        and (deps[r.head] not in _SAYING or _is_misread_subject(words, r.head))
        and not (words.low[r.head] in _THEIRS and r.start == r.head and _is_owned(words, r.head))
        and not (r.plural and r.head + 1 in starts and words.doc[r.head + 1].pos_ == "PROPN")  # "ministers X and Y"
    ]


def find_unnamed_bodies(words: Words, taken: Container[int]) -> list[Reference]:
    """Bodies told by a common noun alone ("a court", "the coalition"); tokens `taken` are other references'."""
    found, deps = [], Parse.of(words.doc).deps
    for i, tag in enumerate(words.tag):
        if words.low[i] not in _BODIES or tag not in ("NN", "NNP") or i in taken or words.low[i - 2 : i] in _HEADS_OF:
            continue
        if words.capital(i) or deps[i] in ("attr", "appos"):
            continue
        if deps[i] not in ("compound", "nmod", "amod") or words.tag[words.doc[i].head.i] in _FINITE:
            reference = _phrase(words, i)
            reference.plural = False
            if words.low[i] == "office":
                reference.start = _start_of_office(words, reference.start)
            idle = deps[i] not in ("nsubj", "nsubjpass", "agent")
            if idle and words.low[i] in _PLACES_OF_WORK and reference.start == i:
                continue
            if words.low[i] in _UNNAMED and not _is_unnamed(words, reference):
                continue
            determined = any(c.dep_ in ("det", "poss") for c in words.doc[i].lefts)
            if determined or reference.start < i or words.low[i] in _BARE:
                found.append(reference)
    return found


def _opens(words: Words, i: int) -> bool:
    """True for "envoys" of "Envoys from Peru ...", a plural that the tagger takes for a name for its capital."""
    alone = i + 1 < len(words) and not words.capital(i + 1)
    return (
        bool(words.doc[i].is_sent_start) and alone and words.low[i].endswith("s") and words.low[i] in lexicon().people
    )


def _is_unnamed(words: Words, reference: Reference) -> bool:
    """True for "a spy network", which is neither "the network" of before nor "the Harbour Nine network"."""
    start, head = reference.start, reference.head
    if start == head and words.low[start - 1] in ("the", "this", "that"):
        return False
    named = "-" not in words.text[start:head] and any(words.tag[k].startswith("NNP") for k in range(start, head))
    return not named and _TRADES.isdisjoint(words.low[start:head])


def _is_misread_subject(words: Words, i: int) -> bool:
    """True for "workers" of "workers march", where the parser takes the verb for the noun they describe."""
    head = words.doc[i].head
    return head.i == i + 1 and words.doc[i].dep_ in ("compound", "nmod") and head.tag_ in _FINITE


def _start_of_office(words: Words, start: int) -> int:
    """ "The general prosecutor's office": where the words for its owner begin, `start` where it is no lawyer's."""
    i = start - 1
    if i < 1 or words.low[i] not in POSSESSIVE or words.low[i - 1] not in _LAWYERS:
        return start
    i -= 1
    while i and words.tag[i - 1] in ("NN", "JJ", "NNS") and not words.capital(i - 1):
        i -= 1
    return i


def _is_relative(words: Words, i: int, persons: Container[int]) -> bool:
    """True for "his wife" who does something, or to whom it is done, and whom no name follows."""
    token = words.doc[i]
    if token.dep_ == "conj" or not _is_party_to(words, i):
        return False
    if not any(c.dep_ == "poss" or c.lower_ in _INDEFINITE for c in token.lefts):
        return False
    return not (words.capital(i + 1) or _says_who(words, i, persons)) if i + 1 < len(words) else True


def _is_owned(words: Words, i: int) -> bool:
    """True for "their allies"."""
    return any(c.dep_ == "poss" for c in words.doc[i].lefts)


def _is_person(words: Words, i: int) -> bool:
    """True for a noun of people in the singular: "hacker", "comptroller"."""
    low, lexical = words.low[i], lexicon()
    return low not in _BODIES and low not in _NO_ONE and (low in lexical.titles or low + "s" in lexical.people)


def _is_any(words: Words, i: int) -> bool:
    """True for "a hacker", which no name follows that would say who it is."""
    if not any(c.lower_ in _INDEFINITE for c in words.doc[i].lefts):
        return False
    return i + 1 == len(words) or not (words.capital(i + 1) or words.low[i + 1] in _NAMING)


def _says_who(words: Words, i: int, persons: Container[int]) -> bool:
    """True for "X, a hacker" and "a hacker from Y, X": what is said of one of the `persons` (by token)."""
    token = words.doc[i]
    if token.dep_ in ("appos", "attr") or any(c.dep_ == "appos" and c.i in persons for c in token.rights):
        return True
    before, after = token.left_edge.i - 1, i + 1
    if before > 0 and (words.low[before] == "as" or (words.text[before] in ",-–—" and before - 1 in persons)):
        return True
    return after + 1 < len(words) and words.text[after] == "," and after + 1 in persons


def _takes_part(words: Words, i: int) -> bool:
    """True for "a man" who does something, or to whom it is done."""
    if not _is_any(words, i) or words.low[i] in _NO_ONE:
        return False
    return _is_party_to(words, i)


def _is_party_to(words: Words, i: int) -> bool:
    """True for the subject, object or agent of a verb that tells of a deed, and for what is coordinated with one."""
    token = words.first_of_list(i)
    if token.dep_ == "pobj":
        return token.head.dep_ == "agent"
    if token.i != i and token.dep_ != "dobj":
        return False
    return token.dep_ in _ACTED and token.head.pos_ == "VERB" and token.head.lemma_ not in _NO_DEEDS


def _after_body(words: Words, reference: Reference, bodies: Container[int]) -> Reference:
    """ "Islamic State and African Union forces": the body before "and", which ends at one of `bodies`, is no part."""
    if words.low[reference.head] not in _FIGHTING:
        return reference
    for k in range(reference.start + 1, reference.head - 1):
        if words.low[k] == "and" and k in bodies:
            reference.start = k + 1
    return reference


def _owned(words: Words, i: int, countries: set[int]) -> bool:
    """True for "Cuba's ambassador"."""
    return any(c.dep_ == "poss" and c.i in countries for c in words.doc[i].lefts)


def _parts(words: Words, i: int) -> bool:
    """True for what stands between phrases and in none: an address of the web, a dash apart."""
    apart = words.low[i] in ("-", "–", "—") and i > 0 and not (words.glued[i] or words.glued[i - 1])
    return apart or "://" in words.low[i]


def _phrase(words: Words, i: int) -> Reference:
    token = words.doc[i]
    start, quantity = i, None
    for child in token.lefts:
        if child.dep_ in _MODIFIERS:
            start = min(start, child.left_edge.i)
            if child.dep_ == "nummod":
                quantity = child.text
    start = max((k + 1 for k in range(start, i) if _parts(words, k)), default=start)
    while start < i and (words.low[start] in _SKIPPED or not words.text[start][0].isalnum()):
        start += 1
    if (start == i and i > 1 and token.dep_ == "pobj" and words.low[i - 1] == "of") or (
        start > 1 and words.low[start - 1] == "of"
    ):
        # the number heads the phrase: "Thousands of people"
        count = start - 2
        if count >= 0 and words.low[count] in _COUNTS and token.dep_ == "pobj":
            start = count
            while start > 1 and words.low[start - 1] == "of" and words.low[start - 2] in _COUNTS:
                start -= 2  # "hundreds of thousands of people"
            quantity = words.span(start, count + 1)
    end = i + 1
    if words.low[i] in _WITH_GENERAL and words.low[end : end + 1] == ["general"]:
        end += 1
    core = None
    if words.low[i] in _BELONGING and end < len(words) and words.low[end] == "of":
        core = (start, end)
        end = _end_of_owner(words, end)
        if end == core[1]:
            core = None
    return Reference(start, end, i, Kind.GROUP, Form.NOMINAL, plural=True, quantity=quantity, core=core)


def _end_of_owner(words: Words, of: int) -> int:
    """The end of the noun phrase after "of", without what follows its head; `of` where there is none near."""
    owner = next((c.i for c in words.doc[of].children if c.dep_ == "pobj"), None)
    if owner is None or owner - of > 7 or any(words.tag[k] in (",", "IN", "CC") for k in range(of + 1, owner)):
        return of
    return _end_of_list(words, owner) + 1 if words.low[of - 1] in _OF_SEVERAL else owner + 1


def _end_of_list(words: Words, first: int) -> int:
    """The last of the countries that are listed from token `first` on: "Peru, Chile and Brazil"."""
    last = words.doc[first]
    while last.ent_type_ == "GPE":
        following = next((c for c in last.children if c.dep_ == "conj" and c.pos_ == "PROPN"), None)
        if following is None or following.ent_type_ != "GPE":
            return last.i
        between = words.low[last.i + 1 : following.left_edge.i]
        if any(w not in (",", "and", "&") for w in between):
            return last.i
        last = following
    return first


def whole_phrases(words: Words, reference: Reference) -> list[str]:
    """The words of a collective with all that tells it apart: "protesters in Lima", "at least 50 people".

    A reference itself ends at its head, since what follows ("Lima") is a reference of its own.
    """
    start, end = _with_amount(words, reference.start), _with_whereabouts(words, reference)
    spans = dict.fromkeys(((reference.start, end), (start, reference.end), (start, end)))
    if (last := _with_others(words, reference)) > reference.end:
        spans |= dict.fromkeys(((reference.start, last), (start, last)))
    return [words.span(*s) for s in spans if s != (reference.start, reference.end)]


def _with_others(words: Words, reference: Reference) -> int:
    """Where "women and children" ends, the end of the reference where nobody is coordinated with it alone."""
    end, head = reference.end, words.doc[reference.head]
    if end >= len(words) or words.low[end] != "and" or head.dep_ == "conj":
        return end
    others = [c for c in head.rights if c.dep_ == "conj"]
    if len(others) != 1 or others[0].i - end > _LONGEST_OTHERS or any(c.dep_ == "conj" for c in others[0].rights):
        return end
    common = all(not words.capital(k) and words.tag[k][0].isalpha() for k in range(end, others[0].i + 1))
    return others[0].i + 1 if common and others[0].pos_ == "NOUN" else end


def _with_amount(words: Words, start: int) -> int:
    """Where "at least 50", "more than a dozen" begin before token `start`, or inside what starts there."""
    for size in (2, 1):
        if start >= size and tuple(words.low[start - size : start]) in _ESTIMATES:
            return start - size
    return start


def _with_whereabouts(words: Words, reference: Reference) -> int:
    """Where the prepositional phrase right after a collective ends, its own end where there is none."""
    end = reference.end
    if end >= len(words) or words.low[end] not in _TELLING or words.doc[end].head.i != reference.head:
        return end
    last = words.doc[end].right_edge.i + 1
    for k in range(end + 1, min(last, end + _LONGEST_WHEREABOUTS + 1)):
        if words.tag[k] in _BREAKS:
            return k if k > end + 1 else end
    return last if last - end <= _LONGEST_WHEREABOUTS else end
