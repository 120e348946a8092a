"""The sidebar: where to go, and how many wait there."""

import json

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from salesassist.domain.status import Status
from salesassist.ui import words
from salesassist.ui.contacts import CONTACTS_MIME
from salesassist.ui.painting import paint_pill, paint_status_chip
from salesassist.ui.pane.fields import Section
from salesassist.ui.theme import Theme

SPRING_MS = 600  # how long a drag rests on an entry before its page opens


class Entry(QAbstractButton):
    """One place to go. Contacts may be dropped on it if `takes_contacts`; a drag that rests on it opens it."""

    contacts_dropped = Signal(list)

    def __init__(
        self, text: str, theme: Theme, status: Status | None = None, *, takes_contacts: bool = False,
        filters: bool = False,
    ) -> None:  # fmt: skip
        """`filters`: it is no place of its own but a filter of the contacts, as those with a status are."""
        super().__init__()
        self._theme, self._status = theme, status
        self._filters = filters or status is not None
        self._count: int | None = None
        self.setText(text)
        self.setCheckable(not self._filters)
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
            self._count = count
            told = self.text() if count is None else f"{self.text()}, {words.number(count)}"
            self.setAccessibleName(told)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(170, 37)

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
        if self.hasFocus():
            painter.setPen(QPen(colours.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)
        strong = self.isChecked()
        painter.setPen(colours.accent if strong else colours.muted if self._filters else colours.text)
        painter.setFont(theme.font(size=1.05, weight=QFont.Weight.Medium))
        inner = box.adjusted(10, 0, -10, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._count is not None:
            figure = words.number(self._count)
            if self._status is not None:
                paint_status_chip(painter, inner.right(), box.center().y(), self._status, figure, theme)
            elif self._filters:
                paint_pill(painter, inner.right(), box.center().y(), figure, theme)
            else:
                painter.setFont(theme.font(size=0.95))
                painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, figure)
        painter.end()

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
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(176)
        self.setMaximumWidth(200)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        brand = QLabel("SalesAssist")
        brand.setFont(theme.font(size=1.15, weight=QFont.Weight.DemiBold))
        brand.setContentsMargins(10, 4, 0, 10)
        self.today = Entry(self.tr("Today"), theme, takes_contacts=True)
        self.contacts = Entry(self.tr("Contacts"), theme)
        self.deals = Entry(self.tr("Deals"), theme)
        self.waiting = Entry(self.tr("Waiting for you"), theme)
        self.none = Entry(self.tr("No next step"), theme, Status.NONE)
        self.overdue = Entry(self.tr("Overdue"), theme, Status.OVERDUE)
        self.cold = Entry(self.tr("Going cold"), theme, filters=True)
        self.cold.setToolTip(self.tr("Not in touch for longer than their tier wants, and nothing planned in time"))
        self.insights = Entry(self.tr("Insights"), theme)
        self.settings = Entry(self.tr("Settings"), theme)
        self.settings.setToolTip(self.tr("Settings (Ctrl+,)"))
        self._cracks = Section(self.tr("Cracks"), theme)
        self._cracks.setContentsMargins(10, 12, 0, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 16, 12, 14)
        layout.setSpacing(3)
        for widget in (brand, self.today, self.contacts, self.deals, self.insights, self.waiting, self._cracks,
                       self.none, self.overdue, self.cold):
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

    def show_place(self, place: Entry) -> None:
        for entry in self.findChildren(Entry):
            entry.setChecked(entry is place)
