"""What the words of the method mean, shown where they stand (Shift+F1) and in one list."""

from collections.abc import Iterator
from enum import StrEnum, auto

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QWhatsThis, QWidget

from salesassist.domain.follow_up import Channel
from salesassist.domain.interaction import Outcome
from salesassist.domain.status import Status
from salesassist.ui import words
from salesassist.ui.pane.fields import Section
from salesassist.ui.pane.told import waiting_heading, why_heading


class Term(StrEnum):
    """A word of the method that somebody may ask about."""

    TODAY = auto()
    FOLLOW_UP = auto()
    PROMISE = auto()
    TOUCH = auto()
    TRY = auto()
    OUTCOME = auto()
    SNOOZE = auto()
    TIER = auto()
    GOING_COLD = auto()
    CRACKS = auto()
    OVERDUE = auto()
    DUE = auto()
    SCHEDULED = auto()
    RESTING = auto()
    CADENCE = auto()
    POINTS = auto()
    SMALLEST = auto()
    WAITING = auto()
    INTRODUCED = auto()
    DEAL = auto()
    URGENCY = auto()
    TRIAGE = auto()


def name(term: Term) -> str:
    """The word itself."""
    translate = QCoreApplication.translate
    match term:
        case Term.TODAY:
            return translate("Terms", "Today")
        case Term.FOLLOW_UP:
            return translate("Terms", "Follow-up")
        case Term.PROMISE:
            return translate("Terms", "Promise")
        case Term.TOUCH:
            return translate("Terms", "Touch")
        case Term.TRY:
            return translate("Terms", "Try")
        case Term.OUTCOME:
            return translate("Terms", "Outcome")
        case Term.SNOOZE:
            return translate("Terms", "Snooze and reschedule")
        case Term.TIER:
            return translate("Terms", "Tier")
        case Term.GOING_COLD:
            return translate("Terms", "Going cold")
        case Term.CRACKS:
            return translate("Terms", "No next step")
        case Term.OVERDUE:
            return translate("Terms", "Overdue")
        case Term.DUE:
            return translate("Terms", "Due today")
        case Term.SCHEDULED:
            return translate("Terms", "Scheduled")
        case Term.RESTING:
            return translate("Terms", "Resting")
        case Term.CADENCE:
            return translate("Terms", "Cadence")
        case Term.POINTS:
            return translate("Terms", "Two points, in their words")
        case Term.SMALLEST:
            return translate("Terms", "Smallest next step")
        case Term.WAITING:
            return translate("Terms", "What waits")
        case Term.INTRODUCED:
            return translate("Terms", "Introductions")
        case Term.DEAL:
            return translate("Terms", "Deal")
        case Term.URGENCY:
            return translate("Terms", "My order, and by urgency")
        case Term.TRIAGE:
            return translate("Terms", "Triage")


def meaning(term: Term) -> str:
    """What the word means here, in two or three sentences."""
    translate = QCoreApplication.translate
    match term:
        case Term.TODAY:
            return translate(
                "Terms",
                "Everything that is due or overdue, in your own order, then suggestions up to the goal "
                "you set for a day. What is left over is there again tomorrow. Where you limit its rows in "
                "Settings, a line below counts what is left out, and shows it.",
            )
        case Term.FOLLOW_UP:
            return translate(
                "Terms",
                "One planned next step with one contact: what for, by which channel, and when. Every "
                "conversation ends with one, or with a reason why not.",
            )
        case Term.PROMISE:
            return translate(
                "Terms",
                "A follow-up that you told the contact about. Promises come first on the list and are "
                "never moved silently. One is kept if you called on or before its day, even if nobody "
                "answered.",
            )
        case Term.TOUCH:
            return translate(
                "Terms",
                "The contact was really reached, or really got something: spoke, met, replied, sent. A "
                "touch starts the keep-in-touch clock anew. An unanswered call does not.",
            )
        case Term.TRY:
            return translate(
                "Terms",
                "A call that nobody answered, or a message left. A few tries follow with some days "
                "between, at another time of day; then a message that leaves the door open.",
            )
        case Term.OUTCOME:
            return translate(
                "Terms",
                "How it went, by one key. Each button says beforehand what it will cause: the next try "
                "and its day, or that a next step is to be agreed.",
            )
        case Term.SNOOZE:
            return translate(
                "Terms",
                "Snooze moves the reminder and never the date: what is overdue stays so. Reschedule moves"
                " the date, and of a promise asks whether they agreed.",
            )
        case Term.TIER:
            return translate(
                "Terms",
                "How often this relationship wants a touch: every week (A), every month (B) or every "
                "quarter (C). The days can be changed in the settings.",
            )
        case Term.GOING_COLD:
            return translate(
                "Terms",
                "The last touch is longer ago than the contact’s tier wants, and nothing is planned in "
                "time.",
            )
        case Term.CRACKS:
            return translate(
                "Terms",
                "Nothing is planned with this contact and they are not resting: without a next step they "
                "fall through the cracks.",
            )
        case Term.OVERDUE:
            return translate(
                "Terms",
                "A planned step whose day or time has passed. It stays until you log what happened, "
                "reschedule it or skip it.",
            )
        case Term.DUE:
            return translate(
                "Terms",
                "A step that is planned for today and not late yet.",
            )
        case Term.SCHEDULED:
            return translate(
                "Terms",
                "A step is planned, and its day is still to come.",
            )
        case Term.RESTING:
            return translate(
                "Terms",
                "Left alone on purpose, until a day or for good. Nobody who rests is suggested.",
            )
        case Term.CADENCE:
            return translate(
                "Terms",
                "A plan of steps with days between them that something starts: an unanswered call, a "
                "proposal, a delivery, a “not now”. One step at a time is planned; the rules are yours to"
                " change.",
            )
        case Term.POINTS:
            return translate(
                "Terms",
                "What matters to them, as they said it themselves. Two points are enough to open a call "
                "from their side.",
            )
        case Term.SMALLEST:
            return translate(
                "Terms",
                "The least that would move things on, so that this call can end with a yes: a date, a "
                "name, a look at the draft.",
            )
        case Term.WAITING:
            return translate(
                "Terms",
                "The value of open deals whose next step is overdue or missing. It is counted from your "
                "own deals only.",
            )
        case Term.INTRODUCED:
            return translate(
                "Terms",
                "Who brought you together. The program adds up what introductions were worth, and finds "
                "who could introduce you.",
            )
        case Term.DEAL:
            return translate(
                "Terms",
                "A job that is possible or won: talking, proposal, won, lost or not now. A deal without a"
                " next step is marked.",
            )
        case Term.URGENCY:
            return translate(
                "Terms",
                "Your own order is the one you dragged the list into. By urgency: promised first, then by"
                " time, by day, and by what waits on it.",
            )
        case Term.TRIAGE:
            return translate(
                "Terms",
                "Going through an imported address book, one contact and one key at a time: a tier, a "
                "rest, or not for sales. Until then they count nowhere.",
            )


