"""How news tells that one helps, joins, meets, attacks, yields to or sends somebody to another: what is proposed."""

import pytest

from tests.extraction.reading_aloud import name, pairs, read

Triple = tuple[str, str, str]


def proposed(text: str) -> set[Triple]:
    """The triples that frames and patterns propose; the ends of symmetric ones in order of their names."""
    doc = read(text)
    found: set[Triple] = set()
    references = [r for r in doc._.references if r.referent is not None]
    for pair in pairs(doc).within(0, len(doc), sorted(references, key=lambda r: (r.start, -r.end))):
        for relation in {x.relation for x in (*pair.proposals, *pair.structures)}:
            ends = (name(pair.subject), name(pair.object))
            if relation.symmetric:
                ends = (min(ends), max(ends))
            found.add((ends[0], str(relation), ends[1]))
    return found


STATED = {
    "SUPPORTS": [
        ("Germany has thrown a lifeline to Moldova.", "Germany", "Moldova"),
        ("Japan's $3 million grant to Fiji will pay for schools.", "Japan", "Fiji"),
        ("Aid for Lebanon from Qatar arrived on Monday.", "Qatar", "Lebanon"),
        ("With the help of Rwandan troops, Mozambique retook the town.", "Rwandan troops", "Mozambique"),
        ("The party rallied around President Ana Quispe.", "party", "Ana Quispe"),
        ("Canada hosts 3,000 Syrian refugees.", "Canada", "3,000 Syrian refugees"),
        ("Aid from Qatar arrived in Lebanon.", "Qatar", "Lebanon"),
        ("The ministry paid tribute to Ana Quispe.", "ministry", "Ana Quispe"),
        ("Ana Quispe won the backing of the union.", "union", "Ana Quispe"),
        ("Ana Quispe was granted asylum in Chile.", "Chile", "Ana Quispe"),
        ("Chile adopted a resolution proposed by Ghana.", "Chile", "Ghana"),
        ("Ghana was promised 40 tanks by Chile.", "Chile", "Ghana"),
        ("Ghana, which was lent $3 million by Chile, recovered.", "Chile", "Ghana"),
        ("Ana Quispe, who was granted asylum by Chile, died.", "Chile", "Ana Quispe"),
        ("Chile has promised Ghana support.", "Chile", "Ghana"),
        ("Chile granted Ana Quispe asylum.", "Chile", "Ana Quispe"),
    ],
    "COOPERATES_WITH": [
        ("Chile is one of Peru's closest allies.", "Chile", "Peru"),
        ("Chile, one of the closest allies of Peru, left.", "Chile", "Peru"),
        ("Chile is among Peru's closest allies.", "Chile", "Peru"),
        ("Luis Rojas's business partner Ana Quispe was charged.", "Ana Quispe", "Luis Rojas"),
        ("Boeing won a contract from Peru to build planes.", "Boeing", "Peru"),
        ("Cyprus is developing a gas field together with Egypt.", "Cyprus", "Egypt"),
        ("Kazakhstan joined forces with Uzbekistan to save the sea.", "Kazakhstan", "Uzbekistan"),
        ("Nigeria's ties with Niger have improved.", "Niger", "Nigeria"),
        ("Azerbaijan and Georgia are parties to the agreement.", "Azerbaijan", "Georgia"),
        ("Malaysia exported oil worth $2 billion to India.", "India", "Malaysia"),
        ("Bangladesh is seeking closer ties with Malaysia.", "Bangladesh", "Malaysia"),
        ("The merger of Boeing and Airbus was completed.", "Airbus", "Boeing"),
        ("Chile and Peru launched a joint force.", "Chile", "Peru"),
        ("Chile and Peru fought side by side.", "Chile", "Peru"),
        ("Chilean President Ana Quispe announced a trade deal with Peru.", "Chile", "Peru"),
        ("Chile agreed to a plan proposed by Peru.", "Chile", "Peru"),
    ],
    "MEETS_WITH": [
        ("Talks among Egypt and Sudan collapsed.", "Egypt", "Sudan"),
        ("Norway hosted negotiations between Chile and Peru.", "Norway", "Peru"),
        ("The summit brought together the leaders of Russia and Turkey.", "Russia", "Turkey"),
        ("Kenyan President Peter Mwangi is on a tour of Ghana.", "Ghana", "Peter Mwangi"),
        ("The leaders of India and China exchanged greetings.", "China", "India"),
        ("Peter Mwangi and his French counterpart, Luc Moreau, spoke.", "Luc Moreau", "Peter Mwangi"),
        ("Peter Mwangi spent an hour with Luc Moreau.", "Luc Moreau", "Peter Mwangi"),
        ("British Prime Minister Ian Starr visits Kyiv, Ukraine, to sign a treaty.", "Ian Starr", "Ukraine"),
        ("Ana Quispe received a visit from Luc Moreau.", "Ana Quispe", "Luc Moreau"),
        ("At a joint news conference with Ana Quispe, Luc Moreau spoke of trade.", "Ana Quispe", "Luc Moreau"),
        ("During his stay in Cuba, Mike Flores spoke to lawyers.", "Cuba", "Mike Flores"),
    ],
    "ATTACKS": [
        ("The shelling of Kharkiv by Russian troops continued.", "Russian troops", "Kharkiv"),
        ("Turkish airstrikes in Iraq continued.", "Turkey", "Iraq"),
        ("Armed men raided the village of Kharkiv.", "Armed men", "Kharkiv"),
        ("Hezbollah claimed responsibility for an attack on Peru.", "Hezbollah", "Peru"),
        ("The town of Kharkiv came under fire from Russian troops.", "Russian troops", "Kharkiv"),
        ("The town of Kharkiv fell to the rebels.", "rebels", "Kharkiv"),
        ("Chile bombed a hospital in Kharkiv.", "Chile", "Kharkiv"),
        ("Jihadists slit the throats of 20 villagers.", "Jihadists", "20 villagers"),
        ("Rebels captured the town from Chile.", "Rebels", "Chile"),
        ("Luis Rojas was executed for the murder of nine people.", "Luis Rojas", "nine people"),
    ],
    "CONCEDES_TO": [
        ("Two Israeli hostages were set free by Hamas.", "Hamas", "Two Israeli hostages"),
        ("Boris Danek tendered his resignation to Eva Klein.", "Boris Danek", "Eva Klein"),
        ("Chile returned 20 looted statues to Cambodia.", "Chile", "Cambodia"),
        ("US forces have pulled out of Niger.", "US forces", "Niger"),
        ("The rebels gave way to Chile.", "rebels", "Chile"),
        ("Chile agreed to the demands of the rebels.", "Chile", "rebels"),
        ("Chile dropped its objection to Peru.", "Chile", "Peru"),
        ("Chile paid compensation to Peru.", "Chile", "Peru"),
    ],
    "DEPLOYS_TO": [
        ("The deployment of Italian troops to Niger was approved.", "Italy", "Niger"),
        ("US troops stationed in Poland will stay.", "United States", "Poland"),
        ("Rescue teams from Turkey flew to Morocco.", "Turkey", "Morocco"),
        ("Chile will send inspectors back to Peru.", "Chile", "Peru"),
        ("Spain has 600 soldiers in Lebanon.", "Spain", "Lebanon"),
        ("A convoy of Russian soldiers entered Poland.", "Russia", "Poland"),
        ("The presence of Cuban troops in Angola was no secret.", "Cuba", "Angola"),
        ("Poland moved soldiers to its border with Belarus.", "Poland", "Belarus"),
    ],
}
CASES = [(text, (one, relation, other)) for relation, cases in STATED.items() for text, one, other in cases]


