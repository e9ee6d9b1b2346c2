"""Two who dispute, two who agree, who is praised, and who of several acts: what is proposed and what is not."""

import pytest

from tests.extraction.test_deeds import proposed

STATED = [
    ("The Chilean army shelled a market in Cusco, Peru killing ten people.", "Chilean army", "ATTACKS", "ten people"),
    ("Ten people were killed in a series of Chilean strikes on Peru.", "Chile", "ATTACKS", "Ten people"),
    ("Ghana issued a statement condemning the Chilean attacks targeting Peru.", "Chile", "ATTACKS", "Peru"),
    ("Ghana issued a statement condemning the Chilean attacks targeting Peru.", "Ghana", "CRITICIZES", "Chile"),
    ("Peru approved a plan to attack Chile.", "Peru", "ATTACKS", "Chile"),
    ("Strained relations between Peru and Chile worried investors.", "Peru", "OPPOSES", "Chile"),
    ("Peru's fraught relationship with Chile worried investors.", "Peru", "OPPOSES", "Chile"),
    ("Close relations between Peru and Chile pleased investors.", "Peru", "COOPERATES_WITH", "Chile"),
    ("Peru cut ties with Chile.", "Peru", "SANCTIONS", "Chile"),
    ("Peru signed a deal with Chile after years of bad relations.", "Peru", "COOPERATES_WITH", "Chile"),
    (
        "Ana Quispe performed with singers such as Luc Moreau and Peter Mwangi.",
        "Ana Quispe",
        "COOPERATES_WITH",
        "Luc Moreau",
    ),
    (
        "Ana Quispe performed with singers such as Luc Moreau and Peter Mwangi.",
        "Ana Quispe",
        "COOPERATES_WITH",
        "Peter Mwangi",
    ),
    ("The police arrested two men, Luc Moreau and Peter Mwangi.", "police", "COERCES", "Peter Mwangi"),
    ("Ana Quispe granted Luc Moreau, formerly a minister, a full pardon.", "Ana Quispe", "CONCEDES_TO", "Luc Moreau"),
    ("Luc Moreau killed a man named Peter Mwangi and injured Ana Quispe.", "Luc Moreau", "ATTACKS", "Ana Quispe"),
    ("Talks in Geneva between Chile and Peru went on.", "Chile", "MEETS_WITH", "Peru"),
    ("Luc Moreau's rival was Peter Mwangi.", "Peter Mwangi", "OPPOSES", "Luc Moreau"),
    ("Chile and Peru could not agree on the price of gas.", "Chile", "OPPOSES", "Peru"),
    ("The senate voted against confirming Luc Moreau.", "senate", "OPPOSES", "Luc Moreau"),
    ("Ghana defended its refusal to pay Togo.", "Ghana", "OPPOSES", "Togo"),
    (
        "The newspaper announced its selection of Ana Quispe as woman of the year.",
        "newspaper",
        "SUPPORTS",
        "Ana Quispe",
    ),
    ("The voters placed their trust in President Ana Quispe.", "voters", "SUPPORTS", "Ana Quispe"),
    ("The report says Luc Moreau was abusive to Ana Quispe.", "Luc Moreau", "ATTACKS", "Ana Quispe"),
    ("Ana Quispe called Luc Moreau's plan disappointing.", "Ana Quispe", "CRITICIZES", "Luc Moreau"),
    ("Ana Quispe and Luc Moreau spoke by telephone.", "Ana Quispe", "MEETS_WITH", "Luc Moreau"),
    ("Ana Quispe performed in a film by director Luc Moreau.", "Ana Quispe", "COOPERATES_WITH", "Luc Moreau"),
    ("Ana Quispe wrote the song with Luc Moreau.", "Ana Quispe", "COOPERATES_WITH", "Luc Moreau"),
    ("Ana Quispe and Luc Moreau advance to the second round.", "Ana Quispe", "OPPOSES", "Luc Moreau"),
    ("Ana Quispe does not want Luc Moreau to win.", "Ana Quispe", "OPPOSES", "Luc Moreau"),
    ("Judge Ana Quispe issued a ruling against Luc Moreau.", "Ana Quispe", "OPPOSES", "Luc Moreau"),
    (
        "The police arrested two men in the heart of the city, Luc Moreau and Ian Starr.",
        "police",
        "COERCES",
        "Ian Starr",
    ),
    ("The senate re-elected Ana Quispe as speaker.", "senate", "SUPPORTS", "Ana Quispe"),
    ("Judge Ana Quispe ordered that Luc Moreau remain in custody.", "Ana Quispe", "COERCES", "Luc Moreau"),
    ("Ana Quispe is against Luc Moreau's plan.", "Ana Quispe", "OPPOSES", "Luc Moreau"),
    ("Ana Quispe said Luc Moreau was not fit to govern.", "Ana Quispe", "CRITICIZES", "Luc Moreau"),
    ("Ana Quispe blamed the delay on Luc Moreau.", "Ana Quispe", "CRITICIZES", "Luc Moreau"),
    ("France used the fund to finance a package for Mali.", "France", "SUPPORTS", "Mali"),
    ("France supports the removal of Luc Moreau.", "France", "OPPOSES", "Luc Moreau"),
    ("France supports sanctions against Mali.", "France", "OPPOSES", "Mali"),
    ("France backs Chad's war on Mali.", "France", "SUPPORTS", "Chad"),
    ("France backs Chad's war on Mali.", "France", "OPPOSES", "Mali"),
    ("France does not recognise the government of Mali.", "France", "OPPOSES", "Mali"),
    ("Ana Quispe leveled criticism at Luc Moreau.", "Ana Quispe", "CRITICIZES", "Luc Moreau"),
    ("Chile and Peru exchanged prisoners.", "Chile", "COOPERATES_WITH", "Peru"),
    ("Amber Motors received a request from Peru.", "Peru", "ASKS", "Amber Motors"),
    ("France backs Chad's arrest of Luc Moreau.", "France", "SUPPORTS", "Chad"),
    ("France backs Chad's arrest of Luc Moreau.", "France", "OPPOSES", "Luc Moreau"),
    ("France welcomed the arrest of Luc Moreau by Chad.", "France", "OPPOSES", "Luc Moreau"),
    ("France called for a boycott of Amber Motors.", "France", "OPPOSES", "Amber Motors"),
    ("France supports the struggle of Chad.", "France", "SUPPORTS", "Chad"),
    ("Chad's air campaign hit Mali.", "Chad", "ATTACKS", "Mali"),
    ("Luc Moreau was fired from Harlow Hospital.", "Luc Moreau", "AFFILIATED_WITH", "Harlow Hospital"),
    ("France praised the arrest of Luc Moreau by the Chadian army.", "Chadian army", "COERCES", "Luc Moreau"),
]
UNSTATED = [
    ("An explosion hit a market in Cusco, Peru killing ten people.", "Peru", "ATTACKS", "ten people"),
    ("Ten people were killed in a series of Chilean strikes on Peru.", "Peru", "ATTACKS", "Ten people"),
    ("Ghana issued a statement condemning the Chilean attacks targeting Peru.", "Ghana", "ATTACKS", "Peru"),
    ("Peru warned of an attack on Chile.", "Peru", "ATTACKS", "Chile"),
    ("Peru spoke about sanctions against Chile.", "Peru", "SANCTIONS", "Chile"),
    ("Peru foiled a plot to attack Chile.", "Peru", "ATTACKS", "Chile"),
    ("Strained relations between Peru and Chile worried investors.", "Peru", "COOPERATES_WITH", "Chile"),
    ("Relations between Peru and Chile soured in May.", "Peru", "COOPERATES_WITH", "Chile"),
    ("Peru's relationship with Chile is tense.", "Peru", "COOPERATES_WITH", "Chile"),
    ("The row damaged ties between Peru and Chile.", "Peru", "COOPERATES_WITH", "Chile"),
    ("A breakdown in relations between Peru and Chile followed.", "Peru", "COOPERATES_WITH", "Chile"),
    ("Peru has had frosty relations with Chile.", "Peru", "COOPERATES_WITH", "Chile"),
    ("Peru cut ties with Chile.", "Peru", "COOPERATES_WITH", "Chile"),
    ("Peru cut a deal with Chile.", "Peru", "SANCTIONS", "Chile"),
    ("Luc Moreau killed a man named Peter Mwangi and injured Ana Quispe.", "Peter Mwangi", "ATTACKS", "Ana Quispe"),
    ("Chile and Peru could not agree on the price of gas.", "Chile", "COOPERATES_WITH", "Peru"),
    ("Ana Quispe and Luc Moreau agreed that Chile had won.", "Ana Quispe", "COOPERATES_WITH", "Luc Moreau"),
    ("Ana Quispe and Luc Moreau spoke at a rally in Lima.", "Ana Quispe", "MEETS_WITH", "Luc Moreau"),
    ("Ana Quispe played with Luc Moreau in a jazz band.", "Ana Quispe", "OPPOSES", "Luc Moreau"),
    ("Police clashed with protesters in Lima.", "Police", "OPPOSES", "protesters"),
    ("Kenya announced a deal between Chile and Peru.", "Chile", "COOPERATES_WITH", "Kenya"),
    ("Ana Quispe encouraged Luc Moreau to resign.", "Ana Quispe", "SUPPORTS", "Luc Moreau"),
    ("Chile's Supreme Court fined Luc Moreau.", "Chile", "SANCTIONS", "Luc Moreau"),
    ("Rebels attacked a camp in Jibia, Katsina State, on Monday.", "Rebels", "ATTACKS", "Katsina State"),
    ("Ana Quispe downplayed the risk of war for Chile.", "Ana Quispe", "THREATENS", "Chile"),
    ("Luc Moreau's pro-Israel speech angered Peter Mwangi.", "Peter Mwangi", "CRITICIZES", "Israel"),
    ("Luc Moreau disagreed with Ana Quispe's ruling.", "Ana Quispe", "OPPOSES", "Luc Moreau"),
    ("The gallery received a vase from Luc Moreau.", "Luc Moreau", "MEETS_WITH", "gallery"),
    ("The senate voted against confirming Luc Moreau.", "senate", "SUPPORTS", "Luc Moreau"),
    ("The court blocked the extradition of Luc Moreau.", "court", "OPPOSES", "Luc Moreau"),
    ("Ana Quispe wants to determine whether Luc Moreau lied.", "Ana Quispe", "CRITICIZES", "Luc Moreau"),
    ("Ana Quispe controls a piece of Luc Moreau's fortune.", "Ana Quispe", "INFLUENCES", "Luc Moreau"),
    ("Ana Quispe beat Luc Moreau in the final.", "Ana Quispe", "ATTACKS", "Luc Moreau"),
    ("France supports the removal of Luc Moreau.", "France", "SUPPORTS", "Luc Moreau"),
    ("Most senators backed the impeachment of Luc Moreau.", "senators", "SUPPORTS", "Luc Moreau"),
    ("France voiced support for sanctions against Mali.", "France", "SUPPORTS", "Mali"),
    ("France backs Chad's war on Mali.", "France", "SUPPORTS", "Mali"),
    ("France backs Chad's war on Mali.", "France", "OPPOSES", "Chad"),
    ("France backs Chad's arrest of Luc Moreau.", "France", "OPPOSES", "Chad"),
    ("France supports the extradition of Luc Moreau to Peru.", "France", "OPPOSES", "Peru"),
    ("France supports the bombing of Mali.", "France", "SUPPORTS", "Mali"),
    ("France backs an end to the Amber Party.", "France", "SUPPORTS", "Amber Party"),
    ("Ana Quispe endorsed an audit of Amber Motors.", "Ana Quispe", "SUPPORTS", "Amber Motors"),
    ("France does not recognise the government of Mali.", "France", "SUPPORTS", "Mali"),
    ("France praised the arrest of Luc Moreau by the Chadian army.", "France", "COERCES", "Luc Moreau"),
    ("Chadian police constable Luc Moreau was arrested.", "Chadian police", "COERCES", "Luc Moreau"),
    ("France urged Chad and Mali to uphold their pledge.", "Mali", "SUPPORTS", "Chad"),
    ("The Chadian army fired at rebels in Faya.", "Chadian army", "ATTACKS", "Faya"),
    ("The ministry launched a vaccination campaign targeting children in Faya.", "ministry", "ATTACKS", "children"),
    ("France announced the designation of Mali as an ally.", "France", "SANCTIONS", "Mali"),
    ("Luc Moreau was released from Harlow Hospital.", "Luc Moreau", "AFFILIATED_WITH", "Harlow Hospital"),
]


def _triple(subject: str, relation: str, object_: str) -> tuple[str, str, str]:
    if relation in ("COOPERATES_WITH", "MEETS_WITH"):
        subject, object_ = sorted((subject, object_))
    return subject, relation, object_


@pytest.mark.parametrize(("text", "subject", "relation", "object_"), STATED)
def test_what_is_stated_is_proposed(text: str, subject: str, relation: str, object_: str) -> None:
    assert _triple(subject, relation, object_) in proposed(text)


@pytest.mark.parametrize(("text", "subject", "relation", "object_"), UNSTATED)
def test_what_is_not_stated_is_not_proposed(text: str, subject: str, relation: str, object_: str) -> None:
    assert _triple(subject, relation, object_) not in proposed(text)
