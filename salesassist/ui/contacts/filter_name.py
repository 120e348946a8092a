"""What a saved filter is to be called."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from salesassist.domain.saved_filter import MOST_LETTERS, clean_name
from salesassist.ui.small_dialog import SmallDialog
from salesassist.ui.theme import Theme


class FilterNameDialog(SmallDialog):
    """Asks for a name. `about` says what is kept under it; a name that is one of `taken` is said to be replaced, or
    is refused where that `is_taken_over` is false."""

    def __init__(
        self, heading: str, done: str, name: str, about: str, taken: Collection[str], theme: Theme,
        parent: QWidget | None = None, *, is_taken_over: bool = True,
    ) -> None:  # fmt: skip
        super().__init__(heading, done, theme, parent)
        self._taken, self._is_taken_over = taken, is_taken_over
        self._done_text = done
        self._field = QLineEdit(name)
        self._field.setMaxLength(MOST_LETTERS)
        self._field.setAccessibleName(self.tr("Name of the filter"))
        self._field.selectAll()
        self._about, self._remark = QLabel(about), QLabel()
        for label, look in ((self._about, "muted"), (self._remark, "caution")):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setProperty("look", look)
        self._about.setVisible(bool(about))
        for widget in (self._field, self._about, self._remark):
            self._layout.addWidget(widget)
        self._end()
        self._field.textChanged.connect(self._look)
        self._look()
        self._field.setFocus()

    @property
    def name(self) -> str:
        """What was typed, as it is kept; empty if nothing was."""
        return clean_name(self._field.text())

    def _look(self) -> None:
        is_taken = self.name in self._taken
        if self._is_taken_over:
            text = self.tr("There is a filter of this name already. It will be replaced.")
            self._done.setText(self.tr("Replace") if is_taken else self._done_text)
        else:
            text = self.tr("There is a filter of this name already.")
        self._remark.setText(text)
        self._remark.setAccessibleName(text)
        self._remark.setVisible(is_taken)
        self._done.setEnabled(bool(self.name) and (self._is_taken_over or not is_taken))
