"""The content of a cue verb: the tokens that fill the first of its frames that the sentence offers."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from spacy.tokens import Token

from extraction.speech import cues
from extraction.speech.content import FINITE, VERBAL, cue_start, trimmed
from extraction.speech.cues import Cue, Force, Frame
from extraction.speech.quotation import MARKS
from extraction.speech.sources import Range

OPEN = {"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM", "PRON"}
LONGEST_ASIDE = 12  # tokens of "..., Lee told reporters on Monday, ..."
SHORTEST = 4  # tokens of a noun phrase that tells something
QUOTED_SHARE = 0.4  # of the content words of "the plan a 'mistake'" that must be quoted to take them together


def spans(verb: Token, cue: Cue) -> Iterator[tuple[Range, str]]:
    """The content tokens of the first frame of the cue that the sentence fills."""
    doc, forces = verb.doc, cue.forces
    if Frame.CLAUSE in forces:
        complements = [c for c in verb.children if c.dep_ == "ccomp"]
        following = [c for c in complements if c.i > verb.i]
        if complements:
            for number, clause in enumerate(following or complements):
                if number == 0 or any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.lefts):
                    for part in _clauses(verb, clause):
                        yield part, "clause"
            return
        misread = _misread_clause(verb) or _set_off(verb)
        if misread is not None:
            yield misread, "clause"
            return
        asides = [] if verb.tag_ == "VBG" or is_infinitive(verb) else list(_around(verb))
        if asides:
            for around in asides:
                yield around, "aside"
            return
    for child in verb.rights:
        dep = child.dep_
        span: tuple[Range, str] | None = None
        if dep == "xcomp" and child.pos_ in VERBAL:
            if is_infinitive(child):
                if Frame.INFINITIVE in forces or Frame.RECEIVER in forces or impersonal(verb):
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
            if token.dep_ != "prep" or token.lower_ not in cue.prepositions:
                continue
            accused = cue.force is Force.ACCUSE and token.head.dep_ == "dobj" and token.head.head.i == verb.i
            if accused or any(c.dep_ == "pcomp" for c in token.rights):
                yield _complement(token), "about"
                return
    if Frame.OBJECT in forces:
        for child in verb.rights:
            if child.dep_ == "dobj" and _sayable(child):
                if cue.force is Force.DENY and child.lemma_ in cues.words("refused"):
                    return
                yield trimmed(doc, child.left_edge.i, child.right_edge.i + 1), "object"
                return


def is_infinitive(verb: Token) -> bool:
    """True for "to claim"."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.lefts)


def impersonal(verb: Token) -> bool:
    """ "is said to", "it is believed that": somebody unnamed says so."""
    complements = {c.dep_ for c in verb.children}
    if "auxpass" not in complements:
        return False
    return "ccomp" in complements or ("xcomp" in complements and verb.lemma_ in cues.words("impersonal"))


def _sayable(thing: Token) -> bool:
    """An object that says something rather than a thing: "announced the closure of the port", not "announced Lee"."""
    if thing.pos_ not in {"NOUN", "PROPN", "NUM"} or thing.ent_type_ in {"PERSON", "MONEY", "GPE", "ORG"}:
        return False
    return thing.right_edge.i - thing.left_edge.i >= SHORTEST - 1


def _receiver(verb: Token, infinitive: Token) -> int:
    """Where "Spain to leave" starts in "asks Spain to leave", "calls on Spain to leave"."""
    start = infinitive.left_edge.i
    between = [c for c in verb.rights if c.i < start and c.dep_ in {"dobj", "prep", "dative"}]
    if len(between) == 1:
        phrase = between[0]
        first = phrase.left_edge.i + (1 if phrase.dep_ == "prep" else 0)
        if phrase.right_edge.i + 1 == start and start - first <= SHORTEST:
            return first
    return start


def _misread_clause(verb: Token) -> Range | None:
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
    if any(t.tag_ in FINITE for t in verb.doc[thing.i + 1 : end]):
        return trimmed(verb.doc, verb.i + 1, end)
    return None


