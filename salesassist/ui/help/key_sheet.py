"""The shortcut sheet (?): all keys on one sheet, to be searched and printed."""

from collections.abc import Sequence
from html import escape

from PySide6.QtGui import QFont, QTextDocument
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from salesassist.domain.ranking import match
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.help.keys import Key, KeyGroup
from salesassist.ui.room import room_of
from salesassist.ui.theme import LIGHT, Colours, Theme

WIDTH = 820  # what a sheet of paper takes without being made smaller
COLUMNS = 2
_BESIDE = 16  # letters that stand in one line, of one key or two
MOST = 2  # keys of one act: some desktops know half a dozen for Redo


class KeySheet(QDialog):
    """One text in two columns: it can be read out, copied, and is there at once."""

    def __init__(self, groups: Sequence[KeyGroup], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups, self._theme = groups, theme
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Find a command or a key"))
        self._search.setAccessibleName(self.tr("Search the shortcuts"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._show)
        self._text = QTextBrowser()
        self._text.setProperty("look", "reading")
        self._text.setAccessibleName(self.tr("Shortcuts"))
        title = QLabel(self.windowTitle())
        title.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(title)
        head.addWidget(self._search, 1)
        printing = QPushButton(self.tr("Print…"))
        printing.clicked.connect(self._print)
        printing.setAutoDefault(False)
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(14)
        layout.addLayout(head)
        layout.addWidget(self._text, 1)
        layout.addLayout(ButtonRow(None, close, aside=[printing]))
        theme.changed.connect(self._show)
        self._show()
        screen = room_of(self)
        self.resize(min(WIDTH, screen.width() - 40), min(740, screen.height() - 80))

    def _show(self) -> None:
        """Show what was searched for."""
        shown = matching(self._groups, self._search.text())
        if shown:
            self._text.setHtml(sheet(shown, self._theme.colours))
        else:
            self._text.setPlainText(self.tr("No key does that."))

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter()
        if QPrintDialog(printer, self).exec():
            on_paper(self._groups, self.windowTitle()).print_(printer)


def matching(groups: Sequence[KeyGroup], query: str) -> list[KeyGroup]:
    """The keys that are meant: by what they do, by their group, or as they are written."""
    wanted = query.strip()
    if not wanted:
        return list(groups)

    def fits(key: Key, group: KeyGroup) -> bool:
        if wanted.casefold() in map(str.casefold, key.keys):
            return True
        return match(wanted, key.title) is not None or match(wanted, group.title) is not None

    found = [KeyGroup(group.title, tuple(key for key in group.keys if fits(key, group))) for group in groups]
    return [group for group in found if group.keys]


def sheet(groups: Sequence[KeyGroup], colours: Colours) -> str:
    """The keys as a text in columns, the groups in their order."""
    columns: list[str] = ["" for _ in range(COLUMNS)]
    rows = sum(len(group.keys) + 2 for group in groups)
    so_far = 0
    for group in groups:
        length = len(group.keys) + 2
        at = min(COLUMNS - 1, (so_far + length // 2) * COLUMNS // rows) if len(groups) > 1 else 0
        columns[at] += _group(group, colours)
        so_far += length
    cells = "".join(f"<td width='{100 // COLUMNS}%'>{column}</td>" for column in columns)
    return f"<table width='100%' cellpadding='6'><tr>{cells}</tr></table>"


def _group(group: KeyGroup, colours: Colours) -> str:
    rows = "".join(_row(key, colours) for key in group.keys)
    heading = f"<p style='color: {colours.muted.name()}; font-weight: 600'>{escape(group.title.upper())}</p>"
    return f"{heading}<table width='100%' cellpadding='3'>{rows}</table>"


def _row(key: Key, colours: Colours) -> str:
    look = f"background-color: {colours.hover.name()}; color: {colours.text.name()}; font-weight: 500"
    shown = key.keys[:MOST]
    caps = [f"<span style='{look}'>&nbsp;{_whole(text)}&nbsp;</span>" for text in shown]
    lines = ["&nbsp; ".join(caps)] if len("".join(shown)) <= _BESIDE else caps
    apart = "; line-height: 125%" if len(lines) > 1 else ""  # below each other, they do not touch
    keys = "".join(f"<p style='margin: 0{apart}'>{line}</p>" for line in lines)
    what = f"<td width='58%' style='color: {colours.text.name()}'>{escape(key.title)}</td>"
    return f"<tr>{what}<td align='right'>{keys}</td></tr>"


def _whole(key: str) -> str:
    """A key that is not broken at the end of a line. Only long ones are, so that others are copied as they are."""
    text = escape(key).replace(" ", "&nbsp;")
    return text.replace("+", "+&#8288;") if len(key) > _BESIDE else text


def on_paper(groups: Sequence[KeyGroup], title: str) -> QTextDocument:
    """The sheet for the printer: dark on white, whatever the theme."""
    made = QTextDocument()
    made.setHtml(f"<h2>{escape(title)}</h2>{sheet(groups, LIGHT)}")
    return made
