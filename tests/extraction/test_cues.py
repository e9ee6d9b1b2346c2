from __future__ import annotations

import pytest

from extraction.speech import cues
from extraction.speech.cues import CueFileError, Force, Frame


@pytest.mark.parametrize(
    ("lemma", "force"),
    [
        ("say", Force.REPORT),
        ("claim", Force.CLAIM),
        ("deny", Force.DENY),
        ("promise", Force.COMMIT),
        ("warn", Force.WARN),
        ("accuse", Force.ACCUSE),
        ("urge", Force.REQUEST),
        ("wonder", Force.QUESTION),
        ("believe", Force.BELIEVE),
        ("plan", Force.INTEND),
        ("show", Force.SHOW),
        ("according", Force.REPORT),
        ("admission", Force.CONCEDE),
        ("allegedly", Force.CLAIM),
        ("sleep", None),
    ],
)
def test_force(lemma: str, force: Force | None) -> None:
    assert cues.force(lemma) is force


def test_a_verb_may_have_another_force_in_another_frame() -> None:
    assert cues.force("tell") is Force.REPORT
    assert cues.force("tell", Frame.RECEIVER) is Force.REQUEST


def test_a_cue_keeps_its_prepositions() -> None:
    assert cues.read("verbs: {accuse: {about: 'accuse:of blame:for,on'}}").verbs["blame"].prepositions == {"for", "on"}


def test_every_fault_of_a_cue_file_is_told() -> None:
    with pytest.raises(CueFileError) as error:
        cues.read(
            "verbs: {report: {clause: say, shouting: yell}, deny: {clause: say}, whisper: {clause: hiss}}\n"
            "nouns: {gossip: rumour}\n"
            "particles: {}\n"
        )
    told = str(error.value)
    assert "'particles' is not one of verbs, nouns, adverbs, words" in told
    assert "verbs.report: 'shouting' is not a frame" in told
    assert "verbs.deny.clause: 'say' has the force report in this frame" in told
    assert "verbs: 'whisper' is not a force" in told
    assert "nouns: 'gossip' is not a force" in told
