"""What a row of the address book says, shown and read out."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject

from salesassist.domain.contact_line import ContactLine
from salesassist.domain.cracks import KeepInTouch, Warmth
from salesassist.domain.deal import Money
from salesassist.domain.group import Group
from salesassist.domain.times import Now
from salesassist.ui import words
from salesassist.ui.contacts.columns import Column

BLANK = "—"


class Entry(NamedTuple):
    """A contact, and where it belongs at the moment."""

    line: ContactLine
    group: Group


class Texts(NamedTuple):
    """What a row says, in the user's language; empty where there is nothing to say."""

    status: str
    name: str
    organization: str
    step: str
    due: str
    last_touch: str
    value: str
    warmth: Warmth | None = None
    brief_due: str = ""  # without what there may be no room for; empty where it is all or nothing
    added: str = ""  # of somebody who goes cold without ever having been in touch: since when they are known


class RowWords(QObject):
    """Puts contacts into words. `now` is the moment they are true at, `currency` the user's main one."""

    def __init__(self, now: Now, currency: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = now
        self.currency = currency
        self.rules: KeepInTouch | None = None  # who is going cold; None: nobody is said to be

    def texts(self, entry: Entry) -> Texts:
        """What the row shows."""
        line, now = entry.line, self.now
        status = words.status_in_full(entry.group.status, line.step.due if line.step else None, now)
        step, due, brief_due = "", "", ""
        if line.step is not None:
            step, due = line.step.purpose, words.due_text(line.step.due, now)
            if line.step.promised:
                brief_due, due = due, self.tr("{due} · promised").format(due=due)
        elif entry.group is Group.UNTRIAGED:  # which is why they are counted apart
            step = self.tr("To triage")
        elif entry.group is Group.RESTING and line.resting_until is not None:
            step = self.tr("Resting {until}").format(until=words.rest_text(line.resting_until, now))
        if line.do_not_contact:
            status = never_word()
        warmth = self.rules.warmth(line) if self.rules is not None else None
        touched, added = words.ago(line.last_touch, now) if line.last_touch else "", ""
        if warmth is not None and not touched:
            touched, added = self.tr("never"), self.tr("added {ago}").format(ago=words.ago(line.added_at, now))
        return Texts(
            status,
            line.name,
            line.organization if line.organization != line.name else "",
            step,
            due,
            touched,
            self._value_text(line.open_value),
            warmth,
            brief_due,
            added,
        )

    def _value_text(self, values: tuple[Money, ...]) -> str:
        """The main currency, which the column's head names, without its sign; others with theirs."""
        return " + ".join(
            words.figure(money.amount) if money.currency == self.currency else words.money(money)
            for money in map(_without_cents, values) if money.amount
        )  # fmt: skip

    # --- read out ------------------------------------------------------------------------------------------------

    def cell(self, entry: Entry, texts: Texts, column: int) -> str:
        """One cell, which says what it is."""
        match column:
            case Column.NEXT_STEP:
                return self._step_in_words(entry, texts)
            case Column.LAST_TOUCH if texts.added:
                text = self.tr("never in touch, {added}, going cold")
                if texts.warmth is Warmth.COLD:
                    text = self.tr("never in touch, {added}, cold")
                return text.format(added=texts.added)
            case Column.LAST_TOUCH if texts.last_touch:
                text = self.tr("last touch {ago}")
                if texts.warmth is Warmth.COLD:
                    text = self.tr("last touch {ago}, cold")
                elif texts.warmth is not None:
                    text = self.tr("last touch {ago}, going cold")
                return text.format(ago=texts.last_touch)
            case Column.LAST_TOUCH:
                return self.tr("never in touch")
            case Column.OPEN_VALUE if texts.value:
                return self.tr("open value {amount}").format(amount=words.amounts(entry.line.open_value))
            case Column.OPEN_VALUE:
                return self.tr("no open value")
            case _:
                return texts.status

    def _step_in_words(self, entry: Entry, texts: Texts) -> str:
        step = entry.line.step
        if step is None:
            return texts.step or self.tr("no next step")
        due = words.due_text(step.due, self.now, inside=True)
        text = self.tr("next step {channel}: {purpose}, {due}").format(
            channel=words.channel_inside(step.channel), purpose=step.purpose, due=due
        )
        return self.tr("{step}, promised").format(step=text) if step.promised else text

    def sentence(self, entry: Entry, texts: Texts) -> str:
        """The whole row."""
        status, step = _inside(texts.status), ""
        if entry.line.step is not None:
            step = self._step_in_words(entry, texts)
        elif entry.group is Group.UNTRIAGED:
            step = _inside(texts.step)
        elif texts.step:  # resting until a day, which says it all
            status = _inside(texts.step)
        return ", ".join(filter(None, (texts.name, texts.organization, status, step)))


def never_word() -> str:
    """What is said in place of the status of those who are not to be contacted, as on the call sheet."""
    return QCoreApplication.translate("RowWords", "Do not contact")


def _without_cents(money: Money) -> Money:
    """A column has no room for the cents of thousands."""
    return Money(money.amount.to_integral_value(), money.currency) if money.amount >= 1000 else money


def _inside(text: str) -> str:
    """A text as it stands inside a sentence."""
    return text[:1].lower() + text[1:]
