"""What may be told of a bug: the places in the program, and never a value, which could be of the user's data."""

import traceback


def without_values(error: BaseException) -> str:
    """The error and what led to it, as Python prints them, without the texts of errors: those may quote data."""
    parts: list[str] = []
    seen: set[int] = set()
    link: BaseException | None = error
    words = ""
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        kind = type(link)
        places = "".join(traceback.format_tb(link.__traceback__))
        parts.append(f"Traceback (most recent call last):\n{places}{kind.__module__}.{kind.__qualname__}\n{words}")
        if link.__cause__ is not None:
            link, words = link.__cause__, "\nwhich led to:\n\n"
        else:
            link, words = (None if link.__suppress_context__ else link.__context__), "\nduring which came:\n\n"
    return "".join(reversed(parts))
