"""allegedly: who supports whom with what, who says so, and the sentence behind every edge.

    import allegedly

    allegedly.build("articles/")
    for row in allegedly.ask("who-supports-whom-with-what").rows:
        print(row)

The functions are imported when they are first used, so that the command line starts at once.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from allegedly.facade import ask, build, read, to_networkx

__all__ = ["ask", "build", "read", "to_networkx"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        from allegedly import facade

        return getattr(facade, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
