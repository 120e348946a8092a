"""Workbooks (XLSX): the first sheet as a table. Pipedrive and Less Annoying CRM export no other kind.

A workbook is a ZIP of XML. It is read with the limits of an archive, by a parser that takes no declarations of
entities, and only as far as a table of contacts can reach.
"""

import csv
import io
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import PurePosixPath
from xml.parsers import expat

from salesassist.exchange.reading import Unreadable
from salesassist.exchange.zipped import Archive

LARGEST_SHEET = 120_000_000  # bytes of XML
_MOST_COLUMNS = 2000
_MOST_CELLS = 8_000_000
_LARGEST_GAP = 1000  # empty rows that are kept, so that the lines stay the rows of the sheet
_CELL = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_NOT_FORMAT = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_FIRST_DAY = datetime(1899, 12, 30)
_FIRST_DAY_OF_MACS = datetime(1904, 1, 1)


def is_workbook(archive: Archive) -> bool:
    return "xl/workbook.xml" in archive.members or "/xl/workbook.xml" in archive.members


def first_sheet(archive: Archive) -> bytes:
    """Return the first sheet of a workbook as a table in UTF-8, each row on the line of its number and as long as its
    last cell with something in it.

    Raises Unreadable.
    """
    try:
        return _as_table(_Sheet(archive))
    except (expat.ExpatError, ValueError, KeyError, IndexError, OverflowError, _Forbidden) as trouble:
        why = f"{archive.name} is a workbook (Excel) that cannot be read: {trouble}. Save it as CSV and import that."
        raise Unreadable(why) from None


class _Forbidden(Exception):
    pass


def _parser() -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise _Forbidden("it declares entities, which no export does")

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    return parser


def _plain(name: str) -> str:
    return name.rpartition(" ")[2]


