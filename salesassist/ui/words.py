"""Statuses, dates, amounts and channels in the user's language: what every screen says the same way."""

import re
from datetime import date, datetime, timedelta
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from salesassist.domain.contact_line import ContactLine
from salesassist.domain.cracks import FOR_GOOD
from salesassist.domain.deal import Money, Stage
from salesassist.domain.follow_up import Channel, Due, Part
from salesassist.domain.interaction import Direction, Interaction, Outcome
from salesassist.domain.status import Status
from salesassist.domain.times import Now
from salesassist.formats import day_pattern, long_day_pattern, sign_last
from salesassist.session import outcomes
from salesassist.ui.directions import kept_together


def clipped(text: str, most: int = 70) -> str:
    """A text for a place that grows with it: cut after `most` characters, with an ellipsis."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def literal(text: str) -> str:
    """A text for a tip or a message box, which Qt would take for markup wherever it looks like some."""
    text = clipped(text, 2000)
    if "<" not in text and "&lt;" not in text:
        return text
    return f'<p style="white-space: pre-wrap">{text.translate(_MARKUP)}</p>'


def status_word(status: Status) -> str:
    """The status, as a chip and a filter say it."""
    match status:
        case Status.OVERDUE:
            return QCoreApplication.translate("Status", "Overdue")
        case Status.DUE:
            return QCoreApplication.translate("Status", "Due today")
        case Status.NONE:
            return QCoreApplication.translate("Status", "No next step")
        case Status.SCHEDULED:
            return QCoreApplication.translate("Status", "Scheduled")
        case Status.RESTING:
            return QCoreApplication.translate("Status", "Resting")


def status_in_full(status: Status, due: Due | None, now: Now) -> str:
    """The status with how much: "Overdue 4 d", "Due in 20 min"."""
    if due is not None and status is Status.OVERDUE:
        days = (now.today - due.user_day(now)).days
        if days > 0:
            return QCoreApplication.translate("Status", "Overdue {days} d").format(days=days)
        if due.at is not None:
            minutes = int((now.at - due.at).total_seconds() // 60)
            if minutes >= 60:
                return QCoreApplication.translate("Status", "Overdue {hours} h").format(hours=minutes // 60)
            return QCoreApplication.translate("Status", "Overdue {minutes} min").format(minutes=max(minutes, 1))
    if due is not None and status is Status.DUE and due.at is not None:
        minutes = -int((now.at - due.at).total_seconds() // 60)
        if minutes < 60:
            return QCoreApplication.translate("Status", "Due in {minutes} min").format(minutes=minutes)
    return status_word(status)


def short_day(day: date, now: Now) -> str:
    """A day in a list: "Today", "Tomorrow", "Yesterday", else "Thu 19 Nov", with the year if it is another one."""
    if day == now.today:
        return QCoreApplication.translate("Days", "Today")
    if day == now.tomorrow:
        return QCoreApplication.translate("Days", "Tomorrow")
    if day == now.today - timedelta(days=1):
        return QCoreApplication.translate("Days", "Yesterday")
    return QLocale().toString(_qdate(day), day_pattern(year=day.year != now.today.year))


def day_inside(day: date, now: Now) -> str:
    """A day in a list, as it stands inside a sentence: "yesterday", else "Thu 19 Nov"."""
    if day == now.today:
        return QCoreApplication.translate("Days", "today")
    if day == now.tomorrow:
        return QCoreApplication.translate("Days", "tomorrow")
    if day == now.today - timedelta(days=1):
        return QCoreApplication.translate("Days", "yesterday")
    return short_day(day, now)


def short_date(day: date) -> str:
    """A day as a heading where there is little room: "Mon 23 Nov"."""
    return QLocale().toString(_qdate(day), day_pattern())


def bare_date(day: date, now: Now) -> str:
    """A day without its weekday, where there is no room for that: "23 Nov", with the year if it is another one; what
    `day_inside` says of a day near by."""
    if abs((day - now.today).days) <= 1:
        return day_inside(day, now)
    return QLocale().toString(_qdate(day), day_pattern(weekday=False, year=day.year != now.today.year))


def long_day(day: date) -> str:
    """A day as a heading: "Monday 23 November"."""
    return QLocale().toString(_qdate(day), long_day_pattern())


def birthday_text(text: str) -> str:
    """A birthday, with its year where that is known: "22 Mar 1980", "14 May"; what is no such day as it was written."""
    found = re.fullmatch(r"(?:(\d{4})-|--)(\d\d)-(\d\d)", text)
    if found is None or not (day := QDate(int(found[1] or 2000), int(found[2]), int(found[3]))).isValid():
        return text
    return QLocale().toString(day, day_pattern(weekday=False, year=bool(found[1])))


def rest_text(until: date, now: Now) -> str:
    """How long a contact rests: "until Mon 4 Jan 2027", or "for good"."""
    if until == FOR_GOOD:
        return QCoreApplication.translate("Days", "for good")
    return QCoreApplication.translate("Days", "until {day}").format(day=day_inside(until, now))


def clock_time(moment: datetime) -> str:
    """The time of day, as the user's locale writes it."""
    locale = QLocale()
    return locale.toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def until(moment: datetime, now: Now) -> str:
    """When something ends: the time, with its day if that is not today."""
    there = moment.astimezone(now.zone)
    day = there.date()  # a morning before the day's start belongs to the calendar's day: nobody calls it yesterday
    if day == now.at.astimezone(now.zone).date():
        return clock_time(there)
    return f"{day_inside(day, now)}, {clock_time(there)}"


