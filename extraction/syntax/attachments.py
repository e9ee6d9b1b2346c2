"""Clauses and names that parsers hang on the wrong word, put right in the document itself before anything reads it.

What is mended here is told by what the words are, which a parser does not know: that a body is no "who", that who
denies something accuses others in the same breath.
"""

from __future__ import annotations

from spacy.attrs import DEP, LEMMA, TAG
from spacy.tokens import Doc, Token

from extraction.naming.lexicon import KIN, is_person
from extraction.speech.content import FINITE
from extraction.syntax.casualties import BLOWS, SUFFERED
from extraction.syntax.words import columns

UNPEOPLED = frozenset({"ORG", "GPE", "LOC", "FAC", "NORP"})
# what somebody does to others by words, after the words that he is told to have said
RETORTING = frozenset(
    """accuse blame condemn criticise criticize denounce slam blast praise thank urge ask vow insist call rebuke say
    tell add promise pledge warn advise announce express reiterate""".split()
)
VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
PARTICIPLES = frozenset({"VBN", "VBD"})
AUXILIARIES = frozenset("be have do get keep leave see".split())
# "rebels it says attacked Chad"
TELLING = frozenset("say claim allege believe think report suspect know hope admit suggest insist".split())
SENDING = frozenset("send deploy station dispatch order post assign rush".split())
STRIKING = frozenset("attack fire shoot ambush strike bomb target hit storm raid shell open_fire".split())
# what befalls somebody's kin rather than them
BEFALLING = frozenset(
    """kill abduct arrest detain hold jail murder injure wound kidnap execute torture shoot imprison deport displace
    take capture sentence charge attack assassinate behead seize disappear slay massacre evict expel""".split()
)
# what stands between a participle and the noun it is said of
MODIFYING = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "PUNCT"})
# who is told to have done this has said nothing himself
RELAYING = frozenset("report hear show find reveal".split())
# what a blow leads to, told after it
WREAKING = frozenset("kill injure wound hurt leave destroy damage displace maim claim trap cause level".split())
# what one does to somebody for an end of one's own: "beat X to win the cup", "joined X to found a firm"
ENDING_IN = frozenset(
    """visit meet phone telephone ring contact email e-mail text interview greet
    beat defeat edge overcome outpoll unseat oust overthrow topple succeed replace
    join rejoin quit abandon desert betray ditch dump
    attack kill murder assassinate shoot stab bomb invade raid storm sanction punish sack fire sue""".split()
)
# for what one calls somebody up, where others are called to do something
SPEAKING_TO = frozenset(
    """congratulate thank offer express convey discuss apologize apologise wish inform warn reassure console
    complain""".split()
)
THIRD = frozenset({"him", "her", "them"})
# who gives somebody something: "sold Chad weapons"
GIVING = frozenset("give grant offer promise lend sell send supply provide pay award deny".split())
GIFTS = frozenset(
    """aid assistance help support backing relief money cash funding credit loan grant subsidy compensation
    asylum refuge shelter sanctuary citizenship residency visa permission access immunity clemency parole bail
    protection custody arm weapon weaponry ammunition missile tank drone jet helicopter rocket artillery munition
    food grain wheat rice fuel medicine vaccine equipment training intelligence information assurance guarantee
    membership recognition""".split()
)
ABBREVIATED = frozenset({"us", "u.s.", "uk", "u.k.", "uae", "u.n.", "un", "eu"})  # adjectives just as much
WHERE = frozenset({"in", "on", "at", "near", "across"})
REPROACHING = frozenset("accuse blame condemn criticize criticise denounce charge convict suspect slam".split())


