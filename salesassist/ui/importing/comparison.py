"""A record and the contact it is merged with, or may be, side by side: what comes in, what is the same, what stays."""

from collections.abc import Callable, Sequence
from enum import Enum, auto
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFontMetricsF

from salesassist.domain.contact import Contact
from salesassist.domain.status import Status
from salesassist.domain.text import fold
from salesassist.frozen import dataclass
from salesassist.ui import words
from salesassist.ui.breaks import breakable
from salesassist.ui.theme import Theme

_MOST_VALUES = 12
_PAD = 3  # around each cell
_LONGEST = 400  # characters of one value


class Mark(Enum):
    """What happens to one value of the file."""

    ADDED = auto()
    SAME = auto()
    LEFT = auto()  # the contact's own value stays
    PLAIN = auto()  # nothing to compare with


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field: its name, the file's values with what happens to each, and the contact's."""

    name: str
    offered: tuple[tuple[str, Mark], ...]
    kept: tuple[str, ...] = ()


def field_lines(incoming: Contact, existing: Contact | None, merged: Contact | None) -> list[FieldLine]:
    """The fields that either has, in the order of a record. `merged` is the contact after merging."""
    lines = []
    for name, values in _fields():
        offered = [_short(value) for value in values(incoming)]
        kept = [_short(value) for value in values(existing)] if existing else []
        if not offered and not kept:
            continue
        if existing is None or merged is None:
            marks = [Mark.PLAIN] * len(offered)
        else:
            known, after = {fold(value) for value in kept}, {fold(_short(value)) for value in values(merged)}
            marks = [_mark(value, known, after, name, kept) for value in offered]
        lines.append(FieldLine(name, tuple(zip(offered, marks, strict=True)), tuple(kept)))
    return lines


def _mark(value: str, known: set[str], after: set[str], name: str, kept: Sequence[str]) -> Mark:
    folded = fold(value)
    several = _is_several(name)
    if folded in known or (several and any(text.startswith(folded) for text in known)):
        return Mark.SAME  # perhaps with a label
    if folded in after:
        return Mark.ADDED
    if name == QCoreApplication.translate("Fields", "Notes"):
        return Mark.SAME if any(folded in fold(text) for text in kept) else Mark.ADDED
    return Mark.SAME if several else Mark.LEFT


def _short(value: str) -> str:
    value = value.strip()
    return value if len(value) <= _LONGEST else value[:_LONGEST].rstrip() + "…"


def _one(field: str) -> Callable[[Contact], list[str]]:
    return lambda contact: [str(value)] if (value := getattr(contact, field)) else []


def _labelled(text: str, label: str) -> str:
    return f"{text} ({words.label_word(label)})" if label and text else text


def _fields() -> list[tuple[str, Callable[[Contact], list[str]]]]:
    translate = QCoreApplication.translate
    return [
        (translate("Fields", "Name"), _one("name")),
        (translate("Fields", "Organisation"), _one("organization")),
        (translate("Fields", "Department"), _one("department")),
        (translate("Fields", "Role"), _one("role")),
        *((name, values) for name, values in _several().items()),
        (translate("Fields", "Nickname"), _one("nickname")),
        (translate("Fields", "Birthday"), lambda c: [words.birthday_text(c.birthday)] if c.birthday else []),
        (translate("Fields", "Tier"), _one("tier")),
        (translate("Fields", "Time zone"), _one("time_zone")),
        (translate("Fields", "Country"), _one("country")),
        (translate("Fields", "Best hours"), _one("best_hours")),
        (translate("Fields", "How met"), _one("how_met")),
        (translate("Fields", "Notes"), _one("notes")),
        (translate("Fields", "Do not contact"), lambda c: [translate("Fields", "yes")] if c.do_not_contact else []),
    ]


def _several() -> dict[str, Callable[[Contact], list[str]]]:
    translate = QCoreApplication.translate

    def texts(values: Sequence[Any], word: Callable[[Any], str]) -> list[str]:
        return [text for value in values if (text := word(value))]

    return {
        translate("Fields", "Phones"): lambda c: texts(c.phones, lambda p: _labelled(p.number, p.label)),
        translate("Fields", "E-mails"): lambda c: texts(c.emails, lambda e: _labelled(e.address, e.label)),
        translate("Fields", "Addresses"): lambda c: texts(c.addresses, lambda a: _labelled(a.one_line(), a.label)),
        translate("Fields", "Pages"): lambda c: texts(c.web, str),
        translate("Fields", "Tags"): lambda c: texts(c.tags, str),
    }


def _is_several(name: str) -> bool:
    return name in _several()


def comparison_html(
    lines: Sequence[FieldLine], theme: Theme, headings: tuple[str, str], *, beside: bool, width: int
) -> str:
    """The fields as rich text of a table so many pixels wide; with the contact `beside`, or of the file alone."""
    muted = theme.colours.muted.name()
    wide = round(QFontMetricsF(theme.font()).horizontalAdvance(max((line.name for line in lines), key=len, default="")))
    first = f'width="{wide + 8}"'
    room = max(width - wide - 8 - 3 * 2 * _PAD, 100)
    side = 'align="left"'  # names in Arabic or Hebrew too begin where the others do
    half = f'width="{room // 2 if beside else room}"'
    parts = [f'<table width="{width}" cellspacing="0" cellpadding="{_PAD}">']
    if beside:
        look = f'style="color:{muted};font-weight:600"'
        heads = "".join(f"<td {half}><span {look}>{escape(text)}</span></td>" for text in headings)
        parts.append(f"<tr><td {first}></td>{heads}</tr>")
    for line in lines:
        label = f'<td {first} style="color:{muted}">{escape(line.name)}</td>'
        offered = "<br>".join(_value_html(text, mark, theme) for text, mark in line.offered[:_MOST_VALUES])
        offered += _more(len(line.offered) - _MOST_VALUES, muted)
        if beside:
            kept = "<br>".join(_text_html(text) for text in line.kept[:_MOST_VALUES])
            kept += _more(len(line.kept) - _MOST_VALUES, muted)
            parts.append(f"<tr>{label}<td {half} {side}>{offered}</td><td {half} {side}>{kept}</td></tr>")
        else:
            parts.append(f"<tr>{label}<td {half} {side}>{offered}</td></tr>")
    parts.append("</table>")
    return "".join(parts)


def _more(count: int, muted: str) -> str:
    if count <= 0:
        return ""
    text = QCoreApplication.translate("Fields", "and %n more", "", count)
    return f'<br><span style="color:{muted}">{escape(text)}</span>'


def _text_html(text: str) -> str:
    return escape(breakable(text)).replace("\n", "<br>")


def _value_html(text: str, mark: Mark, theme: Theme) -> str:
    colours = theme.colours
    shown = _text_html(text)
    match mark:
        case Mark.ADDED:
            added = escape(QCoreApplication.translate("Fields", "added"))
            return (
                f'<span style="{_ink(colours.tone(Status.SCHEDULED).text)};font-weight:600">{shown}</span> '
                f'<span style="{_ink(colours.muted)}">+\N{NO-BREAK SPACE}{added}</span>'
            )
        case Mark.SAME:
            return f'<span style="{_ink(colours.muted)}">{shown}</span>'
        case Mark.LEFT:
            stays = QCoreApplication.translate("Fields", "differs: yours stays")
            return (
                f'<span style="{_ink(colours.tone(Status.DUE).text)}">{shown}</span><br>'
                f'<span style="{_ink(colours.muted)}">{escape(stays)}</span>'
            )
        case Mark.PLAIN:
            return shown


def _ink(colour: QColor) -> str:
    return f"color:{colour.name()}"
