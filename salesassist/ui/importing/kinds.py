"""What becomes of a record, as it is shown: a word, a colour and a shape each."""

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from salesassist.domain.status import Status
from salesassist.exchange.decisions import Verdict
from salesassist.importing import Noted
from salesassist.importing.entries import Choice, Entry, Wish
from salesassist.ui.painting import SHAPE, chip_height, chip_width
from salesassist.ui.theme import Theme, Tone


class Kind(Enum):
    """What becomes of one record, or of one place in a file that is none."""

    REVIEW = auto()
    CREATE = auto()
    MERGE = auto()
    UNCHANGED = auto()
    SKIP = auto()
    FAILED = auto()
    NOTE = auto()


_OF_VERDICT = {
    Verdict.CREATE: Kind.CREATE, Verdict.MERGE: Kind.MERGE, Verdict.UNCHANGED: Kind.UNCHANGED, Verdict.SKIP: Kind.SKIP,
}  # fmt: skip
_OF_CHOICE = {Choice.CREATE: Kind.CREATE, Choice.MERGE: Kind.MERGE, Choice.SKIP: Kind.SKIP}


def kind_of(entry: Entry, wish: Wish | None) -> Kind:
    """What becomes of a record. Who may be somebody else is to be looked at, until the user has decided."""
    if wish is not None:
        return _OF_CHOICE[wish.choice]
    if entry.matches and entry.verdict is not Verdict.SKIP:
        return Kind.REVIEW
    return kind_without_review(entry)


def kind_without_review(entry: Entry) -> Kind:
    """What becomes of a record that the user does not look at."""
    return _OF_VERDICT[entry.verdict]


def has_problem(item: Entry | Noted, kind: Kind) -> bool:
    """Whether something about it is doubtful, or lost."""
    if isinstance(item, Entry):
        return bool(item.notes or item.differences)
    return kind in (Kind.FAILED, Kind.NOTE)


def kind_word(kind: Kind) -> str:
    """What becomes of one record, as its chip says it."""
    match kind:
        case Kind.REVIEW:
            return QCoreApplication.translate("Import", "To review")
        case Kind.CREATE:
            return QCoreApplication.translate("Import", "New")
        case Kind.MERGE:
            return QCoreApplication.translate("Import", "Merge")
        case Kind.UNCHANGED:
            return QCoreApplication.translate("Import", "Unchanged")
        case Kind.SKIP:
            return QCoreApplication.translate("Import", "Left out")
        case Kind.FAILED:
            return QCoreApplication.translate("Import", "Problem")
        case Kind.NOTE:
            return QCoreApplication.translate("Import", "Note")


def tone_of(kind: Kind, theme: Theme) -> Tone:
    """The colours of a kind: those of the five statuses, and the accent."""
    colours = theme.colours
    match kind:
        case Kind.REVIEW:
            return colours.tone(Status.DUE)
        case Kind.CREATE:
            return Tone(colours.accent, colours.surface if theme.high_contrast else colours.accent_tint)
        case Kind.MERGE:
            return colours.tone(Status.SCHEDULED)
        case Kind.FAILED:
            return colours.tone(Status.OVERDUE)
        case Kind.NOTE:
            return colours.tone(Status.NONE)
        case _:
            return colours.tone(Status.RESTING)


def paint_kind(painter: QPainter, box: QRectF, kind: Kind, colour: QColor) -> None:
    """Draw the shape of a kind into a square: question mark, plus, two circles, check, dash, cross or point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = max(1.4, box.width() / 6)
    pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    middle = inner.center()
    match kind:
        case Kind.REVIEW:
            path = QPainterPath(QPointF(inner.left() + inner.width() * 0.16, inner.top() + inner.height() * 0.24))
            path.cubicTo(
                QPointF(inner.left() + inner.width() * 0.25, inner.top() - inner.height() * 0.16),
                QPointF(inner.right(), inner.top() - inner.height() * 0.02),
                QPointF(inner.right() - inner.width() * 0.16, inner.top() + inner.height() * 0.36),
            )
            path.quadTo(
                QPointF(middle.x() + inner.width() * 0.24, inner.top() + inner.height() * 0.52),
                QPointF(middle.x(), inner.top() + inner.height() * 0.7),
            )
            painter.drawPath(path)
            painter.drawPoint(QPointF(middle.x(), inner.bottom()))
        case Kind.CREATE:
            painter.drawLine(QPointF(middle.x(), inner.top()), QPointF(middle.x(), inner.bottom()))
            painter.drawLine(QPointF(inner.left(), middle.y()), QPointF(inner.right(), middle.y()))
        case Kind.MERGE:
            size = inner.width() * 0.64
            painter.drawEllipse(QRectF(inner.left(), middle.y() - size / 2, size, size))
            painter.drawEllipse(QRectF(inner.right() - size, middle.y() - size / 2, size, size))
        case Kind.UNCHANGED:
            path = QPainterPath(QPointF(inner.left(), middle.y()))
            path.lineTo(QPointF(inner.left() + inner.width() * 0.36, inner.bottom() - inner.height() * 0.12))
            path.lineTo(QPointF(inner.right(), inner.top() + inner.height() * 0.12))
            painter.drawPath(path)
        case Kind.SKIP:
            painter.drawLine(QPointF(inner.left(), middle.y()), QPointF(inner.right(), middle.y()))
        case Kind.FAILED:
            painter.drawLine(inner.topLeft(), inner.bottomRight())
            painter.drawLine(inner.topRight(), inner.bottomLeft())
        case Kind.NOTE:
            painter.drawLine(QPointF(middle.x(), inner.top()), QPointF(middle.x(), inner.top() + inner.height() * 0.55))
            painter.drawPoint(QPointF(middle.x(), inner.bottom()))
    painter.restore()


def paint_kind_chip(
    painter: QPainter, left: float, middle: float, kind: Kind, text: str, theme: Theme, font: QFont,
    *, edged: bool = False,
) -> float:  # fmt: skip
    """Draw the chip of a kind with its left edge at `left`; returns its width. `edged`: on a ground like its tint."""
    tone = tone_of(kind, theme)
    width = chip_width(text, font, shape=True)
    height = chip_height(theme)
    box = QRectF(left + 0.5, middle - height / 2, width, height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(tone.text, 1) if edged or theme.high_contrast else Qt.PenStyle.NoPen)
    painter.setBrush(tone.tint)
    painter.drawRoundedRect(box, height / 2, height / 2)
    mirrored = painter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    shape_left = box.right() - 9 - SHAPE if mirrored else left + 9
    paint_kind(painter, QRectF(shape_left, middle - SHAPE / 2, SHAPE, SHAPE), kind, tone.text)
    painter.setFont(font)
    painter.setPen(tone.text)
    before, after = (4, 9 + SHAPE + 5) if mirrored else (9 + SHAPE + 5, 4)
    painter.drawText(box.adjusted(before, 0, -after, 0), Qt.AlignmentFlag.AlignVCenter, text)
    painter.restore()
    return width
