"""The exit codes of the command line, and which error leads to which.

| code | meaning                                                             |
|------|---------------------------------------------------------------------|
| 0    | everything was done                                                 |
| 1    | done, but something was skipped, refused or not found; stderr says what |
| 2    | the command was given something it cannot use: an option, a parameter, a file to load or write |
| 3    | the store: locked, unreachable, wrong password, damaged, or a query it refused |
| 130  | interrupted with Ctrl-C                                             |
| 141  | the reader of standard output went away                             |
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What a command tells the shell."""

    DONE = 0
    PARTLY = 1
    USAGE = 2
    STORE = 3
    INTERRUPTED = 130
    PIPE_CLOSED = 141


class CommandError(Exception):
    """A user's mistake or bad luck: the message says what is wrong and what to do, `code` what the shell is told."""

    def __init__(self, message: str, code: ExitCode = ExitCode.USAGE) -> None:
        self.code = code
        super().__init__(message)
