"""What stands in a form when the program has to end, with nobody there to be asked, is kept; and offered where that
form is opened again."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QDateTime, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.half_written import LINES, NOTE, QUICK_ADD, QUICK_ADD_WINDOW, HalfWritten
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from salesassist.ui.main_window import MainWindow

Fields = dict[str, Any]

_LONGEST = 20_000  # characters of a field
BROUGHT_BACK = "brought_back"  # the property of a dialog whose fields hold more than what it opened with


class Keeping(QObject):
    """Keeps one opened form: offers what was kept of it, forgets that when the form is saved or thrown away, and says
    what is to be kept now."""

    def __init__(
        self, form: QWidget, session: Session, name: str, contact: str, *, touched: Callable[[], bool],
        written: Callable[[], Fields], put_back: Callable[[Fields], None], under: int = 0,
        sides: int = 0,
    ) -> None:  # fmt: skip
        """`under`: how many rows of the layout stand above the offer; `sides`: pixels to leave free beside it."""
        super().__init__(form)
        self._form, self._session, self._name, self._contact = form, session, name, contact
        self._touched, self._written, self._put_back = touched, written, put_back
        self.offer: KeptOffer | None = None
        self._begun_at = form.focusWidget()
        kept = session.half_written(name, contact)
        layout = form.layout()
        if kept is not None and isinstance(layout, QVBoxLayout):
            self.offer = KeptOffer(self._said(kept), form)
            row = QVBoxLayout()
            row.setContentsMargins(sides, 0, sides, 0)
            row.addWidget(self.offer)
            layout.insertLayout(under, row)
            self.offer.setVisible(True)  # at once, where the form is seen already
            self.offer.wanted.connect(lambda: self._take(kept))
            self.offer.unwanted.connect(self.forget)
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

    def _said(self, kept: HalfWritten) -> str:
        text = self.tr("What you had begun to write here is kept ({moment}).")
        return text.format(moment=words.until(kept.at, self._session.now()))

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
            if self._form.isWindow() and layout is not None:  # else the room that it took stands empty
                layout.activate()
                self._form.resize(self._form.width(), self._form.height() - room - layout.spacing())
            self.offer = None
            self._form.setAccessibleDescription("")

    def _finished(self, result: int) -> None:
        self.forget() if result == QDialog.DialogCode.Accepted else self.leave()


class KeptOffer(QFrame):
    """Says that something is kept of this form, with both ways out."""

    wanted = Signal()
    unwanted = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        said = QLabel(text)
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        self.back, self.away = QPushButton(self.tr("Bring it back")), QPushButton(self.tr("Throw it away"))
        for button, signal in ((self.back, self.wanted), (self.away, self.unwanted)):
            button.setAutoDefault(False)  # else Enter in a field of the form would press it
            button.setAccessibleDescription(text)
            button.clicked.connect(signal)
        row = WrappingRow()
        row.add(self.back)
        row.add(self.away)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        layout.addWidget(said)
        layout.addWidget(row)
        parent.setAccessibleDescription(text)
        QWidget.setTabOrder(parent, self.back)
        QWidget.setTabOrder(self.back, self.away)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(chosen, QAbstractButton):
            chosen.click()
        else:
            super().keyPressEvent(event)


def keep(dialog: QDialog, session: Session, name: str, contact: str) -> Keeping:
    """Have what is typed into a dialog kept if the program has to end, and offer what was kept of it before. `touched`
    of the dialog says whether anything was typed."""
    return Keeping(
        dialog, session, name, contact, touched=lambda: bool(getattr(dialog, "touched", False)),
        written=lambda: written_in(dialog), put_back=lambda fields: put_back(dialog, fields),
    )  # fmt: skip


# --- the whole program ---------------------------------------------------------------------------------------------


def keep_all(window: "MainWindow", session: Session) -> None:
    """Keep what stands unsaved in the window and its dialogs: the program ends now."""
    tops = [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]
    open_forms = [keeping for top in tops for keeping in top.findChildren(Keeping)]
    found = [kept for keeping in open_forms if (kept := keeping.now()) is not None]
    if (kept := window.pane.half_written()) is not None:
        found.append(kept)
    at = session.now().at
    lines = [(NOTE, contact, text) for contact, text in window.pane.sheet.unlogged_notes().items()]
    lines.append((QUICK_ADD, "", window.today.quick_add.text))
    if (quick := vars(window).get("quick_add_window")) is not None:
        lines.append((QUICK_ADD_WINDOW, "", quick.text))
    found += [HalfWritten(form, who, at, {"text": text[:_LONGEST]}) for form, who, text in lines if text.strip()]
    session.keep_half_written(found, forgetting=LINES)


def bring_back(window: "MainWindow", session: Session) -> None:
    """Put back what stood in the lines of the window, and say what is kept of forms that are closed now."""
    kept = session.all_half_written()
    notes = {one.contact: text for one in kept if one.form == NOTE and (text := _text(one))}
    window.pane.sheet.take_notes(notes)
    for one in kept:
        if one.form == QUICK_ADD:
            window.today.quick_add.put_back(_text(one))
        elif one.form == QUICK_ADD_WINDOW:
            window.quick_add_window.put_back(_text(one))
    for form in (QUICK_ADD, QUICK_ADD_WINDOW):
        session.forget_half_written(form)
    forms = [one for one in kept if one.form not in LINES]
    if forms:
        name = session.name_of(forms[-1].contact) if forms[-1].contact else ""
        translate = QCoreApplication.translate
        text = translate("Keeping", "What you were writing is kept. Open the same form again to bring it back.")
        about = translate(
            "Keeping", "What you were writing about {name} is kept. Open the same form again to bring it back."
        )
        window.warn(about.format(name=words.clipped(name, 60)) if name else text)


def _text(kept: HalfWritten) -> str:
    text = kept.fields.get("text")
    return text if isinstance(text, str) else ""


# --- the fields of a dialog ----------------------------------------------------------------------------------------


def written_in(root: QWidget) -> Fields:
    """What the fields of a dialog hold, kind by kind in their order: names are in one language, and change."""
    fields = list(_fields_of(root))
    radios = [field.isChecked() for field in fields if isinstance(field, QRadioButton)]
    return {
        "lines": [field.text()[:_LONGEST] for field in fields if isinstance(field, QLineEdit)],
        "texts": [field.toPlainText()[:_LONGEST] for field in fields if isinstance(field, QPlainTextEdit)],
        "ticks": [tick.isChecked() for tick in fields if isinstance(tick, QAbstractButton) and _is_tick(tick)],
        "boxes": [
            field.currentText()[:_LONGEST] if field.isEditable() else field.currentIndex()
            for field in fields if isinstance(field, QComboBox)
        ],
        "moments": [
            field.dateTime().toString(Qt.DateFormat.ISODate) for field in fields if isinstance(field, QDateTimeEdit)
        ],
        "chosen": radios.index(True) if True in radios else -1,
        "choices": len(radios),
    }  # fmt: skip


def put_back(root: QWidget, fields: Fields) -> None:
    """Fill the fields of a dialog with what they held. A kind of which there are more or fewer by now is left alone,
    and so is what cannot be understood."""
    for tick, on in _pairs(root, fields, "ticks", _is_tick, bool):
        tick.setChecked(on)
    radios = [field for field in _fields_of(root) if isinstance(field, QRadioButton)]
    chosen = fields.get("chosen")
    if isinstance(chosen, int) and fields.get("choices") == len(radios) and 0 <= chosen < len(radios):
        radios[chosen].click()
    for box, value in _pairs(root, fields, "boxes", lambda field: isinstance(field, QComboBox), object):
        if box.isEditable():
            if isinstance(value, str):
                box.setEditText(value)
        elif isinstance(value, int) and 0 <= value < box.count():
            box.setCurrentIndex(value)
    for field, text in _pairs(root, fields, "moments", lambda it: isinstance(it, QDateTimeEdit), str):
        if (moment := QDateTime.fromString(text, Qt.DateFormat.ISODate)).isValid():
            field.setDateTime(moment)
    for line, text in _pairs(root, fields, "lines", lambda field: isinstance(field, QLineEdit), str):
        line.setText(text)
    for area, text in _pairs(root, fields, "texts", lambda field: isinstance(field, QPlainTextEdit), str):
        area.setPlainText(text)
    root.setProperty(BROUGHT_BACK, True)
    if chosen == -1:
        for radio in radios:  # a step of the user's own
            radio.setAutoExclusive(False)
            radio.setChecked(False)
            radio.setAutoExclusive(True)


def _pairs(
    root: QWidget, fields: Fields, kind: str, is_one: Callable[[QWidget], bool], value: type
) -> Iterator[tuple[Any, Any]]:
    found, values = [field for field in _fields_of(root) if is_one(field)], fields.get(kind)
    if isinstance(values, list) and len(values) == len(found):
        yield from ((field, each) for field, each in zip(found, values, strict=True) if isinstance(each, value))


def _is_tick(field: QWidget) -> bool:
    return isinstance(field, QAbstractButton) and field.isCheckable() and not isinstance(field, QRadioButton)


def _fields_of(root: QWidget) -> Iterator[QWidget]:
    """What can be filled in, without what belongs to one field or to another window."""
    for child in root.children():
        if not isinstance(child, QWidget) or child.isWindow() or isinstance(child, KeptOffer):
            continue
        if isinstance(child, QLineEdit | QPlainTextEdit | QAbstractButton | QComboBox | QAbstractSpinBox):
            yield child
        elif not isinstance(child, QCalendarWidget | QAbstractItemView):
            yield from _fields_of(child)
