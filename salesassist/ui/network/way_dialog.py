"""Who knows them? The warm way in to a person or a company, as a path with every stop a link."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.network import Way
from salesassist.domain.text import fold
from salesassist.session import Session
from salesassist.ui.link_label import LinkLabel
from salesassist.ui.network.relation_words import labelled, link_sentence, people_by_label, strength_word
from salesassist.ui.people import AsTyped, people_called, people_like
from salesassist.ui.room import open_at
from salesassist.ui.theme import Theme


class WayDialog(QDialog):
    """Shows the ways to one contact, and to whomever or whichever company is typed. `contact_requested` when a stop
    is chosen."""

    contact_requested = Signal(str)

    def __init__(self, session: Session, theme: Theme, uid: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._people: dict[str, str] = {}
        self.setWindowTitle(self.tr("Who knows them?") if uid else self.tr("Who knows a company?"))
        open_at(self, theme, 560, 380, least=(560, 380))
        heading = QLabel(self.tr("The warm way in"))
        heading.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("A company, or a person"))
        self.search.setAccessibleName(self.tr("Company or person"))
        self.search.setClearButtonEnabled(True)
        AsTyped(self.search, self._offer).activated.connect(self.search.setText)
        self.search.textChanged.connect(self._look)
        self._ways = QVBoxLayout()
        self._ways.setContentsMargins(0, 0, 0, 0)
        self._ways.setSpacing(8)
        self._ways.setAlignment(Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        inside.setProperty("look", "bare")
        inside.setLayout(self._ways)
        self._scroll = scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Ways"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 20, 22, 18)
        layout.setSpacing(12)
        for widget in (heading, self.search):
            layout.addWidget(widget)
        layout.addWidget(scroll, 1)
        layout.addWidget(buttons)
        self.paths: list[QLabel] = []
        if uid and (line := session.book.get(uid)) is not None:
            others = [it for it in people_called(session, line.name) if it.uid != uid]
            self._people = labelled([line, *others])
            self.search.setText(next(text for text, known in self._people.items() if known == uid))
        else:
            self._look("")
        self.search.setFocus()

    def _offer(self, text: str) -> list[str]:
        """Companies and people, as they can be chosen."""
        lines = people_like(self._session, text)
        self._people = labelled(lines)
        wanted = fold(text).split()
        firms = {it.organization for it in lines if all(word in fold(it.organization) for word in wanted)} - {""}
        return [*sorted(firms, key=str.casefold), *self._people]

    def _look(self, typed: str) -> None:
        while (item := self._ways.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.paths = []
        typed = typed.strip()
        if not typed:
            self._say(self.tr("Type a company to see who you know that can introduce you there."))
            return
        uid = self._people.get(typed) or people_by_label(self._session, typed).get(typed)
        ways = self._session.ways_to(uid) if uid else self._session.ways_to_company(typed)
        for way in ways:
            card = self._card(way)
            self._ways.addWidget(card)
            card.show()
            QWidget.setTabOrder(self.paths[-2] if len(self.paths) > 1 else self._scroll, self.paths[-1])
        if not ways:
            self._say_none(typed, uid)

    def _say_none(self, typed: str, uid: str | None) -> None:
        known = uid is not None or self._session.is_company(typed)
        if known:
            text = self.tr(
                "No way to {name} through the relations you have recorded. Record who knows whom under Relations in "
                "the call sheet, and look again."
            )
        else:
            text = self.tr("No contact is at a company of the name {name}.")
        self._say(text.format(name=typed))

    def _say(self, text: str) -> None:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("look", "muted")
        self._ways.addWidget(label)
        label.show()

    def _card(self, way: Way) -> QFrame:
        path = LinkLabel(self._path(way))
        path.setWordWrap(True)
        path.setAccessibleName(self._spoken(way))
        path.linkActivated.connect(self._open)
        self.paths.append(path)
        why = QLabel("\n".join(self._reasons(way)))
        why.setTextFormat(Qt.TextFormat.PlainText)
        why.setWordWrap(True)
        why.setProperty("look", "muted")
        why.setFont(self._theme.font(size=0.94))
        card = QFrame()
        card.setProperty("look", "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(3)
        layout.addWidget(path)
        layout.addWidget(why)
        return card

    def _names(self, way: Way) -> list[str]:
        return [self._session.name_of(uid) for uid in way.stops]

    def _company(self, way: Way) -> str:
        line = self._session.book.get(way.stops[-1])
        return line.organization if line is not None and line.organization != line.name else ""

    def _path(self, way: Way) -> str:
        links = (
            f'<a href="{escape(uid)}">{escape(name)}</a>'
            for uid, name in zip(way.stops, self._names(way), strict=True)
        )
        company = self._company(way)
        return " → ".join([escape(self.tr("You")), *links]) + (f" ({escape(company)})" if company else "")

    def _spoken(self, way: Way) -> str:
        return " → ".join([self.tr("You"), *self._names(way)])

    def _reasons(self, way: Way) -> list[str]:
        name = self._session.name_of
        if not way.links:
            return [self.tr("You know them yourself.")]
        return [
            self.tr("{relation} ({strength})").format(
                relation=link_sentence(link, name(link.source), name(link.target)),
                strength=strength_word(link.strength),
            )
            for link in way.links
        ]

    def _open(self, uid: str) -> None:
        self.contact_requested.emit(uid)
        self.accept()
