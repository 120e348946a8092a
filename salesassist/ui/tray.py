"""The tray icon: the worst status and how many, and a menu for what one does without the window.

Some desktops have no tray, and some start it after us (see `tray_host`). Qt decides once, when an icon is made, how it
talks to the tray, so an icon is made when there is a tray, and made anew when the tray comes back.
"""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QColor, QFont, QIcon, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from salesassist.domain.day import DayRow
from salesassist.domain.follow_up import Due
from salesassist.domain.status import Status
from salesassist.frozen import dataclass
from salesassist.reminders.pauses import UNTIL_RESUMED
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.tray_host import TrayHost

SIZES = (16, 20, 22, 24, 32, 44, 48, 64)
MOST = 99

Colours = Mapping[Status, QColor]
"""For overdue and due, and a quiet one under Status.NONE for when nothing is pressing. Panels are light or dark, and
which cannot be asked: the icon brings its own light rim, and takes light colours darker."""


@dataclass(frozen=True, slots=True)
class Load:
    """What the tray tells: how many contacts are overdue and due, and the first row of the day's list."""

    overdue: int = 0
    due: int = 0
    next_row: DayRow | None = None

    @property
    def count(self) -> int:
        return self.overdue + self.due

    @property
    def worst(self) -> Status:
        """Overdue or due; NONE when nothing is pressing."""
        return Status.OVERDUE if self.overdue else Status.DUE if self.due else Status.NONE


