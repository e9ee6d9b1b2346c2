"""Nouns for people and bodies that act together: "troops", "protesters", "officials"."""

from __future__ import annotations

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
    bodies teams clubs schools hospitals universities churches ngos charities elites youths youth elders adults patients
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
    "police opposition media public population crowd mob convoy personnel staff crew leadership youth".split()
)


def is_collective(word: str, tag: str) -> bool:
    """True where the noun `word`, in lower case and with its Penn tag, names people or bodies that act together."""
    if word in _SINGULAR:
        return True
    if tag not in ("NNS", "NNPS"):
        return False
    return word in _PEOPLE or (word.endswith(_ENDINGS) and len(word) > 5 and word not in _NOT_PEOPLE)
