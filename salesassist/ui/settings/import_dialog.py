"""What a file of settings would change, each to be taken or left, before anything is changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from salesassist import wording
from salesassist.domain.cadence import Cadence, CadenceStep
from salesassist.domain.saved_filter import SavedFilter
from salesassist.domain.text import one_line
from salesassist.frozen import replace
from salesassist.sentences import translated
from salesassist.session import Session
from salesassist.session.settings_files import SettingsPlan
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.fitting import fit
from salesassist.ui.room import open_at
from salesassist.ui.settings.row import PreferenceRow
from salesassist.ui.setup.rules import RulesModel
from salesassist.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Change:
    """One line of the list: what it says, and what of the plan it stands for."""

    text: str
    names: frozenset[str] = frozenset()
    cadence: Cadence | None = None
    template: str = ""
    filter: SavedFilter | None = None


class ChangesModel(QAbstractListModel):
    """The changes, each ticked until the user leaves it out."""

    ticked = Signal()

    def __init__(self, changes: Sequence[Change]) -> None:
        super().__init__()
        self._changes = list(changes)
        self._left = [False] * len(self._changes)

    def wanted(self) -> list[Change]:
        return [change for change, left in zip(self._changes, self._left, strict=True) if not left]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._changes)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if self._left[index.row()] else Qt.CheckState.Checked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._changes[index.row()].text
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self._left[index.row()] = Qt.CheckState(value) is not Qt.CheckState.Checked
        self.dataChanged.emit(index, index)
        self.ticked.emit()
        return True


class ImportSettingsDialog(QDialog):
    """Shows what `plan` changes; what is ticked is done, as one step, when the user says so."""

    def __init__(
        self, plan: SettingsPlan, rows: Sequence[PreferenceRow], session: Session, theme: Theme,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """`rows` are those of Settings: they say a preference as it is said there."""
        super().__init__(parent)
        self._session, self._plan, self._rows = session, plan, rows
        self.left_out: list[str] = list(self._troubles())
        self.model = ChangesModel([*self._of_preferences(), *self._of_rules(), *self._of_words()])
        self.setWindowTitle(self.tr("Import settings"))
        open_at(self, theme, 620, 480)
        title = QLabel(self.tr("Import settings"))
        title.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        count = self.model.rowCount()
        about = QLabel(
            self.tr("%n change(s). What the file does not name stays as it is.", "", count) if count
            else self.tr("Nothing would change: all that can be taken from this file is so already.")
        )  # fmt: skip
        about.setProperty("look", "muted")
        about.setWordWrap(True)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setProperty("look", "list")
        self.list.setAccessibleName(self.tr("What would change"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.trouble = QLabel("\n".join(self.left_out))
        self.trouble.setProperty("look", "caution")
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)
        self.trouble.setAccessibleName(self.trouble.text())
        self.trouble.setVisible(bool(self.left_out))
        foot = QLabel(self.tr("With another language the window opens anew, and undo begins anew."))
        foot.setProperty("look", "muted")
        foot.setWordWrap(True)
        foot.setVisible("language" in plan.names)
        self.cancel_button, self.take = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Import"))
        self.cancel_button.clicked.connect(self.reject)
        self.take.setProperty("look", "primary")
        self.take.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(10)
        for widget in (title, about):
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.trouble)
        layout.addWidget(foot)
        layout.addLayout(ButtonRow(self.take, self.cancel_button))
        if count:
            self.list.setCurrentIndex(self.model.index(0))
            self.list.setFocus()
            self.take.setDefault(True)
        else:
            self.list.hide()
            layout.insertStretch(2, 1)
            self.take.hide()
            self.cancel_button.setText(self.tr("Close"))
            self.resize(480, 0)
        self._most = self.height()
        self.model.ticked.connect(lambda: self.take.setEnabled(bool(self.model.wanted())))

    def showEvent(self, event: QShowEvent) -> None:
        if self.model.rowCount():
            self.list.doItemsLayout()  # the rows were measured before the list had its style
            fit(self, self.list, self._most)
        super().showEvent(event)

    # --- in words ------------------------------------------------------------------------------------------------

    def _impossible(self, row: PreferenceRow) -> str:
        """Why what the file says of a row cannot be; empty if it can."""
        return row.setting.impossible(row.setting.value(self._plan.preferences), self._plan.preferences)

    def _troubles(self) -> Iterator[str]:
        for row in self._rows:
            if not self._plan.names.isdisjoint(row.setting.names) and (why := self._impossible(row)):
                yield f"{row.label}: {why}"
        if self._plan.refused:
            text = self.tr("Not known here, or not possible, and so left out: {names}.")
            yield text.format(names=", ".join(name[:40] for name in self._plan.refused[:8]))
        yield from map(translated, self._plan.problems)

    def _of_preferences(self) -> Iterator[Change]:
        before, after = self._session.preferences, self._plan.preferences
        left = set(self._plan.names)
        for row in self._rows:
            names = frozenset(row.setting.names)
            if names.isdisjoint(left):
                continue
            left -= names
            if not self._impossible(row):
                now = row.control.in_brief(row.setting.value(before))
                then = row.control.in_words(row.setting.value(after))
                yield Change(self._changed(row.label, now, then), names & self._plan.names)
        for name in sorted(left):  # what has no row in this window, such as when to back up sample data
            yield Change(self._changed(name, str(getattr(before, name)), str(getattr(after, name))), frozenset({name}))

    def _changed(self, what: str, now: str, then: str) -> str:
        text = self.tr("{what}: {now} → {then}").format(what=what, now=now, then=then)
        return one_line(text)  # a currency and its sign stand further apart in a list

    def _of_rules(self) -> Iterator[Change]:
        for cadence, steps in (self._plan.rules or {}).items():
            now, then = self._lines(self._session.rules.steps, cadence), self._lines(steps, cadence)
            lines = [self.tr("Rules, {cadence}:").format(cadence=wording.cadence_name(cadence))]
            for key in (*now, *(key for key in then if key not in now)):
                if key not in then:
                    lines.append(self.tr("no longer: {rule}").format(rule=now[key]))
                elif key not in now:
                    lines.append(self.tr("new: {rule}").format(rule=then[key]))
                elif now[key] != then[key]:
                    lines.append(self.tr("{now} → {then}").format(now=now[key], then=then[key]))
            if len(lines) == 1:
                lines.append(self.tr("the same ones in another order"))
            yield Change("\n    ".join(lines), cadence=cadence)

    def _lines(self, steps: Sequence[CadenceStep], cadence: Cadence) -> dict[str, str]:
        """The rules of a cadence as the dialog of rules words them, by their keys."""
        model = RulesModel(steps)
        model.show_cadence(cadence)
        lines = {}
        for row, step in enumerate(model.shown):
            text = str(model.data(model.index(row)))
            lines[step.key] = text if step.active else self.tr("{rule} (off)").format(rule=text)
        return lines

    def _of_words(self) -> Iterator[Change]:
        here = {it.uid for it in self._session.templates()}
        for template in self._plan.templates:
            text = self.tr("Template {name}: another text") if template.uid in here else self.tr("New template {name}")
            yield Change(text.replace("{name}", f"“{template.name}”"), template=template.uid)
        names = {it.name for it in self._session.saved_filters()}
        for one in self._plan.filters:
            text = self.tr("Saved filter {name}: another search") if one.name in names else self.tr("New filter {name}")
            yield Change(text.replace("{name}", f"“{one.name}”"), filter=one)

    # --- doing it ------------------------------------------------------------------------------------------------

    def accept(self) -> None:
        wanted = self.model.wanted()
        names = frozenset[str]().union(*(change.names for change in wanted))
        values = {name: getattr(self._plan.preferences, name) for name in names}
        plan = replace(
            self._plan, preferences=replace(self._session.preferences, **values), names=names,
            rules={cadence: steps for cadence, steps in (self._plan.rules or {}).items()
                   if any(change.cadence is cadence for change in wanted)},
            templates=tuple(it for it in self._plan.templates if any(change.template == it.uid for change in wanted)),
            filters=tuple(it for it in self._plan.filters if any(change.filter is it for change in wanted)),
        )  # fmt: skip
        if plan.is_empty or self._session.take_settings(plan):
            super().accept()
