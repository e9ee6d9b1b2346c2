"""Politicians as newspapers name them: short titles, party letters, "the Green nominee", who is only hoped to lead."""

import pytest

from tests.extraction.reading_aloud import mentions, name, pairs, read, stated, triples


def proposed(text: str) -> set[tuple[str, str, str]]:
    """What titles and other nominal patterns propose for the only sentence of a text."""
    doc = read(text)
    found = pairs(doc)
    references = [r for r in doc._.references if r.referent is not None]
    return {
        (name(s.subject), str(s.relation), name(s.object)) for s in found.structures.within(0, len(doc), references)
    }


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Vermont Sen. Bernard Colby criticized the plan.", ("Bernard Colby", "AFFILIATED_WITH", "Vermont")),
        ("Former Ohio Gov. Ed Lock praised the plan.", ("Ed Lock", "LEADS", "Ohio")),
        ("Peru's Gen. Luis Quispe resigned.", ("Luis Quispe", "AFFILIATED_WITH", "Peru")),
        ("Democratic pollster Pat Carrow spoke.", ("Pat Carrow", "AFFILIATED_WITH", "Democratic")),
        ("Democrats Tom Sty and Ann Suss gave money.", ("Ann Suss", "AFFILIATED_WITH", "Democrats")),
        ("Two Ohio farmers, Ann Quill and Bob Lock, were charged.", ("Bob Lock", "LOCATED_IN", "Ohio")),
        ("An attorney for Bryan Lock, Mark Doll, spoke.", ("Mark Doll", "AFFILIATED_WITH", "Bryan Lock")),
    ],
)
def test_titles_before_and_beside_names_are_read(text, fact):
    assert fact in proposed(text)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Republicans thanked Sen. Jason Chase (R-Utah).", {("Republicans", "Jason Chase"), ("Utah", "Jason Chase")}),
        ("Sen. Tim Lock, D-Va., met Democrats.", {("Democrats", "Tim Lock"), ("Va.", "Tim Lock")}),
        ("Democrats thanked Sen. Mark Wall (D).", {("Democrats", "Mark Wall")}),
        ("Republicans thanked Rep. Ann Lock (R-UT).", {("Republicans", "Ann Lock")}),
    ],
)
def test_a_letter_behind_a_name_tells_the_party_that_the_text_names(text, facts):
    found = {(o, s) for s, relation, o in proposed(text) if relation == "AFFILIATED_WITH"}
    assert facts <= found


def test_a_postal_code_is_no_name():
    assert {r.name for r in read("Rep. Ann Lock (R-UT) met Bob Doll.")._.referents} == {"Ann Lock", "Bob Doll"}


def test_a_field_of_capitals_belongs_to_the_office():
    doc = read("Deputy Emergency Situations Minister Oleg Bartov and Chilean Mines and Energy Minister Ana Soto met.")
    roles = {name(r): r.role for r in doc._.references if r.role}
    assert roles == {
        "Oleg Bartov": "Deputy Emergency Situations Minister",
        "Ana Soto": "Mines and Energy Minister",
    }


def test_fields_joined_by_and_are_one_office():
    doc = read("On Friday, Chilean Road Transport and Bridges Minister Ana Soto spoke.")
    assert [r.role for r in doc._.references if r.role] == ["Road Transport and Bridges Minister"]


def test_what_removed_a_president_is_no_part_of_the_title():
    doc = read("A military coup removed then-president Luis Quispe of Peru.")
    assert [r.role for r in doc._.references if name(r) == "Luis Quispe" and r.role] == ["then-president"]


def test_names_joined_by_and_are_no_title():
    assert all(not r.role for r in read("Two German drivers of Sauber and Williams crashed.")._.references)


def test_the_nominee_of_a_party_is_the_person_called_so():
    doc = read("Donald Stone, the Republican nominee, spoke in Ohio. The Republican nominee criticized Ann Lock.")
    assert mentions(doc, "Donald Stone") == ["Donald Stone", "Republican nominee", "Republican nominee"]


