"""The card of the one contact in question: who, why now, what number, and what was before."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.deal import totals
from salesassist.domain.status import Status, status_from
from salesassist.session import Session, Sheet
from salesassist.ui import words
from salesassist.ui.directions import kept_together
from salesassist.ui.focus.call_timer import CallTimer
from salesassist.ui.pane.fields import Badge, Section, StatusChip, Written, breakable, line
from salesassist.ui.pane.other_numbers import OtherNumbers
from salesassist.ui.pane.promises import PromisesPart
from salesassist.ui.pane.told import about_text, when_text
from salesassist.ui.theme import Theme

OTHERS_KEY = "Shift+C"
HISTORY = 5  # entries: what was said lately
NAME, WORDS, NOTES = 120, 400, 600  # characters


class ContactCard(QFrame):
    """Shows a sheet; changes nothing but promises that are done."""

    call_requested = Signal()
    other_requested = Signal(object)  # the Phone to call instead
    message_requested = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self.setProperty("look", "card")
        self._badge, self._chip = Badge(theme, 52), StatusChip(theme)
        self._name, self._about, self._said = Written(), Written(), Written()
        self.call = QPushButton()
        self.call.setProperty("look", "primary")
        self.call.clicked.connect(self.call_requested)
        self.others = OtherNumbers(key=OTHERS_KEY)
        self.others.chosen.connect(self.other_requested)
        self._mail = QPushButton(self.tr("E-mail"))
        self._mail.setToolTip(self.tr("Write a message (M)"))
        self._mail.clicked.connect(self.message_requested)
        self.timer = CallTimer(session)
        self._why, self._when, self._points, self._smallest = Written(), Written(), Written(), Written()
        self._tasks, self._history, self._waiting, self._through, self._notes = (Written() for _ in range(5))
        self._history.setTextFormat(Qt.TextFormat.RichText)
        self._last: list[tuple[str, str]] = []  # of the history: when, and what
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
        head.setSpacing(14)
        head.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        head.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(9)
        calling = QHBoxLayout()
        calling.setSpacing(3)
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
        self._waiting_part = self._part(before, self.tr("Waiting on this call"), self._waiting)
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
            row.setContentsMargins(23, 0, 23, 0)
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
        self._name.setFont(font(size=1.7, weight=QFont.Weight.DemiBold))
        self._why.setFont(font(size=1.15, weight=QFont.Weight.Medium))
        self._waiting.setFont(font(weight=QFont.Weight.DemiBold))
        self.call.setFont(font(size=1.1, weight=QFont.Weight.DemiBold))
        timer = font(size=1.1, weight=QFont.Weight.Medium)
        timer.setFeature(QFont.Tag("tnum"), 1)  # figures of one width: they do not jitter
        self.timer.setFont(timer)
        self._show_history()

    # --- showing -------------------------------------------------------------------------------------------------

    def show_sheet(self, sheet: Sheet, said: str) -> None:
        """Show a contact; `said` is what was done with it in this session, if anything."""
        contact, step, now = sheet.contact, sheet.next_step, self._session.now()
        self._badge.show_name(contact.name)
        self._name.setText(breakable(words.clipped(contact.name, NAME)))
        self._said.setText(said)
        self._said.setVisible(bool(said))
        phone = contact.phones[0].number if contact.phones else ""
        text = self._called(words.clipped(phone, 28)) if phone else self.tr("No number")
        self.others.show_contact(contact)
        self.call.setText(text)
        self.call.setAccessibleName(text)
        self.call.setToolTip(words.literal(self.tr("{what} (C)").format(what=text)) if phone else "")
        self.call.setEnabled(bool(phone) and not contact.do_not_contact)
        self._mail.setEnabled(bool(contact.emails) and not contact.do_not_contact)
        suggested = self.tr("Going cold: nothing is planned in time") if contact.tier else self.tr("No next step")
        self._why.setText(words.clipped(step.purpose, WORDS) if step else suggested)
        self._when.setText(when_text(step, sheet, now) if step else self.tr("Suggested to fill the day up to its goal"))
        theirs = enumerate(step.points if step else (), 1)
        points = [f"{number}. {words.clipped(point, WORDS)}" for number, point in theirs]
        self._fill(self._points_part, self._points, "\n".join(points))
        self._fill(self._smallest_part, self._smallest, words.clipped(step.smallest_step, WORDS) if step else "")
        tasks = (
            self.tr("Mine: {task}").format(task=step.my_task) if step and step.my_task else "",
            self.tr("Theirs: {task}").format(task=step.their_task) if step and step.their_task else "",
        )
        self._fill(self._tasks_part, self._tasks, words.clipped("\n".join(filter(None, tasks)), WORDS))
        self._promises.show_sheet(sheet)
        self._last = [(words.short_day(now.day_of(entry.at), now), words.clipped(words.entry_text(entry), 300))
                      for entry in sheet.history[:HISTORY]]  # fmt: skip
        self._show_history()
        waiting = totals([d.money for d in sheet.deals if d.is_open and d.money], self._session.preferences.currency)
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
        about = about_text(contact, now)
        self._about.setText(about)
        self._about.setVisible(bool(about))

    def _show_history(self) -> None:
        """The days below each other, and what was said beside them."""
        day = f"color: {self._theme.colours.muted.name()}; white-space: nowrap; padding-right: 14px"
        pairs = [(escape(at), escape(said)) for at, said in self._last]
        rows = "".join(f"<tr><td style='{day}'>{at}</td><td>{said}</td></tr>" for at, said in pairs)
        table = f"<table cellspacing='0' cellpadding='1'>{rows}</table>"
        self._history.setText(table if rows else escape(self.tr("Nothing yet: this is the first time.")))

    @staticmethod
    def _fill(part: QWidget, label: Written, text: str) -> None:
        label.setText(text)
        part.setVisible(bool(text))

    def spoken(self) -> str:
        """Who this is and why now, to be read out."""
        about = self._about.text().replace("\n", ", ")
        parts = (self._name.text(), about, self._chip.accessibleName(), self._why.text(), self._when.text())
        return ", ".join(part for part in parts if part)


def _never(sheet: Sheet, status: Status) -> bool:
    return status is Status.RESTING and sheet.contact.do_not_contact
