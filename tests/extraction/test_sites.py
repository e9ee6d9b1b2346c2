"""Where people, bodies and storms are, and which words beside a name say no such thing."""

import pytest

from tests.extraction.test_proposals import proposed as framed
from tests.extraction.test_structures import proposed as shaped

TOLD = [
    # bodies that one can be at
    ("Hundreds of nurses gathered outside the Peruvian Congress.", "nurses", "LOCATED_IN", "Peruvian Congress"),
    ("Ana Quispe slept at Lima General Hospital.", "Ana Quispe", "LOCATED_IN", "Lima General Hospital"),
    ("The police counted 90 attendees at Comic Con.", "attendees", "LOCATED_IN", "Comic Con"),
    # storms
    ("Hurricane Mirta hit the Azores.", "Hurricane Mirta", "LOCATED_IN", "Azores"),
    ("Hurricane Mirta swept across the coast of Peru.", "Hurricane Mirta", "LOCATED_IN", "Peru"),
    # what is said behind a comma
    ("UNICEF, a charity based in Lima, grew.", "UNICEF", "LOCATED_IN", "Lima"),
    ("Professor Ana Quispe of Utah spoke.", "Ana Quispe", "LOCATED_IN", "Utah"),
    # offices
    ("Ana Quispe, a director of the Red Cross, resigned.", "Ana Quispe", "AFFILIATED_WITH", "Red Cross"),
    ("Ana Quispe, the Red Cross's chief of staff, resigned.", "Ana Quispe", "AFFILIATED_WITH", "Red Cross"),
    ("Ana Quispe, mayor of the Polish city of Torun, resigned.", "Ana Quispe", "LEADS", "Torun"),
    ("Ana Quispe hosts a show on CNN.", "Ana Quispe", "AFFILIATED_WITH", "CNN"),
    ("Chile's Ana Quispe scored early.", "Ana Quispe", "NATIONAL_OF", "Chile"),
    ("Ana Quispe co-founded UNICEF in 1971.", "Ana Quispe", "LEADS", "UNICEF"),
    ("Max Braun received a law degree from Harvard University.", "Max Braun", "AFFILIATED_WITH", "Harvard"),
    (
        "Contenders for the Libertarian Party's nomination include businessman Juan Soto.",
        "Juan Soto",
        "AFFILIATED_WITH",
        "Libertarian Party",
    ),
    # behind a bracket and an apposition
    ("The University of Cusco (UC) in Peru closed.", "University of Cusco", "LOCATED_IN", "Peru"),
    ("An Australian, Brett Hale, appeared in Lima.", "Brett Hale", "LOCATED_IN", "Lima"),
    ("Researchers at the University of Oxford, England, spoke.", "University of Oxford", "LOCATED_IN", "England"),
    ("Ana Quispe died at Lima Hospice Care.", "Ana Quispe", "LOCATED_IN", "Lima Hospice Care"),
    ("Max Braun attended law school at Harvard University.", "Max Braun", "AFFILIATED_WITH", "Harvard"),
    ("Ana Quispe was released from a prison in Lima.", "Ana Quispe", "LOCATED_IN", "Lima"),
    ("Soto is on trial in Lima for murder.", "Soto", "LOCATED_IN", "Lima"),
    ("About 500 people took part in a march through Lima.", "500 people", "LOCATED_IN", "Lima"),
    ("Speaking at a rally in Lima, Ana Quispe wept.", "Ana Quispe", "LOCATED_IN", "Lima"),
    ("Ana Quispe was stranded after a visit to Cusco.", "Ana Quispe", "LOCATED_IN", "Cusco"),
    ("Hurricane Mirta grew. Mirta hit the Azores.", "Mirta", "LOCATED_IN", "Azores"),
    ("Airbus named Ana Quispe chief executive.", "Ana Quispe", "LEADS", "Airbus"),
    ("Luis Rojas, a lawyer for Ana Soto, spoke.", "Luis Rojas", "AFFILIATED_WITH", "Ana Soto"),
    ("Ana Quispe won the Red Party's nomination.", "Ana Quispe", "AFFILIATED_WITH", "Red Party"),
    ("The Lima-based researchers left.", "researchers", "LOCATED_IN", "Lima"),
    ("UNICEF is the largest Peruvian aid organization.", "UNICEF", "LOCATED_IN", "Peru"),
    ("He sang with the Peruvian rock band the Blue Tigers.", "Blue Tigers", "LOCATED_IN", "Peru"),
    ("Police agencies from Chile, Peru and Germany met.", "Police agencies", "LOCATED_IN", "Peru"),
    # whose a body is called
    ("Ana Quispe sold her company, Cobreval Foods, in 2001.", "Ana Quispe", "LEADS", "Cobreval Foods"),
    ("Hunter joined Ana Quispe's new group, the Grateful Dead.", "Ana Quispe", "AFFILIATED_WITH", "Grateful Dead"),
    # bodies of states
    ("Peru's Senate met.", "Senate", "PART_OF", "Peru"),
    ("Peru condemned a vote in the Senate.", "Senate", "PART_OF", "Peru"),
]


