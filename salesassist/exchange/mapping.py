"""How a table is understood: by the names of its columns, by what is in them, or as the user mapped them by hand."""

import re
from collections.abc import Mapping as Lookup
from collections.abc import Sequence

from salesassist.exchange.columns import Column, Plan, begins_with_titles, guessed_plan, is_header, known_names, plan_of
from salesassist.exchange.dates import first_is_month, is_unclear
from salesassist.exchange.encoding import is_mostly_utf8, is_utf8, known_charset, wide_encoding
from salesassist.exchange.reading import Unreadable
from salesassist.exchange.table_text import ENCODINGS, LONGEST_LINE, OLD_ENCODINGS, SEPARATORS, Lines, cells_of, rows_of
from salesassist.exchange.workbook import first_sheet
from salesassist.exchange.zipped import ZIP_MARKS, Archive
from salesassist.frozen import dataclass, replace

_HEADER_WITHIN = 20  # lines; LinkedIn has three before it
_GUESSED_FROM = 30  # rows of a table without a header
_SAMPLES = 5
_LONGEST_SAMPLE = 200  # characters of a cell
_DAYS_FROM = 500  # lines looked at for the order of day and month
_MONTH_FIRST = frozenset(("US", "PH", "FM", "MH", "PW", "GU", "PR", "VI", "AS"))  # countries that write it so
_STRANGE = re.compile("[^\\W\\d_][\xa1-\xbf\x8c\x9c\x8f\x9f\ufffd][^\\W\\d_]|\\b[\xa1-\xbf][a-z]{2}")
_TOO_LONG = 50_000  # characters; no line of names is as long


class UnknownColumns(Unreadable):
    """No column of a table is known: it can be read once the user has said what they are."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a column can mean. `key` is what a Mapping holds, `title` its English name for the window."""

    key: str
    title: str


MEANINGS = tuple(
    Meaning(key, title)
    for key, title in (
        ("name", "Full name"),
        ("given", "First name"),
        ("middle", "Middle name"),
        ("family", "Last name"),
        ("prefix", "Salutation"),
        ("suffix", "Suffix"),
        ("nickname", "Nickname"),
        ("organization", "Organisation"),
        ("department", "Department"),
        ("role", "Role"),
        ("email", "E-mail"),
        ("email work", "E-mail (work)"),
        ("email home", "E-mail (home)"),
        ("email other", "E-mail (other)"),
        ("phone", "Phone"),
        ("phone mobile", "Phone (mobile)"),
        ("phone work", "Phone (work)"),
        ("phone home", "Phone (home)"),
        ("phone other", "Phone (other)"),
        ("phone fax", "Fax"),
        ("phone pager", "Pager"),
        ("street", "Street"),
        ("po_box", "PO box"),
        ("city", "City"),
        ("region", "State or region"),
        ("postal_code", "Postal code"),
        ("country", "Country"),
        ("address", "Whole address"),
        ("web", "Web page"),
        ("tag", "Tags"),
        ("birthday", "Birthday"),
        ("birth year", "Birthday: year"),
        ("birth month", "Birthday: month"),
        ("birth day", "Birthday: day"),
        ("met", "How we met"),
        ("connected", "Connected on (day)"),
        ("tier", "Tier (A, B, C)"),
        ("time_zone", "Time zone"),
        ("best_hours", "Best hours"),
        ("notes", "Notes"),
        ("note", "Keep in the notes"),
        ("uid", "UID"),
        ("label", "Kind of the value beside it"),
        ("own", "Something only SalesAssist writes"),
        ("ignore", "Ignore"),
    )
)
"""All that a column can mean, in the order in which the window offers it."""

_KEYS = frozenset(meaning.key for meaning in MEANINGS)
_KINDS = {"postal_code": "code", "po_box": "box", "tag": "tags", "ignore": "-"}  # where columns.py says it differently
_KEY_OF_KIND = {kind: key for key, kind in _KINDS.items()} | {"unknown": "note"}
_NAMING = frozenset(("name", "given", "family", "nickname"))
_POSTAL = frozenset(("street", "box", "city", "region", "code", "country", "address"))


@dataclass(frozen=True, slots=True)
class Mapping:
    """What the user said about tables with one header: a key of MEANINGS for each column, by place.

    `encoding` is a key of ENCODINGS, None to find it. `has_header`: the first line names the columns and is no contact.
    `month_first` decides "6/5/1984"; None leaves it to the program the table is from.
    """

    meanings: tuple[str, ...]
    encoding: str | None = None
    has_header: bool = True
    month_first: bool | None = None


Mappings = Lookup[tuple[str, ...], Mapping]
"""Mappings by the header they are for: `TablePreview.key`."""


