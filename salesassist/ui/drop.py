"""Files and contacts dragged in from other programs, taken wherever they are let go on a widget."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from salesassist.ui.theme import RADIUS, Theme

ENDINGS = (".vcf", ".vcard", ".csv", ".tsv", ".txt", ".xlsx", ".ldif", ".json", ".ics", ".zip")
CARDS = ("text/vcard", "text/x-vcard", "text/directory")
_OURS = "application/x-salesassist"
_LONGEST_TEXT = 1_000_000  # characters


def files_of(data: QMimeData, endings: tuple[str, ...] = ()) -> list[Path]:
    """The files on this computer that are dragged, with one of these endings (none: any); folders and addresses
    elsewhere are left out."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data.hasUrls() else []
    wanted = (path for path in paths if not endings or path.name.lower().endswith(endings))
    return [path for path in wanted if path.is_file()]


def text_of(data: QMimeData) -> str:
    """The text that is dragged or pasted: vCards before plain text; formatting is left behind, nothing is fetched."""
    for kind in CARDS:
        if data.hasFormat(kind):
            return bytes(data.data(kind).data()[:_LONGEST_TEXT]).decode("utf-8", "replace")
    return data.text()[:_LONGEST_TEXT] if data.hasFormat("text/plain") else ""


def is_ours(data: QMimeData) -> bool:
    """Whether the data was made by this program: contacts, deals and rows of the day are no files."""
    return any(kind.startswith(_OURS) for kind in data.formats())


class DropTarget(QObject):
    """Takes files and texts that are let go on `over`, and shows meanwhile that it would.

    A child that takes a drop itself (a text field, the day's list) goes first; what it does not want comes here. Drags
    that begin in this program are never taken.
    """

    files_dropped = Signal(list)  # of Path
    text_dropped = Signal(str)

    def __init__(self, over: QWidget, theme: Theme) -> None:
        super().__init__(over)
        self._over = over
        self._sign = _Sign(theme, over)
        over.setAcceptDrops(True)
        over.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.DragEnter, QEvent.Type.DragMove) and isinstance(event, QDragMoveEvent):
            if not self._wants(event):
                return False
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            if isinstance(event, QDragEnterEvent):
                self._sign.show_over(bool(files_of(event.mimeData(), ENDINGS)))
            return True
        if kind == QEvent.Type.DragLeave:
            self._sign.hide()
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self._sign.hide()
            if self._wants(event):
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                self._take(event.mimeData())
                return True
        return False

    def _wants(self, event: QDropEvent) -> bool:
        data = event.mimeData()
        if event.source() is not None or is_ours(data):
            return False
        if data.hasUrls():
            return bool(files_of(data, ENDINGS))
        return any(data.hasFormat(kind) for kind in (*CARDS, "text/plain"))

    def _take(self, data: QMimeData) -> None:
        if files := files_of(data, ENDINGS):
            self.files_dropped.emit(files)
        elif text := text_of(data).strip():
            self.text_dropped.emit(text)


class _Sign(QWidget):
    """Says over the whole widget that it can be let go here. The mouse goes through it."""

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._theme = theme
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAcceptDrops(False)
        self.hide()

    def show_over(self, files: bool) -> None:
        parent = self.parentWidget()
        assert parent is not None
        self._text = self.tr("Let go to see what importing would do") if files else self.tr("Let go to add a contact")
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        font = self._theme.font(size=1.25, weight=QFont.Weight.DemiBold)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            veil = colours.accent_tint
            veil = veil.__class__(veil.red(), veil.green(), veil.blue(), 225)
            painter.setPen(QPen(colours.accent, 2, Qt.PenStyle.DashLine))
            painter.setBrush(veil)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(12, 12, -12, -12), RADIUS, RADIUS)
            painter.setFont(font)
            painter.setPen(colours.accent)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)