def _set_off(verb: Token) -> Range | None:
    """ "Lee claimed, as of May, it was closed": words between commas keep the parser from the complement."""
    doc = verb.doc
    if verb.i + 1 >= len(doc) or doc[verb.i + 1].text != "," or verb.tag_ not in FINITE:
        return None
    main = verb.head
    if verb.dep_ == "ccomp" and main.i > verb.i and main.tag_ in FINITE:
        clauses = [main]
    else:
        clauses = [c for c in verb.rights if c.dep_ == "advcl" and c.tag_ in FINITE]
        clauses = [c for c in clauses if not any(m.dep_ in {"mark", "advmod"} for m in c.lefts)]
    if not clauses:
        return None
    clause = clauses[0]
    subject = next((c for c in clause.lefts if c.dep_ in {"nsubj", "nsubjpass", "expl"} and c.i > verb.i), None)
    if subject is None or doc[subject.left_edge.i - 1].text != ",":
        return None
    return trimmed(doc, subject.left_edge.i, clause.right_edge.i + 1)


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
        mark = _that(after) if after is not None else None
        if mark is None:
            # "that it rains, that it snows", read as an adverbial clause
            for listed in (c for c in token.rights if c.dep_ == "advcl"):
                that = _that(listed)
                if that is not None and doc[that.i - 1].text == ",":
                    after, mark = listed, that
        if after is None:
            break
        if mark is not None:
            cuts.append(mark.i)
        token = after
    for child in clause.rights:
        # "Ann said it was late and Bob accused her": another speaker starts
        if child.dep_ == "conj" and child.lemma_ in cues.lexicon().verbs and child.pos_ == "VERB":
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


def _that(clause: Token) -> Token | None:
    return next((c for c in clause.lefts if c.dep_ == "mark" and c.lower_ == "that"), None)


def _before_participle(clause: Token, end: int) -> int:
    """A participle of another cue after a comma goes on about the source: "says it left, citing fears"."""
    doc, verbs, leaving = clause.doc, cues.lexicon().verbs, cues.words("leaving")
    for child in clause.rights:
        edge = child.left_edge.i
        participle = child.dep_ in {"advcl", "prep"} and child.tag_ == "VBG" and doc[edge - 1].text == ","
        if participle and (child.lemma_ in verbs or child.lemma_ in leaving):
            return min(end, edge)
    return end


def _around(verb: Token) -> Iterator[Range]:
    """The sentence around a cue that stands between commas with its subject: "The port, Lee said, is closed"."""
    doc, sentence = verb.doc, verb.sent
    left, right = cue_start(verb), verb.i + 1
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None) or inverted(verb)
    if subject is None or (subject.i < verb.i and any(c.dep_ == "dobj" for c in verb.rights)):
        return
    if verb.dep_ == "parataxis":
        head = verb.head
        before = trimmed(doc, min(head.left_edge.i, verb.left_edge.i), verb.left_edge.i)
        after = trimmed(doc, verb.right_edge.i + 1, max(head.right_edge.i, verb.right_edge.i) + 1)
    else:
        if subject.i > verb.i:
            right = subject.right_edge.i + 1
        while right < sentence.end and doc[right].pos_ in {"ADV", "NOUN", "PROPN"} and right - left < LONGEST_ASIDE:
            right += 1
        closed = right >= sentence.end or doc[right].text in {",", ".", ";"} or doc[right - 1].text in {",", ".", ";"}
        if left <= sentence.start or doc[left - 1].text != "," or not closed or right - left > LONGEST_ASIDE:
            return
        before, after = trimmed(doc, sentence.start, left), trimmed(doc, right, sentence.end)
    has_verb = [any(t.tag_ in FINITE for t in doc[a:b]) for a, b in (before, after)]
    if has_verb[0]:
        yield before
    if has_verb[1] and after[1] - after[0] >= (4 if has_verb[0] else 1):
        yield after


def _named(verb: Token, start: int, end: int) -> Range:
    """Who or what with what it is called: "the plan a mistake"; quoted words alone where they are the less."""
    doc = verb.doc
    quoted = any(t.text in MARKS for t in doc[start - 1 : end + 1])
    thing = next((c for c in verb.rights if c.dep_ in {"dobj", "nsubj"} and c.i < start), None)
    if thing is None or end <= start:
        return trimmed(doc, start, end)
    first = thing.left_edge.i
    if quoted and sum(t.pos_ in OPEN for t in doc[start:end]) < QUOTED_SHARE * sum(
        t.pos_ in OPEN for t in doc[first:end]
    ):
        return trimmed(doc, start, end)
    return trimmed(doc, first, end)


def _complement(preposition: Token) -> Range:
    for child in preposition.rights:
        if child.dep_ in {"pobj", "pcomp", "amod", "advcl"}:
            return trimmed(preposition.doc, child.left_edge.i, preposition.right_edge.i + 1)
    return preposition.i, preposition.i


def inverted(verb: Token) -> Token | None:
    """The subject that follows its cue: "It is, reads the letter, too late"."""
    if any(c.dep_ == "nsubj" for c in verb.lefts):
        return None
    return next((c for c in verb.rights if c.dep_ in {"nsubj", "dobj"}), None)
