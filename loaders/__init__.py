"""The loading room: anything with text in it becomes documents.

`load` takes paths, folders, globs and `-` for standard input and yields one `Document` after another, or the
`LoadingError` that says why there is none. It holds one article in memory at a time.
"""

from loaders.errors import LoadingError
from loaders.loading import DEFAULT_MAX_BYTES, load

__all__ = ["DEFAULT_MAX_BYTES", "LoadingError", "load"]
