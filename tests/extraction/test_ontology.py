from __future__ import annotations

import pickle
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from extraction.ontology import (
    ANY,
    DEFAULT_PATH,
    SLOTS,
    Frame,
    Ontology,
    OntologyError,
    OpenPredicate,
    Part,
    differences,
    listing,
    open_predicates,
    relations_table,
)
from graph.model import Document, Entity, Extraction, Kind, Relation, Statement, Status

ROOT = Path(__file__).parents[2]
ONTOLOGY = Ontology.load()


def frames(lemma: str, part: str, relation: Relation) -> list[Frame]:
    return [frame for frame in ONTOLOGY.frames(lemma, part) if frame.relation is relation]


def states(lemma: str, part: str, subject: str, object_: str, **heads: str) -> set[Relation]:
    """The relations of the frames with these slots that admit these head nouns."""
    return {
        frame.relation
        for frame in ONTOLOGY.frames(lemma, part)
        if subject in frame.subject
        and object_ in frame.object
        and frame.admits({slot.rstrip("_"): [head] for slot, head in heads.items()})
    }


# The shipped file


def test_the_shipped_ontology_defines_every_relation_in_the_order_of_the_vocabulary() -> None:
    assert list(ONTOLOGY.relations) == list(Relation)
    for relation, relation_type in ONTOLOGY.relations.items():
        assert relation_type.relation is relation
        assert relation_type.symmetric is relation.symmetric
        assert relation_type.label
        assert relation_type.description
        assert relation_type.subject_kinds
        assert relation_type.object_kinds
        assert relation_type.frames
        for frame in relation_type.frames:
            assert frame.subject
            assert frame.object
            assert {*frame.subject, *frame.object, *frame.means} <= SLOTS


def test_the_shipped_ontology_is_broad() -> None:
    words = {part: {w for r in ONTOLOGY.relations.values() for w in r.words(part)} for part in Part}
    assert len(words[Part.VERB]) >= 1200
    assert len(words[Part.NOUN]) >= 650
    assert len(words[Part.ADJECTIVE]) >= 60


def test_the_default_is_read_once_and_travels_to_other_processes() -> None:
    assert Ontology.load() is ONTOLOGY
    assert pickle.loads(pickle.dumps(ONTOLOGY)) == ONTOLOGY


def test_neither_the_ontology_nor_its_file_reader_needs_spacy() -> None:
    code = "import sys; from extraction.ontology import Ontology; Ontology.load(); print('spacy' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert result.stdout == "False\n"


@pytest.mark.parametrize(
    ("lemma", "part", "subject", "object_", "heads", "relation"),
    [
        ("support", "verb", "agent", "patient", {}, Relation.SUPPORTS),
        ("provide", "verb", "agent", "to", {"patient": "food"}, Relation.SUPPORTS),
        ("provide", "verb", "agent", "patient", {"with": "food"}, Relation.SUPPORTS),
        ("aid", "noun", "mod", "to", {}, Relation.SUPPORTS),
        ("ally", "verb", "patient", "with", {}, Relation.COOPERATES_WITH),
        ("alliance", "noun", "between", "between", {}, Relation.COOPERATES_WITH),
        ("sign", "verb", "agent", "with", {"patient": "treaty"}, Relation.COOPERATES_WITH),
        ("meet", "verb", "agent", "agent", {}, Relation.MEETS_WITH),
        ("talk", "noun", "agent", "with", {}, Relation.MEETS_WITH),
        ("urge", "verb", "agent", "patient", {}, Relation.ASKS),
        ("call", "verb", "agent", "on", {}, Relation.ASKS),
        ("accuse", "verb", "agent", "patient", {}, Relation.CRITICIZES),
        ("call", "verb", "agent", "patient", {"complement": "liar"}, Relation.CRITICIZES),
        ("reject", "verb", "agent", "patient", {}, Relation.OPPOSES),
        ("vote", "verb", "agent", "against", {}, Relation.OPPOSES),
        ("threat", "noun", "agent", "to", {}, Relation.THREATENS),
        ("tariff", "noun", "mod", "on", {}, Relation.SANCTIONS),
        ("sever", "verb", "agent", "with", {"patient": "tie"}, Relation.SANCTIONS),
        ("bomb", "verb", "agent", "patient", {}, Relation.ATTACKS),
        ("attack", "noun", "poss", "on", {}, Relation.ATTACKS),
        ("fire", "verb", "agent", "at", {"patient": "rocket"}, Relation.ATTACKS),
        ("arrest", "verb", "agent", "patient", {}, Relation.COERCES),
        ("lawsuit", "noun", "agent", "against", {}, Relation.COERCES),
        ("lift", "verb", "agent", "on", {"patient": "sanction"}, Relation.CONCEDES_TO),
        ("apologize", "verb", "agent", "to", {}, Relation.CONCEDES_TO),
        ("send", "verb", "agent", "to", {"patient": "troop"}, Relation.DEPLOYS_TO),
        ("dependent", "adjective", "agent", "on", {}, Relation.DEPENDS_ON),
        ("rely", "verb", "agent", "upon", {}, Relation.DEPENDS_ON),
        ("dictate", "verb", "agent", "to", {}, Relation.INFLUENCES),
        ("lead", "verb", "agent", "patient", {}, Relation.LEADS),
        ("work", "verb", "agent", "for", {}, Relation.AFFILIATED_WITH),
        ("subsidiary", "noun", "bearer", "of", {}, Relation.PART_OF),
        ("arrive", "verb", "agent", "in", {}, Relation.LOCATED_IN),
        ("hail", "verb", "agent", "from", {}, Relation.NATIONAL_OF),
    ],
)
def test_a_predicate_states_its_relation_between_its_slots(
    lemma: str, part: str, subject: str, object_: str, heads: dict[str, str], relation: Relation
) -> None:
    assert relation in states(lemma, part, subject, object_, **heads)


