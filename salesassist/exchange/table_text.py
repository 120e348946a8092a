"""The text of a table: its encoding, its lines, and the cells of a row, damaged ones too."""

import csv
import io
from collections import deque
from collections.abc import Iterator

SEPARATORS = ",;\t|"
LONGEST_LINE = 1 << 20  # characters
_LONGEST_CELL = 500  # lines of one cell, after which its quotation mark counts as never closed
_LONE_RETURN = "\x1e"  # stands for a carriage return inside a line while the csv module must not see one

ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "cp1252": "Windows-1252",
    "cp932": "Shift_JIS",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp1253": "Windows-1253",
    "cp1254": "Windows-1254",
    "cp1255": "Windows-1255",
    "cp1256": "Windows-1256",
    "cp1257": "Windows-1257",
    "iso8859-15": "ISO 8859-15",
    "koi8-r": "KOI8-R",
    "gb18030": "GB18030",
    "big5": "Big5",
    "cp949": "EUC-KR",
    "mac-roman": "Mac Roman",
}
"""The encodings a user can choose from, by Python's name, with the name people know."""

# What people's files are in when they are not UTF-8; the one in which the column names make sense is taken.
OLD_ENCODINGS = ("cp1252", "cp932", "cp1250", "cp1251", "cp1254", "gb18030", "big5", "cp949")


class Lines:
    """The lines of a file, numbered, some of which can be put back or looked at beforehand."""

    def __init__(self, data: bytes, encoding: str) -> None:
        # Only a file without line feeds ends its lines with returns; elsewhere a lone return is part of a cell.
        newline = "\n" if b"\n" in data[:LONGEST_LINE] else ""
        self._stream = io.TextIOWrapper(io.BytesIO(data), encoding, "replace", newline)
        self._ready: deque[tuple[int, str]] = deque()
        self._number = 0
        self.had_nul = False

    def next(self) -> tuple[int, str] | None:
        """Return the next line with its number, without its line end; None after the last."""
        if self._ready:
            return self._ready.popleft()
        line = self._stream.readline(LONGEST_LINE)
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


def rows_of(lines: Lines, separator: str, width: int) -> Iterator[tuple[int, list[str], str]]:
    """Yield (line, cells, sentence about damage or "")."""
    while (first := lines.next()) is not None:
        number, line = first
        if line.count('"') % 2 == 0:
            cells, trouble = cells_of(line, separator), ""
        else:
            cells, trouble = _open_row(lines, first, separator, width)
        if len(cells) == 1 and width > 1:
            other = max((mark for mark in SEPARATORS if mark != separator), key=line.count)
            if other in line and len(again := cells_of(line, other)) > 1:
                cells, trouble = again, "The row is separated by another character than the first line."
        yield number, cells, trouble


def _open_row(lines: Lines, first: tuple[int, str], separator: str, width: int) -> tuple[list[str], str]:
    """Read a row with an odd number of quotation marks: a cell of several lines, an inch sign, or damage."""
    gathered = [first]
    closed = False
    size = len(first[1])
    while not closed and len(gathered) < _LONGEST_CELL and size < LONGEST_LINE:
        if (following := lines.next()) is None:
            break
        gathered.append(following)
        size += len(following[1])
        closed = following[1].count('"') % 2 == 1
    reader = csv.reader((text + "\n" for _, text in gathered), delimiter=separator)
    try:
        cells = next(reader)
        if any(_LONE_RETURN in text for _, text in gathered):
            cells = [_restored(cell) for cell in cells]
        used = reader.line_num
    except csv.Error:
        cells, used = [], len(gathered)
    if used > 1 and closed and len(cells) == width and not _swallows(gathered[1 : used - 1], separator, width):
        lines.put_back(gathered[used:])
        return cells, ""
    alone = cells_of(first[1], separator)
    if used == 1:
        lines.put_back(gathered[1:])
        # The mark was in the middle of a cell, or the file ended inside one.
        open_cell = len(gathered) == 1 and any(cell.strip().startswith('"') for cell in first[1].split(separator))
        return alone, "A quotation mark is never closed." if open_cell else ""
    unquoted = [cell.strip().strip('"') for cell in first[1].split(separator)]
    miscounted = len(cells) != width and width in (len(alone), len(unquoted))
    if closed and cells and not miscounted and not _swallows(gathered[1 : used - 1], separator, width):
        lines.put_back(gathered[used:])
        return cells, ""
    lines.put_back(gathered[1:])
    return (
        unquoted if len(unquoted) == width else alone
    ), "A quotation mark is never closed; the row ends with its line."


def _swallows(inside: list[tuple[int, str]], separator: str, width: int) -> bool:
    """Whether lines that would be inside one cell are whole rows themselves."""
    return width >= 3 and any(
        text.count(separator) >= width - 1 and len(cells_of(text, separator)) == width for _, text in inside
    )


def cells_of(line: str, separator: str) -> list[str]:
    """Return the cells of one line."""
    try:
        cells = next(csv.reader([line], delimiter=separator), [])
    except csv.Error:  # a cell longer than the csv module takes
        cells = [cell.strip('"') for cell in line.split(separator)]
    return [_restored(cell) for cell in cells] if _LONE_RETURN in line else cells


def _restored(cell: str) -> str:
    return cell.replace(_LONE_RETURN, "\n").rstrip("\n") if _LONE_RETURN in cell else cell.rstrip("\n")
