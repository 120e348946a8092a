"""Controls of a setting that is a time of day, or from one until another."""

from datetime import time

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, QTime
from PySide6.QtWidgets import QLabel, QTimeEdit

from salesassist.ui.settings.control import Control, grown


class TimeField(Control):
    """A time of day."""

    def __init__(self) -> None:
        self.edit = _time_edit()
        super().__init__(self.edit)
        self.edit.timeChanged.connect(self.touch)
        self.edit.editingFinished.connect(self.commit)

    def show_value(self, value: object) -> None:
        assert isinstance(value, time)
        _show_time(self.edit, value)

    def in_words(self, value: object) -> str:
        return _clock(value)

    def commit(self) -> None:
        if self.editing:
            super().commit()
            self.chosen.emit(_time_of(self.edit))


class SpanField(Control):
    """From one time of day until another."""

    def __init__(self, first: str, second: str) -> None:
        """`first` and `second` name the two ends."""
        self.start, self.end = _time_edit(), _time_edit()
        self._names = first, second
        super().__init__(self.start, QLabel("–"), self.end)
        for edit in (self.start, self.end):
            edit.timeChanged.connect(self.touch)
            edit.editingFinished.connect(self.commit)

    def set_name(self, name: str) -> None:
        for edit, end in zip((self.start, self.end), self._names, strict=True):
            edit.setAccessibleName(f"{name}, {end}")

    def show_value(self, value: object) -> None:
        assert isinstance(value, tuple)
        for edit, shown in zip((self.start, self.end), value, strict=True):
            _show_time(edit, shown)

    def in_words(self, value: object) -> str:
        assert isinstance(value, tuple)
        return " – ".join(map(_clock, value))

    def commit(self) -> None:
        if self.editing:
            super().commit()
            self.chosen.emit((_time_of(self.start), _time_of(self.end)))


def _time_edit() -> QTimeEdit:
    edit = QTimeEdit()
    edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # elsewhere Qt turns 09:00 into 00:09
    edit.setLocale(QLocale())
    edit.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
    edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
    edit.setFixedWidth(92 + grown(edit, "00:00"))
    return edit


def _show_time(edit: QTimeEdit, value: time) -> None:
    with QSignalBlocker(edit):
        edit.setTime(QTime(value.hour, value.minute))


def _time_of(edit: QTimeEdit) -> time:
    return time(edit.time().hour(), edit.time().minute())


def _clock(value: object) -> str:
    assert isinstance(value, time)
    return QLocale().toString(QTime(value.hour, value.minute), QLocale.FormatType.ShortFormat)