@pytest.mark.parametrize(("text", "triple"), CASES, ids=[text for text, _ in CASES])
def test_what_is_told_is_proposed(text: str, triple: Triple) -> None:
    assert triple in proposed(text)


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("Mozambique, with the help of Rwandan troops, won.", ("Mozambique", "SUPPORTS", "Rwandan troops")),
        ("Chile hosts 3,000 Syrian refugees.", ("3,000 Syrian refugees", "MEETS_WITH", "Chile")),
        ("Peter Mwangi and his French counterpart, Luc Moreau, spoke.", ("France", "MEETS_WITH", "Peter Mwangi")),
        ("Peru praised the talks between Chile and Bolivia.", ("Chile", "MEETS_WITH", "Peru")),
        ("Chile met officials in Peru.", ("Chile", "MEETS_WITH", "Peru")),
        ("Ukraine's incursion took Kharkiv by surprise.", ("Ukraine", "ATTACKS", "Kharkiv")),
        ("Chile struck Iranian-backed militias in Syria.", ("Iran", "SUPPORTS", "Syria")),
        ("Russia moved bombers to Belarus, Ukraine said.", ("Russia", "DEPLOYS_TO", "Ukraine")),
        ("US troops stationed in Poland will stay.", ("US troops", "DEPLOYS_TO", "Poland")),
        ("Chile traded blame with Peru.", ("Chile", "COOPERATES_WITH", "Peru")),
        ("Chile and Peru fought the rebels.", ("Chile", "ATTACKS", "Peru")),
        ("Ana Quispe won the backing of the union.", ("Ana Quispe", "SUPPORTS", "union")),
        ("Ana Quispe and Luis Rojas met with Luc Moreau.", ("Ana Quispe", "MEETS_WITH", "Luis Rojas")),
        ("Migrants moved out of Peru.", ("Migrants", "CONCEDES_TO", "Peru")),
        ("Chile sides with Peru.", ("Chile", "COOPERATES_WITH", "Peru")),
        ("Officials in Chile and Peru had contracted COVID-19.", ("Chile", "COOPERATES_WITH", "Peru")),
        ("Chile reinforces its border with Peru.", ("Chile", "SUPPORTS", "Peru")),
        ("Peru accused Chile of arming rebels in Ghana.", ("Chile", "SUPPORTS", "Ghana")),
        ("Ana Quispe, a former supporter of Luis Rojas, won.", ("Ana Quispe", "SUPPORTS", "Luis Rojas")),
        ("Luis Rojas's estranged ally Ana Quispe won.", ("Ana Quispe", "SUPPORTS", "Luis Rojas")),
        ("Peru switched its support from Chile to Ghana.", ("Chile", "SUPPORTS", "Ghana")),
        ("Ana Quispe investigated the killing of Luis Rojas.", ("Ana Quispe", "ATTACKS", "Luis Rojas")),
        ("Ana Quispe filmed the arrest of Luis Rojas.", ("Ana Quispe", "COERCES", "Luis Rojas")),
        ("Ana Quispe laughed at the arrest of Luis Rojas.", ("Ana Quispe", "COERCES", "Luis Rojas")),
    ],
)
def test_what_is_not_told_is_not_proposed(text: str, triple: Triple) -> None:
    assert triple not in proposed(text)


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Chile developed the vaccine jointly with Peru.", True),
        ("The vaccine was developed by Chile together with Peru.", True),
        ("Chile developed the vaccine together.", False),
        ("Chile developed the vaccine with Peru in mind.", False),
    ],
)
def test_an_adverb_tells_of_company(text: str, others: bool) -> None:
    assert (("Chile", "COOPERATES_WITH", "Peru") in proposed(text)) is others