def due_text(due: Due, now: Now, *, brief: bool = False, inside: bool = False) -> str:
    """When something is due: "Thu 19 Nov, 10:00"; `brief` where there is little room for a part of the day, `inside` a
    sentence: "today, 10:00"."""
    day = (day_inside if inside else short_day)(due.user_day(now), now)
    if due.at is not None:
        return f"{day}, {clock_time(due.at.astimezone(now.zone))}"
    if due.part is None:
        return day
    return f"{day} {brief_part(due.part)}" if brief else f"{day}, {part_word(due.part)}"


def planned_text(line: ContactLine, now: Now) -> str:
    """What was just planned with a contact: "Planned with Anna Berg: tomorrow, 10:00"."""
    if line.step is None:
        return QCoreApplication.translate("Days", "Planned with {name}").format(name=line.name)
    text = QCoreApplication.translate("Days", "Planned with {name}: {due}")
    return text.format(name=line.name, due=due_text(line.step.due, now, inside=True))


def soonest_text(due: Due, now: Now) -> str:
    """When something is due, as short as can be: by its weekday alone within six days, "Thu a.m."."""
    day = due.user_day(now)
    if due.at is not None or not 1 < (day - now.today).days < 7:
        return due_text(due, now, brief=True, inside=True)
    weekday = QLocale().toString(_qdate(day), "ddd")
    return f"{weekday} {brief_part(due.part)}" if due.part is not None else weekday


def brief_part(part: Part) -> str:
    if part is Part.MORNING:
        return QCoreApplication.translate("Days", "a.m.")
    return QCoreApplication.translate("Days", "p.m.")


def due_time(due: Due, now: Now) -> str:
    """The time alone, as the day's list shows it; "—" for any time."""
    if due.at is not None:
        return clock_time(due.at.astimezone(now.zone))
    return part_word(due.part) if due.part else "—"


def part_word(part: Part) -> str:
    if part is Part.MORNING:
        return QCoreApplication.translate("Days", "morning")
    return QCoreApplication.translate("Days", "afternoon")


def ago(moment: datetime | None, now: Now) -> str:
    """How long ago, in the user's days: "today", "yesterday", "11 d ago"; "—" for never."""
    if moment is None:
        return "—"
    days = (now.today - now.day_of(moment)).days
    if days <= 0:
        return QCoreApplication.translate("Days", "today")
    if days == 1:
        return QCoreApplication.translate("Days", "yesterday")
    return QCoreApplication.translate("Days", "{days} d ago").format(days=QLocale().toString(days))


def money(amount: Money) -> str:
    """An amount with its currency's sign where the locale puts it, without cents where there are none."""
    parts = currency_sign(amount.currency), figure(amount.amount)
    return kept_together("\N{NO-BREAK SPACE}".join(reversed(parts) if sign_last() else parts))


def currency_sign(currency: str) -> str:
    """The sign of a currency: "€" for "EUR"; the code itself where no sign is usual."""
    return _SIGNS.get(currency, currency)


def figure(amount: Decimal) -> str:
    """An amount alone, without cents where there are none."""
    return QLocale().toString(float(amount), "f", 0 if amount == amount.to_integral_value() else 2)


def amounts(values: tuple[Money, ...]) -> str:
    """Amounts of several currencies beside each other, never added."""
    return " + ".join(money(value) for value in values if value.amount != Decimal(0))


_SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥"}


def number(value: int) -> str:
    return QLocale().toString(value)


