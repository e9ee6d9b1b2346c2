"""How short reports tell that some help, join, yield to or reproach others: what is proposed, and what is not."""

import pytest

from tests.extraction.test_deeds import proposed

TOLD = [
    ("The rebels, with air support from Chile, attacked.", "Chile", "SUPPORTS", "rebels"),
    ("Chile announced $5 million in aid for Peru.", "Chile", "SUPPORTS", "Peru"),
    ("A ship with weapons delivered from Chile to Peru was hit.", "Chile", "SUPPORTS", "Peru"),
    ("Ana Quispe won the Labour Party's nomination.", "Labour Party", "SUPPORTS", "Ana Quispe"),
    ("The Labour Party protested Ana Quispe's conviction.", "Labour Party", "SUPPORTS", "Ana Quispe"),
    ("The court approved Ana Quispe's plan to leave.", "court", "SUPPORTS", "Ana Quispe"),
    ("Demonstrators waved Chilean flags.", "Demonstrators", "SUPPORTS", "Chile"),
    ("Luis Rojas was jailed for attending a rally in support of Hezbollah.", "Luis Rojas", "SUPPORTS", "Hezbollah"),
    ("The army and the militia recaptured the town.", "army", "COOPERATES_WITH", "militia"),
    ("The leaders of Chile and Peru announced the creation of a park.", "Chile", "COOPERATES_WITH", "Peru"),
    ("Chile dismantled a gang in a joint operation with Peru.", "Chile", "COOPERATES_WITH", "Peru"),
    ("Ana Quispe selected union chairman Luis Rojas as her mate.", "Ana Quispe", "COOPERATES_WITH", "Luis Rojas"),
    ("Ana Quispe and Eva Klein defeated Luis Rojas.", "Ana Quispe", "COOPERATES_WITH", "Eva Klein"),
    ("Four died in a Chilean-Peruvian airstrike.", "Chile", "COOPERATES_WITH", "Peru"),
    ("Chile will open an embassy in Peru.", "Chile", "COOPERATES_WITH", "Peru"),
    ("Chile announced a reduction of sentences for all prisoners.", "Chile", "CONCEDES_TO", "prisoners"),
    ("Chile lifted the curfew in Cusco.", "Chile", "CONCEDES_TO", "Cusco"),
    ("Chile stopped its operations in Peru.", "Chile", "CONCEDES_TO", "Peru"),
    ("Chile lifted its sanctions on Peru.", "Chile", "CONCEDES_TO", "Peru"),
    ("Chile tightened its sanctions on Peru.", "Chile", "SANCTIONS", "Peru"),
    ("The agency found Chile in breach of the treaty.", "agency", "CRITICIZES", "Chile"),
    ("Chile attributed the outage to Peru.", "Chile", "CRITICIZES", "Peru"),
]
NOT_TOLD = [
    ("Chile helped facilitate the exchange of prisoners of Peru.", "Chile", "SUPPORTS", "Peru"),
    ("English defender Luis Rojas was booked.", "Luis Rojas", "SUPPORTS", "England"),
    ("Chile supplied cocaine to Peru.", "Chile", "SUPPORTS", "Peru"),
    ("The army and the militia left the town.", "army", "COOPERATES_WITH", "militia"),
    ("Chile dismantled a gang with friends in Peru.", "Chile", "COOPERATES_WITH", "Peru"),
    ("Chile and Peru reach a deal brokered by Ghana.", "Ghana", "COOPERATES_WITH", "Peru"),
    ("Chile and Peru reach a deal mediated by Ghana to initiate a truce.", "Chile", "COOPERATES_WITH", "Ghana"),
    ("Four died in the Chilean-Peruvian war.", "Chile", "COOPERATES_WITH", "Peru"),
    ("The court dismissed Ana Quispe's lawsuit.", "court", "CONCEDES_TO", "Ana Quispe"),
    ("Chile lifted its sanctions on Peru.", "Chile", "SANCTIONS", "Peru"),
    ("Chile's sanctions and tariffs on Peru were eased.", "Chile", "SANCTIONS", "Peru"),
    ("Chile took control of Trujillo in Bolivia.", "Chile", "INFLUENCES", "Bolivia"),
    ("Chile recognized a city in Peru.", "Chile", "SUPPORTS", "Peru"),
]
CASES = [(*case, True) for case in TOLD] + [(*case, False) for case in NOT_TOLD]


@pytest.mark.parametrize(("text", "one", "relation", "other", "told"), CASES, ids=[case[0] for case in CASES])
def test_accords(text: str, one: str, relation: str, other: str, told: bool) -> None:
    ends = (one, other) if relation != "COOPERATES_WITH" else (min(one, other), max(one, other))
    assert ((ends[0], relation, ends[1]) in proposed(text)) is told
