"""What a text says of somebody's words: whether they are believed, and who then says so."""

import pytest

from extraction.factuality.status import StatusReader
from extraction.syntax.parse import Parse
from graph.model import Status
from tests.extraction.reading_aloud import ontology, read, stated

CASES = {
    Status.ACTUAL: """
        arrested: Police did not say why they arrested the clerk.
        arrested: Police did not say exactly when they arrested the clerk.
        attack: The army cleared the village in an attack on Peru.
        war: Speculation about the war with Peru grew.
        bombed: The minister failed to mention that Peru bombed Bolivia.
        bombed: The report that Peru bombed Chile is true.
        killing: The clerk was accused by the mayor of killing the baker.
        attack: Chile blamed Peru for the attack on Bolivia.
        bombed: The claim that Peru bombed Chile is not false.
        bombed: Nobody doubts that Peru bombed Chile.
    """,
    Status.POSSIBLE: """
        bombed: Rumours that Peru bombed Chile spread.
        bombed: Chile retracted its claim that Peru bombed Bolivia.
        bombed: Unconfirmed reports that Peru bombed Chile spread.
        bombed: Chile could not confirm reports that Peru bombed Bolivia.
        bombed: Chile did not deny that Peru bombed Bolivia.
        bombed: Chile did not say that Peru bombed Bolivia.
        bombed: Chile did not say that Peru, which is poor, bombed Bolivia.
        bombed: Chile declined to confirm that Peru bombed Bolivia.
        bombed: Chile doubts that Peru bombed Bolivia.
        killing: The clerk is accused of killing the baker.
        killing: The clerk, accused of killing the baker, left.
        killing: Police suspect the clerk of killing the baker.
        killing: Police charged the clerk with killing the baker.
        killing: Police arrested the clerk on suspicion of killing the baker.
        killing: The clerk faces charges of killing the baker.
        killing: The clerk did not admit killing the baker.
        killed: The clerk is believed to have killed the baker.
        killed: The clerk is rumoured to have killed the baker.
        attack: Peru was blamed for the attack on Bolivia.
        bomb: The move raised fears that Peru will bomb Chile.
        bombing: Concerns mounted that Peru is bombing Chile.
        bomb: Speculation is growing that Peru will bomb Chile.
        bombing: The clerk fears that Peru is bombing Chile.
    """,
    Status.DENIED: """
        ended: Chile denied that it had ended the war.
        bombed: Rumours that Peru bombed Chile were false.
        bombed: Reports that Peru bombed Chile turned out to be untrue.
        bombed: The claim that Peru bombed Chile is baseless.
        bombed: False reports that Peru bombed Chile spread.
        bombed: Chile made false claims that Peru bombed Bolivia.
        bombed: Chile falsely claimed that Peru bombed Bolivia.
        bombed: Chile lied that Peru bombed Bolivia.
        bombed: It was a lie that Peru bombed Bolivia.
        bombed: It would be wrong to say that Peru bombed Bolivia.
        bombed: Claims that Peru bombed Bolivia have been debunked.
        bombed: Claims that Peru bombed Bolivia were dismissed by Chile.
        bomb: The minister dismissed fears that Peru will bomb Chile.
        bombed: Nobody believes that Peru bombed Bolivia.
        bombed: Chile does not believe that Peru bombed Bolivia.
        attack: Reports of an attack by Peru were false.
        killing: The clerk was wrongly accused of killing the baker.
        killing: The clerk was wrongfully convicted of killing the baker.
        killing: The court acquitted the clerk of killing the baker.
        killed: The clerk was cleared of charges that he killed the baker.
        killing: The clerk was found not guilty of killing the baker.
        killed: The clerk was mistakenly believed to have killed the baker.
    """,
}


@pytest.mark.parametrize(
    ("expected", "word", "text"),
    [
        (expected.value, *line.strip().split(": ", 1))
        for expected, lines in CASES.items()
        for line in lines.strip().splitlines()
    ],
)
def test_what_is_said_of_a_claim(expected: str, word: str, text: str) -> None:
    doc = read(text)
    status = StatusReader(Parse(doc), ontology().light_verbs | ontology().passive_light_verbs)
    assert status.of(next(t.i for t in doc if t.lower_ == word)).value == expected


def sources(text: str, relation: str) -> tuple[str, list[str]]:
    """The status and the sources of the only claim of that relation."""
    (claim,) = [c for c in stated(text) if c.relation == relation]
    return claim.status.value, [s.text for s in claim.sources]


@pytest.mark.parametrize(
    ("text", "status", "named"),
    [
        ("Ana Quispe said that Peru attacked Bolivia.", "actual", ["Ana Quispe"]),
        ("Ana Quispe denied that Peru attacked Bolivia.", "denied", ["Ana Quispe"]),
        ("Ana Quispe did not say that Peru attacked Bolivia.", "possible", []),
        ("Ana Quispe falsely claimed that Peru attacked Bolivia.", "denied", []),
        ("Ana Quispe did not know that Peru attacked Bolivia.", "actual", []),
        ("Nobody believes that Peru attacked Bolivia.", "denied", []),
        ("Jonas Lind said that Ana Quispe falsely claimed that Peru attacked Bolivia.", "denied", ["Jonas Lind"]),
    ],
)
def test_who_judges_the_words_says_so(text: str, status: str, named: list[str]) -> None:
    """Whose words are judged is no source of the judgement."""
    assert sources(text, "ATTACKS") == (status, named)


def test_blame_is_laid_by_somebody() -> None:
    assert sources("Chile blamed Peru for the attack on Bolivia.", "ATTACKS") == ("actual", ["Chile"])
    assert not [c for c in stated("Chile blamed Peru for the attack on Bolivia.") if c.object.head == 8]


def test_who_is_sued_for_saying_it_says_it() -> None:
    text = "Jonas Lind sued Ana Quispe for claiming that Peru attacked Bolivia."
    assert sources(text, "ATTACKS") == ("actual", ["Ana Quispe"])


def test_the_subject_of_a_passive_report_is_no_source() -> None:
    assert sources("Ana Quispe is reported to have met Jonas Lind.", "MEETS_WITH") == ("actual", [])
    assert sources("Ana Quispe was quoted as saying that Peru attacked Bolivia.", "ATTACKS") == (
        "actual",
        ["Ana Quispe"],
    )
