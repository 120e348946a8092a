"""One of several planned steps with a contact: changed, done, or skipped."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesassist.domain.contact import Contact
from salesassist.domain.follow_up import FollowUp, State
from salesassist.session import Session
from salesassist.ui.button_row import ButtonRow, button_that
from salesassist.ui.careful import may_throw_away
from salesassist.ui.pane.plan_dialogs import PlanDialog
from salesassist.ui.theme import Theme


class StepDialog(PlanDialog):
    """Once accepted, `ended` says how the step ended; if it is None, `step` is what the user made of it."""

    def __init__(
        self, session: Session, theme: Theme, contact: Contact, step: FollowUp, parent: QWidget | None = None
    ) -> None:
        heading = QCoreApplication.translate("StepDialog", "Planned with {name}").format(name=contact.name)
        super().__init__(session, theme, contact, step, parent, heading)

    def _end(self) -> None:
        done = button_that(self.tr("Done"), lambda: self._close_step(State.DONE))
        done.setToolTip(self.tr("It is seen to; nothing of it goes into the history"))
        done.setAccessibleDescription(done.toolTip())
        skip = button_that(self.tr("Skip this step"), lambda: self._close_step(State.SKIPPED))
        self._layout.addStretch(1)
        self._outer.addLayout(ButtonRow(self._done, self._cancel, aside=(done, skip)))

    def accept(self) -> None:
        self.ended = None  # else what could not be saved a moment ago
        super().accept()

    def _close_step(self, state: State) -> None:
        if not self.touched or may_throw_away(self):
            self.ended = state
            self.done(self.DialogCode.Accepted)
