"""CSV files of any program: encoding, separator, header and rows, with what is doubtful told by its line."""

import csv
import io
from collections import deque
from collections.abc import Iterator

from salesassist.exchange.columns import Column, Plan, guessed_plan, is_header, known_names, plan_of
from salesassist.exchange.encoding import is_mostly_utf8, is_utf8, wide_encoding
from salesassist.exchange.reading import Problem, Reading, Unreadable, excerpt
from salesassist.exchange.rows import Row

_SEPARATORS = ",;\t|"
_HEADER_WITHIN = 20  # lines; LinkedIn has three before it
_GUESSED_FROM = 30  # rows of a table without a header
_LONGEST_LINE = 1 << 20  # characters
_LONGEST_CELL = 500  # lines of one cell, after which its quotation mark counts as never closed
_LONE_RETURN = "\x1e"  # stands for a carriage return inside a line while the csv module must not see one

# What people's files are in when they are not UTF-8; the one in which the column names make sense is taken.
_OLD_ENCODINGS = {
    "cp1252": "Windows-1252",
    "cp932": "Shift_JIS",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp1254": "Windows-1254",
    "gb18030": "GB18030",
    "big5": "Big5",
    "cp949": "EUC-KR",
}


def read_table(data: bytes, file: str, region: str) -> Reading:
    """Return the contacts of a CSV file and its problems, as a generator.

    Raises Unreadable if it does not say, and cannot be seen, what its columns are.
    """
    encoding, guess = _encoding_of(data)
    lines = _Lines(data, encoding)
    header = _find_header(lines)
    if header is None:
        header = _without_header(lines)
    if header is None:
        raise Unreadable(
            f"{file} is a text file in which no column is known. A table of contacts needs a line with the names of"
            " its columns, such as First Name, Last Name, Company, Email, Phone."
        )
    separator, plan, titles, skip = header
    lines.skip(skip)
    return _read_rows(lines, separator, plan, titles, file, region, guess)


class _Lines:
    """The lines of a file, numbered, some of which can be put back or looked at beforehand."""

    def __init__(self, data: bytes, encoding: str) -> None:
        # Only a file without line feeds ends its lines with returns; elsewhere a lone return is part of a cell.
        newline = "\n" if b"\n" in data[:_LONGEST_LINE] else ""
        self._stream = io.TextIOWrapper(io.BytesIO(data), encoding, "replace", newline)
        self._ready: deque[tuple[int, str]] = deque()
        self._number = 0
        self.had_nul = False

    def next(self) -> tuple[int, str] | None:
        """Return the next line with its number, without its line end; None after the last."""
        if self._ready:
            return self._ready.popleft()
        line = self._stream.readline(_LONGEST_LINE)
        if not line:
            return None
        self._number += 1
        line = line.rstrip("\r\n")
        if "\0" in line:
            self.had_nul = True
            line = line.replace("\0", "")
        if "\r" in line:
            line = line.replace("\r", _LONE_RETURN)
        return self._number, line

    def put_back(self, lines: list[tuple[int, str]]) -> None:
        self._ready.extendleft(reversed(lines))

    def look_ahead(self, count: int) -> list[str]:
        seen: list[tuple[int, str]] = []
        while len(seen) < count and (line := self.next()) is not None:
            seen.append(line)
        self.put_back(seen)
        return [text for _, text in seen]

    def skip(self, count: int) -> None:
        for _ in range(count):
            self.next()


def _encoding_of(data: bytes) -> tuple[str, str]:
    """Return the encoding, and a sentence if it is a guess."""
    if encoding := wide_encoding(data):
        return encoding, ""
    if is_utf8(data):
        return "utf-8", ""
    if is_mostly_utf8(data):
        return "utf-8", "Some characters in the file are damaged; they are shown as �."
    sample = data[:_LONGEST_LINE]
    best, best_known = "cp1252", 0
    for encoding in _OLD_ENCODINGS:
        text = sample.decode(encoding, "replace").splitlines()[:_HEADER_WITHIN]
        known = max(
            (known_names(_split(line, mark)) for line in text for mark in _SEPARATORS if mark in line),
            default=0,
        )
        if known > best_known:
            best, best_known = encoding, known
    return best, f"The file is not UTF-8; it was read as {_OLD_ENCODINGS[best]}, which is a guess."


def _find_header(lines: _Lines) -> tuple[str, Plan, list[str], int] | None:
    """Return the separator, plan and names of the first line that names columns, and how many lines to pass over."""
    for place, line in enumerate(lines.look_ahead(_HEADER_WITHIN)):
        if len(line) > 50_000:
            continue
        choices = [(separator, _split(line, separator)) for separator in _SEPARATORS if separator in line] or [
            (",", [line])
        ]
        separator, cells = max(choices, key=lambda choice: known_names(choice[1]))
        if is_header(cells):
            return separator, plan_of(cells), cells, place + 1
    return None


def _without_header(lines: _Lines) -> tuple[str, Plan, list[str], int] | None:
    """Return how to read a table whose first line is already a row, if its cells tell what they are."""
    sample = [line for line in lines.look_ahead(_GUESSED_FROM) if line.strip() and len(line) < 50_000]
    if not sample:
        return None
    separator = max(_SEPARATORS, key=lambda mark: sample[0].count(mark))
    plan = guessed_plan([_cells(line, separator) for line in sample])
    return (separator, plan, [], 0) if plan else None


