"""The slots of a predicate, such as agent, patient, recipient, "to", "against", "poss", "mod", and what fills them.

They are those that `extraction/ontology.yaml` speaks of.
"""

from __future__ import annotations

from typing import NamedTuple

# what is said rather than who takes part
SAID = frozenset({"content", "modal", "deed", "refusal"})


class Argument(NamedTuple):
    """The head token of an argument. `way` says how it was found.

    "own" is in the clause itself; "shared" by coordination; "filled" from a governing clause; "loose" attached one
    step away, where parsers often err; "light" through a light verb, "outer" through another governing verb.
    """

    token: int
    way: str


Slots = dict[str, list[Argument]]