class Tray(QObject):
    open_requested = Signal()
    contact_requested = Signal(str)
    """The uid of the contact to be called next."""
    quick_add_requested = Signal()
    pause_requested = Signal()
    pause_until_tomorrow_requested = Signal()
    pause_until_resumed_requested = Signal()
    resume_requested = Signal()
    quit_requested = Signal()
    available_changed = Signal(bool)
    """Whether there is a tray now. Without one a hidden window could not be brought back."""
    count_changed = Signal(int)
    """How many contacts are overdue and due."""
    given_up = Signal()
    """There is no tray, and none came while it was waited for."""

    def __init__(self, session: Session, colours: Colours, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._colours = colours
        self._icon: QSystemTrayIcon | None = None
        self._load = Load()
        self._paused_until: datetime | None = None
        self._drawn: tuple[Status, int, bool] | None = None
        self._picture = QIcon()
        self.menu = QMenu()
        self._make_menu()
        self._soon = QTimer(self)
        self._soon.setObjectName("tray refresh")
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        session.changed.connect(self._soon.start)
        session.time_passed.connect(self._pass_time)
        self._host = TrayHost(self)
        self._host.looked.connect(self.look_for_tray)
        self._host.returned.connect(self._make_anew)
        self._host.given_up.connect(self.given_up)
        self.refresh()
        self.look_for_tray()

    @property
    def count(self) -> int:
        """How many contacts are overdue and due."""
        return self._load.count

    @property
    def available(self) -> bool:
        """Whether the user can see us in a tray."""
        return self._icon is not None and QSystemTrayIcon.isSystemTrayAvailable()

    def look_for_tray(self) -> None:
        """Make the icon when a tray has turned up, drop it when the tray is gone. Cheap; called at every tick."""
        there = QSystemTrayIcon.isSystemTrayAvailable()
        if there == (self._icon is not None):
            return
        if there:
            self._icon = QSystemTrayIcon(self._picture, self)
            self._icon.setContextMenu(self.menu)
            self._icon.activated.connect(self._activated)
            self._icon.setToolTip(self.words())
            self._icon.show()
        else:
            self.remove()
        self.available_changed.emit(there)

    def wait_for_tray(self) -> None:
        """Where there is no tray yet, wait for one a while; `given_up` if none comes. At login panels start late."""
        if not self.available:
            self._host.wait()

    def _make_anew(self) -> None:
        self.remove()
        self.look_for_tray()

    def remove(self) -> None:
        """Take the icon out of the tray."""
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None

    def end(self) -> None:
        """Be gone, and look at no day any more: the store is about to be closed, and the loop may go on without it."""
        self._soon.stop()
        self.remove()

    def show_pause(self, until: datetime | None) -> None:
        """Say until when reminders are paused; None: they are not."""
        self._paused_until = until
        self._tell()

    def set_colours(self, colours: Colours) -> None:
        """Draw with other colours from now on."""
        self._colours = colours
        self._drawn = None
        self._tell()

    def refresh(self) -> None:
        """Look at the day again."""
        counts = self._session.book.counts(self._session.now())
        pressing = (row for row in self._session.today() if not row.suggested)
        before, self._load = self._load, Load(counts[Status.OVERDUE], counts[Status.DUE], next(pressing, None))
        if self._load.count != before.count:
            self.count_changed.emit(self._load.count)
        self._tell()

    def words(self) -> str:
        """What the icon says, in words."""
        lines = [self.tr("SalesAssist: {load}").format(load=self._load_in_words())]
        if self._load.next_row is not None:
            lines.append(self._next_in_words(self._load.next_row))
        if self._paused_until is not None:
            lines.append(self._pause_in_words(self._paused_until))
        return "\n".join(lines)

    def _pass_time(self) -> None:
        self.look_for_tray()
        self.refresh()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.MiddleClick):
            self.open_requested.emit()

    def _make_menu(self) -> None:
        self._header = self.menu.addAction("")
        self._header.setEnabled(False)
        self.menu.addSeparator()
        self._next = self.menu.addAction("", self._ask_for_next)
        self.menu.addAction(self.tr("Quick add…"), self.quick_add_requested.emit)
        self._pause: QAction = self.menu.addAction(
            self.tr("Pause reminders for 1 hour"), self.pause_requested.emit
        )
        self._pause_longer: QAction = self.menu.addAction(
            self.tr("Pause reminders until tomorrow"), self.pause_until_tomorrow_requested.emit
        )
        self._pause_open_end: QAction = self.menu.addAction(
            self.tr("Pause reminders until I resume"), self.pause_until_resumed_requested.emit
        )
        self._resume: QAction = self.menu.addAction(self.tr("Resume reminders"), self.resume_requested.emit)
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Open SalesAssist"), self.open_requested.emit)
        self.menu.addAction(self.tr("Quit"), self.quit_requested.emit)

    def _ask_for_next(self) -> None:
        if self._load.next_row is not None:
            self.contact_requested.emit(self._load.next_row.contact)

    def _tell(self) -> None:
        """Bring icon, tooltip and menu up to date."""
        row = self._load.next_row
        head = self._load_in_words()
        if self._paused_until is not None:
            head = f"{head} · {self._pause_in_words(self._paused_until)}"
        _set_text(self._header, head)
        _set_text(self._next, self.tr("Nothing more for today") if row is None else self._next_in_words(row))
        self._next.setEnabled(row is not None)
        paused = self._paused_until is not None
        pauses = [(action, not paused) for action in (self._pause, self._pause_longer, self._pause_open_end)]
        for action, offered in (*pauses, (self._resume, paused)):
            if action.isVisible() != offered:
                action.setVisible(offered)
        drawing = self._load.worst, min(self._load.count, MOST + 1), paused
        if drawing != self._drawn:
            self._drawn = drawing
            self._picture = picture(drawing[0], drawing[1], self._colours, paused)
            if self._icon is not None:
                self._icon.setIcon(self._picture)
        if self._icon is not None and self._icon.toolTip() != self.words():
            self._icon.setToolTip(self.words())

    def _pause_in_words(self, until: datetime) -> str:
        if until == UNTIL_RESUMED:
            return self.tr("Reminders are paused")
        return self.tr("Reminders are paused until {time}").format(time=words.until(until, self._session.now()))

    def _load_in_words(self) -> str:
        load = self._load
        parts = []
        if load.overdue:
            parts.append(self.tr("%n overdue", "", load.overdue))
        if load.due:
            parts.append(self.tr("%n due today", "", load.due))
        return " · ".join(parts) if parts else self.tr("Nothing is due")

    def _next_in_words(self, row: DayRow) -> str:
        now = self._session.now()
        due = row.follow_up.due if row.follow_up is not None else Due(now.today)
        if due.user_day(now) != now.today:
            when = words.due_text(due, now, inside=True)
        elif due.at is not None or due.part is not None:
            when = words.due_time(due, now)
        else:
            return self.tr("Next: {name}").format(name=row.name)
        return self.tr("Next: {name}, {when}").format(name=row.name, when=when)


