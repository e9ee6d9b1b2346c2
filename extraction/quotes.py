from spacy.language import Language
from spacy.tokens import Doc


@Language.component("allegedly_quotes")
def quotes(doc: Doc) -> Doc:
    return doc
