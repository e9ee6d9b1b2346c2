"""Nouns for lands, towns and the quarters of both."""

from __future__ import annotations

CITIES = frozenset("capital city town village port island hamlet settlement suburb resort".split())
REGIONS = frozenset("prefecture district department region krai raion parish shire emirate state".split())
TERRITORIES = frozenset(
    """possession state territory province region republic commonwealth oblast dependency canton governorate
    county""".split()
)
LANDS = TERRITORIES | REGIONS
# where one lies inside a place: "X, southern Peru"
QUARTERS = frozenset(
    """north south east west northern southern eastern western central northeast northwest southeast southwest
    northeastern northwestern southeastern southwestern upper lower inner mainland occupied rural coastal""".split()
)
