"""What the fields of a dialog hold, read out and put back, whatever dialog it is."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)

from salesassist.ui.kept_offer import KeptOffer

Fields = dict[str, Any]

LONGEST = 20_000  # characters of a field
BROUGHT_BACK = "brought_back"  # the property of a dialog whose fields hold more than what it opened with


def written_in(root: QWidget) -> Fields:
    """What the fields of a dialog hold, kind by kind in their order: names are in one language, and change."""
    fields = list(_fields_of(root))
    radios = [field.isChecked() for field in fields if isinstance(field, QRadioButton)]
    return {
        "lines": [field.text()[:LONGEST] for field in fields if isinstance(field, QLineEdit)],
        "texts": [field.toPlainText()[:LONGEST] for field in fields if isinstance(field, QPlainTextEdit)],
        "ticks": [tick.isChecked() for tick in fields if isinstance(tick, QAbstractButton) and _is_tick(tick)],
        "boxes": [
            field.currentText()[:LONGEST] if field.isEditable() else field.currentIndex()
            for field in fields if isinstance(field, QComboBox)
        ],
        "moments": [
            field.dateTime().toString(Qt.DateFormat.ISODate) for field in fields if isinstance(field, QDateTimeEdit)
        ],
        "chosen": radios.index(True) if True in radios else -1,
        "choices": len(radios),
    }  # fmt: skip


def put_back(root: QWidget, fields: Fields) -> None:
    """Fill the fields of a dialog with what they held. A kind of which there are more or fewer by now is left alone,
    and so is what cannot be understood."""
    for tick, on in _pairs(root, fields, "ticks", _is_tick, bool):
        tick.setChecked(on)
    radios = [field for field in _fields_of(root) if isinstance(field, QRadioButton)]
    chosen = fields.get("chosen")
    if isinstance(chosen, int) and fields.get("choices") == len(radios) and 0 <= chosen < len(radios):
        radios[chosen].click()
    for box, value in _pairs(root, fields, "boxes", lambda field: isinstance(field, QComboBox), object):
        if box.isEditable():
            if isinstance(value, str):
                box.setEditText(value)
        elif isinstance(value, int) and 0 <= value < box.count():
            box.setCurrentIndex(value)
    for field, text in _pairs(root, fields, "moments", lambda it: isinstance(it, QDateTimeEdit), str):
        if (moment := QDateTime.fromString(text, Qt.DateFormat.ISODate)).isValid():
            field.setDateTime(moment)
    for line, text in _pairs(root, fields, "lines", lambda field: isinstance(field, QLineEdit), str):
        line.setText(text)
    for area, text in _pairs(root, fields, "texts", lambda field: isinstance(field, QPlainTextEdit), str):
        area.setPlainText(text)
        area.moveCursor(QTextCursor.MoveOperation.End)
    root.setProperty(BROUGHT_BACK, True)
    if chosen == -1:
        for radio in radios:  # a step of the user's own
            radio.setAutoExclusive(False)
            radio.setChecked(False)
            radio.setAutoExclusive(True)


def _pairs(
    root: QWidget, fields: Fields, kind: str, is_one: Callable[[QWidget], bool], value: type
) -> Iterator[tuple[Any, Any]]:
    found, values = [field for field in _fields_of(root) if is_one(field)], fields.get(kind)
    if isinstance(values, list) and len(values) == len(found):
        yield from ((field, each) for field, each in zip(found, values, strict=True) if isinstance(each, value))


def _is_tick(field: QWidget) -> bool:
    return isinstance(field, QAbstractButton) and field.isCheckable() and not isinstance(field, QRadioButton)


def _fields_of(root: QWidget) -> Iterator[QWidget]:
    """What can be filled in, without what belongs to one field or to another window."""
    for child in root.children():
        if not isinstance(child, QWidget) or child.isWindow() or isinstance(child, KeptOffer):
            continue
        if isinstance(child, QLineEdit | QPlainTextEdit | QAbstractButton | QComboBox | QAbstractSpinBox):
            yield child
        elif not isinstance(child, QCalendarWidget | QAbstractItemView):
            yield from _fields_of(child)
