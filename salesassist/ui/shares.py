"""How sidebar, page and call sheet share the window, and how that is kept for the next start."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from salesassist.settings import WindowState
from salesassist.ui.room import room_of
from salesassist.ui.theme import Theme

if TYPE_CHECKING:
    from salesassist.ui.pages import Pages
    from salesassist.ui.pane.pane import ContactPane
    from salesassist.ui.sidebar import Sidebar

PANE_WIDTH = 400
NARROW_PANE = 340  # in a window narrower than 1200
LEAST_PANE, SHARE = 320, 0.45  # pixels, for letters of the usual size; of the room where they are larger
LEAST, EASY = 430, 480  # pixels of a page: in the smallest window, and where there is room for all its buttons


class Shares:
    """`widget` is the middle of the window: the sidebar, and a splitter of the page and the call sheet."""

    def __init__(
        self, sidebar: "Sidebar", pages: "Pages", pane: "ContactPane", theme: Theme, state: WindowState
    ) -> None:
        self._sidebar, self._pages, self._pane, self._theme, self._state = sidebar, pages, pane, theme, state
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(pages)
        self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        pages.setMinimumWidth(LEAST)
        pane.setMinimumWidth(LEAST_PANE)
        self.widget = QWidget()
        layout = QHBoxLayout(self.widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(sidebar)
        layout.addWidget(self.splitter, 1)

    def restore(self) -> None:
        """Give the window the size and the shares it had, or those that suit this screen."""
        window, geometry, split = self.widget.window(), self._state.text("geometry"), self._state.numbers("split")
        if not geometry or not window.restoreGeometry(QByteArray.fromBase64(geometry.encode())):
            available = room_of(window)
            window.resize(min(1440, available.width() - 8), min(900, available.height() - 40))  # room for the frame
        if len(split) == 2 and min(split) > 0:
            self.splitter.setSizes(split)
        else:
            pane = round((PANE_WIDTH if window.width() >= 1200 else NARROW_PANE) * self._theme.scale)
            self.splitter.setSizes([window.width() - self._sidebar.sizeHint().width() - pane, pane])

    def remember(self) -> None:
        self._state.remember(
            geometry=bytes(self.widget.window().saveGeometry().toBase64().data()).decode(),
            split=self.splitter.sizes() if not self._pane.isHidden() else self._state.numbers("split"),
        )

    def share_out(self, width: int) -> None:
        """Of so many pixels: the sidebar keeps its words where that leaves enough; the rest is for page and sheet."""
        scale = self._theme.scale
        whole = self._sidebar.whole_width()
        self._sidebar.set_brief(width < whole + LEAST + round(LEAST_PANE * scale))
        room = width - self._sidebar.sizeHint().width() - 1
        self._pane.setMinimumWidth(min(round(LEAST_PANE * scale), max(LEAST_PANE, round(room * SHARE))))
        self._pages.setMinimumWidth(max(LEAST, min(round(EASY * scale), room - self._pane.minimumWidth())))
