"""The places of a template: marked where they stand, and what each is called."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

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
        tone = self._theme.colours.tone(Status.DUE)
        look = QTextCharFormat()
        look.setForeground(tone.text)
        look.setBackground(tone.tint)
        look.setFontWeight(QFont.Weight.DemiBold)
        for found in PLACE.finditer(text):
            self.setFormat(found.start(), len(found[0]), look)


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
