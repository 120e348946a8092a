"""A key for quick add in every program, where the desktop hands out such keys."""

from PySide6.QtWidgets import QPushButton

from salesassist.global_shortcut import GlobalShortcut, Standing
from salesassist.ui.settings.row import Row
from salesassist.ui.theme import Theme


class ShortcutRow(Row):
    """Asks the desktop for the key, and says what came of it. No undo step: it is no record."""

    def __init__(self, theme: Theme, shortcut: GlobalShortcut) -> None:
        super().__init__(theme)
        self._shortcut = shortcut
        self.ask = QPushButton()
        self.ask.clicked.connect(self._turn)
        self.fill(
            self.tr("Quick add from everywhere"),
            self.tr("A key that opens the line for quick add over any program. The desktop chooses it, and asks you."),
            [self.ask], self.tr("global shortcut hotkey keyboard"),
        )  # fmt: skip
        self.ask.setAccessibleDescription(self.about)
        shortcut.changed.connect(self.refresh)
        self.refresh()

    def _turn(self) -> None:
        if self._shortcut.standing is Standing.BOUND:
            self._shortcut.end()
        else:
            self._shortcut.begin()

    def refresh(self) -> None:
        """Say how it stands by now."""
        standing, key = self._shortcut.standing, self._shortcut.key
        self.ask.setEnabled(standing is not Standing.ASKING)
        bound = standing is Standing.BOUND
        self.ask.setText(self.tr("Give the key back") if bound else self.tr("Ask the desktop for a key"))
        match standing:
            case Standing.BOUND:
                text = self.tr("The key is {key}.") if key else self.tr("The desktop has given a key.")
                self.say(text.format(key=key))
            case Standing.ASKING:
                self.say(self.tr("The desktop is being asked…"))
            case Standing.REFUSED:
                self.say(self.tr("The desktop gave no key."))
            case _:
                self.say(self.tr("Where the desktop hands out no keys, bind one yourself to: salesassist --quick-add"))
