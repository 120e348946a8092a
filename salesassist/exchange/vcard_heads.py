"""What stands before the colon of a vCard's line, read once for all lines that begin so."""

import re
from functools import lru_cache

from salesassist.exchange.encoding import known_charset
from salesassist.frozen import dataclass

_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_ ./-]*")
_PARAMETERS = re.compile(r';((?:[^;"]|"[^"]*"?)*)')
_QUOTED_VALUE = re.compile(r'"([^"]*)"?|([^",]+)')
_LONGEST_HEAD = 10_000
_UNSAID_TYPES = frozenset(
    ("voice", "internet", "pref", "text", "msg", "dom", "intl", "postal", "parcel", "x400", "uri")
)
TYPE_NAMES = {
    "cell": "mobile",
    "homefax": "home fax",
    "workfax": "work fax",
    "home page": "",
    "homepage": "",
}


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the colon: `item1.TEL;TYPE=CELL,VOICE`. Types are lower case, the name is upper case."""

    group: str
    name: str
    types: tuple[str, ...]
    parameters: dict[str, str]
    encoding: str  # "QP", "B" or ""
    charset: str
    label: str  # what the types say for a person to read: "work", "mobile", "home fax"
    text: str  # as written, but for encoding and character set, which are gone once the value is decoded


@lru_cache(maxsize=4096)
def read_head(text: str) -> Head | None:
    """Return the parts of what stands before the colon, None if that is no property at all."""
    if len(text) > _LONGEST_HEAD:
        return None
    name, semicolon, rest = text.strip().partition(";")
    name = name.strip().lstrip("\ufeff")
    if not _NAME.fullmatch(name) or len(name) > 100:
        return None
    group, _, plain = name.rpartition(".")
    types: list[str] = []
    parameters: dict[str, str] = {}
    encoding = charset = ""
    kept = [name]
    for part in _PARAMETERS.findall(semicolon + rest) if semicolon else ():
        key, equals, value = part.partition("=")
        key, value = key.strip().upper(), value.strip()
        if not equals:
            key, value = _bare_parameter(key)
        upper = value.strip('"').upper()
        if key == "ENCODING" and upper in ("QUOTED-PRINTABLE", "Q", "QP"):
            encoding = "QP"
        elif key == "ENCODING" and upper in ("BASE64", "B"):
            encoding = "B"
            kept.append(part)
        elif key == "CHARSET":
            charset = value.strip('"')
        elif key == "TYPE":
            for quoted, bare in _QUOTED_VALUE.findall(value):
                types += [word.strip().lower() for word in (quoted or bare).split(",") if word.strip()]
            kept.append(part)
        elif key:
            parameters.setdefault(key, value.strip('"'))
            kept.append(part)
    return Head(
        group.strip().lower(),
        plain.strip().upper(),
        tuple(types),
        parameters,
        encoding,
        charset,
        _label_of_types(types),
        ";".join(kept),
    )


@lru_cache(maxsize=4096)
def read_plain_head(text: str) -> Head | None:
    """Return the head of a property whose value is what stands there, None for any other."""
    head = read_head(text)
    return head if head is not None and not head.charset and head.encoding != "QP" else None


def _bare_parameter(word: str) -> tuple[str, str]:
    """vCard 2.1 lets the name of a parameter away: "CELL", "QUOTED-PRINTABLE", "utf-8"."""
    if word in ("QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"):
        return "ENCODING", word
    if word[:4] in ("UTF-", "ISO-", "WIND", "SHIF", "KOI8") and known_charset(word):
        return "CHARSET", word
    return "TYPE", word


def _label_of_types(types: list[str]) -> str:
    """Return "work", "mobile", "home fax" for the types of a number or address."""
    words = dict.fromkeys(TYPE_NAMES.get(word, word) for word in types if word not in _UNSAID_TYPES)
    return " ".join(sorted(words, key=lambda word: word == "fax"))[:100]
