"""A section of Settings: its heading, and its rows on a card."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from salesassist.ui.pane.fields import Section, line
from salesassist.ui.settings.row import Row
from salesassist.ui.theme import Theme


class SectionCard(QWidget):
    """There are hairlines between the rows that are shown."""

    def __init__(self, title: str, theme: Theme) -> None:
        super().__init__()
        self.title = title
        self.rows: list[Row] = []
        self._frame = QFrame()
        self._frame.setProperty("look", "card")
        self._inner = QVBoxLayout(self._frame)
        self._inner.setContentsMargins(1, 1, 1, 1)
        self._inner.setSpacing(0)
        self._lines: dict[Row, QFrame] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        head = Section(title, theme)
        head.setContentsMargins(2, 0, 0, 0)
        layout.addWidget(head)
        layout.addWidget(self._frame)

    def add(self, row: Row) -> None:
        hairline = self._lines[row] = line()
        self._inner.addWidget(hairline)
        self._inner.addWidget(row)
        hairline.setVisible(bool(self.rows))
        row.show()
        self.rows.append(row)

    def filter(self, words: Sequence[str], changed: bool = False) -> int:
        """Show the rows that have all these words, or those of them alone that are `changed`; how many that are."""
        shown = 0
        for row in self.rows:
            fits = row.matches(words, self.title) and (row.is_changed or not changed)
            _show(row, fits)
            row.mark(words if fits else [])
            _show(self._lines[row], fits and shown > 0)
            shown += fits
        _show(self, shown > 0)
        return shown


def _show(widget: QWidget, wanted: bool) -> None:
    """Show it or hide it, if it is not so already: for a page of fifty rows that is what takes the time."""
    if widget.isHidden() == wanted:
        widget.setVisible(wanted)
