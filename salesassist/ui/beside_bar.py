"""A list whose scroll bar stands in the margin of its page: its cards end where what is above them ends."""

from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QSizePolicy


class BarInMargin(QHBoxLayout):
    """Holds what scrolls. The page's own margin has to be as wide as a scroll bar. A view that may be hidden needs no
    stretch in the page's layout: it would keep its share there."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__()
        self._bar = view.verticalScrollBar()
        self.setSpacing(0)
        self.addWidget(view)
        self.addSpacing(0)
        self._bar.rangeChanged.connect(self._make_room)

    def _make_room(self, _least: int, most: int) -> None:
        wide = -self._bar.sizeHint().width() if most else 0  # a space of less than nothing: no layout has such a margin
        item = self.itemAt(1)
        beyond = item.spacerItem() if item is not None else None
        if beyond is not None and beyond.sizeHint().width() != wide:
            beyond.changeSize(wide, 0, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
            self.invalidate()
