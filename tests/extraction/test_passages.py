"""The passages that were written to be learned from, and how they are read."""

from pathlib import Path

import pytest

from training.passages import TEXTS, read

PASSAGE = """\
The mayor of Cusco gave the ministry a dressing-down.
Ana Quispe went further.

She asked Chile for tents.
---
Group: mayor of Cusco | mayor
?Place: Cusco
Organization: ministry
Person: Ana Quispe
Country: Republic of Chile
---
mayor of Cusco | CRITICIZES | ministry | 1
?Ana Quispe | ASKS | Republic of Chile | 3
"""


def test_a_passage_is_an_annotated_article(tmp_path: Path) -> None:
    file = tmp_path / "war" / "1.txt"
    file.parent.mkdir()
    file.write_text(f"{PASSAGE}=====\n{PASSAGE}", encoding="utf-8")
    first, second = read(file)
    assert (first["id"], second["id"]) == ("war-1-00", "war-1-01")
    assert first["text"] == (
        "The mayor of Cusco gave the ministry a dressing-down. Ana Quispe went further.\n\nShe asked Chile for tents."
    )
    assert first["entities"][0] == {"name": "mayor of Cusco", "kind": "Group", "aliases": ["mayor"]}
    assert first["entities"][1] == {"name": "Cusco", "kind": "Place", "aliases": [], "optional": True}
    assert first["statements"] == [
        {
            "subject": "mayor of Cusco",
            "relation": "CRITICIZES",
            "object": "ministry",
            "evidence": "The mayor of Cusco gave the ministry a dressing-down.",
        },
        {
            "subject": "Ana Quispe",
            "relation": "ASKS",
            "object": "Republic of Chile",
            "evidence": "She asked Chile for tents.",
            "optional": True,
        },
    ]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("Person: Ana Quispe", "Person: Ana Soto", "'Ana Soto' is not in the text"),
        ("Place: Cusco", "Town: Cusco", "'Town' is not a valid Kind"),
        ("| 3", "| 4", "there are 3 sentences"),
        ("| ministry |", "| court |", "no statement of two of its entities"),
        ("| ASKS |", "| BEGS |", "'BEGS' is not a valid Relation"),
        ("She asked", "---\nShe asked", "not 4"),
    ],
)
def test_what_is_not_well_formed_is_told_with_its_place(tmp_path: Path, old: str, new: str, problem: str) -> None:
    file = tmp_path / "1.txt"
    file.write_text(PASSAGE.replace(old, new), encoding="utf-8")
    with pytest.raises(ValueError, match=problem) as told:
        list(read(file))
    assert f"{file}, passage 0" in str(told.value)


def test_all_that_is_shipped_is_well_formed() -> None:
    articles = [article for path in sorted(TEXTS.glob("*/*.txt")) for article in read(path)]
    assert len({article["id"] for article in articles}) == len(articles) > 1000
    assert len({article["text"] for article in articles}) == len(articles)
