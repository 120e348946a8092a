"""Which characters the bytes of a file stand for."""

import codecs
from functools import lru_cache

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARACTER_SETS = (
    "utf",
    "ascii",
    "iso8859",
    "cp",
    "koi8",
    "shift",
    "euc",
    "gb",
    "hz",
    "big5",
    "mac",
    "iso2022",
    "tis",
    "johab",
)
_SAMPLE = 8192
_STEP = 1 << 20


def wide_encoding(data: bytes) -> str | None:
    """Return the encoding that a byte order mark or the pattern of NULs tells, None if there is neither."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:_SAMPLE]
    nuls = sample.count(0)
    if nuls * 5 < len(sample) or len(sample) < 4:
        return None
    first, second = sample[0::2].count(0), sample[1::2].count(0)
    if second > 4 * first:
        return "utf-16-le"
    if first > 4 * second:
        return "utf-16-be"
    return None


def is_utf8(data: bytes) -> bool:
    """Return whether all of it is UTF-8, without holding it twice in memory."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    view = memoryview(data)
    try:
        for start in range(0, len(data), _STEP):
            decoder.decode(view[start : start + _STEP])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def is_mostly_utf8(data: bytes) -> bool:
    """Return whether it is UTF-8 in which a few bytes are damaged, and not another encoding altogether."""
    text = data[: 16 * _STEP].decode("utf-8", "replace")
    damaged = text.count("\N{REPLACEMENT CHARACTER}")
    foreign = len(text) - len(text.encode("ascii", "ignore")) - damaged
    return damaged * 4 <= foreign


@lru_cache(maxsize=256)
def known_charset(name: str) -> str | None:
    """Return Python's name of a character set that a file names, None for what is none or not known."""
    try:
        found = codecs.lookup(name.strip().strip("\"'")).name
    except (LookupError, ValueError):
        return None
    plain = found.replace("_", "").replace("-", "").lower()
    if plain in ("utf7", "utf8sig") or not plain.startswith(_CHARACTER_SETS):
        return None  # Python knows codecs that are no character sets: base64, rot13, unicode_escape
    return found
