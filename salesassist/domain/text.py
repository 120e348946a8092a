"""Folding text so that names and searches meet whatever their case and accents."""

import re
import unicodedata
from collections.abc import Sequence

# Letters that Unicode does not decompose; a person who types "Soren" means "Søren".
_PLAIN = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t",
    "’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "\N{NO-BREAK SPACE}": " ",
})  # fmt: skip
_JOINERS = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"  # spelling, in Persian and Indian names and in emoji


_TITLES = frozenset((
    "dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "herr", "frau", "hr", "mme", "mlle", "monsieur",
    "madame", "sig", "sra", "mag", "dipl", "dipl-ing", "dipl.-ing", "dr-ing", "dr.-ing",
))  # fmt: skip
_AFTER_TITLES = frozenset(("med", "jur", "rer", "nat", "phil", "hc", "habil", "ing", "techn"))

# What NFKD makes of the accents of Latin letters: all combining characters of that block, but for the one that is a
# letter by itself when folded, and the one that combines nothing.
_ACCENTS = re.compile("[\u0300-\u0344\u0346-\u034e\u0350-\u036f]")


def fold(text: str) -> str:
    """Return text without case and accents, blanks made single: what two spellings are compared by."""
    if text.isascii():
        plain = text.lower()
        return plain.strip() if "  " not in plain and plain.isprintable() else " ".join(plain.split())
    plain = unicodedata.normalize("NFKD", text)
    if (bare := _ACCENTS.sub("", plain)).isascii():  # so it is with most names, and takes a third of the time
        return " ".join(bare.lower().split())
    plain = plain.casefold()  # after NFKD: "™" becomes "TM" and then "tm"
    plain = unicodedata.normalize("NFKD", plain).translate(_PLAIN)
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def behind_titles(words: Sequence[str]) -> Sequence[str]:
    """The words of a name (folded, without dots at their ends) behind its titles; never none of them."""
    at = 0
    while at < len(words) - 1 and (words[at] in _TITLES or (at and words[at] in _AFTER_TITLES)):
        at += 1
    return words[at:]


def one_line(text: str) -> str:
    """Return text as one line without control characters, as names and purposes are kept."""
    if text.isprintable():  # so the only blank is the space
        return text if "  " not in text and text == text.strip() else " ".join(text.split())
    return " ".join("".join(c if c.isprintable() or c in _JOINERS else " " for c in text).split())
