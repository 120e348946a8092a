"""A card of Insights: what it is about, how that is counted, the list behind it, and the figure or the chart."""

from html import escape

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QToolTip, QVBoxLayout

from salesassist.domain.insights import Behind, Insights
from salesassist.ui.link_label import LinkLabel
from salesassist.ui.pane.fields import Section
from salesassist.ui.theme import Theme


class Panel(QFrame):
    """`list_requested`: the user wants to see the cases behind it, which are those of `behind` if that is set."""

    list_requested = Signal()
    behind: Behind | None = None

    def __init__(self, title: str, definition: str, theme: Theme) -> None:
        super().__init__()
        self.title = title
        self.definition = definition
        self._theme = theme
        self.setProperty("look", "card")
        self.head = Section(title, theme)
        self.head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.head.setMinimumWidth(60)
        self.head.setWordWrap(True)  # with large letters
        self._how = QToolButton()
        self._how.setText("?")
        self._how.setProperty("look", "quiet")
        self._how.setToolTip(f"<p>{definition}</p>")
        self._how.setAccessibleName(self.tr("How “{figure}” is counted").format(figure=title))
        self._how.setAccessibleDescription(definition)
        self._how.clicked.connect(self._explain)
        self.show_list = QPushButton(self.tr("List"))
        self.show_list.setProperty("look", "link")
        self.show_list.setToolTip(self.tr("Show the list behind this"))
        self.show_list.setAccessibleName(self.tr("The list behind “{figure}”").format(figure=title))
        self.show_list.clicked.connect(self.list_requested)
        self.show_list.hide()  # until there is something in it
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.head, 1)
        top.addWidget(self._how)
        top.addWidget(self.show_list)
        self.body = QVBoxLayout()
        self.body.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 8, 12, 12)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addLayout(self.body, 1)

    def show_insights(self, found: Insights) -> None:
        """Show what was found."""
        raise NotImplementedError

    def _explain(self) -> None:
        QToolTip.showText(self._how.mapToGlobal(QPoint(0, self._how.height())), self._how.toolTip(), self._how)


class Figure(Panel):
    """A card with one large figure and a line about it."""

    def __init__(self, title: str, definition: str, theme: Theme) -> None:
        super().__init__(title, definition, theme)
        self._figure, self._about = QLabel(), QLabel()
        for label in (self._figure, self._about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            self.body.addWidget(label)
        self._about.setProperty("look", "muted")
        self.body.addStretch(1)

    @property
    def text(self) -> str:
        return f"{self._figure.text()} {self._about.text()}"

    def show_figure(self, figure: str, about: str, colour: QColor | None = None, *, cases: bool = True) -> None:
        """`colour`: that of the figure, if not of text; `cases`: whether there is a list behind it."""
        size = 1.9 if len(figure) <= 12 else 1.35
        self._figure.setFont(self._theme.font(size=size, weight=QFont.Weight.Bold))
        self._figure.setText(figure)
        palette = self._figure.palette()
        palette.setColor(QPalette.ColorRole.WindowText, colour or self._theme.colours.text)
        self._figure.setPalette(palette)
        self._about.setText(about)
        self.show_list.setVisible(cases)
        self.setAccessibleName(f"{self.title}: {figure}, {about}")


def muted() -> QLabel:
    """A line of plain text about something."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("look", "muted")
    return label


def links() -> QLabel:
    """Text in which names lead to contacts, by mouse and by Tab."""
    label = LinkLabel()
    label.setProperty("look", "muted")
    label.setWordWrap(True)
    return label


def link(uid: str, name: str, colour: QColor, *, strong: bool = False, underlined: bool = False) -> str:
    """A contact's name as such a link; `underlined` where colours do not tell it."""
    weight = "font-weight: 600;" if strong else ""
    style = f"color: {colour.name()}; text-decoration: {'underline' if underlined else 'none'}; {weight}"
    return f'<a href="{escape(uid)}" style="{style}">{escape(name)}</a>'
