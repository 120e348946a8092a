"""The question before everything is made what it was in a backup: what has come since, and would go."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from salesassist.domain.backup import Differences
from salesassist.ui import words
from salesassist.ui.asking import calm

_NAMED = 5  # contacts


class EverythingBack(QMessageBox):
    def __init__(self, differences: Differences, moment: str, parent: QWidget) -> None:
        """`moment`: when the backup was taken, in words."""
        super().__init__(QMessageBox.Icon.Warning, parent.windowTitle(), "", parent=parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        parts = [self.tr("Make everything what it was at this moment: {moment}?").format(moment=moment)]
        parts += self._what_goes(differences)
        parts.append(self.tr("A backup of what there is now is taken first, and it can be undone."))
        self.setText("\n\n".join(parts))
        self._yes = QPushButton(self.tr("Bring back everything"))
        self._yes.setProperty("look", "danger")  # before the box has it, which asks for its look at once
        self.addButton(self._yes, QMessageBox.ButtonRole.AcceptRole)
        self.setDefaultButton(self.addButton(QMessageBox.StandardButton.Cancel))
        calm(self)

    def is_wanted(self) -> bool:
        """Ask; whether the user is sure."""
        self.exec()
        return self.clickedButton() is self._yes

    def _what_goes(self, differences: Differences) -> list[str]:
        """What has come since and would go, by name, a paragraph each."""
        parts = []
        if differences.gone:
            lines = [self.tr("These contacts have come since and would go:")]
            lines += [f"• {words.clipped(it.name, 40)}" for it in differences.gone[:_NAMED]]
            if len(differences.gone) > _NAMED:
                more = words.number(len(differences.gone) - _NAMED)
                lines.append(self.tr("… and {count} more").format(count=more))
            parts.append("\n".join(lines))
        titles = {
            "interaction": (self.tr("conversation"), self.tr("conversations")),
            "follow_up": (self.tr("follow-up"), self.tr("follow-ups")),
            "deal": (self.tr("deal"), self.tr("deals")),
        }
        counted = [
            f"{words.number(count)} {titles[table][count != 1]}"
            for table in titles if (count := differences.counts.get(table, (0, 0))[1])
        ]  # fmt: skip
        if counted:
            parts.append(self.tr("What was written down since would go, too: {what}.").format(what=", ".join(counted)))
        return parts
