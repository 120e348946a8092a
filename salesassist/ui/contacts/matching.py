"""Why a row of the address book is there: where what was searched for stands in it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject

from salesassist.domain.contact_line import ContactLine
from salesassist.domain.marks import FoundBy, Span, excerpt, marked, marked_digits
from salesassist.domain.phone import digits
from salesassist.domain.text import fold
from salesassist.session import Session

_MOST = 60  # characters of an excerpt


class Marks(NamedTuple):
    """Where a row matches. `hint` is where else, if name and organisation do not say it all: "Note: … renewal …"."""

    name: tuple[Span, ...] = ()
    organization: tuple[Span, ...] = ()
    hint: str = ""
    in_hint: tuple[Span, ...] = ()
    spoken: str = ""


class Matching(QObject):
    """Works it out for the rows on screen. `ask` says what is searched for."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words: tuple[str, ...] = ()
        self._digits = ""
        self._known: dict[int, Marks] = {}

    def ask(self, text: str) -> None:
        self._words, self._digits = self._session.searched_words(text)
        self._known.clear()

    def forget(self, numbers: Iterable[int] | None = None) -> None:
        """What these contacts (None: all) are found by may have changed."""
        if numbers is None:
            self._known.clear()
        else:
            for number in numbers:
                self._known.pop(number, None)

    @property
    def is_asked(self) -> bool:
        return bool(self._words)

    def has(self, number: int) -> bool:
        return number in self._known

    def marks(self, number: int, near: Sequence[ContactLine]) -> Marks:
        """The marks of a contact, which is one of `near`: the others are worked out with it."""
        if (known := self._known.get(number)) is not None:
            return known
        hidden: list[tuple[ContactLine, Marks, list[str]]] = []
        for line in near:
            name = marked(line.name, self._words)
            firm = line.organization if line.organization != line.name else ""
            marks = Marks(name, marked(firm, self._words))
            shown = (fold(line.name), fold(firm))
            missing = [word for word in self._words if not any(word in text for text in shown)]
            if missing:
                hidden.append((line, marks, missing))
            else:
                spoken = self.tr("found in the company") if marks.organization and not marks.name else ""
                self._known[line.number] = marks._replace(spoken=spoken)
        if hidden:
            found = self._session.found_by([line.number for line, _marks, _missing in hidden])
            for line, marks, missing in hidden:
                by = found.get(line.number)
                hint, spans = self._hint(by, missing) if by is not None else ("", ())
                spoken = self.tr("found in {place}").replace("{place}", hint) if hint else ""
                self._known[line.number] = Marks(marks.name, marks.organization, hint, spans, spoken)
        return self._known.get(number, Marks())

    def _hint(self, by: FoundBy, missing: list[str]) -> tuple[str, tuple[Span, ...]]:
        """The place that has most of the words that are missing, and what stands there."""
        places = [
            (self.tr("phone {text}"), self._phone(by, missing)),
            *((self.tr("e-mail {text}"), address) for address in by.emails),
            *((self.tr("tag {text}"), tag) for tag in by.tags),
            (self.tr("role: {text}"), by.role),
            (self.tr("nickname: {text}"), by.nickname),
            (self.tr("note: {text}"), by.notes),
        ]
        best, most = ("", ""), 0
        for label, text in places:
            folded = fold(text)
            count = sum(word in folded for word in missing) if text else 0
            if text and text == places[0][1]:  # a number, which was found by its digits
                count = len(missing)
            if count > most:
                best, most = (label, text), count
        label, text = best
        if not text:
            return "", ()
        if text == places[0][1]:
            wanted = next((w for w in (self._digits, *map(digits, missing)) if w and marked_digits(text, w)), "")
            shown, spans = text, marked_digits(text, wanted)
        else:
            shown, spans = excerpt(text, self._words, _MOST)
        before = label.index("{text}")
        return label.replace("{text}", shown), tuple((a + before, b + before) for a, b in spans)

    def _phone(self, by: FoundBy, missing: list[str]) -> str:
        """The number, as it is written if that has the digits, that is searched for; "" if none is."""
        if self._digits:
            wanted = [self._digits]
        else:
            wanted = [word for word in missing if word.isdigit()]
            if len(wanted) < len(missing):
                return ""
        for written, plain in by.phones:
            for number in (written, plain):
                if number and any(word in digits(number) for word in wanted):
                    return number
        return ""