@pytest.mark.parametrize(
    ("lemma", "part", "subject", "object_", "heads"),
    [
        ("sign", "verb", "agent", "with", {"patient": "autograph"}),
        ("lift", "verb", "agent", "on", {"patient": "lid"}),
        ("meet", "verb", "agent", "patient", {"patient": "deadline"}),
        ("fight", "verb", "agent", "patient", {"patient": "wildfire"}),
        ("banana", "noun", "poss", "of", {}),
        ("support", "verb", "patient", "agent", {}),
    ],
)
def test_other_senses_of_a_word_state_nothing(
    lemma: str, part: str, subject: str, object_: str, heads: dict[str, str]
) -> None:
    assert states(lemma, part, subject, object_, **heads) == set()


def test_a_verb_states_different_relations_by_what_is_sent() -> None:
    assert states("send", "verb", "agent", "to", patient="chair") == set()
    assert states("send", "verb", "agent", "to", patient="ammunition") == {Relation.SUPPORTS}
    assert states("send", "verb", "agent", "to", patient="warship") == {Relation.DEPLOYS_TO}


def test_a_promise_sets_the_status_and_a_gift_does_not() -> None:
    assert {frame.status for frame in frames("pledge", "verb", Relation.SUPPORTS) if frame.means} == {Status.PLANNED}
    assert {frame.status for frame in frames("donate", "verb", Relation.SUPPORTS)} == {None}


def test_clashes_go_both_ways_and_attacks_one_way() -> None:
    assert any(frame.mutual for frame in frames("clash", "noun", Relation.ATTACKS))
    assert not any(frame.mutual for frame in frames("attack", "noun", Relation.ATTACKS))


def test_a_frame_narrows_the_kinds_of_its_relation() -> None:
    (frame,) = frames("elect", "verb", Relation.SUPPORTS)
    assert frame.object_kinds == {Kind.PERSON}
    assert frame.exact == ("object",)
    assert frame.subject_kinds == ONTOLOGY.relations[Relation.SUPPORTS].subject_kinds


def test_unknown_words_and_parts_have_no_frames() -> None:
    assert ONTOLOGY.frames("banana", "noun") == ()
    assert ONTOLOGY.frames("support", "adverb") == ()


def test_word_lists() -> None:
    assert {"launch", "carry_out", "impose"} <= ONTOLOGY.light_verbs
    assert "attack" not in ONTOLOGY.light_verbs
    assert "draw" in ONTOLOGY.passive_light_verbs
    assert not ONTOLOGY.light_verbs & ONTOLOGY.passive_light_verbs
    assert "break_out" in ONTOLOGY.event_verbs
    assert "decree" in ONTOLOGY.carriers
    assert "series" in ONTOLOGY.transparent
    assert {"navy", "parliament", "ministry"} <= ONTOLOGY.part_heads
    assert ONTOLOGY.prefixes == {"pro": Relation.SUPPORTS, "anti": Relation.OPPOSES}
    assert ONTOLOGY.belonging("citizen") is Relation.NATIONAL_OF
    assert ONTOLOGY.belonging("diplomat") is Relation.AFFILIATED_WITH
    assert ONTOLOGY.belonging("troop") is Relation.PART_OF
    assert ONTOLOGY.belonging("banana") is None


