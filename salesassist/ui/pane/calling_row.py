"""The row of the call sheet that reaches a contact: call, call another number, write, and whatever else there is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from salesassist.domain.contact import Contact, Phone
from salesassist.ui import words
from salesassist.ui.directions import kept_together
from salesassist.ui.pane.other_numbers import OtherNumbers
from salesassist.ui.pane.signed_button import Sign, SignedButton
from salesassist.ui.theme import Theme

BETWEEN = 7  # pixels


class CallingRow(QWidget):
    """Says as much as there is room for: "Call" and the number; an outline and the number; the number alone, shortened
    in its middle if need be. All of it is in the tip, and read out. Where it does not say "Call", the row takes all the
    room there is."""

    call_requested = Signal()
    number_requested = Signal()  # there is none: one is to be added
    number_chosen = Signal(Phone)  # another than the first
    message_requested = Signal()

    def __init__(self, theme: Theme, menu: QMenu) -> None:
        """`menu`: all that can be done with the contact."""
        super().__init__()
        self._number = ""
        self.call, self.others = SignedButton("phone", theme), OtherNumbers()
        self.mail, self.more = SignedButton("mail", theme), QToolButton()
        self.call.setProperty("act", "call")
        self.call.setProperty("look", "primary")
        self.call.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.mail.setText(self.tr("E-mail"))
        self.mail.setProperty("act", "mail")
        self.mail.setToolTip(self.tr("Write a message"))
        self.more.setText("···")
        self.more.setAccessibleName(self.tr("More about this contact"))
        self.more.setToolTip(self.more.accessibleName())
        self.more.setProperty("look", "button")
        self.more.setProperty("narrow", True)
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(BETWEEN)
        for button in (self.call, self.others, self.mail, self.more):
            layout.addWidget(button)
        layout.addStretch(1)
        for button in (self.others, self.more):  # as high as those beside them
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self.call.clicked.connect(self._press)
        self.others.chosen.connect(self.number_chosen)
        self.mail.clicked.connect(self.message_requested)

    def show_contact(self, contact: Contact) -> None:
        """Offer to reach this contact, unless it asked not to be contacted."""
        self._number = contact.phones[0].number if contact.phones else ""
        self.others.show_contact(contact)
        self._fit()
        self.call.setEnabled(not contact.do_not_contact)
        self._look_like(bool(self._number))
        self.mail.setEnabled(bool(contact.emails) and not contact.do_not_contact)

    def _press(self) -> None:
        (self.call_requested if self._number else self.number_requested).emit()

    def _look_like(self, calling: bool) -> None:
        """The button that calls is what the sheet is for; the one that adds a number is a button like others."""
        look = "primary" if calling else ""
        if self.call.property("look") != look:
            self.call.setProperty("look", look)
            self.call.style().unpolish(self.call)
            self.call.style().polish(self.call)

    # --- what there is room for ----------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        number = kept_together(self._number)
        whole = self.tr("Call {number}").format(number=number) if number else self.tr("Add a number…")
        brief = (number, Sign.BEFORE) if number else (self.tr("Number…"), Sign.NOWHERE)
        for (text, sign), mail in (
            ((whole, Sign.NOWHERE), Sign.NOWHERE), (brief, Sign.NOWHERE), (brief, Sign.ALONE),
            ((brief[0], Sign.NOWHERE), Sign.ALONE),
        ):  # fmt: skip
            self.call.setText(text)
            self.call.show_sign(sign)
            self.mail.show_sign(mail)
            if (over := self.call.sizeHint().width() - self._room()) <= 0:
                break
        if over > 0 and number:
            metrics = self.call.fontMetrics()
            left = metrics.horizontalAdvance(self._number) - over
            self.call.setText(kept_together(shortened(self._number, metrics, max(left, metrics.height()))))
        fills = self.call.text() != whole
        self.call.setSizePolicy(
            QSizePolicy.Policy.Preferred if fills else QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed
        )
        self._row.setStretch(0, int(fills))
        self._row.setStretch(self._row.count() - 1, int(not fills))
        self.call.setAccessibleName(whole)
        key = self.call.property("key")  # see help.tips
        self.call.setToolTip(words.literal(f"{whole} ({key})" if key and number else whole))

    def _room(self) -> int:
        """What the other buttons leave to the one that calls."""
        taken = sum(button.sizeHint().width() + BETWEEN for button in (self.mail, self.more))
        if not self.others.isHidden():
            taken += self.others.sizeHint().width() + BETWEEN
        return self.width() - taken


def shortened(number: str, metrics: QFontMetrics, room: int) -> str:
    """A number without its middle; the point of an "ext." that went would look like a fourth one."""
    return metrics.elidedText(number, Qt.TextElideMode.ElideMiddle, room).replace("….", "…")
