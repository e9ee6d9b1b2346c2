"""Indirect contents: what a cue verb or noun brings in the frames that `data/cues.yaml` gives it, read from the parse."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from extraction import cues
from extraction.content import VERBAL, Content, cue_start, trimmed
from extraction.cues import Cue, Force, Frame
from extraction.quotation import MARKS, Quotations
from extraction.reading import Block
from extraction.sources import Range, phrases, possessor_of, sources_of

# verbs whose object is who is spoken to
_TELLING = frozenset(
    ["tell", "inform", "remind", "assure", "reassure", "ask", "urge", "warn", "order", "advise", "notify", "brief"]
)
# plurals that are a verb where a name stands before and a that-clause after: "the court rules that"
_MISTAGGED = frozenset(
    [
        "rules",
        "claims",
        "reports",
        "states",
        "warns",
        "notes",
        "orders",
        "charges",
        "demands",
        "signals",
        "estimates",
        "reads",
    ]
)
_LONGEST_ASIDE = 12
_SHORTEST = 4  # tokens of a noun phrase that tells something
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_POLLS = frozenset("poll survey study report analysis".split())
# what shows something without telling it
_EVENTS = frozenset(
    "it this that which one move step decision vote deal attack event incident deployment change".split()
)
_TELLTALE = frozenset("signal indicate suggest reveal mean show prove demonstrate".split())
_QUOTED_SHARE = 0.4  # of the tokens of "the plan a 'mistake'" that must be quoted to take them together
# verbs whose passive with an infinitive attributes: "is said to be ill"
_SAID_TO_BE = frozenset("say report believe allege think understand know rumour rumor suspect".split())


def reported_contents(doc: Doc, quotations: Quotations) -> list[Content]:
    """The contents of every cue that stands outside quotation marks, in the order of the cues."""
    verbs, nouns = cues.verbs(), cues.nouns()
    found: list[Content] = []
    for token in doc:
        pos = token.pos_
        if token.lower_ == "according":
            if token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "to" and not quotations.holds(token.i):
                found.extend(_according(token))
        elif pos == "VERB":
            cue = verbs.get(token.lemma_)
            if cue is not None and not quotations.holds(token.i):
                found.extend(_of_verb(token, cue))
        elif pos == "NOUN" or pos == "PROPN":
            if quotations.holds(token.i):
                continue
            if token.lower_ in _MISTAGGED and (misread := _misread_verb(token)) is not None:
                found.append(misread)
            elif token.lemma_ in nouns:
                found.extend(_of_noun(token))
    return found


def headed_contents(doc: Doc, blocks: Sequence[Block]) -> list[Content]:
    """ "POLL: voters back the bridge" and the turns of a transcript: a line that opens with who says it and a colon."""
    found: list[Content] = []
    for block in blocks:
        colon = next((t.i for t in doc[block.start : min(block.start + 5, block.end)] if t.text == ":"), None)
        if colon is None or block.end - colon < _SHORTEST or doc[colon + 1].text in MARKS:
            continue
        named = doc[block.start : colon]
        last = named[-1]
        turn = all(len(t) > 3 and t.text.isupper() for t in named if t.is_alpha) and len(named) <= 3
        if turn or last.ent_type_ == "PERSON" or last.lemma_.lower() in _POLLS:
            start, end = trimmed(doc, colon + 1, block.end)
            if any(t.tag_ in _FINITE for t in doc[start:end]):
                found.append(Content(start, end, "headed", colon, [trimmed(doc, block.start, colon)]))
    return found


def addressee_of(verb: Token) -> Range | None:
    """Who is told."""
    telling = verb.lemma_ in _TELLING
    for child in verb.rights:
        if child.dep_ == "dative" or (telling and child.dep_ == "dobj"):
            if child.pos_ in {"PROPN", "NOUN", "PRON"}:
                return phrases(child)[0]
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            return phrases(inner)[0] if inner is not None else None
    return None


def _of_verb(verb: Token, cue: Cue) -> Iterator[Content]:
    spans = list(_spans(verb, cue))
    if not spans:
        return
    sources = sources_of(verb)
    if spans[0][1] == "aside" and (said := _inverted(verb)) is not None:
        sources = phrases(said)
    if (
        verb.tag_ == "VBG"
        and cue.force in {Force.BELIEVE, Force.INTEND}
        and not any(c.dep_ == "aux" for c in verb.lefts)
    ):
        return  # "without knowing that": nobody says so
    if cue.force is Force.SHOW or verb.lemma_ in _TELLTALE:
        sources = [s for s in sources if not _event(verb.doc, s)]
    if not sources and not _impersonal(verb):
        return
    addressee = addressee_of(verb)
    for (start, end), frame in spans:
        if end > start:
            yield Content(start, end, frame, verb.i, sources, addressee)


def _inverted(verb: Token) -> Token | None:
    """The subject that follows its cue: "It is, reads the letter, too late"."""
    if any(c.dep_ == "nsubj" for c in verb.lefts):
        return None
    return next((c for c in verb.rights if c.dep_ in {"nsubj", "dobj"}), None)


def _event(doc: Doc, source: Range) -> bool:
    """Something that happened and lets one conclude, where nobody says anything: "the move shows that"."""
    words = (
        {doc[source[0]].lower_} if source[1] - source[0] == 1 else {t.lemma_ for t in doc[source[0] : source[1]][-3:]}
    )
    return bool(words & _EVENTS)


def _impersonal(verb: Token) -> bool:
    """ "is said to", "it is believed that": somebody unnamed says so."""
    complements = {c.dep_ for c in verb.children}
    if "auxpass" not in complements:
        return False
    return "ccomp" in complements or ("xcomp" in complements and verb.lemma_ in _SAID_TO_BE)


def _spans(verb: Token, cue: Cue) -> Iterator[tuple[Range, str]]:
    """The content tokens of the first frame of the cue that the sentence fills."""
    doc, forces = verb.doc, cue.forces
    if Frame.CLAUSE in forces:
        complements = [c for c in verb.children if c.dep_ == "ccomp"]
        following = [c for c in complements if c.i > verb.i]
        if complements:
            for number, clause in enumerate(following or complements):
                if number == 0 or any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.lefts):
                    for span in _clauses(verb, clause):
                        yield span, "clause"
            return
        lost = _misread_subject(verb)
        if lost:
            yield lost, "clause"
            return
        aside = list(_around(verb)) if verb.tag_ != "VBG" else []
        if aside:
            for span in aside:
                yield span, "aside"
            return
    for child in verb.rights:
        dep = child.dep_
        span = None
        if dep == "xcomp" and child.pos_ in VERBAL:
            if any(c.dep_ == "aux" and c.lower_ == "to" for c in child.lefts):
                if Frame.INFINITIVE in forces or Frame.RECEIVER in forces:
                    span = trimmed(doc, _receiver(verb, child), child.right_edge.i + 1), "infinitive"
            elif child.tag_ == "VBG" and Frame.GERUND in forces:
                span = trimmed(doc, child.left_edge.i, child.right_edge.i + 1), "gerund"
        elif dep in {"advcl", "ccomp", "xcomp"} and "for" in cue.prepositions and child.left_edge.lower_ == "for":
            span = trimmed(doc, child.left_edge.i + 1, child.right_edge.i + 1), "about"
        elif dep == "advcl" and verb.lemma_ == "call" and child.left_edge.lower_ == "on":
            span = trimmed(doc, child.left_edge.i + 1, child.right_edge.i + 1), "infinitive"
        elif dep == "oprd" and Frame.PREDICATE in forces:
            span = _named(verb, child.left_edge.i, child.right_edge.i + 1), "predicate"
        elif dep == "prep" and child.lower_ == "as" and Frame.AS in forces:
            span = _named(verb, *_complement(child)), "as"
        elif dep == "prep" and child.lower_ in cue.prepositions:
            span = _complement(child), "about"
        if span is not None:
            yield span
            return
    if Frame.ABOUT in forces:
        # "accuses the embassy in Bern of hiding him": the parser may hang "of" on the object
        for token in doc[verb.i + 1 : verb.right_edge.i + 1]:
            if (
                token.dep_ == "prep"
                and token.lower_ in cue.prepositions
                and any(c.dep_ == "pcomp" for c in token.rights)
            ):
                yield _complement(token), "about"
                return
    if Frame.OBJECT in forces:
        for child in verb.rights:
            if child.dep_ == "dobj" and _sayable(child):
                yield trimmed(doc, child.left_edge.i, child.right_edge.i + 1), "object"
                return


def _sayable(thing: Token) -> bool:
    """An object that says something rather than a thing: "announced the closure of the port", not "announced Lee"."""
    if thing.pos_ not in {"NOUN", "PROPN", "NUM"} or thing.ent_type_ in {"PERSON", "MONEY", "GPE", "ORG"}:
        return False
    return thing.right_edge.i - thing.left_edge.i >= _SHORTEST - 1


def _receiver(verb: Token, infinitive: Token) -> int:
    """Where "Spain to leave" starts in "asks Spain to leave", "calls on Spain to leave"."""
    start = infinitive.left_edge.i
    between = [c for c in verb.rights if c.i < start and c.dep_ in {"dobj", "prep", "dative"}]
    if len(between) == 1:
        phrase = between[0]
        first = phrase.left_edge.i + (1 if phrase.dep_ == "prep" else 0)
        if phrase.right_edge.i + 1 == start and start - first <= _SHORTEST:
            return first
    return start


def _misread_subject(verb: Token) -> Range | None:
    """ "says nine men and a boy were hurt", where the parser took the men for the object."""
    if verb.lemma_ not in {"say", "tell"}:
        return None
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.pos_ in {"NOUN", "PROPN"}), None)
    if thing is None:
        return None
    if verb.lemma_ == "tell":
        # "tells the group that the roof is wet", read as a relative clause of the group
        clause = next((c for c in thing.rights if c.dep_ == "relcl" and c.left_edge.lower_ == "that"), None)
        if clause is None or not any(c.dep_ == "mark" for c in clause.lefts):
            return None
        return trimmed(verb.doc, clause.left_edge.i + 1, clause.right_edge.i + 1)
    end = verb.sent.end
    if any(t.tag_ in _FINITE for t in verb.doc[thing.i + 1 : end]):
        return trimmed(verb.doc, verb.i + 1, end)
    return None


def _clauses(verb: Token, clause: Token) -> Iterator[Range]:
    """The content of a complement clause; each of coordinated that-clauses is one."""
    doc = verb.doc
    if clause.i < verb.i:
        end = min(clause.right_edge.i + 1, cue_start(verb))
        if not any(t.text in {":", ";"} for t in doc[end : cue_start(verb)]):
            yield trimmed(doc, clause.left_edge.i, end)
        return
    cuts = [max(clause.left_edge.i, verb.i + 1)]
    token = clause
    end = clause.right_edge.i + 1
    while True:
        after = next((c for c in token.rights if c.dep_ == "conj" and c.pos_ in VERBAL), None)
        if after is None:
            break
        mark = next((c for c in after.lefts if c.dep_ == "mark" and c.lower_ == "that"), None)
        if mark is not None:
            cuts.append(mark.i)
        token = after
    for child in clause.rights:
        # "Ann said it was late and Bob accused her": another speaker starts
        if child.dep_ == "conj" and child.lemma_ in cues.verbs() and child.pos_ == "VERB":
            named = next((c for c in child.lefts if c.dep_ == "nsubj" and c.pos_ == "PROPN"), None)
            if named is not None:
                end = min(end, named.left_edge.i)
    if verb.tag_ == "VBG":
        # "saying it is late and costs too much": a participle does not go on with a finite verb
        for child in verb.rights:
            if child.dep_ == "conj" and child.tag_ in {"VBZ", "VBP", "VBD"} and child.i > end - 1:
                end = child.right_edge.i + 1
    end = _before_participle(clause, end)
    for start, stop in itertools.pairwise([*cuts, end]):
        start, stop = trimmed(doc, start, stop)
        while start < stop and doc[start].dep_ == "mark" and doc[start].lower_ == "that":
            start, stop = trimmed(doc, start + 1, stop)
        yield start, stop


def _before_participle(clause: Token, end: int) -> int:
    """A participle of another cue after a comma goes on about the source: "says it left, citing fears"."""
    doc, verbs = clause.doc, cues.verbs()
    for child in clause.rights:
        edge = child.left_edge.i
        if child.dep_ in {"advcl", "prep"} and child.tag_ == "VBG" and doc[edge - 1].text == ",":
            if child.lemma_ in verbs or child.lemma_ in {"seek", "contradict"}:
                return min(end, edge)
    return end


def _around(verb: Token) -> Iterator[Range]:
    """The sentence around a cue that stands between commas with its subject: "The port, Lee said, is closed"."""
    doc, sentence = verb.doc, verb.sent
    left, right = cue_start(verb), verb.i + 1
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None) or _inverted(verb)
    if subject is None or (subject.i < verb.i and any(c.dep_ == "dobj" for c in verb.rights)):
        return
    if verb.dep_ == "parataxis":
        head = verb.head
        before = trimmed(doc, min(head.left_edge.i, verb.left_edge.i), verb.left_edge.i)
        after = trimmed(doc, verb.right_edge.i + 1, max(head.right_edge.i, verb.right_edge.i) + 1)
    else:
        if subject.i > verb.i:
            right = subject.right_edge.i + 1
        while right < sentence.end and doc[right].pos_ in {"ADV", "NOUN", "PROPN"} and right - left < _LONGEST_ASIDE:
            right += 1
        closed = right >= sentence.end or doc[right].text in {",", ".", ";"} or doc[right - 1].text in {",", ".", ";"}
        if left <= sentence.start or doc[left - 1].text != "," or not closed or right - left > _LONGEST_ASIDE:
            return
        before, after = trimmed(doc, sentence.start, left), trimmed(doc, right, sentence.end)
    has_verb = [any(t.tag_ in _FINITE for t in doc[a:b]) for a, b in (before, after)]
    if has_verb[0]:
        yield before
    if has_verb[1] and after[1] - after[0] >= (4 if has_verb[0] else 1):
        yield after


def _named(verb: Token, start: int, end: int) -> Range:
    """What somebody is called with who it is: "calls the plan a mistake"; quoted words alone where they are the less."""
    doc = verb.doc
    quoted = any(t.text in MARKS for t in doc[start - 1 : end + 1])
    thing = next((c for c in verb.rights if c.dep_ in {"dobj", "nsubj"} and c.i < start), None)
    if thing is None or end <= start:
        return trimmed(doc, start, end)
    if quoted and end - start < _QUOTED_SHARE * (end - thing.left_edge.i):
        return trimmed(doc, start, end)
    return trimmed(doc, thing.left_edge.i, end)


def _complement(preposition: Token) -> Range:
    for child in preposition.rights:
        if child.dep_ in {"pobj", "pcomp", "amod", "advcl"}:
            return trimmed(preposition.doc, child.left_edge.i, child.right_edge.i + 1)
    return preposition.i, preposition.i


def _of_noun(noun: Token) -> Iterator[Content]:
    """ "the claim that ...": a clause that says what a cue noun holds."""
    for child in noun.rights:
        if child.dep_ in {"acl", "ccomp", "relcl"}:
            mark = next((c for c in child.lefts if c.lower_ == "that" and c.dep_ == "mark"), None)
            if mark is not None:
                start, end = trimmed(noun.doc, mark.i + 1, child.right_edge.i + 1)
                if end > start:
                    yield Content(start, end, "noun", noun.i, possessor_of(noun))


def _misread_verb(noun: Token) -> Content | None:
    """ "The supreme court rules that ...", read as a noun phrase with a relative clause."""
    doc = noun.doc
    if noun.i + 1 >= len(doc) or doc[noun.i + 1].lower_ != "that" or noun.dep_ not in {"ROOT", "nsubj", "dobj", "conj"}:
        return None
    clause = next((c for c in noun.rights if c.dep_ in {"acl", "relcl", "ccomp", "appos"}), None)
    named = next((c for c in reversed(list(noun.lefts)) if c.dep_ in {"compound", "nmod", "nsubj", "poss"}), None)
    if clause is None or named is None or named.i != noun.i - 1:
        return None
    start, end = trimmed(doc, noun.i + 2, max(clause.right_edge.i + 1, noun.i + 2))
    if end <= start:
        return None
    return Content(start, end, "clause", noun.i, [(noun.left_edge.i, noun.i)])


def _according(token: Token) -> Iterator[Content]:
    """ "according to X": the clause that it stands in, and all before it where it closes the sentence."""
    doc, sentence = token.doc, token.sent
    to = token.nbor(1)
    named = next((c for c in (*to.children, *token.children) if c.dep_ == "pobj"), None)
    if named is None:
        return
    head = token.head
    while head.pos_ not in VERBAL and head.head.i != head.i:
        head = head.head
    left, right = token.i, max(named.right_edge.i, token.i + 1) + 1
    start, end = head.left_edge.i, head.right_edge.i + 1
    if token.i - sentence.start <= 3:
        start, end = right, max(end, right)
    elif end - right <= 3:
        start = sentence.start
    before, after = trimmed(doc, start, left), trimmed(doc, right, end)
    start, end = before if before[1] - before[0] >= after[1] - after[0] else after
    if end > start:
        yield Content(start, end, "according", token.i, phrases(named))