@pytest.mark.parametrize(
    "title",
    [
        "President",
        "former president",
        "ex-president of the club",
        "president-elect",
        "prime minister-designate",
        "Foreign Minister",
        "foreign ministers",
        "Minister of Finance",
        "U.S. Secretary of State",
        "Secretary-General",
        "secretary general",
        "Mayor",
        "co-founder",
        "CEO",
        "Chief Justice",
        "Supreme Leader",
        "acting head of the agency",
        "army chief",
        "commander-in-chief",
    ],
)
def test_heads_lead(title: str) -> None:
    assert ONTOLOGY.role(title) is Relation.LEADS


@pytest.mark.parametrize(
    "title",
    [
        "deputy foreign minister",
        "Vice President",
        "vice-president",
        "assistant secretary of state",
        "spokesperson",
        "spokeswomen",
        "press secretary",
        "presidential candidate",
        "Ambassador to the United Nations",
        "chargé d'affaires",
        "chargé d’affaires",
        "chief of staff",
        "chief prosecutor",
        "national security adviser",
        "members of parliament",
        "senior officials",
        "lieutenant governor",
        "special envoy of the president",
        "under-secretary-general",
        "judge",
        "striker",
    ],
)
def test_everybody_else_is_affiliated(title: str) -> None:
    assert ONTOLOGY.role(title) is Relation.AFFILIATED_WITH


@pytest.mark.parametrize("words", ["", " ", "banana", "the river", "of the president", "president's dog", "2024"])
def test_other_words_are_no_titles(words: str) -> None:
    assert ONTOLOGY.role(words) is None


def test_requires_any_wants_the_slot_filled() -> None:
    frame = next(f for f in frames("provide", "verb", Relation.SUPPORTS) if f.requires)
    assert frame.requires == (("with", frozenset((ANY,))),)
    assert frame.admits({"with": ["anything"]})
    assert not frame.admits({"with": []})
    assert not frame.admits({})


# A user's file


def write(folder: Path, text: str) -> Path:
    path = folder / "mine.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def problems(folder: Path, text: str) -> list[str]:
    path = write(folder, text)
    with pytest.raises(OntologyError) as error:
        Ontology.load(path)
    assert str(error.value) == "\n".join(error.value.problems)
    return [problem.removeprefix(f"{path}:") for problem in error.value.problems]


def test_a_file_may_add_to_the_shipped_ontology(tmp_path: Path) -> None:
    mine = Ontology.load(
        write(
            tmp_path,
            """\
extends: default
classes:
  weapons: [trebuchet]
light_verbs: [spring]
roles:
  LEADS: [doge]
  demoting: [half]
relations:
  SUPPORTS:
    frames:
      - verbs: [bless]
        nouns: [blessing]
        subject: [agent, poss]
        object: [patient, on]
        means: [with]
        object_kinds: [Person]
        requires: {patient: [$weapons]}
""",
        )
    )
    (verb,) = mine.frames("bless", "verb")
    (noun,) = (frame for frame in mine.frames("blessing", "noun") if "on" in frame.object)
    assert (verb.relation, verb.part, verb.subject, verb.object) == (
        Relation.SUPPORTS,
        Part.VERB,
        ("agent", "poss"),
        ("patient", "on"),
    )
    assert (noun.part, noun.line) == (Part.NOUN, 11)
    assert verb.admits({"patient": ["trebuchet"]})
    assert verb.admits({"patient": ["missile"]})
    assert not verb.admits({"patient": ["cake"]})
    assert "spring" in mine.light_verbs
    assert mine.role("Doge") is Relation.LEADS
    assert mine.role("half doge") is Relation.AFFILIATED_WITH
    assert mine.frames("endorse", "verb") == ONTOLOGY.frames("endorse", "verb")
    assert mine.relations[Relation.SUPPORTS].label == "supports"
    assert (verb.file, verb.own) == (str(tmp_path / "mine.yaml"), True)
    assert {(frame.file, frame.own) for frame in mine.frames("endorse", "verb")} == {(None, False)}
    assert differences(mine) == (2, 0)
    assert ONTOLOGY.frames("bless", "verb") == ()
    assert ONTOLOGY.role("doge") is None


