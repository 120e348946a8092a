"""The calm end of a calling session: what was done, what is promised, what waits."""

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from salesassist.domain.calling import Calling
from salesassist.domain.interaction import Outcome
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.focus.call_timer import clock
from salesassist.ui.pane.fields import Section
from salesassist.ui.pane.promises import promise_in_words
from salesassist.ui.theme import Theme

MOST = 8  # lines of what is promised


class Closing(QWidget):
    """Nobody is left to call."""

    left = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session, self._theme = session, theme
        self._title, self._figures = QLabel(), QLabel()
        self._title.setWordWrap(True)
        self._figures.setProperty("look", "muted")
        self._figures.setWordWrap(True)
        self._done, self._promised, self._waits = QLabel(), QLabel(), QLabel()
        self._leave = QPushButton(self.tr("Back to Today"))
        self._leave.setProperty("look", "primary")
        self._leave.clicked.connect(self.left)
        self._card = QFrame()
        self._card.setProperty("look", "card")
        self._card.setMaximumWidth(round(620 * theme.scale))
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(30, *((26, 30, 24) if theme.scale < 1.5 else (12, 30, 12)))
        inside.setSpacing(6)
        inside.addWidget(self._title)
        inside.addWidget(self._figures)
        inside.addSpacing(8)
        self._parts = []
        for heading, label in (
            (self.tr("Done"), self._done), (self.tr("Promised"), self._promised),
            (self.tr("Still waiting"), self._waits),
        ):  # fmt: skip
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            section = Section(heading, theme)
            inside.addWidget(section)
            inside.addWidget(label)
            inside.addSpacing(6)
            self._parts.append((section, label))
        inside.addSpacing(6)
        inside.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card, 20)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(2)
        self._take_theme()
        theme.changed.connect(self._take_theme)

    def _take_theme(self) -> None:
        self._title.setFont(self._theme.font(size=1.7, weight=QFont.Weight.DemiBold))

    def show_end(self, calling: Calling, talked: timedelta) -> None:
        """Sum up what the session came to."""
        if calling.done:
            self._title.setText(self.tr("That was the list."))
        else:
            self._title.setText(self.tr("Nothing is due today, and nobody is waiting."))
        figures = [self.tr("%n contact(s)", "", calling.done)]
        if talked:
            figures.append(self.tr("{time} on the phone").format(time=clock(talked)))
        self._figures.setText(" · ".join(figures))
        self._figures.setVisible(calling.done > 0)
        texts = (self._what_was_done(calling), "\n".join(self._what_is_promised(calling)), self._what_waits())
        for (section, label), text in zip(self._parts, texts, strict=True):
            label.setText(text)
            for widget in (section, label):
                widget.setVisible(bool(text))
        self._leave.setFocus()

    def _what_was_done(self, calling: Calling) -> str:
        counted = calling.outcomes()
        parts = [f"{words.outcome_word(outcome)} {words.number(counted[outcome])}" for outcome in Outcome
                 if counted[outcome]]  # fmt: skip
        otherwise = sum(settled.outcome is None for settled in calling.settled)
        if otherwise:
            parts.append(self.tr("planned otherwise {count}").format(count=words.number(otherwise)))
        return " · ".join(parts)

    def _what_is_promised(self, calling: Calling) -> list[str]:
        lines = list(self._promises(calling))
        more = len(lines) - MOST
        return lines if more <= 0 else [*lines[:MOST], self.tr("and {count} more").format(count=more)]

    def _promises(self, calling: Calling) -> Iterator[str]:
        now = self._session.now()
        for uid in dict.fromkeys(settled.contact for settled in calling.settled):
            sheet = self._session.sheet(uid)
            if sheet is None:
                continue
            for step in sheet.follow_ups:
                if step.promised:
                    what = f"{words.clipped(step.purpose)}, {words.due_text(step.due, now, inside=True)}"
                    yield self.tr("{name}: {what}").format(name=words.clipped(sheet.contact.name), what=what)
            for promise in sheet.promises:
                what = promise_in_words(promise, now)
                yield self.tr("{name}: {what}").format(name=words.clipped(sheet.contact.name), what=what)

    def _what_waits(self) -> str:
        names = [row.name for row in self._session.today() if not row.suggested]
        if not names:
            return self.tr("Nothing else is on today’s list.")
        listed = ", ".join(words.clipped(name, 40) for name in names[:4])
        if len(names) > 4:
            listed = self.tr("{names} and {count} more").format(names=listed, count=len(names) - 4)
        return self.tr("Still on today’s list: {names}").format(names=listed)

    def spoken(self) -> str:
        """The end, to be read out."""
        return ", ".join(label.text() for label in (self._title, self._figures) if label.text())
