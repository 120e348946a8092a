"""A window just as high as what it shows asks for: no empty room below three lines, and what is long scrolls."""

from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QPlainTextEdit, QScrollArea, QWidget

from salesassist.ui.room import room_of

_BESIDE = 48  # pixels: what a window's frame and the desktop's own bars take
_ROUNDS = 2  # a scroll bar that goes leaves its room to lines, of which there are fewer then


def fit(window: QWidget, area: QWidget, most: int, *, only_grow: bool = False) -> None:
    """Give a window that is there, or is just coming up, the height with which `area`, the part of it that takes what
    room there is, shows all that is in it, if that is no more than `most` pixels and than the screen has. `only_grow`:
    it may stay higher."""
    most = min(most, room_of(window).height() - _BESIDE)
    least = window.height() if only_grow else 0
    _lay_out(window, area)
    if area.height() <= area.minimumSizeHint().height() and window.height() < most:
        window.resize(window.width(), most)  # where there is too little room, parts measure less than they need
    for _ in range(_ROUNDS):
        _lay_out(window, area)
        inside = max(_all_of(area), 0) if area.isVisible() else 0
        if isinstance(area, QAbstractScrollArea):  # whose own least is that of several lines
            area.setMinimumHeight(min(inside, area.fontMetrics().height()))
        wanted = window.height() + inside - area.height()
        window.resize(window.width(), max(min(wanted, most), least))


def _lay_out(window: QWidget, area: QWidget) -> None:
    """Have the sizes right by which it is measured, from the window inwards."""
    outwards = [area]
    while outwards[-1] is not window and (around := outwards[-1].parentWidget()) is not None:
        outwards.append(around)
    for widget in reversed(outwards):
        if (layout := widget.layout()) is not None:
            layout.activate()


def _all_of(area: QWidget) -> int:
    """How high it would be if nothing of it had to be scrolled into sight."""
    if not isinstance(area, QAbstractScrollArea):
        return area.sizeHint().height()
    around = area.height() - area.viewport().height()
    if isinstance(area, QPlainTextEdit):
        laid_out, block, inside = area.document().documentLayout(), area.document().firstBlock(), 0.0
        while block.isValid():
            inside += laid_out.blockBoundingRect(block).height()
            block = block.next()
        return around + round(inside + 2 * area.document().documentMargin()) + 1
    if isinstance(area, QAbstractItemView):
        rows = [area.visualRect(area.model().index(row, 0)) for row in range(area.model().rowCount())]
        return around + sum(row.height() for row in rows)  # as they are, over several lines where they wrap
    if isinstance(area, QScrollArea) and (inner := area.widget()) is not None:
        if inner.hasHeightForWidth():
            return around + inner.heightForWidth(area.viewport().width())
        return around + inner.sizeHint().height()
    return area.sizeHint().height()
