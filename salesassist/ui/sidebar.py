"""The sidebar: where to go, and how many wait there."""

import json
import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from salesassist.domain.status import Status
from salesassist.ui import words
from salesassist.ui.contacts import CONTACTS_MIME
from salesassist.ui.icons import paint_icon
from salesassist.ui.painting import chip_height, chip_width, paint_pill, paint_shape, paint_status_chip
from salesassist.ui.pane.fields import Section, line
from salesassist.ui.theme import Theme

if TYPE_CHECKING:
    from salesassist.ui.contacts.saved import SavedFilters

SPRING_MS = 600  # how long a drag rests on an entry before its page opens
PAD, ICON, BESIDE = 10, 18, 9  # within an entry: to its ends, the outline, and from that to the words
BRIEF_PAD, BRIEF_BESIDE, BRIEF_SHAPE = 7, 5, 12  # the same without words, and the shape of a status
SIDES, BRIEF_SIDES = 12, 6  # what is free beside the entries
LEAST_WIDE, LEAST = 170, 176  # an entry, and all
_ONWARDS = {Qt.Key.Key_Down, Qt.Key.Key_Right}
_ARROWS = {Qt.Key.Key_Up, Qt.Key.Key_Left, *_ONWARDS}


class Entry(QAbstractButton):
    """One place to go. Contacts may be dropped on it if `takes_contacts`; a drag that rests on it opens it."""

    contacts_dropped = Signal(list)

    def __init__(
        self, text: str, theme: Theme, status: Status | None = None, *, icon: str = "", takes_contacts: bool = False,
        filters: bool = False, brief_icon: str = "", counts: bool = False,
    ) -> None:  # fmt: skip
        """`icon`: the outline before the words (see `icons`); `brief_icon`: what stands alone, if that has none.
        `filters`: it is no place of its own but a filter of the contacts, as those with a status are. `counts`: it may
        say how many wait there."""
        super().__init__()
        self._icon, self._brief_icon = icon, brief_icon
        self._is_brief = False
        self._theme, self._status = theme, status
        self._filters = filters or status is not None
        self._counts = counts or self._filters
        self._count: int | None = None
        self.setText(text)
        self.setCheckable(not self._filters)
        self.setAutoExclusive(not self._filters)  # read out as one of several
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAcceptDrops(takes_contacts)
        self._spring = QTimer(self)
        self._spring.setObjectName("spring")
        self._spring.setSingleShot(True)
        self._spring.setInterval(SPRING_MS)
        self._spring.timeout.connect(self.click)
        theme.changed.connect(self.update)

    def show_count(self, count: int | None) -> None:
        if count != self._count:
            before = self.sizeHint()
            self._count = count
            told = self.text() if count is None else f"{self.text()}, {words.number(count)}"
            self.setAccessibleName(told)
            if self.sizeHint() != before:  # else the window would be laid out for nothing
                self.updateGeometry()
            self.update()

    def set_brief(self, brief: bool) -> None:
        """Show no words but in a tip."""
        self._is_brief = brief
        self.updateGeometry()
        self.update()

    def whole_width(self) -> int:
        """How wide it wants to be with its words."""
        words_width = QFontMetricsF(self._type()).horizontalAdvance(self.text())
        usual = self._usual_figure_width() if self._counts else 0
        figure = max(self._figure_width() if self._count is not None else 0, usual)
        figure += BESIDE if figure else 0
        room = 2 * PAD + (ICON + BESIDE if self._icon else 0) + words_width + figure
        return math.ceil(room) + 3

    def sizeHint(self) -> QSize:
        height = max(37, round(chip_height(self._theme)) + 16)
        if not self._is_brief:
            return QSize(max(LEAST_WIDE, self.whole_width()), height)
        figure = self._figure_width() + BRIEF_BESIDE if self._count is not None else 0
        return QSize(math.ceil(2 * BRIEF_PAD + self._sign_width() + figure), height)

    def _sign_width(self) -> int:
        """What stands for the words."""
        if self._status is not None:
            return 0 if self._is_loud else BRIEF_SHAPE
        return ICON

    def focusInEvent(self, event: QFocusEvent) -> None:
        QWidget.focusInEvent(self, event)  # else Tab would come to no other of them

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from one to the other, and open nothing: that is what Enter and Space do."""
        if event.key() in _ARROWS:
            self.focusNextPrevChild(event.key() in _ONWARDS)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if self._is_brief and isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            tip, told = self.toolTip(), self.accessibleName() or self.text()
            lines = [tip] if tip.startswith(self.text()) else [told, tip]
            QToolTip.showText(event.globalPos(), "\n".join(filter(None, lines)), self)
            return True
        return super().event(event)

    def _type(self) -> QFont:
        return self._theme.font(size=1.05, weight=QFont.Weight.Medium)

    @property
    def _is_loud(self) -> bool:
        """Whether the number has the colour and the shape of a status: nobody is nothing to look at."""
        return self._status is not None and bool(self._count)

    def _usual_figure_width(self) -> float:
        """How wide a number of two digits is: for so much there is room from the first."""
        figure = words.number(88)
        if self._filters:
            font = self._theme.font(size=0.88, weight=QFont.Weight.DemiBold)
            return chip_width(figure, font, shape=self._status is not None)
        return QFontMetricsF(self._theme.font(size=0.95)).horizontalAdvance(figure)

    def _figure_width(self) -> float:
        """How wide the number is, with what it is drawn on."""
        figure = words.number(self._count or 0)
        if self._filters:
            font = self._theme.font(size=0.88, weight=QFont.Weight.DemiBold if self._is_loud else QFont.Weight.Normal)
            return chip_width(figure, font, shape=self._is_loud)
        return QFontMetricsF(self._theme.font(size=0.95)).horizontalAdvance(figure)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, colours = self._theme, self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 1, -0.5, -1)
        dropping = self._spring.isActive()
        if self.isChecked() or self.underMouse() or dropping:
            painter.setPen(QPen(colours.accent, 1) if theme.high_contrast or dropping else Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent_tint if self.isChecked() or dropping else colours.hover)
            painter.drawRoundedRect(box, 7, 7)
        strong = self.isChecked()
        if strong and theme.high_contrast:
            painter.setBrush(colours.accent)
            painter.drawRoundedRect(box, 7, 7)
        if self.hasFocus():
            on_accent = strong and theme.high_contrast
            painter.setPen(QPen(colours.on_accent if on_accent else colours.accent, 2 if theme.high_contrast else 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = 2.5 if on_accent else 1
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 6, 6)
        chosen = colours.on_accent if theme.high_contrast else colours.accent
        ink = chosen if strong else colours.muted if self._filters else colours.text
        if self._is_brief:
            self._paint_brief(painter, box, ink)
        else:
            self._paint_words(painter, box.adjusted(PAD, 0, -PAD, 0), ink)
        painter.end()

    def _paint_brief(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        """What stands for the words, and the number beside it, in the middle."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        sign = self._sign_width()
        figure = self._figure_width() if self._count is not None else 0
        whole = sign + (BRIEF_BESIDE if sign and figure else 0) + figure
        inner = QRectF(box.center().x() - whole / 2, box.top(), whole, box.height())
        at = QPointF(inner.right() - sign if mirrored else inner.left(), inner.center().y() - sign / 2)
        where = QRectF(at.x(), at.y(), sign, sign)
        if self._status is not None:
            if sign:
                paint_shape(painter, where, self._status, ink)
        else:
            paint_icon(painter, where, self._icon or self._brief_icon, ink)
        if self._count is not None:
            self._paint_figure(painter, inner, ink, mirrored)

    def _paint_words(self, painter: QPainter, inner: QRectF, ink: QColor) -> None:
        """The outline, the words, and at the other end the number."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle, room = inner.center().y(), QRectF(inner)
        if self._icon:
            left = inner.right() - ICON if mirrored else inner.left()
            paint_icon(painter, QRectF(left, middle - ICON / 2, ICON, ICON), self._icon, ink)
            taken = ICON + BESIDE
            room = room.adjusted(0, 0, -taken, 0) if mirrored else room.adjusted(taken, 0, 0, 0)
        if self._count is not None:
            self._paint_figure(painter, inner, ink, mirrored)
            taken = math.ceil(self._figure_width()) + BESIDE
            room = room.adjusted(taken, 0, 0, 0) if mirrored else room.adjusted(0, 0, -taken, 0)
        font = self._type()
        painter.setPen(ink)
        painter.setFont(font)
        text = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width() + 1)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute, text)

    def _paint_figure(self, painter: QPainter, inner: QRectF, ink: QColor, mirrored: bool) -> None:
        figure, middle = words.number(self._count or 0), inner.center().y()
        right = inner.left() + self._figure_width() if mirrored else inner.right()
        plain = self.isChecked() and self._theme.high_contrast  # on the accent
        if plain:
            self._write_figure(painter, inner, ink, mirrored, figure)
        elif self._status is not None and self._is_loud:
            paint_status_chip(painter, right, middle, self._status, figure, self._theme)
        elif self._filters:
            paint_pill(painter, right, middle, figure, self._theme)
        else:
            self._write_figure(painter, inner, ink, mirrored, figure)

    def _write_figure(self, painter: QPainter, inner: QRectF, ink: QColor, mirrored: bool, figure: str) -> None:
        painter.setPen(ink)
        painter.setFont(self._theme.font(size=0.95))
        side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute, figure)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(CONTACTS_MIME):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self._spring.start()
            self.update()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._spring.stop()
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._spring.stop()
        self.update()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        uids = json.loads(bytes(event.mimeData().data(CONTACTS_MIME).data()))
        QTimer.singleShot(0, self, lambda: self.contacts_dropped.emit(uids))


class Sidebar(QWidget):
    """Emits where the user wants to go."""

    today_requested = Signal()
    contacts_requested = Signal()
    deals_requested = Signal()
    waiting_requested = Signal()
    status_requested = Signal(Status)
    cold_requested = Signal()
    insights_requested = Signal()
    settings_requested = Signal()
    contacts_dropped = Signal(list)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "sidebar")
        self.setProperty("mirrored", self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(LEAST)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._is_brief = False
        self._filters: SavedFilters | None = None
        self._brand = brand = QLabel("SalesAssist")
        brand.setFont(theme.font(size=1.15, weight=QFont.Weight.DemiBold))
        brand.setContentsMargins(PAD, 4, PAD, 10)
        self.today = Entry(self.tr("Today"), theme, icon="calendar-check", takes_contacts=True, counts=True)
        self.contacts = Entry(self.tr("Contacts"), theme, icon="users", counts=True)
        self.deals = Entry(self.tr("Deals"), theme, icon="briefcase", counts=True)
        self.waiting = Entry(self.tr("Waiting for you"), theme, icon="bell", counts=True)
        self.none = Entry(self.tr("No next step"), theme, Status.NONE)
        self.none.setToolTip(self.tr("Nothing is planned with them, and they do not rest; those to triage are not "
                                     "counted here"))  # fmt: skip
        self.overdue = Entry(self.tr("Overdue"), theme, Status.OVERDUE)
        self.cold = Entry(self.tr("Going cold"), theme, filters=True, brief_icon="snowflake")
        self.cold.setToolTip(self.tr("Not in touch for longer than their tier wants, and nothing planned in time"))
        self.insights = Entry(self.tr("Insights"), theme, icon="chart-bar")
        self.settings = Entry(self.tr("Settings"), theme, icon="settings")
        self.settings.setToolTip(self.tr("Settings (Ctrl+,)"))
        for crack in (self.none, self.overdue, self.cold):
            crack.setCheckable(True)
            crack.setAutoExclusive(True)
        self._cracks = Section(self.tr("Cracks"), theme)
        self._cracks.setContentsMargins(PAD, 12, PAD, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SIDES, 16, SIDES, 14)
        layout.setSpacing(3)
        self._line = line()
        self._line.hide()
        for widget in (brand, self.today, self.contacts, self.deals, self.insights, self.waiting, self._line,
                       self._cracks, self.none, self.overdue, self.cold):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.settings)
        self.settings.clicked.connect(self.settings_requested)
        self.waiting.hide()
        self.today.clicked.connect(self.today_requested)
        self.contacts.clicked.connect(self.contacts_requested)
        self.deals.clicked.connect(self.deals_requested)
        self.waiting.clicked.connect(self.waiting_requested)
        self.none.clicked.connect(lambda: self.status_requested.emit(Status.NONE))
        self.overdue.clicked.connect(lambda: self.status_requested.emit(Status.OVERDUE))
        self.cold.clicked.connect(self.cold_requested)
        self.insights.clicked.connect(self.insights_requested)
        self.today.contacts_dropped.connect(self.contacts_dropped)

    def add_filters(self, filters: "SavedFilters") -> None:
        """The user's own filters, below the cracks."""
        self._filters = filters
        filters.set_brief(self._is_brief)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(self.cold) + 1, filters)

    def sizeHint(self) -> QSize:
        """As wide whichever of its entries are there, and whatever they count: else all pages would jump with them."""
        hint = super().sizeHint()
        return hint if self._is_brief else QSize(max(hint.width(), self.whole_width()), hint.height())

    def whole_width(self) -> int:
        """How wide it is with all its words."""
        words = [entry.whole_width() for entry in self._own_entries()]
        return max(LEAST, 2 * SIDES + max(*words, self._cracks.sizeHint().width()))

    def set_brief(self, brief: bool) -> None:
        """Show signs and numbers alone, as where letters are large and the window is narrow."""
        if brief == self._is_brief:
            return
        self._is_brief = brief
        self.setMinimumWidth(0 if brief else LEAST)
        for entry in self._own_entries():
            entry.set_brief(brief)
        if self._filters is not None:
            self._filters.set_brief(brief)
        for heading in (self._brand, self._cracks):
            heading.setVisible(not brief)
        self._line.setVisible(brief)
        sides = BRIEF_SIDES if brief else SIDES
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(sides, 16, sides, 14)
        self.updateGeometry()

    def _own_entries(self) -> list[Entry]:
        return [self.today, self.contacts, self.deals, self.insights, self.waiting, self.none, self.overdue, self.cold,
                self.settings]  # fmt: skip

    def show_place(self, place: Entry) -> None:
        place.setChecked(True)  # and so no other
