"""Where backups are kept, and the ways to another folder."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QWidget

from salesassist.session.keeper import Keeper
from salesassist.ui.button_row import button_that

_PATH = 60  # characters


class PlaceRow(QWidget):
    """`chosen`: the user has named another folder, which is about to be taken."""

    chosen = Signal()

    def __init__(self, keeper: Keeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._place = QLabel()
        self._place.setProperty("look", "muted")
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        self._place.setMinimumWidth(60)
        open_folder = button_that(self.tr("Open folder"), self._show_folder, "link")
        self._move = button_that(self.tr("Choose another folder…"), self._ask_for_folder, "link")
        self._move_back = button_that(self.tr("Use the usual one"), lambda: keeper.move(None), "link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        layout.addWidget(self._place, 1)
        for link in (open_folder, self._move, self._move_back):
            layout.addWidget(link)
        keeper.moved.connect(self._show_place)
        self._show_place()

    def allow_moving(self, allowed: bool) -> None:
        """Whether another folder may be chosen just now."""
        for link in (self._move, self._move_back):
            link.setEnabled(allowed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_place()

    def _show_place(self, _folder: str = "") -> None:
        place = str(self._keeper.library.place)
        self._fit_place()
        self._place.setToolTip(place.replace("&", "&amp;").replace("<", "&lt;"))
        self._place.setAccessibleDescription(place)
        self._move_back.setVisible(self._keeper.library.folder is not None)

    def _fit_place(self) -> None:
        """Say so much of the folder as there is room for; the end tells most."""
        place, whole = str(self._keeper.library.place), self.tr("Kept in {folder}")
        measure = self._place.fontMetrics().horizontalAdvance
        room = self._place.width() - measure(whole.format(folder="")) - 4
        shown = place
        for kept in range(min(len(place), _PATH), 8, -1):
            if measure(shown) <= room and len(shown) <= _PATH:
                break
            shown = f"{place[: kept // 3]}…{place[len(place) - kept * 2 // 3 :]}"
        self._place.setText(whole.format(folder=shown))

    def _ask_for_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(
            self, self.tr("Choose a folder for backups"), str(self._keeper.library.place)
        )
        if name:
            self.chosen.emit()
            self._keeper.move(Path(name))

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._keeper.library.place)))
