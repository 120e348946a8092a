"""What stands above the pages of the import window: a title, a sentence below it, and what to be careful about."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout

from salesassist.ui.theme import Theme


class Heading(QVBoxLayout):
    """A line that has nothing to say takes no room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.title, self.sentence, self.caution = QLabel(), QLabel(), QLabel()
        self.title.setFont(theme.font(size=1.35, weight=QFont.Weight.DemiBold))
        self.sentence.setProperty("look", "muted")
        self.caution.setProperty("look", "caution")
        self.setSpacing(6)
        for label in (self.title, self.sentence, self.caution):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            self.addWidget(label)
        self.caution.hide()

    def say(self, sentence: str, title: str | None = None) -> None:
        """Another sentence, below the same title (None) or another one."""
        if title is not None:
            self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

    def warn(self, *sentences: str) -> None:
        """What to be careful about; nothing, if there is no sentence."""
        text = "\n".join(filter(None, sentences))
        self.caution.setText(text)
        self.caution.setVisible(bool(text))
