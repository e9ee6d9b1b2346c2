"""Deeds told of in the passive by those who do them: "announces that X is banned", "police said X was arrested"."""

from __future__ import annotations

from extraction.syntax.parse import Parse
from extraction.syntax.slots import Argument
from extraction.syntax.subjects import Subjects
from extraction.syntax.voice import DONE_TO

DECIDING = frozenset("announce order decree decide declare pledge promise vow rule direct demand".split())
TELLING = frozenset("say confirm tell state reveal disclose report add acknowledge".split())
SENDING = frozenset("send deploy redeploy dispatch station relocate mobilize mobilise position".split())
BY_AUTHORITIES = DONE_TO - {"kidnap", "abduct"} | {"charge", "convict", "sentence", "seize", "evict", "rearrest"}
AUTHORITIES = frozenset(
    """police authority prosecutor army military government ministry court police force guard gendarmerie navy customs
    department agency sheriff officer""".split()
)
# whose word on such a deed is their country's
OFFICES = frozenset({"minister", "president", "premier", "chancellor"})


class Announcements:
    """The announced deeds of one document."""

    def __init__(self, parse: Parse, subjects: Subjects) -> None:
        self.parse = parse
        self.subjects = subjects

    def of(self, v: int) -> list[Argument] | None:
        """Who does what the passive verb `v` says, as it hangs on a verb of theirs; None where it hangs on none."""
        p = self.parse
        over = p.heads[v]
        told = p.lemmas[over]
        if told in DECIDING or (told in TELLING and p.lemmas[v] in SENDING):
            # "announces that X is banned", "says that troops are sent"
            return [Argument(a.token, "outer") for a in self.subjects.of(over)]
        if p.lemmas[v] in BY_AUTHORITIES:
            # "police said that X was arrested": who tells it of what only such do
            tellers = self.subjects.of(over)
            found = [Argument(a.token, "outer") for a in tellers if p.lemmas[a.token] in AUTHORITIES]
            if not found and told in TELLING:
                found = [Argument(a.token, "office") for a in tellers if self._holds_office(a.token)]
            return found or None
        return None

    def _holds_office(self, token: int) -> bool:
        p = self.parse
        return any(p.lemmas[c] in OFFICES for c in p.children[token] if c < token and p.deps[c] in ("compound", "nmod"))