def _places() -> Iterator[tuple[str, Term]]:
    """The words on widgets, as they are shown, and which term explains them."""
    translate = QCoreApplication.translate
    for status, term in ((Status.OVERDUE, Term.OVERDUE), (Status.DUE, Term.DUE), (Status.NONE, Term.CRACKS),
                         (Status.SCHEDULED, Term.SCHEDULED), (Status.RESTING, Term.RESTING)):  # fmt: skip
        yield words.status_word(status), term
    for outcome in Outcome:
        yield words.outcome_word(outcome), Term.OUTCOME
    yield words.outcome_word(Outcome.NO_ANSWER), Term.TRY
    yield words.outcome_word(Outcome.LEFT_MESSAGE), Term.TRY
    yield translate("OutcomeBar", "Snooze"), Term.SNOOZE
    yield translate("Sidebar", "Going cold"), Term.GOING_COLD
    yield translate("Sidebar", "Today"), Term.TODAY
    yield translate("Sidebar", "Deals"), Term.DEAL
    yield translate("Sidebar", "Cracks"), Term.CRACKS
    yield translate("TodayView", "Today’s list"), Term.TODAY
    yield translate("TodayPage", "Touches today"), Term.TOUCH
    yield translate("TodayPage", "My order"), Term.URGENCY
    yield translate("TodayPage", "By urgency"), Term.URGENCY
    yield translate("TriagePage", "Triage"), Term.TRIAGE
    yield translate("FocusPage", "Calling"), Term.OUTCOME
    for channel in Channel:
        yield why_heading(channel), Term.FOLLOW_UP
        yield waiting_heading(channel), Term.WAITING
    yield translate("ContactCard", "Why now"), Term.FOLLOW_UP
    yield translate("CallSheet", "Next step"), Term.FOLLOW_UP
    yield translate("CallSheet", "Two points, in their words"), Term.POINTS
    yield translate("ContactCard", "Two points, in their words"), Term.POINTS
    yield translate("CallSheet", "Smallest next step"), Term.SMALLEST
    yield translate("ContactCard", "Smallest next step"), Term.SMALLEST
    yield translate("CallSheet", "Came through"), Term.INTRODUCED
    yield translate("ContactCard", "Came through"), Term.INTRODUCED
    yield translate("CallSheet", "Deals"), Term.DEAL
    yield translate("CallSheet", "How did it go?"), Term.OUTCOME
    yield translate("PromisesPart", "Promised"), Term.PROMISE
    yield translate("StepEditor", "Promised: they know about it"), Term.PROMISE


def explain(root: QWidget) -> None:
    """Give the widgets of `root` that carry a word of the method its meaning, for What's this."""
    terms = {place.casefold(): term for place, term in _places()}
    for widget in (root, *root.findChildren(QWidget)):
        if widget.whatsThis():
            continue
        text = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
        term = terms.get(text.replace("&", "").casefold())
        if term is None:
            continue
        text = as_help(term)
        widget.setWhatsThis(text)
        around = widget.parentWidget()
        if isinstance(widget, Section) and type(around) is QWidget and len(around.findChildren(Section)) == 1:
            around.setWhatsThis(text)  # what stands below the heading, too


def as_help(term: Term) -> str:
    """The word and what it means, as a text with marks."""
    return f"<p><span style='font-weight: 600'>{name(term)}</span><br>{meaning(term)}</p>"


def ask(window: QWidget, *, by_mouse: bool = False) -> None:
    """What's this? Explain what has the keyboard where that can be; else, or if one came `by_mouse`, the mouse asks."""
    explain(window)
    widget = None if by_mouse else QApplication.focusWidget()
    while widget is not None and not widget.whatsThis():
        widget = widget.parentWidget()
    if widget is not None:
        QWhatsThis.showText(widget.mapToGlobal(widget.rect().center()), widget.whatsThis(), widget)
    else:
        QWhatsThis.enterWhatsThisMode()