def mend(doc: Doc) -> None:
    """Put right what hangs on the wrong noun or verb of a clause, once names are recognised."""
    for i, (dep, lemma, tag) in enumerate(zip(*columns(doc, DEP, LEMMA, TAG), strict=True)):
        if tag in PARTICIPLES and i and doc[i - 1].tag_ in VERBS:
            _attribute(doc[i])
        if dep == "relcl":
            _person(doc[i])
            _body(doc[i])
        elif dep == "conj" and (tag in FINITE or tag == "VB"):
            if not _tense(doc[i]) and tag != "VB" and not _finite(doc[i]) and lemma in RETORTING:
                _retort(doc[i])
        elif dep == "advcl" and lemma in WREAKING:
            _outcome(doc[i])
        elif dep == "xcomp" and tag == "VB":
            _purpose(doc[i])
        elif dep == "ccomp" and tag in FINITE and doc[i].head.lemma_ == "help":
            _helped(doc[i])
        elif dep == "acl" and tag == "VBN":
            _victims(doc[i])
        elif dep in ("compound", "nmod") and tag == "NNP":
            _receiver(doc[i])
        elif dep in ("compound", "amod") and tag == "VBG" and i:
            _misdeed(doc[i])
        elif dep in ("nsubj", "nsubjpass") and tag == "NNP":
            _called(doc[i])
        elif dep in ("appos", "conj"):
            _subject(doc[i])
        elif dep == "npadvmod":
            _holder(doc[i])
        elif dep == "ccomp":
            _told(doc[i])
        elif dep == "prep" and i:
            _scene(doc[i])
            _called_so(doc[i])
        elif dep == "pobj":
            _address(doc[i])


def _attribute(participle: Token) -> None:
    """ "X met injured Peruvian soldiers": the soldiers are met, and were injured by whomever."""
    verb = participle.nbor(-1)
    helps = verb.lemma_ == "help" and not participle.lower_.endswith("ed")  # "helped cut costs"
    thing = next((c for c in participle.rights if c.dep_ == "dobj"), None)
    if thing is None or verb.lemma_ in AUXILIARIES | TELLING or helps or any(c.dep_ == "dobj" for c in verb.children):
        return
    if any(t.pos_ not in MODIFYING for t in verb.doc[participle.i + 1 : thing.i]):
        return
    if verb.dep_ == "aux" and verb.head.i == participle.i:
        verb.dep_, verb.pos_ = participle.dep_, "VERB"
        verb.head = verb if participle.head.i == participle.i else participle.head
        below = [c for c in participle.children if c.i != verb.i]
    elif participle.dep_ in ("xcomp", "ccomp", "advcl") and participle.head.i == verb.i and not participle.n_lefts:
        below = list(participle.rights)
    else:
        return
    for c in below:
        c.head = verb
    participle.head, participle.dep_ = thing, "amod"


def _purpose(verb: Token) -> None:
    """ "X met Y to thank her": what X met her for, and not what she is to do."""
    over = verb.head
    if all(c.lower_ != "to" for c in verb.lefts) or all(c.dep_ != "dobj" for c in over.rights):
        return
    calling = over.lemma_ == "call" and (
        verb.lemma_ in SPEAKING_TO or any(c.dep_ == "dobj" and c.lower_ in THIRD for c in verb.rights)
    )
    if calling or over.lemma_ in ENDING_IN:
        verb.dep_ = "advcl"


def _receiver(name: Token) -> None:
    """ "X promised Chad support": who gets it, and no support of a kind; "X sent Chadian soldiers" has an adjective."""
    gift, verb = name.head, name.head.head
    if gift.dep_ != "dobj" or verb.lemma_ not in GIVING or name.left_edge.i != verb.i + 1:
        return
    if gift.lemma_ not in GIFTS or name.ent_type_ not in ("GPE", "PERSON") or name.lower_ in ABBREVIATED:
        return
    if all(c.tag_ == "JJ" for c in gift.lefts if c.i != name.i):
        _hang(name, "dative", verb)


def _called(name: Token) -> None:
    """ "X's business partner Y was charged": Y is the partner, and no second subject."""
    noun = name.doc[max(name.left_edge.i - 1, 0)]
    beside = noun.i < name.i and noun.dep_ == name.dep_ and noun.head.i == name.head.i
    if beside and noun.tag_ == "NN" and name.ent_type_ == "PERSON" and is_person(noun.lemma_):
        _hang(name, "appos", noun)


