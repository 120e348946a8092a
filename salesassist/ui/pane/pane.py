"""The contact pane: the call sheet beside every list, or the contact's record while it is edited.

The record's form and the dialogs are read in when they are first opened: the start waits for none of them.
"""

from dataclasses import fields, replace
from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QStackedWidget, QVBoxLayout, QWidget

from salesassist.domain.cadence import Rule
from salesassist.domain.contact import Contact
from salesassist.domain.follow_up import Channel, FollowUp, State
from salesassist.domain.interaction import ANSWERS, Outcome
from salesassist.session import Changed, Entry, Session, Sheet
from salesassist.ui import words
from salesassist.ui.empty import Nothing
from salesassist.ui.pane.sheet import CallSheet
from salesassist.ui.pane.still import Still
from salesassist.ui.people import people_like
from salesassist.ui.saving import until_saved
from salesassist.ui.theme import Theme

if TYPE_CHECKING:
    from salesassist.domain.half_written import HalfWritten
    from salesassist.ui.half_written import Keeping
    from salesassist.ui.pane.form import ContactForm
    from salesassist.ui.pane.plan_dialogs import PlanDialog


class ContactPane(QWidget):
    """Shows the contact that a list chose, and does everything that is done with one contact."""

    contact_requested = Signal(str)
    form_left = Signal()  # without saving
    contact_added = Signal(str)
    said = Signal(str)
    form_left = Signal()  # the record is no longer edited

    def __init__(self, session: Session, theme: Theme, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._uid: str | None = None
        self._chosen_meanwhile: str | None = None  # by a list, while a record was edited
        self._keeping: Keeping | None = None  # of the form, as it was opened last
        self._opened = Contact("", "")  # the record as it was when the form was opened
        self.setProperty("look", "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sheet = CallSheet(session, theme, menu)
        self._nobody = Nothing("user", theme)
        self._nobody.say("", self.tr("Choose a contact to see the call sheet."))
        self._stack = QStackedWidget()
        for widget in (self._nobody, self.sheet):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Still(self._stack))
        self.sheet.outcome_chosen.connect(self.log)
        self.sheet.snoozed.connect(self.snooze)
        self.sheet.plan_requested.connect(self.plan)
        self.sheet.contact_requested.connect(self.contact_requested)
        self.sheet.message_requested.connect(self.message)
        self.sheet.relations.contact_requested.connect(self.contact_requested)
        self.sheet.relations.said.connect(self.said)
        self.sheet.step_requested.connect(self.open_step)
        self.sheet.deal_requested.connect(self.open_deal)
        self.sheet.number_requested.connect(self.add_number)
        session.changed.connect(self._look)
        session.day_begun.connect(self.sheet.show_time)
        session.time_passed.connect(self.sheet.show_time)

    @cached_property
    def form(self) -> "ContactForm":
        """The record of a contact, to be edited."""
        from salesassist.ui.pane.form import ContactForm

        form = ContactForm(self._theme, lambda: self._session.preferences.region)
        self._session.expect_changes()
        self._stack.addWidget(form)
        form.saved.connect(self._save_form)
        form.cancelled.connect(self._cancel_form)
        return form

    # --- showing -------------------------------------------------------------------------------------------------

    @property
    def uid(self) -> str | None:
        """The contact that is shown."""
        return self._uid

    @property
    def contact(self) -> Contact | None:
        """The record of the contact that is shown."""
        sheet = self.sheet.sheet
        return sheet.contact if sheet is not None and sheet.contact.uid == self._uid else None

    @property
    def editing(self) -> bool:
        return self._stack.currentWidget() is vars(self).get("form")  # not yet made: not edited

    def show_contact(self, uid: str | None) -> None:
        """Show a contact (None: nobody). While a record is being edited, that stays until it is saved or left, or
        another contact is chosen before anything was written."""
        if self.editing:
            self._chosen_meanwhile = uid
            if not self._left_for(uid):
                return
        self._uid = uid
        sheet = self._session.sheet(uid) if uid else None
        if sheet is None or uid is None or self._session.book.get(uid) is None:
            self._stack.setCurrentWidget(self._nobody)
            return
        self.sheet.show_sheet(sheet)
        self._stack.setCurrentWidget(self.sheet)

    def _left_for(self, uid: str | None) -> bool:
        """Whether a record was only looked at, and the user has gone on to another contact."""
        if uid in (None, self._opened.uid) or not self._opened.uid or self.form.touched:
            return False
        focus = QApplication.focusWidget()
        return focus is None or not self.form.isAncestorOf(focus)

    def _look(self, changed: Changed) -> None:
        for_all = not changed.kinds.isdisjoint({"relation", "cadence_step"})
        concerned = changed.everything or self._uid in changed.contacts or for_all
        if self._uid and concerned and not self.editing:
            self.show_contact(self._uid)

    def _shown(self) -> Sheet | None:
        if self._stack.currentWidget() is not self.sheet:
            return None
        self.sheet.commit()
        return self.sheet.sheet

    # --- the record ----------------------------------------------------------------------------------------------

    def edit(self) -> None:
        sheet = self._shown()
        if sheet is not None:
            self._open_form(sheet.contact, sheet.introducer.name if sheet.introducer else "")

    def new_contact(self, contact: Contact | None = None) -> None:
        """Begin a new contact's record."""
        if not self.may_leave():
            return
        self._open_form(contact or Contact("", ""), "")

    def add_number(self) -> None:
        """Edit the record, ready for a number to be typed."""
        self.edit()
        if self.editing:
            self.form.focus_phones()

    def _open_form(self, contact: Contact, introducer: str) -> None:
        def find(text: str) -> dict[str, str]:
            return {line.name: line.uid for line in people_like(self._session, text, but=contact.uid)}

        self._opened, self._chosen_meanwhile = contact, None
        self.form.show_contact(contact, find, introducer)
        self._stack.setCurrentWidget(self.form)
        self._keep_form(contact.uid)

    def _keep_form(self, uid: str) -> None:
        from salesassist.domain.half_written import CONTACT
        from salesassist.ui.half_written import Keeping

        if self._keeping is not None:
            self._keeping.end()
        form = self.form
        self._keeping = Keeping(
            form, self._session, CONTACT, uid, touched=lambda: form.touched, written=form.written,
            put_back=form.put_back, under=1, sides=20,
        )  # fmt: skip

    def half_written(self) -> "HalfWritten | None":
        """What stands unsaved in the record that is being edited; None if nothing does."""
        return self._keeping.now() if self._keeping is not None and self.editing else None

    def drop_form(self) -> None:
        """Throw away what is written in the record that is being edited, as the user said."""
        if self.editing:
            self._leave_form()

    def _save_form(self, contact: Contact) -> None:
        changed = ""
        if contact.uid:
            edited, stored = self._edited(contact), self._session.contact(contact.uid)
            done = edited == stored or self._session.save_contact(edited)
            changed = edited.name if edited != stored else ""
            uid: str | None = contact.uid
        else:
            uid = self._session.new_contact(contact)
            done = uid is not None
        if done and uid:
            if self._keeping is not None:
                self._keeping.forget()
            self._chosen_meanwhile = uid
            self._leave_form()
            self.contact_added.emit(uid)
            if changed:
                self.said.emit(self.tr("{name} saved").format(name=changed))

    def _edited(self, contact: Contact) -> Contact:
        """The record as it is stored now, with what the user changed of it: another program may have written since."""
        stored = self._session.contact(contact.uid)
        names = (field.name for field in fields(Contact))
        changed = {name: new for name in names if (new := getattr(contact, name)) != getattr(self._opened, name)}
        return replace(stored, **changed) if stored is not None else contact

    def may_leave(self) -> bool:
        """Whether nothing is lost when the form goes, or the user says that it may."""
        if not self.is_written:
            return True
        from salesassist.ui.careful import may_throw_away

        return may_throw_away(self)

    @property
    def is_written(self) -> bool:
        """Whether a record is being edited, with something changed that is not saved."""
        return self.editing and self.form.touched

    def _cancel_form(self) -> None:
        if self.may_leave():
            self._leave_form()
            self.form_left.emit()

    def _leave_form(self) -> None:
        if self._keeping is not None:
            self._keeping.leave()
        self._stack.setCurrentWidget(self._nobody)
        self.show_contact(self._chosen_meanwhile or self._uid)

    # --- what happened -------------------------------------------------------------------------------------------

    def log(self, outcome: Outcome, *, earlier: bool = False) -> None:
        """Log an outcome with the contact shown: at once for a try, after asking for the next step otherwise.

        `earlier`: ask when it happened, also where nothing else is asked.
        """
        sheet = self._shown()
        if sheet is None:
            return
        note = self.sheet.note.text().strip()
        asks = outcome in ANSWERS or (outcome is Outcome.SENT and not self._goes_on_by_itself(sheet))
        if asks and not sheet.contact.do_not_contact:
            from salesassist.ui.pane.log_dialog import LogDialog

            dialog = LogDialog(self._session, self._theme, sheet, outcome, note, self)
            done = until_saved(
                self._session, dialog, lambda: dialog.entry is not None and self._session.log(dialog.entry)
            )
        else:
            step = sheet.closed_by(outcome)
            channel = step.channel if step is not None and outcome is Outcome.SENT else Channel.CALL
            closes = step.uid if step is not None else None

            def log(at: datetime, note: str) -> bool:
                return self._session.log(Entry(sheet.contact.uid, outcome, at, channel, note=note, closes=closes))

            if earlier:
                from salesassist.ui.pane.plan_dialogs import EarlierDialog

                asked = EarlierDialog(self._session, self._theme, sheet, outcome, note, self)
                done = until_saved(self._session, asked, lambda: log(asked.at, asked.note))
            else:
                done = log(self._session.now().at, note)
        if done:
            from salesassist.domain.half_written import NOTE

            self.sheet.note.empty()
            self._session.forget_half_written(NOTE, sheet.contact.uid)
            self.said.emit(
                self.tr("{outcome} logged with {name}").format(
                    outcome=words.outcome_word(outcome), name=sheet.contact.name
                )
            )

    def _goes_on_by_itself(self, sheet: Sheet) -> bool:
        """Whether what was sent is a step of a plan, which knows what comes next."""
        closed = sheet.closed_by(Outcome.SENT)
        if closed is None or closed.channel is Channel.CALL:
            return False
        proposal = self._session.preview(sheet.contact, Outcome.SENT, sheet.attempt, closed=closed)
        return proposal is not None and proposal.rule != Rule.KEEP_IN_TOUCH

    def message(self) -> None:
        """Write to the contact shown; logged as sent only if the user says that it was."""
        from salesassist.ui.pane.message_dialog import MessageDialog

        sheet = self._shown()
        if sheet is None:
            return
        if sheet.contact.do_not_contact:
            self.said.emit(self.tr("{name} asked not to be contacted").format(name=sheet.contact.name))
            return
        dialog = MessageDialog(self._session, self._theme, sheet, self)
        if until_saved(self._session, dialog, lambda: dialog.entry is not None and self._session.log(dialog.entry)):
            self.said.emit(self.tr("Sent to {name}").format(name=sheet.contact.name))

    def snooze(self) -> None:
        """Remind again in an hour."""
        sheet = self._shown()
        if sheet is not None and sheet.next_step is not None:
            until = self._session.now().later(timedelta(hours=1))
            if self._session.snooze(sheet.next_step.uid, until):
                self.said.emit(self.tr("Reminds again at {time}").format(time=words.clock_time(until)))

    # --- what comes next -----------------------------------------------------------------------------------------

    def plan(self) -> None:
        """Plan a step with the contact shown, unless they asked not to be contacted."""
        from salesassist.ui.pane.plan_dialogs import PlanDialog

        sheet = self._shown()
        if sheet is None or sheet.contact.do_not_contact:
            return
        dialog = PlanDialog(self._session, self._theme, sheet.contact, None, self)
        planned = until_saved(
            self._session, dialog, lambda: dialog.step is not None and self._session.plan(dialog.step)
        )
        if planned and dialog.step is not None:
            self.said.emit(
                self.tr("Planned for {due}").format(
                    due=words.due_text(dialog.step.due, self._session.now(), inside=True)
                )
            )

    def reschedule(self) -> None:
        from salesassist.ui.pane.plan_dialogs import PlanDialog

        sheet = self._shown()
        if sheet is not None and (step := sheet.next_step) is not None:
            self._change_step(step, PlanDialog(self._session, self._theme, sheet.contact, step, self))

    def open_step(self, uid: str) -> None:
        """Open one of the planned steps of the contact shown, to be changed or ended."""
        from salesassist.ui.pane.step_dialog import StepDialog

        sheet = self._shown()
        step = next((step for step in sheet.follow_ups if step.uid == uid), None) if sheet is not None else None
        if sheet is not None and step is not None:
            self._change_step(step, StepDialog(self._session, self._theme, sheet.contact, step, self))

    def _change_step(self, old: FollowUp, dialog: "PlanDialog") -> None:
        from salesassist.ui.pane.plan_dialogs import ask_agreed

        moved = ""

        def save() -> bool:
            nonlocal moved
            if dialog.ended is not None:
                return self._close_step(old, dialog.ended)
            new = dialog.step
            if new is None or new == old:
                return True
            if new.due == old.due:
                return self._session.save_follow_up(new)
            agreed: bool | None = None
            due = words.due_text(new.due, self._session.now(), inside=True)
            if old.promised and (agreed := ask_agreed(old, due, self)) is None:
                return True  # they thought better of it
            done = self._session.reschedule(old.uid, new.due, agreed, new)
            moved = due if done else ""
            return done

        if until_saved(self._session, dialog, save) and moved:
            self.said.emit(self.tr("Moved to {due}").format(due=moved))

    def open_deal(self, uid: str) -> None:
        """Open a deal of the contact shown; without a uid, a new one."""
        from salesassist.ui.deals.dialog import edit_deal

        sheet = self._shown()
        if sheet is not None:
            edit_deal(self._session, self._theme, self, uid, contact=sheet.contact.uid)

    def skip(self) -> None:
        sheet = self._shown()
        if sheet is not None and sheet.next_step is not None:
            self._close_step(sheet.next_step, State.SKIPPED)

    def _close_step(self, step: FollowUp, state: State) -> bool:
        if not self._session.close(step.uid, state):
            return False
        broken, skipped = self.tr("Skipped, and the promise is broken: {what}"), self.tr("Skipped: {what}")
        text = self.tr("Done: {what}") if state is State.DONE else broken if step.promised else skipped
        self.said.emit(text.format(what=step.purpose))
        return True

    def rest(self) -> None:
        from salesassist.ui.pane.plan_dialogs import RestDialog

        sheet = self._shown()
        if sheet is None:
            return
        dialog = RestDialog(self._session, self._theme, sheet, self)
        rested = False

        def save() -> bool:
            nonlocal rested
            if (move := dialog.moving()) is None:
                return True  # they thought better of it
            rested = self._session.rest(sheet.contact.uid, dialog.until, dialog.reason, move)
            return rested

        if until_saved(self._session, dialog, save) and rested:
            day = words.day_inside(dialog.until, self._session.now())
            self.said.emit(self.tr("{name} rests until {day}").format(name=sheet.contact.name, day=day))

    def wake(self) -> None:
        """End a rest, or let a contact be contacted again."""
        if (sheet := self._shown()) is not None and self._session.wake(sheet.contact.uid):
            self.said.emit(self.tr("{name} rests no longer").format(name=sheet.contact.name))

    def do_not_contact(self) -> None:
        """Never contact again; what is open is cancelled, and can be had back."""
        if (sheet := self._shown()) is not None and self._session.do_not_contact(sheet.contact.uid):
            self.said.emit(self.tr("{name} will not be contacted").format(name=sheet.contact.name))

    def copy_number(self) -> None:
        sheet = self._shown()
        if sheet is not None and sheet.contact.phones:
            QGuiApplication.clipboard().setText(sheet.contact.phones[0].number)
            self.said.emit(self.tr("{number} copied").format(number=sheet.contact.phones[0].number))

    def focus_outcomes(self) -> None:
        """Ready for one key: what a click on a notification leads to."""
        self.sheet.outcomes.focus_first()
