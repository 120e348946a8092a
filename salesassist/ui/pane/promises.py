"""What the two promised each other: the tasks that are still owed, mine and theirs, each with a way to end it."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from salesassist.domain.promise import Promise, Whose
from salesassist.domain.times import Now
from salesassist.session import Session, Sheet
from salesassist.ui import words
from salesassist.ui.pane.fields import Section
from salesassist.ui.theme import Theme


class PromisesPart(QWidget):
    """Shown while something is owed."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._shown: object = ([], ())  # what the rows say
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 5, 0, 3)
        layout.setSpacing(2)
        layout.addWidget(Section(self.tr("Promised"), theme))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        layout.addLayout(self._rows)
        self.hide()

    def show_sheet(self, sheet: Sheet) -> None:
        shown = [promise_in_words(promise, self._session.now()) for promise in sheet.promises], sheet.promises
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._rows.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for promise in sheet.promises:
            self._rows.addWidget(self._row(promise))
        self.setVisible(bool(sheet.promises))

    def _row(self, promise: Promise) -> QWidget:
        told = promise_in_words(promise, self._session.now())
        label = QLabel(told)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        done = QPushButton(self.tr("Done"))
        done.setProperty("look", "link")
        done.setAccessibleName(self.tr("Done: {promise}").format(promise=told))
        done.clicked.connect(lambda _checked=False: self._session.end_promise(promise.uid))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label, 1)
        line.addWidget(done, 0, Qt.AlignmentFlag.AlignTop)
        return row


def promise_in_words(promise: Promise, now: Now) -> str:
    """Who promised what by when, and how late it is."""
    mine = promise.whose is Whose.MINE
    if mine:
        who = QCoreApplication.translate("Promises", "I: {words}").format(words=promise.words)
    else:
        who = QCoreApplication.translate("Promises", "They: {words}").format(words=promise.words)
    if promise.due_day is None:
        return who
    day = words.short_day(promise.due_day, now)
    by = QCoreApplication.translate("Promises", "{promise}, by {day}").format(promise=who, day=day)
    late = promise.days_late(now)
    if not late:
        return by
    return QCoreApplication.translate("Promises", "{promise}, {days} d late").format(promise=by, days=late)
