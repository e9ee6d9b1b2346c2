"""Who belongs to what and where, in the many ways news tells it: what frames and nominal patterns propose together."""

import pytest

from tests.extraction.test_proposals import proposed as framed
from tests.extraction.test_structures import proposed as shaped

PROPOSED = [
    # who leads what
    ("Paula Brandt succeeds Karl Weiss as head of the Red Cross.", "Paula Brandt", "LEADS", "Red Cross"),
    ("Ana Quispe took over from Luis Rojas as head of the Red Cross.", "Luis Rojas", "LEADS", "Red Cross"),
    ("Chancellor Ulrike Brandt met her Polish counterpart Marek Wolski.", "Marek Wolski", "LEADS", "Poland"),
    ("Fernando Lugones was sworn in as Paraguay's president.", "Fernando Lugones", "LEADS", "Paraguay"),
    ("The mayor of Cusco condemned the attack.", "mayor of Cusco", "LEADS", "Cusco"),
    ("Ana Quispe is re-elected as the general secretary of the Red Cross.", "Ana Quispe", "LEADS", "Red Cross"),
    ("Ana Quispe is sworn in for a third term as president of Peru.", "Ana Quispe", "LEADS", "Peru"),
    ("Talks between the Taliban government in Peru and Chile were held.", "Taliban", "LEADS", "Peru"),
    ("Troops crossed the border of Norway. Prime minister Ana Quispe spoke.", "Ana Quispe", "LEADS", "Norway"),
    (
        "Peru's congress appoints Ada Byrd as prime minister, following the exit of her predecessor, Carl Dobbins.",
        "Carl Dobbins",
        "LEADS",
        "Peru",
    ),
    ("Sheriff Luis Soto of Lincoln County spoke.", "Luis Soto", "LEADS", "Lincoln County"),
    ("Callao Airport is owned by the Red Cross.", "Red Cross", "LEADS", "Callao Airport"),
    # who belongs to what
    ("Luis Soto and Ana Diaz, both of the Red Cross, spoke.", "Luis Soto", "AFFILIATED_WITH", "Red Cross"),
    ("Luis Soto, Omar Reyes and Ana Diaz, all of the Red Cross, spoke.", "Luis Soto", "AFFILIATED_WITH", "Red Cross"),
    ("Luis Soto, who represents Ohio in the Senate, resigned.", "Luis Soto", "AFFILIATED_WITH", "Ohio"),
    ("Luis Soto represents Ohio's third district.", "Luis Soto", "AFFILIATED_WITH", "Ohio"),
    ("Luis Soto ran for governor as a Democrat.", "Luis Soto", "AFFILIATED_WITH", "Democrat"),
    ("Luis Soto was elected as a Republican.", "Luis Soto", "AFFILIATED_WITH", "Republican"),
    ("Peru's Middle East envoy Steve Bello visited Cusco.", "Steve Bello", "AFFILIATED_WITH", "Peru"),
    ("Peruvian special envoy for Chile Bintou Sow spoke.", "Bintou Sow", "AFFILIATED_WITH", "Peru"),
    ("Senator Carl Dobbins (D-Texas) spoke.", "Carl Dobbins", "AFFILIATED_WITH", "Texas"),
    ("Vera Novak, formerly of the Red Cross, testified.", "Vera Novak", "AFFILIATED_WITH", "Red Cross"),
    (
        "Ian Duffy and colleagues at the University of Bath published it.",
        "Ian Duffy",
        "AFFILIATED_WITH",
        "University of Bath",
    ),
    (
        "Kwame Asante was head of security at the Ministry of Defence.",
        "Kwame Asante",
        "AFFILIATED_WITH",
        "Ministry of Defence",
    ),
    (
        "Manchester City's Spanish winger Nico Arroyo was injured.",
        "Nico Arroyo",
        "AFFILIATED_WITH",
        "Manchester City",
    ),
    ("Olympia Grant, a Republican from Maine, voted.", "Olympia Grant", "AFFILIATED_WITH", "Republican"),
    (
        "A research team from the University of Bath published a study.",
        "research team",
        "AFFILIATED_WITH",
        "University of Bath",
    ),
    ("Mary Doyle was expelled from the Red Cross.", "Mary Doyle", "AFFILIATED_WITH", "Red Cross"),
    ("Jonna Mendez, formerly UNICEF, spoke.", "Jonna Mendez", "AFFILIATED_WITH", "UNICEF"),
    ("In the Lima district court, Judge Ana Quispe ruled.", "Ana Quispe", "AFFILIATED_WITH", "Lima district court"),
    ("Baroni, then the deputy director of the Red Cross, fled.", "Baroni", "AFFILIATED_WITH", "Red Cross"),
    ("United States Senator from Vermont Ana Quispe won.", "Ana Quispe", "AFFILIATED_WITH", "United States"),
    (
        "Members of the House of Representatives, including Ana Quispe and Luis Rojas, left.",
        "Luis Rojas",
        "AFFILIATED_WITH",
        "House of Representatives",
    ),
    (
        "Peruvian government officials, including Ana Quispe and health minister Luis Rojas, left.",
        "Luis Rojas",
        "LEADS",
        "Peru",
    ),
    ("The Senate confirmed Ellen Stroud to the Red Cross.", "Ellen Stroud", "AFFILIATED_WITH", "Red Cross"),
    ("Ana Quispe and other members of the Red Cross left.", "Ana Quispe", "AFFILIATED_WITH", "Red Cross"),
    # what is part of what
    ("Instagram's parent company Meta Platforms declined.", "Instagram", "PART_OF", "Meta Platforms"),
    ("Zimbabwe withdrew from the European Union in 2003.", "Zimbabwe", "PART_OF", "European Union"),
    # what is where
    ("Ana Quispe was born on May 26, 1953 in Lima.", "Ana Quispe", "LOCATED_IN", "Lima"),
    ("He flew to Lima, where Kofi Boateng lives.", "Kofi Boateng", "LOCATED_IN", "Lima"),
    ("Dale Pruitt, 34, of Lima, died.", "Dale Pruitt", "LOCATED_IN", "Lima"),
    ("Peter Havel is held in a Prague jail.", "Peter Havel", "LOCATED_IN", "Prague"),
    ("Mourners lined the streets of Lima.", "Mourners", "LOCATED_IN", "Lima"),
    ("People died in Cuenca and Loja, two provinces in Ecuador.", "Loja", "LOCATED_IN", "Ecuador"),
    ("Guam, a US territory, hosts Andersen Air Force Base.", "Andersen Air Force Base", "LOCATED_IN", "Guam"),
    ("Patients in Zhuhai in China's Guangdong Province died.", "Zhuhai", "LOCATED_IN", "Guangdong Province"),
    ("Chris Udoh, a 28-year-old accountant from Lima, left.", "Chris Udoh", "LOCATED_IN", "Lima"),
    ("Corfu, Zakynthos and other islands in Greece shook.", "Zakynthos", "LOCATED_IN", "Greece"),
    ("Thousands of nurses crossed into the Chilean city of Arica.", "Thousands of nurses", "LOCATED_IN", "Arica"),
    # who comes from where
    ("Anders Holm (Denmark) took silver.", "Anders Holm", "NATIONAL_OF", "Denmark"),
    ("Jürgen Katz, a 34-year-old German, was arrested.", "Jürgen Katz", "NATIONAL_OF", "Germany"),
    ("The pilot, a Brazilian identified as Jorge Lima, survived.", "Jorge Lima", "NATIONAL_OF", "Brazil"),
    ("British-Iranian academic Roya Tehrani was jailed.", "Roya Tehrani", "NATIONAL_OF", "United Kingdom"),
    ("A Dutch court jailed Syrian national Khaled Omar.", "Khaled Omar", "NATIONAL_OF", "Syria"),
    ("Mexico-born Jorge Salas won.", "Jorge Salas", "NATIONAL_OF", "Mexico"),
    ("Germany's Anna Schaffer won the race.", "Anna Schaffer", "NATIONAL_OF", "Germany"),
    ("The Mexican director Diego Luna Paz won.", "Diego Luna Paz", "NATIONAL_OF", "Mexico"),
    ("Ingrid Solheim won gold for Norway.", "Ingrid Solheim", "NATIONAL_OF", "Norway"),
    ("The hostages are an American, Kent Rhodes, and two others.", "Kent Rhodes", "NATIONAL_OF", "United States"),
    ("All four victims were Brazilians.", "four victims", "NATIONAL_OF", "Brazil"),
    ("Citizens of Kenya voted.", "Citizens of Kenya", "NATIONAL_OF", "Kenya"),
    ("Five Kenyan crew members drowned.", "Five Kenyan crew members", "NATIONAL_OF", "Kenya"),
    ("Kenyan politician Ana Quispe resigned.", "Ana Quispe", "NATIONAL_OF", "Kenya"),
    ("Ana Quispe became the first Chilean player to win.", "Ana Quispe", "NATIONAL_OF", "Chile"),
    ("Chilean rapper and music producer Luis Rojas died.", "Luis Rojas", "NATIONAL_OF", "Chile"),
    ("Altura Stores is a Chilean retailer.", "Altura Stores", "LOCATED_IN", "Chile"),
    ("Kenyan unions called a strike.", "Kenyan unions", "LOCATED_IN", "Kenya"),
    ("Residents of Kenya voted.", "Residents of Kenya", "LOCATED_IN", "Kenya"),
]

