"""Choosing contacts by typing: they are asked for as their names are typed, so it takes no longer in a large book."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from salesassist.domain.contact_line import ContactLine
from salesassist.domain.text import fold
from salesassist.session import Session

MOST = 40  # that are offered at once
_MARKS = re.compile(r"[()·]")  # set between name and organisation where contacts are offered


def people_like(session: Session, text: str, but: str = "") -> list[ContactLine]:
    """The contacts in whose name or organisation every word of `text` occurs, without the contact `but` (a uid); those
    whose name begins with it first, at most so many as can be chosen from."""
    words = fold(_MARKS.sub(" ", text)).split()
    found = session.book.named(" ".join(words), 2 * MOST) if words else []
    fitting = [
        line for line in found
        if line.uid != but and all(word in fold(f"{line.name} {line.organization}") for word in words)
    ]  # fmt: skip
    return fitting[:MOST]


def people_called(session: Session, name: str) -> list[ContactLine]:
    """The contacts with this name, whatever its case and accents; of very many, some."""
    wanted = fold(name)
    return [line for line in session.book.named(name, MOST) if fold(line.name) == wanted] if wanted else []


class AsTyped(QCompleter):
    """Offers for a field what `ask` answers to the text in it, at every key."""

    def __init__(self, field: QLineEdit, ask: Callable[[str], Sequence[str]]) -> None:
        super().__init__(field)
        self._ask = ask
        self._offered = QStringListModel(self)
        self.setModel(self._offered)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        field.setCompleter(self)
        field.textEdited.connect(self._look)

    def _look(self, text: str) -> None:
        self._offered.setStringList(list(self._ask(text)) if text.strip() else [])
