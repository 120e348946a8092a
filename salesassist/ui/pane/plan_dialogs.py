"""The small dialogs around a contact: plan a step, reschedule one, rest."""

from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, Qt, QTime
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QWidget,
)

from salesassist import wording
from salesassist.domain.contact import Contact
from salesassist.domain.follow_up import Due, FollowUp, State
from salesassist.domain.interaction import Outcome
from salesassist.formats import day_pattern, time_pattern
from salesassist.frozen import replace
from salesassist.session import Session, Sheet
from salesassist.ui import words
from salesassist.ui.asking import calm
from salesassist.ui.day_field import DayField, MomentField
from salesassist.ui.half_written import keep
from salesassist.ui.pane.step_editor import StepEditor
from salesassist.ui.small_dialog import SmallDialog
from salesassist.ui.theme import Theme


def unkind(session: Session, contact: Contact, step: FollowUp) -> str:
    """Why a plan with a contact may be unwelcome, in sentences; "" if it is polite."""
    warnings = session.courtesy_of(replace(step, contact=contact.uid))
    return " ".join(wording.nuisance(warning, contact.name) for warning in warnings)


class PlanDialog(SmallDialog):
    """Plans a step with one contact, or moves `draft`. `step` is what was planned, once accepted."""

    ended: State | None = None
    """How it ended instead, where that can be chosen."""

    def __init__(
        self, session: Session, theme: Theme, contact: Contact, draft: FollowUp | None = None,
        parent: QWidget | None = None, heading: str = "",
    ) -> None:  # fmt: skip
        translate = QCoreApplication.translate
        planning = translate("PlanDialog", "Next step with {name}")
        moving = translate("PlanDialog", "Reschedule the step with {name}")
        heading = heading or (planning if draft is None else moving).format(name=contact.name)
        super().__init__(heading, translate("PlanDialog", "Save"), theme, parent)
        now, days = session.now(), session.working_days_of(contact)
        self.step: FollowUp | None = None
        self._editor = StepEditor(now, days, self, partial(unkind, session, contact))
        self._editor.show_step(draft or FollowUp("", contact.uid, "", Due(days.after(now.today))))
        self._layout.addWidget(self._editor)
        self._end()
        if draft is None:
            self._editor.focus_purpose()
        else:
            if draft.due.overdue_at(now).timestamp() <= now.epoch:  # where it is, it cannot stay
                self._editor.propose_day(days.after(now.today))
            self._editor.focus_day()
        keep(self, session, f"reschedule {draft.uid}" if draft is not None else "plan", contact.uid)

    def accept(self) -> None:
        self.step = self._editor.step()
        if self.step is not None:
            super().accept()


