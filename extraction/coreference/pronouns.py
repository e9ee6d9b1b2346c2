"""Who a pronoun is: the most salient referent that number, gender and syntax allow, or nobody where two come close.

Salience follows Lappin and Leass (1994, "An algorithm for pronominal anaphora resolution"): grammatical role and
recency weigh, mentions of one referent add up, and weights fade by sentence.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter

from extraction.coreference import given_names
from extraction.naming.lexicon import is_person
from extraction.reading import Reference, Referent, Speech
from extraction.syntax.parse import Parse
from extraction.syntax.subjects import APPEALS, BLAMING, SUBJECT_CONTROL
from graph.model import Form, Kind

_SORTS = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
    "it": "thing", "its": "thing", "itself": "thing",
    "they": "plural", "them": "plural", "their": "plural", "theirs": "plural", "themselves": "plural",
    "who": "relative", "which": "relative", "whose": "relative", "whom": "relative", "that": "relative",
    "i": "speaker", "me": "speaker", "my": "speaker", "mine": "speaker", "myself": "speaker",
    "we": "speaker", "us": "speaker", "our": "speaker", "ours": "speaker", "ourselves": "speaker",
    "you": "hearer", "your": "hearer",
}  # fmt: skip
_TOGETHER = frozenset("we us our ours ourselves".split())  # of a person: who else belongs to them is not said
# whoever else "we" are, who says "we urge X" urges X
_DECLARING = frozenset(
    """urge demand ask call appeal request insist invite implore beg expect want condemn reject oppose denounce deplore
    criticize criticise accuse blame protest refuse object disagree contest dispute distrust mistrust disapprove support
    back endorse welcome thank congratulate commend applaud praise salute warn caution threaten vow pledge promise
    apologize apologise pardon forgive recognize recognise trust accept stand side regret resent fight resist defy
    challenge block counter tolerate negotiate compromise bow surrender concede hold need favor favour believe
    think""".split()
)
# "we are appalled by X"
_MOVED = frozenset(
    """disappointed appalled outraged shocked dismayed disgusted alarmed horrified saddened angry furious concerned
    worried troubled grateful thankful opposed against unhappy dissatisfied frustrated critical sceptical skeptical
    proud""".split()
)
_WISHING = frozenset({"want", "expect"})
_MAIN = frozenset({"ROOT", "ccomp", "conj", "parataxis"})
_TAGS = frozenset(("PRP", "PRP$", "WP", "WDT", "WP$"))
_FEMALE = frozenset(
    """queen princess duchess baroness empress spokeswoman congresswoman chairwoman businesswoman actress
    mrs mrs. ms ms. miss lady dame wife widow mother sister daughter councilwoman first-lady policewoman
    woman girl taoiseach-f""".split()
)
_MALE = frozenset(
    """king prince duke baron emperor spokesman congressman chairman businessman actor mr mr. sir lord
    husband father brother son pope sultan emir sheikh ayatollah imam patriarch bishop cardinal archbishop
    strongman statesman gunman man boy monk""".split()
)
_WEIGHTS = {
    "nsubj": 1.0,
    "nsubjpass": 0.95,
    "dobj": 0.6,
    "dative": 0.6,
    "agent": 0.7,
    "poss": 0.55,
    "pobj": 0.5,
    "appos": 0.4,
}
_FRONTED = frozenset("prep pobj pcomp advcl dobj".split())
_FRONT = 10  # tokens from the start of a sentence in which its subject is not told yet
_GROUNDS = frozenset({"for", "of", "over"})
_BODIES = frozenset(
    """group company firm party movement militia faction gang organization organisation bloc alliance union
    cartel""".split()
)
_FADE = 0.55
_WINDOW = 4
# what a deed is called, which "it" announces: "it would be wrong to attack X"
_JUDGING = frozenset(
    """wrong right mistaken important possible impossible necessary unnecessary difficult hard easy easier harder fair
    unfair illegal legal lawful unlawful unconstitutional good bad better best worse acceptable unacceptable crucial
    vital essential critical clear true unwise wise foolish dangerous safe premature reasonable unreasonable ridiculous
    absurd irresponsible appropriate inappropriate tempting natural normal sad strange pointless useless futile immoral
    unethical disgraceful shameful sufficient imperative unprecedented customary mistake time honor honour pleasure
    shame disgrace crime error duty job privilege responsibility pity""".split()
)
_EMPTY_IT = frozenset("seem appear happen emerge remain turn follow take rain snow".split())
# how clearly the best must lead the second, possessives in their own subject's clause aside
_LEAD = 1.2
_LEAD_OF_NOUNS = 2.2
_UNLIKELY = 0.3  # that somebody's gender is not what the given name tells
_UNTOLD = 0.35  # that "she" is somebody of whom nothing tells it, beside a woman; "he" may be anybody
_LONGEST_CONTROL = 4  # verbs up to whose subject or object acts
_CONTROLLED = frozenset({"xcomp", "ccomp", "advcl", "acomp"})
_CLEAR_LEAD = 2.0  # by which one pronoun tells somebody's gender to the others


class Pronouns:
    """Resolves the pronouns of one document from the references that have a referent."""

    def __init__(self, parse: Parse, references: list[Reference], speeches: list[Speech]) -> None:
        self.parse = parse
        self.speeches = [s for s in speeches if s.direct]
        # who signed one quote is not told of in the next
        self.signed = {s.source_start for s in self.speeches if s.cue is None and (s.source_start or 0) >= s.end}
        self.mentions = sorted((r for r in references if r.referent is not None), key=lambda r: (r.start, -r.end))
        self.heads: dict[int, Reference] = {}
        for reference in self.mentions:
            self.heads.setdefault(reference.head, reference)
        self.sentence_of = [0] * len(parse)
        for number, (start, end) in enumerate(parse.sentences):
            for i in range(start, end):
                self.sentence_of[i] = number
        inside = {i for r in self.mentions for i in range(r.start, r.end)}
        # nouns that are no reference of ours compete for "it" and "they", or else every "it" were a country
        self.nouns = [
            i
            for i, tag in enumerate(parse.tags)
            if tag in ("NN", "NNS") and i not in inside and parse.deps[i] not in ("compound", "npadvmod", "nmod")
        ]
        self.gender: dict[int, str] = {}
        for reference in self.mentions:
            if reference.role and reference.referent is not None:
                self._learn(reference.referent, reference.role)
            elif reference.form is Form.NOMINAL and reference.kind is Kind.PERSON and reference.referent is not None:
                # "her father, X"
                self._learn(reference.referent, parse.lower[reference.head])

    def _learn(self, referent: Referent, role: str) -> None:
        words = role.lower().split()
        if any(w in _FEMALE for w in words):
            self.gender[id(referent)] = "female"
        elif any(w in _MALE for w in words):
            self.gender[id(referent)] = "male"

    def _learn_from_pronouns(self) -> None:
        """Whom "he" or "she" clearly is somewhere is no "she" or "he" anywhere else."""
        sorts = {_SORTS[word] for word in self.parse.lower if word in _SORTS}
        if not {"male", "female"} <= sorts:
            return
        votes: dict[int, Counter[str]] = {}
        for i, word in enumerate(self.parse.lower):
            sort = _SORTS.get(word)
            if sort not in ("male", "female") or self.parse.tags[i] not in _TAGS:
                continue
            ranked = self._ranked(i, sort)
            if ranked and (len(ranked) == 1 or ranked[0][0] >= _CLEAR_LEAD * ranked[1][0]):
                votes.setdefault(id(ranked[0][1]), Counter())[sort] += 1
        for referent, counts in votes.items():
            ((sort, number), *others) = counts.most_common()
            if number > 2 * sum(n for _, n in others):
                self.gender.setdefault(referent, sort)

    def resolve(self) -> list[Reference]:
        """The references that the pronouns are, in text order."""
        self._learn_from_pronouns()
        found = []
        for i, word in enumerate(self.parse.lower):
            sort = _SORTS.get(word)
            if sort is None or self.parse.tags[i] not in _TAGS:
                continue
            referent = self._referent(i, sort)
            if referent is not None:
                reference = Reference(i, i + 1, i, referent.kind, Form.PRONOUN, referent=referent)
                referent.references.append(reference)
                self.heads[i] = reference
                at = bisect_right([m.start for m in self.mentions], i)
                self.mentions.insert(at, reference)
                found.append(reference)
        return found

    def _referent(self, i: int, sort: str) -> Referent | None:
        if sort == "relative":
            reference = self.heads.get(self.parse.antecedent(i))
            return reference.referent if reference else None
        if sort in ("speaker", "hearer"):
            speech = self._speech(i)
            if speech is None:
                return None
            reference = speech.source if sort == "speaker" else speech.addressee
            together = self.parse.lower[i] in _TOGETHER and not self._declares(i)
            if reference and reference.kind is Kind.PERSON and together:
                return None
            return reference.referent if reference else None
        if sort == "thing" and self._is_empty(i):
            return None
        if sort == "thing" and (sayer := self._unnamed_sayer(i)) is not None:
            return sayer.referent
        if self.parse.lower[i].endswith(("self", "selves")) and self.parse.deps[i] in ("dobj", "dative"):
            return self._acting(i, sort)
        return self._announced(i, sort) or self._most_salient(i, sort)

    def _acting(self, i: int, sort: str) -> Referent | None:
        """ "X shot himself", "X asked Y to defend himself": who does the deed of the clause."""
        parse = self.parse
        verb = parse.heads[i]
        for _ in range(6):
            doers = [c for c in parse.children[verb] if parse.deps[c] in ("nsubj", "nsubjpass")]
            if not doers and parse.deps[verb] == "xcomp" and parse.lemmas[parse.heads[verb]] not in SUBJECT_CONTROL:
                doers = [c for c in parse.children[parse.heads[verb]] if parse.deps[c] == "dobj" and c < verb]
            if doers:
                reference = self.heads.get(parse.antecedent(doers[0]))
                if reference is None or reference.referent is None:
                    return None
                fits = self._fit(sort, reference.referent, reference) > _UNLIKELY
                return reference.referent if fits else None
            if parse.deps[verb] not in ("conj", "xcomp", "advcl"):
                return None
            verb = parse.heads[verb]
        return None

    def _declares(self, i: int) -> bool:
        """ "We condemn X", "we are asking X to leave": said for others too, but by the speaker at least."""
        parse = self.parse
        verb = parse.heads[i]
        below = {parse.deps[c] for c in parse.children[verb]}
        wishing = parse.lemmas[verb] in _WISHING and "xcomp" in below  # "we want to see X"
        if parse.deps[verb] not in _MAIN or parse.deps[i] not in ("nsubj", "nsubjpass") or "mark" in below or wishing:
            return False
        if parse.deps[i] == "nsubj" and parse.lemmas[verb] in _DECLARING:
            return True
        if parse.deps[i] == "nsubjpass":
            return parse.lower[verb] in _MOVED
        return parse.lemmas[verb] == "be" and any(parse.lower[t] in _MOVED for t in parse.children[verb])

    def _speech(self, i: int) -> Speech | None:
        return next((s for s in self.speeches if s.start <= i < s.end), None)

    def _announced(self, i: int, sort: str) -> Referent | None:
        """ "In his speech, X said", "Offering her thanks, X left": what is told before the subject is the subject's."""
        parse = self.parse
        if parse.tags[i] != "PRP$" or i - parse.sentence(i) > _FRONT or sort not in ("male", "female", "thing"):
            return None
        at = parse.heads[i]
        while parse.deps[at] != "ROOT":
            if parse.deps[at] not in _FRONTED or any(parse.deps[c].startswith("nsubj") for c in parse.children[at]):
                return None
            at = parse.heads[at]
        subject = next((c for c in parse.children[at] if parse.deps[c] in ("nsubj", "nsubjpass")), None)
        reference = self.heads.get(subject) if subject is not None and subject > i else None
        if reference is None or reference.form is not Form.NAME or reference.adjectival or reference.referent is None:
            return None
        return reference.referent if self._fit(sort, reference.referent, reference) >= 1.0 else None

    def _is_empty(self, i: int) -> bool:
        """ "It is clear that", "it seems": no reference at all."""
        parse = self.parse
        if parse.lower[i] != "it" or parse.deps[i] not in ("nsubj", "nsubjpass", "expl"):
            return parse.deps[i] == "expl"
        verb = parse.heads[i]
        if parse.lemmas[verb] in _EMPTY_IT:
            return True
        deps = {parse.deps[c] for c in parse.children[verb]}
        if parse.lemmas[verb] == "be":
            for c in parse.children[verb]:
                judging = parse.deps[c] in ("acomp", "attr") and parse.lower[c] in _JUDGING
                if judging and any(parse.is_infinitive(k) for k in parse.children[c] if parse.pos[k] == "VERB"):
                    return True
            return bool(deps & {"ccomp", "advcl", "xcomp", "acomp", "attr"}) and bool(
                deps & {"ccomp", "xcomp", "advcl", "relcl"}
            )
        return parse.deps[i] == "nsubjpass" and "ccomp" in deps

    def _unnamed_sayer(self, i: int) -> Reference | None:
        """Who says so in "the group says it will", where it is nobody who was named before."""
        sayer = self._sayer(i)
        if sayer is None or self.parse.lemmas[sayer] not in _BODIES:
            return None
        known = self.heads.get(sayer)
        return known if known is not None and known.kind is Kind.GROUP else None

    def _sayer(self, i: int) -> int | None:
        """The noun before the pronoun at token `i` that says what this is the subject of."""
        parse = self.parse
        if parse.deps[i] not in ("nsubj", "nsubjpass") or parse.deps[parse.heads[i]] != "ccomp":
            return None
        said = parse.heads[parse.heads[i]]
        return max((c for c in parse.children[said] if parse.deps[c] == "nsubj" and c < i), default=None)

    def _most_salient(self, i: int, sort: str) -> Referent | None:
        ranked = self._ranked(i, sort)
        if not ranked:
            return None
        unnamed = sort in ("thing", "plural") and not self._says(ranked[0][1], i)
        if unnamed and ranked[0][0] < _LEAD_OF_NOUNS * self._best_noun(i, sort):
            return None
        if sort in ("male", "female") and self._is_nameless(i, sort, ranked[0][1]):
            return None
        if len(ranked) > 1 and ranked[0][0] < _LEAD * ranked[1][0]:
            return None
        best = ranked[0][1]
        if sort in ("male", "female") and len(ranked) == 1:
            self.gender.setdefault(id(best), sort)
        return best

    def _says(self, referent: Referent, i: int) -> bool:
        """ "X says it will": the pronoun at token `i` is the subject of what `referent` says."""
        parse = self.parse
        if parse.deps[i] not in ("nsubj", "nsubjpass"):
            return False
        clause = parse.heads[i]
        if parse.deps[clause] != "ccomp":
            return False
        heads = (c for c in parse.children[parse.heads[clause]] if parse.deps[c] == "nsubj")
        return any(self.heads[c].referent is referent for c in heads if c in self.heads)

    def _ranked(self, i: int, sort: str) -> list[tuple[float, Referent]]:
        """Whom the pronoun at token `i` may stand for, by salience, the most salient first."""
        parse = self.parse
        sentence = self.sentence_of[i]
        clause = self._clause(i)
        possessive = parse.tags[i] == "PRP$"
        subject = parse.deps[i] in ("nsubj", "nsubjpass")
        # whose "its" and "their" are besides the subject is often a noun that is no entity of ours
        told = possessive or sort in ("male", "female") or parse.deps[i] == "dobj"
        doer = None if subject else self._doer(i, clause, told)
        speech = self._speech(i)
        speaker = speech.source.referent if speech and speech.source else None
        if sort == "plural" and self._shared(i, clause):
            return []
        scores: dict[int, float] = {}
        referents: dict[int, Referent] = {}
        for reference in reversed(self.mentions):
            if reference.start >= i or reference.referent is None:
                continue
            if speech is not None and reference.start in self.signed:
                continue
            distance = sentence - self.sentence_of[reference.start]
            if distance >= _WINDOW:
                break
            referent = reference.referent
            fit = self._fit(sort, referent, reference)
            if fit == 0.0 or referent is speaker or reference.start <= i < reference.end:
                continue
            weight = _WEIGHTS.get(parse.deps[reference.head], 0.4) * (0.5 if reference.adjectival else 1.0)
            mine = self._clause(reference.head)
            own_subject = parse.deps[reference.head] in ("nsubj", "nsubjpass") and mine == clause
            if doer is not None and distance == 0:
                own_subject = reference.head == doer
                weight = _WEIGHTS["nsubj"] if own_subject else weight
            reflexive = parse.lower[i].endswith(("self", "selves"))
            if own_subject and distance == 0 and not (possessive or subject or reflexive):
                continue  # a verb's object is not its subject
            if own_subject and distance == 0 and possessive:
                weight *= 1.8
            if subject and parse.deps[reference.head] in ("nsubj", "nsubjpass"):
                # what the sentence before was about goes on
                weight *= 1.6 if distance == 1 and parse.deps[mine] == "ROOT" else 1.25
            scores[id(referent)] = scores.get(id(referent), 0.0) * 0.6 + weight * fit * _FADE**distance
            referents[id(referent)] = referent
        if sort == "female":
            # most of whom news tell nothing of are men: where there is a woman, "she" is hardly one of them
            women = {r for r, referent in referents.items() if self._gender_of(referent) == "female"}
            # but for whom her own sentence is about: "X was sacked after she resigned"
            for r in scores.keys() - women - self._subjects_before(i) if women else ():
                scores[r] *= _UNTOLD
        order = sorted(scores, key=lambda r: (-scores[r], referents[r].references[0].start))
        return [(scores[r], referents[r]) for r in order]

    def _subjects_before(self, i: int) -> set[int]:
        """Who is the subject of a clause before token `i`, a subject too, in its sentence."""
        parse = self.parse
        if parse.deps[i] not in ("nsubj", "nsubjpass"):
            return set()
        start = parse.sentence(i)
        subjects = (m for m in self.mentions if start <= m.start < i and parse.deps[m.head] in ("nsubj", "nsubjpass"))
        return {id(m.referent) for m in subjects}

    def _doer(self, i: int, clause: int, subjects: bool) -> int | None:
        """Who does what the pronoun at token `i` stands in, where the subject of another verb or its object does it.

        "Urged X to end its attacks", "accused X of hiding its past", "thanked X for its help"; "X hopes to keep his
        seat", "X left without saying his name", unless `subjects` are not asked for. None where the clause has a
        subject of its own.
        """
        parse = self.parse
        at = parse.heads[i] if parse.tags[i] == "PRP$" else i
        prep, verb = parse.heads[at], parse.heads[parse.heads[at]]
        if parse.deps[at] == "pobj" and verb == clause and parse.pos[verb] == "VERB" and self._is_ground(prep, verb):
            return self._asked(verb, i)
        at = clause
        for _ in range(_LONGEST_CONTROL):
            subject = self._subject(at)
            if subject is not None:
                return subject if subjects and at != clause else None
            dep, verb, prep = parse.deps[at], parse.heads[at], -1
            if dep == "pcomp":
                prep, verb = verb, parse.heads[verb]
            elif dep not in _CONTROLLED or verb == at:
                return None
            if parse.pos[verb] not in ("VERB", "AUX", "ADJ"):
                return None
            grounded = prep >= 0 and self._is_ground(prep, verb)
            controlled = prep < 0 and parse.is_infinitive(at) and parse.lemmas[verb] not in SUBJECT_CONTROL
            # "called on X to leave", but not "called X to thank him"
            appealed = parse.lemmas[verb] in APPEALS and all(parse.deps[c] != "dobj" for c in parse.children[verb])
            controlled = controlled and (dep in ("xcomp", "ccomp") or appealed)
            if grounded or controlled:
                asked = self._asked(verb, i, appealed=controlled)
                if asked is not None:
                    return asked
            at = verb
        return None

    def _subject(self, clause: int) -> int | None:
        """The subject of a clause, of an adjective with one of its own as well: "with X eager to leave"."""
        deps = self.parse.deps
        return next((c for c in self.parse.children[clause] if deps[c] in ("nsubj", "nsubjpass")), None)

    def _is_ground(self, prep: int, verb: int) -> bool:
        """True for the "of" of "accused X of", the "for" of "thanked X for"."""
        return self.parse.lower[prep] in _GROUNDS and self.parse.lemmas[verb] in BLAMING

    def _asked(self, verb: int, i: int, appealed: bool = False) -> int | None:
        """The object of `verb` before token `i`; of "called on X to", which is `appealed`, that of the preposition."""
        parse = self.parse
        asked = [c for c in parse.children[verb] if parse.deps[c] == "dobj" and c < i]
        if not asked and appealed and parse.lemmas[verb] in APPEALS:
            on = [c for c in parse.children[verb] if parse.deps[c] == "prep" and c < i]
            asked = [o for c in on for o in parse.children[c] if parse.deps[o] == "pobj"]
        return asked[0] if asked else None

    def _best_noun(self, i: int, sort: str) -> float:
        """The salience of the noun before token `i` that competes most."""
        parse, sentence, clause = self.parse, self.sentence_of[i], self._clause(i)
        possessive = parse.tags[i] == "PRP$"
        best = 0.0
        for k in reversed(self.nouns[: bisect_left(self.nouns, i)]):
            distance = sentence - self.sentence_of[k]
            if distance > 1:
                break
            if (parse.tags[k] == "NNS") != (sort == "plural"):
                continue
            weight = _WEIGHTS.get(parse.deps[k], 0.4)
            if distance == 0 and possessive and parse.deps[k] in ("nsubj", "nsubjpass") and self._clause(k) == clause:
                weight *= 1.8
            elif distance == 0 and not possessive and parse.deps[i] == "dobj" and self._clause(k) == clause:
                continue
            best = max(best, weight * _FADE**distance)
        return best

    def _is_nameless(self, i: int, sort: str, best: Referent) -> bool:
        """ "A witness said he saw it": who says so rather than who was named before.

        An aide or lawyer of somebody speaks of them as often, unless their name tells that they are no "he".
        """
        parse, sayer = self.parse, self._sayer(i)
        if sayer is None or parse.tags[sayer] != "NN" or not is_person(parse.lower[sayer]):
            return False
        below = parse.children[sayer]
        if all(parse.lower[c] not in ("a", "an", "another", "one") for c in below):
            return False  # "the president said he met X" may well be who was named before
        known = self.heads.get(sayer)
        if known is not None and known.kind is Kind.PERSON:
            return False
        served = any(parse.deps[c] in ("poss", "prep") for c in below)
        return not served or (self._gender_of(best) or sort) != sort

    def _shared(self, i: int, clause: int) -> bool:
        """True where "they" may be two that are coordinated: they are no one referent."""
        parse = self.parse
        if not 0 <= clause < len(parse):
            return False
        return any(
            parse.deps[c] in ("nsubj", "nsubjpass")
            and c < i
            and any(parse.deps[d] == "conj" for d in parse.children[c])
            for c in parse.children[clause]
        )

    def _fit(self, sort: str, referent: Referent, reference: Reference) -> float:
        kind = referent.kind
        if sort in ("male", "female"):
            if kind is not Kind.PERSON:
                return 0.0
            known = self.gender.get(id(referent))
            if known:
                return 1.3 if known == sort else 0.0
            likely = given_names.gender(referent.name)
            return 1.0 if likely is None else 1.15 if likely == sort else _UNLIKELY
        if sort == "thing":
            if kind is Kind.GROUP:
                return 0.0 if reference.plural else 0.4
            return {Kind.ORGANIZATION: 1.0, Kind.COUNTRY: 1.0, Kind.PLACE: 0.35, Kind.EVENT: 0.3}.get(kind, 0.0)
        return {Kind.GROUP: 1.0, Kind.ORGANIZATION: 0.55, Kind.COUNTRY: 0.1}.get(kind, 0.0)

    def _gender_of(self, referent: Referent) -> str | None:
        """What the text tells of the gender of a person, else the given name."""
        return self.gender.get(id(referent)) or given_names.gender(referent.name)

    def _clause(self, i: int) -> int:
        parse = self.parse
        while parse.pos[i] not in ("VERB", "AUX") and parse.heads[i] != i:
            i = parse.heads[i]
        return i
