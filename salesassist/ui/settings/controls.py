"""The controls of a setting. Each shows a value and tells when the user has chosen another; none saves anything."""

from collections.abc import Callable, Sequence
from datetime import time
from itertools import pairwise

from PySide6.QtCore import QEvent, QLocale, QObject, QPoint, QRectF, QSignalBlocker, QSize, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from salesassist.domain.text import fold
from salesassist.ui.theme import USUAL_SIZE, Theme

SETTLED_MS = 800
"""After so long without a key, what stands in a field is what the user means."""


_ON_THE_WAY = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip


class Control(QWidget):
    """What every control does: it shows a value, and tells what the user has `chosen`, or why that is impossible."""

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, *inner: QWidget, spacing: int = 6) -> None:
        super().__init__()
        self._inner = inner
        self._edited = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(spacing)
        layout.addStretch(1)
        for widget in inner:
            layout.addWidget(widget)
            widget.installEventFilter(self)
        self._pending = QTimer(self)
        self._pending.setObjectName("settled")
        self._pending.setSingleShot(True)
        self._pending.setInterval(SETTLED_MS)
        self._pending.timeout.connect(self.commit)
        for widget in inner[:1]:
            self.setFocusProxy(widget)

    def show_value(self, value: object) -> None:
        raise NotImplementedError

    def in_words(self, value: object) -> str:
        """A value as this control would show it."""
        raise NotImplementedError

    def in_brief(self, value: object) -> str:
        """A value before another one that is said in words: what both have in common is said once."""
        return self.in_words(value)

    def set_name(self, name: str) -> None:
        """Name it for who hears the screen rather than sees it."""
        for widget in self._inner:
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                widget.setAccessibleName(name)

    def describe(self, text: str) -> None:
        for widget in self._inner:
            widget.setAccessibleDescription(text)

    @property
    def editing(self) -> bool:
        """Whether something was typed that has not been told yet."""
        return self._edited

    def commit(self) -> None:
        """Tell now what was typed."""
        self._pending.stop()
        self._edited = False

    def touch(self) -> None:
        """Something was typed: it is told when no more follows."""
        self._edited = True
        self._pending.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls the page; it changes nothing on its way."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class _Toggle(QCheckBox):
    """A check box that looks like a switch."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(44, 26)

    minimumSizeHint = sizeHint

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, on = self._theme.colours, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRectF(0 if mirrored else self.width() - 36, (self.height() - 20) / 2, 36, 20)
        if self.hasFocus():  # within the same width: a switch ends where fields end
            thick, apart = (2.5, 3.0) if self._theme.high_contrast else (1.5, 2.2)
            ring = box.adjusted(thick / 2, thick / 2 - apart, -thick / 2, apart - thick / 2)
            painter.setPen(QPen(colours.accent, thick))
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
            box.adjust(apart, 0, -apart, 0)
        enabled = self.isEnabled()
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent if enabled else colours.faint)
        else:
            painter.setPen(QPen(colours.muted if enabled else colours.faint, 1.3))
            painter.setBrush(colours.surface)
        painter.drawRoundedRect(box.adjusted(0.7, 0.7, -0.7, -0.7), 9.5, 9.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.on_accent if on else colours.muted if enabled else colours.faint)
        at_end = on != mirrored
        painter.drawEllipse(QRectF(box.right() - 16.5 if at_end else box.left() + 4, box.top() + 3.75, 12.5, 12.5))
        painter.end()


class Switch(Control):
    """On or off."""

    def __init__(self, theme: Theme) -> None:
        self.toggle = _Toggle(theme)
        super().__init__(self.toggle)
        self.toggle.clicked.connect(self._tell)

    def _tell(self, on: bool) -> None:
        self.chosen.emit(on)

    def show_value(self, value: object) -> None:
        self.toggle.setChecked(bool(value))

    def in_words(self, value: object) -> str:
        return self.tr("On") if value else self.tr("Off")


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


class NumberField(Control):
    """A whole number and its unit; `unit` says it for a number."""

    def __init__(self, least: int, most: int, unit: Callable[[int], str]) -> None:
        self.spin = QSpinBox()
        self.spin.setRange(least, most)
        self.spin.setAlignment(Qt.AlignmentFlag.AlignHCenter)  # as the times of the day stand
        self.spin.setFixedWidth(84 + _grown(self.spin, "00000"))
        self._unit, self._label = unit, QLabel()
        self._label.setMinimumWidth(self._label.fontMetrics().horizontalAdvance(unit(2)) + 2)
        super().__init__(self.spin, self._label)
        self.spin.valueChanged.connect(self._change)
        self.spin.editingFinished.connect(self.commit)

    def _change(self, value: int) -> None:
        self._label.setText(self._unit(value))
        self.touch()

    def show_value(self, value: object) -> None:
        assert isinstance(value, int)
        with QSignalBlocker(self.spin):
            self.spin.setValue(value)
        self._label.setText(self._unit(value))

    def in_words(self, value: object) -> str:
        assert isinstance(value, int)
        return f"{self.in_brief(value)} {self._unit(value)}"

    def in_brief(self, value: object) -> str:
        assert isinstance(value, int)
        return QLocale().toString(value)

    def commit(self) -> None:
        if self.editing:
            super().commit()
            self.chosen.emit(self.spin.value())


class ChoiceField(Control):
    """One of a few."""

    def __init__(
        self, choices: Sequence[tuple[str, object]], other: Callable[[object], str] = str, opens: bool = False
    ) -> None:
        """`other` says in words a value that is none of the choices, but was chosen elsewhere. With `opens` the arrow
        keys open the list, and choose nothing on their way."""
        self.combo = QComboBox()
        self._other, self._opens = other, opens
        for text, value in choices:
            self.combo.addItem(text, value)
        super().__init__(self.combo)
        self.combo.activated.connect(lambda row: self.chosen.emit(self.combo.itemData(row)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if self._opens and is_key and event.key() in _ON_THE_WAY:  # type: ignore[attr-defined]
            self.combo.showPopup()
            return True
        return super().eventFilter(watched, event)

    def show_value(self, value: object) -> None:
        row = next((n for n in range(self.combo.count()) if self.combo.itemData(n) == value), -1)
        if row < 0:
            self.combo.addItem(self._other(value), value)
            row = self.combo.count() - 1
        self.combo.setCurrentIndex(row)

    def in_words(self, value: object) -> str:
        rows = (n for n in range(self.combo.count()) if self.combo.itemData(n) == value)
        return next((self.combo.itemText(n) for n in rows), self._other(value))


class SearchChoice(Control):
    """One of many, found by typing a part of it."""

    def __init__(
        self, choices: Sequence[tuple[str, str]], unknown: Callable[[str], str],
        free: Callable[[str], str | None] = lambda _text: None,
    ) -> None:  # fmt: skip
        """`unknown` says that there is none of that name; `free` makes a value of a text that is no choice."""
        self.combo = QComboBox()
        self.combo.setEditable(True)
        self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.combo.setMinimumWidth(210)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.combo.setMinimumContentsLength(18)
        self._unknown, self._free = unknown, free
        for text, value in choices:
            self.combo.addItem(text, value)
        line = self.combo.lineEdit()
        assert line is not None  # it is editable
        self._line = line
        completer = QCompleter(self.combo.model(), self.combo)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.combo.setCompleter(completer)
        super().__init__(self.combo)
        self._value = ""
        self._of_text = {fold(text): value for text, value in choices} | {fold(v): v for _text, v in choices}
        self.combo.textActivated.connect(lambda _text: self.commit())
        self._line.editingFinished.connect(self.commit)

    def show_value(self, value: object) -> None:
        self._value = str(value)
        row = self.combo.findData(value)
        self.combo.setCurrentIndex(row)
        if row < 0:
            self.combo.setEditText(self._value)

    def in_words(self, value: object) -> str:
        row = self.combo.findData(value)
        return self.combo.itemText(row) if row >= 0 else str(value)

    @property
    def editing(self) -> bool:
        return self._line.isModified()

    def commit(self) -> None:
        text = self.combo.currentText().strip()
        self._line.setModified(False)
        value = self._of_text.get(fold(text)) or self._free(text)
        if value is None:
            self.refused.emit(self._unknown(text))
            self.show_value(self._value)
        elif value != self._value:
            self.chosen.emit(value)
        else:
            self.show_value(value)


class WeekdaysField(Control):
    """Some days of the week, Monday being 0; at least one."""

    def __init__(self, first: int, none: str) -> None:
        """`first`: the day the week begins with. `none` says why it cannot be none."""
        self.days: dict[int, QPushButton] = {}
        self._none = none
        self._shown: object = ()
        locale = QLocale()
        for day in [(first + n) % 7 for n in range(7)]:
            button = QPushButton(locale.dayName(day + 1, QLocale.FormatType.ShortFormat))
            button.setProperty("look", "pill")
            button.setCheckable(True)
            button.setAccessibleName(locale.dayName(day + 1))
            button.clicked.connect(self._choose)
            self.days[day] = button
        super().__init__(*self.days.values(), spacing=4)
        self._first = first

    def begin_with(self, first: int) -> None:
        """Put the days into the order of a week that begins with `first`."""
        if first == self._first:
            return
        self._first = first
        layout = self.layout()
        assert layout is not None
        ordered = [self.days[(first + n) % 7] for n in range(7)]
        for button in ordered:
            layout.removeWidget(button)
            layout.addWidget(button)
        for before, after in pairwise(ordered):
            QWidget.setTabOrder(before, after)
        self.setFocusProxy(ordered[0])

    def set_name(self, name: str) -> None:
        """Each day has its own."""

    def show_value(self, value: object) -> None:
        assert isinstance(value, tuple)
        self._shown = value
        for day, button in self.days.items():
            button.setChecked(day in value)

    def in_words(self, value: object) -> str:
        assert isinstance(value, tuple)
        return ", ".join(button.text() for day, button in self.days.items() if day in value)

    def _choose(self) -> None:
        days = tuple(sorted(day for day, button in self.days.items() if button.isChecked()))
        if days:
            self.chosen.emit(days)
            return
        self.show_value(self._shown)
        self.refused.emit(self._none)


def _time_edit() -> QTimeEdit:
    edit = QTimeEdit()
    edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # elsewhere Qt turns 09:00 into 00:09
    edit.setLocale(QLocale())
    edit.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
    edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
    edit.setFixedWidth(92 + _grown(edit, "00:00"))
    return edit


def _grown(field: QWidget, text: str) -> int:
    """How much more room such a text needs than in letters of the usual size."""
    usual = QFont(field.font())
    usual.setPointSizeF(USUAL_SIZE)
    return max(0, field.fontMetrics().horizontalAdvance(text) - QFontMetrics(usual).horizontalAdvance(text))


def _show_time(edit: QTimeEdit, value: time) -> None:
    with QSignalBlocker(edit):
        edit.setTime(QTime(value.hour, value.minute))


def _time_of(edit: QTimeEdit) -> time:
    return time(edit.time().hour(), edit.time().minute())


def _clock(value: object) -> str:
    assert isinstance(value, time)
    return QLocale().toString(QTime(value.hour, value.minute), QLocale.FormatType.ShortFormat)
