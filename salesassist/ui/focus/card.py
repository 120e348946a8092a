"""The card of the one contact in question: who, why now, what number, and what was before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.deal import totals
from salesassist.domain.follow_up import Channel
from salesassist.domain.status import Status, status_from
from salesassist.session import Session, Sheet
from salesassist.ui import words
from salesassist.ui.directions import kept_together
from salesassist.ui.focus.call_timer import CallTimer
from salesassist.ui.keyed_button import KeyedButton
from salesassist.ui.pane.calling_row import shortened
from salesassist.ui.pane.columns import Columns
from salesassist.ui.pane.fields import Badge, Section, StatusChip, Written, breakable, line
from salesassist.ui.pane.other_numbers import OtherNumbers
from salesassist.ui.pane.promises import PromisesPart
from salesassist.ui.pane.told import about_text, history_row, waiting_heading, when_text
from salesassist.ui.theme import Theme

CALL_KEY, OTHERS_KEY, MAIL_KEY = "C", "Shift+C", "M"
HISTORY = 5  # entries: what was said lately
NAME, WORDS, SAID, NOTES = 120, 400, 300, 600  # characters
LOW = 260  # pixels, for letters of the usual size: a card of less height gives up what it can
SIDE, BETWEEN, BESIDE_CALL, BESIDE_NAME = 23, 9, 3, 14  # pixels: at its edges; its buttons; the other numbers; the name
BESIDE_NUMBER = 6  # pixels, from the number of a point to its words


class ContactCard(QFrame):
    """Shows a sheet; changes nothing but promises that are done."""

    call_requested = Signal()
    other_requested = Signal(object)  # the Phone to call instead
    message_requested = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self.setProperty("look", "card")
        self._whole_name = self._whole_about = self._number = ""
        self._badge, self._chip = Badge(theme, 52), StatusChip(theme)
        self._name, self._about, self._said = Written(), Written(), Written()
        self.call = KeyedButton("", CALL_KEY, theme)
        self.call.setProperty("look", "primary")
        self.call.clicked.connect(self.call_requested)
        self.others = OtherNumbers(key=OTHERS_KEY)
        self.others.chosen.connect(self.other_requested)
        self._mail = KeyedButton(self.tr("E-mail"), MAIL_KEY, theme)
        self._mail.setToolTip(self.tr("Write a message (M)"))
        self._mail.clicked.connect(self.message_requested)
        self.timer = CallTimer(session, theme)
        self._why, self._when, self._smallest = Written(), Written(), Written()
        self._tasks, self._waiting, self._through, self._notes = (Written() for _ in range(4))
        self._points, self._history = Columns(theme, " ", BESIDE_NUMBER), Columns(theme)
        self._promises = PromisesPart(session, theme)
        for button in (self.call, self.others, self._mail, self.timer):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._take_theme()  # before they are put into anything: inside a scroll area the style would forget it
        self._lay_out()

    def _lay_out(self) -> None:
        for label in (self._about, self._said, self._when):
            label.setProperty("look", "muted")
        names = QVBoxLayout()
        names.setSpacing(2)
        for label in (self._name, self._about, self._said):
            names.addWidget(label)
        names.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(BESIDE_NAME)
        head.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        head.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(BETWEEN)
        calling = QHBoxLayout()
        calling.setSpacing(BESIDE_CALL)
        calling.addWidget(self.call)
        calling.addWidget(self.others)
        buttons.addLayout(calling)
        buttons.addWidget(self._mail)
        buttons.addStretch(1)
        buttons.addWidget(self.timer)

        mine, before = QVBoxLayout(), QVBoxLayout()
        for column in (mine, before):
            column.setSpacing(4)
        self._why_part = self._part(mine, self.tr("Why now"), self._why, self._when)
        self._points_part = self._part(mine, self.tr("Two points, in their words"), self._points)
        self._smallest_part = self._part(mine, self.tr("Smallest next step"), self._smallest)
        self._tasks_part = self._part(mine, self.tr("Tasks"), self._tasks)
        mine.addWidget(self._promises)
        mine.addStretch(1)
        self._part(before, self.tr("Last time"), self._history)
        self._waiting_part = self._part(before, waiting_heading(Channel.CALL), self._waiting)
        self._waiting_heading = self._waiting_part.findChildren(Section)[0]
        self._through_part = self._part(before, self.tr("Came through"), self._through)
        self._notes_part = self._part(before, self.tr("Notes"), self._notes)
        before.addStretch(1)
        inside = QWidget()
        inside.setProperty("look", "bare")
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(24, 2, 24, 10)
        columns.setSpacing(32)
        columns.addLayout(mine, 1)
        columns.addLayout(before, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(inside)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Why now, and what was before"))

        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 18, 1, 1)  # what is scrolled ends at the card's own edge
        layout.setSpacing(12)
        for row in (head, buttons):
            row.setContentsMargins(SIDE, 0, SIDE, 0)
            layout.addLayout(row)
        layout.addWidget(line())
        layout.addWidget(self._scroll, 1)

    def _part(self, layout: QBoxLayout, heading: str, *content: QWidget) -> QWidget:
        part = QWidget()
        inside = QVBoxLayout(part)
        inside.setContentsMargins(0, 6, 0, 4)
        inside.setSpacing(3)
        inside.addWidget(Section(heading, self._theme))
        for widget in content:
            widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            inside.addWidget(widget)
        layout.addWidget(part)
        return part

    def _take_theme(self) -> None:
        font = self._theme.font
        self._why.setFont(font(size=1.15, weight=QFont.Weight.Medium))
        self._waiting.setFont(font(weight=QFont.Weight.DemiBold))
        self.call.setFont(font(size=1.1, weight=QFont.Weight.DemiBold))
        timer = font(size=1.1, weight=QFont.Weight.Medium)
        timer.setFeature(QFont.Tag("tnum"), 1)  # figures of one width: they do not jitter
        self.timer.setFont(timer)
        self._fit_head()

    # --- showing -------------------------------------------------------------------------------------------------

    def show_sheet(self, sheet: Sheet, said: str) -> None:
        """Show a contact; `said` is what was done with it in this session, if anything."""
        contact, step, now = sheet.contact, sheet.next_step, self._session.now()
        self._badge.show_name(contact.name)
        self._whole_name = breakable(words.clipped(contact.name, NAME))
        self._said.setText(said)
        self._said.setVisible(bool(said))
        phone = contact.phones[0].number if contact.phones else ""
        self._number = phone
        self.others.show_contact(contact)
        whole = self._called(phone) if phone else self.tr("No number")
        self.call.setAccessibleName(whole)
        self.call.setToolTip(words.literal(self.tr("{what} (C)").format(what=whole)) if phone else "")
        self.call.setEnabled(bool(phone) and not contact.do_not_contact)
        self._fit_call()
        self._mail.setEnabled(bool(contact.emails) and not contact.do_not_contact)
        suggested = self.tr("Going cold: nothing is planned in time") if contact.tier else self.tr("No next step")
        self._why.setText(words.clipped(step.purpose, WORDS) if step else suggested)
        self._when.setText(when_text(step, sheet, now) if step else self.tr("Suggested to fill the day up to its goal"))
        theirs = enumerate(step.points if step else (), 1)
        self._points.show_rows([(f"{number}.", words.clipped(point, WORDS)) for number, point in theirs])
        self._points_part.setVisible(bool(self._points.text()))
        self._fill(self._smallest_part, self._smallest, words.clipped(step.smallest_step, WORDS) if step else "")
        tasks = (
            self.tr("Mine: {task}").format(task=step.my_task) if step and step.my_task else "",
            self.tr("Theirs: {task}").format(task=step.their_task) if step and step.their_task else "",
        )
        self._fill(self._tasks_part, self._tasks, words.clipped("\n".join(filter(None, tasks)), WORDS))
        self._promises.show_sheet(sheet)
        lately = [history_row(entry, now) for entry in sheet.history[:HISTORY]]
        first_time = "", self.tr("Nothing yet: this is the first time.")
        self._history.show_rows([(day, words.clipped(what, SAID)) for day, what in lately] or [first_time])
        waiting = totals([d.money for d in sheet.deals if d.is_open and d.money], self._session.preferences.currency)
        self._waiting_heading.say(waiting_heading(step.channel if step else Channel.CALL))
        self._fill(self._waiting_part, self._waiting, words.amounts(waiting))
        self._fill(self._through_part, self._through, words.clipped(sheet.introducer.name) if sheet.introducer else "")
        self._fill(self._notes_part, self._notes, words.clipped(contact.notes, NOTES))
        self._scroll.verticalScrollBar().setValue(0)
        self.show_time(sheet)

    def _called(self, number: str) -> str:
        return self.tr("Call {number}").format(number=kept_together(number))

    def show_time(self, sheet: Sheet) -> None:
        """Show what depends on the moment: the status, and the time where they are."""
        contact, step, now = sheet.contact, sheet.next_step, self._session.now()
        status = status_from(step.due if step else None, contact.resting_until, contact.do_not_contact, now)
        text = words.status_in_full(status, step.due if step else None, now)
        self._chip.show_status(status, self.tr("Do not contact") if _never(sheet, status) else text)
        self._whole_about = about_text(contact, now)
        self._about.setVisible(bool(self._whole_about))
        self._fit_head()

    # --- what there is room for ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()
        self._fit_call()

    def _fit_head(self) -> None:
        """Leave off what is long of name and place where it would push out of sight why one calls."""
        low = self.height() < LOW * self._theme.scale
        self._name.setFont(self._theme.font(size=1.25 if low else 1.7, weight=QFont.Weight.DemiBold))
        room = self.width() - 2 * SIDE - self._badge.width() - self._chip.sizeHint().width() - 2 * BESIDE_NAME
        for label, whole in ((self._name, self._whole_name), (self._about, self._whole_about)):
            if low:
                label.show_at_most(whole.replace("\n", " · "), 1, room)
            else:
                label.setText(whole)
                label.setToolTip("")

    def _fit_call(self) -> None:
        """Shorten the number in its middle where there is no room: how it begins and ends says which one it is."""
        if not self._number:
            self.call.setText(self.tr("No number"))
            return
        self.call.setText(self._called(self._number))
        taken = sum(each.sizeHint().width() + BETWEEN for each in (self._mail, self.timer))
        if not self.others.isHidden():
            taken += self.others.sizeHint().width() + BESIDE_CALL
        over = self.call.sizeHint().width() - (self.width() - 2 * SIDE - taken)
        if over > 0:
            metrics = self.call.fontMetrics()
            room = max(metrics.horizontalAdvance(self._number) - over, 4 * metrics.height())
            self.call.setText(self._called(shortened(self._number, metrics, room)))

    @staticmethod
    def _fill(part: QWidget, label: Written, text: str) -> None:
        label.setText(text)
        part.setVisible(bool(text))

    def spoken(self) -> str:
        """Who this is and why now, to be read out."""
        about = self._whole_about.replace("\n", ", ")
        parts = (self._whole_name, about, self._chip.accessibleName(), self._why.text(), self._when.text())
        return ", ".join(part for part in parts if part)


def _never(sheet: Sheet, status: Status) -> bool:
    return status is Status.RESTING and sheet.contact.do_not_contact