def test_words_that_join_a_class_join_the_shipped_frames_that_speak_of_it(tmp_path: Path) -> None:
    mine = Ontology.load(write(tmp_path, "extends: default\nclasses: {agreements: [handshake], moons: [io]}\n"))
    heads = {"patient": ["handshake"]}
    assert any(frame.requires and frame.admits(heads) for frame in mine.frames("sign", "verb"))
    assert not any(frame.requires and frame.admits(heads) for frame in ONTOLOGY.frames("sign", "verb"))
    assert mine.classes["moons"] == {"io"}
    assert differences(mine) == (0, 0)


def test_a_file_may_leave_out_words_of_the_shipped_ontology(tmp_path: Path) -> None:
    mine = Ontology.load(
        write(
            tmp_path,
            """\
extends: default
without:
  light_verbs: [launch]
  roles: [mayor]
  belonging: [soldier]
  prefixes: [pro]
relations:
  CRITICIZES:
    without:
      verbs: [condemn, blame]
    frames:
      - verbs: [blame]
        subject: [agent]
        object: [for]
""",
        )
    )
    assert "launch" not in mine.light_verbs
    assert mine.role("mayor") is None
    assert mine.belonging("soldier") is None
    assert "pro" not in mine.prefixes
    assert not any(frame.relation is Relation.CRITICIZES for frame in mine.frames("condemn", "verb"))
    assert mine.frames("condemnation", "noun") == ONTOLOGY.frames("condemnation", "noun")
    (blame,) = (frame for frame in mine.frames("blame", "verb") if frame.relation is Relation.CRITICIZES)
    assert (blame.object, blame.own) == (("for",), True)
    # a word with a new frame is no word that was left out
    assert mine.removed == {Relation.CRITICIZES: frozenset({("verb", "condemn")})}
    assert differences(mine) == (1, 1)


def test_a_copy_of_the_shipped_file_is_the_shipped_ontology(tmp_path: Path) -> None:
    text = DEFAULT_PATH.read_text(encoding="utf-8")
    copy = Ontology.load(write(tmp_path, text))
    assert copy.removed == {}
    for relation, relation_type in ONTOLOGY.relations.items():
        shipped = [replace(frame, file=str(tmp_path / "mine.yaml")) for frame in relation_type.frames]
        assert list(copy.relations[relation].frames) == shipped


def test_in_a_file_of_its_own_only_new_words_are_the_users(tmp_path: Path) -> None:
    text = DEFAULT_PATH.read_text(encoding="utf-8").replace("[depend, ", "[cling, ")
    changed = Ontology.load(write(tmp_path, text))
    (cling,) = changed.frames("cling", "verb")
    (rely,) = (frame for frame in changed.frames("rely", "verb") if frame.line == cling.line)
    assert (cling.relation, cling.own, cling.lemmas) == (Relation.DEPENDS_ON, True, ("cling",))
    assert not rely.own
    assert changed.removed == {Relation.DEPENDS_ON: frozenset({("verb", "depend")})}


def test_all_problems_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    assert problems(
        tmp_path,
        """\
extends: default
colour: blue
light_verbs: []
roles:
  LEADS: [Doge]
relations:
  SUPORTS:
    frames: []
  ATTACKS:
    symmetric: maybe
    subject: [Persn]
    frames:
      - verbs: [Zap, zap zap, zap]
        subject: [agnt]
        object: [patient]
      - verbs: [zap]
        subject: [agent]
        object: [patient]
        status: plannd
        requires: {patient: [$wepons]}
      - verb: [zop]
        subject: [agent]
      - nouns: [zip, zip]
        subject: agent
        object: []
""",
    ) == [
        "2: unknown key of the file `colour`; known ones: belonging, carriers, classes, event_verbs, extends, "
        "light_verbs, part_heads, passive_light_verbs, prefixes, relations, roles, transparent, without",
        "3: the list is empty; fill it or remove the key",
        "5: `Doge` must be in lower case: `doge`",
        "7: unknown key of relations `SUPORTS`; did you mean `SUPPORTS`?",
        "10: must be true or false",
        "11: unknown kind `Persn`; did you mean `Person`?",
        "13: `Zap` must be a lemma in lower case: `zap`",
        "13: `zap zap` is no lemma; join the words of a phrasal verb with _, as in carry_out",
        "14: unknown slot `agnt`; did you mean `agent`?",
        "19: unknown status `plannd`; did you mean `planned`?",
        "20: unknown class `wepons`; did you mean `weapons`?",
        "21: a frame needs `object`: the slots that fill it, such as [agent]",
        "21: a frame needs `verbs`, `nouns` or `adjectives`",
        "21: unknown key of a frame `verb`; did you mean `verbs`?",
        "23: `zip` already stands in this list at line 23; remove one of them",
        "24: must be a list of words in [brackets], not a single value",
        "25: the list is empty; fill it or remove the key",
    ]


