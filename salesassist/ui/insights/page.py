"""Insights: the user's own numbers on one page."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from salesassist.domain.insights import Behind, Case, Insights, Period
from salesassist.session import Changed, Session
from salesassist.session.task import Task
from salesassist.ui import measure
from salesassist.ui.beside_bar import BarInMargin
from salesassist.ui.insights import definitions
from salesassist.ui.insights.board import Board
from salesassist.ui.insights.cases import CasesDialog
from salesassist.ui.insights.panel import Panel, muted
from salesassist.ui.theme import Theme

if TYPE_CHECKING:
    from salesassist.ui.insights.people import GoingCold

_SOON_MS = 250  # several changes in a row are counted once


class InsightsPage(QWidget):
    """Counts again when it is shown and when something changes, in a thread of its own. The cards are made, and shown
    what was found, one at each turn of the event loop: the window never waits for all of them."""

    contact_requested = Signal(str)
    contacts_requested = Signal(str, list, str)  # a title, uids, what they are
    going_cold_requested = Signal()
    planned = Signal(str)  # a call was planned, in words
    counted = Signal()  # the figures shown are those of the present records

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._period = Period.QUARTER
        self._task: Task | None = None
        self._asked: Task | None = None  # for the list behind `_asked_for`
        self._asked_for: Panel | None = None
        self._stale = True
        self._making: Iterator[Panel] = self._make_cards()
        self._showing: Iterator[Panel] = iter(())
        self.insights: Insights | None = None
        self.cards: list[Panel] = []
        self._cold: GoingCold | None = None
        self.setProperty("look", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Insights"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._soon = QTimer(self)
        self._soon.setObjectName("figures soon")
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._count)
        self._next = QTimer(self)
        self._next.setObjectName("next figure")
        self._next.setInterval(0)
        self._next.timeout.connect(self._step)
        self._lay_out()
        session.changed.connect(self._look)
        session.time_passed.connect(self._let_time_pass)
        theme.changed.connect(self._take_theme)

    # --- what is on it -------------------------------------------------------------------------------------------

    def _make_cards(self) -> Iterator[Panel]:
        """Make the next card. What they are made of is read in by the first turn."""
        from salesassist.ui.insights.figures import CameByReferral, ClientsSeen, FollowedUp, PromisesKept, WaitingOnYou
        from salesassist.ui.insights.history import BestHours, Touches, TriesUntilSpoken
        from salesassist.ui.insights.people import GoingCold, WhoSendsWork

        session, theme = self._session, self._theme
        kinds: tuple[Callable[[], Panel], ...] = (
            partial(PromisesKept, theme), partial(FollowedUp, theme), partial(WaitingOnYou, theme),
            partial(CameByReferral, theme), partial(Touches, session, theme), partial(TriesUntilSpoken, theme),
            partial(BestHours, theme), partial(ClientsSeen, theme), partial(WhoSendsWork, theme),
            partial(GoingCold, session, theme),
        )  # fmt: skip
        for make in kinds:
            card = make()
            if card.behind is not None:
                card.list_requested.connect(partial(self._ask, card))
            match card:
                case ClientsSeen() | WhoSendsWork():
                    card.contact_requested.connect(self.contact_requested)
                case GoingCold():
                    self._cold = card
                    card.list_requested.connect(self.going_cold_requested)
                    card.planned.connect(self.planned)
            self.cards.append(card)
            self._board.add(card)
            yield card

    def _lay_out(self) -> None:
        self._title = QLabel(self.tr("Insights"))
        self._title.setFont(self._theme.font(size=1.7, weight=QFont.Weight.DemiBold))
        self._dates = muted()
        measure.head(self._title, self._dates)
        self._dates.setWordWrap(False)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._dates, 1)
        periods = QButtonGroup(self)
        self._buttons: dict[Period, QPushButton] = {}
        for period in Period:
            button = QPushButton(definitions.period_name(period))
            button.setProperty("look", "pill")
            button.setCheckable(True)
            button.setChecked(period is self._period)
            button.clicked.connect(lambda _on=False, chosen=period: self.show_period(chosen))
            periods.addButton(button)
            button.setAutoExclusive(True)  # read out as one of several
            self._buttons[period] = button
            head.addWidget(button)
        self._trouble = muted()
        self._trouble.hide()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setAccessibleName(self._title.text())
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._board = Board(self._theme)
        scroll.setWidget(self._board)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, measure.ABOVE, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._trouble)
        layout.addLayout(BarInMargin(scroll), 1)

    # --- counting ------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        measure.keep(self, measure.BOARD, self._theme.scale, measure.ABOVE, 16)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale or self.insights is None or self.insights.days.last != self._session.now().today:
            self._count()
        else:
            self._let_time_pass()
        self._next.start()

    def show_period(self, period: Period) -> None:
        self._period = period
        self._buttons[period].setChecked(True)
        self._dates.setText(self.tr("Reading…"))
        self._count()

    def _look(self, changed: Changed) -> None:
        if changed.kinds == {"telling"}:
            return
        self._stale = True
        if self.isVisible():
            self._soon.start()

    def _let_time_pass(self) -> None:
        if self.isVisible() and self.insights is not None and self._cold is not None:
            self._cold.show_now()

    def _count(self) -> None:
        """Count in another thread; if one is at it already, again when that is done."""
        self._stale = True
        if self._task is not None:
            return
        self._stale = False
        if self.insights is None:
            self._dates.setText(self.tr("Reading…"))
        self._task = _far("figures", self._session.insights(self._period), self._take)

    def _take(self) -> None:
        task, self._task = self._task, None
        found = self._result(task)
        if found is not None:
            self.insights = found
            self._show(found)
        else:
            self._next.start()

    def _result(self, task: Task | None) -> Any:
        """What a thread found out; None after trouble, which is told."""
        assert task is not None
        if task.bug is not None:
            raise task.bug
        self._trouble.setText(task.trouble)
        self._trouble.setVisible(bool(task.trouble))
        return task.result

    # --- showing -------------------------------------------------------------------------------------------------

    def _take_theme(self) -> None:
        self._title.setFont(self._theme.font(size=1.7, weight=QFont.Weight.DemiBold))
        measure.head(self._title, self._dates)
        if self.insights is not None:
            self._show(self.insights)

    def _show(self, found: Insights) -> None:
        self._showing = self._show_each(found)
        self._next.start()

    def _show_each(self, found: Insights) -> Iterator[Panel]:
        for card in self.cards:
            card.show_insights(found)
            yield card

    def _step(self) -> None:
        if next(self._making, None) is None and next(self._showing, None) is None:
            self._next.stop()
            if self._task is None:
                self._finish()

    def _finish(self) -> None:
        self._dates.setText(definitions.dates(self.insights.days) if self.insights is not None else "")
        if self._stale and self.isVisible():
            self._count()
        else:
            self.counted.emit()

    # --- the lists behind ----------------------------------------------------------------------------------------

    def _ask(self, card: Panel) -> None:
        """Read the list behind a card in another thread, then show it."""
        if self._asked is None and self.insights is not None and card.behind is not None:
            self._asked_for = card
            self._asked = _far("list", self._session.cases(card.behind, self.insights.period), self._show_list)

    def _show_list(self) -> None:
        task, self._asked = self._asked, None
        found: tuple[Case, ...] | None = self._result(task)
        card = self._asked_for
        assert self.insights is not None and card is not None and card.behind is not None
        if found is None or not self.isVisible():
            return
        about = definitions.dates(self.insights.days)
        uids = [case.contact for case in found]
        behind = card.behind
        match behind:
            case Behind.TOUCHED:
                self.contacts_requested.emit(self.tr("Touched"), uids, about)
            case Behind.CALLED:
                self.contacts_requested.emit(self.tr("Called"), uids, about)
            case Behind.INTRODUCED:
                self.contacts_requested.emit(self.tr("Introduced by somebody"), uids, "")
            case Behind.CLIENTS_LEFT:
                self.contacts_requested.emit(self.tr("Clients not seen this week"), uids, "")
            case _:
                dialog = CasesDialog(card.title, card.definition, behind, found, self._theme, self)
                dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
                dialog.contact_requested.connect(self.contact_requested)
                dialog.open()


def _far(name: str, read: Callable[[], Any], then: Callable[[], None]) -> Task:
    task = Task(name, lambda _progress, _cancelled: read())
    task.finished.connect(then)
    task.start()
    return task