def test_one_of_a_party_is_the_person_of_that_party():
    doc = read("Republican lawmaker Donald Stone won. The Republican criticized Ann Lock.")
    assert mentions(doc, "Donald Stone") == ["Donald Stone", "Republican"]
    assert not any(r.name == "Republican" and not all(m.adjectival for m in r.references) for r in doc._.referents)


def test_a_party_does_not_act_in_the_stead_of_its_nominee():
    facts = triples(stated("The Democratic nominee attacked Donald Stone."))
    assert not any("Democratic" in (s, o) for s, _, o in facts)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Ana Soto will become president of Peru.", "planned"),
        ("Ana Soto hopes to be elected president of Peru.", "possible"),
        ("If Ana Soto becomes president of Peru, she will leave Lima.", "possible"),
        ("Ana Soto might be named director of the United Nations.", "possible"),
        ("Ana Soto was elected president of Peru.", "actual"),
        ("Ana Soto became president of Peru.", "actual"),
    ],
)
def test_who_is_to_hold_an_office_does_not_hold_it(text, status):
    (claim,) = [c for c in stated(text) if str(c.relation) == "LEADS"]
    assert claim.status.value == status


def test_a_refusal_that_is_opposition_is_not_denied_too():
    claims = stated("Colby refused to endorse Donald Stone.")
    assert {c.status.value for c in claims if str(c.relation) == "OPPOSES"} <= {"actual"}


def test_what_somebody_is_called_is_so_whatever_is_told_of_him():
    claims = stated("Polls ask whether Ann Lock still worries about her supporters.")
    assert [c.status.value for c in claims if str(c.relation) == "SUPPORTS"] == ["actual"]


def test_who_may_be_let_go_is_there():
    claims = stated("Ann Lock urged CNN to fire Joe Doll.")
    assert {c.status.value for c in claims if str(c.relation) == "AFFILIATED_WITH"} <= {"actual"}


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ann Lock, now president of Peru, spoke.", "president"),
        ("Leslie Doll, a Florida-based president of the Green Party, spoke.", "president"),
        ("Ana Soto, the highest-ranking prosecutor of Peru, spoke.", "highest-ranking prosecutor"),
        ("Governor Tony Lock, a Democrat, spoke.", "Democrat"),
        ("Ann Lock, vice-president of Peru, spoke.", "vice-president"),
        ("Ann Lock, co-founder of Acme, spoke.", "co-founder"),
        ("Peru's commander-in-chief Ann Lock spoke.", "commander-in-chief"),
    ],
)
def test_roles_are_neither_cut_nor_dated(text, role):
    assert {c.role for c in stated(text) if c.role} == {role}


def test_critics_are_no_members():
    assert ("Ana Soto", "AFFILIATED_WITH", "Kremlin") not in proposed("Kremlin critic Ana Soto left.")
    assert not any(relation == "NATIONAL_OF" for _, relation, _ in proposed("Kremlin critic Ana Soto left."))


@pytest.mark.parametrize(
    "text", ["Ana Soto's former adviser criticized Bob Lock.", "Police arrested Ana Soto's lawyer."]
)
def test_whose_adviser_somebody_is_takes_no_part(text):
    assert not any("Ana Soto" in (s, o) for s, relation, o in triples(stated(text)) if relation != "AFFILIATED_WITH")


def test_plural_titles_written_short_are_of_all():
    facts = proposed("Republican Sens. John McCall and Lindsey Grant left.")
    assert {(name, "AFFILIATED_WITH", "Republican") for name in ("John McCall", "Lindsey Grant")} <= facts


def test_who_is_told_something_is_not_met():
    doc = read("Ann Lock told Fox News she was ill.")
    assert "MEETS_WITH" not in {str(x.relation) for x in pairs(doc).proposals.within(0, len(doc))}