def _read_rows(
    lines: _Lines, separator: str, plan: Plan, titles: list[str], file: str, region: str, guess: str
) -> Reading:
    if guess:
        yield Problem(file, None, guess)
    if plan.is_guess:
        kinds = ", ".join(f"{column.index + 1} {column.kind}" for column in plan.columns if column.kind != "unknown")
        yield Problem(
            file,
            None,
            f"The file does not name its columns. They were guessed from what is in them: {kinds}.",
        )
    used: dict[str, None] = {}
    found_row = False
    for line, cells, trouble in _rows(lines, separator, plan.width):
        if not any(cell and not cell.isspace() for cell in cells) or (titles and cells == titles):
            continue
        found_row = True
        row = Row(plan.month_first)
        row.fill(
            [
                (column, cells[column.index])
                for column in plan.columns
                if column.index < len(cells) and cells[column.index]
            ]
        )
        troubles = [trouble] if trouble else []
        troubles += _count_cells(row, cells, plan)
        used.update(
            (column.title, None) for column in plan.unknown if column.index < len(cells) and cells[column.index].strip()
        )
        record = row.record(line, file, region)
        for reason in troubles:
            yield Problem(file, line, reason, name=record.contact.name if record else "")
        if record:
            yield record
        else:
            text = excerpt(separator.join(cell for cell in cells if cell))
            reason = f"The row has no name, organisation, e-mail address or number to call the contact by: “{text}”."
            yield Problem(file, line, reason, lost=True)
    if used:
        yield Problem(
            file,
            None,
            f"Columns without a known meaning were kept in the notes: {excerpt(', '.join(used), 300)}.",
        )
    if lines.had_nul:
        yield Problem(file, None, "The file has NUL characters, which were left out.")
    if not found_row:
        yield Problem(file, None, "The file names its columns but has no rows.")


def _count_cells(row: Row, cells: list[str], plan: Plan) -> list[str]:
    """Keep cells beyond the last column as notes, and say what is wrong with their number."""
    if len(cells) < plan.width and not plan.is_guess:
        return [f"The row has {len(cells)} cells where there are {plan.width} columns."]
    beyond = [(index, cell) for index, cell in enumerate(cells[plan.width :], plan.width) if cell.strip()]
    if not beyond:
        return []
    row.fill((Column(index, f"Column {index + 1}", "note"), cell) for index, cell in beyond)
    return [f"The row has more cells than the {plan.width} columns; the rest was kept in the notes."]


def _rows(lines: _Lines, separator: str, width: int) -> Iterator[tuple[int, list[str], str]]:
    """Yield (line, cells, sentence about damage or "")."""
    while (first := lines.next()) is not None:
        number, line = first
        if line.count('"') % 2 == 0:
            cells, trouble = _cells(line, separator), ""
        else:
            cells, trouble = _open_row(lines, first, separator, width)
        if len(cells) == 1 and width > 1:
            other = max((mark for mark in _SEPARATORS if mark != separator), key=line.count)
            if other in line and len(again := _cells(line, other)) > 1:
                cells, trouble = again, "The row is separated by another character than the first line."
        yield number, cells, trouble


def _open_row(lines: _Lines, first: tuple[int, str], separator: str, width: int) -> tuple[list[str], str]:
    """Read a row with an odd number of quotation marks: a cell of several lines, an inch sign, or damage."""
    gathered = [first]
    closed = False
    size = len(first[1])
    while not closed and len(gathered) < _LONGEST_CELL and size < _LONGEST_LINE:
        if (following := lines.next()) is None:
            break
        gathered.append(following)
        size += len(following[1])
        closed = following[1].count('"') % 2 == 1
    reader = csv.reader((text + "\n" for _, text in gathered), delimiter=separator)
    try:
        cells = [_restored(cell) for cell in next(reader)]
        used = reader.line_num
    except csv.Error:
        cells, used = [], len(gathered)
    alone = _cells(first[1], separator)
    if used == 1:
        lines.put_back(gathered[1:])
        # The mark was in the middle of a cell, or the file ended inside one.
        open_cell = len(gathered) == 1 and any(cell.strip().startswith('"') for cell in first[1].split(separator))
        return alone, "A quotation mark is never closed." if open_cell else ""
    inside = [_cells(text, separator) for _, text in gathered[1:used]]
    swallowed = width >= 3 and any(len(cells) == width for cells in inside[:-1])
    unquoted = [cell.strip().strip('"') for cell in first[1].split(separator)]
    miscounted = len(cells) != width and width in (len(alone), len(unquoted))
    if closed and cells and not swallowed and not miscounted:
        lines.put_back(gathered[used:])
        return cells, ""
    lines.put_back(gathered[1:])
    return (
        unquoted if len(unquoted) == width else alone
    ), "A quotation mark is never closed; the row ends with its line."


def _split(line: str, separator: str) -> list[str]:
    return _cells(line, separator)


def _cells(line: str, separator: str) -> list[str]:
    """Return the cells of one line."""
    try:
        cells = next(csv.reader([line], delimiter=separator), [])
    except csv.Error:  # a cell longer than the csv module takes
        cells = [cell.strip('"') for cell in line.split(separator)]
    return [_restored(cell) for cell in cells] if _LONE_RETURN in line else cells


def _restored(cell: str) -> str:
    return cell.replace(_LONE_RETURN, "\n").rstrip("\n") if _LONE_RETURN in cell else cell.rstrip("\n")
