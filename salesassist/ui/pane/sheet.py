"""The call sheet: why, two points in their words, the smallest next step, what waits, and what happened."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.contact import Phone
from salesassist.domain.deal import totals
from salesassist.domain.follow_up import Channel, FollowUp
from salesassist.domain.interaction import Outcome
from salesassist.domain.status import Status, status_from
from salesassist.frozen import replace
from salesassist.session import Session, Sheet
from salesassist.ui import words
from salesassist.ui.deals.section import DealsOfContact
from salesassist.ui.one_line import OneLine
from salesassist.ui.pane.also_planned import AlsoPlanned
from salesassist.ui.pane.calling_row import CallingRow
from salesassist.ui.pane.fields import Badge, InlineText, Section, StatusChip, Written, breakable, line
from salesassist.ui.pane.history import HistoryPart
from salesassist.ui.pane.more_below import with_foot
from salesassist.ui.pane.outcomes import OutcomeBar
from salesassist.ui.pane.promises import PromisesPart
from salesassist.ui.pane.relations import RelationsPart
from salesassist.ui.pane.told import about_text, waiting_heading, when_text, why_heading
from salesassist.ui.theme import Theme

SIDES = 20, 16  # what is free beside its text
AROUND_FIELD = 3  # pixels above and below the text of a field, which other texts have around them, too
LONGEST_NAME = 160  # characters
NAME = 90  # what a name needs beside the status
LINES = 3  # of a name, and of what is said below it, where letters are large and the sheet is low
LOW = 640  # a sheet of less height gives up what it can, so that why and what are seen


class CallSheet(QWidget):
    """Shows one contact. What is typed into it is saved when the field is left."""

    outcome_chosen = Signal(Outcome)
    snoozed = Signal()
    plan_requested = Signal()
    contact_requested = Signal(str)
    message_requested = Signal()
    step_requested = Signal(str)  # another one than the next
    deal_requested = Signal(str)  # a uid; empty: a new one
    number_requested = Signal()  # there is none: one is to be added

    def __init__(self, session: Session, theme: Theme, menu: QMenu) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self.sheet: Sheet | None = None
        self._told_on: tuple[date, str] | None = None  # by which the days in its texts are called
        self._unsaved: dict[str, list[str | None]] = {}  # by contact: what is in the fields and could not be saved
        self._drafts: dict[str, str] = {}  # notes typed for a contact and not logged yet
        self._badge, self._chip = Badge(theme), StatusChip(theme)
        self._name, self._about = Written(), Written()
        self._whole_name = self._whole_about = ""
        self._reach = CallingRow(theme, menu)
        self._call, self._others, self._mail = self._reach.call, self._reach.others, self._reach.mail
        self._why = InlineText(self.tr("Why you are calling"), self.tr("What is it for?"))
        self._when = Written(alone=True)
        self._points = [
            InlineText(self.tr("First point"), self.tr("First point, in their words")),
            InlineText(self.tr("Second point"), self.tr("Second point")),
        ]
        self._smallest = InlineText(self.tr("Smallest next step"), self.tr("What moves it on?"))
        self._plan = QPushButton(self.tr("Plan the next step…"))
        self._tasks = Written(alone=True)
        self.also = AlsoPlanned(session, theme)
        self._waiting, self._through = Written(), QPushButton()
        self._promises = PromisesPart(session, theme)
        self._deals = DealsOfContact()
        self.relations = RelationsPart(session, theme)
        self._history, self._notes = HistoryPart(session, theme, self), Written(alone=True)
        self.note = OneLine()
        self.outcomes = OutcomeBar(session, theme)
        self._lay_out()
        self._reach.call_requested.connect(self.call)
        self._reach.number_requested.connect(self.number_requested)
        self._reach.number_chosen.connect(self.dial)
        self._reach.message_requested.connect(self.message_requested)
        self._plan.clicked.connect(self.plan_requested)
        self._why.save = self._edit_why
        self._smallest.save = lambda text: self._edit_step(smallest_step=text)
        for field in self._points:
            field.save = self._edit_points
        self._through.clicked.connect(self._open_introducer)
        self._deals.deal_requested.connect(self.deal_requested)
        self.also.step_requested.connect(self.step_requested)
        self.outcomes.chosen.connect(self.outcome_chosen)
        self.outcomes.snoozed.connect(self.snoozed)

    # --- layout --------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        theme = self._theme
        self._name.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        for label in (self._about, self._when):
            label.setProperty("look", "muted")
            label.setFont(theme.font(size=0.94))
        self._waiting.setFont(theme.font(weight=QFont.Weight.DemiBold))
        self._why.setFont(theme.font(size=1.05, weight=QFont.Weight.Medium))
        self._through.setProperty("look", "link")
        self.note.setPlaceholderText(self.tr("Note for the next entry, in one line"))
        self.note.setAccessibleName(self.tr("Note"))
        self.note.textChanged.connect(self._offer_to_clear)

        self._first = first = QHBoxLayout()
        first.setSpacing(11)
        first.addWidget(self._name, 1)
        first.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)
        self._names = names = QVBoxLayout()
        names.setSpacing(1)
        names.addLayout(first)
        names.addWidget(self._about)
        head = QHBoxLayout()
        head.setSpacing(11)
        head.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        reach = QVBoxLayout()
        reach.addWidget(self._reach)

        inside = QWidget()
        inside.setProperty("look", "bare")
        body = QVBoxLayout(inside)
        body.setContentsMargins(SIDES[0], 0, SIDES[1], 8)
        body.setSpacing(4)
        self._step_parts = [
            self._part(body, self.tr("Why you are calling"), self._why, self._when),
            self._part(body, self.tr("Two points, in their words"), *map(self._numbered, (1, 2), self._points)),
            self._part(body, self.tr("Smallest next step"), self._smallest),
        ]
        self._why_heading = self._step_parts[0].findChildren(Section)[0]
        self._no_step = self._part(body, self.tr("Next step"), self._plan)
        self._plan.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._tasks_part = self._part(body, self.tr("Tasks"), self._tasks)
        body.addWidget(self.also)
        body.addWidget(self._promises)
        self._both = both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        both.setSpacing(10)
        self._waiting_part = self._part(both, waiting_heading(Channel.CALL), self._waiting)
        self._waiting_heading = self._waiting_part.findChildren(Section)[0]
        self._through_part = self._part(both, self.tr("Came through"), self._through)
        body.addLayout(both)
        body.addWidget(line())
        self._history_part = self._part(body, self.tr("History"), self._history.rows, self._history.fold)
        self._part(body, self.tr("Deals"), self._deals)
        body.addWidget(self.relations)
        self._notes_part = self._part(body, self.tr("Notes"), self._notes)
        body.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Call sheet"))

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 18, 0, 14)
        layout.setSpacing(12)
        for row in (head, reach):
            row.setContentsMargins(20, 0, 20, 0)
            layout.addLayout(row)
        layout.addWidget(line())
        layout.addLayout(with_foot(scroll), 1)
        below = QVBoxLayout()
        below.setContentsMargins(20, 0, 20, 0)
        below.setSpacing(7)
        self._outcome_heading = Section(self.tr("How did it go?"), theme)
        below.addWidget(self._outcome_heading)
        below.addWidget(self.note)
        below.addWidget(self.outcomes)
        layout.addLayout(below)

    def _offer_to_clear(self) -> None:
        self.note.setClearButtonEnabled(True)  # only now: what draws its picture is slow to read in

    def _part(self, layout: QBoxLayout, heading: str, *content: QWidget) -> QWidget:
        part = QWidget()
        inside = QVBoxLayout(part)
        first, last = (0 if widget.findChildren(InlineText) or isinstance(widget, InlineText) else AROUND_FIELD
                       for widget in (content[0], content[-1]))  # fmt: skip
        inside.setContentsMargins(0, 5, 0, 1 + last)
        inside.setSpacing(0)
        inside.addWidget(Section(heading, self._theme))
        inside.addSpacing(first)
        for widget in content:
            inside.addWidget(widget)
        layout.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        return part

    def _numbered(self, number: int, field: InlineText) -> QWidget:
        """A field with its number before it."""
        row = QWidget()
        before = QLabel(f"{number}.")
        before.setProperty("look", "muted")
        font = self._theme.font()
        font.setFeature(QFont.Tag("tnum"), 1)  # figures of one width: both texts begin below each other
        before.setFont(font)
        before.setContentsMargins(0, 2, 0, 0)  # on the line of the text
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addWidget(before, 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(field, 1)
        return row

    # --- showing -------------------------------------------------------------------------------------------------

    def show_sheet(self, sheet: Sheet) -> None:
        if self.sheet is not None and self.sheet.contact.uid != sheet.contact.uid:
            self.commit()
            fields = (self._why, *self._points, self._smallest)
            self._unsaved[self.sheet.contact.uid] = [field.take_unsaved() for field in fields]
            self._drafts[self.sheet.contact.uid] = self.note.text()
            self.note.setText(self._drafts.pop(sheet.contact.uid, ""))
            for field, text in zip(fields, self._unsaved.pop(sheet.contact.uid, ()), strict=False):
                if text is not None:
                    field.give_back(text)
        self.sheet = sheet
        contact = sheet.contact
        self._badge.show_name(contact.name)
        self._whole_name = breakable(words.clipped(contact.name, LONGEST_NAME))
        self._reach.show_contact(contact)
        self._plan.setEnabled(not contact.do_not_contact)
        self._show_step()
        waiting = totals([d.money for d in sheet.deals if d.is_open and d.money], self._session.preferences.currency)
        self._waiting_part.setVisible(bool(waiting))
        self.also.show_sheet(sheet)
        self._promises.show_sheet(sheet)
        self._deals.show_deals(sheet.deals)
        self.relations.show_contact(contact.uid)
        self._waiting.setText(words.amounts(waiting))
        self._through_part.setVisible(sheet.introducer is not None)
        if sheet.introducer is not None:
            self._through.setText(
                self.tr("{name} ({count} introduced)").format(
                    name=sheet.introducer.name, count=sheet.introduced_by_introducer
                )
            )
            self._fit_both()
        self._history.show_sheet(sheet)
        self._told_on = self._day_and_zone()
        self._notes_part.setVisible(bool(contact.notes))
        self._notes.setText(contact.notes[:4000])
        self.show_time()

    def unlogged_notes(self) -> dict[str, str]:
        """The notes that are typed and not logged, by contact."""
        notes = dict(self._drafts)
        if self.sheet is not None:
            notes[self.sheet.contact.uid] = self.note.text()
        return {uid: text for uid, text in notes.items() if text.strip()}

    def take_notes(self, notes: Mapping[str, str]) -> None:
        """Show these where their contacts are shown, unless another is typed there already."""
        self._drafts = {**notes, **self._drafts}
        if self.sheet is not None and (text := self._drafts.pop(self.sheet.contact.uid, "")) and not self.note.text():
            self.note.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_both()
        self._fit_chip()
        low = self._is_low()
        self._outcome_heading.setVisible(not low)
        self.outcomes.set_low(low)
        self._fit_head()

    def _is_low(self) -> bool:
        return self.height() < LOW * self._theme.scale

    def _fit_head(self) -> None:
        """Leave off what is long of name and place where it would push the rest out of a low window."""
        room = self.width() - 2 * SIDES[0] - self._badge.width() - self._first.spacing()
        beside = self._chip.sizeHint().width() + self._first.spacing() if self._first.indexOf(self._chip) >= 0 else 0
        for label, whole, width in (
            (self._name, self._whole_name, room - beside), (self._about, self._whole_about, room),
        ):  # fmt: skip
            if self._is_low() and self._theme.scale > 1:
                label.show_at_most(whole, LINES, width)
            else:
                label.setText(whole)
                label.setToolTip("")

    def _fit_chip(self) -> None:
        """Put the status below the name where beside it there is no room for one: with large letters."""
        taken = self._badge.width() + self._chip.sizeHint().width() + 2 * self._first.spacing() + 40
        below = self.width() - taken < NAME * self._theme.scale
        if below == (self._first.indexOf(self._chip) < 0):
            return
        if below:
            self._first.removeWidget(self._chip)
            self._names.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._names.removeWidget(self._chip)
            self._first.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignTop)

    def _fit_both(self) -> None:
        """Put what waits and who introduced below one another where there is no room beside."""
        needed = self._waiting_part.minimumSizeHint().width() + self._through_part.minimumSizeHint().width()
        beside = needed + self._both.spacing() <= self.width() - sum(SIDES)
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def show_time(self) -> None:
        """Show what depends on the moment: the status, their local time, what each outcome will cause."""
        if self.sheet is None:
            return
        sheet, now = self.sheet, self._session.now()
        contact, step = sheet.contact, sheet.next_step
        status = status_from(step.due if step else None, contact.resting_until, contact.do_not_contact, now)
        text = words.status_in_full(status, step.due if step else None, now)
        if status is Status.RESTING:
            text = self.tr("Do not contact") if contact.do_not_contact else text
        if self._told_on != (told_on := self._day_and_zone()):  # "today" is another day by now
            self._told_on = told_on
            QTimer.singleShot(0, self, self._tell_days)  # in a turn of its own: much else begins with the day
        self._chip.show_status(status, text)
        self._fit_chip()
        self._whole_about = about_text(contact, now)
        self._about.setVisible(bool(self._whole_about))
        chip, sides = self._first.itemAt(1), Qt.AlignmentFlag
        side = sides.AlignTop if self._whole_about else sides.AlignVCenter  # a name alone is in the middle of the badge
        if chip is not None and chip.alignment() != side:
            chip.setAlignment(side)
            self._first.invalidate()
        self._fit_head()
        self.outcomes.show_sheet(sheet, now)

    def _tell_days(self) -> None:
        """Call the days in its texts by what they are now."""
        if self.sheet is not None:
            self._show_step()
            self._history.show_sheet(self.sheet)
            self.also.show_sheet(self.sheet)
            self._promises.show_sheet(self.sheet)

    def _day_and_zone(self) -> tuple[date, str]:
        now = self._session.now()
        return now.today, str(now.zone)

    def _show_step(self) -> None:
        sheet = self.sheet
        assert sheet is not None
        step = sheet.next_step
        for part in self._step_parts:
            part.setVisible(step is not None)
        self._no_step.setVisible(step is None)
        self._tasks_part.setVisible(step is not None and bool(step.my_task or step.their_task))
        self._waiting_heading.say(waiting_heading(step.channel if step else Channel.CALL))
        if step is None:
            return
        now = self._session.now()
        self._why_heading.say(why_heading(step.channel))
        self._why.setAccessibleName(self._why_heading.accessibleName())
        self._why.show_text(step.purpose)
        self._when.setText(when_text(step, sheet, now, others=False))
        points = [*step.points, "", ""]
        for field, point in zip(self._points, points, strict=False):
            field.show_text(point)
        self._smallest.show_text(step.smallest_step)
        tasks = (
            self.tr("Mine: {task}").format(task=step.my_task) if step.my_task else "",
            self.tr("Theirs: {task}").format(task=step.their_task) if step.their_task else "",
        )
        self._tasks.setText("\n".join(task for task in tasks if task))

    # --- acting --------------------------------------------------------------------------------------------------

    def commit(self) -> None:
        """Save what is being typed."""
        for field in (self._why, *self._points, self._smallest):
            field.commit()

    def call(self) -> None:
        """Hand the first number to the desktop's telephone program."""
        if self.sheet and self.sheet.contact.phones and self._call.isEnabled():
            self.dial(self.sheet.contact.phones[0])

    def dial(self, phone: Phone) -> None:
        """Hand a number to the desktop's telephone program."""
        if link := tel_link(phone.e164 or phone.number):
            from PySide6.QtCore import QUrl
            from PySide6.QtGui import QDesktopServices

            QDesktopServices.openUrl(QUrl(link))

    def _edit_step(self, **values: object) -> bool:
        step = self._step()
        return step is None or self._session.save_follow_up(replace(step, **values))  # type: ignore[arg-type]

    def _edit_why(self, text: str) -> bool:
        if text:
            return self._edit_step(purpose=text)
        self._show_step()  # a step is for something
        return True

    def _edit_points(self, _text: str) -> bool:
        return self._edit_step(points=tuple(text for f in self._points if (text := f.toPlainText().strip())))

    def _step(self) -> FollowUp | None:
        """The step as it is stored now: another field may have been saved since it was shown."""
        step = self.sheet.next_step if self.sheet else None
        return self._session.follow_up(step.uid) if step else None

    def _open_introducer(self) -> None:
        if self.sheet and self.sheet.introducer:
            self.contact_requested.emit(self.sheet.introducer.uid)


def tel_link(number: str) -> str:
    """A tel: link of nothing but what a number may hold, whatever the text was; "" if there is nothing to dial."""
    kept = "".join(c for c in number if c.isascii() and (c.isdigit() or c in "*#,"))
    plus = "+" if number.strip().startswith("+") else ""
    return f"tel:{plus}{kept}".replace("#", "%23") if any(c.isdigit() for c in kept) else ""
