r"""Text from articles made safe to show.

An article can hold terminal escape sequences, null bytes, marks that reverse the direction of what follows, and text
that a spreadsheet runs as a formula. `printable` shows such characters by their code instead of obeying them:

    >>> print(printable("Ann\x1b[2J \u202egnihton"))
    Ann\u001b[2J \u202egnihton

Letters of every script, and the joiners that Persian, Indic scripts and emoji need, stay as they are.
"""

from __future__ import annotations

import re

# control characters, line separators, lone surrogates; the direction marks of Unicode Standard Annex 9, the byte order
# mark, and tag characters, which no one can see
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")


def printable(text: str) -> str:
    """`text` with every character that a terminal obeys instead of showing written as its code."""
    return _UNSAFE.sub(lambda match: code(match[0]), text)


def one_line(text: str) -> str:
    """`text` as `printable` shows it, in one line: runs of white space become one space."""
    return printable(" ".join(text.split()))


def cell(text: str) -> str:
    """`text` as `printable` shows it but with its line ends, and such that a spreadsheet shows it, not computes it.

    Text that begins like a formula gets an apostrophe before it, as the OWASP's note on CSV injection advises.

    >>> cell("=HYPERLINK(1)"), cell("'t Hooft")
    ("'=HYPERLINK(1)", "'t Hooft")
    """
    lines = "\n".join(printable(line) for line in text.split("\n"))
    return ("'" if _FORMULA.match(text) else "") + lines


def code(character: str) -> str:
    r"""The code of a character as JSON writes it, `\uXXXX`, in two halves beyond the first 65,536."""
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{int.from_bytes(units[i : i + 2]):04x}" for i in range(0, len(units), 2))