def _helped(verb: Token) -> None:
    """ "X's offer to help Y surprised Z": Y is helped, which takes no finite verb, and the offer surprised Z."""
    help_, noun = verb.head, verb.head.head
    helped = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if help_.dep_ != "acl" or noun.dep_ != "ROOT" or helped is None or helped.left_edge.i != help_.i + 1:
        return
    if noun.pos_ != "NOUN" or any(c.dep_ in ("mark", "aux", "auxpass") for c in verb.lefts):
        return
    after = [c for c in (*noun.rights, *help_.rights) if c.i > verb.i]
    verb.dep_, verb.head = "ROOT", verb
    noun.dep_, noun.head = "nsubj", verb
    helped.dep_, helped.head = "dobj", help_
    for c in after:
        c.head = verb


def _person(verb: Token) -> None:
    """ "X, the head of Acme, who left,": not the body or country left, but the person.

    Nor did a person whose name no comma parts from "who": "supporters of X who attacked Y".
    """
    noun = verb.head
    who = next((c for c in verb.lefts if c.lower_ in ("who", "whom")), None)
    if who is None or noun.dep_ != "pobj":
        return
    named = noun.ent_type_ == "PERSON" and noun.pos_ == "PROPN" and who.i == noun.i + 1
    if noun.ent_type_ not in UNPEOPLED and not named:
        return
    single = any(t.tag_ == "VBZ" for t in (verb, *verb.lefts))
    while noun.dep_ == "pobj":
        noun = noun.head.head
        if named and single and noun.tag_ == "NNS":
            return  # "aides to X who leads Y"
        if is_person(noun.lower_) or (named and noun.pos_ == "NOUN" and is_person(noun.lemma_)):
            _hang(verb, "relcl", noun.head if noun.dep_ == "appos" and noun.head.pos_ == "PROPN" else noun)
            return


def _body(verb: Token) -> None:
    """ "X, the head of Acme, which sells cars,": the body sells them, and not its head."""
    noun = verb.head
    which = next((c for c in verb.lefts if c.lower_ == "which" and c.dep_ in ("nsubj", "nsubjpass")), None)
    if which is None or which.i < 2 or verb.doc[which.i - 1].text != ",":
        return
    if noun.ent_type_ != "PERSON" and not is_person(noun.lower_):
        return
    name = verb.doc[which.i - 2]
    while name.dep_ in ("pobj", "compound", "conj") and name.head.i > noun.i:
        over = name.head.head if name.dep_ == "pobj" else name.head
        if over.i <= noun.i or over.pos_ != "PROPN":
            break
        name = over
    if name.pos_ == "PROPN" and name.ent_type_ in UNPEOPLED and noun.i < name.i:
        _hang(verb, "relcl", name)


def _finite(verb: Token) -> bool:
    """ "X plans to fight and warns Z": "warns" goes with "plans", not with what takes no ending.

    After "X says Y will fight" it takes a verb of saying: Y itself may do anything else.
    """
    first = verb.head
    helping = {c.tag_ for c in first.lefts} & {"TO", "MD"}
    if verb.tag_ == "VBP" or verb.lower_ == verb.lemma_ or verb.pos_ != "VERB" or first.tag_ != "VB" or not helping:
        return False
    if "MD" in helping and verb.lemma_ not in RETORTING:
        return False
    if any(c.dep_ in ("nsubj", "nsubjpass", "mark", "aux", "auxpass") for c in verb.lefts):
        return False
    over = first
    while over.dep_ in ("ccomp", "xcomp", "conj", "advcl") and over.head.i < over.i:
        over = over.head
        if over.tag_ in FINITE and over.pos_ == "VERB":
            _hang(verb, "conj", over)
            return True
    return False