def _set_text(action: QAction, text: str) -> None:
    """A menu takes & for the mark of a key: in a name it is none."""
    text = text.replace("&", "&&")
    if action.text() != text:
        action.setText(text)


# --- the picture ---------------------------------------------------------------------------------------------


def picture(status: Status, count: int, colours: Colours, paused: bool = False) -> QIcon:
    """The icon in every size a panel asks for. Overdue is a full disc, due a half one, neither a ring with a tick; the
    shape says it without the colour. `paused`: with the sign of a pause in its corner."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(_draw(size, status, count, colours, paused))
    return icon


def _draw(size: int, status: Status, count: int, colours: Colours, paused: bool) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = _strong(colours[status])
    white = QColor(Qt.GlobalColor.white)
    rim = max(1.0, size / 20)
    box = QRectF(0, 0, size, size)
    disc = box.adjusted(rim, rim, -rim, -rim)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(white)
    painter.drawEllipse(box)
    if status is Status.OVERDUE:
        painter.setBrush(colour)
        painter.drawEllipse(disc)
        _number(painter, disc, count, white)
    elif status is Status.DUE:
        painter.setClipRect(QRectF(0, 0, size / 2, size))
        painter.setBrush(QColor.fromHslF(max(colour.hslHueF(), 0.0), 1.0, 0.66))
        painter.drawEllipse(disc)
        painter.setClipping(False)
        painter.setPen(QPen(colour, rim))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc.adjusted(rim / 2, rim / 2, -rim / 2, -rim / 2))
        _number(painter, disc, count, colour.darker(170))
    else:
        painter.setPen(QPen(colour, rim * 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(disc.adjusted(rim * 0.75, rim * 0.75, -rim * 0.75, -rim * 0.75))
        pen = QPen(colour, size / 8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline([QPointF(size * x, size * y) for x, y in ((0.30, 0.52), (0.45, 0.67), (0.71, 0.36))])
    if paused:
        _pause_sign(painter, size)
    painter.end()
    return pixmap


def _pause_sign(painter: QPainter, size: int) -> None:
    """Two bars on a dark disc with a light rim, in the lower corner: seen on any panel and over any number."""
    side = size * 0.52
    box = QRectF(size - side, size - side, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(Qt.GlobalColor.white))
    painter.drawEllipse(box)
    rim = max(1.0, size / 24)
    painter.setBrush(QColor(Qt.GlobalColor.black))
    painter.drawEllipse(box.adjusted(rim, rim, -rim, -rim))
    painter.setBrush(QColor(Qt.GlobalColor.white))
    bar = side * 0.15
    for left in (0.29, 0.56):
        painter.drawRect(QRectF(box.left() + side * left, box.top() + side * 0.29, bar, side * 0.42))


def _strong(colour: QColor) -> QColor:
    """The colour, dark enough for white on it: the colours of a dark theme are made for a dark window."""
    if colour.lightnessF() <= 0.5:
        return QColor(colour)
    return QColor.fromHslF(max(colour.hslHueF(), 0.0), min(colour.hslSaturationF(), 0.8), 0.38)


def _number(painter: QPainter, disc: QRectF, count: int, colour: QColor) -> None:
    """The count, as large as fits, in the very middle."""
    text = str(count) if count <= MOST else f"{MOST}+"
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(100)
    shape = QPainterPath()
    shape.addText(0, 0, font, text)
    box = shape.boundingRect()
    share = (0.62, 0.76, 0.86)[len(text) - 1]  # of the disc: the wider the number, the nearer it comes to the rim
    scale = share * disc.width() / max(box.width(), box.height())
    painter.save()
    painter.translate(disc.center())
    painter.scale(scale, scale)
    painter.translate(-box.center())
    painter.fillPath(shape, colour)
    painter.restore()
