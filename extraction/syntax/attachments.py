"""Clauses and names that parsers hang on the wrong word, put right in the document itself before anything reads it.

What is mended here is told by what the words are, which a parser does not know: that a body is no "who", that who
denies something accuses others in the same breath, that a title and the name after it are one phrase.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.attrs import DEP, LEMMA
from spacy.tokens import Doc, Token

from extraction.naming.lexicon import is_person
from extraction.syntax.words import columns

UNPEOPLED = frozenset({"ORG", "GPE", "LOC", "FAC", "NORP"})
# what somebody does to others by words, after the words that he is told to have said
RETORTING = frozenset(
    """accuse blame condemn criticise criticize denounce slam blast praise thank urge sue warn vow threaten insist call
    demand dismiss reject rebuke say tell add promise pledge""".split()
)
# what a blow leads to, told after it
WREAKING = frozenset("kill injure wound hurt leave destroy damage displace maim claim trap cause level".split())
REPROACHING = frozenset("accuse blame condemn criticize criticise denounce charge convict suspect slam".split())
FINITE = frozenset({"VBD", "VBN", "VBZ", "VBP"})


def mend(doc: Doc) -> None:
    """Put right what hangs on the wrong noun or verb of a clause, once names are recognised."""
    for i, (dep, lemma) in enumerate(zip(*columns(doc, DEP, LEMMA), strict=True)):
        if dep == "relcl":
            _person(doc[i])
        elif dep == "conj" and lemma in RETORTING:
            _retort(doc[i])
        elif dep == "advcl" and lemma in WREAKING:
            _outcome(doc[i])
        elif dep in ("appos", "conj"):
            _subject(doc[i])
        elif dep == "acl" and lemma == "name":
            _naming(doc[i])


def join(doc: Doc, titles: Iterable[tuple[int, int, int]]) -> None:
    """Let names stand where the titles right before them do: "an aide to Economy Minister X said", read as X said.

    `titles` are the tokens where a title and where its name begins and where that ends.
    """
    for start, middle, end in titles:
        title, name = doc[start:middle].root, doc[middle:end].root
        torn = not start <= title.head.i < end and not start <= name.head.i < end
        if not torn or name.dep_ not in ("nsubj", "nsubjpass") or title.dep_ != "pobj" or name.is_ancestor(title):
            continue
        if any(c.dep_ in ("nsubj", "nsubjpass") and c.i < start for c in name.head.children):
            _hang(name, title.dep_, title.head)
            _hang(title, "compound", name)


def _person(verb: Token) -> None:
    """ "X, the head of Acme, who left,": not the body or country left, but the person."""
    noun = verb.head
    if (
        noun.ent_type_ not in UNPEOPLED
        or noun.dep_ != "pobj"
        or all(c.lower_ not in ("who", "whom") for c in verb.lefts)
    ):
        return
    while noun.dep_ == "pobj":
        noun = noun.head.head
        if is_person(noun.lower_):
            _hang(verb, "relcl", noun.head if noun.dep_ == "appos" and noun.head.pos_ == "PROPN" else noun)
            return


def _retort(verb: Token) -> None:
    """ "X denied that Y lied and accused Z": who denied it accuses, unless somebody else is told to."""
    clause = verb.head
    said = clause.head
    if clause.dep_ != "ccomp" or not said.i < clause.i < verb.i or said.pos_ != "VERB":
        return
    if verb.tag_ not in FINITE or said.tag_ not in FINITE:
        return
    if any(c.dep_ in ("nsubj", "nsubjpass", "mark", "aux") or c.lower_ == "that" for c in verb.lefts):
        return
    _hang(verb, "conj", said)


def _outcome(verb: Token) -> None:
    """ "X accused Y of bombing a market, killing ten": what was done by the deed, and not by who speaks of it."""
    accusing = verb.head
    if verb.tag_ != "VBG" or accusing.lemma_ not in REPROACHING:
        return
    for of in accusing.rights:
        if of.dep_ == "prep" and of.lower_ in ("of", "for", "over", "with") and of.i < verb.i:
            for deed in of.rights:
                if deed.dep_ == "pcomp" and deed.tag_ == "VBG":
                    _hang(verb, "advcl", deed)
                    return
                if deed.dep_ == "pobj" and deed.pos_ == "NOUN":
                    _hang(verb, "acl", deed)
                    return


def _subject(name: Token) -> None:
    """ "While X condemned Y, Z praised W", "Instead of thanking Y, Z left": who begins the main clause, taken for Y."""
    main = name.head
    listed = [c.dep_ for c in name.rights]
    if name.pos_ != "PROPN" or any(c.dep_ == "cc" for c in main.children) or (listed and "cc" not in listed):
        return
    while main.i < name.i and main.head.i != main.i:
        main = main.head
    if main.i < name.i or main.pos_ not in ("VERB", "AUX") or name.doc[name.left_edge.i - 1].text != ",":
        return
    between = name.doc[name.right_edge.i + 1 : main.i]
    if any(c.dep_ in ("nsubj", "nsubjpass") for c in main.lefts) or any(
        t.dep_ not in ("aux", "advmod") for t in between
    ):
        return
    _hang(name, "nsubj", main)


def _naming(verb: Token) -> None:
    """ "X named Y to the court", taken for a person who is called Y: a name is not called by another."""
    name = verb.head
    whole = name.dep_ == "ROOT" and name.i == verb.i - 1 and name.ent_type_ in ("PERSON", "ORG", "GPE")
    if whole and any(c.ent_type_ == "PERSON" and c.dep_ in ("oprd", "dobj", "attr") for c in verb.rights):
        _hang(verb, "ROOT", verb)
        _hang(name, "nsubj", verb)
        for c in verb.rights:
            if c.dep_ in ("oprd", "attr"):
                c.dep_ = "dobj"


def _hang(token: Token, dep: str, head: Token) -> None:
    token.head, token.dep_ = head, dep
