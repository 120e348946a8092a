"""The controls of a setting, but those of times. Each shows a value and tells what is chosen; none saves anything."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QLocale, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QPushButton, QSpinBox, QWidget

from salesassist.domain.text import fold
from salesassist.ui.settings.control import Control, grown
from salesassist.ui.settings.toggle import Toggle
from salesassist.ui.theme import Theme

_ON_THE_WAY = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
}  # fmt: skip


class Switch(Control):
    """On or off."""

    def __init__(self, theme: Theme) -> None:
        self.toggle = Toggle(theme)
        super().__init__(self.toggle)
        self.toggle.clicked.connect(self._tell)

    def _tell(self, on: bool) -> None:
        self.chosen.emit(on)

    def show_value(self, value: object) -> None:
        self.toggle.setChecked(bool(value))

    def in_words(self, value: object) -> str:
        return self.tr("On") if value else self.tr("Off")


class NumberField(Control):
    """A whole number and its unit; `unit` says it for a number, `of_least` what the least one means."""

    def __init__(self, least: int, most: int, unit: Callable[[int], str], of_least: str = "") -> None:
        self.spin = QSpinBox()
        self.spin.setRange(least, most)
        self.spin.setSpecialValueText(of_least)
        self.spin.setAlignment(Qt.AlignmentFlag.AlignHCenter)  # as the times of the day stand
        self.spin.setFixedWidth(84 + grown(self.spin, "00000"))
        self._unit, self._label = unit, QLabel()
        self._label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)  # ends where others do
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
        return (self.spin.specialValueText() if value == self.spin.minimum() else "") or QLocale().toString(value)

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
