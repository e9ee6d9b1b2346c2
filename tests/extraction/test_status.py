"""Actual, planned, possible or denied: what the words around a predicate make of it."""

import pytest

from extraction.factuality.status import StatusReader
from extraction.syntax.parse import Parse
from graph.model import Status
from tests.extraction.reading_aloud import ontology, read


def status(text: str, word: str) -> str:
    """The status of the first predicate that is `word`."""
    doc = read(text)
    reader = StatusReader(Parse(doc), ontology().light_verbs | ontology().passive_light_verbs)
    return reader.of(next(t.i for t in doc if t.lower_ == word)).value


CASES = {
    Status.ACTUAL: """
        strikes: Chile failed to prevent Peruvian strikes on Bolivia.
        strikes: Ana Diaz accused Chile of failing to prevent Peruvian strikes on Bolivia.
        strikes: Ana Diaz criticized the failure to prevent Peruvian strikes on Bolivia.
        attacking: Chile was unable to stop Peru from attacking Bolivia.
        strikes: Chile did nothing to prevent Peruvian strikes on Bolivia.
        strikes: Chile did too little to prevent Peruvian strikes on Bolivia.
        strikes: Chile prevented deaths from Peruvian strikes on Bolivia.
        strikes: Chile could not prevent deaths from Peruvian strikes on Bolivia.
        support: Chile pledged to end its support for Peru.
        support: Chile will end its support for Peru.
        support: Chile refused to end its support for Peru.
        support: If Chile ends its support for Peru, the war will end.
        aid: Chile cut its aid to Peru by ten percent.
        bomb: Chile used its right to bomb Peru.
        attacked: Chile had hardly attacked Peru when Bolivia left.
        visit: The postponed visit to Peru began on Monday.
        aid: Chile nearly doubled its aid to Peru.
        invitation: Chile rejected an invitation by Peru.
        attacked: Peru did not know that Chile attacked Bolivia.
        attacking: Chile urged Peru to stop attacking Bolivia.
        support: Chile demanded that Peru end its support for Bolivia.
        attacks: Peru agreed to end its attacks on Bolivia.
        killing: The driver pleaded guilty to killing the clerk.
        killing: The driver was convicted of killing the clerk.
        killing: The driver was sentenced on charges of killing the clerk.
        attacking: Chile accused Peru of attacking Bolivia.
        attacked: Bolivia was the first country to be attacked by Chile.
        attacking: The snow could not stop Chile from attacking Peru.
        attacked: Chile attacked Peru.
        attacked: After Chile attacked Peru, the talks ended.
        attacked: The minister said that Chile attacked Peru.
        attacked: Chile attacked Peru and will visit Bolivia.
        attacked: Chile, which attacked Peru, will leave.
        attacked: Chile not only attacked Peru but also bombed Bolivia.
        attacked: Chile confirmed reports that it attacked Peru.
        attacked: Nobody doubts that Chile attacked Peru.
        helped: Chile did not attack Peru but helped Bolivia.
        helping: Chile is helping Peru.
        support: Chile did not withdraw its support for Peru.
        attack: Chile ended its attack on Peru.
        send: Chile managed to send troops to Peru.
        arm: Chile continued to arm the rebels.
        leave: Chile forced Peru to leave the alliance.
        support: Chile sent troops to support Peru.
        supporting: Chile was criticized for supporting Peru.
        visit: The minister ended a visit to Peru.
        sanctions: Chile announced sanctions against Peru.
        signed: Chile signed a deal to send troops to Peru.
        condemned: The minister who condemned Peru will resign.
        deployed: Soldiers were deployed to Peru, not to Bolivia.
        attacks: The minister called for an end to the attacks on Peru.
        attack: Chile will condemn the attack on Peru.
        attack: Chile did not condemn the attack on Peru.
        attack: Chile will send troops after an attack on Peru.
        meeting: Chile will leave following a meeting with Peru.
        agreement: The agreement with Peru avoided a war.
        shared: Chile wants to leave the grid shared with Peru.
        talks: Talks with Peru began in May.
        attacking: Chile admitted attacking Peru.
        accused: Chile accused Peru of planning to attack Bolivia.
        killed: Chile will bury the soldiers killed by Peru.
        attacking: The snow did not stop Chile from attacking Peru.
        attack: Chile did not fail to attack Peru.
        attack: In those years Chile would often attack Peru.
        race: The agency reported no results for the race between Chile and Peru.
        attack: Chile offered no explanation for its attack on Peru.
        asking: In addition to asking Peru, Chile sought help from Bolivia.
    """,
    Status.PLANNED: """
        visit: Chile may cancel a planned visit to Peru.
        attack: Chile plotted to attack Peru.
        visit: Chile's minister postponed his visit to Peru.
        support: Peru said Chile would often support Bolivia.
        attack: Chile will not fail to attack Peru.
        allowing: Chile will open the port, allowing ships to leave.
        attack: Chile will attack Peru.
        attack: Chile plans to attack Peru.
        attack: Chile's army has been ordered to attack Peru.
        attack: Chile will launch an attack on Peru.
        attack: Chile will launch the attack on Peru.
        attack: Chile is preparing an attack on Peru.
        attack: The minister warned that Chile will attack Peru.
        send: Chile agreed to send troops to Peru.
        send: Chile vowed to send troops to Peru.
        send: Chile is going to send troops to Peru.
        send: Officials said Chile would send troops to Peru.
        send: Chile promised Peru it would send troops.
        send: Chile's plan to send troops to Peru angered voters.
        send: Chile signed a deal to send troops to Peru.
        sell: Chile said it sold the ships to Peru and would sell more.
        train: Chile will arm and train the rebels.
        support: Chile will send troops to support Peru.
        support: Chile promised support for Peru.
        meet: The minister is set to meet the general.
        meet: The two are due to meet on Friday.
        visit: The president is to visit Peru in May.
        visit: The planned visit to Peru was long.
        visit: Officials prepared the upcoming visit to Peru.
        visit: Chile attacked Peru and will visit Bolivia.
        leave: Chile's president, who plans to leave, visited Peru.
        sanctions: Chile agreed on sanctions against Peru.
        signed: The treaty will be signed by Chile.
        cooperation: Chile will strengthen its cooperation with Peru.
        meeting: A meeting with Peru is planned for May.
        meeting: A meeting with Peru will take place in May.
    """,
    Status.POSSIBLE: """
        strikes: Chile may fail to prevent Peruvian strikes on Bolivia.
        strikes: If Chile fails to prevent Peruvian strikes on Bolivia, the alliance will end.
        strikes: Chile tried to prevent Peruvian strikes on Bolivia.
        strikes: Efforts to prevent Peruvian strikes on Bolivia failed.
        attacking: Chile declined to deny attacking Bolivia.
        attack: Chile hopes that Peru will attack Bolivia.
        attack: Chile wondered whether Peru would attack Bolivia.
        attack: Chile asked Peru not to attack Bolivia.
        attack: Chile has the right to attack Peru.
        attack: Chile faces pressure to attack Peru.
        attack: Chile is strong enough to attack Peru.
        attacking: Chile is capable of attacking Peru.
        attacking: Chile dreams of attacking Peru.
        attacked: Not all soldiers attacked Peru.
        support: Chile may withdraw its support for Peru.
        visit: Chile was supposed to visit Peru.
        support: If elected, Chile would often support Peru.
        support: It would be late if Chile did not support Peru.
        leaves: Bolivia will help if Chile stays and Peru leaves.
        attacking: Peru offered help in attacking Chile.
        attacking: The snow may not stop Chile from attacking Peru.
        attacking: Peru did not prohibit Chile from attacking Bolivia.
        attack: Chile did not refuse to attack Peru.
        attack: Chile may attack Peru.
        attack: Chile could attack Peru.
        attack: The minister warned that Chile could attack Peru.
        attack: Experts fear an attack on Peru.
        attack: A possible attack on Peru worries experts.
        attack: Chile is unlikely to attack Peru.
        attacked: Chile could have attacked Peru.
        attacked: Chile perhaps attacked Peru.
        attacked: Has Chile attacked Peru?
        attacked: It is unclear whether Chile attacked Peru.
        attacked: It is possible that Chile attacked Peru.
        attacked: Chile is suspected to have attacked Peru.
        send: Will Chile send troops to Peru?
        send: Chile threatened to send troops to Peru.
        send: Chile was expected to send troops to Peru.
        send: Chile would send troops to Peru if the talks failed.
        send: Chile's threat to send troops to Peru angered voters.
        sends: If Chile sends troops to Peru, the talks will fail.
        joins: Unless Peru joins the alliance, it will be poor.
        join: Chile hopes to join the alliance.
        helped: Had Chile helped Peru, the war would have ended.
        help: Should Chile help Peru, the war will end.
        leave: Chile urged Peru to leave the alliance.
        cut: Chile should cut ties with Peru.
        arm: Critics demand that Chile arm the rebels.
        arm: Chile tried to arm the rebels.
        sending: Chile is considering sending troops to Peru.
        sanctions: Chile called for sanctions against Peru.
        sanctions: Chile threatened Peru with sanctions.
        embargo: The proposed embargo against Peru was discussed.
        coup: An attempted coup against Peru failed.
        talks: The town prepares for a potential second round of talks with Peru.
        talks: Talks with Peru could begin in May.
        sanctions: Sanctions against Peru are being considered.
        sanctions: Sanctions against Peru are possible.
        withdraw: The court may order Chile to withdraw from Peru.
    """,
    Status.DENIED: """
        strikes: Chile did not fail to prevent Peruvian strikes on Bolivia.
        strikes: Chile managed to prevent Peruvian strikes on Bolivia.
        attack: Chile failed to attack Bolivia.
        trip: Ana Diaz's trip to Ghana was called off.
        attacked: Chile almost attacked Peru.
        attack: Chile almost launched an attack on Peru.
        supports: Chile hardly supports Peru.
        support: Chile pretended to support Peru.
        attack: Chile faked an attack on Peru.
        attacking: Instead of attacking Peru, Chile attacked Bolivia.
        support: Rather than support Peru, Chile supported Bolivia.
        attacking: Chile stopped short of attacking Peru.
        attack: Chile was too weak to attack Peru.
        attack: Chile took no part in the attack on Peru.
        attack: Chile had nothing to do with the attack on Peru.
        visit: The planned visit to Peru was called off.
        attack: The threatened attack on Peru never came.
        talks: Chile rejected talks with Peru.
        attack: Chile lost the right to attack Peru.
        attack: Chile resisted pressure to attack Peru.
        support: Chile withdrew its support for Peru.
        aid: Chile has cut off its aid to Peru.
        help: Chile made no attempt to help Peru.
        support: Chile gave no support to Peru.
        support: Chile should not support Peru.
        returning: Chile blocked the rebels from returning to Peru.
        attack: Chile did not attack Peru.
        attack: Chile promised not to attack Peru.
        attack: There was no attack on Peru.
        attack: Police foiled an attack on Peru.
        attack: Chile denied that it would attack Peru.
        attacked: Chile has never attacked Peru.
        attacked: Chile denied that it had attacked Peru.
        attacked: Chile rejected claims that it attacked Peru.
        attacked: It is not true that Chile attacked Peru.
        attacked: None of the soldiers attacked Peru.
        attacking: Chile denied attacking Peru.
        attacking: Chile refrained from attacking Peru.
        condemned: No country condemned Peru.
        condemned: Nobody condemned Peru.
        sent: Chile sent no troops to Peru.
        send: Chile failed to send troops to Peru.
        send: Chile refused to send troops to Peru.
        send: Chile's refusal to send troops to Peru angered voters.
        sending: Chile ruled out sending troops to Peru.
        arming: Chile stopped arming the rebels.
        arm: Chile did not agree to arm the rebels.
        arm: Chile did not arm or train the rebels.
        train: Chile did not arm or train the rebels.
        help: Chile cannot help Peru.
        help: Chile will not help Peru.
        help: Chile is unable to help Peru.
        help: Chile is not willing to help Peru.
        supports: Chile neither supports nor opposes Peru.
        opposes: Chile neither supports nor opposes Peru.
        supports: Chile no longer supports Peru.
        support: Chile did not send troops to support Peru.
        support: Chile provided no support to Peru.
        support: Chile did not provide the support to Peru.
        consulting: Chile signed the pact without consulting Peru.
        involvement: Chile denied any involvement in Peru.
        visit: Chile cancelled a visit to Peru.
        visit: The cancelled visit to Peru angered voters.
        meet: Chile visited Peru but did not meet Bolivia.
        signed: The treaty was never signed by Chile.
        deployed: Not one soldier was deployed to Peru.
        meeting: The meeting with Peru will not take place.
        talks: Talks with Peru were called off.
        attack: Chile has no plans to attack Peru.
        attack: Chile does not have the power to attack Peru.
        supported: Neither Chile nor Peru supported Bolivia.
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
def test_status(expected: str, word: str, text: str) -> None:
    assert status(text, word) == expected


def test_any_object_of_a_light_verb_shares_its_fate() -> None:
    """Without light verbs a definite object is given, whatever the verb."""
    doc = read("Chile will launch the attack on Peru.")
    attack = next(t.i for t in doc if t.text == "attack")
    assert StatusReader(Parse(doc)).of(attack) is Status.ACTUAL
    assert StatusReader(Parse(doc), frozenset({"launch"})).of(attack) is Status.PLANNED


@pytest.mark.parametrize(
    ("text", "word", "expected", "rule", "by"),
    [
        ("Chile attacked Peru.", "attacked", Status.ACTUAL, "told as it is, no word turns it", None),
        ("Chile did not attack Peru.", "attack", Status.DENIED, "negated", "not"),
        ("No troops attacked Peru.", "attacked", Status.DENIED, "negated", "No"),
        ("Chile could attack Peru.", "attack", Status.POSSIBLE, "a modal of possibility or duty", "could"),
        ("Chile will attack Peru.", "attack", Status.PLANNED, "future", "will"),
        ("Chile plans to attack Peru.", "attack", Status.PLANNED, "a verb of intention or promise", "plans"),
        (
            "Chile does not plan to attack Peru.",
            "attack",
            Status.DENIED,
            "negated: a verb of intention or promise",
            "not",
        ),
        ("Chile urged Peru to help Bolivia.", "help", Status.POSSIBLE, "a verb of wish, call or attempt", "urged"),
        ("If Chile attacks Peru, Bolivia will help.", "attacks", Status.POSSIBLE, "conditional", "If"),
        ("Chile failed to help Peru.", "help", Status.DENIED, "a verb that says it does not happen", "failed"),
        ("Chile denied that it attacked Peru.", "attacked", Status.DENIED, "a verb of denial", "denied"),
        ("Did Chile attack Peru?", "attack", Status.POSSIBLE, "a question", "?"),
        ("Chile announced a planned visit to Peru.", "visit", Status.PLANNED, "an adjective of intention", "planned"),
        ("Chile left without helping Peru.", "helping", Status.DENIED, "negated", "without"),
        (
            "The minister said Chile attacked Peru.",
            "attacked",
            Status.ACTUAL,
            "reported, and keeps the status its source gives it",
            "said",
        ),
    ],
)
def test_the_rule_says_its_name_and_its_word(text: str, word: str, expected: Status, rule: str, by: str | None) -> None:
    doc = read(text)
    reader = StatusReader(Parse(doc), ontology().light_verbs | ontology().passive_light_verbs)
    verdict = reader.verdict(next(t.i for t in doc if t.lower_ == word))
    assert (verdict.status, verdict.rule) == (expected, rule)
    assert (None if verdict.word is None else doc[verdict.word].text) == by