@dataclass(frozen=True, slots=True)
class TablePreview:
    """How a table was understood, for the window in which the user can say it better.

    `header` has one title per column, made up ("Column 1") where there is none; `header_line` is 0 then. `meanings`
    holds a key of MEANINGS per column, `samples` the first rows, each as wide as the header. `key` is what a mapping of
    this table is remembered under: the first line as the program reads it, whatever the user chose since.
    `needs_mapping`: no or hardly any column is known, the user should be asked.
    """

    file: str
    encoding: str
    encoding_is_guess: bool
    separator: str
    header: tuple[str, ...]
    header_line: int
    meanings: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    system: str
    needs_mapping: bool
    key: tuple[str, ...] = ()
    month_first: bool = True


@dataclass(frozen=True, slots=True)
class Understood:
    """How to read a table. `lines` stands before the first row; `plan` is None where no column is known.

    `place` is where the table begins, counted from 0; `titles` are the cells of its header, empty without one.
    """

    lines: Lines
    encoding: str
    guess: str  # a sentence, if the encoding is one
    separator: str
    plan: Plan | None
    titles: tuple[str, ...]
    place: int
    key: tuple[str, ...]
    mapping: Mapping | None
    order_is_guess: bool  # of day and month


def preview_table(
    data: bytes, file: str, mapping: Mapping | None = None, mappings: Mappings | None = None
) -> TablePreview:
    """Return how a table is read, as `mapping` says or, without one, as was remembered or as can be seen."""
    table = understand(data, file, mappings or {}, mapping)
    samples = []
    width = max(
        len(table.titles), table.plan.width if table.plan else 0, len(table.mapping.meanings if table.mapping else ())
    )
    for _, cells, _ in rows_of(table.lines, table.separator, width):
        if any(cell.strip() for cell in cells):
            samples.append(cells)
        if len(samples) == _SAMPLES:
            break
    if not table.titles:
        width = max(width, max(map(len, samples), default=0))
    titles = [title.strip() for title in table.titles] + [""] * (width - len(table.titles))
    known = {column.index: column for column in table.plan.columns} if table.plan else {}
    meanings = tuple(
        _key(known[index]) if index in known else "note" if title or not table.titles else "ignore"
        for index, title in enumerate(titles)
    )
    return TablePreview(
        file=file,
        encoding=table.encoding,
        encoding_is_guess=bool(table.guess),
        separator=table.separator,
        header=tuple(title or f"Column {index}" for index, title in enumerate(titles, 1)),
        header_line=table.place + 1 if table.titles else 0,
        meanings=meanings,
        samples=tuple(tuple(cell[:_LONGEST_SAMPLE] for cell in (*cells, *[""] * width)[:width]) for cells in samples),
        system=table.plan.system if table.plan else "",
        needs_mapping=table.mapping is None and _needs_mapping(table.plan),
        key=table.key,
        month_first=table.plan.month_first if table.plan else True,
    )


def understand(
    data: bytes, file: str, mappings: Mappings, mapping: Mapping | None = None, region: str = ""
) -> Understood:
    """Return how to read a table: by `mapping`, else by the one remembered for its first line, else by itself.

    The bytes may be a workbook's, too; raises Unreadable for one that cannot be read.
    """
    if data.startswith(ZIP_MARKS):
        data = first_sheet(Archive(data, file))
    encoding, guess = _encoding_of(data)
    lines = Lines(data, encoding)
    place, separator, first = _first_line(lines)
    known = is_header(first)
    key = tuple(cell.strip() for cell in first)
    mapping = mapping or mappings.get(key)
    if mapping is not None and mapping.encoding and (chosen := known_charset(mapping.encoding)):
        guess = ""
        if chosen != encoding.removesuffix("-sig"):
            encoding = chosen
            lines = Lines(data, encoding)
            if len(lines.look_ahead(place + 1)) > place:
                first = cells_of(lines.look_ahead(place + 1)[place], separator)
    has_header = known if mapping is None else mapping.has_header
    plan: Plan | None
    if has_header:
        plan = plan_of(first)
    else:
        ahead = [
            line for line in lines.look_ahead(place + _GUESSED_FROM)[place:] if line.strip() and len(line) < _TOO_LONG
        ]
        rows = [cells_of(line, separator) for line in ahead]
        has_header = mapping is None and begins_with_titles(rows)
        plan = guessed_plan(rows[has_header:], first if has_header else ())
    titles = tuple(first) if has_header else ()
    if mapping is not None:
        plan = _mapped(plan or Plan((), 0), titles, mapping)
    lines.skip(place + bool(has_header))
    order_is_guess = False
    if plan is not None and (mapping is None or mapping.month_first is None):
        plan, order_is_guess = _in_order(plan, lines, separator, region)
    return Understood(lines, encoding, guess, separator, plan, titles, place, key, mapping, order_is_guess)


