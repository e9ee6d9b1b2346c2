"""A canned question: a Cypher file whose comment header says what it asks, what it takes and what it answers.

The file can be pasted into Neo4j Browser as it stands, because every parameter has its default inside the Cypher: the
first clause sets them, and one line `LIMIT 20` sets `limit`.

    // Who supports whom, and how often is it said?
    //
    // Anything more that a reader should know, in lines of its own.
    //
    // Parameters:
    // - entity (entity) = null: only support that this one gives or gets
    // - limit (number) = 20: at most so many rows
    //
    // Columns:
    // - supporter: who helps
    // - supported: who is helped

    WITH null AS entity
    MATCH (a:Entity)-[r:SUPPORTS]->(b:Entity)
    WHERE entity IS NULL OR toLower(entity) IN [toLower(a.name), toLower(b.name)]
    RETURN a.name AS supporter, b.name AS supported
    ORDER BY supporter, supported
    LIMIT 20

To run it with other values, `Query.statement` has `WITH $entity AS entity` and `LIMIT $limit` in their place. The
values travel beside it as parameters; none is ever written into the Cypher. A parameter without `= default` must be
given when asked from a program; pasted, it is null. `queries.values.Type` lists the types.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from queries.values import Type, Value, did_you_mean, nearest

_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_PARAMETER = re.compile(
    r"- (?P<name>[a-z]\w*) \((?P<type>\w+)\)(?: = (?P<default>null|\d+|'[^'\\]*'))?: (?P<means>\S.*)"
)
_COLUMN = re.compile(r"- (?P<name>[a-z]\w*): (?P<means>\S.*)")
_SETTING = re.compile(r"(null|\d+|'[^'\\]*') AS ([a-z]\w*)")
_HEAD = re.compile(rf"WITH {_SETTING.pattern}(?:, {_SETTING.pattern})*")
_LIMIT = re.compile(r"LIMIT (\d+)")
_RETURNED = re.compile(r"\bAS ([a-z]\w*)")


class QueryError(ValueError):
    """A question that cannot be asked: of an unknown name, in a file that does not hold one, or with wrong values."""


class QueryFileError(QueryError):
    """A file that holds no canned question. `reasons` lists everything that is wrong with it."""

    def __init__(self, path: Path, reasons: list[str]) -> None:
        self.path, self.reasons = path, reasons
        super().__init__(f"{path}: {'; '.join(reasons)}")


class ValuesError(QueryError):
    """Values that do not fit a question's parameters. `reasons` lists all of them."""

    def __init__(self, query: str, reasons: list[str]) -> None:
        self.query, self.reasons = query, reasons
        super().__init__(f"{query}: {'; '.join(reasons)}")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What can be set. One that is `required` has no default; `default` is then None."""

    name: str
    type: Type
    default: Value
    description: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """What one column of the answer means."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Query:
    """A canned question. `text` is the whole file, `cypher` its Cypher with the defaults inside, and `statement` the
    same Cypher with `$name` in the place of each default. `description` is what the header says beyond the question."""

    name: str
    question: str
    description: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    text: str
    cypher: str
    statement: str

    def bind(self, values: Mapping[str, str | int | None]) -> dict[str, Value]:
        """The parameters of `statement` for `values`, defaults filled in.

        Raises `ValuesError` with every reason at once: unknown names, values of the wrong type, missing ones.
        """
        reasons = []
        names = [p.name for p in self.parameters]
        for name in values:
            if name not in names:
                known = did_you_mean(nearest(name, names)) or f"; it takes {', '.join(names) or 'none'}"
                reasons.append(f"no parameter {name!r}{known}")
        bound: dict[str, Value] = {}
        for parameter in self.parameters:
            given = values.get(parameter.name)
            bound[parameter.name] = parameter.default
            if given is not None:
                try:
                    bound[parameter.name] = parameter.type.read(given)
                except ValueError as error:
                    reasons.append(f"{parameter.name} is {error}")
            elif parameter.required:
                reasons.append(f"{parameter.name} is needed: {parameter.description} (--{parameter.name} VALUE)")
        if reasons:
            raise ValuesError(self.name, reasons)
        return bound


