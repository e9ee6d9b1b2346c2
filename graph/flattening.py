r"""Attributes as plain text and numbers, for formats that hold nothing else; and back.

A list becomes JSON text, as in `["actual", "denied"]`. What is None is left out. In text, characters that XML cannot
hold (control characters, lone surrogates) and those that reverse the direction of what follows are written as `\uXXXX`;
a backslash that already stands before such a code is written as `\u005c`, so that nothing is lost:

>>> escaped("a\x00b \\u0000")
'a\\u0000b \\u005cu0000'
>>> unescaped(escaped("a\x00b \\u0000")) == "a\x00b \\u0000"
True
>>> restored(flattened({"aliases": ["Ann", "B\x07"], "iso": None, "count": 3}))
{'aliases': ['Ann', 'B\x07'], 'count': 3}
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

# attributes that hold lists; on a relation "sources" is a number, on a statement "status" is a word
LISTS = frozenset(("aliases", "ends", "forms", "means", "sources", "starts", "status"))

_CHARACTERS = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff"  # tab and line feed are safe
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]"  # Unicode Standard Annex 9, and the byte order mark
)
_IN_JSON = re.compile(_CHARACTERS)
_IN_TEXT = re.compile(_CHARACTERS + r"|\\(?=u[0-9a-f]{4})")
_CODE = re.compile(r"\\u([0-9a-f]{4})")


def escaped(text: str) -> str:
    """`text` with `\\uXXXX` for every character that a format cannot hold or a reader would obey."""
    return _IN_TEXT.sub(_code, text)


def unescaped(text: str) -> str:
    """The text that `escaped` made `text` of."""
    return _CODE.sub(lambda match: chr(int(match[1], 16)), text)


def flattened(attributes: Mapping[str, Any]) -> dict[str, str | int | float | bool]:
    """`attributes` as text, numbers and truth values, in the order of their names."""
    return {name: _flat(value) for name, value in sorted(attributes.items()) if value is not None}


def restored(attributes: Mapping[str, Any]) -> dict[str, Any]:
    """The attributes that `flattened` made `attributes` of."""
    return {name: _full(name, value) for name, value in attributes.items()}


def _flat(value: Any) -> str | int | float | bool:
    if isinstance(value, str):
        return escaped(value)
    if isinstance(value, (bool, int, float)):
        return value
    # JSON has codes of its own, and the same ones
    return _IN_JSON.sub(_code, json.dumps(value, ensure_ascii=False))


def _full(name: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return json.loads(value) if name in LISTS and value.startswith("[") else unescaped(value)


def _code(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
