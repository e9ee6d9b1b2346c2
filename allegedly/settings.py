"""What is in force and where it comes from: an option, the environment, a configuration file, or the default.

The configuration file is TOML: `allegedly.toml` in the current folder, else `config.toml` in the user's configuration
folder. It may hold `store`, `user`, `database`, `workers`, `max_size` and `ontology`, never a password: that comes
from ALLEGEDLY_NEO4J_PASSWORD or a prompt.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from allegedly.exits import CommandError

if TYPE_CHECKING:
    from graph.store import Store

PASSWORD_VARIABLE = "ALLEGEDLY_NEO4J_PASSWORD"
# an address, well written or not, with more in it than a host: it is refused before anything can show it
_SECRETIVE = re.compile(r"\s*[a-z][a-z0-9+.-]+:/.*[@?#]", re.IGNORECASE)


@dataclass(frozen=True)
class _Known:
    """A setting's environment variable, default and type."""

    variable: str
    default: str | int | None
    type: type = str


KNOWN: Mapping[str, _Known] = {
    "store": _Known("ALLEGEDLY_STORE", "allegedly.graph"),
    "user": _Known("ALLEGEDLY_NEO4J_USER", "neo4j"),
    "database": _Known("ALLEGEDLY_NEO4J_DATABASE", None),
    "workers": _Known("ALLEGEDLY_WORKERS", 1, int),
    "max_size": _Known("ALLEGEDLY_MAX_SIZE", 1, int),
    "ontology": _Known("ALLEGEDLY_ONTOLOGY", None),
}


@dataclass(frozen=True)
class Setting:
    """A value in force and its origin ("--store", "ALLEGEDLY_STORE", a file's path, "default")."""

    name: str
    value: Any
    origin: str


@dataclass(frozen=True)
class Settings:
    """Everything in force. `password` is kept out of every representation."""

    store: Setting
    user: Setting
    database: Setting
    workers: Setting
    max_size: Setting
    ontology: Setting
    password: str | None = field(default=None, repr=False)

    @property
    def is_server(self) -> bool:
        """Whether the store is a Neo4j server rather than a file."""
        from graph.store import is_server

        return is_server(self.store.value)

    @property
    def max_bytes(self) -> int:
        """`max_size` in bytes; the setting is in millions of them."""
        return int(self.max_size.value) * 1_000_000

    @property
    def longest(self) -> int | None:
        """The most characters to read at once, where `max_size` allows more than the parser does by itself."""
        return self.max_bytes if self.max_bytes > 1_000_000 else None

    def open(self, *, read_only: bool = False, prompt: bool = True, any_version: bool = False) -> Store:
        """The store in force. Asks for the password of a server on a terminal where the environment holds none."""
        from graph.store import open_store

        return open_store(
            self.store.value,
            user=self.user.value,
            password=self._password(prompt),
            database=self.database.value,
            read_only=read_only,
            any_version=any_version,
        )

    def _password(self, prompt: bool) -> str | None:
        if self.password or not (self.is_server and prompt and sys.stdin.isatty()):
            return self.password
        from getpass import getpass

        return getpass(f"Password of {self.user.value} at {self.store.value} (empty for none): ") or None


def resolve(
    options: Mapping[str, Any] | None = None,
    environment: Mapping[str, str] = os.environ,
    folder: Path | None = None,
) -> Settings:
    """The settings in force: `options` before `environment` before the configuration file before the defaults.

    Options that are None count as not given. Raises `CommandError` for a configuration that cannot be used.
    """
    path, configured = _configuration(folder or Path(), environment)
    found = {}
    for name, known in KNOWN.items():
        given = (options or {}).get(name)
        if given is not None:
            found[name] = Setting(name, given, "--" + name.replace("_", "-"))
        elif environment.get(known.variable):
            found[name] = Setting(name, _typed(environment[known.variable], known, known.variable), known.variable)
        elif name in configured:
            found[name] = Setting(name, configured[name], str(path))
        else:
            found[name] = Setting(name, known.default, "default")
    if _SECRETIVE.match(str(found["store"].value)):
        raise CommandError(
            f"{found['store'].origin}: a server's address is like neo4j://HOST:7687 and holds no user or password; "
            f"give the user with --user, the password in {PASSWORD_VARIABLE} or when asked"
        )
    return Settings(**found, password=environment.get(PASSWORD_VARIABLE) or None)


def configuration_paths(folder: Path, environment: Mapping[str, str] = os.environ) -> tuple[Path, Path]:
    """Where a configuration file is looked for, the first one found is read."""
    from platformdirs import user_config_path

    return folder / "allegedly.toml", user_config_path("allegedly", appauthor=False) / "config.toml"


def _configuration(folder: Path, environment: Mapping[str, str]) -> tuple[Path | None, dict[str, Any]]:
    import tomllib

    for path in configuration_paths(folder, environment):
        try:
            with path.open("rb") as file:
                return path, _checked(path, tomllib.load(file))
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            raise CommandError(f"{path}: cannot be read: {error.strerror}") from None
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise CommandError(f"{path}: is not TOML: {error}") from None
    return None, {}


def _checked(path: Path, values: dict[str, Any]) -> dict[str, Any]:
    """The file's values; all that is wrong with them is said at once."""
    wrong = []
    for name, value in values.items():
        if "password" in name.lower():
            wrong.append(f"{name!r}: a password does not belong in a file; set {PASSWORD_VARIABLE} instead")
        elif name not in KNOWN:
            wrong.append(f"{name!r} is not a setting; there are {', '.join(KNOWN)}")
        elif not isinstance(value, KNOWN[name].type) or isinstance(value, bool):
            wrong.append(f"{name!r} must be {'a number' if KNOWN[name].type is int else 'text'}")
        elif isinstance(value, int) and value < 1:
            wrong.append(f"{name!r} must be at least 1")
    if wrong:
        raise CommandError(f"{path}: " + "; ".join(wrong))
    for name in ("store", "ontology"):
        if name in values and "://" not in values[name]:
            # a path in a file is meant from where the file is
            values[name] = str(path.parent / Path(values[name]).expanduser())
    return values


def _typed(text: str, known: _Known, origin: str) -> Any:
    if known.type is not int:
        return text
    if not (text.isascii() and text.isdigit() and int(text) >= 1):
        raise CommandError(f"{origin}: {text!r} is not a number of at least 1")
    return int(text)
