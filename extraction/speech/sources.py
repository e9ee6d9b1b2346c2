"""Who says it: from a cue verb or noun to the tokens of the words that name its source."""

from __future__ import annotations

from spacy.tokens import Token

from extraction.speech import cues
from extraction.syntax.subjects import BLAMING

Range = tuple[int, int]

SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
FINITE = {"VBD", "VBZ", "VBP"}
RELATIVE = {"who", "which", "that", "whom"}
# prepositions that belong to a name or office ("the ministry of defence", "the ambassador to Spain")
INSIDE_NAME = {"of", "for"}
BEFORE_NAME = {"in", "at", "from", "to", "with", "on"}  # these only where a name follows: "the movement in Yemen"
BESIDE = {"amid", "amidst", "after", "despite", "over", "following", "before", "against", "since"}
_CLIMB = 5


def sources_of(cue: Token) -> list[Range]:
    """The sources of a cue verb, one for each coordinated noun phrase; empty where the text names none."""
    token = cue
    for _ in range(_CLIMB):
        agent = _agent(token)
        if agent is not None:
            return phrases(agent)
        subjects = [c for c in token.children if c.dep_ in SUBJECTS and c.pos_ != "VERB"]
        subject = subjects[-1] if subjects else _bare_name(token)
        passive = any(c.dep_ == "auxpass" for c in token.children)
        if subject is not None:
            expected = _participle(token) and token.dep_ in {"pcomp", "acl"}  # "with X expected to visit"
            if token.i == cue.i and (passive or expected) and not _is_quoted(token):
                return []  # "is said to", "was told": the subject is not who speaks
            if subject.lower_ in RELATIVE:
                antecedent = _antecedent(token)
                return phrases(antecedent) if antecedent is not None else []
            if subject.lower_ in {"it", "there"} and passive:
                return []
            if token.i != cue.i and subject.dep_ == "nsubjpass" and (outer := _reporting(token)).i != token.i:
                token = outer  # "Ann says two boats were lost and does not say where": the boats do not speak
                continue
            return phrases(subject)
        if token.i == cue.i and (passive or _participle(token)):
            return []
        imperative = next((c for c in token.lefts if c.dep_ == "csubj" and c.tag_ == "VB"), None)
        if imperative is not None and token.doc[token.i - 1].pos_ == "PROPN":
            return [(imperative.i, token.i)]  # a body named by what it asks for: "Save the Rivers says"
        head = token.head
        if head.i == token.i:
            return []
        if token.dep_ == "pcomp" and head.lower_ == "as" and head.head.lemma_ in cues.words("quoted"):
            # "quoted Lee as saying", "Lee was quoted as saying"
            quoted = [c for c in head.head.children if c.dep_ in {"dobj", "nsubjpass"}]
            if quoted:
                return phrases(quoted[-1])
        if token.dep_ == "pcomp" and head.lower_ in {"for", "of"} and head.head.lemma_ in BLAMING:
            # "sued Lee for claiming that"
            blamed = [c for c in head.head.children if c.dep_ in {"dobj", "nsubjpass"}]
            if blamed:
                return phrases(blamed[-1])
        if token.dep_ == "xcomp" and head.lemma_ in cues.words("causing"):
            # "prompting the ministry to warn that"
            made = [c for c in head.rights if c.dep_ == "dobj" and c.i < token.i]
            if made:
                return phrases(made[-1])
        if token.dep_ in {"acl", "relcl"} and head.pos_ in {"NOUN", "PROPN", "PRON"}:
            if token.tag_ == "VBN":
                return []  # "remarks reported": no one is named
            return _writer_of(head) or phrases(head)
        if token.dep_ in {"prep", "pcomp", "advcl", "conj", "xcomp", "ccomp", "aux", "acl", "dep", "parataxis"}:
            if token.dep_ == "advcl" and any(c.dep_ == "nsubjpass" for c in head.children):
                # "the mark was left as Lee met them, saying ...": the nearer subject speaks
                nearer = [
                    c for c in token.doc[head.i + 1 : token.i] if c.dep_ == "nsubj" and c.pos_ in {"PROPN", "PRON"}
                ]
                if nearer:
                    return phrases(nearer[-1])
            if token.i == cue.i and token.tag_ == "VBG":
                head = _goes_on(token, head)
            token = head
            if token.pos_ in {"NOUN", "PROPN"} and not any(c.dep_ in SUBJECTS for c in token.children):
                return possessor_of(token)
            continue
        return []
    return []


def _participle(verb: Token) -> bool:
    """A past participle alone: "the plan called 'late'" does not say who calls it so."""
    return verb.tag_ == "VBN" and verb.dep_ != "conj" and not any(c.dep_ == "aux" for c in verb.lefts)


def _bare_name(verb: Token) -> Token | None:
    """The name right before a finite verb, where the parser took it for something else than the subject."""
    before = verb.doc[verb.i - 1] if verb.i else None
    if verb.tag_ in FINITE and before is not None and before.pos_ == "PROPN":
        return before if before.head.i == verb.i or before.ent_type_ in {"PERSON", "ORG"} else None
    return None


def _writer_of(document: Token) -> list[Range]:
    """Who issues the statement, letter or report that says something."""
    if document.lemma_.lower() not in cues.words("documents"):
        return []
    verb = document.head
    if document.dep_ == "pobj" and verb.lower_ in {"in", "with", "through", "via"}:
        verb = verb.head
    elif document.dep_ != "dobj":
        verb = document
    owners = possessor_of(document) if verb.i == document.i else sources_of(verb) if verb.pos_ == "VERB" else []
    return owners