def _in_order(plan: Plan, lines: Lines, separator: str, region: str) -> tuple[Plan, bool]:
    """The plan with the order of day and month that its days tell, and whether that had to be guessed."""
    places = [column.index for column in plan.columns if column.kind in ("birthday", "connected")]
    if not places:
        return plan, False
    unclear = False
    for line in lines.look_ahead(_DAYS_FROM):
        cells = cells_of(line, separator) if len(line) < _TOO_LONG else []
        for day in (cells[place] for place in places if place < len(cells)):
            if (order := first_is_month(day)) is not None:
                return replace(plan, month_first=order), False
            unclear = unclear or is_unclear(day)
    if plan.locale.startswith("en") and plan.locale != "en_US" and region:
        plan = replace(plan, month_first=region in _MONTH_FIRST)
    return plan, unclear


def _mapped(plan: Plan, titles: Sequence[str], mapping: Mapping) -> Plan:
    """The plan as the user wants it. A column whose meaning was left alone keeps its label and its block."""
    before = {column.index: column for column in plan.columns}
    blocks = {column.block for column in plan.columns if column.kind in _POSTAL}
    block = blocks.pop() if len(blocks) == 1 else ""
    columns = []
    for index, key in enumerate(mapping.meanings):
        title = (titles[index].strip() if index < len(titles) else "") or f"Column {index + 1}"
        old = before.get(index)
        if old is not None and _key(old) == key:
            columns.append(old if old.kind != "unknown" else replace(old, kind="note"))
        elif key in _KEYS:
            kind, _, label = key.partition(" ")
            if kind == "birth":
                kind, label = key, ""
            kind = _KINDS.get(kind, kind)
            columns.append(Column(index, title, kind, label, block if kind in _POSTAL else ""))
    width = max(len(titles), len(mapping.meanings))
    month_first = plan.month_first if mapping.month_first is None else mapping.month_first
    return Plan(tuple(columns), width, plan.system, month_first)


def title_of(column: Column) -> str:
    """What a column means, in words."""
    return next(meaning.title for meaning in MEANINGS if meaning.key == _key(column))


def _key(column: Column) -> str:
    kind = _KEY_OF_KIND.get(column.kind, column.kind)
    label = column.label if f"{kind} {column.label}" in _KEYS else ""
    key = f"{kind} {label}" if label else kind
    return key if key in _KEYS else "own"


def _needs_mapping(plan: Plan | None) -> bool:
    if plan is None or plan.is_guess:
        return True
    kinds = {column.kind for column in plan.columns}
    return not kinds & _NAMING and bool(plan.unknown)


def _encoding_of(data: bytes) -> tuple[str, str]:
    """Return the encoding, and a sentence if it is a guess."""
    if encoding := wide_encoding(data):
        return encoding, ""
    if is_utf8(data):
        return "utf-8", ""
    if is_mostly_utf8(data):
        return "utf-8", "Some characters in the file are damaged; they are shown as �."
    sample = data[:LONGEST_LINE]
    best, best_known = "cp1252", 0
    for encoding in OLD_ENCODINGS:
        text = sample.decode(encoding, "replace").splitlines()[:_HEADER_WITHIN]
        known = max(
            (known_names(cells_of(line, mark)) for line in text for mark in SEPARATORS if mark in line),
            default=0,
        )
        if known > best_known:
            best, best_known = encoding, known
    # Both have the same umlauts; but where one has a letter of Polish or Czech, the other has a sign.
    if (
        best == "cp1252"
        and _STRANGE.search(sample.decode(best, "replace"))
        and not _STRANGE.search(sample.decode("cp1250", "replace"))
    ):
        best = "cp1250"
    return best, f"The file is not UTF-8; it was read as {ENCODINGS[best]}, which is a guess."


def _first_line(lines: Lines) -> tuple[int, str, list[str]]:
    """Return the place, separator and cells of the line that names the columns, or else of the first that has any."""
    ahead = lines.look_ahead(_HEADER_WITHIN)
    for place, line in enumerate(ahead):
        if len(line) > _TOO_LONG:
            continue
        choices = [(mark, cells_of(line, mark)) for mark in SEPARATORS if mark in line] or [(",", [line])]
        separator, cells = max(choices, key=lambda choice: known_names(choice[1]))
        if is_header(cells):
            return place, separator, cells
    for place, line in enumerate(ahead):
        if line.strip() and len(line) < _TOO_LONG:
            separator = max(SEPARATORS, key=line.count)
            return place, separator, cells_of(line, separator)
    return 0, ",", []
