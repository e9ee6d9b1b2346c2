"""Groups: people and bodies that act together without a name of their own ("200 North Korean defectors"), and unnamed
single people ("a gunman", "a Syrian man"), who take part in relations just as well.
"""

from __future__ import annotations

from extraction.reading import BlockKind, Reference
from extraction.words import Words
from graph.model import Form, Kind

# plural people nouns by the ends of their singulars: protester, activist, librarian
_ENDINGS = (
    "ers",
    "ors",
    "ists",
    "ians",
    "ants",
    "ents",
    "eers",
    "ees",
    "cians",
    "ites",
    "men",
    "women",
    "ans",
    "ators",
    "goers",
)

_PEOPLE = frozenset(
    """people persons civilians citizens nationals residents inhabitants locals villagers troops soldiers forces fighters
    militants rebels insurgents terrorists jihadists gunmen guerrillas mercenaries separatists extremists attackers bombers
    officers police policemen personnel staff crew crewmembers guards agents spies officials authorities diplomats ambassadors
    envoys ministers leaders lawmakers senators legislators mps politicians deputies members delegates negotiators governors
    mayors judges prosecutors lawyers workers employees miners farmers fishermen sailors drivers pilots doctors nurses teachers
    students pupils children kids girls boys teenagers toddlers women men families parents mothers relatives victims survivors
    hostages prisoners detainees inmates captives defectors refugees migrants immigrants deportees asylum-seekers seekers
    protesters protestors demonstrators activists campaigners dissidents journalists reporters scientists researchers experts
    analysts observers monitors critics opponents supporters voters followers fans players athletes tourists passengers
    pilgrims worshippers settlers farmers traders investors companies firms businesses manufacturers banks airlines
    countries states nations governments allies partners parties groups factions militias gangs cartels mafias tribes clans
    communities minorities troops units brigades battalions divisions regiments convoy convoys fleet vessels ships
    suspects criminals traffickers smugglers bandits pirates hackers perpetrators assailants kidnappers robbers
    veterans reservists conscripts recruits servicemembers servicemen paratroopers marines peacekeepers commandos snipers
    organizers organisers volunteers donors divers rescuers firefighters paramedics medics clerics priests bishops nuns
    christians muslims jews hindus buddhists sunnis shiites shias catholics kurds druze alawites arabs africans europeans
    westerners republicans democrats conservatives liberals socialists communists opposition media population public crowd
    crowds mob colleagues others thousands hundreds dozens millions operatives associates staffers aides advisers mediators
    intelligence sources families couples settlers unions organizations organisations agencies institutions councils
    delegations missions embassies courts outlets newspapers networks activists mujahideen entities afrikaners individuals
    households consumers customers users shareholders parishioners hackers lenders creditors buyers sellers exporters
    bodies associations municipalities dignitaries hopefuls sons brothers daughters sisters attorneys teams clubs schools hospitals universities churches ngos charities elites youths youth elders adults patients
    tribesmen herders loyalists royalists nationalists islamists hardliners moderates reformists delegates spokespersons""".split()
)
_NOT_PEOPLE = frozenset(
    """years centers centres others-of papers numbers members-of orders borders powers matters offers letters waters shoulders
    computers partners-in errors factors sectors motors doors colors vectors mirrors tensors means plans pans loans
    cans events comments statements documents agreements payments investments moments elements movements departments
    governments-of instruments arguments experiments treatments shipments settlements apartments achievements developments
    improvements requirements departments incidents accidents continents components students-of contents talents patents
    currents grants plants restaurants giants variants trees degrees committees fees knees guarantees sites websites satellites
    oceans veterans-of titans urbans bans fans-of clans-of trillions millions-of specimen regimen omen abdomen semen tariffs
    headquarters quarters weathers rulers-of containers trackers servers trailers chapters quarters disasters centers-of
    corridors meteors weapons flavors rumors honors favours harbors tremors terrors horrors monitors-of towers flowers
    rivers covers layers numbers answers posters bunkers tankers fighters-jets launchers computers drawers barriers carriers
    helicopters filters rockets semiconductors reactors tractors detectors indicators processors ceasefires fires tires
    ballots transmitters routers conductors elevators generators simulators calculators accelerators advents tents
    rents cents percents scents segments fragments garments monuments ornaments sacraments testaments parliaments regiments-of
    amendments appointments assessments assignments commitments complaints constraints endorsements engagements environments
    indictments judgments measurements pronouncements punishments replacements restraints sentiments supplements antecedents
    precedents presents torrents accents events descents extents intents intents ingredients nutrients gradients
    quotients events""".split()
)
# collectives that are singular in form but act as a group
_SINGULAR = frozenset(
    """police opposition media public population crowd mob convoy personnel staff crew leadership youth mujahideen militia
    aristocracy clergy diaspora electorate elite""".split()
)
# single people without a name
_SOMEONE = frozenset(
    """gunman gunmen attacker assailant bomber suspect perpetrator shooter hijacker kidnapper man woman boy girl teenager person
    citizen national tourist student settler soldier officer policeman civilian journalist worker employee protester bandit
    militant migrant refugee hostage prisoner detainee child infant resident passenger pilot driver diplomat ambassador
    official spy defector activist fisherman farmer doctor nurse teacher priest pastor politician businessman businesswoman
    envoy attaché spokesperson spokesman spokeswoman gang tribe convoy vessel ship monitor captain wife husband son daughter brother sister father mother deputy""".split()
)
_ALONE = frozenset("gunman attacker assailant bomber suspect perpetrator shooter hijacker kidnapper".split())
# numbers that head a noun phrase of their own: "thousands of people", "a group of senators"
_COUNTS = frozenset(
    "thousands hundreds dozens scores tens millions group groups number crowds majority hundred dozen handful".split()
)
# collectives that say little without what they belong to: "members of the Knesset"
_BELONGING = frozenset(
    """members residents citizens factions supporters attendees employees leaders representatives relatives fighters officials
    families followers inhabitants parts remnants elements sections branches soldiers allies opponents critics victims survivors
    workers students fans forces people""".split()
)
_SKIPPED = frozenset(("the", "a", "an", "at", "least", "his", "her", "its", "their", "our", "my"))
_AMOUNTS = frozenset("DATE TIME MONEY PERCENT QUANTITY".split())
_MODIFIERS = frozenset("amod compound nummod nmod quantmod".split())


