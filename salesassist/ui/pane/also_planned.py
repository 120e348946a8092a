"""What else is planned with a contact beside the next step, in the call sheet: each opens to be changed or ended."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from salesassist.domain.follow_up import FollowUp
from salesassist.session import Session, Sheet
from salesassist.ui import words
from salesassist.ui.deals.section import Shortened
from salesassist.ui.pane.fields import Section
from salesassist.ui.theme import Theme

FEW = 4  # steps, at first
NEARLY = 5  # so many are shown at once: to fold one of them away would not be worth a click
MOST = 60  # at all


class AlsoPlanned(QWidget):
    """Shown while there is more than one step, the soonest first. `step_requested` carries a uid."""

    step_requested = Signal(str)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._contact = ""
        self._steps: tuple[FollowUp, ...] = ()
        self._shown: list[tuple[str, str]] = []
        self._buttons: list[QPushButton] = []
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 5, 0, 3)
        layout.setSpacing(2)
        layout.addWidget(Section(self.tr("Also planned"), theme))
        self.fold = QPushButton()
        self.fold.setCheckable(True)
        self.fold.setProperty("look", "link")
        self.fold.toggled.connect(self._show)
        layout.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a contact's further steps: folded, unless all of them were asked for already."""
        if sheet.contact.uid != self._contact:
            self._contact = sheet.contact.uid
            self.fold.blockSignals(True)
            self.fold.setChecked(False)
            self.fold.blockSignals(False)
        first = sheet.next_step.uid if sheet.next_step is not None else ""
        self._steps = tuple(step for step in sheet.follow_ups if step.uid != first)
        self._show()

    def texts(self) -> list[str]:
        """What is written, a step each."""
        return [button.accessibleName() for button in self._buttons]

    def _show(self) -> None:
        steps, now = self._steps, self._session.now()
        is_long = len(steps) > NEARLY
        shown = [
            (step.uid, self._told(step, words.due_text(step.due, now)))
            for step in (steps[: MOST if self.fold.isChecked() else FEW] if is_long else steps)
        ]
        if shown != self._shown:
            self._shown = shown
            self._make(shown)
        all_of_them = self.tr("Show all {count}").format(count=words.number(len(steps)))
        self.fold.setText(self.tr("Show only the next ones") if self.fold.isChecked() else all_of_them)
        self.fold.setVisible(is_long)
        self.setVisible(bool(shown))

    def _told(self, step: FollowUp, due: str) -> str:
        due = self.tr("{due}, promised").format(due=due) if step.promised else due
        return f"{due} · {words.clipped(step.purpose)}"

    def _make(self, shown: list[tuple[str, str]]) -> None:
        for button in self._buttons:
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for place, (uid, text) in enumerate(shown, 1):
            button = Shortened(text.replace("&", "&&"))
            button.setAccessibleName(text)
            button.setAccessibleDescription(self.tr("Change, skip or end this step"))
            button.setToolTip(words.literal(text))
            button.setProperty("look", "link")
            button.setMinimumWidth(40)
            button.clicked.connect(lambda _checked=False, chosen=uid: self.step_requested.emit(chosen))
            self._layout.insertWidget(place, button)
            self._buttons.append(button)
        for before, after in pairwise([self.fold, *self._buttons, self.fold]):  # Tab comes to them before it
            QWidget.setTabOrder(before, after)