def _tense(verb: Token) -> bool:
    """ "X accuses Y of killing Z and bans W": "bans" goes with "accuses", not with a form that has no tense.

    Nor do present and past go together: "police detain a man who shot X and search his home".
    """
    first = verb.head
    if any(c.dep_ in ("nsubj", "nsubjpass", "csubj", "expl", "mark", "aux", "auxpass") for c in verb.lefts):
        return False
    plain = verb.tag_ in ("VB", "VBP")
    gerund = first.tag_ == "VBG" and verb.tag_ != "VB" and all(c.dep_ not in ("aux", "auxpass") for c in first.lefts)
    past = first.dep_ == "relcl" and first.tag_ == "VBD" and plain
    over = first
    while (gerund or past) and over.head.i < over.i:
        over = over.head
        if over.pos_ == "VERB" and (over.tag_ == verb.tag_ or (plain and over.tag_ == "VBP")):
            verb.tag_ = over.tag_
            _hang(verb, "conj", over)
            return True
    return False


def _victims(verb: Token) -> None:
    """ "Families of journalists arrested by police": the journalists were, not their families."""
    noun = verb.head
    if noun.lemma_ not in KIN or verb.lemma_ not in BEFALLING or all(c.dep_ != "agent" for c in verb.rights):
        return
    of = verb.doc[max(0, verb.left_edge.i - 1)]
    while of.dep_ not in ("pobj", "ROOT") and of.head.i < of.i:
        of = of.head
    if of.dep_ == "pobj" and of.head.lower_ == "of" and of.head.head.i == noun.i and of.tag_ in ("NNS", "NNPS"):
        _hang(verb, "acl", of)


def _retort(verb: Token) -> None:
    """ "X denied that Y lied and accused Z": who denied it accuses, unless somebody else is told to."""
    clause = verb.head
    said = clause.head
    if clause.dep_ != "ccomp" or not said.i < clause.i < verb.i or said.pos_ != "VERB":
        return
    if said.lemma_ in RELAYING or verb.tag_ != said.tag_ or verb.tag_ not in FINITE:
        return
    if any(c.dep_ in ("nsubj", "nsubjpass", "mark", "aux") or c.lower_ == "that" for c in verb.lefts):
        return
    _hang(verb, "conj", said)


def _outcome(verb: Token) -> None:
    """ "X accused Y of bombing a market, killing ten": what was done by the deed, and not by who speaks of it.

    Nor is it by those who only were sent: "X shot at soldiers who were sent there, killing two".
    """
    accusing = verb.head
    sent = accusing.lemma_ in SENDING and any(c.dep_ == "nsubjpass" for c in accusing.lefts)
    if accusing.dep_ == "relcl" and verb.tag_ == "VBG" and sent:
        over = accusing.head
        while over.pos_ != "VERB" and over.head.i < over.i:
            over = over.head
        if over.lemma_ in STRIKING and over.i < accusing.i:
            _hang(verb, "advcl", over)
        return
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


def _misdeed(gerund: Token) -> None:
    """ "Accused X of funding rebels": X funded them; they are no "funding rebels"."""
    prep, noun = gerund.nbor(-1), gerund.head
    if prep.dep_ != "prep" or prep.head.lemma_ not in REPROACHING or noun.dep_ != "pobj" or noun.head.i != prep.i:
        return
    _hang(gerund, "pcomp", prep)
    gerund.pos_ = "VERB"
    _hang(noun, "dobj", gerund)


def _subject(name: Token) -> None:
    """ "While X condemned Y, Z praised W", "Instead of thanking Y, Z left": who begins the main clause, taken for Y."""
    main = name.head
    listed = [c.dep_ for c in name.rights]
    if name.pos_ != "PROPN" or any(c.dep_ == "cc" for c in main.children) or (listed and "cc" not in listed):
        return
    while main.i < name.i and main.head.i != main.i:
        main = main.head
    if (
        main.i < name.i
        or main.pos_ not in ("VERB", "AUX")
        or not name.left_edge.i
        or name.doc[name.left_edge.i - 1].text != ","
    ):
        return
    between = name.doc[name.right_edge.i + 1 : main.i]
    if any(c.dep_ in ("nsubj", "nsubjpass") for c in main.lefts) or any(
        t.dep_ not in ("aux", "advmod") for t in between
    ):
        return
    _hang(name, "nsubj", main)


