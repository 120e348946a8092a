"""What could be saved of a damaged file, in figures, before it takes that file's place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from salesassist.session.rescue import Saved
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.setup.wrapped_label import wrapped_label
from salesassist.ui.theme import Theme
from salesassist.ui.words import number


class SalvagedPage(QWidget):
    """`wanted`: what was saved is to be used. `left`: the user wants to choose another way."""

    wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(10)
        column.addWidget(wrapped_label(theme, self.tr("What could be saved"), size=1.5, weight=QFont.Weight.DemiBold))
        self._summary = wrapped_label(theme, "")
        column.addWidget(self._summary)
        self._table = QGridLayout()
        self._table.setHorizontalSpacing(28)
        self._table.setVerticalSpacing(6)
        self._table.setColumnStretch(0, 1)
        column.addLayout(self._table)
        kept = self.tr("If you use it, it becomes your data, and the damaged file is kept beside it.")
        column.addWidget(wrapped_label(theme, kept, muted=True))
        column.addStretch(1)
        self.use = QPushButton(self.tr("Use what was saved"))
        self.use.setProperty("look", "primary")
        self.use.setDefault(True)
        self.use.clicked.connect(self.wanted)
        back = QPushButton(self.tr("Back"))
        back.clicked.connect(self.left)
        column.addLayout(ButtonRow(self.use, back))

    def show_saved(self, found: Saved) -> None:
        """Say what was saved and what was not."""
        names = {
            "contact": self.tr("Contacts"), "interaction": self.tr("Conversations"), "follow_up": self.tr("Follow-ups"),
            "deal": self.tr("Deals"),
        }  # fmt: skip
        lost, cut_off = found.lost, found.cut_off
        rest = [table for table in found.saved if table not in names]
        rows = [
            (name, found.saved.get(table, 0), lost.get(table, 0), table in cut_off) for table, name in names.items()
        ]
        rows.append((
            self.tr("Everything else"), sum(found.saved[t] for t in rest), sum(lost[t] for t in rest),
            not cut_off.isdisjoint(rest),
        ))  # fmt: skip
        while (item := self._table.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        for column, text in enumerate(("", self.tr("Saved"), self.tr("Not saved, at most"))):
            label = wrapped_label(self._theme, text, muted=True)
            label.setWordWrap(False)
            self._table.addWidget(label, 0, column, Qt.AlignmentFlag.AlignRight)
        for place, (name, saved, not_saved, unknown) in enumerate(rows, 1):
            self._table.addWidget(wrapped_label(self._theme, name), place, 0)
            missing = self.tr("unknown") if unknown else number(not_saved) if not_saved else "–"
            for column, text in ((1, number(saved)), (2, missing)):
                label = wrapped_label(self._theme, text)
                label.setWordWrap(False)
                self._table.addWidget(label, place, column, Qt.AlignmentFlag.AlignRight)
        gone = sum(lost.values())
        if not gone and not found.stand_ins and not cut_off:
            text = self.tr("Every record could be read.")
        else:
            text = self.tr("Some records could not be read.")
            if found.stand_ins:
                text += " " + self.tr(
                    "Where a contact was lost but what belongs to it was not, a “Recovered contact” stands in: {count}."
                ).format(count=number(found.stand_ins))
        self._summary.setText(text)
