"""The tour from its first card to its last: offered once, skipped with one key, there again from the Help menu."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from salesassist.session import Session
from salesassist.settings import WindowState
from salesassist.ui.theme import Theme
from salesassist.ui.tour.card import AROUND, Card, Ring
from salesassist.ui.tour.steps import Spot, Step, Steps

if TYPE_CHECKING:
    from salesassist.ui.main_window import MainWindow

STATE = "tour"
"""In the window's state: "done" or "skipped"; "offered" until then, if it was; else nothing."""
OFFERED = "offered"
PRAISE_MS = 2200
_MOVED = {
    QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest,
}  # fmt: skip


class Tour(QObject):
    """Shows one card after the other over `window`, each until the user has done what it says, or goes on. `ended`
    tells how: "done" or "skipped"."""

    ended = Signal(str)

    def __init__(self, window: "MainWindow", session: Session, theme: Theme, state: WindowState) -> None:
        super().__init__(window)
        self._window, self._session, self._theme, self._state = window, session, theme, state
        self._of_window = Steps(window, session)
        self._steps: list[Step] = []
        self._number = 0
        self._heard: list[tuple[Any, Callable[..., None]]] = []
        self._watched: list[QWidget] = []
        self._offered = False
        self._was_done = False
        self._card: Card | None = None
        self._ring: Ring | None = None
        self._praise = self._timer("tour praise", PRAISE_MS, self.go_on)
        self._settling = self._timer("tour place", 0, self._settle)
        self._beginning = self._timer("tour", 0, self._begin_if_there)

    def _timer(self, name: str, milliseconds: int, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setObjectName(name)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    # --- coming and going ----------------------------------------------------------------------------------------

    def offer(self) -> None:
        """Begin as soon as Today is shown with somebody on it, unless the tour was done or skipped before."""
        if self._state.text(STATE) not in ("", OFFERED) or self.is_on or self._offered:
            return
        self._offered = True
        self._state.remember(**{STATE: OFFERED})
        self._window.today.view.installEventFilter(self)
        self._beginning.start()

    def _begin_if_there(self) -> None:
        window = self._window
        there = window.today.view.isVisible() and QApplication.activeModalWidget() is None and not window.pane.editing
        if self._offered and there:
            self.begin()

    def begin(self) -> bool:
        """Begin with the first card. False if there is nobody to show yet."""
        if not len(self._session.book):
            return False
        self._stop()
        self._steps = self._of_window.all()
        if self._card is None or self._ring is None:
            self._card, self._ring = Card(self._theme, self._window), Ring(self._theme, self._window)
            self._card.next_asked.connect(self.go_on)
            self._card.back_asked.connect(self.go_back)
            self._card.skip_asked.connect(self.skip)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._settle_soon)
        self._show(0)
        return True

    @property
    def is_on(self) -> bool:
        return bool(self._steps)

    @property
    def card(self) -> Card | None:
        """The card, once there was one."""
        return self._card

    def go_on(self) -> None:
        """To the next card, or, after the last, to the end."""
        if not self.is_on:
            return
        if self._number + 1 < len(self._steps):
            self._show(self._number + 1)
        else:
            self._end("done")

    def go_back(self) -> None:
        """To the card before, if there is one."""
        if self.is_on and self._number:
            self._show(self._number - 1)

    def skip(self) -> None:
        """End it now; it is not offered again."""
        if self.is_on:
            self._end("skipped")

    def _end(self, how: str) -> None:
        self._stop()
        self._state.remember(**{STATE: how})
        self.ended.emit(how)

    def _stop(self) -> None:
        if self._offered:
            self._offered = False
            self._window.today.view.removeEventFilter(self)
        if not self.is_on:
            return
        self._deafen()
        self._watch(None)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.disconnect(self._settle_soon)
        self._settling.stop()
        self._steps = []
        if self._card is not None and self._ring is not None:
            focus = QApplication.focusWidget()
            had_focus = focus is not None and self._card.isAncestorOf(focus)
            self._card.hide()
            self._ring.hide()
            if had_focus:
                self._window.today.view.setFocus()

    # --- one card ------------------------------------------------------------------------------------------------

    def _show(self, number: int) -> None:
        assert self._card is not None
        self._deafen()
        self._number, self._was_done = number, False
        step = self._steps[number]
        if step.goes or step.target() is None:
            step.go()
        self._card.tell(step.title, step.text, number + 1, len(self._steps))
        for signal, counts in step.hears:
            heard = self._hearing(counts)
            signal.connect(heard)
            self._heard.append((signal, heard))
        self._settle()

    def _hearing(self, counts: Callable[..., bool]) -> Callable[..., None]:
        def hear(*told: Any) -> None:
            if not self._was_done and counts(*told):
                self._done()

        return hear

    def _done(self) -> None:
        assert self._card is not None
        self._was_done = True
        self._card.praise(self._steps[self._number].praise)
        self._settle_soon()
        self._praise.start()

    def _deafen(self) -> None:
        self._praise.stop()
        for signal, heard in self._heard:
            signal.disconnect(heard)
        self._heard.clear()

    # --- where it stands -----------------------------------------------------------------------------------------

    def _settle_soon(self, *_: object) -> None:
        self._settling.start()

    def _settle(self) -> None:
        """Stand beside what the card points at, wherever that is now."""
        if not self.is_on or self._card is None or self._ring is None:
            return
        if not len(self._session.book):  # the sample data were taken away again
            self._stop()
            return
        if self._is_under_something():
            self._card.hide()
            self._ring.hide()
            return
        spot = self._steps[self._number].target()
        self._watch(spot[0] if spot else None)
        if spot is None:
            self._ring.hide()
            self._card.go_beside(None)
            return
        box, rows, chosen = (self._place_of(it) for it in (spot, self._of_window.rows(), self._of_window.chosen_row()))
        assert box is not None
        self._ring.put_around(box)
        self._card.go_beside(box.marginsAdded(AROUND), rows, chosen)

    def _place_of(self, spot: Spot | None) -> QRect | None:
        """Where it is in the window."""
        if spot is None:
            return None
        widget, part = spot
        return QRect(widget.mapTo(self._window, part.topLeft()), part.size()) & self._window.rect()

    def _is_under_something(self) -> bool:
        """Whether the user is in something that lies over the window's own parts, as the palette does."""
        middle, widget = self._window.centralWidget(), QApplication.focusWidget()
        layout = middle.layout() if middle is not None else None
        while widget is not None and widget.parentWidget() is not middle:
            widget = widget.parentWidget()
        return widget is not None and layout is not None and layout.indexOf(widget) < 0

    def _watch(self, widget: QWidget | None) -> None:
        """Hear when this widget, or anything around it, moves."""
        for watched in self._watched:
            watched.removeEventFilter(self)
        self._watched = []
        while widget is not None:
            self._watched.append(widget)
            widget.installEventFilter(self)
            widget = None if widget is self._window else widget.parentWidget()
        if self.is_on and self._window not in self._watched:
            self._watched.append(self._window)
            self._window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and self.is_on and isinstance(event, QKeyEvent):
            is_escape = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
            if is_escape:  # and nothing else had a use for it
                self.skip()
            return is_escape
        if event.type() in _MOVED:
            if self.is_on:
                self._settle_soon()
            elif self._offered and event.type() == QEvent.Type.Show:
                self._beginning.start()
        return False