def _holder(name: Token) -> None:
    """ "X jailed the mayor of Y's Z district, Ann, for fraud": the name of the mayor, taken for a time or measure."""
    verb, comma = name.head, name.left_edge.i - 1
    if name.ent_type_ != "PERSON" or comma < 1 or name.doc[comma].text != "," or verb.i > comma:
        return
    for noun in verb.rights:
        if noun.right_edge.i == comma - 1 and noun.dep_ == "dobj" and noun.tag_ == "NN" and is_person(noun.lower_):
            _hang(name, "appos", noun)


def _told(verb: Token) -> None:
    """ "Rebels, Ann said, had attacked Y": they attacked Y, and did not say so with Ann.

    Two persons that only a comma parts ("Bob, Ann said") are left: they may be a list.
    """
    said = verb.head
    subjects = [c for c in said.lefts if c.dep_ == "nsubj"]
    if said.lemma_ not in TELLING or verb.i < said.i or len(subjects) != 2 or verb.tag_ not in VERBS:
        return
    subject, teller = subjects
    parting = (teller.left_edge.i - 1, verb.left_edge.i - 1)
    if subject.pos_ not in ("PROPN", "NOUN") or any(said.doc[comma].text != "," for comma in parting):
        return
    if any(c.dep_ in ("nsubj", "nsubjpass", "mark") or c.lower_ == "to" for c in verb.lefts):
        return
    if subject.ent_type_ == teller.ent_type_ == "PERSON":
        return
    passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    top = said.head if said.head.i != said.i else verb
    _hang(verb, said.dep_, top)
    _hang(subject, "nsubjpass" if passive else "nsubj", verb)
    _hang(said, "parataxis", verb)
    for comma in parting:
        _hang(said.doc[comma], "punct", said)
    for c in list(said.rights):
        if c.i > verb.i:
            c.head = verb


def _scene(prep: Token) -> None:
    """ "Killed in airstrikes in Lima": where the airstrikes were."""
    blow = prep.nbor(-1)
    if prep.lower_ not in WHERE or prep.head.lemma_ not in SUFFERED or blow.lemma_ not in BLOWS:
        return
    if blow.dep_ == "pobj" and blow.head.head.i == prep.head.i:
        _hang(prep, "prep", blow)


def _called_so(prep: Token) -> None:
    """ "X called the vote in Lima a fraud": what stands before the name that is given to it belongs to the vote."""
    thing, verb = prep.nbor(-1), prep.head
    if prep.lower_ not in WHERE or thing.dep_ != "dobj" or thing.pos_ != "NOUN" or thing.head.i != verb.i:
        return
    if any(c.dep_ == "oprd" and c.i > prep.i for c in verb.rights):
        _hang(prep, "prep", thing)


def _address(place: Token) -> None:
    """ "In Arica and Ilo, Peru": where the towns lie, taken for the place itself or for one more."""
    prep = place.head
    first = next((c for c in place.lefts if c.dep_ == "nmod" and c.pos_ == "PROPN"), None)
    if first is None:
        first = next((c for c in prep.rights if c.dep_ == "pobj" and c.i < place.i), None)
    name = place
    while name.i and name.nbor(-1).dep_ == "compound" and name.nbor(-1).head.i == place.i:
        name = name.nbor(-1)
    if (
        first is None
        or place.ent_type_ not in ("GPE", "LOC")
        or first.pos_ != "PROPN"
        or name.i < 2
        or name.nbor(-1).text != ","
    ):
        return
    town = name.nbor(-2)
    if town.pos_ != "PROPN" or not (town.i == first.i or (town.dep_ == "conj" and first.is_ancestor(town))):
        return
    for c in [c for c in place.lefts if c.i < first.i]:
        c.head = first
    first.head, first.dep_ = prep, "pobj"
    _hang(place, "appos", town)


def _hang(token: Token, dep: str, head: Token) -> None:
    token.head, token.dep_ = head, dep
