"""Where long words, addresses above all, may be broken: after signs that part them, not anywhere."""

import re

_LONG_WORD = re.compile(r"\S{16,}")
_BREAKS = re.compile(r"([@._/\-]|\w{10})")
_MARK = "\N{ZERO WIDTH SPACE}"


def breakable(text: str) -> str:
    """A text in which long words may be broken."""
    return _LONG_WORD.sub(lambda found: _BREAKS.sub(f"\\1{_MARK}", found[0]), text)


def unbroken(text: str) -> str:
    """What was made breakable as it was, for what is copied from the screen."""
    return text.replace(_MARK, "")
