"""What is done with the contacts that are chosen, and the dialogs that doing it opens."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from salesassist.domain.contact import Tier
from salesassist.session import Session
from salesassist.session.many import FEW
from salesassist.ui import words
from salesassist.ui.asking import asked_text
from salesassist.ui.theme import Theme
from salesassist.ui.toast import Toast

if TYPE_CHECKING:
    from salesassist.domain.cracks import Spread
    from salesassist.session.many import Order
    from salesassist.ui.importing.dialog import ImportDialog
    from salesassist.ui.importing.paste import ContactPaster


MOST_CALLS = 500  # planned at once: more would fill months of days


class Acts(QObject):
    """Acts on contacts (by uid), each told in a toast. Dialogs are read in when first opened: the start is quick."""

    put = Signal(str)
    """A contact (uid) that is on today's list now."""
    contact_requested = Signal(str)
    imported = Signal()

    def __init__(self, session: Session, theme: Theme, toast: Toast, window: QWidget) -> None:
        super().__init__(window)
        self._session, self._theme, self._toast, self._window = session, theme, toast, window
        self.before_many: Callable[[int, Callable[[], object]], object] = lambda _count, then: then()
        """Does something to so many contacts, after a backup where they are many."""

    def get_ready(self) -> None:
        """One of these is likely to be asked for next."""
        self._session.expect_changes()

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # --- planning ------------------------------------------------------------------------------------------------

    def put_on_today(self, uids: Sequence[str], order: Sequence[str], at: int = 0) -> None:
        """Put contacts on today's list (`order`: its follow-ups as shown) before row `at`; whoever asked not to be
        contacted is refused, whoever has no next step needs a reason."""
        lines = [line for uid in uids if (line := self._session.book.get(uid))]
        refused = [line.name for line in lines if line.do_not_contact]
        if refused:
            text = self.tr("{names} asked not to be contacted, so today’s list does not take them.")
            self._toast.warn(text.format(names=", ".join(refused[:3])))
        wanted: list[tuple[str, str]] = []
        for line in lines:
            if line.do_not_contact:
                continue
            purpose = ""
            if line.step is None:
                ask = self.tr("Why call {name} today?").format(name=line.name)
                written = asked_text(self._window, self.tr("Put on today"), ask, self.tr("Put on today"))
                if written is None:
                    continue
                purpose = written
            wanted.append((line.uid, purpose.strip() or self.tr("Call")))
        if wanted and self._session.put_on_today(wanted, order, at):
            one = self.tr("{name} put on today’s list").format(name=self._session.name_of(wanted[0][0]))
            self._toast.say(one if len(wanted) == 1 else self.tr("%n contacts put on today’s list", "", len(wanted)))
            self.put.emit(wanted[0][0])

    def plan_calls(self, uids: Sequence[str]) -> None:
        """Plan a call; with several, say first how they are spread."""
        if len(uids) > 1:
            self.plan_many(uids)
        elif uids:
            day = self._session.plan_call(uids[0])
            if day is not None:
                text = self.tr("Call with {name} planned: {day}")
                name = self._session.name_of(uids[0])
                self._toast.say(text.format(name=name, day=words.day_inside(day, self._session.now())))
            else:
                self._toast.say(self.tr("No call planned: there is a next step in time, or a rest"), undo=False)

    def plan_many(self, uids: Sequence[str]) -> None:
        """Plan calls with these contacts, once the user has seen how they are spread."""
        if len(uids) > MOST_CALLS:
            text = self.tr("Calls are planned with at most {most} contacts at once: choose fewer.")
            self._toast.warn(text.format(most=words.number(MOST_CALLS)))
            return
        days = self._session.spread(uids)
        if len(uids) <= FEW:
            self._ask_to_plan(days)
        else:  # a turn later: to work this out takes as long as to show it
            QTimer.singleShot(0, self, lambda: self._ask_to_plan(days))

    def _ask_to_plan(self, days: "Spread") -> None:
        from salesassist.ui.cracks.plan_many import PlanManyDialog

        dialog = PlanManyDialog(self._session, self._theme, days, self._window)

        def say_or_plan() -> None:
            said = self.tr("%n call(s) planned", "", dialog.planned)
            if dialog.order is not None:
                self._do(dialog.order, said)
            else:
                self._toast.say(said)

        dialog.accepted.connect(say_or_plan)
        self._open(dialog)

    def met_at_event(self, uids: Sequence[str]) -> None:
        """Plan a line to each of these contacts, whom the user met at an event."""
        if not uids:
            return
        from salesassist.ui.contacts.event_dialog import EventDialog

        dialog = EventDialog(self._theme, len(uids), self._window)
        dialog.accepted.connect(lambda: self._session.met_at_event(uids, dialog.event_name))
        self._open(dialog)

    # --- the records ---------------------------------------------------------------------------------------------

    def set_tier(self, tier: Tier | None, uids: Sequence[str]) -> None:
        if not uids:
            return
        name = self._session.name_of(uids[0])
        if tier is None:
            one, many = self.tr("{name} has no tier"), self.tr("%n contact(s) have no tier", "", len(uids))
        else:
            one, many = self.tr("{name} is tier {tier}"), self.tr("%n contact(s) are tier {tier}", "", len(uids))
        text = (one if len(uids) == 1 else many).replace("{tier}", tier.value if tier else "").replace("{name}", name)
        if len(uids) > 1:
            self._do(self._session.tier_order(uids, tier), text)
        elif self._session.set_tier(uids, tier):
            self._toast.say(text)

    def tag(self, uids: Sequence[str]) -> None:
        """Add tags to these contacts and take others away, once the user has said which."""
        if not uids:
            return
        from salesassist.ui.contacts.tags_dialog import TagsDialog

        dialog = TagsDialog(self._session, self._theme, uids, self._window)

        def change() -> None:
            if dialog.added or dialog.removed:
                order = self._session.tag_order(uids, dialog.added, dialog.removed)
                self._do(order, self.tr("Tags of %n contact(s) changed", "", len(uids)))

        dialog.accepted.connect(change)
        self._open(dialog)

    def rest_many(self, uids: Sequence[str]) -> None:
        """Let these contacts rest, once the user has said how long."""
        if not uids:
            return
        from salesassist.ui.contacts.rest_dialog import RestManyDialog

        dialog = RestManyDialog(self._session, self._theme, len(uids), self._window)

        def rest() -> None:
            day = words.day_inside(dialog.until, self._session.now())
            text = self.tr("%n contact(s) rest until {day}", "", len(uids)).replace("{day}", day)
            self._do(self._session.rest_order(uids, dialog.until, dialog.reason), text)

        dialog.accepted.connect(rest)
        self._open(dialog)

    def act_on_many(self, what: object, uids: Sequence[str]) -> None:
        """Do to these contacts what the bar of the address book asks for: a Tier, None for no tier, or one of Many."""
        from salesassist.ui.contacts.chosen_bar import Many

        if what is None or isinstance(what, Tier):
            self.set_tier(what, uids)
        elif isinstance(what, Many):
            match what:
                case Many.TAG:
                    self.tag(uids)
                case Many.PLAN:
                    self.plan_calls(uids)
                case Many.REST:
                    self.rest_many(uids)
                case Many.EXPORT:
                    self.export(uids)
                case Many.DELETE:
                    self.delete(uids, ask=True)

    def _do(self, order: "Order", said: str) -> None:
        """Do something to contacts as one step, and say so; what takes longer in a thread, which can be cancelled."""
        if order.is_quick:
            if self._session.do_order(order):
                self._toast.say(said)
            return
        if not self._session.can_begin_order():
            return
        from PySide6.QtWidgets import QProgressDialog

        from salesassist.session import Task

        waiting = QProgressDialog(order.text, self.tr("Cancel"), 0, len(order.uids), self._window)
        waiting.setWindowTitle(self.tr("One moment"))
        waiting.setWindowModality(Qt.WindowModality.ApplicationModal)
        waiting.setMinimumDuration(0)
        waiting.setAutoClose(False)
        waiting.setAutoReset(False)
        waiting.setValue(0)
        task = Task("Many", self._session.order_work(order), large=True, awaited=True)

        def end() -> None:
            waiting.canceled.disconnect(task.cancel)
            waiting.close()
            waiting.deleteLater()
            if task.bug is not None:
                raise task.bug
            if task.trouble:
                self._toast.warn(task.trouble)
            elif task.result is None:
                self._toast.say(self.tr("Cancelled; nothing was changed"), undo=False)
            else:
                self._session.note_order(order, task.result)
                self._toast.say(said)

        task.progressed.connect(waiting.setValue)
        waiting.canceled.connect(task.cancel)
        task.finished.connect(end)
        task.start()

    def delete(self, uids: Sequence[str], *, ask: bool) -> None:
        """Put contacts into the trash. Several are always asked about, one where Delete may be meant for its step."""
        if not uids or ((ask or len(uids) > 1) and not self._sure_to_delete(uids)):
            return

        def delete() -> None:
            if len(uids) > 1:
                self._do(self._session.delete_order(uids), self.tr("%n contacts deleted", "", len(uids)))
                return
            name = self._session.name_of(uids[0])
            if self._session.delete_contacts(uids):
                self._toast.say(self.tr("{name} deleted").format(name=name))

        self._after_backup(len(uids), delete)

    def _after_backup(self, count: int, then: Callable[[], object]) -> None:
        """Do something to so many contacts once there is a backup, if they are many; nothing else can be done till
        then, as it would be done to other contacts than those that are seen."""
        from PySide6.QtWidgets import QProgressDialog

        waiting: QProgressDialog | None = None
        is_there = False

        def go_on() -> None:
            nonlocal is_there
            is_there = True
            if waiting is None:
                then()
                return
            cancelled = waiting.wasCanceled()
            waiting.canceled.disconnect(say_so)
            waiting.close()
            waiting.deleteLater()
            if not cancelled:
                then()

        def say_so() -> None:
            self._toast.say(self.tr("Cancelled; nothing was changed"), undo=False)

        self.before_many(count, go_on)
        if not is_there:
            waiting = QProgressDialog(self.tr("Taking a backup first…"), self.tr("Cancel"), 0, 0, self._window)
            waiting.setWindowTitle(self.tr("One moment"))
            waiting.setWindowModality(Qt.WindowModality.ApplicationModal)
            waiting.setMinimumDuration(0)
            waiting.canceled.connect(say_so)
            waiting.show()

    def _sure_to_delete(self, uids: Sequence[str]) -> bool:
        from salesassist.ui.asking import is_sure

        if len(uids) == 1:
            text = self.tr(
                "Delete {name}, with all that happened between you? This can be undone. To take only the step off the "
                "list, skip it (X)."
            ).format(name=self._session.name_of(uids[0]))
        else:
            text = self.tr("Delete %n contacts? This can be undone.", "", len(uids))
        return is_sure(self._window, self.tr("Delete contacts"), text, self.tr("Delete"), by_enter=False)

    # --- dialogs -------------------------------------------------------------------------------------------------

    def show_ways(self, uid: str | None = None) -> None:
        """The warm way in to a contact, or (None) to a company."""
        from salesassist.ui.network.way_dialog import WayDialog

        dialog = WayDialog(self._session, self._theme, uid, self._window)
        dialog.contact_requested.connect(self.contact_requested)
        self._open(dialog)

    def edit_rules(self) -> None:
        """Read and change what is proposed after what."""
        from salesassist.ui.setup.rules import RulesDialog

        self._open(RulesDialog(self._session, self._theme, self._window))

    def edit_templates(self) -> None:
        from salesassist.ui.messages.templates_dialog import TemplatesDialog

        self._open(TemplatesDialog(self._session, self._theme, self._window))

    def edit_shelf(self) -> None:
        """The shelf of useful things."""
        from salesassist.ui.messages.shelf_dialog import ShelfDialog

        self._open(ShelfDialog(self._session, self._theme, self._window))

    def import_files(self, files: Sequence[Path] = ()) -> None:
        """Bring in an address book: choose files, see what it will do, do it as one step."""
        dialog = self._import_dialog()
        if files:
            dialog.take(list(files))

    def import_text(self, text: str) -> None:
        """Bring in what was pasted or dropped, where it is more than one contact."""
        self._import_dialog().take_text(text)

    def _import_dialog(self) -> "ImportDialog":
        from salesassist.ui.importing.dialog import ImportDialog

        dialog = ImportDialog(self._session, self._theme, self._window)
        dialog.finished.connect(lambda _result: self.imported.emit() if dialog.has_imported else None)
        self._open(dialog)
        return dialog

    @cached_property
    def _paster(self) -> "ContactPaster":
        from salesassist.ui.importing.paste import ContactPaster

        paster = ContactPaster(self._session, self._theme, self._window)
        paster.contact_added.connect(self.contact_requested)
        paster.several.connect(self.import_text)
        paster.failed.connect(self._toast.warn)
        return paster

    def paste(self) -> None:
        """A contact from the clipboard: a signature, a vCard, a row of a table."""
        self._paster.take_clipboard()

    def take_text(self, text: str) -> None:
        """A contact from a text that was dropped."""
        self._paster.take(text)

    def export(self, uids: Sequence[str]) -> None:
        """Write everything, or what is chosen, to a file of whichever kind."""
        from salesassist.ui.setup.export_dialog import ExportDialog

        self._open(ExportDialog(self._session, self._theme, uids, self._window))

    def export_record(self, uids: Sequence[str]) -> None:
        """Write down all there is of one contact, to hand over."""
        from salesassist.ui.setup.export_dialog import ExportDialog

        if uids:
            self._open(ExportDialog(self._session, self._theme, uids[:1], self._window, record=True))

    def erase(self, uids: Sequence[str]) -> None:
        """Erase contacts for good, also from the trash, the undo history and the backups."""
        from salesassist.ui.setup.erase_dialog import EraseDialog

        if uids:
            self._open(EraseDialog(self._session, self._theme, uids, self._window))

    def find_duplicates(self) -> None:
        """Search the whole book for contacts that are there twice."""
        from salesassist.ui.duplicates.window import DuplicatesWindow

        self._open(DuplicatesWindow(self._session, self._theme, self._window))

    def merge(self, uids: Sequence[str]) -> None:
        """Make one contact of those that are chosen."""
        from salesassist.ui.duplicates.merge_dialog import MOST, MergeDialog

        if not 2 <= len(uids) <= MOST:
            self._toast.warn(self.tr("Choose two to {most} contacts in the list to merge them.").format(most=MOST))
            return
        dialog = MergeDialog(self._session, self._theme, uids, self._window)
        dialog.accepted.connect(lambda: self.contact_requested.emit(dialog.merged))
        self._open(dialog)
