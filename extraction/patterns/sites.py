"""Organisations that one can be at: "protesters outside the Chilean embassy", "treated at Lima General Hospital".

A hospital, a court or an embassy is a body and a building. Which of them a preposition may make the place of
something is told here; places proper always may.
"""

from __future__ import annotations

from extraction.reading import PLACES, Reference
from extraction.syntax.parse import Parse
from graph.model import Form, Kind

BUILDINGS = frozenset(
    """court courthouse hospital hospice clinic prison jail penitentiary centre center stadium arena hall museum gallery
    theatre theater church cathedral mosque temple synagogue airport station base barracks consulate embassy palace
    hotel casino restaurant nightclub pub mall supermarket store market zoo aquarium ranch cemetery library campus
    facility plant factory refinery range speedway resort laboratory observatory headquarters headquarter prefecture
    monastery mission""".split()
)
# named as bodies as well when one is in them: a member in parliament, a student at a university
SEATS = frozenset(
    "parliament congress senate assembly capitol university college school institute academy ministry".split()
)
# bodies that run buildings
RUNNING = frozenset(
    """association corporation company trust service services department group society board authority police union
    agency ministry office party federation council bank fund foundation committee commission police""".split()
)
BY = frozenset("in at near outside inside into".split())
# where people are taken
KEPT = frozenset("hospital hospice clinic prison jail penitentiary station centre center facility".split())
BESIDE = frozenset("near outside inside".split())
GUESTS = frozenset({Kind.PERSON, Kind.GROUP, Kind.EVENT})
# who is at a body without belonging to it
VISITORS = frozenset(
    """attendee shopper visitor patient guest customer diner worshipper worshiper spectator bystander onlooker passenger
    protester protestor demonstrator mourner shooter gunman attacker concertgoer congregant""".split()
)
# what somebody leads, or who stand by or against them, in whatever place
RULES = frozenset(
    """government administration regime rule cabinet presidency junta dictatorship policy supporter backer follower
    loyalist ally opponent critic detractor party""".split()
)


def is_site(parse: Parse, r: Reference, link: str) -> bool:
    """True where `link` ("at", "outside") makes `r` the place of what is told."""
    if r.adjectival:
        return False
    if r.kind in PLACES:
        return True
    if r.kind is not Kind.ORGANIZATION or r.form is Form.PRONOUN or (link not in BY and link != "to"):
        return False
    heads = {parse.lemmas[r.head], parse.lemmas[r.end - 1]}
    if r.form is Form.NAME and RUNNING.isdisjoint(heads):
        heads.update(parse.lemmas[r.start : r.end])  # "the Lima Hospital for Children"
    if link == "to":
        return not KEPT.isdisjoint(heads)
    if not BUILDINGS.isdisjoint(heads):
        return True
    return link in BESIDE and not SEATS.isdisjoint(heads)


def is_ruler(parse: Parse, person: Reference) -> bool:
    """True for whose rule or followers are told of, as in "the government of Ann in Lima": they may be anywhere."""
    of = parse.heads[person.head]
    return parse.deps[person.head] == "pobj" and parse.lower[of] == "of" and parse.lemmas[parse.heads[of]] in RULES
