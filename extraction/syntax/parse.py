"""A parsed `Doc` as plain lists.

Statements ask a parse many small questions; lists of Python values answer them several times faster than tokens do.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection

from spacy.attrs import DEP, HEAD, LEMMA, LOWER, POS, TAG
from spacy.tokens import Doc

from extraction.syntax.words import columns

_KEPT = "allegedly_parse"
LONGEST_PATH = 12  # edges; what is further apart has little to do with each other
POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whom", "whose", "where"})
VISITING = frozenset("visit tour leave enter address".split())
# what is done to what somebody says: "Chad bombed Mali, which Peru denies"
ANSWERING = frozenset("deny dispute refute confirm contest doubt claim allege acknowledge admit".split())
CLAUSES = frozenset({"ROOT", "conj", "ccomp"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
LONGEST_COMPOUND = 3  # words from a name to the noun that it modifies
# nouns that the model takes for verbs
NOUNS = frozenset({"airstrikes"})
PREFIXES = frozenset({"re", "co"})
HEADING = frozenset({"ROOT", "ccomp", "conj", "pobj"})
# what stays with a noun that becomes the object of a verb
OF_NOUNS = tuple("compound nmod amod nummod det poss case appos relcl acl prep conj quantmod advmod nsubj".split())
LAUNCHING = frozenset("launches launch reports report conducts conduct orders order continues continue resumes".split())


class Parse:
    """The parse of one document, each list indexed by token.

    `heads` are absolute indexes (a root is its own head), `children` in text order; `lemmas` and `lower` are in lower
    case. Tags are Penn Treebank's, dependencies ClearNLP's, as the model was trained on.
    """

    def __init__(self, doc: Doc) -> None:
        n = len(doc)
        # HEAD is relative and signed, in an unsigned column
        heads = doc.to_array(HEAD).tolist()
        self.heads: list[int] = [i + (h if h < 1 << 63 else h - (1 << 64)) for i, h in enumerate(heads)]
        self.deps, self.tags, self.pos, lemmas, self.lower = columns(doc, DEP, TAG, POS, LEMMA, LOWER)
        self.lemmas = [lemma.lower() for lemma in lemmas]
        self.children: list[list[int]] = [[] for _ in range(n)]
        for i, head in enumerate(self.heads):
            if head != i:
                self.children[head].append(i)
        for i, head in enumerate(self.heads):
            if self.deps[i] in ("dobj", "nsubj") and self.tags[head] in ("NNS", "NN") and head != i:
                if self.deps[i] == "nsubj" and self.deps[head] in ARGUMENTS and head - i <= LONGEST_COMPOUND:
                    self.deps[i] = "compound"  # "U.S. airstrikes kill ten": one subject, taken for two
                else:
                    self._verb(head)
        for i, word in enumerate(self.lower):
            if word in NOUNS and self.pos[i] == "VERB":
                self._noun(i)
            elif word in PREFIXES and self.lower[i + 1 : i + 2] == ["-"] and self.pos[i + 2 : i + 3] == ["VERB"]:
                if self.lemmas[i + 2] == self.lower[i + 2]:
                    self.lemmas[i + 2] = self.lower[i + 2].removesuffix("s")  # "re-elects"
            elif self.deps[i] in ("compound", "nmod") and self.tags[i] in ("VBZ", "VBP") and self.heads[i] > i:
                self._transitive(i)
        for i, dep in enumerate(self.deps):
            if dep in CLAUSES and self.tags[i] in ("VBZ", "NNS"):
                self._clause(i)
            elif dep == "appos" and self.pos[self.heads[i]] == "VERB" and i > self.heads[i]:
                self._object(i)
            elif dep == "appos" and i > self.heads[i]:
                self._visit(i)
            elif dep == "nsubj" and self.tags[self.heads[i]] == "VBG" and self.heads[i] == i + 1:
                self._address(i)
        self.sentences = [(s.start, s.end) for s in doc.sents]
        self._paths: dict[tuple[int, int], tuple[list[int], int, list[int]] | None] = {}

    @classmethod
    def of(cls, doc: Doc) -> Parse:
        """The parse of `doc`, made once for the components that follow one another."""
        parse = doc.user_data.get(_KEPT)
        if parse is None:
            parse = doc.user_data[_KEPT] = cls(doc)
        return parse

    @staticmethod
    def forget(doc: Doc) -> None:
        """Let go of what `of` kept, so that a finished document carries nothing along."""
        doc.user_data.pop(_KEPT, None)

    def __len__(self) -> int:
        return len(self.heads)

    def unpossessed(self, at: int) -> int:
        """Where the words before token `at` end, a possessive ending aside: `at` or one token earlier."""
        return at - 1 if at and self.lower[at - 1] in POSSESSIVE else at

    def unhyphenated(self, at: int) -> int:
        """Where a word begins that goes on from token `at`: "vice-president" is three tokens."""
        return at - 2 if at > 1 and self.lower[at - 1] in ("-", "–") else at

    def sentence(self, i: int) -> int:
        """Where the sentence of token `i` begins."""
        return self.sentences[bisect_right(self.sentences, (i, len(self))) - 1][0]

    def last(self, i: int) -> int:
        """Where the sentence of token `i` ends."""
        return self.sentences[bisect_right(self.sentences, (i, len(self))) - 1][1]

    def _verb(self, i: int) -> None:
        """ "Chad pardons ten men", read as a noun with an object: headlines and chronicles are in the present."""
        self.pos[i] = "VERB"
        self.tags[i] = "VBZ" if self.tags[i] == "NNS" else "VBP"

    def _noun(self, i: int) -> None:
        """ "Chad launches airstrikes on X", "Chadian airstrikes on X kill ten", where the blows are read as a verb."""
        self.pos[i], self.tags[i], self.lemmas[i] = "NOUN", "NNS", self.lower[i].removesuffix("s")
        subjects = [c for c in self.children[i] if c < i and self.deps[c] == "nsubj"]
        if not subjects:
            return
        before = subjects[-1]
        if before == i - 1 and self.lower[before] in LAUNCHING:
            self._launch(before, i)
        else:
            self.deps[before] = "compound"

    def _launch(self, verb: int, i: int) -> None:
        """Makes `verb` the head of its object `i`, under which it was hung with its own subject for its modifier."""
        self._verb(verb)
        named = [c for c in self.children[verb] if self.deps[c] in ("compound", "nmod", "amod", "poss")]
        if named:
            self.deps[named[-1]] = "nsubj"
        self._govern(verb, i, ("prep", "cc", "conj", "acl", "relcl", "amod"))

    def _transitive(self, verb: int) -> None:
        """ "A court in X sentences singer Ann", where the verb is read as a part of its object's name."""
        noun = self.heads[verb]
        while self.deps[noun] in ("compound", "nmod", "poss") and self.heads[noun] > noun:
            noun = self.heads[noun]
        if self.deps[noun] not in HEADING or all(self.deps[c] != "nsubj" for c in self.children[verb]):
            return
        self.pos[verb] = "VERB"
        self.children[self.heads[verb]].remove(verb)
        verbs = [c for c in self.children[noun] if self.deps[c] == "conj" and self.pos[c] == "VERB"]
        self._govern(verb, noun, OF_NOUNS if verbs else (*OF_NOUNS, "cc"), verbs)

    def _govern(self, verb: int, noun: int, kept: tuple[str, ...], moved: Collection[int] = ()) -> None:
        """Puts `verb` in the place of `noun`, and that with its `kept` dependents but for `moved` below it."""
        over = self.heads[noun]
        root = over == noun
        self.heads[verb] = verb if root else over
        self.deps[verb] = "pcomp" if self.deps[noun] == "pobj" else self.deps[noun]
        if not root:
            self.children[over] = [verb if c == noun else c for c in self.children[over]]
        self.deps[noun], self.heads[noun] = "dobj", verb
        rest = [c for c in self.children[noun] if c != verb and (c in moved or self.deps[c] not in kept)]
        for c in rest:
            self.heads[c] = verb
        self.children[noun] = [c for c in self.children[noun] if c != verb and c not in rest]
        self.children[verb] = sorted([*self.children[verb], *rest, noun])

    def _clause(self, i: int) -> None:
        """ "A court sentences the singer Ann", read as a noun with a compound and an apposition."""
        before = [c for c in self.children[i] if c < i and self.deps[c] in ("compound", "nsubj", "nsubjpass")]
        after = [c for c in self.children[i] if c > i and self.deps[c] == "appos" and self._follows(c, i)]
        if not before or any(self.deps[c] != "compound" for c in before) or (self.tags[i] == "NNS" and not after):
            return
        if self.tags[i] == "NNS":
            self._verb(i)
        self.deps[before[-1]] = "nsubj"
        for c in after:
            self.deps[c] = "dobj"

    def _address(self, i: int) -> None:
        """ "A fire in Lima, Peru killing ten": the end of an address, taken for the subject of what follows."""
        first = min((c for c in self.children[i] if self.deps[c] == "compound"), default=i)
        town, verb = first - 2, self.heads[i]
        if town < 0 or self.lower[first - 1] != "," or self.pos[town] != "PROPN" or self.pos[i] != "PROPN":
            return
        if self.deps[town] != "pobj" or any(self.deps[c] == "aux" for c in self.children[verb]):
            return
        over = town
        while self.heads[over] != over and over != i:
            over = self.heads[over]
        if over == i:
            return  # what stands above cannot stand below as well
        self._hang(i, "appos", town)

    def _object(self, i: int) -> None:
        """ "A court in X, Chad, sentences the singer Ann": the object of a verb, taken for an apposition."""
        verb = self.heads[i]
        if self._follows(i, verb) and all(self.deps[c] != "dobj" for c in self.children[verb]):
            self.deps[i] = "dobj"

    def _visit(self, i: int) -> None:
        """ "The minister, visiting Chad, said": where somebody goes, taken for another name of the visitor."""
        noun = self.heads[i]
        going = min((c for c in self.children[i] if self.deps[c] == "amod"), default=i)
        before = going - 1
        if self.lemmas[going] not in VISITING or self.tags[going] != "VBG" or self.lower[before] != ",":
            return
        self._hang(going, "acl", noun)
        self._hang(i, "dobj", going)

    def _hang(self, i: int, dep: str, over: int) -> None:
        """Moves token `i` with all below it from its head to `over`."""
        self.children[self.heads[i]].remove(i)
        self.children[over] = sorted([*self.children[over], i])
        self.deps[i], self.heads[i] = dep, over

    def _follows(self, c: int, i: int) -> bool:
        """True where the phrase headed by `c` begins right after `i`."""
        return all(self.heads[t] != i or t == c for t in range(i + 1, c)) and "," not in self.lower[i + 1 : c]

    def is_infinitive(self, verb: int) -> bool:
        """True for "to send" and "to have sent"."""
        return any(self.deps[c] == "aux" and self.lower[c] == "to" for c in self.children[verb])

    def called(self, verb: int) -> list[int]:
        """The names that a participle brings in: "a man named X", "a man identified as X"."""
        found = [k for k in self.children[verb] if self.deps[k] in ("oprd", "dobj", "attr")]
        under = [o for k in self.children[verb] if self.lower[k] == "as" for o in self.children[k]]
        return found + [o for o in under if self.deps[o] == "pobj"]

    def conjuncts(self, i: int) -> list[int]:
        """Token `i` and everything coordinated after it, in text order."""
        found = [i]
        for c in self.children[i]:
            if self.deps[c] == "conj":
                found.extend(self.conjuncts(c))
            elif self.deps[c] == "prep" and self.lower[c] in ("along", "together"):
                # "X, along with Y,"
                for w in self.children[c]:
                    if self.lower[w] == "with":
                        found.extend(t for o in self.children[w] if self.deps[o] == "pobj" for t in self.conjuncts(o))
        return found

    def first_of_list(self, i: int) -> int:
        """The first noun of the list that the noun at token `i` stands in; itself where it stands in none."""
        while self.deps[i] == "conj" and self.pos[self.heads[i]] in ("NOUN", "PROPN"):
            i = self.heads[i]
        return i

    def antecedent(self, i: int) -> int:
        """The noun that a relative pronoun stands for, else `i` itself."""
        if self.lower[i] in RELATIVE_PRONOUNS and self.tags[i] in ("WDT", "WP", "WP$", "WRB", "IN", "DT"):
            at = i
            for _ in range(6):
                at = self.heads[at]
                if self.deps[at] == "relcl":
                    noun = self.heads[at]
                    named = self.pos[noun] == "PROPN" and self.lower[i] == "which" and self.deps[i] == "dobj"
                    # "Chad bombed Mali, which Peru denies": the whole clause and not Mali
                    return i if named and self.heads[i] == at and self.lemmas[at] in ANSWERING else noun
                if self.heads[at] == at:
                    break
        return i

    def path(self, a: int, b: int, limit: int = LONGEST_PATH) -> tuple[list[int], int, list[int]] | None:
        """The tokens from `a` up to the lowest common ancestor and from there down to `b`, both ends included.

        Returns (up, top, down): `up` starts at `a` and ends before `top`; `down` starts after `top` and ends at `b`.
        None where they stand in different sentences or more than `limit` edges apart.
        """
        if limit > LONGEST_PATH:
            return self._path(a, b, limit)
        if (a, b) not in self._paths:
            self._paths[a, b] = self._path(a, b, LONGEST_PATH)
        path = self._paths[a, b]
        return path if path is not None and len(path[0]) + len(path[2]) <= limit else None

    def _path(self, a: int, b: int, limit: int) -> tuple[list[int], int, list[int]] | None:
        up = [a]
        while len(up) <= limit and self.heads[up[-1]] != up[-1]:
            up.append(self.heads[up[-1]])
        where = {t: k for k, t in enumerate(up)}
        down = [b]
        while down[-1] not in where:
            head = self.heads[down[-1]]
            if head == down[-1] or len(down) > limit:
                return None
            down.append(head)
        top = down.pop()
        k = where[top]
        if k + len(down) > limit:
            return None
        return up[:k], top, down[::-1]
