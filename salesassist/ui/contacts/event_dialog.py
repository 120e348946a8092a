"""Where the user met some contacts: a line to each is then planned."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from salesassist.ui.small_dialog import SmallDialog
from salesassist.ui.theme import Theme


class EventDialog(SmallDialog):
    """`event_name` is its name, which may be empty, once accepted."""

    def __init__(self, theme: Theme, count: int, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("EventDialog", "Met at an event"), translate("EventDialog", "Plan it"), theme, parent
        )
        self._event = QLineEdit()
        self._event.setPlaceholderText(self.tr("Where did you meet?"))
        self._event.setAccessibleName(self.tr("Where did you meet?"))
        about = QLabel(self.tr("A short message is planned for the next working day (%n contact(s)).", "", count))
        about.setProperty("look", "muted")
        about.setWordWrap(True)
        self._layout.addWidget(self._event)
        self._layout.addWidget(about)
        self._end()
        self._event.setFocus()

    @property
    def event_name(self) -> str:
        return self._event.text().strip()