def test_a_committee_that_pays_is_told_by_its_name():
    names = {
        r.name for r in read("The super PAC Harbour Fund praised Ann Lock. A super PAC criticized her.")._.referents
    }
    assert names == {"Harbour Fund", "Ann Lock"}


def test_who_is_mocked_somewhere_need_not_be_there():
    text = "At a rally in Cusco, Peru, Ana Soto mocked Bob Lock."
    assert ("Bob Lock", "LOCATED_IN", "Cusco") not in proposed(text)
    assert ("Ana Soto", "LOCATED_IN", "Cusco") in proposed(text)


def test_the_body_of_one_is_not_the_others():
    text = "Green Party candidate Jill Doll and Libertarian Gary Lock were not invited."
    assert ("Gary Lock", "AFFILIATED_WITH", "Green Party") not in triples(stated(text))


@pytest.mark.parametrize("text", ["Mark Doll is Bob Lock's lawyer", "Police arrested Bob Lock's lawyer"])
def test_an_office_may_end_a_text_without_a_stop(text):
    assert stated(text) is not None


def test_a_letter_tells_no_body_that_only_begins_like_the_party():
    facts = proposed("The Republican Guard praised Rep. Jason Chase (R-Utah).")
    assert ("Jason Chase", "AFFILIATED_WITH", "Republican Guard") not in facts


def test_who_speaks_of_a_party_is_not_its_own():
    doc = read("Donald Stone criticized Democrats. The Democrat attacked Chile.")
    assert mentions(doc, "Donald Stone") == ["Donald Stone"]


def test_a_day_is_no_seat():
    assert not any(r.kind == "Place" for r in read("In May, D-Day veterans met Ann Lock.")._.referents)


@pytest.mark.parametrize(
    ("text", "relation", "status"),
    [
        ("Bob Doll is not a supporter of Ann Lock.", "SUPPORTS", "denied"),
        ("Bob Doll may become an ally of Ann Lock.", "COOPERATES_WITH", "possible"),
        ("Serbia denied refusing to recognise Kosovo.", "OPPOSES", "denied"),
        ("Serbia will refuse to recognise Kosovo.", "OPPOSES", "planned"),
        ("Bob Doll denied that Ann Lock was fired by Acme.", "AFFILIATED_WITH", "denied"),
    ],
)
def test_what_is_denied_or_foreseen_of_a_name_for_somebody_stays_so(text, relation, status):
    assert {c.status.value for c in stated(text) if str(c.relation) == relation} == {status}


def test_a_president_is_not_of_anothers_country():
    text = "Chile's President Luis Soto met President Ann Lock in Lima. Peru welcomed it."
    assert ("Ann Lock", "LEADS", "Chile") not in proposed(text)


def test_a_demonym_before_a_name_tells_whose_national_it_is():
    assert ("Eric Lu", "NATIONAL_OF", "United States") in proposed("American Eric Lu wins the Harbour Prize.")


def test_a_king_by_nickname_is_of_no_country():
    text = 'Kyle Moss, nicknamed "King Moss", lives in Peru. Peru has no other star. He will always be the king.'
    assert not any(relation == "LEADS" for _, relation, _ in triples(stated(text)))


def test_who_becomes_head_is_named_before_the_verb():
    assert ("Ann Lock", "LEADS", "Peru") not in proposed("When Bob Doll became president of Peru, Ann Lock left.")


def test_an_adjective_of_origin_is_no_body():
    assert {r.name for r in read("African-American voters met Ann Lock.")._.referents} == {
        "African-American voters",
        "Ann Lock",
    }


def test_the_writer_of_an_article_is_no_source():
    claims = stated("I did not expect that Chile would attack Peru.")
    assert claims
    assert all(not c.sources for c in claims)


@pytest.mark.parametrize(
    "text",
    [
        "Chilean Vice President Ann Lock met President Luis Soto. Peru welcomed it.",
        "Chile's former president Ann Lock praised President Luis Soto. Peru welcomed it.",
    ],
)
def test_a_vice_president_leaves_room_for_a_president(text):
    assert ("Luis Soto", "LEADS", "Chile") in proposed(text)


