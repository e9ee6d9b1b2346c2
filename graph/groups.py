"""What belongs together because it is joined, directly or by way of others."""

from __future__ import annotations


class Groups:
    """Groups of ids (union-find). A group is named after the least of its members, whatever was joined first."""

    def __init__(self) -> None:
        self._up: dict[str, str] = {}

    def find(self, member: str) -> str:
        """The least member of the group of `member`."""
        up = self._up
        up.setdefault(member, member)
        while up[member] != member:
            up[member] = up[up[member]]
            member = up[member]
        return member

    def join(self, one: str, other: str) -> None:
        least, greatest = sorted((self.find(one), self.find(other)))
        self._up[greatest] = least