SILENT = [
    ("Talks between the Lima government in Peru and Chile were held.", "Lima", "LEADS", "Chile"),
    ("Troops of Peru crossed the border of Norway. Prime minister Ana Quispe spoke.", "Ana Quispe", "LEADS", "Norway"),
    ("Troops crossed the border of India. Chief minister Asha Rao spoke.", "Asha Rao", "LEADS", "India"),
    ("Peruvian special envoy for Chile Bintou Sow spoke.", "Bintou Sow", "AFFILIATED_WITH", "Chile"),
    ("Four priests and a teacher of Cusco were killed.", "teacher", "AFFILIATED_WITH", "Four priests"),
    (
        "Miguel Antunes, Portugal's former interior minister and now a lecturer at the Red Cross, left.",
        "Miguel Antunes",
        "LEADS",
        "Red Cross",
    ),
    ("The court sought Rwandan-born warlord Bosco Tega.", "Bosco Tega", "LEADS", "Rwanda"),
    ("Chris Udoh, a 28-year-old accountant from Lima, left.", "Chris Udoh", "AFFILIATED_WITH", "Lima"),
    ("The Mexican director Diego Luna Paz won.", "Diego Luna Paz", "LEADS", "Mexico"),
    ("The state of Ohio and the Canadian province of Ontario closed.", "Ohio", "PART_OF", "Canada"),
    ("Officials in Lima spoke.", "Officials", "AFFILIATED_WITH", "Lima"),
    ("Fernando Lugones was sworn in as Paraguay's president in Lima.", "Fernando Lugones", "LEADS", "Lima"),
    ("Meta Platforms, the owner, met Anders Holm (Denmark).", "Meta Platforms", "NATIONAL_OF", "Denmark"),
    ("Ana Quispe was the first African American in the team.", "Ana Quispe", "NATIONAL_OF", "United States"),
    ("Residents of Lima's suburbs fled.", "Residents of Lima's suburbs", "LOCATED_IN", "Lima"),
    ("Ana Quispe is a Republican from Texas.", "Republican", "PART_OF", "Texas"),
    ("US guitarist Luis Rojas died.", "Luis Rojas", "AFFILIATED_WITH", "United States"),
    ("The Red Cross children sang.", "Red Cross children", "AFFILIATED_WITH", "Red Cross"),
    ("Presidents of Kenya met.", "Presidents of Kenya", "NATIONAL_OF", "Kenya"),
    ("Ana Quispe became the first Chilean minister to resign.", "Ana Quispe", "NATIONAL_OF", "Chile"),
]


def proposed(text: str) -> set[tuple[str, str, str]]:
    return framed(text) | shaped(text)


@pytest.mark.parametrize(("text", "subject", "relation", "other"), PROPOSED, ids=[x[0] for x in PROPOSED])
def test_proposed(text: str, subject: str, relation: str, other: str) -> None:
    assert (subject, relation, other) in proposed(text)


@pytest.mark.parametrize(("text", "subject", "relation", "other"), SILENT, ids=[x[0] for x in SILENT])
def test_not_proposed(text: str, subject: str, relation: str, other: str) -> None:
    assert (subject, relation, other) not in proposed(text)
