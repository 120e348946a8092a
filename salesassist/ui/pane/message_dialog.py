"""Writing to a contact: a template filled from the record, edited, handed to the mail program or copied."""

from datetime import datetime

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFont, QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.follow_up import Channel, FollowUp
from salesassist.domain.interaction import Outcome
from salesassist.domain.messages import Template, UsefulThing, fill, mail_link, suggested, unfilled, values_of
from salesassist.domain.times import Now
from salesassist.session import Entry, Session, Sheet
from salesassist.ui import words
from salesassist.ui.asking import calm, is_sure
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.careful import may_throw_away
from salesassist.ui.half_written import keep
from salesassist.ui.messages.places import PlaceMarker, PlacesLine
from salesassist.ui.room import open_at
from salesassist.ui.theme import Theme

WRITTEN = frozenset({Channel.EMAIL, Channel.MESSAGE, Channel.POST})


class MessageDialog(QDialog):
    """A message to one contact. `entry` is what to log, once the user said that it was sent."""

    def __init__(self, session: Session, theme: Theme, sheet: Sheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._sheet = session, sheet
        self._now = session.now()
        self.entry: Entry | None = None
        self._filled = ("", "")
        self._shown = -1
        name = sheet.contact.name
        self.setWindowTitle(self.tr("Message to {name}").format(name=name))
        open_at(self, theme, 640, 600, least=(600, 0))
        self.template, self.thing, self.address = QComboBox(), QComboBox(), QComboBox()
        self.subject, self.body = PlacesLine(theme), QPlainTextEdit()
        self._marker = PlaceMarker(self.body.document(), theme)
        self.missing = QLabel()
        self.missing.setWordWrap(True)
        self.missing.setFont(theme.font(size=0.94))
        self.hand_over, self.copy = QPushButton(self.tr("Open in ma&il program")), QPushButton(self.tr("&Copy text"))
        self._cancel = QPushButton(self.tr("Cancel"))
        self._templates: list[Template] = []
        self._things: list[UsefulThing] = []
        self._lay_out(theme)
        self._load()
        self.template.activated.connect(self._template_chosen)
        self.thing.activated.connect(self._thing_chosen)
        self.subject.textChanged.connect(self._check)
        self.body.textChanged.connect(self._check)
        self.hand_over.clicked.connect(self.open_mail)
        self.copy.clicked.connect(self.copy_text)
        self._cancel.clicked.connect(self.reject)
        self._fill()
        self.body.setFocus()
        keep(self, session, "message", sheet.contact.uid)

    def _lay_out(self, theme: Theme) -> None:
        heading = QLabel(self.windowTitle())
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        heading.setWordWrap(True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (text, field) in enumerate((
            (self.tr("&Template"), self.template), (self.tr("&Useful thing"), self.thing),
            (self.tr("T&o"), self.address), (self.tr("&Subject"), self.subject),
        )):  # fmt: skip
            label = QLabel(text)
            label.setBuddy(field)
            field.setAccessibleName(text.replace("&", ""))
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        for box in (self.template, self.thing, self.address):
            box.setMinimumContentsLength(20)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.body.setAccessibleName(self.tr("Text"))
        self.body.setTabChangesFocus(True)
        self.hand_over.setProperty("look", "primary")
        self._cancel.setAutoDefault(False)
        self.copy.setAutoDefault(False)
        self.hand_over.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addLayout(grid)
        layout.addWidget(self.body, 1)
        layout.addWidget(self.missing)
        layout.addLayout(ButtonRow(self.hand_over, self._cancel, others=[self.copy]))

    def _load(self) -> None:
        contact, step = self._sheet.contact, self._step()
        self._templates = self._session.templates()
        for template in self._templates:
            self.template.addItem(template.name, template.uid)
        suits = self._session.template_suits()
        first = suggested(self._templates, step.rule_key if step else "", suits)
        self.template.setCurrentIndex(self._templates.index(first) if first else -1)
        self._shown = self.template.currentIndex()
        self._things = self._session.useful_things()
        self.thing.addItem(self.tr("none"), "")
        for thing in self._things:
            at = thing.given_to(contact.uid)
            text = self.tr("{title} (got it {day})").format(title=thing.title, day=self._day(at)) if at else thing.title
            self.thing.addItem(text, thing.uid)
        self.thing.setEnabled(bool(self._things))
        if not self._things:
            self.thing.setToolTip(self.tr("The shelf is empty: Tools, Useful things…"))
        for email in contact.emails:
            self.address.addItem(email.address)
        self.address.setEnabled(bool(contact.emails))
        if not contact.emails:
            self.address.setPlaceholderText(self.tr("no e-mail address: copy the text"))

    def _day(self, at: datetime) -> str:
        return words.short_day(self._now.day_of(at), self._now)

    # --- what is written -----------------------------------------------------------------------------------------

    def _step(self) -> FollowUp | None:
        return closed_by_writing(self._sheet, self._now) or self._sheet.next_step

    def _template(self) -> Template | None:
        index = self.template.currentIndex()
        return self._templates[index] if 0 <= index < len(self._templates) else None

    def _thing(self) -> UsefulThing | None:
        index = self.thing.currentIndex() - 1
        return self._things[index] if 0 <= index < len(self._things) else None

    def _values(self) -> dict[str, str]:
        sheet = self._sheet
        return values_of(
            sheet.contact, self._step(), sheet.history, sheet.deals, sheet.introducer, self._thing(),
            lambda at: words.long_day(self._now.day_of(at)),
        )  # fmt: skip

    def _fill(self) -> None:
        template = self._template()
        if template is not None:
            values = self._values()
            self._filled = fill(template.subject, values), fill(template.body, values)
            self.subject.setText(self._filled[0])
            self.body.setPlainText(self._filled[1])
        self._check()

    @property
    def touched(self) -> bool:
        """Whether the user has written anything."""
        return (self.subject.text(), self.body.toPlainText()) != self._filled

    def _template_chosen(self, index: int) -> None:
        if index == self._shown:
            return
        if self.touched and not self._sure(
            self.tr("Replace what you have written with this template?"), self.tr("Replace"), by_enter=False
        ):
            self.template.setCurrentIndex(self._shown)
            return
        self._shown = index
        self._fill()

    def _thing_chosen(self) -> None:
        if not self.touched:
            self._fill()
            return
        values = self._values()  # the user's own words stay; only what is still open is filled
        self.subject.setText(fill(self.subject.text(), values))
        self.body.setPlainText(fill(self.body.toPlainText(), values))

    def _check(self) -> None:
        left = unfilled(f"{self.subject.text()}\n{self.body.toPlainText()}")
        ready = not left and bool(self.body.toPlainText().strip())
        self.hand_over.setEnabled(ready and self.address.count() > 0)
        self.copy.setEnabled(ready)
        self.missing.setVisible(bool(left))
        if left:
            places = ", ".join("{" + place + "}" for place in left)
            words_for_it = self.tr("Not in the record: {places}. Write it, or take it out.")
            self.missing.setText(words_for_it.format(places=places))

    # --- sending -------------------------------------------------------------------------------------------------

    def open_mail(self) -> None:
        """Hand the message to the desktop's mail program, then ask whether it was sent."""
        if not self._may_give():
            return
        made = mail_link(self.address.currentText(), self.subject.text(), self.body.toPlainText())
        if not made.whole:
            QGuiApplication.clipboard().setText(self.body.toPlainText())
        if not QDesktopServices.openUrl(QUrl.fromEncoded(made.link.encode("ascii"))):
            self._tell(self.tr("No mail program could be opened. Copy the text instead."))
            return
        if not made.whole:
            self._tell(self.tr("The text is too long to hand over. It was copied: paste it into the message."))
        self._ask_sent(Channel.EMAIL)

    def copy_text(self) -> None:
        """Put the text on the clipboard, then ask whether it was sent."""
        if not self._may_give():
            return
        QGuiApplication.clipboard().setText(self.body.toPlainText())
        template = self._template()
        channel = template.channel if template and template.channel in WRITTEN else Channel.MESSAGE
        if channel is Channel.EMAIL and not self._sheet.contact.emails:
            channel = Channel.MESSAGE
        self._ask_sent(channel)

    def _may_give(self) -> bool:
        """Whether the useful thing may go out: nobody gets one twice unasked."""
        thing = self._given()
        at = thing.given_to(self._sheet.contact.uid) if thing else None
        if thing is None or at is None:
            return True
        return self._sure(
            self.tr("{name} got “{title}” before ({day}). Send it again?").format(
                name=self._sheet.contact.name, title=thing.title, day=self._day(at)
            ),
            self.tr("Send again"),
        )

    def _given(self) -> UsefulThing | None:
        """The useful thing that is really in the message."""
        thing = self._thing()
        if thing is None:
            return None
        text = " ".join(f"{self.subject.text()}\n{self.body.toPlainText()}".split())
        told = (" ".join(part.split()) for part in (thing.title, thing.link) if part.strip())
        return thing if any(part in text for part in told) else None

    def _ask_sent(self, channel: Channel) -> None:
        box = QMessageBox(self)
        box.setWindowTitle(self.tr("Sent it?"))
        box.setText(self.tr("Sent it?"))
        box.setInformativeText(self.tr("It is written down as sent only if you say so."))
        yes = box.addButton(self.tr("Yes, sent"), QMessageBox.ButtonRole.YesRole)
        no = box.addButton(self.tr("Not yet"), QMessageBox.ButtonRole.NoRole)
        box.setDefaultButton(yes)
        box.setEscapeButton(no)
        calm(box)
        box.exec()
        if box.clickedButton() is not yes:
            return
        template, thing = self._template(), self._given()
        closed = closed_by_writing(self._sheet, self._now)
        note = self.subject.text().strip() or (template.name if template else "")
        self.entry = Entry(
            self._sheet.contact.uid, Outcome.SENT, self._session.now().at, channel, note=note,
            closes=closed.uid if closed else None, gave=thing.uid if thing else None,
        )  # fmt: skip
        self.accept()

    def _sure(self, question: str, act: str, *, by_enter: bool = True) -> bool:
        return is_sure(self, self.windowTitle(), question, act, by_enter=by_enter)

    def _tell(self, sentence: str) -> None:
        QMessageBox.information(self, self.windowTitle(), words.literal(sentence))

    def reject(self) -> None:
        if not self.touched or may_throw_away(self):
            super().reject()


def closed_by_writing(sheet: Sheet, now: Now) -> FollowUp | None:
    """The open step that a message does: the next one if it is written, else a written one that is due."""
    step = sheet.next_step
    if step is not None and step.channel in WRITTEN:
        return step
    due = (it for it in sheet.follow_ups if it.channel in WRITTEN and it.due.user_day(now) <= now.today)
    return next(due, None)