def load_query(path: Path | str) -> Query:
    """The question in the file at `path`, named as the file is.

    Raises `QueryFileError` with every reason, each with its line where it has one, if the file does not hold one.
    """
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryFileError(path, [f"cannot be read: {error}"]) from None
    return _File(path, text).query()


class _File:
    """Reads one file and collects what is wrong with it instead of stopping at the first thing."""

    def __init__(self, path: Path, text: str) -> None:
        self.path, self.text = path, text
        self.reasons: list[str] = []
        self.parameters: list[Parameter] = []
        self.columns: list[Column] = []
        self.prose: list[str] = []

    def query(self) -> Query:
        if not _NAME.fullmatch(self.path.stem):
            self.reasons.append("a question is named in small letters, digits and hyphens, as in who-said-what.cypher")
        lines = self.text.splitlines()
        size = next((i for i, line in enumerate(lines) if not line.startswith("//")), len(lines))
        self.header(lines[:size])
        cypher = "\n".join(lines[size:]).strip()
        statement = self.statement(cypher, line=size + 1)
        question = self.prose[0] if self.prose else ""
        if not question.endswith("?"):
            self.reasons.append("line 1: the header begins with the question, in one line that ends with '?'")
        if not self.columns:
            self.reasons.append("the header lists no columns ('// Columns:', then '// - name: meaning')")
        if self.reasons:
            raise QueryFileError(self.path, self.reasons)
        return Query(
            name=self.path.stem,
            question=question,
            description="\n".join(self.prose[1:]).strip(),
            parameters=tuple(self.parameters),
            columns=tuple(self.columns),
            text=self.text,
            cypher=cypher,
            statement=statement,
        )

    def header(self, lines: list[str]) -> None:
        part = ""
        for number, line in enumerate(lines, 1):
            words = line.removeprefix("//").strip()
            if words in ("Parameters:", "Columns:"):
                part = words
            elif not part:
                self.prose.append(words)
            elif not words:
                continue
            elif part == "Parameters:":
                self.parameter(number, words)
            elif match := _COLUMN.fullmatch(words):
                self.columns.append(Column(match["name"], match["means"]))
            else:
                self.reasons.append(f"line {number}: a column is written '- name: meaning'")

    def parameter(self, number: int, words: str) -> None:
        match = _PARAMETER.fullmatch(words)
        if not match:
            self.reasons.append(f"line {number}: a parameter is written '- name (type) = default: meaning'")
        elif match["type"] not in list(Type):
            self.reasons.append(f"line {number}: type {match['type']!r} is not one of {', '.join(Type)}")
        else:
            default = match["default"]
            self.parameters.append(
                Parameter(match["name"], Type(match["type"]), _literal(default), match["means"], default is None)
            )

    def statement(self, cypher: str, line: int) -> str:
        """`cypher` with `$name` for each default; says where header and Cypher disagree."""
        lines = cypher.splitlines()
        settings: list[tuple[str, Value]] = []
        if lines and _HEAD.fullmatch(lines[0]):
            settings = [(name, _literal(value)) for value, name in _SETTING.findall(lines[0])]
            lines[0] = "WITH " + ", ".join(f"${name} AS {name}" for name, _ in settings)
        for number, text in enumerate(lines):
            if match := _LIMIT.fullmatch(text):
                settings.append(("limit", int(match[1])))
                lines[number] = "LIMIT $limit"
        described = [(p.name, p.default) for p in self.parameters]
        if settings != described:
            self.reasons.append(
                f"the header describes {_settings(described)}, but the Cypher sets {_settings(settings)} "
                "(in its first line, 'WITH null AS name', and one line 'LIMIT 20')"
            )
        returned = _RETURNED.findall(cypher[cypher.rfind("RETURN ") :])
        if returned != [c.name for c in self.columns]:
            self.reasons.append(
                f"the header describes the columns {', '.join(c.name for c in self.columns) or 'none'}, "
                f"but the Cypher returns {', '.join(returned) or 'none by name'} (each as 'RETURN value AS name')"
            )
        return "\n".join(lines)


def _literal(words: str | None) -> Value:
    if words is None or words == "null":
        return None
    return words[1:-1] if words.startswith("'") else int(words)


def _settings(settings: list[tuple[str, Value]]) -> str:
    return ", ".join(f"{name} = {'null' if value is None else repr(value)}" for name, value in settings) or "nothing"