def possessor_of(noun: Token) -> list[Range]:
    """Whose claim it is: "X's claim", "the claim by X"; else whoever makes, has or repeats it."""
    for child in noun.children:
        if child.dep_ == "poss":
            return phrases(child)
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in {"by", "from", "of"}:
            for inner in child.children:
                if inner.dep_ == "pobj" and (
                    child.lower_ != "of" or inner.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"}
                ):
                    return phrases(inner)
    if noun.dep_ in {"dobj", "pobj", "attr"}:
        verb = noun.head
        while verb.dep_ in {"prep", "pobj"} and verb.head.i != verb.i:
            beside = verb.lower_ in BESIDE or (verb.lower_ == "to" and verb.head.lemma_ not in cues.words("holding"))
            if verb.dep_ == "prep" and beside:
                return []  # "ended amid fears that", "reacted to claims that"
            verb = verb.head
        if verb.pos_ in {"VERB", "AUX"} and verb.lemma_ not in cues.words("stirring"):
            return sources_of(verb)
    return []


def phrases(head: Token) -> list[Range]:
    """The noun phrases of `head` and what is coordinated with it."""
    found = [phrase(head)]
    token = head
    for _ in range(8):
        after = next((c for c in token.children if c.dep_ == "conj" and c.pos_ in {"NOUN", "PROPN", "PRON"}), None)
        if after is None:
            break
        found.append(phrase(after))
        token = after
    return found


def phrase(head: Token) -> Range:
    """The noun phrase of `head` with what belongs to its name, without relative clauses and appositions.

    An office with a name beside it ("the chief of the guard, Ann Lee,") gives the name.
    """
    if not head.ent_type_:
        names = [
            c for c in head.rights if c.dep_ == "appos" and c.pos_ == "PROPN" and head.doc[c.left_edge.i].text != "("
        ]
        if names:
            return phrase(next((n for n in names if n.ent_type_ == "PERSON"), names[0]))
    doc = head.doc
    start = head.i
    for child in head.lefts:
        if child.dep_ in {
            "det",
            "amod",
            "compound",
            "poss",
            "nummod",
            "nmod",
            "quantmod",
            "predet",
            "advmod",
            "npadvmod",
        }:
            start = min(start, child.left_edge.i)
    while start > 0 and doc[start].ent_iob_ == "I" and doc[start - 1].ent_type_ == head.ent_type_:
        start -= 1  # the model's name is longer than the parser's phrase
    end = head.i + 1
    for child in head.rights:
        edge = child.left_edge.i
        if edge != end:
            break
        if child.dep_ == "prep" and _in_name(child) and head.ent_type_ != "PERSON":
            end = _flat_end(child)
        elif child.dep_ in {"nummod", "compound", "nmod"}:
            end = child.right_edge.i + 1
        else:
            break
    while start < end - 1 and doc[start].is_punct:
        start += 1
    return start, end


def _in_name(preposition: Token) -> bool:
    if preposition.lower_ in INSIDE_NAME:
        return True
    named = next((c for c in preposition.rights if c.dep_ == "pobj"), None)
    return (
        preposition.lower_ in BEFORE_NAME and named is not None and named.pos_ == "PROPN" and named.ent_type_ != "DATE"
    )


def _flat_end(preposition: Token) -> int:
    """The end of a prepositional phrase without the clauses and appositions in it."""
    inner = next((c for c in preposition.rights if c.dep_ == "pobj"), None)
    if inner is None:
        return preposition.i + 1
    end = inner.i + 1
    for child in inner.rights:
        if child.dep_ in {"prep", "cc", "conj", "nummod", "compound", "case"} and child.left_edge.i == end:
            if child.dep_ == "prep":
                if not _in_name(child):
                    break
                end = _flat_end(child)
            else:
                end = child.i + 1 if child.dep_ == "cc" else child.right_edge.i + 1
        else:
            break
    return end


def _agent(verb: Token) -> Token | None:
    for child in verb.children if verb.tag_ == "VBN" else ():
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _goes_on(participle: Token, verb: Token) -> Token:
    """Whose verb a participle goes on with: "says it is late, adding that ..." with the reporting one.

    The others do so after a comma where the subject of the reported clause is a thing: "says the war will end, claiming
    that ...", against "says Spain will leave, claiming that ...".
    """
    if participle.lemma_ in cues.words("continuing"):
        return _reporting(verb)
    subject = next((c for c in verb.lefts if c.dep_ in SUBJECTS), None)
    thing = subject is not None and subject.pos_ == "NOUN" and not subject.ent_type_
    comma = any(t.text == "," for t in participle.doc[max(participle.i - 2, 0) : participle.i])
    return _reporting(verb) if thing and comma else verb


def _reporting(verb: Token) -> Token:
    """The verb that reports the clause of `verb`, else `verb` itself."""
    token = verb
    for _ in range(_CLIMB):
        if token.dep_ == "ccomp" and any(c.dep_ in SUBJECTS for c in token.head.children):
            return token.head
        if token.dep_ not in {"conj", "xcomp", "advcl"} or token.head.i == token.i:
            break
        token = token.head
    return verb


def _is_quoted(verb: Token) -> bool:
    """True for "was quoted", "is reported as saying", whose subject speaks; not for "is reported to have left"."""
    infinitive = any(c.dep_ == "xcomp" and any(k.lower_ == "to" for k in c.lefts) for c in verb.rights)
    return verb.lemma_ in cues.words("quoted") and not infinitive


def _antecedent(verb: Token) -> Token | None:
    """The noun that the relative clause of `verb` stands beside."""
    token = verb
    for _ in range(_CLIMB):
        if token.dep_ == "relcl":
            return token.head
        if token.dep_ not in {"conj", "ccomp", "xcomp"} or token.head.i == token.i:
            return None
        token = token.head
    return None
