"""What stands in a form when the program has to end, with nobody there to be asked, is kept; and offered where that
form is opened again."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from salesassist.domain.half_written import HalfWritten
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.form_fields import Fields, put_back, written_in
from salesassist.ui.kept_offer import KeptOffer


class Keeping(QObject):
    """Keeps one opened form: offers what was kept of it, forgets that when the form is saved or thrown away, and says
    what is to be kept now."""

    def __init__(
        self, form: QWidget, session: Session, name: str, contact: str, *, touched: Callable[[], bool],
        written: Callable[[], Fields], put_back: Callable[[Fields], None], under: int = 0,
        sides: int = 0, into: QVBoxLayout | None = None,
    ) -> None:  # fmt: skip
        """`under`: how many rows of the layout (`into`, else the form's own) stand above the offer; `sides`: pixels to
        leave free beside it."""
        super().__init__(form)
        self._form, self._session, self._name, self._contact = form, session, name, contact
        self._touched, self._written, self._put_back = touched, written, put_back
        self.offer: KeptOffer | None = None
        self._begun_at = form.focusWidget()
        self._room_added = not form.testAttribute(Qt.WidgetAttribute.WA_Resized)  # else its size is its own
        kept = session.half_written(name, contact)
        layout = into or form.layout()
        if kept is not None and isinstance(layout, QVBoxLayout):
            self.offer = KeptOffer(self.said(kept), form)
            row = QVBoxLayout()
            row.setContentsMargins(sides, 0, sides, 0)
            row.addWidget(self.offer)
            layout.insertLayout(under, row)
            self.offer.setVisible(True)  # at once, where the form is seen already
            self.offer.wanted.connect(lambda: self._take(kept))
            self.offer.unwanted.connect(self.forget)
            session.half_written_offered.emit(name, contact)
        if isinstance(form, QDialog):
            form.finished.connect(self._finished)

    def now(self) -> HalfWritten | None:
        """What is to be kept now; None if nothing was written."""
        if not self._touched():
            return None
        return HalfWritten(self._name, self._contact, self._session.now().at, self._written())

    def forget(self) -> None:
        """It was saved or thrown away."""
        self._end_offer()
        self._session.forget_half_written(self._name, self._contact)

    def leave(self) -> None:
        """The form was left without saving: what was in it is thrown away, what was only offered is not."""
        if self.offer is None:
            self.forget()

    def end(self) -> None:
        """The form is opened for something else."""
        self._end_offer()
        self.deleteLater()

    def said(self, kept: HalfWritten) -> str:
        """The sentence of the offer."""
        text = self.tr("What you had begun to write here is kept ({moment}).")
        return text.format(moment=words.until(kept.at, self._session.now()))

    def take(self) -> None:
        """Bring it back, as if the user had pressed that."""
        if self.offer is not None:
            self.offer.back.click()

    def _take(self, kept: HalfWritten) -> None:
        from salesassist.ui.careful import may_throw_away

        if self._touched() and not may_throw_away(self._form):
            return
        self._end_offer()
        self._put_back(dict(kept.fields))
        if self._begun_at is not None:
            self._begun_at.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_offer(self) -> None:
        if self.offer is not None:
            room, layout = self.offer.height(), self._form.layout()
            self.offer.hide()
            self.offer.deleteLater()
            if self._room_added and self._form.isWindow() and layout is not None:
                # else the room that it took stands empty
                layout.activate()
                self._form.resize(self._form.width(), self._form.height() - room - layout.spacing())
            self.offer = None
            self._form.setAccessibleDescription("")

    def _finished(self, result: int) -> None:
        self.forget() if result == QDialog.DialogCode.Accepted else self.leave()


def keep(dialog: QDialog, session: Session, name: str, contact: str) -> Keeping:
    """Have what is typed into a dialog kept if the program has to end, and offer what was kept of it before. `touched`
    of the dialog says whether anything was typed."""
    return Keeping(
        dialog, session, name, contact, touched=lambda: bool(getattr(dialog, "touched", False)),
        written=lambda: written_in(dialog), put_back=lambda fields: put_back(dialog, fields),
    )  # fmt: skip
