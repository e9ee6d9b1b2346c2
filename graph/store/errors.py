"""What can go wrong with a store.

    StoreError
      StoreLocked         another process writes to this embedded store
      StoreUnreachable    no server answers at this address, or it went away
      StoreAuthError      the server refuses user or password
      StoreVersionError   the store was made by another version
      StoreFormatError    the file is no store
      ReadOnlyError       a query that would write
      QueryError          a query the store cannot run

Every message says what is wrong, where, and what to do. No message holds a password.
"""

from __future__ import annotations


class StoreError(Exception):
    """Something is wrong with a store. `is_retryable`: the same call may well succeed a little later."""

    is_retryable = False


class StoreLocked(StoreError):
    """Another process has the embedded store open for writing."""

    is_retryable = True


class StoreUnreachable(StoreError):
    """No server answers, or it stopped answering and did not come back in time."""

    is_retryable = True


class StoreAuthError(StoreError):
    """The server refuses the user or the password."""


class StoreVersionError(StoreError):
    """The store was made by another version of this program."""


class StoreFormatError(StoreError):
    """The file is there but is no store, or is damaged."""


class ReadOnlyError(StoreError):
    """A query that would write was refused."""


class QueryError(StoreError):
    """The store cannot run this query; the message has the store's own words."""


_LONGEST = 600


def shortened(message: str) -> str:
    """A database's own words, cut where they go on to list all it knows."""
    return message if len(message) <= _LONGEST else message[:_LONGEST].rstrip() + " ..."
