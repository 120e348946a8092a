"""Folding text so that names and searches meet whatever their case and accents."""

import unicodedata

# Letters that Unicode does not decompose; a person who types "Soren" means "Søren".
_PLAIN = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t",
    "’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "\N{NO-BREAK SPACE}": " ",
})  # fmt: skip
_JOINERS = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"  # spelling, in Persian and Indian names and in emoji


def fold(text: str) -> str:
    """Return text without case and accents, blanks made single: what two spellings are compared by."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text).casefold()  # in this order: "™" becomes "TM" and then "tm"
    plain = unicodedata.normalize("NFKD", plain).translate(_PLAIN)
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def one_line(text: str) -> str:
    """Return text as one line without control characters, as names and purposes are kept."""
    if text.isprintable():  # so the only blank is the space
        return text if "  " not in text and text == text.strip() else " ".join(text.split())
    return " ".join("".join(c if c.isprintable() or c in _JOINERS else " " for c in text).split())
