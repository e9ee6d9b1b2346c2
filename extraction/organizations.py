"""Well-known bodies whose names do not say what they are: `data/organizations.yaml`."""

from __future__ import annotations

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
