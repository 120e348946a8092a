"""A table's scroll bar begins below its heads, beside what it moves."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QTableView


class HeadsEnd(QFrame):
    """What the heads are over the scroll bar: as high as they, and of their colour."""

    def __init__(self, table: QTableView) -> None:
        super().__init__()
        self._head = table.horizontalHeader()
        self.setProperty("look", "heads end")
        self.setFixedHeight(self._head.height())
        self._head.installEventFilter(self)
        table.addScrollBarWidget(self, Qt.AlignmentFlag.AlignTop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.height() != self._head.height():
            self.setFixedHeight(self._head.height())
        return super().eventFilter(watched, event)