def test_a_president_is_not_of_whom_a_deed_she_condemns_is_by() -> None:
    assert ("Ana Diaz", "LEADS", "Chile") not in proposed(
        "The government of President Ana Diaz condemned the raid by Chile."
    )
    assert ("Ana Diaz", "LEADS", "Chile") in proposed("President Ana Diaz arrived in Lima. It rained in Chile.")


def test_who_comes_under_fire_from_a_party_is_not_of_it() -> None:
    triple = ("Ana Diaz", "AFFILIATED_WITH", "Civic Party")
    assert triple not in proposed("Ana Diaz came under fire from the Civic Party.")
    assert triple not in proposed("Pressure is mounting on Ana Diaz from the Civic Party.")
    assert triple in proposed("Ana Diaz came from the Civic Party.")


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("The Peruvian foreign ministry hit out at Chile.", ("Peruvian foreign ministry", "LOCATED_IN", "Chile")),
        ("Ana Diaz laughed at Cusco.", ("Ana Diaz", "LOCATED_IN", "Cusco")),
        ("Ana Diaz had full confidence in Cusco.", ("Ana Diaz", "LOCATED_IN", "Cusco")),
    ],
)
def test_whom_one_lashes_out_at_or_has_faith_in_is_no_place_to_be(text: str, triple: Triple) -> None:
    assert triple not in proposed(text)


def test_who_opposes_a_bill_that_others_back_is_not_said_to_oppose_them() -> None:
    triple = ("Luis Soto", "OPPOSES", "Green Party")
    assert triple not in proposed("A bill backed by the Green Party and opposed by Luis Soto failed.")
    assert triple in proposed("A bill by the Green Party was opposed by Luis Soto.")
