"""A fine line at the foot of what is scrolled, while there is more of it below."""

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout


def with_foot(scroll: QScrollArea) -> QVBoxLayout:
    """The scroll area with its line."""
    layout = QVBoxLayout()
    layout.setSpacing(0)
    layout.addWidget(scroll, 1)
    layout.addWidget(_Foot(scroll))
    return layout


class _Foot(QFrame):
    """Keeps its place when it is not shown: nothing moves as one scrolls."""

    def __init__(self, scroll: QScrollArea) -> None:
        super().__init__()
        self.setProperty("look", "line")
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.hide()
        self._bar = scroll.verticalScrollBar()
        self._bar.valueChanged.connect(self._look)
        self._bar.rangeChanged.connect(self._look)

    def _look(self) -> None:
        self.setVisible(self._bar.value() < self._bar.maximum())
