"""show: one entity on one page."""

import json
from pathlib import Path

from graph.interchange import dumps
from graph.model import Document, Entity, Extraction, Form, Kind, Mention, Relation
from tests.allegedly.conftest import Run
from tests.graph.writing import Fact, article


def test_a_profile_has_every_section(run: Run, loaded: Path) -> None:
    ran = run("show", "norland")
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0].startswith("Norland (Country), in ")
    sections = [line for line in lines if line and not line.startswith((" ", "Norland", "also"))]
    assert sections == ["Roles", "Relations", "Timeline, latest first", "Sources"]
    assert any(line.startswith("    Norland → ") for line in lines)


def test_a_speaker_has_quotes_and_roles(run: Run, loaded: Path) -> None:
    out = run("show", "Maria Okafor").out
    quotes = json.loads(run("ask", "who-said-what", "--speaker", "Maria Okafor", "--format", "json").out)
    assert quotes
    assert "\nRoles\n  Maria Okafor: " in out
    assert all(quote["said"] in out for quote in quotes)


def test_copies_count_as_one_voice_and_the_timeline_goes_by_when_things_happened(run: Run, loaded: Path) -> None:
    lines = run("show", "Sudria").out.splitlines()
    assert "    Sudria → Westmark (2 documents, 1 voice, 1 source, planned)" in lines
    timeline = lines[lines.index("Timeline, latest first") + 1 : lines.index("Sources") - 1]
    assert [line.split(" (")[0] for line in timeline] == [
        "  2024-05-27…2024-12-31 Westmark COOPERATES_WITH Sudria",
        "  2024-03-20 Westmark SUPPORTS Sudria",
        "  2024-02-03 Norland SUPPORTS Sudria",
        "  2024-02-01 Norland SUPPORTS Sudria",
        "  2024-01-10 Norland SUPPORTS Sudria",
    ]


def test_a_misspelled_name_suggests(run: Run, loaded: Path) -> None:
    ran = run("show", "Marya Okafor")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "the graph knows no entity called 'Marya Okafor'; did you mean Maria Okafor or Okafor?\n"


def test_an_ambiguous_name_lists_the_choices(run: Run) -> None:
    text = "Georgia and Georgia."
    kinds = (Kind.COUNTRY, Kind.PLACE)
    entities = tuple(
        Entity(f"e{i}", "Georgia", kind, (), (Mention(12 * i, 12 * i + 7, Form.NAME),)) for i, kind in enumerate(kinds)
    )
    Path("x.jsonl").write_text(dumps(Extraction(Document("d1", "x.txt", text), entities)) + "\n", encoding="utf-8")
    assert run("load", "x.jsonl").code == 0
    ran = run("show", "georgia")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "2 entities are called 'georgia'; say which, by its full name or id or with --kind:\n"
        "  Georgia (Country), documents: 1\n  Georgia (Place), documents: 1\n"
    )
    assert run("show", "Georgia", "--kind", "place").out.startswith("Georgia (Place), in 1 document\n")


def test_a_hostile_name_cannot_drive_the_terminal(run: Run) -> None:
    name = "Evil \x1b[2J\u202eName"
    extraction = Extraction(
        Document("d1", "x.txt", name), (Entity("e1", name, Kind.PERSON, (), (Mention(0, len(name), Form.NAME),)),)
    )
    Path("x.jsonl").write_text(dumps(extraction) + "\n", encoding="utf-8")
    assert run("load", "x.jsonl").code == 0
    out = run("show", name).out
    assert out.startswith("Evil \\u001b[2J\\u202eName (Person)")
    assert "\x1b" not in out


def test_bodies_of_two_countries_are_listed_with_them_and_shown_by_their_id(run: Run) -> None:
    court = ("Supreme Court", Kind.ORGANIZATION)
    articles = [article(f"{c}.txt", Fact(court, Relation.PART_OF, (c, Kind.COUNTRY))) for c in ("Chile", "Peru")]
    Path("x.jsonl").write_text("".join(dumps(a) + "\n" for a in articles), encoding="utf-8")
    assert run("load", "x.jsonl").code == 0
    said = run("show", "supreme court").err.splitlines()[1:]
    found = dict(line.strip().split(", documents: 1, id ") for line in said)
    assert set(found) == {"Supreme Court (Organization, CL)", "Supreme Court (Organization, PE)"}
    for name, id_ in found.items():
        assert run("show", id_).out.startswith(f"{name}, in 1 document\n")
