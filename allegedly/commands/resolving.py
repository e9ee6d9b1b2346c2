"""resolve: who is who, proposed and decided."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from allegedly import options
from allegedly.commands.rows import Format, FormatOption, print_rows
from allegedly.completion import entities
from allegedly.console import say
from allegedly.exits import CommandError, ExitCode

if TYPE_CHECKING:
    from graph.candidates import Actor, Candidate
    from graph.decisions import Decision
    from graph.store import Store


def resolve(
    list_: Annotated[bool, typer.Option("--list", help="List proposals and do not ask.")] = False,
    sure: Annotated[
        bool,
        typer.Option(
            "--sure",
            help="Decide what the whole store leaves no doubt about, and judge anew what was decided so before.",
        ),
    ] = False,
    same: Annotated[
        tuple[str, str] | None,
        typer.Option("--same", metavar="ONE OTHER", help="Decide that these two, by name or id, are one."),
    ] = None,
    different: Annotated[
        tuple[str, str] | None,
        typer.Option("--different", metavar="ONE OTHER", help="Decide that these two are not one."),
    ] = None,
    undo: Annotated[
        list[str] | None, typer.Option("--undo", metavar="DECISION", help="Take a decision back, by its id.")
    ] = None,
    decisions: Annotated[bool, typer.Option("--decisions", help="List what was decided.")] = False,
    export: Annotated[
        str | None, typer.Option("--export", metavar="FILE", help="Write all decisions as JSON lines; - for output.")
    ] = None,
    load: Annotated[
        str | None, typer.Option("--load", metavar="FILE", help="Take over the decisions of such a file; - for input.")
    ] = None,
    entity: Annotated[
        str | None,
        typer.Option("--entity", metavar="NAME", help="Only proposals on this one.", autocompletion=entities),
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="Only Person, Organization, Country, Place, ...")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, metavar="N", help="At most so many proposals.")] = 20,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decides; by default the user.")] = None,
    reason: Annotated[str | None, typer.Option("--reason", metavar="WORDS", help="Why.")] = None,
    format_: FormatOption = Format.AUTO,
    store: options.Store = None,
    user: options.User = None,
    database: options.Database = None,
) -> None:
    """Decide who is who: propose entities that may be one, with the evidence, and ask.

    Decisions are records: who said so, and when. Documents loaded later follow them, no document's words are changed,
    and one that is taken back leaves no trace in the graph.

    \b
    Examples:
      allegedly resolve                              (asks, the likeliest first)
      allegedly resolve --list --entity Kim --format json
      allegedly resolve --same Trump "Donald Trump" --reason "the president"
      allegedly resolve --export decisions.jsonl     (to be reviewed, and loaded elsewhere)
      allegedly resolve --load decisions.jsonl --store bolt://localhost
      allegedly resolve --undo 4f0c...
    """
    actions = (list_, sure, same, different, undo, decisions, export, load)
    if sum(bool(action) for action in actions) > 1:
        raise CommandError(
            "resolve does one thing at a time: --list, --sure, --same, --different, --undo, --decisions, --export "
            "or --load"
        )
    if sure and (entity or kind or by):
        raise CommandError(
            "--sure looks at the whole store and decides in its name; --entity, --kind and --by go without"
        )
    asking = not any(actions)
    if asking and not sys.stdin.isatty():
        raise CommandError("resolve asks about each proposal; without a terminal, say --list, --sure or --load FILE")
    reading = bool(list_ or decisions or export)
    with options.in_force(store=store, user=user, database=database).open(read_only=reading) as opened:
        if export:
            _export(opened, export)
        elif load:
            _load(opened, load)
        elif decisions:
            _tell(opened, format_)
        elif undo:
            _undo(opened, undo)
        elif same or different:
            _decide(opened, same, different, _who(by), reason)
        elif sure:
            _sure(opened)
        else:
            found = _proposals(opened, entity, kind)[:limit]
            if list_:
                _list(opened, found, format_)
            else:
                _ask(opened, found, _who(by), reason)


def _proposals(store: Store, entity: str | None, kind: str | None) -> list[Candidate]:
    from allegedly.resolution import wanted

    return [c for c in store.proposals() if wanted(c, entity, kind)]


def _list(store: Store, found: list[Candidate], format_: Format) -> None:
    from allegedly.resolution import row

    print_rows([row(store, candidate) for candidate in found], format_)
    if not found:
        say("nothing to decide")


def _ask(store: Store, found: list[Candidate], by: str, reason: str | None) -> None:
    from allegedly.resolution import page, told
    from graph.decisions import DecisionError, Verdict
    from queries.printable import printable

    answers = {"s": Verdict.SAME, "d": Verdict.DIFFERENT}
    for number, candidate in enumerate(found, 1):
        print(f"\n{number} of {len(found)}: ", end="")
        for line in page(candidate, store.evidence(candidate)):
            print(printable(line))
        print()
        answer = _answer()
        if answer == "q":
            return
        if answer in answers:
            try:
                for one in store.decide([store.judged(candidate, answers[answer], by, _now(), reason)]):
                    print(f"recorded {printable(told(one))}")
            except DecisionError as error:
                # an earlier answer may have settled it
                say(str(error))
    print("\nnothing more to decide" if found else "nothing to decide")


def _answer() -> str:
    while True:
        answer = str(typer.prompt("[s]ame, [d]ifferent, s[k]ip or [q]uit", default="k", show_default=False))
        if answer[:1].lower() in ("s", "d", "k", "q"):
            return "k" if answer.lower() == "skip" else answer[:1].lower()


def _sure(store: Store) -> None:
    from allegedly.resolution import told
    from queries.printable import printable

    made, gone = store.decide_sure(_now())
    for one in gone:
        print(f"taken back {printable(told(one))}")
    for one in made:
        print(f"recorded {printable(told(one))}")
    if not made and not gone:
        say("nothing new that the store leaves no doubt about; 'allegedly resolve' asks about the rest")


def _decide(
    store: Store, same: tuple[str, str] | None, different: tuple[str, str] | None, by: str, reason: str | None
) -> None:
    from allegedly.resolution import told
    from graph.candidates import Candidate
    from graph.decisions import Verdict
    from queries.printable import printable

    verdict = Verdict.SAME if same else Verdict.DIFFERENT
    one, other = (_actor(store, name) for name in same or different or ("", ""))
    first, second = sorted((one, other), key=lambda a: (-a.documents, a.name, a.id))
    for made in store.decide([store.judged(Candidate(first, second, 1.0, ()), verdict, by, _now(), reason)]):
        print(f"recorded {printable(told(made))}")


def _actor(store: Store, name: str) -> Actor:
    from allegedly import profile
    from queries import Type, known
    from queries.values import did_you_mean, nearest

    found = profile.named(store, name)
    if not found:
        close = nearest(name, known(store, Type.ENTITY))
        raise CommandError(f"the graph knows no entity called {name!r}{did_you_mean(close)}", ExitCode.PARTLY)
    if len(found) > 1:
        listed = "; ".join(f"{one} {one.id}" for one in found)
        raise CommandError(f"{len(found)} entities are called {name!r}; say which by its id: {listed}")
    actor = store.actor(found[0].id)
    assert actor is not None
    return actor


def _undo(store: Store, ids: list[str]) -> None:
    from allegedly.resolution import told
    from queries.printable import printable

    gone = store.take_back(ids)
    for one in gone:
        print(f"taken back {printable(told(one))}")
    unknown = sorted(set(ids) - {one.id for one in gone})
    for id_ in unknown:
        say(f"no decision {id_}; 'allegedly resolve --decisions' lists what was decided")
    if unknown:
        raise typer.Exit(ExitCode.PARTLY)


def _tell(store: Store, format_: Format) -> None:
    rows = [
        {
            "id": one.id,
            "verdict": str(one.verdict),
            "one": str(one.one),
            "other": str(one.other),
            "by": one.by,
            "at": one.at,
            "reason": one.reason,
        }
        for one in sorted(store.decisions(), key=lambda d: (d.at, d.id))
    ]
    print_rows(rows, format_)
    if not rows:
        say("nothing was decided yet")


def _export(store: Store, path: str) -> None:
    from allegedly.output import writing
    from graph.decisions import dumps

    found = sorted(store.decisions(), key=lambda d: (d.at, d.id))
    with writing(path) as stream:
        stream.write("".join(dumps(one) + "\n" for one in found).encode())
    say(f"{len(found)} {'decision' if len(found) == 1 else 'decisions'} written")


def _load(store: Store, path: str) -> None:
    from graph.decisions import DecisionError, loads

    found: list[Decision] = []
    reasons: list[str] = []
    for number, line in _lines(path):
        try:
            found.append(loads(line))
        except DecisionError as error:
            reasons += [f"line {number}: {reason}" for reason in error.reasons]
    if reasons:
        raise CommandError(f"{path}: {'; '.join(reasons)}; nothing was recorded")
    made = store.decide(found)
    print(f"recorded {len(made)}, known already {len(found) - len(made)}")


def _lines(path: str) -> Iterator[tuple[int, str]]:
    try:
        text = sys.stdin.buffer.read() if path == "-" else _bytes(path)
        lines = text.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise CommandError(f"{path}: not UTF-8 text; decisions are JSON lines, as --export writes them") from None
    yield from ((number, line) for number, line in enumerate(lines, 1) if line.strip())


def _bytes(path: str) -> bytes:
    from pathlib import Path

    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise CommandError(f"{path}: cannot be read: {error.strerror}") from None


def _who(by: str | None) -> str:
    import getpass

    if by:
        return by
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        raise CommandError("nobody knows who you are; say --by NAME, a decision records who made it") from None


def _now() -> str:
    from datetime import UTC, datetime

    return datetime.now(UTC).isoformat(timespec="seconds")
