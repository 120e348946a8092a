"""The buttons of the import window: at each moment those that make sense then, and which of them Enter presses."""

from PySide6.QtWidgets import QPushButton, QWidget

from salesassist.ui.button_row import ButtonRow


class ImportButtons(QWidget):
    """Whoever shows them connects them."""

    def __init__(self) -> None:
        super().__init__()
        self.copy = QPushButton(self.tr("Copy problems"))
        self.columns = QPushButton(self.tr("Columns…"))
        self.columns.setToolTip(self.tr("What the columns mean, encoding, order of dates"))
        self.undo = QPushButton(self.tr("Undo import"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.close_window = QPushButton(self.tr("Cancel"))
        self.go_on = QPushButton(self.tr("Import"))
        self.go_on.setProperty("look", "primary")
        self._all = (self.copy, self.columns, self.undo, self.cancel, self.close_window, self.go_on)
        row = ButtonRow(self.go_on, self.close_window, others=[self.undo, self.cancel], aside=[self.copy, self.columns])
        row.setContentsMargins(0, 0, 0, 0)
        self.setLayout(row)

    def show_only(self, *shown: QPushButton | None) -> None:
        """Show these; Enter presses the one that goes on, else the one that closes."""
        for button in self._all:
            button.setVisible(button in shown)
            button.setDefault(False)
        for button in (self.go_on, self.close_window):
            if button in shown:
                button.setDefault(True)
                break
