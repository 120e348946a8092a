"""Quick add: one line, with its reading shown while it is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from salesassist import wording
from salesassist.domain.capture import Assumed, Kind, Reading, Trouble, read
from salesassist.domain.contact import Contact
from salesassist.domain.follow_up import FollowUp
from salesassist.domain.names import NameMatch, Names
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.one_line import OneLine
from salesassist.ui.pane.fields import KeyCap
from salesassist.ui.theme import Theme


class QuickAdd(QWidget):
    """Plans a follow-up from one typed line. `planned` tells with whom; `unknown` that nobody has the name typed."""

    planned = Signal(str)
    unknown = Signal(object)  # Contact, with the name that was typed

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._names: Names | None = None
        self._line = OneLine()
        self._line.setPlaceholderText(self.tr("Add: “call Anna Tue 10:00 about the proposal, promised”"))
        self._line.setAccessibleName(self.tr("Quick add"))
        self._line.setMinimumHeight(38)
        self._cap = KeyCap("Ctrl N", theme)
        self._cap.setParent(self._line)
        self._line.setTextMargins(0, 0, self._cap.sizeHint().width() + 8, 0)
        self._reading = QLabel()
        self._reading.setWordWrap(True)
        self._reading.setTextFormat(Qt.TextFormat.PlainText)
        self._reading.setIndent(10)
        self._reading.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self._line)
        layout.addWidget(self._reading)
        self._line.textChanged.connect(self._show_reading)
        self._line.returnPressed.connect(self._take)
        session.changed.connect(self._forget_names)

    def begin(self) -> None:
        """Put the cursor here, ready to type."""
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._cap.sizeHint()
        self._cap.resize(size)
        self._cap.move(self._line.width() - size.width() - 12, (self._line.height() - size.height()) // 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._line.text():
            self._line.clear()
        else:
            super().keyPressEvent(event)

    def _forget_names(self) -> None:
        self._names = None

    def _read(self) -> Reading:
        if self._names is None:
            self._names = Names(NameMatch(c.uid, c.name, c.organization) for c in self._session.book)
        return read(self._line.text(), self._names, self._session.now())

    def _show_reading(self, text: str) -> None:
        self._cap.setVisible(not text)
        self._reading.setVisible(bool(text.strip()))
        if text.strip():
            reading = self._read()
            trouble = self._trouble(reading)
            unkind = "" if trouble else self._unkind(reading)
            self._reading.setText(trouble or self._in_words(reading) + (f"\n{unkind}" if unkind else ""))
            self._reading.setProperty("look", "caution" if unkind else "muted")
            self._reading.style().polish(self._reading)

    def _take(self) -> None:
        if not self._line.text().strip():
            return
        reading = self._read()
        if Trouble.UNKNOWN_NAME in reading.troubles and len(reading.troubles) == 1:
            self.unknown.emit(Contact("", reading.name))
            return
        if reading.troubles or reading.contact is None or reading.due is None:
            return
        if self._session.plan(self._step(reading)):
            self._line.empty()
            self.planned.emit(reading.contact.uid)

    @staticmethod
    def _step(reading: Reading) -> FollowUp:
        assert reading.contact is not None and reading.due is not None
        return FollowUp(
            "", reading.contact.uid, reading.purpose, reading.due, reading.channel, promised=reading.promised
        )

    def _unkind(self, reading: Reading) -> str:
        """Why the plan may be unwelcome, in sentences."""
        step = self._step(reading)
        name = reading.contact.name if reading.contact else ""
        return " ".join(wording.nuisance(warning, name) for warning in self._session.courtesy_of(step))

    def _in_words(self, reading: Reading) -> str:
        assert reading.contact is not None and reading.due is not None
        assumed = reading.assumed
        who = reading.contact.name
        if reading.contact.organization:
            who = f"{who} ({reading.contact.organization})"
        due = words.due_text(reading.due, self._session.now())
        if Assumed.DAY in assumed or Assumed.AFTERNOON in assumed:
            due = self.tr("{due} (assumed)").format(due=due)
        parts = [words.channel_word(reading.channel), who, due]
        if Assumed.PURPOSE not in assumed:
            parts.append(self.tr("“{purpose}”").format(purpose=reading.purpose))
        if reading.promised:
            parts.append(self.tr("promised"))
        if unread := reading.quoted(Kind.UNREAD):
            parts.append(self.tr("not read: {words}").format(words=unread))
        return "  ·  ".join(parts) + "   ⏎"

    def _trouble(self, reading: Reading) -> str:
        match next(iter(reading.troubles), None):
            case None:
                return ""
            case Trouble.NO_NAME:
                return self.tr("Whom? Type a name from your contacts.")
            case Trouble.UNKNOWN_NAME:
                return self.tr("Nobody is called “{name}” yet. Press Enter to add them.").format(name=reading.name)
            case Trouble.AMBIGUOUS_NAME:
                names = ", ".join(
                    f"{match.name} ({match.organization})" if match.organization else match.name
                    for match in reading.candidates[:6]
                )
                return self.tr("“{name}” may be: {names}").format(name=reading.name, names=names)
            case Trouble.BAD_DATE:
                text = self.tr("“{day}” is not a date that can be read. Write it as YYYY-MM-DD.")
                return text.format(day=reading.quoted(Kind.DAY))
            case Trouble.PAST_DATE:
                return self.tr("“{day}” is in the past.").format(day=reading.quoted(Kind.DAY))
            case Trouble.TOO_LONG:
                return self.tr("That is too long for one line.")
            case Trouble.BAD_TIME:
                return self.tr("That time does not exist.")