def test_a_frame_given_twice_is_a_problem_and_a_second_sense_is_not(tmp_path: Path) -> None:
    head = "extends: default\nrelations:\n  SUPPORTS:\n    frames:\n"
    one = "      - {verbs: [zap], subject: [agent], object: [patient]}\n"
    other = "      - {verbs: [zap], subject: [agent], object: [to]}\n"
    assert len(Ontology.load(write(tmp_path, head + one + other)).frames("zap", "verb")) == 2
    assert problems(tmp_path, head + one + other + one) == [
        "7: `zap` already has this frame at line 5; remove one of them"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1: the file is empty; begin with `extends: default` and add relations"),
        ("- a\n- b\n", "1: the file must be keys with values, not a list"),
        (
            "extends: default\nwithout: {light_verbs: [launc]}\n",
            "2: unknown word of light_verbs `launc`; did you mean `launch`?",
        ),
        (
            "extends: default\nrelations:\n  SUPPORTS:\n    without: {verbs: [xylo]}\n",
            "4: unknown verb of SUPPORTS `xylo`; `allegedly ontology list --relation RELATION` shows the known ones",
        ),
        (
            "extends: default\nrelations:\n  OWNZ: {label: owns}\n",
            "3: unknown key of relations `OWNZ`; there are "
            + ", ".join(sorted(Relation))
            + "; what states none of them stays an open statement, by its verb",
        ),
        ("extends: mine\n", "1: `extends` can only be `default`, the shipped ontology"),
        ("extends: default\nprefixes: {pro: SUPPORT}\n", "2: unknown relation `SUPPORT`; did you mean `SUPPORTS`?"),
        (
            "extends: default\nlight_verbs: [make]\nlight_verbs: [take]\n",
            "3: `light_verbs` already stands at line 2; join the two",
        ),
        (
            "extends: default\nlight_verbs: [make, 7]\n",
            "2: `7` is read as something other than text; put it in quotation marks",
        ),
        ("extends: default\nlight_verbs: [[make]]\n", "2: must be text, not a list"),
        (
            "extends: default\nroles:\n  LEADS: [doge]\n  AFFILIATED_WITH: [doge]\n",
            "4: `doge` is also a title of LEADS; remove one of them",
        ),
        (
            "extends: default\nrelations:\n  ASKS:\n    frames:\n      - verbs: [zap]\n        subject: [agent]\n"
            "        object: [to]\n        unless: {to: [$any]}\n",
            "8: `to` is both an end and never to be filled; remove one of them",
        ),
        (
            "extends: default\nrelations:\n  ATTACKS: {symmetric: true}\n",
            "3: ATTACKS cannot have `symmetric: true`",
        ),
    ],
)
def test_each_mistake_has_its_advice(tmp_path: Path, text: str, expected: str) -> None:
    assert problems(tmp_path, text) == [expected]


def test_a_complete_file_names_the_relations_it_lacks(tmp_path: Path) -> None:
    text = """\
relations:
  LEADS:
    label: leads
    description: heads it
    subject: [Person]
    object: [Country]
    frames: [{verbs: [head], subject: [agent], object: [patient]}]
"""
    (problem,) = problems(tmp_path, text)
    others = ", ".join(relation.value for relation in Relation if relation is not Relation.LEADS)
    assert problem == f"2: no entry for {others}; define them, or begin the file with `extends: default`"


