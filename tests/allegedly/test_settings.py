"""Which setting is in force: option, environment, file, default, in this order."""

from pathlib import Path

import pytest

from allegedly.exits import CommandError
from allegedly.settings import resolve
from tests.allegedly.conftest import Run

FILE = 'store = "bolt://file.example"\nuser = "from-file"\nworkers = 3\n'


def test_without_anything_the_defaults_hold(folder: Path) -> None:
    settings = resolve({}, {}, folder)
    assert [(s.value, s.origin) for s in (settings.store, settings.user, settings.database, settings.workers)] == [
        ("allegedly.graph", "default"),
        ("neo4j", "default"),
        (None, "default"),
        (1, "default"),
    ]
    assert settings.max_bytes == 1_000_000
    assert settings.password is None


def test_option_before_environment_before_file_before_default(folder: Path) -> None:
    (folder / "allegedly.toml").write_text(FILE)
    environment = {"ALLEGEDLY_STORE": "bolt://environment.example", "ALLEGEDLY_WORKERS": "2"}
    settings = resolve({"store": "bolt://option.example", "user": None}, environment, folder)
    assert (settings.store.value, settings.store.origin) == ("bolt://option.example", "--store")
    assert (settings.workers.value, settings.workers.origin) == (2, "ALLEGEDLY_WORKERS")
    assert (settings.user.value, settings.user.origin) == ("from-file", str(folder / "allegedly.toml"))
    assert (settings.max_size.value, settings.max_size.origin) == (1, "default")
    settings = resolve({}, environment, folder)
    assert (settings.store.value, settings.store.origin) == ("bolt://environment.example", "ALLEGEDLY_STORE")
    settings = resolve({}, {}, folder)
    assert settings.store.value == "bolt://file.example"


def test_the_folders_file_comes_before_the_users(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    users = folder.parent / "configuration" / "allegedly" / "config.toml"
    users.parent.mkdir(parents=True)
    users.write_text('store = "graphs/news.graph"\n')
    settings = resolve({}, {}, folder)
    assert settings.store.value == str(users.parent / "graphs" / "news.graph")
    (folder / "allegedly.toml").write_text(FILE)
    assert resolve({}, {}, folder).store.value == "bolt://file.example"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("store = \n", "is not TOML: Invalid value (at line 1, column 9)"),
        ("stor = 'x'", "'stor' is not a setting; there are store, user, database, workers, max_size, ontology"),
        ("store = 1", "'store' must be text"),
        ("workers = 'two'", "'workers' must be a number"),
        ("workers = true", "'workers' must be a number"),
        ("workers = 0", "'workers' must be at least 1"),
        (
            "neo4j_password = 'hush'",
            "'neo4j_password': a password does not belong in a file; set ALLEGEDLY_NEO4J_PASSWORD instead",
        ),
        ("store = 1\nuser = 2", "'store' must be text; 'user' must be text"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(run: Run, folder: Path, text: str, reason: str) -> None:
    (folder / "allegedly.toml").write_text(text)
    ran = run("doctor")
    assert (ran.code, ran.out, ran.err) == (2, "", f"allegedly: allegedly.toml: {reason}\n")


def test_a_number_in_the_environment_must_be_one() -> None:
    with pytest.raises(CommandError, match="ALLEGEDLY_WORKERS: 'many' is not a number of at least 1"):
        resolve({}, {"ALLEGEDLY_WORKERS": "many"})


def test_a_password_is_in_no_representation(folder: Path) -> None:
    settings = resolve({}, {"ALLEGEDLY_NEO4J_PASSWORD": "hush-hush"}, folder)
    assert settings.password == "hush-hush"
    assert "hush" not in repr(settings)
