"""What the columns of a table mean, found from their names. The names are data: resources/columns.json.

A layout there lists the columns of one program in one language, in their order: the French Outlook has two columns
called "Titre", and only their order tells the salutation from the job.
"""

import json
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from salesassist.domain.text import fold, one_line
from salesassist.frozen import dataclass, replace
from salesassist.own_files import RESOURCES

_NAMES = RESOURCES / "columns.json"

# Google numbers its blocks: "Phone 2 - Value". Singular or plural, with or without hyphen, in old and new exports.
_BLOCK = re.compile(r"(email|phone|address|organization|relation|website|event|custom field|im) (\d{1,3}) - (.+)")
_BLOCK_PARTS = {
    ("address", "formatted"): "address",
    ("address", "street"): "street",
    ("address", "extended address"): "street",
    ("address", "city"): "city",
    ("address", "po box"): "box",
    ("address", "region"): "region",
    ("address", "postal code"): "code",
    ("address", "country"): "country",
    ("organization", "name"): "organization",
    ("organization", "title"): "role",
    ("organization", "department"): "department",
    ("organization", "type"): "-",
    ("email", "value"): "email",
    ("phone", "value"): "phone",
    ("website", "value"): "web",
}
# Titles put together of a kind and a label, as many small programs have them: "Phone (Work)", "Home E-mail 2",
# "Telefon - geschäftlich". Their words are compared folded.
_KIND_WORDS = {
    word: kind
    for kind, words in {
        "phone": "phone telephone tel telefon telefono telephone telefoon telefone numero",
        "email": "email mail courriel correo emailadresse mailadresse",
        "street": "street strasse straße rue calle via straat road",
        "city": "city town ort stadt ville ciudad citta plaats cidade",
        "code": "zip postcode postal plz postleitzahl",
        "region": "state province region county bundesland",
        "country": "country land pays pais paese",
        "address": "address adresse anschrift direccion indirizzo",
        "web": "website web url homepage webseite",
    }.items()
    for word in words.split()
}
_LABEL_WORDS = {
    word: label
    for label, words in {
        "work": "work business office job company geschaftlich dienstlich arbeit buro firma bureau travail"
        " professionnel pro oficina trabajo ufficio lavoro werk trabalho",
        "home": "home personal private privat prive domicile maison casa thuis residencial",
        "mobile": "mobile cell cellular mobil handy portable movil celular cellulare mobiel iphone",
        "fax": "fax telefax telecopie",
        "other": "other sonstige andere autre otro altro",
        "main": "main primary zentrale",
        "pager": "pager",
    }.items()
    for word in words.split()
}
_IDLE_WORDS = frozenset(("number", "no", "nr", "nummer", "value", "1", "2", "3", "4", "5", "de", "code", "line"))
_ENOUGH = 2  # names known on one line before it counts as the header
_SURE = 4  # names in common with one layout before that layout explains the rest
_ADDRESS_CELL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_NUMBER_CELL = re.compile(r"\+?[\d\s().\-/]{7,}")
_DAY_CELL = re.compile(r"(?:\d{1,2}([-./])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d([-./])\d{1,2}\2\d{1,2})(?:[ T]+\d.*)?")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its place, its name in the file, what it means ("phone", "street", "note"…) and a label or block.

    Columns of one `block` belong together; the one of kind "label" names the others.
    """

    index: int
    title: str
    kind: str
    label: str = ""
    block: str = ""

    def titled(self, title: str) -> "Column":
        """Return the same column under another name."""
        return replace(self, title=title)


@dataclass(frozen=True, slots=True)
class Plan:
    """How to read the rows of a table. `unknown` are the columns without a meaning, which are kept as notes."""

    columns: tuple[Column, ...]
    width: int
    system: str = ""
    month_first: bool = True
    is_guess: bool = False
    locale: str = "en"

    @property
    def unknown(self) -> tuple[Column, ...]:
        return tuple(column for column in self.columns if column.kind == "unknown")


@dataclass(frozen=True, slots=True)
class _Layout:
    system: str
    locale: str
    columns: tuple[tuple[str, str], ...]  # (plain name, meaning)


def plain(title: str) -> str:
    """Return a column name as names are compared: without case, accents, underscores and the hyphen of "e-mail"."""
    text = fold(one_line(title.replace("_", " ")).strip("\ufeff\"'* "))
    return text.replace("e-mail", "email")


@lru_cache(maxsize=1)
def _layouts() -> tuple[_Layout, ...]:
    """Return the layouts of tables."""
    return tuple(layout for layout in _all_layouts() if layout.system != "LDIF")


@lru_cache(maxsize=1)
def _all_layouts() -> tuple[_Layout, ...]:
    stored = json.loads(_NAMES.read_text(encoding="utf-8"))["layouts"]
    return tuple(
        _Layout(
            entry["system"],
            entry["locale"],
            tuple((plain(name), meaning) for name, meaning in entry["columns"]),
        )
        for entry in stored
    )


@lru_cache(maxsize=1)
def _meanings() -> dict[str, str]:
    """Return what a column name means wherever it stands, from the first layout that says more than "a note"."""
    meanings: dict[str, str] = {}
    for layout in _layouts():
        for name, meaning in layout.columns:
            if name and meanings.get(name, "note") in ("note", "-"):
                meanings[name] = meaning
    return meanings


@lru_cache(maxsize=4)
def attribute_columns(system: str) -> dict[str, Column]:
    """Return the columns of a layout by their name, for formats that name every value instead of a header."""
    layout = next(layout for layout in _all_layouts() if layout.system == system)
    return {name: _column(index, name, name, meaning) for index, (name, meaning) in enumerate(layout.columns)}


@lru_cache(maxsize=1 << 12)
def _composed(name: str) -> str:
    """Return what a name put together of known words means, "" if it has any other word or says no one thing."""
    words = re.findall(r"\w+", name)
    kinds = {_KIND_WORDS[word] for word in words if word in _KIND_WORDS}
    labels = {_LABEL_WORDS[word] for word in words if word in _LABEL_WORDS}
    if len(words) > 6 or any(not {word} & (_KIND_WORDS.keys() | _LABEL_WORDS.keys() | _IDLE_WORDS) for word in words):
        return ""
    if "email" in kinds:
        kinds -= {"address"}
    if not kinds and labels & {"mobile", "fax", "pager"}:
        kinds = {"phone"}
    if len(kinds) > 1:
        kinds -= {"address"}
    if len(kinds) != 1 or (not labels and len(words) > 2):
        return ""
    if labels > {"fax"}:
        return f"phone {'work' if 'work' in labels else 'home' if 'home' in labels else ''} fax".replace("  ", " ")
    if len(labels) > 1:
        labels -= {"work", "main", "other"} if labels & {"mobile", "home"} else set()
    return f"{kinds.pop()} {labels.pop()}" if len(labels) == 1 else kinds.pop() if not labels else ""


def known_names(cells: Sequence[str]) -> int:
    """Return how many cells of a line are names of columns; 0 for a line that holds an e-mail address."""
    if any(_ADDRESS_CELL.fullmatch(cell.strip()) for cell in cells):
        return 0
    meanings = _meanings()
    names = {plain(cell) for cell in cells[:500] if len(cell) < 200}
    return sum(
        meanings.get(name, "-") != "-" or _BLOCK.fullmatch(name) is not None or bool(name and _composed(name))
        for name in names
    )


def is_header(cells: Sequence[str]) -> bool:
    """Return whether a line names the columns: two known names, or all there are."""
    known = known_names(cells)
    return known >= _ENOUGH or (known == 1 and sum(1 for cell in cells if cell.strip()) == 1)


def plan_of(header: Sequence[str]) -> Plan:
    """Return what each column of a header means."""
    names = [plain(cell) for cell in header]
    layout = _best_layout(names)
    places: dict[str, list[str]] = {}
    if layout:
        for name, meaning in layout.columns:
            places.setdefault(name, []).append(meaning)
    columns = []
    for index, (title, name) in enumerate(zip(header, names, strict=True)):
        if name:
            meanings = places.get(name)
            meaning = (meanings.pop(0) if len(meanings) > 1 else meanings[0]) if meanings else ""
            columns.append(_column(index, one_line(title), name, meaning))
    columns = _settle_title(columns)
    width = max((column.index for column in columns), default=-1) + 1
    locale = layout.locale if layout else "en"
    system = layout.system if layout and layout.system != "common" else ""
    return Plan(tuple(columns), width, system, locale.startswith("en") or not locale, locale=locale)


def _best_layout(names: list[str]) -> _Layout | None:
    counted = Counter(name for name in names if name and not _BLOCK.fullmatch(name))
    best, best_score = None, _SURE - 1
    for layout in _layouts():
        common = counted & Counter(name for name, _ in layout.columns)
        score = common.total()
        if score > best_score and score * 2 >= counted.total():
            best, best_score = layout, score
    return best


def _column(index: int, title: str, name: str, meaning: str) -> Column:
    meaning = meaning or _meanings().get(name, "")
    if not meaning and not _BLOCK.fullmatch(name):
        meaning = _composed(name)
    if meaning:
        kind, _, label = meaning.partition(" ")
        if kind == "birth":
            return Column(index, title, meaning)
        block = f"{label} address" if kind in ("street", "city", "region", "code", "country", "box", "address") else ""
        return Column(index, title, kind, label, block)
    if found := _BLOCK.fullmatch(name):
        part = found[3]
        block = f"{found[1]} {found[2]}"
        if part in ("label", "type", "service") and found[1] != "organization":
            return Column(index, title, "label", block=block)
        kind = _BLOCK_PARTS.get((found[1], part), "note")
        return Column(index, title, kind, block=block)
    return Column(index, title, "unknown")


def _settle_title(columns: list[Column]) -> list[Column]:
    """Where nothing else is the job, a column called "Title" is no salutation."""
    if any(column.kind == "role" for column in columns):
        return columns
    return [
        replace(column, kind="role") if column.kind == "prefix" and plain(column.title) == "title" else column
        for column in columns
    ]


def begins_with_titles(rows: list[list[str]]) -> bool:
    """Whether the first of these rows names the columns, if in words nobody knows: words above addresses or numbers."""
    first, others = (rows[0], rows[1:]) if rows else ([], [])
    if not others or any(not cell.strip() or "@" in cell or any(map(str.isdigit, cell)) for cell in first):
        return False
    below = ([row[index].strip() for row in others if index < len(row)] for index in range(len(first)))
    return any(_guessed_kind([cell for cell in column if cell]) not in ("", "word") for column in below)


def guessed_plan(rows: list[list[str]], titles: Sequence[str] = ()) -> Plan | None:
    """Return what the columns of a table seem to be whose names are not known, or which has none; None if not even an
    e-mail address is in it."""
    width = max((len(row) for row in rows), default=0)
    cells = [[row[index].strip() for row in rows if index < len(row)] for index in range(width)]
    kinds = [_guessed_kind([cell for cell in column if cell]) for column in cells]
    if "email" not in kinds:
        return None
    words = [index for index, kind in enumerate(kinds) if kind == "word"][:3]
    for names in (("name", "given", "family"), ("given", "family"), ("name",)):
        if len(words) >= len(names):
            if len(names) == 2 and _is_several_words(cells[words[0]]):
                continue
            if len(names) == 3 and not _is_composed(*(cells[index] for index in words)):
                continue
            for index, kind in zip(words, names, strict=False):
                kinds[index] = kind
            break
    columns = tuple(
        Column(index, _title(titles, index), "unknown" if kind in ("word", "day") else kind)
        for index, kind in enumerate(kinds)
        if kind
    )
    return Plan(columns, width, is_guess=True)


def _guessed_kind(cells: list[str]) -> str:
    if not cells:
        return ""
    if sum(_ADDRESS_CELL.fullmatch(cell) is not None for cell in cells) * 3 >= len(cells) * 2:
        return "email"
    if sum(_DAY_CELL.fullmatch(cell) is not None for cell in cells) * 3 >= len(cells) * 2:
        return "day"
    if sum(_NUMBER_CELL.fullmatch(cell) is not None for cell in cells) * 3 >= len(cells) * 2:
        return "phone"
    return "word"


def _title(titles: Sequence[str], index: int) -> str:
    return (titles[index].strip() if index < len(titles) else "") or f"Column {index + 1}"


def _is_several_words(cells: list[str]) -> bool:
    """Whether a column of names has first and last names in one."""
    named = [cell for cell in cells if cell]
    return sum(" " in cell for cell in named) * 3 >= len(named) * 2


def _is_composed(whole: list[str], first: list[str], last: list[str]) -> bool:
    """Return whether one column is the two others put together."""
    return all(fold(name) == fold(f"{a} {b}") for name, a, b in zip(whole, first, last, strict=False))
