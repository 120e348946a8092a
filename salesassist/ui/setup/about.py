"""About the program: what it is and runs on, what changed, and what it is made with."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QIcon, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from salesassist.about import Facts, Licence
from salesassist.languages import licence_in_words
from salesassist.own_files import RESOURCES
from salesassist.ui.body import Body
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.room import open_at
from salesassist.ui.theme import Theme

ICON = 64


class AboutDialog(QDialog):
    def __init__(
        self, facts: Facts, changelog: str, licences: Sequence[Licence], theme: Theme, parent: QWidget | None = None
    ) -> None:
        """`changelog` is Markdown."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("About SalesAssist"))
        open_at(self, theme, 600, 480)
        self._title = self.tr("SalesAssist {version}").format(version=facts.version)
        self._rows = self._in_words(facts)
        self.pages = QStackedWidget()
        self.tabs: list[QPushButton] = []
        bar = QHBoxLayout()
        bar.setSpacing(6)
        group = QButtonGroup(self)
        for text, page in (
            (self.tr("&Versions"), self._facts_page()),
            (self.tr("What is &new"), self._news_page(changelog, theme)),
            (self.tr("&Licences"), self._licences_page(licences)),
        ):
            tab = QPushButton(text)
            tab.setProperty("look", "pill")
            tab.setCheckable(True)
            tab.setAutoDefault(False)
            tab.clicked.connect(partial(self._show_page, tab, page))
            self.pages.addWidget(page)
            self.tabs.append(tab)
            group.addButton(tab)
            tab.setAutoExclusive(True)  # read out as one of several
            bar.addWidget(tab)
        self.tabs[0].setChecked(True)
        bar.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(14)
        layout.addLayout(self._head(theme))
        layout.addLayout(bar)
        layout.addWidget(self.pages, 1)
        layout.addLayout(self._foot())

    def _show_page(self, tab: QPushButton, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        tab.setFocus()  # its letter alone leaves that, and the ring around it, with the one before

    def _head(self, theme: Theme) -> QHBoxLayout:
        icon, name, about = QLabel(), QLabel(self._title), QLabel()
        picture = QIcon(str(RESOURCES / "icons" / "app" / "salesassist.svg"))
        icon.setPixmap(picture.pixmap(ICON, ICON))
        icon.setFixedWidth(ICON)
        name.setFont(theme.font(size=1.5, weight=QFont.Weight.DemiBold))
        about.setText(self.tr("Whom do I call next, what do I say, and what falls through the cracks?\n"
                              "Everything stays on this computer."))  # fmt: skip
        about.setProperty("look", "muted")
        about.setWordWrap(True)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(name)
        texts.addWidget(about)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(texts, 1)
        return head

    def _foot(self) -> QHBoxLayout:
        self.copy = QPushButton(self.tr("&Copy versions"))
        self.copy.setToolTip(self.tr("For a report of trouble. Nothing of your contacts is in it."))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        self._copied = QLabel()
        self._copied.setProperty("look", "muted")
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        return ButtonRow(None, close, aside=[self.copy, self._copied])

    # --- the pages -----------------------------------------------------------------------------------------------

    def _in_words(self, facts: Facts) -> list[tuple[str, str]]:
        rows = [
            *facts.versions.items(),
            (self.tr("Data folder"), facts.folder),
            (self.tr("System"), facts.system),
            (self.tr("Desktop"), facts.desktop),
            (self.tr("Session"), facts.session),
        ]
        return [(name, value) for name, value in rows if value]

    def _facts_page(self) -> QWidget:
        page, card = Body(beside=16), QFrame()
        card.setProperty("look", "card")
        page.column.addWidget(card)
        form = QFormLayout(card)
        form.setContentsMargins(16, 14, 16, 14)
        form.setHorizontalSpacing(22)
        form.setVerticalSpacing(7)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        for name, value in self._rows:
            label, said = QLabel(name), QLabel(value)
            label.setProperty("look", "muted")
            said.setTextFormat(Qt.TextFormat.PlainText)
            said.setWordWrap(True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            said.setAccessibleName(f"{name}: {value}")
            form.addRow(label, said)
        return page

    def _news_page(self, changelog: str, theme: Theme) -> QTextBrowser:
        page = self._browser(self.tr("What changed from version to version"))
        page.document().setDefaultFont(theme.font())
        page.setMarkdown(changelog or self.tr("The list of changes is missing from this copy of the program."))
        _ease_headings(page.document())
        return page

    def _licences_page(self, licences: Sequence[Licence]) -> QTextBrowser:
        page = self._browser(self.tr("What SalesAssist is made with, and under which licences"))
        page.setPlainText("\n".join(
            self.tr("{name}: {licence}").format(
                name=licence_in_words(item.name), licence=licence_in_words(item.licence)
            ) for item in licences
        ))  # fmt: skip
        return page

    def _browser(self, name: str) -> QTextBrowser:
        page = QTextBrowser()
        page.setProperty("look", "reading")
        page.setAccessibleName(name)
        page.setOpenLinks(False)
        page.setTabChangesFocus(True)
        return page

    # --- the text to send ----------------------------------------------------------------------------------------

    def text(self) -> str:
        """The versions as they are copied, a line each."""
        return "\n".join([self._title, *(f"{name}: {value}" for name, value in self._rows)])

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self._copied.setText(self.tr("Copied"))


def _ease_headings(document: QTextDocument) -> None:
    """Give what is bold the weight of other headings: a bolder typeface is not shipped, and one made up is smeared."""
    bold = []
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            piece = fragments.fragment()
            if piece.charFormat().fontWeight() > QFont.Weight.DemiBold:
                bold.append((piece.position(), piece.position() + piece.length()))
            fragments += 1
        block = block.next()
    eased = QTextCharFormat()
    eased.setFontWeight(QFont.Weight.DemiBold)
    cursor = QTextCursor(document)
    for first, last in bold:
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(eased)