class _Sheet:
    """The first sheet with what its cells refer to."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._members = {name.lstrip("/").lower(): name for name in archive.members}
        self.first_day = _FIRST_DAY
        self.path = self._path()
        self.texts = self._texts()
        self.date_styles = self._date_styles()

    def xml(self, path: str) -> bytes:
        found = self._members.get(path.lstrip("/").lower())
        return self._archive.read(found, LARGEST_SHEET) if found else b""

    def _path(self) -> str:
        wanted: list[str] = []
        targets: dict[str, str] = {}

        def sheet(name: str, attributes: dict[str, str]) -> None:
            if _plain(name) == "sheet" and attributes.get("state", "visible") == "visible":
                wanted.extend(value for key, value in attributes.items() if _plain(key) == "id")
            elif _plain(name) == "workbookPr" and attributes.get("date1904", "0") in ("1", "true"):
                self.first_day = _FIRST_DAY_OF_MACS

        def relation(name: str, attributes: dict[str, str]) -> None:
            if _plain(name) == "Relationship":
                targets[attributes["Id"]] = attributes["Target"]

        for path, handler in (("xl/workbook.xml", sheet), ("xl/_rels/workbook.xml.rels", relation)):
            parser = _parser()
            parser.StartElementHandler = handler
            if xml := self.xml(path):
                parser.Parse(xml, True)
        target = targets.get(wanted[0], "worksheets/sheet1.xml") if wanted else "worksheets/sheet1.xml"
        return target if target.startswith("/") else f"xl/{PurePosixPath(target)}"

    def _texts(self) -> list[str]:
        texts: list[str] = []
        xml = self.xml("xl/sharedStrings.xml")
        if not xml:
            return texts
        parser = _parser()
        parts: list[str] = []
        state = {"text": False, "ruby": 0}

        def start(name: str, _attributes: dict[str, str]) -> None:
            match _plain(name):
                case "si":
                    parts.clear()
                case "rPh":
                    state["ruby"] += 1
                case "t":
                    state["text"] = not state["ruby"]

        def end(name: str) -> None:
            match _plain(name):
                case "si":
                    texts.append("".join(parts))
                case "rPh":
                    state["ruby"] -= 1
                case "t":
                    state["text"] = False

        parser.StartElementHandler, parser.EndElementHandler = start, end
        parser.CharacterDataHandler = lambda text: parts.append(text) if state["text"] else None
        parser.Parse(xml, True)
        return texts

    def _date_styles(self) -> frozenset[int]:
        """The numbers of the cell styles that show a number as a day."""
        formats: dict[int, str] = {}
        styles: list[int] = []
        state = {"cells": False}

        def start(name: str, attributes: dict[str, str]) -> None:
            match _plain(name):
                case "numFmt":
                    formats[int(attributes.get("numFmtId", "0"))] = attributes.get("formatCode", "")
                case "cellXfs":
                    state["cells"] = True
                case "xf" if state["cells"]:
                    styles.append(int(attributes.get("numFmtId", "0")))

        def end(name: str) -> None:
            if _plain(name) == "cellXfs":
                state["cells"] = False

        if xml := self.xml("xl/styles.xml"):
            parser = _parser()
            parser.StartElementHandler, parser.EndElementHandler = start, end
            parser.Parse(xml, True)
        dates = {
            number
            for number, code in formats.items()
            if re.search("[dy]", _NOT_FORMAT.sub("", code), re.IGNORECASE) and "general" not in code.lower()
        } | {number for number in _DATE_FORMATS if number not in formats}
        return frozenset(index for index, number in enumerate(styles) if number in dates)


def _as_table(sheet: _Sheet) -> bytes:
    xml = sheet.xml(sheet.path)
    if not xml:
        raise ValueError("it has no sheet")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    line = widest = 0
    for number, cells in _rows(xml, sheet):
        widest = max(widest, len(cells))
        if len(cells) < min(widest, 2):
            cells.append("")  # else what its only cell holds would be looked at for another separator
        for _ in range(min(number - line - 1, _LARGEST_GAP)):
            out.write("\n")
        line = number
        # A return inside a cell is kept by the reader of tables, and the line stays one.
        writer.writerow([cell.replace("\r\n", "\r").replace("\n", "\r") for cell in cells])
    return out.getvalue().encode("utf-8", "replace")


def _rows(xml: bytes, sheet: _Sheet) -> Iterator[tuple[int, list[str]]]:
    ready: list[tuple[int, list[str]]] = []
    row: list[str] = []
    value: list[str] = []
    here = {"row": 0, "column": 0, "style": 0, "cells": 0}
    kind = {"of": "n", "in": ""}

    def start(name: str, attributes: dict[str, str]) -> None:
        match _plain(name):
            case "row":
                number = attributes.get("r", "")
                here["row"] = int(number) if number.isdecimal() else here["row"] + 1
                here["column"] = 0
                row.clear()
            case "c":
                found = _CELL.fullmatch(attributes.get("r", ""))
                here["column"] = _column(found[1]) if found else here["column"] + 1
                kind["of"] = attributes.get("t", "n")
                here["style"] = int(attributes.get("s", "0"))
                value.clear()
            case "v" | "t" as inside:
                kind["in"] = inside
            case "rPh":
                kind["in"] = "rPh"

    def text(part: str) -> None:
        if kind["in"] in ("v", "t"):
            value.append(part)

    def end(name: str) -> None:
        match _plain(name):
            case "v" | "t" | "rPh":
                kind["in"] = ""
            case "c" if value and here["column"] <= _MOST_COLUMNS:
                row.extend([""] * (here["column"] - len(row)))
                here["cells"] += here["column"] - len(row) + 1
                if here["cells"] > _MOST_CELLS:
                    raise _Forbidden("its sheet is too large")
                row[here["column"] - 1] = _shown("".join(value), kind["of"], here["style"], sheet)
            case "row":
                here["cells"] += len(row)
                if here["cells"] > _MOST_CELLS:
                    raise _Forbidden("its sheet is too large")
                if row:
                    ready.append((here["row"], [*row]))

    parser = _parser()
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    for begin in range(0, len(xml), 1 << 20):
        parser.Parse(xml[begin : begin + (1 << 20)], begin + (1 << 20) >= len(xml))
        yield from ready
        ready.clear()


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _shown(value: str, kind: str, style: int, sheet: _Sheet) -> str:
    """A cell as a person sees it: a text, a day as ISO, a number without the ".0" of a spreadsheet."""
    match kind:
        case "s":
            return sheet.texts[int(value)]
        case "b":
            return "yes" if value == "1" else "no"
        case "e":
            return ""
        case "n":
            pass
        case _:
            return value
    try:
        number = float(value)
    except ValueError:
        return value
    if style in sheet.date_styles and 0 < number < 2_958_466:
        moment = sheet.first_day + timedelta(days=number)
        return moment.date().isoformat() if number >= 1 else f"{moment:%H:%M}"
    return str(int(number)) if number.is_integer() and abs(number) < 1e17 else value
