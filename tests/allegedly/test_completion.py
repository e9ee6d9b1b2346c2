"""What a shell gets when the tab key is pressed."""

from pathlib import Path

import pytest

from queries import catalogue
from tests.allegedly.conftest import Run


@pytest.mark.parametrize(
    ("words", "suggested"),
    [
        (["ask", "who-s"], [name for name in catalogue() if name.startswith("who-s")]),
        (["ask", "relations-of", "--ent"], ["--entity"]),
        (["ask", "relations-of", "--relation", "S"], ["SUPPORTS", "SANCTIONS"]),
        (["ask", "relations-of", "--entity", "Nor"], ["Norland"]),
        (["ask", "relations-of", "--entity", "zzz"], []),
        (["ask", "relations-of", "--store", "bolt://127.0.0.1:1", "--entity", "Nor"], []),
        (["show", "Mar"], ["Maria Okafor"]),
        (["store", "re"], ["rebuild"]),
    ],
    ids=lambda value: " ".join(value),
)
def test_names_are_completed(run_process: Run, loaded: Path, words: list[str], suggested: list[str]) -> None:
    ran = run_process(
        COMP_WORDS=" ".join(["allegedly", *words]), COMP_CWORD=str(len(words)), _ALLEGEDLY_COMPLETE="complete_bash"
    )
    assert (ran.out.split("\n"), ran.err) == ([*suggested, ""] if suggested else ["", ""], "")
