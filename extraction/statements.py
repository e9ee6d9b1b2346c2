from spacy.language import Language
from spacy.tokens import Doc


@Language.component("allegedly_statements")
def statements(doc: Doc) -> Doc:
    return doc
