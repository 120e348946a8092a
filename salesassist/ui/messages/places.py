"""The places of a template: marked where they stand, and what each is called."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QInputMethodEvent, QSyntaxHighlighter, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from salesassist.domain.messages import PLACE, Place
from salesassist.domain.status import Status
from salesassist.ui.theme import Theme


class PlaceMarker(QSyntaxHighlighter):
    """Marks every place that is still in a text."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        look = _look(self._theme)
        for found in PLACE.finditer(text):
            self.setFormat(found.start(), len(found[0]), look)


class PlacesLine(QLineEdit):
    """A line in which every place is marked, too. Qt has colours within a line only for what an input method is about
    to write: they are given to it in that way, while none is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_marked = self._is_composing = False
        self.textChanged.connect(self._mark)
        theme.changed.connect(self._mark)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self._is_composing and event.commitString():
            self._mark()

    def marked(self) -> list[str]:
        """The places that are marked now."""
        return [found[0] for found in PLACE.finditer(self.text())] if self._is_marked else []

    def _mark(self) -> None:
        text, at = self.text(), self.cursorPosition()
        found = list(PLACE.finditer(text))
        if self._is_composing or not (found or self._is_marked):
            return
        self._is_marked, kind, look = bool(found), QInputMethodEvent.AttributeType.TextFormat, _look(self._theme)
        marks = [
            QInputMethodEvent.Attribute(kind, _units(text[: it.start()]) - at, _units(it[0]), look) for it in found
        ]
        QApplication.sendEvent(self, QInputMethodEvent("", marks))


def _look(theme: Theme) -> QTextCharFormat:
    tone, look = theme.colours.tone(Status.DUE), QTextCharFormat()
    look.setForeground(tone.text)
    look.setBackground(tone.tint)
    look.setFontWeight(QFont.Weight.DemiBold)
    return look


def _units(text: str) -> int:
    """How long Qt takes a text for: it counts in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def place_word(place: Place) -> str:
    """What a place stands for, in the user's language."""
    match place:
        case Place.FIRST_NAME:
            return QCoreApplication.translate("Places", "First name")
        case Place.NAME:
            return QCoreApplication.translate("Places", "Name")
        case Place.ORGANIZATION:
            return QCoreApplication.translate("Places", "Organisation")
        case Place.ROLE:
            return QCoreApplication.translate("Places", "Role")
        case Place.PURPOSE:
            return QCoreApplication.translate("Places", "Why you are calling")
        case Place.POINT_1:
            return QCoreApplication.translate("Places", "First point, in their words")
        case Place.POINT_2:
            return QCoreApplication.translate("Places", "Second point")
        case Place.SMALLEST_STEP:
            return QCoreApplication.translate("Places", "Smallest next step")
        case Place.MY_TASK:
            return QCoreApplication.translate("Places", "My task")
        case Place.THEIR_TASK:
            return QCoreApplication.translate("Places", "Their task")
        case Place.LAST_CONVERSATION:
            return QCoreApplication.translate("Places", "Note of the last conversation")
        case Place.LAST_SPOKEN_ON:
            return QCoreApplication.translate("Places", "Day of the last conversation")
        case Place.HOW_MET:
            return QCoreApplication.translate("Places", "How you met")
        case Place.INTRODUCER:
            return QCoreApplication.translate("Places", "Who introduced them")
        case Place.DEAL:
            return QCoreApplication.translate("Places", "Deal")
        case Place.USEFUL_THING:
            return QCoreApplication.translate("Places", "Useful thing: title")
        case Place.USEFUL_LINK:
            return QCoreApplication.translate("Places", "Useful thing: link")
        case Place.USEFUL_NOTE:
            return QCoreApplication.translate("Places", "Useful thing: note")
