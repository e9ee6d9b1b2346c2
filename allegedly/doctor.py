"""Whether everything that is needed is there and answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from allegedly.settings import PASSWORD_VARIABLE, Setting, Settings


@dataclass(frozen=True)
class Finding:
    """One thing looked at: what is so, where it comes from, and whether that is well."""

    name: str
    value: str
    note: str = ""
    well: bool = True


def findings(settings: Settings) -> Iterator[Finding]:
    """Everything in force, then whether the model reads and the store answers."""
    for setting in (settings.store, settings.user, settings.database, settings.workers, settings.max_size):
        yield Finding(setting.name, "-" if setting.value is None else str(setting.value), f"from {setting.origin}")
    yield _ontology(settings.ontology)
    yield Finding("password", "set" if settings.password else "not set", f"from {PASSWORD_VARIABLE}")
    yield _model()
    yield _store(settings)


def _ontology(setting: Setting) -> Finding:
    if setting.value is None:
        return Finding("ontology", "shipped", f"from {setting.origin}")
    from extraction.ontology import Ontology, OntologyError

    try:
        Ontology.load(setting.value)
    except OntologyError as error:
        reason = f"{len(error.problems)} problems; allegedly ontology check {setting.value} tells them"
        return Finding("ontology", setting.value, f"{reason} (from {setting.origin})", False)
    except OSError as error:
        return Finding("ontology", setting.value, f"cannot be read: {error.strerror} (from {setting.origin})", False)
    return Finding("ontology", setting.value, f"from {setting.origin}")


def _model() -> Finding:
    try:
        from allegedly.pipeline import reader

        meta = reader().nlp.meta
    except Exception as error:  # whatever is wrong with an installed model, the doctor tells it
        return Finding(
            "model", "cannot be loaded", f"{error}; reinstall with: pip install --force-reinstall allegedly", False
        )
    return Finding("model", f"{meta['lang']}_{meta['name']} {meta['version']}", "reads")


def _store(settings: Settings) -> Finding:
    from pathlib import Path

    from graph.store import StoreError, is_server

    try:
        server = is_server(settings.store.value)
        if not server and not Path(settings.store.value).exists():
            return Finding("graph", "empty", "no store there yet; allegedly build SOURCES... makes it")
        with settings.open(read_only=True) as store:
            info = store.info()
    except StoreError as error:
        return Finding("graph", "does not answer", str(error), False)
    plurals = {"Document": "documents", "Entity": "entities", "Statement": "statements"}
    held = ", ".join(f"{info.nodes.get(label, 0)} {plural}" for label, plural in plurals.items())
    return Finding("graph", held, "the server answers" if server else "the store answers")
