"""Quick add: one line, with what it was read as shown part by part while it is typed, each part to be corrected."""

import sys
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QVBoxLayout, QWidget

from salesassist.domain.contact import Contact
from salesassist.domain.follow_up import Channel
from salesassist.frozen import replace
from salesassist.session import Changed, Session, Task
from salesassist.ui import words
from salesassist.ui.one_line import OneLine
from salesassist.ui.pane.fields import KeyCap
from salesassist.ui.theme import Theme

if TYPE_CHECKING:
    from salesassist.domain.capture_reading import Kind, Reading, Speech
    from salesassist.domain.contact_line import ContactLine
    from salesassist.domain.draft import Corrections, Draft
    from salesassist.domain.names import NameMatch
    from salesassist.domain.whom import Whom
    from salesassist.ui.quick_add.parts import PartChip, Parts
    from salesassist.ui.quick_add.popups import Popup

_READER = "salesassist.domain.capture"
_SAID_AFTER_MS = 700  # without a key: a reader of the screen says what was read, not each letter's reading


def _read_in_reading() -> None:
    """Have what a line is read by at hand, in a thread, before its first word would have to wait for it."""
    if _READER not in sys.modules:
        Task("Reading in", lambda _progress, _cancelled: import_module(_READER)).start()


class QuickAdd(QWidget):
    """Plans a follow-up from one typed line. `planned` tells with whom; `unknown` that somebody new is to be added
    with more than the line says; `finished` that nothing more is to be typed: saved by Enter alone, or left by Escape
    with nothing typed."""

    planned = Signal(str)
    unknown = Signal(object)  # Contact, with what was typed
    finished = Signal()
    began = Signal(bool)
    """Something stands in the line now, and below it how that is read; or nothing any more."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._whom: Whom | None = None
        self._corrections: Corrections | None = None
        self._parts: Parts | None = None
        self._popup: Popup | QMenu | None = None  # the last that was opened
        self._stays = False  # the Enter just pressed came with Shift
        self._line = OneLine()
        self._line.setPlaceholderText(self.tr("Add: “call Anna Tue 10:00 about the proposal, promised”"))
        self._line.setAccessibleName(self.tr("Quick add"))
        self._line.setMinimumHeight(38)
        keys = QKeySequence("Ctrl+N").toString(QKeySequence.SequenceFormat.NativeText)
        self._cap = KeyCap(keys, theme)
        self._cap.setParent(self._line)
        self._line.setTextMargins(0, 0, self._cap.sizeHint().width() + 8, 0)
        self._reading = QLabel()
        self._reading.setWordWrap(True)
        self._reading.setTextFormat(Qt.TextFormat.PlainText)
        self._reading.hide()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self._rows.addWidget(self._line)
        self._rows.addWidget(self._reading)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_SAID_AFTER_MS)
        self._quiet.timeout.connect(self._say_reading)
        self._line.returnPressed.connect(self._take)
        self._line.textChanged.connect(self._show_reading)
        self._line.installEventFilter(self)
        session.changed.connect(self._forget_names)

    def clear(self) -> None:
        """Forget what was typed."""
        self._line.empty()

    @property
    def text(self) -> str:
        """What is typed, and not saved."""
        return self._line.text()

    def put_back(self, text: str) -> None:
        """Have it hold what was typed before, unless something is typed already."""
        if not self._line.text():
            self._line.setText(text)

    def begin(self) -> None:
        """Put the cursor here, ready to type."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._cap.sizeHint()
        self._cap.resize(size)
        self._cap.move(self._line.width() - size.width() - 12, (self._line.height() - size.height()) // 2)

    # --- keys ----------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._line and event.type() == QEvent.Type.FocusIn:
            _read_in_reading()
        if watched is self._line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._stays = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            elif event.key() == Qt.Key.Key_Down and (first := self._first_chip()) is not None:
                first.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._line.text() and isinstance(self.focusWidget(), QAbstractButton):  # a chip
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._line.text():
            self._line.clear()
        else:
            self.finished.emit()
            event.ignore()

    def _first_chip(self) -> "PartChip | None":
        chips = self._parts.chips if self._parts is not None and not self._parts.isHidden() else ()
        return chips[0] if chips else None  # type: ignore[return-value]

    # --- reading -------------------------------------------------------------------------------------------------

    def _forget_names(self, changed: Changed) -> None:
        if changed.everything or "contact" in changed.kinds:
            self._whom = None

    def _matches(self, text: str, limit: int) -> "list[NameMatch]":
        return [_match(line) for line in self._session.book.named(text, limit)]

    def _speech(self) -> "Speech":
        from salesassist.domain.capture_reading import Speech

        pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        return Speech(_own_language(), pattern.find("d") < pattern.find("M"), self._session.preferences.currency)

    def _read(self) -> "Reading":
        from salesassist.domain.capture import read  # with the first word that is typed
        from salesassist.domain.draft import corrected
        from salesassist.domain.whom import Whom

        if self._whom is None:
            self._whom = Whom(self._session.names_with, self._matches)
        reading = read(self._line.text(), self._whom, self._session.now(), self._speech(), self._whom)
        return corrected(reading, self._corrections) if self._corrections is not None else reading

    def _draft(self, reading: "Reading") -> "Draft | None":
        from salesassist.domain.draft import draft_of

        return draft_of(reading, self._session.preferences.region, words.channel_word(reading.channel))

    def _show_reading(self, text: str) -> None:
        self._cap.setVisible(not text)
        shown = bool(text.strip())
        if shown == self._reading.isHidden():
            self._reading.setVisible(shown)
            self.began.emit(shown)
        if not shown:
            self._corrections = None
            if self._parts is not None:
                self._parts.hide()
            self._quiet.stop()
            self._line.setAccessibleDescription("")
            return
        from salesassist.ui.quick_add import told
        from salesassist.ui.quick_add.parts import Parts

        if self._parts is None:
            self._parts = Parts(self._theme, self._line, self)
            self._parts.chosen.connect(self._correct)
            self._rows.insertWidget(1, self._parts)
        reading = self._read()
        draft = self._draft(reading)
        now = self._session.now()
        self._parts.show_reading(reading, now)
        self._parts.show()
        trouble = told.trouble(reading)
        unkind = "" if draft is None else self._unkind(draft)
        lines = [trouble or (told.sentence(reading, draft, now) if draft is not None else ""), *told.remarks(reading)]
        look = "caution" if unkind or trouble else "muted"
        if self._reading.property("look") != look:
            self._reading.setProperty("look", look)
            self._reading.style().unpolish(self._reading)
            self._reading.style().polish(self._reading)
            QApplication.sendEvent(self._reading, QEvent(QEvent.Type.StyleChange))  # or it keeps the room it had
        self._reading.setText(" ".join(filter(None, lines)) + (f"\n{unkind}" if unkind else ""))
        self._line.setAccessibleDescription(self._reading.text())
        self._quiet.start()

    def _say_reading(self) -> None:
        if self._reading.isVisible() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._line, self._reading.text()))

    def _unkind(self, draft: "Draft") -> str:
        """Why the plan may be unwelcome, in sentences."""
        from salesassist import wording

        warnings = self._session.courtesy_of(draft.step, draft.new)
        return " ".join(wording.nuisance(warning, draft.name) for warning in warnings)

    # --- saving --------------------------------------------------------------------------------------------------

    def _take(self) -> None:
        stays, self._stays = self._stays, False
        if not self._line.text().strip():
            return
        draft = self._draft(self._read())
        if draft is None or (uid := self._session.add_captured(draft)) is None:
            return
        self._corrections = None
        self._line.empty()
        self.planned.emit(uid)
        if not stays:
            self.finished.emit()

    # --- correcting ----------------------------------------------------------------------------------------------

    def _correct(self, kind: "Kind", chip: "PartChip") -> None:
        """Open what corrects one part, at its chip."""
        from salesassist.domain.capture_reading import Assumed, Kind, Trouble
        from salesassist.domain.day_words import reader
        from salesassist.ui.quick_add.popups import WhatPopup, WhenPopup, WhoPopup

        reading = self._read()
        match kind:
            case Kind.CONTACT:
                name = "" if Trouble.NO_NAME in reading.troubles or reading.contact else reading.name
                who = WhoPopup(self._session, name or reading.name, reading.candidates, self)
                who.chosen.connect(lambda match: self._set(contact=match, new_name=None))
                who.new_chosen.connect(lambda typed: self._set(contact=None, new_name=typed))
                who.form_wanted.connect(self._ask_for_form)
                self._open(who, chip)
            case Kind.DAY:
                when = WhenPopup(reading.due, self._session.now(), reader(), self)
                when.chosen.connect(lambda due: self._set(due=due))
                self._open(when, chip)
            case Kind.PURPOSE:
                purpose = "" if Assumed.PURPOSE in reading.assumed else reading.purpose
                what = WhatPopup(purpose, self)
                what.chosen.connect(lambda text: self._set(purpose=text or None))
                self._open(what, chip)
            case Kind.PROMISED:
                self._set(promised=not reading.promised)
            case Kind.CHANNEL:
                menu = QMenu(self)
                for channel in Channel:
                    act = menu.addAction(words.channel_word(channel), partial(self._set, channel=channel))
                    act.setCheckable(True)
                    act.setChecked(channel is reading.channel)
                self._open_menu(menu, chip)
            case _:
                menu = QMenu(self)
                left = self._without() | {kind}
                menu.addAction(self.tr("Leave out"), partial(self._set, without=frozenset(left)))
                self._open_menu(menu, chip)

    def _without(self) -> "frozenset[Kind]":
        return self._corrections.without if self._corrections is not None else frozenset()

    def _open(self, popup: "Popup", chip: QWidget) -> None:
        self._popup = popup
        popup.open_at(chip)

    def _open_menu(self, menu: QMenu, chip: QWidget) -> None:
        if self._corrections is not None:
            menu.addSeparator()
            menu.addAction(self.tr("Everything as written"), self._set_nothing)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        checked = next((act for act in menu.actions() if act.isChecked()), None)
        menu.setActiveAction(checked or _first_act(menu))
        self._popup = menu
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _set(self, **said: Any) -> None:
        """Keep a correction: it holds while the line is edited further."""
        from salesassist.domain.draft import NONE

        self._corrections = replace(self._corrections or NONE, **said)
        self._show_reading(self._line.text())
        if "promised" not in said:  # which a second press takes back
            self._line.setFocus(Qt.FocusReason.OtherFocusReason)  # Enter saves, as the sentence says

    def _set_nothing(self) -> None:
        self._corrections = None
        self._show_reading(self._line.text())

    def _ask_for_form(self, name: str) -> None:
        from salesassist.domain.draft import person

        reading = self._read()
        known = person(reading, self._session.preferences.region)
        self.unknown.emit(replace(known, name=name) if name else Contact("", name))


def _match(line: "ContactLine") -> "NameMatch":
    from salesassist.domain.names import NameMatch

    return NameMatch(line.uid, line.name, line.organization)


def _first_act(menu: QMenu) -> QAction:
    return menu.actions()[0]


def _own_language() -> str:
    """The language that the user most likely types: that of the window, or of the system where the window speaks
    English because there is no translation."""
    from salesassist.domain.day_languages import LANGUAGES
    from salesassist.settings import LANGUAGES as TRANSLATED

    window = QLocale().name().split("_")[0]
    system = QLocale.system().name().split("_")[0]
    return system if window == "en" and system in LANGUAGES and system not in TRANSLATED else window
