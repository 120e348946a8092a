"""The cards of Insights on a grid, which stands narrower in a narrow window."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from salesassist.ui.theme import Theme

_NARROW = 856  # pixels, for letters of the usual size; below, the figures stand two by two
_NARROWEST = 540  # below, each other card has a row to itself
_FIGURES = 4
_SHARES = (8, 8, 6)  # of twelve columns, that the first of each pair of cards below the figures takes
_TALLEST = 1280  # pixels, of all: a chart says no more when it is as high as a screen of 4K
_HEIGHTS = (176, 160, 120)  # of these pairs, at least


class Board(QWidget):
    """Four figures on top, pairs of cards under them, each in its place however late it is added."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("look", "bare")
        self._cards: list[QWidget] = []
        self._shape: tuple[bool, bool] | None = None  # whether it is narrow, and whether very narrow
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        within = QVBoxLayout(self)
        within.setContentsMargins(0, 0, 0, 0)
        within.addLayout(self._grid, 1)
        for column in range(12):
            self._grid.setColumnStretch(column, 1)
            self._grid.setColumnMinimumWidth(column, 1)
        self._fit()

    def add(self, card: QWidget) -> None:
        """Put the next card in its place."""
        self._cards.append(card)
        self._grid.addWidget(card, *self._place(len(self._cards) - 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        scale = self._theme.scale
        self.setMaximumHeight(round(_TALLEST * scale))
        shape = narrow, narrowest = self.width() < _NARROW * scale, self.width() < _NARROWEST * scale
        if shape == self._shape:
            return
        self._shape = shape
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, *self._place(number))
        each = [height for height in _HEIGHTS for _card in range(2 if narrowest else 1)]
        heights = dict(enumerate(each, 2 if narrow else 1))
        for row in range(2 + 2 * len(_HEIGHTS)):
            self._grid.setRowMinimumHeight(row, heights.get(row, 0))
            self._grid.setRowStretch(row, 2 if row in heights else 0)

    def _place(self, number: int) -> tuple[int, int, int, int]:
        """Row, column, and how many of both the card of this number takes."""
        narrow, narrowest = self._shape or (False, False)
        if number < _FIGURES:
            return (number // 2, number % 2 * 6, 1, 6) if narrow else (0, number * 3, 1, 3)
        if narrowest:
            return number - _FIGURES + 2, 0, 1, 12
        pair, second = divmod(number - _FIGURES, 2)
        row, share = pair + (2 if narrow else 1), _SHARES[pair]
        return (row, share, 1, 12 - share) if second else (row, 0, 1, share)
