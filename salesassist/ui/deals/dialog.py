"""A deal's record: title, contact, value, stage and its days."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from salesassist.domain.contact_line import ContactLine
from salesassist.domain.deal import OPEN_STAGES, Deal, DealProblem, Stage, problems
from salesassist.domain.money import read_amount
from salesassist.formats import day_pattern
from salesassist.frozen import replace
from salesassist.session import Session
from salesassist.ui import words
from salesassist.ui.body import Body
from salesassist.ui.button_row import ButtonRow
from salesassist.ui.careful import CarefulDialog
from salesassist.ui.day_field import DayField
from salesassist.ui.deals.model import STAGES
from salesassist.ui.half_written import keep
from salesassist.ui.people import AsTyped, people_called, people_like
from salesassist.ui.room import open_at
from salesassist.ui.saving import until_saved
from salesassist.ui.theme import Theme

CURRENCIES = ("EUR", "USD", "GBP", "CHF", "AUD", "BRL", "CAD", "CZK", "DKK", "INR", "JPY", "MXN", "NOK", "NZD", "PLN",
              "SEK", "ZAR")  # fmt: skip


class DealDialog(CarefulDialog):
    """Shows one deal. `deal` is what it was made to be, once accepted."""

    def __init__(self, session: Session, theme: Theme, deal: Deal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._before = session, deal
        self._today = session.now().today
        self.deal: Deal | None = None
        heading = self.tr("Deal") if deal.uid else self.tr("New deal")
        self.setWindowTitle(heading)
        open_at(self, theme, 520)
        self._heading = QLabel(heading)
        self._heading.setFont(theme.font(size=1.25, weight=QFont.Weight.DemiBold))
        self._title = self._line(self.tr("Title"), self.tr("What is it? “Website relaunch”"))
        self._contact = self._line(self.tr("Contact"), self.tr("Type a name"))
        self._value = self._line(self.tr("Value"), self.tr("Unknown yet"))
        self._currency = QComboBox()
        self._currency.setEditable(True)
        self._currency.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._currency.setAccessibleName(self.tr("Currency"))
        main = session.preferences.currency
        self._currency.addItems(list(dict.fromkeys([main, deal.currency, *CURRENCIES])))
        self._stage = QComboBox()
        self._stage.setAccessibleName(self.tr("Stage"))
        for stage in STAGES:
            self._stage.addItem(words.stage_word(stage), stage.value)
        self._expected = _Day(self.tr("Expected to close"), self)
        self._closed = _Day(self.tr("Closed on"), self)
        self._delivered = _Day(self.tr("Delivered on"), self)
        self._trouble = QLabel()
        self._trouble.setWordWrap(True)
        self._trouble.setTextFormat(Qt.TextFormat.PlainText)
        self._trouble.setAccessibleName(self.tr("What is wrong"))
        self._trouble.hide()
        self._done, self._cancel = QPushButton(self.tr("Save")), QPushButton(self.tr("Cancel"))
        self._done.setProperty("look", "primary")
        self._done.setDefault(True)
        self._cancel.setAutoDefault(False)
        self._done.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self._lay_out()
        self._complete_names()
        self._show(deal)
        self._stage.currentIndexChanged.connect(self._take_stage)
        (self._title if not deal.title else self._value).setFocus()
        keep(self, session, f"deal {deal.uid}", deal.contact)

    def _line(self, name: str, placeholder: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setPlaceholderText(placeholder)
        return line

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(22, 20, 22, 18)
        outer.setSpacing(12)
        body = Body(12)
        layout = body.column
        layout.addWidget(self._heading)
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(9)
        form.setColumnStretch(1, 1)
        money = QHBoxLayout()
        money.setSpacing(8)
        money.addWidget(self._value, 1)
        money.addWidget(self._currency)
        rows: tuple[tuple[QLabel | QCheckBox, QWidget | QHBoxLayout], ...] = (
            (QLabel(self.tr("Title")), self._title),
            (QLabel(self.tr("Contact")), self._contact),
            (QLabel(self.tr("Value")), money),
            (QLabel(self.tr("Stage")), self._stage),
            (self._expected.known, self._expected.field),
            (self._closed.known, self._closed.field),
            (self._delivered.known, self._delivered.field),
        )
        for row, (label, field) in enumerate(rows):
            form.addWidget(label, row, 0)
            if isinstance(field, QHBoxLayout):
                form.addLayout(field, row, 1)
            else:
                form.addWidget(field, row, 1)
        layout.addLayout(form)
        layout.addWidget(self._trouble)
        layout.addStretch(1)
        outer.addWidget(body, 1)
        outer.addLayout(ButtonRow(self._done, self._cancel))

    def _complete_names(self) -> None:
        self._people: dict[str, str] = {}  # who can be chosen now
        AsTyped(self._contact, self._people_for)

    def _people_for(self, text: str) -> list[str]:
        self._people = _told_apart(people_like(self._session, text))
        return list(self._people)

    def _show(self, deal: Deal) -> None:
        self._title.setText(deal.title)
        self._contact.setText(self._name_of(deal.contact))
        self._value.setText("" if deal.value is None else amount_text(deal.value))
        self._currency.setCurrentText(deal.currency)
        self._stage.setCurrentIndex(STAGES.index(deal.stage))
        self._expected.show_day(deal.expected_close, self._today)
        self._closed.show_day(deal.closed_on, self._today)
        self._delivered.show_day(deal.delivered_on, self._today)
        self._offer()

    def _name_of(self, uid: str) -> str:
        """A contact as it would be chosen; that is who is meant while it stands there."""
        line = self._session.book.get(uid) if uid else None
        if line is None:
            return ""
        others = [it for it in people_called(self._session, line.name) if it.name == line.name and it.uid != uid]
        self._people = _told_apart([*others, line])
        return next(name for name, known in self._people.items() if known == uid)

    @property
    def stage(self) -> Stage:
        return Stage(self._stage.currentData())

    def _take_stage(self) -> None:
        """Another stage: what is closed has a day, today unless told otherwise."""
        is_open = self.stage in OPEN_STAGES
        if is_open:
            self._closed.known.setChecked(False)
        elif not self._closed.known.isChecked():
            self._closed.show_day(self._today, self._today)
        if self.stage is not Stage.WON:
            self._delivered.known.setChecked(False)
        self._offer()

    def _offer(self) -> None:
        """Only the days that this stage has can be set."""
        self._expected.offer(self.stage in OPEN_STAGES)
        self._closed.offer(self.stage not in OPEN_STAGES)
        self._delivered.offer(self.stage is Stage.WON)

    # --- done ----------------------------------------------------------------------------------------------------

    def accept(self) -> None:
        self._trouble.hide()
        uid = self._person()
        if uid is None:
            return
        try:
            value = self._amount()
        except ValueError:
            told = self.tr("Write the value as a figure, such as {example}.")
            self._refuse(told.format(example=amount_text(Decimal("18400.50"))), self._value)
            return
        is_open = self.stage in OPEN_STAGES
        deal = replace(
            self._before, title=" ".join(self._title.text().split()), contact=uid, value=value,
            currency=self._currency.currentText().strip().upper(), stage=self.stage,
            expected_close=self._expected.day, closed_on=None if is_open else self._closed.day,
            delivered_on=self._delivered.day if self.stage is Stage.WON else None,
        )  # fmt: skip
        problem = next(problems(deal, self._today), None)
        if problem is not None:
            text, field = self._words(problem)
            self._refuse(text, field)
            return
        self.deal = deal
        super().accept()

    def _amount(self) -> Decimal | None:
        """The value that is written; what was stored, if it was not touched. Raises ValueError for none."""
        text, before, locale = self._value.text(), self._before.value, QLocale()
        if before is not None and text == amount_text(before):
            return before
        return read_amount(text, locale.decimalPoint(), locale.groupSeparator())

    def _person(self) -> str | None:
        """The uid of the contact that is written; None, with a sentence, if that is nobody or not one alone."""
        text = self._contact.text().strip()
        if text in self._people:
            return self._people[text]
        people = _told_apart(people_like(self._session, text))
        found = [name for name in people if name.casefold() == text.casefold()]
        if len(found) == 1:
            return people[found[0]]
        alike = [name for name in people if text and name.casefold().startswith(text.casefold())]
        if not text:
            told = self._words(DealProblem.NO_CONTACT)[0]
        elif alike:
            told = self.tr("Who is meant by “{name}”? Choose one of the names: {names}.").format(
                name=text, names=", ".join(alike[:3])
            )
        else:
            told = self.tr("Nobody is called “{name}”. Add the contact first, or choose another one.").format(name=text)
        self._refuse(told, self._contact)
        return None

    def _words(self, problem: DealProblem) -> tuple[str, QWidget]:
        match problem:
            case DealProblem.NO_TITLE:
                return self.tr("Give the deal a title: what would you do for them?"), self._title
            case DealProblem.NO_CONTACT:
                return self.tr("Say with whom the deal is: type a contact’s name."), self._contact
            case DealProblem.NEGATIVE_VALUE:
                return self.tr("The value cannot be less than nothing."), self._value
            case DealProblem.NO_CURRENCY:
                return self.tr("Write the currency as three letters, such as EUR."), self._currency
            case DealProblem.CLOSED_LATER:
                return self.tr("It cannot have been closed on a day to come: choose today or earlier."), (
                    self._closed.field)  # fmt: skip
            case DealProblem.DELIVERED_UNWON:
                return self.tr("Only a won deal can be delivered: choose the stage “Won” first."), self._stage
            case DealProblem.DELIVERED_LATER:
                return self.tr("It cannot have been delivered on a day to come: choose today or earlier."), (
                    self._delivered.field)  # fmt: skip

    def _refuse(self, text: str, field: QWidget) -> None:
        self._trouble.setText(text)
        self._trouble.show()
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.selectAll()


def _told_apart(lines: Sequence[ContactLine]) -> dict[str, str]:
    """The uids of contacts by the name that each is chosen by, with the organisation where two are the same."""
    taken = Counter(line.name for line in lines)
    found: dict[str, str] = {}
    for line in lines:
        name = line.name if taken[line.name] == 1 else f"{line.name} · {line.organization}"
        while name in found:  # the same name in the same organisation
            name += " ·"
        found[name] = line.uid
    return found


class _Day:
    """A day that may be unknown: a box to tick, and the day beside it."""

    def __init__(self, name: str, parent: QWidget) -> None:
        self.known = QCheckBox(name, parent)
        self.field = DayField(parent)
        self.field.setDisplayFormat(day_pattern(year=True))
        self.field.setAccessibleName(name)
        self.field.setEnabled(False)
        self.known.toggled.connect(self.field.setEnabled)

    @property
    def day(self) -> date | None:
        return self.field.date().toPython() if self.known.isChecked() else None  # type: ignore[return-value]

    def show_day(self, day: date | None, today: date) -> None:
        shown, self.field.today = day or today, today
        self.field.setDate(QDate(shown.year, shown.month, shown.day))
        self.known.setChecked(day is not None)

    def offer(self, offered: bool) -> None:
        self.known.setVisible(offered)
        self.field.setVisible(offered)


def amount_text(value: Decimal) -> str:
    """An amount as it is written into a field: in the user's locale, without a sign."""
    return words.figure(value)


def edit_deal(
    session: Session, theme: Theme, parent: QWidget, uid: str = "", *, contact: str = "", stage: Stage = Stage.TALKING
) -> str:
    """Open a deal, or a new one (with this contact, in this stage), and save it. Returns its uid if it was saved."""
    now = session.now()
    before = session.deal(uid) if uid else Deal(
        "", contact, "", currency=session.preferences.currency, stage=stage,
        closed_on=None if stage in OPEN_STAGES else now.today,
    )  # fmt: skip
    if before is None:
        return ""
    dialog = DealDialog(session, theme, before, parent)
    saved = ""

    def save() -> bool:
        nonlocal saved
        if dialog.deal is None:
            return True
        if before.uid:
            saved = before.uid if session.save_deal(dialog.deal) else ""
        else:
            saved = session.add_deal(dialog.deal) or ""
        return bool(saved)

    return saved if until_saved(session, dialog, save) else ""