def is_collective(word: str, tag: str) -> bool:
    """True where the noun `word`, in lower case and with its Penn tag, names people or bodies that act together."""
    if word in _SINGULAR:
        return True
    if tag not in ("NNS", "NNPS"):
        return False
    return word in _PEOPLE or (word.endswith(_ENDINGS) and len(word) > 5 and word not in _NOT_PEOPLE)


def find_collectives(words: Words, names: list[Reference]) -> list[Reference]:
    """Noun phrases of people and bodies, from their first modifier to their head, or to what they belong to."""
    taken = {i for r in names if not r.adjectival for i in range(r.start, r.end)}
    for block in words.doc._.blocks or ():
        if block.kind in (BlockKind.DATELINE, BlockKind.BOILERPLATE):
            taken |= set(range(block.start, block.end))
    adjectives = {i for r in names if r.adjectival or r.kind is Kind.COUNTRY for i in range(r.start, r.end)}
    found = []
    for i, tag in enumerate(words.tag):
        if not tag.startswith("NN") or i in taken or words.label[i] in _AMOUNTS:
            continue
        if words.low[i] in _COUNTS and i + 1 < len(words) and words.low[i + 1] == "of":
            continue
        if is_collective(words.low[i], tag):
            found.append(_phrase(words, i))
        elif tag == "NN" and words.low[i] in _SOMEONE:
            reference = _phrase(words, i)
            national = any(k in adjectives for k in range(reference.start, i)) or _owned(words, i, adjectives)
            if national or words.low[i] in _ALONE or words.low[reference.start] == "one":
                reference.plural = False
                found.append(reference)
    return [r for r in found if r.start <= r.head and words.doc[r.head].dep_ not in ("compound", "nmod")]


def _owned(words: Words, i: int, countries: set[int]) -> bool:
    """True for "Cuba's ambassador"."""
    return any(c.dep_ == "poss" and c.i in countries for c in words.doc[i].lefts)


def _phrase(words: Words, i: int) -> Reference:
    token = words.doc[i]
    start, quantity = i, None
    for child in token.lefts:
        if child.dep_ in _MODIFIERS:
            start = min(start, child.left_edge.i)
            if child.dep_ == "nummod":
                quantity = child.text
    while start < i and (words.low[start] in _SKIPPED or not words.text[start][0].isalnum()):
        start += 1
    if (
        start == i
        and i > 1
        and token.dep_ == "pobj"
        and words.low[i - 1] == "of"
        or start > 1
        and words.low[start - 1] == "of"
    ):
        # the number heads the phrase: "Thousands of people"
        count = start - 2
        if count >= 0 and words.low[count] in _COUNTS and token.dep_ == "pobj":
            quantity = words.text[count]
            start = count
    end = i + 1
    core = None
    if words.low[i] in _BELONGING and end < len(words) and words.low[end] == "of":
        core = (start, end)
        end = _end_of_owner(words, end)
        if end == i + 1:
            core = None
    return Reference(start, end, i, Kind.GROUP, Form.NOMINAL, plural=True, quantity=quantity, core=core)


def _end_of_owner(words: Words, of: int) -> int:
    """The end of the noun phrase after "of", without what follows its head; `of` where there is none near."""
    owner = next((c.i for c in words.doc[of].children if c.dep_ == "pobj"), None)
    if owner is None or owner - of > 7 or any(words.tag[k] in (",", "IN", "CC") for k in range(of + 1, owner)):
        return of
    return owner + 1