@pytest.mark.parametrize(("text", "subject", "relation", "object_"), TOLD, ids=[x[0] for x in TOLD])
def test_is_told(text: str, subject: str, relation: str, object_: str) -> None:
    found = {x[:3] for x in shaped(text)} | {x[:3] for x in framed(text)}
    assert any(subject in s and r == relation and object_ in o for s, r, o in found), found


NOT_TOLD = [
    ("Ana Quispe studied in the Peruvian Congress.", "Ana Quispe", "LOCATED_IN", "Congress"),
    ("Iranian ambassador to Russia Kazem Jalali spoke.", "Kazem Jalali", "NATIONAL_OF", "Russia"),
    ("Police expelled ten migrants from Peru.", "migrants", "NATIONAL_OF", "Peru"),
    ("German activist Jana Wolff spoke.", "Jana Wolff", "AFFILIATED_WITH", "Germany"),
    ("The Peruvian-backed militia Alba fled.", "Alba", "LOCATED_IN", "Peru"),
    ("Afghan fighters fled.", "Afghan fighters", "PART_OF", "Afghanistan"),
    ("Two men were killed in Cusco, Peru.", "Two men", "LOCATED_IN", "Peru"),
    ("Ana Quispe, mayor of the Polish city of Torun, resigned.", "Ana Quispe", "LEADS", "Poland"),
    ("Peru condemned a vote in the Knesset.", "Knesset", "PART_OF", "Peru"),
    ("In Peru he won a seat in the state senate.", "senate", "PART_OF", "Peru"),
    ("The Red Cross's Senate campaign failed.", "Senate", "PART_OF", "Red Cross"),
    ("Ana Quispe was taken from a bank in Lima.", "Ana Quispe", "LOCATED_IN", "bank"),
    ("The Red Cross told Ana Quispe, a CEO.", "Ana Quispe", "LEADS", "Red Cross"),
    ("The Red Cross named Ana Quispe CEO.", "Red Cross", "LEADS", "Ana Quispe"),
    ("Israeli soldiers left.", "Israeli soldiers", "AFFILIATED_WITH", "Israel"),
    ("Israeli ships left.", "Israeli ships", "NATIONAL_OF", "Israel"),
    ("The Lima-based researchers left.", "researchers", "AFFILIATED_WITH", "Lima"),
    ("Lima residents protested.", "Lima residents", "NATIONAL_OF", "Lima"),
    ("Ana Quispe, head of research at the Red Cross, spoke.", "Ana Quispe", "LEADS", "Red Cross"),
    ("It was the longest strike in the history of Peru.", "strike", "LOCATED_IN", "Peru"),
    ("Teams came from Cusco, Arequipa, Piura and Ilo.", "Cusco", "LOCATED_IN", "Arequipa"),
    ("Ana Quispe thanked her supporters.", "supporters", "AFFILIATED_WITH", "Ana Quispe"),
]


@pytest.mark.parametrize(("text", "subject", "relation", "object_"), NOT_TOLD, ids=[x[0] for x in NOT_TOLD])
def test_is_not_told(text: str, subject: str, relation: str, object_: str) -> None:
    found = {x[:3] for x in shaped(text)} | {x[:3] for x in framed(text)}
    assert not any(subject in s and r == relation and object_ in o for s, r, o in found), found