@pytest.mark.parametrize("text", ["Ann Lock was not fired by Acme.", "Ann Lock refused to resign from Acme."])
def test_who_was_not_let_go_is_there(text):
    assert {c.status.value for c in stated(text) if str(c.relation) == "AFFILIATED_WITH"} == {"actual"}


def test_seats_of_two_words_are_read():
    facts = proposed("Ann Lock, D-New York, praised Bob Doll, R-South Carolina.")
    assert {("Ann Lock", "AFFILIATED_WITH", "New York"), ("Bob Doll", "AFFILIATED_WITH", "South Carolina")} <= facts


def test_a_moderate_republican_is_one():
    doc = read("Senator Ann Lock, a moderate Republican, met Bob Doll. The Republican attacked Peru.")
    assert mentions(doc, "Ann Lock")[-1] == "Republican"


def test_who_is_head_may_be_named_last():
    assert ("Ann Lock", "LEADS", "Acme") in proposed("His wife is the director of Acme, Ann Lock.")


def test_a_dash_is_no_part_of_an_office():
    assert {c.role for c in stated("Luis Soto (Peru) - president of Chile - left.") if c.role} == {"president"}


def test_where_somebody_goes_is_not_whose_minister_he_is():
    assert ("Soda Zhem", "LEADS", "Russia") not in proposed(
        "Minister Soda Zhem says that men were lured to Russia. Chile and Peru waited."
    )


def test_a_comma_after_a_clause_makes_no_address():
    assert ("Arica", "LOCATED_IN", "Peru") not in proposed("As the storm hit Arica, Peru issued warnings.")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Russia accused Foreign Minister Ann Lock of lying.", "Russia"),
        ("Chilean exporters fear President Bob Doll.", "Chile"),
        ("Peru imposed sanctions on President Bob Doll.", "Peru"),
        ("The Chilean plan, drawn up after Peru's attack, was presented by Foreign Minister Ann Lock.", "Peru"),
        ("A Lima court jailed former finance minister Bob Doll for selling land to a Chilean bank.", "Chile"),
        ("President Bob Doll won. Observers led by former Ghanaian president Abe Kofi praised the vote.", "Ghana"),
        ("Peru's opposition leader, Bob Doll, was arrested.", "Peru"),
        ("Peru's opposition leader Bob Doll met Abe Kofi.", "Peru"),
        ("Chile's army chief, General Bob Doll, visited Lima.", "Chile"),
    ],
)
def test_whose_minister_or_leader_he_is_not(text: str, country: str) -> None:
    assert not any(s in ("Ann Lock", "Bob Doll") and (r, o) == ("LEADS", country) for s, r, o in proposed(text))


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Chilean soldiers arrested President Bob Doll.", "Chile"),
        ("Peru attacked Chile, President Bob Doll said.", "Chile"),
        ("During Chile's election, President Bob Doll praised Peru.", "Chile"),
        ("The Chilean plan was presented by Foreign Minister Bob Doll after Peru's attack.", "Chile"),
    ],
)
def test_whose_minister_he_is(text: str, country: str) -> None:
    assert ("Bob Doll", "LEADS", country) in proposed(text)


def test_the_president_of_a_country_is_not_its_armys() -> None:
    assert ("Bob Doll", "LEADS", "Peru's army") not in proposed("Peru's army retreated. Its president, Bob Doll, fled.")


def test_many_nations_are_no_alliance() -> None:
    text = "The United Nations met on Monday. The alliance's spokesman, Bob Doll, said his forces had come to help."
    assert ("Bob Doll", "AFFILIATED_WITH", "United Nations") not in proposed(text)


def test_a_deed_is_no_part_of_a_title() -> None:
    assert {c.role for c in stated("Rebels had killed President Bob Doll of Chile.") if c.role} == {"President"}