def test_what_is_not_yaml_or_not_utf8_says_where(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "extends: default\nlight_verbs: [make\nroles: {}\n")
    assert re.fullmatch(r"\d: not YAML: .*; check indentation and brackets", problem)
    path = tmp_path / "latin.yaml"
    path.write_bytes(b"extends: d\xe9fault\n")
    with pytest.raises(OntologyError) as error:
        Ontology.load(path)
    assert error.value.problems == (f"{path}: not UTF-8 at byte 10; save the file as UTF-8",)
    with pytest.raises(FileNotFoundError):
        Ontology.load(tmp_path / "none.yaml")


def test_yaml_truth_words_are_slots_where_slots_are_meant(tmp_path: Path) -> None:
    text = "extends: default\nrelations:\n  ASKS:\n    frames: [{verbs: [zap], subject: [agent], object: [on, off]}]\n"
    (frame,) = Ontology.load(write(tmp_path, text)).frames("zap", "verb")
    assert frame.object == ("on", "off")


# Listings


def test_listing_has_a_row_per_relation_and_a_row_per_frame() -> None:
    rows = listing(ONTOLOGY)
    assert [row["relation"] for row in rows] == [relation.value for relation in Relation]
    assert rows[0]["plover"] == "SUPPORT, AID"
    assert rows[1]["symmetric"] == "yes"
    assert rows[-1]["object"] == "Country"
    details = listing(ONTOLOGY, Relation.DEPENDS_ON)
    assert len(details) == len(ONTOLOGY.relations[Relation.DEPENDS_ON].frames)
    assert {tuple(row) for row in details} == {tuple(details[0])}
    assert details[0]["words"].startswith("depend, rely")
    assert (details[0]["part"], details[0]["subject"], details[0]["object"]) == ("verb", "agent", "on, upon")


def test_the_documented_relations_are_those_of_the_file() -> None:
    page = (ROOT / "docs" / "ontology.md").read_text(encoding="utf-8")
    match = re.search(r"<!-- relations: generated -->\n(.*?)<!-- end -->", page, re.DOTALL)
    assert match
    assert match[1] == relations_table(ONTOLOGY), "put the value of relations_table(Ontology.load()) into the page"


def test_the_documented_slots_and_keys_are_those_that_are_read() -> None:
    page = (ROOT / "docs" / "ontology.md").read_text(encoding="utf-8")
    for word in (*SLOTS, "subject_kinds", "object_kinds", "status", "requires", "unless", "mutual", "exact", "means"):
        assert f"`{word}`" in page, word


def test_the_documented_example_loads(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "ontology.md").read_text(encoding="utf-8")
    example = re.search(r"```yaml\n(extends: default\n.*?)```", page, re.DOTALL)
    assert example
    mine = Ontology.load(write(tmp_path, example[1]))
    assert len(mine.relations[Relation.SUPPORTS].frames) > len(ONTOLOGY.relations[Relation.SUPPORTS].frames)


# Open predicates


def extraction(identity: str, text: str, *claims: tuple[str, Relation | None, str]) -> Extraction:
    return Extraction(
        Document(identity, f"{identity}.txt", text),
        (Entity("e1", "Ada", Kind.PERSON), Entity("e2", "Ben", Kind.PERSON)),
        tuple(
            Statement(f"s{i}", "e1", relation, "e2", predicate, Status.ACTUAL, start, start + len(words))
            for i, (predicate, relation, words) in enumerate(claims, 1)
            for start in (text.index(words),)
        ),
    )


def test_open_predicates_are_ranked_with_their_evidence() -> None:
    first = extraction(
        "a",
        "Ada outbid Ben. Ada married Ben. Ada praised Ben.",
        ("outbid", None, "Ada outbid Ben."),
        ("marry", None, "Ada married Ben."),
        ("praise", Relation.SUPPORTS, "Ada praised Ben."),
    )
    second = extraction(
        "b",
        "Ada outbid Ben. Then Ada outbid Ben again. Ada adopted Ben.",
        ("outbid", None, "Ada outbid Ben."),
        ("outbid", None, "Then Ada outbid Ben again."),
        ("adopt", None, "Ada adopted Ben."),
    )
    assert open_predicates([first, second]) == [
        OpenPredicate("outbid", 3, 2, ("Ada outbid Ben.", "Then Ada outbid Ben again.")),
        OpenPredicate("adopt", 1, 1, ("Ada adopted Ben.",)),
        OpenPredicate("marry", 1, 1, ("Ada married Ben.",)),
    ]
    assert open_predicates([second, first], examples=1)[0].examples == ("Ada outbid Ben.",)
    assert open_predicates([]) == []
