"""The follow-up rules: every one in words, to be changed, added to, put in another order, switched off, restored."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from salesassist import wording
from salesassist.domain.cadence import DEFAULTS, Cadence, CadenceStep, Rule, Unit, new_key
from salesassist.domain.follow_up import Channel
from salesassist.domain.uids import new_uid
from salesassist.frozen import replace
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.careful import CarefulDialog
from salesassist.ui.form_fields import Fields
from salesassist.ui.half_written import Keeping
from salesassist.ui.pane.fields import Section
from salesassist.ui.room import open_at
from salesassist.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
LONGEST = 730  # days; a rule that waits longer than two years is a slip of the keys


class RulesModel(QAbstractListModel):
    """All rules, of which it shows those of one cadence, in words. Nothing is saved from here."""

    edited = Signal()

    def __init__(self, steps: Sequence[CadenceStep]) -> None:
        super().__init__()
        self._cadence = Cadence.NO_ANSWER
        self._all = _by_cadence(steps)

    def steps(self) -> list[CadenceStep]:
        """Every rule, numbered in its order."""
        return [replace(s, position=n) for shown in self._all.values() for n, s in enumerate(shown, 1)]

    def show_cadence(self, cadence: Cadence) -> None:
        self.beginResetModel()
        self._cadence = cadence
        self.endResetModel()

    @property
    def shown(self) -> list[CadenceStep]:
        return self._all[self._cadence]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.shown)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        step = self.shown[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if step.active else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            what = wording.step_what(step)
            plain = step.channel is Channel.CALL and not step.purpose and not wording.purpose_of_rule(step.key)
            how = what if plain else f"{words.channel_word(step.channel)}, {what}"  # not “Call, Call again”
            when = wording.step_when(step, first=self._is_first(step), attempt=self._attempt(step))
            return f"{when}   ·   {how}"
        return None

    def _attempt(self, step: CadenceStep) -> int:
        """After which try of its ladder it comes."""
        before = self.shown[: self.shown.index(step)]
        return 1 + sum(s.active and s.channel is Channel.CALL and s.key != Rule.LEFT_MESSAGE for s in before)

    def _is_first(self, step: CadenceStep) -> bool:
        """Whether nothing of its cadence comes before it; of a ladder, nothing but tries."""
        before = [s for s in self.shown[: self.shown.index(step)] if s.active]
        if step.cadence is Cadence.NO_ANSWER:
            before = [s for s in before if s.channel is not Channel.CALL]
        return not before

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self.change(index.row(), active=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def change(self, row: int, **values: Any) -> None:
        self.shown[row] = replace(self.shown[row], **values)
        self._tell()

    def add(self) -> int:
        """Put another step at the end. Returns its row."""
        row = len(self.shown)
        self.beginInsertRows(QModelIndex(), row, row)
        key = new_key(self._cadence, new_uid())
        self.shown.append(CadenceStep(key, self._cadence, row + 1, 5, Unit.WORKING_DAYS, Channel.CALL))
        self.endInsertRows()
        self._tell()
        return row

    def remove(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)
        del self.shown[row]
        self.endRemoveRows()
        self._tell()

    def move(self, row: int, by: int) -> int:
        """Move a step up (-1) or down (1). Returns the row where it is then."""
        to = row + by
        if not 0 <= to < len(self.shown):
            return row
        self.shown[row], self.shown[to] = self.shown[to], self.shown[row]
        self._tell()
        return to

    def take(self, steps: Sequence[CadenceStep]) -> None:
        """Have these rules and no others."""
        self.beginResetModel()
        self._all = _by_cadence(steps)
        self.endResetModel()
        self.edited.emit()

    def restore(self) -> None:
        """Give the cadence shown the rules that the program came with."""
        self.beginResetModel()
        self._all[self._cadence] = [s for s in DEFAULTS if s.cadence is self._cadence]
        self.endResetModel()
        self.edited.emit()

    def _tell(self) -> None:
        if self.shown:
            self.dataChanged.emit(self.index(0), self.index(len(self.shown) - 1))
        self.edited.emit()


def _by_cadence(steps: Sequence[CadenceStep]) -> dict[Cadence, list[CadenceStep]]:
    return {c: sorted((s for s in steps if s.cadence is c), key=lambda s: s.position) for c in Cadence}


class RulesDialog(CarefulDialog):
    """Shows and changes the rules; they are saved, as one step, when the user says so."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model = RulesModel(session.rules.steps)
        self._before = self.model.steps()
        self._showing = False
        self.setWindowTitle(self.tr("Follow-up rules"))
        open_at(self, theme, 780, 520)
        title = QLabel(self.tr("Follow-up rules"))
        title.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        about = QLabel(self.tr(
            "Which next step is proposed after what happens. Changes apply from now on; what is planned stays."
        ))  # fmt: skip
        about.setProperty("look", "muted")
        about.setWordWrap(True)
        self._cadence = QComboBox()
        self._cadence.setAccessibleName(self.tr("After what"))
        for cadence in Cadence:
            self._cadence.addItem(wording.cadence_name(cadence), cadence)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setProperty("look", "list")
        self.list.setAccessibleName(self.tr("Rules, in their order"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setUniformItemSizes(False)
        self._gap = QSpinBox()
        self._gap.setRange(0, LONGEST)
        self._gap.setMinimumWidth(84)
        self._gap.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._gap.setAccessibleName(self.tr("After how many days"))
        self._unit, self._channel = QComboBox(), QComboBox()
        self._unit.setAccessibleName(self.tr("Days of which kind"))
        self._unit.addItem(self.tr("working days"), Unit.WORKING_DAYS)
        self._unit.addItem(self.tr("calendar days"), Unit.DAYS)
        self._channel.setAccessibleName(self.tr("How"))
        for channel in Channel:
            self._channel.addItem(words.channel_word(channel), channel)
        self._purpose = QLineEdit()
        self._purpose.setMaxLength(500)
        self._purpose.setAccessibleName(self.tr("What for"))
        self._lay_out(theme, title, about)
        self._cadence.activated.connect(lambda _row: self.show_cadence(Cadence(self._cadence.currentData())))
        self.list.selectionModel().currentChanged.connect(lambda new, _old: self._show_step(new.row()))
        self.model.edited.connect(self._ready)
        self._gap.valueChanged.connect(lambda gap: self._change(gap=gap))
        self._unit.activated.connect(lambda _row: self._change(unit=Unit(self._unit.currentData())))
        self._channel.activated.connect(lambda _row: self._change(channel=Channel(self._channel.currentData())))
        self._purpose.textEdited.connect(lambda text: self._change(purpose=text.strip()))
        self.show_cadence(Cadence.NO_ANSWER)
        self.list.setFocus()
        Keeping(
            self, session, "rules", "", touched=lambda: self.touched, written=self._written, put_back=self._put_back,
            under=2,
        )  # fmt: skip

    @property
    def touched(self) -> bool:
        return self.model.steps() != self._before

    def _written(self) -> Fields:
        steps = [
            [s.key, s.cadence.value, s.position, s.gap, s.unit.value, s.channel.value, s.purpose, s.active]
            for s in self.model.steps()
        ]
        return {"steps": steps, "cadence": str(self._cadence.currentData()), "row": self._row}

    def _put_back(self, fields: Fields) -> None:
        """A rule that cannot be understood leaves all as they are."""
        try:
            steps = [
                CadenceStep(str(key), Cadence(cadence), int(position), int(gap), Unit(unit), Channel(channel),
                            str(purpose), bool(active))
                for key, cadence, position, gap, unit, channel, purpose, active in fields["steps"]
            ]  # fmt: skip
            cadence, row = Cadence(fields["cadence"]), int(fields["row"])
        except (KeyError, TypeError, ValueError):
            return
        self.model.take(steps)
        self.show_cadence(cadence)
        self._go_to(max(row, 0))

    def _lay_out(self, theme: Theme, title: QLabel, about: QLabel) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self._cadence)
        layout.addLayout(head)
        layout.addWidget(about)
        middle = QHBoxLayout()
        middle.setSpacing(10)
        middle.addWidget(self.list, 1)
        side = QVBoxLayout()
        side.setSpacing(6)
        self._up = self._button(side, self.tr("Move &up"), lambda: self._move(-1))
        self._down = self._button(side, self.tr("Move &down"), lambda: self._move(1))
        self._add = self._button(side, self.tr("&Add"), self._add_step)
        self._remove = self._button(side, self.tr("&Remove"), self._remove_step)
        side.addStretch(1)
        self._restore = self._button(side, self.tr("Restore de&faults"), self._restore_defaults)
        middle.addLayout(side)
        layout.addLayout(middle, 1)
        self._card = QFrame()
        self._card.setProperty("look", "card")
        form = QGridLayout(self._card)
        form.setContentsMargins(12, 10, 12, 12)
        form.setHorizontalSpacing(8)
        form.addWidget(Section(self.tr("When"), theme), 0, 0, 1, 2)
        form.addWidget(Section(self.tr("How"), theme), 0, 2)
        form.addWidget(Section(self.tr("What for"), theme), 0, 3)
        for column, field in enumerate((self._gap, self._unit, self._channel, self._purpose)):
            form.addWidget(field, 1, column)
        form.setColumnStretch(3, 1)
        layout.addWidget(self._card)
        cancel, save = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Save"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        save.setProperty("look", "primary")
        save.setDefault(True)
        save.clicked.connect(self.accept)
        layout.addLayout(ButtonRow(save, cancel))

    def _button(self, layout: QVBoxLayout, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: act())
        layout.addWidget(button)
        return button

    # --- showing -------------------------------------------------------------------------------------------------

    def show_cadence(self, cadence: Cadence) -> None:
        self._cadence.setCurrentIndex(self._cadence.findData(cadence))
        self.model.show_cadence(cadence)
        self._go_to(0)

    @property
    def _row(self) -> int:
        return self.list.currentIndex().row()

    def _go_to(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1)))
        self._show_step(self._row)

    def _show_step(self, row: int) -> None:
        self._showing = True
        self._card.setEnabled(0 <= row < len(self.model.shown))
        if self._card.isEnabled():
            step = self.model.shown[row]
            self._gap.setValue(step.gap)
            self._unit.setCurrentIndex(self._unit.findData(step.unit))
            self._channel.setCurrentIndex(self._channel.findData(step.channel))
            self._channel.setEnabled(step.key != Rule.LEFT_MESSAGE)
            self._purpose.setText(step.purpose)
            self._purpose.setPlaceholderText(wording.step_what(replace(step, purpose="")))
        self._showing = False
        self._ready()

    def _ready(self) -> None:
        row, rows = self._row, self.model.rowCount()
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < rows - 1)
        self._remove.setEnabled(row >= 0)

    # --- changing ------------------------------------------------------------------------------------------------

    def _change(self, **values: Any) -> None:
        if not self._showing and self._row >= 0:
            self.model.change(self._row, **values)

    def _move(self, by: int) -> None:
        if self._row >= 0:
            self._go_to(self.model.move(self._row, by))

    def _add_step(self) -> None:
        self._go_to(self.model.add())
        self._purpose.setFocus()

    def _remove_step(self) -> None:
        if self._row >= 0:
            row = self._row
            self.model.remove(row)
            self._go_to(row)

    def _restore_defaults(self) -> None:
        self.model.restore()
        self._go_to(0)

    def accept(self) -> None:
        if self._session.save_rules(self.model.steps()):
            super().accept()