def channel_word(channel: Channel) -> str:
    match channel:
        case Channel.CALL:
            return QCoreApplication.translate("Channel", "Call")
        case Channel.EMAIL:
            return QCoreApplication.translate("Channel", "E-mail")
        case Channel.MESSAGE:
            return QCoreApplication.translate("Channel", "Message")
        case Channel.MEETING:
            return QCoreApplication.translate("Channel", "Meeting")
        case Channel.POST:
            return QCoreApplication.translate("Channel", "Post")


def channel_inside(channel: Channel) -> str:
    """The channel as it stands inside a sentence."""
    match channel:
        case Channel.CALL:
            return QCoreApplication.translate("Channel", "call")
        case Channel.EMAIL:
            return QCoreApplication.translate("Channel", "e-mail")
        case Channel.MESSAGE:
            return QCoreApplication.translate("Channel", "message")
        case Channel.MEETING:
            return QCoreApplication.translate("Channel", "meeting")
        case Channel.POST:
            return QCoreApplication.translate("Channel", "post")


def stage_word(stage: Stage) -> str:
    match stage:
        case Stage.TALKING:
            return QCoreApplication.translate("Stage", "Talking")
        case Stage.PROPOSAL:
            return QCoreApplication.translate("Stage", "Proposal")
        case Stage.WON:
            return QCoreApplication.translate("Stage", "Won")
        case Stage.LOST:
            return QCoreApplication.translate("Stage", "Lost")
        case Stage.NOT_NOW:
            return QCoreApplication.translate("Stage", "Not now")


def stage_inside(stage: Stage) -> str:
    """The stage as it stands inside a sentence."""
    match stage:
        case Stage.TALKING:
            return QCoreApplication.translate("Stage", "talking")
        case Stage.PROPOSAL:
            return QCoreApplication.translate("Stage", "proposal")
        case Stage.WON:
            return QCoreApplication.translate("Stage", "won")
        case Stage.LOST:
            return QCoreApplication.translate("Stage", "lost")
        case Stage.NOT_NOW:
            return QCoreApplication.translate("Stage", "not now")


def outcome_word(outcome: Outcome) -> str:
    match outcome:
        case Outcome.SPOKE:
            return QCoreApplication.translate("Outcome", "Spoke")
        case Outcome.LEFT_MESSAGE:
            return QCoreApplication.translate("Outcome", "Left message")
        case Outcome.NO_ANSWER:
            return QCoreApplication.translate("Outcome", "No answer")
        case Outcome.WRONG_NUMBER:
            return QCoreApplication.translate("Outcome", "Wrong number")
        case Outcome.SENT:
            return QCoreApplication.translate("Outcome", "Sent")
        case Outcome.MET:
            return QCoreApplication.translate("Outcome", "Met")
        case Outcome.REPLIED:
            return QCoreApplication.translate("Outcome", "They replied")


def outcome_inside(outcome: Outcome) -> str:
    """The outcome as it stands inside a sentence that does not say whose it was."""
    if outcome is Outcome.REPLIED:
        return QCoreApplication.translate("Outcome", "they replied")
    return outcomes.outcome_inside(outcome)


def label_word(label: str) -> str:
    """The label of a number or an address: those that reading a file gives in the user's language, others as kept."""
    match label:
        case "work":
            return QCoreApplication.translate("Label", "work")
        case "home":
            return QCoreApplication.translate("Label", "home")
        case "mobile":
            return QCoreApplication.translate("Label", "mobile")
        case "fax":
            return QCoreApplication.translate("Label", "fax")
        case "work fax":
            return QCoreApplication.translate("Label", "work fax")
        case "home fax":
            return QCoreApplication.translate("Label", "home fax")
        case "pager":
            return QCoreApplication.translate("Label", "pager")
        case "main":
            return QCoreApplication.translate("Label", "main")
        case "other":
            return QCoreApplication.translate("Label", "other")
    return label


_WRITTEN = (Channel.EMAIL, Channel.MESSAGE, Channel.POST)


def entry_text(entry: Interaction) -> str:
    """One line of a history: "Call, no answer" or "Meeting: liked phase 1". What goes without saying is not said."""
    head = channel_word(entry.channel)
    if not ((entry.outcome is Outcome.MET and entry.channel is Channel.MEETING) or (
        entry.outcome is Outcome.SENT and entry.channel in _WRITTEN and entry.note
    )):  # fmt: skip
        head = f"{head}, {outcome_inside(entry.outcome)}"
    if entry.direction is Direction.IN and entry.outcome is not Outcome.REPLIED:
        head = QCoreApplication.translate("Outcome", "{what} (from them)").format(what=head)
    return f"{head}: {entry.note}" if entry.note else head


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
