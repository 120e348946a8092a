"""What an import did: figures, and below them every place in a file that the user should know about."""

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from salesassist.importing import ImportReport, Noted
from salesassist.sentences import translated
from salesassist.ui import words
from salesassist.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


def records_in_words(added: Mapping[str, int]) -> str:
    """How many records other than contacts there are, by kind: "2 follow-ups, 1 deal"."""
    translate, found = QCoreApplication.translate, _words_of_records()
    other = (translate("Import", "other record"), translate("Import", "other records"))
    return ", ".join(f"{words.number(count)} {found.get(kind, other)[count != 1]}" for kind, count in added.items())


def _words_of_records() -> dict[str, tuple[str, str]]:
    """What one and several of the kinds that an import adds most are called."""
    translate = QCoreApplication.translate
    return {
        "follow_up": (translate("Import", "follow-up"), translate("Import", "follow-ups")),
        "interaction": (translate("Import", "entry of the history"), translate("Import", "entries of the history")),
        "deal": (translate("Import", "deal"), translate("Import", "deals")),
        "relation": (translate("Import", "relation"), translate("Import", "relations")),
    }


class PlacesModel(QAbstractListModel):
    """Places in files, one line each; thousands of them cost nothing until they are seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: Sequence[tuple[bool, Noted]] = ()

    def show_notes(self, lost: Sequence[Noted], doubtful: Sequence[Noted]) -> None:
        self.beginResetModel()
        self._notes = [*((True, note) for note in lost), *((False, note) for note in doubtful)]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) and index.isValid():
            line = self.line(index.row())
            return words.literal(line) if role == Qt.ItemDataRole.ToolTipRole else line
        return None

    def line(self, row: int) -> str:
        lost, note = self._notes[row]
        file = PurePath(note.file).name
        reason = translated(note.reason)
        if note.line is None:
            return reason if note.reason.startswith((note.file, file)) else f"{file}: {reason}"
        if lost:
            reason = self.tr("lost: {reason}").format(reason=reason)
        return self.tr("{file}, line {line}: {reason}").format(file=file, line=note.line, reason=reason)

    def as_text(self) -> str:
        return "\n".join(self.line(row) for row in range(len(self._notes)))


class _OneLine(QStyledItemDelegate):
    """A line as wide as the list: what is longer is cut, and stands in the tooltip."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(40, super().sizeHint(option, index).height())


class SummaryPage(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._figures = QFrame()
        self._figures.setProperty("look", "card")
        self._row = QHBoxLayout(self._figures)
        self._row.setContentsMargins(18, 12, 18, 12)
        self._row.setSpacing(12)
        self._heading = QLabel()
        self._heading.setProperty("look", "section")
        self.places = PlacesModel(self)
        self._list = QListView()
        self._list.setProperty("look", "list")
        self._list.setModel(self.places)
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(_OneLine(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setAccessibleName(self.tr("Places to look at"))
        self._fine = QLabel(self.tr("Every record could be read, and nothing is doubtful."))
        self._fine.setProperty("look", "muted")
        self._fine.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._figures.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        layout.addWidget(self._figures)
        layout.addSpacing(4)
        layout.addWidget(self._heading)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._fine)
        layout.addStretch()

    @property
    def has_list(self) -> bool:
        return self.places.rowCount() > 0

    def show_report(self, report: ImportReport) -> None:
        figures = self._figures_of(report)
        self._show_figures(figures)
        self._figures.setAccessibleName(" · ".join(f"{words.number(count)} {word}" for count, word in figures))
        self.places.show_notes(report.failed, report.problems)
        count = self.places.rowCount()
        self._heading.setText(self.tr("Places to look at: {count}").format(count=words.number(count)))
        self._list.setVisible(self.has_list)
        self._heading.setVisible(self.has_list)
        self._fine.setVisible(not self.has_list)
        self.show()

    def as_text(self) -> str:
        """Figures and list as plain text, to be sent to somebody."""
        return f"{self._figures.accessibleName()}\n\n{self.places.as_text()}".strip() + "\n"

    def _figures_of(self, report: ImportReport) -> list[tuple[int, str]]:
        """Numbers and what they count; those that are mostly zero only if they are not."""
        figures = [
            (report.created, self.tr("created")), (report.merged, self.tr("merged")),
            (report.unchanged, self.tr("unchanged")),
        ]  # fmt: skip
        words_of = _words_of_records()
        figures += [(count, words_of[kind][count != 1]) for kind, count in report.added.items() if kind in words_of]
        if more := sum(count for kind, count in report.added.items() if kind not in words_of):
            figures.append((more, self.tr("other records")))
        if report.skipped:
            figures.append((report.skipped, self.tr("left out")))
        if report.failed:
            figures.append((len(report.failed), self.tr("could not be read")))
        return figures

    def _show_figures(self, figures: list[tuple[int, str]]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for count, word in figures:
            figure = QWidget()
            layout = QVBoxLayout(figure)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
            number = QLabel(words.number(count))
            number.setFont(self._theme.font(size=1.7, weight=QFont.Weight.DemiBold))
            label = QLabel(word)
            label.setProperty("look", "muted")
            label.setWordWrap(True)
            layout.addWidget(number)
            layout.addWidget(label)
            layout.addStretch(1)
            self._row.addWidget(figure, 1)
