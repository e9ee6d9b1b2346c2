"""Well-known bodies whose names do not say what they are: `data/organizations.yaml`."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources

import yaml


@lru_cache(maxsize=1)
def known_organizations() -> dict[str, str]:
    """Every form, short or full, with the full name."""
    text = resources.files("extraction").joinpath("data/organizations.yaml").read_text(encoding="utf-8")
    forms = {}
    for name, short in yaml.safe_load(text).items():
        forms[name] = name
        for form in short:
            forms[form] = name
    return forms


def is_short_for(short: str, full: str) -> bool:
    """True where `short` is made of a body's full name: "UC Davis", "CalFire", "Phivolcs"."""
    words = re.findall(r"[^\W_]+", full)
    initials = {w[0].casefold() for w in words}
    capitals = [c.casefold() for c in short if c.isupper()]
    if not capitals or not initials.issuperset(capitals) or len(short) >= len(full):
        return False
    return len(capitals) > 1 or any(w[:2].casefold() == short[:2].casefold() for w in words)