class RestDialog(SmallDialog):
    """Leaves a contact alone until a day. `until`, `reason` and `moving()` (uids) say how, once accepted."""

    def __init__(self, session: Session, theme: Theme, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("RestDialog", "Let {name} rest").format(name=sheet.contact.name),
            QCoreApplication.translate("RestDialog", "Rest"), theme, parent,
        )
        self._now, self._sheet = session.now(), sheet
        self._day = DayField(today=self._now.today)
        self._day.setDisplayFormat(day_pattern(year=True))
        self._day.setAccessibleName(self.tr("Until"))
        default = session.working_days_of(sheet.contact).on_or_after(self._now.today + timedelta(days=90))
        self._day.setDate(QDate(default.year, default.month, default.day))
        first = self._now.tomorrow
        self._day.setMinimumDate(QDate(first.year, first.month, first.day))
        self._reason = QLineEdit(sheet.contact.resting_reason)
        self._reason.setPlaceholderText(self.tr("Why? “on parental leave”"))
        self._reason.setAccessibleName(self.tr("Reason"))
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("Until")))
        row.addWidget(self._day)
        row.addWidget(self._reason, 1)
        self._layout.addLayout(row)
        self._end()
        self._reason.setFocus()
        keep(self, session, "rest", sheet.contact.uid)

    @property
    def until(self) -> date:
        return self._day.date().toPython()  # type: ignore[return-value]

    @property
    def reason(self) -> str:
        return self._reason.text().strip()

    def moving(self) -> list[str] | None:
        """The steps due before the end that move to it; None if the user thought better of it."""
        early = [f for f in self._sheet.follow_ups if f.due.user_day(self._now) < self.until]
        if not early:
            return []
        names = "\n".join(f"• {f.purpose}, {words.due_text(f.due, self._now)}" for f in early)
        box = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Due before the rest is over:\n{steps}").format(steps=names))
        if any(f.promised for f in early):
            box.setInformativeText(self.tr("A promise that you move without them counts as broken."))
        later = box.addButton(self.tr("Move to the end of the rest"), QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(self.tr("Leave as they are"), QMessageBox.ButtonRole.NoRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        calm(box)
        box.exec()
        if box.clickedButton() is later:
            return [f.uid for f in early]
        return [] if box.clickedButton() is keep else None


class EarlierDialog(SmallDialog):
    """Asks when something that needs no next step happened. `at` and `note` say so, once accepted."""

    def __init__(
        self, session: Session, theme: Theme, sheet: Sheet, outcome: Outcome, note: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            QCoreApplication.translate("EarlierDialog", "{name}: {outcome}").format(
                name=sheet.contact.name, outcome=words.outcome_inside(outcome)
            ),
            QCoreApplication.translate("EarlierDialog", "Log"), theme, parent,
        )  # fmt: skip
        self._session, self._sheet, self._outcome, self._now = session, sheet, outcome, session.now()
        now = self._now.at
        self._when = MomentField(today=self._now.today)
        self._when.setDateTime(QDateTime(QDate(now.year, now.month, now.day), QTime(now.hour, now.minute)))
        self._when.setDisplayFormat(f"{day_pattern(year=True)}, {time_pattern()}")
        self._when.setMaximumDateTime(self._when.dateTime())
        self._when.setAccessibleName(self.tr("When it happened"))
        self._note = QLineEdit(note)
        self._note.setPlaceholderText(self.tr("Note, in one line"))
        self._note.setAccessibleName(self.tr("Note"))
        self._then = QLabel()
        self._then.setProperty("look", "muted")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._when)
        row.addWidget(self._note, 1)
        self._layout.addLayout(row)
        self._layout.addWidget(self._then)
        self._end()
        self._when.dateTimeChanged.connect(self._show_effect)
        self._show_effect()
        self._when.setFocus()
        keep(self, session, f"log earlier {outcome}", sheet.contact.uid)

    @property
    def at(self) -> datetime:
        """The moment it happened; the present one if the user left that alone."""
        shown: datetime = self._when.dateTime().toPython()  # type: ignore[assignment]
        if shown == self._now.at.replace(tzinfo=None, second=0, microsecond=0):
            return self._now.at
        return self._now.moment(shown.date(), shown.time())

    @property
    def note(self) -> str:
        return self._note.text().strip()

    def _show_effect(self) -> None:
        proposal = self._session.effect(self._sheet, self._outcome, self.at)
        self._then.setVisible(proposal is not None)
        if proposal is not None:
            due = words.due_text(proposal.due, self._now, inside=True)
            self._then.setText(self.tr("The next step will be due {due}.").format(due=due))


def ask_agreed(step: FollowUp, due_text: str, parent: QWidget | None) -> bool | None:
    """Whether the contact agreed to the new date of a promise; None: do not move it after all."""
    translate = QCoreApplication.translate
    box = QMessageBox(parent)
    box.setWindowTitle(translate("AskAgreed", "You promised this"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    text = translate("AskAgreed", "“{purpose}” was promised. Did they agree to {due}?")
    box.setText(text.format(purpose=step.purpose, due=due_text))
    box.setInformativeText(
        translate("AskAgreed", "If they agreed, the new date is the promise. If not, this promise counts as broken.")
    )
    yes = box.addButton(translate("AskAgreed", "Yes, agreed"), QMessageBox.ButtonRole.YesRole)
    no = box.addButton(translate("AskAgreed", "No, move it anyway"), QMessageBox.ButtonRole.NoRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    calm(box)
    box.exec()
    if box.clickedButton() is yes:
        return True
    return False if box.clickedButton() is no else None

