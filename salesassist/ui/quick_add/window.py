"""Quick add in a small window of its own: over any screen, or alone while the big window is away."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.icon import application_icon
from salesassist.ui.room import room_of
from salesassist.ui.theme import Theme
from salesassist.ui.today.quick_add import QuickAdd

_WIDE = 640


class QuickAddWindow(QWidget):
    """Comes up with an empty line, and closes when that was saved or left. `planned` and `unknown` are those of
    `QuickAdd`."""

    planned = Signal(str)
    unknown = Signal(object)

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(None, Qt.WindowType.Dialog | Qt.WindowType.WindowStaysOnTopHint)
        self._session = session
        self.setWindowTitle(self.tr("Quick add"))
        self.setWindowIcon(application_icon())
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._entry = QuickAdd(session, theme, self)
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.hide()
        self._keys = QLabel(self.tr("Enter saves · Shift+Enter saves and stays · Down corrects a part · Esc closes"))
        self._keys.setWordWrap(True)
        self._keys.setProperty("look", "muted")
        self._keys.setFont(theme.font(size=0.92))
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(18, 16, 18, 14)
        rows.setSpacing(10)
        rows.addWidget(self._entry)
        rows.addWidget(self._said)
        rows.addWidget(self._keys)
        self._entry.planned.connect(self._tell)
        self._entry.planned.connect(self.planned)
        self._entry.finished.connect(self.close)
        self._entry.unknown.connect(self._pass_on)
        session.failed.connect(self._warn)

    def come_up(self) -> None:
        """Show it, ready to type. What is typed already stays."""
        if self.isHidden():
            self._say("")
            room = room_of(self, self.cursor().pos())
            self.resize(min(_WIDE, room.width() - 40), self._height(min(_WIDE, room.width() - 40)))
            self.move(room.center().x() - self.width() // 2, room.top() + room.height() // 4)
        self.show()
        self.raise_()
        self.activateWindow()
        self._entry.begin()

    @property
    def text(self) -> str:
        """What is typed, and not saved."""
        return self._entry.text

    def put_back(self, text: str) -> None:
        """Have it hold, when it comes up, what was typed before."""
        self._entry.put_back(text)

    def _height(self, width: int) -> int:
        return self._rows.heightForWidth(width) if self._rows.hasHeightForWidth() else self._rows.sizeHint().height()

    def event(self, event: QEvent) -> bool:
        """As high as what it says."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.resize(self.width(), self._height(self.width()))
        return done

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.resize(self.width(), self._height(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._entry.clear()
        super().closeEvent(event)

    def _tell(self, uid: str) -> None:
        line = self._session.book.get(uid)
        self._say(words.planned_text(line, self._session.now()) if line is not None else "")

    def _warn(self, text: str) -> None:
        if self.isVisible():
            self._say(text, "caution")

    def _say(self, text: str, look: str = "muted") -> None:
        self._said.setProperty("look", look)
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        QApplication.sendEvent(self._said, QEvent(QEvent.Type.StyleChange))  # or it keeps the room it had
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def _pass_on(self, person: object) -> None:
        self.close()
        self.unknown.emit(person)
